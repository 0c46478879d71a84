"""A full disk: the sentence is told, nothing that was written is lost, and once there is room all goes on."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journal import settings as setting
from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.store import clients, crises, crisis_log, drafts, interactions
from journal.store.check import check
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.dialogs.problem import ProblemDialog
from journal.ui.pages.calendar import CalendarPage
from journal.ui.pages.clients_finder import Finder
from journal.ui.pages.settings_general import GeneralSection
from journal.ui.pages.settings_lock import LockSection
from tests.ui.conftest import START
from tests.ui.settings_world import choose, part
from tests.ui.whole_window import World
from tests.ui.writing import commit

pytestmark = pytest.mark.skipif(os.name != "posix", reason="limits of file sizes are POSIX")

FULL = "The disk is full; nothing was saved. Free some space, then try again."


@contextmanager
def full_disk(room: int = 0) -> Iterator[None]:
    """No file can grow beyond so many bytes; with 0 no file can be written at all."""
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def timeline(world: World, client: int) -> list[str]:
    found = interactions.timeline(world.context.reader, client)
    return [interactions.get(world.context.reader, entry.id).text for entry in found]


# ---------- the store


@pytest.mark.parametrize("room", [0, 4_096, 20_000, 40_000])
def test_a_write_is_refused_whole_and_the_next_one_works(tmp_path: Path, room: int) -> None:
    path = tmp_path / "a.cjournal"
    writer = Writer.open(path, lambda: START)
    with writer.operation(Op.CLIENT_ADD):
        clients.add(writer, Client("first"))
    saved = ["first"]
    with full_disk(room):
        with pytest.raises(JournalError) as refused:
            _fill(writer, saved)
    assert refused.value.code is Code.DISK_FULL
    assert sorted(row.name for row in clients.page(writer, "")) == sorted(saved)
    with writer.operation(Op.CLIENT_ADD):
        clients.add(writer, Client("after"))
    writer.close()
    assert check(path, full=True).ok
    assert check(path).counts["clients"] == len(saved) + 1


def _fill(writer: Writer, saved: list[str]) -> None:
    for number in range(30):
        name = f"client {number} " + "海润" * 90
        with writer.operation(Op.CLIENT_ADD):
            clients.add(writer, Client(name))
        saved.append(name)


# ---------- the window


def test_the_composer_keeps_its_words_until_they_are_saved(world: World) -> None:
    client = clients.page(world.context.reader, "")[0].id
    before = timeline(world, client)
    world.window.show_client(client)
    composer = world.window.clients.client.composer
    composer.open()
    commit(composer.form.text, "LED屏装完，整体满意")
    with full_disk():
        QTest.keyClick(composer.form.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        world.settle()
        assert world.window.bar.isVisible()
        assert world.window.bar.label.text() == FULL
        assert composer.is_open()
        assert composer.form.text.note() == "LED屏装完，整体满意"
        assert timeline(world, client) == before
        # A window made anew meanwhile has them as well.
        world.window.build()
        composer = world.window.clients.client.composer
        assert composer.form.text.note() == "LED屏装完，整体满意"
        world.settle()
    commit(composer.form.text, "！")
    composer.keep_draft()
    world.settle()
    kept = drafts.load(world.context.reader, f"composer:{client}")
    assert kept is not None
    assert kept["text"] == "LED屏装完，整体满意！"
    composer.save()
    world.settle()
    assert timeline(world, client) == ["LED屏装完，整体满意！", *before]
    assert drafts.load(world.context.reader, f"composer:{client}") is None
    world.context.runner.wait()
    assert check(world.path, full=True).ok


def test_a_draft_that_could_not_be_kept_is_kept_when_there_is_room(world: World) -> None:
    client = clients.page(world.context.reader, "")[0].id
    world.window.show_client(client)
    composer = world.window.clients.client.composer
    composer.open()
    commit(composer.form.text, "blue")
    with full_disk():
        composer.keep_draft()
        world.settle()
        assert world.window.bar.label.text() == FULL
    composer.form.touched.emit()  # a word that was typed and taken back
    composer.keep_draft()
    world.settle()
    kept = drafts.load(world.context.reader, f"composer:{client}")
    assert kept is not None
    assert kept["text"] == "blue"


def test_the_line_of_a_crisis_comes_back(world: World) -> None:
    crisis = crises.every(world.context.reader, running=True)[0].id
    world.window.show_crisis(crisis)
    entry = world.window.crises.detail.entry
    entry.text.setText("已联系印厂")
    with full_disk():
        entry.add.click()
        world.settle()
        assert world.window.bar.label.text() == FULL
        assert entry.text.text() == "已联系印厂"
    entry.add.click()
    world.settle()
    assert crisis_log.lines(world.context.reader, crisis)[-1].text == "已联系印厂"
    assert entry.text.text() == ""


def test_a_setting_that_cannot_be_kept_is_told_and_holds(world: World) -> None:
    world.window.show_page("settings")
    page = world.window.settings
    theme = part(page, GeneralSection).theme
    with full_disk():
        choose(theme, "dark")
        assert "cannot be written. Choose another folder." in world.window.bar.label.text()
    assert world.context.settings.get(setting.THEME) == "dark"


def test_what_is_chosen_on_a_page_takes_effect_though_it_cannot_be_kept(world: World, qtbot: QtBot) -> None:
    window, settings = world.window, world.context.settings
    window.show_page("calendar")
    calendar = window.page
    assert isinstance(calendar, CalendarPage)
    other = "agenda" if calendar.view == "month" else "month"
    lock = part(window.settings, LockSection)
    with full_disk():
        calendar.show_view(other)
        assert calendar.view == other
        window.show_page("clients")
        finder = window.page.findChild(Finder)
        assert isinstance(finder, Finder)
        with qtbot.waitSignal(finder.asked):
            finder.sort.setCurrentIndex(1)
        with qtbot.waitSignal(world.context.lock_changed):
            choose(lock.minutes, "0")
        assert "cannot be written. Choose another folder." in window.bar.label.text()
    assert settings.get(setting.LOCK_MINUTES) == 0
    assert settings.get(setting.CLIENT_SORT) != setting.CLIENT_SORT.default
    world.settle()
    assert window.findChild(ProblemDialog) is None


def test_a_report_that_cannot_be_written_is_still_shown(world: World) -> None:
    def surprise(_writer: Writer, _running: Operation) -> None:
        raise ValueError("Orchid")

    with full_disk():
        world.context.runner.write(Op.CLIENT_ADD, partial(surprise))
        world.settle()
        dialog = world.window.findChild(ProblemDialog)
        assert isinstance(dialog, ProblemDialog)
        assert "Orchid" not in dialog.report.toPlainText()
        dialog.reject()

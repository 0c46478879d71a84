"""Which window stands on the screen: the passphrase first, another journal, a backup for looking, work on the file."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal import app as program
from journal import paths
from journal import settings as setting
from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.settings import Settings
from journal.store import clients, drafts, in_use, owners
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.bare_window import BareWindow
from journal.ui.closed_work import ClosedWorkWindow
from journal.ui.context import ClosedWork, OpenRequest
from journal.ui.dialogs.problem import ProblemDialog
from journal.ui.main_window import MainWindow
from journal.ui.notices import NoticeBar
from journal.ui.trouble import TroubleWindow
from journal.ui.unlock import UnlockWindow
from tests.ui.conftest import Clock
from tests.ui.encrypted import PASSPHRASE, answer, cheap, encrypted
from tests.ui.whole_window import World, a_client, collect
from tests.ui.writing import commit

Progress = Callable[[int, int], None]


def add(writer: Writer, running: Operation, *, name: str) -> int:
    running.facts = {"client": name}
    return clients.add(writer, Client(name))


def other_journal(folder: Path, clock: Clock, name: str = "other") -> Path:
    path = folder / f"{name}.cjournal"
    Writer.open(path, clock).close()
    return path


def shown(world: World, kind: type[BareWindow]) -> bool:
    return isinstance(world.app.front, kind) and world.app.window is None


# ---------- encrypted journals


def test_an_encrypted_journal_asks_first_and_then_works_as_any_other(
    world: World, qtbot: QtBot, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    path = other_journal(tmp_path, clock)
    key = encrypted(path, clock)
    world.context.journal_requested.emit(OpenRequest(path))
    qtbot.waitUntil(lambda: shown(world, UnlockWindow))
    assert world.app.context is None
    assert world.app.presence is None
    window = world.app.front
    assert isinstance(window, UnlockWindow)
    answer(qtbot, window.form, "wrong one")
    assert world.app.window is None
    answer(qtbot, window.form, PASSPHRASE)
    qtbot.waitUntil(lambda: world.app.presence is not None)
    assert world.app.front is None
    assert world.context.reader.key == key
    world.context.runner.write(Op.CLIENT_ADD, partial(add, name="Orchid Hotels"))
    world.settle()
    assert clients.count(world.context.reader) == 1


def test_the_way_back_from_the_passphrase_of_another_journal(
    world: World, qtbot: QtBot, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    path = other_journal(tmp_path, clock)
    encrypted(path, clock)
    world.context.journal_requested.emit(OpenRequest(path))
    qtbot.waitUntil(lambda: shown(world, UnlockWindow))
    window = world.app.front
    assert isinstance(window, UnlockWindow)
    window.other.click()
    qtbot.waitUntil(lambda: world.app.presence is not None)
    assert world.context.reader.path == world.path


def test_a_key_that_no_longer_fits_asks_and_one_that_is_not_needed_is_left_out(
    world: World, qtbot: QtBot, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    cheap(monkeypatch)
    plain = other_journal(tmp_path, clock, "plain")
    assert world.app.open(OpenRequest(plain, bytes(32), read_only=True))
    assert world.context.reader.key is None
    path = other_journal(tmp_path, clock)
    encrypted(path, clock)
    assert world.app.open(OpenRequest(path, bytes(32)))
    assert shown(world, UnlockWindow)


# ---------- looking only


def test_a_backup_is_looked_at_and_nothing_in_it_or_beside_it_changes(
    world: World, qtbot: QtBot, tmp_path: Path, sample: Path
) -> None:
    backup = tmp_path / "backup.cjournal"
    backup.write_bytes(sample.read_bytes())
    before = backup.read_bytes()
    world.context.journal_requested.emit(OpenRequest(backup, read_only=True))
    qtbot.waitUntil(lambda: world.app.context is not None and world.context.reader.path == backup)
    qtbot.waitUntil(lambda: world.window.isVisible())
    QApplication.processEvents()
    assert world.app.presence is None
    bar = world.window.findChild(NoticeBar)
    assert bar is not None
    assert "backup" in bar.label.text()
    failures: list[JournalError] = []
    world.context.runner.failed.connect(failures.append)
    otherwise: list[BaseException] = []
    world.context.runner.write(Op.CLIENT_ADD, partial(add, name="Nobody"), otherwise=otherwise.append)
    world.context.runner.undo()
    client = a_client(world)
    world.window.show_client(client)
    world.window.clients.client.composer.open()
    commit(world.window.clients.client.composer.form.text, "草稿")
    world.window.clients.client.composer.keep_draft()
    world.settle()
    assert {error.code for error in failures} == {Code.OPEN_READ_ONLY}
    assert len(otherwise) == 1
    assert "looking only" in world.window.bar.label.text()
    bar.button.click()
    qtbot.waitUntil(lambda: world.app.presence is not None)
    assert world.context.reader.path == world.path
    assert world.window.findChild(NoticeBar) is None
    assert backup.read_bytes() == before
    assert not list(tmp_path.glob("backup.cjournal?*"))


def test_a_journal_open_elsewhere_can_be_looked_at_and_tried_again(
    world: World, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    owner = owners.Owner("another", "studio", 1, role=in_use.WINDOW, beat=clock())
    world.app.close()
    owners.create(in_use.sidecar_of(world.path), owner)
    assert world.app.open(OpenRequest(world.path))
    trouble = world.app.front
    assert isinstance(trouble, TroubleWindow)
    assert trouble.error.code is Code.JOURNAL_ELSEWHERE
    trouble.open_requested.emit(OpenRequest(world.path, read_only=True))
    qtbot.waitUntil(lambda: world.app.window is not None)
    bar = world.window.findChild(NoticeBar)
    assert bar is not None
    assert "read-only" in bar.label.text()
    assert in_use.owner_of(world.path) == owner
    in_use.sidecar_of(world.path).unlink()
    bar.button.click()
    qtbot.waitUntil(lambda: world.app.presence is not None)
    assert not world.context.read_only


# ---------- the sign of use


def test_the_sign_stands_beside_the_journal_while_it_is_open(
    world: World, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    assert in_use.sidecar_of(world.path).exists()
    other = other_journal(tmp_path, clock)
    world.context.journal_requested.emit(OpenRequest(other))
    qtbot.waitUntil(lambda: world.app.presence is not None and world.context.reader.path == other)
    assert not in_use.sidecar_of(world.path).exists()
    assert in_use.sidecar_of(other).exists()
    world.app.close()
    assert not in_use.sidecar_of(other).exists()


def test_a_sign_of_life_is_given_and_a_journal_that_was_taken_is_let_go(world: World, clock: Clock) -> None:
    first = in_use.owner_of(world.path)
    assert first is not None
    clock.forward(minutes=5)
    world.app._sign.look()
    second = in_use.owner_of(world.path)
    assert second is not None
    assert second.beat > first.beat
    taken = owners.Owner("another", "studio", 1, role=in_use.WINDOW, beat=clock())
    owners.write_over(in_use.sidecar_of(world.path), taken)
    clock.forward(minutes=5)
    world.app._sign.look()
    assert shown(world, TroubleWindow)
    assert in_use.owner_of(world.path) == taken


# ---------- trouble, the next start


def test_another_journal_that_does_not_open_leaves_this_one_where_it_is(
    world: World, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = tmp_path / "notes.cjournal"
    broken.write_text("not a journal, but long enough to be looked at " * 20)
    window = world.window
    told: list[JournalError] = []
    monkeypatch.setattr(MainWindow, "on_failed", lambda _window, error: told.append(error))
    world.context.journal_requested.emit(OpenRequest(broken))
    qtbot.waitUntil(lambda: bool(told))
    assert [error.code for error in told] == [Code.NOT_A_JOURNAL]
    assert world.app.window is window
    assert in_use.sidecar_of(world.path).exists()


def test_the_journal_opened_last_opens_next_and_a_lost_one_is_missed(
    qapp: QApplication, world: World, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    other = other_journal(tmp_path, clock)
    world.context.journal_requested.emit(OpenRequest(other))
    qtbot.waitUntil(lambda: world.app.settings.get(setting.LAST_JOURNAL) == str(other))
    world.context.journal_requested.emit(OpenRequest(world.path, read_only=True))
    qtbot.waitUntil(lambda: world.app.context is not None and world.context.read_only)
    assert world.app.settings.get(setting.LAST_JOURNAL) == str(other)
    world.app.close()
    app = program.App(qapp, world.app.settings, None)
    try:
        assert app.start(None, [])
        assert app.context is not None
        assert app.context.reader.path == other
        app.close()
        other.unlink()
        assert app.start(None, [])
        trouble = app.front
        assert isinstance(trouble, TroubleWindow)
        assert trouble.error.code is Code.JOURNAL_MISSING
        assert not other.exists()
    finally:
        app.close()
        qapp.styleHints().colorSchemeChanged.disconnect(app._scheme_changed)
        collect()


def test_the_journal_of_the_command_line_is_shown_this_once(
    qapp: QApplication, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(program, "clock", clock)
    path = other_journal(tmp_path, clock)
    app = program.App(qapp, Settings.load(tmp_path / "s.json"), "en")
    try:
        assert app.start(path, [])
        assert app.settings.get(setting.LAST_JOURNAL) == ""
        assert app.home.first().path == path
        app.home.named = None
        assert app.home.first().path == paths.default_journal()
    finally:
        app.close()
        qapp.styleHints().colorSchemeChanged.disconnect(app._scheme_changed)
        collect()


# ---------- work on the closed file


def test_work_is_done_while_the_journal_is_closed_and_then_shown(
    world: World, qtbot: QtBot, tmp_path: Path, clock: Clock
) -> None:
    world.window.show_client(a_client(world))
    composer = world.window.clients.client.composer
    composer.open()
    commit(composer.form.text, "还没写完")  # no pause yet: it is not in the journal
    client = world.window.clients.client_id
    world.window.show_page("settings")
    seen: list[tuple[bool, str]] = []
    then: list[object] = []

    def work(progress: Progress) -> OpenRequest:
        progress(1, 2)
        in_main = threading.current_thread() is threading.main_thread()
        writer = Writer.open(world.path, clock)
        kept = drafts.load(writer, f"composer:{client}")
        writer.close()
        assert kept is not None
        seen.append((in_main, str(kept["text"])))
        return OpenRequest(world.path)

    def after(*arguments: object) -> None:
        then.extend(arguments)

    world.context.closed_work_requested.emit(ClosedWork("Working", work, "It is done", after))
    qtbot.waitUntil(lambda: shown(world, ClosedWorkWindow))
    qtbot.waitUntil(lambda: bool(then))
    assert seen == [(False, "还没写完")]
    assert then == [world.context, world.window]
    assert world.window.page.NAME == "settings"
    assert world.window.bar.label.text() == "It is done"
    assert world.app.front is None
    qtbot.waitUntil(lambda: world.app.presence is not None)


def test_work_that_fails_or_is_stopped_brings_the_old_journal_back(world: World, qtbot: QtBot) -> None:
    started, go_on = threading.Event(), threading.Event()

    def fails(_progress: Progress) -> OpenRequest:
        raise JournalError(Code.DISK_FULL, path="x")

    def stopped(progress: Progress) -> OpenRequest:
        started.set()
        go_on.wait(60)
        progress(1, 2)
        raise AssertionError("it was cancelled")

    count = clients.count(world.context.reader)
    world.context.closed_work_requested.emit(ClosedWork("Working", fails, "done"))
    qtbot.waitUntil(lambda: world.app.window is not None and "disk is full" in world.window.bar.label.text())
    assert clients.count(world.context.reader) == count
    world.context.closed_work_requested.emit(ClosedWork("Working", stopped, "done"))
    qtbot.waitUntil(started.is_set)
    window = world.app.front
    assert isinstance(window, ClosedWorkWindow)
    window.row.cancel.click()
    go_on.set()
    qtbot.waitUntil(lambda: world.app.window is not None and world.window.bar.label.text().startswith("Stopped"))
    assert clients.count(world.context.reader) == count


def test_what_nobody_expected_of_the_work_is_reported(world: World, qtbot: QtBot) -> None:
    def fails(_progress: Progress) -> OpenRequest:
        raise ValueError("Orchid Hotels")

    world.context.closed_work_requested.emit(ClosedWork("Working", fails, "done"))
    qtbot.waitUntil(lambda: world.app.window is not None and bool(world.window.findChildren(ProblemDialog)))
    dialog = world.window.findChildren(ProblemDialog)[0]
    assert "Orchid" not in dialog.report.toPlainText()
    dialog.reject()


def test_closing_the_window_stops_the_work_before_the_program_ends(world: World, qtbot: QtBot) -> None:
    ended = threading.Event()
    go_on = threading.Event()

    def works(progress: Progress) -> OpenRequest:
        try:
            go_on.wait(60)
            progress(1, 2)
        finally:
            ended.set()
        return OpenRequest(world.path)

    world.context.closed_work_requested.emit(ClosedWork("Working", works, "done"))
    qtbot.waitUntil(lambda: shown(world, ClosedWorkWindow))
    window = world.app.front
    assert isinstance(window, ClosedWorkWindow)
    with qtbot.waitSignal(window.quit_requested):
        window.close()
        assert not ended.is_set()
        go_on.set()
    assert ended.is_set()

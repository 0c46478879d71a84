"""The window is made anew at each change of language or theme: nothing of the old one may stay, or hear of anything."""

from __future__ import annotations

import gc
from collections import Counter
from collections.abc import Callable, Sequence
from functools import partial

import pytest
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import delete, isValid

from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.store import clients
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.page import Page
from tests.ui.whole_window import World, collect

PAGES = ("clients", "crises", "settings", "today")


def show_everything(world: World) -> None:
    """Make all pages: they are made when they are first shown."""
    first = clients.page(world.context.reader, "")[0].id
    world.window.show_client(first)
    world.window.clients.client.composer.open()
    for name in PAGES:
        world.window.show_page(name)
    QApplication.processEvents()


def pages_alive() -> list[Page]:
    return [made for made in gc.get_objects() if isinstance(made, Page)]


def alive(strangers: Sequence[Page] = ()) -> tuple[Counter[str], Counter[str]]:
    """What Qt holds, and what Python holds, by kind; without pages that other tests have left to Python."""
    collect()
    gc.collect()
    collect()
    widgets = Counter(type(widget).__name__ for widget in QApplication.allWidgets())
    known = {id(page) for page in strangers}
    kept = [page for page in pages_alive() if id(page) not in known]
    return widgets, Counter(type(page).__name__ for page in kept)


def grown(before: Counter[str], after: Counter[str]) -> dict[str, int]:
    return {name: n - before[name] for name, n in after.items() if n > before[name]}


def test_many_windows_leave_one(world: World, dose: Callable[[int, int], int]) -> None:
    def again(number: int) -> None:
        world.dress(language=("zh_Hans", "en")[number % 2], theme=("dark", "light")[number % 2])
        show_everything(world)

    strangers = [page for page in pages_alive() if not isValid(page) or page.window() is not world.window]
    again(0)
    again(1)
    widgets, pages = alive(strangers)
    assert pages == {"TodayPage": 1, "ClientsPage": 1, "CrisesPage": 1, "SettingsPage": 1}
    for number in range(dose(3, 100)):
        again(number)
    widgets_now, pages_now = alive(strangers)
    assert grown(widgets, widgets_now) == {}
    assert pages_now == pages


def test_dialogs_leave_nothing_behind(world: World) -> None:
    window = world.window
    openers = (
        window.deeds.log_anything,
        window.deeds.new_client,
        window.deeds.remind,
        window.deeds.open_crisis,
        window.deeds.export,
    )
    openers += (window.deeds.open_bin, window.deeds.open_help)

    def open_all() -> None:
        for opener in openers:
            opener()
            QApplication.processEvents()
            modal = QApplication.activeModalWidget()
            assert modal is not None
            modal.close()
            del modal
            collect()

    open_all()
    widgets, _pages = alive()
    for _ in range(5):
        open_all()
    assert grown(widgets, alive()[0]) == {}


def test_a_window_that_is_gone_hears_of_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    show_everything(world)
    old = [world.window.today, world.window.clients, world.window.crises, world.window.settings]
    heard: list[Page] = []
    original = Page._on_changed

    def listen(page: Page, changed: object) -> None:
        heard.append(page)
        original(page, changed)  # type: ignore[arg-type]

    monkeypatch.setattr(Page, "_on_changed", listen)
    world.dress(language="zh_Hant")
    show_everything(world)
    assert [isValid(page) for page in old] == [False] * 4
    heard.clear()  # until then the old ones may have heard of what the ledger wrote by itself
    world.context.runner.write(Op.CLIENT_ADD, _add)
    world.context.runner.failed.emit(JournalError(Code.NOTHING_TO_UNDO))
    world.settle()
    fresh = {type(page) for page in old}
    assert {type(page) for page in heard} <= fresh
    assert not [page for page in heard if page in old]


def test_old_timers_are_gone(world: World) -> None:
    show_everything(world)
    before = _timers(world.window)
    for language in ("zh_Hans", "zh_Hant", "en"):
        world.dress(language=language)
        show_everything(world)
    assert _timers(world.window) == before


def test_what_a_closed_dialog_waited_for_reaches_nobody(world: World) -> None:
    """The write is done; that the one who asked for it is gone is no error."""
    asker = QWidget()
    told: list[object] = []

    class Asker(QObject):
        def hear(self, result: object) -> None:
            told.append(result)

    gone, there = Asker(asker), Asker()
    for who in (gone, there):
        world.context.runner.write(Op.CLIENT_ADD, _add, who.hear)
        world.context.runner.write(Op.CLIENT_ADD, _add, partial(who.hear))
    world.context.runner.wait()
    delete(asker)  # before the results come to this thread
    assert not isValid(gone)
    world.settle()
    assert len(told) == 2


def _add(writer: Writer, running_one: Operation) -> int:
    running_one.facts = {"client": "Orchid"}
    return clients.add(writer, Client("Orchid"))


def _timers(within: QObject) -> int:
    return len(within.findChildren(QTimer))

"""A small journal with a clock that tests move by hand; not a test itself."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QLocale, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journal.core.clients import Client, Person, Tier
from journal.core.dues import Due
from journal.core.interactions import Channel, Interaction
from journal.core.moments import MINUTE_MS, EventTime, Moment, local, milliseconds
from journal.settings import Settings
from journal.store import clients, dues, interactions, ledger, people
from journal.store.history import Changed, Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui import language, theme
from journal.ui.context import Context, LogRequest
from journal.ui.models.dues import CHIP_ROLE, Entry, EntryKind
from journal.ui.pages.today import TodayPage
from journal.ui.runner import Runner
from journal.ui.widgets.snooze_menu import SnoozeMenu
from tests.store.world import make_empty

NOON = milliseconds(dt.datetime(2026, 11, 24, 12, 0))
"""A Tuesday, in the zone of this computer."""
TODAY = local(NOON).date()


class World:
    """A journal, its runner and context, and what the window would be asked for."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "world.cjournal"
        self.folder = folder
        self.time = NOON
        make_empty(self.path)
        self.open()

    def open(self) -> None:
        """Open the journal, or open it again as after a new start."""
        self.runner = Runner(partial(Writer.open, self.path, self.now))
        self.reader = Reader.open(self.path)
        settings = Settings.load(self.folder / "settings.json")
        self.context = Context(self.reader, self.runner, settings, self.now, "en", QLocale("en_GB"))
        self.logged: list[LogRequest] = []
        self.clients: list[int] = []
        self.crises: list[int] = []
        self.failures: list[BaseException] = []
        self.context.log_requested.connect(self.logged.append)
        self.context.client_requested.connect(self.clients.append)
        self.context.crisis_requested.connect(self.crises.append)
        self.runner.failed.connect(self.failures.append)

    def close(self) -> None:
        """Close everything."""
        self.failures.clear()  # an error knows its frames, they know the runner, and Qt keeps that list for the runner
        self.runner.close()
        self.reader.close()

    def now(self) -> int:
        """The clock."""
        return self.time

    def pass_minutes(self, minutes: float) -> None:
        """Let the clock run."""
        self.time += round(minutes * MINUTE_MS)

    def settle(self) -> None:
        """Let all writes be done and what follows from them be seen."""
        for _ in range(3):
            self.runner.wait()
            QApplication.processEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def do(self, work: Callable[[Writer], Any]) -> Any:
        """Write through the runner, as a page would, and return what came of it."""
        results: list[Any] = []
        self.runner.write(Op.DUE_ADD, lambda writer, _running: work(writer), results.append)
        self.settle()
        assert self.failures == []
        return results[0]

    def client(self, name: str, *, person: str = "", phone: str = "", tier: Tier | None = None) -> int:
        """Add a client, perhaps with a person."""

        def work(writer: Writer) -> int:
            client_id = clients.add(writer, Client(name, tier=tier))
            if person:
                people.add(writer, Person(client_id, person, phones=(phone,) if phone else ()))
            return client_id

        return int(self.do(work))

    def due(self, title: str, moment: Moment, client_id: int | None = None) -> int:
        """Add a manual due."""
        return int(self.do(lambda writer: dues.add(writer, Due(title, moment, client_id=client_id))))

    def callback(self, client_id: int, subject: str = "LED wall installed", *, ended: int | None = None) -> int:
        """Log a delivery that ended at `ended` (now if None), and set the ten-minute callback."""
        end = EventTime.of(self.time if ended is None else ended)

        def work(writer: Writer) -> int:
            persons = tuple(person.id for person in people.at(writer, client_id)[:1])
            visit = Interaction((client_id,), end, Channel.DELIVERY, subject=subject, ended=end, person_ids=persons)
            return dues.add_callback(writer, interactions.add(writer, visit), 10)

        return int(self.do(work))


@pytest.fixture
def opened_world(tmp_path: Path, qapp: QApplication) -> Iterator[World]:
    """An empty journal, in English and light; a test module calls it `world`."""
    language.install(qapp, "en")
    theme.apply(qapp, "light", "en")
    made = World(tmp_path)
    yield made
    made.close()


@pytest.fixture
def today_page(world: World, qtbot: QtBot) -> TodayPage:
    """Today over the module's `world`, with the keyboard."""
    made = TodayPage(world.context)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    made.activateWindow()
    made.setFocus()
    return made


def rows(page: TodayPage) -> list[str]:
    """What is seen: headers with a colon, rows by their words."""
    entries = page.model.entries()
    return [f"{e.text}:" if e.kind is EntryKind.HEADER else page.model.texts(e).name for e in entries]


def plural(text: str) -> str:
    """The text as if its plurals were translated, whether they are or not."""
    return text.replace("(s)", "s")


def chips(page: TodayPage) -> list[str]:
    found = [page.model.index(row).data(CHIP_ROLE) for row in range(page.model.rowCount())]
    return [plural(chip.text) for chip in found if chip]


def press(page: TodayPage, *keys: Qt.Key) -> None:
    for key in keys:
        QTest.keyClick(page.list, key)


def current(page: TodayPage) -> str:
    entry = page.list.current()
    return page.model.texts(entry).name if entry else ""


def menu_of(kind: type[QMenu] = SnoozeMenu) -> QMenu:
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, kind)
    return shown


def wall(days: int, hour: int, minute: int = 0) -> Moment:
    return Moment.wall(dt.datetime.combine(TODAY + dt.timedelta(days=days), dt.time(hour, minute)))


def click(page: TodayPage, row: int, *, on_button: bool = False) -> None:
    index = page.model.index(row)
    page.list.scrollTo(index)
    rect = page.list.visualRect(index)
    place = (
        page.list._delegate.button_rect(index).center() if on_button else QPoint(rect.left() + 90, rect.center().y())
    )
    QTest.mouseMove(page.list.viewport(), place)
    QTest.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=place)


def derive(world: World) -> None:
    """Write down what follows from the facts, as the window does each day."""
    world.runner.unlogged(lambda writer: ledger.apply(writer, ledger.plan(writer, world.now())))
    world.settle()
    world.runner.changed.emit(Changed(Op.SYSTEM, frozenset({"dues"}), frozenset()))


def entry(page: TodayPage, name: str) -> Entry:
    """Return the one row of this name."""
    (found,) = [one for one in page.model.entries() if page.model.texts(one).name == name]
    return found


def reasons(page: TodayPage) -> list[str]:
    return [plural(page.model.texts(one).reason) for one in page.model.entries() if one.kind is not EntryKind.HEADER]


def go_to(page: TodayPage, name: str) -> None:
    """Make the row of this name the current one."""
    row = next(i for i, one in enumerate(page.model.entries()) if page.model.texts(one).name == name)
    page.list.setCurrentIndex(page.model.index(row))

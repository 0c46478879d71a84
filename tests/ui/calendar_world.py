"""The calendar page with a journal behind it, and what tests ask of it; not a test itself."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal.core.anniversaries import Anniversary
from journal.core.clients import Client, Person
from journal.core.dues import Due
from journal.core.moments import Moment
from journal.core.yearly_dates import parse
from journal.store import anniversaries, clients, dues, journal_settings, people
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.pages.calendar import CalendarPage
from journal.ui.pages.calendar_days import Day
from journal.ui.pages.calendar_rows import SideRow
from tests.ui.writing import do, settle

TODAY = dt.date(2026, 11, 24)


def client(context: Context, name: str = "Orchid Hotels", *, keeps: tuple[str, ...] = (), birthday: str = "") -> int:
    made: list[int] = []

    def work(writer: Writer) -> None:
        made.append(clients.add(writer, Client(name, observes=keeps)))
        person = people.add(writer, Person(made[0], f"{name}'s person"))
        if birthday:
            anniversaries.add(writer, Anniversary(made[0], parse(birthday), person_id=person))

    do(context, Op.CLIENT_ADD, work)
    return made[0]


def remind(context: Context, title: str, day: dt.date, hour: int = 15, client_id: int | None = None) -> None:
    due = Due(title, Moment.wall(dt.datetime.combine(day, dt.time(hour))), client_id=client_id)
    do(context, Op.DUE_ADD, lambda w: dues.add(w, due))


def loaded(page: CalendarPage) -> None:
    """Let everything be read that is read on another thread."""
    for _ in range(3):
        QApplication.processEvents()
        settle(page.context)
    assert page.days.ready


@pytest.fixture
def calendar_page(qtbot: QtBot, context: Context) -> CalendarPage:
    do(context, Op.SETTING, lambda w: journal_settings.put(w, "work_region", "CN"))
    made = CalendarPage(context)
    qtbot.addWidget(made)
    made.resize(1072, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    loaded(made)
    return made


def press(qtbot: QtBot, page: CalendarPage, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(QApplication.focusWidget() or page, key)


def shown(page: CalendarPage, day: dt.date) -> Day:
    found = page.month_model.day(page.month_model.index_of(day))
    assert found is not None
    return found


def names(page: CalendarPage, day: dt.date) -> list[str]:
    words = page.days.words()
    return [words.of(entry).name for entry in shown(page, day).entries]


def rows(part: QWidget) -> list[str]:
    return [row.accessibleName() for row in part.findChildren(SideRow) if row.isVisibleTo(part)]

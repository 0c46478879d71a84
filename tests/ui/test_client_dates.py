"""The section Dates of a client's page, and what its head says about keeping in touch."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Person, Tier
from journal.core.interactions import Channel, Interaction
from journal.core.moments import EventTime
from journal.core.yearly_dates import parse
from journal.store import anniversaries, clients, interactions, people
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs.anniversary import AnniversaryDialog
from journal.ui.pages.client import ClientPage
from journal.ui.pages.client_dates import DatesSection
from journal.ui.pages.client_fact_buttons import ChipButton, FactButton
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.labels import PlainLabel
from tests.ui.conftest import Clock
from tests.ui.writing import add_client, do


@pytest.fixture
def client_id(context: Context) -> int:
    return add_client(context, "Orchid Hotels")


@pytest.fixture
def page(qtbot: QtBot, context: Context, client_id: int) -> Iterator[ClientPage]:
    made = ClientPage(context)
    made.resize(1072, 800)
    made.show()
    made.show_client(client_id)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def reload(page: ClientPage) -> None:
    """Show what has changed; what is new becomes visible with the next events."""
    page.reload()
    for _ in range(5):
        QApplication.processEvents()


def rows(page: ClientPage) -> list[tuple[str, str]]:
    return [(row.words, row.details) for row in buttons(page)]


def buttons(page: ClientPage) -> list[FactButton]:
    return [row for row in page.dates.card.findChildren(FactButton) if row.isVisible()]


def given(context: Context, page: ClientPage, *days: Anniversary) -> None:
    do(context, Op.ANNIVERSARY_ADD, lambda w: [anniversaries.add(w, day) for day in days])
    reload(page)


def person(context: Context, client_id: int, name: str = "Tom", **values: object) -> int:
    made = replace(Person(client_id, name), **values)  # type: ignore[arg-type]
    do(context, Op.PERSON_ADD, lambda w: people.add(w, made))
    return next(p.id for p in people.at(context.reader, client_id) if p.name == name)


def test_without_days_there_is_one_line_to_add(qtbot: QtBot, page: ClientPage) -> None:
    assert not page.dates.card.isVisible()
    qtbot.mouseClick(page.dates.add_line, Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(AnniversaryDialog)
    assert dialog
    dialog.reject()


def test_the_next_day_comes_first(context: Context, page: ClientPage, client_id: int) -> None:
    tom = person(context, client_id)
    given(
        context,
        page,
        Anniversary(client_id, parse("lunar:8-12"), person_id=tom, gift_days=7),
        Anniversary(client_id, parse("2019-12-01"), AnniversaryKind.RELATIONSHIP),
        Anniversary(client_id, parse("--11-20"), AnniversaryKind.FOUNDED),
        Anniversary(client_id, parse("--11-24"), AnniversaryKind.OTHER, label="Opening"),
    )
    assert rows(page) == [
        ("Opening", "24 Nov → Tue 24 Nov\ntoday"),
        ("Client since", "1 Dec 2019 → Tue 1 Dec\n7 years · in 7 days"),
        ("Tom · Birthday", "lunar 8/12 → Sun 12 Sep 2027\npresent 7 days ahead"),
        ("Founding day", "20 Nov → Sat 20 Nov 2027"),
    ]


def test_it_says_how_old_somebody_will_be(context: Context, page: ClientPage, client_id: int) -> None:
    tom = person(context, client_id)
    given(context, page, Anniversary(client_id, parse("1984-12-01"), person_id=tom))
    assert rows(page)[0][1].endswith("turns 42 · in 7 days")


def test_the_days_of_those_who_left_come_last(context: Context, page: ClientPage, client_id: int) -> None:
    gone, here = person(context, client_id, "Gone", left_on="2026-01-01"), person(context, client_id, "Here")
    given(
        context,
        page,
        Anniversary(client_id, parse("--11-25"), person_id=gone),
        Anniversary(client_id, parse("--11-01"), person_id=here),
    )
    assert [words for words, _ in rows(page)] == ["Here · Birthday", "Gone · Birthday"]


def test_many_days_are_shown_when_asked(qtbot: QtBot, context: Context, page: ClientPage, client_id: int) -> None:
    days = [
        Anniversary(client_id, parse(f"--01-{day:02}"), AnniversaryKind.OTHER, label=f"Day {day}")
        for day in range(1, 11)
    ]
    given(context, page, *days)
    assert len(rows(page)) == DatesSection.FIRST_SHOWN
    [more] = [b for b in page.dates.card.findChildren(type(page.dates.add_line)) if b.text().startswith("Show all")]
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(rows(page)) == 10)


def test_mourning_is_a_quiet_line_that_ends(context: Context, page: ClientPage, client_id: int, clock: Clock) -> None:
    person(context, client_id, mourning_until="2026-12-01")
    reload(page)
    words = "Tom: in mourning until 1 Dec"
    assert words in [label.text() for label in page.dates.card.findChildren(PlainLabel)]
    clock.forward(days=8)
    reload(page)
    assert not page.dates.card.isVisible()


def test_what_they_keep_stands_as_chips(context: Context, page: ClientPage, client_id: int) -> None:
    client = clients.get(context.reader, client_id)
    do(context, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(client, observes=("CN",))))
    person(context, client_id, observes=("US", "-qingming"))
    reload(page)
    chips = [chip.words for chip in page.dates.card.findChildren(ChipButton)]
    assert chips == ["Mainland China", "United States", "not Qingming"]


def test_a_day_opens_with_a_click(qtbot: QtBot, context: Context, page: ClientPage, client_id: int) -> None:
    given(context, page, Anniversary(client_id, parse("--11-25"), AnniversaryKind.FOUNDED))
    qtbot.mouseClick(buttons(page)[0], Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(AnniversaryDialog)
    assert dialog
    assert dialog.date.line.text() == "11-25"
    dialog.reject()


def call(context: Context, client_id: int, *days: str) -> None:
    def add(writer: Writer) -> None:
        for day in days:
            at = EventTime.day(dt.date.fromisoformat(day))
            interactions.add(writer, Interaction((client_id,), at, Channel.PHONE, text="called"))

    do(context, Op.INTERACTION_ADD, add)


def chips(page: ClientPage) -> list[str]:
    return [chip.text() for chip in page.header.findChildren(Chip) if chip.isVisible()]


def test_the_head_tells_the_rhythm_and_who_could_be_called(context: Context, page: ClientPage, client_id: int) -> None:
    client = clients.get(context.reader, client_id)
    do(context, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(client, tier=Tier.VIP)))
    call(context, client_id, "2026-11-01")
    reload(page)
    assert "every 14 days" in page.header.meta.text()
    assert "Could contact" in chips(page)
    call(context, client_id, "2026-11-23")
    reload(page)
    assert "Could contact" not in chips(page)


def test_too_often_is_said_as_quietly_as_too_seldom(context: Context, page: ClientPage, client_id: int) -> None:
    client = clients.get(context.reader, client_id)
    do(context, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(client, spacing_days=7)))
    call(context, client_id, "2026-11-01", "2026-11-20")
    reload(page)
    assert not [text for text in chips(page) if text.startswith("Contact on")]
    call(context, client_id, "2026-11-22", "2026-11-24")
    reload(page)
    assert [text for text in chips(page) if text.startswith("Contact on")] == ["Contact on 3 days of 7"]


def test_a_sleeping_client_is_left_in_peace(context: Context, page: ClientPage, client_id: int) -> None:
    client = clients.get(context.reader, client_id)
    do(context, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(client, rhythm_days=0)))
    reload(page)
    assert "every" not in page.header.meta.text()
    assert "Could contact" not in chips(page)

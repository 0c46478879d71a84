"""Which days of silence the clients of a journal keep."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from journal.core.clients import Client, Person
from journal.store import clients, people, quiet_days
from journal.store.history import Op
from journal.store.writing import Writer

QINGMING = dt.date(2027, 4, 5)
YOM_KIPPUR = dt.date(2026, 9, 21)


@pytest.fixture
def writer(tmp_path: Path) -> Iterator[Writer]:
    made = Writer.open(tmp_path / "j.cjournal", lambda: 1_795_500_000_000)
    yield made
    made.close()


def silent(writer: Writer, day: dt.date) -> list[str]:
    return [one.id for one in quiet_days.silent_on(writer, day)]


def test_only_what_somebody_keeps_is_silent(writer: Writer) -> None:
    assert silent(writer, QINGMING) == []
    with writer.operation(Op.CLIENT_ADD):
        made = clients.add(writer, Client("海润传媒", observes=("CN",)))
    assert silent(writer, QINGMING) == ["qingming"]
    assert silent(writer, QINGMING + dt.timedelta(days=3)) == []
    assert silent(writer, YOM_KIPPUR) == []
    with writer.operation(Op.PERSON_ADD):
        people.add(writer, Person(made, "Daniel", observes=("yom_kippur",)))
    assert silent(writer, YOM_KIPPUR) == ["yom_kippur"]


def test_those_who_left_and_clients_put_away_keep_nothing(writer: Writer) -> None:
    with writer.operation(Op.CLIENT_ADD):
        made = clients.add(writer, Client("Brightwell", observes=()))
        people.add(writer, Person(made, "Daniel", observes=("yom_kippur",), left_on="2026-01-01"))
        away = clients.add(writer, Client("海润传媒", observes=("CN",)))
        clients.archive(writer, away)
    assert silent(writer, YOM_KIPPUR) == []
    assert silent(writer, QINGMING) == []


def test_whether_anybody_has_a_tag(writer: Writer) -> None:
    assert not quiet_days.kept_anywhere(writer, ("CN", "HK"))
    with writer.operation(Op.CLIENT_ADD):
        made = clients.add(writer, Client("Hanbit Foods", observes=("KR",)))
    assert not quiet_days.kept_anywhere(writer, ("CN", "HK"))
    with writer.operation(Op.PERSON_ADD):
        people.add(writer, Person(made, "王敏", observes=("HK",)))
    assert quiet_days.kept_anywhere(writer, ("CN", "HK"))

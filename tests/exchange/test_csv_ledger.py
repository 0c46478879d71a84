"""Files of earlier versions, and what two journals make of the same facts by themselves."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journal.core.clients import Client
from journal.core.crises import CrisisStage
from journal.core.dues import Due, DueEvent, Origin
from journal.core.moments import DAY_MS, Moment
from journal.exchange.csv_columns import COLUMNS, LATER
from journal.exchange.csv_journal import export_journal, import_journal
from journal.store import clients, due_record, dues
from journal.store.history import Op
from journal.store.writing import Writer
from tests.exchange.material import NASTY, Author, picture, read, rewrite
from tests.store.world import START, Clock, assert_whole, did

NEW_RECORDS = ("own_observance", "anniversary", "series", "commitment", "commitment_event")
NEW_STATES = ("passed",)
OF_DESK = frozenset(COLUMNS[COLUMNS.index("temperament") :]) | {"mark"}
DESK_RECORDS = ("playbook", "relation", "stance", "plan", "risk")


def as_before(path: Path, *, desk_only: bool) -> list[dict[str, str]]:
    """Rewrite a file as a program of the first versions, or of the last one before the desk, would have written it."""
    rows = [row for row in read(path) if row["record"] not in DESK_RECORDS and row["origin"] != "crisis"]
    if not desk_only:
        rows = [
            row
            for row in rows
            if row["record"] not in NEW_RECORDS and row["origin"] not in ("promise", "request")
            and not row["series_id"] and row["state"] not in NEW_STATES
        ]  # fmt: skip
    gone = OF_DESK if desk_only else LATER
    rows = [{column: text for column, text in row.items() if column not in gone} for row in rows]
    rewrite(path, rows)
    return rows


@pytest.mark.parametrize("desk_only", [False, True])
def test_a_file_of_an_earlier_version_comes_in(
    new_journal: Callable[[], Writer], clock: Clock, tmp_path: Path, desk_only: bool
) -> None:
    source, target = new_journal(), new_journal()
    Author(source, clock, list(NASTY), random.Random(11)).write()
    file = tmp_path / "old.csv"
    export_journal(source, file)
    rows = as_before(file, desk_only=desk_only)
    result = import_journal(target, file)
    assert (result.errors, result.added, result.ignored_columns) == ([], len(rows), ())
    assert_whole(target)
    mine, theirs = picture(target), picture(source)
    plain = [replace(client, temperament=None, motives=()) for client in theirs["clients"]]
    if not desk_only:
        bare = {"observes": (), "rhythm_days": None, "spacing_days": None, "imported_on": None}
        plain = [replace(client, **bare) for client in plain]  # type: ignore[arg-type]
        assert {event for _, events in mine["due_events"] for event in events} == set()
    assert mine["clients"] == plain
    assert [crisis.started_at for crisis in mine["crises"]] == [
        None if crisis.stage is CrisisStage.WARNING else crisis.opened.at for crisis in theirs["crises"]
    ]
    # Nobody had chained the lines: they are now, in the order in which they stood.
    assert {fault for _, fault in mine["chains"]} == {None}
    places = [[(line.number, line.uuid) for line in one["lines"]] for one in (mine, theirs)]
    assert places[0] == places[1]


@pytest.mark.parametrize("desk_only", [False, True])
def test_an_earlier_file_takes_nothing_away(
    new_journal: Callable[[], Writer], clock: Clock, tmp_path: Path, desk_only: bool
) -> None:
    journal = new_journal()
    Author(journal, clock, list(NASTY), random.Random(12)).write()
    file = tmp_path / "old.csv"
    export_journal(journal, file)
    rows = as_before(file, desk_only=desk_only)
    before = picture(journal)
    result = import_journal(journal, file)
    assert (result.errors, result.unchanged) == ([], len(rows))
    assert picture(journal) == before


def test_the_same_greeting_is_one_in_both_journals(
    new_journal: Callable[[], Writer], clock: Clock, tmp_path: Path
) -> None:
    one, two = new_journal(), new_journal()
    client = did(one, Op.CLIENT_ADD, lambda w: clients.add(w, Client("海润传媒")))
    export_journal(one, tmp_path / "clients.csv")
    import_journal(two, tmp_path / "clients.csv")

    def greeting(writer: Writer) -> int:
        found = clients.find(writer, "海润传媒").id
        wish = Due("", Moment.instant(START + DAY_MS), Origin.OBSERVANCE, found, observance="mid_autumn",
                   origin_id=clients.get(one, client).uuid, occurrence="mid_autumn:2026")  # fmt: skip
        return did(writer, Op.DUE_ADD, lambda w: dues.put(w, wish))

    there = greeting(two)
    mine = greeting(one)
    did(one, Op.DUE_DONE, lambda w: dues.close(w, mine, outcome="中秋安康"))
    export_journal(one, tmp_path / "all.csv")
    result = import_journal(two, tmp_path / "all.csv")
    assert (result.errors, result.added, result.changed) == ([], 0, 1)
    (found,) = dues.every(two)
    assert (found.id, found.state, found.outcome) == (there, "done", "中秋安康")
    assert [kind for kind, _, _ in due_record.events(two, there)] == [DueEvent.DONE]
    again = import_journal(two, tmp_path / "all.csv")
    assert (again.changed, again.unchanged) == (0, 2)

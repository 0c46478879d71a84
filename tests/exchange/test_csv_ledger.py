"""Files of earlier versions, and what two journals make of the same facts by themselves."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from journal.core.clients import Client
from journal.core.dues import Due, DueEvent, Origin
from journal.core.moments import DAY_MS, Moment
from journal.exchange.csv_columns import LATER
from journal.exchange.csv_journal import export_journal, import_journal
from journal.store import clients, due_record, dues
from journal.store.history import Op
from journal.store.writing import Writer
from tests.exchange.material import NASTY, Author, picture, read, rewrite
from tests.store.world import START, Clock, assert_whole, did

NEW_RECORDS = ("own_observance", "anniversary", "series", "commitment", "commitment_event")
NEW_STATES = ("passed",)


def as_before(path: Path) -> list[dict[str, str]]:
    """Rewrite a file as a program of the first versions would have written it; return its rows."""
    rows = [
        {column: text for column, text in row.items() if column not in LATER}
        for row in read(path)
        if row["record"] not in NEW_RECORDS and row["origin"] not in ("promise", "request")
        and not row["series_id"] and row["state"] not in NEW_STATES
    ]  # fmt: skip
    rewrite(path, rows)
    return rows


def test_a_file_of_an_earlier_version_comes_in(new_journal: Callable[[], Writer], clock: Clock, tmp_path: Path) -> None:
    source, target = new_journal(), new_journal()
    Author(source, clock, list(NASTY), random.Random(11)).write()
    file = tmp_path / "old.csv"
    export_journal(source, file)
    rows = as_before(file)
    result = import_journal(target, file)
    assert (result.errors, result.added, result.ignored_columns) == ([], len(rows), ())
    assert_whole(target)
    plain = [replace(client, observes=(), rhythm_days=None, spacing_days=None, imported_on=None)
             for client in picture(source)["clients"]]  # fmt: skip
    assert picture(target)["clients"] == plain
    assert {event for _, events in picture(target)["due_events"] for event in events} == set()


def test_an_earlier_file_takes_nothing_away(new_journal: Callable[[], Writer], clock: Clock, tmp_path: Path) -> None:
    journal = new_journal()
    Author(journal, clock, list(NASTY), random.Random(12)).write()
    file = tmp_path / "old.csv"
    export_journal(journal, file)
    rows = as_before(file)
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

"""What must be true of the ledger of the simulator at any time, worked out from the rows alone."""

from __future__ import annotations

import datetime as dt

from journal.core.dues import Due, Origin
from journal.store import due_outlook, dues, ledger
from journal.store.reading import Reader
from tests.store.ledger_simulator_world import Computer, Row, rows_of

FAR = 1 << 47
ALL = 10**7


def visible(reader: Reader, computer: Computer) -> list[Due]:
    """What Today shows: single rows, and those behind the rows that stand for many."""
    now = computer.wall()
    seen = dues.until(reader, now, limit=ALL)
    for group in due_outlook.greetings(reader, now):
        seen += due_outlook.of_greeting(reader, group, now, limit=ALL)
    seen += [due for due, _ in due_outlook.to_contact(reader, now, ALL)[0]]
    return [due for due in seen if due.moment_at(reader.tz) <= now]


def check(computer: Computer) -> None:
    """Compare the file with what is known to have happened."""
    asked = Reader.open(computer.path, computer.zone)
    try:
        rows = rows_of(asked)
        assert rows == computer.known, _difference(rows, computer.known)
        _nothing_is_hidden(asked, computer, rows)
        _series_go_on(asked, rows)
        _commitments_remind(asked, rows)
    finally:
        asked.close()
    if computer.program is not None:
        computer.tick()
        _all_is_announced(computer)
        _ledger_is_in_step(computer)


def _difference(rows: dict[int, Row], known: dict[int, Row]) -> str:
    lost = [known[id_] for id_ in known.keys() - rows.keys()]
    new = [rows[id_] for id_ in rows.keys() - known.keys()]
    other = [(known[id_], rows[id_]) for id_ in rows.keys() & known.keys() if rows[id_] != known[id_]]
    return f"lost {lost[:5]}, from nowhere {new[:5]}, changed {other[:5]}"


def _nothing_is_hidden(reader: Reader, computer: Computer, rows: dict[int, Row]) -> None:
    """Whatever is open stands in Today, or waits for its moment; nothing that is closed does."""
    now = computer.wall()
    seen = visible(reader, computer)
    shown = {due.id for due in seen}
    assert len(shown) == len(seen), "something stands there twice"
    due_now = {row.id for row in rows.values() if row.open and row.moment(computer.zone) <= now}
    assert shown == due_now, f"hidden {due_now - shown}, too many {shown - due_now}"
    waiting = {due.id for due in dues.until(reader, FAR, limit=ALL, grouped=True)}
    assert waiting == {row.id for row in rows.values() if row.open}
    for group in due_outlook.greetings(reader, now):
        assert group.count == len(due_outlook.of_greeting(reader, group, now, limit=ALL))


def _all_is_announced(computer: Computer) -> None:
    now = computer.wall()
    for row in computer.known.values():
        if row.open and row.single and row.notice(computer.zone) <= now:
            assert computer.announced[row.key] == 1 or row.key in computer.swallowed, f"never announced: {row}"


def _series_go_on(reader: Reader, rows: dict[int, Row]) -> None:
    running: dict[int, int] = {}
    for row in rows.values():
        if row.series_id is not None and row.open:
            running[row.series_id] = running.get(row.series_id, 0) + 1
    for id_, ended in reader.rows("SELECT id, ended_at FROM series"):
        assert running.get(id_, 0) == (ended is None), f"series {id_}: {running.get(id_, 0)} open, ended {ended}"


def _commitments_remind(reader: Reader, rows: dict[int, Row]) -> None:
    open_ones: dict[int, list[Row]] = {}
    for row in rows.values():
        if row.commitment_id is not None and row.open:
            open_ones.setdefault(row.commitment_id, []).append(row)
    for id_, state, moment in reader.rows("SELECT id, state, moment FROM commitments"):
        found = len(open_ones.get(id_, ()))
        if state in ("open", "acknowledged") and moment is not None:
            assert 1 <= found <= 2, f"commitment {id_}: {found} dues"
        elif state not in ("open", "acknowledged", "missed"):
            assert found == 0, f"commitment {id_} is {state} and still due"


def _ledger_is_in_step(computer: Computer) -> None:
    program = computer.program
    assert program is not None
    program.keep(None)
    again = ledger.plan(program.reader, computer.wall(), rules=computer.rules())
    assert again.steps == (), f"twice is not once: {again.steps[:3]}"
    today = dt.datetime.fromtimestamp(computer.wall() / 1000, computer.zone).date()
    _birthdays(program.reader, today)


def _birthdays(reader: Reader, today: dt.date) -> None:
    """Every birthday of the days ahead has its one row; nobody else's has an open one."""
    meant = set()
    for uuid, date, left, archived in reader.rows(
        """SELECT a.uuid, a.date, p.left_on, c.archived_at FROM anniversaries a JOIN people p ON p.id = a.person_id
        JOIN clients c ON c.id = a.client_id"""
    ):
        for year in (today.year - 1, today.year, today.year + 1):
            day = dt.date(year, int(date[2:4] if date.startswith("--") else date[5:7]), int(date[-2:]))
            there = archived is None and (left is None or day.isoformat() < left)
            if there and today <= day <= today + dt.timedelta(days=8):
                meant.add((uuid, str(year)))
    stored = {
        (uuid, occurrence): state
        for uuid, occurrence, state in reader.rows(
            "SELECT origin_id, occurrence, state FROM dues WHERE origin = ? AND lead = ''", (Origin.BIRTHDAY.value,)
        )
    }
    for one in meant:
        assert stored.get(one) in ("open", "done", "dismissed"), f"birthday {one}: {stored.get(one)}"

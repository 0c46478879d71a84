"""What is done with rows that belong to something which is lost: they get a stand-in, lose the link, or go."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from journal.core import crisis_chain
from journal.core.crises import CrisisLine, LineKind
from journal.core.ids import uuid7
from journal.core.moments import EventTime
from journal.store import crisis_log
from journal.store.salvage_reading import Row
from journal.store.writing import Writer

_CLIENT_OWNED = (
    "people", "preferences", "interaction_clients", "crises", "anniversaries", "commitments", "series", "dues", "risks",
    "plans", "stances",
)  # fmt: skip
_LOOSE = (
    ("preferences", "person_id", "people"),
    ("preferences", "interaction_id", "interactions"),
    ("dues", "person_id", "people"),
    ("dues", "interaction_id", "interactions"),
    ("dues", "outcome_interaction_id", "interactions"),
    ("dues", "commitment_id", "commitments"),
    ("dues", "anniversary_id", "anniversaries"),
    ("dues", "series_id", "series"),
    ("commitments", "person_id", "people"),
    ("commitments", "interaction_id", "interactions"),
    ("commitments", "outcome_interaction_id", "interactions"),
    ("anniversaries", "person_id", "people"),
    ("series", "person_id", "people"),
    ("stances", "interaction_id", "interactions"),
    ("crises", "risk_id", "risks"),
    ("crises", "outlet_id", "clients"),
    ("dues", "crisis_id", "crises"),
    ("dues", "risk_id", "risks"),
)
"""Links that may be empty."""
_PARTS = (
    ("interaction_clients", "interaction_id", "interactions"),
    ("interaction_people", "interaction_id", "interactions"),
    ("interaction_people", "person_id", "people"),
    ("interaction_tags", "interaction_id", "interactions"),
    ("client_tags", "client_id", "clients"),
    ("commitment_events", "commitment_id", "commitments"),
    ("due_events", "due_id", "dues"),
    ("due_deliveries", "due_id", "dues"),
    ("attachments", "interaction_id", "interactions"),
    ("relations", "person_id", "people"),
    ("relations", "other_id", "people"),
    ("changes", "operation_id", "operations"),
)
"""Rows that mean nothing without what they belong to."""
NOBODY = 0
"""No client has this number: it stands for one of whom not even the number is known."""


@dataclass(frozen=True, slots=True)
class Mended:
    """How much had to be made up or left out."""

    stand_ins: int
    dropped: int


def mend(writer: Writer, stand_in: str) -> Mended:
    """Bring all links in order inside a transaction; counters are made anew afterwards."""
    dropped = sum(_drop(writer, table, column, other) for table, column, other in _PARTS[:4])
    _give_crises_back(writer)
    for table, column, other in _LOOSE:
        writer.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE {_lost(column, other)}')
    _fit_ledger(writer)
    _fit_desk(writer)
    stand_ins = _stand_in_for_clients(writer, stand_in)
    dropped += sum(_drop(writer, table, column, other) for table, column, other in _PARTS[4:])
    stand_ins += _gather_entries(writer, stand_in)
    _fit_timelines(writer)
    _chain(writer)
    return Mended(stand_ins, dropped)


def numbered(lines: Iterable[Row]) -> Iterator[Row]:
    """Give the lines of logs from before they were chained their places; `mend` chains them."""
    places: dict[object, int] = {}
    for line in lines:
        place = places[line["crisis_id"]] = places.get(line["crisis_id"], 0) + 1
        yield {**line, "number": place}


def _lost(column: str, other: str) -> str:
    return f'"{column}" IS NOT NULL AND "{column}" NOT IN (SELECT id FROM "{other}")'


def _drop(writer: Writer, table: str, column: str, other: str) -> int:
    return writer.execute(f'DELETE FROM "{table}" WHERE {_lost(column, other)}')


def _stand_in_for_clients(writer: Writer, stand_in: str) -> int:
    """Make a client for each one that is lost and has records, under its old number: they stay apart."""
    owners = " UNION ".join(f'SELECT client_id FROM "{table}"' for table in _CLIENT_OWNED)
    lost = writer.rows(f"SELECT client_id FROM ({owners}) WHERE {_lost('client_id', 'clients')}")
    for (client_id,) in lost:
        _add_client(writer, f"{stand_in} {client_id}" if client_id != NOBODY else stand_in, client_id)
    return len(lost)


def _gather_entries(writer: Writer, stand_in: str) -> int:
    """Put entries that are on nobody's timeline on that of one stand-in."""
    nobody = "id NOT IN (SELECT interaction_id FROM interaction_clients)"
    if not writer.value(f"SELECT count(*) FROM interactions WHERE {nobody}"):
        return 0
    client_id = _add_client(writer, stand_in)
    writer.execute(
        f"""INSERT INTO interaction_clients(interaction_id, client_id, at, channel, counts)
        SELECT id, ?, at, channel, counts FROM interactions WHERE {nobody}""",
        (client_id,),
    )
    return 1


def _add_client(writer: Writer, name: str, client_id: int | None = None) -> int:
    now = writer.now()
    values = {"uuid": uuid7(now), "name": name, "kind": "organisation", "created_at": now, "updated_at": now}
    return writer.insert("clients", values if client_id is None else {"id": client_id, **values})


def _give_crises_back(writer: Writer) -> None:
    """A log without its crisis gets one back; a crisis without its log gets its first line back."""
    now = writer.now()
    lines = writer.rows(
        f"""SELECT crisis_id, text, at, at_text FROM crisis_lines l WHERE {_lost("crisis_id", "crises")}
        AND id = (SELECT min(id) FROM crisis_lines WHERE crisis_id = l.crisis_id)"""
    )
    for crisis_id, text, at, at_text in lines:
        # Its steps still know its id, over which the hashes of its lines go, and whose it is.
        steps = f"FROM dues WHERE crisis_id = {int(crisis_id)}"
        uuid = writer.value(f"SELECT origin_id {steps} LIMIT 1") or uuid7(now)
        whose = writer.value(f"SELECT client_id {steps} AND client_id IS NOT NULL AND lead <> 'outlet' LIMIT 1")
        columns = "id, uuid, client_id, sentence, severity, stage, opened_at, opened_text, created_at, updated_at"
        values = (crisis_id, uuid, whose or NOBODY, text, 1, "open", at, at_text, now, now)
        _insert(writer, "crises", columns, values)
    silent = """SELECT id, sentence, opened_at, opened_text FROM crises
        WHERE id NOT IN (SELECT crisis_id FROM crisis_lines)"""
    for crisis_id, sentence, at, at_text in writer.rows(silent):
        crisis_log.add(writer, CrisisLine(crisis_id, EventTime(at, at_text), sentence, LineKind.OPENED))


def _insert(writer: Writer, table: str, columns: str, values: Sequence[object]) -> None:
    writer.execute(f'INSERT INTO "{table}" ({columns}) VALUES ({", ".join("?" * len(values))})', values)


def _fit_ledger(writer: Writer) -> None:
    """Let what reminds of a promise say whose it is; one that is lost leaves a reminder of its own."""
    writer.execute(
        """UPDATE dues SET origin = 'manual', origin_id = uuid, occurrence = ''
        WHERE origin IN ('promise', 'request') AND commitment_id IS NULL"""
    )
    writer.execute(
        """UPDATE OR IGNORE dues SET client_id = c.client_id, origin_id = c.uuid FROM commitments c
        WHERE c.id = commitment_id AND (dues.client_id IS NOT c.client_id OR dues.origin_id <> c.uuid)"""
    )
    writer.execute(
        """UPDATE anniversaries SET client_id = p.client_id FROM people p
        WHERE p.id = person_id AND p.client_id <> anniversaries.client_id"""
    )


def _fit_desk(writer: Writer) -> None:
    """Let what is due for a crisis or a risk say whose it is; a step of one that is lost becomes a reminder."""
    lost = "origin = 'crisis' AND crisis_id IS NULL AND risk_id IS NULL"
    writer.execute(f"DELETE FROM dues WHERE {lost} AND title = ''")  # the question of a watch
    writer.execute(f"UPDATE dues SET origin = 'manual', origin_id = uuid, occurrence = '', lead = '' WHERE {lost}")
    writer.execute(
        """UPDATE OR IGNORE dues SET origin_id = c.uuid FROM crises c
        WHERE c.id = crisis_id AND dues.origin_id <> c.uuid"""
    )
    writer.execute(
        """UPDATE OR IGNORE dues SET client_id = r.client_id, origin_id = r.uuid FROM risks r
        WHERE r.id = risk_id AND (dues.client_id IS NOT r.client_id OR dues.origin_id <> r.uuid)"""
    )


def _chain(writer: Writer) -> None:
    """Chain the logs that have no hashes since they are from before there were any."""
    bare = [row[0] for row in writer.rows("SELECT DISTINCT crisis_id FROM crisis_lines WHERE hash = ''")]
    if not bare:
        return
    guard = "crisis_lines_only_grow"
    sql = writer.value("SELECT sql FROM sqlite_schema WHERE name = ?", (guard,))
    writer.execute(f"DROP TRIGGER {guard}")
    for crisis_id in bare:
        crisis, previous = str(writer.value("SELECT uuid FROM crises WHERE id = ?", (crisis_id,))), ""
        for line in crisis_log.lines(writer, crisis_id):
            previous = crisis_chain.digest(crisis_log.record(line, crisis, previous))
            writer.execute("UPDATE crisis_lines SET hash = ? WHERE id = ?", (previous, line.id))
    writer.execute(str(sql))


def _fit_timelines(writer: Writer) -> None:
    """Let each row of a timeline say what its entry says."""
    writer.execute(
        """UPDATE interaction_clients SET at = i.at, channel = i.channel, counts = i.counts FROM interactions i
        WHERE i.id = interaction_id AND (interaction_clients.at <> i.at OR interaction_clients.channel <> i.channel
        OR interaction_clients.counts <> i.counts)"""
    )

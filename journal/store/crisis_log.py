"""The log of a crisis: lines that are added and never changed, each chained to the one before."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from journal.core import text as texts
from journal.core.crises import INTERACTION_PREFIX, TELLS, Audience, Crisis, CrisisLine, LineKind
from journal.core.errors import Code, JournalError
from journal.core.ids import uuid7
from journal.core.interactions import SPOKEN_CHANNELS, Direction, Interaction
from journal.core.moments import EventTime
from journal.core.plans import StepKind
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.core.crisis_chain import Break, Record
    from journal.store.writing import Writer

_COLUMNS = (
    "crisis_id, at, at_text, text, kind, who, source, audience, told, inner, corrects, step, number, hash, id, uuid,"
    " recorded_at"
)
_MAY_BE_EMPTY = frozenset({LineKind.STEP, LineKind.SKIPPED, LineKind.REOPENED, LineKind.WATCH, LineKind.STAGE})


def add(writer: Writer, line: CrisisLine) -> int:
    """Write one line at the end of its chain; the table refuses every change of it afterwards.

    A line that brings a number and a hash (out of a file) keeps them, so that a chain that was broken stays so.
    """
    now = writer.now()
    last = writer.row(
        "SELECT number, hash FROM crisis_lines WHERE crisis_id = ? ORDER BY number DESC LIMIT 1", (line.crisis_id,)
    )
    number, previous = last or (0, "")
    line = replace(
        line,
        text=texts.note(line.text),
        who=texts.line(line.who),
        source=texts.line(line.source),
        told=texts.line(line.told),
        number=line.number or number + 1,
        uuid=line.uuid or uuid7(now),
        recorded_at=line.recorded_at or now,
    )
    from journal.core import crisis_chain  # late: Today shows crises and writes no log

    crisis = writer.value("SELECT uuid FROM crises WHERE id = ?", (line.crisis_id,))
    stated = line.hash or crisis_chain.digest(record(line, str(crisis), previous))
    return writer.insert("crisis_lines", {**_values(line), "hash": stated})


def log(writer: Writer, crisis_id: int, text: str, at: EventTime, line: CrisisLine | None = None) -> int:
    """Add what was done or said and return the id; TEXT_MISSING for an empty one, RECORD_GONE without the crisis.

    `line` brings what else is known: who, source, who was told, a remark that stays inside.
    """
    made = replace(line, crisis_id=crisis_id, at=at, text=text) if line else CrisisLine(crisis_id, at, text)
    if made.kind not in _MAY_BE_EMPTY and not texts.clean(text).strip():
        raise JournalError(Code.TEXT_MISSING)
    # Lines are not in the history: this is how pages hear of a new one.
    writer.update_record("crises", crisis_id, {"updated_at": writer.now()})
    return add(writer, made)


def step_line(crisis_id: int, at: EventTime, title: str, kind: str, outcome: str, step: str) -> CrisisLine:
    """Return the line that a step was done, `kind` being that of the step and `step` its `step:N`; to be written."""
    audience = TELLS.get(StepKind(kind)) if kind in StepKind.__members__.values() else None
    text = f"{title}: {outcome.strip()}" if outcome.strip() else title
    return CrisisLine(crisis_id, at, text, LineKind.STEP, audience=audience, step=step)


def correct(writer: Writer, line_id: int, text: str, at: EventTime) -> int:
    """Add what a line should say; both stay.  RECORD_GONE where there is no such line."""
    wrong = get(writer, line_id)
    made = CrisisLine(
        wrong.crisis_id, at, text, LineKind.CORRECTION, inner=wrong.inner, corrects=wrong.uuid, source=wrong.source
    )
    return log(writer, wrong.crisis_id, text, at, made)


def take_in(writer: Writer, crisis: Crisis, entry: Interaction, *, step: str = "", told: Audience | None = None) -> int:
    """Copy an interaction into the log at the time at which it happened; once, then the id of that line is returned.

    What we said to the client tells the client, to the outlet the outlet, unless `told` says who it was; what is
    private stays inside.
    """
    source = INTERACTION_PREFIX + entry.uuid
    known = writer.value("SELECT id FROM crisis_lines WHERE crisis_id = ? AND source = ?", (crisis.id, source))
    if known is not None:
        return int(known)
    text = "\n".join(part for part in (entry.subject, entry.text.strip()) if part)
    told = told or audience(crisis, entry)
    made = CrisisLine(
        crisis.id,
        entry.at,
        text,
        LineKind.CONTACT,
        source=source,
        audience=told,
        told=_names(writer, entry) if told else "",
        inner=entry.private,
        step=step,
    )
    return log(writer, crisis.id, text, entry.at, made)


def get(reader: Reader, line_id: int) -> CrisisLine:
    """Return a line; RECORD_GONE where it is not there."""
    found = _lines(reader, "id = ?", line_id)
    if not found:
        raise JournalError(Code.RECORD_GONE, table="crisis_lines")
    return found[0]


def lines(reader: Reader, crisis_id: int) -> list[CrisisLine]:
    """Return the log of a crisis in the order in which it was written."""
    return _lines(reader, "crisis_id = ?", crisis_id)


def taken_in(reader: Reader, interaction_uuid: str, crisis_id: int) -> bool:
    """Return whether an interaction stands in the log of a crisis."""
    key = (crisis_id, INTERACTION_PREFIX + interaction_uuid)
    return reader.value("SELECT 1 FROM crisis_lines WHERE crisis_id = ? AND source = ?", key) is not None


def record(line: CrisisLine, crisis_uuid: str, previous: str) -> Record:
    """Return a line as the record over which its hash goes; `previous` is the hash of the line before, "" for none."""
    from journal.core import crisis_chain  # late, as above

    return crisis_chain.record(
        crisis=crisis_uuid,
        number=line.number,
        uuid=line.uuid,
        kind=line.kind.value,
        at=line.at.text,
        recorded=line.recorded_at,
        text=line.text,
        previous=previous,
        who=line.who,
        source=line.source,
        audience=line.audience.value if line.audience else "",
        told=line.told,
        inner=int(line.inner),
        corrects=line.corrects,
        step=line.step,
    )


def first_break(reader: Reader, crisis_id: int) -> Break | None:
    """Return where the chain of a log does not fit, or None."""
    from journal.core import crisis_chain  # late, as above

    crisis = str(reader.value("SELECT uuid FROM crises WHERE id = ?", (crisis_id,)))
    found, previous = [], ""
    for line in lines(reader, crisis_id):
        found.append((record(line, crisis, previous), line.hash))
        previous = line.hash
    return crisis_chain.first_break(found)


def audience(crisis: Crisis, entry: Interaction) -> Audience | None:
    """Who was told by an entry: nobody by what came from them, nor by a letter of which nobody knows who wrote it."""
    if not entry.counts or entry.direction is Direction.IN:
        return None
    if entry.direction is None and entry.channel not in SPOKEN_CHANNELS:
        return None
    if crisis.client_id in entry.client_ids:
        return Audience.CLIENT
    return Audience.OUTLET if crisis.outlet_id in entry.client_ids else Audience.OTHER


def _names(reader: Reader, entry: Interaction) -> str:
    people = [reader.value("SELECT name FROM people WHERE id = ?", (person,)) for person in entry.person_ids]
    clients = [reader.value("SELECT name FROM clients WHERE id = ?", (client,)) for client in entry.client_ids]
    return ", ".join(name for name in people or clients if name)


def _lines(reader: Reader, condition: str, value: int) -> list[CrisisLine]:
    rows = reader.rows(f"SELECT {_COLUMNS} FROM crisis_lines WHERE {condition} ORDER BY number", (value,))
    return [
        CrisisLine(
            crisis_id, EventTime(at, at_text), text, LineKind(kind), who, source,
            Audience(audience) if audience else None, told, bool(inner), *rest,
        )
        for crisis_id, at, at_text, text, kind, who, source, audience, told, inner, *rest in rows
    ]  # fmt: skip


def _values(line: CrisisLine) -> dict[str, object]:
    return {
        "uuid": line.uuid,
        "crisis_id": line.crisis_id,
        "kind": line.kind.value,
        "at": line.at.at,
        "at_text": line.at.text,
        "recorded_at": line.recorded_at,
        "text": line.text,
        "who": line.who,
        "source": line.source,
        "audience": line.audience.value if line.audience else "",
        "told": line.told,
        "inner": int(line.inner),
        "corrects": line.corrects,
        "step": line.step,
        "number": line.number,
    }

"""Where a client stands, over time: the newest one counts, the earlier ones are its history."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from journal.core.moments import EventTime
from journal.core.temperaments import Stance
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer


@dataclass(frozen=True, slots=True)
class StanceAt:
    """A stance, or none, from a moment on."""

    stance: Stance | None
    at: EventTime
    id: int = 0


def put(
    writer: Writer, client_id: int, stance: Stance | None, at: EventTime, *, interaction_id: int | None = None
) -> None:
    """Note where a client stands from `at` on; nothing is written where it stands there already."""
    if interaction_id is None and current(writer, client_id) is stance:
        return
    values = {
        "client_id": client_id,
        "stance": stance.value if stance else "",
        "at": at.at,
        "at_text": at.text,
        "interaction_id": interaction_id,
    }
    known = writer.value("SELECT id FROM stances WHERE interaction_id = ?", (interaction_id,))
    if known is not None:
        writer.update_record("stances", int(known), values)
    else:
        writer.insert_record("stances", values)


def current(reader: Reader, client_id: int) -> Stance | None:
    """Return where a client stands now, or None."""
    name = reader.value(
        "SELECT stance FROM stances WHERE client_id = ? ORDER BY at DESC, id DESC LIMIT 1", (client_id,)
    )
    return Stance(name) if name else None


def history(reader: Reader, client_id: int, *, limit: int = 50) -> list[StanceAt]:
    """Return where a client stood, newest first."""
    rows = reader.rows(
        "SELECT stance, at, at_text, id FROM stances WHERE client_id = ? ORDER BY at DESC, id DESC LIMIT ?",
        (client_id, limit),
    )
    return [StanceAt(Stance(name) if name else None, EventTime(at, text), id_) for name, at, text, id_ in rows]

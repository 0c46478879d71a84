"""How much room the history takes and how much it may take; what the rows of the log mean is not known here."""

from __future__ import annotations

import heapq
from dataclasses import dataclass

from journal.core.moments import DAY_MS
from journal.store import history, journal_settings, slimming
from journal.store.reading import Reader, Row
from journal.store.writing import Writer

_SPLITS = 40
"""How often the range of ids is halved: where it has gaps they are found, and the lengths of rows are sampled."""
_ROW_BYTES = 70
"""What a row of the log takes beside its images: its numbers, its table, its places in two indexes."""
_USUAL_BYTES = 500
"""About what a row takes in all; where it is wrong, another step takes the rest."""
_MIB = 1 << 20


@dataclass(frozen=True, slots=True)
class HistorySize:
    """What is remembered of earlier states of the records."""

    bytes: int
    """About so much of the file, within a tenth or so."""
    operations: int
    oldest_at: int | None
    """When the oldest change that is remembered was made; None where there is none."""


def measure(reader: Reader) -> HistorySize:
    """Estimate the room that the history takes; some milliseconds, however large it is.

    Adding up the lengths of a million rows, or asking SQLite for its pages, would take seconds.
    """
    operations = int(reader.value("SELECT count(*) FROM operations"))
    oldest = reader.value("SELECT min(at) FROM operations")
    return HistorySize(_bytes(reader), operations, oldest)


def thin_step(writer: Writer, now: int) -> bool:
    """Make the history a little smaller where its settings ask for it; True where there is more to do.

    Takes less than 50 ms of the writer, so that others write in between: fit for `Runner.steps`.  What undo, redo and
    the bin can bring back is never touched.  Room in the file is used again for what comes; it is not handed back.
    """
    with history.transaction(writer):
        if slimming.slim_some(writer, now) or slimming.drop_binned(writer, now):
            return True
        oldest_wanted = now - int(journal_settings.get(writer, "history_days")) * DAY_MS
        most = int(journal_settings.get(writer, "history_megabytes")) * _MIB
        protected = slimming.Protected.of(writer, now)
        if slimming.drop_some(writer, protected, before=oldest_wanted):
            return True
        excess = _bytes(writer) - most
        if excess > 0 and slimming.drop_some(writer, protected, before=None, most=1 + excess // _USUAL_BYTES):
            return True
        return slimming.sweep_contents(writer)


def _bytes(reader: Reader) -> int:
    """Halve the widest stretch of ids again and again, leaving out the gaps at its ends, and weigh what is left."""
    first, last = _row(reader, ">= 0 ORDER BY id"), _row(reader, ">= 0 ORDER BY id DESC")
    if first is None or last is None:
        return 0
    stretches = [(first[0] - last[0], first, last)]
    for _ in range(_SPLITS):
        _, low, high = stretches[0]
        if high[0] - low[0] < 2:
            break
        heapq.heappop(stretches)
        middle = (low[0] + high[0]) // 2
        before, after = _row(reader, "<= ? ORDER BY id DESC", middle), _row(reader, "> ? ORDER BY id", middle)
        assert before is not None
        assert after is not None
        for a, b in ((low, before), (after, high)):
            heapq.heappush(stretches, (a[0] - b[0], a, b))
    return sum((1 - narrow) * (_ROW_BYTES + (low[1] + high[1]) // 2) for narrow, low, high in stretches)


def _row(reader: Reader, where: str, *place: int) -> Row | None:
    return reader.row(
        f"""SELECT id, length(CAST(coalesce(old, '') AS BLOB)) + length(CAST(coalesce(new, '') AS BLOB))
        FROM changes WHERE id {where} LIMIT 1""",
        place,
    )

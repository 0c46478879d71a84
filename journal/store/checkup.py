"""When the journal is to be checked, the check itself, and what is remembered of it; who starts it is `ui.upkeep`."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from journal.store import check
from journal.store.check import CheckResult
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

Kind = Literal["quick", "full"]

WEEK_MS = 7 * 86_400_000
DAMAGE_SUSPECTED = "damage_suspected"
"""Key in `upkeep`: there while the last check found damage; then no backup is thinned."""
_LAST = "last_check"
_UNCLEAN = "unclean_close"


@dataclass(frozen=True, slots=True)
class Last:
    """The last check that was finished."""

    at: int
    kind: Kind
    ok: bool


def due(reader: Reader, now: int, unclean: bool) -> Kind | None:
    """Return which check should run now (UTC ms): a quick one after an unclean close, a full one a week after the last.

    A journal that was never checked counts as new: its first full check is due a week after its first quick one, which
    comes at once.
    """
    last = last_full(reader)
    if last is not None and not 0 <= now - last < WEEK_MS:  # a clock that was set back must not put it off for years
        return "full"
    if unclean or _note(reader, _UNCLEAN) is not None or last is None or damage_suspected(reader):
        return "quick"
    return None


def run(opener: Callable[[], Reader], full: bool) -> CheckResult:
    """Check the journal on the thread that calls, over connections of its own (`Reader.opener`)."""
    return check.check_with(opener, full)


def note_unclean(writer: Writer) -> None:
    """Remember that the last close was no clean one, until a check has been finished."""
    with writer.unlogged():
        _put(writer, _UNCLEAN, "1")


def record(writer: Writer, found: CheckResult, full: bool, now: int) -> None:
    """Remember what a check found: when it was, and whether damage is suspected."""
    last = last_full(writer)
    with writer.unlogged():
        kind: Kind = "full" if full else "quick"
        whole = now if full or last is None else last
        _put(writer, _LAST, json.dumps({"at": now, "kind": kind, "ok": found.ok, "full_at": whole}))
        writer.execute("DELETE FROM upkeep WHERE key = ?", (_UNCLEAN,))
        if not found.damaged:
            writer.execute("DELETE FROM upkeep WHERE key = ?", (DAMAGE_SUSPECTED,))
        else:
            _put(writer, DAMAGE_SUSPECTED, str(now))


def damage_suspected(reader: Reader) -> bool:
    """Tell whether the last check found damage; asked before anything old is deleted."""
    return _note(reader, DAMAGE_SUSPECTED) is not None


def last(reader: Reader) -> Last | None:
    """Return when the journal was checked last and how that went; None for never."""
    text = _note(reader, _LAST)
    if text is None:
        return None
    noted = json.loads(text)
    return Last(int(noted["at"]), noted["kind"], bool(noted["ok"]))


def last_full(reader: Reader) -> int | None:
    """Return from when the week until the next full check counts; None where no check was ever finished."""
    text = _note(reader, _LAST)
    return int(json.loads(text)["full_at"]) if text is not None else None


def _note(reader: Reader, key: str) -> str | None:
    found = reader.value("SELECT value FROM upkeep WHERE key = ?", (key,))
    return None if found is None else str(found)


def _put(writer: Writer, key: str, value: str) -> None:
    sql = "INSERT INTO upkeep(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value"
    writer.execute(sql, (key, value))

"""Which backups to make and which to keep, as pure rules over records of them; no file is touched here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from journal.core.moments import DAY_MS, HOUR_MS, local


class Reason(StrEnum):
    """Why a backup was made."""

    HOURLY = "hourly"
    DAY = "day"
    """The first of a day."""
    MANUAL = "manual"
    MIGRATION = "migration"
    """Before the file was brought up to date for a newer program."""
    IMPORT = "import"
    """Before an import."""
    BULK = "bulk"
    """Before a change of many records at once."""
    BEFORE_RESTORE = "before_restore"
    AFTER_ERASE = "after_erase"
    """After a client was erased, so that older ones can go."""
    UNKNOWN = "unknown"
    """A file in the folder of which nothing is noted."""


LASTING = frozenset({Reason.MANUAL, Reason.MIGRATION, Reason.IMPORT, Reason.BULK, Reason.BEFORE_RESTORE})
"""Made for a purpose: kept besides the others for `LASTING_DAYS`, afterwards thinned like them."""
LASTING_DAYS = 30
HOURS, DAYS, WEEKS, MONTHS = 24, 7, 4, 12
"""So many of each are kept: the newest of every hour, day, week and month that has one, counted from the newest back.

Counted and not measured: whoever comes back after a long time finds what was there.
"""
SPARSEST = 2
"""Under pressure the layers shrink to this: the newest, and one each of an earlier hour, day, week and month."""


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup, as far as it is known without opening it."""

    path: Path
    at: int
    """When it was made, in UTC milliseconds."""
    reason: Reason
    size_bytes: int
    encrypted: bool
    checked: bool
    """Whether it was opened and found whole after it was written, and has had the same size ever since."""
    counts: dict[str, int] = field(default_factory=dict)
    """Table (`clients`, `interactions`, …) → number of records."""
    identity: str = ""
    """Which journal it is of: the same for a journal that was moved, copied or restored."""
    source: Path | None = None
    """Where that journal lay."""
    mark: str = ""
    """How far the journal had come: equal marks mean that nothing has changed since."""


def age(one: Backup) -> tuple[int, int, str]:
    """Return by what backups are sorted; of two of one moment the later one has the longer name."""
    return one.at, len(one.path.name), one.path.name


def due(newest: Backup | None, mark: str, now: int, tz: dt.tzinfo | None = None) -> Reason | None:
    """Return why a backup of a journal at `mark` should be made at `now` (UTC ms), or None.

    `newest` is its newest checked backup.  One that says the same as the journal is never made again.  A clock that was
    set back is no reason to wait.
    """
    if newest is None:
        return Reason.DAY
    if newest.mark == mark:
        return None
    if local(newest.at, tz).date() != local(now, tz).date():
        return Reason.DAY
    return None if 0 <= now - newest.at < HOUR_MS else Reason.HOURLY


def to_remove(backups: Collection[Backup], now: int, total_bytes: int, tz: dt.tzinfo | None = None) -> list[Backup]:
    """Return the backups that thinning takes away, oldest first.

    Within `total_bytes` everything that the layers and the lasting reasons ask for stays.  Beyond it the layers shrink
    evenly, then what was made for a purpose goes, oldest first, then the oldest of the rest.  The newest checked one of
    every place that a journal has lain at is never among them where it fits, that of the newest of all never at all.
    """
    newest_first = sorted(backups, key=age, reverse=True)
    protected = next((one for one in newest_first if one.checked), None)
    if protected is None:
        return []  # nothing is known to be good: whatever is there may be the best there is
    groups = _by_source(newest_first)
    kept: list[Backup] = []
    for most in range(HOURS, SPARSEST - 1, -1):
        kept = _kept(newest_first, groups, most, now, tz)
        if _size(kept) <= total_bytes:
            break
    kept = _within(kept, total_bytes, protected)
    return sorted((one for one in newest_first if one not in kept), key=age)


def _kept(
    newest_first: Sequence[Backup],
    groups: Collection[Sequence[Backup]],
    most: int,
    now: int,
    tz: dt.tzinfo | None,
) -> list[Backup]:
    """Return what stays when each layer holds at most `most`."""
    layers: list[tuple[int, Callable[[dt.datetime], object]]] = [
        (min(HOURS, most), lambda moment: (moment.date(), moment.hour)),
        (min(DAYS, most), lambda moment: moment.date()),
        (min(WEEKS, most), lambda moment: moment.isocalendar()[:2]),
        (min(MONTHS, most), lambda moment: (moment.year, moment.month)),
    ]
    paths: set[Path] = set()
    for group in groups:
        good = [one for one in group if one.checked]
        for limit, period in layers:
            newest_of: dict[object, Path] = {}
            for one in good:
                newest_of.setdefault(period(local(one.at, tz)), one.path)
            paths |= set(list(newest_of.values())[:limit])
    return [one for one in newest_first if one.path in paths or _lasts(one, now)]


def _lasts(one: Backup, now: int) -> bool:
    # A file of which nothing is noted was put there by somebody: it is not ours to take away.
    return one.reason is Reason.UNKNOWN or (one.reason in LASTING and now - one.at < LASTING_DAYS * DAY_MS)


def _within(kept: Sequence[Backup], total_bytes: int, protected: Backup) -> list[Backup]:
    left = list(kept)
    newest_of_each = {group[0].path for group in _by_source([one for one in kept if one.checked])}
    # The last to go are the newest of journals that lay elsewhere; first what was made for a purpose, oldest first.
    order = sorted(
        (one for one in kept if one != protected and one.reason is not Reason.UNKNOWN),
        key=lambda one: (one.path in newest_of_each, one.reason not in LASTING, age(one)),
    )
    for one in order:
        if _size(left) <= total_bytes:
            break
        left.remove(one)
    return left


def _by_source(newest_first: Sequence[Backup]) -> list[list[Backup]]:
    groups: dict[tuple[str, Path | None], list[Backup]] = {}
    for one in newest_first:
        groups.setdefault((one.identity, one.source), []).append(one)
    return list(groups.values())


def _size(backups: Collection[Backup]) -> int:
    return sum(one.size_bytes for one in backups)

"""Keeping in touch: when a client should hear from us again, and when they have heard too often.

Days are local days.  What counts as contact is decided by `interactions`; the list in Today is derived elsewhere.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from journal.core.clients import Stage, Tier
from journal.core.moments import today

NEVER = 0
"""The rhythm of those who are left in peace."""
DEFAULT_DAYS: Mapping[Tier | None, int] = MappingProxyType({Tier.VIP: 14, Tier.KEY: 30, Tier.STANDARD: 60, None: 60})
"""Rhythm by tier, in days; a client without a tier is treated as a standard one."""
SLEEPING = frozenset({Stage.DORMANT, Stage.LOST, Stage.ENDED})
"""Stages in which nobody is suggested for a chat."""


def _default_days() -> Mapping[Tier | None, int]:
    return DEFAULT_DAYS


@dataclass(frozen=True, slots=True)
class Rhythms:
    """How often a client wants to be heard of, in days by tier; `NEVER` for not at all."""

    # Python 3.11 takes a read-only mapping for a default that somebody could change, and refuses it.
    by_tier: Mapping[Tier | None, int] = field(default_factory=_default_days)

    def days(self, tier: Tier | None, own: int | None = None) -> int:
        """Return the rhythm in days: the client's own one where it has one, else that of its tier."""
        if own is not None:
            return own
        return self.by_tier.get(tier, DEFAULT_DAYS[tier])


@dataclass(frozen=True, slots=True)
class Facts:
    """What decides when one client should hear from us; times are UTC milliseconds."""

    created_at: int
    tier: Tier | None = None
    stage: Stage | None = None
    rhythm_days: int | None = None
    """The client's own rhythm; None for that of the tier, `NEVER` for none."""
    spacing_days: int | None = None
    """Not more often than this."""
    last_contact_at: int | None = None
    """The event time of the newest interaction that counts as contact."""
    imported_on: dt.date | None = None
    owes_answer: bool = False
    """Whether we owe this client an answer."""
    archived: bool = False


@dataclass(frozen=True, slots=True)
class Cadence:
    """When a client should hear from us."""

    due_on: dt.date | None
    """None where the client is left alone."""
    days_since: int | None
    """Local days since the last contact; None without one."""

    @property
    def never(self) -> bool:
        """Whether there was no contact yet."""
        return self.days_since is None

    def is_due(self, day: dt.date) -> bool:
        """Return whether it is time on `day`."""
        return self.due_on is not None and self.due_on <= day


def due_on(
    last_contact: dt.date | None,
    created: dt.date,
    rhythm_days: int,
    *,
    imported: dt.date | None = None,
    spacing_days: int | None = None,
) -> dt.date | None:
    """Return the day on which a client should hear from us, or None where the rhythm is `NEVER`.

    Never contacted is due from the day after it was added: on the day itself nobody needs to be told.  A client that
    came by an import starts on that day, whatever its history says: else hundreds would be due at once.
    `spacing_days` holds it back after a contact.
    """
    if rhythm_days <= NEVER:
        return None
    starts = [day for day in (last_contact, imported) if day is not None]
    if not starts:
        return created + dt.timedelta(days=1)
    day = max(starts) + dt.timedelta(days=rhythm_days)
    again = free_from(last_contact, spacing_days)
    return max(day, again) if again else day


def state(facts: Facts, rhythms: Rhythms, now: int, tz: dt.tzinfo | None = None) -> Cadence:
    """Return when the client should hear from us, seen at `now` (UTC milliseconds).

    Archived clients and sleeping ones are left alone, and nobody is suggested for a chat while we owe them an answer
    (`scenes.md` 1.7).
    """
    last = today(facts.last_contact_at, tz) if facts.last_contact_at is not None else None
    days_since = max(0, (today(now, tz) - last).days) if last else None
    if facts.archived or facts.owes_answer or facts.stage in SLEEPING:
        return Cadence(None, days_since)
    day = due_on(
        last,
        today(facts.created_at, tz),
        rhythms.days(facts.tier, facts.rhythm_days),
        imported=facts.imported_on,
        spacing_days=facts.spacing_days,
    )
    return Cadence(day, days_since)


def free_from(last_contact: dt.date | None, spacing_days: int | None) -> dt.date | None:
    """Return the first day on which another contact keeps the spacing; None where nothing holds it back."""
    if last_contact is None or not spacing_days:
        return None
    return last_contact + dt.timedelta(days=spacing_days)


def too_often(contact_days: Iterable[dt.date], spacing_days: int | None, day: dt.date) -> int:
    """Return on how many days there was contact in the `spacing_days` up to `day`, where that is more than one; else 0.

    Several calls on one day are one contact, and days after `day` do not count yet.
    """
    if not spacing_days:
        return 0
    recent = {on for on in contact_days if 0 <= (day - on).days < spacing_days}
    return len(recent) if len(recent) > 1 else 0

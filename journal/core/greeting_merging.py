"""Which feasts of one person become one greeting, and which of them leads."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from journal.core.greeting_days import Occurrence
from journal.core.observances import Observance, Tone

REACH_DAYS = {"lunar_new_year": 1, "year_end": 7, "autumn": 5}
"""How far apart two feasts of one family may lie and still touch: Christmas and New Year make one season, Mid-Autumn
touches the National Day where the days off join.  Feasts of any other family touch on neighbouring days."""
MEETINGS: dict[frozenset[str], Tone | None] = {
    frozenset({"christmas", "hanukkah"}): Tone.CALM,
    frozenset({"christmas", "ortho_christmas"}): None,
    frozenset({"easter", "ortho_easter"}): None,
}
"""Feasts of two faiths that meet in some years; for one who keeps both it is one wish, in this tone if one is said."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """Feasts that get one greeting, the leading one first."""

    members: tuple[Occurrence, ...]

    @property
    def leading(self) -> Occurrence:
        """The one that gives name, day and key."""
        return self.members[0]

    @property
    def ids(self) -> tuple[str, ...]:
        """The observances, each once."""
        return tuple(dict.fromkeys(one.observance.id for one in self.members))

    @property
    def tone(self) -> Tone:
        """The tone of the leading one; where two faiths meet, the one that suits both."""
        meeting = [tone for pair, tone in MEETINGS.items() if tone and pair <= set(self.ids)]
        return meeting[0] if meeting else self.leading.practice.tone or Tone.CALM

    @property
    def cheerful(self) -> bool:
        """Whether the feast itself is a cheerful one, however calm the greeting: silence holds it back."""
        return self.leading.practice.tone is Tone.CHEERFUL


def clusters(feasts: Iterable[Occurrence]) -> list[Cluster]:
    """Return the feasts as they are greeted: together where they touch and belong to one family (rule 4).

    Solemn days are not among them, so that none is ever merged.  Tones may differ within a family: a calm National
    Day joins a cheerful Mid-Autumn, whose tone it takes.
    """
    groups: list[list[Occurrence]] = []
    for one in feasts:
        touched = [group for group in groups if any(_touch(one, member) for member in group)]
        groups = [group for group in groups if all(group is not other for other in touched)]
        groups.append([one, *(member for group in touched for member in group)])
    return [Cluster(tuple(sorted(group, key=_rank))) for group in groups]


def _touch(one: Occurrence, other: Occurrence) -> bool:
    apart = abs((one.day - other.day).days)
    if frozenset({one.observance.id, other.observance.id}) in MEETINGS:
        return apart <= 1
    if one.observance.id == other.observance.id or one.observance.family != other.observance.family:
        return False
    return apart <= REACH_DAYS.get(one.observance.family, 1)


def _rank(one: Occurrence) -> tuple[int, int, dt.date, str]:
    """The greater feast leads: the one for which one does more, and begins earlier."""
    leads = [lead for lead in _leads(one.observance) if lead is not None]
    return (-len(leads), -max(leads, default=0), one.day, one.observance.id)


def _leads(observance: Observance) -> tuple[int | None, ...]:
    return (observance.gift_days, observance.card_days, observance.message_days)

"""Customs of single feasts and of persons: who is in mourning, what is not proper then, and the hours of a greeting.

The days of a feast are in `greeting_days`; what the whole makes of one person's year, in `greetings`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from journal.core.greeting_days import ONE_DAY, SATURDAY, Dates, Occurrence
from journal.core.greeting_merging import Cluster
from journal.core.observances import GROUPS, NOT, SABBATH, Catalogue, Observance, Tone, practice_for

MORNING = (dt.time(9, 30), dt.time(11, 30))
"""When a message may be sent, in the person's own time (rule 3)."""
NEW_YEARS_EVE = (dt.time(15), dt.time(20))
"""On the eve of Spring Festival everybody greets in the afternoon."""
WORKING_HOURS = (dt.time(9), dt.time(18))
"""For gifts and cards, which somebody has to take in."""
YEAR_END_GIFT_AFTER_DAYS = 49
"""So long after a death in Japan not even a plain year-end gift is sent."""
AWAY_FROM = {"seollal": "spring_festival", "tet": "spring_festival"}
"""A wish for the first that goes out on the day of the second would be read as one for the second."""
_LUNAR_NEW_YEAR = ("spring_festival", "ny_eve")
_GIFTS_IN_MOURNING = ("oseibo",)
"""Given in plain wrapping; every other present would come in festive colours."""
_NOT_AFTER_A_LOSS = ("mothers", "mothering", "fathers")
_NEW_YEAR_CARD, _NEW_YEAR, _COLD_SEASON = "nengajo", "new_year", "kanchu"
_AFTERWARDS = {"christmas": (ONE_DAY, _NEW_YEAR)}
"""So long after its day a belated wish is worded for another feast."""


class GreetingKind(StrEnum):
    """In which form one greets."""

    GIFT = "gift"
    CARD = "card"
    MESSAGE = "message"


@dataclass(frozen=True, slots=True)
class Keeper:
    """The facts about one person that decide a greeting."""

    person_id: int
    keeps: frozenset[str]
    """Their effective tags, see `observances.effective`."""
    kind: str = ""
    """The kind of client, or its line of business."""
    mourning_until: dt.date | None = None
    """The last day of mourning."""
    mourning_since: dt.date | None = None
    """None where it was not noted; then a year before its end."""
    crisis: bool = False
    """Whether a crisis of the client is open."""

    def mourns(self, day: dt.date) -> bool:
        """Return whether they are in mourning on `day`."""
        return self.mourning_until is not None and day <= self.mourning_until


def tone_for(tone: Tone, *, mourning: bool = False, crisis: bool = False) -> Tone:
    """Return how it sounds to somebody in mourning or in a crisis: calm for cheerful, never silence (rules 6, 7)."""
    return Tone.CALM if tone is Tone.CHEERFUL and (mourning or crisis) else tone


def mourning_end(since: dt.date, keeps: frozenset[str], *, parent: bool = False) -> dt.date:
    """Return the last day of mourning to propose: 12 months; for those who keep Jewish feasts 30 days (rule 6).

    For a parent it is 12 months there as well.
    """
    if not parent and not keeps.isdisjoint((*GROUPS["JEWISH"], SABBATH)):
        return since + dt.timedelta(days=30)
    last_of_february = since.month == 2 and since.day == 29
    return since.replace(year=since.year + 1, day=28 if last_of_february else since.day)


def lead_days(observance: Observance, kind: GreetingKind) -> int | None:
    """Return how many days ahead a greeting of this kind is seen to; None where it is not proper."""
    if kind is GreetingKind.GIFT:
        return observance.gift_days
    return observance.card_days if kind is GreetingKind.CARD else observance.message_days


def is_proper(one: Occurrence, kind: GreetingKind, keeper: Keeper) -> bool:
    """Return whether this person may get a greeting of this kind for one feast."""
    id = one.observance.id
    if lead_days(one.observance, kind) is None:
        return False
    if kind is GreetingKind.CARD and id == _NEW_YEAR and keeps_new_year_card(keeper):
        return False  # The nengajō is that card.
    if not keeper.mourns(one.day):
        return True
    if kind is GreetingKind.GIFT:
        return id in _GIFTS_IN_MOURNING and one.day >= _mourning_since(keeper) + YEAR_END_GIFT_AFTER_DAYS * ONE_DAY
    return id not in _NOT_AFTER_A_LOSS


def keeps_new_year_card(keeper: Keeper) -> bool:
    """Return whether this person exchanges Japanese New Year cards."""
    return _NEW_YEAR_CARD in keeper.keeps or ("JP" in keeper.keeps and NOT + _NEW_YEAR_CARD not in keeper.keeps)


def in_mourning(keeper: Keeper, kept: list[Occurrence], catalogue: Catalogue, dates: Dates) -> list[Occurrence]:
    """Return what is kept by somebody in mourning.

    Who exchanges Japanese New Year cards gets no New Year wish of any form; the cold-season card takes its place
    (rule 6).
    """
    if keeper.mourning_until is None or not keeps_new_year_card(keeper):
        return kept
    years = {one.day.year for one in kept if keeper.mourns(one.day.replace(month=1, day=1))}
    replaced = (_NEW_YEAR_CARD, _NEW_YEAR, _COLD_SEASON)
    left = [one for one in kept if one.day.year not in years or one.observance.id not in replaced]
    cold = catalogue.get(_COLD_SEASON)
    practice = practice_for(cold, keeper.keeps | {_COLD_SEASON}, keeper.kind) if cold else None
    if cold is None or practice is None:
        return left
    return [*left, *(one for one in dates.of(cold, practice) if one.day.year in years)]


def hours(cluster: Cluster, kind: GreetingKind, on: dt.date, keeper: Keeper) -> tuple[dt.time, dt.time]:
    """Return when a greeting may be sent on its day, in the person's own time (rule 3)."""
    if kind is not GreetingKind.MESSAGE:
        return WORKING_HOURS
    leading = cluster.leading
    eve = leading.day if leading.observance.id == "ny_eve" else leading.day - ONE_DAY
    # In winter the sun sets, and the Sabbath begins, before that afternoon is over.
    before_sunset = SABBATH in keeper.keeps and on.weekday() == SATURDAY - 1
    if leading.observance.id in _LUNAR_NEW_YEAR and on == eve and not before_sunset:
        return NEW_YEARS_EVE
    return MORNING


def wordings(cluster: Cluster, keeper: Keeper, dates: Dates) -> tuple[tuple[str, dt.date], ...]:
    """Return by which observance a greeting is worded until when: after Christmas as New Year (rule 5)."""
    found = []
    for one in cluster.members:
        id, last = one.observance.id, dates.last_day(one.observance, one.day)
        if id in _AFTERWARDS and not (keeps_new_year_card(keeper) and keeper.mourns(last)):
            after, other = _AFTERWARDS[id]
            found += [(id, one.day + after), (other, last)]
        else:
            found.append((id, last))
    return tuple(found)


def _mourning_since(keeper: Keeper) -> dt.date:
    if keeper.mourning_since is not None or keeper.mourning_until is None:
        return keeper.mourning_since or dt.date.min
    return keeper.mourning_until - dt.timedelta(days=365)

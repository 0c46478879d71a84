"""Days that come back every year: birthdays, and the other days of a person, a client or the relationship."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from journal.core.yearly_dates import LeapRule, YearlyDate


class AnniversaryKind(StrEnum):
    """What is remembered."""

    BIRTHDAY = "birthday"
    WEDDING = "wedding"
    JOINED = "joined"
    """When a person took up the post."""
    FOUNDED = "founded"
    """The client's founding day."""
    RELATIONSHIP = "relationship"
    """Since when they are a client."""
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Anniversary:
    """One such day; without a person it is the client's own."""

    client_id: int
    date: YearlyDate
    kind: AnniversaryKind = AnniversaryKind.BIRTHDAY
    person_id: int | None = None
    label: str = ""
    """What it is, in the user's words; needed for the kind `OTHER`."""
    leap_rule: LeapRule = LeapRule.REGULAR
    gift_days: int | None = None
    """So many days ahead to see to a present; None for none."""
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

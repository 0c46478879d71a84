"""Preferences: what a person or client loves, likes, dislikes, or must never meet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from journal.core.errors import Code, JournalError


class PreferenceKind(StrEnum):
    """What a preference is about."""

    COLOUR = "colour"
    FOOD = "food"
    DRINK = "drink"
    SPORT = "sport"
    MUSIC = "music"
    READING = "reading"
    BRAND = "brand"
    ART = "art"
    GIFT = "gift"
    GIFT_RULE = "gift_rule"
    FLOWER = "flower"
    ALLERGY = "allergy"
    TOPIC = "topic"
    NUMBER = "number"
    WORKING_STYLE = "working_style"
    CONTACT_TIME = "contact_time"
    OTHER = "other"


class Strength(StrEnum):
    """How strong it is; a taboo always stands first."""

    TABOO = "taboo"
    LOVES = "loves"
    LIKES = "likes"
    DISLIKES = "dislikes"


UNRATED_KINDS = frozenset(
    {PreferenceKind.GIFT_RULE, PreferenceKind.ALLERGY, PreferenceKind.CONTACT_TIME, PreferenceKind.WORKING_STYLE}
)
"""Kinds that are facts rather than likings: an allergy is health, a gift rule is a rule."""

_HEX = re.compile(r"^#?([0-9a-fA-F]{6})$")


@dataclass(frozen=True, slots=True)
class Preference:
    """One preference; `hex` is the colour itself (`#RRGGBB`) where the kind is colour."""

    client_id: int
    kind: PreferenceKind
    value: str
    strength: Strength = Strength.LIKES
    person_id: int | None = None
    hex: str | None = None
    interaction_id: int | None = None
    """Where it was learned."""
    confirmed_on: str | None = None
    """When it was last confirmed, `YYYY-MM-DD`."""
    about: str = ""
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0


def hex_colour(text: str) -> str:
    """Return a colour as `#RRGGBB` in capitals; COLOUR_UNREADABLE where it is not six hexadecimal digits."""
    found = _HEX.match(text.strip())
    if not found:
        raise JournalError(Code.COLOUR_UNREADABLE, text=text)
    return "#" + found.group(1).upper()

"""What a client is like, where they stand just now and what they look for when they decide, as codes.

The words that are shown, and the advice that goes with each, are not here.
"""

from __future__ import annotations

from enum import StrEnum


class Temperament(StrEnum):
    """How somebody tends to behave; shown in words that say how to treat them."""

    IRRITABLE = "irritable"
    DEPENDENT = "dependent"
    EXACTING = "exacting"
    EXPERIMENTING = "experimenting"
    LEVEL_HEADED = "level_headed"


class Stance(StrEnum):
    """Where a client stands this week."""

    PRESSING = "pressing"
    """They set pace and terms."""
    IDLE = "idle"
    """A quiet season."""
    TIRED = "tired"
    """No energy left to decide."""
    IN_DIFFICULTY = "in_difficulty"
    """Their own project went wrong; it does not mean that they leave us."""


class Motive(StrEnum):
    """What weighs most when they choose; any number of them, none at first."""

    LOOKS = "looks"
    PRICE = "price"
    NOVELTY = "novelty"
    PRESTIGE = "prestige"
    USEFULNESS = "usefulness"
    PEERS = "peers"
    """What others of their trade do."""
    FOLLOWERS = "followers"
    """What most people say and buy."""
    CURIOSITY = "curiosity"
    PASSION = "passion"
    """A field of their own that they know and love."""

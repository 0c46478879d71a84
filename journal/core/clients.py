"""Clients and the persons at them, as records."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from journal.core.temperaments import Motive, Temperament


class ClientKind(StrEnum):
    """What a client is."""

    ORGANISATION = "organisation"
    INDIVIDUAL = "individual"
    MEDIA = "media"


class Tier(StrEnum):
    """How often a client wants to be heard of; nothing is set at first."""

    VIP = "vip"
    KEY = "key"
    STANDARD = "standard"


class Stage(StrEnum):
    """How far the relationship has come."""

    PROSPECT = "prospect"
    FIRST_PROJECT = "first_project"
    ACTIVE = "active"
    LOYAL = "loyal"
    DORMANT = "dormant"
    LOST = "lost"
    ENDED = "ended"


class ClientSort(StrEnum):
    """The orders of the client list."""

    NAME = "name"
    LAST_CONTACT = "last_contact"
    TIER = "tier"


@dataclass(frozen=True, slots=True)
class Client:
    """One client; `tier` and `stage` are None until somebody sets them."""

    name: str
    kind: ClientKind = ClientKind.ORGANISATION
    tier: Tier | None = None
    stage: Stage | None = None
    about: str = ""
    tags: tuple[str, ...] = ()
    observes: tuple[str, ...] = ()
    """Regions and observances that are kept there; the default for its persons."""
    rhythm_days: int | None = None
    """How often to be in touch, where it differs from the tier's; 0 for never."""
    spacing_days: int | None = None
    """Not more often than this."""
    imported_on: str | None = None
    """The day on which it came by an import, `YYYY-MM-DD`: keeping in touch starts there."""
    temperament: Temperament | None = None
    motives: tuple[Motive, ...] = ()
    archived_at: int | None = None
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0


@dataclass(frozen=True, slots=True)
class ClientRow:
    """One row of the client list, with the counters that the store keeps."""

    id: int
    name: str
    kind: ClientKind
    tier: Tier | None
    archived: bool
    entry_count: int
    last_contact_at: int | None
    next_due_at: int | None
    colour: str | None
    key: tuple[object, ...]
    """Where the row stands in the order asked for: pass it on as `after` to get the next page."""
    in_crisis: bool = False
    """A crisis of the client runs, as far as whoever asked has looked."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody at a client; an individual client is its own person."""

    client_id: int
    name: str
    also: tuple[str, ...] = ()
    """Other names: in another language, a nickname."""
    address: str = ""
    """How to address them: 王总, 张小姐, Grace."""
    post: str = ""
    phones: tuple[str, ...] = ()
    emails: tuple[str, ...] = ()
    wechat: str = ""
    about: str = ""
    left_on: str | None = None
    """The date on which they left, `YYYY-MM-DD`, or None."""
    observes: tuple[str, ...] = ()
    """Regions and observances that this person keeps; regions replace those of the client, the rest adds to them."""
    mourning_until: str | None = None
    """Until when greetings stay calm, `YYYY-MM-DD`, or None."""
    id: int = 0
    uuid: str = ""
    created_at: int = 0
    updated_at: int = 0

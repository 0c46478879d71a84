"""Feasts, mourning days and busy days as records, and who keeps which; their dates are in `observance_dates`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any

from journal.core.errors import Code, JournalError

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
ANYBODY = "*"
"""Stands for every region in a practice."""
NOT = "-"
"""Before a tag: does not keep it."""
OWN_PREFIX = "own:"
REGIONS = ("CN", "HK", "MO", "TW", "JP", "KR", "VN", "IN", "US", "UK", "CA")
SABBATH = "sabbath"
"""A habit of every week rather than a day of the year: nothing is sent from Friday sunset to Saturday night."""
HABITS = (SABBATH,)
GROUPS: Mapping[str, tuple[str, ...]] = {
    "JEWISH": ("rosh_hashanah", "yom_kippur", "hanukkah", "passover", "jewish_memorial"),
    "ISLAMIC": ("ramadan", "eid_fitr", "eid_adha"),
    "ORTHODOX": ("ortho_christmas", "ortho_friday", "ortho_easter"),
    "CHRISTIAN": ("good_friday", "easter", "christmas"),
}
"""Words that stand for several observances while typing.  They are never stored: what somebody keeps is a need, what
they believe is specially protected personal data (PIPL, art. 28; GDPR, art. 9)."""
_REGION_ALIASES = {"GB": "UK", "USA": "US"}
_CALLING_CODES = {
    "86": "CN", "852": "HK", "853": "MO", "886": "TW", "81": "JP", "82": "KR", "84": "VN", "91": "IN", "1": "US",
    "44": "UK",
}  # fmt: skip
"""Country codes of ITU-T E.164.  Canada shares its code with the United States; the user corrects the suggestion."""
_ZONES = {
    "Asia/Shanghai": "CN", "Asia/Urumqi": "CN", "Asia/Hong_Kong": "HK", "Asia/Macau": "MO", "Asia/Taipei": "TW",
    "Asia/Tokyo": "JP", "Asia/Seoul": "KR", "Asia/Ho_Chi_Minh": "VN", "Asia/Saigon": "VN", "Asia/Kolkata": "IN",
    "Asia/Calcutta": "IN", "Europe/London": "UK",
    "America/New_York": "US", "America/Chicago": "US", "America/Denver": "US", "America/Los_Angeles": "US",
    "America/Toronto": "CA", "America/Vancouver": "CA",
}  # fmt: skip
_INTERNATIONAL = re.compile(r"^\s*(?:\+|＋|00)\s*([\d\s().-]+)")


class Tone(StrEnum):
    """How an observance sounds; mourning and an open crisis turn cheerful into calm, never into silence."""

    CHEERFUL = "cheerful"
    CALM = "calm"
    SOLEMN = "solemn"


class Act(StrEnum):
    """What the sender does on it."""

    GREET = "greet"
    MARKED = "marked"
    """Greet only those who are marked for it."""
    SILENCE = "silence"
    """Propose nothing and hold back what is cheerful; service goes on."""
    BUSY = "busy"
    """Their busy days: offer help, no calls."""
    SHOWN = "shown"
    """In the calendar only."""


@dataclass(frozen=True, slots=True)
class Practice:
    """How an observance is kept somewhere."""

    regions: tuple[str, ...]
    """Codes of `REGIONS`; (`ANYBODY`,) for every person; () for those alone who are marked for it."""
    rules: tuple[str, ...]
    """Its days, in the language of `observance_dates`."""
    act: Act
    tone: Tone | None


@dataclass(frozen=True, slots=True)
class Observance:
    """One row of the catalogue."""

    id: str
    family: str
    """Two of one family and one tone may become one greeting."""
    practices: tuple[Practice, ...]
    """The first that fits a person is theirs."""
    gift_days: int | None
    """Days before it on which a gift is seen to; None where a gift is not proper. Likewise the next two."""
    card_days: int | None
    message_days: int | None
    """0 on the day itself, 1 on the eve."""
    grace: str
    """Until when a greeting may still go, after that it closes as passed: "" not at all, "2" days, or a rule."""
    length_days: int
    """How many days it lasts, from its date."""
    before_days: int
    """How many days before it are busy or quiet as well."""
    eve: bool
    """It begins at sunset of the evening before its date."""
    names: Mapping[str, str]
    """By language of `LANGUAGES`, like `manners`."""
    manners: Mapping[str, str]
    """What to mind: taboos and manner in one or two lines; may be empty."""
    businesses: tuple[str, ...]
    """Only for clients of this kind ("media"), or persons marked for it; empty for everyone."""
    uncertain: bool
    """The day depends on a sighting: a day earlier or later is possible."""
    own: bool = False
    """Added by the user."""


Catalogue = Mapping[str, Observance]


def parse(toml_text: str) -> dict[str, Observance]:
    """Read one file of `resources/calendar/`; its rows keep their order. ValueError where one is damaged."""
    return {id: _row(id, fields) for id, fields in tomllib.loads(toml_text).items()}


def own(
    uuid: str,
    name: str,
    rule: str,
    *,
    tone: Tone = Tone.CHEERFUL,
    act: Act = Act.GREET,
    gift_days: int | None = None,
    card_days: int | None = None,
    message_days: int | None = 0,
    manner: str = "",
) -> Observance:
    """The observance that a user added; those keep it who carry its id, `own:` and the uuid, among their tags."""
    id = OWN_PREFIX + uuid
    practice = Practice((), (rule,), act, None if act is Act.SHOWN else tone)
    names, manners = dict.fromkeys(LANGUAGES, name), dict.fromkeys(LANGUAGES, manner)
    return Observance(
        id, id, (practice,), gift_days, card_days, message_days, "1", 1, 0, False, names, manners, (), False, own=True
    )


def practice_for(observance: Observance, keeps: Collection[str], kind: str = "") -> Practice | None:
    """How somebody with the tags `keeps`, at a client of the kind `kind`, keeps `observance`; None: not at all.

    Being marked for it (its id among the tags) makes `Act.MARKED` a greeting; otherwise that act is None here.
    """
    if NOT + observance.id in keeps:
        return None
    if observance.id in keeps:
        practice = _chosen(observance, keeps)
        return replace(practice, act=Act.GREET) if practice.act is Act.MARKED else practice
    if observance.businesses and kind not in observance.businesses:
        return None
    fitting = (p for p in observance.practices if any(r == ANYBODY or r in keeps for r in p.regions))
    practice_or_none = next(fitting, None)
    return None if practice_or_none is None or practice_or_none.act is Act.MARKED else practice_or_none


def effective(client_tags: Collection[str], person_tags: Collection[str]) -> frozenset[str]:
    """The tags that hold for a person: their regions replace the client's, the rest adds to them.

    Where the two disagree about one observance, the person is right.
    """
    inherited = set(client_tags) - {_opposite(tag) for tag in person_tags}
    if not set(REGIONS).isdisjoint(person_tags):
        inherited -= set(REGIONS)
    return frozenset(inherited | set(person_tags))


def expanded(tags: Iterable[str], known_ids: Collection[str]) -> tuple[str, ...]:
    """`tags` as they are stored: groups as their observances, each once, the later of two that contradict.

    JournalError TAG_UNKNOWN for what is no region, group, habit or id.
    """
    kept: dict[str, None] = {}
    for typed in tags:
        tag = typed.strip()
        if not tag:
            continue
        denied = tag.startswith(NOT)
        for name in _meant(tag.removeprefix(NOT), known_ids, typed):
            stored = NOT + name if denied else name
            kept.pop(_opposite(stored), None)
            kept.setdefault(stored)
    return tuple(kept)


def suggest_region(phones: Iterable[str], zone: str = "") -> str | None:
    """The region to offer: by the country code of a phone number, else by the time zone; never by a name."""
    for phone in phones:
        written = _INTERNATIONAL.match(phone)
        digits = re.sub(r"\D", "", written.group(1)) if written else ""
        for length in (3, 2, 1):
            if digits[:length] in _CALLING_CODES:
                return _CALLING_CODES[digits[:length]]
    return _ZONES.get(zone)


def _chosen(observance: Observance, keeps: Collection[str]) -> Practice:
    """Whoever is marked for it keeps it as at home, else as it is mostly kept; a mark asks for more than showing."""
    more = [p for p in observance.practices if p.act is not Act.SHOWN] or list(observance.practices)
    return next((p for p in more if any(region in keeps for region in p.regions)), more[0])


def _meant(tag: str, known_ids: Collection[str], typed: str) -> tuple[str, ...]:
    upper = _REGION_ALIASES.get(tag.upper(), tag.upper())
    if upper in GROUPS:
        return tuple(id for id in GROUPS[upper] if id in known_ids)
    if upper in REGIONS:
        return (upper,)
    for name in (tag, tag.lower()):
        if name in known_ids or name in HABITS:
            return (name,)
    raise JournalError(Code.TAG_UNKNOWN, tag=typed)


def _opposite(tag: str) -> str:
    return tag.removeprefix(NOT) if tag.startswith(NOT) else NOT + tag


def _row(id: str, fields: Mapping[str, Any]) -> Observance:
    known = {
        "family", "practices", "lead", "grace", "length_days", "before_days", "eve", "names", "manners", "businesses",
        "uncertain",
    }  # fmt: skip
    if unknown := set(fields) - known:
        raise ValueError(f"{id}: unknown {', '.join(sorted(unknown))}")
    lead = fields.get("lead", {})
    if unknown := set(lead) - {"gift", "card", "message"}:
        raise ValueError(f"{id}: unknown lead {', '.join(sorted(unknown))}")
    try:
        return Observance(
            id=id,
            family=fields.get("family", id),
            practices=tuple(_practice(practice) for practice in fields["practices"]),
            gift_days=lead.get("gift"),
            card_days=lead.get("card"),
            message_days=lead.get("message"),
            grace=fields.get("grace", ""),
            length_days=fields.get("length_days", 1),
            before_days=fields.get("before_days", 0),
            eve=fields.get("eve", False),
            names=dict(fields["names"]),
            manners=dict(fields["manners"]),
            businesses=tuple(fields.get("businesses", ())),
            uncertain=fields.get("uncertain", False),
        )
    except KeyError as missing:
        raise ValueError(f"{id}: {missing} is missing") from missing


def _practice(fields: Mapping[str, Any]) -> Practice:
    tone = fields.get("tone")
    return Practice(
        tuple(fields["regions"]), tuple(fields["rules"]), Act(fields["act"]), None if tone is None else Tone(tone)
    )

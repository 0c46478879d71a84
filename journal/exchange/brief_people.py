"""The persons of a brief in words: how to address them, who they are, how they relate to others."""

from __future__ import annotations

import datetime as dt

from journal.core.brief_parts import Address, Brief, Tie, TieKind, Who
from journal.core.clients import Person
from journal.core.papers import Row, Tone
from journal.exchange.paper_words import Words

DOT = " · "


def address(words: Words, brief: Brief, one: Address) -> Row:
    """Return how to address somebody, with their name and its reading."""
    person = one.person
    called = person.address or person.name
    also = [name for name in person.also if name != called]
    details = (
        person.name if person.name != called else "",
        words.say("brief", "reading", reading=one.reading) if one.reading else "",
        words.say("brief", "also", names=words.joined(*also)) if also else "",
        words.say("brief", "mourning", day=_date(words, person.mourning_until)) if one.mourns else "",
    )
    return Row(called, detail=DOT.join(filter(None, details)), tone=Tone.STRONG)


def who(words: Words, brief: Brief, one: Who) -> Row:
    """Return a person with their post, how they relate to others, and the first number."""
    person = one.person
    gone = person.left_on is not None and person.left_on <= brief.today.isoformat()
    details = (
        words.say("brief", "left", day=_date(words, person.left_on, brief.today)) if gone else "",
        *(tie(words, each) for each in one.ties),
        "" if gone else next(iter(person.phones), ""),
    )
    return Row(named(words, person), detail=DOT.join(filter(None, details)), tone=Tone.MUTED if gone else Tone.PLAIN)


def named(words: Words, person: Person) -> str:
    """Return a person's name with their post."""
    return words.say("brief", "person", name=person.name, post=person.post) if person.post else person.name


def tie(words: Words, one: Tie) -> str:
    """Return what somebody is to another: answers to Li Wei; judged by Li Wei (no surprises in front of the board)."""
    if one.kind is TieKind.OTHER:
        return words.say("ties", "other", label=one.label, name=one.name)
    said = words.say("ties", one.kind.value, name=one.name)
    return words.say("brief", "labelled", tie=said, label=one.label) if one.label else said


def _date(words: Words, text: str | None, today: dt.date | None = None) -> str:
    return words.date(dt.date.fromisoformat(text), today) if text else ""

"""Words that hurt in a greeting, found as phrases in context; the phrases and their reasons are in the resources."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from journal.core.greeting_texts import zodiac_place
from journal.core.observances import Tone

_KANA = re.compile(r"[\u3041-\u30ff]")


@dataclass(frozen=True, slots=True)
class Warning:
    """A phrase that should be looked at again; nothing is ever forbidden."""

    start: int
    """Offset of its first character in the text."""
    end: int
    """Offset after its last character."""
    code: str
    """Why, as a key of `Wording.reasons`."""
    phrase: str
    """As it stands in the text."""


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known of a greeting and of who gets it."""

    observance: str | None = None
    """Id of the observance it is for."""
    keeps: frozenset[str] = frozenset()
    """Tags of the person: regions, observances, and these with a minus."""
    mourning: bool = False
    crisis: bool = False
    """The client has an open crisis."""
    tone: Tone | None = None
    year: int | None = None
    """The solar year of the observance."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A pattern and the circumstances under which it hurts; an empty condition always holds."""

    code: str
    pattern: re.Pattern[str]
    observances: frozenset[str]
    """Only in a greeting for one of these."""
    keeps: frozenset[str]
    """Only to somebody who keeps one of these."""
    unless_keeps: frozenset[str]
    """Not to somebody who keeps one of these."""
    moods: frozenset[str]
    """Only if one of them holds: "mourning", "crisis", "solemn"."""
    japanese: bool
    """Only in a text that has kana in it: the characters mean something else in Chinese."""
    animal: int | None = None
    """It names this animal, as `zodiac_place` counts them: only where the year is known to have another one."""

    def holds(self, now: Circumstances, moods: Collection[str]) -> bool:
        """Whether the phrase is to be looked for under these circumstances."""
        return (
            (not self.observances or now.observance in self.observances)
            and (not self.keeps or not self.keeps.isdisjoint(now.keeps))
            and self.unless_keeps.isdisjoint(now.keeps)
            and (not self.moods or not self.moods.isdisjoint(moods))
            and (self.animal is None or (now.year is not None and self.animal != zodiac_place(now.year)))
        )


@dataclass(frozen=True, slots=True)
class Wording:
    """The phrases to look for and, by code and language, why."""

    phrases: tuple[Phrase, ...]
    reasons: Mapping[str, Mapping[str, str]]

    def reason(self, code: str, language: str) -> str:
        """The sentence that tells the user why a phrase was marked; English where `language` is unknown."""
        sentences = self.reasons[code]
        return sentences.get(language, sentences["en"])


def parse(toml_text: str) -> Wording:
    """Read `resources/calendar/wording.toml`. ValueError where it is damaged or a phrase has no reason."""
    table = tomllib.loads(toml_text)
    sets: Mapping[str, list[str]] = table.get("sets", {})
    phrases = tuple(phrase for fields in table["phrases"] for phrase in _phrases(fields, sets))
    reasons: Mapping[str, Mapping[str, str]] = table["reasons"]
    if missing := {phrase.code for phrase in phrases} - set(reasons):
        raise ValueError(f"no reason for {', '.join(sorted(missing))}")
    return Wording(phrases, reasons)


def check(
    wording: Wording,
    text: str,
    *,
    observance: str | None = None,
    keeps: Collection[str] = (),
    mourning: bool = False,
    crisis: bool = False,
    tone: Tone | None = None,
    year: int | None = None,
) -> list[Warning]:
    """The phrases of `text` that hurt whoever it is for, in the order in which they stand there.

    Of two that overlap with one reason the longer is told; two reasons for the same words are both told.
    """
    now = Circumstances(observance, frozenset(keeps), mourning, crisis, tone, year)
    moods = [mood for mood, on in _moods(now).items() if on]
    kana = _KANA.search(text) is not None
    found = [
        Warning(*match.span("phrase"), phrase.code, match.group("phrase"))
        for phrase in wording.phrases
        if phrase.holds(now, moods) and (kana or not phrase.japanese)
        for match in phrase.pattern.finditer(text)
    ]
    found.sort(key=lambda warning: (warning.start, -warning.end, warning.code))
    kept: list[Warning] = []
    for warning in found:
        if not any(warning.code == other.code and warning.start < other.end for other in kept):
            kept.append(warning)
    return kept


def _moods(now: Circumstances) -> dict[str, bool]:
    return {"mourning": now.mourning, "crisis": now.crisis, "solemn": now.tone is Tone.SOLEMN}


def _phrases(fields: Mapping[str, Any], sets: Mapping[str, list[str]]) -> Iterator[Phrase]:
    """The phrase of one entry, or twelve: where it lists animals, each takes the place of `{animal}`."""
    if "animals" not in fields:
        yield _phrase(fields, sets, fields["pattern"], None)
        return
    for place, animal in enumerate(fields["animals"]):
        yield _phrase(fields, sets, fields["pattern"].replace("{animal}", animal), place)


def _phrase(fields: Mapping[str, Any], sets: Mapping[str, list[str]], pattern: str, animal: int | None) -> Phrase:
    def members(name: str) -> frozenset[str]:
        """A list whose words may be names of `sets`."""
        return frozenset(each for word in fields.get(name, ()) for each in sets.get(word, [word]))

    if "(?P<phrase>" not in pattern:
        pattern = f"(?P<phrase>{pattern})"
    return Phrase(
        fields["code"],
        re.compile(pattern, re.IGNORECASE | re.VERBOSE),
        members("observances"),
        members("keeps"),
        members("unless_keeps"),
        members("moods"),
        fields.get("japanese", False),
        animal,
    )

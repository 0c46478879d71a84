"""The text of a greeting, chosen from templates and filled with a client's own facts; dates and senders live elsewhere.

The templates themselves are in `resources/calendar/greetings.*.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from journal.core.observances import Tone

GENERAL = "general"
"""The table for what has no text of its own."""
BUSY = "busy"
"""The table for a client's busy days: a hand is offered, nothing is asked."""
SEASONS_GREETINGS = "seasons_greetings"
OPEN_REQUEST = "request"
OPEN_PROMISE = "promise"
_SAME = "same"
_FORMS = ("cheerful", "calm", "late", "late_calm")
_OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
_PLACEHOLDER = re.compile(r"\{(\w+)\}")
_ZODIAC_OF_YEAR_0 = 4
"""4 AD was a year of the rat, and every twelfth since; the Chinese year counts from Spring Festival on."""


@dataclass(frozen=True, slots=True)
class Language:
    """The texts of one language."""

    texts: Mapping[str, Mapping[str, str]]
    """By table (mostly the id of an observance), then by form: cheerful, calm, late, late_calm."""
    lines: Mapping[str, str]
    """The line about the client's own facts, by the fact it needs, the best first."""
    lines_calm: Mapping[str, str]
    open_point: Mapping[str, str]
    """How an open point is named, by kind."""
    company: str
    zodiac: Sequence[str]


@dataclass(frozen=True, slots=True)
class Templates:
    """The texts of all languages."""

    languages: Mapping[str, Language]

    def of(self, language: str) -> Language:
        """The texts of `language`; English where it is unknown."""
        return self.languages.get(language, self.languages["en"])


def parse(toml_texts: Mapping[str, str]) -> Templates:
    """Read the greeting files, by language. ValueError where one is damaged."""
    return Templates({language: _language(tomllib.loads(text)) for language, text in toml_texts.items()})


def text_for(
    templates: Templates, observance_id: str, tone: Tone, language: str, late: bool, facts: Mapping[str, str]
) -> str:
    """The text to start from; empty for a solemn day, on which nothing is sent.

    `facts` may hold address, name, observance (its name), year, year_word, years, company, piece, personal,
    last_subject, liking (something one does or enjoys, not a colour) and sender_line.  A line that needs a missing fact
    is left out.  A calm greeting never borrows from a cheerful one; a cheerful one without a text of its own does from
    the calm, which suits everybody.
    """
    if tone is Tone.SOLEMN:
        return ""
    words = templates.of(language)
    return _filled(_template(words.texts, observance_id, tone, late), _facts(words, tone, facts))


def table_for(observances: Sequence[str], keeps: Collection[str]) -> str:
    """The table for a greeting that may be for several feasts, the leading one first.

    Christmas is named only to those who are marked for it, and never when another feast shares the greeting: to all
    others go season's greetings.
    """
    leading = observances[0]
    if leading == "hanukkah" and "christmas" in observances:
        return SEASONS_GREETINGS
    if leading != "christmas":
        return leading
    shared = any(other not in ("christmas", "new_year", "ortho_christmas") for other in observances)
    return "christmas" if "christmas" in keeps and not shared else SEASONS_GREETINGS


def first_line_open_point(templates: Templates, language: str, kind: str, text: str, *, holiday: bool = True) -> str:
    """The sentence on top of a greeting that goes out though a point is open: `OPEN_REQUEST` or `OPEN_PROMISE`.

    `text` names the point and may be empty; `holiday` says that work rests after the greeting (else: the next working
    day is named).
    """
    form = (OPEN_PROMISE if kind == OPEN_PROMISE else OPEN_REQUEST) + ("" if holiday else "_soon")
    named = " ".join(text.split())
    sentences = templates.of(language).open_point
    return sentences[form].replace("{text}", named) if named else sentences[f"{form}_unnamed"]


def zodiac_place(year: int) -> int:
    """Which of the twelve animals the Chinese year that begins in the solar year `year` has: 0 the rat, 11 the pig."""
    return (year - _ZODIAC_OF_YEAR_0) % 12


def _template(texts: Mapping[str, Mapping[str, str]], table: str, tone: Tone, late: bool) -> str:
    forms: tuple[str, ...] = ("cheerful", "calm") if tone is Tone.CHEERFUL else ("calm",)
    if late:
        # A day that is calm by itself has no cheerful form, so that its late one is calm too.
        cheerful = tone is Tone.CHEERFUL and "cheerful" in texts.get(table, texts[GENERAL])
        forms = ("late",) if cheerful else ("late_calm",)
    places = (texts.get(table, {}), texts[GENERAL])
    return next(place[form] for place in places for form in forms if form in place)


def _facts(words: Language, tone: Tone, given: Mapping[str, str]) -> dict[str, str]:
    facts = {name: value.strip() for name, value in given.items() if value.strip()}
    facts.setdefault("company", words.company)
    if "name" in facts:
        facts.setdefault("address", facts["name"])
    if facts.get("year", "").isdigit():
        facts.setdefault("year_word", words.zodiac[zodiac_place(int(facts["year"]))])
    lines = words.lines if tone is Tone.CHEERFUL else words.lines_calm
    fitting = (filled for line in lines.values() if (filled := _line(line, facts)) is not None)
    if (own := facts.get("personal") or next(fitting, "")) != "":
        facts["personal"] = own
    return facts


def _filled(template: str, facts: Mapping[str, str]) -> str:
    def lines() -> Iterator[str]:
        for raw in template.strip().splitlines():
            line = _line(raw, facts)
            if line:
                yield line

    return "\n".join(lines())


def _line(line: str, facts: Mapping[str, str]) -> str | None:
    """The line with its facts; None where one is missing."""

    def part(found: re.Match[str]) -> str:
        names = _PLACEHOLDER.findall(found.group(1))
        return found.group(1) if all(name in facts for name in names) else ""

    kept = _OPTIONAL.sub(part, line)
    if any(name not in facts for name in _PLACEHOLDER.findall(kept)):
        return None
    filled = _PLACEHOLDER.sub(lambda found: facts[found.group(1)], kept).strip()
    # A part that began the sentence may have been left out.
    return filled[:1].upper() + filled[1:] if line.startswith("[[") else filled


def _language(table: dict[str, Any]) -> Language:
    words, lines, calm, point = (table.pop(name) for name in ("words", "lines", "lines_calm", "open_point"))
    texts: dict[str, Mapping[str, str]] = {}
    for id, forms in table.items():
        shared = table[forms[_SAME]] if _SAME in forms else forms
        if unknown := set(shared) - set(_FORMS):
            raise ValueError(f"{id}: unknown {', '.join(sorted(unknown))}")
        texts[id] = shared
    if missing := set(_FORMS) - set(texts[GENERAL]):
        raise ValueError(f"no general text for {', '.join(sorted(missing))}")
    return Language(texts, lines, calm, point, words["company"], words["zodiac"])

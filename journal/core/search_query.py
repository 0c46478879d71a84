"""What somebody typed into the search box, taken apart; what it finds is not here.

`words "a phrase" -not client:王敏 channel:visit tag:展会 mood:<0 since:2026-03 until:30d is:open is:overdue
has:attachment`, with full-width signs and Chinese quotes as well.  Nothing that is typed raises: what cannot be
understood is left out with a note, and what looks like a filter but is none (`http://…`) counts as words.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from journal.core import text as texts
from journal.core.interactions import MOODS

MOST_CHARACTERS = 1_000
"""A query is cut here: longer ones are texts that were pasted by mistake."""
MOST_PARTS = 32
_QUOTES = str.maketrans(dict.fromkeys("“”„‟＂「」『』﹁﹂﹃﹄〝〞〟", '"'))
_SIGNS = str.maketrans({"：": ":", "︰": ":", "﹕": ":"})
_MINUS = "-－−"
_KEY = re.compile(r'(client|channel|tag|mood|since|until|is|has):("[^"]*"?|[^\s"]*)', re.IGNORECASE)
_WORD = re.compile(r'[^\s"]+')
_PHRASE = re.compile(r'"([^"]*)("?)')
_MOOD = re.compile(r"(<=|>=|≤|≥|<|>|=)?([+\-−]?\d)")
_DATE = re.compile(r"(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?|月)?|年)?")
_DAYS = re.compile(r"(\d{1,5})[d天]")
_STATES = {"is": ("open", "overdue", "archived"), "has": ("attachment",)}


class NoteCode(StrEnum):
    """Why a part of a query was left out."""

    VALUE_MISSING = "value_missing"
    """`tag:` with nothing behind it."""
    VALUE_UNKNOWN = "value_unknown"
    """A mood, date, state or channel that there is not."""
    CLIENT_UNKNOWN = "client_unknown"
    """`client:` with a name that nobody has; nothing can be found then."""
    NOT_EXCLUDED = "not_excluded"
    """`-since:` and `-until:`, which have no opposite of their own."""
    NO_WORD = "no_word"
    """Signs without a letter or number, which are in no index."""
    TOO_LONG = "too_long"
    """The query was cut."""


@dataclass(frozen=True, slots=True)
class Note:
    """One part of a query that was left out."""

    code: NoteCode
    part: str
    """As it was typed."""


class Key(StrEnum):
    """The filters that are looked up by a value."""

    CLIENT = "client"
    CHANNEL = "channel"
    TAG = "tag"
    MOOD = "mood"
    IS = "is"
    HAS = "has"


@dataclass(frozen=True, slots=True)
class Term:
    """Words to look for as they were typed: loose ones, or a phrase."""

    text: str
    phrase: bool = False
    unfinished: bool = False
    """The quote is not closed yet, so that the last word may go on."""
    excluded: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """One `key:value`; a mood comes as all moods that fit."""

    key: Key
    value: str
    excluded: bool = False
    moods: tuple[int, ...] = ()

    @property
    def part(self) -> str:
        """The filter as it may have been typed."""
        return f"{'-' if self.excluded else ''}{self.key}:{self.value}"


@dataclass(frozen=True, slots=True)
class Query:
    """A query taken apart."""

    terms: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None
    notes: tuple[Note, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is asked."""
        return not (self.terms or self.filters or self.since or self.until)


def parse(text: str, today: dt.date) -> Query:
    """Take a query apart; `30d` counts back from `today`."""
    reading = _Reading(today)
    text = texts.clean(text).translate(_QUOTES).translate(_SIGNS)
    if len(text) > MOST_CHARACTERS:
        reading.note(NoteCode.TOO_LONG, "")
        text = text[:MOST_CHARACTERS]
    reading.read(text)
    return Query(tuple(reading.terms), tuple(reading.filters), reading.since, reading.until, tuple(reading.notes))


class _Reading:
    """A query while it is read."""

    def __init__(self, today: dt.date) -> None:
        self.today = today
        self.terms: list[Term] = []
        self.filters: list[Filter] = []
        self.since: dt.date | None = None
        self.until: dt.date | None = None
        self.notes: list[Note] = []

    def note(self, code: NoteCode, part: str) -> None:
        if Note(code, part) not in self.notes:
            self.notes.append(Note(code, part))

    def read(self, text: str) -> None:
        for match, excluded in _parts(text):
            if len(self.terms) + len(self.filters) >= MOST_PARTS:
                self.note(NoteCode.TOO_LONG, "")
                return
            if match.re is _PHRASE:
                self.term(Term(match[1], True, not match[2], excluded))
            elif match.re is _WORD:
                self.term(Term(match[0], excluded=excluded))
            else:
                self.filter(match[1].lower(), match[2].strip('"').strip(), excluded)

    def term(self, term: Term) -> None:
        if term.text.strip():
            self.terms.append(term)

    def filter(self, key: str, value: str, excluded: bool) -> None:
        part = f"{'-' if excluded else ''}{key}:{value}"
        if not value:
            self.note(NoteCode.VALUE_MISSING, part)
        elif key in ("since", "until"):
            self.date(key, value, part, excluded)
        elif key == "mood":
            moods = _moods(value)
            if moods is None:
                self.note(NoteCode.VALUE_UNKNOWN, part)
            else:
                self.filters.append(Filter(Key.MOOD, value, excluded, moods))
        elif key in _STATES and unicodedata.normalize("NFKC", value).lower() not in _STATES[key]:
            self.note(NoteCode.VALUE_UNKNOWN, part)
        else:
            plain = unicodedata.normalize("NFKC", value).lower() if key in _STATES else value
            self.filters.append(Filter(Key(key), plain, excluded))

    def date(self, key: str, value: str, part: str, excluded: bool) -> None:
        span = _span(value, self.today)
        if excluded:
            self.note(NoteCode.NOT_EXCLUDED, part)
        elif span is None:
            self.note(NoteCode.VALUE_UNKNOWN, part)
        elif key == "since":
            self.since = max(self.since or span[0], span[0])
        else:
            self.until = min(self.until or span[1], span[1])


def _parts(text: str) -> Iterator[tuple[re.Match[str], bool]]:
    """Yield phrases, filters and words, each with whether a minus stands before it."""
    place = 0
    while place < len(text):
        if text[place].isspace():
            place += 1
            continue
        excluded = text[place] in _MINUS and place + 1 < len(text) and not text[place + 1].isspace()
        place += excluded
        match = _PHRASE.match(text, place) or _KEY.match(text, place) or _WORD.match(text, place)
        if match is None:  # a white space of `isspace` that is none of `\s`
            place += 1
            continue
        yield match, excluded
        place = match.end()


def _moods(value: str) -> tuple[int, ...] | None:
    found = _MOOD.fullmatch(unicodedata.normalize("NFKC", value).replace(" ", ""))
    if found is None:
        return None
    sign, number = found[1] or "=", int(found[2].replace("−", "-"))
    fits = {
        "<": number.__gt__,
        ">": number.__lt__,
        "<=": number.__ge__,
        ">=": number.__le__,
        "≤": number.__ge__,
        "≥": number.__le__,
        "=": number.__eq__,
    }
    moods = tuple(mood for mood in MOODS if fits[sign](mood))
    return moods or None


def _span(value: str, today: dt.date) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day of a year, a month, a day, or so many days back."""
    value = unicodedata.normalize("NFKC", value)
    try:
        if back := _DAYS.fullmatch(value):
            day = today - dt.timedelta(days=int(back[1]))
            return day, day
        found = _DATE.fullmatch(value)
        if found is None:
            return None
        year, month, day_number = int(found[1]), int(found[2] or 1), int(found[3] or 1)
        last_month = month if found[2] else 12
        last_day = day_number if found[3] else monthrange(year, last_month)[1]
        return dt.date(year, month, day_number), dt.date(year, last_month, last_day)
    except (ValueError, OverflowError):
        return None

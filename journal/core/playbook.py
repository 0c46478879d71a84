"""Advice on how to treat a client: its topics, and how a text of it is read; the texts themselves are resources."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from journal.core import text as texts
from journal.core.clients import Stage
from journal.core.errors import Code, JournalError
from journal.core.temperaments import Motive, Stance, Temperament

SUBJECTS: dict[str, type[Temperament] | type[Stance] | type[Stage] | type[Motive]] = {
    "temperament": Temperament,
    "stance": Stance,
    "stage": Stage,
    "motive": Motive,
}
TOPICS = tuple(f"{subject}.{code.value}" for subject, codes in SUBJECTS.items() for code in codes)
SHORT_COLUMNS = 180
"""Room for the short advice in columns: 90 Chinese characters, which take two each, make two lines of the brief."""
_POINT = re.compile(r"^\s*[-*•·]\s+")
_HEADING = re.compile(r"^##[ \t]+(\S+)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Advice:
    """Advice on one topic."""

    short: str
    """At most two lines: what is shown where it helps."""
    points: tuple[str, ...] = ()
    """For who wants more."""

    @property
    def text(self) -> str:
        """The points as lines."""
        return "\n".join(self.points)


def topic(code: Temperament | Stance | Stage | Motive) -> str:
    """Return the topic of a code: `Stance.TIRED` → `stance.tired`."""
    return next(f"{subject}.{code.value}" for subject, codes in SUBJECTS.items() if isinstance(code, codes))


def checked_topic(topic: str) -> str:
    """Return a topic; VALUE_UNKNOWN for one that is none."""
    if topic not in TOPICS:
        raise JournalError(Code.VALUE_UNKNOWN, field="topic", value=topic, allowed=TOPICS)
    return topic


def bodies(subject: str, markdown: str) -> dict[str, str]:
    """Return the text under each heading `## code` of a shipped file, by topic.

    ValueError where a heading is no code of the subject or comes twice.
    """
    _, *parts = _HEADING.split(markdown)
    found: dict[str, str] = {}
    for code, body in zip(parts[::2], parts[1::2], strict=True):
        name = f"{subject}.{code}"
        if name not in TOPICS or name in found:
            raise ValueError(f"{name}: no such topic, or there twice")
        found[name] = body.strip()
    return found


def advice_of(body: str) -> Advice:
    """Return the advice that a text gives: its first paragraph is the short one, each line after it a point.

    A first paragraph that is longer than `SHORT_COLUMNS` is cut there, so that a brief stays a page.
    """
    lines = [" ".join(line.split()) for line in texts.clean(body).strip().split("\n")]
    first = next((place for place, line in enumerate(lines) if not line or _POINT.match(line)), len(lines))
    if first == 0 and lines[0]:  # a list without a sentence before it
        first = 1
    short = _POINT.sub("", " ".join(lines[:first]))
    points = (_POINT.sub("", line) for line in lines[first:] if line)
    return Advice(_cut(short), tuple(points))


def _cut(short: str) -> str:
    room = SHORT_COLUMNS
    for place, character in enumerate(short):
        room -= 2 if unicodedata.east_asian_width(character) in "WF" else 1
        if room < 0:
            return f"{short[: place - 1].rstrip()}…"
    return short

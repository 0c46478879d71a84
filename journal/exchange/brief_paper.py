"""The brief of a client in words: one page to read before a contact, to print, or to paste into a chat.

How each thing reads is in `brief_lines`; what is on the page was decided in the core.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from journal.core.brief import width
from journal.core.brief_parts import Brief, Few, Part
from journal.core.papers import Paper, Row, Section, Tone
from journal.exchange import brief_lines, brief_people, paper_days
from journal.exchange.paper_words import Words

MOST_LINES = 48
"""Lines of small type that go on one page of A4, headings counted with the space around them."""
COLUMNS = 110
"""Columns of such a line with its label, a Chinese character taking two."""
_HEADING_LINES = 1.63
_KEPT = frozenset({Part.CRISIS, Part.TABOOS, Part.TONE, Part.PAST})
"""Parts that are never shortened to fit the page."""
_Known = TypeVar("_Known")


class _Rows:
    """The rows of one part, and how many things more there are."""

    def __init__(self, part: Part, rows: list[Row], more: int = 0) -> None:
        self.part, self.rows, self.more = part, rows, more

    @property
    def lines(self) -> float:
        """How many lines of a page they take."""
        # The labels of a section stand above each other, in a column as wide as the widest.
        room = COLUMNS - max((width(row.lead) + 2 for row in self.rows if row.lead), default=0)
        return (
            _HEADING_LINES + (self.more > 0) + sum(1 + width(f"{row.text} {row.detail}") // room for row in self.rows)
        )

    @property
    def spare(self) -> bool:
        """Whether the last of them may go."""
        return self.part not in _KEPT and len(self.rows) > 1

    def section(self, words: Words) -> Section:
        """Return them under their heading; the last row says what was left out."""
        more = [Row(words.more(self.more), tone=Tone.MUTED)] if self.more else []
        essential = self.part is Part.TABOOS
        return Section(words.say("brief_parts", self.part), (*self.rows, *more), self.part.value, essential)


def paper(brief: Brief, language: str) -> Paper:
    """Return the page in the words of `language` (en, zh_Hans, zh_Hant); its sections have the codes of `Part`."""
    words = Words.load(language)
    client = brief.client
    standing = (client.tier and words.name("tiers", client.tier), client.stage and words.name("stages", client.stage))
    facts, noted = tuple(_facts(words, brief)), tuple(_noted(words, brief))
    room = MOST_LINES - len(facts)
    parts = _fitting([_part(words, brief, part) for part in brief.parts], room)
    if sum(part.lines for part in parts) + _lines(noted) <= room:  # nothing that happened gives way to them
        facts = noted + facts
    return Paper(
        title=client.name,
        subtitle=" · ".join(filter(None, (words.say("brief", "title"), *standing))),
        facts=facts,
        sections=tuple(part.section(words) for part in parts),
        foot=words.say("brief", "as_of", moment=words.moment(brief.now, brief.tz)),
        language=language,
    )


def _fitting(parts: list[_Rows], most: float) -> list[_Rows]:
    """Take rows from the end of whatever is longest until the page holds all."""
    while sum(part.lines for part in parts) > most:
        # How the last contacts went is the last to go.
        spare = [part for part in parts if part.spare]
        spare = [part for part in spare if part.part is not Part.LAST] or spare
        if not spare:
            break
        # Of two as long the later one: what stands above is read first.
        longest = max(reversed(spare), key=_length)
        longest.rows.pop()
        longest.more += 1
    return parts


def _length(part: _Rows) -> float:
    return part.lines


def _noted(words: Words, brief: Brief) -> Iterable[tuple[str, str]]:
    """Return what is noted of the client as a whole."""
    if brief.about:
        yield words.say("brief", "about"), brief.about
    if brief.client.tags:
        yield words.say("brief", "tags"), words.joined(*brief.client.tags)


def _lines(facts: Iterable[tuple[str, str]]) -> int:
    return sum(1 + width(f"{label} {text}") // COLUMNS for label, text in facts)


def _facts(words: Words, brief: Brief) -> Iterable[tuple[str, str]]:
    if brief.client.motives:
        motives = words.joined(*(words.name("motives", motive) for motive in brief.client.motives))
        yield words.say("brief", "motives"), motives
    if brief.met is not None and brief.met not in (said.at for said in brief.last):
        yield words.say("brief", "met"), paper_days.event(words, brief.met, brief.today)


def _part(words: Words, brief: Brief, part: Part) -> _Rows:
    """Return the rows of one part."""
    made: dict[Part, Callable[[], _Rows]] = {
        Part.ADDRESS: partial(_of, words, brief, part, brief.address, brief_people.address),
        Part.CRISIS: partial(_of, words, brief, part, brief.crises, brief_lines.crisis),
        Part.WE_OWE: partial(_of, words, brief, part, brief.we_owe, brief_lines.we_owe),
        Part.THEY_OWE: partial(_of, words, brief, part, brief.they_owe, brief_lines.they_owe),
        Part.TABOOS: partial(_Rows, part, brief_lines.care(words, brief)),
        Part.TONE: partial(_of, words, brief, part, Few(brief.tone), brief_lines.advice),
        Part.LAST: partial(_of, words, brief, part, brief.last, brief_lines.contact),
        Part.ADVISED: partial(_of, words, brief, part, brief.advised, brief_lines.advised),
        Part.PEOPLE: partial(_of, words, brief, part, brief.people, brief_people.who),
        Part.COMING: partial(_of, words, brief, part, brief.coming, brief_lines.coming),
        Part.LIKES: partial(_of, words, brief, part, brief.likes, brief_lines.liking),
        Part.PAST: partial(_Rows, part, brief_lines.past(words, brief)),
        Part.TOLD: partial(_of, words, brief, part, brief.told, brief_lines.told),
    }
    return made[part]()


def _of(
    words: Words, brief: Brief, part: Part, known: Few[_Known], row: Callable[[Words, Brief, _Known], Row]
) -> _Rows:
    return _Rows(part, [row(words, brief, one) for one in known], known.more)

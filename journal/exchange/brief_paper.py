"""The brief of a client in words: one page to read before a contact, to print, or to paste into a chat.

How each thing reads is in `brief_lines`; what is on the page was decided in the core.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import TypeVar

from journal.core.brief_parts import Brief, Few, Part
from journal.core.papers import Paper, Row, Section, Tone
from journal.exchange import brief_lines, brief_people, paper_days
from journal.exchange.paper_words import Words

_Known = TypeVar("_Known")


def paper(brief: Brief, language: str) -> Paper:
    """Return the page in the words of `language` (en, zh_Hans, zh_Hant); its sections have the codes of `Part`."""
    words = Words.load(language)
    sections = tuple(
        Section(words.say("brief_parts", part.value), tuple(_rows(words, brief, part)), part.value, _essential(part))
        for part in brief.parts
    )
    client = brief.client
    standing = (client.tier and words.name("tiers", client.tier), client.stage and words.name("stages", client.stage))
    return Paper(
        title=client.name,
        subtitle=" · ".join(filter(None, (words.say("brief", "title"), *standing))),
        facts=tuple(_facts(words, brief)),
        sections=sections,
        foot=words.say("brief", "as_of", moment=words.moment(brief.now, brief.tz)),
        language=language,
    )


def _essential(part: Part) -> bool:
    return part is Part.TABOOS


def _facts(words: Words, brief: Brief) -> Iterable[tuple[str, str]]:
    if brief.client.motives:
        motives = words.joined(*(words.name("motives", motive) for motive in brief.client.motives))
        yield words.say("brief", "motives"), motives
    if brief.met is not None and brief.met not in (said.at for said in brief.last):
        yield words.say("brief", "met"), paper_days.event(words, brief.met, brief.today)


def _rows(words: Words, brief: Brief, part: Part) -> list[Row]:
    """Return the rows of one part."""
    made: dict[Part, Callable[[], list[Row]]] = {
        Part.ADDRESS: partial(_of, words, brief, brief.address, brief_people.address),
        Part.CRISIS: partial(_of, words, brief, brief.crises, brief_lines.crisis),
        Part.WE_OWE: partial(_of, words, brief, brief.we_owe, brief_lines.we_owe),
        Part.THEY_OWE: partial(_of, words, brief, brief.they_owe, brief_lines.they_owe),
        Part.TABOOS: partial(brief_lines.care, words, brief),
        Part.TONE: partial(_of, words, brief, Few(brief.tone), brief_lines.advice),
        Part.LAST: partial(_of, words, brief, brief.last, brief_lines.contact),
        Part.ADVISED: partial(_of, words, brief, brief.advised, brief_lines.advised),
        Part.PEOPLE: partial(_of, words, brief, brief.people, brief_people.who),
        Part.COMING: partial(_of, words, brief, brief.coming, brief_lines.coming),
        Part.LIKES: partial(_of, words, brief, brief.likes, brief_lines.liking),
        Part.PAST: partial(brief_lines.past, words, brief),
        Part.TOLD: partial(_of, words, brief, brief.told, brief_lines.told),
    }
    return made[part]()


def _of(words: Words, brief: Brief, known: Few[_Known], row: Callable[[Words, Brief, _Known], Row]) -> list[Row]:
    rows = [row(words, brief, one) for one in known]
    return [*rows, Row(words.more(known.more), tone=Tone.MUTED)] if known.more else rows

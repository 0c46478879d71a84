"""The brief of one request in words, for the colleagues who do the work: one page, as PDF or text."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping

from journal.core import brief
from journal.core.commitments import CLIENT_TURN, COLLEAGUE, Commitment, CommitmentKind, CommitmentState
from journal.core.job_brief import JobFacts
from journal.core.moments import MINUTE_MS, Moment, today
from journal.core.papers import Paper, Row, Section, Tone
from journal.core.preferences import Preference, PreferenceKind
from journal.exchange import brief_lines, brief_people, paper_days
from journal.exchange.paper_words import Words

_TEXT = 1_500
"""Columns of their own words: enough to work from, and still a page."""
_ROUND = 200
_MOST_ROUNDS = 10


def paper(facts: JobFacts, language: str) -> Paper:
    """Return the page in the words of `language`; a section of which nothing is known is not there."""
    words = Words.load(language)
    day = today(facts.now, facts.tz)
    made = {
        "asks": _asks(words, facts),
        "intention": _text(facts.commitment.intention),
        "unchanged": _text(facts.commitment.unchanged, Tone.STRONG),
        "doubts": [Row(text, words.name("job_doubts", right), tone=Tone.AMBER) for right, text in _doubts(facts)],
        "deadlines": _deadlines(words, facts, day),
        "taboos": _taboos(words, facts.taboos, dict(facts.names)),
        "rounds": _rounds(words, facts, day),
    }
    sections = tuple(
        Section(words.say("job", code), tuple(rows), code, essential=code in ("taboos", "unchanged", "deadlines"))
        for code, rows in made.items()
        if rows
    )
    return Paper(
        title=facts.commitment.text,
        subtitle=brief_people.DOT.join((words.say("job", "title"), facts.client_name)),
        facts=tuple((words.say("job", key), value) for key, value in _facts(words, facts, day) if value),
        sections=sections,
        foot=words.say("job", "as_of", moment=words.moment(facts.now, facts.tz)),
        language=language,
    )


def _facts(words: Words, facts: JobFacts, day: dt.date) -> Iterable[tuple[str, str]]:
    person = facts.person
    yield "asked_by", brief_people.named(words, person) if person else ""
    channel = words.channel(facts.source.channel) if facts.source else ""
    yield "asked_on", brief_people.DOT.join(filter(None, (words.event(facts.commitment.made, day), channel)))
    yield "decides", brief_people.DOT.join(_labelled(words, name, label) for name, label in facts.deciders)
    yield "state", _state(words, facts.commitment)


def _labelled(words: Words, name: str, label: str) -> str:
    return words.say("brief", "labelled", tie=name, label=label) if label else name


def _state(words: Words, commitment: Commitment) -> str:
    if commitment.standing and commitment.waiting_on == CLIENT_TURN:
        return words.say("brief", "waiting_client")
    if commitment.standing and commitment.waiting_on:
        return words.say("brief", "waiting", name=commitment.waiting_on.removeprefix(COLLEAGUE))
    if commitment.state is CommitmentState.OPEN:
        return ""
    return words.name("commitment_states", commitment.state)


def _asks(words: Words, facts: JobFacts) -> list[Row]:
    rows = [Row(facts.commitment.text, tone=Tone.STRONG)]
    parts = (facts.source.subject, facts.source.text.strip()) if facts.source else ()
    said = "\n".join(part for part in parts if part and " ".join(part.split()) != facts.commitment.text)
    if said:
        rows.append(Row(_lines(said), lead=words.say("job", "their_words")))
    return rows


def _text(text: str, tone: Tone = Tone.PLAIN) -> list[Row]:
    return [Row(_lines(text), tone=tone)] if text.strip() else []


def _lines(text: str) -> str:
    """Return a text with its lines, cut where it would fill the page."""
    return text.strip() if len(text) * 2 <= _TEXT else brief.shortened(text, _TEXT)


def _doubts(facts: JobFacts) -> Iterable[tuple[object, str]]:
    return ((right, text) for right, text in facts.commitment.doubts if text.strip())


def _deadlines(words: Words, facts: JobFacts, day: dt.date) -> list[Row]:
    commitment = facts.commitment
    known = ((commitment.inner, "inner", Tone.STRONG), (commitment.due, "outer", Tone.PLAIN))
    rows = [_deadline(words, facts, moment, key, tone, day) for moment, key, tone in known if moment is not None]
    moves = (move.was for move in facts.moves)
    rows += [
        Row(words.say("job", "moved", when=paper_days.when(words, was, day, facts.tz)), tone=Tone.MUTED)
        for was in moves
        if was is not None
    ]
    if not rows and commitment.kind is CommitmentKind.REQUEST:
        rows.append(Row(words.say("job", "none_agreed"), tone=Tone.MUTED))
    return rows


def _deadline(words: Words, facts: JobFacts, moment: Moment, key: str, tone: Tone, day: dt.date) -> Row:
    late = facts.now - moment.end_in(facts.tz) if facts.commitment.standing else 0
    is_late = late >= MINUTE_MS
    said = paper_days.when(words, moment, day, facts.tz)
    return Row(said, words.say("job", key), words.late(late) if is_late else "", Tone.RED if is_late else tone)


def _rounds(words: Words, facts: JobFacts, day: dt.date) -> list[Row]:
    """Return what each round changed, the newest last; of very many the first ones are only counted."""
    numbered = list(enumerate(facts.rounds, 1))
    left_out = len(numbered) - _MOST_ROUNDS
    rows = [Row(words.more(left_out), tone=Tone.MUTED)] if left_out > 0 else []
    rows += [
        Row(
            brief.shortened(event.text, _ROUND),
            lead=words.say("job", "round", n=number),
            detail=paper_days.event(words, event.at, day),
        )
        for number, event in numbered[-_MOST_ROUNDS:]
    ]
    return rows


def _taboos(words: Words, known: tuple[Preference, ...], names: Mapping[int, str]) -> list[Row]:
    kinds = (
        (words.name("strengths", "taboo"), [one for one in known if one.kind is not PreferenceKind.ALLERGY]),
        (words.name("preferences", "allergy"), [one for one in known if one.kind is PreferenceKind.ALLERGY]),
    )
    rows: list[Row] = []
    for lead, theirs in kinds:
        rows += brief_lines.cared(words, theirs, names, lead, Tone.RED, kind=lead == kinds[0][0])
    return rows

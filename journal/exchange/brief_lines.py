"""The lines of a brief in words: what is owed, avoided, said, decided, coming, liked; persons are in `brief_people`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from journal.core.anniversaries import AnniversaryKind
from journal.core.brief import shortened
from journal.core.brief_parts import Advice, Brief, Coming, ComingKind, Liking, OwedGroup, Owing, Said, Told
from journal.core.commitments import CLIENT_TURN, COLLEAGUE, Commitment, CommitmentKind, CommitmentState
from journal.core.crises import Crisis
from journal.core.dues import Due, Origin, late_ms
from journal.core.moments import MINUTE_MS
from journal.core.observances import Observance
from journal.core.papers import Row, Tone
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.temperaments import Temperament
from journal.core.yearly_dates import YearCalendar
from journal.exchange import paper_days
from journal.exchange.brief_people import DOT
from journal.exchange.paper_words import Words

_QUOTE = 48
"""Columns of each of several messages that are told in one line."""
_SENTENCE = 130
_ROWS_OF_PEOPLE = 4
_CARED = 12
"""No more taboos of many persons are told: those of one or a few are never cut."""


def crisis(words: Words, brief: Brief, one: Crisis) -> Row:
    """Return a crisis that runs, with its clock."""
    clock = words.say("brief", "clock", span=words.span(brief.now - one.clock_from))
    details = (words.name("severities", one.severity), clock)
    stage = words.name("crisis_stages", one.stage)
    return Row(shortened(one.sentence, _SENTENCE), lead=stage, detail=DOT.join(details), tone=Tone.RED)


def we_owe(words: Words, brief: Brief, group: OwedGroup) -> Row:
    """Return what we owe, with since when and how late it is."""
    first = group.commitments[0]
    promise = first.kind is CommitmentKind.PROMISE
    since = "" if promise else _since(words, brief, first)
    if group.channel:
        text = words.say("brief_unanswered", group.channel, n=len(group.commitments))
        quoted = words.joined(*(shortened(one.text, _QUOTE) for one in group.commitments))
        details = [since, *_time(words, brief, first, group.late_ms), quoted]
    else:
        text = shortened(first.text, _SENTENCE)
        details = [since, *_time(words, brief, first, group.late_ms), *_state(words, first)]
    lead = words.name("commitments", "our_promise") if promise else words.say("brief", "to_answer")
    return Row(text, lead=lead, detail=DOT.join(filter(None, details)), tone=Tone.RED)


def they_owe(words: Words, brief: Brief, one: Owing) -> Row:
    """Return what they owe, or what waits for somebody else."""
    commitment = one.commitment
    if commitment.waiting_on == CLIENT_TURN:
        lead = words.say("brief", "waiting_client")
    elif commitment.waiting_on:
        lead = words.say("brief", "waiting", name=commitment.waiting_on.removeprefix(COLLEAGUE))
    else:
        promise = commitment.kind is CommitmentKind.PROMISE
        lead = words.name("commitments", "their_promise" if promise else "their_request")
    late = brief.now - commitment.due.end_in(brief.tz) if commitment.due else 0
    details = (_since(words, brief, commitment), *_time(words, brief, commitment, late))
    tone = Tone.AMBER if late >= MINUTE_MS else Tone.PLAIN
    return Row(shortened(commitment.text, _SENTENCE), lead=lead, detail=DOT.join(filter(None, details)), tone=tone)


def _since(words: Words, brief: Brief, commitment: Commitment) -> str:
    return words.say("brief", "since", day=paper_days.event(words, commitment.made, brief.today))


def _time(words: Words, brief: Brief, commitment: Commitment, late: int) -> Iterable[str]:
    if commitment.due is not None:
        yield words.say("brief", "by", when=paper_days.when(words, commitment.due, brief.today, brief.tz))
    if late >= MINUTE_MS:
        yield words.late(late)


def _state(words: Words, commitment: Commitment) -> Iterable[str]:
    if commitment.state is CommitmentState.MISSED:
        yield words.say("brief", "untold")
    elif commitment.state is CommitmentState.ACKNOWLEDGED:
        yield words.name("commitment_states", commitment.state)
    if commitment.rounds:
        yield words.say("brief", "round", n=commitment.rounds)


def care(words: Words, brief: Brief) -> list[Row]:
    """Return what to avoid: taboos and allergies in red, rules and dislikes after them; a row for each person."""
    found = brief.care
    kinds = (
        (found.taboos, words.name("strengths", Strength.TABOO), Tone.RED),
        (found.allergies, words.name("preferences", PreferenceKind.ALLERGY), Tone.RED),
        (found.gift_rules, words.say("brief", "gift_rules"), Tone.AMBER),
        (found.dislikes, words.name("strengths", Strength.DISLIKES), Tone.AMBER),
    )
    rows: list[Row] = []
    for known, lead, tone in kinds:
        rows += cared(words, known, brief.names, lead, tone, kind=known is found.taboos)
    return rows


def cared(
    words: Words, known: Sequence[Preference], names: Mapping[int, str], lead: str, tone: Tone, *, kind: bool
) -> list[Row]:
    """Return what to avoid of one sort: a row for each person, or one with all the names where there are many."""
    people = by_person(known, names)
    if len(people) <= _ROWS_OF_PEOPLE:
        return [
            Row(words.joined(*(value(words, one, kind=kind) for one in theirs)), lead, name, tone)
            for name, theirs in people.items()
        ]
    said = [value(words, one, kind=kind, notes=(names.get(one.person_id or 0, ""),)) for one in known[:_CARED]]
    if len(known) > _CARED:
        said.append(words.say("brief", "and_more", n=len(known) - _CARED))
    return [Row(words.joined(*said), lead, tone=tone)]


def by_person(known: Iterable[Preference], names: Mapping[int, str]) -> dict[str, list[Preference]]:
    """Return preferences by the name of whose they are; those of the whole client under an empty name."""
    found: dict[str, list[Preference]] = {}
    for one in known:
        found.setdefault(names.get(one.person_id or 0, ""), []).append(one)
    return found


def value(words: Words, one: Preference, *, kind: bool = False, notes: Iterable[str] = ()) -> str:
    """Return a preference: what it is, then in brackets its kind and notes about it."""
    name = words.name("preferences", one.kind) if kind and one.kind is not PreferenceKind.OTHER else ""
    parts = (name, *notes, shortened(one.about, _QUOTE).rstrip(".。"))
    around = words.say("brief", "note").join(filter(None, parts))
    return words.say("brief", "value_notes", value=one.value, notes=around) if around else one.value


def liking(words: Words, brief: Brief, one: Liking) -> Row:
    """Return what they like of one kind, with whose it is and what is loved."""
    said = [
        value(
            words,
            each,
            notes=(
                words.name("strengths", Strength.LOVES) if each.strength is Strength.LOVES else "",
                brief.names.get(each.person_id or 0, ""),
            ),
        )
        for each in one.preferences
    ]
    if one.more:
        said.append(words.say("brief", "and_more", n=one.more))
    return Row(words.joined(*said), lead=words.name("preferences", one.kind))


def advice(words: Words, brief: Brief, one: Advice) -> Row:
    """Return one line on how to treat them."""
    section = "temperaments" if isinstance(one.code, Temperament) else "stances"
    since = words.say("brief", "since", day=paper_days.event(words, one.since, brief.today)) if one.since else ""
    return Row(one.text, lead=words.name(section, one.code), detail=since)


def contact(words: Words, brief: Brief, said: Said) -> Row:
    """Return a contact: when, what was said, through what, who began, with whom, and the mood."""
    mood = "" if said.mood is None else words.name("moods", said.mood)
    details = (words.directed(said.channel, said.direction), words.joined(*said.people), mood)
    return Row(
        words.say("brief", "private") if said.private else spoken(words, said),
        lead=paper_days.event(words, said.at, brief.today),
        detail=DOT.join(filter(None, details)),
        tone=Tone.AMBER if said.mood is not None and said.mood < 0 else Tone.PLAIN,
    )


def spoken(words: Words, said: Said) -> str:
    """Return the words of an entry: subject, then text."""
    both = said.subject and said.text
    return words.say("text", "fact", name=said.subject, value=said.text) if both else said.subject or said.text


def advised(words: Words, brief: Brief, said: Said) -> Row:
    """Return what we advised, or what the client decided."""
    return Row(spoken(words, said), words.name("marks", said.mark), paper_days.event(words, said.at, brief.today))


def told(words: Words, brief: Brief, one: Told) -> Row:
    """Return what they told us, and whether to confirm it in passing."""
    said = one.said
    confirmed = ""
    if said.confirmed_on and said.confirmed_on > said.at.text[:10]:
        confirmed = words.say("brief", "confirmed", day=words.date(one.day, brief.today))
    details = (words.joined(*said.people), confirmed, words.say("brief", "gently") if one.gently else "")
    return Row(
        spoken(words, said),
        lead=paper_days.event(words, said.at, brief.today),
        detail=DOT.join(filter(None, details)),
        tone=Tone.AMBER if one.gently else Tone.PLAIN,
    )


def past(words: Words, brief: Brief) -> list[Row]:
    """Return the crises that are over, in one line."""
    if brief.past is None:
        return []
    last, before = brief.past.last, brief.past.count - 1
    details = (
        shortened(last.result, _SENTENCE) or words.name("crisis_stages", last.stage),
        words.say("brief", "earlier", n=before) if before else "",
    )
    lead = paper_days.event(words, last.opened, brief.today)
    return [Row(shortened(last.sentence, _SENTENCE), lead, DOT.join(filter(None, details)))]


def coming(words: Words, brief: Brief, one: Coming) -> Row:
    """Return what comes next, with its day."""
    lead = paper_days.day(words, one.day, brief.today)
    whose = words.joined(*one.people)
    if one.due is not None:
        return _due(words, brief, one.due, lead, whose)
    if one.anniversary is not None:
        kind = words.name("anniversaries", one.anniversary.kind)
        moon = one.anniversary.date.calendar is YearCalendar.LUNAR
        details = (whose, paper_days.lunar_day(words, one.day) if moon else "", _which(words, one))
        return Row(one.anniversary.label or kind, lead, DOT.join(filter(None, details)))
    assert one.observance is not None
    about = (whose, *_manner(words, one, one.observance))
    return Row(one.observance.names[words.language], lead, DOT.join(filter(None, about)))


def _due(words: Words, brief: Brief, due: Due, lead: str, whose: str) -> Row:
    untitled = {Origin.CALLBACK: "callback", Origin.CHECKUP: "checkup"}
    text = due.title or words.say("brief", untitled.get(due.origin, "callback"))
    late = late_ms(due, brief.now, brief.tz)
    details = (whose, words.late(late) if late >= MINUTE_MS else "")
    tone = Tone.AMBER if late >= MINUTE_MS else Tone.PLAIN
    if due.snoozed_until is None:
        lead = paper_days.when(words, due.moment, brief.today, brief.tz)
    return Row(shortened(text, _SENTENCE), lead, DOT.join(filter(None, details)), tone)


def _which(words: Words, one: Coming) -> str:
    if one.years is None or one.anniversary is None:
        return ""
    birthday = one.anniversary.kind is AnniversaryKind.BIRTHDAY
    return words.say("brief", "turns" if birthday else "years", n=one.years)


def _manner(words: Words, one: Coming, observance: Observance) -> Iterable[str]:
    if one.kind is ComingKind.QUIET:
        yield words.say("brief", "busy" if one.busy else "quiet")
    if observance.uncertain:
        yield words.say("brief", "uncertain")

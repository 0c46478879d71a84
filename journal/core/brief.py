"""What of a client's facts goes on the one page of the brief, in which order and how much; no words are chosen here."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TypeVar

from journal.core.brief_parts import (
    Address,
    Brief,
    BriefFacts,
    Care,
    Coming,
    ComingKind,
    Few,
    Liking,
    OwedGroup,
    Owing,
    Past,
    Said,
    Tie,
    TieKind,
    Told,
    Who,
)
from journal.core.brief_surnames import reading
from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentKind, CommitmentState
from journal.core.interactions import Channel, Mark
from journal.core.preferences import UNRATED_KINDS, Preference, PreferenceKind, Strength
from journal.core.relations import RelationKind

COMING_DAYS = 30
"""So far ahead looks the brief."""
STALE_DAYS = 365
"""What was said, or confirmed, longer ago is confirmed gently."""
RECENTLY_LEFT_DAYS = 365
"""So long those who left are named: whoever calls may ask for them."""

MOST_ADDRESSES = 3
MOST_CRISES = 2
MOST_WE_OWE = 5
MOST_THEY_OWE = 3
MOST_TONE = 2
MOST_CONTACTS = 3
MOST_ADVISED = 3
MOST_PEOPLE = 5
MOST_COMING = 6
MOST_KINDS = 6
MOST_OF_A_KIND = 4
MOST_TOLD = 7
LAST_COLUMNS = 220
"""Room for the words of the last contact, and of what was advised, in columns: a Chinese character takes two."""
SAID_COLUMNS = 130
_COUNTED = frozenset({Channel.EMAIL, Channel.WECHAT, Channel.MESSAGE, Channel.PHONE})
"""Channels of which several that lie unanswered are told as one line."""
_CHOICES = (Mark.ADVISED, Mark.DECIDED)
_HOW_TO_WORK = (PreferenceKind.CONTACT_TIME, PreferenceKind.WORKING_STYLE)
_BOTH_WAYS = {RelationKind.FOLLOWS: TieKind.FOLLOWED_BY}
"""What is said at the other end as well: of most it would be told twice."""
_KNOWN = TypeVar("_KNOWN")


def brief(facts: BriefFacts) -> Brief:
    """Return the page: what there is, in the fixed order, each part with its limit."""
    there = [person for person in facts.people if _there(person, facts.today)]
    return Brief(
        client=facts.client,
        now=facts.now,
        today=facts.today,
        tz=facts.tz,
        about=shortened(facts.client.about, LAST_COLUMNS),
        met=facts.met,
        names=facts.names,
        address=few(_addresses(there, facts.today), MOST_ADDRESSES),
        crises=few([crisis for crisis in facts.crises if crisis.running and not crisis.mistaken], MOST_CRISES),
        we_owe=few(_we_owe(facts), MOST_WE_OWE),
        they_owe=few([one for one in facts.owing if not _ours(one.commitment)], MOST_THEY_OWE),
        care=_care(facts.preferences),
        tone=facts.advice[:MOST_TONE],
        last=_last(facts.contacts),
        advised=few(
            [
                _cut(one, SAID_COLUMNS)
                for one in facts.marked
                if one.mark in (Mark.ADVISED, Mark.DECIDED) and not one.private
            ],
            MOST_ADVISED,
        ),
        people=few(_people(facts, there), MOST_PEOPLE),
        coming=few(sorted(facts.coming, key=_coming_place), MOST_COMING),
        likes=few(_likes(facts.preferences), MOST_KINDS),
        past=_past(facts),
        told=_told(facts),
    )


def few(known: Sequence[_KNOWN], most: int) -> Few[_KNOWN]:
    """Return the first of several things, counting the rest; one that would be left alone is shown as well."""
    if len(known) <= most + 1:
        return Few(tuple(known))
    return Few(tuple(known[:most]), len(known) - most)


def shortened(text: str, columns: int) -> str:
    """Return a text in one line of at most so many columns (a Chinese character takes two), cut with an ellipsis."""
    line = " ".join(text.split())
    room = columns
    for place, character in enumerate(line):
        room -= width(character)
        if room < 0:
            return line[: max(0, place - 1)].rstrip() + "…" if place else ""
    return line


def width(text: str) -> int:
    """Return how many columns a text takes."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


def _cut(said: Said, columns: int) -> Said:
    """Return an entry with its words on one line, the subject first: what is too long goes from the end."""
    subject = shortened(said.subject, columns)
    return replace(said, subject=subject, text=shortened(said.text, max(0, columns - width(subject))))


def _there(person: Person, day: dt.date) -> bool:
    return person.left_on is None or person.left_on > day.isoformat()


def mourns(person: Person, day: dt.date) -> bool:
    """Return whether somebody is in mourning on a day."""
    return person.mourning_until is not None and person.mourning_until >= day.isoformat()


def _addresses(there: Sequence[Person], day: dt.date) -> list[Address]:
    """Return those of whom more is known than a name; where there is nobody, the first of them."""
    found = [Address(person, reading(person.name), mourns(person, day)) for person in there]
    telling = [one for one in found if one.reading or one.person.address or one.person.also or one.mourns]
    return telling or found[:1]


def _ours(commitment: Commitment) -> bool:
    return commitment.ours and not commitment.waiting_on


def _we_owe(facts: BriefFacts) -> list[OwedGroup]:
    """Return what we owe, the late first; several unanswered messages of one channel as one."""
    by_channel: dict[str, list[Commitment]] = {}
    single: list[list[Commitment]] = []
    for one in facts.owing:
        if not _ours(one.commitment):
            continue
        if _is_message(one):
            by_channel.setdefault(one.channel, []).append(one.commitment)
        else:
            single.append([one.commitment])
    groups = [_group(facts, known) for known in single]
    for channel, known in by_channel.items():
        several = len(known) > 1
        groups += [_group(facts, known, channel)] if several else [_group(facts, known)]
    return sorted(groups, key=_owed_place)


def _is_message(one: Owing) -> bool:
    """Whether it is a message of theirs that lies unanswered, rather than something told and noted."""
    open_ones = one.commitment.state is CommitmentState.OPEN and one.commitment.kind is CommitmentKind.REQUEST
    return open_ones and one.incoming and one.channel in _COUNTED


def _group(facts: BriefFacts, known: Iterable[Commitment], channel: str = "") -> OwedGroup:
    ordered = tuple(sorted(known, key=_made))
    late = max((facts.now - one.due.end_in(facts.tz) for one in ordered if one.due is not None), default=0)
    return OwedGroup(ordered, channel, max(0, late))


def _made(commitment: Commitment) -> tuple[int, int]:
    return (commitment.made.at, commitment.id)


def _owed_place(group: OwedGroup) -> tuple[bool, int, int]:
    times = [one.due.at for one in group.commitments if one.due is not None]
    return (not group.late_ms, min(times, default=1 << 62), group.commitments[0].id)


def _care(preferences: Iterable[Preference]) -> Care:
    known = list(preferences)
    rated = [one for one in known if one.kind not in UNRATED_KINDS]
    facts = (PreferenceKind.ALLERGY, PreferenceKind.GIFT_RULE)
    return Care(
        taboos=tuple(one for one in known if one.strength is Strength.TABOO and one.kind not in facts),
        allergies=tuple(one for one in known if one.kind is PreferenceKind.ALLERGY),
        gift_rules=tuple(one for one in known if one.kind is PreferenceKind.GIFT_RULE),
        dislikes=tuple(one for one in rated if one.strength is Strength.DISLIKES),
    )


def _last(contacts: Sequence[Said]) -> Few[Said]:
    # What was advised then, or decided, stands in words further down.
    known = [replace(one, text="") if one.subject and one.mark in _CHOICES else one for one in contacts]
    room = (LAST_COLUMNS, *(SAID_COLUMNS for _ in known))
    return Few(tuple(_cut(one, columns) for one, columns in zip(known[:MOST_CONTACTS], room, strict=False)))


def _people(facts: BriefFacts, there: Sequence[Person]) -> list[Who]:
    """Return the persons there of whom there is more to say than how to address them, then who left not long ago."""
    since = (facts.today - dt.timedelta(days=RECENTLY_LEFT_DAYS)).isoformat()
    left = [one for one in facts.people if one not in there and one.left_on is not None and one.left_on >= since]
    found = [Who(person, _ties(facts, person)) for person in (*there, *left)]
    return [who for who in found if who.ties or who.person.post or who.person.phones or len(found) > 1]


def _ties(facts: BriefFacts, person: Person) -> tuple[Tie, ...]:
    found: list[Tie] = []
    for one in facts.relations:
        if one.person_id == person.id:
            found.append(Tie(TieKind(one.kind.value), facts.names.get(one.other_id, ""), one.label))
        elif one.other_id == person.id and one.kind in _BOTH_WAYS:
            found.append(Tie(_BOTH_WAYS[one.kind], facts.names.get(one.person_id, ""), one.label))
    return tuple(tie for tie in found if tie.name)


def _coming_place(one: Coming) -> tuple[dt.date, int]:
    return (one.day, list(ComingKind).index(one.kind))


def _likes(preferences: Iterable[Preference]) -> list[Liking]:
    """Return what is worth using by kind: first when and how they like to work, then where there is love."""
    wanted = (Strength.LOVES, Strength.LIKES)
    groups: dict[PreferenceKind, list[Preference]] = {}
    for one in preferences:
        if one.kind in _HOW_TO_WORK or (one.kind not in UNRATED_KINDS and one.strength in wanted):
            if one.strength is not Strength.TABOO:
                groups.setdefault(one.kind, []).append(one)
    found = [_liking(kind, sorted(known, key=_strength)) for kind, known in groups.items()]
    return sorted(found, key=_liking_place)


def _liking(kind: PreferenceKind, known: Sequence[Preference]) -> Liking:
    shown = few(known, MOST_OF_A_KIND)
    return Liking(kind, shown.shown, shown.more)


def _strength(one: Preference) -> bool:
    return one.strength is not Strength.LOVES


def _liking_place(one: Liking) -> tuple[bool, bool, int]:
    return (one.kind not in _HOW_TO_WORK, _strength(one.preferences[0]), list(PreferenceKind).index(one.kind))


def _past(facts: BriefFacts) -> Past | None:
    over = [crisis for crisis in facts.crises if not crisis.running and not crisis.mistaken]
    return Past(len(over), over[0]) if over else None


def _told(facts: BriefFacts) -> Few[Told]:
    """Return what they told us, what is fresh first; a note stands here unless it is the mark of something else."""
    marked = [said for said in facts.marked if said.mark is Mark.TOLD]
    known = {said.id for said in facts.marked}
    notes = [said for said in facts.notes if said.id not in known]
    told = [_as_told(said, facts.today) for said in (*marked, *notes) if not said.private]
    return few(sorted(told, key=_freshness), MOST_TOLD)


def _as_told(said: Said, today: dt.date) -> Told:
    day = dt.date.fromisoformat(max(said.at.text[:10], said.confirmed_on or ""))
    return Told(_cut(said, SAID_COLUMNS), day, (today - day).days > STALE_DAYS)


def _freshness(one: Told) -> tuple[int, int]:
    return (-one.day.toordinal(), -one.said.id)

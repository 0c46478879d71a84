"""Reading what the brief of one request is made of, for the colleagues who do the work."""

from __future__ import annotations

from journal.core.clients import Person
from journal.core.commitments import Commitment
from journal.core.errors import JournalError
from journal.core.job_brief import JobFacts, Source
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.relations import RelationKind
from journal.store import clients, commitments, interactions, people, preferences, relations
from journal.store.reading import Reader

_LONGEST_CHAIN = 3
"""Further up than this nobody looks at the work."""


def facts(reader: Reader, commitment_id: int, now: int) -> JobFacts:
    """Return what is known of a request or promise at `now` (UTC milliseconds); RECORD_GONE where it is not there."""
    commitment = commitments.get(reader, commitment_id)
    persons = {person.id: person for person in people.at(reader, commitment.client_id)}
    person = persons.get(commitment.person_id or 0)
    taboos = _taboos(reader, commitment)
    return JobFacts(
        commitment=commitment,
        client_name=clients.get(reader, commitment.client_id).name,
        now=now,
        tz=reader.tz,
        person=person,
        source=_source(reader, commitment),
        events=tuple(commitments.events(reader, commitment_id)),
        taboos=taboos,
        names=tuple((id_, persons[id_].name) for id_ in {one.person_id for one in taboos} if id_ in persons),
        deciders=_deciders(reader, commitment.client_id, person),
    )


def _source(reader: Reader, commitment: Commitment) -> Source | None:
    if commitment.interaction_id is None:
        return None
    try:
        entry = interactions.get(reader, commitment.interaction_id)
    except JournalError:  # it lies in the bin
        return None
    words = ("", "") if entry.private else (entry.subject, entry.text)
    return Source(entry.at, entry.channel, *words)


def _taboos(reader: Reader, commitment: Commitment) -> tuple[Preference, ...]:
    """Return what matters for the work: of the client, of who asked, and of nobody else there."""
    concerned = (None, commitment.person_id)
    return tuple(
        one
        for one in preferences.of(reader, commitment.client_id)
        if (one.strength is Strength.TABOO or one.kind is PreferenceKind.ALLERGY) and one.person_id in concerned
    )


def _deciders(reader: Reader, client_id: int, person: Person | None) -> tuple[tuple[str, str], ...]:
    """Return to whom somebody answers, and to whom those do."""
    above = {
        one.person_id: one for one in relations.of_client(reader, client_id) if one.kind is RelationKind.ANSWERS_TO
    }
    found: dict[int, tuple[str, str]] = {}
    first = here = person.id if person else None
    while here in above and above[here].other_id not in (*found, first) and len(found) < _LONGEST_CHAIN:
        relation = above[here]
        here = relation.other_id
        found[here] = (people.get(reader, here).name, relation.label)
    return tuple(found.values())

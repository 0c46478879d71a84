"""What the page Today reads from the journal at once, all bounded; the words of a row are read when it is seen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from journal.core.commitments import Commitment, Owed
from journal.core.dues import Due, Section, horizon
from journal.store import commitments, crises, crisis_steps, due_outlook, dues
from journal.store.reading import Reader
from journal.ui.models.due_sections import MOST_IN_GROUP, MOST_TO_CONTACT, MOST_WAITING, Found
from journal.ui.models.dues import Fold, group_key

_NO_TIME = 1 << 62


def read(
    reader: Reader, now: int, folded: AbstractSet[Fold], opened: AbstractSet[str], *, greetings: bool
) -> tuple[Found, frozenset[int]]:
    """Return what stands in Today at `now` (UTC milliseconds), and the ids of the commitments that they owe us.

    `opened` are the rows of presents and cards that are open; without `greetings` no feasts are read.
    """
    near = due_outlook.near(reader, now)
    theirs, waiting, waiting_count = _waiting(reader, now, near)
    to_contact, contact_count = due_outlook.to_contact(reader, now, MOST_TO_CONTACT)
    groups = due_outlook.greetings(reader, now) if greetings else []
    running = crises.every(reader, running=True)
    found = Found(
        near=near,
        crises=running,
        clocks=crisis_steps.next_ones(reader) if running else {},
        week=[] if Fold.WEEK in folded else due_outlook.week(reader, now),
        week_count=due_outlook.week_count(reader, now),
        greetings=groups,
        opened={
            group_key(group): due_outlook.of_greeting(reader, group, now, limit=MOST_IN_GROUP)
            for group in groups
            if group_key(group) in opened
        },
        waiting=waiting,
        waiting_count=waiting_count,
        held=dues.waiting(reader, horizon(now, 0, reader.tz)) if waiting_count else [],
        to_contact=to_contact,
        contact_count=contact_count,
    )
    return found, theirs


def _waiting(
    reader: Reader, now: int, near: Mapping[Section, Sequence[Due]]
) -> tuple[frozenset[int], list[Commitment], int]:
    """Return what they owe us, the first of what waits for others with it, and how many that are.

    What they owe and what is due by today has its row above: each stands there once.
    """
    theirs = commitments.owed(reader, Owed.THEY, limit=MOST_WAITING)
    waiting = commitments.owed(reader, Owed.WAITING, limit=MOST_WAITING)
    if not theirs and not waiting:
        return frozenset(), [], 0
    counted, _late = commitments.counts(reader, now)
    ids = frozenset(one.id for one in theirs)
    above = ids & {due.commitment_id for dues in near.values() for due in dues}
    rows = sorted([*(one for one in theirs if one.id not in above), *waiting], key=_due)
    return ids, rows[:MOST_WAITING], counted[Owed.THEY] + counted[Owed.WAITING] - len(above)


def _due(commitment: Commitment) -> tuple[int, int]:
    return (commitment.due.at if commitment.due is not None else _NO_TIME, commitment.id)

"""Which rows Today has, in which order, under which headers; reading them and what they say is done elsewhere."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from journal.core.commitments import Commitment
from journal.core.crises import Crisis
from journal.core.dues import Due, DueGroup, Section, Sections, horizon
from journal.ui.models.dues import Entry, EntryKind, Fold, group_key

MOST_TO_CONTACT = 10
MOST_WAITING = 50
MOST_IN_GROUP = 10
_NEVER = 1 << 62


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in Today."""

    near: Mapping[Section, Sequence[Due]]
    """Right now, overdue and today, each in its order."""
    crises: Sequence[Crisis] = ()
    clocks: Mapping[int, Due] = field(default_factory=dict)
    """What is due next in each crisis, by its id."""
    week: Sequence[Due] = ()
    """Empty while it is folded."""
    week_count: int = 0
    greetings: Sequence[DueGroup] = ()
    """The feasts of today and the week after it."""
    opened: Mapping[str, Sequence[Due]] = field(default_factory=dict)
    """The rows of the presents and cards that are open, by `group_key`."""
    waiting: Sequence[Commitment] = ()
    waiting_count: int = 0
    held: Sequence[Due] = ()
    """The dues up to today of what waits for somebody else, inner deadlines among them: they have no rows."""
    to_contact: Sequence[tuple[Due, int | None]] = ()
    contact_count: int = 0
    notes: Sequence[str] = ()
    """Sentences above all: what day it is."""

    @property
    def overdue(self) -> int:
        """How many rows are late."""
        return len(self.near[Section.OVERDUE])


Header = Callable[[Section | Fold], str]


class Arranging:
    """Puts what was found into rows, once."""

    def __init__(self, found: Found, header: Header, now: int, tz: dt.tzinfo | None, folded: AbstractSet[Fold]) -> None:
        self._found, self._header, self._folded = found, header, folded
        self._tz = tz
        self._sections = Sections(now, tz)
        tomorrow = horizon(now, 0, tz)
        self._today = [group for group in found.greetings if group.first_at < tomorrow]
        self._later = [group for group in found.greetings if group.first_at >= tomorrow]

    @property
    def due_today(self) -> int:
        """How many rows belong to today, running callbacks included."""
        near = self._found.near
        return len(near[Section.TODAY]) + len(near[Section.RIGHT_NOW]) + len(self._today)

    def near(self) -> list[Entry]:
        """Return the notes, and what is due by today."""
        found = self._found
        entries = [Entry(EntryKind.NOTE, text=note) for note in found.notes]
        for one in (Section.RIGHT_NOW, Section.OVERDUE, Section.TODAY):
            rows = [_row(due, one) for due in found.near[one]]
            if one is Section.RIGHT_NOW:
                rows = self._right_now()
            if one is Section.TODAY:
                rows += [row for group in self._today for row in self._group(group, one)]
            if rows:
                count = sum(not row.inside for row in rows)
                entries += [Entry(EntryKind.HEADER, section=one, text=self._header(one), count=count), *rows]
        return entries

    def _right_now(self) -> list[Entry]:
        """Return the crises, the most pressing first, each with its steps beneath it, and then the callbacks."""
        found, one = self._found, Section.RIGHT_NOW
        steps: dict[int | None, list[Due]] = {}
        for due in found.near[one]:
            steps.setdefault(due.crisis_id, []).append(due)
        rows: list[Entry] = []
        for crisis in in_order(found.crises, found.clocks, self._tz):
            rows.append(Entry(EntryKind.CRISIS, crisis.id, one, crisis=crisis))
            rows += [_row(due, one) for due in steps.pop(crisis.id, ())]
        callbacks = steps.pop(None, [])
        return [*rows, *(_row(due, one) for dues in (*steps.values(), callbacks) for due in dues)]

    def later(self) -> list[Entry]:
        """Return the parts that open and close: the week, what waits, whom to contact."""
        found = self._found
        week = self._part(Fold.WEEK, found.week_count + len(self._later), self._week)
        waiting = self._part(Fold.WAITING, found.waiting_count, self._waiting)
        return [*week, *waiting, *self._part(Fold.CONTACT, found.contact_count, self._contact)]

    def _part(self, fold: Fold, count: int, rows: Callable[[], list[Entry]]) -> list[Entry]:
        if not count:
            return []
        folded = fold in self._folded
        head = Entry(
            EntryKind.HEADER,
            section=Section.THIS_WEEK if fold is Fold.WEEK else None,
            text=self._header(fold),
            count=count,
            fold=fold,
            folded=folded,
            late=self._late() if fold is Fold.WAITING else 0,
        )
        return [head] if folded else [head, *rows()]

    def _week(self) -> list[Entry]:
        one = Section.THIS_WEEK
        rows = [(due.moment_at(self._tz), [_row(due, one)]) for due in self._found.week]
        rows += [(group.first_at, list(self._group(group, one))) for group in self._later]
        return [entry for _, entries in sorted(rows, key=_when) for entry in entries]

    def _late(self) -> int:
        """How many of those that wait for somebody else have passed a time of ours."""
        late = (due for due in self._found.held if self._sections.of(due) is Section.OVERDUE)
        return len({due.commitment_id for due in late})

    def _waiting(self) -> list[Entry]:
        shown = [Entry(EntryKind.COMMITMENT, one.id, fold=Fold.WAITING, commitment=one) for one in self._found.waiting]
        return [*shown, *_more(Fold.WAITING, self._found.waiting_count - len(shown))]

    def _contact(self) -> list[Entry]:
        shown = [
            Entry(EntryKind.DUE, due.id, fold=Fold.CONTACT, due=due, last_contact_at=last)
            for due, last in self._found.to_contact
        ]
        return [*shown, *_more(Fold.CONTACT, self._found.contact_count - len(shown))]

    def _group(self, group: DueGroup, section: Section) -> Iterator[Entry]:
        opened = self._found.opened.get(group_key(group))
        # Words are written on a page of their own; presents and cards are seen to one by one, here.
        folded = opened is None if group.lead else None
        yield Entry(EntryKind.GROUP, section=section, group=group, folded=folded)
        for due in (opened or ())[:MOST_IN_GROUP]:
            yield Entry(EntryKind.DUE, due.id, section, due=due, inside=True)
        if opened and group.count > MOST_IN_GROUP:
            yield Entry(EntryKind.MORE, section=section, group=group, count=group.count - MOST_IN_GROUP, inside=True)


def in_order(found: Sequence[Crisis], clocks: Mapping[int, Due], tz: dt.tzinfo | None = None) -> list[Crisis]:
    """Return running crises with the one first in which something is due soonest, or longest late."""

    def place(crisis: Crisis) -> int:
        due = clocks.get(crisis.id)
        return due.moment.end_in(tz) if due is not None else _NEVER

    return sorted(found, key=place)


def _row(due: Due, section: Section) -> Entry:
    return Entry(EntryKind.DUE, due.id, section, due=due)


def _more(fold: Fold, count: int) -> list[Entry]:
    return [Entry(EntryKind.MORE, fold=fold, count=count)] if count > 0 else []


def _when(row: tuple[int, list[Entry]]) -> int:
    return row[0]

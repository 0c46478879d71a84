"""What comes next with one client, for the brief: open dues, yearly days, feasts and quiet days of the coming weeks.

What stands for a request, a promise or a crisis is left out: the brief has parts of its own for these.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence

from journal.core import yearly_dates
from journal.core.brief import COMING_DAYS
from journal.core.brief_parts import Coming, ComingKind
from journal.core.clients import Client, Person
from journal.core.dues import DERIVED, Due, Origin
from journal.core.greetings import GreetingKind, Keeper, Planner
from journal.core.moments import MomentKind, day_start, local, today
from journal.core.observances import Act, effective
from journal.store import anniversaries, due_columns, journal_settings, observances, own_observances
from journal.store.reading import Reader

MOST_DUES = 50
_ONE_DAY = dt.timedelta(days=1)
_ELSEWHERE = DERIVED | {Origin.CRISIS, Origin.PROMISE, Origin.REQUEST}
"""Yearly days and feasts are worked out here; the rest has a part of its own."""


class _EveryDay:
    """Which days one works does not matter: nothing is prepared here."""

    def is_working(self, day: dt.date) -> bool:
        return True


def coming(reader: Reader, client: Client, people: Sequence[Person], now: int) -> tuple[Coming, ...]:
    """Return what comes next with a client from `now` (UTC milliseconds) on, also what is overdue."""
    first = today(now, reader.tz)
    last = first + COMING_DAYS * _ONE_DAY
    there = [person for person in people if person.left_on is None or person.left_on > first.isoformat()]
    return (
        *_dues(reader, client.id, {person.id: person.name for person in people}, last),
        *_yearly(reader, client.id, there, first, last),
        *_feasts(reader, client, there, first, last),
    )


def _dues(reader: Reader, client_id: int, names: Mapping[int, str], last: dt.date) -> Iterator[Coming]:
    end = day_start(last + _ONE_DAY, reader.tz)
    outside = ", ".join(f"'{origin.value}'" for origin in sorted(_ELSEWHERE))
    rows = reader.rows(
        f"""SELECT {due_columns.COLUMNS} FROM dues d WHERE d.client_id = ? AND d.state = 'open' AND d.due_at < ?
        AND d.origin NOT IN ({outside}) ORDER BY d.due_at, d.id LIMIT ?""",
        (client_id, end, MOST_DUES),
    )
    for row in rows:
        due = due_columns.from_row(row)
        yield Coming(ComingKind.DUE, _day(due, reader.tz), _whose(names, due.person_id), due=due)


def _day(due: Due, tz: dt.tzinfo | None) -> dt.date:
    if due.snoozed_until is None and due.moment.kind is not MomentKind.INSTANT:
        return dt.date.fromisoformat(due.moment.local[:10])
    return local(due.moment_at(tz), tz).date()


def _whose(names: Mapping[int, str], person_id: int | None) -> tuple[str, ...]:
    return (names[person_id],) if person_id is not None and person_id in names else ()


def _yearly(reader: Reader, client_id: int, there: Sequence[Person], first: dt.date, last: dt.date) -> Iterator[Coming]:
    names = {person.id: person for person in there}
    for one in anniversaries.of_client(reader, client_id):
        person = names.get(one.person_id) if one.person_id is not None else None
        if one.person_id is not None and person is None:
            continue
        for year, day in yearly_dates.between(one.date, first, last, one.leap_rule):
            if person is None or person.left_on is None or day.isoformat() < person.left_on:
                whose = (person.name,) if person else ()
                yield Coming(
                    ComingKind.YEARLY, day, whose, anniversary=one, years=yearly_dates.age(one.date, year) or None
                )


def _feasts(reader: Reader, client: Client, there: Sequence[Person], first: dt.date, last: dt.date) -> Iterator[Coming]:
    """Yield the feasts and quiet days that somebody there keeps, each once with those who keep it."""
    kept = {person.name: _keeper(client, person) for person in there} or {"": _keeper(client, None)}
    if not any(keeper.keeps for keeper in kept.values()) or not journal_settings.get(reader, "greetings_on"):
        return
    catalogue = own_observances.all_of(reader)
    planner = Planner(catalogue, observances.tables(), first, last, working=_EveryDay())
    found: dict[tuple[dt.date, str, ComingKind, bool], list[str]] = {}
    for name, keeper in kept.items():
        for place in _kept_by(planner, keeper, first, last):
            found.setdefault(place, []).append(name)
    for (day, id_, kind, busy), names in found.items():
        if id_ in catalogue:
            yield Coming(kind, day, _some(names, kept), observance=catalogue[id_], busy=busy)


def _keeper(client: Client, person: Person | None) -> Keeper:
    keeps = effective(client.observes, person.observes if person else ())
    mourning = person.mourning_until if person else None
    until = dt.date.fromisoformat(mourning) if mourning else None
    return Keeper(0, keeps, client.kind.value, until)


def _kept_by(
    planner: Planner, keeper: Keeper, first: dt.date, last: dt.date
) -> Iterator[tuple[dt.date, str, ComingKind, bool]]:
    for greeting in planner.greetings(keeper):
        if greeting.kind is GreetingKind.MESSAGE and first <= greeting.day <= last:
            yield (greeting.day, greeting.leading, ComingKind.FEAST, False)
    for span in planner.quiet_days(keeper):
        # A long one that runs already counts from today.
        yield (max(first, span.first), span.observance, ComingKind.QUIET, span.act is Act.BUSY)


def _some(names: list[str], kept: Collection[str]) -> tuple[str, ...]:
    """Return whose feast it is, unless it is everybody's."""
    return () if len(names) == len(kept) else tuple(names)

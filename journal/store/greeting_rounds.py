"""Gathering the greetings of the coming weeks: for which days, to whom, who is to be answered first."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from journal.core import observance_dates
from journal.core.clients import Tier
from journal.core.dues import Due, DueState, Origin
from journal.core.gate import Gate
from journal.core.greeting_days import is_sabbath
from journal.core.greetings import Greeting, Keeper, Planner, Quiet, waits
from journal.core.ledger import Deriver, Facts, PersonFacts, Rules
from journal.core.moments import today
from journal.core.observances import Act, effective
from journal.store import commitments, due_columns, ledger_facts
from journal.store.greetings import BIRTHDAYS, Occasion, Recipient, Round, Stand, Wish
from journal.store.reading import Reader

AHEAD_DAYS = 60
"""So far ahead observances are offered for choosing."""
BIRTHDAY_DAYS = 7
BEHIND_DAYS = 7
"""So long what was not sent in time is still told."""
FARTHEST_DAYS = 400
_DAY = dt.timedelta(days=1)


def round_of(reader: Reader, now: int, wish: Wish | None = None) -> Round:
    """Return the occasions of the coming weeks and the people of one; without a `wish` of the first with work left.

    Every client is asked: takes about a tenth of a millisecond for each, so it belongs on the thread for long jobs.
    """
    return _Gathering(reader, now, wish).round()


_Key = tuple[Origin, str, str]
_Group = tuple[str, int]


class _Gathering:
    """One reading of everything."""

    def __init__(self, reader: Reader, now: int, wish: Wish | None) -> None:
        self._reader, self._now, self._wish = reader, now, wish
        self._rules = ledger_facts.rules(reader)
        self._day = today(now, reader.tz)
        wished = _days_of(self._rules, wish)
        farthest = self._day + FARTHEST_DAYS * _DAY
        self._ahead = self._day + AHEAD_DAYS * _DAY
        self._first = self._day - BEHIND_DAYS * _DAY
        self._last = min(max([self._ahead, *wished]), farthest)
        rules = self._rules
        self._planner = Planner(rules.catalogue, rules.tables, self._first, self._last, working=rules.working)
        self._groups: dict[_Group, list[Due]] = {}
        self._quiet: dict[tuple[str, int, Act], tuple[Quiet, dict[int, int]]] = {}

    def round(self) -> Round:
        self._gather()
        occasions = sorted([*self._greeted(), *self._kept_quiet()], key=_place)
        chosen = self._chosen(occasions)
        near = [one for one in occasions if self._near(one) or (chosen and one.key == chosen.key)]
        if chosen is not None and all(one.key != chosen.key for one in near):
            near = sorted([*near, chosen], key=_place)
        people = self._recipients(chosen) if chosen is not None and chosen.act is Act.GREET else ()
        return Round(tuple(near), chosen, tuple(people), self._rules.greetings, self._rules.catalogue)

    def _gather(self) -> None:
        deriver = Deriver(self._rules, self._first, self._last)
        spans: dict[tuple[frozenset[str], str], list[Quiet]] = {}
        given: dict[_Key, Due] = {}
        for facts in ledger_facts.facts(self._reader):
            given.update((_key(due), due) for due in deriver.dues(facts) if due.origin is not Origin.CADENCE)
            if not facts.archived and self._rules.greetings:
                for keeper in _keepers(facts, self._day):
                    alike = (keeper.keeps, keeper.kind)
                    if alike not in spans:
                        spans[alike] = [span for span in self._planner.quiet_days(keeper) if span.last >= self._day]
                    for span in spans[alike]:
                        self._count_quiet(span, facts.id)
        for due in self._with_stored(given):
            self._groups.setdefault(_group(due), []).append(due)

    def _count_quiet(self, span: Quiet, client_id: int) -> None:
        key = (span.observance, span.last.year, span.act)
        counted = self._quiet.setdefault(key, (span, {}))[1]
        counted[client_id] = counted.get(client_id, 0) + 1

    def _with_stored(self, given: dict[_Key, Due]) -> Iterator[Due]:
        """What the facts give, as it is written down where it is; and what was done with those they give no more."""
        wish = self._wish or Wish(BIRTHDAYS, 0)
        rows = self._reader.rows(
            f"""SELECT {due_columns.COLUMNS} FROM dues d WHERE d.origin IN ('observance', 'birthday')
            AND (d.day >= ? OR (d.observance = ? AND d.day LIKE ?))""",
            (self._first.isoformat(), wish.observance, f"{wish.year}-%"),
        )
        stored = {_key(due): due for due in map(due_columns.from_row, rows)}
        for key, due in given.items():
            row = stored.pop(key, None)
            yield due if row is None or row.state is DueState.CANCELLED else row
        yield from (due for due in stored.values() if due.state in (DueState.DONE, DueState.PASSED, DueState.DISMISSED))

    def _greeted(self) -> Iterator[Occasion]:
        for (observance, year), group in self._groups.items():
            mains = [main for main, _ in _by_person(group)]
            if observance == BIRTHDAYS:
                mains = [due for due in mains if self._is_soon(due)]
            if mains:
                day = min(_day(due) for due in mains)
                to_do = sum(self._open(due) for due in mains)
                yield Occasion(observance, year, Act.GREET, day, None, len(mains), to_do)

    def _kept_quiet(self) -> Iterator[Occasion]:
        for (observance, year, act), (span, counted) in self._quiet.items():
            people = sum(counted.values())
            yield Occasion(observance, year, act, span.first, span.last, people, 0, tuple(counted))

    def _chosen(self, occasions: Sequence[Occasion]) -> Occasion | None:
        wish = self._wish
        if wish is None:
            # Birthdays are greeted from Today, one by one; who comes here plainly comes for a feast.
            near = sorted(filter(self._near, occasions), key=_after_feasts)
            return next((one for one in near if one.to_do), next(iter(near), None))
        if wish.observance == BIRTHDAYS:
            return next((one for one in occasions if one.observance == BIRTHDAYS), Occasion(BIRTHDAYS, 0))
        fitting = [one for one in occasions if (one.observance, one.year) == (wish.observance, wish.year)]
        exact = next((one for one in fitting if wish.act in (None, one.act)), None)
        if exact is not None:
            return exact
        if fitting:
            return fitting[0]
        catalogue = self._rules.catalogue
        family = catalogue[wish.observance].family if wish.observance in catalogue else ""
        near = [
            one
            for one in occasions
            if one.act is Act.GREET
            and one.observance in catalogue
            and catalogue[one.observance].family == family
            and abs(one.year - wish.year) <= 1
        ]
        found = min(near, key=lambda one: abs(one.year - wish.year), default=None)
        return found or Occasion(wish.observance, wish.year, Act.GREET, next(iter(_days_of(self._rules, wish)), None))

    def _near(self, occasion: Occasion) -> bool:
        if occasion.day is None:
            return False
        over = occasion.act is Act.GREET and occasion.day < self._day and not occasion.to_do
        return occasion.day <= self._ahead and not over

    def _is_soon(self, due: Due) -> bool:
        return self._first <= _day(due) <= self._day + BIRTHDAY_DAYS * _DAY

    def _open(self, due: Due) -> bool:
        return due.open and not self._is_over(due)

    def _is_over(self, due: Due) -> bool:
        return due.expires_at is not None and due.expires_at <= self._now

    # ---------- the people of one occasion

    def _recipients(self, occasion: Occasion) -> list[Recipient]:
        group = self._groups.get((occasion.observance, occasion.year), [])
        if occasion.observance == BIRTHDAYS:
            group = [due for due in group if self._is_soon(due)]
        ids = {due.client_id for due in group if due.client_id is not None}
        facts = {one.id: one for one in ledger_facts.facts(self._reader, ids)}
        named = _names(self._reader, ids)
        gates = commitments.gates(self._reader, self._now)
        found = []
        for main, leads in _by_person(group):
            if main.client_id in facts:
                blank = self._blank(main, facts[main.client_id], named)
                stand = self._stand(main, gates)
                gate = gates.get(blank.client_id) if stand is Stand.ANSWER_FIRST else None
                open_ones = tuple(due for due in leads if self._open(due))
                found.append(replace(blank, stand=stand, gate=gate, leads=open_ones))
        return sorted(found, key=_order)

    def _blank(self, due: Due, facts: Facts, named: _Names) -> Recipient:
        clients, people = named
        name, tier, colour = clients[facts.id]
        person_name, address, post = people.get(due.person_id or 0, ("", "", ""))
        person = next((one for one in facts.people if one.id == due.person_id), None)
        keeper = _keeper(facts, person)
        greeting = None
        if due.origin is Origin.OBSERVANCE:
            greeting = next((one for one in self._planner.greetings(keeper) if one.occurrence == due.occurrence), None)
        return Recipient(
            due,
            Stand.READY,
            facts.id,
            name,
            due.person_id,
            person_name,
            address,
            post,
            facts.kind == "individual",
            tier,
            colour,
            keeper.keeps,
            keeper.mourns(self._day),
            facts.crisis,
            greeting=greeting,
            held=self._waits(due, keeper, greeting),
            yearly=next((one for one in facts.anniversaries if one.id == due.anniversary_id), None),
            rests=not self._rules.working.is_working(max(_day(due), self._day + _DAY)),
        )

    def _waits(self, due: Due, keeper: Keeper, greeting: Greeting | None) -> bool:
        if greeting is not None:
            return waits(greeting, self._day, keeper, self._planner.quiet_days(keeper))
        # Of a birthday there are no rules of days: a Sabbath alone holds its message, from the day on.
        return not due.lead and _day(due) <= self._day and is_sabbath(self._day, keeper.keeps)

    def _stand(self, due: Due, gates: dict[int, Gate]) -> Stand:
        if due.state is DueState.DONE:
            return Stand.SENT
        if due.state is DueState.DISMISSED:
            return Stand.STOPPED
        if due.state is DueState.PASSED or self._is_over(due):
            return Stand.PASSED
        return Stand.ANSWER_FIRST if due.client_id in gates else Stand.READY


_Names = tuple[dict[int, tuple[str, Tier | None, str | None]], dict[int, tuple[str, str, str]]]
_STANDS = {stand: place for place, stand in enumerate(Stand)}
_TIERS = {Tier.VIP: 0, Tier.KEY: 1}


def _names(reader: Reader, client_ids: Iterable[int]) -> _Names:
    asked = (json.dumps(sorted(client_ids)),)
    clients = {
        id_: (name, Tier(tier) if tier else None, colour)
        for id_, name, tier, colour in reader.rows(
            """SELECT c.id, c.name, c.tier, x.colour FROM clients c JOIN client_index x ON x.client_id = c.id
            WHERE c.id IN (SELECT value FROM json_each(?))""",
            asked,
        )
    }
    people = {
        id_: (name, address, post)
        for id_, name, address, post in reader.rows(
            "SELECT id, name, address, post FROM people WHERE client_id IN (SELECT value FROM json_each(?))", asked
        )
    }
    return clients, people


def _days_of(rules: Rules, wish: Wish | None) -> list[dt.date]:
    """The days on which anybody anywhere keeps the wished one in its year."""
    observance = rules.catalogue.get(wish.observance) if wish is not None else None
    if observance is None or wish is None:
        return []
    return sorted(
        day
        for practice in observance.practices
        for rule in practice.rules
        for day in observance_dates.days(rule, wish.year, rules.tables)
    )


def _keepers(facts: Facts, day: dt.date) -> list[Keeper]:
    people = [person for person in facts.people if person.there(day)]
    return [_keeper(facts, person) for person in people] or [_keeper(facts, None)]


def _keeper(facts: Facts, person: PersonFacts | None) -> Keeper:
    observes, mourning = (person.observes, person.mourning_until) if person is not None else ((), None)
    return Keeper(0, effective(facts.observes, observes), facts.kind, mourning, crisis=facts.crisis)


def _key(due: Due) -> _Key:
    return (due.origin, due.origin_id, due.occurrence)


def _group(due: Due) -> _Group:
    return (BIRTHDAYS, 0) if due.origin is Origin.BIRTHDAY else (due.observance or "", _day(due).year)


def _day(due: Due) -> dt.date:
    return dt.date.fromisoformat(due.day or due.moment.local[:10])


def _by_person(group: Iterable[Due]) -> Iterator[tuple[Due, list[Due]]]:
    """Each greeting with the gift and the card that go with it; where there is no message, the card stands for it."""
    together: dict[tuple[str, str], list[Due]] = {}
    for due in group:
        base = due.occurrence.removesuffix(f":{due.lead}") if due.lead else due.occurrence
        together.setdefault((due.origin_id, base), []).append(due)
    for found in together.values():
        main, *leads = sorted(found, key=_main_first)
        if main.origin is not Origin.BIRTHDAY or not main.lead:
            yield main, leads


def _main_first(due: Due) -> int:
    return ("", "card", "gift").index(due.lead) if due.lead in ("", "card", "gift") else 3


def _place(occasion: Occasion) -> tuple[dt.date, bool, str]:
    return (occasion.day or dt.date.max, occasion.act is not Act.GREET, occasion.observance)


def _order(one: Recipient) -> tuple[int, int, int, str]:
    since = one.gate.since_at if one.gate is not None else 0
    tier = _TIERS.get(one.tier, 2) if one.tier is not None else 2
    return (_STANDS[one.stand], since, tier, one.name)


def _after_feasts(occasion: Occasion) -> bool:
    return occasion.observance == BIRTHDAYS

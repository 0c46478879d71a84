"""What holds for every greeting, whatever the catalogue and whoever keeps it."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from journal.core.greetings import Greeting, GreetingKind, Keeper, Planner
from journal.core.observances import SABBATH, Act, Catalogue, Observance, Practice, Tone
from journal.core.working_days import WorkingDays
from tests.core.greeting_cases import catalogue as shipped
from tests.core.greeting_cases import greetings, quiet_days, tables

WORKING = WorkingDays("CN")
FIRST, LAST = dt.date(2026, 11, 1), dt.date(2027, 12, 31)

leads = st.none() | st.integers(0, 30)
# Few dates, so that they meet: around Easter and Qingming, and around the turn of the year.
rules = st.sampled_from(
    ["E", "E-2", "E+1", "04-05", "04-03", "term 15", "12-24", "12-25", "01-01", "01-02", "12-31", "L 1/1", "H 10/1"]
)
practices = st.builds(
    Practice,
    regions=st.just(("*",)),
    rules=st.lists(rules, min_size=1, max_size=2, unique=True).map(tuple),
    act=st.sampled_from([Act.GREET, Act.GREET, Act.GREET, Act.SILENCE, Act.BUSY, Act.SHOWN]),
    tone=st.sampled_from([Tone.CHEERFUL, Tone.CHEERFUL, Tone.CALM, Tone.SOLEMN, None]),
)
rows = st.builds(
    Observance,
    id=st.sampled_from(["a", "b", "c", "christmas", "hanukkah", "easter", "ortho_easter", "new_year", "nengajo"]),
    family=st.sampled_from(["x", "y", "year_end", "autumn"]),
    practices=practices.map(lambda practice: (practice,)),
    gift_days=leads,
    card_days=leads,
    message_days=st.none() | st.integers(0, 3),
    grace=st.sampled_from(["", "1", "3", "01-06", "12-25"]),
    length_days=st.integers(1, 4),
    before_days=st.integers(0, 5),
    eve=st.booleans(),
    names=st.just({}),
    manners=st.just({}),
    businesses=st.just(()),
    uncertain=st.just(False),
)
catalogues = st.lists(rows, min_size=1, max_size=7).map(lambda found: {row.id: row for row in found})
mourning = st.none() | st.dates(dt.date(2026, 10, 1), dt.date(2028, 6, 1))
keepers = st.builds(
    Keeper,
    person_id=st.integers(1, 3),
    keeps=st.sets(st.sampled_from(["JP", "CN", SABBATH, "-a"])).map(frozenset),
    mourning_until=mourning,
    crisis=st.booleans(),
)


def silent_days(keeper: Keeper, catalogue: Catalogue) -> set[dt.date]:
    spans = quiet_days(keeper, catalogue, tables(), FIRST - dt.timedelta(days=90), LAST + dt.timedelta(days=90))
    return {
        span.first + dt.timedelta(days=count)
        for span in spans
        if span.act is Act.SILENCE
        for count in range((span.last - span.first).days + 1)
    }


def hold(found: list[Greeting], keeper: Keeper, catalogue: Catalogue) -> None:
    """Assert what must be true of the greetings of one person."""
    silent = silent_days(keeper, catalogue)
    same_day: Counter[object] = Counter()
    for each in found:
        assert each.on <= each.expires
        assert each.on <= LAST
        assert each.expires >= FIRST
        assert each.tone is not Tone.SOLEMN
        assert not (each.tone is Tone.CHEERFUL and each.on in silent), each
        assert not (each.tone is Tone.CHEERFUL and (keeper.crisis or keeper.mourns(each.on)))
        assert each.hours[0] < each.hours[1] <= dt.time(21)
        assert len(set(each.observances)) == len(each.observances)
        assert each.worded_as(each.on) in catalogue or each.worded_as(each.on) == "new_year"
        if each.kind is GreetingKind.GIFT:
            assert WORKING.is_working(each.on)
        elif each.kind is GreetingKind.MESSAGE:
            assert SABBATH not in keeper.keeps or each.on.weekday() != 5
        for family in {catalogue[id].family for id in each.observances}:
            same_day[(each.kind, family, each.on)] += 1
    assert max(same_day.values(), default=1) == 1, same_day
    keys = [each.occurrence for each in found]
    assert len(set(keys)) == len(keys)
    assert found == sorted(found, key=lambda each: each.on)


@given(catalogues, keepers)
def test_the_rules_hold_for_any_catalogue(catalogue: dict[str, Observance], keeper: Keeper) -> None:
    hold(greetings(keeper, catalogue, tables(), FIRST, LAST, working=WORKING), keeper, catalogue)


regions = st.sampled_from(["CN", "HK", "MO", "TW", "JP", "KR", "VN", "IN", "US", "UK", "CA"])


@given(st.data(), regions, mourning, st.booleans())
def test_the_rules_hold_for_the_shipped_catalogue(
    data: st.DataObject, region: str, until: dt.date | None, crisis: bool
) -> None:
    marks = data.draw(st.sets(st.sampled_from(sorted(shipped())), max_size=12))
    denied = data.draw(st.sets(st.sampled_from(sorted(f"-{id}" for id in shipped() if id not in marks)), max_size=4))
    keeper = Keeper(1, frozenset({region, *marks, *denied}), "media", mourning_until=until, crisis=crisis)
    found = greetings(keeper, shipped(), tables(), FIRST, LAST, working=WORKING)
    hold(found, keeper, shipped())
    named = {id for each in found for id in each.observances}
    assert not {f"-{id}" for id in named} & denied


def proposed(found: list[Greeting], kind: GreetingKind) -> set[str]:
    return {id for each in found for id in each.observances if each.kind is kind}


@given(catalogues, keepers)
def test_merging_loses_no_observance(catalogue: dict[str, Observance], keeper: Keeper) -> None:
    """Without silence, Japan and mourning each feast with a lead is greeted, alone or with others."""
    free = replace(keeper, keeps=keeper.keeps - {"JP"}, mourning_until=None)
    loud = {id: row for id, row in catalogue.items() if row.practices[0].act is not Act.SILENCE}
    loud = {id: row for id, row in loud.items() if row.practices[0].tone is not Tone.SOLEMN and id != "nengajo"}
    year = greetings(free, loud, tables(), FIRST, LAST, working=WORKING)
    for kind in GreetingKind:
        for id, row in loud.items():
            lead = {GreetingKind.GIFT: row.gift_days, GreetingKind.CARD: row.card_days}.get(kind, row.message_days)
            greeted = row.practices[0].act is Act.GREET and lead is not None and f"-{id}" not in free.keeps
            assert (id in proposed(year, kind)) == greeted


@given(catalogues, keepers, st.dates(FIRST, LAST), st.integers(0, 40))
def test_it_does_not_matter_from_where_one_looks(
    catalogue: dict[str, Observance], keeper: Keeper, first: dt.date, count: int
) -> None:
    last = min(LAST, first + dt.timedelta(days=count))
    whole = greetings(keeper, catalogue, tables(), FIRST, LAST, working=WORKING)
    part = greetings(keeper, catalogue, tables(), first, last, working=WORKING)
    assert part == [each for each in whole if each.on <= last and each.expires >= first]


@given(catalogues, st.lists(keepers, min_size=1, max_size=4))
def test_one_planner_for_many_persons_finds_what_each_alone_would(
    catalogue: Mapping[str, Observance], persons: list[Keeper]
) -> None:
    planner = Planner(catalogue, tables(), FIRST, LAST, working=WORKING)
    for person in persons:
        assert planner.greetings(person) == greetings(person, catalogue, tables(), FIRST, LAST, working=WORKING)
        assert planner.quiet_days(person) == quiet_days(person, catalogue, tables(), FIRST, LAST)


@given(catalogues, keepers)
def test_a_crisis_changes_the_tone_and_nothing_else(catalogue: dict[str, Observance], keeper: Keeper) -> None:
    calm = greetings(replace(keeper, crisis=True), catalogue, tables(), FIRST, LAST, working=WORKING)
    plain = greetings(replace(keeper, crisis=False), catalogue, tables(), FIRST, LAST, working=WORKING)
    assert calm == [replace(each, tone=Tone.CALM if each.tone is Tone.CHEERFUL else each.tone) for each in plain]

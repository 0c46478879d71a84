"""What tests of greetings share: the shipped catalogue, and a short way to ask what a person is sent."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from journal.core import observances
from journal.core.feast_calendars import Tables
from journal.core.greetings import Greeting, GreetingKind, Keeper, Planner, Quiet, Working
from journal.core.observances import Catalogue, Observance
from journal.core.working_days import WorkingDays
from journal.paths import resource

BLOCKS = ("chinese", "western", "japan", "korea", "jewish", "islamic", "orthodox", "india", "vietnam", "trade")
MESSAGE, CARD, GIFT = GreetingKind.MESSAGE, GreetingKind.CARD, GreetingKind.GIFT
MORNING = (dt.time(9, 30), dt.time(11, 30))


@lru_cache
def catalogue() -> Mapping[str, Observance]:
    rows: dict[str, Observance] = {}
    for block in BLOCKS:
        rows |= observances.parse(resource("calendar", f"{block}.toml").read_text("utf-8"))
    return rows


@lru_cache
def tables() -> Tables:
    return tomllib.loads(resource("calendar", "tables.toml").read_text("utf-8"))


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def keeper(keeps: str, kind: str = "organisation", **values: Any) -> Keeper:
    return Keeper(1, frozenset(keeps.split()), kind, **values)


def greetings(
    keeper: Keeper, catalogue: Catalogue, tables: Tables, first: dt.date, last: dt.date, *, working: Working
) -> list[Greeting]:
    """What one person is sent whose days touch these, from a plan made for nobody else."""
    return Planner(catalogue, tables, first, last, working=working).greetings(keeper)


def quiet_days(keeper: Keeper, catalogue: Catalogue, tables: Tables, first: dt.date, last: dt.date) -> list[Quiet]:
    return Planner(catalogue, tables, first, last, working=WorkingDays("")).quiet_days(keeper)


def planned(one: Keeper, first: str, last: str) -> list[Greeting]:
    return greetings(one, catalogue(), tables(), day(first), day(last), working=WorkingDays("CN"))


def of_kind(one: Keeper, kind: GreetingKind, first: str, last: str) -> list[tuple[str, tuple[str, ...]]]:
    """The day on which to see to each greeting of a kind that begins in a time, and what it is for."""
    found = [each for each in planned(one, first, last) if each.kind is kind and day(first) <= each.on]
    return [(each.on.isoformat(), each.observances) for each in found]


def messages(keeps: str, first: str, last: str, kind: str = "organisation") -> list[tuple[str, tuple[str, ...]]]:
    return of_kind(keeper(keeps, kind), MESSAGE, first, last)


def the_one(one: Keeper, observance: str, kind: GreetingKind, around: str) -> Greeting:
    near = (day(around) - dt.timedelta(days=40), day(around) + dt.timedelta(days=40))
    found = greetings(one, catalogue(), tables(), *near, working=WorkingDays("CN"))
    (only,) = [each for each in found if observance in each.observances and each.kind is kind]
    return only

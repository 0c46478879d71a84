"""Where a greeting goes when silence, a day off or another feast is in its way, by small catalogues of our own."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from journal.core.greetings import Greeting, GreetingKind, Keeper
from journal.core.observances import Act, Observance, Practice, Tone
from journal.core.working_days import WorkingDays
from tests.core.greeting_cases import CARD, GIFT, MESSAGE, greetings, quiet_days

ANYBODY = Keeper(1, frozenset())


def feast(id: str, *rules: str, act: Act = Act.GREET, tone: Tone | None = Tone.CHEERFUL, **values: Any) -> Observance:
    row: dict[str, Any] = {
        "family": id, "gift_days": None, "card_days": None, "message_days": None, "grace": "", "length_days": 1,
        "before_days": 0, "eve": False, "names": {}, "manners": {}, "businesses": (), "uncertain": False,
    }  # fmt: skip
    return Observance(id=id, practices=(Practice(("*",), rules, act, tone),), **(row | values))


def silence(*rules: str, **values: Any) -> Observance:
    return feast("silence", *rules, act=Act.SILENCE, tone=Tone.SOLEMN, **values)


def planned(*rows: Observance, keeper: Keeper = ANYBODY) -> list[Greeting]:
    """What is sent in June 2027; the 1st is a Tuesday."""
    working = WorkingDays("")
    catalogue = {row.id: row for row in rows}
    return greetings(keeper, catalogue, {}, dt.date(2027, 5, 1), dt.date(2027, 6, 30), working=working)


def june(found: list[Greeting]) -> list[int]:
    assert all((each.on.year, each.on.month) == (2027, 6) for each in found)
    return [each.on.day for each in found]


def test_a_wish_for_the_eve_waits_for_the_day_where_the_eve_is_silent() -> None:
    assert june(planned(feast("x", "06-16", message_days=2), silence("06-14"))) == [15]
    assert june(planned(feast("x", "06-16", message_days=1), silence("06-15"))) == [16]


def test_a_calm_word_may_go_on_a_silent_day() -> None:
    assert june(planned(feast("x", "06-16", tone=Tone.CALM, message_days=0), silence("06-16"))) == [16]


def test_a_wish_for_a_silent_feast_follows_on_the_first_day_that_is_not() -> None:
    (found,) = planned(feast("x", "06-16", message_days=1), silence("06-16", length_days=3))
    assert (found.on, found.expires, found.day) == (dt.date(2027, 6, 19), dt.date(2027, 6, 19), dt.date(2027, 6, 16))


def test_a_wish_held_back_for_longer_than_a_week_is_not_sent() -> None:
    assert june(planned(feast("x", "06-10", message_days=1), silence("06-10", length_days=7))) == [17]
    assert planned(feast("x", "06-10", message_days=1), silence("06-10", length_days=8)) == []


def test_a_calmed_wish_keeps_away_from_the_silent_day_as_well() -> None:
    mourner = Keeper(1, frozenset(), mourning_until=dt.date(2028, 1, 1))
    found = planned(feast("x", "06-16", message_days=0), silence("06-16"), keeper=mourner)
    assert [(each.on.day, each.tone) for each in found] == [(17, Tone.CALM)]


@pytest.mark.parametrize(
    ("kind", "row"), [(CARD, feast("x", "06-18", card_days=2)), (GIFT, feast("x", "06-18", gift_days=2))]
)
def test_cards_and_gifts_go_before_the_silent_days_never_after(kind: GreetingKind, row: Observance) -> None:
    (found,) = planned(row, silence("06-15", length_days=2))
    assert (found.kind, found.on) == (kind, dt.date(2027, 6, 14))


def test_a_gift_goes_before_the_weekend_a_card_on_it() -> None:
    assert june(planned(feast("x", "06-20", gift_days=1))) == [18]
    assert june(planned(feast("x", "06-20", card_days=1))) == [19]


def test_silent_days_before_an_observance_hold_as_well() -> None:
    row = silence("06-20", before_days=5)
    assert june(planned(feast("x", "06-18", message_days=0), row)) == [21]
    (span,) = quiet_days(ANYBODY, {"silence": row}, {}, dt.date(2027, 6, 15), dt.date(2027, 6, 15))
    assert (span.first, span.last) == (dt.date(2027, 6, 15), dt.date(2027, 6, 20))
    assert quiet_days(ANYBODY, {"silence": row}, {}, dt.date(2027, 6, 21), dt.date(2027, 7, 15)) == []


def test_busy_days_are_told_but_hold_no_greeting() -> None:
    busy = feast("shops", "06-18", act=Act.BUSY, tone=None, before_days=14)
    assert june(planned(feast("x", "06-10", message_days=0), busy)) == [10]
    (span,) = quiet_days(ANYBODY, {"shops": busy}, {}, dt.date(2027, 6, 4), dt.date(2027, 6, 4))
    assert (span.act, span.observance) == (Act.BUSY, "shops")


def test_two_gifts_of_one_family_that_meet_on_a_friday_are_one() -> None:
    # 5 and 6 June are a weekend: both are seen to on Friday the 4th.
    rows = [feast(id, rule, family="f", gift_days=2) for id, rule in (("a", "06-06"), ("b", "06-08"))]
    (found,) = planned(rows[0], feast("b", "06-08", family="f", gift_days=3))
    assert (found.on, found.observances) == (dt.date(2027, 6, 4), ("a", "b"))
    assert found.expires == dt.date(2027, 6, 8)
    assert june(planned(rows[0], feast("b", "06-08", family="g", gift_days=3))) == [4, 4]


@pytest.mark.parametrize("apart", [0, 1, 2])
def test_feasts_of_one_family_merge_where_they_touch(apart: int) -> None:
    lesser = feast("a", "06-10", family="f", message_days=0)
    greater = feast("b", f"06-{10 + apart}", family="f", message_days=0, card_days=9)
    wishes = [each.observances for each in planned(lesser, greater) if each.kind is MESSAGE]
    assert wishes == ([("b", "a")] if apart <= 1 else [("a",), ("b",)])


def test_a_solemn_day_merges_with_nothing_and_is_never_greeted() -> None:
    solemn = feast("s", "06-11", family="f", tone=Tone.SOLEMN, message_days=0)
    found = planned(feast("a", "06-10", family="f", message_days=0), solemn)
    assert [each.observances for each in found] == [("a",)]
    (span,) = quiet_days(ANYBODY, {"s": solemn}, {}, dt.date(2027, 6, 1), dt.date(2027, 6, 30))
    assert span.act is Act.SILENCE


def test_an_observance_with_several_days_has_a_key_for_each() -> None:
    found = planned(feast("x", "06-20", "06-04", "02-01", message_days=0))
    assert [each.occurrence for each in found] == ["x:2027.2", "x:2027.3"]


def test_a_card_that_must_be_posted_ahead_closes_with_the_post() -> None:
    (found,) = planned(feast("x", "06-20", card_days=12, grace="06-13"))
    assert (found.on, found.expires) == (dt.date(2027, 6, 8), dt.date(2027, 6, 13))

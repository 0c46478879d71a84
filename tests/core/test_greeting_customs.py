"""How mourning, a crisis and the customs of a country change what is sent, by the shipped catalogue."""

from __future__ import annotations

import pytest

from journal.core.greetings import mourning_end, tone_for
from journal.core.observances import Tone
from tests.core.greeting_cases import (
    CARD,
    GIFT,
    MESSAGE,
    day,
    keeper,
    messages,
    of_kind,
    planned,
    the_one,
)


def test_mourning_and_crisis_calm_a_cheerful_tone_and_silence_nobody() -> None:
    assert tone_for(Tone.CHEERFUL, mourning=True) is Tone.CALM
    assert tone_for(Tone.CHEERFUL, crisis=True) is Tone.CALM
    assert tone_for(Tone.CHEERFUL) is Tone.CHEERFUL
    assert tone_for(Tone.SOLEMN, mourning=True, crisis=True) is Tone.SOLEMN
    plain = planned(keeper("CN"), "2027-02-01", "2027-02-10")
    in_crisis = planned(keeper("CN", crisis=True), "2027-02-01", "2027-02-10")
    assert [each.occurrence for each in plain] == [each.occurrence for each in in_crisis]
    assert {each.tone for each in in_crisis} == {Tone.CALM}


def test_scene_7_4_one_in_mourning_is_greeted_calmly_without_a_gift() -> None:
    mourner = keeper("TW", "individual", mourning_until=day("2027-10-12"))
    found = planned(mourner, "2027-01-10", "2027-02-06")
    assert [(each.kind, each.tone) for each in found] == [(CARD, Tone.CALM), (MESSAGE, Tone.CALM)]


def test_mourning_ends_with_its_last_day() -> None:
    until_eve = keeper("CN", mourning_until=day("2027-02-05"))
    assert the_one(until_eve, "spring_festival", MESSAGE, "2027-02-06").tone is Tone.CALM
    ended = keeper("CN", mourning_until=day("2027-02-04"))
    assert the_one(ended, "spring_festival", MESSAGE, "2027-02-06").tone is Tone.CHEERFUL
    assert the_one(ended, "spring_festival", GIFT, "2027-02-06").on == day("2027-01-15")


def test_japan_in_mourning_gets_no_new_year_card_but_a_cold_season_one() -> None:
    plain = keeper("JP")
    assert of_kind(plain, CARD, "2026-11-01", "2027-02-01") == [("2026-12-11", ("nengajo",))]
    mourner = keeper("JP", mourning_until=day("2027-05-01"))
    found = [each for each in planned(mourner, "2026-12-01", "2027-02-05") if each.kind is not GIFT]
    assert [(each.observances, each.tone) for each in found] == [(("kanchu",), Tone.CALM)]
    assert (found[0].on, found[0].expires) == (day("2027-01-05"), day("2027-02-03"))


def test_japan_whose_mourning_ended_before_the_year_did_gets_its_card_again() -> None:
    assert of_kind(keeper("JP", mourning_until=day("2026-12-31")), CARD, "2026-11-01", "2027-02-01") == [
        ("2026-12-11", ("nengajo",))
    ]


def test_one_who_keeps_no_cold_season_gets_nothing_in_its_place() -> None:
    mourner = keeper("JP -kanchu", mourning_until=day("2027-05-01"))
    assert of_kind(mourner, CARD, "2026-11-01", "2027-02-05") == []


@pytest.mark.parametrize(("died", "allowed"), [("2026-10-22", True), ("2026-10-23", False)])
def test_a_year_end_gift_is_allowed_49_days_after_a_death(died: str, allowed: bool) -> None:
    mourner = keeper("JP", mourning_since=day(died), mourning_until=day(died).replace(year=2027))
    found = of_kind(mourner, GIFT, "2026-11-01", "2026-12-31")
    assert found == ([("2026-11-19", ("oseibo",))] if allowed else [])


def test_nobody_is_reminded_of_mothers_day_in_mourning() -> None:
    marked = "CN mothers"
    assert messages(marked, "2027-05-01", "2027-05-20") == [("2027-05-09", ("mothers",))]
    assert of_kind(keeper(marked, mourning_until=day("2027-08-01")), MESSAGE, "2027-05-01", "2027-05-20") == []


def test_the_term_of_mourning_that_is_proposed() -> None:
    died = day("2026-03-10")
    assert mourning_end(died, frozenset({"CN"})) == day("2027-03-10")
    assert mourning_end(died, frozenset({"JP"}), parent=True) == day("2027-03-10")
    assert mourning_end(died, frozenset({"UK", "passover"})) == day("2026-04-09")
    assert mourning_end(died, frozenset({"UK", "passover"}), parent=True) == day("2027-03-10")
    assert mourning_end(day("2028-02-29"), frozenset()) == day("2029-02-28")


def test_one_who_exchanges_new_year_cards_gets_no_second_card_for_the_first_of_january() -> None:
    assert of_kind(keeper("JP new_year"), CARD, "2026-12-01", "2027-01-03") == [("2026-12-11", ("nengajo",))]
    assert of_kind(keeper("JP new_year -nengajo"), CARD, "2026-12-01", "2027-01-03") == [("2026-12-22", ("new_year",))]
    mourner = keeper("JP new_year", mourning_until=day("2027-05-01"))
    assert of_kind(mourner, MESSAGE, "2026-12-01", "2027-01-10") == []


def test_a_late_christmas_wish_is_never_worded_as_new_year_to_japan_in_mourning() -> None:
    mourner = keeper("JP christmas", mourning_until=day("2027-05-01"))
    found = the_one(mourner, "christmas", MESSAGE, "2026-12-25")
    assert found.worded_as(day("2027-01-04")) == "christmas"
    plain = the_one(keeper("JP christmas"), "christmas", MESSAGE, "2026-12-25")
    assert plain.worded_as(day("2027-01-04")) == "new_year"


def test_a_christmas_wish_is_still_found_by_one_who_looks_in_january() -> None:
    (found,) = [each for each in planned(keeper("UK"), "2027-01-05", "2027-01-06") if each.kind is MESSAGE]
    assert found.occurrence == "christmas:2026"

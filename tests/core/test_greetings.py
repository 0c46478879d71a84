"""When a person is greeted, by the shipped catalogue: leads, keys, lateness, and the known collisions."""

from __future__ import annotations

import datetime as dt

import pytest

from journal.core.greetings import birthday_greeting, waits
from journal.core.observances import Act, Tone
from journal.core.working_days import WorkingDays
from tests.core.greeting_cases import (
    CARD,
    GIFT,
    MESSAGE,
    MORNING,
    catalogue,
    day,
    greetings,
    keeper,
    messages,
    planned,
    quiet_days,
    tables,
    the_one,
)

# Leads, hours, keys, lateness


def test_spring_festival_is_gift_then_card_then_one_message_on_the_eve() -> None:
    found = planned(keeper("CN"), "2027-01-10", "2027-02-06")
    assert [(each.on.isoformat(), each.kind, each.observances) for each in found] == [
        ("2027-01-15", GIFT, ("spring_festival",)),
        ("2027-01-23", CARD, ("spring_festival",)),
        ("2027-02-05", MESSAGE, ("spring_festival", "ny_eve")),
    ]
    assert {each.day for each in found} == {day("2027-02-06")}
    assert {each.expires for each in found} == {day("2027-02-20")}


def test_a_gift_due_on_a_day_off_is_seen_to_on_the_working_day_before() -> None:
    # 21 days before 6 February 2027 is a Saturday.
    assert the_one(keeper("CN"), "spring_festival", GIFT, "2027-02-06").on == day("2027-01-15")
    # 21 days before 25 September 2026 is an ordinary Friday.
    assert the_one(keeper("CN"), "mid_autumn", GIFT, "2026-09-25").on == day("2026-09-04")


def test_a_message_goes_in_the_morning_and_on_new_years_eve_in_the_afternoon() -> None:
    assert the_one(keeper("CN"), "mid_autumn", MESSAGE, "2026-09-25").hours == MORNING
    eve = the_one(keeper("CN"), "spring_festival", MESSAGE, "2027-02-06")
    assert eve.hours == (dt.time(15), dt.time(20))
    assert the_one(keeper("KR"), "seollal", MESSAGE, "2026-02-17").hours == MORNING
    assert the_one(keeper("US"), "thanksgiving", MESSAGE, "2026-11-26").hours[1] <= dt.time(21)


def test_the_key_in_the_ledger_names_the_leading_observance_its_year_and_the_form() -> None:
    found = planned(keeper("CN"), "2027-01-10", "2027-02-06")
    assert [each.occurrence for each in found] == [
        "spring_festival:2027:gift",
        "spring_festival:2027:card",
        "spring_festival:2027",
    ]


def test_two_eids_in_one_year_have_two_keys() -> None:
    found = planned(keeper("eid_fitr"), "2033-01-01", "2033-12-31")
    eids = [(each.day.isoformat(), each.occurrence) for each in found if each.kind is MESSAGE]
    assert [key for _, key in eids if key.startswith("eid")] == ["eid_fitr:2033", "eid_fitr:2033.2"]


@pytest.mark.parametrize(
    ("keeps", "observance", "around", "expires"),
    [
        ("CN", "spring_festival", "2027-02-06", "2027-02-20"),
        ("UK christmas", "christmas", "2026-12-25", "2027-01-06"),
        ("eid_fitr", "eid_fitr", "2027-03-09", "2027-03-12"),
        ("CN", "mid_autumn", "2026-09-25", "2026-09-25"),
    ],
)
def test_after_its_grace_a_greeting_closes_as_passed(keeps: str, observance: str, around: str, expires: str) -> None:
    found = the_one(keeper(keeps), observance, MESSAGE, around)
    assert found.expires == day(expires)
    after = day(expires) + dt.timedelta(days=1)
    assert found not in greetings(keeper(keeps), catalogue(), tables(), after, after, working=WorkingDays("CN"))
    assert found in greetings(keeper(keeps), catalogue(), tables(), day(expires), day(expires), working=WorkingDays(""))


def test_spring_festival_needs_no_late_word_until_the_lanterns_but_eid_on_the_last_day_of_grace_does() -> None:
    spring = the_one(keeper("CN"), "spring_festival", MESSAGE, "2027-02-06")
    assert not spring.belated(day("2027-02-20"))
    eid = the_one(keeper("eid_fitr"), "eid_fitr", MESSAGE, "2027-03-09")
    assert not eid.belated(day("2027-03-11"))
    assert eid.belated(day("2027-03-12"))


def test_a_late_christmas_wish_is_worded_as_new_year() -> None:
    found = the_one(keeper("UK"), "christmas", MESSAGE, "2026-12-25")
    assert found.observances == ("christmas", "new_year")
    assert found.worded_as(day("2026-12-24")) == "christmas"
    assert found.worded_as(day("2026-12-26")) == "christmas"
    assert found.worded_as(day("2026-12-28")) == "new_year"
    assert found.worded_as(day("2027-01-06")) == "new_year"
    assert not found.belated(day("2027-01-06"))


def test_birthday_wishes_may_come_two_days_late_with_a_word_of_it() -> None:
    window = birthday_greeting(day("2027-02-28"))
    assert (window.on, window.expires) == (day("2027-02-28"), day("2027-03-02"))
    assert not window.belated(day("2027-02-28"))
    assert window.belated(day("2027-03-01"))


# Collisions


def test_qingming_on_easter_sunday_moves_the_wish_to_monday() -> None:
    both = keeper("HK easter")
    found = the_one(both, "easter", MESSAGE, "2026-04-05")
    assert (found.on, found.expires, found.tone) == (day("2026-04-06"), day("2026-04-06"), Tone.CHEERFUL)
    assert not found.belated(found.on)
    silent = [span.observance for span in quiet_days(both, catalogue(), tables(), day("2026-04-05"), day("2026-04-05"))]
    assert silent == ["qingming"]
    assert messages("UK", "2026-04-01", "2026-04-30") == [("2026-04-04", ("easter",))]


@pytest.mark.parametrize(
    ("first", "last", "spring", "ramadan"),
    [
        ("2026-02-10", "2026-02-18", "2026-02-16", "2026-02-17"),
        ("2027-02-01", "2027-02-08", "2027-02-05", "2027-02-07"),
        ("2028-01-20", "2028-01-28", "2028-01-25", "2028-01-27"),
    ],
)
def test_spring_festival_and_ramadan_are_two_messages_never_one(
    first: str, last: str, spring: str, ramadan: str
) -> None:
    feasts = ("spring_festival", "ny_eve")
    assert messages("CN ramadan", first, last) == [(spring, feasts), (ramadan, ("ramadan",))]
    assert (spring, feasts) in messages("CN", first, last)
    assert messages("ramadan", first, last) == [(ramadan, ("ramadan",))]


@pytest.mark.parametrize(
    ("year", "chinese_eve", "korean"), [(2027, "2027-02-05", "2027-02-07"), (2028, "2028-01-25", "2028-01-27")]
)
def test_a_korean_contact_hears_on_the_second_day_and_in_seollals_name(
    year: int, chinese_eve: str, korean: str
) -> None:
    first, last = f"{year}-01-20", f"{year}-02-08"
    seollal = [found for found in messages("KR", first, last) if "seollal" in found[1]]
    assert seollal == [(korean, ("seollal",))]
    assert (chinese_eve, ("spring_festival", "ny_eve")) in messages("CN", first, last)


def test_seollal_on_the_chinese_day_keeps_its_eve() -> None:
    assert ("2026-02-16", ("seollal",)) in messages("KR", "2026-02-01", "2026-02-20")


def test_mid_autumn_and_chuseok_on_one_date_are_two_names() -> None:
    assert messages("CN", "2027-09-12", "2027-09-16") == [("2027-09-15", ("mid_autumn",))]
    assert messages("KR", "2027-09-12", "2027-09-16") == [("2027-09-14", ("chuseok",))]
    both = messages("CN KR", "2027-09-12", "2027-09-16")
    assert both == [("2027-09-14", ("chuseok",)), ("2027-09-15", ("mid_autumn",))]


def test_double_ninth_is_silent_in_hong_kong_and_a_calm_word_on_the_mainland() -> None:
    on = day("2027-10-08")
    marked = keeper("CN double_ninth")
    assert the_one(marked, "double_ninth", MESSAGE, "2027-10-08").tone is Tone.CALM
    assert quiet_days(marked, catalogue(), tables(), on, on) == []
    (quiet,) = quiet_days(keeper("HK"), catalogue(), tables(), on, on)
    assert (quiet.observance, quiet.act, quiet.tone) == ("double_ninth", Act.SILENCE, Tone.SOLEMN)
    assert messages("HK", "2027-10-05", "2027-10-09") == []
    assert messages("HK double_ninth", "2027-10-05", "2027-10-09") == []


def test_fathers_day_in_taiwan_on_qixi_greets_marked_fathers_alone() -> None:
    assert messages("TW", "2027-08-07", "2027-08-09") == []
    assert messages("TW fathers", "2027-08-07", "2027-08-09") == [("2027-08-08", ("fathers",))]


def test_rosh_hashanah_is_wished_before_sunset_of_the_national_day() -> None:
    found = the_one(keeper("CN rosh_hashanah sabbath"), "rosh_hashanah", MESSAGE, "2027-10-02")
    assert (found.on, found.hours) == (day("2027-10-01"), MORNING)


def test_the_eleventh_of_november_differs_by_person() -> None:
    on = day("2026-11-11")
    (retail,) = quiet_days(keeper("CN", "retail"), catalogue(), tables(), on, on)
    assert (retail.act, retail.first, retail.last) == (Act.BUSY, day("2026-10-28"), on)
    for region in ("UK", "US"):
        (silent,) = quiet_days(keeper(region), catalogue(), tables(), on, on)
        assert (silent.observance, silent.act) == ("armistice", Act.SILENCE)
    assert quiet_days(keeper("CN"), catalogue(), tables(), on, on) == []
    assert quiet_days(keeper("JP"), catalogue(), tables(), on, on) == []


def test_nurses_are_thanked_calmly_on_the_memorial_day() -> None:
    found = messages("CN nurses", "2027-05-12", "2027-05-12")
    assert found == [("2027-05-12", ("nurses",))]
    assert the_one(keeper("CN nurses"), "nurses", MESSAGE, "2027-05-12").tone is Tone.CALM


def test_hanukkah_and_christmas_eve_are_one_calm_wish_for_one_who_keeps_both() -> None:
    both = planned(keeper("US christmas hanukkah"), "2027-12-20", "2027-12-31")
    (wish,) = [each for each in both if each.kind is MESSAGE]
    assert (wish.on, wish.tone) == (day("2027-12-24"), Tone.CALM)
    assert wish.observances == ("christmas", "new_year", "hanukkah")
    for alone, observance in (("US", "christmas"), ("IN hanukkah", "hanukkah")):
        found = the_one(keeper(alone), observance, MESSAGE, "2027-12-25")
        assert found.leading == observance
        assert found.tone is Tone.CHEERFUL


def test_hanukkah_early_in_december_keeps_its_own_wish() -> None:
    assert messages("US hanukkah", "2026-12-01", "2026-12-31") == [
        ("2026-12-05", ("hanukkah",)),
        ("2026-12-24", ("christmas", "new_year")),
    ]


def test_both_easters_on_one_date_are_one_message() -> None:
    found = messages("UK ortho_easter", "2028-04-10", "2028-04-20")
    assert found == [("2028-04-15", ("easter", "ortho_easter"))]
    apart = messages("UK ortho_easter", "2027-03-20", "2027-05-10")
    assert ("2027-03-27", ("easter",)) in apart
    assert ("2027-05-01", ("ortho_easter",)) in apart


def test_national_day_joins_mid_autumn_only_where_they_touch() -> None:
    assert messages("CN cn_national", "2028-09-25", "2028-10-05") == [("2028-09-30", ("mid_autumn", "cn_national"))]
    assert messages("CN cn_national", "2026-09-20", "2026-10-05") == [
        ("2026-09-25", ("mid_autumn",)),
        ("2026-09-30", ("cn_national",)),
    ]


# Silence and the Sabbath


def test_the_wish_for_a_feast_on_a_saturday_comes_before_the_sabbath() -> None:
    found = the_one(keeper("hanukkah sabbath"), "hanukkah", MESSAGE, "2026-12-05")
    assert found.on == day("2026-12-04")
    assert the_one(keeper("hanukkah"), "hanukkah", MESSAGE, "2026-12-05").on == day("2026-12-05")


def test_on_the_sabbath_no_message_goes_although_it_could_still_go() -> None:
    person = keeper("hanukkah sabbath")
    found = the_one(person, "hanukkah", MESSAGE, "2026-12-05")
    assert found.on == day("2026-12-04")
    assert found.expires >= day("2026-12-12")
    waiting = [on for on in range(1, 13) if waits(found, day(f"2026-12-{on:02}"), person, [])]
    assert waiting == [5, 12]
    assert not waits(found, day("2026-12-05"), keeper("hanukkah"), [])


def test_new_years_eve_on_a_friday_is_wished_in_the_morning_where_the_sabbath_begins_at_sunset() -> None:
    found = the_one(keeper("CN sabbath"), "spring_festival", MESSAGE, "2027-02-06")
    assert (found.on, found.hours) == (day("2027-02-05"), MORNING)


def test_a_belated_wish_waits_on_a_day_of_mourning_that_falls_into_its_grace() -> None:
    person = keeper("TW")
    found = the_one(person, "spring_festival", MESSAGE, "2026-02-17")
    quiet = quiet_days(person, catalogue(), tables(), day("2026-02-01"), day("2026-03-31"))
    peace_memorial = day("2026-02-28")
    assert [span.observance for span in quiet if span.covers(peace_memorial)] == ["tw_peace"]
    assert waits(found, peace_memorial, person, quiet)
    assert not waits(found, day("2026-03-01"), person, quiet)

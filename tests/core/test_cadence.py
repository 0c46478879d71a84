from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.cadence import NEVER, Cadence, Facts, Rhythms, due_on, free_from, state, too_often
from journal.core.clients import Stage, Tier
from journal.core.moments import milliseconds

SHANGHAI = ZoneInfo("Asia/Shanghai")
NEW_YORK = ZoneInfo("America/New_York")
RHYTHMS = Rhythms()


def at(text: str) -> int:
    """The UTC milliseconds of a time in Shanghai."""
    return milliseconds(dt.datetime.fromisoformat(text), SHANGHAI)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


NOW = at("2027-02-01T08:45")
CREATED = at("2026-06-01T10:00")


def seen(**values: Any) -> Cadence:
    return state(Facts(CREATED, **values), RHYTHMS, NOW, SHANGHAI)


@pytest.mark.parametrize(
    ("tier", "expected"),
    [(Tier.VIP, "2027-01-15"), (Tier.KEY, "2027-01-31"), (Tier.STANDARD, "2027-03-02"), (None, "2027-03-02")],
)
def test_the_tier_sets_the_rhythm(tier: Tier | None, expected: str) -> None:
    assert seen(tier=tier, last_contact_at=at("2027-01-01T09:00")).due_on == day(expected)


def test_scene_1_7_a_client_of_december_is_due_after_62_days() -> None:
    found = seen(last_contact_at=at("2026-12-01T15:00"))
    assert found == Cadence(day("2027-01-30"), 62)
    assert found.is_due(day("2027-02-01"))


def test_scene_1_7_a_client_never_contacted_is_due_from_the_day_after_it_was_added() -> None:
    found = seen()
    assert found.due_on == day("2026-06-02")
    assert found.never
    assert found.days_since is None


def test_scene_1_7_nobody_is_suggested_for_a_chat_while_an_answer_is_owed() -> None:
    found = seen(last_contact_at=at("2026-06-01T15:00"), owes_answer=True)
    assert found.due_on is None
    assert not found.is_due(day("2027-02-01"))
    assert found.days_since == 245


@pytest.mark.parametrize("stage", Stage)
def test_sleeping_clients_are_left_alone(stage: Stage) -> None:
    left_alone = {Stage.DORMANT, Stage.LOST, Stage.ENDED}
    assert (seen(stage=stage).due_on is None) == (stage in left_alone)


def test_archived_clients_are_left_alone() -> None:
    assert seen(archived=True).due_on is None


def test_an_own_rhythm_beats_the_tier_and_zero_means_never() -> None:
    contact = at("2027-01-01T09:00")
    assert seen(tier=Tier.VIP, rhythm_days=90, last_contact_at=contact).due_on == day("2027-04-01")
    assert seen(tier=Tier.VIP, rhythm_days=NEVER, last_contact_at=contact).due_on is None
    assert seen(rhythm_days=NEVER).due_on is None


def test_a_tier_can_be_set_to_never() -> None:
    quiet = Rhythms({Tier.STANDARD: NEVER})
    facts = Facts(CREATED, tier=Tier.STANDARD, last_contact_at=CREATED)
    assert state(facts, quiet, NOW, SHANGHAI).due_on is None
    assert state(replace(facts, tier=Tier.VIP), quiet, NOW, SHANGHAI).due_on == day("2026-06-15")


def test_an_imported_client_starts_on_the_day_of_import_whatever_its_history() -> None:
    imported = day("2027-01-20")
    assert seen(imported_on=imported).due_on == day("2027-03-21")
    old = seen(imported_on=imported, last_contact_at=at("2019-05-05T12:00"))
    assert old.due_on == day("2027-03-21")
    assert old.days_since == 2829
    fresh = seen(imported_on=imported, last_contact_at=at("2027-01-30T12:00"))
    assert fresh.due_on == day("2027-03-31")


def test_not_more_often_than_holds_a_shorter_rhythm_back() -> None:
    contact = at("2027-01-01T09:00")
    assert seen(tier=Tier.VIP, spacing_days=45, last_contact_at=contact).due_on == day("2027-02-15")
    assert seen(tier=Tier.KEY, spacing_days=5, last_contact_at=contact).due_on == day("2027-01-31")
    assert seen(spacing_days=45).due_on == day("2026-06-02")


def test_days_are_local_days() -> None:
    late_evening = at("2027-01-01T00:30")
    facts = Facts(CREATED, last_contact_at=late_evening)
    assert state(facts, RHYTHMS, NOW, SHANGHAI).days_since == 31
    assert state(facts, RHYTHMS, NOW, SHANGHAI).due_on == day("2027-03-02")
    assert state(facts, RHYTHMS, NOW, NEW_YORK).due_on == day("2027-03-01")


def test_a_contact_entered_for_later_does_not_count_backwards() -> None:
    assert seen(last_contact_at=NOW + 3 * 86_400_000).days_since == 0


def test_free_from_says_when_another_contact_keeps_the_spacing() -> None:
    assert free_from(day("2027-01-01"), 14) == day("2027-01-15")
    assert free_from(day("2027-01-01"), None) is None
    assert free_from(day("2027-01-01"), 0) is None
    assert free_from(None, 14) is None


@pytest.mark.parametrize(
    ("contacts", "spacing", "expected"),
    [
        ([], 14, 0),
        (["2027-02-01"], 14, 0),
        (["2027-02-01", "2027-02-01"], 14, 0),
        (["2027-02-01", "2027-01-19"], 14, 2),
        (["2027-02-01", "2027-01-18"], 14, 0),
        (["2027-02-01", "2027-01-30", "2027-01-25"], 14, 3),
        (["2027-01-31", "2027-02-03"], 14, 0),
        (["2027-02-01", "2027-01-31"], None, 0),
        (["2027-02-01", "2027-01-31"], 0, 0),
    ],
)
def test_contact_pressure_counts_the_days_within_the_spacing(
    contacts: list[str], spacing: int | None, expected: int
) -> None:
    assert too_often([day(text) for text in contacts], spacing, day("2027-02-01")) == expected


dates = st.dates(dt.date(2020, 1, 1), dt.date(2030, 1, 1))


@given(dates, dates, st.integers(1, 400), st.none() | dates, st.none() | st.integers(0, 400))
def test_a_contact_is_never_followed_by_another_within_rhythm_or_spacing(
    last: dt.date, created: dt.date, rhythm: int, imported: dt.date | None, spacing: int | None
) -> None:
    found = due_on(last, created, rhythm, imported=imported, spacing_days=spacing)
    assert found is not None
    assert (found - last).days >= max(rhythm, spacing or 0)


@given(dates, dates, st.integers(1, 400))
def test_a_newer_contact_never_brings_the_next_one_nearer(last: dt.date, created: dt.date, rhythm: int) -> None:
    found = due_on(last, created, rhythm)
    newer = due_on(last + dt.timedelta(days=1), created, rhythm)
    assert found is not None
    assert newer == found + dt.timedelta(days=1)

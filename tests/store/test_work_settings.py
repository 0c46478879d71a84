"""Where and when work is done, as the journal's settings say, and what follows from it."""

from __future__ import annotations

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from journal.core.clients import Tier
from journal.core.moments import milliseconds
from journal.store import journal_settings, work_settings
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.told import did

SHANGHAI = ZoneInfo("Asia/Shanghai")


def put(writer: Writer, key: str, value: Any) -> None:
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, key, value))


def limit(writer: Writer, received: str) -> str:
    """Return by when a request of this local time is to be answered."""
    writer.tz = SHANGHAI
    at = milliseconds(dt.datetime.fromisoformat(received), SHANGHAI)
    return work_settings.request_limit(writer, at).local


@pytest.mark.parametrize(
    ("zone", "region"), [("Asia/Shanghai", "CN"), ("Asia/Calcutta", "IN"), ("America/Toronto", "CA"), ("Etc/UTC", "")]
)
def test_a_zone_tells_the_region_where_it_can(zone: str, region: str) -> None:
    assert work_settings.region_of(ZoneInfo(zone)) == region


def test_the_zone_of_the_computer_is_asked_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", ":Asia/Taipei")
    assert work_settings.region_of(None) == "TW"


def test_what_is_chosen_outweighs_the_zone(writer: Writer) -> None:
    writer.tz = SHANGHAI
    assert work_settings.region(writer) == "CN"
    put(writer, "work_region", "HK")
    assert work_settings.region(writer) == "HK"


def test_a_request_is_to_be_answered_by_the_end_of_the_next_working_day(writer: Writer) -> None:
    put(writer, "work_region", "CN")
    assert limit(writer, "2026-11-20T16:00") == "2026-11-23T18:00"  # over the weekend
    assert limit(writer, "2026-02-13T16:00") == "2026-02-14T18:00"  # a Saturday worked for the festival
    assert limit(writer, "2026-02-14T16:00") == "2026-02-24T18:00"  # and the days off that it was worked for
    put(writer, "work_region", journal_settings.NO_REGION)
    assert limit(writer, "2026-02-13T16:00") == "2026-02-16T18:00"
    put(writer, "request_limit_days", 2)
    put(writer, "work_last_hour", 20)
    assert limit(writer, "2026-02-13T16:00") == "2026-02-17T20:00"


def test_who_has_no_tier_wants_to_be_heard_of_like_the_standard_one(writer: Writer) -> None:
    put(writer, "rhythm_standard", 45)
    rhythms = work_settings.rhythms(writer)
    assert [rhythms.days(tier) for tier in (None, Tier.STANDARD, Tier.VIP)] == [45, 45, 14]
    assert rhythms.days(Tier.VIP, 3) == 3


def test_a_channel_may_have_minutes_of_its_own(writer: Writer) -> None:
    put(writer, "callback_minutes_by_channel", {"delivery": 25})
    assert [work_settings.callback_minutes(writer, channel) for channel in ("delivery", "visit")] == [25, 10]

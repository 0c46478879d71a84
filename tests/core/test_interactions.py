from __future__ import annotations

from typing import Any

import pytest

from journal.core.errors import Code, JournalError
from journal.core.interactions import (
    MOODS,
    SILENT_CHANNELS,
    Channel,
    EntryKind,
    Interaction,
    TimelineEntry,
    checked,
    checked_channel,
)
from journal.core.moments import HOUR_MS, EventTime

TEN = EventTime(1_790_000_000_000, "2026-09-21T22:13+08:00")
DAY = EventTime(1_789_920_000_000, "2026-09-21")


def entry(**values: Any) -> Interaction:
    """An interaction that may be kept as it is."""
    return Interaction(**{"client_ids": (1,), "at": TEN, "text": "x", **values})


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"client_ids": ()}, Code.NAME_MISSING),
        ({"text": " \n\x00"}, Code.TEXT_MISSING),
        ({"mood": 3}, Code.VALUE_UNKNOWN),
        ({"mood": -3}, Code.VALUE_UNKNOWN),
        ({"channel": "fax"}, Code.VALUE_UNKNOWN),
        ({"channel": "own:"}, Code.VALUE_UNKNOWN),
        ({"channel": "own: \x00"}, Code.VALUE_UNKNOWN),
        ({"text": "x" * 20_001}, Code.LINE_TOO_LONG),
        ({"text": "x\n" * 100_001}, Code.TEXT_TOO_LONG),
        ({"ended": EventTime(TEN.at - 60_000, "2026-09-21T22:12+08:00")}, Code.END_BEFORE_START),
        ({"at": DAY, "ended": EventTime(DAY.at - 1, "2026-09-20T23:59+08:00")}, Code.END_BEFORE_START),
        ({"ended": EventTime(DAY.at - 24 * HOUR_MS, "2026-09-20")}, Code.END_BEFORE_START),
    ],
)
def test_what_cannot_be_kept_is_refused(values: dict[str, Any], code: Code) -> None:
    with pytest.raises(JournalError) as refused:
        checked(entry(**values))
    assert refused.value.code is code


@pytest.mark.parametrize("ended", [TEN, DAY, EventTime(TEN.at + HOUR_MS, "2026-09-21T23:13+08:00")])
def test_an_event_may_end_when_it_begins_and_on_a_day_of_which_the_hour_is_unknown(ended: EventTime) -> None:
    assert checked(entry(ended=ended)).ended == ended
    assert checked(entry(at=DAY, ended=ended)).ended == ended


def test_texts_are_cleaned_and_doubles_go() -> None:
    kept = checked(
        entry(
            client_ids=(2, 1, 2),
            person_ids=(5, 5),
            subject=" a\nb ",
            text="a\x00b\r\nc",
            tags=(" x ", "x", ""),
            mood=-2,
        )
    )
    assert kept.client_ids == (2, 1)
    assert kept.person_ids == (5,)
    assert kept.subject == "a b"
    assert kept.text == "ab\nc"
    assert kept.tags == ("x",)
    assert checked(kept) == kept


def test_a_subject_or_a_text_is_enough() -> None:
    assert checked(entry(subject="x", text="")).text == ""
    assert checked(entry(text="x")).subject == ""


def test_every_built_in_channel_every_mood_and_own_channels_may_be_kept() -> None:
    for channel in Channel:
        assert checked_channel(channel) == channel.value
    assert checked_channel("own: 微信\n视频 ") == "own:微信 视频"
    assert [checked(entry(mood=mood)).mood for mood in MOODS] == [-2, -1, 0, 1, 2]


def test_notes_and_greetings_do_not_count_as_contact() -> None:
    assert {c for c in Channel if not entry(channel=c).counts} == SILENT_CHANNELS == {"note", "greeting"}
    assert entry(channel="own:fair").counts


def test_a_callback_counts_from_the_end_where_there_is_one() -> None:
    ended = EventTime(TEN.at + HOUR_MS, "2026-09-21T23:13+08:00")
    assert entry().callback_from == TEN.at
    assert entry(ended=ended).callback_from == ended.at


def test_no_two_entries_of_a_timeline_stand_at_the_same_place() -> None:
    places = {
        TimelineEntry(kind, number, TEN, "x", None, None, "", "", None, (), (), ()).key
        for kind in EntryKind
        for number in range(1, 50)
    }
    assert len(places) == 98

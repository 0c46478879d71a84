"""The formula guard, lists and points in time in cells are bijections."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.moments import EventTime, Moment, MomentKind, milliseconds
from journal.exchange import csv_cells
from journal.exchange.csv_cells import GUARD_STARTS, guard, join_values, split_values, unguard
from tests.exchange.material import NASTY

SHARP = st.text(alphabet="'=+-@\t\r\n＝＋－＠a\"1 ", max_size=8)
ANY_TEXT = st.one_of(SHARP, st.text(), st.sampled_from(NASTY))
OFFSETS = st.integers(-14 * 60, 14 * 60).map(lambda minutes: dt.timezone(dt.timedelta(minutes=minutes)))
TIMES = st.datetimes(dt.datetime(1900, 1, 1), dt.datetime(2200, 1, 1))


@given(ANY_TEXT)
def test_guard_is_a_bijection(text: str) -> None:
    guarded = guard(text)
    assert unguard(guarded) == text
    assert not guarded or guarded[0] not in GUARD_STARTS - {"'"}
    # Whatever stands in a guarded file comes from exactly one text.
    if guarded[:1] not in GUARD_STARTS or guard(unguard(text)) == text:
        assert guard(unguard(guarded)) == guarded


@given(ANY_TEXT)
def test_the_quick_look_misses_no_formula(text: str) -> None:
    assert (guard(text) == text) or text[0] in GUARD_STARTS


@pytest.mark.parametrize(
    ("text", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("'=1", "''=1"),
        ("''@x", "'''@x"),
        ("－1", "'－1"),
        ("\n=1", "'\n=1"),
        ("'tis", "'tis"),
        ("", ""),
    ],
)
def test_guard_by_example(text: str, cell: str) -> None:
    assert guard(text) == cell
    assert unguard(cell) == text


@given(st.lists(ANY_TEXT.map(texts.line).filter(bool)))
def test_lists_come_back(values: list[str]) -> None:
    assert split_values(join_values(values)) == tuple(values)


@pytest.mark.parametrize(
    ("cell", "values"), [("a;b ;; c", ("a", "b", "c")), ("a\\;b", ("a;b",)), ("a\\", ("a\\",)), ("", ())]
)
def test_lists_typed_by_hand(cell: str, values: tuple[str, ...]) -> None:
    assert split_values(cell) == values


@given(TIMES, OFFSETS)
def test_events_come_back(naive: dt.datetime, zone: dt.timezone) -> None:
    at = milliseconds(naive, zone)
    for event in (EventTime.of(at, zone), EventTime.day(naive.date(), zone)):
        assert csv_cells.event(csv_cells.event_cell(event), dt.UTC) == event


@given(TIMES, OFFSETS, OFFSETS)
def test_due_moments_and_instants_come_back(naive: dt.datetime, zone: dt.timezone, reader: dt.timezone) -> None:
    at = milliseconds(naive, zone)
    for moment in (Moment.instant(at), Moment.wall(naive, zone), Moment.date(naive.date(), zone)):
        assert csv_cells.moment(csv_cells.moment_cell(moment, reader), moment.kind) == moment
    assert csv_cells.instant(csv_cells.instant_cell(at, reader)) == at


def test_a_day_without_offset_is_read_in_the_zone_of_the_journal() -> None:
    zone = dt.timezone(dt.timedelta(hours=8))
    assert csv_cells.event("2026-12-01", zone) == EventTime.day(dt.date(2026, 12, 1), zone)


@pytest.mark.parametrize(
    "cell", ["1/2/2026", "2026-12-01T09:00", "2026-13-01+08:00", "", "soon", "0001-01-01T00:00+14:00"]
)
def test_what_is_no_time_is_refused(cell: str) -> None:
    with pytest.raises(JournalError) as caught:
        csv_cells.event(cell, None)
    assert caught.value.code is Code.WHEN_UNREADABLE


@pytest.mark.parametrize(
    ("cell", "kind"),
    [
        ("2026-12-01+08:00", MomentKind.WALL),
        ("2026-12-01T09:00+08:00", MomentKind.DATE),
        ("2026-12-01", MomentKind.DATE),
    ],
)
def test_due_moments_must_be_of_their_kind(cell: str, kind: MomentKind) -> None:
    with pytest.raises(JournalError) as caught:
        csv_cells.moment(cell, kind)
    assert caught.value.code is Code.WHEN_UNREADABLE


def test_other_iso_forms_are_stored_as_ours() -> None:
    assert csv_cells.event("20261201T0900+0800", None).text == "2026-12-01T09:00:00+08:00"

"""Reminders that come again: the next one lies ahead, closing one goes on, and stopping is the end of all."""

from __future__ import annotations

import datetime as dt

import pytest

from journal.core.dues import Due, DueState
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, Moment
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.store import closing, dues, history, series
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, Clock, did, dump

THURSDAY = Moment.wall(dt.datetime(2026, 11, 26, 9), SHANGHAI)


def weekly(writer: Writer, mode: Mode = Mode.SCHEDULE, rule: str = "FREQ=WEEKLY;BYDAY=TH") -> int:
    """A reminder for each Thursday at nine, the first in two days; the id of that."""
    return did(writer, Op.DUE_ADD, lambda w: series.add(w, Series("report", rule, THURSDAY, mode)))


def done(writer: Writer, due_id: int) -> None:
    did(writer, Op.DUE_DONE, lambda w: closing.done(w, due_id))


def waiting(writer: Writer) -> list[Due]:
    return [due for due in dues.every(writer) if due.open]


@pytest.mark.parametrize(
    ("after_days", "missed", "following"), [(0, 0, "2026-12-03T09:00"), (20, 2, "2026-12-17T09:00")]
)
def test_the_next_one_lies_ahead_and_what_was_missed_is_counted(
    writer: Writer, clock: Clock, after_days: int, missed: int, following: str
) -> None:
    first = weekly(writer)
    clock.forward(after_days * DAY_MS)
    assert series.missed(writer, dues.get(writer, first), clock()) == missed
    done(writer, first)
    assert [due.moment.local for due in waiting(writer)] == [following]


def test_counted_from_being_done_nothing_is_missed(writer: Writer, clock: Clock) -> None:
    first = weekly(writer, Mode.COMPLETION, "FREQ=DAILY;INTERVAL=7")
    clock.forward(20 * DAY_MS)  # Monday 14 December
    assert series.missed(writer, dues.get(writer, first), clock()) == 0
    done(writer, first)
    assert [due.moment.local for due in waiting(writer)] == ["2026-12-21T09:00"]


def test_one_left_out_goes_on_and_stopping_is_the_end(writer: Writer) -> None:
    first = weekly(writer)
    second = did(writer, Op.DUE_DISMISS, lambda w: closing.skip(w, first))
    assert second is not None
    before = dump(writer)
    did(writer, Op.DUE_DISMISS, lambda w: closing.dismiss(w, second))
    assert [dues.get(writer, due).state for due in (first, second)] == [DueState.DISMISSED] * 2
    assert (waiting(writer), series.running(writer)) == ([], [])
    history.undo(writer)
    assert dump(writer) == before


def test_after_the_last_one_the_series_has_ended(writer: Writer) -> None:
    done(writer, weekly(writer, rule="FREQ=WEEKLY;BYDAY=TH;COUNT=2"))
    (last,) = waiting(writer)
    done(writer, last.id)
    assert (waiting(writer), series.running(writer)) == ([], [])


def test_a_rule_that_gives_nothing_is_refused(writer: Writer) -> None:
    with pytest.raises(JournalError) as refused:
        weekly(writer, rule="FREQ=WEEKLY;BYDAY=TH;UNTIL=20261101")
    assert refused.value.code is Code.RULE_NEVER
    assert dues.every(writer) == []

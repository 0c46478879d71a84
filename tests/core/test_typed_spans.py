"""Lengths of time as people type them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.errors import Code, JournalError
from journal.core.typed_spans import minutes_of


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("10", 10),
        ("+10 min", 10),
        ("2 h", 120),
        ("2h30", 150),
        ("1 d", 1440),
        ("1.5 hours", 90),
        ("1 week", 10_080),
        ("at once", 0),
        ("0", 0),
        ("10分钟", 10),
        ("2小时30分", 150),
        ("2個小時", 120),
        ("＋３０分鐘", 30),
        ("1天", 1440),
        ("一", None),
        ("马上", 0),
        ("", None),
        ("soon", None),
        ("10 20", None),
        ("-5", None),
        ("5 min ago", None),
        ("1:30", None),
    ],
)
def test_what_is_typed_is_read_or_refused(text: str, minutes: int | None) -> None:
    if minutes is not None:
        assert minutes_of(text) == minutes
        return
    with pytest.raises(JournalError) as refused:
        minutes_of(text)
    assert refused.value.code is Code.SPAN_UNREADABLE


@given(st.text(max_size=20))
def test_nothing_else_than_an_expected_error_comes_of_any_text(text: str) -> None:
    code = None
    try:
        assert minutes_of(text) >= 0
    except JournalError as error:
        code = error.code
    assert code in (None, Code.SPAN_UNREADABLE)

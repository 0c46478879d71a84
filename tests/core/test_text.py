from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import text
from journal.core.errors import Code, JournalError

ANYTHING = st.text(alphabet=st.characters(exclude_categories=()))


def code_of(call: object, value: str) -> Code:
    """The code with which `call` refuses `value`."""
    assert callable(call)
    with pytest.raises(JournalError) as refused:
        call(value)
    return refused.value.code


@given(ANYTHING)
def test_cleaned_text_can_be_written_anywhere_and_cleaning_it_again_changes_nothing(typed: str) -> None:
    cleaned = text.clean(typed)
    cleaned.encode("utf-8")
    assert "\x00" not in cleaned
    assert "\r" not in cleaned
    assert text.clean(cleaned) == cleaned


@given(st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\x00\r")))
def test_nothing_else_changes(typed: str) -> None:
    assert text.clean(typed) == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b", "ab"),
        ("a\r\nb\rc\nd", "a\nb\nc\nd"),
        ("a\ud800b\udfff", "ab"),
        ("🧧\u2028\u00a0\ufeff", "🧧\u2028\u00a0\ufeff"),
        ("\r\x00\n", "\n\n"),
    ],
)
def test_only_what_no_file_can_hold_goes(typed: str, kept: str) -> None:
    assert text.clean(typed) == kept


@given(ANYTHING)
def test_a_line_is_one_line_and_stays_as_it_is(typed: str) -> None:
    line = text.line(typed)
    assert line == line.strip()
    assert len(line.splitlines()) <= 1
    assert text.line(line) == line


def test_the_longest_note_is_kept_and_one_character_more_is_refused() -> None:
    lines = "\n".join(["x" * text.MAX_LINE] * 9)
    longest = lines + "\n" + "y" * (text.MAX_TEXT - len(lines) - 1)
    assert text.note(longest) == longest
    assert code_of(text.note, longest + "z") is Code.TEXT_TOO_LONG


def test_the_refusal_of_a_long_line_says_which_one() -> None:
    with pytest.raises(JournalError) as refused:
        text.note("first\n" + "客" * (text.MAX_LINE + 1))
    assert refused.value.code is Code.LINE_TOO_LONG
    assert refused.value.facts == {"line": 2, "length": text.MAX_LINE + 1, "limit": text.MAX_LINE}
    assert code_of(text.line, "x" * (text.MAX_LINE + 1)) is Code.LINE_TOO_LONG


@pytest.mark.parametrize("nothing", ["", "  ", "\x00", "\n\t", "\ud800", "\u3000"])
def test_a_name_of_which_nothing_is_left_is_missing(nothing: str) -> None:
    assert code_of(text.name, nothing) is Code.NAME_MISSING


def test_a_name_may_have_200_characters() -> None:
    assert text.name(" " + "名" * text.MAX_NAME) == "名" * text.MAX_NAME
    assert code_of(text.name, "名" * (text.MAX_NAME + 1)) is Code.TEXT_TOO_LONG
    assert text.name(" 王\n敏 ") == "王 敏"

"""Queries taken apart: each part of the syntax, and that nothing anybody types raises."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from journal.core.search_query import MOST_CHARACTERS, MOST_PARTS, Filter, Key, Note, NoteCode, Query, Term, parse

TODAY = dt.date(2026, 11, 24)
PIECES = st.sampled_from(
    [
        *(
            "client:",
            "channel：",
            "tag:",
            "mood:",
            "since:",
            "until:",
            "is:",
            "has:",
            "-",
            "－",
            '"',
            "“",
            "」",
            " ",
            "　",
        ),
        *("<", "<=", "≥", "-2", "2026", "-03", "30d", "open", "attachment", "王敏", "word", ":", "*", "(", ")", "OR"),
        *("AND", "NOT", "NEAR", "^", "'", ";", "\x00", "\ud800", "\ue000", "٣", "2026-13", "0000", "99999d", "_", "%"),
    ]
)
ANYTHING = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=20).map("".join))
DOSE = settings(max_examples=2_000) if settings().max_examples < 1_000 else settings(max_examples=100_000)


def asked(text: str) -> Query:
    return parse(text, TODAY)


@DOSE
@given(ANYTHING)
@example("\x1c")
@example("mood:<" + "9" * 400)
@example("since:99999d")
def test_nothing_that_is_typed_raises(text: str) -> None:
    query = asked(text)
    assert len(query.terms) + len(query.filters) <= MOST_PARTS
    assert all(term.text.strip() for term in query.terms)
    assert all(one.value for one in query.filters)


@settings(DOSE, max_examples=DOSE.max_examples // 10)
@given(st.lists(st.from_regex(r"[a-z王敏]{1,8}", fullmatch=True), max_size=6))
def test_plain_words_are_themselves(words: list[str]) -> None:
    assert asked(" ".join(words)).terms == tuple(map(Term, words))


def test_words_phrases_and_what_is_unwanted() -> None:
    query = asked('proof "call back" -late -"not this" －客户 −x')
    assert query.terms == (
        Term("proof"),
        Term("call back", phrase=True),
        Term("late", excluded=True),
        Term("not this", phrase=True, excluded=True),
        Term("客户", excluded=True),
        Term("x", excluded=True),
    )
    assert asked("a-b").terms == (Term("a-b"),)
    assert asked("- a").terms == (Term("-"), Term("a"))


@pytest.mark.parametrize("text", ["“回访 客户”", "「回访 客户」", "『回访 客户』", '"回访 客户"', "＂回访 客户＂"])
def test_chinese_quotes_are_quotes(text: str) -> None:
    assert asked(text).terms == (Term("回访 客户", phrase=True),)


def test_a_quote_that_is_not_closed_goes_to_the_end() -> None:
    assert asked('a "call ba').terms == (Term("a"), Term("call ba", phrase=True, unfinished=True))
    assert asked('"').empty
    assert asked('""').empty


def test_filters() -> None:
    query = asked('client:王敏 channel:visit -tag:展会 tag:"a b" IS:Open has:attachment')
    assert query.filters == (
        Filter(Key.CLIENT, "王敏"),
        Filter(Key.CHANNEL, "visit"),
        Filter(Key.TAG, "展会", excluded=True),
        Filter(Key.TAG, "a b"),
        Filter(Key.IS, "open"),
        Filter(Key.HAS, "attachment"),
    )
    assert not query.terms
    assert not query.notes
    assert asked("client：“王 敏” tag：甲").filters == (Filter(Key.CLIENT, "王 敏"), Filter(Key.TAG, "甲"))


@pytest.mark.parametrize(
    ("value", "moods"),
    [
        ("<0", (-2, -1)),
        ("<=0", (-2, -1, 0)),
        ("≤0", (-2, -1, 0)),
        ("＜0", (-2, -1)),
        (">1", (2,)),
        (">=-1", (-1, 0, 1, 2)),
        ("=2", (2,)),
        ("-1", (-1,)),
        ("−1", (-1,)),
        ("+1", (1,)),
    ],
)
def test_moods(value: str, moods: tuple[int, ...]) -> None:
    (one,) = asked(f"mood:{value}").filters
    assert one.moods == moods


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2026", (2026, 1, 1), (2026, 12, 31)),
        ("2026-02", (2026, 2, 1), (2026, 2, 28)),
        ("2026-3", (2026, 3, 1), (2026, 3, 31)),
        ("2026-03-05", (2026, 3, 5), (2026, 3, 5)),
        ("2026/3/5", (2026, 3, 5), (2026, 3, 5)),
        ("2026年3月", (2026, 3, 1), (2026, 3, 31)),
        ("2026年3月5日", (2026, 3, 5), (2026, 3, 5)),
        ("２０２６-03", (2026, 3, 1), (2026, 3, 31)),
        ("30d", (2026, 10, 25), (2026, 10, 25)),
        ("0d", (2026, 11, 24), (2026, 11, 24)),
    ],
)
def test_dates_mean_their_whole_span(value: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert asked(f"since:{value}").since == dt.date(*first)
    assert asked(f"until:{value}").until == dt.date(*last)


def test_the_narrower_of_two_dates_counts() -> None:
    query = asked("since:2026 since:2026-03 until:2027 until:2026-05")
    assert (query.since, query.until) == (dt.date(2026, 3, 1), dt.date(2026, 5, 31))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("tag:", NoteCode.VALUE_MISSING),
        ("client:", NoteCode.VALUE_MISSING),
        ("mood:glad", NoteCode.VALUE_UNKNOWN),
        ("mood:<", NoteCode.VALUE_UNKNOWN),
        ("mood:>2", NoteCode.VALUE_UNKNOWN),
        ("since:2026-13", NoteCode.VALUE_UNKNOWN),
        ("until:2026-02-30", NoteCode.VALUE_UNKNOWN),
        ("since:soon", NoteCode.VALUE_UNKNOWN),
        ("is:lost", NoteCode.VALUE_UNKNOWN),
        ("has:luck", NoteCode.VALUE_UNKNOWN),
        ("-since:2026", NoteCode.NOT_EXCLUDED),
    ],
)
def test_what_is_not_understood_is_noted_and_left_out(text: str, code: NoteCode) -> None:
    query = asked(f"{text} proof")
    assert query.notes == (Note(code, text),)
    assert query.terms == (Term("proof"),)
    assert not (query.filters)
    assert not (query.since)
    assert not (query.until)


@pytest.mark.parametrize("text", ["http://x", "10:30", "this:open", "subject:x", ":"])
def test_what_only_looks_like_a_filter_is_words(text: str) -> None:
    assert asked(text) == Query((Term(text),))


def test_a_pasted_text_is_cut_and_said_so() -> None:
    many = asked("a " * (MOST_PARTS + 1))
    assert (len(many.terms), many.notes) == (MOST_PARTS, (Note(NoteCode.TOO_LONG, ""),))
    long = asked("a" * (MOST_CHARACTERS + 1))
    assert (len(long.terms[0].text), long.notes) == (MOST_CHARACTERS, (Note(NoteCode.TOO_LONG, ""),))

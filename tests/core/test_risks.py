"""Risks as values: what is refused, when to look again, whom to call as one text."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.risks import (
    MOST_CONTACTS,
    MOST_REVIEW_DAYS,
    USUAL_REVIEW_DAYS,
    Contact,
    Risk,
    Side,
    checked,
    contacts_json,
    contacts_of,
    review_day,
)

RISK = Risk(1, "媒体质疑安全数据")
DAY = dt.date(2027, 1, 20)


def test_texts_are_cleaned_and_empty_contacts_left_out() -> None:
    given = replace(
        RISK,
        title="  媒体\n质疑 ",
        signs=" 论坛有人问\n记者来电 ",
        contacts=(Contact(" 李总监 ", "+86 138 ", Side.OURS, " 公关 "), Contact(" ", " ")),
        note="\x00 x ",
    )
    found = checked(given)
    assert (found.title, found.signs, found.note) == ("媒体 质疑", "论坛有人问\n记者来电", "x")
    assert found.contacts == (Contact("李总监", "+86 138", Side.OURS, "公关"),)
    assert checked(found) == found


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"title": " \x00"}, Code.TEXT_MISSING),
        ({"severity": 0}, Code.VALUE_UNKNOWN),
        ({"severity": 4}, Code.VALUE_UNKNOWN),
        ({"likelihood": 0}, Code.VALUE_UNKNOWN),
        ({"likelihood": 4}, Code.VALUE_UNKNOWN),
        ({"review_days": 0}, Code.NUMBER_OUT_OF_RANGE),
        ({"review_days": MOST_REVIEW_DAYS + 1}, Code.NUMBER_OUT_OF_RANGE),
        ({"contacts": (Contact("x"),) * (MOST_CONTACTS + 1)}, Code.NUMBER_OUT_OF_RANGE),
        ({"told_on": "2027-02-30"}, Code.WHEN_UNREADABLE),
        ({"reviewed_on": "yesterday"}, Code.WHEN_UNREADABLE),
    ],
)
def test_what_is_off_the_scales_is_refused(values: dict[str, object], code: Code) -> None:
    with pytest.raises(JournalError) as refused:
        checked(replace(RISK, **values))  # type: ignore[arg-type]
    assert refused.value.code is code


@pytest.mark.parametrize(
    "values",
    [{"severity": 1}, {"severity": 3}, {"likelihood": 1}, {"likelihood": 3}, {"review_days": 1},
     {"review_days": MOST_REVIEW_DAYS}, {"review_days": None}, {"told_on": "2028-02-29"}],
)  # fmt: skip
def test_the_ends_of_the_scales_are_kept(values: dict[str, object]) -> None:
    assert checked(replace(RISK, **values)) == replace(RISK, **values)  # type: ignore[arg-type]


def test_the_heaviest_weighs_nine() -> None:
    assert [replace(RISK, severity=s, likelihood=p).weight for s, p in ((1, 1), (2, 3), (3, 3))] == [1, 6, 9]


def test_one_looks_again_after_the_last_look_else_after_it_was_written_down() -> None:
    assert review_day(RISK, DAY) == DAY + dt.timedelta(days=USUAL_REVIEW_DAYS)
    assert review_day(replace(RISK, reviewed_on="2027-02-01", review_days=7), DAY) == dt.date(2027, 2, 8)
    assert review_day(replace(RISK, review_days=None), DAY) is None
    assert review_day(replace(RISK, reviewed_on="9999-12-31"), DAY) is None


NAMES = st.text(max_size=9).map(texts.line)


@given(st.lists(st.builds(Contact, NAMES, NAMES, st.sampled_from(Side), NAMES), max_size=MOST_CONTACTS).map(tuple))
def test_whom_to_call_comes_back_from_its_text(contacts: tuple[Contact, ...]) -> None:
    kept = checked(replace(RISK, contacts=contacts)).contacts
    assert contacts_of(contacts_json(kept)) == kept
    assert kept == tuple(one for one in contacts if one.name or one.phone)


@pytest.mark.parametrize("text", ["", "x", "{}", "null", "[1, null, []]", '[{"post": "x"}]', "[" * 100_000])
def test_what_a_foreign_file_wrote_and_nobody_can_read_is_nobody(text: str) -> None:
    assert contacts_of(text) == ()


def test_what_can_be_read_is_kept() -> None:
    text = json.dumps([{"name": 7, "side": "moon"}, {"phone": "110", "side": "outlet", "post": None}, {"side": []}])
    assert contacts_of(text) == (Contact("7"), Contact("", "110", Side.OUTLET))

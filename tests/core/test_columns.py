from __future__ import annotations

import datetime as dt
import tomllib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal import paths
from journal.core import matching
from journal.core.columns import Field, TableKind, Vocabulary, folded, folded_word, guess, guess_as, needs_date_order
from journal.core.dates_in_cells import AmbiguousDate, DateOrder, read_date, read_moment, read_time

TEXT = paths.resource("import", "headings.toml").read_text(encoding="utf-8")
VOCABULARY = Vocabulary(TEXT)
DATES = st.dates(dt.date(1800, 1, 1), dt.date(2199, 12, 31))


@given(DATES)
def test_dates_in_their_plain_forms_come_back(day: dt.date) -> None:
    y, m, d = day.year, day.month, day.day
    for cell in (
        f"{y:04}-{m:02}-{d:02}", f"{y}/{m}/{d}", f"{y}.{m}.{d}", f"{y}年{m}月{d}日", f"{y} 年 {m} 月 {d} 號",
        f"{y:04}{m:02}{d:02}", f"{d} {day:%b} {y}", f"{day:%B} {d}, {y}", f"{y}/{m}/{d} 星期三",
    ):  # fmt: skip
        assert read_date(cell) == day, cell


@given(DATES)
def test_a_date_with_the_year_last_is_never_guessed(day: dt.date) -> None:
    cell = f"{day.day}/{day.month}/{day.year}"
    assert read_date(cell, DateOrder.DAY_FIRST) == day
    assert read_date(f"{day.month}/{day.day}/{day.year}", DateOrder.MONTH_FIRST) == day
    if day.day <= 12 and day.day != day.month:
        with pytest.raises(AmbiguousDate):
            read_date(cell)
    else:
        assert read_date(cell) == day


@given(st.text(max_size=24))
def test_no_text_does_anything_but_read_or_refuse(cell: str) -> None:
    for read in (read_date, read_time, read_moment):
        try:
            read(cell)
        except ValueError:
            continue


@pytest.mark.parametrize(
    "cell", ["1/2/26", "", "31/2/2026", "2026-13-01", "农历8月12日", "46027", "1600-01-01", "5月1日"]
)
def test_what_is_no_date_is_refused(cell: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011
        read_date(cell, DateOrder.DAY_FIRST)


@pytest.mark.parametrize(
    ("cell", "time"),
    [
        ("14:05", dt.time(14, 5)), ("9:05:30", dt.time(9, 5, 30)), ("2:05 PM", dt.time(14, 5)),
        ("12:00 am", dt.time(0)), ("下午2:05", dt.time(14, 5)), ("上午 9点半", dt.time(9, 30)),
        ("14时05分", dt.time(14, 5)), ("９：０５", dt.time(9, 5)),
        ("12:30 p.m.", dt.time(12, 30)), ("晚上8點", dt.time(20)),
    ],
)  # fmt: skip
def test_times(cell: str, time: dt.time) -> None:
    assert read_time(cell) == time


def test_date_and_time_in_one_cell() -> None:
    assert read_moment("2026/1/5 14:05") == (dt.date(2026, 1, 5), dt.time(14, 5), None)
    assert read_moment("2026年1月5日下午2:05") == (dt.date(2026, 1, 5), dt.time(14, 5), None)
    assert read_moment("5 Jan 2026 9:00") == (dt.date(2026, 1, 5), dt.time(9), None)
    day, time, zone = read_moment("2026-01-05T14:05:09+08:00")
    assert (day, time) == (dt.date(2026, 1, 5), dt.time(14, 5, 9))
    assert zone == dt.timezone(dt.timedelta(hours=8))


def test_no_heading_and_no_word_has_two_meanings() -> None:
    tables = tomllib.loads(TEXT)
    for name in ("clients", "clients_weak", "interactions", "interactions_weak"):
        meant: dict[str, str] = {}
        for field, headings in tables[name].items():
            for heading in headings:
                assert meant.setdefault(folded(heading), field) == field, heading
    for name, codes in tables["words"].items():
        meant = {}
        for code, words in codes.items():
            for word in (code, *words):
                assert meant.setdefault(folded_word(word), code) == code, (name, word)


def test_clients_are_known_by_their_headings() -> None:
    zh = ["编号", "姓名", "单位", "职务", "级别", "手机", "邮箱", "生日", "喜欢的颜色", "禁忌"]
    en = ["No.", "Name", "Company", "Title", "Tier", "Mobile", "E-mail", "Birthday", "Favourite colour", "Taboo"]
    hant = ["編號", "姓名", "單位", "職稱", "級別", "手機", "電子郵件", "生日", "喜歡的顏色", "忌諱"]
    mappings = [guess(headings, [], VOCABULARY) for headings in (zh, en, hant)]
    assert {m.kind for m in mappings} == {TableKind.CLIENTS}
    assert len({m.fields for m in mappings}) == 1
    assert Field.KEEP not in mappings[0].fields


def test_interactions_and_journals_are_told_from_clients() -> None:
    headings = ["date", "time", "no", "client", "channel", "direction", "mood", "subject", "text"]
    found = guess(headings, [], VOCABULARY)
    assert found.kind is TableKind.INTERACTIONS
    assert [field.value for field in found.fields] == [
        "date", "time", "number", "client", "channel", "direction", "mood", "subject", "text"]  # fmt: skip
    chinese = guess(["拜访日期", "客户名称", "对接人", "跟进方式", "跟进内容", "备注"], [], VOCABULARY)
    assert chinese.kind is TableKind.INTERACTIONS
    assert chinese.places(Field.TEXT) == [4, 5]
    assert guess(["id", "record", "client"], [], VOCABULARY).kind is TableKind.JOURNAL
    assert guess_as(TableKind.CLIENTS, headings, [], VOCABULARY).kind is TableKind.CLIENTS


def test_a_title_is_a_post_unless_there_is_a_better_one() -> None:
    assert guess(["Name", "Title"], [], VOCABULARY).fields == (Field.NAME, Field.POST)
    assert guess(["Name", "Title", "Job Title"], [], VOCABULARY).fields == (Field.NAME, Field.KEEP, Field.POST)


def test_columns_without_a_known_heading_are_guessed_by_their_values_or_kept() -> None:
    rows = [["王", "13800010001", "a@example.com", "x"], ["李", "13900020002", "", "y"]]
    found = guess(["姓名", "", "?", "Star sign"], rows, VOCABULARY)
    assert found.fields == (Field.NAME, Field.PHONE, Field.EMAIL, Field.KEEP)


def test_the_preview_asks_only_where_a_date_has_two_readings() -> None:
    mapping = guess(["Name", "Birthday"], [], VOCABULARY)
    assert needs_date_order(mapping, [["A", "1/2/2026"]])
    assert not needs_date_order(mapping, [["1/2/2026", "31/12/2026"], ["A", "2026-01-02"], ["A"]])


def test_words_of_three_languages_have_one_code() -> None:
    word = VOCABULARY.word
    assert {word("tier", cell) for cell in ("VIP", "vip", "贵宾", "A级")} == {"vip"}
    assert [word("channel", c) for c in ("来电", "拜访", "電子郵件", "E-Mail", "ＷｅＣｈａｔ")] == [
        "phone:in", "visit", "email", "email", "wechat"]  # fmt: skip
    assert [word("mood", cell) for cell in ("-2", "+1", "很满意", "0", "平常", "7", "")] == [
        "-2", "1", "2", "0", "0", None, None]  # fmt: skip
    assert [word("direction", cell) for cell in ("in", "我方发起", "客戶")] == ["in", "out", "in"]


def test_contacts_are_known_however_they_are_written() -> None:
    same = {
        matching.phone_key(p)
        for p in ("+86 138-0001-0001", "13800010001", "0086 138 0001 0001", "１３８０００１０００１")
    }
    assert len(same) == 1
    assert matching.phone_key("010-88886666 转 807") != matching.phone_key("010-88886666 转 808")
    assert matching.phone_key("110") == matching.email_key("nobody") == ""
    assert matching.email_key(" A@Example.COM ") == matching.email_key("a@example.com")
    assert matching.split_phones("010-8888 转 807/13800010001；139") == ["010-8888 转 807", "13800010001", "139"]

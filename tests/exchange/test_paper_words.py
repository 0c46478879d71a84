"""Every word exists in the three languages, and dates and spans are those of the window."""

from __future__ import annotations

import datetime as dt
import string
import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from journal import paths
from journal.core.clients import ClientKind, Stage, Tier
from journal.core.commitments import CommitmentState
from journal.core.crises import CrisisStage
from journal.core.interactions import MOODS, Channel, Direction
from journal.core.moments import DAY_MS, EventTime
from journal.core.preferences import PreferenceKind, Strength
from journal.exchange.paper_words import Words
from journal.ui import dates, labels, language

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
CODES = {
    "channels": Channel,
    "directions": Direction,
    "moods": MOODS,
    "kinds": ClientKind,
    "tiers": Tier,
    "stages": Stage,
    "strengths": Strength,
    "preferences": PreferenceKind,
    "crisis_stages": CrisisStage,
    "severities": (1, 2, 3),
    "commitment_states": CommitmentState,
}
SUNDAY = dt.date(2026, 11, 22)


def table(code: str) -> dict[str, Any]:
    return tomllib.loads(paths.resource("papers", f"{code}.toml").read_text(encoding="utf-8"))


def facts(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.fixture(params=LANGUAGES)
def spoken(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[tuple[Words, QLocale]]:
    """The words of papers beside the locale of a window in the same language."""
    before = QLocale()
    yield Words.load(request.param), language.install(qapp, request.param)
    language.install(qapp, "en")
    QLocale.setDefault(before)


@pytest.mark.parametrize("code", LANGUAGES[1:])
def test_languages_say_the_same(code: str) -> None:
    english, other = table("en"), table(code)
    assert {section: list(words) for section, words in other.items()} == {s: list(w) for s, w in english.items()}
    for section, words in english.items():
        for key, text in words.items():
            assert facts(other[section][key]) == facts(text), (section, key)
            assert other[section][key].strip()


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_code_has_a_word(code: str) -> None:
    words = table(code)
    for section, codes in CODES.items():
        assert {str(one) for one in codes} <= set(words[section]), section


def test_codes_are_called_as_in_the_window(spoken: tuple[Words, QLocale]) -> None:
    words, _ = spoken
    assert [words.name("moods", value) for value in MOODS] == [labels.mood(value) for value in MOODS]
    assert [words.name("crisis_stages", one) for one in CrisisStage] == [
        labels.crisis_stage(one) for one in CrisisStage
    ]
    assert [words.name("severities", value) for value in (1, 2, 3)] == [labels.severity(value) for value in (1, 2, 3)]
    assert [words.name("tiers", one) for one in Tier] == [labels.tier(one) for one in Tier]
    assert [words.name("stages", one) for one in Stage] == [labels.stage(one) for one in Stage]
    assert [words.channel(one) for one in Channel] == [labels.channel(one) for one in Channel]
    assert words.channel("own:钉钉") == "钉钉"


def test_dates_are_written_as_in_the_window(spoken: tuple[Words, QLocale]) -> None:
    words, locale = spoken
    for day in (dt.date(2026, month, 3 + month) for month in range(1, 13)):
        assert words.date(day, SUNDAY) == dates.short_day(day, SUNDAY, locale)
        assert words.date(day) == dates.short_day(day, dt.date(2020, 1, 1), locale)
        assert words.weekday(day) == locale.toString(dates.qdate(day), "ddd")


@given(ms=st.integers(-DAY_MS, 400 * DAY_MS))
def test_spans_are_said_as_in_the_window(qapp: QApplication, ms: int) -> None:
    for code in LANGUAGES:
        language.install(qapp, code)
        assert Words.load(code).span(ms) == dates.span(ms)
    language.install(qapp, "en")


def test_moments_in_three_languages() -> None:
    at = EventTime.of(1_795_362_600_000, dt.UTC)
    said = [(words.event(at), words.moment(at.at, dt.UTC, SUNDAY)) for words in map(Words.load, LANGUAGES)]
    assert said == [
        ("22 Nov 2026 15:50", "22 Nov 15:50"),
        ("2026年11月22日 15:50", "11月22日 15:50"),
        ("2026年11月22日 15:50", "11月22日 15:50"),
    ]
    assert [words.full_date(dt.date(2026, 11, 24)) for words in map(Words.load, LANGUAGES)] == [
        "Tue, 24 Nov 2026",
        "2026年11月24日（周二）",
        "2026年11月24日（週二）",
    ]
    assert Words.load("en").event(EventTime.day(SUNDAY)) == "22 Nov 2026"


def test_lateness_and_the_clock_of_a_crisis() -> None:
    late = [words.late(2 * DAY_MS + 14 * 3_600_000) for words in map(Words.load, LANGUAGES)]
    assert late == ["2 days 14 h late", "迟 2 天 14 小时", "晚 2 天 14 小時"]
    assert [Words.load("en").stop_watch(ms) for ms in (0, 36 * 60_000 + 40_999, 7_500_000)] == [
        "0:00",
        "36:40",
        "2:05:00",
    ]


def test_several_things_stand_with_the_comma_of_the_language() -> None:
    assert Words.load("zh_Hant").joined("甲", "", "乙") == "甲、乙"
    assert Words.load("en").more(3) == "… 3 more in the journal"


def test_who_began_is_said_as_in_the_window(spoken: tuple[Words, QLocale]) -> None:
    words, _ = spoken
    for code in (*Channel, "own:Feishu"):
        for direction in (None, *Direction):
            assert words.directed(code, direction) == labels.directed(code, direction), (code, direction)

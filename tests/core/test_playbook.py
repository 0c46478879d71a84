"""Advice: how a text is read, and the shipped texts: every topic in every language, short, in the words of the app."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import playbook
from journal.core.clients import Stage
from journal.core.errors import Code, JournalError
from journal.core.observances import LANGUAGES
from journal.core.playbook import SHORT_COLUMNS, SUBJECTS, TOPICS, Advice
from journal.core.temperaments import Motive, Stance, Temperament
from journal.paths import resource

MANIPULATING = re.compile(
    "话术|話術|套路|搞定|拿下|攻心|逼单|逼單|催单|公关费|公關費|气质|氣質|烦躁|煩躁|依赖|依賴|挑剔|攀比|从众|從眾|难缠|難纏"
    "|龟毛|小白|manipulat|trick|close the deal|upsell|difficult client|irritable|needy|picky",
    re.IGNORECASE,
)
"""What nobody wants to read about themselves, and what is not meant here."""


def advice(language: str) -> dict[str, Advice]:
    found: dict[str, Advice] = {}
    for subject in SUBJECTS:
        text = resource("playbook", language, f"{subject}.md").read_text(encoding="utf-8")
        found |= {topic: playbook.advice_of(body) for topic, body in playbook.bodies(subject, text).items()}
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_has_advice_that_fits(language: str) -> None:
    found = advice(language)
    assert tuple(found) == TOPICS
    for topic, given_advice in found.items():
        assert 10 <= len(given_advice.short) <= (160 if language == "en" else 90), topic
        assert not given_advice.short.endswith("…"), topic
        assert 5 <= len(given_advice.points) <= 8, topic
        assert max(map(len, given_advice.points)) <= (100 if language == "en" else 45), topic
        assert len({*given_advice.points, given_advice.short}) == len(given_advice.points) + 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_say_as_much_as_each_other(language: str) -> None:
    english = advice("en")
    assert {topic: len(said.points) for topic, said in advice(language).items()} == {
        topic: len(said.points) for topic, said in english.items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_nobody_is_handled_or_named(language: str) -> None:
    for topic, said in advice(language).items():
        for text in (said.short, *said.points):
            assert not MANIPULATING.search(text), f"{topic}: {text}"


@pytest.mark.parametrize(("language", "encoding"), [("zh_Hans", "gb2312"), ("zh_Hant", "cp950")])
def test_one_script_each(language: str, encoding: str) -> None:
    for said in advice(language).values():
        for text in (said.short, *said.points):
            assert text.encode(encoding).decode(encoding) == text


def test_topics_are_those_of_the_codes() -> None:
    assert len(TOPICS) == len(Temperament) + len(Stance) + len(Stage) + len(Motive) == 25
    assert playbook.topic(Temperament.LEVEL_HEADED) == "temperament.level_headed"
    assert playbook.topic(Stance.IN_DIFFICULTY) == "stance.in_difficulty"
    assert playbook.topic(Stage.ENDED) == "stage.ended"
    assert playbook.topic(Motive.FOLLOWERS) == "motive.followers"
    assert playbook.checked_topic("stance.idle") == "stance.idle"
    with pytest.raises(JournalError) as caught:
        playbook.checked_topic("stance.angry")
    assert caught.value.code is Code.VALUE_UNKNOWN


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Short.\n\n- one\n- two", Advice("Short.", ("one", "two"))),
        ("Short.\n- one\n\n* two\n三", Advice("Short.", ("one", "two", "三"))),
        ("Two\nlines.\n\nfree  words", Advice("Two lines.", ("free words",))),
        ("- a list\n- alone", Advice("a list", ("alone",))),
        ("先给结论。\r\n\r\n• 一次一件", Advice("先给结论。", ("一次一件",))),
        ("", Advice("")),
    ],
)
def test_how_a_text_is_read(body: str, expected: Advice) -> None:
    assert playbook.advice_of(body) == expected


def test_a_first_paragraph_that_is_too_long_ends_in_dots() -> None:
    assert playbook.advice_of("说" * 90).short == "说" * 90
    cut = playbook.advice_of("说" * 91).short
    assert cut == "说" * 89 + "…"
    assert playbook.advice_of("a" * SHORT_COLUMNS).short == "a" * SHORT_COLUMNS
    assert len(playbook.advice_of("a" * 1000).short) == SHORT_COLUMNS


@given(st.text(max_size=600))
def test_any_text_gives_short_advice_of_one_line(body: str) -> None:
    said = playbook.advice_of(body)
    assert "\n" not in said.short
    assert len(said.short) <= SHORT_COLUMNS
    assert all(point.strip() for point in said.points)


def test_a_damaged_file_is_noticed() -> None:
    with pytest.raises(ValueError, match=r"stance\.angry"):
        playbook.bodies("stance", "## angry\n\nRun.\n")
    with pytest.raises(ValueError, match=r"stance\.idle"):
        playbook.bodies("stance", "## idle\n\nA.\n\n## idle\n\nB.\n")

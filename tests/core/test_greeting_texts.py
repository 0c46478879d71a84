"""Which text a greeting starts from and what of it stays where a fact is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal.core import greeting_texts
from journal.core.greeting_texts import first_line_open_point, table_for, text_for, zodiac_place
from journal.core.observances import LANGUAGES, Tone

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "calendar"
SHIPPED = greeting_texts.parse(
    {language: (FOLDER / f"greetings.{language}.toml").read_text(encoding="utf-8") for language in LANGUAGES}
)
ENGLISH = """
[words]
company = "your company"
zodiac = ["Rat", "Ox", "Tiger", "Rabbit", "Dragon", "Snake", "Horse", "Sheep", "Monkey", "Rooster", "Dog", "Pig"]
[lines]
last_subject = "About {last_subject}."
liking = "Time for {liking}."
[lines_calm]
last_subject = "{last_subject} can wait."
liking = "Quiet {liking}."
[open_point]
[general]
cheerful = '''
Happy {observance}!
All the best.
'''
calm = "Thinking of you."
late = "Late, but warm."
late_calm = "Late."
[spring]
cheerful = '''
Dear {address},
[[for {observance}, ]]all good wishes[[ in the Year of the {year_word}]].
{personal}
[[Together for {years} years at {company}]]
{sender_line}
'''
[boats]
calm = "Good health."
[water]
same = "boats"
"""
OURS = greeting_texts.parse({"en": ENGLISH})


def text(table: str, tone: Tone = Tone.CHEERFUL, *, late: bool = False, **facts: str) -> str:
    return text_for(OURS, table, tone, "en", late, facts)


def test_a_line_or_a_part_without_its_fact_is_left_out() -> None:
    assert text("spring") == "All good wishes."
    assert text("spring", address="Grace", observance="Spring Festival", year="2027", sender_line="Zhao") == (
        "Dear Grace,\nFor Spring Festival, all good wishes in the Year of the Sheep.\nZhao"
    )
    assert text("spring", years="5", company="Orchid").endswith("Together for 5 years at Orchid")
    assert text("spring", address="  ", name="Grace").startswith("Dear Grace,")


def test_the_personal_line_is_the_users_own_else_made_from_what_is_known() -> None:
    assert text("spring", last_subject="blue", liking="ballet") == "All good wishes.\nAbout blue."
    assert text("spring", liking="ballet") == "All good wishes.\nTime for ballet."
    assert text("spring", liking="ballet", personal="See you!") == "All good wishes.\nSee you!"


def test_a_fact_is_never_read_as_a_placeholder() -> None:
    assert text("spring", address="{year} [[x]]").startswith("Dear {year} [[x]],")


def test_the_text_falls_back_without_becoming_louder() -> None:
    assert text("boats") == "Good health."
    assert text("water") == "Good health."
    assert text("spring", Tone.CALM) == "Thinking of you."
    assert text("own:1", observance="Founding day") == "Happy Founding day!\nAll the best."
    assert text("own:1", Tone.CALM) == "Thinking of you."
    assert text("spring", late=True) == "Late, but warm."
    assert text("boats", late=True) == "Late."
    assert text("own:1", late=True) == "Late, but warm."
    assert text("spring", Tone.CALM, late=True) == "Late."
    assert text("spring", Tone.SOLEMN) == ""


@pytest.mark.parametrize(
    ("observances", "keeps", "table"),
    [
        (["spring_festival", "ny_eve"], {"CN"}, "spring_festival"),
        (["christmas", "new_year"], {"UK"}, "seasons_greetings"),
        (["christmas", "new_year"], {"UK", "christmas"}, "christmas"),
        (["christmas", "hanukkah"], {"christmas", "hanukkah"}, "seasons_greetings"),
        (["hanukkah", "christmas"], {"christmas", "hanukkah"}, "seasons_greetings"),
        (["hanukkah"], {"hanukkah"}, "hanukkah"),
        (["own:3f"], set(), "own:3f"),
    ],
)
def test_christmas_is_named_to_those_alone_who_keep_it(observances: list[str], keeps: set[str], table: str) -> None:
    assert table_for(observances, keeps) == table


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("holiday", [True, False])
@pytest.mark.parametrize("kind", ["request", "promise"])
def test_the_first_line_names_the_open_point(language: str, kind: str, holiday: bool) -> None:
    named = first_line_open_point(SHIPPED, language, kind, "两封\n邮件 {x}", holiday=holiday)
    assert "两封 邮件 {x}" in named
    assert "\n" not in named
    unnamed = first_line_open_point(SHIPPED, language, kind, " ", holiday=holiday)
    assert unnamed
    assert "{" not in unnamed
    assert len({first_line_open_point(SHIPPED, language, each, "x") for each in ("request", "promise")}) == 2


def test_a_year_is_called_after_its_animal() -> None:
    def said(language: str, year: int) -> str:
        return SHIPPED.of(language).zodiac[zodiac_place(year)]

    assert [said("zh_Hans", year) for year in (2026, 2027, 2028)] == ["马年", "羊年", "猴年"]
    assert (said("zh_Hant", 2029), said("en", 2024)) == ("雞年", "Year of the Dragon")


def test_spring_festival_in_mourning_has_no_cheer_and_names_nobody_it_does_not_know() -> None:
    calm = text_for(SHIPPED, "spring_festival", Tone.CALM, "zh_Hant", False, {"address": "林小姐"})
    assert calm.startswith("林小姐，新歲平安")
    assert "恭喜" not in calm
    assert "快樂" not in calm
    assert text_for(SHIPPED, "spring_festival", Tone.CALM, "zh_Hant", False, {}).startswith("新歲平安")


@pytest.mark.parametrize("tone", [Tone.CHEERFUL, Tone.CALM])
@pytest.mark.parametrize(("language", "word"), [("en", "anniversary"), ("zh_Hans", "纪念日"), ("zh_Hant", "紀念日")])
def test_years_of_working_together_are_said_with_and_without_their_number(language: str, word: str, tone: Tone) -> None:
    assert word in text_for(SHIPPED, "years_with_us", tone, language, False, {})
    assert "1 years" not in text_for(SHIPPED, "years_with_us", tone, language, False, {"years": "1"})


def test_an_unknown_form_in_a_file_is_refused() -> None:
    with pytest.raises(ValueError, match="boats"):
        greeting_texts.parse({"en": ENGLISH.replace('calm = "Good health."', 'loud = "Good health."')})

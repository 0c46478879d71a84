"""Plans: what is taken, both ways through JSON, and the built-in ones, which are the same in every language."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import plans
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel
from journal.core.observances import LANGUAGES
from journal.core.plans import MOST_MINUTES, MOST_STEPS, Goals, Plan, Step, StepKind
from journal.paths import resource

CODES = [
    "negative_story", "product_fault", "delivery_failure", "public_complaint", "data_leak", "quarrel_inside",
    "own_mistake",
]  # fmt: skip
NEVER = re.compile(
    "删帖|刪帖|刪文|撤稿|公关费|公關費|封口|摆平|擺平|找关系|找關係|托关系|託關係|买通|買通|水军|水軍|压下|壓下|威胁|威脅"
    "|话术|話術|paid removal|pay (?:for|them|to)|hush|threat|take (?:it|the story) down|make it disappear",
    re.IGNORECASE,
)
"""Ways out that no plan of ours proposes, and words for scripts that are none."""
WRONG_TERMS = re.compile("预案|預案|违约|違約|失信|监控|監控|话术|話術|请求|請求|登记册|甲方|乙方")
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
STEPS = st.builds(
    Step,
    TEXT.filter(str.strip),
    st.integers(0, MOST_MINUTES),
    st.sampled_from(StepKind),
    st.none() | st.integers(1, MOST_MINUTES),
    TEXT,
    TEXT,
    TEXT,
).filter(lambda step: bool(" ".join(step.title.replace("\0", "").split())))
MINUTES = st.none() | st.integers(0, MOST_MINUTES)
GOALS = st.builds(Goals, MINUTES, MINUTES, MINUTES, MINUTES)
PLAN = Plan("Fire", (Step("Call", 5),))


def built_in(language: str) -> dict[str, Plan]:
    return plans.parse(resource("plans", f"{language}.toml").read_text(encoding="utf-8"))


def texts_of(plan: Plan) -> Iterator[str]:
    yield from (plan.name, plan.situation)
    for step in plan.steps:
        yield from (step.title, step.responsible, step.script)


@given(st.lists(STEPS, max_size=MOST_STEPS), GOALS)
def test_what_is_checked_comes_back_from_json_as_it_was(steps: list[Step], goals: Goals) -> None:
    plan = plans.checked(replace(PLAN, steps=tuple(steps), goals=goals))
    text = plans.steps_json(plan.steps)
    assert plans.steps_of(text) == plan.steps
    assert plans.steps_json(plans.steps_of(text)) == text
    assert plans.goals_of(plans.goals_json(goals)) == goals
    assert plans.checked(plan) == plan


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
        lambda inner: (
            st.lists(inner, max_size=4)
            | st.dictionaries(
                st.sampled_from(["title", "after_minutes", "kind", "every_minutes", "channel", "client", "odd"]),
                inner,
                max_size=7,
            )
        ),
    )
)
def test_whatever_a_file_brings_is_read_as_steps_that_can_be_kept(found: object) -> None:
    steps = plans.steps_of(json.dumps(found))
    plans.checked(replace(PLAN, steps=steps, goals=plans.goals_of(json.dumps(found))))


def test_what_cannot_be_read_is_left_out_and_the_rest_stays() -> None:
    rows = [{"title": "Call", "colour": 1}, 7, {"after_minutes": 3}, {"title": "Go", "kind": "dance", "channel": None}]
    assert plans.steps_of(json.dumps(rows)) == (Step("Call", 0), Step("Go", 0))
    assert plans.steps_of('[{"title": "a", "after_minutes": 999999}]') == (Step("a", MOST_MINUTES),)
    assert len(plans.steps_of(json.dumps([{"title": "a"}] * (MOST_STEPS + 1)))) == MOST_STEPS
    assert plans.steps_of("[") == plans.steps_of("{}") == plans.steps_of("[" * 100_000) == ()
    assert plans.goals_of('{"client": 10, "contained": -1, "resolved": true, "else": 3}') == Goals(client=10)
    assert plans.goals_of("nothing") == plans.goals_of("[]") == Goals()


def test_steps_stand_in_the_order_of_their_deadlines() -> None:
    steps = (Step("b", 10), Step("late", 60), Step("a", 10), Step("now", 0))
    assert [step.title for step in plans.checked(replace(PLAN, steps=steps)).steps] == ["now", "b", "a", "late"]


def test_texts_are_cleaned() -> None:
    step = Step(" Ring\n them ", 0, script="One.\r\nTwo.\x00\n")
    plan = plans.checked(Plan("  Fire  drill ", (step,), situation=" smoke \n"))
    assert (plan.name, plan.situation, plan.steps[0].title) == ("Fire drill", "smoke", "Ring them")
    assert plan.steps[0].script == "One.\nTwo."


@pytest.mark.parametrize(
    ("plan", "code"),
    [
        (replace(PLAN, name=" "), Code.NAME_MISSING),
        (replace(PLAN, steps=(Step(" ", 0),)), Code.TEXT_MISSING),
        (replace(PLAN, steps=(Step("a", -1),)), Code.NUMBER_OUT_OF_RANGE),
        (replace(PLAN, steps=(Step("a", MOST_MINUTES + 1),)), Code.NUMBER_OUT_OF_RANGE),
        (replace(PLAN, steps=(Step("a", 0, every_minutes=0),)), Code.NUMBER_OUT_OF_RANGE),
        (replace(PLAN, steps=(Step("a", 0),) * (MOST_STEPS + 1)), Code.NUMBER_OUT_OF_RANGE),
        (replace(PLAN, goals=Goals(resolved=MOST_MINUTES + 1)), Code.NUMBER_OUT_OF_RANGE),
        (replace(PLAN, goals=Goals(first_response=-1)), Code.NUMBER_OUT_OF_RANGE),
    ],
)
def test_what_no_clock_can_follow_is_not_taken(plan: Plan, code: Code) -> None:
    with pytest.raises(JournalError) as caught:
        plans.checked(plan)
    assert caught.value.code is code


def test_a_plan_without_steps_is_one() -> None:
    assert plans.checked(Plan("Fire")) == Plan("Fire")


def test_a_lesson_is_written_once() -> None:
    once = plans.with_lesson(PLAN, " Ring earlier.\n")
    assert once.lessons == "Ring earlier."
    assert plans.with_lesson(once, "Ring earlier.") == once
    twice = plans.with_lesson(once, "Ask the lab.\n\nAnd the shop.")
    assert twice.lessons == "Ring earlier.\n\nAsk the lab.\n\nAnd the shop."
    assert plans.with_lesson(twice, "Ask the lab.\n\nAnd the shop.") == twice
    with pytest.raises(JournalError) as caught:
        plans.with_lesson(PLAN, " \n")
    assert caught.value.code is Code.TEXT_MISSING


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_built_in_plans_are_whole(language: str) -> None:
    found = built_in(language)
    assert list(found) == CODES
    for code, plan in found.items():
        assert plan.template == code
        assert plan.situation
        assert None not in (plan.goals.first_response, plan.goals.client, plan.goals.contained, plan.goals.resolved)
        kinds = [step.kind for step in plan.steps]
        assert {StepKind.TEAM, StepKind.CLIENT, StepKind.CONTAIN, StepKind.UPDATE, StepKind.REPORT} < set(kinds)
        assert (plan.steps[0].kind, plan.steps[0].after_minutes) == (StepKind.TEAM, 0)
        assert (kinds[-1], plan.steps[-1].after_minutes) == (StepKind.REVIEW, 7 * 24 * 60)
        assert [step.kind for step in plan.steps if step.every_minutes] == [StepKind.UPDATE]
        first_call = min(step.after_minutes for step in plan.steps if step.kind is StepKind.CLIENT)
        assert plan.goals.client == first_call
        for step in plan.steps:
            assert step.channel == "" or step.channel in set(Channel)
            assert step.responsible
            assert len(step.title) <= (80 if language == "en" else 30), step.title
            assert 10 <= len(step.script) <= (300 if language == "en" else 120), step.title
            assert len(re.findall(r"[.!?。？！]", step.script)) <= 5, step.script


def test_the_languages_have_the_same_steps() -> None:
    def bones(plan: Plan) -> list[tuple[object, ...]]:
        return [(step.kind, step.after_minutes, step.every_minutes, step.channel) for step in plan.steps]

    english, *others = map(built_in, LANGUAGES)
    for code, plan in english.items():
        for other in others:
            assert bones(other[code]) == bones(plan), code
            assert other[code].goals == plan.goals
            assert other[code].name != plan.name


@pytest.mark.parametrize(
    ("language", "name"),
    [("zh_Hans", "媒体负面报道"), ("zh_Hant", "媒體負面報導"), ("en", "Negative story in an outlet")],
)
def test_the_headline_has_its_minutes(language: str, name: str) -> None:
    plan = built_in(language)["negative_story"]
    assert plan.name == name
    assert [(step.kind.value, step.after_minutes, step.every_minutes) for step in plan.steps] == [
        ("team", 0, None),
        ("client", 10, None),
        ("outlet", 10, None),
        ("contain", 30, None),
        ("update", 120, 120),
        ("report", 1440, None),
        ("review", 10080, None),
    ]
    assert plan.goals == Goals(5, 10, 30, 1440)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_plan_pays_hides_or_threatens(language: str) -> None:
    for plan in built_in(language).values():
        for text in texts_of(plan):
            assert not NEVER.search(text), text


@pytest.mark.parametrize("language", ["zh_Hans", "zh_Hant"])
def test_chinese_plans_use_the_words_of_the_app_and_one_script(language: str) -> None:
    # What the old national sets lack is a character of the other script, or too rare for a telephone call.
    encoding = {"zh_Hans": "gb2312", "zh_Hant": "cp950"}[language]
    for plan in built_in(language).values():
        for text in texts_of(plan):
            assert text.encode(encoding).decode(encoding) == text
            assert not WRONG_TERMS.search(re.sub("应急预案", "", text)), text
            assert language == "zh_Hans" or "复盘" not in text


def test_a_leak_is_told_in_time_and_nothing_is_deleted() -> None:
    leak = built_in("en")["data_leak"]
    notified = next(step for step in leak.steps if "72 hours" in step.title)
    assert notified.after_minutes == 72 * 60
    assert "if the law that applies asks for it" in notified.title
    assert any("nothing is deleted" in step.title for step in leak.steps)

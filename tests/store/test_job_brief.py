"""What a request brings along for those who do the work: what they really want, who decides, what must not be met."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentKind, Right, doubts_json, doubts_of
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.relations import Relation, RelationKind
from journal.exchange import job_paper, paper_text
from journal.store import commitments, history, job_brief, people, preferences, relations
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, add_client, add_entry, did

LANGUAGES = ("en", "zh_Hans", "zh_Hant")


@pytest.fixture
def client(writer: Writer) -> int:
    return add_client(writer)


def person(writer: Writer, client: int, name: str, post: str = "") -> int:
    return did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, name, post=post)))


def request(writer: Writer, client: int, **values: object) -> int:
    made = Commitment(
        CommitmentKind.REQUEST,
        client,
        "开机动画改短到 8 秒",
        EventTime.of(START, SHANGHAI),
        due=Moment.instant(START + 3 * DAY_MS),
        inner=Moment.instant(START + 2 * DAY_MS),
        intention="想让新车第一眼就有速度感",
        unchanged="标志与结尾那句话",
        doubts=((Right.PRICE, "重新配乐的费用谁出"), (Right.CHANNEL, "")),
    )
    return did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, replace(made, **values)))  # type: ignore[arg-type]


def add_round(writer: Writer, commitment_id: int, text: str, at: EventTime) -> None:
    did(writer, Op.COMMITMENT_ROUND, lambda w: commitments.add_round(w, commitment_id, text, at))


def test_what_is_meant_is_kept_and_taken_back(writer: Writer, client: int) -> None:
    made = request(writer, client)
    found = commitments.get(writer, made)
    assert (found.intention, found.unchanged) == ("想让新车第一眼就有速度感", "标志与结尾那句话")
    assert found.doubts == ((Right.PRICE, "重新配乐的费用谁出"),)
    did(writer, Op.COMMITMENT_EDIT, lambda w: commitments.edit(w, replace(found, intention="", doubts=())))
    assert commitments.get(writer, made).doubts == ()
    history.undo(writer)
    assert commitments.get(writer, made) == found


def test_doubts_of_a_later_version_are_passed_over() -> None:
    assert doubts_of('{"colour": "?", "want": "8 秒够吗", "time": "周五？"}') == (
        (Right.TIME, "周五？"),
        (Right.WANT, "8 秒够吗"),
    )
    assert doubts_json(doubts_of('{"want": "8 秒够吗"}')) == '{"want": "8 秒够吗"}'


def test_a_brief_knows_who_decides_and_what_matters_to_who_asked(writer: Writer, client: int) -> None:
    asks, boss, chief, other = (person(writer, client, name) for name in ("周建国", "李总", "董事会", "小何"))

    def prepare(w: Writer) -> None:
        relations.add(w, Relation(asks, boss, RelationKind.ANSWERS_TO))
        relations.add(w, Relation(boss, chief, RelationKind.ANSWERS_TO, "超过十万"))
        relations.add(w, Relation(chief, asks, RelationKind.ANSWERS_TO))  # a circle ends
        for kind, value, strength, who in (
            (PreferenceKind.COLOUR, "紫色", Strength.TABOO, None),
            (PreferenceKind.TOPIC, "前东家", Strength.TABOO, asks),
            (PreferenceKind.ALLERGY, "花生", Strength.LIKES, asks),
            (PreferenceKind.FOOD, "香菜", Strength.TABOO, other),
            (PreferenceKind.COLOUR, "蓝色", Strength.LOVES, asks),
        ):
            preferences.add(w, Preference(client, kind, value, strength, who))

    did(writer, Op.CLIENT_EDIT, prepare)
    facts = job_brief.facts(writer, request(writer, client, person_id=asks), START)
    assert facts.deciders == (("李总", ""), ("董事会", "超过十万"))
    assert [one.value for one in facts.taboos] == ["紫色", "前东家", "花生"]


def test_the_page_says_what_is_there_and_no_more(writer: Writer, client: int) -> None:
    source = add_entry(writer, client, text="片头太长了，八秒讲完", subject="片头")
    made = request(writer, client, interaction_id=source)
    for number in (1, 2):
        at = EventTime.day(dt.date(2026, 11, 24 + number), SHANGHAI)
        text = f"改动 {number}"
        add_round(writer, made, text, at)
    page = job_paper.paper(job_brief.facts(writer, made, START), "zh_Hans")
    assert [section.code for section in page.sections] == [
        "asks", "intention", "unchanged", "doubts", "deadlines", "rounds",
    ]  # fmt: skip
    text = paper_text.text(page)
    for line in (
        "客户原话 · 片头",
        "片头太长了，八秒讲完",
        "真正想要的\n想让新车第一眼就有速度感",
        "不能动的\n标志与结尾那句话",
        "价格 · 重新配乐的费用谁出",
        "内部截止 · 11月26日（周四）10:00",
        "客户截止 · 11月27日（周五）10:00",
        "第 2 稿 · 改动 2 · 11月26日（周四）",
    ):
        assert line in text
    bare = did(
        writer,
        Op.COMMITMENT_ADD,
        lambda w: commitments.add(w, Commitment(CommitmentKind.REQUEST, client, "报价", EventTime.of(START, SHANGHAI))),
    )
    for language in LANGUAGES:
        page = job_paper.paper(job_brief.facts(writer, bare, START), language)
        assert [section.code for section in page.sections] == ["asks", "deadlines"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_private_entry_gives_no_words(writer: Writer, client: int, language: str) -> None:
    source = add_entry(writer, client, text="SECRET", subject="SECRET", private=True)
    made = request(writer, client, interaction_id=source)
    assert "SECRET" not in paper_text.text(job_paper.paper(job_brief.facts(writer, made, START), language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_stays_a_page_after_many_rounds(writer: Writer, client: int, language: str) -> None:
    source = add_entry(writer, client, text="很长的一段话。" * 600)
    made = request(writer, client, interaction_id=source)
    at = EventTime.of(START, SHANGHAI)
    for number in range(40):
        add_round(writer, made, f"{number} " + "改" * 500, at)
    text = paper_text.text(job_paper.paper(job_brief.facts(writer, made, START), language))
    assert len(text) < 2_600
    assert "39 改" in text


def test_one_that_is_gone_says_so(writer: Writer) -> None:
    with pytest.raises(JournalError) as error:
        job_brief.facts(writer, 99, START)
    assert error.value.code is Code.RECORD_GONE

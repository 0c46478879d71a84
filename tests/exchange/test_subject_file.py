"""One file with everything about a client: all of theirs is in it, readable twice, and nothing of anybody else."""

from __future__ import annotations

import datetime as dt
import json
import stat
import tomllib
import zipfile
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from journal import paths
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Client, ClientKind, Person
from journal.core.commitments import Commitment, CommitmentKind, Right
from journal.core.crises import Audience, Crisis, CrisisLine, FoundBy, Review, Watch
from journal.core.dues import Due
from journal.core.errors import Code, JournalError
from journal.core.interactions import Interaction, Mark
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.core.plans import Goals, Plan, Step, StepKind
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.relations import Relation, RelationKind
from journal.core.risks import Contact, Risk, Side
from journal.core.series import Series
from journal.core.temperaments import Motive, Stance, Temperament
from journal.core.yearly_dates import YearCalendar, YearlyDate
from journal.exchange.subject_file import write_subject_file
from journal.exchange.subject_records import SECTIONS
from journal.store import (
    anniversaries,
    attachments,
    clients,
    commitments,
    crises,
    crisis_log,
    dues,
    interactions,
    people,
    plans,
    preferences,
    relations,
    risks,
    series,
    stances,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, did, open_writer

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
LATER = Moment.instant(START + 3 * DAY_MS)
LATEST = Moment.instant(START + 4 * DAY_MS)
WHEN = EventTime(START - DAY_MS, "2026-11-23T10:00:00+08:00")


@pytest.fixture
def writer(tmp_path: Path) -> Any:
    made = open_writer(tmp_path / "test.cjournal")
    yield made
    made.close()


@pytest.fixture
def client(writer: Writer) -> int:
    me = did(
        writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client("<b>兰庭</b>", about="about-word", tags=("tag-word",)))
    )
    other = did(writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client("Someone Else", ClientKind.INDIVIDUAL)))
    somebody = Person(me, "person-word", phones=("+86 1",), observes=("mid_autumn", "-christmas"))
    person = did(writer, Op.PERSON_ADD, lambda w: people.add(w, somebody))
    theirs = people.at(writer, other)[0].id

    def write(w: Writer) -> int:
        first = interactions.add(w, Interaction((me,), WHEN, "phone", text="public-word", person_ids=(person,)))
        interactions.add(w, Interaction((me,), WHEN, text="secret-word", private=True))
        interactions.add(w, Interaction((me, other), WHEN, "meeting", text="shared-word", person_ids=(person, theirs)))
        interactions.add(w, Interaction((other,), WHEN, text="foreign-word"))
        attachments.add(w, first, "../odd/name.txt", b"file-word")
        preferences.add(w, Preference(me, PreferenceKind.FOOD, "food-word", Strength.LOVES))
        dues.add(w, Due("due-word", Moment.instant(START + DAY_MS), client_id=me))
        number = crises.open_crisis(
            w,
            Crisis(
                me,
                "crisis-word",
                WHEN,
                outlet_id=other,
                found_by=FoundBy.US,
                plan="data_leak",
                steps=(Step("step-word", 0, script="script-word"),),
                goals=Goals(5),
                watch=Watch(60),
            ),
        )
        line = CrisisLine(
            number, WHEN, "", who="who-word", source="source-word", audience=Audience.TEAM, told="x", inner=True
        )
        crisis_log.log(w, number, "log-word", WHEN, line)
        crisis_log.correct(w, 2, "correction-word", WHEN)
        hidden = Interaction((me,), WHEN, text="hidden-word", private=True)
        crisis_log.take_in(w, crises.get(w, number), interactions.get(w, interactions.add(w, hidden)))
        crises.close_mistaken(w, number, WHEN, "result-word")
        crises.review(w, number, Review("cause-word", "helped-word", "changes-word", "promised-word"), WHEN)
        plan = Plan(
            "plan-word",
            (Step("planned-word", 5, StepKind.UPDATE, 60, "responsible-word", "phone"),),
            Goals(1, 2, 3, 4),
            "situation-word",
            "lesson-word",
            client_id=me,
        )
        plans.add(w, plan)
        plans.add(w, replace(plan, name="foreign-word", client_id=None))
        contact = Contact("contact-word", "+86 2", Side.OUTLET, "post-word")
        risks.add(
            w,
            Risk(
                me,
                "risk-word",
                "sign-word",
                contacts=(contact,),
                plan="data_leak",
                told_on="2026-11-01",
                told_how="told-word",
                reviewed_on="2026-11-02",
                note="note-word",
            ),
        )
        stances.put(w, me, Stance.TIRED, WHEN)
        stances.put(w, me, None, WHEN)
        second = people.add(w, Person(me, "second-word"))
        relations.add(w, Relation(person, second, RelationKind.OTHER, "relation-word"))
        relations.add(w, Relation(theirs, person, RelationKind.CLOSE_TO))
        day = Anniversary(
            me, YearlyDate(6, 15, 1987, YearCalendar.LUNAR, True), AnniversaryKind.OTHER, label="day-word"
        )
        anniversaries.add(w, day)
        again = Series("again-word", "FREQ=DAILY", Moment.date(dt.date(2026, 12, 1), SHANGHAI), client_id=me)
        series.add(w, again)
        for kind, text in ((CommitmentKind.PROMISE, "promise-word"), (CommitmentKind.REQUEST, "request-word")):
            given = Commitment(
                kind,
                me,
                text,
                WHEN,
                due=LATER,
                waiting_on="colleague:wait-word",
                intention="want-word",
                unchanged="fixed-word",
                doubts=((Right.PRICE, "price-word"),),
            )
            commitments.add_round(w, commitments.add(w, given), "round-word", WHEN)
        return first

    first = did(writer, Op.IMPORT, write)
    like = replace(clients.get(writer, me), temperament=Temperament.EXACTING, motives=(Motive.LOOKS, Motive.PRICE))
    did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, like))
    for table, op, gone_with in (
        ("relations", Op.RELATION_DELETE, relations.delete), ("risks", Op.RISK_DELETE, risks.delete),
        ("plans", Op.PLAN_DELETE, plans.delete),
    ):  # fmt: skip
        extra = {
            "relations": lambda w: relations.add(w, Relation(1, 3, RelationKind.FAMILY, "gone-relation-word")),
            "risks": lambda w: risks.add(w, Risk(me, "gone-risk-word", contacts=(Contact("gone-contact-word"),))),
            "plans": lambda w: plans.add(w, Plan("gone-plan-word", (Step("gone-step-word", 1),), client_id=me)),
        }[table]
        number = did(writer, Op.RISK_ADD, extra)
        did(writer, op, partial(gone_with, **{f"{table[:-1]}_id": number}))
    now = replace(interactions.get(writer, first), text="newer-word", mark=Mark.TOLD, confirmed_on="2026-11-20")
    did(writer, Op.INTERACTION_EDIT, lambda w: interactions.edit(w, now))
    gone = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, Interaction((me,), WHEN, text="binned-word")))
    did(writer, Op.INTERACTION_DELETE, lambda w: interactions.delete(w, gone))
    for note in ("kept-word", "lost-word"):
        given = Commitment(CommitmentKind.PROMISE, me, note, WHEN, due=LATER)
        number = did(writer, Op.COMMITMENT_ADD, lambda w, given=given: commitments.add(w, given))  # type: ignore[misc]
        did(writer, Op.COMMITMENT_MOVE, partial(commitments.move, commitment_id=number, due=LATEST, text="moved-word"))
    did(writer, Op.COMMITMENT_DELETE, lambda w: commitments.delete(w, number))
    return me


def written(writer: Writer, client: int, path: Path, *, language: str = "en", private: bool = True) -> tuple[Any, str]:
    """The data and the page of a file that is written now."""
    write_subject_file(writer, client, path, now=START, language=language, private=private)
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        return json.loads(archive.read("data.json")), archive.read("index.html").decode()


def test_all_of_the_client_is_there(writer: Writer, client: int, tmp_path: Path) -> None:
    path = tmp_path / "out.zip"
    data, page = written(writer, client, path)
    words = "about tag person public newer secret shared food due crisis binned day again promise request wait"
    words += " round kept lost moved want fixed price step script who source log correction hidden result cause helped"
    words += " changes promised plan planned responsible situation lesson contact post risk sign told note second"
    words += " relation gone-relation gone-risk gone-contact gone-plan gone-step"
    for word in words.split():
        assert f"{word}-word" in json.dumps(data), word
        assert f"{word}-word" in page, word
    assert [entry.get("private") for entry in data["interaction"]].count(True) == 2
    log = data["crisis"][0]["log"]
    assert log[0]["text"] == "crisis-word"
    assert [line["number"] for line in log] == list(range(1, len(log) + 1))
    assert plans.built_in("en")["data_leak"].name in page
    assert [one["stance"] for one in data["stance"]] == ["tired", "none"]
    tables = {change["table"] for change in data["history"]}
    ledger = {"interactions", "commitments", "commitment_events", "dues"}
    assert tables == {*ledger, "clients", "risks", "plans", "relations", "crises"}
    assert "Mid-Autumn Festival" in page
    assert "Christmas: does not keep it" in page
    with zipfile.ZipFile(path) as archive:
        assert archive.read(data["file"][0]["path"]) == b"file-word"
        assert all(name in ("data.json", "index.html") or name.startswith("files/0") for name in archive.namelist())
        assert not [name for name in archive.namelist() if ".." in name.split("/")]
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_of_others_is_there(writer: Writer, client: int, tmp_path: Path) -> None:
    data, page = written(writer, client, tmp_path / "out.zip")
    for text in (json.dumps(data), page):
        assert "Someone Else" not in text
        assert "foreign-word" not in text
    assert [entry["with_others"] for entry in data["interaction"] if "with_others" in entry] == [1]


def test_private_entries_can_be_left_out(writer: Writer, client: int, tmp_path: Path) -> None:
    data, page = written(writer, client, tmp_path / "out.zip", private=False)
    assert "secret-word" not in json.dumps(data) + page
    assert "hidden-word" not in json.dumps(data) + page
    assert data["private_left_out"] == 2
    assert "not in this file: 2" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_speaks_the_language_and_shows_text_as_text(
    writer: Writer, client: int, tmp_path: Path, language: str
) -> None:
    _, page = written(writer, client, tmp_path / "out.zip", language=language)
    assert "<b>" not in page
    assert "&lt;b&gt;兰庭" in page
    assert {"en": "How to address", "zh_Hans": "往来记录", "zh_Hant": "往來紀錄"}[language] in page or language == "en"
    assert "<dt>preference</dt>" not in page


@pytest.mark.parametrize("language", LANGUAGES[1:])
def test_languages_are_in_step(language: str) -> None:
    english, other = (
        tomllib.loads(paths.resource("subject", f"{name}.toml").read_text(encoding="utf-8"))
        for name in ("en", language)
    )
    assert {section: list(words) for section, words in other.items()} == {s: list(w) for s, w in english.items()}


def test_every_field_has_its_word(writer: Writer, client: int, tmp_path: Path) -> None:
    data, _ = written(writer, client, tmp_path / "out.zip")
    words = tomllib.loads(paths.resource("subject", "en.toml").read_text(encoding="utf-8"))["fields"]
    fields: set[str] = set()
    for section in SECTIONS:
        for record in data[section]:
            fields |= record.keys()
            lists = ("log", "events", "contacts", "steps")
            nested = [one for name in lists for one in record.get(name, ())]
            nested += [record[name] for name in ("goals", "watch", "doubts") if name in record]
            for inner in (record.get("before", {}), record.get("after", {}), *nested):
                fields |= inner.keys()
    assert fields - words.keys() <= {"id", "interaction", "led_to", "corrects", "step", "hash"}


def test_stopped_or_refused_nothing_is_left(writer: Writer, client: int, tmp_path: Path) -> None:
    path = tmp_path / "out.zip"
    with pytest.raises(JournalError) as refused:
        write_subject_file(writer, 99, path, now=START, language="en")
    assert refused.value.code is Code.RECORD_GONE
    with pytest.raises(JournalError) as refused:
        write_subject_file(writer, client, writer.path, now=START, language="en")
    assert refused.value.code is Code.FILE_UNWRITABLE
    assert [file.name for file in tmp_path.iterdir() if "zip" in file.name or "part" in file.name] == []

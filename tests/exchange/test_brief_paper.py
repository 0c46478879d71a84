"""The brief in words: the sample journal compared with what was read by eye, the scene before a call, and one page."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from journal.core.brief import brief, width
from journal.core.brief_parts import Part
from journal.core.clients import Client, Person
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.crises import Crisis
from journal.core.interactions import Channel, Interaction, Mark
from journal.core.moments import DAY_MS, EventTime, Moment, milliseconds
from journal.core.papers import Row, Tone
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.temperaments import Stance, Temperament
from journal.exchange import brief_paper
from journal.exchange.paper_words import Words
from journal.store import brief as store
from journal.store import clients, commitments, crises, interactions, people, playbook, preferences, stances
from journal.store.history import Op
from journal.store.writing import Writer
from tests.exchange import brief_world as world
from tests.exchange.brief_world import LANGUAGES, SCENE_AT
from tests.store.world import SHANGHAI, open_writer

FILES = Path(__file__).parent.parent / "files"
NOW = milliseconds(SCENE_AT, SHANGHAI)


@pytest.fixture
def writer(tmp_path: Path) -> Writer:
    return open_writer(tmp_path / "test.cjournal", lambda: NOW)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_journal_reads_as_it_did(language: str, tmp_path: Path) -> None:
    """After a change that is meant: `python -m tests.exchange.test_brief_paper` writes the files anew; read them."""
    expected = (FILES / f"brief.{language}.txt").read_text(encoding="utf-8")
    assert world.of_the_demo(tmp_path, language) == expected


def test_the_page_before_the_call_stands_in_its_order(writer: Writer) -> None:
    """`scenes.md` 4.1."""
    client = world.orchid(writer)
    page = brief_paper.paper(brief(store.facts(writer, client, NOW, "zh_Hans")), "zh_Hans")
    assert [section.code for section in page.sections] == [
        Part.ADDRESS, Part.WE_OWE, Part.TABOOS, Part.LAST, Part.ADVISED, Part.PEOPLE, Part.COMING, Part.LIKES,
        Part.TOLD,
    ]  # fmt: skip
    rows = {section.code: section.blocks for section in page.sections}
    assert rows[Part.ADDRESS] == (Row("Grace", detail="Grace Cheung · 又名 張嘉欣、张小姐", tone=Tone.STRONG),)
    (owed,) = rows[Part.WE_OWE]
    assert isinstance(owed, Row)
    assert owed.text == "2 封邮件未答复"
    assert owed.detail.startswith("2月1日（周一）起 · 截止 2月2日（周二）18:00")
    assert owed.tone is Tone.RED
    (avoid,) = rows[Part.TABOOS]
    assert avoid == Row("橙色（颜色）、钟表（礼品）", "忌讳", "Grace Cheung", Tone.RED)
    last = rows[Part.LAST][0]
    assert isinstance(last, Row)
    assert last.text == "稿件什么时候能给"
    assert last.detail.startswith("来信（邮件）")
    assert rows[Part.ADVISED] == (Row("we advised against foil stamping, she chose it", "已建议", "2026年12月15日"),)
    coming = [row.text for row in rows[Part.COMING] if isinstance(row, Row)]
    assert coming[0] == "春节"
    assert "生日" in coming


def test_nobody_tells_their_story_twice(writer: Writer) -> None:
    """`scenes.md` 4.2: Chloe's school is known, Mandy is two years old and confirmed gently."""
    client = world.orchid(writer)
    found = brief(store.facts(writer, client, NOW, "en"))
    assert [(told.said.text, told.gently) for told in found.told] == [
        ("daughter Chloe starts secondary school", False),
        ("assistant is Mandy", True),
    ]
    text = world.told(writer, client, NOW, "en")
    assert "12 Mar 2026 · daughter Chloe starts secondary school · Grace Cheung\n" in text
    assert "15 Jan 2025 · assistant is Mandy · Grace Cheung · confirm gently\n" in text


def test_what_was_confirmed_since_is_fresh_again(writer: Writer) -> None:
    client = world.orchid(writer)
    mandy = next(said.id for said in store.facts(writer, client, NOW, "en").notes if "Mandy" in said.text)
    with writer.operation(Op.INTERACTION_EDIT):
        writer.update_record("interactions", mandy, {"confirmed_on": "2027-01-20"})
    first = brief(store.facts(writer, client, NOW, "en")).told.shown[0]
    assert (first.said.text, first.gently, first.day) == ("assistant is Mandy", False, dt.date(2027, 1, 20))


def test_without_type_and_stance_there_is_no_heading_and_never_more_than_two_lines(writer: Writer) -> None:
    """`scenes.md` 4.3."""
    client = world.orchid(writer)
    assert Part.TONE not in brief(store.facts(writer, client, NOW, "en")).parts
    with writer.operation(Op.CLIENT_EDIT):
        writer.update_record("clients", client, {"temperament": Temperament.EXACTING.value})
        stances.put(writer, client, Stance.TIRED, world.time(2027, 1, 29))
    page = brief_paper.paper(brief(store.facts(writer, client, NOW, "en")), "en")
    (tone,) = [section for section in page.sections if section.code == Part.TONE]
    assert [row.text for row in tone.blocks if isinstance(row, Row)] == [
        playbook.advice(writer, topic, "en").short for topic in ("temperament.exacting", "stance.tired")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_client_of_whom_nothing_is_known_has_an_empty_page(writer: Writer, language: str) -> None:
    with writer.operation(Op.CLIENT_ADD):
        client = clients.add(writer, Client("新和文具"))
    page = brief_paper.paper(brief(store.facts(writer, client, NOW, language)), language)
    assert page.sections == ()
    assert page.title == "新和文具"


def test_private_entries_give_no_words(writer: Writer) -> None:
    client = world.orchid(writer)
    with writer.operation(Op.INTERACTION_ADD):
        for mark in (None, *Mark):
            for channel in (Channel.NOTE, Channel.PHONE):
                entry = Interaction(
                    (client,), world.time(2027, 2, 1, 20), channel, subject="SECRET", text="SECRET", private=True,
                    mark=mark,
                )  # fmt: skip
                interactions.add(writer, entry)
    for language in LANGUAGES:
        text = world.told(writer, client, NOW, language)
        assert "SECRET" not in text
        assert Words.load(language).say("brief", "private") in text


def test_a_running_crisis_comes_first_with_its_clock_and_a_mistaken_one_nowhere(writer: Writer) -> None:
    client = world.orchid(writer)
    with writer.operation(Op.CRISIS_OPEN):
        opened = EventTime.of(NOW - 40 * 60_000, SHANGHAI)
        mistaken = crises.open_crisis(writer, Crisis(client, "opened by mistake", opened))
        crises.open_crisis(writer, Crisis(client, "headline about the pool", opened))
        writer.update_record("crises", mistaken, {"mistaken": 1})
    page = brief_paper.paper(brief(store.facts(writer, client, NOW, "en")), "en")
    assert page.sections[1].code == Part.CRISIS
    assert page.sections[1].blocks == (
        Row("headline about the pool", "Open", "Serious · 40 min since it began", Tone.RED),
    )


def crowded(writer: Writer) -> int:
    """A client with far more of everything than a page can hold."""
    client = world.orchid(writer)
    long = "很长的一段话，说了又说，写了又写。" * 40
    with writer.operation(Op.INTERACTION_ADD):
        for n in range(40):
            when = EventTime.of(NOW - n * DAY_MS, SHANGHAI)
            person = people.add(writer, Person(client, f"王{n}", (f"Wang {n}",), f"王{n}总", "经理", ("123",)))
            for mark in (None, *Mark):
                for channel in (Channel.NOTE, Channel.MEETING):
                    entry = Interaction((client,), when, channel, text=f"{n} {long}", mark=mark, mood=-1)
                    interactions.add(writer, entry)
            for kind in PreferenceKind:
                preferences.add(writer, Preference(client, kind, f"{kind} {n}", Strength.LIKES, person))
            for ours in (True, False):
                due = Moment.instant(NOW - n * DAY_MS)
                promise = Commitment(CommitmentKind.PROMISE, client, f"{n} {long}"[:180], when, ours, due=due)
                commitments.add(writer, promise)
    return client


@pytest.mark.parametrize("language", LANGUAGES)
def test_however_much_there_is_it_stays_a_page(writer: Writer, language: str) -> None:
    page = brief_paper.paper(brief(store.facts(writer, crowded(writer), NOW, language)), language)
    lines = 0
    for section in page.sections:
        rows = [row for row in section.blocks if isinstance(row, Row)]
        room = brief_paper.COLUMNS - max(width(row.lead) for row in rows) - 2
        lines += sum(1 + width(f"{row.text} {row.detail}") // room for row in rows)
    assert lines + 1.6 * len(page.sections) <= brief_paper.MOST_LINES
    assert len(page.sections) == len(Part) - 3


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_left_out_is_counted(writer: Writer, language: str) -> None:
    client = crowded(writer)
    page = brief_paper.paper(brief(store.facts(writer, client, NOW, language)), language)
    rows = {section.code: [row for row in section.blocks if isinstance(row, Row)] for section in page.sections}
    for part, known in ((Part.WE_OWE, 40 + 1), (Part.THEY_OWE, 40), (Part.PEOPLE, 41)):
        *shown, last = rows[part]
        assert last.text == Words.load(language).more(known - len(shown))


def rewrite() -> None:
    """Write the expected texts anew."""
    import tempfile

    for language in LANGUAGES:
        with tempfile.TemporaryDirectory() as folder:
            text = world.of_the_demo(Path(folder), language)
        (FILES / f"brief.{language}.txt").write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    rewrite()

"""The log of a crisis in the journal: every line chained, none changed, corrections beside what they correct."""

from __future__ import annotations

import json
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from journal.core import crisis_chain
from journal.core.crises import Audience, CrisisLine, LineKind
from journal.core.crisis_chain import Break, Fault
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import EventTime
from journal.store import crises, crisis_log, driver, history, interactions
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.crisis_world import HEADLINE, Desk
from tests.store.world import START, Clock, add_client, did, open_crisis, open_writer

AT = EventTime(START, "2026-11-24T10:00+08:00")


def logged(writer: Writer, crisis: int, text: str, line: CrisisLine | None = None) -> CrisisLine:
    line_id = did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, crisis, text, AT, line))
    return crisis_log.get(writer, line_id)


def test_everything_about_a_line_is_kept(writer: Writer) -> None:
    crisis = open_crisis(writer, add_client(writer))
    given = CrisisLine(
        crisis, AT, "", who="小赵", source="https://example.com/1", audience=Audience.TEAM, told="李总监, Joyce",
        inner=True,
    )  # fmt: skip
    kept = logged(writer, crisis, "已通知\n第二行", given)
    assert (kept.text, kept.who, kept.source, kept.audience) == ("已通知\n第二行", "小赵", given.source, Audience.TEAM)
    assert (kept.told, kept.inner, kept.kind, kept.at, kept.number) == ("李总监, Joyce", True, LineKind.LINE, AT, 2)
    assert len(kept.hash) == 64
    assert kept.uuid
    assert kept.recorded_at == START


@pytest.mark.parametrize("text", ["", "  \n", "\x00"])
def test_a_line_that_says_nothing_is_refused(writer: Writer, text: str) -> None:
    crisis = open_crisis(writer, add_client(writer))
    with pytest.raises(JournalError) as refused:
        logged(writer, crisis, text)
    assert refused.value.code is Code.TEXT_MISSING
    assert [line.text for line in crisis_log.lines(writer, crisis)] == ["headline"]


def test_a_line_for_a_crisis_that_is_not_there_is_refused(writer: Writer) -> None:
    with pytest.raises(JournalError) as refused:
        logged(writer, 99, "x")
    assert refused.value.code is Code.RECORD_GONE


def test_a_correction_names_the_line_and_both_stay(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    wrong = desk.says("已通知王总监和公关组", Audience.TEAM)
    desk.at("14:50:00")
    did(writer, Op.CRISIS_LOG, lambda w: crisis_log.correct(w, wrong, "应为李总监", desk.now()))
    first, second, third = crisis_log.lines(writer, desk.id)
    assert first.text == HEADLINE
    assert (second.text, third.text) == ("已通知王总监和公关组", "应为李总监")
    assert (third.kind, third.corrects, third.audience) == (LineKind.CORRECTION, second.uuid, None)
    assert crisis_log.first_break(writer, desk.id) is None
    with pytest.raises(JournalError) as refused:
        did(writer, Op.CRISIS_LOG, lambda w: crisis_log.correct(w, 99, "x", desk.now()))
    assert refused.value.code is Code.RECORD_GONE


def test_a_remark_that_stays_inside_is_corrected_inside(writer: Writer) -> None:
    crisis = open_crisis(writer, add_client(writer))
    inner = logged(writer, crisis, "他们自己漏了一步", CrisisLine(crisis, AT, "", inner=True))
    line = did(writer, Op.CRISIS_LOG, lambda w: crisis_log.correct(w, inner.id, "漏了两步", AT))
    assert crisis_log.get(writer, line).inner


def test_two_logs_have_a_chain_each(writer: Writer) -> None:
    client = add_client(writer)
    first, second = open_crisis(writer, client), open_crisis(writer, client, sentence="other")
    for number in range(3):
        logged(writer, first, f"a{number}")
        logged(writer, second, f"b{number}")
    for crisis in (first, second):
        assert [line.number for line in crisis_log.lines(writer, crisis)] == [1, 2, 3, 4]
        assert crisis_log.first_break(writer, crisis) is None


@pytest.mark.parametrize("column", ["text", "at_text", "who", "told", "corrects", "kind", "uuid", "audience", "step"])
def test_a_line_that_was_changed_behind_its_back_is_found(writer: Writer, column: str) -> None:
    crisis = open_crisis(writer, add_client(writer))
    lines = [logged(writer, crisis, text) for text in ("one", "two", "three")]
    other = {"kind": "stage", "audience": "client", "at_text": "2026-11-24T10:01+08:00"}.get(column, "other")
    with tampered(writer, f"UPDATE crisis_lines SET {column} = '{other}' WHERE id = {lines[1].id}"):
        assert crisis_log.first_break(writer, crisis) == Break(3, Fault.HASH)
    assert crisis_log.first_break(writer, crisis) is None


def test_a_line_that_is_gone_and_one_that_was_rehashed_are_found(writer: Writer) -> None:
    crisis = open_crisis(writer, add_client(writer))
    one, two, _ = (logged(writer, crisis, text) for text in ("one", "two", "three"))
    with tampered(writer, f"UPDATE crisis_lines SET hash = '{'0' * 64}' WHERE id = {one.id}"):
        assert crisis_log.first_break(writer, crisis) == Break(2, Fault.HASH)
    with tampered(writer, f"DELETE FROM crisis_lines WHERE id = {two.id}"):
        assert crisis_log.first_break(writer, crisis) == Break(3, Fault.NUMBER)
    again = replace(two, text="two and a half")
    uuid = str(writer.value("SELECT uuid FROM crises"))
    made_anew = crisis_chain.digest(crisis_log.record(again, uuid, one.hash))
    with tampered(writer, f"UPDATE crisis_lines SET text = '{again.text}', hash = '{made_anew}' WHERE id = {two.id}"):
        # Whoever changes a line and its hash breaks the next one, that goes over this hash.
        assert crisis_log.first_break(writer, crisis) == Break(4, Fault.HASH)


def test_an_interaction_is_taken_in_once_with_a_copy_of_its_text(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    desk.at("14:18:00")
    private = Interaction((desk.client,), desk.now(), Channel.PHONE, subject="致电", text="他同意 ", private=True)
    entry = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, private))
    desk.at("15:00:00")
    for _ in range(2):
        did(writer, Op.CRISIS_LOG, lambda w: crises.take_in(w, desk.id, entry))
    line = crisis_log.lines(writer, desk.id)[-1]
    assert len(crisis_log.lines(writer, desk.id)) == 2
    assert (line.kind, line.text, line.at, line.inner) == (LineKind.CONTACT, "致电\n他同意", private.at, True)
    assert (line.audience, line.told) == (Audience.CLIENT, "星禾汽车")
    uuid = interactions.get(writer, entry).uuid
    assert crisis_log.taken_in(writer, uuid, desk.id)
    assert not crisis_log.taken_in(writer, uuid, desk.id + 1)
    did(writer, Op.INTERACTION_DELETE, lambda w: interactions.delete(w, entry))
    assert crisis_log.get(writer, line.id) == line


def test_one_interaction_may_stand_in_two_logs(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    other = open_crisis(writer, desk.outlet)
    entry = desk.calls(desk.outlet, "同意补充厂家回应")
    did(writer, Op.CRISIS_LOG, lambda w: crises.take_in(w, other, entry))
    told = [crisis_log.lines(writer, crisis)[-1].audience for crisis in (desk.id, other)]
    assert told == [Audience.OUTLET, Audience.CLIENT]


@pytest.mark.parametrize(
    ("channel", "direction", "told"),
    [
        (Channel.EMAIL, Direction.OUT, True),
        (Channel.EMAIL, Direction.IN, False),
        (Channel.EMAIL, None, False),
        (Channel.PHONE, Direction.OUT, True),
        (Channel.PHONE, None, True),
        (Channel.PHONE, Direction.IN, False),
    ],
)
def test_only_what_we_said_tells_the_client(
    writer: Writer, clock: Clock, channel: Channel, direction: Direction | None, told: bool
) -> None:
    desk = Desk.open(writer, clock)
    mail = Interaction((desk.client,), desk.now(), channel, direction, text="要求重印")
    entry = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, mail))
    did(writer, Op.CRISIS_LOG, lambda w: crises.take_in(w, desk.id, entry))
    assert crisis_log.lines(writer, desk.id)[-1].audience is (Audience.CLIENT if told else None)
    assert ("client" in desk.kinds()) is not told


def test_a_line_names_the_step_that_it_does(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    at = desk.now()
    team = CrisisLine(desk.id, at, "已通知李总监", audience=Audience.TEAM)
    did(writer, Op.CRISIS_LOG, lambda w: crises.log(w, desk.id, team.text, at, team))
    call = Interaction((desk.client,), at, Channel.PHONE, Direction.OUT, text="带着建议")
    entry = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, call))
    did(writer, Op.CRISIS_LOG, lambda w: crises.take_in(w, desk.id, entry))
    steps = {line.audience: line.step for line in crisis_log.lines(writer, desk.id) if line.audience}
    assert steps == {Audience.TEAM: "step:0", Audience.CLIENT: "step:1"}
    assert crisis_log.first_break(writer, desk.id) is None


def test_what_is_no_contact_tells_nobody(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    note = Interaction((desk.client,), desk.now(), Channel.NOTE, text="想一想")
    entry = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, note))
    did(writer, Op.CRISIS_LOG, lambda w: crises.take_in(w, desk.id, entry))
    assert crisis_log.lines(writer, desk.id)[-1].audience is None
    assert desk.due("client").open


def test_no_sql_changes_a_line(writer: Writer) -> None:
    crisis = open_crisis(writer, add_client(writer))
    with pytest.raises(driver.Error, match="never changed"):
        writer.connection.execute("UPDATE crisis_lines SET hash = '' WHERE crisis_id = ?", (crisis,))
    writer.connection.rollback()


def test_undo_leaves_the_lines_and_a_second_time_is_a_second_line(writer: Writer, clock: Clock) -> None:
    desk = Desk.open(writer, clock)
    desk.does("client", "他同意")
    lines = crisis_log.lines(writer, desk.id)
    history.undo(writer)
    assert desk.due("client").open
    assert crisis_log.lines(writer, desk.id)[:-1] == lines
    history.redo(writer)
    assert "client" not in desk.kinds()
    again = crisis_log.lines(writer, desk.id)
    assert again[: len(lines)] == lines
    assert [line.kind for line in again[len(lines) :]] == [LineKind.REOPENED, LineKind.STEP]
    history.undo(writer)
    desk.at("14:19:00")
    desk.does("client", "这次是真的")
    found = crisis_log.lines(writer, desk.id)
    assert found[: len(lines)] == lines
    assert {line.step for line in found[1:]} == {"step:1"}
    assert [line.kind for line in found[1:]] == [
        LineKind.STEP, LineKind.REOPENED, LineKind.STEP, LineKind.REOPENED, LineKind.STEP,
    ]  # fmt: skip
    assert crisis_log.first_break(writer, desk.id) is None


def test_two_writers_make_one_chain(path: Path, clock: Clock, writer: Writer) -> None:
    crisis = open_crisis(writer, add_client(writer))
    other = open_writer(path, clock)
    for number in range(20):
        logged(writer if number % 2 else other, crisis, f"{number}")
    other.close()
    assert [line.text for line in crisis_log.lines(writer, crisis)][1:] == [f"{n}" for n in range(20)]
    assert [line.number for line in crisis_log.lines(writer, crisis)] == list(range(1, 22))
    assert crisis_log.first_break(writer, crisis) is None


def test_the_command_line_and_the_window_write_one_chain(
    path: Path, writer: Writer, subprocess_env: dict[str, str]
) -> None:
    crisis = open_crisis(writer, add_client(writer))
    program = [sys.executable, "-m", "journal", "--journal", str(path), "crisis", "log", str(crisis)]
    failed: list[str] = []

    def other() -> None:
        for number in range(4):
            ended = subprocess.run(
                [*program, f"cli {number}", "--told", "team", "--json"],
                env=subprocess_env, capture_output=True, text=True, encoding="utf-8",
            )  # fmt: skip
            if ended.returncode or len(json.loads(ended.stdout)["lines"]) < number + 2:
                failed.append(ended.stdout + ended.stderr)

    running = threading.Thread(target=other)
    running.start()
    ours = 0
    while running.is_alive():
        logged(writer, crisis, f"window {ours}")
        ours += 1
        running.join(0.05)
    assert not failed
    lines = crisis_log.lines(writer, crisis)
    assert [line.number for line in lines] == list(range(1, ours + 6))
    assert [line.text for line in lines if line.text.startswith("cli")] == [f"cli {number}" for number in range(4)]
    assert ours > 4
    assert crisis_log.first_break(writer, crisis) is None


@contextmanager
def tampered(writer: Writer, sql: str) -> Iterator[None]:
    """Change a log as somebody does who edits the file with other tools; afterwards it is as it was."""
    with suppress(ZeroDivisionError), writer.unlogged():
        writer.execute("DROP TRIGGER crisis_lines_only_grow")
        writer.execute(sql)
        yield
        raise ZeroDivisionError

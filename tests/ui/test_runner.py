"""The writer thread: order of clicks, one signal per change, errors that reach the window, long work that stops."""

from __future__ import annotations

import sys
import threading
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.store import clients
from journal.store.history import Changed, Op, Operation
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.runner import LongJob


def add(name: str, writer: Writer, running: Operation) -> int:
    running.facts = {"client": name}
    return clients.add(writer, Client(name))


def test_writes_happen_in_the_order_of_the_clicks_off_the_gui_thread(context: Context, qtbot: QtBot) -> None:
    seen: list[tuple[int, bool]] = []

    def work(number: int, writer: Writer, running: Operation) -> int:
        seen.append((number, threading.current_thread() is threading.main_thread()))
        return add(f"client {number}", writer, running)

    results: list[int] = []

    for number in range(20):
        context.runner.write(Op.CLIENT_ADD, partial(work, number), results.append)
    qtbot.waitUntil(lambda: len(results) == 20)
    assert seen == [(number, False) for number in range(20)]
    assert results == sorted(results)
    assert clients.count(context.reader) == 20


def test_a_change_is_told_once_with_its_tables_and_names(context: Context, qtbot: QtBot) -> None:

    with qtbot.waitSignal(context.runner.changed) as told:
        context.runner.write(Op.CLIENT_ADD, partial(add, "王敏"))
    changed = told.args[0]
    assert isinstance(changed, Changed)
    assert changed.op is Op.CLIENT_ADD
    assert "clients" in changed.tables
    assert changed.facts == {"client": "王敏"}


def test_undo_and_redo_name_what_they_took_back(context: Context, qtbot: QtBot) -> None:

    with qtbot.waitSignal(context.runner.changed):
        context.runner.write(Op.CLIENT_ADD, partial(add, "Grace"))
    with qtbot.waitSignal(context.runner.changed) as undone:
        context.runner.undo()
    assert (undone.args[0].op, undone.args[0].subject) == (Op.UNDO, Op.CLIENT_ADD)
    assert clients.count(context.reader) == 0
    with qtbot.waitSignal(context.runner.changed) as again:
        context.runner.redo()
    assert again.args[0].op is Op.REDO
    assert clients.count(context.reader) == 1


def test_a_refused_write_reaches_the_window_and_the_next_one_works(context: Context, qtbot: QtBot) -> None:

    with qtbot.waitSignal(context.runner.failed) as failed:
        context.runner.write(Op.CLIENT_ADD, partial(add, "  "))
    assert isinstance(failed.args[0], JournalError)
    assert failed.args[0].code is Code.NAME_MISSING
    with qtbot.waitSignal(context.runner.changed):
        context.runner.write(Op.CLIENT_ADD, partial(add, "Grace"))


class Asker(QObject):
    """Stands for a dialog: it hands work over, waits for the answer, and tells by which thread it is destroyed."""

    def __init__(self, ends: list[bool]) -> None:
        super().__init__()
        self.ends = ends

    def __del__(self) -> None:
        self.ends.append(threading.current_thread() is threading.main_thread())

    def work(self, name: str, writer: Writer, running: Operation) -> int:
        return add(name, writer, running)

    def long(self, job: LongJob) -> None:
        job.progress(1, 2)

    def step(self, _writer: Writer, _job: LongJob) -> int:
        return 1

    def take(self, _answer: object) -> None:
        pass


@pytest.mark.parametrize("name", ["王敏", "  "], ids=["done", "refused"])
def test_who_asked_is_destroyed_by_the_gui_thread_alone(context: Context, qtbot: QtBot, name: str) -> None:
    """Qt crashes where a widget ends in another thread, and the last to hold a dialog may be its own work."""
    ends: list[bool] = []
    interval = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        for _ in range(25):
            asker = Asker(ends)
            context.runner.write(Op.CLIENT_ADD, partial(asker.work, name), asker.take, asker.take)
            context.runner.long(asker.long)
            context.runner.steps(asker.step)
            del asker
            QCoreApplication.processEvents()
        qtbot.waitUntil(lambda: len(ends) == 25)
    finally:
        sys.setswitchinterval(interval)
    assert ends == [True] * 25


def test_long_work_reports_progress_and_stops_when_asked(context: Context, qtbot: QtBot) -> None:
    entered = threading.Event()

    def work(job: LongJob) -> None:
        for step in range(100_000):
            job.progress(step, 100_000)
            entered.set()
            threading.Event().wait(0.001)

    job = context.runner.long(work)
    with qtbot.waitSignal(job.progressed):
        pass
    with qtbot.waitSignal(job.failed) as failed:
        job.cancel()
    assert failed.args[0].code is Code.CANCELLED


def test_long_work_hands_over_its_result(context: Context, qtbot: QtBot) -> None:
    job = context.runner.long(lambda _job: (1, 2))
    with qtbot.waitSignal(job.finished) as finished:
        pass
    assert finished.args[0] == (1, 2)


def test_others_come_between_the_steps_of_long_work(context: Context, qtbot: QtBot) -> None:
    order: list[str] = []
    may_begin = threading.Event()

    def step(_writer: Writer, job: LongJob) -> int | None:
        may_begin.wait(60)
        order.append("step")
        job.progress(len(order), 5)
        return 42 if len(order) >= 5 else None

    def other(_writer: Writer) -> None:
        order.append("other")

    job = context.runner.steps(step)
    context.runner.unlogged(other)
    with qtbot.waitSignal(job.finished) as finished:
        may_begin.set()
    assert finished.args[0] == 42
    assert order[:3] == ["step", "other", "step"]


def test_a_step_that_fails_ends_the_work(context: Context, qtbot: QtBot) -> None:
    def step(_writer: Writer, job: LongJob) -> None:
        job.progress(1, 2)

    job = context.runner.steps(step)
    with qtbot.waitSignal(job.failed) as failed:
        job.cancel()
    assert failed.args[0].code is Code.CANCELLED


def test_what_the_last_step_changed_is_told(context: Context, qtbot: QtBot) -> None:
    def step(writer: Writer, _job: LongJob) -> bool:
        writer.last_change = Changed(Op.IMPORT, frozenset({"clients"}), frozenset())
        return True

    with qtbot.waitSignal(context.runner.changed) as told:
        context.runner.steps(step)
    assert told.args[0].op is Op.IMPORT


def test_closing_ends_the_steps_where_they_are(context: Context) -> None:
    entered = threading.Event()
    steps: list[int] = []

    def step(_writer: Writer, _job: LongJob) -> None:
        steps.append(1)
        entered.set()

    abandoned = threading.Event()
    context.runner.steps(step, abandoned.set)
    assert entered.wait(60)
    context.runner.close()
    assert abandoned.is_set()
    done = len(steps)
    threading.Event().wait(0.05)
    assert len(steps) == done


def test_closing_finishes_what_was_handed_over(context: Context) -> None:

    for number in range(10):
        context.runner.write(Op.CLIENT_ADD, partial(add, f"client {number}"))
    context.runner.close()
    assert clients.count(context.reader) == 10
    context.runner.undo()  # after closing nothing happens, and nothing raises


@pytest.mark.parametrize("name", ["warm_up", "undo"])
def test_nothing_is_told_where_nothing_changed(context: Context, qtbot: QtBot, name: str) -> None:
    told: list[object] = []
    context.runner.changed.connect(told.append)
    context.runner.failed.connect(told.append)
    getattr(context.runner, name)()
    context.runner.wait()
    qtbot.wait(20)
    assert [getattr(item, "code", None) for item in told] == ([Code.NOTHING_TO_UNDO] if name == "undo" else [])


def test_after_closing_nobody_is_told(context: Context, qtbot: QtBot) -> None:
    """Who heard of it would read from a journal that is closed as well."""
    told: list[object] = []
    context.runner.changed.connect(told.append)
    context.runner.write(Op.CLIENT_ADD, partial(add, "Grace"), told.append)
    context.runner.close()
    qtbot.wait(20)
    assert told == []
    assert clients.count(context.reader) == 1


def test_only_the_write_that_failed_hears_that_it_did(context: Context, qtbot: QtBot) -> None:
    refused: list[str] = []

    def hear(name: str, _error: BaseException) -> None:
        refused.append(name)

    for name in ("Grace", "  ", "Ada"):
        context.runner.write(Op.CLIENT_ADD, partial(add, name), otherwise=partial(hear, name))
    context.runner.wait()
    qtbot.waitUntil(lambda: refused == ["  "])
    qtbot.wait(20)
    assert refused == ["  "]

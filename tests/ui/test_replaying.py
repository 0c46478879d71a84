"""A large import is taken back behind everything else: one may write meanwhile, and a closed window goes on later."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Client
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.store import clients, interactions, replaying
from journal.store.history import Changed, Op, Operation
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui import replay_telling
from journal.ui.context import Context
from journal.ui.replay_telling import ReplayTelling
from journal.ui.runner import Runner


def _bring(writer: Writer, running: Operation) -> None:
    running.facts = {"title": "file.csv"}
    client = clients.add(writer, Client("imported"))
    for number in range(300):
        interactions.add(writer, Interaction((client,), EventTime(number, "2026-11-24"), text="t"))


def _note(writer: Writer, _running: Operation) -> None:
    clients.add(writer, Client("meanwhile"))


def left(reader: Reader) -> int:
    return int(reader.value("SELECT count(*) FROM interactions"))


@pytest.fixture
def imported(context: Context, monkeypatch: pytest.MonkeyPatch) -> Context:
    monkeypatch.setattr(replaying, "AT_ONCE", 100)
    monkeypatch.setattr(replaying, "_PART", range(10, 12))
    monkeypatch.setattr(replaying, "_FIRST_PART", 10)
    context.runner.write(Op.IMPORT, _bring)
    context.runner.wait()
    return context


def test_one_writes_while_it_is_taken_back(imported: Context, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(replay_telling, "QUIET_MS", 0)
    runner, window = imported.runner, QWidget()
    told: list[str] = []
    qtbot.addWidget(window)
    changes: list[Changed] = []
    imported.told.connect(told.append)
    runner.changed.connect(changes.append)
    ReplayTelling(imported, window)
    seen: list[int] = []
    with qtbot.waitSignal(runner.replaying) as begun:
        runner.undo()
    job = begun.args[0] if begun.args else None
    assert job is not None
    runner.undo()  # pressed again: it is under way already
    runner.write(Op.CLIENT_ADD, _note, lambda _none: seen.append(left(imported.reader)))
    with qtbot.waitSignal(job.finished):
        pass
    assert 0 < seen[0] < 300
    assert left(imported.reader) == 0
    assert [c.name for c in clients.every(imported.reader)] == ["meanwhile"]
    assert any("%" in words for words in told)
    subjects = [change.subject for change in changes if change.op is Op.UNDO]
    assert subjects == [Op.IMPORT]


def test_a_window_that_was_closed_meanwhile_goes_on(imported: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(imported.runner.replaying) as begun:
        imported.runner.undo()
    assert begun.args
    with qtbot.waitSignal(begun.args[0].progressed):
        pass
    imported.runner.close()
    assert 0 < left(imported.reader) < 300
    again = Runner(partial(Writer.open, imported.reader.path, imported.now))
    with qtbot.waitSignal(again.replaying) as begun:
        again.warm_up()
    assert begun.args
    with qtbot.waitSignal(begun.args[0].finished):
        pass
    assert left(imported.reader) == 0
    again.close()

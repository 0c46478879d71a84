"""The keeper of the ledger: when it looks, what it asks for, and that the window hears of what it wrote."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from functools import partial

import pytest
from pytestqt.qtbot import QtBot

from journal.core.anniversaries import Anniversary
from journal.core.clients import Client
from journal.core.dues import Due, DueState, Origin
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Interaction
from journal.core.moments import EventTime, local
from journal.core.yearly_dates import parse
from journal.store import anniversaries, clients, dues, interactions
from journal.store.history import Changed, Op, Operation
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui import ledger_keeper
from journal.ui.context import Context
from journal.ui.ledger_keeper import LedgerKeeper
from journal.ui.runner import LongJob
from tests.ui.conftest import Clock


@pytest.fixture
def keeper(context: Context) -> Iterator[LedgerKeeper]:
    made = LedgerKeeper(context)
    yield made
    made.stop()


@pytest.fixture
def heard(context: Context) -> list[Changed]:
    told: list[Changed] = []
    context.runner.changed.connect(told.append)
    return told


def _add(writer: Writer, running: Operation, *, name: str, born: str) -> int:
    client_id = clients.add(writer, Client(name))
    anniversaries.add(writer, Anniversary(client_id, parse(born)))
    return client_id


def _call(writer: Writer, running: Operation, *, client_id: int, at: int) -> int:
    return interactions.add(writer, Interaction((client_id,), EventTime.of(at), Channel.PHONE, text="called"))


def add(context: Context, name: str, *, days: int = 3) -> None:
    born = f"--{local(context.now()).date() + dt.timedelta(days=days):%m-%d}"
    context.runner.write(Op.CLIENT_ADD, partial(_add, name=name, born=born))


def call(context: Context, client_id: int) -> None:
    context.runner.write(Op.INTERACTION_ADD, partial(_call, client_id=client_id, at=context.now()))


def found(context: Context, origin: Origin) -> list[Due]:
    return [due for due in dues.every(context.reader) if due.origin is origin]


def test_it_looks_when_it_starts(context: Context, keeper: LedgerKeeper, qtbot: QtBot, heard: list[Changed]) -> None:
    add(context, "海润传媒")
    context.runner.wait()
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.start()
    assert len(found(context, Origin.BIRTHDAY)) == 1
    own = heard[-1]
    assert (own.op, own.tables) == (Op.SYSTEM, frozenset({"dues"}))
    assert own.ids


def test_it_tells_that_all_is_in_step_also_where_nothing_is_due(
    context: Context, keeper: LedgerKeeper, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.start()


def test_it_follows_a_change_and_its_undo(context: Context, keeper: LedgerKeeper, qtbot: QtBot, clock: Clock) -> None:
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.start()
    with qtbot.waitSignal(keeper.came_in_step):
        add(context, "海润传媒")
    clock.forward(days=2)
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.tick(clock.ms)
    (suggestion,) = found(context, Origin.CADENCE)
    assert suggestion.open
    with qtbot.waitSignal(keeper.came_in_step):
        call(context, 1)
    assert dues.get(context.reader, suggestion.id).state is DueState.CANCELLED
    with qtbot.waitSignal(keeper.came_in_step):
        context.runner.undo()
    assert dues.get(context.reader, suggestion.id).open


def test_many_changes_in_one_go_are_one_look(
    context: Context, keeper: LedgerKeeper, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks: list[object] = []
    real = ledger_keeper._plan

    def counted(job: LongJob, *, opener: Callable[[], Reader], now: int, ids: object) -> object:
        looks.append(ids)
        return real(job, opener=opener, now=now, ids=ids)  # type: ignore[arg-type]

    monkeypatch.setattr(ledger_keeper, "_plan", counted)
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.start()
    assert looks == [None], "the first look is at everything"
    with qtbot.waitSignal(keeper.came_in_step):
        for number in range(5):
            add(context, f"client {number}")
    assert len(looks) == 2
    assert looks[1], "the second one only at those in question"
    assert len(found(context, Origin.BIRTHDAY)) == 5


def test_it_looks_at_everything_on_a_new_day_and_only_then(
    context: Context, keeper: LedgerKeeper, qtbot: QtBot, clock: Clock
) -> None:
    add(context, "海润传媒", days=9)
    context.runner.wait()
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.start()
    assert found(context, Origin.BIRTHDAY) == []
    clock.forward(hours=2)
    keeper.tick(clock.ms)
    assert keeper._job is None
    clock.forward(hours=22)
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.tick(clock.ms)
    assert len(found(context, Origin.BIRTHDAY)) == 1


def test_its_own_writing_and_what_is_no_fact_wake_nobody(context: Context, keeper: LedgerKeeper, qtbot: QtBot) -> None:
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.start()
    for changed in (
        Changed(Op.SYSTEM, frozenset({"dues"}), frozenset({("dues", 1)})),
        Changed(Op.DUE_DONE, frozenset({"dues", "due_events"}), frozenset({("dues", 1)})),
        Changed(Op.PREFERENCE_ADD, frozenset({"preferences"}), frozenset({("preferences", 1)})),
    ):
        context.runner.changed.emit(changed)
        assert not keeper._timer.isActive()
    context.runner.changed.emit(Changed(Op.SYSTEM, frozenset({"clients", "dues"}), frozenset()))
    assert keeper._timer.isActive(), "another program has written"


def test_what_fails_is_tried_again_with_the_next_tick(
    context: Context, keeper: LedgerKeeper, qtbot: QtBot, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(context, "海润传媒")
    context.runner.wait()

    def busy(job: LongJob, **_: object) -> object:
        raise JournalError(Code.JOURNAL_BUSY, path="")

    with monkeypatch.context() as patch:
        patch.setattr(ledger_keeper, "_plan", busy)
        keeper.start()
        qtbot.waitUntil(lambda: keeper._job is None)
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.tick(clock.ms)
    assert len(found(context, Origin.BIRTHDAY)) == 1


def test_a_journal_that_is_only_looked_at_is_left_alone(context: Context, keeper: LedgerKeeper) -> None:
    context.read_only = True
    keeper.start()
    assert keeper._job is None


def test_once_stopped_it_looks_no_more(context: Context, keeper: LedgerKeeper, qtbot: QtBot, clock: Clock) -> None:
    with qtbot.waitSignal(keeper.came_in_step):
        keeper.start()
    keeper.stop()
    add(context, "海润传媒")
    context.runner.wait()
    clock.forward(days=1)
    keeper.tick(clock.ms)
    assert keeper._job is None
    assert not keeper._timer.isActive()

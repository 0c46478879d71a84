"""Years of random life with the due ledger: nothing is lost, nothing is announced twice, nothing comes late.

`python -m tests.store.ledger_simulator --dues 10000 --seeds 5`; a seed that fails is printed and fails again.
"""

from __future__ import annotations

import argparse
import json
import random
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from unittest.mock import patch

from journal.core import ids
from journal.core.dues import DERIVED
from journal.core.errors import Code, JournalError
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS
from journal.store import (
    dues,
    history,
    ledger,
)
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from tests.store.ledger_oracle import check, visible
from tests.store.ledger_simulator_deeds import Deeds
from tests.store.ledger_simulator_world import LATEST_MS, ZONES, Computer, Row, rows_of

Delta = dict[int, tuple[Row | None, Row | None]]


@dataclass
class Done:
    """One operation as the user sees it: what it did to each due."""

    at: int
    delta: Delta


@dataclass
class Counts:
    """What a run has seen."""

    dues: int = 0
    steps: int = 0
    crashes: int = 0
    starts: int = 0
    sleeps: int = 0
    jumps: int = 0
    journeys: int = 0
    seconds: int = 0
    undone: int = 0
    announced: int = 0
    refused: dict[str, int] = field(default_factory=dict)


class Simulator(Deeds):
    """A user, the computer and the facts; every step is drawn from one generator of random numbers."""

    def __init__(self, path: Path, seed: int, *, clients_count: int = 12) -> None:
        rng = random.Random(seed)
        super().__init__(Computer(path, rng), rng)
        self.counts = Counts()
        self.done: list[Done] = []
        self.undone: list[Done] = []
        self.computer.start()
        for number in range(clients_count):
            self._operate(Op.CLIENT_ADD, partial(self.new_client, number=number))
        self.computer.start()
        self._forget_the_past()
        self.keep()

    # ---------- one step

    def step(self) -> None:
        """Let some time pass and one thing happen."""
        self.counts.steps += 1
        computer, rng = self.computer, self.rng
        if computer.program is None:
            computer.monotonic += round(rng.expovariate(1 / (6 * HOUR_MS)))
            computer.start()
            self.counts.starts += 1
            return
        computer.advance(round(rng.expovariate(1 / rng.choice((2 * MINUTE_MS, HOUR_MS, 5 * HOUR_MS)))))
        what = rng.choices(
            (self.write_something, self.see_to_something, self.change_a_fact, self.something_happens, self.take_back),
            (30, 38, 10, 14, 8),
        )[0]
        what()
        if computer.program is not None:
            assert not computer.program.writer.connection.in_transaction

    def something_happens(self) -> None:
        """What nobody has asked for: an end, a lid closed, a clock, a journey, a crash, a second start."""
        computer, rng = self.computer, self.rng
        event = rng.choices(("stop", "sleep", "clock", "travel", "crash", "second", "pause"), (5, 5, 2, 2, 3, 2, 1))[0]
        if event == "stop":
            computer.stop()
        elif event == "sleep":
            self.counts.sleeps += 1
            computer.sleep(round(rng.expovariate(1 / (8 * HOUR_MS))))
        elif event == "clock":
            self.counts.jumps += 1
            computer.set_clock(
                round(rng.choice((-1, 1)) * rng.expovariate(1 / rng.choice((MINUTE_MS, HOUR_MS, 2 * DAY_MS))))
            )
        elif event == "travel":
            self.counts.journeys += 1
            computer.travel(rng.choice(ZONES))
        elif event == "second":
            self.counts.seconds += 1
            computer.second_start(self.see_to_something if rng.random() < 0.3 else int)
        elif event == "pause":
            computer.stop()
            computer.monotonic += rng.randrange(2, 40) * DAY_MS
        else:
            self._crash()

    def _crash(self) -> None:
        """Die within the keeper's writing, or within a tick, or between the record and the message."""
        computer = self.computer
        self.counts.crashes += 1
        if self.rng.random() < 0.5 and computer.program is not None:
            computer.tick(dies=True)
            return
        program = computer.program
        assert program is not None
        with computer.dying(self.rng.randrange(60)):
            ledger.apply(program.writer, ledger.plan(program.reader, computer.wall(), rules=computer.rules()))
        self._look_again()

    def _look_again(self) -> None:
        """After a death within the keeper: what it had committed is there, and is what the facts give."""
        self.computer.start()
        program = self.computer.program
        assert program is not None
        found = rows_of(program.reader, "origin IN ('birthday', 'observance', 'cadence')")
        for id_, row in found.items():
            if self.computer.known.get(id_) != row:
                self.computer.known[id_] = row
                self.computer.touched[id_] = self.computer.wall()

    # ---------- the user writes

    def write_something(self) -> None:
        """Set a reminder, a callback, a promise, a request or something that comes again."""
        kind = self.rng.choices((self.remind, self.call_back, self.commit, self.repeat), (45, 25, 20, 6))[0]
        op = {"remind": Op.DUE_ADD, "repeat": Op.DUE_ADD}.get(kind.__name__, Op.INTERACTION_ADD)
        self._operate(op, kind)
        self.counts.dues += 1

    # ---------- the user sees to what is due

    def see_to_something(self) -> None:
        """Take some of what is seen in Today and do it, put it off, move it, or let it be."""
        program = self.computer.program
        assert program is not None
        seen = visible(program.reader, self.computer)
        some = [due for due in seen if self.rng.random() < 0.7][:12]
        if self.rng.random() < 0.1:  # ahead of its time
            some += dues.until(program.reader, self.computer.wall() + 3 * DAY_MS)[-1:]
        for due in some:
            if self.computer.program is None:
                return
            act = self.rng.choices(
                (self.do, self.dismiss, self.snooze, self.reschedule, self.throw_away, self.skip),
                (60, 8, 12, 6, 3, 4),
            )[0]
            if act == self.throw_away and due.commitment_id is not None:
                act = self.do  # Today has no such verb for them
            self._operate(Op.DUE_DONE, partial(act, due=due))

    # ---------- facts

    def change_a_fact(self) -> None:
        """A birthday, a contact, a tier, a feast, mourning, somebody leaving, a client put away and fetched back."""
        kind = self.rng.choices(
            (self.talk, self.correct_birthday, self.change_client, self.change_person, self.archive),
            (40, 20, 20, 15, 5),
        )[0]
        self._operate(Op.CLIENT_EDIT, kind)

    # ---------- operations, undo and redo

    def _operate(self, op: Op, act: Callable[[Writer], Any]) -> None:
        """Do something as one operation, which may be cut short by a crash, and let the keeper follow."""
        computer = self.computer
        computer.start()
        program = computer.program
        assert program is not None
        dies = self.rng.randrange(80) if self.rng.random() < 0.01 else None
        running = None
        try:
            with computer.dying(dies), program.writer.operation(op) as begun:
                act(program.writer)
                running = begun
        except JournalError as error:
            self.counts.refused[error.code.value] = self.counts.refused.get(error.code.value, 0) + 1
            return
        self.counts.crashes += dies is not None
        changed = running.changed if running is not None else None
        if changed is None or (dies is not None and not self._was_kept(running)):
            return  # it died, or nothing came of it
        if changed.ids:
            self.done.append(Done(computer.wall(), self._learn(changed.ids)))
            self.undone.clear()
        self._follow(changed.ids)

    def _was_kept(self, running: Operation | None) -> bool:
        """Whether the file has an operation in which the program died, perhaps at its very end."""
        self.computer.start()
        program = self.computer.program
        assert program is not None
        assert running is not None
        return program.reader.value("SELECT 1 FROM operations WHERE id = ?", (running.id,)) is not None

    def _learn(self, touched: frozenset[tuple[str, int]]) -> Delta:
        """Take over what an operation did to dues; only these may have changed, which the checks compare."""
        reader = self.computer.program.reader if self.computer.program else None
        delta: Delta = {}
        for table, id_ in sorted(touched):
            if table != "dues":
                continue
            if reader is None:
                self.computer.start()
                assert self.computer.program is not None
                reader = self.computer.program.reader
            new = rows_of(reader, "id = ?", (id_,)).get(id_)
            delta[id_] = (self.computer.known.get(id_), new)
            self._set(id_, new)
        return delta

    def _set(self, id_: int, row: Row | None) -> None:
        if row is None:
            self.computer.known.pop(id_, None)
        else:
            self.computer.known[id_] = row
            self.computer.touched[id_] = self.computer.wall()

    def _follow(self, touched: frozenset[tuple[str, int]]) -> None:
        """The window hears of the change: the keeper looks at the clients in question, the tick comes at once."""
        program = self.computer.program
        if program is None:
            return
        if self.rng.random() < 0.1:
            self.computer.look_soon()  # the user was faster
            return
        program.keep(ledger.touched(program.reader, touched))
        self.computer.tick()

    def keep(self) -> None:
        """Bring the whole ledger in step."""
        assert self.computer.program is not None
        self.computer.program.keep(None)
        self.computer.tick()

    def take_back(self) -> None:
        """Undo some steps, and do some of them again."""
        for _ in range(self.rng.randrange(1, 4)):
            self._replay(history.undo, self.done, self.undone, backward=True)
        for _ in range(self.rng.randrange(0, 4)):
            self._replay(history.redo, self.undone, self.done, backward=False)

    def _replay(
        self, replay: Callable[[Writer], Any], source: list[Done], target: list[Done], *, backward: bool
    ) -> None:
        program = self.computer.program
        assert program is not None
        try:
            changed = replay(program.writer)
        except JournalError as error:
            if error.code in (Code.NOTHING_TO_UNDO, Code.NOTHING_TO_REDO):
                source.clear()
                return
            if error.code is not Code.CHANGED_SINCE:
                raise
            name = f"{error.code.value}, {'undo' if backward else 'redo'}"
            self.counts.refused[name] = self.counts.refused.get(name, 0) + 1
            assert self._keeper_stood_in_the_way(source[-1], backward), f"refused: {source[-1]}"
            source.clear()  # the bar says so; the simulator goes on with something new
            self._forget_the_past()
            return
        self.counts.undone += 1
        step = source.pop()
        target.append(step)
        now = rows_of_ids(program, step.delta)
        for id_, (old, new) in step.delta.items():
            wanted, found = old if backward else new, now.get(id_)
            either = old or new
            derived = either is not None and either.origin in DERIVED
            assert derived or found == wanted, f"taken back wrongly: {found} instead of {wanted}"
        for row in now.values():
            self._came_back(row)
        for id_ in sorted(set(step.delta) | {row_id for table, row_id in changed.ids if table == "dues"}):
            self._set(id_, now.get(id_) if id_ in step.delta else rows_of_ids(program, [id_]).get(id_))
        # What went with a fact by a cascade is in no image.
        self._drop_cascaded(program)
        self._follow(changed.ids)

    def _forget_the_past(self) -> None:
        """Let nothing that was done so far be taken back."""
        program = self.computer.program
        assert program is not None
        with program.writer.unlogged():
            program.writer.execute("UPDATE operations SET undoable = 0 WHERE undoable")
        self.done.clear()
        self.undone.clear()

    def _came_back(self, row: Row) -> None:
        """Who brings a due back after its moment is not told of it again; one that still lies ahead begins anew.

        Its record went with it: where the clock was set back as well, it can be announced once in each of its lives.
        """
        assert self.computer.program is not None
        shown = self.computer.program.reader.rows("SELECT moment FROM due_deliveries WHERE due_id = ?", (row.id,))
        if any(moment == row.key[1] for (moment,) in shown):
            self.computer.swallowed.add(row.key)
        else:
            assert not row.open or row.notice(self.computer.zone) > self.computer.wall() - DAY_MS
            self.computer.announced[row.key] = 0

    def _drop_cascaded(self, program: Any) -> None:
        there = {row[0] for row in program.reader.rows("SELECT id FROM dues")}
        for id_ in [id_ for id_, row in self.computer.known.items() if id_ not in there]:
            assert self.computer.known[id_].origin in DERIVED, "lost by a cascade"
            del self.computer.known[id_]

    def _keeper_stood_in_the_way(self, step: Done, backward: bool) -> bool:
        """Whether a derived due is the reason: it passed or moved, or its fact went, since then."""
        for id_, (old, new) in step.delta.items():
            left, now, either = new if backward else old, self.computer.known.get(id_), old or new
            if either is not None and either.origin in DERIVED and now != left:
                return True
        return False


def rows_of_ids(program: Any, wanted: Any) -> dict[int, Row]:
    """Read some dues."""
    return rows_of(program.reader, "id IN (SELECT value FROM json_each(?))", (json.dumps(list(wanted)),))


@contextmanager
def same_ids(seed: int) -> Iterator[None]:
    """Draw the random part of uuids from the seed as well: their order decides about the order of rows."""
    with patch.object(ids, "os", SimpleNamespace(urandom=random.Random(seed).randbytes)):
        yield


def run(seed: int, wanted: int, folder: Path, *, every: int = 200) -> Counts:
    """Live until so many dues have come, checking in between and at the end."""
    with same_ids(seed):
        return _run(Simulator(folder / f"{seed}.cjournal", seed), wanted, every)


def _run(simulator: Simulator, wanted: int, every: int) -> Counts:
    while len(simulator.computer.known) < wanted:
        simulator.step()
        if simulator.counts.steps % every == 0:
            check(simulator.computer)
    finish(simulator)
    simulator.counts.dues = len(simulator.computer.known)
    simulator.counts.announced = sum(simulator.computer.announced.values())
    return simulator.counts


def finish(simulator: Simulator) -> None:
    """Come to rest: all is seen to, and everything has its end."""
    computer = simulator.computer
    computer.start()
    computer.advance(LATEST_MS)
    check(computer)
    computer.stop()


def main(arguments: list[str] | None = None) -> None:
    """Run as many seeds as asked for and print what each has seen."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--dues", type=int, default=10_000)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--first", type=int, default=1, help="the first seed")
    chosen = parser.parse_args(arguments)
    for seed in range(chosen.first, chosen.first + chosen.seeds):
        began = time.perf_counter()
        with tempfile.TemporaryDirectory() as folder:
            print(f"seed {seed}", flush=True)
            counts = run(seed, chosen.dues, Path(folder))
            print(f"  {counts}  {time.perf_counter() - began:.0f} s", flush=True)


if __name__ == "__main__":
    main()

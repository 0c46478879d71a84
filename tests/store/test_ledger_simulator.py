"""A small dose of the simulated years for each run; hypothesis searches for the shortest way to a fault."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS
from tests.store.ledger_oracle import check
from tests.store.ledger_simulator import Simulator, run, same_ids
from tests.store.ledger_simulator_world import ZONES

TIMES = st.sampled_from([MINUTE_MS, 10 * MINUTE_MS, HOUR_MS, 9 * HOUR_MS, DAY_MS, 3 * DAY_MS, 40 * DAY_MS])
SEEDS = st.integers(0, 2**16)


@pytest.mark.parametrize("seed", [1, 2, 3, 4, 5])
def test_nothing_is_lost_doubled_or_late(seed: int, tmp_path: Path) -> None:
    counts = run(seed, 200, tmp_path)
    assert counts.dues >= 200
    assert counts.announced > 50
    assert min(counts.crashes, counts.starts, counts.sleeps, counts.undone) > 0


class LedgerMachine(RuleBasedStateMachine):
    """The same world; what happens is drawn by hypothesis, only the details of a deed by a seed."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.ids = same_ids(0)
        self.ids.__enter__()
        self.simulator = Simulator(Path(self.folder.name) / "a.cjournal", 0, clients_count=2)
        self.computer = self.simulator.computer

    def teardown(self) -> None:
        self.computer.stop()
        self.ids.__exit__(None, None, None)
        self.folder.cleanup()

    def runs(self) -> bool:
        return self.computer.program is not None

    @rule(ms=TIMES)
    def time_passes(self, ms: int) -> None:
        self.computer.advance(ms)

    @rule()
    def starts(self) -> None:
        self.computer.start()

    @precondition(runs)
    @rule()
    def stops(self) -> None:
        self.computer.stop()

    @precondition(runs)
    @rule(ms=TIMES)
    def sleeps(self, ms: int) -> None:
        self.computer.sleep(ms)

    @rule(ms=TIMES, sign=st.sampled_from([-1, 1]))
    def the_clock_is_set(self, ms: int, sign: int) -> None:
        self.computer.set_clock(sign * ms)

    @rule(zone=st.sampled_from(ZONES))
    def travels(self, zone: object) -> None:
        self.computer.travel(zone)  # type: ignore[arg-type]

    @precondition(runs)
    @rule(seed=SEEDS)
    def writes(self, seed: int) -> None:
        self.simulator.rng.seed(seed)
        self.simulator.write_something()

    @precondition(runs)
    @rule(seed=SEEDS)
    def sees_to_something(self, seed: int) -> None:
        self.simulator.rng.seed(seed)
        self.simulator.see_to_something()

    @precondition(runs)
    @rule(seed=SEEDS)
    def changes_a_fact(self, seed: int) -> None:
        self.simulator.rng.seed(seed)
        self.simulator.change_a_fact()

    @precondition(runs)
    @rule(seed=SEEDS)
    def takes_back(self, seed: int) -> None:
        self.simulator.rng.seed(seed)
        self.simulator.take_back()

    @precondition(runs)
    @rule(dies=st.booleans())
    def dies_between_record_and_message(self, dies: bool) -> None:
        self.computer.tick(dies=dies)

    @precondition(runs)
    @rule()
    def starts_twice(self) -> None:
        self.computer.second_start(bool)

    @invariant()
    def all_is_as_it_must_be(self) -> None:
        check(self.computer)


TestLedgerMachine = LedgerMachine.TestCase
TestLedgerMachine.settings = settings(
    max_examples=15, stateful_step_count=25, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)

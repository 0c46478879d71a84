from __future__ import annotations

from itertools import pairwise

from journal.core.guesses import LONGEST_DELAY_MS, delay_ms


def test_a_slip_costs_nothing_and_guessing_gets_slower() -> None:
    delays = [delay_ms(failures) for failures in range(60)]
    assert delays[:2] == [0, 0]
    assert delays[2] == 1_000
    assert delays == sorted(delays)
    assert all(later == min(2 * earlier, LONGEST_DELAY_MS) for earlier, later in pairwise(delays[2:]))


def test_it_never_becomes_a_lockout() -> None:
    assert delay_ms(10**9) == LONGEST_DELAY_MS
    assert delay_ms(-1) == 0

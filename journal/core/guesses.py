"""How long to wait after wrong passphrases; who counts them and who waits is not decided here."""

from __future__ import annotations

FREE_FAILURES = 1
"""The slips that cost nothing: capital letters and the input method are the usual reason."""
FIRST_DELAY_MS = 1_000
LONGEST_DELAY_MS = 30_000
"""Longer would only punish the owner: who has the file guesses without this program, at the cost of `keys.derive`."""


def delay_ms(failures: int) -> int:
    """Return how many milliseconds must pass before the next guess, after `failures` wrong ones in a row.

    It doubles from one second, as NIST SP 800-63B advises for repeated failures.
    """
    beyond = failures - FREE_FAILURES - 1
    if beyond < 0:
        return 0
    return min(FIRST_DELAY_MS << min(beyond, 16), LONGEST_DELAY_MS)

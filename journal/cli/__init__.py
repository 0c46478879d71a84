"""The second face of the journal, for scripts and prompts; here only the choice between the window and a command."""

from __future__ import annotations

import gc
import sys

from journal import start_arguments
from journal.start_arguments import Start

SELFCHECK = "--selfcheck"
LENGTH_OF_CHECK = 3
"""It stands alone or with `--lang`; behind a command the word is part of somebody's text."""


def main(argv: list[str] | None = None) -> int:
    """Run the program with these arguments (those of the process if None) and return its exit code.

    Without a command the window starts, and then nothing of the command line is imported before it.
    """
    arguments = sys.argv[1:] if argv is None else argv
    if SELFCHECK in arguments[:LENGTH_OF_CHECK] and arguments[0].startswith("--"):
        return _check_itself(arguments)
    start = start_arguments.read(arguments)
    if start is not None:
        return _start_window(start, arguments)
    from journal.cli.root import run  # late: the window needs neither click nor the commands

    return run(arguments)


def _check_itself(arguments: list[str]) -> int:
    """Look whether the program is whole; before all else, for what is missing may be what the commands need."""
    from journal import selfcheck  # late: no command needs all of the program
    from journal.cli.words import language_of  # late, as above

    return selfcheck.main(language_of(arguments))


def _start_window(start: Start, arguments: list[str]) -> int:
    gc.disable()  # what is imported does not become garbage; for the rest the window looks itself, at its own times
    from journal import app  # late: no command needs Qt

    gc.freeze()  # so that no look takes the time to go through all this

    locked = None
    if start.locked is not None:
        from journal.desktop.replacing import numbers_from  # late: only after a lock

        locked = numbers_from(start.locked)
    return app.main(
        start.journal,
        start.lang,
        arguments,
        locked,
        in_tray=start.in_tray,
        opened=start.opened,
        wish=start.wish,
    )

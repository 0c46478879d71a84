"""The second face of the journal, for scripts and prompts; here only the choice between the window and a command."""

from __future__ import annotations

import sys
from pathlib import Path

WINDOW_LANGUAGES = ("en", "zh_Hans", "zh_Hant")
"""What `--lang` takes; repeated from `words`, which the window must not wait for."""
LOCKED = "--locked"
"""The pipe with the times of reminders, from a program that was locked; nobody types it."""

IN_TRAY = "--in-tray"
"""A start with the session: the window stays away until it is asked for."""


def main(argv: list[str] | None = None) -> int:
    """Run the program with these arguments (those of the process if None) and return its exit code.

    Without a command the window starts, and then nothing of the command line is imported before it.
    """
    arguments = sys.argv[1:] if argv is None else argv
    options = _window_options(arguments)
    if options is not None:
        return _start_window(options, arguments)
    from journal.cli.root import run  # late: the window needs neither click nor the commands

    return run(arguments)


def _window_options(arguments: list[str]) -> dict[str, str] | None:
    """Return the options where the arguments say no more than how to open the window, else None."""
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, equals, value = rest.pop(0).partition("=")
        if name == IN_TRAY and not equals:
            found[name] = ""
            continue
        if name not in ("--journal", "--lang", LOCKED) or not (equals or rest):
            return None
        found[name] = value if equals else rest.pop(0)
    return found if found.get("--lang", "en") in WINDOW_LANGUAGES else None


def _start_window(options: dict[str, str], arguments: list[str]) -> int:
    from journal import app  # late: no command needs Qt

    journal, pipe = options.get("--journal"), options.get(LOCKED)
    locked = None
    if pipe is not None and pipe.isdecimal():
        from journal.desktop.replacing import numbers_from  # late: only after a lock

        locked = numbers_from(int(pipe))
    named = Path(journal) if journal else None
    return app.main(named, options.get("--lang"), arguments, locked, in_tray=IN_TRAY in options)

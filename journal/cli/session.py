"""What one call of the command line works with: the clock, the zone, the words and the journal that was named."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from journal import paths
from journal.cli.words import Words
from journal.core.errors import Code, JournalError
from journal.store import opening
from journal.store.opening import FileState
from journal.store.reading import Reader
from journal.store.writing import Writer


def system_clock() -> int:
    """Return the time of this computer in UTC milliseconds."""
    return time.time_ns() // 1_000_000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a test may replace: the clock (UTC milliseconds) and the zone (None: that of this computer)."""

    now: Callable[[], int] = system_clock
    tz: dt.tzinfo | None = None


class RefusedError(Exception):
    """Something that the command line itself will not do; `key` is a sentence of the section `refusals`."""

    def __init__(self, key: str, **facts: object) -> None:
        self.key = key
        self.facts = facts
        super().__init__(key)


class Session:
    """One call of the command line."""

    def __init__(self, surroundings: Surroundings, words: Words) -> None:
        self.now = surroundings.now
        self.tz = surroundings.tz
        self.words = words
        self.journal: Path | None = None

    @property
    def path(self) -> Path:
        """The journal named by `--journal`, else the user's own."""
        return self.journal or paths.default_journal()

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """Open the journal for reading; JOURNAL_MISSING where there is none yet."""
        state = opening.inspect(self.path)
        if state is FileState.MISSING:
            raise JournalError(Code.JOURNAL_MISSING, path=str(self.path))
        if state is not FileState.CURRENT:
            Writer.open(self.path, self.now, self.tz).close()  # brings it up to date
        reader = Reader.open(self.path, self.tz)
        try:
            yield reader
        finally:
            reader.close()

    @contextmanager
    def writer(self, *, make: bool = False) -> Iterator[Writer]:
        """Open the journal for writing; with `make` a missing one is made, else that is JOURNAL_MISSING."""
        if not make and opening.inspect(self.path) is FileState.MISSING:
            raise JournalError(Code.JOURNAL_MISSING, path=str(self.path))
        writer = Writer.open(self.path, self.now, self.tz)
        try:
            yield writer
        finally:
            writer.close()

"""What one call of the command line works with: the clock, the zone, the words and the journal that was named."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import click

from journal import paths
from journal.cli import output, passphrase_file
from journal.cli.words import Words
from journal.core.errors import Code, JournalError
from journal.settings import LAST_JOURNAL, Settings
from journal.store import encryption, in_use, opening
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
        self.passphrase_file: str | None = None
        """What `--passphrase-file` named; `-` is standard input."""
        self.recovery: str | None = None
        """The recovery code of `--recovery`."""
        self._keys: dict[Path, bytes] = {}

    @property
    def path(self) -> Path:
        """The journal named by `--journal`, else the one that the window opens by itself: the user's own."""
        if self.journal is not None:
            return self.journal
        last = Settings.load().get(LAST_JOURNAL)
        return Path(last) if last else paths.default_journal()

    @cached_property
    def passphrase(self) -> str | None:
        """The passphrase that was given, read when it is first asked for; None where none was.

        FILE_MISSING, FILE_UNREADABLE.
        """
        return None if self.passphrase_file is None else self.read_passphrase(self.passphrase_file)

    def read_passphrase(self, name: str) -> str:
        """Return the first line of a file, or the next one of standard input, and warn where others may read it."""
        return passphrase_file.read(name, self._warn_of_readers)

    def key_for(self, path: Path) -> bytes | None:
        """Return the key that opens the journal at `path`; None where none was given or nothing lies there.

        Each call of the command line pays for deriving it once, half a second.  PASSPHRASE_WRONG, RECOVERY_CODE_WRONG,
        JOURNAL_HAS_NO_PASSPHRASE.
        """
        if (self.recovery is None and self.passphrase_file is None) or not _has_content(path):
            return None
        if path not in self._keys:
            if self.recovery is not None:
                self._keys[path] = encryption.unlock_with_code(path, self.recovery)
            else:
                self._keys[path] = encryption.unlock(path, self.passphrase or "")
        return self._keys[path]

    @contextmanager
    def reader(self) -> Iterator[Reader]:
        """Open the journal for reading; JOURNAL_MISSING where there is none yet."""
        key = self.key_for(self.path)
        state = opening.inspect(self.path, key)
        if state is FileState.MISSING:
            raise JournalError(Code.JOURNAL_MISSING, path=str(self.path))
        if state is not FileState.CURRENT:
            Writer.open(self.path, self.now, self.tz, key=key).close()  # brings it up to date
        reader = Reader.open(self.path, self.tz, key=key)
        try:
            yield reader
        finally:
            reader.close()

    @contextmanager
    def writer(self, *, make: bool = False) -> Iterator[Writer]:
        """Open the journal for writing; with `make` a missing one is made, else that is JOURNAL_MISSING.

        One that is made is encrypted where a passphrase was given.
        """
        key = self.key_for(self.path)
        if not make and opening.inspect(self.path, key) is FileState.MISSING:
            raise JournalError(Code.JOURNAL_MISSING, path=str(self.path))
        if not _has_content(self.path):
            if self.recovery is not None:
                raise JournalError(Code.JOURNAL_MISSING, path=str(self.path))  # a code opens, it cannot be chosen
            if self.passphrase is not None:
                key = encryption.create(self.path, self.passphrase, self.now)
        with in_use.while_writing(self.path, self.now()):
            writer = Writer.open(self.path, self.now, self.tz, key=key)
            try:
                yield writer
            finally:
                writer.close()

    def tell_it_is_plain(self) -> None:
        """Say of a file that came out of an encrypted journal that it is none."""
        if self.key_for(self.path) is not None:
            output.write_line(self.words.say("text", "export_plain"))

    def _warn_of_readers(self, path: Path) -> None:
        click.echo(self.words.say("warnings", "passphrase_readable", path=path), err=True)


def _has_content(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0

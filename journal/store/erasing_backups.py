"""Which other files still hold a client that was erased here: each is opened for reading alone."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.store import driver, opening
from journal.store.reading import Reader


class Holding(StrEnum):
    """What is known about a copy of the journal."""

    HOLDS = "holds"
    UNKNOWN = "unknown"
    """It cannot be read: of an earlier passphrase, or damaged."""


@dataclass(frozen=True, slots=True)
class Held:
    """A copy that holds the client, or may hold it."""

    path: Path
    holding: Holding
    bytes: int


def holding(client_uuid: str, backups: Iterable[Path], key: bytes | None) -> list[Held]:
    """Return the copies that hold the client, and those that cannot be read, in the order given.

    `key` is that of the journal; a copy without encryption is read as well.  What is gone meanwhile is passed over.
    """
    found = []
    for path in backups:
        try:
            size = path.stat().st_size
            if _holds(client_uuid, path, key):
                found.append(Held(path, Holding.HOLDS, size))
        except FileNotFoundError:
            continue
        except JournalError as error:
            if error.code is not Code.JOURNAL_MISSING:
                found.append(Held(path, Holding.UNKNOWN, size))
    return found


def copies_beside(journal: Path) -> list[Path]:
    """Return the copies that were made beside a journal before its schema changed."""
    return sorted(journal.parent.glob(f"{journal.stem}.before-version-*{journal.suffix}"))


def _holds(client_uuid: str, path: Path, key: bytes | None) -> bool:
    with driver.errors(path), closing(_opened(path, key)) as reader:
        if reader.value("SELECT 1 FROM clients WHERE uuid = ?", (client_uuid,)):
            return True
        # One that was archived, deleted or merged there may live on in its history alone.
        return bool(reader.value("""SELECT 1 FROM changes WHERE "table" = 'clients'
            AND coalesce(new, old) ->> '$.uuid' = ? LIMIT 1""", (client_uuid,)))  # fmt: skip


def _opened(path: Path, key: bytes | None) -> Reader:
    return Reader.open(path, key=key if opening.is_encrypted(path) else None)

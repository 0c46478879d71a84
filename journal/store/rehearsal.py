"""A copy of the journal to try something out on; it lies beside the journal and is never kept."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from journal.store import driver, keys, opening, salts
from journal.store.reading import Reader
from journal.store.writing import Clock, Writer

SUFFIX = ".rehearsal"


@contextmanager
def copy_of(reader: Reader, now: Clock) -> Iterator[Writer]:
    """Copy the journal into a folder that only the user can read, let it be changed, and delete it.

    `reader` is busy while the copy is made, its writer is not.  DISK_FULL, READ_ONLY.
    """
    _sweep(reader.path)
    with driver.errors(reader.path):
        folder = reader.path.with_name(f".{reader.path.name}.{os.urandom(6).hex()}{SUFFIX}")
        folder.mkdir(mode=0o700)
    try:
        path = folder / reader.path.name
        with driver.errors(path):
            key = reader.key and reader.key[: keys.KEY_BYTES] + salts.fresh()
            connection = driver.connect(path, writing=True, key=key)
            try:
                # In one step: one of many steps would begin anew with each write of somebody else.
                reader.connection.backup(connection)
            finally:
                connection.close()
        writer = Writer.open(path, now, reader.tz, key=reader.key)
        try:
            yield writer
        finally:
            writer.close()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _sweep(journal: Path) -> None:
    for folder in journal.parent.glob(f".{journal.name}.*{SUFFIX}"):
        try:
            abandoned = time.time() - folder.stat().st_mtime > opening.ABANDONED_SECONDS
        except OSError:
            continue
        if abandoned:
            shutil.rmtree(folder, ignore_errors=True)

"""Copies of a journal that are damaged in a way known beforehand."""

from __future__ import annotations

import functools
import random
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from journal.demo import demo
from journal.store import driver
from journal.store.writing import Writer

PAGE = 4_096
SALT = 16
KINDS = ("flip", "zero", "cut")
NOW = 1_800_000_000_000
KEY = bytes(range(32))


@functools.cache
def _sample() -> bytes:
    """The sample journal, made once: it is long in the making."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "sample.cjournal"
        demo(path, NOW)
        with closing(driver.connect(path, writing=True)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        return path.read_bytes()


def whole(folder: Path, key: bytes | None) -> Path:
    """Put the sample journal there, plain or encrypted, in one file without a log."""
    path = put(_sample(), folder / "plain.cjournal")
    if key is None:
        return path
    with closing(driver.connect(path, writing=True)) as connection:
        target = folder / "encrypted.cjournal"
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"ATTACH ? AS locked KEY \"x'{key.hex()}'\"", (str(target),))
        connection.execute("SELECT sqlcipher_export('locked')").fetchall()
        connection.execute(f"PRAGMA locked.application_id = {driver.APPLICATION_ID}")
        connection.execute(f"PRAGMA locked.user_version = {version}")
    Writer.open(target, lambda: NOW, key=key).close()
    return target


def damaged(data: bytes, trials: int, seed: int, *, first: int = SALT) -> Iterator[tuple[str, bytes]]:
    """Yield the kind of damage and the damaged bytes; nothing is changed before the byte `first`."""
    chance = random.Random(seed)
    for number in range(trials):
        kind = KINDS[number % len(KINDS)]
        bad = bytearray(data)
        if kind == "flip":
            place = chance.randrange(first, len(bad))
            bad[place] ^= 1 << chance.randrange(8)
        elif kind == "zero":
            place = chance.randrange(PAGE, len(bad)) // PAGE * PAGE
            bad[place : place + PAGE] = bytes(PAGE)
        else:
            del bad[chance.randrange(PAGE, len(bad)) :]
        if bytes(bad) != data:
            yield kind, bytes(bad)


def put(data: bytes, path: Path) -> Path:
    """Write a journal without anything beside it."""
    for suffix in ("-wal", "-shm"):
        path.with_name(path.name + suffix).unlink(missing_ok=True)
    path.write_bytes(data)
    return path

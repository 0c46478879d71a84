"""Whether journals can be written, searched, encrypted and backed up; only files of the check itself are used."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from journal import demo
from journal.core.backup_plan import Reason
from journal.core.clients import Client
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.selfcheck.outcome import CLIENT, SAMPLE, TEXT, MissingError, now
from journal.store import backups, clients, driver, interactions
from journal.store import encryption as encrypting
from journal.store import search as searching
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer

SOUGHT = ("预算", "quoted", "繁体", CLIENT)
"""What finds the entry: characters, a word, the same in the other script, its client."""


def database(_folder: Path) -> str:
    """Ask the driver which libraries it is made of, and whether sqlite_utils uses the same one."""
    connection = driver.connect(Path(":memory:"), writing=True)
    try:
        [sqlite] = connection.execute("SELECT sqlite_version()").fetchone()
        [cipher] = connection.execute("PRAGMA cipher_version").fetchone()
    finally:
        connection.close()
    # Read from the table of modules: nobody but the store imports sqlite_utils.
    used = sys.modules["sqlite_utils.utils"].sqlite3
    if used is not sys.modules["sqlcipher3"]:
        raise MissingError(f"sqlite_utils does not use the journal's driver but {used.__name__}")
    return f"SQLite {sqlite}, SQLCipher {cipher}"


def journal(folder: Path) -> str:
    """Write a client with an entry and read both back."""
    path = folder / "written.cjournal"
    write(path)
    read(path, CLIENT)
    return ""


def search(folder: Path) -> str:
    """Find a written entry by its text, and its client by the initials of its pinyin."""
    path = folder / "sought.cjournal"
    write(path)
    reader = Reader.open(path)
    try:
        for query in SOUGHT:
            if not searching.search(reader, query, now()).hits:
                raise MissingError(f"an entry is not found by “{query}”")
        if [hit.client for hit in searching.names(reader, "hrcm")] != [CLIENT]:
            raise MissingError("a client is not found by its pinyin")
    finally:
        reader.close()
    read(path, "hrcm")
    return ", ".join((*SOUGHT, "hrcm"))


def encryption(folder: Path) -> str:
    """Make an encrypted journal, find its text nowhere in the file, open it by its passphrase, take that away."""
    path = folder / "encrypted.cjournal"
    started = time.perf_counter()
    write(path, encrypting.create(path, TEXT, now))
    if CLIENT.encode() in path.read_bytes():
        raise MissingError("an encrypted journal can be read without its passphrase")
    key = encrypting.unlock(path, TEXT)
    read(path, CLIENT, key)
    encrypting.convert(path, key, None, now)
    read(path, CLIENT)
    return f"{time.perf_counter() - started:.1f} s"


def sample(folder: Path) -> str:
    """Write the sample journal, which the checks of papers and files read afterwards."""
    demo.demo(folder / SAMPLE, now())
    return ""


def backup(folder: Path) -> str:
    """Make a backup and read in it what stood in the journal."""
    path, into = folder / "kept.cjournal", folder / "backups"
    into.mkdir()
    write(path)
    reader = Reader.open(path)
    try:
        made = backups.make(reader.opener, into, now(), Reason.HOURLY)
    finally:
        reader.close()
    read(made.path, CLIENT)
    return ""


def write(path: Path, key: bytes | None = None) -> None:
    """Write a client with one entry into a journal, a new one where there is none."""
    writer = Writer.open(path, now, key=key)
    try:
        with writer.operation(Op.CLIENT_ADD):
            client_id = clients.add(writer, Client(CLIENT))
            interactions.add(writer, Interaction((client_id,), EventTime.of(now()), text=TEXT))
    finally:
        writer.close()


def read(path: Path, query: str, key: bytes | None = None) -> None:
    """Look for the client and its entry; MissingError where either is not as it was written."""
    reader = Reader.open(path, key=key)
    try:
        found = clients.page(reader, query)
        if [row.name for row in found] != [CLIENT]:
            raise MissingError(f"a client is not found by “{query}”")
        texts = [entry.text for entry in interactions.timeline(reader, found[0].id)]
        if texts != [TEXT]:
            raise MissingError(f"an entry came back as {texts!r}")
    finally:
        reader.close()

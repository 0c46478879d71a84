"""A journal with something in every corner, and what all of it is, for the tests of encryption; not a test itself."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from journal.store import encryption, history, interactions
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.store.world import Clock, add_client, add_due, add_entry, did, open_crisis

OLD, NEW = "春节值班2027", "another one"
WORDS = ("海润传媒", "Quokka hates orange")
CASES = [(None, OLD), (OLD, NEW), (OLD, None)]
"""Encrypt, change, decrypt."""


def fill(writer: Writer) -> None:
    """Something in every corner: records, history, things undone, a crisis, drafts, index rows, bytes."""
    first, second = add_client(writer, WORDS[0]), add_client(writer, "兰庭酒店")
    for number in range(40):
        add_entry(writer, first, second, text=f"{WORDS[1]} {number} " + "x" * 500)
    add_due(writer, client_id=first)
    open_crisis(writer, second)
    add_client(writer, "undone")
    history.undo(writer)
    gone = add_entry(writer, first, text="gone")
    did(writer, Op.INTERACTION_DELETE, lambda w: interactions.delete(w, gone))
    with writer.unlogged():
        writer.execute("INSERT INTO attachment_contents VALUES ('aa', ?)", (os.urandom(30_000),))
        writer.execute("INSERT INTO upkeep VALUES ('k', 'v')")


def key_of(path: Path, passphrase: str | None) -> bytes | None:
    return None if passphrase is None else encryption.unlock(path, passphrase)


def prepared(path: Path, passphrase: str | None) -> bytes | None:
    return encryption.convert(path, None, passphrase, Clock()).key if passphrase else None


def everything(path: Path, key: bytes | None) -> dict[str, Any]:
    """All rows of all tables, index and shadows included, and the schema."""
    reader = Reader.open(path, key=key)
    tables = [
        name
        for (name,) in reader.rows(
            "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'shadow')"
        )
    ]
    found: dict[str, Any] = {table: sorted(reader.rows(f'SELECT * FROM "{table}"'), key=repr) for table in tables}
    found["sqlite_schema"] = sorted(row[:3] + row[4:] for row in found["sqlite_schema"])  # roots may move
    found["numbers"] = [reader.value(f"PRAGMA {name}") for name in ("user_version", "application_id")]
    found["hits"] = reader.rows("SELECT rowid FROM search_tokens WHERE search_tokens MATCH 'quokka'")
    reader.close()
    return found

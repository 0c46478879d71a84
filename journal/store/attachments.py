"""Files that belong to an interaction: names and sizes as records, each content once, whoever names it."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

MAX_BYTES = 25 * 1024 * 1024
"""What mail servers take at most, too: larger things belong into a folder, their name into the text."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """One file of an interaction."""

    id: int
    interaction_id: int
    name: str
    size: int


def add(writer: Writer, interaction_id: int, name: str, content: bytes) -> int:
    """Keep a file with an interaction, inside an operation; return its id.

    NAME_MISSING, ATTACHMENT_TOO_LARGE.  The content is kept beside the history: undo takes the record away and brings
    it back, and the bytes stay until neither the journal nor its history names them.
    """
    name = texts.name(name)
    if len(content) > MAX_BYTES:
        raise JournalError(Code.ATTACHMENT_TOO_LARGE, name=name, limit=MAX_BYTES // 1024 // 1024)
    sha256 = hashlib.sha256(content).hexdigest()
    writer.execute("INSERT OR IGNORE INTO attachment_contents(sha256, content) VALUES (?, ?)", (sha256, content))
    values = {"interaction_id": interaction_id, "name": name, "size": len(content), "sha256": sha256}
    return writer.insert_record("attachments", values)


def remove(writer: Writer, attachment_id: int) -> None:
    """Take a file off its interaction, inside an operation; RECORD_GONE where it is not there."""
    writer.delete("attachments", attachment_id)


def of(reader: Reader, interaction_id: int) -> list[Attachment]:
    """Return the files of an interaction in the order in which they came."""
    sql = "SELECT id, interaction_id, name, size FROM attachments WHERE interaction_id = ? ORDER BY id"
    return [Attachment(*row) for row in reader.rows(sql, (interaction_id,))]


def names_of(reader: Reader, interaction_ids: list[int]) -> dict[int, tuple[str, ...]]:
    """Return the names of the files of several interactions, at one question."""
    found: dict[int, tuple[str, ...]] = {}
    rows = reader.rows(
        """SELECT interaction_id, name FROM attachments WHERE interaction_id IN (SELECT value FROM json_each(?))
        ORDER BY id""",
        (json.dumps(interaction_ids),),
    )
    for interaction_id, name in rows:
        found[interaction_id] = (*found.get(interaction_id, ()), name)
    return found


def content(reader: Reader, attachment_id: int) -> bytes:
    """Return what is in a file; RECORD_GONE where it is not there."""
    found = reader.value(
        """SELECT c.content FROM attachments a JOIN attachment_contents c ON c.sha256 = a.sha256 WHERE a.id = ?""",
        (attachment_id,),
    )
    if found is None:
        raise JournalError(Code.RECORD_GONE, table="attachments")
    return bytes(found)

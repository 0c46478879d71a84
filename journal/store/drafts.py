"""What was being typed, kept in the journal so that a crash costs two seconds of it at most."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from journal.core import text as texts
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer


def save(writer: Writer, key: str, value: dict[str, Any]) -> None:
    """Keep `value` (JSON) under `key`, at once and durably; no user action, so it leaves no history."""
    text = texts.clean(json.dumps(value, ensure_ascii=False))
    with writer.unlogged():
        writer.execute(
            """INSERT INTO drafts(key, value, updated_at) VALUES (?, ?, ?) ON CONFLICT(key) DO UPDATE
            SET value = excluded.value, updated_at = excluded.updated_at""",
            (key, text, writer.now()),
        )


def drop(writer: Writer, key: str) -> None:
    """Forget a draft."""
    with writer.unlogged():
        writer.execute("DELETE FROM drafts WHERE key = ?", (key,))


def load(reader: Reader, key: str) -> dict[str, Any] | None:
    """Return a draft, or None."""
    text = reader.value("SELECT value FROM drafts WHERE key = ?", (key,))
    value: dict[str, Any] | None = json.loads(text) if text else None
    return value

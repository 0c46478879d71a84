"""The playbook: advice as shipped, and the user's own texts in its place; how a text is read stands in `core`."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from journal.core import playbook as core
from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.observances import LANGUAGES
from journal.core.playbook import Advice
from journal.paths import resource
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

FOLDER = "playbook"


@cache
def shipped(language: str) -> Mapping[str, str]:
    """Return the shipped texts by topic, in the order of `core.playbook.TOPICS`; English where a language is unknown.

    ValueError where a file is damaged.
    """
    folder = resource(FOLDER, language if language in LANGUAGES else "en")
    found: dict[str, str] = {}
    for subject in core.SUBJECTS:
        found |= core.bodies(subject, (folder / f"{subject}.md").read_text(encoding="utf-8"))
    return MappingProxyType({topic: found[topic] for topic in core.TOPICS if topic in found})


def advice(reader: Reader, topic: str, language: str) -> Advice:
    """Return the advice on a topic: the user's own where there is one, else as shipped.  VALUE_UNKNOWN."""
    return core.advice_of(text(reader, topic, language))


def text(reader: Reader, topic: str, language: str) -> str:
    """Return the whole text on a topic as it is edited; VALUE_UNKNOWN for a topic that is none."""
    core.checked_topic(topic)
    own_text = reader.value("SELECT text FROM playbook_texts WHERE topic = ? AND language = ?", (topic, language))
    return shipped(language)[topic] if own_text is None else str(own_text)


def own(reader: Reader) -> dict[tuple[str, str], str]:
    """Return the user's own texts by topic and language."""
    rows = reader.rows("SELECT topic, language, text FROM playbook_texts ORDER BY topic, language")
    return {(topic, language): text for topic, language, text in rows}


def put(writer: Writer, topic: str, language: str, text: str) -> None:
    """Write the user's own text on a topic; one that is as shipped takes the own one away.

    Its first paragraph is the short advice, each line after it a point.  TEXT_MISSING for an empty one, VALUE_UNKNOWN
    for a topic or a language that is none, errors of `core.text`.
    """
    core.checked_topic(topic)
    if language not in LANGUAGES:
        raise JournalError(Code.VALUE_UNKNOWN, field="language", value=language, allowed=LANGUAGES)
    cleaned = texts.note(text).strip()
    if not cleaned:
        raise JournalError(Code.TEXT_MISSING)
    if cleaned == shipped(language)[topic]:
        reset(writer, topic, language)
        return
    row_id = _row_id(writer, topic, language)
    if row_id is None:
        writer.insert_record("playbook_texts", {"topic": topic, "language": language, "text": cleaned})
    else:
        writer.update_record("playbook_texts", row_id, {"text": cleaned})


def reset(writer: Writer, topic: str, language: str) -> None:
    """Go back to the shipped text on a topic; nothing happens where there is no own one."""
    row_id = _row_id(writer, topic, language)
    if row_id is not None:
        writer.delete("playbook_texts", row_id)


def _row_id(reader: Reader, topic: str, language: str) -> int | None:
    found = reader.value("SELECT id FROM playbook_texts WHERE topic = ? AND language = ?", (topic, language))
    return None if found is None else int(found)

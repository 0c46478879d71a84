"""Files of an interaction: kept once, taken back and brought back with their bytes, gone with the entry."""

from __future__ import annotations

import pytest

from journal.core.errors import Code, JournalError
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.store import attachments, history, interactions
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import START, add_client

TIME = EventTime(START, "2026-11-24T10:00+08:00")
PICTURE = bytes(range(256)) * 4


def entry_with(writer: Writer, *files: tuple[str, bytes]) -> int:
    client_id = add_client(writer, "兰庭酒店")
    with writer.operation(Op.INTERACTION_ADD):
        interaction_id = interactions.add(writer, Interaction((client_id,), TIME, text="稿件已附"))
        for name, content in files:
            attachments.add(writer, interaction_id, name, content)
    return interaction_id


def test_a_file_comes_back_byte_for_byte(writer: Writer) -> None:
    interaction_id = entry_with(writer, ("深蓝 PMS 2758.png", PICTURE), ("空.txt", b""))
    found = attachments.of(writer, interaction_id)
    assert [(one.name, one.size) for one in found] == [("深蓝 PMS 2758.png", len(PICTURE)), ("空.txt", 0)]
    assert [attachments.content(writer, one.id) for one in found] == [PICTURE, b""]
    assert attachments.names_of(writer, [interaction_id]) == {interaction_id: ("深蓝 PMS 2758.png", "空.txt")}


def test_the_same_content_is_kept_once(writer: Writer) -> None:
    entry_with(writer, ("a.png", PICTURE), ("b.png", PICTURE))
    assert writer.value("SELECT count(*) FROM attachment_contents") == 1
    assert writer.value("SELECT count(*) FROM attachments") == 2


def test_undo_takes_a_file_off_and_redo_brings_it_back(writer: Writer) -> None:
    interaction_id = entry_with(writer, ("a.png", PICTURE))
    with writer.operation(Op.INTERACTION_EDIT):
        attachments.remove(writer, attachments.of(writer, interaction_id)[0].id)
    assert attachments.of(writer, interaction_id) == []
    history.undo(writer)
    (again,) = attachments.of(writer, interaction_id)
    assert attachments.content(writer, again.id) == PICTURE
    history.undo(writer)
    assert attachments.of(writer, interaction_id) == []
    history.redo(writer)
    (again,) = attachments.of(writer, interaction_id)
    assert attachments.content(writer, again.id) == PICTURE


def test_an_entry_takes_its_files_to_the_bin_and_back(writer: Writer) -> None:
    interaction_id = entry_with(writer, ("a.png", PICTURE))
    with writer.operation(Op.INTERACTION_DELETE):
        interactions.delete(writer, interaction_id)
    assert writer.value("SELECT count(*) FROM attachments") == 0
    history.restore(writer, writer.value("SELECT max(id) FROM operations"))
    (again,) = attachments.of(writer, interaction_id)
    assert attachments.content(writer, again.id) == PICTURE


def test_a_file_that_is_too_large_changes_nothing(writer: Writer) -> None:
    interaction_id = entry_with(writer)
    with pytest.raises(JournalError) as refused, writer.operation(Op.INTERACTION_EDIT):
        attachments.add(writer, interaction_id, "film.mp4", bytes(attachments.MAX_BYTES + 1))
    assert refused.value.code is Code.ATTACHMENT_TOO_LARGE
    assert attachments.of(writer, interaction_id) == []


def test_a_file_that_is_gone_is_said_to_be(writer: Writer) -> None:
    with pytest.raises(JournalError) as gone:
        attachments.content(writer, 99)
    assert gone.value.code is Code.RECORD_GONE

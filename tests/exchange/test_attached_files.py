"""Files to attachments and back: refusals before anything is read, safe names, private copies."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.errors import Code, JournalError
from journal.core.interactions import Interaction
from journal.core.moments import EventTime
from journal.exchange import attached_files
from journal.store import attachments, interactions
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import START, Clock, add_client, open_writer


@given(st.text())
def test_a_safe_name_stays_in_its_folder(name: str) -> None:
    safe = attached_files.safe_name(name)
    assert safe not in ("", ".", "..")
    assert not set(safe) & set('/\\:*?"<>|\0\n')
    assert len(safe.encode("utf-8", "replace")) <= 220


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("CON.txt", "_CON.txt"),
        ("报价：春节.xlsx", "报价：春节.xlsx"),
        ("..", "file"),
    ],
)
def test_names_that_mean_something_to_a_system(name: str, safe: str) -> None:
    assert attached_files.safe_name(name) == safe


def test_what_cannot_be_read_is_said_to_be(tmp_path: Path) -> None:
    with pytest.raises(JournalError) as missing:
        attached_files.read(tmp_path / "nothing.txt")
    assert missing.value.code is Code.FILE_MISSING
    with pytest.raises(JournalError) as folder:
        attached_files.read(tmp_path)
    assert folder.value.code is Code.FILE_UNREADABLE
    large = tmp_path / "film.mp4"
    with large.open("wb") as stream:
        stream.truncate(attachments.MAX_BYTES + 1)
    with pytest.raises(JournalError) as refused:
        attached_files.read(large)
    assert refused.value.code is Code.ATTACHMENT_TOO_LARGE


def test_a_copy_to_open_is_private_and_whole(tmp_path: Path) -> None:
    writer: Writer = open_writer(tmp_path / "j.cjournal", Clock())
    client_id = add_client(writer, "Brightwell & Co")
    with writer.operation(Op.INTERACTION_ADD):
        entry = interactions.add(
            writer, Interaction((client_id,), EventTime(START, "2026-11-24T10:00+08:00"), text="x")
        )
        attachment_id = attachments.add(writer, entry, "quote/2027.pdf", b"%PDF")
    folder = tmp_path / "copies"
    for _ in range(2):  # opened twice: the first copy is read-only by then
        copy = attached_files.copy_to_open(writer, attachment_id, "quote/2027.pdf", folder)
        assert copy.read_bytes() == b"%PDF"
        assert copy.name == "quote_2027.pdf"
        if os.name == "posix":
            assert copy.stat().st_mode & 0o777 == 0o400
            assert copy.parent.stat().st_mode & 0o777 == 0o700
    writer.close()

"""Damage is noticed and said in words of its own; nothing wrong of an encrypted journal is ever read."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from journal.core.errors import Code, JournalError
from journal.store import check, opening
from journal.store.reading import Reader
from tests.store import wrecks
from tests.store.wrecks import KEY, PAGE

NOTICED = {Code.JOURNAL_DAMAGED, Code.JOURNAL_CUT, Code.NOT_A_JOURNAL, Code.PASSPHRASE_WRONG}
TABLES = ("clients", "people", "interactions", "preferences", "dues", "crises", "crisis_lines", "changes")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return wrecks.whole(tmp_path_factory.mktemp("plain"), None).read_bytes()


@pytest.fixture(scope="module")
def encrypted(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    return wrecks.whole(tmp_path_factory.mktemp("encrypted"), KEY).read_bytes()


def code_of(path: Path, key: bytes | None = None) -> Code:
    content = path.read_bytes()
    with pytest.raises(JournalError) as refused:
        opening.inspect(path, key)
    assert path.read_bytes() == content
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    return refused.value.code


def noticed(path: Path, key: bytes | None) -> bool:
    try:
        return not check.check(path, True, key).ok
    except JournalError as error:
        return error.code in NOTICED


def rows(path: Path, key: bytes | None) -> dict[str, set[tuple[object, ...]]]:
    """All that can be read, table by table."""
    found: dict[str, set[tuple[object, ...]]] = {}
    for table in TABLES:
        found[table] = set()
        try:
            with closing(Reader.open(path, key=key)) as reader:
                for row in reader.stream(f'SELECT * FROM "{table}"'):
                    found[table].add(row)
        except JournalError as error:
            if error.code not in NOTICED:
                raise
    return found


def test_damage_of_an_encrypted_journal_is_always_noticed_and_no_wrong_word_is_read(
    encrypted: bytes, path: Path, dose: Callable[[int, int], int]
) -> None:
    right = rows(wrecks.put(encrypted, path), KEY)
    assert not noticed(path, KEY)
    missed: Counter[str] = Counter()
    for kind, bad in wrecks.damaged(encrypted, dose(36, 600), 3, first=0):
        wrecks.put(bad, path)
        missed[kind] += not noticed(path, KEY)
        for table, read in rows(path, KEY).items():
            assert read <= right[table], (kind, table)
    assert +missed == Counter()


def test_cuts_and_holes_of_a_plain_journal_are_noticed(
    plain: bytes, path: Path, dose: Callable[[int, int], int]
) -> None:
    """A flipped bit within a text is what a plain file cannot tell: its text is as good as any."""
    assert not noticed(wrecks.put(plain, path), None)
    missed: Counter[str] = Counter()
    for kind, bad in wrecks.damaged(plain, dose(24, 600), 4):
        missed[kind] += not noticed(wrecks.put(bad, path), None)
    assert missed["cut"] == 0
    assert missed["zero"] == 0


def test_a_text_that_is_no_text_any_more_is_noticed(plain: bytes, path: Path) -> None:
    place = plain.index("海".encode())
    bad = bytearray(plain)
    bad[place + 1] = 0xFF
    assert noticed(wrecks.put(bytes(bad), path), None)


@pytest.mark.parametrize("broken", [0, 5, 16, 22, 70])
def test_a_plain_journal_with_a_broken_head_is_damaged_and_not_encrypted(plain: bytes, path: Path, broken: int) -> None:
    bad = bytearray(plain)
    bad[broken] ^= 0x80
    assert code_of(wrecks.put(bytes(bad), path)) is Code.JOURNAL_DAMAGED


def test_a_plain_journal_without_its_first_page_is_damaged(plain: bytes, path: Path) -> None:
    assert code_of(wrecks.put(bytes(PAGE) + plain[PAGE:], path)) is Code.JOURNAL_DAMAGED
    assert code_of(wrecks.put(os.urandom(PAGE) + plain[PAGE:], path)) is Code.JOURNAL_DAMAGED


def test_a_broken_first_page_is_not_a_wrong_passphrase(encrypted: bytes, path: Path) -> None:
    bad = bytearray(encrypted)
    bad[100] ^= 1
    wrecks.put(bytes(bad), path)
    assert code_of(path) is Code.PASSPHRASE_NEEDED
    assert code_of(path, KEY) is Code.JOURNAL_DAMAGED
    assert code_of(path, bytes(32)) is Code.PASSPHRASE_WRONG


def test_a_journal_without_its_end_was_cut(plain: bytes, encrypted: bytes, path: Path) -> None:
    assert code_of(wrecks.put(plain[: -PAGE * 3], path)) is Code.JOURNAL_CUT
    assert code_of(wrecks.put(encrypted[: -PAGE * 3], path), KEY) is Code.JOURNAL_CUT
    assert code_of(wrecks.put(encrypted[: -PAGE - 700], path), KEY) is Code.JOURNAL_CUT


def test_the_log_of_a_journal_that_is_gone(path: Path) -> None:
    path.touch()
    path.with_name(path.name + "-wal").write_bytes(b"x" * 100)
    with pytest.raises(JournalError) as refused:
        opening.inspect(path)
    assert refused.value.code is Code.JOURNAL_CUT


@pytest.mark.parametrize("head", [b"PK\x03\x04", b"%PDF-1.7", b"7z\xbc\xaf\x27\x1c", b"\x00\x00\x00\x18ftypmp42"])
def test_other_files_are_no_journals_however_long(path: Path, head: bytes) -> None:
    path.write_bytes((head + os.urandom(5 * PAGE))[: 5 * PAGE])
    assert code_of(path) is Code.NOT_A_JOURNAL
    path.write_bytes(head + os.urandom(5 * PAGE + 17))
    assert code_of(path) is Code.NOT_A_JOURNAL


def test_looking_is_quick(plain: bytes, encrypted: bytes, path: Path) -> None:
    for content, key in ((plain, None), (encrypted, KEY)):
        for kind, bad in [("", content), *wrecks.damaged(content, 6, 9)]:
            wrecks.put(bad, path)
            began = time.process_time()
            try:
                opening.inspect(path, key)
            except JournalError as error:
                if error.code not in NOTICED:
                    raise
            assert time.process_time() - began < 0.25, kind  # 50 ms alone, and others may be at work

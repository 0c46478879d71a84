"""Opening and damage of an encrypted file: what it is asked for, what is noticed, what is left as it is."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from journal.core.errors import Code, JournalError
from journal.store import check, driver, encryption, keys, opening
from journal.store.opening import FileState
from journal.store.reading import Reader
from tests.store.encrypted import everything, fill
from tests.store.stepping import BrokenStep, LaterStep, program_with
from tests.store.world import add_client, assert_whole, dump, make_encrypted, open_writer

DAMAGE = {Code.JOURNAL_DAMAGED, Code.JOURNAL_CUT, Code.PASSPHRASE_WRONG}


@pytest.fixture
def key(path: Path) -> bytes:
    """The key of an encrypted journal with content."""
    key = make_encrypted(path)
    writer = open_writer(path, key=key)
    fill(writer)
    writer.close()
    return key


def refused(path: Path, key: bytes | None) -> Code:
    """The code with which opening is refused, for looking and for writing alike; nothing may be changed by trying."""
    content = path.read_bytes()
    codes = set()
    for opened in (opening.inspect, lambda path, key: open_writer(path, key=key)):
        with pytest.raises(JournalError) as error:
            opened(path, key)
        codes.add(error.value.code)
        assert error.value.facts["path"] == str(path)
    assert path.read_bytes() == content
    assert [one.name for one in path.parent.iterdir()] == [path.name]
    [code] = codes
    return code


def test_it_asks_for_the_key_and_takes_no_other(path: Path, key: bytes) -> None:
    assert refused(path, None) is Code.PASSPHRASE_NEEDED
    assert refused(path, bytes(32)) is Code.PASSPHRASE_WRONG
    assert refused(path, key[:-1] + bytes([key[-1] ^ 1])) is Code.PASSPHRASE_WRONG
    assert opening.inspect(path, key) is FileState.CURRENT


def test_a_plain_journal_takes_no_key(path: Path) -> None:
    open_writer(path).close()
    assert refused(path, bytes(32)) is Code.JOURNAL_HAS_NO_PASSPHRASE


def test_a_file_of_its_own_length_that_is_noise_opens_with_no_key(path: Path) -> None:
    path.write_bytes(random.Random(1).randbytes(8 * 4_096))
    assert refused(path, bytes(32)) is Code.PASSPHRASE_WRONG


def test_an_encrypted_file_without_content_becomes_a_journal(path: Path) -> None:
    """What a program that was killed while it made one leaves."""
    key = make_encrypted(path)
    assert opening.inspect(path, key) is FileState.EMPTY
    writer = open_writer(path, key=key)
    add_client(writer)
    assert_whole(writer)
    writer.close()
    assert opening.is_encrypted(path)


def test_an_older_one_is_brought_up_to_date(path: Path, key: bytes) -> None:
    before = everything(path, key)
    with program_with(LaterStep):
        assert opening.inspect(path, key) is FileState.OLDER
        writer = open_writer(path, key=key)
        assert writer.value("SELECT count(*) FROM later") > 0
        assert dump(writer)["clients"].keys() == {row[0] for row in before["clients"]}
        assert_whole(writer)
        writer.close()
        assert opening.is_encrypted(path)
    assert refused(path, key) is Code.NEWER_JOURNAL


def test_a_step_that_fails_leaves_it_as_it_was(path: Path, key: bytes) -> None:
    before = everything(path, key)
    with program_with(BrokenStep), pytest.raises(RuntimeError):
        open_writer(path, key=key)
    assert everything(path, key) == before


def test_its_reader_opens_further_ones_on_its_own(path: Path, key: bytes) -> None:
    reader = Reader.open(path, key=key)
    other = reader.opener()
    assert dump(other) == dump(reader)
    assert other.key == key
    other.close()
    reader.close()


def test_a_check_of_a_whole_one_is_quiet(path: Path, key: bytes) -> None:
    found = check.check(path, full=True, key=key)
    assert (found.ok, found.encrypted) == (True, True)


def test_a_flipped_bit_is_noticed_and_never_read_as_text(
    path: Path, key: bytes, dose: Callable[[int, int], int]
) -> None:
    """Every page has a seal: either a page is refused, or what is read is what was written."""
    chance = random.Random(20_261_124)
    whole, content = everything(path, key), path.read_bytes()
    noticed = 0
    trials = dose(40, 2_000)
    for _ in range(trials):
        place, bit = chance.randrange(len(content)), 1 << chance.randrange(8)
        damaged = bytearray(content)
        damaged[place] ^= bit
        path.write_bytes(damaged)
        noticed += not _sound(path, key)
        try:
            assert everything(path, key) == whole
        except JournalError as error:
            if error.code not in DAMAGE:
                raise
    assert noticed == trials
    path.write_bytes(content)
    assert everything(path, key) == whole


def _sound(path: Path, key: bytes) -> bool:
    try:
        found: Any = check.check(path, full=True, key=key)
    except JournalError as error:
        if error.code not in DAMAGE:
            raise
        return False
    return bool(found.ok)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_truncated_one_is_noticed(path: Path, key: bytes, share: float) -> None:
    pages = path.stat().st_size // 4_096
    os.truncate(path, round(pages * share) * 4_096)
    assert not _sound(path, key)


def test_damage_behind_the_first_page_does_not_hide_that_the_key_is_right(path: Path, key: bytes) -> None:
    """Who has the key gets to the window with the remedies, not to one that says no more than that it is damaged."""
    whole = path.read_bytes()
    hidden = 0
    for start in range(opening.ENCRYPTED_PAGE_BYTES, len(whole), opening.ENCRYPTED_PAGE_BYTES):
        path.write_bytes(whole[:start] + bytes(opening.ENCRYPTED_PAGE_BYTES) + whole[start + 4_096 :])
        try:
            driver.connect(path, key=key).close()
        except JournalError:  # a page of the schema: the driver cannot even begin
            hidden += 1
            assert encryption.unlock_with_code(path, keys.recovery_code(key)) == key
            assert refused(path, key) in DAMAGE
    assert hidden
    with pytest.raises(JournalError) as wrong:
        encryption.unlock_with_code(path, keys.recovery_code(bytes(32)))
    assert wrong.value.code is Code.PASSPHRASE_WRONG

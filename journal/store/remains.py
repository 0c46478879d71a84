"""What the bytes of a file that SQLite refuses still say: a damaged journal, an encrypted one, or something else."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

from journal.store import driver

PAGE_BYTES = 4_096
_SAMPLES = 64
_ENOUGH_PAGES = 2
"""A page of noise looks like one of a table once in some hundred thousand times; two never do by chance."""
_TREE_KINDS = {2: 12, 5: 12, 10: 8, 13: 8}
"""Kinds of b-tree pages and the size of their heads: sqlite.org/fileformat2.html, 1.6."""
_FRACTIONS = b"\x40\x20\x20"
_SALT_BYTES = 16
_SEAL_BYTES, _IV_BYTES = 64, 16
_SEAL_SALT_MASK = 0x3A
_SEAL_ROUNDS = 2
_DISTINCT_IN_NOISE = 236
"""Of 256 values 4,000 random bytes miss hardly one; a text or a picture's head misses many."""


def is_open_here(path: Path) -> bool:
    """Whether this program has the file open: then reading it by hand would drop the locks it holds (POSIX)."""
    if sys.platform == "win32":
        return False
    try:
        wanted = path.stat()
        folder = "/proc/self/fd" if os.path.isdir("/proc/self/fd") else "/dev/fd"
        handles = [int(name) for name in os.listdir(folder)]
    except OSError:
        return True
    for handle in handles:
        try:
            found = os.fstat(handle)
        except OSError:  # the handle of the listing itself
            continue
        if (found.st_dev, found.st_ino) == (wanted.st_dev, wanted.st_ino):
            return True
    return False


def of_plain_journal(path: Path) -> bool:
    """Whether a file whose head is broken is a plain database: by our mark, or by pages that look like pages."""
    if is_open_here(path):
        return False
    pages = list(_sampled(path))
    head = pages[0][1] if pages else b""
    if int.from_bytes(head[68:72], "big") == driver.APPLICATION_ID or head[21:24] == _FRACTIONS:
        return True
    return sum(_is_tree(page) for number, page in pages if number > 1) >= _ENOUGH_PAGES


def bears_our_mark(path: Path) -> bool:
    """Whether the head of a plain database that is refused still says that it is a journal."""
    if is_open_here(path):
        return False
    return any(int.from_bytes(page[68:72], "big") == driver.APPLICATION_ID for _, page in _sampled(path, 1))


def of_encrypted_journal(path: Path) -> bool:
    """Whether a file whose length is no whole number of pages is noise, as an encrypted journal is that was cut."""
    if is_open_here(path):
        return True
    for _, page in _sampled(path, 1):
        return len(set(page)) >= _DISTINCT_IN_NOISE
    return False


def key_fits(path: Path, key: bytes) -> bool:
    """Whether the seal of any page but the first fits the key: then the key is right, and the first page is broken.

    SQLCipher 4: the seal of a page is HMAC-SHA512 over its noise, its IV and its number, little-endian; the key of the
    seals is PBKDF2-HMAC-SHA512 of the key in two rounds, with the file's salt, each byte changed by 0x3A.
    """
    if is_open_here(path):
        return False
    import hashlib  # late: a journal that opens has no need of it
    import hmac

    sealing = b""
    for number, page in _sampled(path):
        if number == 1:
            salt = bytes(byte ^ _SEAL_SALT_MASK for byte in page[:_SALT_BYTES])
            sealing = hashlib.pbkdf2_hmac("sha512", key[:32], salt, _SEAL_ROUNDS, 32)
        elif len(page) == PAGE_BYTES:
            sealed, seal = page[: PAGE_BYTES - _SEAL_BYTES], page[PAGE_BYTES - _SEAL_BYTES :]
            made = hmac.digest(sealing, sealed + number.to_bytes(4, "little"), "sha512")
            if hmac.compare_digest(seal, made):
                return True
    return False


def _sampled(path: Path, most: int = _SAMPLES) -> Iterator[tuple[int, bytes]]:
    """Yield the first page, and others spread over the file, by number from 1."""
    count = max(1, path.stat().st_size // PAGE_BYTES)
    step = max(1, count // most)
    with path.open("rb") as file:
        for place in dict.fromkeys((0, *range(1, count, step))):
            if most <= 0:
                return
            most -= 1
            file.seek(place * PAGE_BYTES)
            yield place + 1, file.read(PAGE_BYTES)


def _is_tree(page: bytes) -> bool:
    head = _TREE_KINDS.get(page[0]) if len(page) == PAGE_BYTES else None
    if head is None:
        return False
    free, cells, content = (int.from_bytes(page[at : at + 2], "big") for at in (1, 3, 5))
    return free < PAGE_BYTES and head + 2 * cells <= (content or 65_536) <= PAGE_BYTES and page[7] <= 60

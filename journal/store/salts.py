"""The salt with which an encrypted journal begins: noise, and unlike the beginning of any file of others."""

from __future__ import annotations

import os
from typing import Final

KNOWN_HEADS: Final = (
    *(b"PK", b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"\xd0\xcf\x11\xe0", b"\x7fELF", b"MZ", bytes(8)),
    *(b"\x1f\x8b", b"\xfd7zXZ", b"\x28\xb5\x2f\xfd", b"7z\xbc\xaf", b"Rar!", b"BZh", b"ID3", b"OggS", b"SQLite"),
)
"""What zip files, spreadsheets, PDFs, pictures, office files, programs, holes, archives and sounds begin with."""
SALT_BYTES: Final = 16
_TEXT_BYTES: Final = 8


def is_of_others(head: bytes) -> bool:
    """Whether the first 16 bytes of a file say that it is something else than an encrypted journal, a text for one."""
    printable = all(32 <= byte < 127 for byte in head[:_TEXT_BYTES])
    return printable or head.startswith(KNOWN_HEADS) or head[4:8] == b"ftyp"


def fresh() -> bytes:
    """Return a salt for a new file.  One in some 2,000 would look like a file of others and is drawn again."""
    while is_of_others(salt := os.urandom(SALT_BYTES)):
        pass
    return salt

"""The bytes of a journal as they lie on the disk, pages of an encrypted one decrypted by hand; no driver is asked."""

from __future__ import annotations

import subprocess
from pathlib import Path

PAGE = 4096
RESERVED = 80
"""SQLCipher 4 ends each page with an IV of 16 bytes and a seal of 64 (zetetic.net, "SQLCipher Design")."""
IV = 16
SALT = 16
WAL_HEADER = 32
FRAME_HEADER = 24


def raw(journal: Path, key: bytes | None) -> bytes:
    """Everything in the file, in its write-ahead log and in other files of its name, one after the other."""
    found = b""
    for path in sorted(journal.parent.glob(f"{journal.name}*")):
        content = path.read_bytes()
        if path == journal:
            found += content if key is None else decrypted(pages_of(content), key)
        elif path.name.endswith("-wal") and key is not None:
            found += decrypted(frames_of(content), key)
        else:
            found += content
    return found


def pages_of(content: bytes) -> list[bytes]:
    """The pages of a file; the first begins with the salt, which is no part of what is encrypted."""
    pages = [content[place : place + PAGE] for place in range(0, len(content), PAGE)]
    return [pages[0][SALT:], *pages[1:]] if pages else []


def frames_of(content: bytes) -> list[bytes]:
    """The pages in a write-ahead log, old ones too."""
    step = FRAME_HEADER + PAGE
    pages = []
    for place in range(WAL_HEADER, len(content) - step + 1, step):
        page = content[place + FRAME_HEADER : place + step]
        first = int.from_bytes(content[place : place + 4], "big") == 1
        pages.append(page[SALT:] if first else page)
    return pages


def decrypted(pages: list[bytes], key: bytes) -> bytes:
    """AES-256-CBC, each page with the IV at its end: in one call block by block, then chained here."""
    texts = [page[:-RESERVED] for page in pages]
    command = ["openssl", "enc", "-d", "-aes-256-ecb", "-nopad", "-K", key.hex()]
    blocks = subprocess.run(command, input=b"".join(texts), capture_output=True, check=True).stdout
    before = b"".join(
        page[-RESERVED : -RESERVED + IV] + text[:-IV] for page, text in zip(pages, texts, strict=True) if text
    )
    mixed = int.from_bytes(blocks, "big") ^ int.from_bytes(before, "big")
    return mixed.to_bytes(len(blocks), "big")

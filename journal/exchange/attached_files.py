"""Files on the disk that become attachments, and attachments that become files again."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from journal.core.errors import Code, JournalError
from journal.exchange import private_file
from journal.store import attachments
from journal.store.reading import Reader

_UNSAFE = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]')
"""What one of the systems refuses in a file's name."""
_RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)")
_MAX_NAME_BYTES = 200


@dataclass(frozen=True, slots=True)
class Pasted:
    """A file that never was on the disk: a picture out of the clipboard."""

    name: str
    content: bytes


def contents(files: Iterable[Path | Pasted]) -> list[tuple[str, bytes]]:
    """Return name and content of each file, see `read`."""
    return [(one.name, one.content if isinstance(one, Pasted) else read(one)) for one in files]


def read(path: Path) -> bytes:
    """Return what is in the file at `path`.

    FILE_MISSING, FILE_UNREADABLE; ATTACHMENT_TOO_LARGE before anything is read.
    """
    try:
        if path.is_dir():
            raise JournalError(Code.FILE_UNREADABLE, path=str(path))
        if path.stat().st_size > attachments.MAX_BYTES:
            limit = attachments.MAX_BYTES // 1024 // 1024
            raise JournalError(Code.ATTACHMENT_TOO_LARGE, name=path.name, limit=limit)
        return path.read_bytes()
    except OSError as error:
        code = Code.FILE_MISSING if error.errno == errno.ENOENT else Code.FILE_UNREADABLE
        raise JournalError(code, path=str(path)) from error


def save(reader: Reader, attachment_id: int, path: Path) -> None:
    """Write an attachment to `path` in one step, for the owner alone; RECORD_GONE, DISK_FULL, FILE_UNWRITABLE."""
    content = attachments.content(reader, attachment_id)
    with private_file.replacing(path) as stream:
        stream.write(content)


def safe_name(name: str) -> str:
    """Return a name under which a file can be written on every system, its ending kept."""
    cleaned = _UNSAFE.sub("_", name).strip(" .") or "file"
    if _RESERVED.match(cleaned):
        cleaned = "_" + cleaned
    stem, ending = os.path.splitext(cleaned)
    while len((stem + ending).encode("utf-8", "replace")) > _MAX_NAME_BYTES and stem:
        stem = stem[:-1]
    return stem + ending if stem else "file" + ending[:16]


def copy_to_open(reader: Reader, attachment_id: int, name: str, folder: Path) -> Path:
    """Write a copy for another program to open into `folder`, made for the owner alone, and return its path.

    Each attachment gets a folder of its own there, since two may have the same name.
    """
    place = folder / str(attachment_id)
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = place / safe_name(name)
    with suppress(OSError):
        path.chmod(0o600)
    save(reader, attachment_id, path)
    path.chmod(0o400)  # changes in the copy would not come back: most programs say so where it cannot be written
    return path

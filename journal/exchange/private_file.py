"""Files made in one step: beside the target under another name, for the owner alone, then renamed; or not at all."""

from __future__ import annotations

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from journal import paths
from journal.core.errors import Code, JournalError

if sys.platform != "win32":
    import fcntl

_PART = re.compile(r"\.export-[0-9a-f]{12}\.part")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """Give a stream whose content becomes `path` when the block ends well, durably and with mode 0600.

    Otherwise no file of any name is left and what was at `path` stays.  A link is followed.
    DISK_FULL, FILE_UNWRITABLE.
    """
    with _refusals(path):
        target = path.resolve()
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
        _clear(target.parent)
        temporary, stream = _part(target)
        try:
            with stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
                if sys.platform != "win32":  # there a file cannot be renamed while it is open
                    os.replace(temporary, target)
            if sys.platform == "win32":
                os.replace(temporary, target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
    # The file stands by now: a folder that may be written but not opened is no reason to call it failed.
    with suppress(OSError):
        paths.sync_folder(target.parent)


def _part(target: Path) -> tuple[Path, BinaryIO]:
    """Make a new file beside the target that is locked for as long as it is open."""
    while True:
        path = target.with_name(f".export-{os.urandom(6).hex()}.part")
        stream: BinaryIO = open(path, "xb", opener=partial(os.open, mode=paths.FILE_MODE))  # noqa: SIM115
        if sys.platform != "win32":
            with suppress(OSError):  # a file system without locks: there nobody gets one, and no leftover is deleted
                fcntl.flock(stream, fcntl.LOCK_EX)
        # Before it was locked another export may have taken it for a leftover.
        if path.exists():
            return path, stream
        stream.close()


def _clear(folder: Path) -> None:
    """Delete what killed exports have left in a folder: half files of ours that no living program holds."""
    with suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if _PART.fullmatch(entry.name) and entry.is_file(follow_symlinks=False):
                with suppress(OSError):
                    _delete_unless_held(entry.path)


def _delete_unless_held(path: str) -> None:
    if sys.platform == "win32":
        os.unlink(path)  # refused where the file is open
    else:
        with open(path, "rb") as stream:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
            os.unlink(path)


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = Code.DISK_FULL if error.errno in _FULL else Code.FILE_UNWRITABLE
        raise JournalError(code, path=str(path)) from error

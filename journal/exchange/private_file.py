"""Files made in one step: beside the target under another name, for the owner alone, then renamed; or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import BinaryIO

from journal import paths
from journal.core.errors import Code, JournalError

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
        temporary = target.with_name(f".export-{os.urandom(6).hex()}.part")
        try:
            with open(temporary, "xb", opener=partial(os.open, mode=paths.FILE_MODE)) as stream:
                yield stream
                stream.flush()
                os.fsync(stream.fileno())
            os.replace(temporary, target)
        except BaseException:
            with suppress(OSError):
                temporary.unlink(missing_ok=True)
            raise
    # The file stands by now: a folder that may be written but not opened is no reason to call it failed.
    with suppress(OSError):
        paths.sync_folder(target.parent)


@contextmanager
def _refusals(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        code = Code.DISK_FULL if error.errno in _FULL else Code.FILE_UNWRITABLE
        raise JournalError(code, path=str(path)) from error

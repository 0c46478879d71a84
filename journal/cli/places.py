"""What may stand where a command takes a file or a folder; what the file means is for the command to find out."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import TypeVar

import click

from journal.cli.session import RefusedError

Name = TypeVar("Name", Path, str | bytes | os.PathLike[str])
_BLANK = b" \t\r\n\xef\xbb\xbf"
_NO_PLACE = frozenset({errno.ENOTDIR, errno.ENAMETOOLONG, errno.EINVAL})
_LOOKED_AT_BYTES = 4_096
"""So many blank bytes and nothing else are still called an empty file; more of them are left to the command."""


class File(click.Path):
    """A file to be written, or with `read` one that holds something: RefusedError for a folder, an empty file, or where
    no file can be.

    One that is missing, or may not be opened, is for the command to refuse.
    """

    def __init__(self, *, read: bool = False) -> None:
        super().__init__(path_type=Path, readable=False)
        self._read = read

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """Return the path."""
        path = place(super().convert(value, param, ctx))
        if os.path.isdir(path):
            raise RefusedError("folder_given", path=value)
        if self._read and _is_empty(path):
            raise RefusedError("file_empty", path=value)
        return path


class Folder(click.Path):
    """A folder, there or still to be made: RefusedError for a file."""

    def __init__(self) -> None:
        super().__init__(path_type=Path, readable=False)

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        """Return the path."""
        path = super().convert(value, param, ctx)
        if os.path.exists(path) and not os.path.isdir(path):
            raise RefusedError("file_given", path=value)
        return path


def place(path: Name) -> Name:
    """Return a path at which there is a file or could be one: RefusedError where a part of it is a file already."""
    try:
        os.stat(path)
    except OSError as error:
        if error.errno in _NO_PLACE:
            raise RefusedError("no_place", path=path) from None
    return path


def _is_empty(path: str | bytes | os.PathLike[str]) -> bool:
    if not os.path.isfile(path):
        return False  # from a pipe nothing is to be taken before the command reads it
    try:
        with open(path, "rb") as stream:
            head = stream.read(_LOOKED_AT_BYTES)
    except OSError:
        return False
    return len(head) < _LOOKED_AT_BYTES and not head.strip(_BLANK)

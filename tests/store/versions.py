"""Journals of other versions of the program, and what lies in a folder byte by byte."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.store.stepping import LaterStep, program_with
from tests.store.world import add_client, open_writer

RELEASED = sorted((Path(__file__).parents[1] / "files").glob("version-*.cjournal"))
"""A journal of every version that was released."""
NAME = "兰庭酒店"


def newer(folder: Path) -> Path:
    """A journal of a later program that was killed: its last writes lie in the log beside it."""
    place = folder / "making"
    place.mkdir()
    with program_with(LaterStep):
        open_writer(place / "later.cjournal").close()
        writer = open_writer(place / "later.cjournal")
        add_client(writer, NAME)
        for name in ("later.cjournal", "later.cjournal-wal"):
            shutil.copyfile(place / name, folder / name)
        writer.close()
    shutil.rmtree(place)
    assert (folder / "later.cjournal-wal").stat().st_size
    return folder / "later.cjournal"


def older(version: Path, folder: Path) -> Path:
    """A copy of a journal of an earlier version."""
    return Path(shutil.copyfile(version, folder / "earlier.cjournal"))


def bytes_of(folder: Path) -> dict[str, bytes]:
    """Every file of a folder with its bytes; not the index of a log, which holds nothing that the log does not."""
    files = (path for path in folder.rglob("*") if path.is_file() and not path.name.endswith("-shm"))
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}

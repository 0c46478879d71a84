"""Journals for the tests of exchange: an empty one is made once and copied, which saves the migrations."""

from __future__ import annotations

import itertools
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journal.store.writing import Writer
from tests.store.world import Clock, open_writer


@pytest.fixture(scope="session")
def empty_journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("empty") / "empty.cjournal"
    open_writer(path).close()
    return path


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def new_journal(tmp_path: Path, empty_journal: Path, clock: Clock) -> Iterator[Callable[[], Writer]]:
    """`new_journal()` opens another empty journal for writing."""
    numbers = itertools.count()
    made: list[Writer] = []

    def new() -> Writer:
        path = tmp_path / f"journal{next(numbers)}.cjournal"
        shutil.copy(empty_journal, path)
        made.append(open_writer(path, clock))
        return made[-1]

    yield new
    for writer in made:
        writer.close()


@pytest.fixture
def writer(new_journal: Callable[[], Writer]) -> Writer:
    return new_journal()

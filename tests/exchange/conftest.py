"""Journals for the tests of exchange."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from journal.store.writing import Writer
from tests.store.world import Clock, new_writer


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def new_journal(tmp_path: Path, clock: Clock) -> Iterator[Callable[[], Writer]]:
    """`new_journal()` opens another empty journal for writing."""
    numbers = itertools.count()
    made: list[Writer] = []

    def new() -> Writer:
        made.append(new_writer(tmp_path / f"journal{next(numbers)}.cjournal", clock))
        return made[-1]

    yield new
    for writer in made:
        writer.close()


@pytest.fixture
def writer(new_journal: Callable[[], Writer]) -> Writer:
    return new_journal()

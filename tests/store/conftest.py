"""A journal of its own for every test of the store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from journal.store.writing import Writer
from tests.store.world import Clock, assert_whole, new_writer


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "test.cjournal"


@pytest.fixture
def writer(path: Path, clock: Clock) -> Iterator[Writer]:
    """A new journal; at the end of each test its counters and keys must be right."""
    writer = new_writer(path, clock)
    yield writer
    assert_whole(writer)
    writer.close()

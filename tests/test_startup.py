"""What may be imported before the first painted frame: nothing that a person has to wait for without need."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal.core.clients import Client
from journal.store import clients
from journal.store.history import Op
from journal.store.writing import Writer
from tests.bench.measures import started

TOO_HEAVY = {
    "sqlite_utils",
    "dateutil",
    "holidays",
    "icalendar",
    "asyncio",
    "email",
    "importlib.metadata",
    "urllib.request",
    "click",
    "borax",
    "multiprocessing",
    "unittest",
    "pip",
    "secrets",
    "uuid",
    "platform",
    "calendar",
}
UNSEEN = {"QWizard", "QMdiArea", "QGraphicsView", "QCalendarWidget", "QMessageBox", "QPlainTextEdit"}
"""Widgets that Today has not: their classes take time to be made."""


@pytest.fixture(scope="module")
def first_frame(tmp_path_factory: pytest.TempPathFactory) -> dict[str, object]:
    folder = tmp_path_factory.mktemp("start")
    journal = folder / "j.cjournal"
    writer = Writer.open(journal, lambda: 1_795_500_000_000)
    with writer.operation(Op.CLIENT_ADD):
        clients.add(writer, Client("Orchid Hotels"))
    writer.close()
    _, said = started(["app", str(journal)], folder)
    return said


def test_the_first_frame_waits_for_nothing_heavy(first_frame: dict[str, object]) -> None:
    modules = first_frame["modules"]
    assert isinstance(modules, list)
    assert TOO_HEAVY & set(modules) == set()
    assert "journal.app" in modules


def test_the_first_frame_has_no_classes_made_that_it_does_not_show(first_frame: dict[str, object]) -> None:
    widgets = first_frame["widgets"]
    assert isinstance(widgets, list)
    assert "QMainWindow" in widgets
    assert UNSEEN & set(widgets) == set()


def test_no_source_is_read_where_it_is_imported(first_frame: dict[str, object]) -> None:
    sources = first_frame["sources"]
    assert isinstance(sources, list)
    ours = [Path(name).name for name in sources if Path(name).parts[-3:-1] == ("journal", "ui")]
    assert ours == ["__init__.py"], "where this is put to an end"


def test_no_search_for_garbage_goes_through_what_was_imported(first_frame: dict[str, object]) -> None:
    frozen = first_frame["frozen"]
    assert isinstance(frozen, int)
    assert frozen > 10_000


def test_the_first_frame_costs_no_more_memory_than_a_laptop_has_for_it(first_frame: dict[str, object]) -> None:
    pss = first_frame["pss"]
    assert isinstance(pss, int)
    assert pss < 160 * 1024, "twice the figure to reach, in KiB: a leak or a library that does not belong here"


def test_the_bare_window_is_measured_the_same_way(tmp_path: Path) -> None:
    seconds, said = started(["bare"], tmp_path)
    assert 0 < seconds < 60
    modules = said["modules"]
    assert isinstance(modules, list)
    assert "journal" not in modules

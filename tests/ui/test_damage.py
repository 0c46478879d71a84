"""A journal that opens and is damaged inside: pages say so, help is offered once, and nothing goes through Qt."""

from __future__ import annotations

import random
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.app import App
from journal.core.errors import JournalError
from journal.store import driver
from journal.store.reading import Reader
from journal.ui.dialogs.damage import DamageDialog
from tests.store import wrecks
from tests.store.wrecks import PAGE
from tests.ui.conftest import Clock
from tests.ui.whole_window import World, running, tame

PAGES = ("today", "clients", "crises", "settings")


@pytest.fixture(scope="module")
def whole(sample: Path) -> bytes:
    with closing(driver.connect(sample, writing=True)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    return sample.read_bytes()


def zeroed(whole: bytes, numbers: list[int]) -> bytes:
    bad = bytearray(whole)
    for number in numbers:
        bad[(number - 1) * PAGE : number * PAGE] = bytes(PAGE)
    return bytes(bad)


def roots(path: Path, *tables: str) -> list[int]:
    with closing(Reader.open(path)) as reader:
        marks = ", ".join("?" * len(tables))
        return [row[0] for row in reader.rows(f"SELECT rootpage FROM sqlite_schema WHERE name IN ({marks})", tables)]


def offered(world: World) -> list[DamageDialog]:
    return [one for one in world.window.findChildren(DamageDialog) if one.isVisible()]


def look_at_everything(world: World) -> int:
    """Show each page, each section and some clients and crises; return how many pages could not be read."""
    unread = 0
    for name in PAGES:
        world.window.show_page(name)
        world.window.grab()
        world.settle()
        unread += world.window.page.unread is not None
    for client in range(1, 6):
        world.window.show_client(client)
        world.window.grab()
        world.settle()
        unread += world.window.page.unread is not None
    for crisis in range(1, 4):
        world.window.show_crisis(crisis)
    world.window.show_page("settings")
    for section in world.window.settings.sections:
        world.window.show_settings(section)
        world.window.grab()
        world.settle()
    return unread


def test_random_damage_never_goes_through_qt(
    qapp: QApplication,
    qtbot: QtBot,
    whole: bytes,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    dose: Callable[[int, int], int],
) -> None:
    tame(monkeypatch, tmp_path, clock)
    refused: list[JournalError] = []
    monkeypatch.setattr(App, "_tell_trouble", lambda _app, _request, error: refused.append(error))
    for seed in range(dose(10, 200)):
        chance = random.Random(seed)
        first = chance.randrange(2, len(whole) // PAGE - 12)
        path = tmp_path / f"bad-{seed}.cjournal"
        wrecks.put(zeroed(whole, list(range(first, first + chance.randrange(1, 13)))), path)
        try:
            with running(qapp, qtbot, path, tmp_path, clock, name=f"seen-{seed}") as world:
                if look_at_everything(world):
                    assert len(offered(world)) == 1, seed
        except AssertionError:
            raise
        except Exception as error:
            raise AssertionError(seed) from error


@pytest.mark.parametrize(
    ("table", "page"), [("dues", "today"), ("clients", "clients"), ("crises", "crises"), ("interactions", "clients")]
)
def test_a_page_that_cannot_be_read_says_so_and_help_is_offered_once(
    qapp: QApplication,
    qtbot: QtBot,
    whole: bytes,
    tmp_path: Path,
    clock: Clock,
    monkeypatch: pytest.MonkeyPatch,
    table: str,
    page: str,
) -> None:
    tame(monkeypatch, tmp_path, clock)
    good = wrecks.put(whole, tmp_path / "good.cjournal")
    with running(qapp, qtbot, good, tmp_path, clock) as world:
        path = world.path
        [root] = roots(path, table)
        world.window.show_page("settings")
        world.settle()
        world.context.reader.connection.execute("PRAGMA shrink_memory").fetchall()
        with path.open("r+b") as file:
            file.seek((root - 1) * PAGE)
            file.write(bytes(PAGE))

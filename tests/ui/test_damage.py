"""A journal that opens and is damaged inside: pages say so, help is offered once, and nothing goes through Qt."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.app import App
from journal.core.errors import Code, JournalError
from journal.store import checkup, crises, driver
from journal.store.check import CheckResult, Problem, ProblemKind
from journal.store.reading import Reader
from journal.ui.dialogs.damage import DamageDialog
from journal.ui.pages.settings_check import CheckCard
from tests.store import wrecks
from tests.store.wrecks import PAGE
from tests.ui.conftest import Clock
from tests.ui.whole_window import World, collect, running, tame

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
    for seed in range(dose(6, 200)):
        chance = random.Random(seed)
        first = chance.randrange(2, len(whole) // PAGE - 12)
        bad = zeroed(whole, list(range(first, first + chance.randrange(1, 13))))
        path = wrecks.put(bad, tmp_path / f"bad-{seed}.cjournal")
        refused.clear()
        with suppress(RefusedError), seen(qapp, qtbot, path, tmp_path, clock, refused) as world:
            print("seed", seed, "pages from", first)
            unread = look_at_everything(world)
            assert len(offered(world)) == 1 or not unread, seed


class RefusedError(Exception):
    """The journal did not open: the window for that has tests of its own."""


@contextmanager
def seen(
    qapp: QApplication, qtbot: QtBot, path: Path, folder: Path, clock: Clock, refused: list[JournalError]
) -> Iterator[World]:
    try:
        with running(qapp, qtbot, path, folder, clock, name=f"{path.stem}-seen") as world:
            yield world
    except AssertionError as error:
        if refused:
            raise RefusedError from error
        raise


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
    path = wrecks.put(whole, tmp_path / "good.cjournal")
    path = wrecks.put(zeroed(whole, roots(path, table)), tmp_path / "bad.cjournal")
    with running(qapp, qtbot, path, tmp_path, clock) as world:
        window = world.window
        window.show_page(page)
        if page == "clients":
            window.show_client(1)
        world.settle()
        shown = window.page
        assert shown.unread is not None
        assert shown.unread.isVisible()
        assert shown.unread.rect() == shown.area().rect()
        [dialog] = offered(world)
        dialog.later.click()
        collect()
        shown.refresh()
        window.resize(window.width() - 40, window.height())
        world.settle()
        assert shown.unread.rect() == shown.area().rect()
        assert offered(world) == []
        window.show_page("settings")
        assert window.page.unread is None


def test_a_write_that_meets_damage_leads_to_help_and_the_next_one_to_a_sentence(world: World) -> None:
    error = JournalError(Code.JOURNAL_DAMAGED, path=str(world.path))
    world.context.runner.failed.emit(JournalError(Code.JOURNAL_DAMAGED, path="another.cjournal"))
    assert offered(world) == []
    assert world.window.bar.isVisible()
    world.window.bar.hide()
    world.context.runner.failed.emit(error)
    [dialog] = offered(world)
    assert not world.window.bar.isVisible()
    dialog.later.click()
    world.context.runner.failed.emit(error)
    assert world.window.bar.isVisible()


def test_a_check_in_the_settings_that_finds_damage_offers_help(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    problem = Problem(ProblemKind.PAGES, "file", detail="page 7")
    monkeypatch.setattr(checkup, "run", lambda *_arguments: CheckResult((problem,), {}, 5))
    world.window.show_page("settings")
    [card] = world.window.findChildren(CheckCard)
    card.quick.click()
    world.settle()
    world.settle()
    assert len(offered(world)) == 1
    assert not card.outcome.isHidden()


def test_a_page_comes_back_once_it_can_be_read(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    world.window.show_page("crises")
    page = world.window.crises

    def refuse(*_arguments: object, **_more: object) -> None:
        raise JournalError(Code.JOURNAL_BUSY, path=str(world.path))

    with monkeypatch.context() as patch:
        patch.setattr(crises, "every", refuse)
        page.refresh()
        assert page.unread is not None
    page.refresh()
    assert page.unread is None

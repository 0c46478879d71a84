"""The window makes backups by itself, off the GUI thread, tells of them, and makes one before an import."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from journal import paths
from journal import settings as setting
from journal.core.backup_plan import Backup, Reason
from journal.core.clients import Client
from journal.core.errors import Code, JournalError
from journal.exchange.spreadsheet import Import, preview
from journal.store import backups, clients
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui import upkeep
from journal.ui.context import Context
from journal.ui.dialogs import importing_work
from journal.ui.dialogs.importing_work import Ending, Fate
from journal.ui.runner import LongJob
from journal.ui.upkeep import Upkeep, backup_by_hand
from tests.ui.conftest import Clock


@dataclass
class Heard:
    """What the upkeep has told."""

    made: list[Backup] = field(default_factory=list)
    errors: list[JournalError] = field(default_factory=list)


@pytest.fixture
def keeping(context: Context) -> Iterator[Upkeep]:
    made = Upkeep(context)
    yield made
    made.stop()


@pytest.fixture
def heard(keeping: Upkeep) -> Heard:
    told = Heard()
    keeping.backed_up.connect(told.made.append)
    keeping.failed.connect(told.errors.append)
    return told


@pytest.fixture
def looked(keeping: Upkeep, context: Context, qtbot: QtBot) -> Callable[[], None]:
    """Let it look once, and wait until that is over."""

    def look() -> None:
        keeping.look()
        qtbot.waitUntil(lambda: keeping._job is None)

    return look


def _add(writer: Writer, running: Operation, *, name: str) -> None:
    clients.add(writer, Client(name))
    running.facts = {"client": name}


def add(context: Context, name: str) -> None:
    context.runner.write(Op.CLIENT_ADD, lambda writer, running: _add(writer, running, name=name))
    context.runner.wait()


def listed(context: Context) -> list[Backup]:
    return backups.listing(paths.backup_dir(), context.reader.path)


def test_a_backup_is_made_hourly_while_something_changes(
    context: Context, heard: Heard, looked: Callable[[], None], clock: Clock
) -> None:
    looked()
    assert [one.reason for one in heard.made] == [Reason.DAY]
    clock.forward(hours=2)
    looked()
    assert len(heard.made) == 1
    add(context, "兰庭酒店")
    looked()
    looked()
    assert [one.reason for one in heard.made] == [Reason.DAY, Reason.HOURLY]
    clock.forward(days=1)
    add(context, "仁泰医疗")
    looked()
    assert heard.made[-1].reason is Reason.DAY
    assert listed(context) == heard.made[::-1]
    assert heard.errors == []


def test_it_begins_after_a_while_and_calls_what_joined(
    keeping: Upkeep, heard: Heard, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    called: list[str] = []
    monkeypatch.setattr(upkeep, "FIRST_MS", 10)
    keeping.hooks.append(lambda: called.append(threading.current_thread().name))
    keeping.start()
    assert called == []
    qtbot.waitUntil(lambda: len(heard.made) == 1)
    assert called == [threading.main_thread().name]


def test_a_journal_that_is_open_for_reading_only_is_left_alone(keeping: Upkeep, context: Context) -> None:
    context.read_only = True
    keeping.start()
    assert not keeping._timer.isActive()


def test_a_folder_that_is_away_is_told_once_and_again_after_it_was_back(
    context: Context, heard: Heard, looked: Callable[[], None], tmp_path: Path, clock: Clock
) -> None:
    away = tmp_path / "usb stick"
    context.settings.set(setting.BACKUP_FOLDER, str(away))
    looked()
    looked()
    assert [error.code for error in heard.errors] == [Code.BACKUP_FOLDER_MISSING]
    away.mkdir()
    looked()
    assert [one.path.parent for one in heard.made] == [away]
    away.rename(tmp_path / "elsewhere")
    add(context, "兰庭酒店")
    clock.forward(hours=2)
    looked()
    assert len(heard.errors) == 2


def test_a_backup_by_hand_is_made_whether_or_not_something_has_changed(context: Context, qtbot: QtBot) -> None:
    made = []
    for _ in range(2):
        with qtbot.waitSignal(context.runner.long(backup_by_hand(context)).finished) as caught:
            pass
        assert caught.args is not None
        made.append(caught.args[0])
    assert [one.reason for one in made] == [Reason.MANUAL, Reason.MANUAL]
    assert made[0].path != made[1].path


def test_a_backup_does_not_keep_the_window_from_closing(
    keeping: Upkeep, context: Context, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    under_way, closing = threading.Event(), threading.Event()

    def slow(*arguments: object) -> Backup | None:
        progress = arguments[-1]
        under_way.set()
        assert closing.wait(60)
        while True:
            progress(0, 1)  # type: ignore[operator]

    monkeypatch.setattr(backups, "make_if_needed", slow)
    keeping.look()
    assert under_way.wait(60)
    threading.Timer(0.05, closing.set).start()
    context.runner.close()
    assert (heard.made, heard.errors) == ([], [])


def bring(context: Context, qtbot: QtBot, file: Path, first: Callable[[LongJob], object]) -> Ending:
    seen = preview(file, "en")

    def opened(seconds: float) -> Import:
        return Import(
            file, seen.mapping, language="en", encoding=seen.encoding, delimiter=seen.delimiter, step_seconds=seconds
        )

    job = importing_work.begin(context.runner, opened, first)
    with qtbot.waitSignal(job.finished) as caught:
        pass
    assert caught.args is not None
    ending = caught.args[0]
    assert isinstance(ending, Ending)
    return ending


@pytest.fixture
def table(tmp_path: Path) -> Path:
    file = tmp_path / "clients.csv"
    file.write_text("Name,Phone\n仁泰医疗,1\n", encoding="utf-8")
    return file


def test_before_an_import_a_backup_is_made(context: Context, qtbot: QtBot, table: Path) -> None:
    add(context, "兰庭酒店")
    ending = bring(context, qtbot, table, upkeep.backup_before(context, Reason.IMPORT))
    assert ending.fate is Fate.IN
    [made] = listed(context)
    assert (made.reason, made.counts["clients"]) == (Reason.IMPORT, 1)
    assert clients.count(context.reader) == 2


def test_where_no_backup_can_be_made_nothing_is_imported(
    context: Context, qtbot: QtBot, table: Path, tmp_path: Path
) -> None:
    context.settings.set(setting.BACKUP_FOLDER, str(tmp_path / "away"))
    ending = bring(context, qtbot, table, upkeep.backup_before(context, Reason.IMPORT))
    assert ending.fate is Fate.NOTHING_LEFT
    assert isinstance(ending.error, JournalError)
    assert ending.error.code is Code.BACKUP_FOLDER_MISSING
    assert clients.count(context.reader) == 0

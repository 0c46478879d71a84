"""The backups by date as a user works them: look inside, read the consequences, restore, unlock an older one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal import settings as setting
from journal.core.backup_plan import Reason
from journal.core.clients import Client
from journal.settings import Settings
from journal.store import backups, clients, encryption
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui import language, theme
from journal.ui.context import ClosedWork, Context, OpenRequest
from journal.ui.dialogs.backups import BACKUP_ROLE, BackupsDialog
from journal.ui.last_backup import LastBackup
from journal.ui.runner import Runner
from tests.ui.conftest import Clock

PASSPHRASE = "correct horse"


def add(path: Path, clock: Clock, *names: str, key: bytes | None = None) -> None:
    writer = Writer.open(path, clock, key=key)
    with writer.operation(Op.CLIENT_ADD):
        for name in names:
            clients.add(writer, Client(name))
    writer.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "backups"
    made.mkdir()
    return made


@pytest.fixture
def context(qapp: QApplication, tmp_path: Path, folder: Path, clock: Clock) -> Iterator[Context]:
    """A journal of two clients that had one when it was backed up yesterday, and none three days ago."""
    path = tmp_path / "test.cjournal"
    Writer.open(path, clock).close()
    opener = partial(Reader.open, path)
    start = clock.ms
    clock.forward(days=-3)
    backups.make(opener, folder, clock(), Reason.MANUAL)
    clock.ms = start
    clock.forward(days=-1)
    add(path, clock, "A")
    backups.make(opener, folder, clock(), Reason.DAY)
    clock.ms = start
    add(path, clock, "B")
    yield from shown(qapp, tmp_path, path, folder, clock)


def shown(
    qapp: QApplication, tmp_path: Path, path: Path, folder: Path, clock: Clock, key: bytes | None = None
) -> Iterator[Context]:
    locale = language.install(qapp, "en")
    theme.apply(qapp, "light", "en")
    settings = Settings.load(tmp_path / "settings.json")
    settings.set(setting.BACKUP_FOLDER, str(folder))
    runner = Runner(partial(Writer.open, path, clock, key=key))
    reader = Reader.open(path, key=key)
    yield Context(reader, runner, settings, clock, "en", locale)
    runner.close()
    reader.close()


@pytest.fixture
def dialog(context: Context, qtbot: QtBot) -> BackupsDialog:
    return opened(context, qtbot)


def opened(context: Context, qtbot: QtBot) -> BackupsDialog:
    made = BackupsDialog(context)
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.open()
    qtbot.waitUntil(lambda: made.list.count() > 0)
    return made


def lines(dialog: BackupsDialog) -> list[str]:
    return [dialog.list.item(row).text() for row in range(dialog.list.count())]


def no_progress(_done: int, _total: int) -> None:
    """Nobody watches."""


def test_backups_stand_under_their_days_with_what_is_in_them(dialog: BackupsDialog) -> None:
    yesterday, first, day, second = lines(dialog)
    assert (yesterday, day) == ("Yesterday", "21 Nov")
    assert first.startswith("10:00 · first of the day\n1 client")
    assert second.startswith("10:00 · made by you\n0 client")
    assert dialog.chosen() is dialog.list.item(1).data(BACKUP_ROLE)


def test_the_keyboard_passes_over_the_days(dialog: BackupsDialog) -> None:
    dialog.list.setFocus()
    QTest.keyClick(dialog.list, Qt.Key.Key_Down)
    assert dialog.list.currentRow() == 3
    assert dialog.restore.isEnabled()


def test_looking_inside_opens_the_backup_for_looking_only(
    dialog: BackupsDialog, context: Context, qtbot: QtBot
) -> None:
    chosen = dialog.chosen()
    assert chosen is not None
    with qtbot.waitSignal(context.journal_requested) as told:
        dialog.look_inside.click()
    assert told.args == [OpenRequest(chosen.path, read_only=True)]
    assert not dialog.isVisible()


def test_restoring_says_first_what_it_does(dialog: BackupsDialog, context: Context, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(context.closed_work_requested, wait=50):
        dialog.restore.click()
    page = dialog.restoring
    assert "yesterday 10:00" in page.title.text()
    assert "1 client" in page.inside.text()
    qtbot.waitUntil(lambda: "2 client" in page.present.text())
    assert page.back.hasFocus()  # Enter pressed in passing restores nothing
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.list.isVisible()


def test_restoring_puts_the_backup_in_place_and_keeps_what_was_there(
    dialog: BackupsDialog, context: Context, qtbot: QtBot, folder: Path
) -> None:
    dialog.restore.click()
    with qtbot.waitSignal(context.closed_work_requested) as told:
        dialog.restoring.go.click()
    work: ClosedWork = told.args[0]
    path = context.reader.path
    context.runner.close()
    context.reader.close()
    assert work.work(no_progress) == OpenRequest(path)
    with closing(Reader.open(path)) as reader:
        assert [row.name for row in clients.page(reader)] == ["A"]
    before = next(one for one in backups.listing(folder) if one.reason is Reason.BEFORE_RESTORE)
    assert before.counts["clients"] == 2
    assert "yesterday 10:00" in work.done


def test_a_backup_that_is_gone_is_told_about(dialog: BackupsDialog) -> None:
    chosen = dialog.chosen()
    assert chosen is not None
    chosen.path.write_bytes(b"no journal any more" * 100)
    dialog.restore.click()
    assert dialog.restoring.problem.isVisible()
    assert not dialog.restoring.go.isEnabled()


def test_one_made_now_appears_at_the_top(dialog: BackupsDialog, context: Context, qtbot: QtBot) -> None:
    with qtbot.waitSignal(context.backed_up):
        dialog.back_up.button.click()
    qtbot.waitUntil(lambda: lines(dialog)[0] == "Today")
    assert lines(dialog)[1].startswith("10:00 · made by you\n2 client")


def test_without_backups_it_says_how_they_come_about(context: Context, qtbot: QtBot, folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()
    made = BackupsDialog(context)
    qtbot.addWidget(made)
    made.open()
    qtbot.waitUntil(made._empty.isVisible)
    assert not made.restore.isEnabled()


def test_a_backup_with_another_passphrase_asks_for_it(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, folder: Path, clock: Clock
) -> None:
    path = tmp_path / "secret.cjournal"
    old = encryption.create(path, PASSPHRASE, clock)
    backups.make(partial(Reader.open, path, key=old), folder, clock(), Reason.MANUAL)
    new = encryption.convert(path, old, "another horse", clock).key
    surroundings = shown(qapp, tmp_path, path, folder, clock, new)
    context = next(surroundings)
    dialog = opened(context, qtbot)
    dialog.restore.click()
    page = dialog.restoring
    assert not page.go.isEnabled()
    assert page.form is not None
    QTest.keyClicks(page.form.passphrase.field, PASSPHRASE)
    page.unlock.click()
    qtbot.waitUntil(page.go.isEnabled)
    with qtbot.waitSignal(context.closed_work_requested) as told:
        page.go.click()
    next(surroundings, None)
    work: ClosedWork = told.args[0]
    request = work.work(no_progress)
    assert "keeps its present one" in page.passphrase.text()
    assert request.key == new
    Reader.open(path, key=new).close()


def test_a_backup_without_a_passphrase_does_not_take_it_away(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, folder: Path, clock: Clock
) -> None:
    path = tmp_path / "secret.cjournal"
    Writer.open(path, clock).close()
    backups.make(partial(Reader.open, path), folder, clock(), Reason.MANUAL)
    key = encryption.convert(path, None, PASSPHRASE, clock).key
    surroundings = shown(qapp, tmp_path, path, folder, clock, key)
    context = next(surroundings)
    dialog = opened(context, qtbot)
    dialog.restore.click()
    page = dialog.restoring
    assert page.passphrase.isVisible()
    assert "no passphrase; the journal keeps" in page.passphrase.text()
    with qtbot.waitSignal(context.closed_work_requested) as told:
        page.go.click()
    next(surroundings, None)
    work: ClosedWork = told.args[0]
    assert work.work(no_progress).key == key
    assert encryption.unlock(path, PASSPHRASE) == key


def test_a_journal_without_a_passphrase_is_told_that_it_gets_one(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path, folder: Path, clock: Clock
) -> None:
    path = tmp_path / "secret.cjournal"
    key = encryption.create(path, PASSPHRASE, clock)
    backups.make(partial(Reader.open, path, key=key), folder, clock(), Reason.MANUAL)
    encryption.convert(path, key, None, clock)
    surroundings = shown(qapp, tmp_path, path, folder, clock)
    dialog = opened(next(surroundings), qtbot)
    dialog.restore.click()
    assert "from then on the journal will ask for it" in dialog.restoring.passphrase.text()
    dialog.restoring.leave()
    next(surroundings, None)


def test_the_foot_of_the_rail_tells_of_the_last_backup(
    context: Context, qtbot: QtBot, folder: Path, clock: Clock
) -> None:
    last = LastBackup(context)
    said: list[tuple[str, str]] = []
    last.told.connect(lambda words, tone: said.append((words, tone)))
    last.look()
    qtbot.waitUntil(lambda: bool(said))
    assert said == [("Last backup: yesterday", "muted")]
    context.backed_up.emit(backups.make(context.reader.opener, folder, clock(), Reason.HOURLY))
    assert said[-1] == ("Last backup: 10:00", "muted")
    clock.forward(days=9)
    last.tick()
    assert said[-1] == ("Last backup: 9 days ago", "amber")
    last.tick()
    assert len(said) == 3

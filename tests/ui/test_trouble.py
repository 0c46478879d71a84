"""The window for a journal that does not open offers what fits, and changes nothing before a button is pressed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from journal import paths
from journal.core.backup_plan import Reason
from journal.core.errors import Code, JournalError
from journal.settings import Settings
from journal.store import backups, in_use
from journal.store.check import CheckResult, Problem, ProblemKind
from journal.store.reading import Reader
from journal.ui import checkups, errors, trouble_remedies
from journal.ui.context import ClosedWork, Context, OpenRequest
from journal.ui.dialogs.damage import DamageDialog
from journal.ui.dialogs.salvage import SalvagedDialog
from journal.ui.dialogs.sync_folder import warn
from journal.ui.open_journal import open_journal
from journal.ui.trouble import TroubleWindow
from journal.ui.trouble_remedies import Remedy
from tests.store import wrecks
from tests.ui.writing import add_client

NOW = 1_800_000_000_000


def clock() -> int:
    return NOW


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.load(tmp_path / "settings.json")


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    return wrecks.whole(tmp_path, None)


def shown(qtbot: QtBot, error: JournalError, path: Path, settings: Settings) -> TroubleWindow:
    window = TroubleWindow(error, path, settings, QLocale("en_GB"), now=clock)
    qtbot.addWidget(window)
    window.show()
    return window


def back_up(journal: Path) -> Path:
    return backups.make(lambda: Reader.open(journal), paths.backup_dir(), NOW, Reason.MANUAL).path


@pytest.mark.parametrize(
    ("error", "remedies"),
    [
        (JournalError(Code.JOURNAL_DAMAGED), [Remedy.SALVAGE]),
        (JournalError(Code.JOURNAL_CUT), [Remedy.SALVAGE, Remedy.RETRY]),
        (JournalError(Code.JOURNAL_EMPTY), [Remedy.BEGIN_ANEW]),
        (JournalError(Code.NEWER_JOURNAL), []),
        (JournalError(Code.FOLDER_MISSING), [Remedy.RETRY]),
        (JournalError(Code.FOLDER_READ_ONLY), [Remedy.RETRY, Remedy.READ_ONLY]),
        (JournalError(Code.JOURNAL_BUSY), [Remedy.RETRY]),
        (JournalError(Code.JOURNAL_ELSEWHERE, host="x", stale=False), [Remedy.RETRY, Remedy.READ_ONLY]),
        (JournalError(Code.JOURNAL_ELSEWHERE, host="x", stale=True), [Remedy.RETRY, Remedy.READ_ONLY, Remedy.ANYWAY]),
    ],
)
def test_only_what_fits_is_offered(
    qtbot: QtBot, tmp_path: Path, settings: Settings, error: JournalError, remedies: list[Remedy]
) -> None:
    window = shown(qtbot, error, tmp_path / "a.cjournal", settings)
    assert list(window.buttons) == [*remedies, Remedy.OTHER, Remedy.COPY]
    assert window.words.text() == errors.sentence(error)


def test_a_journal_that_is_not_there_names_only_ways_out_that_are_there(
    qtbot: QtBot, tmp_path: Path, settings: Settings
) -> None:
    error = JournalError(Code.JOURNAL_MISSING, path=str(tmp_path / "gone.cjournal"))
    window = shown(qtbot, error, tmp_path / "gone.cjournal", settings)
    assert list(window.buttons) == [Remedy.RETRY, Remedy.OTHER, Remedy.COPY]
    assert "try again, or open another file" in window.words.text()
    assert "new" not in window.words.text().replace(str(tmp_path), "")


def test_every_code_has_a_title() -> None:
    assert all(trouble_remedies.title(code) for code in Code)


def test_buttons_say_what_to_open(qtbot: QtBot, tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "a.cjournal"
    error = JournalError(Code.JOURNAL_ELSEWHERE, path=str(path), host="atelier", minutes=20, stale=True)
    window = shown(qtbot, error, path, settings)
    asked: list[OpenRequest] = []
    window.open_requested.connect(asked.append)
    window.buttons[Remedy.READ_ONLY].click()
    window.buttons[Remedy.ANYWAY].click()
    assert asked == [OpenRequest(path, read_only=True), OpenRequest(path, anyway=True)]
    with qtbot.waitSignal(window.retry_requested):
        window.buttons[Remedy.RETRY].click()
    with qtbot.waitSignal(window.quit_requested):
        window.quit.click()


def test_the_newest_good_backup_is_offered_and_restored(
    qtbot: QtBot, journal: Path, settings: Settings, tmp_path: Path
) -> None:
    backup = back_up(journal)
    journal.write_bytes(journal.read_bytes()[:8192])
    window = shown(qtbot, JournalError(Code.JOURNAL_CUT, path=str(journal)), journal, settings)
    asked: list[Any] = []
    window.open_requested.connect(asked.append)
    window.work_requested.connect(asked.append)
    window.buttons[Remedy.LOOK_INSIDE].click()
    window.buttons[Remedy.RESTORE].click()
    look, work = asked
    assert look == OpenRequest(backup, read_only=True)
    assert isinstance(work, ClosedWork)
    assert work.work(lambda _done, _total: None) == OpenRequest(journal)
    with_all = Reader.open(journal)
    assert with_all.value("SELECT count(*) FROM clients") > 0
    with_all.close()


def test_salvage_makes_a_new_file_and_tells_of_it(qtbot: QtBot, journal: Path, settings: Settings) -> None:
    content = bytearray(journal.read_bytes())
    content[40 * 4096 : 41 * 4096] = bytes(4096)
    wrecks.put(bytes(content), journal)
    window = shown(qtbot, JournalError(Code.JOURNAL_DAMAGED, path=str(journal)), journal, settings)
    asked: list[ClosedWork] = []
    window.work_requested.connect(asked.append)
    target = journal.with_name("recovered.cjournal")
    window._salvage_into(str(target))
    assert asked[0].work(lambda _done, _total: None) == OpenRequest(target)
    assert journal.read_bytes() == content
    assert asked[0].then is not None
    asked[0].then(None, window)  # type: ignore[arg-type]
    dialog = window.findChild(SalvagedDialog)
    assert dialog is not None
    dialog.copy.click()
    assert "clients: " in QApplication.clipboard().text()


def test_an_empty_file_makes_room_for_a_new_journal(qtbot: QtBot, tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "a.cjournal"
    path.touch()
    window = shown(qtbot, JournalError(Code.JOURNAL_EMPTY, path=str(path)), path, settings)
    path.write_bytes(b"x")  # something has come into it meanwhile
    window.buttons[Remedy.BEGIN_ANEW].click()
    assert path.exists()
    path.write_bytes(b"")
    with qtbot.waitSignal(window.retry_requested):
        window.buttons[Remedy.BEGIN_ANEW].click()
    assert not path.exists()


def test_nothing_is_begun_unasked_where_a_journal_was_emptied(
    qapp: QApplication, tmp_path: Path, journal: Path, settings: Settings
) -> None:
    back_up(journal)
    journal.write_bytes(b"")
    for read_only in (False, True):
        with pytest.raises(JournalError) as refused:
            open_journal(OpenRequest(journal, read_only=read_only), settings, clock, "en", QLocale("en_GB"))
        assert refused.value.code in (Code.JOURNAL_EMPTY, Code.NOT_A_JOURNAL)
        assert journal.read_bytes() == b""
    fresh = tmp_path / "fresh.cjournal"
    fresh.touch()
    made = open_journal(OpenRequest(fresh), settings, clock, "en", QLocale("en_GB"))
    assert made.reader.value("SELECT count(*) FROM clients") == 0
    made.close()


def test_the_report_names_no_path(qtbot: QtBot, tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "Zhang Wei.cjournal"
    window = shown(qtbot, JournalError(Code.JOURNAL_DAMAGED, path=str(path)), path, settings)
    window.buttons[Remedy.COPY].click()
    assert "Zhang" not in QApplication.clipboard().text()


def test_a_check_after_an_unclean_close(qtbot: QtBot, context: Context) -> None:
    context.unclean = True
    found: list[CheckResult] = []
    checks = checkups.Checkups(context, context)
    checks.damage_found.connect(found.append)
    checks.look()
    context.runner.wait()
    qtbot.waitUntil(lambda: context.reader.value("SELECT count(*) FROM upkeep WHERE key = 'last_check'") == 1)
    assert found == []
    assert context.reader.value("SELECT count(*) FROM upkeep WHERE key = 'unclean_close'") == 0


def test_damage_is_told_with_the_ways_out(qtbot: QtBot, context: Context) -> None:
    window = TroubleWindow(JournalError(Code.DISK_FULL), Path("x"), context.settings, QLocale("en_GB"))
    qtbot.addWidget(window)
    found = CheckResult((Problem(ProblemKind.PAGES, "file", detail="row 3 missing"),), {}, 5)
    dialog = checkups.offer_help(context, window, found)
    assert list(dialog.buttons) == [Remedy.SALVAGE]  # type: ignore[attr-defined]
    dialog.copy.click()  # type: ignore[attr-defined]
    assert "row 3 missing" in QApplication.clipboard().text()
    dialog.reject()


@pytest.fixture
def help_offered(qtbot: QtBot, context: Context) -> Iterator[DamageDialog]:
    """The dialog for a journal that has a good backup."""
    add_client(context, "海润传媒")
    backups.make(context.reader.opener, paths.backup_dir(), context.now(), Reason.MANUAL)
    window = TroubleWindow(JournalError(Code.DISK_FULL), Path("x"), context.settings, QLocale("en_GB"))
    qtbot.addWidget(window)
    dialog = checkups.offer_help(context, window, CheckResult((Problem(ProblemKind.PAGES, "file"),), {}, 5))
    assert isinstance(dialog, DamageDialog)
    yield dialog
    if isValid(dialog):
        dialog.reject()


def test_a_damaged_journal_that_still_opens_leads_to_its_backup(
    qtbot: QtBot, context: Context, help_offered: DamageDialog
) -> None:
    assert list(help_offered.buttons) == [Remedy.LOOK_INSIDE, Remedy.RESTORE, Remedy.SALVAGE]
    with qtbot.waitSignal(context.journal_requested) as asked:
        help_offered.buttons[Remedy.LOOK_INSIDE].click()
    (request,) = asked.args
    assert request.read_only
    assert request.path.parent == paths.backup_dir()
    assert not help_offered.isVisible()


def test_a_damaged_journal_that_still_opens_is_restored_once_it_is_closed(
    qtbot: QtBot, context: Context, help_offered: DamageDialog
) -> None:
    path = context.reader.path
    with qtbot.waitSignal(context.closed_work_requested) as asked:
        help_offered.buttons[Remedy.RESTORE].click()
    context.runner.close()
    context.reader.close()
    assert asked.args[0].work(lambda _done, _total: None) == OpenRequest(path)
    with closing(Reader.open(path)) as restored:
        assert restored.value("SELECT count(*) FROM clients") == 1


def test_what_can_be_read_is_saved_where_the_user_says(
    qtbot: QtBot, context: Context, help_offered: DamageDialog
) -> None:
    help_offered.buttons[Remedy.SALVAGE].click()
    dialog = help_offered.findChild(QFileDialog)
    assert dialog is not None
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    target = context.reader.path.with_name("saved.cjournal")
    with qtbot.waitSignal(context.closed_work_requested) as asked:
        dialog.fileSelected.emit(str(target))
    context.runner.close()
    context.reader.close()
    assert asked.args[0].work(lambda _done, _total: None) == OpenRequest(target)
    assert target.exists()


def test_another_journal_and_a_place_for_what_is_saved_are_chosen(
    qtbot: QtBot, journal: Path, settings: Settings
) -> None:
    window = shown(qtbot, JournalError(Code.JOURNAL_DAMAGED, path=str(journal)), journal, settings)
    for remedy, signal, mode in (
        (Remedy.SALVAGE, window.work_requested, QFileDialog.AcceptMode.AcceptSave),
        (Remedy.OTHER, window.open_requested, QFileDialog.AcceptMode.AcceptOpen),
    ):
        window.buttons[remedy].click()
        dialog = window.findChildren(QFileDialog)[-1]
        assert dialog.acceptMode() is mode
        with qtbot.waitSignal(signal):
            dialog.fileSelected.emit(str(journal.with_name("other.cjournal")))
        dialog.close()


def test_a_sync_folder_is_told_once(qtbot: QtBot, context: Context, monkeypatch: pytest.MonkeyPatch) -> None:
    window = TroubleWindow(JournalError(Code.DISK_FULL), Path("x"), context.settings, QLocale("en_GB"))
    qtbot.addWidget(window)
    assert warn(context, window) is None
    (context.reader.path.parent / ".stfolder").mkdir()
    dialog = warn(context, window)
    assert dialog is not None
    asked: list[ClosedWork] = []
    context.closed_work_requested.connect(asked.append)
    dialog.move_it.click()
    assert len(asked) == 1
    assert warn(context, window) is None
    old = context.reader.path
    context.runner.close()
    context.reader.close()
    request = asked[0].work(lambda _done, _total: None)
    assert request.path.parent == paths.data_dir()
    assert not old.exists()
    assert in_use.owner_of(request.path) is None
    moved = Reader.open(request.path)
    assert moved.value("PRAGMA quick_check") == "ok"
    moved.close()

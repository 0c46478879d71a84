"""Pictures of every page of the sample journal in every language, theme and size; for eyes, help and comparisons."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from journal.core.backup_plan import Reason
from journal.core.clients import ClientRow, ClientSort
from journal.core.commitments import CommitmentKind, Owed
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS
from journal.settings import BACKUP_FOLDER, Settings
from journal.store import backups, clients, commitments, people
from journal.store.reading import Reader
from journal.store.writing import Writer
from journal.ui import icons, language, theme
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.about import AboutDialog
from journal.ui.dialogs.about_licences import LicencesDialog
from journal.ui.dialogs.anniversary import AnniversaryDialog
from journal.ui.dialogs.backups import BackupsDialog
from journal.ui.dialogs.brief import BriefDialog
from journal.ui.dialogs.commitment import CommitmentDialog
from journal.ui.dialogs.due import DueDialog
from journal.ui.dialogs.job_brief import JobBriefDialog
from journal.ui.dialogs.log import LogDialog
from journal.ui.dialogs.person import PersonDialog
from journal.ui.dialogs.playbook import PlaybookDialog
from journal.ui.dialogs.preference import PreferenceDialog
from journal.ui.dialogs.quick_capture import QuickCapture
from journal.ui.dialogs.search import SearchPalette
from journal.ui.main_window import MainWindow
from journal.ui.runner import Runner

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
THEMES = ("light", "dark")
SIZES = ("1280x800", "960x600")
SECTIONS = ("general", "reminders", "hours", "work", "journal", "backups", "history", "about")
SOUGHT = "the"
BACKUPS = (
    (26 * DAY_MS, Reason.MANUAL),
    (DAY_MS, Reason.DAY),
    (2 * HOUR_MS, Reason.DAY),
    (HOUR_MS, Reason.IMPORT),
    (10 * MINUTE_MS, Reason.HOURLY),
)
"""How old the backups in the pictures are."""
CAPTURED = "单敏 电话 8分钟 满意 明天10点回访"
SETTLE_MS = 120


class Studio:
    """One window that is dressed anew for each picture."""

    def __init__(self, journal: Path, now: Callable[[], int], folder: Path) -> None:
        existing = QApplication.instance()
        self.application = existing if isinstance(existing, QApplication) else QApplication(["client-journal"])
        self.application.setWindowIcon(icons.app_icon())
        self.application.setCursorFlashTime(0)
        self.runner = Runner(partial(Writer.open, journal, now))
        self.settings = Settings.load(folder / "settings.json")
        self.reader = Reader.open(journal)
        backup_folder = folder / "backups"
        backup_folder.mkdir(exist_ok=True)
        self.settings.set(BACKUP_FOLDER, str(backup_folder))
        for age, reason in BACKUPS:
            backups.make(self.reader.opener, backup_folder, now() - age, reason)
        self.now = now
        self.window: MainWindow | None = None

    def dress(self, lang: str, look: str, size: str) -> MainWindow:
        """Return the window in a language, theme and size."""
        locale = language.install(self.application, lang)
        theme.apply(self.application, look, lang)  # type: ignore[arg-type]
        if self.window is None:
            context = Context(self.reader, self.runner, self.settings, self.now, lang, locale)
            self.window = MainWindow(context)
        self.window.context.set_language(lang, locale)
        self.window.build()
        width, height = map(int, size.split("x"))
        self.window.resize(width, height)
        self.window.show()
        settle()
        return self.window

    def close(self) -> None:
        """Let go of everything."""
        if self.window is not None:
            self.window.close()
            self.window.deleteLater()
        self.runner.close()
        self.reader.close()


def settle() -> None:
    """Let the window lay itself out, load and paint."""
    loop = QEventLoop()
    QTimer.singleShot(SETTLE_MS, loop.quit)
    loop.exec()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def scenes(window: MainWindow) -> dict[str, Callable[[], QWidget]]:
    """Return the pictures there are: a name, and what brings the window into that state."""
    return {
        "today": partial(_page, window, "today"),
        "clients": partial(_page, window, "clients"),
        "client": partial(_client, window),
        "commitments": partial(_page, window, "commitments"),
        "crises": partial(_page, window, "crises"),
        "calendar": partial(_read, window, "calendar"),
        "greetings": partial(_read, window, "greetings"),
        **{f"settings-{name}": partial(_section, window, name) for name in SECTIONS},
        "search-help": partial(_search, window, ""),
        "search": partial(_search, window, SOUGHT),
        "backups": partial(_backups, window),
        "restore": partial(_restore, window),
        "log": partial(_log, window),
        "quick": partial(_quick, window),
        "person": partial(_person, window),
        "commitment": partial(_commitment, window),
        "brief": partial(_brief, window),
        "job-brief": partial(_job_brief, window),
        "playbook": partial(_playbook, window),
        "reminder": partial(_reminder, window),
        "yearly-day": partial(_yearly_day, window),
        "preference": partial(_preference, window),
        "about": partial(_about, window),
        "licences": partial(_licences, window),
    }


def _page(window: MainWindow, name: str) -> QWidget:
    window.show_page(name)
    return window


def _read(window: MainWindow, name: str) -> QWidget:
    window.show_page(name)
    settle()
    window.context.runner.wait()  # what it reads on another thread
    settle()
    return window


def _section(window: MainWindow, name: str) -> QWidget:
    window.show_settings(name)
    window.context.runner.wait()
    return window


def _search(window: MainWindow, text: str) -> QWidget:
    window.show_page("today")
    _close_search(window)
    window.search()
    window.findChildren(SearchPalette)[-1].field.setText(text)
    return window


def _close_search(window: MainWindow) -> None:
    for palette in window.findChildren(SearchPalette):
        palette.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _backups(window: MainWindow) -> BackupsDialog:
    _close_search(window)
    dialog = BackupsDialog(window.context, window)
    dialog.open()
    window.context.runner.wait()
    settle()
    return dialog


def _restore(window: MainWindow) -> QWidget:
    dialog = _backups(window)
    dialog.restore.click()
    window.context.runner.wait()
    return dialog


def _busiest(window: MainWindow) -> int:
    rows = clients.page(window.context.reader, sort=ClientSort.LAST_CONTACT)
    return max(rows, key=_entries).id


def _entries(row: ClientRow) -> int:
    return row.entry_count


def _client(window: MainWindow) -> QWidget:
    window.show_client(_busiest(window))
    settle()  # the left column finds its heights only once it is shown
    return window


def _log(window: MainWindow) -> QWidget:
    dialog = LogDialog(window.context, LogRequest(client_id=_busiest(window), channel="delivery"), window)
    dialog.open()
    return dialog


def _quick(window: MainWindow) -> QWidget:
    box = QuickCapture(window.context)
    box.show_up()
    box.field.selectAll()  # the draft of the picture before
    box.field.insertPlainText(CAPTURED)
    return box


def _person(window: MainWindow) -> QWidget:
    client = _busiest(window)
    found = people.at(window.context.reader, client)
    dialog = PersonDialog(window.context, client, found[0].id, window)
    dialog.open()
    return dialog


def _commitment(window: MainWindow) -> QWidget:
    dialog = CommitmentDialog(window.context, client_id=_busiest(window), parent=window)
    dialog.open()
    return dialog


def _brief(window: MainWindow) -> QWidget:
    dialog = BriefDialog(window.context, _busiest(window), window)
    dialog.open()
    return dialog


def _job_brief(window: MainWindow) -> QWidget:
    owed = commitments.owed(window.context.reader, Owed.WE)
    requests = [one for one in owed if one.kind is CommitmentKind.REQUEST]
    said = [one for one in requests if one.intention or one.unchanged or one.doubts]
    dialog = JobBriefDialog(window.context, (said or requests)[0].id, window)
    dialog.open()
    return dialog


def _playbook(window: MainWindow) -> QWidget:
    dialog = PlaybookDialog(window.context, "stance.tired", window)
    dialog.open()
    return dialog


def _reminder(window: MainWindow) -> QWidget:
    dialog = DueDialog(window.context, client_id=_busiest(window), parent=window)
    dialog.open()
    return dialog


def _yearly_day(window: MainWindow) -> QWidget:
    dialog = AnniversaryDialog(window.context, _busiest(window), parent=window)
    dialog.open()
    return dialog


def _preference(window: MainWindow) -> QWidget:
    dialog = PreferenceDialog(window.context, _busiest(window), parent=window)
    dialog.open()
    return dialog


def _about(window: MainWindow) -> AboutDialog:
    dialog = AboutDialog(window.context, window)
    dialog.open()
    return dialog


def _licences(window: MainWindow) -> QWidget:
    dialog = LicencesDialog(window.context, window)
    dialog.open()
    settle()
    window.context.runner.wait()
    return dialog


def render(
    folder: Path,
    now: Callable[[], int],
    pages: tuple[str, ...] = (),
    langs: tuple[str, ...] = LANGUAGES,
    themes: tuple[str, ...] = THEMES,
    sizes: tuple[str, ...] = SIZES,
) -> int:
    """Write the pictures into `folder` as `PAGE-LANG-THEME-SIZE.png` and return how many they are."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from journal.demo import demo

    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary:
        journal = Path(temporary) / "sample.cjournal"
        demo(journal, now())
        studio = Studio(journal, now, Path(temporary))
        try:
            return sum(1 for _ in _pictures(studio, folder, pages, langs, themes, sizes))
        finally:
            studio.close()


def _pictures(
    studio: Studio,
    folder: Path,
    pages: tuple[str, ...],
    langs: tuple[str, ...],
    themes: tuple[str, ...],
    sizes: tuple[str, ...],
) -> Iterator[Path]:
    for lang in langs:
        for look in themes:
            for size in sizes:
                window = studio.dress(lang, look, size)
                for name, prepare in scenes(window).items():
                    if pages and name not in pages:
                        continue
                    shown = prepare()
                    settle()
                    path = folder / f"{name}-{lang}-{look}-{size}.png"
                    window.grab().save(str(path)) if shown is window else shown.grab().save(str(path))
                    if shown is not window:
                        shown.close()
                        shown.deleteLater()
                    yield path

"""The composition root of the window: files, clock, language, journal and window are put together here alone."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from journal import paths
from journal import settings as setting
from journal.core.errors import Code, JournalError
from journal.desktop.single_instance import SingleInstance
from journal.settings import Settings, resolve_language
from journal.store import opening
from journal.store.reading import Reader
from journal.ui import errors, icons, language, theme
from journal.ui.context import Context
from journal.ui.main_window import MainWindow
from journal.ui.runner import Runner

if TYPE_CHECKING:
    from journal.presence import Presence
    from journal.store.writing import Writer

translate = QCoreApplication.translate

INPUT_METHODS = "wayland;fcitx;ibus;compose"
"""Without this Chinese typed through fcitx arrives as Latin letters on Linux (the wheels ship no fcitx plug-in)."""
SAMPLE_FILE = "sample.cjournal"


def clock() -> int:
    """Return the time of this computer in UTC milliseconds."""
    return time.time_ns() // 1_000_000


def open_writer(path: Path, now: Callable[[], int]) -> Writer:
    """Open a journal for writing; here, late, since the first paint must not wait for sqlite_utils."""
    from journal.store.writing import Writer

    return Writer.open(path, now)


class App(QObject):
    """One running program: at most one window on one journal at a time."""

    def __init__(self, application: QApplication, settings: Settings, chosen_language: str | None) -> None:
        super().__init__()
        self.application = application
        self.settings = settings
        self.chosen_language = chosen_language
        self._language_setting = settings.get(setting.LANGUAGE)
        self.window: MainWindow | None = None
        self.context: Context | None = None
        self.instance: SingleInstance | None = None
        self.presence: Presence | None = None
        self.locale = self.dress()
        application.styleHints().colorSchemeChanged.connect(self._scheme_changed)

    def dress(self) -> QLocale:
        """Give the program the language and theme of the settings, and return the locale."""
        locale = language.install(self.application, self.language)
        theme.apply(self.application, self.settings.get(setting.THEME), self.language)  # type: ignore[arg-type]
        return locale

    @property
    def language(self) -> str:
        """The language of the window."""
        wanted = self.chosen_language or self.settings.get(setting.LANGUAGE)
        return resolve_language(wanted, QLocale.system().name())

    def open(self, path: Path, arguments: list[str]) -> bool:
        """Show the journal at `path`, made if it is not there.

        False where another window shows it already (it comes to the front) or it cannot be opened (the user was told).
        """
        instance = SingleInstance(path, paths.data_dir(), self)
        if not instance.start(arguments):
            return False
        try:
            context = self._context(path)
        except JournalError as error:
            QMessageBox.warning(None, translate("App", "Client Journal"), errors.sentence(error))
            return False
        self.close()
        self.instance, self.context = instance, context
        instance.activated.connect(self._activated)
        self.window = MainWindow(context, is_sample=path == self.sample_path)
        # Later, when the button that was pressed has nothing more to do: its window goes with it.
        self.window.sample_requested.connect(self._open_sample, Qt.ConnectionType.QueuedConnection)
        self.window.own_requested.connect(self._open_own, Qt.ConnectionType.QueuedConnection)
        self.window.quit_requested.connect(self._quit)
        context.settings_changed.connect(self._settings_changed)
        self.window.painted.connect(self._begin)
        self.window.show()
        return True

    def _begin(self) -> None:
        """Start what the first frame did not wait for: the writer with its imports, and the reminders."""
        from journal.presence import Presence  # late: not before the first frame

        if self.context is not None and self.window is not None and self.presence is None:
            if self.instance is not None:
                self.instance.listen()
            self.context.runner.warm_up()
            self.presence = Presence(self.context, self.window)
            self.presence.start()

    def close(self) -> None:
        """Close the journal that is shown: finish its writes, let go of the file."""
        if self.presence is not None:
            self.presence.stop()
            self.presence = None
        if self.window is not None:
            self.window.quit_requested.disconnect(self._quit)
            self.window.close()
            self.window.deleteLater()
            self.window = None
        if self.context is not None:
            self.context.runner.close()
            self.context.reader.close()
            self.context = None
        if self.instance is not None:
            self.instance.close()
            self.instance = None

    def _context(self, path: Path) -> Context:
        state = opening.inspect(path)
        runner = Runner(partial(open_writer, path, clock), self)
        if state is not opening.FileState.CURRENT:
            open_writer(path, clock).close()  # makes or migrates it before the first question
        return Context(Reader.open(path), runner, self.settings, clock, self.language, self.locale, self)

    @property
    def sample_path(self) -> Path:
        """Where the sample journal is written."""
        return paths.data_dir() / SAMPLE_FILE

    def _open_sample(self) -> None:
        from journal.demo import demo

        for suffix in ("", "-wal", "-shm"):
            self.sample_path.with_name(SAMPLE_FILE + suffix).unlink(missing_ok=True)
        demo(self.sample_path, clock())
        self.open(self.sample_path, [])

    def _open_own(self) -> None:
        self.open(paths.default_journal(), [])

    def _settings_changed(self) -> None:
        chosen = self.settings.get(setting.LANGUAGE)
        if chosen != self._language_setting:
            self.chosen_language = None  # a choice in the settings outweighs the one at the start
        self._language_setting = chosen
        self._dress_again()

    def _dress_again(self) -> None:
        if self.context is not None and self.window is not None:
            self.locale = self.dress()
            self.context.set_language(self.language, self.locale)
            self.window.build()

    def _scheme_changed(self) -> None:
        if self.settings.get(setting.THEME) == setting.SYSTEM and self.window is not None:
            QTimer.singleShot(0, self._dress_again)

    def _activated(self, _arguments: list[str]) -> None:
        if self.window is not None:
            self.window.bring_to_front()

    def _quit(self) -> None:
        QTimer.singleShot(0, self.application.quit)


def report_unexpected(app: App, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Show an error that nobody expected, calmly and without client data, instead of losing it on a closed stderr."""
    if issubclass(kind, KeyboardInterrupt):
        app.application.quit()
        return
    # What is expected is told in a sentence.  Of the rest it says where the program was, not what it held: some
    # desktops keep what programs print in a file.
    if sys.stderr is not None and not isinstance(error, JournalError):
        print("Traceback, without its values:", errors.report(error.with_traceback(trace), clock()), file=sys.stderr)
    if app.window is not None:
        app.window.on_failed(error)


def make_application(arguments: list[str]) -> QApplication:
    """Return the Qt application with its names and input methods; the one place that makes it."""
    if sys.platform.startswith("linux"):
        os.environ.setdefault("QT_IM_MODULES", INPUT_METHODS)
    QApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = QApplication(["client-journal", *arguments])
    application.setApplicationName("client-journal")
    application.setDesktopFileName("client-journal")
    application.setQuitOnLastWindowClosed(False)
    application.setWindowIcon(icons.app_icon())
    return application


def main(journal: Path | None = None, lang: str | None = None, argv: list[str] | None = None) -> int:
    """Show the window on `journal` (the user's own one if None) and return the exit code when it is closed."""
    paths.private_umask()
    application = make_application(argv or [])
    settings = Settings.load()
    app = App(application, settings, lang)
    sys.excepthook = partial(report_unexpected, app)
    try:
        if not app.open((journal or paths.default_journal()).absolute(), argv or []):
            return 0
        code = application.exec()
    except JournalError as error:
        if error.code is Code.CANCELLED:
            return 0
        raise
    finally:
        app.close()
        sys.excepthook = sys.__excepthook__
    return code

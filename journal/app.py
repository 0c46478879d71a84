"""The composition root of the window: files, clock, language, journal and window are put together here alone."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from journal import late_parts, paths
from journal import settings as setting
from journal.core.errors import Code, JournalError
from journal.desktop.single_instance import SingleInstance
from journal.desktop.upgrade_watch import UpgradeWatch
from journal.settings import Settings, resolve_language
from journal.start_arguments import Wish
from journal.ui import language, theme, unexpected, window_memory
from journal.ui.application import clock, make_application
from journal.ui.collecting import Collector
from journal.ui.context import ClosedWork, Context, OpenRequest
from journal.ui.main_window import MainWindow
from journal.ui.open_journal import open_asked
from journal.ui.sign_of_use import SignOfUse
from journal.ui.way_home import WayHome
from journal.wishes import Wishes

if TYPE_CHECKING:
    from journal.locking import Guard
    from journal.presence import Presence
    from journal.ui.bare_window import BareWindow

SAMPLE_FILE = "sample.cjournal"


class App(QObject):
    """One running program: at most one window on one journal at a time."""

    def __init__(
        self,
        application: QApplication,
        settings: Settings,
        language: str | None,
        locked: Sequence[int] | None = None,
        *,
        in_tray: bool = False,
    ) -> None:
        super().__init__()
        self.application = application
        self.settings = settings
        self.chosen_language = language
        self._language_setting = settings.get(setting.LANGUAGE)
        self.window: MainWindow | None = None
        self.front: BareWindow | None = None
        """The window that stands in the main one's place: for the passphrase, for trouble, for work on the file."""
        self.context: Context | None = None
        self.instance: SingleInstance | None = None
        self.presence: Presence | None = None
        self.home = WayHome(settings, self.sample_path)
        self.guard: Guard | None = None
        self.locked = locked
        """When reminders come due, where the program before this one was locked."""
        self._in_tray = in_tray
        """Whether the first window stays away until it is asked for."""
        self.wishes = Wishes(self, application, self._quit)
        self.upgrade = UpgradeWatch()
        self.shown: OpenRequest | None = None
        self._afterwards: Callable[[], None] | None = None
        self._sign = SignOfUse(clock, self)
        self._sign.lost.connect(self._lost)
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

    def start(self, named: Path | None, arguments: Sequence[str], key: bytes | None = None) -> bool:
        """Show the journal of the command line, or else the one that was open last, or else the user's usual one."""
        self.home.named = named
        return self.open(replace(self.home.first(), key=key), arguments)

    def open(self, request: OpenRequest, arguments: Sequence[str] = ()) -> bool:
        """Show a journal, or the window that asks for its passphrase, or the one that says why it cannot be shown.

        False where another program shows it already (that one comes to the front), or where it cannot be opened and
        the present journal stays (the user was told).
        """
        self.home.asked(request)
        instance = self.instance
        if instance is not None and self.shown is not None and self.shown.path == request.path:
            self._leave()  # the same file in another way: first it is closed
        else:
            instance = SingleInstance(request.path, paths.data_dir(), self)
            if not instance.start(list(arguments)):
                return False
        try:
            context = open_asked(request, self.settings, clock, self.language, self.locale, self)
        except JournalError as error:
            return self._not_opened(request, instance, error)
        self._go_over_to(replace(request, key=context.reader.key), instance, writing=not request.read_only)
        assert self.shown is not None
        self.home.opened(self.shown)
        self._show(context)
        return True

    def close(self) -> None:
        """Close the journal that is shown: finish its writes, let go of the file."""
        self._leave()
        self._drop_front()
        self._sign.go_over_to(None)
        if self.instance is not None:
            self.instance.close()
            self.instance = None

    # ---------- windows

    def _show(self, context: Context) -> None:
        self.context = context
        self.window = window = MainWindow(
            context, notice=self.home.notice(context.reader.path, read_only=context.read_only)
        )
        # Later, when the button that was pressed has nothing more to do: its window goes with it.
        later = Qt.ConnectionType.QueuedConnection
        window.sample_requested.connect(self._open_sample, later)
        window.own_requested.connect(self._open_own, later)
        window.quit_requested.connect(self._quit)
        window.painted.connect(self._begin)
        context.journal_requested.connect(self.open, later)
        context.closed_work_requested.connect(self._work, later)
        context.settings_changed.connect(self._settings_changed)
        if (self._in_tray or self.wishes.for_capture_alone) and not context.read_only:
            QTimer.singleShot(0, window, self._begin)  # no first frame will tell
        else:
            window.show()
        self._in_tray = False

    def _begin(self) -> None:
        """Start what the first frame did not wait for: the writer with its imports, and the reminders."""
        if self.context is None or self.window is None:
            return
        if self.instance is not None:
            self.instance.listen()
        if self.presence is None and not self.context.read_only:
            self.context.runner.warm_up()
        late_parts.begin(self, self._leave_for_good)
        afterwards, self._afterwards = self._afterwards, None
        if afterwards is not None:
            afterwards()
        self.wishes.carry_out()

    def _leave_for_good(self) -> list[str]:
        """Close the journal for the lock, and return the arguments of the program that will ask for the passphrase."""
        assert self.shown is not None
        # A backup is looked at with the key of the journal at home: that is what to come back to.
        path = self.home.back().path if self.shown.read_only else self.shown.path
        self.close()
        return ["--journal", str(path), *(["--lang", self.chosen_language] if self.chosen_language else [])]

    def _stand_in(self, window: BareWindow) -> None:
        """Show a window in the main one's place."""
        self._drop_front()
        self.front = window
        window.show_capture_waits(self.wishes.capture_waits)
        window.quit_requested.connect(self._quit)
        window.showMinimized() if self._in_tray else window.show()
        self._in_tray = False
        if self.instance is not None:
            QTimer.singleShot(0, self.instance.listen)
        afterwards, self._afterwards = self._afterwards, None
        if afterwards is not None:
            afterwards()

    def _drop_front(self) -> None:
        if self.front is None:
            return
        self.front.quit_requested.disconnect(self._quit)
        self.front.end()
        self.front.close()
        self.front.deleteLater()
        self.front = None

    # ---------- journals

    def _not_opened(self, request: OpenRequest, instance: SingleInstance, error: JournalError) -> bool:
        if error.code in (Code.PASSPHRASE_NEEDED, Code.PASSPHRASE_WRONG):
            self._go_over_to(replace(request, key=None), instance)
            self._ask(replace(request, key=None))
            return True
        if self.window is not None:
            instance.close()
            self.window.on_failed(error)
            return False
        self._go_over_to(request, instance)
        self._tell_trouble(request, error)
        return True

    def _go_over_to(self, request: OpenRequest, instance: SingleInstance, *, writing: bool = False) -> None:
        """Let go of the journal that was shown, and of its window."""
        self._leave()
        self._drop_front()
        self._sign.go_over_to(request.path if writing else None)
        if instance is not self.instance:
            if self.instance is not None:
                self.instance.close()
            instance.activated.connect(self.wishes.take)
        self.instance, self.shown = instance, request

    def _leave(self, *, drafts: bool = True) -> None:
        """Close the journal; its place, its sign of use and the window in front are kept."""
        if self.presence is not None:
            self.presence.stop()
            self.presence = None
        if self.guard is not None:
            self.guard.stop()
            self.guard = None
        if self.window is not None:
            self.window.deeds.put_capture_away(drafts=drafts)
            if drafts:
                window_memory.keep_drafts(self.window)
            self.window.quit_requested.disconnect(self._quit)
            self.window.close()
            self.window.deleteLater()
            self.window = None
        if self.context is not None:
            self.context.close()
            self.context = None

    def _lost(self) -> None:
        """Write no more in a journal that another computer has taken; opening it again tells why."""
        if self.context is not None and self.shown is not None:
            self._leave(drafts=False)
            self.open(replace(self.shown, anyway=False))

    # ---------- what stands in the main window's place

    def _ask(self, request: OpenRequest) -> None:
        from journal.ui.unlock import UnlockWindow  # late: only an encrypted journal needs it

        back = None if self.home.is_home(request.path) else self.home.back()
        window = UnlockWindow(request.path, self.settings, back)
        later = Qt.ConnectionType.QueuedConnection
        window.opened.connect(partial(self._unlocked, request))
        window.open_requested.connect(self.open, later)
        window.broke.connect(self.tell_problem)
        if self.locked is not None:
            from journal.locking import LockedWatch  # late, as above

            LockedWatch(window, self.locked, clock)
            self.locked = None
        self._stand_in(window)

    def _unlocked(self, request: OpenRequest, key: bytes) -> None:
        # Later: the window that sent the key goes with it.
        QTimer.singleShot(0, self, partial(self.open, replace(request, key=key)))

    def _tell_trouble(self, request: OpenRequest, error: JournalError) -> None:
        from journal.ui.trouble import TroubleWindow  # late: most starts need none

        window = TroubleWindow(error, request.path, self.settings, self.locale, key=request.key, now=clock)
        later = Qt.ConnectionType.QueuedConnection
        window.open_requested.connect(self.open, later)
        window.work_requested.connect(self._work, later)
        window.retry_requested.connect(partial(self._retry, request))
        self._stand_in(window)

    def _retry(self, request: OpenRequest) -> None:
        QTimer.singleShot(0, self, partial(self.open, request))

    def _work(self, work: ClosedWork) -> None:
        """Close the journal, do the work on its file, and show what comes of it."""
        from journal.ui.closed_work import ClosedWorkWindow  # late: it is seldom needed

        assert self.shown is not None
        place = window_memory.place_of(self.window)
        before = self.shown
        self._leave()
        window = ClosedWorkWindow(work, self.settings)
        window.finished.connect(partial(self._work_done, work, before, place))
        window.failed.connect(partial(self._work_failed, before, place))
        self._stand_in(window)
        window.begin()

    def _work_done(self, work: ClosedWork, before: OpenRequest, place: str, request: OpenRequest) -> None:
        from journal.ui.closed_work import tell_done  # late, as above

        deed = partial(tell_done, work, place if request.path == before.path else "")
        self._afterwards = partial(self._in_window, deed)
        if not self.open(request):
            self.open(before)  # another program shows what came of it

    def _work_failed(self, before: OpenRequest, place: str, error: BaseException) -> None:
        self._afterwards = partial(self._tell_failed, error, place)
        self.open(before)

    def _in_window(self, deed: Callable[[Context, MainWindow], None]) -> None:
        if self.window is not None and self.context is not None:
            deed(self.context, self.window)

    def _tell_failed(self, error: BaseException, place: str) -> None:
        if self.window is not None:
            window_memory.go_to(self.window, place)
        self.tell_problem(error)

    # ---------- the rest

    def tell_problem(self, error: BaseException) -> None:
        """Tell about an error in whatever window is shown."""
        if self.window is not None:
            self.window.on_failed(error)
        elif self.front is not None:
            self.front.on_failed(error, clock())

    @property
    def sample_path(self) -> Path:
        """Where the sample journal is written."""
        return paths.data_dir() / SAMPLE_FILE

    def _open_sample(self) -> None:
        from journal.demo import demo_anew

        demo_anew(self.sample_path, clock())
        self.open(OpenRequest(self.sample_path))

    def _open_own(self) -> None:
        self.open(self.home.back())

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
        elif self.front is not None:
            self.locale = self.dress()
            self.front.build()

    def _scheme_changed(self) -> None:
        if self.settings.get(setting.THEME) == setting.SYSTEM:
            QTimer.singleShot(0, self._dress_again)

    def _quit(self) -> None:
        QTimer.singleShot(0, self.application.quit)


def main(
    journal: Path | None = None,
    lang: str | None = None,
    argv: Sequence[str] = (),
    locked: Sequence[int] | None = None,
    key: bytes | None = None,
    *,
    in_tray: bool = False,
    opened: bool = False,
    wish: Wish | None = None,
) -> int:
    """Show the window on `journal` (the user's own one if None) and return the exit code when it is closed.

    `locked` are the times of reminders left by a program that was locked; `key` opens an encrypted journal; `in_tray`
    leaves the window away until it is asked for; with `opened` no journal is made where there is none; `wish` is done
    once the journal is shown.
    """
    paths.private_umask()
    application = make_application(argv)
    Collector(application)
    settings = Settings.load()
    app = App(application, settings, lang, locked, in_tray=in_tray)
    sys.excepthook = partial(unexpected.report, app.tell_problem, clock)
    try:
        app.home.must_be_there = opened
        app.wishes.begin_with(wish)
        if not app.start(journal, argv, key):
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

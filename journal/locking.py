"""Nothing of the journal to be seen: when that is wanted, and how; an encrypted one is locked, a plain one hidden."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication

from journal import settings as setting
from journal.core.moments import MINUTE_MS
from journal.desktop import replacing
from journal.desktop.notifications import Message, Notifier
from journal.desktop.power import Power, boot_ms
from journal.desktop.tray import Tray, TrayTexts
from journal.store import due_notices
from journal.ui import actions, icons, left_over
from journal.ui.context import Context
from journal.ui.hidden import Hiding
from journal.ui.idle import Idle
from journal.ui.main_window import MainWindow
from journal.ui.unlock import UnlockWindow

if TYPE_CHECKING:
    from journal.presence import Presence

translate = QCoreApplication.translate

OPTION = "--locked"
"""How the fresh process is told where to find the times."""
LOOK_MS = 1_000

replace = replacing.replace


class Guard(QObject):
    """Watches over one window, from its first frame on."""

    def __init__(
        self, context: Context, window: MainWindow, presence: Presence | None, leave: Callable[[], list[str]]
    ) -> None:
        """`leave` closes the journal and returns the arguments with which to start again."""
        super().__init__(window)
        self._context, self._window, self._leave = context, window, leave
        self._encrypted = context.reader.key is not None
        self.hiding = Hiding(context, window)
        if presence is not None:
            self.hiding.changed.connect(presence.reminders.set_discreet)
        window.lock_requested.connect(self.lock)
        context.restart_requested.connect(self.begin_anew)
        # A shortcut of the window is deaf while a dialog is open, and then there is most to hide.
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr]
        self.idle, self.power = Idle(boot_ms, self), Power(self)
        self._stopped = False
        self._keys = QKeySequence(actions.keys("lock"))
        if self._encrypted:
            self.idle.expired.connect(self.lock)
            self.power.sleep_announced.connect(self._on_hint)
            self.power.session_locked.connect(self._on_hint)
            context.lock_changed.connect(self._watch)
            self._watch()
            left_over.show(context, window)

    def lock(self) -> None:
        """Let nothing of the journal be seen."""
        if self._encrypted:
            self.begin_anew()
        elif not self._stopped:
            self.hiding.hide()

    def begin_anew(self) -> None:
        """Put a fresh process in the place of this one, which asks for the passphrase where there is one.

        Locked, it knows when reminders come due, and nothing else.
        """
        if self._stopped:
            return
        self._stopped = True
        coming: list[int] = []
        if self._encrypted:
            left_over.keep(self._context)
            if not self._context.read_only:
                coming = due_notices.coming(self._context.reader, self._context.now())
        # From the event loop: the button or the key that asked for it must not come back into a window that is gone.
        QTimer.singleShot(0, partial(_begin_anew, self._leave, coming))

    def stop(self) -> None:
        """Watch no more; the window is about to be closed."""
        self._stopped = True
        QApplication.instance().removeEventFilter(self)  # type: ignore[union-attr]
        self.idle.watch(0)
        self.hiding.end()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if QKeySequence(event.keyCombination()) == self._keys and not self._stopped:
                self.lock()
                return True
        return False

    def _watch(self) -> None:
        self.idle.watch(0 if self._stopped else self._context.settings.get(setting.LOCK_MINUTES) * MINUTE_MS)

    def _on_hint(self) -> None:
        if self._context.settings.get(setting.LOCK_WITH_SESSION):
            self.lock()


class LockedWatch(QObject):
    """Says how many reminders have come due behind a locked window, with no word about what they are."""

    def __init__(self, window: UnlockWindow, coming: Sequence[int], now: Callable[[], int]) -> None:
        super().__init__(window)
        self._window, self._coming, self._now = window, sorted(coming), now
        name = translate("Presence", "Client Journal")
        texts = TrayTexts(translate("Presence", "Open Client Journal"), translate("Presence", "Quit"))
        self._tray = Tray(icons.app_icon(), texts, name, self)
        self._tray.open_requested.connect(window.bring_to_front)
        self._tray.quit_requested.connect(window.quit_requested)
        self._notifier = Notifier(self._tray.icon, self)
        self._notifier.pressed.connect(window.bring_to_front)
        self._come = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(LOOK_MS)

    def _look(self) -> None:
        now = self._now()
        come = sum(moment <= now for moment in self._coming)
        if come > self._come:
            words = translate("Unlock", "%n reminder(s)", None, come)
            self._window.show_reminders(come)
            self._tray.set_tool_tip(words)
            self._notifier.notify(Message("locked", words, ""))
        self._come = come


def _begin_anew(leave: Callable[[], list[str]], coming: Sequence[int]) -> None:
    replace(leave(), OPTION, coming)

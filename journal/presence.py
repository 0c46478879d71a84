"""What the program does beside its window: reminders, the tray icon, messages of the system, the care of the file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject

from journal.core.backup_plan import Reason
from journal.desktop.notifications import Message, Notifier
from journal.desktop.tray import Tray, TrayTexts
from journal.ui import icons
from journal.ui.checkups import Checkups, offer_help
from journal.ui.context import Context, LogRequest
from journal.ui.file_care import FileCare
from journal.ui.main_window import MainWindow
from journal.ui.notices import Notice
from journal.ui.reminders import Reminders
from journal.ui.runner import LongJob
from journal.ui.upkeep import Upkeep, backup_before

translate = QCoreApplication.translate


class Presence(QObject):
    """Joins reminders, tray, messages and upkeep to one window, after its first frame; not for one that only looks."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window = context, window
        self.tray = Tray(icons.app_icon(), _texts(), translate("Presence", "Client Journal"), self)
        self.tray.open_requested.connect(window.bring_to_front)
        self.tray.log_requested.connect(self._log)
        self.tray.quit_requested.connect(window.quit_requested)
        self.notifier = Notifier(self.tray.icon, self)
        self.notifier.pressed.connect(window.bring_to_front)
        self.notifier.unshown.connect(self._tell)
        self.reminders = Reminders(context, self)
        self.reminders.counts_changed.connect(self._show_counts)
        self.reminders.announced.connect(self._announce)
        self.reminders.window_requested.connect(window.bring_to_front)
        self.upkeep = Upkeep(context, self)
        self.upkeep.failed.connect(window.on_failed)
        self.checkups = Checkups(context, self)
        self.checkups.damage_found.connect(partial(offer_help, context, window))
        self.upkeep.hooks += [self.checkups.look, partial(_warn_of_sync, context, window)]
        self.care = FileCare(context, self)
        self.upkeep.hooks.append(self.care.begin)
        context.settings_changed.connect(self._speak_anew)
        self._counts = (0, 0)

    def start(self) -> None:
        """Begin to remind and to keep the file."""
        self.reminders.start()
        if self._window.notice is not Notice.SAMPLE:
            self.upkeep.start()
            self._context.runner.before_large = partial(_back_up, self._context)
        self.care.start()

    def stop(self) -> None:
        """Remind no more and take the icon away."""
        self.reminders.stop()
        self.upkeep.stop()
        self.care.stop()
        self.notifier.close()
        self.tray.hide()

    def _log(self) -> None:
        self._window.bring_to_front()
        if self._window.cover is None:
            self._context.log_requested.emit(LogRequest())

    def _announce(self, title: str, text: str) -> None:
        message = Message("reminders", title, text)
        if not self.notifier.notify(message):
            self._tell(message)

    def _tell(self, message: Message) -> None:
        self._window.tell(f"{message.title}: {message.text}" if message.text else message.title)

    def _show_counts(self, overdue: int, today: int) -> None:
        self._counts = (overdue, today)
        self._window.show_counts(overdue, today)
        if overdue or today:
            self.tray.set_tool_tip(
                translate("Presence", "Client Journal: {overdue} overdue, {today} today").format(
                    overdue=overdue, today=today
                )
            )
        else:
            self.tray.set_tool_tip(translate("Presence", "Client Journal: nothing due today"))

    def _speak_anew(self) -> None:
        self.tray.set_texts(_texts(), translate("Presence", "Client Journal"))
        self._show_counts(*self._counts)


def _back_up(context: Context, job: LongJob) -> object:
    return backup_before(context, Reason.BULK)(job)


def _warn_of_sync(context: Context, window: MainWindow) -> None:
    from journal.ui.dialogs import sync_folder  # late: seconds after the first frame

    sync_folder.warn(context, window)


def _texts() -> TrayTexts:
    return TrayTexts(
        open=translate("Presence", "Open Client Journal"),
        log=translate("Presence", "Log an interaction…"),
        quit=translate("Presence", "Quit"),
    )

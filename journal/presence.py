"""What the program does beside its window: reminders, the tray icon, messages of the system, the care of the file."""

from __future__ import annotations

import os
import sys
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from journal import settings as setting
from journal.core.backup_plan import Reason
from journal.desktop import autostart, replacing
from journal.desktop.clock_watch import ClockWatch
from journal.desktop.notifications import Button, Message, Notifier, Way
from journal.desktop.power import Power
from journal.desktop.tray import Tray, TrayTexts
from journal.desktop.upgrade_watch import UpgradeWatch
from journal.ui import dates, icons, tray_icon
from journal.ui.checkups import Checkups, offer_help
from journal.ui.closing_window import Closing
from journal.ui.context import Context, LogRequest
from journal.ui.file_care import FileCare
from journal.ui.ledger_keeper import LedgerKeeper
from journal.ui.main_window import MainWindow
from journal.ui.message_presses import MessagePresses
from journal.ui.notices import Notice
from journal.ui.presentation import Presentation
from journal.ui.reminder_words import Announcement
from journal.ui.reminders import Reminders
from journal.ui.runner import LongJob
from journal.ui.surroundings import Surroundings
from journal.ui.upkeep import Upkeep, backup_before

translate = QCoreApplication.translate

IN_TRAY = "--in-tray"
"""The argument of a start without a window."""
HOLD_MS = 60_000
"""So long at most the reminders wait for the ledger to be brought up to date."""
TEST = "test"
"""The key of the message that the settings show to try it out."""


class Presence(QObject):
    """Joins reminders, tray, messages and upkeep to one window, after its first frame; not for one that only looks."""

    def __init__(self, context: Context, window: MainWindow, upgrade: UpgradeWatch) -> None:
        super().__init__(window)
        self._context, self._window, self._upgrade = context, window, upgrade
        self._counts = (0, 0)
        self.presentation = Presentation(context.settings, context.now, self)
        self.tray = Tray(icons.app_icon(), _texts(), translate("Presence", "Client Journal"), self)
        self.notifier = Notifier(self.tray.icon, self)
        self.reminders = Reminders(context, self, turned=ClockWatch(context.now).turned)
        self.presses = MessagePresses(context, self.reminders.cards, self)
        self.power = Power(self)
        self.surroundings = DesktopAround(context, self.presentation, self.tray, self.notifier, self)
        self.closing = Closing(window, self.surroundings)
        self.keeper = LedgerKeeper(context, self)
        self.upkeep = Upkeep(context, self)
        self.checkups = Checkups(context, self)
        self.care = FileCare(context, self)
        self._connect()
        self._take_over()

    def start(self) -> None:
        """Begin to remind and to keep the file."""
        self.reminders.set_discreet(self.presentation.on, "presenting")
        # What came due while the program was closed is told as one: first the ledger has to know all of it.
        self.reminders.hold()
        QTimer.singleShot(HOLD_MS, self.reminders, self.reminders.release)
        self.reminders.start()
        self.keeper.start()
        if self._window.notice is not Notice.SAMPLE:
            self.upkeep.start()
            self._context.runner.before_large = partial(_back_up, self._context)
        self.care.start()

    def stop(self) -> None:
        """Remind no more and take the icon away."""
        self._window.closing = None
        self._context.surroundings = None
        self.keeper.stop()
        self.reminders.stop()
        self.upkeep.stop()
        self.care.stop()
        self.notifier.close()
        self.tray.hide()

    # ---------- joining

    def _connect(self) -> None:
        window = self._window
        self.tray.open_requested.connect(window.bring_to_front)
        self.tray.log_requested.connect(self._log)
        self.tray.quick_requested.connect(self._capture)
        self.tray.presentation_requested.connect(self.presentation.toggle)
        self.tray.quit_requested.connect(window.quit_requested)
        self.notifier.pressed.connect(self._on_pressed)
        self.notifier.unshown.connect(self._tell)
        self.presses.window_requested.connect(window.bring_to_front)
        self.reminders.counts_changed.connect(self._show_counts)
        self.reminders.announced.connect(self._announce)
        self.reminders.withdrawn.connect(self.notifier.withdraw)
        self.reminders.window_requested.connect(window.bring_to_front)
        self.reminders.ticked.connect(self._look_around)
        self.keeper.came_in_step.connect(self.reminders.release)
        self.presentation.changed.connect(self._on_presentation)
        self.presentation.ended.connect(self._tell_presentation_over)
        self.power.woken.connect(self.reminders.tick)
        self.power.covered.connect(self._on_covered)
        self.upkeep.failed.connect(window.on_failed)
        self.checkups.damage_found.connect(partial(offer_help, self._context, window))
        self.upkeep.hooks += [
            self.checkups.look,
            partial(_warn_of_sync, self._context, window),
            self.care.begin,
        ]
        self._context.settings_changed.connect(self._speak_anew)

    def _take_over(self) -> None:
        self._window.closing = self.closing
        self._context.surroundings = self.surroundings
        self._window.presentation_requested.connect(self.presentation.toggle)
        self.tray.set_presenting(self.presentation.on)
        self._window.show_presenting()

    def _look_around(self, now: int) -> None:
        self.keeper.tick(now)
        self.presentation.look()
        self.tray.look()
        self.closing.look()
        if self._upgrade.upgraded():
            self._context.tell_upgraded()

    # ---------- messages

    def _log(self) -> None:
        self._window.bring_to_front()
        if self._window.cover is None:
            self._context.log_requested.emit(LogRequest())

    def _capture(self) -> None:
        if self._window.cover is None:
            self._window.deeds.quick_capture()
        else:
            self._window.bring_to_front()  # while the journal is hidden, nothing may name anybody

    def _announce(self, told: Announcement) -> None:
        message = Message(
            told.key,
            told.title,
            told.text,
            tuple(Button(key, words) for key, words in told.buttons),
            sound=self._context.settings.get(setting.SOUND),
            urgent=told.urgent,
            click_text=translate("Reminders", "Open"),
        )
        if not self.notifier.notify(message):
            self._tell(message)

    def _on_pressed(self, key: str, button: str) -> None:
        if key == TEST or self._window.cover is not None:
            self._window.bring_to_front()
        else:
            self.presses.press(key, button)

    def _tell(self, message: Message) -> None:
        if message.key != TEST:
            both = translate("Presence", "{title}: {text}").format(title=message.title, text=message.text)
            self._window.tell(both if message.text else message.title)

    # ---------- who else may see the screen

    def _on_presentation(self, on: bool) -> None:
        self.reminders.set_discreet(on, "presenting")
        self.tray.set_presenting(on)
        self._window.show_presenting()
        if on:
            until = dates.clock(self.presentation.until, self._context.locale)
            words = translate("Presence", "Presentation mode until {time}: messages, card and tray name nobody")
            self._window.tell(words.format(time=until))
        else:
            self._window.tell(translate("Presence", "Presentation mode is over: messages name clients again"))

    def _tell_presentation_over(self) -> None:
        title = translate("Presence", "Presentation mode is over")
        self._announce(Announcement("presentation", title, translate("Presence", "Messages name clients again.")))

    def _on_covered(self, covered: bool) -> None:
        self.reminders.set_discreet(covered, "covered")
        if not covered:
            self.reminders.tick()

    # ---------- the tray

    def _show_counts(self, overdue: int, today: int) -> None:
        self._counts = (overdue, today)
        self._window.show_counts(overdue, today)
        self.tray.set_icon(tray_icon.counted(overdue, today))
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


class DesktopAround(Surroundings):
    """The desktop as this system gives it."""

    def __init__(
        self, context: Context, presentation: Presentation, tray: Tray, notifier: Notifier, parent: QObject
    ) -> None:
        super().__init__(presentation, parent)
        self._context, self._tray, self._notifier = context, tray, notifier
        notifier.shown.connect(self._on_shown)
        notifier.unshown.connect(self._on_unshown)

    def has_tray(self) -> bool:
        """Whether there is an icon that brings a hidden window back."""
        return self._tray.present

    def can_start_at_login(self) -> bool:
        """Whether this system starts programs with the session."""
        return autostart.supported()

    def starts_at_login(self) -> bool:
        """Whether the program starts with the session."""
        return autostart.enabled()

    def start_at_login(self, wanted: bool) -> None:
        """Start with the session from now on, in the tray, or do so no more."""
        if wanted:
            autostart.enable([*_command(), IN_TRAY])
        else:
            autostart.disable()

    def test_message(self) -> None:
        """Show a message that says it is one."""
        message = Message(
            TEST,
            translate("Presence", "This is how a reminder looks"),
            translate("Presence", "Nothing is due: you asked for this message in the settings."),
            (Button("open", translate("Reminders", "Open")),),
            sound=self._context.settings.get(setting.SOUND),
            click_text=translate("Reminders", "Open"),
        )
        if not self._notifier.notify(message):
            self.message_tested.emit(Way.NONE.value, "", False)

    def _on_shown(self, key: str, way: str) -> None:
        if key == TEST:
            by_system = way != Way.TRAY.value
            server = self._notifier.server if by_system else ""
            self.message_tested.emit(way, server, by_system and self._notifier.has_buttons)

    def _on_unshown(self, message: Message) -> None:
        if message.key == TEST:
            self.message_tested.emit(Way.NONE.value, "", False)


def _command() -> list[str]:
    """Return what starts this program in a later session: an AppImage is unpacked under another path each time."""
    image = os.environ.get("APPIMAGE")
    return [image] if image and getattr(sys, "frozen", False) else replacing.command()


def _back_up(context: Context, job: LongJob) -> object:
    return backup_before(context, Reason.BULK)(job)


def _warn_of_sync(context: Context, window: MainWindow) -> None:
    from journal.ui.dialogs import sync_folder  # late: seconds after the first frame

    sync_folder.warn(context, window)


def _texts() -> TrayTexts:
    return TrayTexts(
        open=translate("Presence", "Open Client Journal"),
        log=translate("Presence", "Log an interaction…"),
        quick=translate("Presence", "Quick capture…"),
        present=translate("Presence", "Presentation mode"),
        quit=translate("Presence", "Quit"),
    )

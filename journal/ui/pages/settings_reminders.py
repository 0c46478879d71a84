"""How reminders reach the user: quiet hours, messages and their test, the tray, the start, presentation mode."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QWidget

from journal import settings as setting
from journal.core.errors import Code, JournalError
from journal.ui import actions, dates
from journal.ui.context import Context
from journal.ui.pages.settings_fields import JournalSection
from journal.ui.pages.settings_section import rows
from journal.ui.surroundings import Surroundings
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class RemindersSection(JournalSection):
    """Quiet hours travel with the journal; everything else is of this computer."""

    NAME = "reminders"
    ICON = "bell"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._heard: Surroundings | None = None
        self.add_cards(self._quiet(), self._messages(), self._tray(), self._presentation())

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "Reminders")

    def beginning(self) -> QWidget:
        """Return the first setting."""
        return self.quiet_on

    def reload(self) -> None:
        """Read the settings of journal and computer, and what the desktop can do."""
        self.fields.reload()
        self._fit_quiet()
        self.sound.setChecked(self.context.settings.get(setting.SOUND))
        around = self.context.surroundings
        if around is not None and around is not self._heard:
            around.message_tested.connect(self._tell_way)
            around.presentation.changed.connect(self._show_presentation)
            self._heard = around
        self.test.setEnabled(around is not None)
        has_tray = around is not None and around.has_tray()
        self.to_tray.setEnabled(has_tray)
        self.to_tray.setChecked(has_tray and self.context.settings.get(setting.CLOSE_TO_TRAY))
        self.no_tray.setVisible(not has_tray)
        can_start = around is not None and around.can_start_at_login()
        starts = can_start and around is not None and around.starts_at_login()
        self.at_login.setEnabled(can_start and (has_tray or starts))  # off again it can be always
        self.at_login.setAccessibleDescription("" if has_tray else self.no_tray.text())
        self.at_login.setChecked(starts)
        self._show_presentation()

    # ---------- the cards

    def _quiet(self) -> Card:
        card = Card(translate("Settings", "Quiet hours"))
        self.quiet_on = self.fields.check("quiet_on", translate("Settings", "Let nothing pop up in these hours"))
        self.quiet_on.clicked.connect(self._fit_quiet)
        card.body.addWidget(self.quiet_on)
        begin, end = translate("Settings", "From"), translate("Settings", "Until")
        self.quiet_from = self.fields.clock("quiet_from", begin)
        self.quiet_until = self.fields.clock("quiet_until", end)
        card.body.addLayout(rows([(begin, self.quiet_from), (end, self.quiet_until)]))
        words = translate(
            "Settings",
            "Callbacks and crises come through. Everything else waits and comes as one message at the end. What a day "
            "brings is told once, at nine in the morning.",
        )
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        return card

    def _messages(self) -> Card:
        card = Card(translate("Settings", "Messages"))
        self.sound = _box(translate("Settings", "Play a sound"))
        self.sound.clicked.connect(self._put_sound)
        card.body.addWidget(self.sound)
        self.test = button(translate("Settings", "Show a test message"), icon="bell")
        self.test.clicked.connect(self._test)
        line = QHBoxLayout()
        line.addWidget(self.test)
        line.addStretch(1)
        card.body.addLayout(line)
        self.way = PlainLabel("", "meta", wrap=True)
        self.way.hide()
        card.body.addWidget(self.way)
        return card

    def _tray(self) -> Card:
        card = Card(translate("Settings", "When the window is closed"))
        self.to_tray = _box(translate("Settings", "Stay in the tray and go on reminding"))
        self.to_tray.clicked.connect(self._put_to_tray)
        card.body.addWidget(self.to_tray)
        words = translate("Settings", "This desktop shows no tray: closing the window ends the program.")
        self.no_tray = PlainLabel(words, "meta", wrap=True)
        card.body.addWidget(self.no_tray)
        self.at_login = _box(translate("Settings", "Start with the computer, in the tray"))
        self.at_login.clicked.connect(self._start_at_login)
        card.body.addWidget(self.at_login)
        return card

    def _presentation(self) -> Card:
        card = Card(translate("Settings", "Presentation mode"))
        words = translate(
            "Settings",
            "While others can see your screen: messages, the card and the tray name nobody. It ends by itself after "
            "two hours. {keys} turns it on and off.",
        ).format(keys=actions.native("present"))
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.present = button(translate("Settings", "Begin"), icon="eye-off")
        self.present.clicked.connect(self._toggle_presentation)
        self.presenting = PlainLabel("", "body")
        line = QHBoxLayout()
        line.setSpacing(10)
        line.addWidget(self.present)
        line.addWidget(self.presenting, 1)
        card.body.addLayout(line)
        return card

    # ---------- what they do

    def _fit_quiet(self, _checked: bool = False) -> None:
        for field in (self.quiet_from, self.quiet_until):
            field.setEnabled(self.quiet_on.isChecked())

    def _put_sound(self, wanted: bool) -> None:
        self.context.keep(setting.SOUND, wanted)

    def _put_to_tray(self, wanted: bool) -> None:
        self.context.keep(setting.CLOSE_TO_TRAY, wanted)
        self.context.keep(setting.CLOSING_ASKED, True)

    def _start_at_login(self, wanted: bool) -> None:
        around = self.context.surroundings
        if around is None:
            return
        try:
            around.start_at_login(wanted)
        except JournalError as error:
            self.context.runner.failed.emit(error)
        except OSError as error:
            self.context.runner.failed.emit(JournalError(Code.FILE_UNWRITABLE, path=str(error.filename or "")))
        self.at_login.setChecked(around.starts_at_login())

    def _test(self) -> None:
        if self.context.surroundings is not None:
            self.way.setText(translate("Settings", "Asking the system…"))
            self.way.show()
            self.context.surroundings.test_message()

    def _tell_way(self, way: str, server: str, buttons: bool) -> None:
        self.way.setText(way_words(way, server, buttons=buttons))
        self.way.show()

    def _toggle_presentation(self) -> None:
        if self.context.surroundings is not None:
            self.context.surroundings.presentation.toggle()

    def _show_presentation(self, _on: bool = False) -> None:
        around = self.context.surroundings
        presentation = around.presentation if around is not None else None
        on = presentation is not None and presentation.on
        self.present.setEnabled(presentation is not None)
        words = translate("Settings", "End it now") if on else translate("Settings", "Begin")
        self.present.setText(words)
        self.present.setAccessibleName(words)
        until = dates.clock(presentation.until, self.context.locale) if presentation is not None and on else ""
        self.presenting.setText(translate("Settings", "On until {time}").format(time=until) if on else "")


def way_words(way: str, server: str, *, buttons: bool) -> str:
    """Return how the test message was shown, as a sentence."""
    if way == "none":
        return translate("Settings", "No way to show messages was found: reminders are told in the window.")
    if way == "tray":
        return translate("Settings", "Shown by the tray icon, without buttons.")
    if way == "windows":
        return translate("Settings", "Shown by Windows, with buttons.")
    if way == "macos":
        return translate("Settings", "Shown by macOS, with buttons.")
    shown = server or translate("Settings", "the desktop")
    if buttons:
        return translate("Settings", "Shown by {program}, with buttons.").format(program=shown)
    return translate("Settings", "Shown by {program}, without buttons.").format(program=shown)


def _box(words: str) -> QCheckBox:
    made = QCheckBox(words)
    made.setAccessibleName(words)
    return made

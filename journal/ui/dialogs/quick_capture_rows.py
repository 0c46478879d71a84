"""The line of quick capture and what stands beneath it: chips, what is asked, what was saved; nothing is read here."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from journal.core.capture import Capture
from journal.core.errors import JournalError
from journal.core.interactions import Channel
from journal.ui import errors, icons, labels
from journal.ui.context import Context
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.dialogs.quick_capture_words import CHANNEL, ChipWords
from journal.ui.widgets.buttons import button
from journal.ui.widgets.capture_chip import CaptureChip
from journal.ui.widgets.composer_fields import NoteField
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.mood_picker import MOODS
from journal.ui.widgets.problem_line import ProblemLine

translate = QCoreApplication.translate

MOST_ANSWERS = 9
"""So many answers can be given with Alt and a digit; more are a matter of typing more of the name."""
CHARACTERS = 48


class CaptureField(NoteField):
    """The line; with nothing left in it to undo, the key for that means what was saved."""

    undo_wanted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo) and not self.document().isUndoAvailable():
            self.undo_wanted.emit()
            return
        super().keyPressEvent(event)


class ChipRow(QWidget):
    """One chip for each thing that was understood; made anew only where that changed."""

    removed = Signal(object)
    """The `ChipWords` of a chip that is to be plain text again."""
    pressed = Signal(object)
    """The `ChipWords` of a chip from which something may be chosen."""
    left = Signal()
    """The last chip with the keyboard is gone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap_x=6, gap_y=6)
        self._shown: list[ChipWords] = []
        self.chips: list[CaptureChip] = []
        self.setAccessibleName(translate("QuickCapture", "What was understood"))

    def show_chips(self, chips: Sequence[ChipWords]) -> None:
        """Show these; the keyboard stays at its place in the row."""
        if list(chips) == self._shown:
            return
        focused = next((place for place, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._flow.clear()
        self._shown = list(chips)
        self.chips = [self._chip(words) for words in chips]
        self.setVisible(bool(chips))
        self.updateGeometry()
        if focused is not None:
            if self.chips:
                self.chips[min(focused, len(self.chips) - 1)].setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self.left.emit()

    def chip_of(self, words: ChipWords) -> CaptureChip:
        """Return the chip of what is shown."""
        return self.chips[self._shown.index(words)]

    def _chip(self, words: ChipWords) -> CaptureChip:
        made = CaptureChip(words.text, words.spoken, words.icon, words.tone, removable=words.removable)
        made.removed.connect(partial(self.removed.emit, words))
        made.clicked.connect(partial(self._press, words))
        self._flow.addWidget(made)
        made.show()  # at once: what is not seen yet cannot be given the keyboard
        return made

    def _press(self, words: ChipWords, _checked: bool = False) -> None:
        self.pressed.emit(words)


def choices(words: ChipWords, capture: Capture, parent: QWidget, choose: Callable[[str | int], None]) -> QMenu:
    """Return the menu of what may stand in the place of a chip's channel or mood."""
    offered: list[tuple[str | int, str, str, bool]] = []
    if words.chooses == CHANNEL:
        offered += [(str(c), labels.channel_icon(c), labels.channel(c), c == capture.channel) for c in Channel]
    else:
        offered += [(value, labels.MOOD_ICONS[value], labels.mood(value), value == capture.mood) for value in MOODS]
    menu = QMenu(parent)
    for value, icon, text, chosen in offered:
        act = menu.addAction(icons.icon(icon, "muted"), text)
        act.setCheckable(True)
        act.setChecked(chosen)
        act.triggered.connect(partial(_choose, choose, value))
    return menu


def _choose(choose: Callable[[str | int], None], value: str | int, _checked: bool = False) -> None:
    choose(value)


class QuestionRow(QWidget):
    """One question with its answers as buttons; the digits with Alt press them without leaving the line."""

    answered = Signal(object)
    """What belongs to the answer that was pressed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = PlainLabel("", "section")
        row = QWidget()
        self._flow = FlowLayout(row, gap_x=6, gap_y=6)
        self._shown: tuple[str, list[str]] = ("", [])
        self._answers: list[Any] = []
        self._buttons: list[QPushButton] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.label)
        column.addWidget(row)
        for digit in range(1, MOST_ANSWERS + 1):
            keys = QKeySequence(f"Alt+{digit}")
            QShortcut(keys, self).activated.connect(partial(self._answer, digit - 1))
        self.hide()

    def ask(self, question: str, answers: Sequence[tuple[str, Any]]) -> None:
        """Ask, or with no answers to choose from ask nothing."""
        answers = answers[:MOST_ANSWERS]
        self._answers = [answer for _, answer in answers]
        words = [text for text, _ in answers]
        if (question, words) != self._shown:
            self._shown = (question, words)
            self.label.setText(question)
            self._flow.clear()
            self._buttons = [self._button(place, text) for place, text in enumerate(words)]
            self.setAccessibleName(question)
            self.updateGeometry()
        self.setVisible(bool(answers))

    def focus(self) -> None:
        """Give the keyboard to the first answer."""
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.TabFocusReason)

    def buttons(self) -> list[QPushButton]:
        """Return the answers in their order."""
        return self._buttons

    def _button(self, place: int, text: str) -> QPushButton:
        keys = QKeySequence(f"Alt+{place + 1}").toString(QKeySequence.SequenceFormat.NativeText)
        short = text if len(text) <= CHARACTERS else text[:CHARACTERS] + "…"
        made = button(short.replace("&", "&&"), "secondary", None, keys)
        made.setAutoDefault(False)
        made.setAccessibleName(text)
        made.clicked.connect(partial(self._answer, place))
        self._flow.addWidget(made)
        made.show()  # at once, as a chip
        return made

    def _answer(self, place: int, _checked: bool = False) -> None:
        if self.isVisible() and place < len(self._answers):
            self.answered.emit(self._answers[place])


class SavedRow(QWidget):
    """What was saved, and the way back."""

    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.label = PlainLabel("", "strong", wrap=True, tone="green")
        self.undo = button(translate("QuickCapture", "Undo"), "quiet", "undo-2", "Ctrl+Z")
        self.undo.setAutoDefault(False)
        self.undo.clicked.connect(self.undo_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.label, 1)
        row.addWidget(self.undo)
        self.hide()

    def tell(self, text: str) -> None:
        """Say what was saved."""
        self.label.setText(text)
        self.setAccessibleName(text)
        self.undo.show()
        self.show()


class FinderRow(QWidget):
    """The field that finds another client; hidden until it is asked for."""

    found = Signal(int)
    """The id of the client."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = ClientField(context.reader)
        self.problem = ProblemLine()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(PlainLabel(translate("QuickCapture", "Whose entry is it?"), "section"))
        column.addWidget(self.field)
        column.addWidget(self.problem)
        self.field.returnPressed.connect(self._resolve)
        # Later: the completer writes the name into the field after this signal.
        completed = self.field.completer().activated[QModelIndex]  # type: ignore[index]  # Qt's overload by type
        completed.connect(self._resolve, Qt.ConnectionType.QueuedConnection)
        self.hide()

    def ask(self) -> None:
        """Show the field, empty."""
        self.field.clear()
        self.problem.forget()
        self.show()
        self.field.setFocus()

    def _resolve(self, _index: object = None) -> None:
        if not self.isVisible():
            return
        try:
            client_id = self.field.resolved()
        except JournalError as error:
            self.problem.tell(errors.sentence(error), self.field)
            return
        self.hide()
        self.found.emit(client_id)

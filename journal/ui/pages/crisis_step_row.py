"""One step of a crisis as a row: its deadline, its verb, its script; it asks, and never writes itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRectF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from journal.core.crises import Crisis
from journal.core.dues import DueState
from journal.core.moments import MINUTE_MS
from journal.core.plans import StepKind
from journal.ui import crisis_labels, icons, theme
from journal.ui.context import Context
from journal.ui.crisis_clock_words import with_time
from journal.ui.pages import crisis_step_words as words
from journal.ui.pages.crisis_step_words import ShownStep
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

ICON = 18
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_MOVES = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StepRow(QWidget):
    """A step that stands has its verb; one that is closed only says how it went."""

    verb_requested = Signal()
    """Do it: the deed of its button."""
    tell_requested = Signal()
    """To the question of the watch: write what is new."""
    left_out_requested = Signal(bool)
    """Leave it out; True: this time only, it comes again."""
    moved = Signal(int)
    """An arrow: -1 for the row above, +1 for the one below."""
    script_toggled = Signal(bool)

    def __init__(
        self, context: Context, crisis: Crisis, row: ShownStep, *, unfolded: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.row, self._context, self._crisis = row, context, crisis
        self._said: tuple[str, str] | None = None
        self._minute = -1
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 4, 8)
        column.setSpacing(3)
        self._column = column
        column.addLayout(self._head())
        self.state = PlainLabel("", "meta")
        facts = QHBoxLayout()
        facts.setSpacing(10)
        facts.addWidget(self.state)
        facts.addWidget(PlainLabel(words.who(row.step) if row.due.open else "", "meta", elide=True), 1)
        column.addLayout(facts)
        self.verb: QPushButton | None = None
        self.tell: QPushButton | None = None
        self.script_button: QPushButton | None = None
        if row.due.open:
            self._add_verbs()
            self._add_script(unfolded)
        self.show_time(context.now())

    def _head(self) -> QHBoxLayout:
        open_ = self.row.due.open
        head = QHBoxLayout()
        head.setSpacing(8)
        picture = QLabel()
        picture.setPixmap(icons.icon(self._icon(), "text" if open_ else "muted").pixmap(ICON, ICON))
        title = PlainLabel(words.title(self.row), "strong" if open_ else "body", wrap=True)
        title.set_tone("text" if open_ else "muted")
        head.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(title, 1)
        return head

    def _icon(self) -> str:
        due = self.row.due
        if not due.open:
            return "check" if due.state is DueState.DONE else "minus"
        if self.row.asks:
            return "eye"
        known = due.lead in StepKind.__members__.values()
        return crisis_labels.STEP_ICONS[StepKind(due.lead) if known else StepKind.OTHER]

    def _add_verbs(self) -> None:
        flow = FlowLayout(gap_x=6)
        name = words.title(self.row)
        verb = words.verb(self.row, self._crisis)
        self.verb = button(verb, "secondary", shortcut_hint="N" if self.row.asks else None)
        self.verb.clicked.connect(self.verb_requested)
        flow.addWidget(self.verb)
        if self.row.asks:
            self.tell = button(translate("CrisisSteps", "Write what is new…"), "quiet")
            self.tell.clicked.connect(self.tell_requested)
            flow.addWidget(self.tell)
        if self.row.script:
            self.script_button = button(translate("CrisisSteps", "Script"), "quiet", "message-square-text")
            self.script_button.setCheckable(True)
            self.script_button.toggled.connect(self._unfold)
            flow.addWidget(self.script_button)
        more = icon_button("ellipsis", translate("CrisisSteps", "More"))
        more.clicked.connect(partial(self.open_menu, more))
        for made in (self.verb, self.tell, self.script_button, more):
            if made is not None:
                made.setAccessibleDescription(name)
        # Beside the flow, not in it: there it would come to stand alone on a further line.
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addLayout(flow, 1)
        line.addWidget(more, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(line)

    def _add_script(self, unfolded: bool) -> None:
        self.script = QWidget()
        across = QHBoxLayout(self.script)
        across.setContentsMargins(0, 2, 0, 0)
        across.setSpacing(4)
        self.script_text = PlainLabel(self.row.script, "body", wrap=True)
        self.script_text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.copy = icon_button("copy", translate("CrisisSteps", "Copy the script"))
        self.copy.clicked.connect(self._copy)
        across.addWidget(self.script_text, 1)
        across.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        self.script.hide()
        self._column.addWidget(self.script)
        if self.script_button is not None and unfolded:
            self.script_button.setChecked(True)

    def buttons(self) -> list[QPushButton]:
        """Its buttons in their order for Tab."""
        return self.findChildren(QPushButton)

    def show_time(self, now: int) -> None:
        """Move its clock."""
        said = words.state(self.row, now, self._context.locale, self._context.reader.tz)
        if said == self._said:
            return
        self._said = text, tone = said
        self.state.setText(text)
        self.state.set_tone(tone)
        if now // MINUTE_MS != self._minute:  # A reader of the screen shall not be told of every second.
            self._minute = now // MINUTE_MS
            self.setAccessibleName(with_time(words.title(self.row), text))

    def open_menu(self, beside: QWidget, _checked: bool = False) -> None:
        """Ask what else is to be done with the step."""
        menu = QMenu(beside)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.row.repeats:
            once = menu.addAction(translate("CrisisSteps", "Leave it out this time"))
            once.triggered.connect(partial(self._leave_out, True))
        if not self.row.asks:
            text = translate("CrisisSteps", "Leave it out for good") if self.row.repeats else _left_out()
            menu.addAction(text).triggered.connect(partial(self._leave_out, False))
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def _leave_out(self, go_on: bool, _checked: bool = False) -> None:
        self.left_out_requested.emit(go_on)

    def _unfold(self, shown: bool) -> None:
        self.script.setVisible(shown)
        self.script_toggled.emit(shown)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.row.script)
        self._context.told.emit(translate("CrisisSteps", "Script copied"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Qt.Key(event.key())
        if held or (event.isAutoRepeat() and key not in _MOVES):
            super().keyPressEvent(event)
        elif key in _MOVES:
            self.moved.emit(_MOVES[key])
        elif not self.row.due.open:
            super().keyPressEvent(event)
        elif key in _ENTER:
            (self.tell_requested if self.row.asks else self.verb_requested).emit()
        elif key == Qt.Key.Key_N and self.row.asks:
            self.verb_requested.emit()
        elif key == Qt.Key.Key_S and self.script_button is not None:
            self.script_button.toggle()
        elif key == Qt.Key.Key_Menu:
            self.open_menu(self)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        t = theme.tokens()
        if self.hasFocus():
            painter.setPen(QPen(t.accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


def _left_out() -> str:
    return translate("CrisisSteps", "Leave it out")

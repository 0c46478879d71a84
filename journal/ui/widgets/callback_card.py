"""The small card that says "call back now" over all windows and never takes the focus; what it asks for others do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QBitmap, QGuiApplication, QHideEvent, QPainter, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journal.ui import theme
from journal.ui.models import due_texts
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.ring import CountdownRing

translate = QCoreApplication.translate

WIDTH, HEIGHT = 400, 170
MARGIN = 20
"""From the corner of the screen."""
NUMBER_PX = 26
MAX_ROWS = 3


@dataclass(frozen=True, slots=True)
class CardRow:
    """One callback on the card, in words; times in UTC milliseconds."""

    due_id: int
    at: int
    total_seconds: int
    title: str
    why: str
    tier: str = ""
    number: str = ""
    last_word: str = ""
    late_from: int = 0
    """From when lateness counts: the moment first agreed."""
    attempts: int = 0
    """How often nobody has answered."""
    offers_message: bool = False
    """Whether to write to them instead is offered."""


class CallbackCard(QWidget):
    """A frameless window at the bottom right; "×" only hides it, the row in Today stays.

    On Wayland a window cannot place itself, nor stay on top: there it is an ordinary small window, and the message of
    the system does the rest.
    """

    snoozed = Signal(int)
    opened = Signal(int)
    logged = Signal(int)
    unanswered = Signal(int)
    """Nobody answered."""
    message_wanted = Signal(int)

    def __init__(self, now: Callable[[], int]) -> None:
        super().__init__(
            None,
            Qt.WindowType.Tool
            | Qt.WindowType.FramelessWindowHint
            | Qt.WindowType.WindowStaysOnTopHint
            | Qt.WindowType.WindowDoesNotAcceptFocus,
        )
        self._now = now
        self._rows: dict[int, _Row] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        # Under X11 nobody need compose the screen, and what is transparent is black then: there corners are cut off.
        self._cuts = QGuiApplication.platformName() == "xcb"
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground, not self._cuts)
        self.setAttribute(Qt.WidgetAttribute.WA_MacAlwaysShowToolWindow)
        self.setWindowTitle(translate("CallbackCard", "Call back"))
        self.setAccessibleName(self.windowTitle())
        self.setFixedWidth(WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame = QFrame()
        frame.setProperty("card", True)
        outer.addWidget(frame)
        self._column = QVBoxLayout(frame)
        self._column.setContentsMargins(16, 12, 12, 14)
        self._column.setSpacing(14)
        self._clock = QTimer(self)
        self._clock.setInterval(1_000)
        self._clock.timeout.connect(self.tick)

    def due_ids(self) -> tuple[int, ...]:
        """Return the dues on the card."""
        return tuple(self._rows)

    def add(self, rows: Sequence[CardRow]) -> None:
        """Show these callbacks beneath those that are there; the newest three stay."""
        for row in rows:
            self.remove(row.due_id, keep_open=True)
            made = _Row(row)
            for asked, passed_on in (
                (made.snoozed, self.snoozed),
                (made.opened, self.opened),
                (made.logged, self.logged),
                (made.unanswered, self.unanswered),
                (made.message_wanted, self.message_wanted),
            ):
                asked.connect(partial(passed_on.emit, row.due_id))
            made.closed.connect(self.hide)
            self._rows[row.due_id] = made
            self._column.addWidget(made)
            made.show()  # At once, else the layout of a card that is seen would not count it yet.
        for due_id in list(self._rows)[:-MAX_ROWS]:
            self.remove(due_id, keep_open=True)
        self.tick()
        self._fit()
        self.show()

    def remove(self, due_id: int, *, keep_open: bool = False) -> None:
        """Take a callback off the card, which hides with its last one."""
        row = self._rows.pop(due_id, None)
        if row is None:
            return
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        if not self._rows and not keep_open:
            self.hide()
        elif not keep_open:
            self._fit()

    def tick(self) -> None:
        """Move the rings and say how late it is."""
        now = self._now()
        for row in self._rows.values():
            row.tick(now)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._clock.start()
        self._fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._clock.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._cuts:
            self.setMask(_rounded(self.size(), theme.tokens().sizes.card_radius))

    def _fit(self) -> None:
        """Take the height of the rows and stay in the corner of the screen."""
        screen = self.screen() or QGuiApplication.primaryScreen()
        layout = self.layout()
        assert layout is not None
        for one in (self._column, layout):
            one.invalidate()  # Both, now: the news of a row that came or went would pass up with the next event only.
        layout.activate()
        self.setFixedHeight(max(HEIGHT, layout.sizeHint().height()))
        corner = screen.availableGeometry().bottomRight()
        self.move(corner - QPoint(self.width() + MARGIN, self.height() + MARGIN))


def _rounded(size: QSize, radius: int) -> QBitmap:
    """Return a rectangle with round corners as a mask."""
    made = QBitmap(size)
    made.fill(Qt.GlobalColor.color0)
    painter = QPainter(made)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(Qt.GlobalColor.color1)
    painter.drawRoundedRect(made.rect(), radius, radius)
    painter.end()
    return made


class _Row(QWidget):
    """One callback: ring, words, number, buttons."""

    snoozed = Signal()
    opened = Signal()
    logged = Signal()
    unanswered = Signal()
    message_wanted = Signal()
    closed = Signal()

    def __init__(self, row: CardRow) -> None:
        super().__init__()
        self._row = row
        self.ring = CountdownRing(52)
        self.late = Chip("", "red")
        words = QVBoxLayout()
        words.setSpacing(4)
        words.addLayout(self._title())
        words.addLayout(self._reason())
        if row.number:
            words.addLayout(self._number(row.number))
        if row.last_word:
            text = translate("CallbackCard", "Last: {words}").format(words=row.last_word)
            words.addWidget(PlainLabel(text, "body", elide=True))
        words.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.ring, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(top, 1)
        column.addLayout(self._buttons())
        for one in self.findChildren(QPushButton):
            # The window takes no focus; the keyboard does all this in Today.
            one.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def tick(self, now: int) -> None:
        """Show the time left or how late it is."""
        left = (self._row.at - now) / 1000
        self.ring.set_remaining(round(left), self._row.total_seconds)
        late = now - (self._row.late_from or self._row.at)
        self.late.set_chip(due_texts.late(max(0, late)), "red")

    def _title(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(PlainLabel(self._row.title, "card", elide=True))
        if self._row.tier:
            line.addWidget(Chip(self._row.tier, "gold"))
        line.addStretch(1)
        further = QHBoxLayout()
        further.setSpacing(0)
        if self._row.offers_message:
            snooze = icon_button("alarm-clock", translate("CallbackCard", "Snooze 5 min"))
            snooze.clicked.connect(self.snoozed)
            further.addWidget(snooze)
        self.open_button = icon_button("external-link", translate("CallbackCard", "Open"))
        self.open_button.clicked.connect(self.opened)
        self.close_button = icon_button("x", translate("CallbackCard", "Hide; it stays in Today"))
        self.close_button.clicked.connect(self.closed)
        further.addWidget(self.open_button)
        further.addWidget(self.close_button)
        line.addLayout(further)
        return line

    def _reason(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(self.late)
        words = self._row.why
        if self._row.attempts:
            again = translate("CallbackCard", "Attempt {number}").format(number=self._row.attempts + 1)
            words = " · ".join(filter(None, (again, words)))
        line.addWidget(PlainLabel(words, "meta", elide=True), 1)
        return line

    def _number(self, number: str) -> QHBoxLayout:
        self.number = QLabel(number)
        self.number.setTextFormat(Qt.TextFormat.PlainText)
        self.number.setFont(theme.font(NUMBER_PX, 600, tabular=True))
        self.copy_button = icon_button("copy", translate("CallbackCard", "Copy the number"))
        self.copy_button.clicked.connect(self._copy)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addWidget(self.number)
        line.addWidget(self.copy_button)
        line.addStretch(1)
        return line

    def _buttons(self) -> QHBoxLayout:
        if self._row.offers_message:
            first = button(translate("CallbackCard", "Send a message"))
            first.clicked.connect(self.message_wanted)
        else:
            first = button(translate("CallbackCard", "Snooze 5 min"))
            first.clicked.connect(self.snoozed)
        self.unanswered_button = button(translate("CallbackCard", "No answer"))
        self.log_button = button(translate("CallbackCard", "Called, log it"), "primary")
        self.unanswered_button.clicked.connect(self.unanswered)
        self.log_button.clicked.connect(self.logged)
        line = QHBoxLayout()
        line.setSpacing(8)
        line.setContentsMargins(0, 0, 4, 0)
        line.addWidget(first)
        line.addStretch(1)
        line.addWidget(self.unanswered_button)
        line.addWidget(self.log_button)
        return line

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._row.number)

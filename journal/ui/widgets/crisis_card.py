"""The card of one crisis on the board: who, what, how bad, and the one clock that matters; it is given words alone."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from journal.ui import theme
from journal.ui.widgets.card import paint_card
from journal.ui.widgets.chip import Tone, chip_size, paint_chip

PADDING = 14
GAP = 6
SENTENCE_LINES = 2
HINT_WIDTH = 200
CLOCK_PX, SMALL_CLOCK_PX = 17, 15
_STEPS = {Qt.Key.Key_Left: Qt.Key.Key_BracketLeft, Qt.Key.Key_Right: Qt.Key.Key_BracketRight}
"""With Alt an arrow moves the crisis as a bracket does."""


class Told(Enum):
    """How much a card tells, from most to least; the clock is always there."""

    ALL = "all"
    SENTENCE = "sentence"
    """The sentence in one line."""
    NAME = "name"


@dataclass(frozen=True, slots=True)
class CardChip:
    """A chip of the card."""

    text: str
    tone: Tone
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class CardClock:
    """The clock of the card: the time, its tone, and what it is the time of."""

    text: str
    tone: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class CardWords:
    """What stands on a card; `spoken` is what a screen reader says of it."""

    title: str
    sentence: str
    chips: tuple[CardChip, ...]
    spoken: str
    clock: CardClock
    muted: bool = False
    """It counts nowhere: opened by mistake."""


class CrisisCard(QAbstractButton):
    """A card to choose; checked while its crisis is shown below the board."""

    key_pressed = Signal(int)
    """An arrow, Enter or a bracket, as Qt.Key: the board knows where it leads."""

    def __init__(self, crisis_id: int, words: CardWords, told: Told = Told.ALL, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.crisis_id = crisis_id
        self._told = told
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._words = words
        self.setAccessibleName(words.spoken)

    def words(self) -> CardWords:
        """What stands on the card now."""
        return self._words

    def set_words(self, words: CardWords) -> None:
        """Show other words; the clock moves this way."""
        changed, fits = words != self._words, _shape(words) == _shape(self._words)
        self._words = words
        if words.spoken != self.accessibleName():
            self.setAccessibleName(words.spoken)
        if not fits:
            self._fit()
        if changed:
            self.update()

    def tell(self, told: Told) -> None:
        """Show less where there is little height, or more where there is some."""
        if told is not self._told:
            self._told = told
            self._fit()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(HINT_WIDTH, self.height_at(HINT_WIDTH, self._told))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.height_at(self.width(), self._told))

    def height_at(self, width: int, told: Told) -> int:
        """The height that a card of this width needs to tell so much."""
        inner = width - 2 * PADDING
        height = 2 * PADDING + QFontMetricsF(theme.card_title_font()).height() + GAP
        height += QFontMetricsF(_clock_font(told)).height()
        if told is Told.NAME:
            return round(height)
        height += len(self._sentence(inner, told)) * QFontMetricsF(theme.font()).height() + GAP
        if told is Told.SENTENCE:
            return round(height)
        if self._words.clock.note:
            height += QFontMetricsF(theme.meta_font()).height()
        return round(height + self._chips_height(inner))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (
            Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter,
            Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight,
        )  # fmt: skip
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if held == Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self.key_pressed.emit(_STEPS[Qt.Key(event.key())])
        elif event.key() in keys and not held:
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        area = QRectF(self.rect())
        paint_card(painter, area, t, selected=self.isChecked(), hovered=self.underMouse(), focused=self.hasFocus())
        inner = area.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        words, body = self._words, "muted" if self._words.muted else "text"
        top = _line(painter, inner, inner.top(), words.title, theme.card_title_font(), body) + GAP
        if self._told is not Told.NAME:
            for line in self._sentence(inner.width(), self._told):
                top = _line(painter, inner, top, line, theme.font(), body)
            top += GAP
        top = _line(painter, inner, top, words.clock.text, _clock_font(self._told), words.clock.tone)
        if self._told is Told.ALL:
            if words.clock.note:
                top = _line(painter, inner, top, words.clock.note, theme.meta_font(), "muted")
            self._paint_chips(painter, inner, top + GAP)
        painter.end()

    def _sentence(self, width: float, told: Told) -> list[str]:
        return _lines(self._words.sentence, theme.font(), width, SENTENCE_LINES if told is Told.ALL else 1)

    def _paint_chips(self, painter: QPainter, inner: QRectF, top: float) -> None:
        for row in self._chip_rows(inner.width()):
            left = inner.left()
            for chip, size in row:
                tone: Tone = "neutral" if self._words.muted else chip.tone
                paint_chip(
                    painter, QPointF(left, top), chip.text, tone, theme.tokens(), theme.chip_font(), icon=chip.icon,
                    max_width=inner.width(),
                )  # fmt: skip
                left += size.width() + GAP
            top += max(size.height() for _, size in row) + GAP

    def _chips_height(self, width: float) -> float:
        rows = self._chip_rows(width)
        return sum(max(size.height() for _, size in row) + GAP for row in rows)

    def _chip_rows(self, width: float) -> list[list[tuple[CardChip, QSize]]]:
        """The chips set in rows as words are."""
        rows: list[list[tuple[CardChip, QSize]]] = []
        used = 0.0
        for chip in self._words.chips:
            size = chip_size(chip.text, theme.chip_font(), theme.tokens(), icon=chip.icon).toSize()
            if not rows or used + size.width() > width:
                rows.append([])
                used = 0.0
            rows[-1].append((chip, size))
            used += size.width() + GAP
        return rows


def _clock_font(told: Told) -> QFont:
    return theme.font(CLOCK_PX if told is Told.ALL else SMALL_CLOCK_PX, 600, tabular=True)


def _shape(words: CardWords) -> tuple[object, ...]:
    """What the height of a card follows from."""
    return words.sentence, words.chips, bool(words.clock.note)


def _line(painter: QPainter, inner: QRectF, top: float, text: str, font: QFont, tone: str) -> float:
    """Draw one line of text, cut at the edge; returns where the next one begins."""
    metrics = QFontMetricsF(font)
    painter.setFont(font)
    painter.setPen(theme.tokens().role(tone))
    shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, inner.width() + 0.5)
    flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
    painter.drawText(QRectF(inner.left(), top, inner.width() + 1, metrics.height()), flags, shown)
    return top + metrics.height()


def _lines(text: str, font: QFont, width: float, most: int) -> list[str]:
    """The first lines of a text as it breaks at `width`; the last one ends in an ellipsis where more follows."""
    text = " ".join(text.split())
    layout = QTextLayout(text, font)
    found: list[str] = []
    layout.beginLayout()
    while len(found) < most:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        start, length = line.textStart(), line.textLength()
        rest = _utf16_part(text, start)
        last = len(found) == most - 1
        piece = rest if last else _utf16_part(text, start, length)
        found.append(QFontMetricsF(font).elidedText(piece, Qt.TextElideMode.ElideRight, width + 0.5) if last else piece)
    layout.endLayout()
    return found


def _utf16_part(text: str, start: int, length: int | None = None) -> str:
    """A part of `text` by Qt's counting, in which characters beyond the first plane are two."""
    units = text.encode("utf-16-le")
    end = None if length is None else 2 * (start + length)
    return units[2 * start : end].decode("utf-16-le", "ignore")

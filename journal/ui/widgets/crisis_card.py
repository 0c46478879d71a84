"""The card of one crisis on the board: who, what, how bad, and the one clock that matters; it is given words alone."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class CardChip:
    """A chip of the card."""

    text: str
    tone: Tone
    icon: str | None = None


@dataclass(frozen=True, slots=True)
class CardWords:
    """What stands on a card; `spoken` is what a screen reader says of it."""

    title: str
    sentence: str
    chips: tuple[CardChip, ...]
    spoken: str


class CrisisCard(QAbstractButton):
    """A card to choose; checked while its crisis is shown below the board."""

    key_pressed = Signal(int)
    """An arrow, Enter or a bracket, as Qt.Key: the board knows where it leads."""

    def __init__(self, crisis_id: int, words: CardWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.crisis_id = crisis_id
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
        changed = words != self._words
        self._words = words
        self.setAccessibleName(words.spoken)
        if changed:
            self._fit()
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(HINT_WIDTH, self.height_at(HINT_WIDTH))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 60)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.height_at(self.width()))

    def height_at(self, width: int) -> int:
        """The height that a card of this width needs."""
        inner = width - 2 * PADDING
        title = QFontMetricsF(theme.card_title_font()).height()
        line = QFontMetricsF(theme.font()).height()
        count = len(_lines(self._words.sentence, theme.font(), inner))
        rows = self._chip_rows(inner)
        chips = sum(max(size.height() for _, size in row) + GAP for row in rows)
        return round(2 * PADDING + title + GAP + count * line + chips)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (
            Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter,
            Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight,
        )  # fmt: skip
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in keys and plain:
            self.key_pressed.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        area = QRectF(self.rect())
        paint_card(painter, area, t, selected=self.isChecked(), hovered=self.underMouse(), focused=self.hasFocus())
        inner = area.adjusted(PADDING, PADDING, -PADDING, -PADDING)
        painter.setPen(t.text)
        painter.setFont(theme.card_title_font())
        metrics = QFontMetricsF(painter.font())
        shown = metrics.elidedText(self._words.title, Qt.TextElideMode.ElideRight, inner.width())
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextSingleLine
        painter.drawText(inner, flags, shown)
        top = inner.top() + metrics.height() + GAP
        painter.setFont(theme.font())
        height = QFontMetricsF(painter.font()).height()
        for line in _lines(self._words.sentence, painter.font(), inner.width()):
            painter.drawText(QRectF(inner.left(), top, inner.width() + 1, height), flags, line)
            top += height
        top += GAP
        for row in self._chip_rows(inner.width()):
            left = inner.left()
            for chip, size in row:
                paint_chip(
                    painter, QPointF(left, top), chip.text, chip.tone, t, theme.chip_font(), icon=chip.icon,
                    max_width=inner.width(),
                )  # fmt: skip
                left += size.width() + GAP
            top += max(size.height() for _, size in row) + GAP
        painter.end()

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


def _lines(text: str, font: QFont, width: float) -> list[str]:
    """The first lines of a text as it breaks at `width`; the last one ends in an ellipsis where more follows."""
    text = " ".join(text.split())
    layout = QTextLayout(text, font)
    found: list[str] = []
    layout.beginLayout()
    while len(found) < SENTENCE_LINES:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(max(1.0, width))
        start, length = line.textStart(), line.textLength()
        rest = _utf16_part(text, start)
        last = len(found) == SENTENCE_LINES - 1
        piece = rest if last else _utf16_part(text, start, length)
        found.append(QFontMetricsF(font).elidedText(piece, Qt.TextElideMode.ElideRight, width + 0.5) if last else piece)
    layout.endLayout()
    return found


def _utf16_part(text: str, start: int, length: int | None = None) -> str:
    """A part of `text` by Qt's counting, in which characters beyond the first plane are two."""
    units = text.encode("utf-16-le")
    end = None if length is None else 2 * (start + length)
    return units[2 * start : end].decode("utf-16-le", "ignore")

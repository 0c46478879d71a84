"""How one day of the month is drawn: number, lunar day, marks of days off, at most two chips and what is left over."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from journal.ui import icons, theme
from journal.ui.pages.calendar_days import Day
from journal.ui.pages.calendar_words import CalendarWords, Entry, off_marks
from journal.ui.theme import Tokens
from journal.ui.widgets.chip import colours
from journal.ui.widgets.row_painting import LEFT, Index, paint_focus_frame, paint_text

DAY_ROLE = Qt.ItemDataRole.UserRole + 1
MONTH_ROLE = Qt.ItemDataRole.UserRole + 2
"""Whether a day belongs to the month that is shown."""
WORDS_ROLE = Qt.ItemDataRole.UserRole + 3
MOST_CHIPS = 2
_HEAD_PX = 30
_CHIP_PX = 21
_CHIP_GAP = 3
_MORE_PX = 17
_PAD = 6
_ICON_PX = 12
_PILL_PX = 24
_LEAST_REST_PX = 30
"""With less room than this only the name stands on a chip."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


def chips_in(height: float, count: int) -> int:
    """Return how many chips of `count` entries a day of this height shows; the rest is told as a number below them."""
    room = height - _HEAD_PX - 4
    fits = min(MOST_CHIPS, int((room + _CHIP_GAP) // (_CHIP_PX + _CHIP_GAP)))
    if count <= fits:
        return count
    with_more = int((room - _MORE_PX + _CHIP_GAP) // (_CHIP_PX + _CHIP_GAP))
    return max(0, min(MOST_CHIPS, with_more))


class DayDelegate(QStyledItemDelegate):
    """Draws the days of a month."""

    def __init__(self, view: QTableView) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(60, 60)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        day: Day | None = index.data(DAY_ROLE)
        if day is None:
            return
        t = theme.tokens()
        words: CalendarWords = index.data(WORDS_ROLE)
        inside: bool = index.data(MONTH_ROLE)
        area = QRectF(QRect(option.rect))
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        try:
            painter.setClipRect(area)
            _paint_ground(painter, area, t, inside=inside, chosen=chosen)
            _paint_lines(painter, area, t, first_row=index.row() == 0, first_column=index.column() == 0)
            head = QRectF(area.left() + _PAD, area.top() + 3, area.width() - 2 * _PAD, _HEAD_PX - 4)
            _paint_head(painter, head, day, t, inside=inside, today=day.day == words.today)
            _paint_entries(painter, area, day.entries, words, t, inside=inside)
            if chosen and self._view.hasFocus():
                paint_focus_frame(painter, area.adjusted(1, 1, -2, -2), t)
        finally:
            painter.restore()


def _paint_ground(painter: QPainter, area: QRectF, t: Tokens, *, inside: bool, chosen: bool) -> None:
    painter.fillRect(area, t.selection if chosen else t.surface if inside else t.bg)


def _paint_lines(painter: QPainter, area: QRectF, t: Tokens, *, first_row: bool, first_column: bool) -> None:
    inner = area.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(t.line, 1))
    painter.drawLine(inner.topRight(), inner.bottomRight())
    painter.drawLine(inner.bottomLeft(), inner.bottomRight())
    if first_row:
        painter.drawLine(inner.topLeft(), inner.topRight())
    if first_column:
        painter.drawLine(inner.topLeft(), inner.bottomLeft())


def _paint_head(painter: QPainter, area: QRectF, day: Day, t: Tokens, *, inside: bool, today: bool) -> None:
    """The number, in a pill for today, the mark of a day off beside it, and at the right end what the moon says."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    font = theme.font(theme.UI_PX, 600, tabular=True)
    number = str(day.day.day)
    width = QFontMetricsF(font).horizontalAdvance(number)
    weekend = day.day.weekday() >= 5 and not day.make_up
    ink = t.muted if weekend or day.off or not inside else t.text
    box = QRectF(area.left(), area.top(), width + 4, area.height())
    if today:
        side = max(_PILL_PX, width + 12)
        box = QRectF(area.left() - 2, area.center().y() - _PILL_PX / 2, side, _PILL_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(t.accent)
        painter.drawRoundedRect(box, _PILL_PX / 2, _PILL_PX / 2)
        ink = t.on_accent
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter if today else LEFT, number)
    left = box.right() + 4
    if day.off or day.make_up:
        left = _paint_mark(painter, left, area, day, t) + 4
    said = day.term or day.lunar
    if said:
        painter.setFont(theme.font(theme.CHIP_PX, 600 if day.term else 400))
        painter.setPen(t.accent if day.term and inside else t.muted)
        rest = QRectF(left, area.top(), area.right() - left, area.height())
        metrics = QFontMetricsF(painter.font())
        painter.drawText(rest, _RIGHT, metrics.elidedText(said, Qt.TextElideMode.ElideRight, rest.width() + 0.5))


def _paint_mark(painter: QPainter, left: float, area: QRectF, day: Day, t: Tokens) -> float:
    """休 or 班 in a small square: filled where it is announced, an outline where it is expected."""
    text = off_marks()[0 if day.off else 1]
    ink, ground = (t.green, t.green_bg) if day.off else (t.text, t.neutral_bg)
    font = theme.font(11, 600)
    width = max(17.0, QFontMetricsF(font).horizontalAdvance(text) + 6)
    box = QRectF(left, area.center().y() - 8.5, width, 17)
    painter.setPen(QPen(ink, 1, Qt.PenStyle.DotLine) if day.expected or t.high_contrast else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if day.expected else ground)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
    painter.setFont(font)
    painter.setPen(ink)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine, text)
    return box.right()


def _paint_entries(
    painter: QPainter, area: QRectF, entries: tuple[Entry, ...], words: CalendarWords, t: Tokens, *, inside: bool
) -> None:
    shown = chips_in(area.height(), len(entries))
    top = area.top() + _HEAD_PX
    for entry in entries[:shown]:
        box = QRectF(area.left() + 4, top, area.width() - 9, _CHIP_PX)
        _paint_chip(painter, box, entry, words, t, inside=inside)
        top += _CHIP_PX + _CHIP_GAP
    rest = len(entries) - shown
    if rest:
        painter.setFont(theme.font(theme.CHIP_PX, 600, tabular=True))
        painter.setPen(t.muted)
        painter.drawText(QRectF(area.left() + _PAD + 2, top - 1, area.width(), _MORE_PX), LEFT, f"+{rest}")


def _paint_chip(painter: QPainter, box: QRectF, entry: Entry, words: CalendarWords, t: Tokens, *, inside: bool) -> None:
    """Left aligned and with little roundness: there is room for a name, and names begin below each other."""
    said = words.of(entry)
    ink, ground = colours(said.tone, t)
    if said.tone == "neutral" and not said.quiet and inside:
        ink = t.text
    if not said.quiet:
        painter.setPen(ink if t.high_contrast else Qt.PenStyle.NoPen)
        painter.setBrush(ground)
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    left = box.left() + 6
    if said.icon != "calendar-days":
        icons.paint(painter, QRectF(left, box.center().y() - _ICON_PX / 2, _ICON_PX, _ICON_PX), said.icon, ink)
        left += _ICON_PX + 4
    text = QRectF(left, box.top(), box.right() - left - 4, box.height())
    name = words.chip(entry)
    end = paint_text(painter, text, name, theme.font(theme.CHIP_PX, 400 if said.quiet else 600), ink)
    rest = text.adjusted(end - text.left() + 5, 0, 0, 0)
    if rest.width() >= _LEAST_REST_PX:
        paint_text(painter, rest, words.chip_rest(entry), theme.font(theme.CHIP_PX), ink)

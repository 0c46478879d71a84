"""How the rows of short lists are drawn whose first line is a title and whose others tell about it; one line each."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.ui import theme
from journal.ui.theme import Tokens
from journal.ui.widgets.labels import plain_tool_tip
from journal.ui.widgets.row_painting import paint_focus_frame, paint_text

Index = QModelIndex | QPersistentModelIndex

LEAD_ROLE = Qt.ItemDataRole.UserRole + 1
"""What stands before the title in a column of its own: a time."""
LEAD_PX = 78
_TITLE_PX = 20
_LINE_PX = 18
_PAD_X = 12
_PAD_Y = 7


class TitledRows(QStyledItemDelegate):
    """Draws every row of a list; give it to the list by `titled`."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        lines = str(index.data()).count("\n")
        return QSize(120, 2 * _PAD_Y + _TITLE_PX + _LINE_PX * lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t = theme.tokens()
        painter.save()
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            area = QRectF(option.rect)
            self._ground(painter, area, option, t)
            self._words(painter, area.adjusted(_PAD_X, _PAD_Y, -_PAD_X, -_PAD_Y), index, t)
        finally:
            painter.restore()

    def _ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, t: Tokens) -> None:
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        frame = area.adjusted(2, 1, -2, -1)
        if selected or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(t.accent if selected and t.high_contrast else Qt.PenStyle.NoPen)
            painter.setBrush(t.selection if selected else t.hover)
            painter.drawRoundedRect(frame, t.sizes.small_radius, t.sizes.small_radius)
        if selected and option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus_frame(painter, frame, t)

    def _words(self, painter: QPainter, inner: QRectF, index: Index, t: Tokens) -> None:
        title, *others = str(index.data()).split("\n")
        lead = index.data(LEAD_ROLE)
        line = QRectF(inner.left(), inner.top(), inner.width(), _TITLE_PX)
        if lead:
            paint_text(painter, QRectF(line.left(), line.top(), LEAD_PX, _TITLE_PX), lead, theme.time_font(), t.muted)
            line.setLeft(line.left() + LEAD_PX)
        paint_text(painter, line, title, theme.font(theme.UI_PX, 600), t.text)
        line.setTop(line.bottom())
        for words in others:
            line.setHeight(_LINE_PX)
            paint_text(painter, line, words, theme.meta_font(), t.muted)
            line.translate(0, _LINE_PX)


def titled(made: QListWidget) -> None:
    """Draw the rows of a list with a title and lines about it."""
    made.setItemDelegate(TitledRows(made))
    made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    made.setSpacing(1)


def item(words: str, lead: str = "") -> QListWidgetItem:
    """Return a row: the first line is its title, `lead` stands before that."""
    made = QListWidgetItem(words)
    made.setData(LEAD_ROLE, lead)
    made.setData(Qt.ItemDataRole.AccessibleTextRole, f"{lead} {words}".strip().replace("\n", " · "))
    # Each line is cut where it does not fit.
    made.setToolTip(plain_tool_tip(words))
    return made

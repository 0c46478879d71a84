"""Cards: the framed surface that groups what belongs together, as a widget and as a painter for delegates."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journal.ui.theme import Tokens
from journal.ui.widgets.labels import PlainLabel


class Card(QFrame):
    """A card with an optional title row and action; content goes into `body`."""

    def __init__(self, title: str = "", action: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("card", True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(16, 12, 16, 14)
        outer.setSpacing(8)
        self.title_label = PlainLabel(title, "section", elide=True)
        if title or action is not None:
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(self.title_label, 1)
            if action is not None:
                row.addWidget(action)
            outer.addLayout(row)
        else:
            outer.addWidget(self.title_label)
        self.title_label.setVisible(bool(title))  # only now: without a place it would be a window of its own
        self.body = QVBoxLayout()
        self.body.setSpacing(6)
        outer.addLayout(self.body)

    def set_title(self, title: str) -> None:
        """Change the title; an empty one hides it."""
        self.title_label.setText(title)
        self.title_label.setVisible(bool(title))


def paint_card(
    painter: QPainter,
    rect: QRectF,
    tokens: Tokens,
    *,
    selected: bool = False,
    hovered: bool = False,
    focused: bool = False,
) -> None:
    """Draw a row's card: selection and hover by ground, keyboard focus by a ring of two pixels."""
    ground = tokens.selection if selected else tokens.hover if hovered else tokens.surface
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = 2.0 if focused else 1.0
    painter.setPen(QPen(tokens.accent if focused else tokens.line, width, Qt.PenStyle.SolidLine))
    painter.setBrush(ground)
    inset = width / 2
    radius = tokens.sizes.card_radius - inset
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)
    painter.restore()

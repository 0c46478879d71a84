"""Labels that show any text as it is: never markup, optionally cut with an ellipsis."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from journal.ui import theme

LabelRole = Literal["title", "card", "section", "meta", "body", "strong"]

_MUTED = ("section", "meta")


class PlainLabel(QLabel):
    """A label in one of the text styles of the app.

    `role`: title of a page, card title or name, section label, meta line, body, strong body. `tone` names a colour
    token to use instead of the role's own. `wrap` breaks lines; `elide` keeps one line and cuts it, with the whole
    text as tool tip.
    """

    def __init__(
        self,
        text: str = "",
        role: LabelRole = "body",
        *,
        wrap: bool = False,
        elide: bool = False,
        tone: str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._elide = elide
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(_font(role))
        self.set_tone(tone or ("muted" if role in _MUTED else "text"))
        self.setWordWrap(wrap)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        if wrap:
            policy = self.sizePolicy()
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def set_tone(self, tone: str) -> None:
        """Colour the text with a token."""
        colours = QPalette(self.palette())
        colours.setColor(QPalette.ColorRole.WindowText, theme.tokens().role(tone))
        self.setPalette(colours)

    def is_cut(self) -> bool:
        """Whether an eliding label has no room for its whole text."""
        return self._elide and self.fontMetrics().horizontalAdvance(self.text()) > self.contentsRect().width()

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if not self._elide:
            return hint
        return QSize(min(hint.width(), self.fontMetrics().horizontalAdvance("MM…")), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        # Here, where the width is known, and not in `event`: for that Qt for Python makes the classes of all events.
        self.setToolTip(plain_tool_tip(self.text()) if self.is_cut() else "")
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, area.width())
        painter = QPainter(self)
        self.style().drawItemText(
            painter,
            area,
            self.alignment() | Qt.TextFlag.TextSingleLine,
            self.palette(),
            self.isEnabled(),
            shown,
            self.foregroundRole(),
        )
        painter.end()


def plain_tool_tip(text: str) -> str:
    """`text` as a tool tip that is never taken for markup: Qt guesses, and a client's name may begin with "<"."""
    if "<" not in text:
        return text
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"<qt>{escaped}</qt>"


def _font(role: LabelRole) -> QFont:
    if role == "title":
        return theme.page_title_font()
    if role == "card":
        return theme.card_title_font()
    if role == "section":
        return theme.section_font()
    if role == "meta":
        return theme.meta_font()
    return theme.font(theme.UI_PX, 600 if role == "strong" else 400)

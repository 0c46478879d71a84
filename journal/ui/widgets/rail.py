"""The rail at the left: the pages with their icons and counts, the settings at the foot; icons alone when narrow."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from journal.ui import icons, theme

ITEM_HEIGHT = 38


class Rail(QFrame):
    """Buttons for pages; `chosen` names the page."""

    chosen = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rail", True)
        self.setAutoFillBackground(True)
        colours = self.palette()
        colours.setColor(self.backgroundRole(), theme.tokens().rail)
        self.setPalette(colours)
        self.setAccessibleName(name)
        self._items: dict[str, RailButton] = {}
        self._group = QButtonGroup(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 16, 12, 16)
        self._column.setSpacing(2)
        self.set_narrow(False)

    def add(self, name: str, text: str, icon: str) -> None:
        """Add the button of a page; `text` is its word, `icon` a file of the icons."""
        item = RailButton(text, icon, self)
        item.setCheckable(True)
        item.clicked.connect(self._emit)
        item.setObjectName(name)
        self._group.addButton(item)
        self._items[name] = item
        self._column.addWidget(item)

    def add_gap(self) -> None:
        """What is added from now on stands at the foot."""
        self._column.addStretch(1)

    def choose(self, name: str) -> None:
        """Mark a page as the one that is shown."""
        for code, item in self._items.items():
            item.setChecked(code == name)
            # One stop on the way of the Tab key; arrows move among the pages.
            item.setFocusPolicy(Qt.FocusPolicy.StrongFocus if code == name else Qt.FocusPolicy.ClickFocus)

    def set_count(self, name: str, count: int, tone: str = "muted") -> None:
        """Show a number at the right end of a page's button; 0 shows none."""
        self._items[name].set_count(count, tone)

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, with the words as tool tips."""
        sizes = theme.tokens().sizes
        self.setFixedWidth(sizes.rail_narrow_width if narrow else sizes.rail_width)
        side = 8 if narrow else 12
        self._column.setContentsMargins(side, 16, side, 16)
        for item in self._items.values():
            item.set_narrow(narrow)

    def _emit(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.chosen.emit(sender.objectName())


class RailButton(QPushButton):
    """One page of the rail, drawn by hand so that icon, word and count stand on one line at any width."""

    def __init__(self, text: str, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon, self._count, self._tone, self._narrow = text, icon, 0, "muted", False
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def set_count(self, count: int, tone: str) -> None:
        """Show a number; screen readers hear it after the word."""
        self._count, self._tone = count, tone
        self.setAccessibleName(f"{self._text} {count}" if count else self._text)
        self.update()

    def set_narrow(self, narrow: bool) -> None:
        """Leave the word out."""
        self._narrow = narrow
        self.setToolTip(self._text if narrow else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(40, ITEM_HEIGHT)

    def minimumSizeHint(self) -> QSize:
        return QSize(40, ITEM_HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inner = self.rect().adjusted(1, 1, -1, -1)
        ground = self._ground()
        if ground is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ground)
            painter.drawRoundedRect(inner, t.sizes.control_radius, t.sizes.control_radius)
        if self.hasFocus():
            pen = painter.pen()
            pen.setColor(t.accent)
            pen.setWidth(2)
            pen.setStyle(Qt.PenStyle.SolidLine)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(inner, t.sizes.control_radius, t.sizes.control_radius)
        ink = t.accent if self.isChecked() else t.text
        left = (self.width() - 18) // 2 if self._narrow else 12
        self._paint_icon(painter, left, ink)
        if not self._narrow:
            self._paint_words(painter, ink)
        elif self._count:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(t.role(self._tone))
            painter.drawEllipse(self.width() - 12, 6, 6, 6)

    def _ground(self) -> QColor | None:
        t = theme.tokens()
        if self.isChecked():
            return t.surface
        return t.hover if self.underMouse() else None

    def _paint_icon(self, painter: QPainter, left: int, ink: QColor) -> None:
        rect = self.rect()
        rect.setLeft(left)
        rect.setTop((self.height() - 18) // 2)
        rect.setSize(QSize(18, 18))
        icons.paint(painter, rect, self._icon, ink)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        t = theme.tokens()
        rect = self.rect().adjusted(42, 0, -12, 0)
        painter.setFont(theme.font(theme.UI_PX, 600 if self.isChecked() else 400))
        painter.setPen(ink)
        middle = Qt.AlignmentFlag.AlignVCenter
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, rect.width() - 30)
        painter.drawText(rect, middle | Qt.AlignmentFlag.AlignLeft, text)
        if self._count:
            painter.setFont(theme.font(theme.META_PX, 600 if self._tone != "muted" else 400, tabular=True))
            painter.setPen(t.role(self._tone))
            painter.drawText(rect, middle | Qt.AlignmentFlag.AlignRight, str(self._count))

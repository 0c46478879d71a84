"""The rail at the left: search, the pages with their counts, what is to be known at the foot; narrow, icons alone."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout, QWidget

from journal.ui import icons, theme

ITEM_HEIGHT = 38
SEARCH_GAP = 8


class Rail(QFrame):
    """Buttons for pages; `chosen` names the page."""

    chosen = Signal(str)
    search_requested = Signal()
    lock_requested = Signal()
    backup_requested = Signal()
    """Somebody wants to know more about the backups."""
    presenting_over = Signal()
    """Others see the screen no more: somebody may be named again."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("rail", True)
        self.setAutoFillBackground(True)
        colours = self.palette()
        colours.setColor(self.backgroundRole(), theme.tokens().rail)
        self.setPalette(colours)
        self.setAccessibleName(name)
        self._items: dict[str, RailButton] = {}
        self._others: list[RailButton] = []
        self._backup: _FootButton | None = None
        self._presenting: _FootButton | None = None
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

    def add_search(self, text: str, keys: str) -> None:
        """Add what looks like a field and opens the palette; `keys` are its shortcut as the system writes it."""
        made = _SearchButton(text, keys, self)
        made.clicked.connect(self.search_requested)
        self._others.append(made)
        self._column.addWidget(made)
        self._column.addSpacing(SEARCH_GAP)

    def add_lock(self, text: str) -> None:
        """Add the button that lets nothing of the journal be seen."""
        made = RailButton(text, "lock", self)
        made.clicked.connect(self.lock_requested)
        self._others.append(made)
        self._column.addWidget(made)

    def add_backup(self, text: str) -> None:
        """Add the line that tells of the last backup; it is not seen before `show_backup`."""
        self._backup = self._add_foot(_FootButton(text, "hard-drive", parent=self))
        self._backup.clicked.connect(self.backup_requested)

    def show_backup(self, words: str, tone: str = "muted") -> None:
        """Tell of the last backup, in the colour of a token; without words nothing is told."""
        if self._backup is not None:
            self._backup.set_words(words, tone)
            self._backup.setVisible(bool(words))

    def add_presenting(self, hint: str) -> None:
        """Add the line that tells that nobody is named for now; `hint` says that pressing it ends that."""
        self._presenting = self._add_foot(_FootButton("", "eye-off", hint, self))
        self._presenting.clicked.connect(self.presenting_over)

    def show_presenting(self, words: str) -> None:
        """Tell until when nobody is named; without words it is over."""
        if self._presenting is not None:
            self._presenting.set_words(words, "accent")
            self._presenting.setVisible(bool(words))

    def _add_foot(self, made: _FootButton) -> _FootButton:
        made.hide()
        self._others.append(made)
        self._column.addWidget(made)
        return made

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
        for item in (*self._items.values(), *self._others):
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
        ink = t.accent if self.isChecked() else self._ink()
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

    def _ink(self) -> QColor:
        return theme.tokens().text

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


class _SearchButton(RailButton):
    """Looks like a field with its keys at the right end, and opens the palette."""

    def __init__(self, text: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(text, "search", parent)
        self._keys = keys
        self.setAccessibleDescription(keys)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the word out."""
        super().set_narrow(narrow)
        self.setToolTip(f"{self._text} {self._keys}" if narrow else "")

    def paintEvent(self, event: QPaintEvent) -> None:
        t = theme.tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 2 if self.hasFocus() else 1
        painter.setPen(QPen(t.accent if self.hasFocus() else t.input_border, width))
        painter.setBrush(t.hover if self.underMouse() else t.surface)
        inset = width / 2 + 0.5
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(area, t.sizes.control_radius, t.sizes.control_radius)
        self._paint_icon(painter, (self.width() - 18) // 2 if self._narrow else 11, t.muted)
        if self._narrow:
            return
        words = self.rect().adjusted(38, 0, -11, 0)
        painter.setPen(t.muted)
        painter.setFont(theme.font(theme.CHIP_PX))
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._keys)
        room = words.width() - painter.fontMetrics().horizontalAdvance(self._keys) - 8
        painter.setFont(theme.font(theme.UI_PX))
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


class _FootButton(RailButton):
    """A quiet line at the foot that tells something and leads to more; a hint says what pressing it does."""

    def __init__(self, text: str, icon: str, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, icon, parent)
        self._hint = hint
        self.setAccessibleDescription(hint)

    def set_narrow(self, narrow: bool) -> None:
        """Leave the word out."""
        super().set_narrow(narrow)
        self.setToolTip("\n".join(filter(None, (self.toolTip(), self._hint))))

    def set_words(self, words: str, tone: str) -> None:
        """Say something else, in the colour of a token."""
        self._text, self._tone = words, tone
        self.setAccessibleName(words)
        self.set_narrow(self._narrow)

    def _ink(self) -> QColor:
        return theme.tokens().role(self._tone)

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        painter.setFont(theme.font(theme.META_PX, tabular=True))
        painter.setPen(ink)
        rect = self.rect().adjusted(42, 0, -8, 0)
        text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

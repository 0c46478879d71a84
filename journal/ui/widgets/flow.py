"""A layout that sets its items in lines like words, for chips and swatches."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items from the leading edge on, a new line where one does not fit; centred on their line."""

    def __init__(self, parent: QWidget | None = None, *, gap_x: int = 6, gap_y: int = 6) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        self._gap_x, self._gap_y = gap_x, gap_y
        self.setContentsMargins(0, 0, 0, 0)
        if parent is not None:
            parent.setLayout(self)

    def clear(self) -> None:
        """Remove and delete all widgets."""
        while self._items:
            widget = self.takeAt(0).widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.invalidate()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem:
        # Qt asks past the end to learn where it is and takes None for an answer; its stubs do not say so.
        return self._items[index] if 0 <= index < len(self._items) else None  # type: ignore[return-value]

    def takeAt(self, index: int) -> QLayoutItem:
        if not 0 <= index < len(self._items):
            return None  # type: ignore[return-value]
        self.invalidate()
        return self._items.pop(index)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 (a virtual of Qt)
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        margins = self.contentsMargins()
        return size + QSize(margins.left() + margins.right(), margins.top() + margins.bottom())

    def _arrange(self, rect: QRect, *, move: bool) -> int:
        """Set the lines into `rect`; returns the height they take."""
        inner = rect.marginsRemoved(self.contentsMargins())
        top = inner.top()
        line: list[tuple[QLayoutItem, QSize]] = []
        used = 0
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            size.setWidth(min(size.width(), max(inner.width(), item.minimumSize().width())))
            if line and used + size.width() > inner.width():
                top += self._place(line, inner, top, move=move) + self._gap_y
                line, used = [], 0
            line.append((item, size))
            used += size.width() + self._gap_x
        if line:
            top += self._place(line, inner, top, move=move)
        margins = self.contentsMargins()
        return top - inner.top() + margins.top() + margins.bottom()

    def _place(self, line: list[tuple[QLayoutItem, QSize]], inner: QRect, top: int, *, move: bool) -> int:
        height = max(size.height() for _, size in line)
        if move:
            parent = self.parentWidget()
            direction = parent.layoutDirection() if parent is not None else Qt.LayoutDirection.LeftToRight
            left = inner.left()
            for item, size in line:
                spot = QRect(QPoint(left, top + (height - size.height()) // 2), size)
                # Mirrored within the layout for right-to-left.
                if direction == Qt.LayoutDirection.RightToLeft:
                    spot.moveLeft(inner.left() + inner.right() - spot.right())
                item.setGeometry(spot)
                left += size.width() + self._gap_x
        return height

"""What a list shows when it has nothing: what belongs here and how to add it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from journal.ui import icons, theme
from journal.ui.widgets.labels import PlainLabel

ICON_PX = 40
TEXT_WIDTH = 420


class EmptyState(QWidget):
    """An icon, a title, a sentence and up to a few buttons, centred."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        actions: Sequence[QPushButton] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        picture = QLabel()
        picture.setPixmap(icons.pixmap(icon, ICON_PX, theme.tokens().muted, self.devicePixelRatioF()))
        column.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        heading = PlainLabel(title, "card", wrap=True)
        self._centre(column, heading)
        if text:
            self._centre(column, PlainLabel(text, "body", wrap=True, tone="muted"))
        if actions:
            row = QHBoxLayout()
            row.setContentsMargins(0, 8, 0, 0)
            row.setSpacing(8)
            row.addStretch(1)
            for action in actions:
                row.addWidget(action)
            row.addStretch(1)
            column.addLayout(row)
        column.addStretch(3)

    def _centre(self, column: QVBoxLayout, label: PlainLabel) -> None:
        label.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        label.setMaximumWidth(TEXT_WIDTH)
        row = QHBoxLayout()
        row.addStretch(1)
        # A great stretch: the label takes the width up to its maximum, so that lines break only there.
        row.addWidget(label, 100)
        row.addStretch(1)
        column.addLayout(row)

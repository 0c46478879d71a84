"""The app's icon with the count of the day on it, for the tray; where it is shown and when is not known here."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QIcon, QPainter, QPixmap

from journal.ui import icons, theme

SIZES = (16, 22, 24, 32, 48, 64)
"""Trays ask for these, in pixels."""
MOST = 99
"""More than this reads as a plus sign beside it: three figures cannot be read at 22 pixels."""


def counted(overdue: int, today: int) -> QIcon:
    """Return the icon with the number of what is due, red while something of it is overdue; bare for nothing."""
    count = overdue + today
    if not count:
        return icons.app_icon()
    made = QIcon()
    for size in SIZES:
        made.addPixmap(_drawn(size, str(count) if count <= MOST else f"{MOST}+", overdue=bool(overdue)))
    return made


def _drawn(size: int, text: str, *, overdue: bool) -> QPixmap:
    drawn = QPixmap(icons.pixmap(icons.APP_ICON, size, None))
    tokens = theme.tokens()
    height = size * 0.6
    width = max(height, height * (0.42 + 0.36 * len(text)))
    badge = QRectF(size - width, size - height, width, height)
    painter = QPainter(drawn)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tokens.red if overdue else tokens.accent)
    painter.drawRoundedRect(badge, height / 2, height / 2)
    font = QFont(theme.font(12, 700))
    font.setPixelSize(max(6, round(height * (0.8 if len(text) < 3 else 0.6))))
    painter.setFont(font)
    painter.setPen(tokens.on_accent if not overdue else tokens.bg)
    painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return drawn

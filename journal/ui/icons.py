"""Line icons tinted by the theme, drawn when first needed; which icon stands for what is the caller's matter."""

from __future__ import annotations

import functools
from typing import ClassVar

from PySide6.QtCore import QByteArray, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QIconEngine, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

from journal.paths import resource
from journal.ui import theme

APP_ICON = "client-journal"


def icon(name: str, role: str = "text", *, checked_role: str | None = None) -> QIcon:
    """The icon `name` (file in resources/icons) in the colour of token `role`, in `checked_role` while checked.

    FileNotFoundError for an unknown name, KeyError for an unknown role: both are mistakes of the caller and show
    at once, not when painted.
    """
    t = theme.tokens()
    on = t.role(checked_role) if checked_role else t.role(role)
    if not resource("icons", f"{name}.svg").is_file():
        raise FileNotFoundError(name)
    return QIcon(_Engine(name, t.role(role), on, t.disabled))


def app_icon() -> QIcon:
    """The app's own icon in its own colours, for windows and the tray."""
    return QIcon(_Engine(APP_ICON, None, None, None))


def pixmap(name: str, size: int, color: QColor | None, dpr: float = 1.0) -> QPixmap:
    """The icon as a square pixmap of `size` logical pixels at device pixel ratio `dpr`, kept in Qt's pixmap cache.

    `color` None keeps the colours of the file.
    """
    pixels = max(1, round(size * dpr))
    key = f"journal/{name}/{color.name(QColor.NameFormat.HexArgb) if color else ''}/{pixels}"
    cached = QPixmap()
    if not QPixmapCache.find(key, cached):
        cached = _render(name, pixels, color)
        QPixmapCache.insert(key, cached)
    # The cached one is shared by all ratios; setting the ratio detaches this copy.
    made = QPixmap(cached)
    made.setDevicePixelRatio(dpr)
    return made


def paint(painter: QPainter, rect: QRectF | QRect, name: str, color: QColor | None) -> None:
    """Draw the icon centred in `rect` as large as fits; for delegates."""
    area = QRectF(rect)
    size = int(min(area.width(), area.height()))
    device = painter.device()
    ratio = device.devicePixelRatioF() if device is not None else 1.0
    corner = area.center() - QRectF(0, 0, size, size).center()
    painter.drawPixmap(corner, pixmap(name, size, color, ratio))


def _render(name: str, pixels: int, color: QColor | None) -> QPixmap:
    drawn = QPixmap(pixels, pixels)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    _renderer(_source(name), color).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    return drawn


def _renderer(source: bytes, color: QColor | None) -> QSvgRenderer:
    tinted = source if color is None else source.replace(b"currentColor", color.name().encode())
    return QSvgRenderer(QByteArray(tinted))


@functools.cache
def _source(name: str) -> bytes:
    return resource("icons", f"{name}.svg").read_bytes()


class _Engine(QIconEngine):
    """Draws at the exact size and ratio that Qt asks for, so an icon is never scaled."""

    _kept: ClassVar[list[QIconEngine]] = []

    def __init__(self, name: str, off: QColor | None, on: QColor | None, disabled: QColor | None) -> None:
        super().__init__()
        self._name, self._off, self._on, self._disabled = name, off, on, disabled

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, rect, self._name, self._colour(mode, state))

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(  # noqa: N802 (a virtual of Qt)
        self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float
    ) -> QPixmap:
        drawn = pixmap(self._name, min(size.width(), size.height()), self._colour(mode, state), scale)
        if size.width() <= size.height():
            return drawn
        # Asked for more width than height: the rest stays empty, as a gap before a button's text.
        wide = QPixmap(size * scale)
        wide.setDevicePixelRatio(scale)
        wide.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wide)
        painter.drawPixmap(0, 0, drawn)
        painter.end()
        return wide

    def actualSize(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QSize:  # noqa: N802 (a virtual of Qt)
        return size

    def isNull(self) -> bool:  # noqa: N802 (a virtual of Qt)
        return False

    def clone(self) -> QIconEngine:
        # Qt clones an engine only when an icon is changed after it was made, which nothing here does. PySide leaves
        # the clone to Python, which would free it under Qt's hands: hence it is kept.
        copy = _Engine(self._name, self._off, self._on, self._disabled)
        _Engine._kept.append(copy)
        return copy

    def _colour(self, mode: QIcon.Mode, state: QIcon.State) -> QColor | None:
        if mode == QIcon.Mode.Disabled:
            return self._disabled
        return self._on if state == QIcon.State.On else self._off

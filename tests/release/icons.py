"""Pictures of the program and of its files in every size that a desktop asks for; in which files they stand is not said
here."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "resources" / "icons" / "client-journal.svg"
"""The picture of the program."""
FILE = ROOT / "resources" / "packaging" / "journal-file.svg"
"""The picture of a `*.cjournal` file."""


@cache
def render(size: int, source: Path = PROGRAM) -> bytes:
    """The picture `source` as PNG of `size` times `size` pixels, with a clear ground.

    The same picture gives the same bytes on one version of Qt; no screen and no application object is needed.
    ValueError where the picture cannot be drawn.
    """
    drawing = QSvgRenderer(str(source))
    if not drawing.isValid() or size < 1:
        raise ValueError(f"{source} cannot be drawn at {size} pixels")
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter)
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.convertToFormat(QImage.Format.Format_ARGB32).save(buffer, "PNG"):  # type: ignore[call-overload]
        raise ValueError(f"{source} cannot be written as PNG")
    return bytes(data.data())

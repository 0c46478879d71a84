"""A line of text that takes files as well, pasted or dropped; what becomes of them is the matter of who listens."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QIODevice, QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QGuiApplication, QImage, QKeyEvent, QKeySequence

from journal.exchange.attached_files import Pasted
from journal.ui.widgets.composer_fields import LineField, files_of

translate = QCoreApplication.translate

_QUALITY = 80
"""Of a PNG it says only how long Qt packs it: this is quick, and a few hundredths larger than the smallest."""


class FileLine(LineField):
    """One line of text; a file or picture that comes over it is told, never its path written."""

    brought = Signal(object)
    """The `QMimeData` with files or a picture, see `has_files`."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = QGuiApplication.clipboard().mimeData() if event.matches(QKeySequence.StandardKey.Paste) else None
        if held is not None and has_files(held):
            self.brought.emit(held)
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if has_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragEnterEvent(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if has_files(event.mimeData()):
            event.acceptProposedAction()
        else:
            super().dragMoveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if has_files(event.mimeData()):
            event.acceptProposedAction()
            self.brought.emit(event.mimeData())
        else:
            super().dropEvent(event)


def has_files(source: QMimeData) -> bool:
    """Return whether files of this computer are meant, or a picture without words that could be meant instead."""
    return bool(files_of(source)) or (source.hasImage() and not source.hasText())


def picture(source: QMimeData, now: dt.datetime) -> Pasted | None:
    """Return the picture as a PNG named after `now`, the local time; None where it is none."""
    image = source.imageData()
    if not isinstance(image, QImage) or image.isNull():
        return None
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG", _QUALITY):  # type: ignore[call-overload]
        return None
    time = now.strftime("%Y-%m-%d %H.%M.%S")  # no colon: systems refuse it in the name of a file
    return Pasted(translate("CrisisLog", "Picture {time}.png").format(time=time), bytes(content.data()))

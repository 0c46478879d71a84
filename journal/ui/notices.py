"""The line over the pages where the journal is not one's own as usual: the sample, a backup, one for looking only."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from journal.ui import dates, icons, theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class Notice(StrEnum):
    """Which journal is shown."""

    NONE = ""
    SAMPLE = "sample"
    BACKUP = "backup"
    READ_ONLY = "read_only"
    """The user's own, which cannot be written at the moment."""


class NoticeBar(QFrame):
    """The line and its one button."""

    pressed = Signal()

    def __init__(self, notice: Notice, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("banner", True)
        row = QHBoxLayout(self)
        row.setContentsMargins(28, 8, 28, 8)
        row.setSpacing(10)
        if notice is not Notice.SAMPLE:
            picture = PlainLabel()
            t = theme.tokens()
            picture.setPixmap(icons.pixmap("eye", t.sizes.icon, t.muted, self.devicePixelRatioF()))
            row.addWidget(picture)
        self.label = PlainLabel(_words(notice, context), "meta", wrap=True)
        row.addWidget(self.label, 1)
        self.button = button(_deed(notice), "primary")
        self.button.clicked.connect(self.pressed)
        row.addWidget(self.button)


def _words(notice: Notice, context: Context) -> str:
    if notice is Notice.SAMPLE:
        return translate("MainWindow", "This is the sample journal: look around, change what you like.")
    if notice is Notice.BACKUP:
        when = dates.at(_written_at(context), context.now(), context.locale)
        words = translate("MainWindow", "You are looking at a backup from {when}. Nothing can be changed in it.")
        return words.format(when=when)
    return translate("MainWindow", "Your journal is open read-only. Nothing can be changed.")


def _deed(notice: Notice) -> str:
    if notice is Notice.SAMPLE:
        return translate("MainWindow", "Start my journal")
    if notice is Notice.BACKUP:
        return translate("MainWindow", "Back to my journal")
    return translate("MainWindow", "Open for writing")


def _written_at(context: Context) -> int:
    """When the file was written, in UTC milliseconds; nobody writes in a backup afterwards."""
    try:
        return context.reader.path.stat().st_mtime_ns // 1_000_000
    except OSError:
        return context.now()

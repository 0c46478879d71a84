"""The line over the pages where the journal or the program is not as usual: the sample, a backup, a newer version."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QCoreApplication, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from journal.ui import dates, icons, theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class Notice(StrEnum):
    """Which journal is shown, or what has become of the program."""

    NONE = ""
    SAMPLE = "sample"
    BACKUP = "backup"
    READ_ONLY = "read_only"
    """The user's own, which cannot be written at the moment."""
    UPGRADED = "upgraded"
    """A newer program stands in the place of the one that runs."""


class NoticeLines(QVBoxLayout):
    """What is to be said over the pages: one line, none or two."""

    def __init__(self, notice: Notice, context: Context, own_requested: SignalInstance) -> None:
        super().__init__()
        self._context = context
        if notice:
            self._add(notice).connect(own_requested)
        if context.upgraded:
            self._tell_upgraded()
        context.upgrade_found.connect(self._tell_upgraded)

    def _tell_upgraded(self) -> None:
        self._add(Notice.UPGRADED).connect(self._context.restart_requested)

    def _add(self, notice: Notice) -> SignalInstance:
        line = NoticeBar(notice, self._context)
        self.addWidget(line)
        return line.pressed


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
            t, name = theme.tokens(), "refresh-cw" if notice is Notice.UPGRADED else "eye"
            picture.setPixmap(icons.pixmap(name, t.sizes.icon, t.muted, self.devicePixelRatioF()))
            row.addWidget(picture)
        self.label = PlainLabel(_words(notice, context), "meta", wrap=True)
        row.addWidget(self.label, 1)
        self.button = button(_deed(notice), "secondary" if notice is Notice.UPGRADED else "primary")
        self.button.clicked.connect(self.pressed)
        row.addWidget(self.button)


def _words(notice: Notice, context: Context) -> str:
    if notice is Notice.SAMPLE:
        return translate("MainWindow", "This is the sample journal: look around, change what you like.")
    if notice is Notice.UPGRADED:
        return translate("MainWindow", "Client Journal was updated. Restart it to use the new version.")
    if notice is Notice.BACKUP:
        when = dates.at(_written_at(context), context.now(), context.locale)
        words = translate("MainWindow", "You are looking at a backup from {when}. Nothing can be changed in it.")
        return words.format(when=when)
    return translate("MainWindow", "Your journal is open read-only. Nothing can be changed.")


def _deed(notice: Notice) -> str:
    if notice is Notice.SAMPLE:
        return translate("MainWindow", "Start my journal")
    if notice is Notice.UPGRADED:
        return translate("MainWindow", "Restart")
    if notice is Notice.BACKUP:
        return translate("MainWindow", "Back to my journal")
    return translate("MainWindow", "Open for writing")


def _written_at(context: Context) -> int:
    """When the file was written, in UTC milliseconds; nobody writes in a backup afterwards."""
    try:
        return context.reader.path.stat().st_mtime_ns // 1_000_000
    except OSError:
        return context.now()

"""Copies of an encrypted journal that anybody can still read: how many, and the offer to replace them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal import paths
from journal import settings as setting
from journal.core.backup_plan import Backup
from journal.core.errors import JournalError
from journal.store import backups
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.runner import LongJob
from journal.ui.upkeep import backup_by_hand
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


def plain_backups(context: Context) -> list[Path]:
    """Return the backups of the open journal that have no passphrase."""
    reader = context.reader
    try:
        folder = paths.backup_dir(context.settings.get(setting.BACKUP_FOLDER))
        listed = backups.listing(folder, reader.path, backups.identity(reader))
    except (OSError, JournalError):
        return []
    return [one.path for one in listed if not one.encrypted]


class PlainCopies(QWidget):
    """The sentence and the button; nothing is deleted before a fresh backup has been made and checked."""

    def __init__(self, context: Context, copies: Sequence[Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._copies = list(copies)
        words = translate(
            "PlainCopies", "%n older copies can still be read without a passphrase.", None, len(self._copies)
        )
        self.words = PlainLabel(words, "body", wrap=True, tone="amber")
        self.replace = button(translate("PlainCopies", "Make a fresh backup and delete them"), "secondary", "trash-2")
        self.replace.setAutoDefault(False)
        self.replace.clicked.connect(self._replace)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.words, 1)
        row.addWidget(self.replace)

    def _replace(self) -> None:
        self.replace.setEnabled(False)
        self._say(translate("PlainCopies", "Making a backup…"), "text")
        job = self._context.runner.long(
            partial(_work, back_up=backup_by_hand(self._context), copies=tuple(self._copies))
        )
        job.finished.connect(self._on_replaced)
        job.failed.connect(self._on_failed)

    def _on_replaced(self, left: list[Path]) -> None:
        names = ", ".join(path.name for path in left)
        if left:
            self._say(translate("PlainCopies", "These could not be deleted: {names}").format(names=names), "red")
        else:
            self._say(translate("PlainCopies", "A fresh backup is made, and they are deleted."), "green")

    def _on_failed(self, error: BaseException) -> None:
        self.replace.setEnabled(True)
        if isinstance(error, JournalError):
            self._say(errors.sentence(error), "red")
        else:
            self._context.runner.failed.emit(error)

    def _say(self, text: str, tone: str) -> None:
        self.words.setText(text)
        self.words.set_tone(tone)


def _work(job: LongJob, *, back_up: Callable[[LongJob], Backup | None], copies: Sequence[Path]) -> list[Path]:
    back_up(job)
    left = []
    for path in copies:
        try:
            backups.delete(path)
        except OSError:
            left.append(path)
    return left

"""The backups of the open journal by date: look inside one, or restore one after the consequences were read."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from journal.core.backup_plan import Backup
from journal.core.errors import JournalError
from journal.core.moments import local, today
from journal.ui import dates, errors, theme
from journal.ui.context import Context, OpenRequest
from journal.ui.dialogs import backup_words as words
from journal.ui.dialogs.backup_restore import RestorePage
from journal.ui.last_backup import lister
from journal.ui.runner import LongJob
from journal.ui.widgets.backup_button import BackUpNow
from journal.ui.widgets.buttons import button
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

SIZE = (640, 560)
ROW_HEIGHT = 52
HEADING_HEIGHT = 34
BACKUP_ROLE = Qt.ItemDataRole.UserRole


class BackupsDialog(QDialog):
    """A list grouped by day; restoring is a second page of the same dialog."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Backups", "Backups"))
        self.resize(*SIZE)
        self._context = context
        self.problem = PlainLabel("", "body", wrap=True, tone="red")
        self.problem.hide()
        self.list = self._list()
        self._empty = EmptyState(
            "hard-drive",
            translate("Backups", "There is no backup yet"),
            translate("Backups", "Backups are made by themselves while you work. You can also make one now."),
        )
        self._answer = QStackedWidget()
        for made in (self.list, self._empty):
            self._answer.addWidget(made)
        self.restoring = RestorePage(context)
        self.restoring.left.connect(self._back)
        self.restoring.restored.connect(self.accept)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._choosing())
        self._pages.addWidget(self.restoring)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.addWidget(self._pages)
        context.backed_up.connect(self._read_again)
        theme.finish(self)
        self.read()

    def read(self) -> None:
        """Look into the folder, on the thread for long work."""
        job = self._context.runner.long(partial(_listed, list_all=lister(self._context)))
        job.finished.connect(self._show)
        job.failed.connect(self._fail)

    def chosen(self) -> Backup | None:
        """Return the backup that is chosen in the list."""
        item = self.list.currentItem()
        found = item.data(BACKUP_ROLE) if item is not None else None
        return found if isinstance(found, Backup) else None

    def reject(self) -> None:
        if self._pages.currentWidget() is self.restoring:
            self.restoring.leave()
        else:
            super().reject()

    # ---- what there is ----

    def _show(self, found: list[Backup]) -> None:
        before = self.chosen()
        self.problem.hide()
        self.list.clear()
        context, day = self._context, None
        for backup in found:
            made_on = local(backup.at, context.reader.tz).date()
            if made_on != day:
                day = made_on
                self.list.addItem(self._heading(day))
            item = QListWidgetItem(f"{words.first_line(context, backup)}\n{words.second_line(context, backup)}")
            item.setSizeHint(QSize(0, ROW_HEIGHT))
            item.setData(BACKUP_ROLE, backup)
            self.list.addItem(item)
        self._answer.setCurrentWidget(self.list if found else self._empty)
        places = [row for row in range(self.list.count()) if self.list.item(row).data(BACKUP_ROLE) is not None]
        same = [row for row in places if before and self.list.item(row).data(BACKUP_ROLE).path == before.path]
        if places:
            self.list.setCurrentRow((same or places)[0])
            self.list.scrollToItem(self.list.item(places[0] - 1 if not same else same[0]))
        self._on_current()

    def _heading(self, day: dt.date) -> QListWidgetItem:
        context = self._context
        near = dates.near_day(day, today(context.now(), context.reader.tz), context.locale)
        made = QListWidgetItem(near[:1].upper() + near[1:])
        made.setSizeHint(QSize(0, HEADING_HEIGHT))
        made.setFlags(Qt.ItemFlag.NoItemFlags)
        made.setFont(theme.section_font())
        made.setForeground(theme.tokens().muted)
        return made

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, JournalError):
            self._context.runner.failed.emit(error)
            return
        self.problem.setText(errors.sentence(error))
        self.problem.show()
        self._answer.setCurrentWidget(self._empty)
        self._on_current()

    def _read_again(self, _made: Backup) -> None:
        self.read()

    def _on_current(self) -> None:
        for made in (self.look_inside, self.restore):
            made.setEnabled(self.chosen() is not None)

    # ---- what can be done ----

    def _look_inside(self) -> None:
        backup = self.chosen()
        if backup is not None:
            self.accept()
            key = self._context.reader.key if backup.encrypted else None
            self._context.journal_requested.emit(OpenRequest(backup.path, key=key, read_only=True))

    def _restore(self) -> None:
        backup = self.chosen()
        if backup is not None:
            self.restoring.show_backup(backup)
            self._pages.setCurrentWidget(self.restoring)
            self.restoring.focus()

    def _back(self) -> None:
        self._pages.setCurrentIndex(0)
        self.list.setFocus()

    # ---- what it looks like ----

    def _list(self) -> QListWidget:
        made = QListWidget()
        made.setAccessibleName(translate("Backups", "Backups, newest first"))
        made.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setTextElideMode(Qt.TextElideMode.ElideRight)
        made.currentItemChanged.connect(self._on_current)
        return made

    def _choosing(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(PlainLabel(translate("Backups", "Backups of this journal"), "card"))
        told = translate(
            "Backups",
            "Looking inside a backup changes nothing. Restoring one puts it in place of the journal.",
        )
        column.addWidget(PlainLabel(told, "meta", wrap=True))
        column.addWidget(self.problem)
        column.addWidget(self._answer, 1)
        self.back_up = BackUpNow(self._context)
        self.look_inside = button(translate("Backups", "Look inside"), icon="eye")
        self.look_inside.clicked.connect(self._look_inside)
        self.restore = button(translate("Backups", "Restore…"), icon="history")
        self.restore.clicked.connect(self._restore)
        self.shut = button(translate("Backups", "Close"))
        self.shut.clicked.connect(self.reject)
        for made in (self.look_inside, self.restore, self.shut):
            # Enter in the list must not start anything.
            made.setAutoDefault(False)
            self.back_up.row.addWidget(made)
        column.addWidget(self.back_up)
        return page


def _listed(_job: LongJob, *, list_all: Callable[[], list[Backup]]) -> list[Backup]:
    return list_all()

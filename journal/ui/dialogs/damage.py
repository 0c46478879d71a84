"""The dialog for damage that a check found in the open journal: calm words and the ways out; it repairs nothing."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QPushButton, QVBoxLayout, QWidget

from journal.store.check import CheckResult
from journal.ui import trouble_remedies
from journal.ui.context import Context, OpenRequest
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.trouble_remedies import Remedy
from journal.ui.widgets.buttons import Kind, button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

WIDTH = 500
WAYS = (Remedy.LOOK_INSIDE, Remedy.RESTORE, Remedy.SALVAGE)


class DamageDialog(GrowingDialog):
    """Each button leads through the context: a look into a backup, its restore, or a new file."""

    def __init__(self, context: Context, found: CheckResult, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._found = context, found
        self._backup = trouble_remedies.newest_backup(context.reader.path, context.settings)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Damage", "The journal is damaged"))
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("Damage", "The journal is damaged"), "card"))
        words = translate(
            "Damage",
            "A part of the file is not as it was written; a failing disk or another program may have done it. "
            "Most of it can still be read. Until this is settled no backup is deleted.",
        )
        column.addWidget(PlainLabel(words, "body", wrap=True))
        column.addWidget(PlainLabel(self._backup_words(), "meta", wrap=True))
        self.buttons: dict[Remedy, QPushButton] = {}
        for remedy in WAYS:
            if remedy is Remedy.SALVAGE or self._backup is not None:
                kind: Kind = "secondary" if self.buttons else "primary"
                made = button(trouble_remedies.label(remedy), kind)
                made.clicked.connect(partial(self._act, remedy))
                self.buttons[remedy] = made
                column.addWidget(made)
        box = QDialogButtonBox()
        self.later = box.addButton(translate("Damage", "Decide later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.copy = box.addButton(translate("Damage", "Copy the report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(self._copy)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _backup_words(self) -> str:
        if self._backup is None:
            return translate("Damage", "There is no good backup of this journal.")
        return translate("Damage", "The newest good backup is from {date}.").format(date=self._when(self._backup.at))

    def _when(self, at: int) -> str:
        return self._context.locale.toString(QDateTime.fromMSecsSinceEpoch(at), QLocale.FormatType.ShortFormat)

    def _act(self, remedy: Remedy, _checked: bool = False) -> None:
        context, reader = self._context, self._context.reader
        if remedy is Remedy.SALVAGE:
            self._choose()
            return
        assert self._backup is not None
        self.accept()
        if remedy is Remedy.LOOK_INSIDE:
            context.journal_requested.emit(OpenRequest(self._backup.path, reader.key, read_only=True))
        else:
            when = self._when(self._backup.at)
            work = trouble_remedies.restoring(
                self._backup, reader.path, context.settings, context.now, when, reader.key
            )
            context.closed_work_requested.emit(work)

    def _choose(self) -> None:
        path = self._context.reader.path
        suffix = translate("Trouble", "recovered")
        name = f"{path.stem}-{suffix}.cjournal"
        dialog = QFileDialog(self, translate("Trouble", "Save what can be read as"), str(path.with_name(name)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("cjournal")
        dialog.fileSelected.connect(self._salvage)
        dialog.open()

    def _salvage(self, name: str) -> None:
        context = self._context
        work = trouble_remedies.salvaging(context.reader.path, Path(name).absolute(), context.now, context.reader.key)
        self.accept()
        context.closed_work_requested.emit(work)

    def _copy(self) -> None:
        found = self._found.problems
        lines = [f"{one.kind} {one.subject} {one.row_id or ''} {one.detail}" for one in found]
        QGuiApplication.clipboard().setText("\n".join(lines))
        self.copy.setText(translate("Damage", "Copied"))

"""The backups: when the last one was made, one by hand, the way back, where they lie, how much room they take."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QWidget

from journal import settings as setting
from journal.core.backup_plan import Backup
from journal.core.errors import Code, JournalError
from journal.store import backups
from journal.ui import errors, sizes
from journal.ui.context import Context
from journal.ui.dialogs import backup_words as words
from journal.ui.dialogs.backups import BackupsDialog
from journal.ui.last_backup import lister
from journal.ui.pages.settings_parts import Choice
from journal.ui.pages.settings_section import Section, grid
from journal.ui.runner import LongJob
from journal.ui.upkeep import folder_of
from journal.ui.widgets.backup_button import BackUpNow
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class BackupsSection(Section):
    """Backups are made by themselves; here one sees that they are, and changes where and how much."""

    NAME = "backups"
    ICON = "hard-drive"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.column.addWidget(self._now())
        self.column.addWidget(self._where())
        self.column.addStretch(1)
        context.backed_up.connect(self._on_made)

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "Backups")

    def beginning(self) -> QWidget:
        """Return the button for a backup by hand."""
        return self.back_up.button

    def reload(self) -> None:
        """Look into the folder."""
        self._show_folder()
        job = self.context.runner.long(partial(_listed, list_all=lister(self.context)))
        job.finished.connect(self._show)
        job.failed.connect(self._fail)

    def _now(self) -> Card:
        card = Card(translate("Settings", "Backups of this journal"))
        self.state = PlainLabel("", wrap=True)
        self.details = PlainLabel("", "meta", wrap=True)
        card.body.addWidget(self.state)
        card.body.addWidget(self.details)
        told = translate(
            "Settings",
            "They are made by themselves: every hour in which something changed, before every import and large change. "
            "Each is opened and checked. Those of 24 hours, 7 days, 4 weeks and 12 months are kept.",
        )
        card.body.addWidget(PlainLabel(told, "meta", wrap=True))
        self.back_up = BackUpNow(self.context)
        self.restore = button(translate("Settings", "Look inside or restore…"), icon="history")
        self.restore.clicked.connect(self._open_dialog)
        self.restore.setEnabled(not self.context.read_only)
        card.body.addSpacing(4)
        self.back_up.row.insertWidget(1, self.restore)
        card.body.addWidget(self.back_up)
        return card

    def _where(self) -> Card:
        card = Card(translate("Settings", "Where, and how much"))
        told = translate(
            "Settings",
            "A folder on another disk also helps when this computer breaks. The newest checked backup is always kept, "
            "whatever its size.",
        )
        card.body.addWidget(PlainLabel(told, "meta", wrap=True))
        self.folder = QLineEdit()
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(translate("Settings", "Backup folder"))
        self.choose = button(translate("Settings", "Choose…"))
        self.choose.clicked.connect(self._choose)
        self.usual = icon_button("undo-2", translate("Settings", "Back to the usual folder"))
        self.usual.clicked.connect(partial(self._set_folder, ""))
        look = icon_button("external-link", translate("Settings", "Open the folder"))
        look.clicked.connect(self._open_folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.folder, 1)
        for made in (self.choose, self.usual, look):
            row.addWidget(made)
        card.body.addLayout(row)
        name = translate("Settings", "All backups together at most")
        chosen = self.context.settings.get(setting.BACKUP_GB)
        amounts = [(str(gb), sizes.size(gb * backups.GB, self.context.locale)) for gb in setting.BACKUP_GB.choices]
        self.limit = Choice(name, amounts, str(chosen))
        self.limit.activated.connect(self._set_limit)
        fields = grid()
        fields.addWidget(PlainLabel(name), 0, 0)
        fields.addWidget(self.limit, 0, 1)
        card.body.addLayout(fields)
        return card

    # ---- what there is ----

    def _show(self, found: list[Backup]) -> None:
        good = next((one for one in found if one.checked), None)
        if good is None:
            self._say(translate("Settings", "There is no backup yet. Make the first one now."), "amber")
            self.details.hide()
            return
        self._say(translate("Settings", "Last backup {when}, checked").format(when=words.when(self.context, good)))
        total = sizes.size(sum(one.size_bytes for one in found), self.context.locale)
        count = translate("Settings", "%n backup(s)", None, len(found))
        inside = words.counts(self.context, good.counts)
        self.details.setText(" · ".join(filter(None, (inside, count, total))))
        self.details.show()

    def _fail(self, error: BaseException) -> None:
        if isinstance(error, JournalError):
            self._say(errors.sentence(error), "red")
            self.details.hide()
        else:
            self.context.runner.failed.emit(error)

    def _say(self, text: str, tone: str = "text") -> None:
        self.state.set_tone(tone)
        self.state.setText(text)

    def _on_made(self, _made: Backup) -> None:
        if self.isVisible():
            self.reload()

    def _open_dialog(self) -> None:
        BackupsDialog(self.context, self.window()).open()

    # ---- where they lie ----

    def _show_folder(self) -> None:
        try:
            path = str(folder_of(self.context.settings.get(setting.BACKUP_FOLDER)))
        except JournalError as error:
            path = str(error.facts.get("path", ""))
        self.folder.setText(path)
        self.folder.setCursorPosition(0)
        self.usual.setVisible(bool(self.context.settings.get(setting.BACKUP_FOLDER)))

    def _choose(self) -> None:
        dialog = QFileDialog(self.window(), translate("Settings", "Backup folder"), self.folder.text())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(self._set_folder)
        dialog.open()

    def _set_folder(self, folder: str, _checked: bool = False) -> None:
        chosen = str(Path(folder).absolute()) if folder else ""
        self._save(partial(self.context.settings.set, setting.BACKUP_FOLDER, chosen))
        self.reload()

    def _set_limit(self) -> None:
        self._save(partial(self.context.settings.set, setting.BACKUP_GB, int(self.limit.currentData())))

    def _save(self, put: Callable[[], None]) -> None:
        try:
            put()
        except OSError as error:
            self.context.runner.failed.emit(JournalError(Code.FILE_UNWRITABLE, path=str(error.filename or "")))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self.folder.text()))


def _listed(_job: LongJob, *, list_all: Callable[[], list[Backup]]) -> list[Backup]:
    return list_all()

"""The page before a restore: what it will do, what is lost, and the passphrase where the backup has another one."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal import settings as setting
from journal.core.backup_plan import Backup
from journal.core.errors import Code, JournalError
from journal.store import opening, portable
from journal.store.portable import Scope
from journal.store.reading import Reader
from journal.ui import errors, restore
from journal.ui.context import Context
from journal.ui.dialogs import backup_words as words
from journal.ui.runner import LongJob
from journal.ui.upkeep import folder_of
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.key_form import KeyForm
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

LOCKED = frozenset({Code.PASSPHRASE_NEEDED, Code.PASSPHRASE_WRONG})


class RestorePage(QWidget):
    """Spells the consequences out and hands the work over; `show_backup` fills it."""

    left = Signal()
    """Back to the list."""
    restored = Signal()
    """The work was handed over."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._backup: Backup | None = None
        self._key: bytes | None = None
        self.form: KeyForm | None = None
        self.title = PlainLabel("", "card", wrap=True)
        self.inside = PlainLabel("", wrap=True)
        self.present = PlainLabel("", wrap=True)
        self.passphrase = PlainLabel("", wrap=True)
        self.problem = PlainLabel("", wrap=True, tone="red")
        self.back = button(translate("Backups", "Back"))
        self.back.clicked.connect(self.leave)
        self.go = button(translate("Backups", "Restore"), "danger", "history")
        self.go.clicked.connect(self._go)
        for made in (self.back, self.go):
            made.setAutoDefault(False)
        self._lay_out()

    def show_backup(self, backup: Backup) -> None:
        """Show what restoring this backup would do."""
        context = self._context
        self._backup, self._key = backup, context.reader.key if backup.encrypted else None
        when = words.when(context, backup)
        self.title.setText(translate("Backups", "Restore the backup of {when}?").format(when=when))
        counts = words.counts(context, backup.counts)
        self.inside.setText(translate("Backups", "In the backup: {counts}").format(counts=counts))
        self.inside.setVisible(bool(counts))
        self.present.hide()
        job = context.runner.long(partial(_counts, open_reader=context.reader.opener))
        job.finished.connect(self._show_present)
        self.passphrase.hide()
        if context.reader.key is not None and not backup.encrypted:
            self._say(translate("Backups", "This backup has no passphrase; the journal keeps its present one."))
        self._drop_form()
        self._try(self._key)

    def focus(self) -> None:
        """Put the keyboard where nothing happens by a slip: on the way back, or into the passphrase."""
        if self.form is not None:
            self.form.focus()
        else:
            for made in (self.back, self.go):
                made.setAutoDefault(True)  # Enter presses the one that has the focus
            self.back.setFocus()

    def leave(self) -> None:
        """Go back to the list."""
        self._drop_form()
        self.left.emit()

    def _show_present(self, counts: dict[str, int]) -> None:
        now = words.counts(self._context, counts)
        self.present.setText(translate("Backups", "In the journal now: {counts}").format(counts=now))
        self.present.show()

    def _try(self, key: bytes | None) -> None:
        """Look whether the backup opens with this key; where not, ask for the one it was made with."""
        assert self._backup is not None
        self.problem.hide()
        try:
            opening.inspect(self._backup.path, key)
        except JournalError as error:
            self.go.setEnabled(False)
            if error.code in LOCKED:
                self._ask(self._backup)
            else:
                self.problem.setText(errors.sentence(error))
                self.problem.show()
            return
        self._key = key
        self.go.setEnabled(not self._context.read_only)

    def _say(self, told: str) -> None:
        self.passphrase.setText(told)
        self.passphrase.show()

    def _ask(self, backup: Backup) -> None:
        if self._context.reader.key is None:
            told = translate("Backups", "This backup has a passphrase; from then on the journal will ask for it.")
        else:
            told = translate("Backups", "This backup has another passphrase; the journal keeps its present one.")
        self._say(told)
        self.form = KeyForm(backup.path, name=translate("Backups", "Passphrase of this backup"))
        self.form.unlocked.connect(self._unlocked)
        self.form.broke.connect(self._context.runner.failed)
        row = QHBoxLayout()
        self.unlock = button(translate("Backups", "Unlock"))
        self.unlock.setAutoDefault(False)
        self.unlock.clicked.connect(self.form.submit)
        row.addWidget(self.form.switch)
        row.addStretch(1)
        row.addWidget(self.unlock)
        self._locked = QWidget()
        column = QVBoxLayout(self._locked)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addLayout(row)
        self._place.addWidget(self._locked)

    def _unlocked(self, key: bytes) -> None:
        self._drop_form()
        self._try(key)
        self.go.setFocus()

    def _drop_form(self) -> None:
        if self.form is not None:
            self.form.wait()
            self._locked.hide()
            self._locked.deleteLater()
            self.form = None

    def _go(self) -> None:
        assert self._backup is not None
        context, reader = self._context, self._context.reader
        work = restore.work_of(
            self._backup.path,
            reader.path,
            folder_of(context.settings.get(setting.BACKUP_FOLDER)),
            context.now,
            words.when(context, self._backup),
            key=self._key,
            present_key=reader.key,
        )
        self.restored.emit()
        context.closed_work_requested.emit(work)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.title)
        card = Card()
        card.body.addWidget(self.inside)
        card.body.addWidget(self.present)
        column.addWidget(card)
        for text in (
            translate("Backups", "The journal becomes what it was then. What was written since is no longer in it."),
            translate(
                "Backups",
                "Before that, the current journal is backed up: if this was wrong, restore that one. Undo does not "
                "reach across a restore.",
            ),
            translate("Backups", "The journal is closed for a moment, and then shown again."),
        ):
            column.addWidget(PlainLabel(text, wrap=True))
        column.addWidget(self.passphrase)
        self._place = QVBoxLayout()
        column.addLayout(self._place)
        column.addWidget(self.problem)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.go)
        column.addLayout(row)


def _counts(_job: LongJob, *, open_reader: Callable[[], Reader]) -> dict[str, int]:
    reader = open_reader()
    try:
        return portable.counts(reader, Scope())
    finally:
        reader.close()

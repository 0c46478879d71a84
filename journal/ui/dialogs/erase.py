"""The dialog that erases a client for good: what goes, the client's name typed, and afterwards the backups."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLineEdit, QPushButton, QRadioButton, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.errors import JournalError
from journal.store.erasing import Erasure, Preview, SharedRule
from journal.ui import errors
from journal.ui.context import Context
from journal.ui.dialogs import erase_work
from journal.ui.dialogs.erase_copies import CopiesPart
from journal.ui.dialogs.erase_words import going, shared, warnings
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.dialogs.subject_file import SubjectFileDialog
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.progress_row import ProgressRow

translate = QCoreApplication.translate

WIDTH = 560
MARGIN = 24


class EraseDialog(GrowingDialog):
    """Two steps before, one after; while it works it cannot be closed, since nothing can be taken back by then."""

    def __init__(self, context: Context, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Erase", "Erase this client"))
        self.setMinimumWidth(WIDTH)
        self._context, self._client_id = context, client_id
        self._seen: Preview | None = None
        self._busy = False
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, 20, MARGIN, 20)
        column.setSpacing(12)
        self.heading = PlainLabel(translate("Erase", "Erase this client for good"), "card")
        self.name = PlainLabel("", "strong", wrap=True)
        flags = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        self.name.setTextInteractionFlags(flags)
        self.name.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.words = PlainLabel(translate("Erase", "Looking at what would go…"), "body", wrap=True)
        self.rule = self._rule()
        self.confirm = self._confirm()
        self.progress = ProgressRow(translate("Erase", "Erasing"))
        self.progress.cancel.hide()
        self.copies = CopiesPart(context)
        self.problem = PlainLabel("", "body", wrap=True, tone="red")
        for widget in (self.heading, self.name, self.words, self.rule, self.confirm, self.progress, self.copies):
            column.addWidget(widget)
        column.addWidget(self.problem)
        column.addStretch(1)
        column.addLayout(self._buttons())
        for widget in (self.rule, self.confirm, self.copies, self.problem, self.back, self.erase):
            widget.hide()
        self.go_on.setEnabled(False)
        self.data.setEnabled(False)
        self._follow(erase_work.look(context, client_id), self._on_looked)

    @property
    def is_busy(self) -> bool:
        """Whether the client is being erased just now."""
        return self._busy

    def reject(self) -> None:
        """Close, unless the client is being erased just now."""
        if not self._busy:
            super().reject()

    def _rule(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        self.shared_words = PlainLabel("", "body", wrap=True)
        self.unlink = QRadioButton(translate("Erase", "Keep them with the others, without this client"))
        self.delete = QRadioButton(translate("Erase", "Erase them as well, for the others too"))
        note = translate(
            "Erase", "The words of a kept entry stay as they were written, even where they name this client."
        )
        self._rules = QButtonGroup(made)
        column.addWidget(self.shared_words)
        for choice in (self.unlink, self.delete):
            choice.setAccessibleName(choice.text())
            self._rules.addButton(choice)
            column.addWidget(choice)
            choice.toggled.connect(self._on_rule)
        column.addWidget(PlainLabel(note, "meta", wrap=True))
        return made

    def _confirm(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(6)
        label = translate("Erase", "Type the name of the client to confirm")
        column.addWidget(PlainLabel(label, "body", wrap=True))
        self.typed = QLineEdit()
        self.typed.setAccessibleName(label)
        self.typed.setMaxLength(texts.MAX_NAME)
        self.typed.textChanged.connect(self._on_typed)
        column.addWidget(self.typed)
        return made

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self.data = button(translate("Erase", "Save their data first…"), "secondary", "download")
        self.data.clicked.connect(self._save_data)
        self.back = button(translate("Erase", "Back"))
        self.back.clicked.connect(self._show_first)
        self.close_button = button(translate("Erase", "Cancel"))
        self.close_button.clicked.connect(self.reject)
        self.go_on = button(translate("Erase", "Continue"), "primary")
        self.go_on.clicked.connect(self._show_second)
        self.erase = button(translate("Erase", "Erase for good"), "danger", "trash-2")
        self.erase.clicked.connect(self._erase)
        row.addWidget(self.data)
        row.addStretch(1)
        for made in (self.back, self.close_button, self.go_on, self.erase):
            row.addWidget(made)
        for made in (self.data, self.back, self.erase):
            made.setAutoDefault(False)  # Enter never erases: that button wants to be meant
        return row

    def _follow(self, job: LongJob, then: Callable[..., None]) -> None:
        job.finished.connect(then)
        job.failed.connect(self._on_failed)

    def _on_looked(self, seen: Preview) -> None:
        self._seen = seen
        self.name.setText(seen.name)
        if seen.shared:
            self.shared_words.setText(shared(seen, self._context.locale))
        self.data.setEnabled(True)
        self._show_first()

    def _show_first(self) -> None:
        seen = self._seen
        assert seen is not None
        lines = "\n".join(f"·  {line}" for line in going(seen))
        parts = [translate("Erase", "This goes, with every trace of it in history, bin, drafts and search:")]
        parts += [lines] if lines else []
        parts += warnings(seen)
        self.words.setText("\n\n".join(parts))
        self._show(self.rule, bool(seen.shared))
        for widget, shown in ((self.confirm, False), (self.back, False), (self.erase, False)):
            self._show(widget, shown)
        for widget in (self.data, self.close_button, self.go_on):
            self._show(widget, True)
        self.go_on.setDefault(True)
        self._on_rule()
        (self.go_on if self.go_on.isEnabled() else self.unlink).setFocus()

    def _show_second(self) -> None:
        self.words.setText(
            translate(
                "Erase",
                "This cannot be undone: neither Undo nor the bin brings anything back. Backups that were made before "
                "still hold the client; you will see which, and can delete them then.",
            )
        )
        for widget in (self.rule, self.data, self.go_on):
            self._show(widget, False)
        for widget in (self.confirm, self.back, self.erase):
            self._show(widget, True)
        self._on_typed()
        self.typed.setFocus()

    def _on_rule(self) -> None:
        seen = self._seen
        self.go_on.setEnabled(seen is not None and (not seen.shared or self._rules.checkedButton() is not None))

    def _on_typed(self) -> None:
        seen = self._seen
        self.erase.setEnabled(seen is not None and texts.line(self.typed.text()) == texts.line(seen.name))

    def _save_data(self) -> None:
        SubjectFileDialog(self._context, self._client_id, self).open()

    def _erase(self) -> None:
        if self._busy or not self.erase.isEnabled():
            return
        self._busy = True
        self.problem.hide()
        rule = SharedRule.UNLINK if self.unlink.isChecked() else SharedRule.DELETE
        self.words.setText(
            translate("Erase", "Erasing. Should the program end meanwhile, it goes on at its next start.")
        )
        for widget in (self.confirm, self.back, self.erase, self.close_button):
            self._show(widget, False)
        self.progress.start()
        job = erase_work.begin(self._context.runner, self._client_id, rule)
        job.progressed.connect(self.progress.set_progress)
        self._follow(job, self._on_erased)

    def _on_erased(self, erasure: Erasure) -> None:
        self._busy = False
        self.progress.stop()
        for key in (*erasure.drafts, f"composer:{self._client_id}", f"composer:dialog:{self._client_id}"):
            self._context.drafts[key] = None
        self.name.hide()
        self.heading.setText(translate("Erase", "The client is erased"))
        words = [translate("Erase", "Nothing of the client is left in the journal.")]
        if not erasure.is_clean:
            words = [
                translate(
                    "Erase",
                    "The client is gone from the journal. Some traces are still in its file, because it could not be "
                    "rewritten just now; they go when the journal is opened next.",
                )
            ]
        if self.unlink.isChecked():
            words.append(translate("Erase", "The entries shared with others are kept as they were written."))
        self.words.setText("\n\n".join(words))
        self._close_only()
        assert self._seen is not None
        self.copies.look(self._seen.uuid)

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        self.progress.stop()
        if isinstance(error, JournalError):
            self.words.setText("")
            self.problem.setText(errors.sentence(error))
            self.problem.show()
        else:
            self._context.runner.failed.emit(error)
        self._close_only()

    def _close_only(self) -> None:
        for widget in (self.rule, self.confirm, self.back, self.erase, self.go_on, self.data):
            self._show(widget, False)
        self.close_button.setText(translate("Erase", "Close"))
        self.close_button.setAccessibleName(self.close_button.text())
        self.close_button.show()
        self.close_button.setFocus()

    def _show(self, widget: QWidget | QPushButton, shown: bool) -> None:
        widget.setVisible(shown)

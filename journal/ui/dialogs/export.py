"""The dialog that writes a client's journal, or the whole of it, to a CSV file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.core.moments import local
from journal.exchange.csv_journal import ExportCounts, export_journal
from journal.store import clients, portable
from journal.store.portable import Scope
from journal.store.reading import Reader
from journal.ui.context import Context
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.dialogs.writing_file import WritingDialog, file_name
from journal.ui.runner import LongJob
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.radio_group import radio_group

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where."""

    path: Path
    client_id: int | None
    private: bool
    raw: bool


class ExportDialog(WritingDialog):
    """Asks for one client or all, and with what."""

    SUFFIX = ".csv"

    def __init__(self, context: Context, client_id: int | None, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("Export", "Export to CSV"), parent)
        self._typed_path = False
        self._make_fields(client_id)
        words = translate(
            "Export", "A table for Excel, WPS, Numbers or LibreOffice, which can be imported again later."
        )
        self.column.addWidget(PlainLabel(words, "meta", wrap=True))
        self.column.addLayout(self._form())
        self.finish_column(translate("Export", "Export"))
        self._suggest()
        self._count_private()

    def _make_fields(self, client_id: int | None) -> None:
        choices = ((translate("Export", "One client"), 0), (translate("Export", "All clients"), 1))
        self.what = radio_group(self, choices, 0 if client_id else 1)
        self.client = ClientField(self._context.reader, client_id)
        self.client.setEnabled(bool(client_id))
        self.what.idToggled.connect(self._on_what)
        self.client.editingFinished.connect(self._on_client)
        self.where.textEdited.connect(self._on_typed)
        self.private = QCheckBox(translate("Export", "Include entries marked private"))
        self.private.setAccessibleName(self.private.text())
        self.private_count = PlainLabel("", "meta", wrap=True)
        self.raw = QCheckBox(translate("Export", "For programs: texts exactly as they are, without protection"))
        self.raw.setAccessibleName(self.raw.text())
        explained = translate(
            "Export",
            "Otherwise a text that a spreadsheet would take for a formula, such as one that begins with =, "
            "gets an apostrophe in front; importing takes it off again.",
        )
        self.raw.setAccessibleDescription(explained)
        self.raw_words = PlainLabel(explained, "meta", wrap=True)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        what = QVBoxLayout()
        what.setSpacing(6)
        one = QHBoxLayout()
        one.setSpacing(12)
        one.addWidget(self.what.button(0))
        one.addWidget(self.client, 1)
        what.addLayout(one)
        what.addWidget(self.what.button(1))
        options = QVBoxLayout()
        options.setSpacing(2)
        for widget in (self.private, self.private_count, self.raw, self.raw_words):
            options.addWidget(widget)
        for label in (self.private_count, self.raw_words):
            label.setContentsMargins(28, 0, 0, 4)
        form.addRow(PlainLabel(translate("Export", "What")), what)
        form.addRow(PlainLabel(translate("Export", "File")), self.where_row())
        form.addRow(PlainLabel(translate("Export", "Options")), options)
        return form

    def work(self, path: Path) -> Callable[[LongJob], object]:
        client_id = self.client.resolved() if self.what.checkedId() == 0 else None
        wish = Wish(path, client_id, self.private.isChecked(), self.raw.isChecked())
        return partial(_export, open_reader=self._context.reader.opener, wish=wish)

    def told(self, result: ExportCounts, path: Path) -> str:
        words = translate("Export", "%n row(s) written to {path}.", None, result.total).format(path=path)
        if result.private_left_out:
            words += "\n" + translate("Export", "%n private entries stayed behind.", None, result.private_left_out)
        return words

    def name_filter(self) -> str:
        return translate("Export", "CSV files (*.csv)")

    def fields(self) -> Sequence[QWidget]:
        return (self.private, self.raw, *self.what.buttons())

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        self.client.setEnabled(not busy and self.what.checkedId() == 0)

    def _on_what(self, _number: int, checked: bool) -> None:
        if checked:
            self.client.setEnabled(self.what.checkedId() == 0)
            if self.client.isEnabled():
                self.client.setFocus()
            self._suggest()
            self._count_private()

    def _on_client(self) -> None:
        self._suggest()
        self._count_private()

    def _on_typed(self) -> None:
        self._typed_path = True

    def _chosen_client(self) -> int | None:
        """The client as far as it is known; None for all or none yet."""
        if self.what.checkedId() == 1:
            return None
        try:
            return self.client.resolved()
        except JournalError:
            return None

    def _suggest(self) -> None:
        """Propose a file name as long as the user has not typed one."""
        if self._typed_path:
            return
        chosen = self._chosen_client()
        name = clients.get(self._context.reader, chosen).name if chosen else translate("Export", "Client Journal")
        day = local(self._context.now(), self._context.reader.tz).date().isoformat()
        self.suggest(f"{file_name(name)}-{day}")

    def _count_private(self) -> None:
        scope = Scope(self._chosen_client(), private=False)
        job = self._context.runner.long(partial(_private, open_reader=self._context.reader.opener, scope=scope))
        job.finished.connect(self._show_private)

    def _show_private(self, count: int) -> None:
        words = translate("Export", "%n private entries stay behind unless you tick this.", None, count)
        self.private_count.setText(words if count else translate("Export", "There are none."))

    def _on_chosen(self, path: str) -> None:
        self._typed_path = True
        super()._on_chosen(path)


def _export(job: LongJob, *, open_reader: Callable[[], Reader], wish: Wish) -> ExportCounts:
    reader = open_reader()
    try:
        return export_journal(
            reader,
            wish.path,
            client_id=wish.client_id,
            raw=wish.raw,
            private=wish.private,
            progress=job.progress,
            cancelled=job.cancelled,
        )
    finally:
        reader.close()


def _private(_job: LongJob, *, open_reader: Callable[[], Reader], scope: Scope) -> int:
    reader = open_reader()
    try:
        return portable.counts(reader, scope)["private"]
    finally:
        reader.close()

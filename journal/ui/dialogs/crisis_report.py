"""The dialog that writes the report of a crisis: in full or for the client, as PDF, text or table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QRadioButton, QVBoxLayout, QWidget

from journal.core.crises import Crisis
from journal.core.moments import local
from journal.exchange import crisis_report
from journal.exchange.crisis_report_facts import facts_of
from journal.store import clients
from journal.store.reading import Reader
from journal.ui.context import Context
from journal.ui.dialogs.writing_file import WritingDialog, file_name
from journal.ui.runner import LongJob
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

SUFFIXES = (".pdf", ".txt", ".csv")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where, as of when (UTC milliseconds)."""

    path: Path
    crisis_id: int
    suffix: str
    for_client: bool
    language: str
    now: int


class CrisisReportDialog(WritingDialog):
    """Asks which form, and as what kind of file."""

    SUFFIX = ".pdf"

    def __init__(self, context: Context, crisis: Crisis, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("CrisisReport", "Report of the crisis"), parent)
        self._crisis = crisis
        self._make_fields()
        self.column.addWidget(PlainLabel(crisis.sentence, "body", wrap=True))
        self.column.addLayout(self._form())
        client = clients.get(context.reader, crisis.client_id).name
        day = local(context.now(), context.reader.tz).date().isoformat()
        self.suggest(f"{file_name(client)}-{day}")
        self.finish_column(translate("CrisisReport", "Write"))

    def work(self, path: Path) -> Callable[[LongJob], object]:
        context = self._context
        wish = Wish(path, self._crisis.id, self._suffix(), self.form.checkedId() == 1, context.language, context.now())
        return partial(_write, open_reader=context.reader.opener, wish=wish)

    def told(self, result: int, path: Path) -> str:
        if result:
            return translate("CrisisReport", "%n page(s) written to {path}.", None, result).format(path=path)
        return translate("CrisisReport", "Written to {path}.").format(path=path)

    def name_filter(self) -> str:
        return {
            ".pdf": translate("CrisisReport", "PDF files (*.pdf)"),
            ".txt": translate("CrisisReport", "Text files (*.txt)"),
            ".csv": translate("CrisisReport", "CSV files (*.csv)"),
        }[self._suffix()]

    def fields(self) -> Sequence[QWidget]:
        return (*self.form.buttons(), *self.kind.buttons())

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        self._allow_table()

    def path(self) -> Path:
        path = super().path()
        # A name that was chosen without an ending got that of the PDF.
        return path if path.suffix.lower() == self._suffix() else self._with_suffix(path)

    def _make_fields(self) -> None:
        self.form = _group(
            self,
            translate("CrisisReport", "In full, for us"),
            translate("CrisisReport", "Short, for the client: without inner remarks"),
        )
        self.kind = _group(
            self,
            translate("CrisisReport", "PDF"),
            translate("CrisisReport", "Text: pastes into a chat, and can be checked later"),
            translate("CrisisReport", "Table (CSV): the log, which can be checked later"),
        )
        self.form.idToggled.connect(self._on_form)
        self.kind.idToggled.connect(self._on_kind)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        for words, group in (
            (translate("CrisisReport", "Version"), self.form),
            (translate("CrisisReport", "File type"), self.kind),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            for made in group.buttons():
                column.addWidget(made)
            form.addRow(PlainLabel(words), column)
        form.addRow(PlainLabel(translate("CrisisReport", "File")), self.where_row())
        return form

    def _suffix(self) -> str:
        return SUFFIXES[self.kind.checkedId()]

    def _on_form(self, _number: int, checked: bool) -> None:
        if checked:
            self._allow_table()
            if self.form.checkedId() == 1 and self._suffix() == ".csv":
                self.kind.button(0).setChecked(True)

    def _allow_table(self) -> None:
        """The log as a table has its inner remarks: there is none for the client."""
        self.kind.button(2).setEnabled(self.form.checkedId() == 0 and self.write.isEnabled())

    def _on_kind(self, _number: int, checked: bool) -> None:
        if checked and self.where.text().strip():
            self.where.setText(str(self._with_suffix(Path(self.where.text().strip()))))
            self.where.setCursorPosition(0)

    def _on_chosen(self, path: str) -> None:
        super()._on_chosen(str(self._with_suffix(Path(path))))

    def _with_suffix(self, path: Path) -> Path:
        if path.suffix.lower() in SUFFIXES:
            return path.with_suffix(self._suffix())
        return path.with_name(path.name + self._suffix())


def _group(parent: QWidget, *words: str) -> QButtonGroup:
    group = QButtonGroup(parent)
    for number, text in enumerate(words):
        made = QRadioButton(text)
        made.setAccessibleName(text)
        made.setChecked(number == 0)
        if number:
            # Tab comes to the one that is chosen; Qt sees to this only once the group has had the keyboard.
            made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        group.addButton(made, number)
    return group


def _write(_job: LongJob, *, open_reader: Callable[[], Reader], wish: Wish) -> int:
    """Write the report; returns how many pages it has, 0 for what has none."""
    from journal.ui import pdf  # late: it brings the fonts of papers

    reader = open_reader()
    try:
        facts = facts_of(reader, wish.crisis_id, wish.now)
    finally:
        reader.close()
    if wish.suffix == ".pdf":
        paper = crisis_report.paper(facts, wish.language, for_client=wish.for_client)
        return pdf.write(paper, wish.path, now=wish.now)
    crisis_report.write(facts, wish.language, wish.path, for_client=wish.for_client)
    return 0

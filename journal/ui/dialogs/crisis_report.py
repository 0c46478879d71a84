"""The dialog that writes the report of a crisis: in full or for the client, as PDF, text or table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core.crises import Crisis
from journal.core.moments import local
from journal.exchange import crisis_report
from journal.exchange.crisis_report_facts import facts_of
from journal.store import clients
from journal.store.reading import Reader
from journal.ui.context import Context
from journal.ui.dialogs.writing_file import file_name
from journal.ui.dialogs.writing_kind import KindDialog
from journal.ui.runner import LongJob
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.radio_group import radio_group

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where, as of when (UTC milliseconds)."""

    path: Path
    crisis_id: int
    suffix: str
    for_client: bool
    language: str
    now: int


class CrisisReportDialog(KindDialog):
    """Asks which form, and as what kind of file."""

    SUFFIX = ".pdf"
    SUFFIXES = (".pdf", ".txt", ".csv")

    def __init__(self, context: Context, crisis: Crisis, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("CrisisReport", "Crisis report"), parent)
        self._crisis = crisis
        forms = (
            translate("CrisisReport", "In full, for us"),
            translate("CrisisReport", "Short, for the client: without inner remarks"),
        )
        self.form = radio_group(self, [(words, number) for number, words in enumerate(forms)], 0)
        self.form.idToggled.connect(self._on_form)
        self.column.addWidget(PlainLabel(crisis.sentence, "body", wrap=True))
        rows = (
            (translate("CrisisReport", "Version"), self.form),
            (translate("CrisisReport", "File type"), self.kind),
        )
        self.column.addLayout(self.choices(*rows, where=translate("CrisisReport", "File")))
        client = clients.get(context.reader, crisis.client_id).name
        day = local(context.now(), context.reader.tz).date().isoformat()
        self.suggest(f"{file_name(client)}-{day}")
        self.finish_column(translate("CrisisReport", "Write"))

    def work(self, path: Path) -> Callable[[LongJob], object]:
        context = self._context
        wish = Wish(path, self._crisis.id, self.suffix(), self.form.checkedId() == 1, context.language, context.now())
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
        }[self.suffix()]

    def fields(self) -> Sequence[QWidget]:
        return (*self.form.buttons(), *super().fields())

    def kinds(self) -> Sequence[str]:
        return (
            translate("CrisisReport", "PDF"),
            translate("CrisisReport", "Text: pastes into a chat, and can be checked later"),
            translate("CrisisReport", "Table (CSV): the log, which can be checked later"),
        )

    def set_busy(self, busy: bool) -> None:
        super().set_busy(busy)
        self._allow_table()

    def _on_form(self, _number: int, checked: bool) -> None:
        if checked:
            self._allow_table()
            if self.form.checkedId() == 1 and self.suffix() == ".csv":
                self.kind.button(0).setChecked(True)

    def _allow_table(self) -> None:
        """The log as a table has its inner remarks: there is none for the client."""
        self.kind.button(2).setEnabled(self.form.checkedId() == 0 and self.write.isEnabled())


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

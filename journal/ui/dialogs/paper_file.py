"""The dialog that writes a paper of one page to a file: PDF, Markdown or text; what stands on it, others decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QButtonGroup, QFormLayout, QRadioButton, QVBoxLayout, QWidget

from journal.core.papers import Paper
from journal.exchange import paper_markdown, paper_text
from journal.exchange.private_file import replacing
from journal.ui.context import Context
from journal.ui.dialogs.writing_file import WritingDialog, file_name
from journal.ui.runner import LongJob
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

PDF, MARKDOWN, TEXT = ".pdf", ".md", ".txt"
SUFFIXES = (PDF, MARKDOWN, TEXT)


class PaperFileDialog(WritingDialog):
    """Asks as what kind of file, and where."""

    SUFFIX = PDF

    def __init__(self, context: Context, paper: Paper, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(context, title, parent)
        self._paper = paper
        self._make_kinds()
        self.column.addLayout(self._form())
        self.suggest(file_name(name))
        self.finish_column(translate("Paper", "Write"))

    def work(self, path: Path) -> Callable[[LongJob], object]:
        return partial(write, paper=self._paper, path=path, now=self._context.now())

    def told(self, result: int, path: Path) -> str:
        return translate("Paper", "Written to {path}.").format(path=path)

    def name_filter(self) -> str:
        return {
            PDF: translate("Paper", "PDF files (*.pdf)"),
            MARKDOWN: translate("Paper", "Markdown files (*.md)"),
            TEXT: translate("Paper", "Text files (*.txt)"),
        }[self._suffix()]

    def fields(self) -> Sequence[QWidget]:
        return self.kind.buttons()

    def path(self) -> Path:
        path = super().path()
        # A name that was typed without an ending got that of the PDF.
        return path if path.suffix.lower() == self._suffix() else self._with_suffix(path)

    def _make_kinds(self) -> None:
        self.kind = QButtonGroup(self)
        words = (
            translate("Paper", "PDF: one page to print or to send"),
            translate("Paper", "Markdown: for notes and wikis"),
            translate("Paper", "Text: pastes into a chat"),
        )
        for number, text in enumerate(words):
            made = QRadioButton(text)
            made.setAccessibleName(text)
            made.setChecked(number == 0)
            if number:
                # Tab comes to the one that is chosen; Qt sees to this only once the group has had the keyboard.
                made.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            self.kind.addButton(made, number)
        self.kind.idToggled.connect(self._on_kind)

    def _form(self) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        column = QVBoxLayout()
        column.setSpacing(4)
        for made in self.kind.buttons():
            column.addWidget(made)
        form.addRow(PlainLabel(translate("Paper", "File type")), column)
        form.addRow(PlainLabel(translate("Paper", "File")), self.where_row())
        return form

    def _suffix(self) -> str:
        return SUFFIXES[self.kind.checkedId()]

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


def write(_job: LongJob, *, paper: Paper, path: Path, now: int) -> int:
    """Write a paper by the ending of the file, a PDF on one page; returns how many pages it has, 0 for a text.

    DISK_FULL, FILE_UNWRITABLE.
    """
    if path.suffix.lower() == PDF:
        from journal.ui import pdf  # late: it brings the fonts of papers

        return pdf.write(paper, path, now=now, most_pages=1)
    markup = path.suffix.lower() == MARKDOWN
    with replacing(path) as stream:
        stream.write((paper_markdown.markdown(paper) if markup else paper_text.text(paper)).encode())
    return 0

"""The dialog that writes a paper of one page to a file: PDF, Markdown or text; what stands on it, others decide."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from journal.core.papers import Paper
from journal.exchange import paper_markdown, paper_text
from journal.exchange.private_file import replacing
from journal.ui.context import Context
from journal.ui.dialogs.writing_file import file_name
from journal.ui.dialogs.writing_kind import KindDialog
from journal.ui.runner import LongJob

translate = QCoreApplication.translate

PDF, MARKDOWN, TEXT = ".pdf", ".md", ".txt"


class PaperFileDialog(KindDialog):
    """Asks as what kind of file, and where."""

    SUFFIX = PDF
    SUFFIXES = (PDF, MARKDOWN, TEXT)

    def __init__(self, context: Context, paper: Paper, title: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(context, title, parent)
        self._paper = paper
        kinds = (translate("Paper", "File type"), self.kind)
        self.column.addLayout(self.choices(kinds, where=translate("Paper", "File")))
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
        }[self.suffix()]

    def kinds(self) -> Sequence[str]:
        return (
            translate("Paper", "PDF: one page to print or to send"),
            translate("Paper", "Markdown: for notes and wikis"),
            translate("Paper", "Text: pastes into a chat"),
        )


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

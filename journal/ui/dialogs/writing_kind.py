"""What dialogs share that write one of several kinds of file: the choice, and an ending of the name that follows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import ClassVar

from PySide6.QtWidgets import QButtonGroup, QFormLayout, QVBoxLayout, QWidget

from journal.ui.context import Context
from journal.ui.dialogs.writing_file import WritingDialog
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.radio_group import radio_group


class KindDialog(WritingDialog):
    """Its kinds say what each of the `SUFFIXES` is called, first the usual one."""

    SUFFIXES: ClassVar[Sequence[str]]

    def __init__(self, context: Context, title: str, parent: QWidget | None = None) -> None:
        super().__init__(context, title, parent)
        self.kind = radio_group(self, [(words, number) for number, words in enumerate(self.kinds())], 0)
        self.kind.idToggled.connect(self._on_kind)

    def kinds(self) -> Sequence[str]:
        """Return the words for each kind of file, in the order of `SUFFIXES`."""
        raise NotImplementedError

    def fields(self) -> Sequence[QWidget]:
        return self.kind.buttons()

    def path(self) -> Path:
        path = super().path()
        # A name that was typed without an ending got that of the usual kind.
        return path if path.suffix.lower() == self.suffix() else self._with_suffix(path)

    def suffix(self) -> str:
        """Return the ending that is chosen, with its dot."""
        return self.SUFFIXES[self.kind.checkedId()]

    def choices(self, *rows: tuple[str, QButtonGroup], where: str) -> QFormLayout:
        """Return the form: groups of choices by their words, and the place of the file."""
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(12)
        for words, group in rows:
            column = QVBoxLayout()
            column.setSpacing(4)
            for made in group.buttons():
                column.addWidget(made)
            form.addRow(PlainLabel(words), column)
        form.addRow(PlainLabel(where), self.where_row())
        return form

    def _on_kind(self, _number: int, checked: bool) -> None:
        if checked and self.where.text().strip():
            self.where.setText(str(self._with_suffix(Path(self.where.text().strip()))))
            self.where.setCursorPosition(0)

    def _on_chosen(self, path: str) -> None:
        super()._on_chosen(str(self._with_suffix(Path(path))))

    def _with_suffix(self, path: Path) -> Path:
        if path.suffix.lower() in self.SUFFIXES:
            return path.with_suffix(self.suffix())
        return path.with_name(path.name + self.suffix())

"""The files that go with an entry: a chip for each, dropped, pasted or chosen; a click takes it off again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget

from journal.exchange.attached_files import Pasted
from journal.store.attachments import Attachment
from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout

translate = QCoreApplication.translate


class FilesRow(QWidget):
    """What is attached already and what will be; empty it takes no room."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = FlowLayout(self, gap_x=4, gap_y=4)
        self._kept: list[Attachment] = []
        self._removed: list[int] = []
        self._added: list[Path | Pasted] = []
        self._show()

    def set_kept(self, kept: Sequence[Attachment]) -> None:
        """Show what is attached to the entry that is edited; what was to be added or removed is forgotten."""
        self._kept, self._removed, self._added = list(kept), [], []
        self._show()

    def set_added(self, paths: Sequence[str], pasted: Sequence[Pasted] = ()) -> None:
        """Show what a draft wants to attach, as far as it is still there."""
        self._added = [*(Path(path) for path in paths if Path(path).is_file()), *pasted]
        self._show()

    def added(self) -> tuple[Path, ...]:
        """Return the files of the disk to attach."""
        return tuple(one for one in self._added if isinstance(one, Path))

    def pasted(self) -> tuple[Pasted, ...]:
        """Return the pictures out of the clipboard to attach."""
        return tuple(one for one in self._added if isinstance(one, Pasted))

    def removed(self) -> tuple[int, ...]:
        """Return the ids of the attachments to take off."""
        return tuple(self._removed)

    def add(self, paths: Sequence[Path | Pasted]) -> None:
        """Attach these as well."""
        self._added = list(dict.fromkeys([*self._added, *paths]))
        self._show()
        self.changed.emit()

    def ask(self) -> None:
        """Let the user choose files."""
        dialog = QFileDialog(self, translate("Composer", "Attach files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(self._chosen)
        dialog.open()

    def _chosen(self, names: list[str]) -> None:
        self.add([Path(name) for name in names])

    def _take_off(self, what: Path | Pasted | Attachment) -> None:
        if isinstance(what, Path | Pasted):
            self._added.remove(what)
        else:
            self._kept.remove(what)
            self._removed.append(what.id)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._flow.clear()
        every: list[Path | Pasted | Attachment] = [*self._kept, *self._added]
        for what in every:
            chip = self._chip(what.name)
            chip.clicked.connect(partial(self._clicked, what))
            self._flow.addWidget(chip)
        self.setVisible(bool(self._kept or self._added))
        self.updateGeometry()

    def _clicked(self, what: Path | Pasted | Attachment, _checked: bool = False) -> None:
        self._take_off(what)

    def _chip(self, name: str) -> QPushButton:
        chip = button(name.replace("&", "&&"), "quiet", "paperclip")
        words = translate("Composer", "Do not attach {name}").format(name=name)
        chip.setAccessibleName(words)
        chip.setToolTip(words)
        return chip

"""The dialog that writes one file with everything about a client, for a person who asks for their data."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from journal.core.moments import local
from journal.exchange.subject_file import SUFFIX, SubjectCounts, write_subject_file
from journal.store import clients
from journal.ui.context import Context
from journal.ui.dialogs.erase_work import OpenReader
from journal.ui.dialogs.writing_file import WritingDialog, file_name
from journal.ui.runner import LongJob
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Wish:
    """What is to be written where."""

    client_id: int
    path: Path
    language: str
    private: bool
    now: int


class SubjectFileDialog(WritingDialog):
    """Asks where, and whether with what is private."""

    SUFFIX = SUFFIX

    written = Signal(object)
    """The path of the file, once it is whole."""

    def __init__(self, context: Context, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(context, translate("SubjectFile", "Data of this client"), parent)
        self._client_id = client_id
        name = clients.get(context.reader, client_id).name
        self.column.addWidget(PlainLabel(name, "meta", elide=True))
        words = translate(
            "SubjectFile",
            "Everything that this journal holds about them in one ZIP file, for a person who asks for their data: "
            "a page to read in any browser, the same for programs, and the files of entries. Other clients are not "
            "named in it, except where the text of an entry does.",
        )
        self.column.addWidget(PlainLabel(words, "body", wrap=True))
        day = local(context.now(), context.reader.tz).date().isoformat()
        self.suggest(f"{file_name(name)}-{day}")
        self.column.addLayout(self.where_row())
        self.private = QCheckBox(translate("SubjectFile", "Include entries marked private"))
        self.private.setAccessibleName(self.private.text())
        self.private.setChecked(True)
        self.column.addWidget(self.private)
        why = translate("SubjectFile", "As a rule a person may see those, too. Leave them out only if you know better.")
        note = PlainLabel(why, "meta", wrap=True)
        note.setContentsMargins(28, 0, 0, 0)
        self.column.addWidget(note)
        self.finish_column(translate("SubjectFile", "Write the file"))

    def work(self, path: Path) -> Callable[[LongJob], object]:
        context = self._context
        wish = Wish(self._client_id, path, context.language, self.private.isChecked(), context.now())
        return partial(_write, open_reader=context.reader.opener, wish=wish)

    def told(self, result: SubjectCounts, path: Path) -> str:
        words = translate("SubjectFile", "%n records written to {path}.", None, result.total).format(path=path)
        if result.private_left_out:
            left_out = result.private_left_out
            words += "\n" + translate("SubjectFile", "%n private entries stayed behind.", None, left_out)
        return words

    def name_filter(self) -> str:
        return translate("SubjectFile", "ZIP files (*.zip)")

    def fields(self) -> Sequence[QWidget]:
        return (self.private,)

    def _on_finished(self, result: object) -> None:
        super()._on_finished(result)
        self.written.emit(self._path)


def _write(job: LongJob, *, open_reader: OpenReader, wish: Wish) -> SubjectCounts:
    with closing(open_reader()) as reader:
        return write_subject_file(
            reader,
            wish.client_id,
            wish.path,
            now=wish.now,
            language=wish.language,
            private=wish.private,
            progress=job.progress,
            cancelled=job.cancelled,
        )

"""The word about a journal that lies in the folder of a sync service, and the offer to move it; shown once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path, PurePath

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialogButtonBox, QVBoxLayout, QWidget

from journal import paths
from journal import settings as setting
from journal.core import sync_folders
from journal.store import moving
from journal.ui.context import ClosedWork, Context, OpenRequest
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

WIDTH = 500


class SyncFolderDialog(GrowingDialog):
    """Asks for the move through `Context.closed_work_requested`."""

    def __init__(self, context: Context, service: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._target = moving.free_place(context.reader.path, paths.data_dir())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("SyncFolder", "A folder that is synchronised"))
        self.setMinimumWidth(WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        column.addWidget(PlainLabel(translate("SyncFolder", "A folder that is synchronised"), "card"))
        words = translate(
            "SyncFolder",
            "Your journal lies in a folder of {service}. Such services copy a file while it is being written and bring "
            "two computers’ versions together badly: entries can be lost. A folder of this computer is safer; the "
            "backups may well go to {service}.",
        )
        column.addWidget(PlainLabel(words.format(service=service), "body", wrap=True))
        where = translate("SyncFolder", "It would move to {path}. The old file stays, with another name.")
        column.addWidget(PlainLabel(where.format(path=self._target), "meta", wrap=True))
        self.move_it = button(translate("SyncFolder", "Move the journal"), "primary")
        self.move_it.clicked.connect(self._move)
        box = QDialogButtonBox()
        self.leave = box.addButton(translate("SyncFolder", "Leave it there"), QDialogButtonBox.ButtonRole.RejectRole)
        box.addButton(self.move_it, QDialogButtonBox.ButtonRole.AcceptRole)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _move(self) -> None:
        context, reader = self._context, self._context.reader
        work = ClosedWork(
            translate("SyncFolder", "Moving the journal"),
            partial(_moved, path=reader.path, target=self._target, key=reader.key),
            translate("SyncFolder", "The journal lies in a folder of this computer now."),
        )
        self.accept()
        context.closed_work_requested.emit(work)


def warn(context: Context, window: QWidget) -> SyncFolderDialog | None:
    """Show the dialog where the journal lies in such a folder and the user was not told yet of this one."""
    path = context.reader.path.resolve()
    if context.read_only or context.settings.get(setting.SYNC_FOLDER_TOLD) == str(path):
        return None
    service = sync_folders.service_of(path, _holds)
    if service is None:
        return None
    context.keep(setting.SYNC_FOLDER_TOLD, str(path))
    dialog = SyncFolderDialog(context, service, window)
    dialog.open()
    return dialog


def _holds(folder: PurePath, mark: str) -> bool:
    try:
        return (Path(folder) / mark).exists()
    except OSError:  # a folder above that may not be looked into
        return False


def _moved(progress: Callable[[int, int], None], *, path: Path, target: Path, key: bytes | None) -> OpenRequest:
    moving.move(path, target, key, progress)
    return OpenRequest(target, key=key)

"""The window that stands in the main window's place when a journal cannot be opened: what is wrong, and what to do."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from journal.core.errors import JournalError
from journal.settings import Settings
from journal.ui import errors, icons, theme, trouble_remedies
from journal.ui.bare_window import BareWindow
from journal.ui.context import OpenRequest
from journal.ui.trouble_remedies import Remedy
from journal.ui.widgets.buttons import Kind, button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

ICON = 40


class TroubleWindow(BareWindow):
    """Shows `error`, which came when `path` was opened; changes nothing before a button is pressed."""

    open_requested = Signal(object)
    """An `OpenRequest`: this journal in another way, a backup, or another file."""
    retry_requested = Signal()
    """Open the same journal once more."""
    work_requested = Signal(object)
    """A `ClosedWork` (salvage, restore) to be done behind the page with the progress bar."""

    def __init__(
        self,
        error: JournalError,
        path: Path,
        settings: Settings,
        locale: QLocale,
        *,
        key: bytes | None = None,
        now: Callable[[], int] | None = None,
    ) -> None:
        super().__init__(settings)
        self.error = error
        self.path = path
        self._locale = locale
        self._key = key
        self._now = now
        self._backup = trouble_remedies.newest_backup(path, settings)
        self.buttons: dict[Remedy, QPushButton] = {}
        self.build()
        next(iter(self.buttons.values())).setFocus()

    def fill(self, column: QVBoxLayout) -> None:
        """Put picture, sentence and buttons there, the likeliest way out first."""
        picture = QLabel()
        picture.setPixmap(icons.pixmap("hard-drive", ICON, theme.tokens().accent, self.devicePixelRatioF()))
        picture.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        heading = PlainLabel(trouble_remedies.title(self.error.code), "title", wrap=True)
        heading.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words = PlainLabel(errors.sentence(self.error), "body", wrap=True)
        column.addWidget(picture)
        column.addWidget(heading)
        column.addSpacing(4)
        column.addWidget(self.words)
        for text in self._further():
            column.addWidget(PlainLabel(text, "meta", wrap=True))
        column.addSpacing(8)
        self.buttons = {}
        remedies = trouble_remedies.remedies(self.error, backup=self._backup is not None, work=self._now is not None)
        for remedy in remedies:
            kind: Kind = "secondary" if self.buttons else "primary"
            made = button(trouble_remedies.label(remedy), kind)
            made.clicked.connect(partial(self._act, remedy))
            self.buttons[remedy] = made
            column.addWidget(made)
        row = QHBoxLayout()
        for remedy in (Remedy.OTHER, Remedy.COPY):
            made = button(trouble_remedies.label(remedy), "quiet")
            made.clicked.connect(partial(self._act, remedy))
            self.buttons[remedy] = made
            row.addWidget(made)
        row.addStretch(1)
        self.quit = button(translate("Trouble", "Quit"), "quiet")
        self.quit.clicked.connect(self.close)
        row.addWidget(self.quit)
        column.addLayout(row)

    def _further(self) -> list[str]:
        lines = []
        if self.error.facts.get("stale"):
            lines.append(
                translate(
                    "Trouble",
                    "Nothing has been heard from “{host}” for {minutes} minutes: it may have been switched off. Open "
                    "the journal anyway only if nobody writes there, else one of you loses what was written.",
                ).format(host=self.error.facts.get("host"), minutes=self.error.facts.get("minutes"))
            )
        if self._backup is not None and self.error.code in trouble_remedies.LOST:
            words = translate("Trouble", "The newest good backup is from {date}.")
            lines.append(words.format(date=self._when(self._backup.at)))
        return lines

    def _when(self, at: int) -> str:
        return self._locale.toString(QDateTime.fromMSecsSinceEpoch(at), QLocale.FormatType.ShortFormat)

    def _act(self, remedy: Remedy, _checked: bool = False) -> None:
        match remedy:
            case Remedy.RETRY:
                self.retry_requested.emit()
            case Remedy.READ_ONLY:
                self.open_requested.emit(OpenRequest(self.path, self._key, read_only=True))
            case Remedy.ANYWAY:
                self.open_requested.emit(OpenRequest(self.path, self._key, anyway=True))
            case Remedy.LOOK_INSIDE if self._backup is not None:
                self.open_requested.emit(OpenRequest(self._backup.path, self._key, read_only=True))
            case Remedy.RESTORE:
                self._restore()
            case Remedy.SALVAGE:
                self._choose_salvaged()
            case Remedy.BEGIN_ANEW:
                self._begin_anew()
            case Remedy.OTHER:
                self._choose_other()
            case Remedy.COPY:
                self._copy_report()

    def _restore(self) -> None:
        if self._backup is not None and self._now is not None:
            when = self._when(self._backup.at)
            self.work_requested.emit(
                trouble_remedies.restoring(self._backup, self.path, self.settings, self._now, when, self._key)
            )

    def _choose_salvaged(self) -> None:
        words = translate("Trouble", "Save what can be read as")
        suffix = translate("Trouble", "recovered")
        name = f"{self.path.stem}-{suffix}.cjournal"
        dialog = self._file_dialog(words, self.path.with_name(name))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("cjournal")
        dialog.fileSelected.connect(self._salvage_into)
        dialog.open()

    def _salvage_into(self, name: str) -> None:
        assert self._now is not None
        self.work_requested.emit(trouble_remedies.salvaging(self.path, Path(name).absolute(), self._now, self._key))

    def _begin_anew(self) -> None:
        """Take the empty file away, so that a journal can be made in its place; never one that holds anything."""
        with suppress(OSError):
            if self.path.stat().st_size == 0:
                self.path.unlink()
        self.retry_requested.emit()

    def _choose_other(self) -> None:
        dialog = self._file_dialog(translate("Trouble", "Open another journal"), self.path)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._other_chosen)
        dialog.open()

    def _other_chosen(self, name: str) -> None:
        self.open_requested.emit(OpenRequest(Path(name).absolute()))

    def _file_dialog(self, title: str, start: Path) -> QFileDialog:
        dialog = QFileDialog(self, title, str(start))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setNameFilters([translate("Trouble", "Journals (*.cjournal)"), translate("Trouble", "All files (*)")])
        return dialog

    def _copy_report(self) -> None:
        now = self._now() if self._now is not None else 0
        QGuiApplication.clipboard().setText(errors.report(self.error, now))
        made = self.buttons[Remedy.COPY]
        made.setText(translate("Trouble", "Copied"))
        made.setAccessibleName(translate("Trouble", "Copied"))

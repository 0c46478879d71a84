"""The page of settings: language and look, callback and channels, the journal itself, and what this program is."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl, Signal, qVersion
from PySide6.QtGui import QDesktopServices, QGuiApplication, QHideEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

import journal
from journal import settings as setting
from journal.core.errors import Code, JournalError
from journal.settings import Setting
from journal.store import journal_settings, portable
from journal.store.history import Op, Operation
from journal.store.portable import Scope
from journal.store.reading import Reader
from journal.ui import theme
from journal.ui.context import Context
from journal.ui.dialogs import importing_file
from journal.ui.language import LANGUAGES
from journal.ui.page import Page
from journal.ui.pages.settings_parts import Choice, Minutes, OwnChannels
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.card import Card
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

MOST_MINUTES = 24 * 60
SAVE_AFTER_MS = 700
"""Steps of the arrows within this time are one change."""


class SettingsPage(Page):
    """Every setting takes effect at once; those of the journal can be undone like any other change."""

    NAME = "settings"
    TABLES = frozenset({"settings", "clients", "interactions", "crises", "preferences"})

    export_requested = Signal(int)
    """A client, or 0 for the whole journal."""
    bin_requested = Signal()
    help_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        sizes = theme.tokens().sizes
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer.addWidget(scroll)
        body = QWidget()
        body.setProperty("scrolled", True)
        scroll.setWidget(body)
        row = QHBoxLayout(body)
        row.setContentsMargins(sizes.page_margin_x, sizes.page_margin_y, sizes.page_margin_x, sizes.page_margin_y)
        text = QWidget()
        text.setMaximumWidth(sizes.text_column)
        row.addWidget(text, 100)
        row.addStretch(1)
        column = QVBoxLayout(text)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(sizes.column_gap)
        column.addWidget(PlainLabel(translate("Settings", "Settings"), "title"))
        for card in (self._look(), self._work(), self._journal(), self._about()):
            column.addWidget(card)
        column.addStretch(1)
        self._save = QTimer(self)
        self._save.setSingleShot(True)
        self._save.setInterval(SAVE_AFTER_MS)
        self._save.timeout.connect(self._save_minutes)
        theme.finish(self)

    def beginning(self) -> QWidget:
        """Return the first setting."""
        return self.language

    def _look(self) -> Card:
        card = Card(translate("Settings", "Language and look"))
        languages = [(setting.SYSTEM, translate("Settings", "As the system")), *LANGUAGES.items()]
        themes = [
            (setting.SYSTEM, translate("Settings", "As the system")),
            ("light", translate("Settings", "Light")),
            ("dark", translate("Settings", "Dark")),
        ]
        settings = self.context.settings
        self.language = Choice(translate("Settings", "Language"), languages, settings.get(setting.LANGUAGE))
        self.theme = Choice(translate("Settings", "Theme"), themes, settings.get(setting.THEME))
        self.language.activated.connect(partial(self._dress, setting.LANGUAGE, self.language))
        self.theme.activated.connect(partial(self._dress, setting.THEME, self.theme))
        grid = _grid()
        grid.addWidget(PlainLabel(translate("Settings", "Language")), 0, 0)
        grid.addWidget(self.language, 0, 1)
        grid.addWidget(PlainLabel(translate("Settings", "Theme")), 1, 0)
        grid.addWidget(self.theme, 1, 1)
        card.body.addLayout(grid)
        return card

    def _work(self) -> Card:
        card = Card(translate("Settings", "Callback and channels"))
        name = translate("Settings", "Call back after (minutes)")
        self.minutes = Minutes(name, MOST_MINUTES)
        self.minutes.valueChanged.connect(self._minutes_changed)
        grid = _grid()
        grid.addWidget(PlainLabel(name), 0, 0)
        grid.addWidget(self.minutes, 0, 1)
        card.body.addLayout(grid)
        words = translate("Settings", "Counted from the end of a delivery, an installation or a visit.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        card.body.addSpacing(8)
        card.body.addWidget(PlainLabel(translate("Settings", "Your own channels"), "strong"))
        words = translate(
            "Settings", "Offered beside phone, e-mail and the others. Entries keep a channel that is removed."
        )
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.channels = OwnChannels()
        self.channels.changed.connect(self._save_channels)
        card.body.addWidget(self.channels)
        return card

    def _journal(self) -> Card:
        card = Card(translate("Settings", "Your journal"))
        words = translate("Settings", "Everything lies in this one file on your computer. Nothing is sent anywhere.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.path = QLineEdit(str(self.context.reader.path))
        self.path.setReadOnly(True)
        self.path.setAccessibleName(translate("Settings", "File of the journal"))
        self.path.setCursorPosition(0)
        copy = icon_button("copy", translate("Settings", "Copy the path"))
        copy.clicked.connect(self._copy_path)
        folder = icon_button("external-link", translate("Settings", "Open the folder"))
        folder.clicked.connect(self._open_folder)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.path, 1)
        row.addWidget(copy)
        row.addWidget(folder)
        card.body.addLayout(row)
        self.counts = PlainLabel("", "meta", wrap=True)
        card.body.addWidget(self.counts)
        buttons = FlowLayout(gap_x=8, gap_y=8)
        self.export = button(translate("Settings", "Export to CSV…"), icon="download")
        self.export.clicked.connect(partial(self.export_requested.emit, 0))
        self.take_in = button(translate("Settings", "Import…"), icon="upload")
        self.take_in.clicked.connect(self.import_journal)
        self.bin = button(translate("Settings", "Bin…"), icon="trash-2")
        self.bin.clicked.connect(self.bin_requested)
        self.help = button(translate("Settings", "Help"), icon="circle-question-mark")
        self.help.clicked.connect(self.help_requested)
        for made in (self.export, self.take_in, self.bin, self.help):
            buttons.addWidget(made)
        card.body.addSpacing(4)
        card.body.addLayout(buttons)
        return card

    def _about(self) -> Card:
        card = Card(translate("Settings", "About"))
        version = translate("Settings", "Client Journal {version}, with Qt {qt}")
        card.body.addWidget(PlainLabel(version.format(version=journal.__version__, qt=qVersion()), wrap=True))
        words = translate(
            "Settings",
            "Free software under the Apache License 2.0. Qt and PySide6 are used under the LGPL 3, SQLCipher under a "
            "BSD licence, the icons are from Lucide (ISC). THIRD_PARTY.md, which comes with the program, lists all "
            "software of others.",
        )
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        return card

    def import_journal(self, _checked: bool = False) -> None:
        """Ask for a file, show what it would bring, and bring it in where the user agrees."""
        importing_file.choose(self.context, self.window())

    def reload(self) -> None:
        """Read the settings of the journal and count its records."""
        reader = self.context.reader
        if not self._save.isActive():
            self.minutes.blockSignals(True)
            self.minutes.setValue(int(journal_settings.get(reader, "callback_minutes")))
            self.minutes.blockSignals(False)
        names = list(journal_settings.get(reader, "own_channels"))
        if names != self.channels.names():
            self.channels.show_names(names)
        job = self.context.runner.long(partial(_counts, path=reader.path))
        job.finished.connect(self._show_counts)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._save.isActive():
            self._save.stop()
            self._save_minutes()

    def _dress(self, which: Setting[str], choice: Choice, _index: int) -> None:
        if choice.currentData() == self.context.settings.get(which):
            return
        try:
            self.context.settings.set(which, str(choice.currentData()))
        except OSError as error:
            path = error.filename or ""
            self.context.runner.failed.emit(JournalError(Code.FILE_UNWRITABLE, path=str(path)))
        # Later: the window throws this page away, which must not happen under its own hands.
        QTimer.singleShot(0, self.context.settings_changed.emit)

    def _minutes_changed(self) -> None:
        self._save.start()

    def _save_minutes(self) -> None:
        value = self.minutes.value()
        if value != journal_settings.get(self.context.reader, "callback_minutes"):
            title = translate("Settings", "Call back after %n min", None, value)
            self.context.runner.write(Op.SETTING, partial(_put, key="callback_minutes", value=value, title=title))

    def _save_channels(self, names: list[str]) -> None:
        title = translate("Settings", "Your own channels")
        self.context.runner.write(Op.SETTING, partial(_put, key="own_channels", value=names, title=title))

    def _show_counts(self, counts: dict[str, int]) -> None:
        locale = self.context.locale
        parts = (
            translate("Settings", "%n client(s)", None, counts["clients"]),
            translate("Settings", "{count} entries").format(count=locale.toString(counts["interactions"])),
            translate("Settings", "%n preference(s)", None, counts["preferences"]),
            translate("Settings", "%n reminder(s)", None, counts["dues"]),
            translate("Settings", "%n crises", None, counts["crises"]),
        )
        self.counts.setText(" · ".join(parts))

    def _copy_path(self) -> None:
        QGuiApplication.clipboard().setText(self.path.text())
        self.context.told.emit(translate("Settings", "Path copied"))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.reader.path.parent)))


def _grid() -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    grid.setVerticalSpacing(10)
    grid.setColumnStretch(0, 1)
    return grid


def _put(writer: Writer, running: Operation, *, key: str, value: object, title: str) -> None:
    running.facts = {"title": title}
    journal_settings.put(writer, key, value)


def _counts(_job: LongJob, *, path: Path) -> dict[str, int]:
    reader = Reader.open(path)
    try:
        return portable.counts(reader, Scope())
    finally:
        reader.close()

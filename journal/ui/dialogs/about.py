"""About this program: its versions, where the user's files lie, its licences, and the way to newer versions."""

from __future__ import annotations

import sys
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

import journal
from journal import licences
from journal.ui import icons
from journal.ui.context import Context
from journal.ui.dialogs import about_facts
from journal.ui.dialogs.about_facts import Place
from journal.ui.dialogs.about_releases import releases_button
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate

SIZE = (720, 744)
AROUND = 48
"""Of the window's height that stays free above and below."""
ICON_PX = 56
REPLACING = "-m pip install --force-reinstall --no-deps"
"""What pip is told to put another build of a package in the place of the one that is there."""


class AboutDialog(QDialog):
    """Everything in it can be read and copied with the keyboard; nothing in it asks the network."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("About", "About Client Journal"))
        self.paths: dict[str, QLineEdit] = {}
        self.folders: dict[str, QPushButton] = {}
        inner = QWidget()
        inner.setProperty("scrolled", True)
        cards = QVBoxLayout(inner)
        cards.setContentsMargins(0, 0, 8, 0)
        cards.setSpacing(12)
        for card in (self._versions(), self._places(), self._licences()):
            cards.addWidget(card)
        cards.addStretch(1)
        scroll = ScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 16, 16)
        column.setSpacing(14)
        column.addLayout(self._head())
        column.addWidget(scroll, 1)
        column.addWidget(self._foot())
        high = parent.window().height() - AROUND if parent is not None else SIZE[1]
        self.resize(SIZE[0], min(SIZE[1], high))
        self.copy.setFocus()

    def show_licences(self) -> None:
        """Show what the program is made of, with all licences in full."""
        from journal.ui.dialogs.about_licences import LicencesDialog

        LicencesDialog(self._context, self).open()

    def _head(self) -> QHBoxLayout:
        picture = QLabel()
        picture.setPixmap(icons.app_icon().pixmap(QSize(ICON_PX, ICON_PX), self.devicePixelRatioF()))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(translate("About", "Client Journal"), "title"))
        version = translate("About", "Version {version}").format(version=journal.__version__)
        words.addWidget(PlainLabel(version, "meta"))
        row = QHBoxLayout()
        row.setSpacing(14)
        row.addWidget(picture)
        row.addLayout(words, 1)
        return row

    def _versions(self) -> Card:
        card = Card(translate("About", "For support"))
        self.facts = QPlainTextEdit(about_facts.lines(self._context))
        self.facts.setReadOnly(True)
        self.facts.setTabChangesFocus(True)
        self.facts.setAccessibleName(translate("About", "Versions"))
        lines = self.facts.document().blockCount() + 1
        self.facts.setFixedHeight(lines * self.facts.fontMetrics().lineSpacing() + 8)
        card.body.addWidget(self.facts)
        self.copy = button(translate("About", "Copy"), icon="copy")
        self.copy.setAccessibleName(translate("About", "Copy the versions"))
        self.copy.setAutoDefault(False)
        self.copy.clicked.connect(self._copy)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addWidget(PlainLabel(translate("About", "It holds no client data."), "meta", elide=True), 1)
        card.body.addLayout(row)
        return card

    def _places(self) -> Card:
        card = Card(translate("About", "Where your data lies"))
        words = translate("About", "All of it is on this computer. Nothing is sent anywhere.")
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for number, place in enumerate(about_facts.places(self._context)):
            self._add_place(grid, number, place)
        card.body.addLayout(grid)
        return card

    def _add_place(self, grid: QGridLayout, row: int, place: Place) -> None:
        path = _line(str(place.path), place.words)
        name = translate("About", "Open the folder: {place}").format(place=place.words)
        folder = icon_button("folder-open", name)
        folder.setToolTip(translate("About", "Open the folder"))
        folder.setAutoDefault(False)
        folder.clicked.connect(partial(self._open, place))
        self.paths[place.name], self.folders[place.name] = path, folder
        for column, shown in enumerate((PlainLabel(place.words, "meta"), path, folder)):
            grid.addWidget(shown, row, column)

    def _licences(self) -> Card:
        card = Card(translate("About", "Licences"))
        own = translate("About", "Client Journal is free software under the Apache License 2.0.")
        card.body.addWidget(PlainLabel(own, wrap=True))
        folder = licences.qt_folder()
        if folder is not None:
            words = translate(
                "About",
                "Qt and PySide6 are used under the LGPL 3. You may put libraries of your own in the place of those "
                "in this folder, if they have the same names and interfaces:",
            )
            self.qt = _line(str(folder), translate("About", "How to replace Qt"))
        else:
            words = translate(
                "About",
                "Qt and PySide6 are used under the LGPL 3. You may install a build of your own in their place with "
                "this command, followed by the name of its file:",
            )
            self.qt = _line(f'"{sys.executable}" {REPLACING}', translate("About", "How to replace Qt"))
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        card.body.addWidget(self.qt)
        return card

    def _foot(self) -> QDialogButtonBox:
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        box.rejected.connect(self.reject)
        self.all_licences = button(translate("About", "All licences…"), icon="list")
        self.all_licences.setAutoDefault(False)
        self.all_licences.clicked.connect(self.show_licences)
        self.releases = releases_button()
        for made in (self.all_licences, self.releases):
            box.addButton(made, QDialogButtonBox.ButtonRole.ActionRole)
        return box

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.facts.toPlainText())
        self.copy.setText(translate("About", "Copied"))

    def _open(self, place: Place) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(place.folder)))


def _line(text: str, name: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setReadOnly(True)
    made.setAccessibleName(name)
    made.setCursorPosition(0)
    return made

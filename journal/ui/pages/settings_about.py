"""What this program is, of which version, under which licence, and the ways to its help and to newer versions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal, qVersion
from PySide6.QtWidgets import QWidget

import journal
from journal.ui.context import Context
from journal.ui.dialogs.about_releases import releases_button
from journal.ui.pages.settings_section import Section
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class AboutSection(Section):
    """Version, licences, help."""

    NAME = "about"
    ICON = "info"

    help_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        card = Card(translate("Settings", "This program"))
        version = translate("Settings", "Client Journal {version}, with Qt {qt}")
        card.body.addWidget(PlainLabel(version.format(version=journal.__version__, qt=qVersion()), wrap=True))
        words = translate(
            "Settings",
            "Free software under the Apache License 2.0. Qt and PySide6 are used under the LGPL 3, SQLCipher under a "
            "BSD licence, the icons are from Lucide (ISC).",
        )
        card.body.addWidget(PlainLabel(words, "meta", wrap=True))
        self.help = button(translate("Settings", "Help"), icon="circle-question-mark")
        self.help.clicked.connect(self.help_requested)
        self.about = button(translate("Settings", "Versions, folders, licences…"), icon="info")
        self.about.clicked.connect(self._show_about)
        self.releases = releases_button()
        row = FlowLayout(gap_x=8, gap_y=8)
        for made in (self.help, self.about, self.releases):
            row.addWidget(made)
        card.body.addSpacing(4)
        card.body.addLayout(row)
        self.column.addWidget(card)
        self.column.addStretch(1)

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "About")

    def beginning(self) -> QWidget:
        """Return the first button."""
        return self.help

    def _show_about(self) -> None:
        from journal.ui.dialogs.about import AboutDialog

        AboutDialog(self.context, self.window()).open()

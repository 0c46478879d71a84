"""The settings of the window itself: language and theme."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtWidgets import QWidget

from journal import settings as setting
from journal.settings import Setting
from journal.ui.context import Context
from journal.ui.language import LANGUAGES
from journal.ui.pages.settings_parts import Choice
from journal.ui.pages.settings_section import Section, grid
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class GeneralSection(Section):
    """Language and theme; both take effect at once."""

    NAME = "general"
    ICON = "palette"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        languages = [(setting.SYSTEM, translate("Settings", "System default")), *LANGUAGES.items()]
        themes = [
            (setting.SYSTEM, translate("Settings", "System default")),
            ("light", translate("Settings", "Light")),
            ("dark", translate("Settings", "Dark")),
        ]
        settings = context.settings
        self.language = Choice(translate("Settings", "Language"), languages, settings.get(setting.LANGUAGE))
        self.theme = Choice(translate("Settings", "Theme"), themes, settings.get(setting.THEME))
        self.language.activated.connect(partial(self._dress, setting.LANGUAGE, self.language))
        self.theme.activated.connect(partial(self._dress, setting.THEME, self.theme))
        card = Card(translate("Settings", "Language and look"))
        fields = grid()
        for row, (name, field) in enumerate(
            ((translate("Settings", "Language"), self.language), (translate("Settings", "Theme"), self.theme))
        ):
            fields.addWidget(PlainLabel(name), row, 0)
            fields.addWidget(field, row, 1)
        card.body.addLayout(fields)
        self.column.addWidget(card)
        self.column.addStretch(1)

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "General")

    def beginning(self) -> QWidget:
        """Return the first setting."""
        return self.language

    def _dress(self, which: Setting[str], choice: Choice, _index: int) -> None:
        if choice.currentData() == self.context.settings.get(which):
            return
        self.context.keep(which, str(choice.currentData()))
        # Later: the window throws this page away, which must not happen under its own hands.
        QTimer.singleShot(0, self.context.settings_changed.emit)

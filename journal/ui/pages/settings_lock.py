"""When the journal is locked, and what a plain one has instead; the lock itself is elsewhere."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from journal import settings as setting
from journal.ui import actions
from journal.ui.context import Context
from journal.ui.dialogs import encryption
from journal.ui.pages.settings_parts import Choice
from journal.ui.pages.settings_section import Section, grid
from journal.ui.widgets.card import Card
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class LockSection(Section):
    """Settings of this computer: they do not travel with the journal."""

    NAME = "lock"
    ICON = "lock"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        card = Card(translate("Settings", "Lock"))
        self.words = PlainLabel("", "meta", wrap=True)
        card.body.addWidget(self.words)
        name = translate("Settings", "Lock after nobody touched it for")
        self.minutes = Choice(name, [(str(value), _minutes(value)) for value in setting.LOCK_MINUTES.choices], "")
        self.minutes.activated.connect(self._put_minutes)
        self.session = QCheckBox(translate("Settings", "Lock when the computer sleeps or its screen is locked"))
        self.session.setAccessibleName(self.session.text())
        self.session.clicked.connect(self._put_session)
        self.fields = QWidget()
        rows = grid()
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(PlainLabel(name, wrap=True), 0, 0)
        rows.addWidget(self.minutes, 0, 1)
        rows.addWidget(self.session, 1, 0, 1, 2)
        self.fields.setLayout(rows)
        card.body.addWidget(self.fields)
        self.column.addWidget(card)
        self.column.addStretch(1)

    @classmethod
    def title(cls) -> str:
        """Return the words for the list of sections."""
        return translate("Settings", "Lock")

    def beginning(self) -> QWidget | None:
        """Return the first setting, if there is any."""
        return self.minutes if encryption.is_encrypted(self.context) else None

    def reload(self) -> None:
        """Read the settings, and say what the key does to this journal."""
        encrypted = encryption.is_encrypted(self.context)
        keys = actions.native("lock")
        if encrypted:
            words = translate(
                "Settings",
                "{keys} locks the journal: nothing of it can be seen until the passphrase is typed, and nothing of it "
                "stays in memory. What you were writing is kept.",
            )
        else:
            words = translate(
                "Settings",
                "{keys} hides this journal from other eyes. It has no passphrase, so it cannot be locked; encrypt it "
                "under Journal first.",
            )
        self.words.setText(words.format(keys=keys))
        self.fields.setVisible(encrypted)
        settings = self.context.settings
        self.minutes.setCurrentIndex(self.minutes.findData(str(settings.get(setting.LOCK_MINUTES))))
        self.session.setChecked(settings.get(setting.LOCK_WITH_SESSION))

    def _put_minutes(self, _index: int) -> None:
        self.context.keep(setting.LOCK_MINUTES, int(self.minutes.currentData()))
        self.context.lock_changed.emit()

    def _put_session(self, wanted: bool) -> None:
        self.context.keep(setting.LOCK_WITH_SESSION, wanted)


def _minutes(value: int) -> str:
    return translate("Settings", "%n minute(s)", None, value) if value else translate("Settings", "Never by itself")

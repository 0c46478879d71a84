"""Two fields for a passphrase that is chosen, with a calm word on its length; what it is used for is not known here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.store import keys
from journal.ui import errors
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.secret_edit import SecretEdit

translate = QCoreApplication.translate

GOOD_FROM, STRONG_FROM = 12, 18
"""In letters; a Chinese character counts as two, since there are so many of them."""
_LAST_LATIN = "\u02ff"


class NewPassphrase(QWidget):
    """Typed twice, since nothing can be read without it."""

    changed = Signal()
    entered = Signal()
    """Enter was pressed in the second field."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        first = translate("NewPassphrase", "New passphrase")
        second = translate("NewPassphrase", "The same once more")
        self.first, self.second = SecretEdit(first), SecretEdit(second)
        self.words = PlainLabel("", "meta", wrap=True)
        self.problem = PlainLabel("", "body", wrap=True, tone="red")
        self.problem.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(first, "strong"))
        column.addWidget(self.first)
        column.addWidget(self.words)
        column.addSpacing(6)
        column.addWidget(PlainLabel(second, "strong"))
        column.addWidget(self.second)
        column.addWidget(self.problem)
        self.first.changed.connect(self._typed)
        self.second.changed.connect(self._typed)
        self.first.entered.connect(self.second.setFocus)
        self.second.entered.connect(self.entered)
        QWidget.setTabOrder(self.first.field, self.second.field)  # a blank on the eye between would show the passphrase
        self.setFocusProxy(self.first)
        self._typed()

    def is_complete(self) -> bool:
        """Whether something stands in both fields."""
        return bool(self.first.text() and self.second.text())

    def chosen(self) -> str | None:
        """Return the passphrase; None where it will not do, which is then said, with the keyboard at the place."""
        problem, field = "", self.first
        try:
            keys.checked(self.first.text())
        except JournalError as error:
            problem = errors.sentence(error)
        if not problem and self.first.text() != self.second.text():
            problem = translate("NewPassphrase", "The two are not the same. Type the second one again.")
            field = self.second
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        if problem:
            field.setFocus()
            field.field.selectAll()
            return None
        return self.first.text()

    def _typed(self) -> None:
        self.problem.hide()
        self.words.setText(strength(self.first.text()))
        self.changed.emit()


def strength(passphrase: str) -> str:
    """Return a word on how long a passphrase holds, by its length alone: rules about signs make none better."""
    if not passphrase:
        return translate("NewPassphrase", "A few words that do not belong together are easy to keep in mind.")
    if len(passphrase) < keys.SHORTEST_PASSPHRASE:
        return translate("NewPassphrase", "At least %n characters.", None, keys.SHORTEST_PASSPHRASE)
    length = sum(2 if letter > _LAST_LATIN else 1 for letter in passphrase)
    if length < GOOD_FROM:
        return translate("NewPassphrase", "Enough. A longer one holds better.")
    if length < STRONG_FROM:
        return translate("NewPassphrase", "Good.")
    return translate("NewPassphrase", "Strong.")

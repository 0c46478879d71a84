"""Two fields for a passphrase that is chosen, with a calm word on its length; what it is used for is not known here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.store import keys
from journal.ui import errors
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.problem_line import ProblemLine
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
        self.weak, self.unlike = ProblemLine(), ProblemLine()
        """What is wrong with the one, and with the other."""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(PlainLabel(first, "strong"))
        column.addWidget(self.first)
        column.addWidget(self.words)
        column.addWidget(self.weak)
        column.addSpacing(6)
        column.addWidget(PlainLabel(second, "strong"))
        column.addWidget(self.second)
        column.addWidget(self.unlike)
        self.first.changed.connect(self._typed)
        self.second.changed.connect(self.changed)
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
        try:
            keys.checked(self.first.text())
        except JournalError as error:
            self._refuse(self.first, self.weak, errors.sentence(error))
            self.words.hide()
            return None
        if self.first.text() != self.second.text():
            words = translate("NewPassphrase", "The two are not the same. Type the second one again.")
            self._refuse(self.second, self.unlike, words)
            return None
        return self.first.text()

    def _refuse(self, edit: SecretEdit, line: ProblemLine, words: str) -> None:
        line.tell(words, edit.field)
        edit.setFocus()
        edit.field.selectAll()

    def _typed(self) -> None:
        self.weak.forget()
        self.unlike.forget()  # The first may be the one that was mistyped.
        self.words.show()
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
        return translate("NewPassphrase", "Enough. A longer one is safer.")
    if length < STRONG_FROM:
        return translate("NewPassphrase", "Good.")
    return translate("NewPassphrase", "Strong.")

"""Rows of people to call in a crisis: name, post, number, whose; one more empty row is always there."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.risks import MOST_CONTACTS, Contact, Side
from journal.ui import crisis_labels

translate = QCoreApplication.translate

_SIDES = tuple(Side)


class ContactsEdit(QWidget):
    """A row that is cleared goes when the record is saved."""

    grew = Signal()
    """There is one row more than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[_Row] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self._add(Contact(""))

    def set_contacts(self, contacts: Iterable[Contact]) -> None:
        """Show these people."""
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        known = list(contacts)
        for contact in known:
            self._add(contact)
        if len(known) < MOST_CONTACTS:
            self._add(Contact("", side=known[-1].side if known else Side.OURS))

    def contacts(self) -> tuple[Contact, ...]:
        """Return those with a name or a number."""
        found = (row.contact() for row in self._rows)
        return tuple(contact for contact in found if contact.name or contact.phone)

    def rows(self) -> tuple[_Row, ...]:
        """Return the rows, the empty one at the end among them."""
        return tuple(self._rows)

    def _add(self, contact: Contact) -> None:
        row = _Row(contact, len(self._rows) + 1)
        row.changed.connect(self._on_changed)
        self._column.addWidget(row)
        if self._rows:
            QWidget.setTabOrder(self._rows[-1].side, row.name)
        self._rows.append(row)
        self.setFocusProxy(self._rows[0].name)

    def _on_changed(self) -> None:
        last = self._rows[-1].contact()
        if (last.name or last.phone) and len(self._rows) < MOST_CONTACTS:
            self._add(Contact("", side=last.side))
            self.grew.emit()


class _Row(QWidget):
    changed = Signal()

    def __init__(self, contact: Contact, number: int) -> None:
        super().__init__()
        self.name = _field(contact.name, translate("ContactsEdit", "Name"))
        self.post = _field(contact.post, translate("ContactsEdit", "Post"))
        self.phone = _field(contact.phone, translate("ContactsEdit", "Number"))
        self.side = QComboBox()
        self.side.addItems([crisis_labels.side(side) for side in _SIDES])
        self.side.setCurrentIndex(_SIDES.index(contact.side))
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(6)
        across.addWidget(self.name, 4)
        across.addWidget(self.post, 3)
        across.addWidget(self.phone, 5)
        across.addWidget(self.side)
        words = (
            (self.name, translate("ContactsEdit", "Person {number}: name")),
            (self.post, translate("ContactsEdit", "Person {number}: post")),
            (self.phone, translate("ContactsEdit", "Person {number}: phone")),
            (self.side, translate("ContactsEdit", "Person {number}: whose")),
        )
        for widget, word in words:
            widget.setAccessibleName(word.format(number=number))
        for line in (self.name, self.post, self.phone):
            line.textChanged.connect(self.changed)

    def contact(self) -> Contact:
        """Return what the row says."""
        side = _SIDES[self.side.currentIndex()]
        return Contact(texts.line(self.name.text()), texts.line(self.phone.text()), side, texts.line(self.post.text()))


def _field(text: str, placeholder: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setPlaceholderText(placeholder)
    made.setMaxLength(texts.MAX_NAME)
    return made

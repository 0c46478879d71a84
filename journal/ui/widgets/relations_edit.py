"""A field for what somebody is to others at the client: what, to whom, and a few words about it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.relations import Relation, RelationKind
from journal.ui import relation_words as words
from journal.ui.widgets.buttons import button, icon_button

translate = QCoreApplication.translate

MOST = 12


class RelationsEdit(QWidget):
    """Rows below each other, and a button that adds one; `others` are id and name of who can be chosen."""

    changed = Signal()

    def __init__(self, others: Sequence[tuple[int, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._others = list(others)
        self.rows: list[RelationRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.add_button = button(translate("PersonDialog", "Add a relation"), "quiet", "plus")
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self._on_add)
        self._column.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setFocusProxy(self.add_button)

    def set_relations(self, relations: Iterable[Relation]) -> None:
        """Show what somebody is to others."""
        for one in relations:
            self._add(one)

    def relations(self, person_id: int) -> tuple[Relation, ...]:
        """Return what was chosen; TEXT_MISSING where a relation of no kind has no words."""
        found = tuple(row.relation(person_id) for row in self.rows)
        for one in found:
            if one.kind is RelationKind.OTHER and not one.label:
                raise JournalError(Code.TEXT_MISSING)
        return found

    def add(self) -> RelationRow:
        """Add a row and return it."""
        return self._add(Relation(0, self._others[0][0], RelationKind.ANSWERS_TO))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._order()  # Qt orders anew what is put into another window.

    def _order(self) -> None:
        """Let Tab go as one reads: from where the button was over the rows, to the button after them."""
        fields = (field for row in self.rows for field in row.fields)
        for before, after in pairwise((self.add_button, *fields, self.add_button)):
            if before is not after:
                QWidget.setTabOrder(before, after)

    def _on_add(self) -> None:
        self.add().kind.setFocus()
        self.changed.emit()

    def _add(self, relation: Relation) -> RelationRow:
        row = RelationRow(self._others, relation, len(self.rows) + 1)
        row.removed.connect(partial(self._remove, row))
        self.rows.append(row)
        self._column.insertWidget(self._column.count() - 1, row)
        self._order()
        self.add_button.setVisible(len(self.rows) < MOST)
        return row

    def _remove(self, row: RelationRow) -> None:
        self.rows.remove(row)
        self._column.removeWidget(row)
        row.hide()
        row.deleteLater()
        self.add_button.show()
        self.add_button.setFocus()
        self.changed.emit()


class RelationRow(QWidget):
    """One relation: its kind and to whom in one line, the words about it beneath."""

    removed = Signal()

    def __init__(self, others: Sequence[tuple[int, str]], relation: Relation, number: int) -> None:
        super().__init__()
        self.kind = QComboBox()
        self.kind.setAccessibleName(translate("PersonDialog", "Relation {number}").format(number=number))
        for code in RelationKind:
            self.kind.addItem(words.kind(code))
        self.kind.setCurrentIndex(list(RelationKind).index(relation.kind))
        self.other = QComboBox()
        self.other.setAccessibleName(translate("PersonDialog", "To whom {number}").format(number=number))
        self._ids = [person_id for person_id, _ in others]
        for _, name in others:
            self.other.addItem(name)
        if relation.other_id in self._ids:
            self.other.setCurrentIndex(self._ids.index(relation.other_id))
        self.label = QLineEdit(relation.label)
        self.label.setMaxLength(texts.MAX_NAME)
        self.label.setAccessibleName(translate("PersonDialog", "About the relation {number}").format(number=number))
        for box in (self.kind, self.other):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        off = icon_button("x", translate("PersonDialog", "Remove this relation"))
        off.setAutoDefault(False)
        off.clicked.connect(self.removed)
        self.fields: tuple[QWidget, ...] = (self.kind, self.other, off, self.label)
        """As they are seen."""
        across = QHBoxLayout()
        across.setSpacing(6)
        across.addWidget(self.kind, 1)
        across.addWidget(self.other, 1)
        across.addWidget(off)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(4)
        column.addLayout(across)
        column.addWidget(self.label)
        self.kind.currentIndexChanged.connect(self._hint)
        self._hint()

    def relation(self, person_id: int) -> Relation:
        """Return what the row says."""
        return Relation(person_id, self._ids[self.other.currentIndex()], self._kind(), texts.line(self.label.text()))

    def _kind(self) -> RelationKind:
        return list(RelationKind)[self.kind.currentIndex()]

    def _hint(self, _index: int = 0) -> None:
        self.label.setPlaceholderText(words.label_hint(self._kind()))

"""The steps of a plan as a list in the order of their deadlines; one step is edited in a dialog of its own."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from journal.core.plans import MOST_STEPS, Step
from journal.ui import crisis_labels, plan_words
from journal.ui.widgets import titled_rows
from journal.ui.widgets.buttons import button

translate = QCoreApplication.translate

HEIGHT = 206


class StepsEdit(QWidget):
    """Enter edits a step, Delete takes it out; the plan is only changed where it is saved."""

    edit_requested = Signal(object)
    """The place of a step that is to be edited, or None for a new one."""
    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: list[Step] = []
        self.list = _Steps()
        self.list.setAccessibleName(translate("PlanDialog", "Steps"))
        titled_rows.titled(self.list)
        self.list.setFixedHeight(HEIGHT)
        self.add = button(translate("PlanDialog", "Add a step…"), "secondary", "plus")
        self.edit = button(translate("PlanDialog", "Edit step…"))
        self.take_out = button(translate("PlanDialog", "Remove step"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.list)
        across = QHBoxLayout()
        across.setSpacing(6)
        for made in (self.add, self.edit, self.take_out):
            made.setAutoDefault(False)
            across.addWidget(made)
        across.addStretch(1)
        column.addLayout(across)
        self.list.asked.connect(self._edit)
        self.list.itemDoubleClicked.connect(self._edit)
        self.list.deleted.connect(self._take_out)
        self.add.clicked.connect(partial(self.edit_requested.emit, None))
        self.edit.clicked.connect(self._edit)
        self.take_out.clicked.connect(self._take_out)
        self.setFocusProxy(self.list)

    def steps(self) -> tuple[Step, ...]:
        """Return the steps in the order of their deadlines."""
        return tuple(self._steps)

    def set_steps(self, steps: tuple[Step, ...]) -> None:
        """Show these steps."""
        self._steps = sorted(steps, key=_deadline)
        self._show(0)

    def put(self, place: int | None, step: Step) -> None:
        """Put a step in the place of another, or in addition; it goes where its deadline says."""
        if place is None:
            self._steps.append(step)
        else:
            self._steps[place] = step
        self._steps.sort(key=_deadline)
        self._show(self._steps.index(step))
        self.changed.emit()

    def _show(self, current: int) -> None:
        self.list.clear()
        for step in self._steps:
            self.list.addItem(titled_rows.item(plan_words.step(step), crisis_labels.after(step.after_minutes)))
        self.list.setCurrentRow(min(current, len(self._steps) - 1))
        for made in (self.edit, self.take_out):
            made.setEnabled(bool(self._steps))
        self.add.setEnabled(len(self._steps) < MOST_STEPS)

    def _edit(self, _asked: object = None) -> None:
        if 0 <= self.list.currentRow() < len(self._steps):
            self.edit_requested.emit(self.list.currentRow())

    def _take_out(self) -> None:
        place = self.list.currentRow()
        if 0 <= place < len(self._steps):
            del self._steps[place]
            self._show(place)
            self.changed.emit()


class _Steps(QListWidget):
    """Keeps Enter and Delete to itself: a dialog would take Enter for its default button."""

    asked = Signal()
    deleted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self.asked.emit()
        elif event.key() == Qt.Key.Key_Delete:
            self.deleted.emit()
        else:
            super().keyPressEvent(event)


def _deadline(step: Step) -> int:
    return step.after_minutes

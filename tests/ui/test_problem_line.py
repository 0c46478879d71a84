"""The red sentence under a field goes with the first change of that field, of whatever kind it is, and only then."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QDate, QEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateEdit,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journal.ui import theme
from journal.ui.widgets.problem_line import ProblemLine


class Form(QWidget):
    """One field of each kind, two of them inside another, and the line beneath."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.text, self.other = QLineEdit(), QPlainTextEdit(), QLineEdit()
        self.list, self.number, self.day = QComboBox(), QSpinBox(), QDateEdit()
        self.list.addItems(["one", "two"])
        self.pair = QWidget()
        row = QHBoxLayout(self.pair)
        self.tick, self.inner = QCheckBox(), QLineEdit()
        row.addWidget(self.tick)
        row.addWidget(self.inner)
        self.problem = ProblemLine()
        column = QVBoxLayout(self)
        for field in (self.line, self.text, self.other, self.list, self.number, self.day, self.pair, self.problem):
            column.addWidget(field)


@pytest.fixture
def form(qapp: QApplication, qtbot: QtBot) -> Form:
    theme.apply(qapp, "light", "en")
    made = Form()
    qtbot.addWidget(made)
    made.show()
    return made


CHANGES: dict[str, tuple[Callable[[Form], QWidget], Callable[[Form], object]]] = {
    "line": (lambda form: form.line, lambda form: form.line.setText("a")),
    "text": (lambda form: form.text, lambda form: form.text.setPlainText("a")),
    "list": (lambda form: form.list, lambda form: form.list.setCurrentIndex(1)),
    "number": (lambda form: form.number, lambda form: form.number.setValue(4)),
    "day": (lambda form: form.day, lambda form: form.day.setDate(QDate(2026, 11, 22))),
    "a part": (lambda form: form.pair, lambda form: form.inner.setText("a")),
    "a tick": (lambda form: form.pair, lambda form: form.tick.click()),
}


@pytest.mark.parametrize(("field", "change"), CHANGES.values(), ids=CHANGES)
def test_it_goes_when_its_field_is_changed(
    form: Form, field: Callable[[Form], QWidget], change: Callable[[Form], object]
) -> None:
    wrong = field(form)
    form.problem.tell("This is missing.", wrong)
    form.other.setText("something else")
    assert form.problem.isVisible()
    assert wrong.property("invalid")
    change(form)
    assert not form.problem.isVisible()
    assert not wrong.property("invalid")


def test_another_problem_leaves_no_red_frame_behind(form: Form) -> None:
    form.problem.tell("This is missing.", form.line)
    form.problem.tell("And that.", form.text)
    assert (form.line.property("invalid"), form.text.property("invalid")) == (False, True)
    form.line.setText("a")
    assert form.problem.text() == "And that."
    assert form.problem.isVisible()


def test_where_no_field_can_be_named_any_change_is_an_answer(form: Form) -> None:
    form.problem.tell("It could not be written.", None, form)
    form.number.setValue(3)
    assert not form.problem.isVisible()


def test_a_field_that_is_gone_is_no_trouble(form: Form) -> None:
    form.problem.tell("This is missing.", form.line)
    form.line.deleteLater()
    QApplication.sendPostedEvents(form.line, QEvent.Type.DeferredDelete)
    form.problem.forget()
    assert not form.problem.isVisible()

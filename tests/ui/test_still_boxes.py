"""A turning wheel over a box changes nothing in it and gives it no keyboard; the page under it scrolls."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QDateEdit,
    QLabel,
    QLineEdit,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from journal.ui.still_boxes import StillBoxes
from journal.ui.widgets.scroll_area import ScrollArea
from tests.bench.measures import ROOT

MADE = """
from PySide6.QtCore import QObject
from journal.ui.application import make_application
application = make_application([])
print([type(child).__name__ for child in application.findChildren(QObject)])
"""


class Form(ScrollArea):
    """A form that is higher than its window, with one box of each kind; a place to type has the keyboard."""

    def __init__(self) -> None:
        super().__init__()
        inner = QWidget()
        column = QVBoxLayout(inner)
        self.field = QLineEdit()
        self.number, self.list, self.day = QSpinBox(), QComboBox(), QDateEdit()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.number.setValue(3)
        self.list.addItems(["one", "two", "three"])
        self.list.setCurrentIndex(1)
        self.slider.setValue(30)
        for widget in (self.field, *self.boxes(), QLabel("\n" * 80)):
            column.addWidget(widget)
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.resize(300, 300)

    def boxes(self) -> tuple[QWidget, ...]:
        return self.number, self.list, self.day, self.slider

    def said(self) -> tuple[object, ...]:
        return self.number.value(), self.list.currentIndex(), self.day.date(), self.slider.value()


@pytest.fixture
def form(qapp: QApplication, qtbot: QtBot) -> Iterator[Form]:
    guard = StillBoxes(qapp)
    made = Form()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.field.setFocus()
    yield made
    guard.setParent(None)
    guard.deleteLater()


def turn(widget: QWidget, notches: int = -1) -> None:
    """Turn the wheel with the pointer over `widget`, as the system tells of it: to the window."""
    window = widget.window()
    at = QPointF(widget.mapTo(window, widget.rect().center()))
    QTest.wheelEvent(window.windowHandle(), at, QPoint(0, 120 * notches))


def test_scrolling_over_a_box_changes_nothing_and_moves_the_form(form: Form) -> None:
    before = form.said()
    for box in form.boxes():
        form.verticalScrollBar().setValue(0)
        turn(box)
        assert form.said() == before
        assert QApplication.focusWidget() is form.field
        assert form.verticalScrollBar().value() > 0, box


def test_a_box_that_has_the_keyboard_stands_still_as_well(form: Form) -> None:
    form.number.setFocus()
    turn(form.number)
    assert form.number.value() == 3
    assert form.verticalScrollBar().value() > 0


def test_where_the_inner_area_is_at_its_end_the_outer_one_scrolls(form: Form) -> None:
    short = ScrollArea()
    box = QSpinBox()
    short.setWidget(box)
    body = form.widget()
    assert body is not None
    column = body.layout()
    assert isinstance(column, QVBoxLayout)
    column.insertWidget(1, short)
    QApplication.processEvents()
    turn(box)
    assert form.verticalScrollBar().value() > 0


def test_beside_the_boxes_the_wheel_is_left_to_qt(form: Form) -> None:
    turn(form.field)
    assert form.verticalScrollBar().value() > 0


def test_the_keyboard_still_changes_a_box(form: Form, qtbot: QtBot) -> None:
    form.number.setFocus()
    qtbot.keyClick(form.number, Qt.Key.Key_Up)
    assert form.number.value() == 4


def test_the_program_has_the_guard(qapp: QApplication) -> None:
    assert isinstance(qapp, QObject)
    said = subprocess.run(
        [sys.executable, "-c", MADE], cwd=ROOT, capture_output=True, text=True, check=True, timeout=120
    )
    assert StillBoxes.__name__ in said.stdout

"""Scroll areas as a screen reader asks for their children, while their bars come and go."""

from __future__ import annotations

import ast
from pathlib import Path

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

import journal
from journal.ui.widgets.scroll_area import ScrollArea

OF_QT = {"QAbstractScrollArea", "QGraphicsView", "QMdiArea", "QScrollArea"}


def show(qtbot: QtBot, area: ScrollArea) -> None:
    qtbot.addWidget(area)
    area.show()
    qtbot.waitExposed(area)


def test_what_was_counted_with_a_bar_can_be_asked_for_without_it(qtbot: QtBot) -> None:
    area = ScrollArea()
    content = QLabel("x")
    content.setFixedSize(500, 500)
    area.setWidget(content)
    area.resize(100, 100)
    show(qtbot, area)
    told = QAccessible.queryAccessibleInterface(area)
    assert area.verticalScrollBar().isVisible()
    counted = told.childCount()
    content.setFixedSize(20, 20)
    QApplication.processEvents()
    assert not area.verticalScrollBar().isVisible()
    # Asserted before it is asked for: a scroll area of Qt's own would end the program.
    assert told.childCount() == counted
    assert told.child(counted - 1) is not None
    assert told.child(counted) is None
    area.hide()
    assert told.childCount() == counted


def test_a_screen_reader_hears_of_it_what_it_heard_of_qts_own(qtbot: QtBot) -> None:
    area = ScrollArea()
    area.setAccessibleName("Facts")
    area.setWidget(QLabel("x"))
    show(qtbot, area)
    told = QAccessible.queryAccessibleInterface(area)
    assert (told.role(), told.text(QAccessible.Text.Name)) == (QAccessible.Role.Client, "Facts")
    first = told.child(0)
    assert first.object() is area.viewport()
    bars = [told.child(place).state().invisible for place in range(1, told.childCount())]
    assert bars == [1, 1]


def test_nothing_of_the_window_is_a_scroll_area_of_qts_own() -> None:
    found = []
    for path in sorted(Path(journal.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module == "PySide6.QtWidgets":
                found += [f"{path.stem}: {name.name}" for name in node.names if name.name in OF_QT]
    # The other one only asks what lies under the wheel.
    assert found == ["still_boxes: QAbstractScrollArea", "scroll_area: QScrollArea"]

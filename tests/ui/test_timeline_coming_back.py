"""What comes back on a timeline is seen: it is painted at once, in sight and selected, wherever somebody has gone."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.core.interactions import Interaction
from journal.core.moments import HOUR_MS, EventTime
from journal.store import interactions
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.widgets.timeline import Timeline
from tests.ui.conftest import START
from tests.ui.timeline_desk import shown_timeline
from tests.ui.writing import add_client, do, settle


class Painted(QObject):
    """Remembers what of a widget was painted."""

    def __init__(self) -> None:
        super().__init__()
        self.region = QRegion()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region += event.region()
        return super().eventFilter(watched, event)


def note(client: int, text: str, hours_ago: float) -> Interaction:
    return Interaction((client,), EventTime.of(START - int(hours_ago * HOUR_MS)), text=text)


@pytest.fixture
def client(context: Context) -> int:
    made = add_client(context, "Wang Min")
    notes = [note(made, f"n{i}", i + 1) for i in range(40)]
    do(context, Op.IMPORT, lambda writer: [interactions.add(writer, one) for one in notes])
    return made


@pytest.fixture
def timeline(qtbot: QtBot, context: Context, client: int) -> Timeline:
    return shown_timeline(qtbot, context, client, 400)


def deleted(context: Context, timeline: Timeline, qtbot: QtBot, row: int) -> str:
    """Move an entry to the bin as its user does, and return its words."""
    text = timeline.model.entry(row).text
    timeline.view.setCurrentIndex(timeline.model.index(row))
    qtbot.keyClick(timeline.view, Qt.Key.Key_Delete)
    settle(context)
    assert text not in [entry.text for entry in timeline.entries()]
    return text


@pytest.mark.parametrize("scrolled", [0, 9_999], ids=["at the top", "far below"])
def test_an_entry_that_comes_back_is_in_sight_and_selected(
    context: Context, timeline: Timeline, qtbot: QtBot, scrolled: int
) -> None:
    text = deleted(context, timeline, qtbot, 0)
    view = timeline.view
    view.verticalScrollBar().setValue(scrolled)
    context.runner.undo()
    settle(context)
    entry = view.current_entry()
    assert entry is not None
    assert entry.text == text
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_taking_back_a_new_entry_leaves_one_where_one_is(context: Context, client: int, timeline: Timeline) -> None:
    do(context, Op.INTERACTION_ADD, lambda writer: interactions.add(writer, note(client, "new", 0)))
    bar = timeline.view.verticalScrollBar()
    bar.setValue(900)
    below = timeline.view.indexAt(timeline.view.viewport().rect().center()).data()
    context.runner.undo()
    settle(context)
    assert timeline.view.indexAt(timeline.view.viewport().rect().center()).data() == below


def test_all_rows_are_painted_anew_when_one_comes_between(context: Context, client: int, timeline: Timeline) -> None:
    settle(context)
    painted, viewport = Painted(), timeline.view.viewport()
    viewport.installEventFilter(painted)
    do(context, Op.INTERACTION_ADD, lambda writer: interactions.add(writer, note(client, "new", 0)))
    QApplication.processEvents()
    assert painted.region.boundingRect() == viewport.rect()
    painted.region = QRegion()
    longer = replace(interactions.get(context.reader, timeline.model.entry(1).id), text="line\n" * 9)
    do(context, Op.INTERACTION_EDIT, lambda writer: interactions.edit(writer, longer))
    QApplication.processEvents()
    assert painted.region.boundingRect() == viewport.rect()

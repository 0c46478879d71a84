"""Where the bar lies that tells what was done: never over what is worked in at the foot of a page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget

from journal.store import crises
from tests.ui.whole_window import World

LONG = "Promise kept — Send the printed cover proof and both test strips by courier — Halden & Marsh, publishers"


def place(world: World, part: QWidget) -> QRect:
    """Where a part of the window is."""
    return QRect(part.mapTo(world.window, QPoint(0, 0)), part.size())


@pytest.mark.parametrize("size", [(1280, 800), (960, 600)])
@pytest.mark.parametrize("sentence", ["Note added", LONG])
def test_in_a_crisis_it_leaves_log_and_line_and_buttons_free(
    world: World, size: tuple[int, int], sentence: str
) -> None:
    window = world.window
    assert world.app.presence is not None
    world.app.presence.reminders.stop()  # they would tell something of their own in between
    window.resize(*size)
    window.tell(sentence)
    foot = place(world, window.bar)
    window.show_crisis(crises.every(world.context.reader, running=True)[0].id)  # told before, still there
    page = window.crises
    page.detail.show_part(1)
    QApplication.processEvents()
    for _ in range(2):
        bar = place(world, window.bar)
        taken = [page.detail.log, page.detail.entry, page.board, page.plans_button, page.open_button]
        assert [part for part in taken if part.isVisible() and bar.intersects(place(world, part))] == []
        assert place(world, page).contains(bar)
        window.tell(sentence)
    window.show_page("today")
    QApplication.processEvents()
    assert place(world, window.bar) == foot


def test_a_wider_window_takes_it_along(world: World) -> None:
    window = world.window
    window.resize(960, 600)
    window.show_page("crises")
    window.tell("Note added")
    window.resize(1280, 800)
    QApplication.processEvents()
    assert place(world, window.bar).right() < place(world, window.crises.plans_button).left()
    assert place(world, window.bar).right() > place(world, window.crises.plans_button).left() - 40

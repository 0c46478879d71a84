"""What the tests of quick capture do again and again: open the box, find a chip, type anew; not a test itself."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.ui.context import Context
from journal.ui.dialogs.quick_capture import QuickCapture
from journal.ui.widgets.capture_chip import CaptureChip
from tests.ui.writing import commit

CTRL = Qt.KeyboardModifier.ControlModifier
LINE = "王敏 电话 8分钟 满意"


def box_of(qtbot: QtBot, context: Context) -> QuickCapture:
    """Open the box and give it the keyboard."""
    made = QuickCapture(context)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show_up()
    return made


def texts(box: QuickCapture) -> list[str]:
    """Return what its chips say."""
    return [one.text() for one in box.chips.chips]


def chip(box: QuickCapture, text: str) -> CaptureChip:
    """Return the chip that says `text`."""
    return next(one for one in box.chips.chips if one.text() == text)


def retype(box: QuickCapture, text: str) -> None:
    """Type something else in the place of all there is."""
    box.field.selectAll()
    commit(box.field, text)

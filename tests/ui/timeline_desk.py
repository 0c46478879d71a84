"""The timeline of one client, shown and with the keyboard; not a test itself."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from journal.ui.context import Context
from journal.ui.widgets.timeline import Timeline


def shown_timeline(qtbot: QtBot, context: Context, client: int, height: int) -> Timeline:
    made = Timeline(context)
    qtbot.addWidget(made)
    made.resize(640, height)
    made.show_client(client)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.view.setFocus()
    return made

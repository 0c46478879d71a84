"""An entry that is being written has the room it needs: on the page of a client of any size, and in its dialog."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, QRect
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Person
from journal.core.interactions import Channel
from journal.store import people
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.log import LogDialog
from journal.ui.pages.client import ClientPage
from journal.ui.widgets.composer_scroll import FormScroll
from journal.ui.widgets.timeline import MINIMUM_PX
from tests.ui.writing import add_client, given, settle

LARGE, SMALL = (724, 756), (628, 552)
"""What the page has in a window of 1280 × 800 and of 960 × 600."""


@pytest.fixture
def client(context: Context) -> int:
    made = add_client(context, "Orchid")
    for name in ("Wang", "Li"):
        given(context, lambda writer, name=name: people.add(writer, Person(made, name)))
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context, client: int) -> Iterator[ClientPage]:
    made = ClientPage(context)
    made.show()
    qtbot.waitExposed(made)
    made.show_client(client)
    yield made
    made.close()
    made.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def in_sight(widget: QWidget, form: QWidget) -> bool:
    """Whether all of a field can be seen in the frame that the form scrolls in."""
    view = form.parentWidget()
    return view.rect().contains(QRect(widget.mapTo(view, QPoint()), widget.size()))


@pytest.mark.parametrize("size", [LARGE, SMALL], ids=["large", "small"])
def test_channel_text_and_callback_are_seen_at_once(
    page: ClientPage, context: Context, client: int, size: tuple[int, int]
) -> None:
    page.resize(*size)
    page.compose(LogRequest(client, channel=Channel.DELIVERY))
    settle(context)
    form = page.composer.form
    assert form.text.hasFocus()
    for widget in (form.channel, form.mood, form.subject, form.text, form.follows.callback, form.follows.minutes):
        assert widget.isVisible()
        assert in_sight(widget, form), widget.accessibleName()
    assert page.timeline.height() >= 96
    assert page.timeline.mapTo(page, QPoint(0, page.timeline.height())).y() <= page.height()


def test_the_timeline_has_the_room_again_when_the_composer_is_one_line(
    page: ClientPage, context: Context, client: int
) -> None:
    page.resize(*SMALL)
    settle(context)
    before = page.timeline.height()
    page.compose(LogRequest(client))
    settle(context)
    assert page.timeline.height() == MINIMUM_PX
    page.composer.collapse()
    settle(context)
    assert page.timeline.height() == before


def test_the_text_takes_two_lines_until_there_is_more(page: ClientPage, context: Context, client: int) -> None:
    page.compose(LogRequest(client))
    settle(context)
    text = page.composer.form.text
    line = text.fontMetrics().lineSpacing()
    assert 2 * line <= text.viewport().height() < 3 * line
    text.setPlainText("one\ntwo\nthree\nfour")
    settle(context)
    assert 4 * line <= text.viewport().height() < 5 * line


def test_the_dialog_grows_so_that_no_row_is_cut(qtbot: QtBot, context: Context, client: int) -> None:
    dialog = LogDialog(context, LogRequest(client_id=client, channel=Channel.DELIVERY))
    qtbot.addWidget(dialog)
    dialog.open()
    settle(context)
    dialog.form.text.setPlainText("one\ntwo\nthree\nfour\nfive\nsix")
    dialog.form.follows.request.switch.click()
    settle(context)
    assert dialog.findChild(FormScroll).verticalScrollBar().maximum() == 0

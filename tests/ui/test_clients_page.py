"""The page of clients: found by typing, chosen by arrows, added, archived, and brought back by undo."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton
from pytestqt.qtbot import QtBot

from journal import settings as setting
from journal.core.clients import Client, ClientSort, Tier
from journal.core.dues import Due
from journal.core.interactions import Channel, Interaction
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.store import clients, dues, interactions
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs.client import ClientDialog
from journal.ui.models.clients import ROW
from journal.ui.pages.clients import ClientsPage
from tests.ui.conftest import Clock
from tests.ui.writing import commit, given, settle


def listed(page: ClientsPage) -> list[str]:
    model = page.model
    return [model.index(row).data() for row in range(model.rowCount())]


def add_clients(context: Context, *names: str) -> dict[str, int]:
    return given(context, lambda writer: {name: clients.add(writer, Client(name)) for name in names})


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> Iterator[ClientsPage]:
    """The page in a window, with the keyboard in it."""
    window = QMainWindow()
    made = ClientsPage(context)
    window.setCentralWidget(made)
    window.resize(1072, 800)
    window.show()
    window.activateWindow()
    qtbot.waitExposed(window)
    made.setFocus()
    yield made
    window.close()
    window.deleteLater()
    # At once: the next test styles every widget that there is.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_an_empty_journal_offers_to_add_a_client(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    offer = next(b for b in page.findChildren(QPushButton) if b.isVisible() and b.text() == "Add a client")
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(ClientDialog)
    assert dialog is not None
    commit(dialog.name, "兰庭酒店")
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert listed(page) == ["兰庭酒店"]
    assert page.client.header.name.text() == "兰庭酒店"
    context.runner.undo()
    settle(context)
    assert offer.isVisible()
    context.runner.redo()
    settle(context)
    assert listed(page) == ["兰庭酒店"]


def test_letters_typed_in_the_list_find_by_pinyin(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    add_clients(context, "王敏", "澄湖乳业", "Orchid Hotels")
    page.finder.list.setFocus()
    qtbot.keyClicks(page.finder.list, "w")
    assert page.finder.search.hasFocus()
    qtbot.keyClicks(page.finder.search, "m")
    assert listed(page) == ["王敏"]
    qtbot.waitUntil(lambda: page.client.header.name.text() == "王敏")
    qtbot.keyClick(page.finder.search, Qt.Key.Key_Escape)
    assert len(listed(page)) == 3
    assert page.finder.list.hasFocus()
    assert page.finder.list.currentIndex().data() == "王敏"


def test_enter_in_a_composition_stays_in_the_search(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    add_clients(context, "王敏")
    page.find()
    entered: list[bool] = []
    page.finder.search.entered.connect(lambda: entered.append(True))
    QApplication.sendEvent(page.finder.search, QInputMethodEvent("wang", []))
    qtbot.keyClick(page.finder.search, Qt.Key.Key_Return)
    assert entered == []
    commit(page.finder.search, "王")
    qtbot.keyClick(page.finder.search, Qt.Key.Key_Return)
    assert entered == [True]


def test_arrows_show_the_client_and_enter_goes_there(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    ids = add_clients(context, "Alpha", "Beta", "Gamma")
    page.finder.list.setFocus()
    qtbot.waitUntil(lambda: page.client.client_id == ids["Alpha"])
    qtbot.keyClick(page.finder.list, Qt.Key.Key_Down)
    assert page.client_id == ids["Beta"]
    qtbot.waitUntil(lambda: page.client.header.name.text() == "Beta")
    qtbot.keyClick(page.finder.list, Qt.Key.Key_Down)
    qtbot.keyClick(page.finder.list, Qt.Key.Key_Return)
    assert page.client.header.name.text() == "Gamma"
    assert page.client.header.log_button.hasFocus()


def test_the_choice_stays_when_the_list_is_read_again(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    ids = add_clients(context, "Beta", "Gamma")
    page.show_client(ids["Gamma"])
    add_clients(context, "Alpha", "Delta")
    assert listed(page) == ["Alpha", "Beta", "Delta", "Gamma"]
    assert page.finder.list.currentIndex().data() == "Gamma"
    assert page.client_id == ids["Gamma"]


def test_archived_clients_leave_the_list_and_undo_brings_them_back(
    qtbot: QtBot, context: Context, page: ClientsPage
) -> None:
    ids = add_clients(context, "Alpha", "Beta")
    page.show_client(ids["Beta"])
    page.client.header.archive_requested.emit()
    settle(context)
    assert listed(page) == ["Alpha"]
    qtbot.waitUntil(lambda: page.client.header.name.text() == "Alpha")
    qtbot.mouseClick(page.finder.archived, Qt.MouseButton.LeftButton)
    assert listed(page) == ["Beta"]
    qtbot.mouseClick(page.finder.archived, Qt.MouseButton.LeftButton)
    context.runner.undo()
    settle(context)
    assert listed(page) == ["Alpha", "Beta"]


def test_an_archived_client_that_is_asked_for_is_shown(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    ids = add_clients(context, "Alpha", "Beta")
    given(context, lambda writer: clients.archive(writer, ids["Beta"]) or 0)
    page.finder.search.setText("alpha")
    page.show_client(ids["Beta"])
    assert page.finder.archived.isChecked()
    assert page.finder.search.text() == ""
    assert page.finder.list.currentIndex().data() == "Beta"
    assert page.client.header.name.text() == "Beta"


def test_nobody_found_offers_to_add_the_name(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    add_clients(context, "Alpha")
    page.find()
    qtbot.keyClicks(page.finder.search, "Zebra")
    offers = {b.text(): b for b in page.finder.findChildren(QPushButton) if b.isVisible()}
    qtbot.mouseClick(offers["Add “Zebra”"], Qt.MouseButton.LeftButton)
    dialog = page.window().findChild(ClientDialog)
    assert dialog is not None
    assert dialog.name.text() == "Zebra"
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert listed(page) == ["Alpha", "Zebra"]
    qtbot.keyClicks(page.finder.search, "nobody")
    qtbot.mouseClick(offers["Clear search"], Qt.MouseButton.LeftButton)
    assert len(listed(page)) == 2


def test_the_order_is_remembered(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    def work(writer: Writer) -> None:
        first = clients.add(writer, Client("Alpha"))
        clients.add(writer, Client("Beta", tier=Tier.VIP))
        clients.add(writer, Client("Gamma"))
        when = EventTime.of(context.now() - 3 * DAY_MS)
        interactions.add(writer, Interaction((first,), when, Channel.PHONE, subject="Hello"))

    given(context, work)
    qtbot.keyClick(page.finder.sort, Qt.Key.Key_Down)
    assert listed(page)[0] == "Alpha"
    qtbot.keyClick(page.finder.sort, Qt.Key.Key_Down)
    assert listed(page) == ["Beta", "Alpha", "Gamma"]
    assert context.settings.get(setting.CLIENT_SORT) == ClientSort.TIER
    again = ClientsPage(context)
    qtbot.addWidget(again)
    assert again.finder.question()[1] is ClientSort.TIER


def test_a_row_says_when_last_heard_of_and_what_is_overdue(
    qtbot: QtBot, context: Context, clock: Clock, page: ClientsPage
) -> None:
    def work(writer: Writer) -> None:
        known = clients.add(writer, Client("Alpha", tier=Tier.VIP))
        clients.add(writer, Client("Beta"))
        when = EventTime.of(context.now() - 3 * DAY_MS)
        interactions.add(writer, Interaction((known,), when, Channel.PHONE, subject="Hello"))
        dues.add(writer, Due("Send it", Moment.instant(context.now() - DAY_MS), client_id=known))

    given(context, work)
    role = Qt.ItemDataRole.AccessibleTextRole
    first, second = (page.model.index(row).data(role) for row in range(2))
    assert first.startswith("Alpha · VIP · last contact 3 days ago · 1 ")
    assert first.endswith("overdue since yesterday")
    assert second == "Beta · never contacted"


def test_a_long_list_is_read_page_by_page(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    ids = add_clients(context, *(f"Client {number:03}" for number in range(250)))
    assert page.model.rowCount() == clients.PAGE
    page.finder.list.scrollToBottom()
    qtbot.waitUntil(lambda: page.model.rowCount() > clients.PAGE)
    page.show_client(ids["Client 240"])
    assert page.finder.list.currentIndex().data(ROW).id == ids["Client 240"]
    assert listed(page) == sorted(listed(page))


def test_a_small_window_keeps_list_and_client_apart(qtbot: QtBot, context: Context, page: ClientsPage) -> None:
    ids = add_clients(context, "Alpha")
    page.show_client(ids["Alpha"])
    page.window().resize(904, 600)
    qtbot.waitUntil(lambda: page.finder.width() == 240)
    right = page.client.mapTo(page, QPoint(0, 0)).x()
    assert right >= 240
    assert page.client.width() + right <= page.width()

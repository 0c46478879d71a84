"""The page of promises and requests through what its user does: lists by keys, verbs, menus, and what others change."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journal.core.commitments import CLIENT_TURN, COLLEAGUE, CommitmentState, Owed
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, Moment
from journal.store import clients, commitments
from journal.store.history import Op
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.commitment import CommitmentDialog
from journal.ui.dialogs.commitment_close import CommitmentCloseDialog
from journal.ui.dialogs.commitment_record import CommitmentRecordDialog
from journal.ui.dialogs.commitment_round import CommitmentRoundDialog
from journal.ui.dialogs.log import LogDialog
from journal.ui.models.commitments import CHIP_ROLE
from journal.ui.owed_count import OwedCount
from journal.ui.pages.commitments import CommitmentsPage
from journal.ui.widgets.rail import Rail
from tests.ui.conftest import START, Clock
from tests.ui.owed_world import REQUEST, add, get, opened
from tests.ui.whole_window import World
from tests.ui.writing import add_client, commit, do, settle

Key = Qt.Key


@pytest.fixture
def client(context: Context) -> int:
    return add_client(context, "Orchid Hotels")


@pytest.fixture
def page(qtbot: QtBot, context: Context, client: int) -> CommitmentsPage:
    made = CommitmentsPage(context)
    qtbot.addWidget(made)
    made.resize(1000, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.setFocus()
    return made


def texts(page: CommitmentsPage) -> list[str]:
    return [one.text for row in range(page.model.rowCount()) if (one := page.model.commitment(row)) is not None]


def press(qtbot: QtBot, page: CommitmentsPage, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or page, key)
    settle(page.context)


def test_the_lists_change_by_their_numbers(qtbot: QtBot, context: Context, client: int, page: CommitmentsPage) -> None:
    add(context, client, text="ours")
    add(context, client, text="theirs", ours=False)
    add(context, client, text="turn", waiting_on=CLIENT_TURN)
    kept = add(context, client, text="kept")
    do(context, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, kept, CommitmentState.KEPT))
    shown = []
    for key in (Key.Key_1, Key.Key_2, Key.Key_3, Key.Key_4):
        press(qtbot, page, key)
        shown.append(texts(page))
    assert shown == [["ours"], ["theirs"], ["turn"], ["kept"]]
    assert [page.tabs.tabText(tab).split() for tab in range(3)] == [
        ["We", "owe", "1"], ["They", "owe", "1"], ["Waiting", "1"]
    ]  # fmt: skip


def test_an_empty_list_says_what_belongs_there_and_the_numbers_still_work(
    qtbot: QtBot, context: Context, client: int, page: CommitmentsPage
) -> None:
    add(context, client, ours=False)
    assert page.stack.currentWidget() is not page.list
    press(qtbot, page, Key.Key_2)
    assert texts(page) == ["Send the quote"]
    press(qtbot, page, Key.Key_1)
    assert page.stack.currentWidget() is not page.list


def test_a_row_says_everything_about_it(context: Context, client: int, page: CommitmentsPage) -> None:
    made = add(context, client, inner=Moment.instant(START + HOUR_MS))
    do(context, Op.COMMITMENT_ROUND, lambda w: commitments.add_round(w, made, "bigger", EventTime.of(START)))
    spoken = page.model.spoken(get(context, made))
    for part in ("Orchid Hotels", "Our promise", "Send the quote", "round 1", "inner deadline today 11:00", "12:00"):
        assert part in spoken
    page.show_list(Owed.WAITING)
    waiting = add(context, client, waiting_on=f"{COLLEAGUE}Li")
    assert "waiting for Li" in page.model.spoken(get(context, waiting))


def test_more_than_a_list_can_hold_is_said(
    context: Context, client: int, page: CommitmentsPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(commitments.owed, "__kwdefaults__", {"client_id": None, "limit": 2})
    for _ in range(3):
        add(context, client)
    assert page.model.rowCount() == 2
    assert "the first 2 are shown" in page.meta.text()


def test_lateness_is_red_for_us_and_amber_for_them(context: Context, client: int, page: CommitmentsPage) -> None:
    past = Moment.instant(START - 3 * HOUR_MS)
    add(context, client, due=past)
    chip = page.model.index(0).data(CHIP_ROLE)
    assert (chip.tone, chip.text) == ("red", "3 h late")
    page.show_list(Owed.THEY)
    add(context, client, due=past, ours=False)
    assert page.model.index(0).data(CHIP_ROLE).tone == "amber"


def test_the_chips_follow_the_clock(context: Context, client: int, page: CommitmentsPage, clock: Clock) -> None:
    add(context, client)
    assert page.model.index(0).data(CHIP_ROLE).tone == "neutral"
    clock.forward(hours=2, minutes=5)
    page.beat(clock.ms)
    assert page.model.index(0).data(CHIP_ROLE).text == "5 min late"


@pytest.mark.parametrize(("kind", "state"), [("promise", CommitmentState.KEPT), ("request", CommitmentState.ANSWERED)])
def test_e_settles_at_once_and_undo_brings_it_back(
    qtbot: QtBot, context: Context, client: int, page: CommitmentsPage, kind: str, state: CommitmentState
) -> None:
    made = add(context, client, type(REQUEST)(kind))
    page.list.setFocus()
    press(qtbot, page, Key.Key_E)
    assert get(context, made).state is state
    assert texts(page) == []
    context.runner.undo()
    settle(context)
    assert texts(page) == ["Send the quote"]


def test_a_key_that_repeats_settles_once(qtbot: QtBot, context: Context, client: int, page: CommitmentsPage) -> None:
    add(context, client)
    failures: list[BaseException] = []
    context.runner.failed.connect(failures.append)
    page.list.setFocus()
    for _ in range(3):
        qtbot.keyClick(page.list, Key.Key_E)
    settle(context)
    assert failures == []


def test_reply_opens_the_log_with_the_request(
    qtbot: QtBot, context: Context, client: int, page: CommitmentsPage
) -> None:
    made = add(context, client, REQUEST)
    asked: list[LogRequest] = []
    context.log_requested.connect(asked.append)
    page.list.setFocus()
    press(qtbot, page, Key.Key_Space)
    press(qtbot, page, Key.Key_R)
    assert asked == [LogRequest(client, commitment_id=made)] * 2


def test_the_keys_open_their_dialogs(qtbot: QtBot, context: Context, client: int, page: CommitmentsPage) -> None:
    add(context, client)
    expected = {
        Key.Key_Space: CommitmentCloseDialog,
        Key.Key_X: CommitmentCloseDialog,
        Key.Key_M: CommitmentCloseDialog,
        Key.Key_Plus: CommitmentRoundDialog,
        Key.Key_I: CommitmentRecordDialog,
        Key.Key_F2: CommitmentDialog,
    }
    for key, kind in expected.items():
        page.list.setFocus()
        qtbot.keyClick(page.list, key)
        dialog = opened(page, kind)
        dialog.reject()


def test_w_waits_for_the_client_and_back(qtbot: QtBot, context: Context, client: int, page: CommitmentsPage) -> None:
    made = add(context, client)
    page.list.setFocus()
    press(qtbot, page, Key.Key_W)
    assert get(context, made).waiting_on == CLIENT_TURN
    press(qtbot, page, Key.Key_3)
    press(qtbot, page, Key.Key_Space)
    assert get(context, made).waiting_on == ""


def test_delete_goes_to_the_bin_and_comes_back_by_undo(
    qtbot: QtBot, context: Context, client: int, page: CommitmentsPage
) -> None:
    add(context, client)
    page.list.setFocus()
    press(qtbot, page, Key.Key_Delete)
    assert texts(page) == []
    context.runner.undo()
    settle(context)
    assert texts(page) == ["Send the quote"]


def test_the_keyboard_stays_on_the_same_row_when_others_change(
    qtbot: QtBot, context: Context, client: int, page: CommitmentsPage
) -> None:
    for number in range(3):
        add(context, client, text=f"n{number}", due=Moment.instant(START + number * DAY_MS))
    page.list.setFocus()
    press(qtbot, page, Key.Key_J)
    add(context, client, text="soonest", due=Moment.instant(START - DAY_MS))
    current = page.list.current()
    assert current is not None
    assert current.text == "n1"
    press(qtbot, page, Key.Key_E)
    current = page.list.current()
    assert current is not None
    assert current.text == "n2"


def test_the_mouse_presses_the_button_and_opens_the_client(
    qtbot: QtBot, context: Context, client: int, page: CommitmentsPage
) -> None:
    add(context, client)
    clients: list[int] = []
    context.client_requested.connect(clients.append)
    index = page.model.index(0)
    rect = page.list._delegate.button_rect(index)
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    opened(page, CommitmentCloseDialog).reject()
    qtbot.mouseDClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=page.list.visualRect(index).center())
    assert clients == [client]


def test_the_menu_offers_what_makes_sense(context: Context, client: int, page: CommitmentsPage) -> None:
    made = add(context, client)
    page._menu(get(context, made), page.list.menu_place())
    (menu,) = page.findChildren(QMenu)
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    menu.close()
    assert {"Kept", "Another time agreed…", "One more round of changes…", "Wait for the client"} <= set(words)
    assert "Reply…" not in words
    do(context, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, made, CommitmentState.KEPT))
    page._menu(get(context, made), page.list.menu_place())
    menu = page.findChildren(QMenu)[-1]
    words = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    menu.close()
    assert words == ["Open the client", "What happened…", "Edit…", "Move to bin"]


def test_the_rail_counts_what_we_owe_and_turns_red(qtbot: QtBot, context: Context, client: int, clock: Clock) -> None:
    rail = Rail("Pages")
    qtbot.addWidget(rail)
    rail.add("commitments", "Promises", "handshake")
    count = OwedCount(context, rail)
    add(context, client)
    add(context, client, ours=False)
    button = rail.findChildren(type(rail._items["commitments"]))[0]
    assert (button.accessibleName(), button._tone) == ("Promises 1", "muted")
    clock.forward(hours=3)
    count.tick(clock.ms)
    assert (button.accessibleName(), button._tone) == ("Promises 1", "red")


def test_a_request_is_answered_from_the_page_by_the_keyboard_alone(qtbot: QtBot, world: World) -> None:
    context, window = world.context, world.window
    client = clients.page(context.reader, "")[0].id
    # Before all others, whatever the sample journal holds.
    made = add(context, client, REQUEST, text="asked long ago", due=Moment.instant(START - 900 * DAY_MS))
    qtbot.keyClick(window, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert window.page.NAME == "commitments"
    page = window.page
    assert isinstance(page, CommitmentsPage)
    page.list.setFocus()
    qtbot.keyClick(page.list, Key.Key_Home)
    qtbot.keyClick(page.list, Key.Key_Space)
    dialog = opened(window, LogDialog)
    qtbot.waitUntil(dialog.form.text.hasFocus)
    commit(dialog.form.text, "深蓝 PMS 2758")
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.form.text, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settle(context)
    assert get(context, made).state is CommitmentState.ANSWERED
    assert "asked long ago" not in texts(page)
    assert "Answered" in window.bar.label.text()

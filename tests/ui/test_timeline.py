"""The timeline through what its user does: scroll, narrow, open, and act on an entry by key."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journal.core.clients import Person
from journal.core.crises import Crisis
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, EventTime
from journal.store import crises, dues, interactions, people
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.dialogs.due import DueDialog
from journal.ui.dialogs.preference import PreferenceDialog
from journal.ui.widgets.timeline import Timeline
from journal.ui.widgets.timeline_heights import RowHeights
from tests.ui.conftest import START, Clock
from tests.ui.timeline_desk import shown_timeline
from tests.ui.writing import add_client, do

Add = Callable[..., None]


def _add(context: Context, *new: Interaction, op: Op = Op.INTERACTION_ADD) -> None:
    do(context, op, lambda writer: [interactions.add(writer, one) for one in new])


def _note(client_id: int, text: str, hours_ago: float = 1, **more: object) -> Interaction:
    return Interaction((client_id,), EventTime.of(START - int(hours_ago * HOUR_MS)), text=text, **more)  # type: ignore[arg-type]


def _shown(timeline: Timeline) -> list[str]:
    return [entry.subject or entry.text for entry in timeline.entries()]


@pytest.fixture
def client(context: Context) -> int:
    return add_client(context, "Wang Min")


@pytest.fixture
def timeline(qtbot: QtBot, context: Context, client: int) -> Timeline:
    return shown_timeline(qtbot, context, client, 600)


def _select(timeline: Timeline, row: int) -> None:
    timeline.view.setCurrentIndex(timeline.model.index(row))


def test_says_what_belongs_here_when_nothing_was_written(timeline: Timeline) -> None:
    assert not timeline.view.isVisible()
    assert not timeline.filter.isVisible()


def test_newest_first_by_the_time_of_the_event(context: Context, client: int, timeline: Timeline) -> None:
    _add(context, _note(client, "yesterday", 24))
    _add(context, _note(client, "today", 1))
    _add(context, _note(client, "entered late", 12))
    assert _shown(timeline) == ["today", "entered late", "yesterday"]


def test_the_bar_shows_its_handle_where_there_is_something_to_scroll(
    context: Context, client: int, timeline: Timeline, qtbot: QtBot
) -> None:
    bar = timeline.view.verticalScrollBar()
    _add(context, _note(client, "one"))
    timeline.reload()
    qtbot.waitUntil(lambda: _shown(timeline) == ["one"])
    assert not bar.isEnabled()
    _add(context, *(_note(client, f"{number}", number) for number in range(60)))
    timeline.reload()
    qtbot.waitUntil(bar.isEnabled)


def test_pages_come_while_scrolling_and_nothing_is_lost(context: Context, client: int, timeline: Timeline) -> None:
    _add(context, *(_note(client, f"n{i}\nmore\nof it", i) for i in range(320)), op=Op.IMPORT)
    assert timeline.model.rowCount() == 50
    bar = timeline.view.verticalScrollBar()
    for _ in range(400):
        bar.setValue(bar.value() + 300)
        timeline.view.viewport().repaint()
    assert [text.partition("\n")[0] for text in _shown(timeline)] == [f"n{i}" for i in range(320)]
    assert bar.value() == bar.maximum()
    bottom = timeline.view.indexAt(timeline.view.viewport().rect().bottomLeft())
    assert bottom.row() == 319


def test_the_geometry_of_rows_has_no_gaps(context: Context, client: int, timeline: Timeline) -> None:
    _add(context, *(_note(client, "line\n" * (i % 6 + 1), 30 * i) for i in range(40)), op=Op.IMPORT)
    view = timeline.view
    view.verticalScrollBar().setValue(700)
    first = view.indexAt(view.viewport().rect().topLeft())
    below = view.visualRect(first).bottom() + 1
    for row in range(first.row() + 1, first.row() + 5):
        rect = view.visualRect(timeline.model.index(row))
        assert rect.top() == below
        assert view.indexAt(rect.center()).row() == row
        below = rect.bottom() + 1


def test_narrowed_by_kind(context: Context, client: int, timeline: Timeline, qtbot: QtBot) -> None:
    _add(context, _note(client, "rang", channel=Channel.PHONE), _note(client, "wrote", 2, channel=Channel.EMAIL))
    crisis = Crisis(client, "Wrong price", EventTime.of(START - DAY_MS))
    do(context, Op.CRISIS_OPEN, lambda writer: crises.open_crisis(writer, crisis))
    assert [timeline.filter.itemText(i) for i in range(timeline.filter.count())] == [
        "All entries", "E-mail", "Phone", "Crisis",
    ]  # fmt: skip
    timeline.filter.setFocus()
    qtbot.keyClick(timeline.filter, Qt.Key.Key_Down)
    assert _shown(timeline) == ["wrote"]
    timeline.set_channel("crisis")
    assert _shown(timeline) == ["Wrong price"]
    timeline.set_channel(None)
    assert len(timeline.entries()) == 3


def test_a_kind_whose_last_entry_goes_says_so(context: Context, client: int, timeline: Timeline) -> None:
    _add(context, _note(client, "rang", channel=Channel.PHONE), _note(client, "wrote", 2, channel=Channel.EMAIL))
    timeline.set_channel(Channel.PHONE)
    phone = timeline.entries()[0].id
    do(context, Op.INTERACTION_DELETE, lambda writer: interactions.delete(writer, phone))
    assert timeline.channel() == Channel.PHONE
    assert _shown(timeline) == []
    assert not timeline.view.isVisible()


def test_enter_opens_an_entry_and_folds_it(context: Context, client: int, timeline: Timeline, qtbot: QtBot) -> None:
    _add(context, _note(client, "word " * 400))
    _select(timeline, 0)
    folded = timeline.view.visualRect(timeline.model.index(0)).height()
    qtbot.keyClick(timeline.view, Qt.Key.Key_Return)
    opened = timeline.view.visualRect(timeline.model.index(0)).height()
    assert opened > folded + 100
    qtbot.keyClick(timeline.view, Qt.Key.Key_Return)
    assert timeline.view.visualRect(timeline.model.index(0)).height() == folded
    qtbot.mouseClick(timeline.view.viewport(), Qt.MouseButton.LeftButton, pos=timeline.view.rect().center() * 0.2)
    assert timeline.view.visualRect(timeline.model.index(0)).height() == opened


def test_keys_walk_over_the_entries(context: Context, client: int, timeline: Timeline, qtbot: QtBot) -> None:
    _add(context, *(_note(client, f"n{i}", i) for i in range(60)), op=Op.IMPORT)
    _select(timeline, 0)
    for key in (Qt.Key.Key_Down, Qt.Key.Key_J, Qt.Key.Key_J, Qt.Key.Key_K):
        qtbot.keyClick(timeline.view, key)
    assert timeline.view.currentIndex().row() == 2
    qtbot.keyClick(timeline.view, Qt.Key.Key_PageDown)
    row = timeline.view.currentIndex().row()
    assert row > 6
    assert timeline.view.viewport().rect().contains(timeline.view.visualRect(timeline.model.index(row)))
    qtbot.keyClick(timeline.view, Qt.Key.Key_End)
    assert timeline.view.currentIndex().row() >= 49
    qtbot.keyClick(timeline.view, Qt.Key.Key_Home)
    assert timeline.view.currentIndex().row() == 0
    assert timeline.view.verticalScrollBar().value() == 0


def test_delete_goes_to_the_bin_and_undo_brings_it_back(
    context: Context, client: int, timeline: Timeline, qtbot: QtBot
) -> None:
    _add(context, _note(client, "keep", 1), _note(client, "oops", 2))
    _select(timeline, 1)
    changes: list[object] = []
    context.runner.changed.connect(changes.append)
    qtbot.keyClick(timeline.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: _shown(timeline) == ["keep"])
    assert changes[0].facts == {"client": "Wang Min", "title": "oops"}  # type: ignore[attr-defined]
    context.runner.undo()
    qtbot.waitUntil(lambda: _shown(timeline) == ["keep", "oops"])


def test_c_sets_the_callback_from_the_end_of_the_event(
    context: Context, client: int, timeline: Timeline, qtbot: QtBot
) -> None:
    start = START - HOUR_MS
    end = EventTime.of(START - 5 * MINUTE_MS)
    _add(context, Interaction((client,), EventTime.of(start), Channel.DELIVERY, text="installed", ended=end))
    _select(timeline, 0)
    qtbot.keyClick(timeline.view, Qt.Key.Key_C)
    qtbot.waitUntil(lambda: bool(dues.of_client(context.reader, client)))
    (due,) = dues.of_client(context.reader, client)
    assert due.moment.at == START + 5 * MINUTE_MS


def test_c_says_why_where_no_callback_follows(context: Context, client: int, timeline: Timeline, qtbot: QtBot) -> None:
    _add(context, _note(client, "just a note"))
    _select(timeline, 0)
    with qtbot.waitSignal(context.told):
        qtbot.keyClick(timeline.view, Qt.Key.Key_C)
    context.runner.wait()
    assert dues.of_client(context.reader, client) == []


@pytest.mark.parametrize(("key", "kind"), [(Qt.Key.Key_F, DueDialog), (Qt.Key.Key_P, PreferenceDialog)])
def test_f_and_p_open_what_follows_from_the_entry(
    context: Context, client: int, timeline: Timeline, qtbot: QtBot, key: Qt.Key, kind: type
) -> None:
    _add(context, _note(client, "likes orchids"))
    _select(timeline, 0)
    qtbot.keyClick(timeline.view, key)
    (opened,) = [one for one in timeline.window().findChildren(kind) if one.isVisible()]
    opened.reject()


def test_e_asks_for_the_entry_to_be_edited(context: Context, client: int, timeline: Timeline, qtbot: QtBot) -> None:
    _add(context, _note(client, "words"))
    _select(timeline, 0)
    with qtbot.waitSignal(context.log_requested) as asked:
        qtbot.keyClick(timeline.view, Qt.Key.Key_E)
    assert asked.args[0].interaction_id == timeline.entries()[0].id


def test_enter_on_a_crisis_asks_for_it_and_delete_leaves_it(
    context: Context, client: int, timeline: Timeline, qtbot: QtBot
) -> None:
    crisis = Crisis(client, "Wrong price", EventTime.of(START))
    do(context, Op.CRISIS_OPEN, lambda writer: crises.open_crisis(writer, crisis))
    _select(timeline, 0)
    with qtbot.waitSignal(context.crisis_requested) as asked:
        qtbot.keyClick(timeline.view, Qt.Key.Key_Return)
    assert asked.args == [crises.every(context.reader)[0].id]
    qtbot.keyClick(timeline.view, Qt.Key.Key_Delete)
    context.runner.wait()
    assert len(timeline.entries()) == 1


def test_copy_takes_the_text(context: Context, client: int, timeline: Timeline, qtbot: QtBot) -> None:
    _add(context, _note(client, "确认\u00a0蓝色", subject="样张"))
    _select(timeline, 0)
    qtbot.keyClick(timeline.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text().endswith("样张\n确认\u00a0蓝色")


def test_scroll_position_and_selection_stay_when_something_new_comes(
    context: Context, client: int, timeline: Timeline
) -> None:
    _add(context, *(_note(client, f"n{i}", i + 1) for i in range(120)), op=Op.IMPORT)
    view = timeline.view
    view.verticalScrollBar().setValue(1500)
    top = view.indexAt(view.viewport().rect().topLeft())
    text, offset = timeline.model.entry(top.row()).text, view.visualRect(top).top()
    timeline.view.setCurrentIndex(timeline.model.index(top.row() + 3))
    _add(context, _note(client, "new", 0))
    do(context, Op.PERSON_ADD, lambda writer: people.add(writer, Person(client, "Lin")))
    after = view.indexAt(view.viewport().rect().topLeft())
    assert (timeline.model.entry(after.row()).text, view.visualRect(after).top()) == (text, offset)
    assert after.row() == top.row() + 1
    assert timeline.view.currentIndex().row() == after.row() + 3


def test_an_entry_stands_on_the_timelines_of_both_clients(context: Context, client: int, timeline: Timeline) -> None:
    other = add_client(context, "Orchid Hotels")
    _add(context, Interaction((client, other), EventTime.of(START), Channel.MEAL, text="lunch"))
    assert timeline.entries()[0].with_clients == ("Orchid Hotels",)
    timeline.show_client(other)
    assert timeline.entries()[0].with_clients == ("Wang Min",)


def test_screen_readers_hear_everything_about_a_row(context: Context, client: int, timeline: Timeline) -> None:
    entry = Interaction(
        (client,), EventTime.of(START - HOUR_MS), Channel.PHONE, Direction.IN, -1, "Proof", "second line",
        tags=("print",),
    )  # fmt: skip
    _add(context, entry)
    interface = QAccessible.queryAccessibleInterface(timeline.view)
    assert interface.childCount() == 1
    heard = interface.child(0).text(QAccessible.Text.Name)
    for part in ("Call from them", "Proof", "today 09:00", "mood: Unhappy", "second line", "#print"):
        assert part in heard


def test_the_menu_offers_the_callback_only_where_one_follows(context: Context, client: int, timeline: Timeline) -> None:
    _add(context, _note(client, "note"), _note(client, "visit", 2, channel=Channel.VISIT))
    menus = [timeline._actions.menu(entry) for entry in timeline.entries()]
    offered = [[action.text() for action in menu.actions()] for menu in menus]
    assert [any("Call back" in text for text in texts) for texts in offered] == [False, True]


def test_shift_f10_opens_the_menu_as_the_menu_key_does(context: Context, client: int, timeline: Timeline) -> None:
    QTest.keyClick(timeline.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)  # nothing there: nothing happens
    _add(context, _note(client, "note"))
    _select(timeline, 0)
    QTest.keyClick(timeline.view, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.actions()
    menu.close()


def test_a_day_without_a_time_and_an_end_on_another_day_are_shown(
    context: Context, client: int, timeline: Timeline, clock: Clock
) -> None:
    day = EventTime.day(dt.date(2026, 11, 20))
    _add(context, Interaction((client,), day, Channel.GIFT, text="mooncakes"))
    timeline.view.viewport().repaint()
    clock.forward(days=1)
    timeline.view.viewport().repaint()
    assert timeline.model.data(timeline.model.index(0)).startswith("Gift; mooncakes; 20 Nov")


@given(
    st.lists(st.integers(1, 60), max_size=40),
    st.lists(
        st.tuples(st.sampled_from(["insert", "remove", "set"]), st.integers(0, 50), st.integers(1, 60)), max_size=12
    ),
)
def test_heights_add_up_like_a_plain_list(start: list[int], steps: list[tuple[str, int, int]]) -> None:
    heights, plain = RowHeights(), list(start)
    heights.replace(start)
    for what, place, height in steps:
        if what == "insert":
            row = min(place, len(plain))
            heights.insert(row, [height, height + 1])
            plain[row:row] = [height, height + 1]
        elif plain:
            row = place % len(plain)
            if what == "remove":
                heights.remove(row, row)
                del plain[row]
            else:
                heights.set(row, height)
                plain[row] = height
    assert [heights.top(row) for row in range(len(plain) + 1)] == [sum(plain[:row]) for row in range(len(plain) + 1)]
    covering = [row for row, height in enumerate(plain) for _ in range(height)]
    assert [heights.row_at(y) for y in range(heights.total + 1)] == [*covering, len(plain)]

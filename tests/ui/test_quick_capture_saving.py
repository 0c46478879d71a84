"""The box of quick capture: saving and the way back, what could not be saved, drafts, input methods."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journal.core.dues import Origin
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel
from journal.store import capture as captures
from journal.store import drafts, dues
from journal.ui.context import Context
from journal.ui.dialogs.quick_capture import KEY, QuickCapture
from tests.ui.capture_box import CTRL, LINE, box_of, chip, retype, texts
from tests.ui.writing import add_client, commit, compose, entries_of, settle


@pytest.fixture
def client(context: Context) -> int:
    return add_client(context, "王敏")


@pytest.fixture
def show(qtbot: QtBot, context: Context) -> Callable[[], QuickCapture]:
    return partial(box_of, qtbot, context)


# ---------- saving


def test_ctrl_enter_saves_and_enter_begins_a_line(
    context: Context, client: int, show: Callable[[], QuickCapture], qtbot: QtBot
) -> None:
    box = show()
    commit(box.field, f"{LINE} 10分钟后回访")
    QTest.keyClick(box.field, Qt.Key.Key_Return)
    commit(box.field, "第二行")
    assert not entries_of(context, client)
    ended: list[bool] = []
    box.ended.connect(ended.append)
    QTest.keyClick(box.field, Qt.Key.Key_Return, CTRL)
    settle(context)
    (entry,) = entries_of(context, client)
    assert entry.text == f"{LINE} 10分钟后回访\n第二行"
    assert (entry.channel, entry.mood) == (Channel.PHONE, 1)
    (due,) = dues.of_client(context.reader, client)
    assert due.origin is Origin.CALLBACK
    assert box.isVisible()
    assert box.field.note() == ""
    assert "王敏" in box.confirmed.label.text()
    assert box.confirmed.undo.isVisible()
    box.reject()
    assert ended == [True]


def test_it_goes_by_itself_unless_one_writes_on(
    context: Context, client: int, show: Callable[[], QuickCapture], qtbot: QtBot
) -> None:
    box = show()
    box._closing.setInterval(60_000)
    commit(box.field, LINE)
    box.save()
    settle(context)
    assert box._closing.isActive()
    commit(box.field, "王")
    assert not box._closing.isActive()
    box._closing.setInterval(30)
    retype(box, LINE)
    box.save()
    settle(context)
    qtbot.waitUntil(lambda: not box.isVisible())
    assert len(entries_of(context, client)) == 2


def test_what_was_saved_is_taken_back_with_its_text(
    context: Context, client: int, show: Callable[[], QuickCapture]
) -> None:
    box = show()
    commit(box.field, LINE)
    QTest.keyClick(chip(box, "Happy"), Qt.Key.Key_Delete)
    box.save()
    settle(context)
    QTest.keyClick(box.field, Qt.Key.Key_Z, CTRL)
    settle(context)
    assert not entries_of(context, client)
    assert box.field.note() == LINE
    assert texts(box) == ["王敏", "Phone", "8 min"]
    assert not box.confirmed.isVisible()
    ended: list[bool] = []
    box.ended.connect(ended.append)
    box.reject()
    assert ended == [False]


@pytest.mark.parametrize("way", ["mouse", "space", "keys"])
def test_what_was_saved_can_be_taken_back_while_another_line_is_written(
    context: Context, client: int, show: Callable[[], QuickCapture], way: str
) -> None:
    box = show()
    commit(box.field, LINE)
    box.save()
    settle(context)
    commit(box.field, "王敏 微信")
    undo = box.confirmed.undo
    assert undo.isVisible()
    if way == "mouse":
        QTest.mouseClick(undo, Qt.MouseButton.LeftButton)
    else:
        undo.setFocus()
        QTest.keyClick(undo, *((Qt.Key.Key_Space,) if way == "space" else (Qt.Key.Key_Z, CTRL)))
    settle(context)
    assert not entries_of(context, client)
    assert box.field.note() == "王敏 微信"
    assert not box.confirmed.isVisible()
    box.save()
    settle(context)
    assert [entry.text for entry in entries_of(context, client)] == ["王敏 微信"]


def test_taking_back_one_leaves_what_another_has_still_to_come(
    context: Context, client: int, show: Callable[[], QuickCapture]
) -> None:
    box = show()
    for line in (f"{LINE} 10分钟后回访", f"{LINE} 明天10点回访"):
        commit(box.field, line)
        box.save()
        settle(context)
    box.take_back()
    settle(context)
    assert len(dues.of_client(context.reader, client)) == 1
    ended: list[bool] = []
    box.ended.connect(ended.append)
    box.reject()
    assert ended == [True]


def test_what_is_wrong_stands_over_the_choice_and_never_beside_what_was_saved(
    context: Context, client: int, show: Callable[[], QuickCapture]
) -> None:
    box = show()
    commit(box.field, LINE)
    box.save()
    settle(context)
    commit(box.field, "打电话")
    box.save()
    assert box.error.isVisible()
    assert not box.confirmed.isVisible()
    column = box.layout()
    assert column is not None
    places = [column.indexOf(part) for part in (box.chips, box.error, box.question, box.finder)]
    assert places == sorted(places)
    assert box.finder.isVisible()
    retype(box, LINE)
    assert not box.error.isVisible()
    assert not box.finder.isVisible()


def test_the_way_back_is_gone_once_something_else_was_done(
    context: Context, client: int, show: Callable[[], QuickCapture]
) -> None:
    box = show()
    commit(box.field, LINE)
    box.save()
    settle(context)
    add_client(context, "Orchid Hotels")
    assert not box.confirmed.undo.isVisible()
    box.take_back()
    settle(context)
    assert len(entries_of(context, client)) == 1


def test_what_could_not_be_saved_is_still_there(
    context: Context, client: int, show: Callable[[], QuickCapture], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object, **_more: object) -> int:
        raise JournalError(Code.DISK_FULL, path="x")

    box = show()
    commit(box.field, LINE)
    monkeypatch.setattr(captures, "save", refuse)
    box.save()
    settle(context)
    assert box.field.note() == LINE
    assert box.field.isEnabled()
    assert box.error.isVisible()
    assert texts(box) == ["王敏", "Phone", "8 min", "Happy"]


# ---------- drafts and input methods


def test_escape_keeps_a_draft_for_the_next_time(
    context: Context, client: int, show: Callable[[], QuickCapture], qtbot: QtBot
) -> None:
    box = show()
    commit(box.field, LINE)
    QTest.keyClick(chip(box, "Happy"), Qt.Key.Key_Delete)
    QTest.keyClick(box.field, Qt.Key.Key_Escape)
    assert not box.isVisible()
    settle(context)
    context.drafts.clear()  # as after a kill: only the journal knows it
    again = box_of(qtbot, context)
    assert again.field.note() == LINE
    assert texts(again) == ["王敏", "Phone", "8 min"]
    again.save()
    settle(context)
    settle(context)  # what was saved has landed, and then its draft was taken away
    context.drafts.clear()
    assert box_of(qtbot, context).field.note() == ""


def test_a_draft_is_kept_while_one_types(context: Context, client: int, show: Callable[[], QuickCapture]) -> None:
    box = show()
    commit(box.field, "王敏")
    QTest.qWait(700)
    settle(context)
    kept = drafts.load(context.reader, KEY)
    assert kept is not None
    assert kept["text"] == "王敏"


def test_keys_of_an_input_method_trigger_nothing(
    context: Context, client: int, show: Callable[[], QuickCapture]
) -> None:
    box = show()
    commit(box.field, LINE)
    compose(box.field, "hen")
    QTest.keyClick(box.field, Qt.Key.Key_Return, CTRL)
    box.save()
    QTest.keyClick(box.field, Qt.Key.Key_Escape)
    settle(context)
    assert box.isVisible()
    assert not entries_of(context, client)
    commit(box.field, "很")
    box.save()
    settle(context)
    assert len(entries_of(context, client)) == 1

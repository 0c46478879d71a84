"""The box of quick capture: what is understood, as chips that can be changed; what is asked; how it looks."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journal.core.capture import PieceKind
from journal.core.capture_names import Names
from journal.core.clients import Person
from journal.core.interactions import Channel
from journal.store import capture as captures
from journal.store import people
from journal.store.history import Op
from journal.store.reading import Reader
from journal.ui import language, theme
from journal.ui.context import Context
from journal.ui.dialogs.quick_capture import QuickCapture
from journal.ui.widgets.capture_chip import CROSS_AREA
from tests.ui.capture_box import CTRL, LINE, box_of, chip, retype, texts
from tests.ui.writing import add_client, commit, do, entries_of, settle


@pytest.fixture
def client(context: Context) -> int:
    return add_client(context, "王敏")


@pytest.fixture
def show(qtbot: QtBot, context: Context) -> Callable[[], QuickCapture]:
    return partial(box_of, qtbot, context)


# ---------- what is understood


def test_a_line_is_understood_while_it_is_typed(client: int, show: Callable[[], QuickCapture]) -> None:
    box = show()
    assert texts(box) == []
    assert box.hint.isVisible()
    commit(box.field, "王敏")
    assert texts(box)[0] == "王敏"
    assert not box.hint.isVisible()
    commit(box.field, " 电话 8分钟 满意")
    assert texts(box) == ["王敏", "Phone", "8 min", "Happy"]
    commit(box.field, " 很好")
    assert texts(box) == ["王敏", "Phone", "8 min", "Happy"]


def test_it_is_heard_and_every_part_has_a_name(client: int, show: Callable[[], QuickCapture]) -> None:
    box = show()
    silent = box.field.accessibleDescription()
    assert silent
    commit(box.field, LINE)
    heard = box.field.accessibleDescription()
    assert heard != silent
    for words in ("Client: 王敏", "Channel: Phone", "8 min", "Mood: Happy"):
        assert words in heard
    for one in box.chips.chips:
        interface = QAccessible.queryAccessibleInterface(one)
        assert interface.text(QAccessible.Text.Name)
        assert interface.role() == QAccessible.Role.Button


def test_a_chip_can_be_made_plain_text(client: int, show: Callable[[], QuickCapture]) -> None:
    box = show()
    commit(box.field, LINE)
    QTest.keyClick(chip(box, "Happy"), Qt.Key.Key_Delete)
    assert texts(box) == ["王敏", "Phone", "8 min"]
    assert box.field.note() == LINE
    long = chip(box, "8 min")
    QTest.mouseClick(long, Qt.MouseButton.LeftButton, pos=QPoint(long.width() - CROSS_AREA // 2, long.height() // 2))
    assert texts(box) == ["王敏", "Phone"]
    assert box.reading.capture.mood is None
    retype(box, "王敏 电话")
    retype(box, LINE)
    assert texts(box) == ["王敏", "Phone", "8 min", "Happy"]  # what was deleted and typed again is meant


def test_the_keyboard_walks_through_the_chips_and_comes_back(client: int, show: Callable[[], QuickCapture]) -> None:
    box = show()
    commit(box.field, LINE)
    QTest.keyClick(box.field, Qt.Key.Key_Tab)
    assert box.chips.chips[0].hasFocus()
    for place in (1, 2, 3):
        QTest.keyClick(box.chips.chips[place - 1], Qt.Key.Key_Tab)
        assert box.chips.chips[place].hasFocus()
    QTest.keyClick(box.chips.chips[3], Qt.Key.Key_Backspace)
    assert box.chips.chips[2].hasFocus()


def test_channel_and_mood_can_be_chosen(client: int, show: Callable[[], QuickCapture]) -> None:
    box = show()
    commit(box.field, LINE)
    QTest.keyClick(chip(box, "Phone"), Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert [act.text() for act in menu.actions() if act.isChecked()] == ["Phone"]
    next(act for act in menu.actions() if act.text() == "WeChat").trigger()
    menu.close()
    QTest.keyClick(chip(box, "Happy"), Qt.Key.Key_Return)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(act for act in menu.actions() if act.text() == "Very unhappy").trigger()
    menu.close()
    commit(box.field, "，谈了报价")
    assert box.reading.capture.channel == Channel.WECHAT
    assert box.reading.capture.mood == -2
    assert {"WeChat", "Very unhappy"} <= set(texts(box))


# ---------- which client


def test_where_several_fit_one_is_chosen_by_key(context: Context, show: Callable[[], QuickCapture]) -> None:
    first, second = add_client(context, "青屿民宿"), add_client(context, "博远教育")
    for client_id in (first, second):
        do(context, Op.PERSON_ADD, partial(_add_person, client_id))
    box = show()
    commit(box.field, "陈怡 电话")
    assert texts(box)[0] == "Which one?"
    assert box.question.isVisible()
    QTest.keyClick(box.field, Qt.Key.Key_Return, CTRL)
    assert box.isVisible()
    assert box.error.isVisible()
    assert not entries_of(context, first) + entries_of(context, second)
    box.field.setFocus()
    QTest.keyClick(box.field, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    chosen = box.reading.capture.chosen
    assert chosen is not None
    assert not box.question.isVisible()
    assert box.field.hasFocus()
    commit(box.field, " 10点")
    assert box.reading.capture.chosen == chosen
    retype(box, "博远教育 电话")
    now = box.reading.capture.chosen
    assert now is not None
    assert now.client_id == second  # another name is another wish


def _add_person(client_id: int, writer: object) -> int:
    return people.add(writer, Person(client_id, "陈怡"))  # type: ignore[arg-type]


def test_another_client_is_found_from_the_chip(context: Context, client: int, show: Callable[[], QuickCapture]) -> None:
    other = add_client(context, "Orchid Hotels")
    box = show()
    commit(box.field, LINE)
    QTest.keyClick(chip(box, "王敏"), Qt.Key.Key_Return)
    assert box.finder.isVisible()
    assert box.finder.field.hasFocus()
    QTest.keyClicks(box.finder.field, "nobody")
    box.finder.field.returnPressed.emit()
    assert box.finder.problem.isVisible()
    box.reject()
    assert box.isVisible()
    assert box.field.hasFocus()
    QTest.mouseClick(chip(box, "王敏"), Qt.MouseButton.LeftButton, pos=QPoint(20, 10))
    QTest.keyClicks(box.finder.field, "orchid")
    box.finder.field.returnPressed.emit()
    assert not box.finder.isVisible()
    assert texts(box)[0] == "Orchid Hotels"
    box.save()
    settle(context)
    assert [entry.text for entry in entries_of(context, other)] == [LINE]


def test_without_a_client_it_asks_for_one(context: Context, client: int, show: Callable[[], QuickCapture]) -> None:
    box = show()
    box.save()
    assert "nothing to save" in box.error.text()
    commit(box.field, "说喜欢绿色")
    assert texts(box)[0] == "Client…"
    box.save()
    assert box.finder.field.hasFocus()
    QTest.keyClicks(box.finder.field, "wm")
    box.finder.field.returnPressed.emit()
    assert texts(box)[0] == "王敏"
    assert box.error.text() == ""
    QTest.keyClick(chip(box, "王敏"), Qt.Key.Key_Delete)
    assert texts(box)[0] == "Client…"


def test_a_second_client_in_the_line_is_asked_about(context: Context, show: Callable[[], QuickCapture]) -> None:
    first, second = add_client(context, "青屿民宿"), add_client(context, "博远教育")
    box = show()
    commit(box.field, "青屿民宿 电话")
    assert not box.question.isVisible()
    commit(box.field, "，和博远教育一起开会")
    assert texts(box)[0] == "青屿民宿"
    assert box.question.label.text() == "Also named: 博远教育. Whose entry is it?"
    assert box.question.label.text() in box.field.accessibleDescription()
    QTest.keyClick(box.field, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert not box.question.isVisible()
    box.save()
    settle(context)
    assert [len(entries_of(context, client_id)) for client_id in (first, second)] == [0, 1]


def test_a_word_that_was_taken_for_a_client_is_dropped_with_one_key(
    context: Context, client: int, show: Callable[[], QuickCapture]
) -> None:
    add_client(context, "Hope")
    box = show()
    commit(box.field, "Hope is not a plan, said 王敏")
    assert texts(box)[0] == "Hope"
    QTest.keyClick(box.chips.chips[0], Qt.Key.Key_Delete)
    assert [button.accessibleName() for button in box.question.buttons()] == ["王敏"]
    QTest.keyClick(box.field, Qt.Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert texts(box)[0] == "王敏"
    box.save()
    settle(context)
    assert len(entries_of(context, client)) == 1


def test_the_names_of_many_clients_are_read_while_one_types(
    context: Context, client: int, show: Callable[[], QuickCapture], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    on_this_thread: list[bool] = []
    read = captures.names_of

    def noted(reader: Reader) -> Names:
        on_this_thread.append(threading.current_thread() is threading.main_thread())
        return read(reader)

    monkeypatch.setattr(captures, "_AT_ONCE", 0)
    monkeypatch.setattr(captures, "names_of", noted)
    box = show()
    commit(box.field, "王敏 电话")
    qtbot.waitUntil(lambda: texts(box)[0] == "王敏")
    add_client(context, "青屿民宿")
    retype(box, "青屿民宿 电话")
    qtbot.waitUntil(lambda: texts(box)[0] == "青屿民宿")
    assert on_this_thread
    assert not any(on_this_thread)
    other = add_client(context, "博远教育")
    retype(box, "博远教育 电话")
    box.save()  # what is saved at once is understood with all names
    settle(context)
    assert len(entries_of(context, other)) == 1


# ---------- times that are asked about


def test_a_time_with_two_readings_is_asked_about(
    context: Context, client: int, show: Callable[[], QuickCapture]
) -> None:
    box = show()
    commit(box.field, "王敏 call, happy, call back next Wednesday")
    (follow,) = box.reading.capture.follows
    assert follow.when is not None
    assert follow.when.moment is None
    assert "next Wednesday" in box.question.label.text()
    box.save()
    settle(context)
    assert not entries_of(context, client)
    QTest.keyClick(box.field, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    (chosen,) = box.reading.capture.follows
    assert chosen.when is not None
    assert chosen.when.moment == follow.when.readings[1]
    assert not box.question.isVisible()
    box.save()
    settle(context)
    assert len(entries_of(context, client)) == 1


# ---------- on every screen


@pytest.mark.parametrize("code", ["en", "zh_Hans", "zh_Hant"])
@pytest.mark.parametrize("look", ["light", "dark"])
def test_everything_fits_into_thebox_of(
    qapp: QApplication, context: Context, client: int, show: Callable[[], QuickCapture], code: str, look: str
) -> None:
    locale = language.install(qapp, code)
    theme.apply(qapp, look, code)  # type: ignore[arg-type]
    context.set_language(code, locale)
    box = show()
    commit(box.field, f"{LINE} call back next Wednesday")
    box.save()
    QApplication.processEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    shown = [box.field, *box.chips.chips, box.question, box.save_button]
    for one in shown:
        assert one.isVisible()
        place = one.mapTo(box, QPoint(0, 0))
        assert box.rect().contains(place)
        assert box.rect().contains(place + QPoint(one.width() - 1, one.height() - 1))
    assert box.width() <= 640


def test_a_long_name_is_cut_and_said_in_full(context: Context, show: Callable[[], QuickCapture]) -> None:
    name = "Northern Lights Hospitality and Conference Management Holding Company"
    add_client(context, name)
    box = show()
    commit(box.field, f"{name} call")
    QApplication.processEvents()
    first = box.chips.chips[0]
    assert first.width() < box.width()
    assert name in first.accessibleName()
    assert PieceKind.NAME in {piece.kind for piece in box.reading.capture.pieces}

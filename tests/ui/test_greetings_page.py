"""The page of greetings: answer first, write, send with the keyboard, and what the words are checked for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.errors import Code, JournalError
from journal.core.observances import Act
from journal.store import commitments
from journal.store.greetings import Stand
from journal.ui import greeting_changes, language
from journal.ui.pages.greetings import GreetingsPage
from tests.store.greeting_world import KEEPERS, LAST_YEAR, moment
from tests.ui.due_world import plural
from tests.ui.greeting_desk import Desk, Key


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    language.install(qapp, "en")
    made = Desk(qapp, tmp_path)
    made.ask()
    yield made
    made.close()


def test_answer_first_stands_on_top_with_the_reason_and_two_ways_on(desk: Desk) -> None:
    assert desk.part(Stand.ANSWER_FIRST) == ["兰庭酒店", "仁泰医疗"]
    assert set(desk.part(Stand.READY)) == set(KEEPERS) - {"兰庭酒店", "仁泰医疗"}
    gate = desk.page.panel.gate
    assert gate.isVisible()
    assert not desk.page.panel.editor.isVisible()
    assert plural(gate.reason.text()) == "2 e-mails unanswered, since Monday"
    desk.choose("仁泰医疗")
    assert gate.reason.text() == "“样刊周三寄出” overdue, since yesterday"
    assert gate.reply.isVisible()
    assert gate.anyway.isVisible()


def test_reply_asks_for_the_composer_with_the_request(desk: Desk) -> None:
    desk.press(Key.Key_R)
    request = desk.logged[-1]
    assert (request.client_id, request.channel) == (desk.world.clients["兰庭酒店"], "email")
    assert request.commitment_id == desk.world.owed["blue"]
    desk.press(Key.Key_Return)
    assert len(desk.logged) == 2
    assert desk.greetings_of("兰庭酒店") == []


def test_after_the_answer_she_is_ready_without_leaving_the_page(desk: Desk) -> None:
    desk.close_commitment("blue")
    assert "兰庭酒店" in desk.part(Stand.ANSWER_FIRST)
    desk.close_commitment("draft")
    assert "兰庭酒店" in desk.part(Stand.READY)
    assert desk.chosen == ["兰庭酒店"]
    assert desk.page.panel.editor.isVisible()


def test_one_key_lets_the_greeting_through_with_the_open_point_in_its_first_line(desk: Desk) -> None:
    desk.press(Key.Key_G)
    assert desk.page.panel.editor.isVisible()
    assert "深蓝 PMS 号" in desk.text.splitlines()[0]
    desk.press(Key.Key_Return)
    assert "兰庭酒店" in desk.part(Stand.SENT)
    assert "深蓝 PMS 号" in desk.greetings_of("兰庭酒店")[0].splitlines()[0]
    assert commitments.get(desk.reader, desk.world.owed["blue"]).standing


def test_enter_copies_marks_as_sent_and_goes_to_the_next(desk: Desk) -> None:
    desk.choose("海润传媒")
    text = desk.text
    assert text.startswith("王总，")
    desk.press(Key.Key_Return, settle=False)
    assert QGuiApplication.clipboard().text() == text
    assert desk.part(Stand.SENT) == ["海润传媒"]  # at once, before the writer has it
    desk.settle()
    assert desk.part(Stand.SENT) == ["海润传媒"]
    assert desk.greetings_of("海润传媒") == [text, LAST_YEAR]
    assert len(desk.chosen) == 1
    assert desk.chosen != ["海润传媒"]


def test_six_greetings_are_six_keys(desk: Desk) -> None:
    desk.close_commitment("blue")
    desk.close_commitment("draft")
    desk.press(Key.Key_Home)
    desk.page.list.choose_next()
    for _ in range(6):
        desk.press(Key.Key_Return)
    assert set(desk.part(Stand.SENT)) == set(KEEPERS) - {"仁泰医疗"}
    assert desk.failed == []
    assert all(len(desk.greetings_of(name)) >= 1 for name in desk.part(Stand.SENT))


def test_a_key_that_repeats_sends_nothing_twice(desk: Desk) -> None:
    desk.choose("海润传媒")
    desk.press(Key.Key_Return, settle=False)
    desk.choose("海润传媒")
    desk.press(Key.Key_Return)
    assert len(desk.greetings_of("海润传媒")) == 2
    assert desk.failed == []


def test_undo_makes_it_ready_again(desk: Desk) -> None:
    desk.choose("车闻网")
    desk.press(Key.Key_Return)
    assert desk.part(Stand.SENT) == ["车闻网"]
    desk.runner.undo()
    desk.settle()
    assert desk.part(Stand.SENT) == []
    assert "车闻网" in desk.part(Stand.READY)


def test_the_same_text_as_last_year_is_asked_about_once(desk: Desk) -> None:
    desk.choose("海润传媒")
    desk.page.panel.before.again_requested.emit(LAST_YEAR)
    desk.press(Key.Key_Return)
    assert desk.part(Stand.SENT) == []
    assert "王敏" in desk.page.panel.editor.question.text()
    assert desk.page.panel.editor.question.isVisible()
    desk.press(Key.Key_Return)
    assert desk.part(Stand.SENT) == ["海润传媒"]
    assert desk.greetings_of("海润传媒") == [LAST_YEAR, LAST_YEAR]


def test_a_card_is_ticked_off_beside_the_greeting_and_last_years_text_is_taken_up(desk: Desk) -> None:
    """The card and the present that are still open stand beside the text."""
    desk.choose("海润传媒")
    before = desk.page.panel.before
    said = [button for button in before.findChildren(QPushButton) if button.isVisible()]
    open_leads = [button for button in said if button.text() == "Done"]
    assert open_leads
    QTest.mouseClick(open_leads[0], Qt.MouseButton.LeftButton)
    desk.settle()
    left = [one for one in before.findChildren(QPushButton) if one.isVisible() and one.text() == "Done"]
    assert len(left) == len(open_leads) - 1
    assert desk.failed == []
    desk.runner.undo()
    desk.settle()
    left = [one for one in before.findChildren(QPushButton) if one.isVisible() and one.text() == "Done"]
    assert len(left) == len(open_leads)
    (again,) = [one for one in before.findChildren(QPushButton) if one.text() == "Start from this text"]
    QTest.mouseClick(again, Qt.MouseButton.LeftButton)
    assert desk.text == LAST_YEAR


def test_each_row_shows_what_was_sent_last_year(desk: Desk) -> None:
    spoken = [desk.page.model.index(row).data() for row in range(desk.page.model.rowCount())]
    assert any(LAST_YEAR in line and line.startswith("王敏") for line in spoken)


def test_a_mourner_gets_a_calm_text_and_a_cheerful_word_is_marked(desk: Desk) -> None:
    desk.choose("林淑芬")
    assert "恭" not in desk.text
    assert "快樂" not in desk.text
    assert desk.page.panel.editor.warnings() == []
    desk.type("平安")
    assert desk.page.panel.editor.warnings() == []
    desk.type("，新春快乐")
    assert len(desk.page.panel.editor.warnings()) == 1
    assert "新春快乐" in desk.page.panel.editor.warnings()[0]
    begin, end = desk.page.panel.editor.field.marked()[0]
    assert desk.page.panel.editor.field.note()[begin:end] == "新春快乐"


def test_words_are_marked_as_phrases_only(desk: Desk) -> None:
    desk.choose("海润传媒")
    desk.type("四季平安，事业钟情")
    assert desk.page.panel.editor.warnings() == []
    desk.type("🧧送您一座钟")
    begin, end = desk.page.panel.editor.field.marked()[0]
    assert "钟" in desk.page.panel.editor.field.note()[begin:end]


def test_chinese_new_year_is_marked_for_a_korean(desk: Desk) -> None:
    desk.ask("seollal")
    assert desk.part(Stand.READY) == ["Hanbit Foods"]
    assert desk.page.panel.editor.language.currentData() == "en"
    desk.type(" Chinese New Year ")
    assert any("Chinese New Year" in said for said in desk.page.panel.editor.warnings())


def test_what_was_typed_stays_while_one_goes_from_person_to_person(desk: Desk) -> None:
    desk.choose("海润传媒")
    desk.type("想您了")
    desk.choose("车闻网")
    assert "想您了" not in desk.text
    desk.choose("海润传媒")
    assert desk.text.endswith("想您了")
    # It survives the page: the window is built anew when the language changes.
    desk.page.close()
    desk.page.deleteLater()
    desk.page = GreetingsPage(desk.context)
    desk.page.show()
    desk.ask()
    desk.choose("海润传媒")
    assert desk.text.endswith("想您了")


def test_a_reload_does_not_disturb_who_is_writing(desk: Desk) -> None:
    desk.choose("海润传媒")
    desk.page.panel.editor.field.setFocus()
    desk.type("写到一半")
    place = desk.page.panel.editor.field.textCursor().position()
    desk.close_commitment("sample")
    assert desk.text.endswith("写到一半")
    assert desk.page.panel.editor.field.textCursor().position() == place
    assert desk.page.panel.editor.field.hasFocus()


def test_the_keys_of_the_editor(desk: Desk) -> None:
    desk.choose("车闻网")
    desk.press(Key.Key_E)
    field = desk.page.panel.editor.field
    assert field.hasFocus()
    QTest.keyClick(field, Key.Key_Escape)
    assert desk.page.list.hasFocus()
    desk.press(Key.Key_E)
    QTest.keyClick(field, Key.Key_Return)
    assert desk.part(Stand.SENT) == []
    QTest.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.part(Stand.SENT) == ["车闻网"]
    assert desk.page.list.hasFocus()


def test_enter_while_an_input_method_composes_sends_nothing(desk: Desk) -> None:
    desk.choose("车闻网")
    field = desk.page.panel.editor.field
    field.setFocus()
    QApplication.sendEvent(field, QInputMethodEvent("zhufu", []))
    QTest.keyClick(field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.settle()
    assert desk.part(Stand.SENT) == []


def test_another_language_is_offered_to_the_next_as_well(desk: Desk) -> None:
    desk.choose("海润传媒")
    assert desk.page.panel.editor.language.currentData() == "zh_Hans"
    desk.page.panel.editor.language.setCurrentIndex(0)
    desk.page.panel.editor.language.activated.emit(0)
    assert desk.text.startswith("Dear")
    desk.choose("车闻网")
    assert desk.text.startswith("Dear")
    desk.choose("林淑芬")
    assert not desk.text.startswith("Dear")


def test_a_line_of_their_own_by_one_click(desk: Desk) -> None:
    desk.choose("海润传媒")
    editor = desk.page.panel.editor
    offered = editor.lines()
    assert [made.text() for made in offered] == ["LED 墙验收"]
    offered[0].click()
    assert "LED 墙验收" in desk.text
    lines = desk.text.splitlines()
    assert "LED 墙验收" not in lines[0]


def test_one_message_to_several(desk: Desk) -> None:
    several = [one for one in desk.page.model.recipients() if one.client_name in ("车闻网", "博雅食品")]
    desk.page.list.choose_all([one.key for one in several])
    assert "2" in desk.page.panel.person.name.text()
    assert "经理" not in desk.text
    desk.press(Key.Key_Return)
    assert set(desk.part(Stand.SENT)) == {"车闻网", "博雅食品"}
    assert desk.greetings_of("车闻网") == desk.greetings_of("博雅食品")
    desk.runner.undo()
    desk.settle()
    assert desk.part(Stand.SENT) == []


def test_a_mourner_among_several_makes_the_text_calm(desk: Desk) -> None:
    several = [one for one in desk.page.model.recipients() if one.client_name in ("车闻网", "林淑芬")]
    desk.page.list.choose_all([one.key for one in several])
    assert desk.page.panel.editor.warnings() == []
    assert "快" not in desk.text


def test_a_solemn_day_says_do_not_greet_and_has_no_editor(desk: Desk) -> None:
    desk.ask("qingming")
    assert desk.page.stack.currentWidget() is desk.page.note
    assert desk.page.note.title.text() == "Do not greet"
    assert "海润传媒" in desk.page.note.who.text()
    assert not desk.page.note.copy.isVisible()
    assert desk.page.chooser.hasFocus() or desk.page.chooser.currentIndex() >= 0


def test_an_occasion_that_nobody_keeps_says_so(desk: Desk) -> None:
    desk.ask("diwali")
    assert desk.page.stack.currentWidget() is desk.page._nobody
    assert desk.page.round is not None
    assert desk.page.round.recipients == ()


def test_arrows_go_to_the_next_occasion(desk: Desk) -> None:
    desk.press(Key.Key_Right)
    assert desk.page.round is not None
    assert desk.page.round.chosen is not None
    assert desk.page.round.chosen.observance == "seollal"
    desk.press(Key.Key_Left)
    assert desk.part(Stand.ANSWER_FIRST) == ["兰庭酒店", "仁泰医疗"]


def test_leaving_one_out_this_year(desk: Desk) -> None:
    desk.choose("车闻网")
    desk.press(Key.Key_X)
    assert desk.part(Stand.STOPPED) == ["车闻网"]
    assert desk.chosen != ["车闻网"]
    desk.runner.undo()
    desk.settle()
    assert desk.part(Stand.STOPPED) == []


def test_after_the_grace_it_says_passed_and_offers_nothing(desk: Desk) -> None:
    desk.clock.ms = moment(2, 6, 9)
    desk.ask()
    assert "20 Feb" in desk.page.panel.when.text() or desk.page.panel.gate.isVisible()
    desk.choose("海润传媒")
    assert desk.page.panel.when.text() == "May still go until 20 Feb"
    desk.clock.ms = moment(2, 22, 9)
    desk.ask()
    assert len(desk.part(Stand.PASSED)) == 7
    assert desk.page.panel.over.isVisible()
    desk.press(Key.Key_Return)
    assert desk.part(Stand.SENT) == []


def test_a_write_that_fails_leaves_the_person_ready_with_the_text(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.choose("车闻网")
    desk.type("亲手写的")
    monkeypatch.setattr(greeting_changes, "send", _fail)
    desk.press(Key.Key_Return)
    assert len(desk.failed) == 1
    assert desk.part(Stand.SENT) == []
    desk.choose("车闻网")
    assert desk.text.endswith("亲手写的")


def test_birthdays_are_greeted_by_the_same_editor(desk: Desk) -> None:
    desk.close_commitment("sample")
    desk.ask("", 0)
    assert desk.part(Stand.READY) == ["仁泰医疗"]
    assert "生日" in desk.text
    desk.press(Key.Key_Return)
    assert "生日" in desk.greetings_of("仁泰医疗")[0]


def test_a_busy_day_offers_a_hand(desk: Desk) -> None:
    from journal.store.greetings import Occasion

    desk.page.note.show_day(Occasion("shopping", 2027, Act.BUSY), "", ["Shop"], "en")
    assert desk.page.note.title.text() == "Offer a hand, do not call"
    desk.page.note.copied.emit(desk.page.note.offer.text())
    assert QGuiApplication.clipboard().text() == desk.page.note.offer.text() != ""


def _fail(*_arguments: object, **_named: object) -> None:
    raise JournalError(Code.DISK_FULL)

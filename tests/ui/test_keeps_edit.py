"""The field for what somebody keeps: found in any language, taken away, denied, and a region offered but never set."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.core.errors import Code, JournalError
from journal.core.observances import GROUPS
from journal.store import observances
from journal.ui import language
from journal.ui.widgets.keeps_edit import KeepsEdit
from tests.ui.writing import commit


@pytest.fixture
def edit(qapp: QApplication, qtbot: QtBot) -> KeepsEdit:
    language.install(qapp, "en")
    made = KeepsEdit(observances.catalogue(), "en")
    qtbot.addWidget(made)
    made.show()
    return made


def enter(qtbot: QtBot, edit: KeepsEdit, typed: str) -> None:
    qtbot.keyClicks(edit.line, typed)
    qtbot.keyClick(edit.line, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("Christmas", "christmas"),
        ("hong", "HK"),
        ("CN", "CN"),
        ("uk", "UK"),
        ("hanuk", "hanukkah"),
        ("mid_autumn", "mid_autumn"),
        ("shengdan", "christmas"),
        ("zqj", "mid_autumn"),
        ("sabb", "sabbath"),
        ("-qingming", "-qingming"),
        ("not Christmas", "-christmas"),
    ],
)
def test_something_typed_is_found(qtbot: QtBot, edit: KeepsEdit, typed: str, tag: str) -> None:
    enter(qtbot, edit, typed)
    assert edit.tags() == (tag,)
    assert edit.line.text() == ""


def test_chinese_names_are_found(qtbot: QtBot, edit: KeepsEdit) -> None:
    commit(edit.line, "農曆新年")
    qtbot.keyClick(edit.line, Qt.Key.Key_Return)
    assert edit.tags() == ("spring_festival",)


def test_a_group_is_kept_as_its_feasts(qtbot: QtBot, edit: KeepsEdit) -> None:
    enter(qtbot, edit, "jewish f")
    assert set(edit.tags()) == set(GROUPS["JEWISH"])
    assert "JEWISH" not in edit.tags()


def test_what_is_still_typed_counts_when_saving(qtbot: QtBot, edit: KeepsEdit) -> None:
    qtbot.keyClicks(edit.line, "easter")
    assert edit.tags() == ("easter",)


def test_an_unknown_word_says_so_and_stays(qtbot: QtBot, edit: KeepsEdit) -> None:
    enter(qtbot, edit, "qwertz")
    assert edit.problem.isVisible()
    assert "“qwertz”" in edit.problem.text()
    with pytest.raises(JournalError) as caught:
        edit.tags()
    assert caught.value.code is Code.TAG_UNKNOWN
    qtbot.keyClicks(edit.line, "x")
    assert not edit.problem.isVisible()


def test_of_two_that_contradict_the_later_one_holds(qtbot: QtBot, edit: KeepsEdit) -> None:
    enter(qtbot, edit, "Christmas")
    enter(qtbot, edit, "-christmas")
    assert edit.tags() == ("-christmas",)
    enter(qtbot, edit, "Christmas")
    assert edit.tags() == ("christmas",)


def test_a_region_is_offered_by_the_phone_number_alone_and_set_only_when_asked(qtbot: QtBot, edit: KeepsEdit) -> None:
    edit.set_phones(["010 1234 5678"])
    assert not edit.offer.isVisible()
    edit.set_phones(["010 1234", "+852 2345 6789"])
    assert edit.offer.isVisible()
    assert edit.offer.text() == "Hong Kong, by the phone number"
    assert edit.tags() == ()
    qtbot.mouseClick(edit.offer, Qt.MouseButton.LeftButton)
    assert edit.tags() == ("HK",)
    assert not edit.offer.isVisible()


def test_no_region_is_offered_where_the_client_has_one(edit: KeepsEdit) -> None:
    edit.set_phones(["+852 2345 6789"])
    edit.set_inherited(("CN",))
    assert not edit.offer.isVisible()
    assert edit.from_client.text() == "From the client: Mainland China"


def test_backspace_takes_the_last_one_away(qtbot: QtBot, edit: KeepsEdit) -> None:
    edit.set_tags(("CN", "christmas"))
    qtbot.keyClick(edit.line, Qt.Key.Key_Backspace)
    assert edit.tags() == ("CN",)


def test_what_is_no_longer_known_is_kept(edit: KeepsEdit) -> None:
    edit.set_tags(("own:gone", "CN"))
    assert edit.tags() == ("own:gone", "CN")


def test_an_entry_of_the_list_is_taken_by_the_keyboard(qtbot: QtBot, edit: KeepsEdit) -> None:
    edit.activateWindow()
    edit.line.setFocus()
    qtbot.waitUntil(edit.line.hasFocus)
    qtbot.keyClicks(edit.line, "chri")
    completer = edit.line.completer()
    qtbot.waitUntil(completer.popup().isVisible)
    words = [completer.popup().model().index(row, 0).data() for row in range(completer.popup().model().rowCount())]
    assert "Christmas" in words
    for _ in range(words.index("Christmas") + 1):
        qtbot.keyClick(completer.popup(), Qt.Key.Key_Down)
    qtbot.keyClick(completer.popup(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: edit.tags() == ("christmas",))

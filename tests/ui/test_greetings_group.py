"""One message to many: who is left out, what must not be and for whom, who had better get their own; each one's day."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from journal.core.clients import Client
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import clients, preferences
from journal.store.greetings import Stand
from journal.store.history import Op
from journal.ui import language
from journal.ui.dialogs.log import LogDialog
from tests.store.greeting_world import LAST_YEAR, moment
from tests.ui.greeting_desk import Desk, Key
from tests.ui.writing import do


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    language.install(qapp, "en")
    made = Desk(qapp, tmp_path)
    made.ask()
    yield made
    made.close()


def choose(desk: Desk, *names: str) -> None:
    desk.page.list.choose_all([one.key for one in desk.page.model.recipients() if one.client_name in names])


def said(desk: Desk) -> list[str]:
    person = desk.page.panel.person
    return [label.text() for label in person.findChildren(QLabel) if label.text() and label.isVisibleTo(person)]


def told(desk: Desk, part: str) -> str:
    """The one line of the panel that has this in it; empty where none has."""
    found = [line for line in said(desk) if part in line]
    assert len(found) < 2
    return found[0] if found else ""


def add(desk: Desk, name: str, *keeps: str) -> None:
    do(desk.context, Op.CLIENT_ADD, lambda writer: clients.add(writer, Client(name, observes=keeps)))


def test_who_is_to_be_answered_first_is_left_out_by_name(desk: Desk) -> None:
    choose(desk, "车闻网", "博雅食品", "兰庭酒店")
    assert told(desk, "Left out") == "Left out: 1 to be answered first (Grace Cheung)"
    assert desk.page.panel.person.name.text().startswith("One message to 2")
    choose(desk, "车闻网", "兰庭酒店")
    assert "Grace Cheung" in told(desk, "Left out"), "though it is a message to one then"
    choose(desk, "车闻网", "博雅食品")
    assert told(desk, "Left out") == ""
    desk.choose("兰庭酒店")
    assert told(desk, "Left out") == ""


def test_the_message_to_all_standard_clients_tells_of_those_who_wait_as_well(desk: Desk) -> None:
    for name in ("甲公司", "乙公司"):
        add(desk, name, "CN")
    desk.clock.ms = moment(2, 5, 9)
    desk.ask()
    assert "博雅食品" in desk.part(Stand.ANSWER_FIRST)
    desk.press(Key.Key_A)
    assert set(desk.chosen) == {"甲公司", "乙公司"}
    assert told(desk, "Left out") == "Left out: 1 to be answered first (王敏 (博雅))"


def test_a_taboo_names_whose_it_is(desk: Desk) -> None:
    for name in ("车闻网", "博雅食品"):
        client = desk.world.clients[name]
        taboo = Preference(client, PreferenceKind.GIFT, "雨伞", Strength.TABOO)
        do(desk.context, Op.PREFERENCE_ADD, partial(preferences.add, preference=taboo))
    desk.settle()
    choose(desk, "车闻网", "海润传媒")
    assert told(desk, "Taboo") == "Taboo: 雨伞 (解晓东)"
    choose(desk, "车闻网", "博雅食品")
    line = told(desk, "Taboo")
    assert line.count("雨伞") == 1
    assert "解晓东" in line
    assert "王敏 (博雅)" in line


def test_vip_and_key_clients_had_better_get_their_own(desk: Desk) -> None:
    choose(desk, "车闻网", "博雅食品", "海润传媒")
    assert told(desk, "VIP") == "2 of them VIP or key: a message of their own is better"
    add(desk, "甲公司", "CN")
    desk.settle()
    choose(desk, "甲公司", "博雅食品")
    assert told(desk, "VIP") == ""


def test_who_reads_another_language_is_named(desk: Desk) -> None:
    choose(desk, "车闻网", "博雅食品", "林淑芬")
    assert desk.page.panel.editor.language.currentData() == "zh_Hans"
    assert told(desk, "another language") == "1 of them would get another language (林淑芬)"
    editor = desk.page.panel.editor
    traditional = editor.language.findData("zh_Hant")
    editor.language.setCurrentIndex(traditional)
    editor.language.activated.emit(traditional)
    assert told(desk, "another language") == ""


def test_last_years_animal_is_marked(desk: Desk) -> None:
    desk.choose("海润传媒")
    assert desk.page.panel.editor.warnings() == []
    desk.page.panel.before.again_requested.emit(LAST_YEAR)
    assert len(desk.page.panel.editor.warnings()) == 1
    assert "马年" in desk.page.panel.editor.warnings()[0]


def test_the_answer_begins_with_the_person_greeted(desk: Desk, qtbot: QtBot) -> None:
    desk.choose("兰庭酒店")
    desk.press(Key.Key_R)
    request = desk.logged[-1]
    assert request.person_id == desk.world.people["Grace Cheung"]
    dialog = LogDialog(desk.context, request, desk.page)
    assert dialog.form.people.chosen() == (request.person_id,)


def test_each_row_tells_its_own_day_where_they_differ(desk: Desk) -> None:
    def lines() -> list[str]:
        model = desk.page.model
        return [model.index(model.row_of(one.key) or 0).data() for one in model.recipients()]

    assert not any(" Feb · " in line for line in lines())
    desk.ask("back_to_work")
    days = {one.due.day for one in desk.page.model.recipients()}
    assert len(days) > 1
    for one, line in zip(desk.page.model.recipients(), lines(), strict=True):
        assert f"{int((one.due.day or '')[-2:])} Feb · " in line

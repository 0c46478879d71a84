"""What the dialogs for persons and clients know of occasions: birthday, keeps, mourning, rhythm, days of the client."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Client, Person, Tier
from journal.core.yearly_dates import LeapRule, parse
from journal.store import anniversaries, clients, history, people
from journal.store.history import Op
from journal.ui import language
from journal.ui.context import Context
from journal.ui.dialogs.anniversary import AnniversaryDialog
from journal.ui.dialogs.client import ClientDialog
from journal.ui.dialogs.person import PersonDialog
from journal.ui.dialogs.record_dialog import RecordDialog
from tests.ui.writing import add_client, commit, do

D = TypeVar("D", bound=QDialog)


def shown(qtbot: QtBot, dialog: D) -> D:
    qtbot.addWidget(dialog)
    dialog.open()
    qtbot.waitExposed(dialog)
    return dialog


def saved(qtbot: QtBot, dialog: RecordDialog, act: Callable[[], object] | None = None) -> int:
    with qtbot.waitSignal(dialog.saved) as signal:
        (act or partial(qtbot.mouseClick, dialog.save_button, Qt.MouseButton.LeftButton))()
    assert signal.args
    return int(signal.args[0])


@pytest.fixture
def client_id(context: Context) -> int:
    return add_client(context, "Orchid Hotels")


@pytest.fixture
def person_id(context: Context, client_id: int) -> int:
    do(context, Op.PERSON_ADD, lambda w: people.add(w, Person(client_id, "Tom")))
    return people.at(context.reader, client_id)[0].id


def test_a_person_with_a_lunar_birthday_and_what_they_keep(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, PersonDialog(context, client_id))
    commit(dialog.name, "王敏")
    commit(dialog.birthday.line, "农历1987年闰六月十五")
    dialog.birthday.rule.setCurrentIndex(1)
    qtbot.keyClicks(dialog.keeps.line, "hong")
    qtbot.keyClick(dialog.keeps.line, Qt.Key.Key_Return)
    qtbot.keyClicks(dialog.keeps.line, "christmas")
    person_id = saved(qtbot, dialog, partial(qtbot.keyClick, dialog.name, Qt.Key.Key_Return))
    born = anniversaries.birthday(context.reader, person_id)
    assert born
    assert (str(born.date), born.leap_rule, born.client_id) == ("lunar:1987-leap-6-15", LeapRule.LEAP, client_id)
    assert people.get(context.reader, person_id).observes == ("HK", "christmas")


def test_a_wrong_birthday_is_not_saved(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, PersonDialog(context, client_id))
    qtbot.keyClicks(dialog.name, "Tom")
    qtbot.keyClicks(dialog.birthday.line, "02-30")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "“02-30”" in dialog.problem.text()
    context.runner.wait()
    assert people.at(context.reader, client_id) == []


def test_a_birthday_keeps_its_present_and_one_that_is_cleared_goes(
    qtbot: QtBot, context: Context, client_id: int, person_id: int
) -> None:
    given = Anniversary(client_id, parse("--02-29"), person_id=person_id, gift_days=7)
    do(context, Op.ANNIVERSARY_ADD, lambda w: anniversaries.add(w, given))
    dialog = shown(qtbot, PersonDialog(context, client_id, person_id))
    assert dialog.birthday.line.text() == "02-29"
    dialog.birthday.line.setText("1990-03-01")
    saved(qtbot, dialog)
    born = anniversaries.birthday(context.reader, person_id)
    assert born
    assert (str(born.date), born.gift_days) == ("1990-03-01", 7)
    dialog = shown(qtbot, PersonDialog(context, client_id, person_id))
    dialog.birthday.line.clear()
    saved(qtbot, dialog)
    assert anniversaries.birthday(context.reader, person_id) is None
    context.runner.unlogged(lambda w: setattr(w, "last_change", history.undo(w)))
    context.runner.wait()
    assert anniversaries.birthday(context.reader, person_id) == born


def test_mourning_waits_behind_more_and_ends_after_a_year(
    qtbot: QtBot, context: Context, client_id: int, person_id: int
) -> None:
    dialog = shown(qtbot, PersonDialog(context, client_id, person_id))
    assert not dialog.mourns.isVisible()
    qtbot.mouseClick(dialog.more.button, Qt.MouseButton.LeftButton)
    assert dialog.mourns.isVisible()
    assert not dialog.more.button.isVisible()
    dialog.mourns.click()
    saved(qtbot, dialog)
    assert people.get(context.reader, person_id).mourning_until == "2027-11-24"
    dialog = shown(qtbot, PersonDialog(context, client_id, person_id))
    assert dialog.mourns.isVisible()
    dialog.mourns.click()
    saved(qtbot, dialog)
    assert people.get(context.reader, person_id).mourning_until is None


def test_mourning_is_shorter_for_those_who_keep_jewish_feasts(
    qtbot: QtBot, context: Context, client_id: int, person_id: int
) -> None:
    dialog = shown(qtbot, PersonDialog(context, client_id, person_id))
    dialog.more.show()
    dialog.keeps.set_tags(("yom_kippur",))
    dialog.mourns.click()
    saved(qtbot, dialog)
    assert people.get(context.reader, person_id).mourning_until == "2026-12-24"


def test_a_region_is_offered_while_the_phone_is_typed_but_never_set(
    qtbot: QtBot, context: Context, client_id: int
) -> None:
    dialog = shown(qtbot, PersonDialog(context, client_id))
    qtbot.keyClicks(dialog.name, "Wong")
    assert not dialog.keeps.offer.isVisible()
    qtbot.keyClicks(dialog.phones.fields()[0], "+852 2345 6789")
    assert dialog.keeps.offer.isVisible()
    person_id = saved(qtbot, dialog)
    assert people.get(context.reader, person_id).observes == ()


def test_a_client_with_a_rhythm_and_days_of_its_own(qtbot: QtBot, context: Context) -> None:
    dialog = shown(qtbot, ClientDialog(context, name="Orchid"))
    assert not dialog.rhythm.isVisible()
    qtbot.mouseClick(dialog.more.button, Qt.MouseButton.LeftButton)
    dialog.rhythm.how.setCurrentIndex(1)
    dialog.rhythm.days.setValue(21)
    dialog.spacing.setValue(7)
    qtbot.keyClicks(dialog.keeps.line, "CN")
    qtbot.keyClicks(dialog.since.line, "2019-05-02")
    qtbot.keyClicks(dialog.founded.line, "11-23")
    client_id = saved(qtbot, dialog)
    client = clients.get(context.reader, client_id)
    assert (client.rhythm_days, client.spacing_days, client.observes) == (21, 7, ("CN",))
    found = {day.kind: str(day.date) for day in anniversaries.of_client(context.reader, client_id)}
    assert found == {AnniversaryKind.RELATIONSHIP: "2019-05-02", AnniversaryKind.FOUNDED: "--11-23"}


def test_changing_a_client_changes_its_days_and_clears_them(qtbot: QtBot, context: Context, client_id: int) -> None:
    since = Anniversary(client_id, parse("2019-05-02"), AnniversaryKind.RELATIONSHIP, gift_days=3)
    do(context, Op.ANNIVERSARY_ADD, lambda w: anniversaries.add(w, since))
    dialog = shown(qtbot, ClientDialog(context, client_id))
    assert dialog.since.isVisible()
    dialog.since.line.setText("2020-05-02")
    dialog.rhythm.how.setCurrentIndex(2)
    saved(qtbot, dialog)
    [day] = anniversaries.of_client(context.reader, client_id)
    assert (str(day.date), day.gift_days) == ("2020-05-02", 3)
    assert clients.get(context.reader, client_id).rhythm_days == 0
    dialog = shown(qtbot, ClientDialog(context, client_id))
    dialog.since.line.clear()
    dialog.rhythm.how.setCurrentIndex(0)
    saved(qtbot, dialog)
    assert anniversaries.of_client(context.reader, client_id) == []
    assert clients.get(context.reader, client_id).rhythm_days is None


def test_the_rhythm_names_what_the_tier_gives(qtbot: QtBot, context: Context) -> None:
    dialog = shown(qtbot, ClientDialog(context))
    dialog.more.show()
    assert "60" in dialog.rhythm.how.itemText(0)
    dialog.tier.setCurrentIndex(1 + list(Tier).index(Tier.VIP))
    assert "14" in dialog.rhythm.how.itemText(0)
    assert dialog.rhythm.value() is None


def test_editing_nothing_changes_nothing(qtbot: QtBot, context: Context) -> None:
    was = Client(
        "A", tier=Tier.KEY, observes=("own:gone", "CN"), rhythm_days=0, spacing_days=3, imported_on="2026-01-01"
    )
    do(context, Op.IMPORT, lambda w: clients.add(w, was))
    [row] = clients.page(context.reader, "A")
    before = clients.get(context.reader, row.id)
    saved(qtbot, shown(qtbot, ClientDialog(context, row.id)))
    assert clients.get(context.reader, row.id) == before


def test_a_yearly_day_with_a_name_of_its_own(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, AnniversaryDialog(context, client_id))
    kinds = [kind for _, kind in dialog._kinds]
    assert AnniversaryKind.BIRTHDAY not in kinds, "there is nobody whose it could be"
    dialog.kind.setCurrentIndex(kinds.index(AnniversaryKind.OTHER))
    qtbot.keyClicks(dialog.date.line, "lunar 1/5")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible(), "it has no name yet"
    qtbot.keyClicks(dialog.label, "Opening of the house")
    dialog.gift.setValue(10)
    saved(qtbot, dialog)
    [day] = anniversaries.of_client(context.reader, client_id)
    assert (day.kind, day.label, str(day.date)) == (AnniversaryKind.OTHER, "Opening of the house", "lunar:1-5")
    assert (day.gift_days, day.person_id) == (10, None)


def test_the_first_thing_offered_is_the_birthday_that_is_missing(
    qtbot: QtBot, context: Context, client_id: int, person_id: int
) -> None:
    dialog = shown(qtbot, AnniversaryDialog(context, client_id))
    assert (dialog.kind.currentText(), dialog.person.currentText()) == ("Birthday", "Tom")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert "day is missing" in dialog.problem.text()
    qtbot.keyClicks(dialog.date.line, "02-29")
    saved(qtbot, dialog, partial(qtbot.keyClick, dialog.date.line, Qt.Key.Key_Return))
    born = anniversaries.birthday(context.reader, person_id)
    assert born
    assert str(born.date) == "--02-29"


def test_a_yearly_day_goes_into_the_bin(qtbot: QtBot, context: Context, client_id: int, person_id: int) -> None:
    do(
        context,
        Op.ANNIVERSARY_ADD,
        lambda w: anniversaries.add(w, Anniversary(client_id, parse("--02-29"), person_id=person_id)),
    )
    [day] = anniversaries.of_client(context.reader, client_id)
    dialog = shown(qtbot, AnniversaryDialog(context, client_id, day.id))
    told: list[object] = []
    context.runner.changed.connect(told.append)
    saved(qtbot, dialog, partial(qtbot.mouseClick, dialog.delete_button, Qt.MouseButton.LeftButton))
    assert anniversaries.of_client(context.reader, client_id) == []
    [changed] = told
    assert isinstance(changed, history.Changed)
    assert (changed.op, changed.facts) == (
        Op.ANNIVERSARY_DELETE,
        {"client": "Orchid Hotels", "title": "Tom · Birthday"},
    )


def test_the_buttons_at_the_foot_have_room_for_their_words(
    qapp: QApplication, qtbot: QtBot, context: Context, client_id: int, person_id: int
) -> None:
    language.install(qapp, "zh_Hant")
    dialog = shown(qtbot, PersonDialog(context, client_id, person_id))
    dialog.resize(100, dialog.height())
    feet = [button for button in dialog.findChildren(QPushButton) if button.y() >= dialog.save_button.y()]
    assert len(feet) >= 4
    assert [button.text() for button in feet if button.width() < button.sizeHint().width()] == []


def test_the_dialog_grows_for_what_is_wrong(qtbot: QtBot, context: Context, client_id: int) -> None:
    dialog = shown(qtbot, AnniversaryDialog(context, client_id))
    room, before = dialog.form.geometry().height(), dialog.height()
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert dialog.problem.isVisible()
    qtbot.waitUntil(lambda: dialog.height() > before)
    assert dialog.form.geometry().height() >= room

"""What is asked, promised and settled while an entry is written."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from journal.core.clients import Person
from journal.core.commitments import CommitmentKind, CommitmentState
from journal.core.dues import Origin
from journal.core.interactions import Channel, Direction
from journal.core.moments import EventTime, Moment
from journal.store import commitments, dues, interactions, journal_settings, people
from journal.store.history import Op
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.log import LogDialog
from journal.ui.widgets.composer import Composer
from journal.ui.widgets.composer_promises import NONE
from journal.ui.widgets.labels import PlainLabel
from tests.ui.conftest import START
from tests.ui.owed_world import PROMISE, REQUEST, add, add_mail, get, only
from tests.ui.writing import add_client, commit, compose, do, entries_of, settle

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def client(context: Context) -> int:
    do(context, Op.SETTING, lambda w: journal_settings.put(w, "work_region", "CN"))
    return add_client(context, "Orchid Hotels")


@pytest.fixture
def composer(qtbot: QtBot, context: Context, client: int) -> Composer:
    return made(qtbot, context, client)


def made(qtbot: QtBot, context: Context, client: int) -> Composer:
    composer = Composer(context)
    qtbot.addWidget(composer)
    composer.resize(680, 700)
    composer.set_client(client)
    with qtbot.waitActive(composer):
        composer.show()
        composer.activateWindow()
    composer.open()
    return composer


def save(qtbot: QtBot, composer: Composer) -> int:
    with qtbot.waitSignal(composer.saved) as saved:
        qtbot.keyClick(composer.form.text, Key.Key_Return, CTRL)
    settle(composer.context)
    return int(saved.args[0])


def pick(composer: Composer, kind: CommitmentKind, code: str) -> None:
    fields = composer.form.follows.request if kind is REQUEST else composer.form.follows.promise
    fields.when.setCurrentIndex(fields.when.findData(code))


# ---------- writing


def test_one_key_says_they_wrote_and_i_owe_an_answer(
    qtbot: QtBot, context: Context, client: int, composer: Composer
) -> None:
    composer.start(LogRequest(client, Channel.EMAIL))
    qtbot.keyClick(composer.form.text, Key.Key_R, ALT)
    qtbot.keyClicks(composer.form.text, "How much for 500 more?")
    entry = save(qtbot, composer)
    found = only(context)
    assert interactions.get(context.reader, entry).direction is Direction.IN
    assert (found.kind, found.ours, found.text) == (REQUEST, True, "How much for 500 more?")
    assert (found.interaction_id, found.made.at) == (entry, START)
    assert found.due is not None
    assert found.due.local == "2026-11-25T18:00"


@pytest.mark.parametrize("key", [Key.Key_R, Key.Key_P])
def test_the_fields_that_a_key_opens_have_the_keyboard_and_are_seen(
    qtbot: QtBot, context: Context, client: int, key: Key
) -> None:
    dialog = LogDialog(context, LogRequest(client, Channel.VISIT))
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    dialog.resize(dialog.width(), 330)
    follows = dialog.form.follows
    words = follows.request.text if key == Key.Key_R else follows.promise.text
    for _ in range(2):  # and again where they are open
        dialog.form.text.setFocus()
        qtbot.keyClick(dialog.form.text, key, ALT)
        assert dialog.focusWidget() is words
        qtbot.waitUntil(lambda: words.visibleRegion().boundingRect() == words.rect())


def test_the_limit_counts_from_when_they_wrote(qtbot: QtBot, context: Context, client: int, composer: Composer) -> None:
    friday = EventTime.of(round(dt.datetime(2026, 11, 20, 16).astimezone().timestamp() * 1000))
    qtbot.keyClick(composer.form.text, Key.Key_R, ALT)
    composer.form.when.set_value(friday)
    composer.form.when.changed.emit()
    assert "yesterday 18:00" in composer.form.follows.request.when.currentText()
    qtbot.keyClicks(composer.form.text, "How much?")
    save(qtbot, composer)
    due = only(context).due
    assert due is not None
    assert due.local == "2026-11-23T18:00"


def test_request_and_promise_in_one_entry_have_words_of_their_own(
    qtbot: QtBot, context: Context, client: int, composer: Composer
) -> None:
    do(context, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "Grace")))
    composer.open()
    person = people.at(context.reader, client)[0].id
    composer.form.people.choose([person])
    qtbot.keyClicks(composer.form.text, "Content on the whole; a bright line")
    qtbot.keyClick(composer.form.text, Key.Key_R, ALT)
    commit(composer.form.follows.request.text, "更换左下角模组")
    pick(composer, REQUEST, NONE)
    qtbot.keyClick(composer.form.text, Key.Key_P, ALT)
    commit(composer.form.follows.promise.text, "十点前换好")
    composer.form.follows.promise.set_moment(Moment.wall(dt.datetime(2026, 11, 25, 10)))
    entry = save(qtbot, composer)
    request, promise = commitments.standing(context.reader)
    assert (request.kind, request.text, request.due) == (REQUEST, "更换左下角模组", None)
    assert (promise.kind, promise.text) == (PROMISE, "十点前换好")
    assert promise.due == Moment.wall(dt.datetime(2026, 11, 25, 10))
    assert {request.interaction_id, promise.interaction_id} == {entry}
    assert {request.person_id, promise.person_id} == {person}
    context.runner.undo()
    settle(context)
    assert commitments.standing(context.reader) == []
    assert entries_of(context, client) == []


def test_days_off_and_the_days_other_promises_are_seen_while_writing(
    context: Context, client: int, composer: Composer
) -> None:
    add(context, client, text="first draft", due=Moment.wall(dt.datetime(2026, 11, 30, 9)))
    composer.form.promise()
    fields = composer.form.follows.promise
    fields.set_moment(Moment.wall(dt.datetime(2026, 11, 28, 10)))
    assert fields.note.off.text() == "Sat 28 Nov is a day off."
    fields.note.instead.click()
    assert fields.moment() == Moment.wall(dt.datetime(2026, 11, 30, 10))
    assert "09:00 first draft" in fields.note.others.text()
    assert not fields.note.off.isVisible()


def test_a_draft_keeps_what_was_marked(qtbot: QtBot, context: Context, client: int, composer: Composer) -> None:
    settled = add(context, client, REQUEST)
    composer.open()
    qtbot.keyClicks(composer.form.text, "half")
    qtbot.keyClick(composer.form.text, Key.Key_R, ALT)
    pick(composer, REQUEST, NONE)
    composer.form.promise()
    composer.form.follows.promise.set_moment(Moment.date(dt.date(2026, 12, 1)))
    composer.form.settles.chips()[0].setChecked(True)
    composer.keep_draft()
    settle(context)
    again = made(qtbot, context, client)
    assert again.form.follows.request.moment() is None
    assert again.form.follows.promise.moment() == Moment.date(dt.date(2026, 12, 1))
    assert again.form.settles.chosen() == (settled,)
    save(qtbot, again)
    assert len(commitments.standing(context.reader)) == 2
    assert get(context, settled).state is CommitmentState.ANSWERED
    # Nothing of it stays behind for the next entry.
    again.open()
    assert not again.form.follows.request.switch.isChecked()
    assert not again.form.follows.promise.switch.isChecked()


def test_an_entry_that_is_edited_marks_nothing(qtbot: QtBot, context: Context, client: int) -> None:
    mail = add_mail(context, client)
    add(context, client)
    dialog = LogDialog(context, LogRequest(client, interaction_id=mail))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    form = dialog.form
    assert not form.settles.isVisible()
    assert not form.follows.request.switch.isVisible()
    qtbot.keyClick(form.text, Key.Key_R, ALT)
    dialog.save()
    settle(context)
    assert len(commitments.standing(context.reader)) == 1


def test_composing_letters_save_nothing(qtbot: QtBot, context: Context, client: int, composer: Composer) -> None:
    qtbot.keyClicks(composer.form.text, "x")
    composer.form.promise()
    compose(composer.form.follows.promise.text, "ni")
    qtbot.keyClick(composer.form.follows.promise.text, Key.Key_Return, CTRL)
    settle(context)
    assert entries_of(context, client) == []


# ---------- settling by an entry


def test_one_answer_settles_two_mails(qtbot: QtBot, context: Context, client: int, composer: Composer) -> None:
    first, second = add(context, client, REQUEST, text="one"), add(context, client, REQUEST, text="two")
    theirs = add(context, client, text="logo", ours=False)
    composer.open()
    chips = {chip.text(): chip for chip in composer.form.settles.chips()}
    assert list(chips) == ["one", "two", "logo"]
    chips["one"].setChecked(True)
    chips["two"].setChecked(True)
    commit(composer.form.text, "深蓝 PMS 2758，稿件已附")
    entry = save(qtbot, composer)
    for made in (first, second):
        found = get(context, made)
        assert (found.state, found.outcome_interaction_id) == (CommitmentState.ANSWERED, entry)
        assert found.outcome == "深蓝 PMS 2758，稿件已附"
    assert get(context, theirs).standing
    context.runner.undo()
    settle(context)
    assert len(commitments.standing(context.reader)) == 3


def test_what_was_settled_meanwhile_stays_as_it_is(
    qtbot: QtBot, context: Context, client: int, composer: Composer
) -> None:
    made = add(context, client, REQUEST)
    composer.open()
    composer.form.settles.chips()[0].setChecked(True)
    do(context, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, made, CommitmentState.DECLINED))
    qtbot.keyClicks(composer.form.text, "answer")
    save(qtbot, composer)
    assert get(context, made).state is CommitmentState.DECLINED
    assert len(entries_of(context, client)) == 1


def test_reply_goes_back_the_way_it_came(qtbot: QtBot, context: Context, client: int) -> None:
    do(context, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "Grace")))
    person = people.at(context.reader, client)[0].id
    mail = add_mail(context, client)
    made = add(context, client, REQUEST, interaction_id=mail, person_id=person)
    dialog = LogDialog(context, LogRequest(commitment_id=made))
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    assert any(label.text().startswith("Answers: Send the quote") for label in dialog.findChildren(PlainLabel))
    commit(dialog.form.text, "PMS 2758")
    dialog.save()
    settle(context)
    entry = entries_of(context, client)[0]
    assert (entry.channel, entry.direction, entry.person_ids) == (Channel.EMAIL, Direction.OUT, (person,))
    assert get(context, made).outcome_interaction_id == entry.id


# ---------- the timeline


def test_a_delivery_is_followed_by_a_checkup_where_that_is_wanted(
    qtbot: QtBot, context: Context, client: int, composer: Composer
) -> None:
    composer.start(LogRequest(client, channel=Channel.VISIT))
    row = composer.form.follows.checkup_row
    assert not row.isVisible()
    composer.form.channel.buttons[Channel.DELIVERY].click()
    assert row.isVisible()
    assert row.number.value() == 3
    qtbot.keyClicks(composer.form.text, "LED wall mounted")
    row.switch.click()
    save(qtbot, composer)
    (due,) = [one for one in dues.every(context.reader) if one.origin is Origin.CHECKUP]
    assert due.moment == Moment.date(dt.date(2026, 11, 27), context.reader.tz)
    do(context, Op.SETTING, lambda writer: journal_settings.put(writer, "checkup_days", 0))
    other = made(qtbot, context, client)
    other.start(LogRequest(client, channel=Channel.DELIVERY))
    assert not other.form.follows.checkup_row.isVisible()

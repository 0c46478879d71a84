"""The composer and the log dialog through what their user does: type, choose, save, leave and come back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import QDate, QMimeData, Qt, QTime
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Client, ClientKind, Person
from journal.core.dues import Due, DueState, Origin
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import MINUTE_MS, EventTime, Moment, MomentKind, local
from journal.store import bin as bins
from journal.store import clients, drafts, dues, interactions, journal_settings, people
from journal.store.history import Op, Operation
from journal.store.writing import Writer
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.log import LogDialog
from journal.ui.widgets.composer import Composer
from journal.ui.widgets.timeline import Timeline
from tests.ui.conftest import START, Clock

CTRL = Qt.KeyboardModifier.ControlModifier


def _do(context: Context, op: Op, work: Callable[[Writer], object]) -> None:
    context.runner.write(op, partial(_run, work))
    _settle(context)


def _run(work: Callable[[Writer], object], writer: Writer, _running: Operation) -> object:
    return work(writer)


def _settle(context: Context) -> None:
    context.runner.wait()
    QApplication.processEvents()


def _client(context: Context, name: str, kind: ClientKind = ClientKind.ORGANISATION) -> int:
    _do(context, Op.CLIENT_ADD, lambda writer: clients.add(writer, Client(name, kind)))
    return clients.page(context.reader, name)[0].id


def _entries(context: Context, client_id: int) -> list[Interaction]:
    return [interactions.get(context.reader, e.id) for e in interactions.timeline(context.reader, client_id)]


def _commit(widget: QWidget, text: str) -> None:
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def _compose(widget: QWidget, letters: str) -> None:
    QApplication.sendEvent(widget, QInputMethodEvent(letters, []))


@pytest.fixture
def client(context: Context) -> int:
    return _client(context, "王敏")


@pytest.fixture
def composer(qtbot: QtBot, context: Context, client: int) -> Composer:
    return _made(qtbot, context, client)


def _made(qtbot: QtBot, context: Context, client: int) -> Composer:
    made = Composer(context)
    qtbot.addWidget(made)
    made.resize(680, 700)
    made.set_client(client)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def _write(qtbot: QtBot, composer: Composer, text: str) -> None:
    composer.start(LogRequest(composer.client_id))
    first, *more = text.split("\n")
    qtbot.keyClicks(composer.form.text, first)
    for line in more:
        qtbot.keyClick(composer.form.text, Qt.Key.Key_Return)
        qtbot.keyClicks(composer.form.text, line)


def _save(qtbot: QtBot, composer: Composer) -> int:
    with qtbot.waitSignal(composer.saved) as saved:
        qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    return int(saved.args[0])


def test_is_one_line_until_it_is_wanted(composer: Composer, qtbot: QtBot) -> None:
    assert not composer.is_open()
    assert composer.sizeHint().height() < 80
    composer.line.setFocus()
    qtbot.keyClick(composer.line, Qt.Key.Key_Space)
    assert composer.is_open()
    assert composer.form.text.hasFocus()


def test_written_with_keys_and_an_input_method_it_stands_on_the_timeline(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    timeline = Timeline(context)
    qtbot.addWidget(timeline)
    timeline.show_client(client)
    _write(qtbot, composer, "Called: ")
    _commit(composer.form.text, "确认蓝色")
    qtbot.keyClick(composer.form.text, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    qtbot.mouseClick(composer.form.mood.buttons()[3], Qt.MouseButton.LeftButton)
    saved = _save(qtbot, composer)
    (entry,) = timeline.entries()
    assert (entry.id, entry.text, entry.channel, entry.mood) == (saved, "Called: 确认蓝色", Channel.PHONE, 1)
    assert entry.at == EventTime.of(START)
    assert not composer.is_open()
    assert composer.form.is_empty()


def test_nothing_written_is_not_saved_and_says_so(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    _write(qtbot, composer, "  ")
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    _settle(context)
    assert composer.is_open()
    assert composer.form._error.text()
    assert _entries(context, client) == []


def test_keys_belong_to_the_input_method_while_it_composes(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    _write(qtbot, composer, "a")
    _compose(composer.form.text, "ni")
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Escape)
    _settle(context)
    assert composer.is_open()
    assert _entries(context, client) == []
    _commit(composer.form.text, "你")
    _save(qtbot, composer)
    assert _entries(context, client)[0].text == "a你"


def test_two_clients_share_an_entry(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    other = _client(context, "Orchid Hotels")
    _write(qtbot, composer, "lunch together")
    qtbot.keyClicks(composer.form.others.field, "orch")
    qtbot.keyClick(composer.form.others.field, Qt.Key.Key_Return)
    assert composer.form.others.names() == ("Orchid Hotels",)
    _save(qtbot, composer)
    assert _entries(context, client) == _entries(context, other)
    assert _entries(context, other)[0].client_ids == (client, other)


def test_a_client_is_found_by_initials_and_taken_off_again(context: Context, composer: Composer, qtbot: QtBot) -> None:
    _client(context, "陈佳怡")
    composer.start(LogRequest())
    field = composer.form.others.field
    qtbot.keyClicks(field, "cjy")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert composer.form.others.names() == ("陈佳怡",)
    qtbot.waitUntil(lambda: field.text() == "")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    assert composer.form.others.names() == ()


def test_a_past_time_and_a_day_alone(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    _write(qtbot, composer, "last week")
    composer.form.when.chip.click()
    composer.form.when.day.setDate(QDate(2026, 11, 17))
    composer.form.when.time.setTime(QTime(15, 20))
    _save(qtbot, composer)
    _write(qtbot, composer, "some day")
    assert composer.form.when.value() is None
    composer.form.when.chip.click()
    composer.form.when.day.setDate(QDate(2026, 11, 16))
    composer.form.when.day_only.click()
    assert not composer.form.when.time.isVisible()
    _save(qtbot, composer)
    first, second = _entries(context, client)
    assert local(first.at.at).replace(tzinfo=None) == dt.datetime(2026, 11, 17, 15, 20)
    assert second.at.text == "2026-11-16"


def test_what_has_not_happened_yet_is_no_entry(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    _write(qtbot, composer, "soon")
    composer.form.when.chip.click()
    composer.form.when.time.setTime(QTime(16, 0))
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    _settle(context)
    assert _entries(context, client) == []
    assert composer.is_open()


def test_a_delivery_that_ended_calls_back_ten_minutes_after_its_end(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    composer.start(LogRequest(client, channel=Channel.DELIVERY))
    qtbot.keyClicks(composer.form.text, "Installed")
    composer.form.end.switch.click()
    composer.form.end.time.setTime(QTime(9, 58))
    composer.form.follows.callback.click()
    saved = _save(qtbot, composer)
    (due,) = dues.of_client(context.reader, client)
    entry = interactions.get(context.reader, saved)
    assert entry.ended is not None
    assert entry.ended.at == START - 2 * MINUTE_MS
    assert (due.origin, due.moment.at, due.interaction_id) == (Origin.CALLBACK, entry.ended.at + 10 * MINUTE_MS, saved)
    context.runner.undo()
    _settle(context)
    assert dues.of_client(context.reader, client) == []
    assert _entries(context, client) == []


def test_the_callback_is_offered_after_visits_and_counts_the_user_s_minutes(
    context: Context, client: int, qtbot: QtBot
) -> None:
    _do(context, Op.SETTING, lambda writer: journal_settings.put(writer, "callback_minutes", 25))
    composer = _made(qtbot, context, client)
    composer.start(LogRequest(client, channel=Channel.EMAIL))
    assert not composer.form.follows.callback.isVisible()
    assert not composer.form.end.isVisible()
    composer.form.channel.buttons[Channel.VISIT].click()
    assert composer.form.follows.callback.isVisible()
    assert composer.form.follows.minutes.value() == 25


@pytest.mark.parametrize(
    ("choice", "kind", "expected"),
    [
        ("minutes", MomentKind.INSTANT, dt.datetime(2026, 11, 24, 10, 10)),
        ("hour", MomentKind.INSTANT, dt.datetime(2026, 11, 24, 11, 0)),
        ("today", MomentKind.WALL, dt.datetime(2026, 11, 24, 18, 0)),
        ("tomorrow", MomentKind.WALL, dt.datetime(2026, 11, 25, 9, 0)),
        ("monday", MomentKind.WALL, dt.datetime(2026, 11, 30, 9, 0)),
        ("pick_time", MomentKind.WALL, dt.datetime(2026, 12, 4, 14, 30)),
        ("pick_day", MomentKind.DATE, dt.datetime(2026, 12, 4, 0, 0)),
    ],
)
def test_a_follow_up_at_each_of_the_quick_times(
    context: Context,
    client: int,
    composer: Composer,
    qtbot: QtBot,
    choice: str,
    kind: MomentKind,
    expected: dt.datetime,
) -> None:
    _write(qtbot, composer, "They want the schedule\nby Friday")
    follows = composer.form.follows
    follows.follow_up.click()
    follows.when.setCurrentIndex(follows.when.findData(choice))
    follows.day.setDate(QDate(2026, 12, 4))
    follows.time.setTime(QTime(14, 30))
    saved = _save(qtbot, composer)
    (due,) = dues.of_client(context.reader, client)
    assert (due.title, due.interaction_id, due.moment.kind) == ("They want the schedule", saved, kind)
    assert local(due.moment.at).replace(tzinfo=None) == expected


def test_a_follow_up_can_have_words_of_its_own_and_no_past_choice(
    context: Context, client: int, composer: Composer, qtbot: QtBot, clock: Clock
) -> None:
    clock.forward(hours=9)
    _write(qtbot, composer, "They rang")
    follows = composer.form.follows
    follows.follow_up.click()
    assert follows.title.hasFocus()
    assert follows.when.findData("today") == -1
    qtbot.keyClicks(follows.title, "Send the quote")
    _save(qtbot, composer)
    assert dues.of_client(context.reader, client)[0].title == "Send the quote"


def test_people_tags_subject_and_direction(context: Context, client: int, qtbot: QtBot) -> None:
    for name in ("Lin", "Grace"):
        _do(context, Op.PERSON_ADD, lambda writer, name=name: people.add(writer, Person(client, name)))  # type: ignore[misc]
    composer = _made(qtbot, context, client)
    composer.start(LogRequest(client, channel=Channel.WECHAT))
    form = composer.form
    qtbot.keyClicks(form.subject, "Proof")
    qtbot.keyClick(form.subject, Qt.Key.Key_Return)
    assert form.text.hasFocus()
    form.people.chips()[1].click()
    form.direction.buttons[Direction.IN].click()
    qtbot.keyClicks(form.tags, "print, #blue")
    qtbot.keyClicks(form.text, "ok?")
    _save(qtbot, composer)
    (entry,) = _entries(context, client)
    assert (entry.subject, entry.tags, entry.direction) == ("Proof", ("print", "blue"), Direction.IN)
    assert [people.get(context.reader, p).name for p in entry.person_ids] == ["Grace"]


def test_an_individual_alone_need_not_be_chosen(context: Context, qtbot: QtBot) -> None:
    composer = _made(qtbot, context, _client(context, "Anna", ClientKind.INDIVIDUAL))
    composer.open()
    assert composer.form.people.chips() == []


def test_a_channel_of_one_s_own_stays(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    _write(qtbot, composer, "hello")
    composer.form.channel.add_own("WhatsApp")
    _save(qtbot, composer)
    assert _entries(context, client)[0].channel == "own:WhatsApp"
    assert "WhatsApp" in [action.text() for action in composer.form.channel.menu().actions()]


def test_pasting_takes_plain_text_and_refuses_what_no_journal_can_keep(composer: Composer, qtbot: QtBot) -> None:
    composer.open()
    paste = QMimeData()
    paste.setHtml("<b>bold</b>")
    paste.setText("bold\u00a0text")
    composer.form.text.insertFromMimeData(paste)
    assert composer.form.text.note() == "bold\u00a0text"
    paste.setText("x" * 30_000)
    composer.form.text.insertFromMimeData(paste)
    assert composer.form.text.note() == "bold\u00a0text"
    assert composer.form._error.text()


def test_a_draft_outlives_a_crash(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    _write(qtbot, composer, "half a thou")
    composer.form.channel.buttons[Channel.DELIVERY].click()
    composer.form.end.set_time(9, 30)
    composer.form.follows.callback.click()
    QTest.qWait(650)
    context.runner.wait()
    again = _made(qtbot, context, client)
    assert not again.is_open()
    assert "half a thou" in again.line.text()
    again.open()
    assert again.form.text.note() == "half a thou"
    assert again.form.channel.channel() == Channel.DELIVERY
    assert again.form.follows.callback_minutes() == 10
    saved = _save(qtbot, again)
    assert local(interactions.get(context.reader, saved).callback_from).time() == dt.time(9, 30)
    _settle(context)
    assert drafts.load(context.reader, f"composer:{client}") is None


def test_typing_without_a_pause_is_kept_every_two_seconds(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    composer.open()
    for _ in range(8):
        qtbot.keyClicks(composer.form.text, "abc ")
        QTest.qWait(300)
    context.runner.wait()
    kept = drafts.load(context.reader, f"composer:{client}")
    assert kept is not None
    assert len(kept["text"]) >= 20


def test_escape_and_another_client_keep_the_draft(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    other = _client(context, "Other")
    _write(qtbot, composer, "not yet")
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Escape)
    assert not composer.is_open()
    composer.set_client(other)
    assert composer.form.is_empty()
    composer.set_client(client)
    assert composer.form.text.note() == "not yet"
    composer.open()
    composer.form.text.selectAll()
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Delete)
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Escape)
    _settle(context)
    assert drafts.load(context.reader, f"composer:{client}") is None


def test_what_could_not_be_saved_comes_back(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    _write(qtbot, composer, "answer")
    composer.form.due_id = 99
    with qtbot.waitSignal(context.runner.failed):
        qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    assert composer.is_open()
    assert composer.form.text.note() == "answer"
    assert _entries(context, client) == []


# ---- the dialog ----


def _dialog(qtbot: QtBot, context: Context, request: LogRequest) -> LogDialog:
    made = LogDialog(context, request)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.open()
        made.activateWindow()
    return made


def test_the_dialog_finds_the_client(context: Context, client: int, qtbot: QtBot) -> None:
    dialog = _dialog(qtbot, context, LogRequest(text="from the tray"))
    assert dialog.picker is not None
    assert dialog.picker.field.hasFocus()
    dialog.save()
    assert dialog.isVisible()
    qtbot.keyClicks(dialog.picker.field, "wm")
    qtbot.keyClick(dialog.picker.field, Qt.Key.Key_Return)
    with qtbot.waitSignal(dialog.saved):
        qtbot.keyClick(dialog.form.text, Qt.Key.Key_Return, CTRL)
    assert _entries(context, client)[0].text == "from the tray"
    assert not dialog.isVisible()


def test_an_entry_is_edited_without_changing_what_was_not_touched(context: Context, client: int, qtbot: QtBot) -> None:
    at = EventTime(START - 5_000, "2026-11-24T03:59:55+02:00")
    entry = Interaction(
        (client,), at, Channel.GIFT, Direction.OUT, 2, "old\u2003subject", "a\u00a0b\u2028c", tags=("x",), private=True
    )
    _do(context, Op.INTERACTION_ADD, lambda writer: interactions.add(writer, entry))
    (before,) = _entries(context, client)
    dialog = _dialog(qtbot, context, LogRequest(client_id=client, interaction_id=before.id))
    dialog.form.mood.buttons()[0].click()
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    (after,) = _entries(context, client)
    assert after.mood == -2
    assert (after.at, after.text, after.subject, after.direction) == (
        before.at,
        before.text,
        before.subject,
        Direction.OUT,
    )
    assert after.private


def test_giving_up_an_edit_asks_first(context: Context, client: int, qtbot: QtBot) -> None:
    entry = Interaction((client,), EventTime.of(START), text="words")
    _do(context, Op.INTERACTION_ADD, lambda writer: interactions.add(writer, entry))
    (before,) = _entries(context, client)
    dialog = _dialog(qtbot, context, LogRequest(client_id=client, interaction_id=before.id))
    qtbot.keyClicks(dialog.form.text, "more ")
    dialog.reject()
    assert dialog.isVisible()
    (asking,) = dialog.findChildren(QMessageBox)
    next(b for b in asking.buttons() if asking.buttonRole(b) is QMessageBox.ButtonRole.DestructiveRole).click()
    assert not dialog.isVisible()
    _settle(context)
    assert _entries(context, client) == [before]
    assert drafts.load(context.reader, f"composer:edit:{before.id}") is None


@pytest.mark.parametrize(("late", "in_time"), [(1, True), (30, False)])
def test_logging_a_callback_closes_it_and_says_whether_in_time(
    context: Context, client: int, qtbot: QtBot, clock: Clock, late: int, in_time: bool
) -> None:
    visit = Interaction((client,), EventTime.of(START), Channel.VISIT, subject="New screens")
    _do(context, Op.INTERACTION_ADD, lambda writer: dues.add_callback(writer, interactions.add(writer, visit), 10))
    (due,) = dues.of_client(context.reader, client)
    clock.forward(minutes=10 + late)
    dialog = _dialog(qtbot, context, LogRequest(client_id=client, due_id=due.id))
    assert dialog.form.channel.channel() == Channel.PHONE
    qtbot.keyClicks(dialog.form.text, "All is well")
    with qtbot.waitSignal(dialog.saved) as saved:
        qtbot.keyClick(dialog.form.text, Qt.Key.Key_Return, CTRL)
    closed = dues.get(context.reader, due.id)
    assert (closed.state, closed.in_time, closed.outcome) == (DueState.DONE, in_time, "All is well")
    assert closed.outcome_interaction_id == saved.args[0]
    assert _entries(context, client)[0].direction is Direction.OUT
    context.runner.undo()
    _settle(context)
    assert dues.get(context.reader, due.id).open
    assert len(_entries(context, client)) == 1


def test_a_manual_due_is_closed_too_and_its_words_are_shown(context: Context, client: int, qtbot: QtBot) -> None:
    due = Due("Send the quote", Moment.instant(START), client_id=client)
    _do(context, Op.DUE_ADD, lambda writer: dues.add(writer, due))
    (kept,) = dues.of_client(context.reader, client)
    dialog = _dialog(qtbot, context, LogRequest(due_id=kept.id))
    assert dialog.picker is None
    qtbot.keyClicks(dialog.form.text, "sent")
    with qtbot.waitSignal(dialog.saved):
        dialog.save()
    assert dues.of_client(context.reader, client) == []
    assert bins.contents(context.reader, START) == []

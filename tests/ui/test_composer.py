"""The composer and the log dialog through what their user does: type, choose, save, leave and come back."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QDate, QMimeData, Qt, QTime
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from journal.core.clients import ClientKind, Person
from journal.core.dues import Origin
from journal.core.interactions import Channel, Direction
from journal.core.moments import MINUTE_MS, EventTime, MomentKind, local
from journal.store import drafts, dues, interactions, journal_settings, people
from journal.store.history import Op
from journal.ui.context import Context, LogRequest
from journal.ui.widgets.composer import Composer
from journal.ui.widgets.timeline import Timeline
from tests.ui.conftest import START, Clock
from tests.ui.writing import add_client, commit, compose, do, entries_of, settle

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def client(context: Context) -> int:
    return add_client(context, "王敏")


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
    commit(composer.form.text, "确认蓝色")
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
    settle(context)
    assert composer.is_open()
    assert composer.form.error.text()
    assert entries_of(context, client) == []


def test_keys_belong_to_the_input_method_while_it_composes(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    _write(qtbot, composer, "a")
    compose(composer.form.text, "ni")
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Escape)
    settle(context)
    assert composer.is_open()
    assert entries_of(context, client) == []
    commit(composer.form.text, "你")
    _save(qtbot, composer)
    assert entries_of(context, client)[0].text == "a你"


def test_two_clients_share_an_entry(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    other = add_client(context, "Orchid Hotels")
    _write(qtbot, composer, "lunch together")
    qtbot.keyClicks(composer.form.others.field, "orch")
    qtbot.keyClick(composer.form.others.field, Qt.Key.Key_Return)
    assert composer.form.others.names() == ("Orchid Hotels",)
    _save(qtbot, composer)
    assert entries_of(context, client) == entries_of(context, other)
    assert entries_of(context, other)[0].client_ids == (client, other)


def test_a_client_is_found_by_initials_and_taken_off_again(context: Context, composer: Composer, qtbot: QtBot) -> None:
    add_client(context, "陈佳怡")
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
    first, second = entries_of(context, client)
    assert local(first.at.at).replace(tzinfo=None) == dt.datetime(2026, 11, 17, 15, 20)
    assert second.at.text == "2026-11-16"


def test_what_has_not_happened_yet_is_no_entry(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    _write(qtbot, composer, "soon")
    composer.form.when.chip.click()
    composer.form.when.time.setTime(QTime(16, 0))
    qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    settle(context)
    assert entries_of(context, client) == []
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
    settle(context)
    assert dues.of_client(context.reader, client) == []
    assert entries_of(context, client) == []


def test_the_callback_is_offered_after_visits_and_counts_the_user_s_minutes(
    context: Context, client: int, qtbot: QtBot
) -> None:
    do(context, Op.SETTING, lambda writer: journal_settings.put(writer, "callback_minutes", 25))
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


@pytest.mark.parametrize(
    ("choice", "days", "expected"),
    [
        ("today", 1, dt.datetime(2026, 11, 24, 18, 0)),
        ("tomorrow", 1, dt.datetime(2026, 11, 25, 9, 0)),
        ("monday", 5, dt.datetime(2026, 11, 30, 9, 0)),
        ("monday", 6, dt.datetime(2026, 11, 30, 9, 0)),
        ("hour", 1, dt.datetime(2026, 11, 25, 11, 0)),
    ],
)
def test_a_follow_up_is_on_the_day_that_was_read_however_late_it_is_saved(
    context: Context,
    client: int,
    composer: Composer,
    qtbot: QtBot,
    clock: Clock,
    choice: str,
    days: int,
    expected: dt.datetime,
) -> None:
    _write(qtbot, composer, "They rang")
    follows = composer.form.follows
    follows.follow_up.click()
    follows.when.setCurrentIndex(follows.when.findData(choice))
    clock.forward(days=days)
    _save(qtbot, composer)
    (due,) = dues.of_client(context.reader, client)
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
        do(context, Op.PERSON_ADD, lambda writer, name=name: people.add(writer, Person(client, name)))  # type: ignore[misc]
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
    (entry,) = entries_of(context, client)
    assert (entry.subject, entry.tags, entry.direction) == ("Proof", ("print", "blue"), Direction.IN)
    assert [people.get(context.reader, p).name for p in entry.person_ids] == ["Grace"]


def test_an_individual_alone_need_not_be_chosen(context: Context, qtbot: QtBot) -> None:
    composer = _made(qtbot, context, add_client(context, "Anna", ClientKind.INDIVIDUAL))
    composer.open()
    assert composer.form.people.chips() == []


def test_a_channel_of_one_s_own_stays(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    _write(qtbot, composer, "hello")
    composer.form.channel.add_own("WhatsApp")
    _save(qtbot, composer)
    assert entries_of(context, client)[0].channel == "own:WhatsApp"
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
    assert composer.form.error.text()


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
    settle(context)
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
    other = add_client(context, "Other")
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
    settle(context)
    assert drafts.load(context.reader, f"composer:{client}") is None


def test_what_could_not_be_saved_comes_back(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    _write(qtbot, composer, "answer")
    composer.form.due_id = 99
    with qtbot.waitSignal(context.runner.failed):
        qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    assert composer.is_open()
    assert composer.form.text.note() == "answer"
    assert entries_of(context, client) == []

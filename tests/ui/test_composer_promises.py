"""What is asked, promised and settled while an entry is written; the red chip on the timeline; the client's Next."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.clients import Person
from journal.core.commitments import CommitmentKind, CommitmentState
from journal.core.dues import Due, Origin
from journal.core.interactions import Channel, Direction, TimelineEntry
from journal.core.moments import DAY_MS, HOUR_MS, EventTime, Moment
from journal.store import clients, commitments, dues, interactions, journal_settings, people
from journal.store.history import Op
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.commitment import CommitmentDialog
from journal.ui.dialogs.commitment_close import CommitmentCloseDialog
from journal.ui.dialogs.log import LogDialog
from journal.ui.pages.client_next import NextSection
from journal.ui.widgets import timeline_words
from journal.ui.widgets.composer import Composer
from journal.ui.widgets.composer_promises import LIMIT, NONE
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.timeline import Timeline
from tests.ui.conftest import START, Clock
from tests.ui.owed_world import PROMISE, REQUEST, add, add_mail, get, only, opened
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


@pytest.fixture
def timeline(qtbot: QtBot, context: Context, client: int) -> Timeline:
    shown = Timeline(context)
    qtbot.addWidget(shown)
    shown.resize(900, 600)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.show_client(client)
    return shown


def marks(timeline: Timeline, entry: TimelineEntry) -> list[tuple[str, str]]:
    title = timeline_words.title_and_body(entry)[0]
    found = timeline_words.marks(entry, title, timeline.context.now(), timeline.context.locale)
    return [(text, tone) for text, _icon, tone in found]


def test_an_unanswered_entry_keeps_its_red_chip_until_it_is_answered(
    qtbot: QtBot, context: Context, client: int, timeline: Timeline
) -> None:
    add_mail(context, client)
    timeline.view.setFocus()
    qtbot.keyClick(timeline.view, Key.Key_Home)
    qtbot.keyClick(timeline.view, Key.Key_R)
    settle(context)
    made = only(context)
    assert made.text == "How much?"
    (entry,) = timeline.entries()
    assert marks(timeline, entry) == [("Answer by tomorrow 18:00", "red")]
    assert "Answer by tomorrow 18:00" in timeline.model.data(timeline.model.index(0))
    do(context, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, made.id, CommitmentState.ANSWERED))
    (entry,) = timeline.entries()
    assert marks(timeline, entry) == [("Answered", "green")]
    context.runner.undo()
    settle(context)
    (entry,) = timeline.entries()
    assert marks(timeline, entry)[0][1] == "red"


def test_marking_twice_owes_one_answer(qtbot: QtBot, context: Context, client: int, timeline: Timeline) -> None:
    add_mail(context, client)
    told: list[str] = []
    context.told.connect(told.append)
    timeline.view.setFocus()
    qtbot.keyClick(timeline.view, Key.Key_Home)
    for _ in range(2):
        qtbot.keyClick(timeline.view, Key.Key_R)
        settle(context)
    assert len(commitments.standing(context.reader)) == 1
    assert len(told) == 1


def test_a_answers_and_says_where_nothing_was_asked(
    qtbot: QtBot, context: Context, client: int, timeline: Timeline
) -> None:
    mail = add_mail(context, client)
    asked: list[LogRequest] = []
    told: list[str] = []
    context.log_requested.connect(asked.append)
    context.told.connect(told.append)
    timeline.view.setFocus()
    qtbot.keyClick(timeline.view, Key.Key_Home)
    qtbot.keyClick(timeline.view, Key.Key_A)
    assert (len(asked), len(told)) == (0, 1)
    made = add(context, client, REQUEST, interaction_id=mail)
    qtbot.keyClick(timeline.view, Key.Key_A)
    assert asked == [LogRequest(client, commitment_id=made)]


def test_m_notes_a_promise_of_the_entry(qtbot: QtBot, context: Context, client: int, timeline: Timeline) -> None:
    mail = add_mail(context, client)
    timeline.view.setFocus()
    qtbot.keyClick(timeline.view, Key.Key_Home)
    qtbot.keyClick(timeline.view, Key.Key_M)
    dialog = opened(timeline, CommitmentDialog)
    commit(dialog.text, "quote")
    dialog.save_button.click()
    settle(context)
    assert only(context).interaction_id == mail


def test_a_late_promise_is_red_where_it_was_made(
    context: Context, client: int, timeline: Timeline, clock: Clock
) -> None:
    mail = add_mail(context, client)
    add(context, client, interaction_id=mail)
    (entry,) = timeline.entries()
    assert marks(timeline, entry) == [("Promised for today 12:00: Send the quote", "amber")]
    clock.forward(hours=3)
    assert marks(timeline, entry)[0][1] == "red"


# ---------- the client's Next


@pytest.fixture
def section(qtbot: QtBot, context: Context, client: int) -> NextSection:
    made = NextSection(context)
    qtbot.addWidget(made.card)
    qtbot.addWidget(made.add_line)
    return made


def show(section: NextSection, client: int) -> list[str]:
    section.show_client(clients.get(section.context.reader, client))
    QApplication.processEvents()  # what was just laid out is shown by then
    labels = [label.text() for label in section.card.findChildren(PlainLabel) if label.isVisibleTo(section.card)]
    return [text for text in labels if text != "Next"]


def test_next_shows_both_ways_and_each_only_once(context: Context, client: int, section: NextSection) -> None:
    add(context, client, text="ours")
    add(context, client, text="theirs", ours=False)
    do(context, Op.DUE_ADD, lambda w: dues.add(w, Due("ring", Moment.instant(START), client_id=client)))
    shown = show(section, client)
    assert [text for text in shown if text in ("ours", "ring", "theirs")] == ["ring", "ours", "theirs"]
    assert {"Our promise", "Their promise"} <= set(shown)


def test_next_settles_and_shows_the_inner_deadline_as_a_thing_of_its_own(
    context: Context, client: int, section: NextSection
) -> None:
    made = add(context, client, text="poster", inner=Moment.instant(START + HOUR_MS))
    shown = show(section, client)
    assert [text for text in shown if "poster" in text] == ["Inner deadline: poster", "poster"]
    verbs = [b for b in section.card.findChildren(QPushButton) if b.accessibleName() == "Kept…"]
    verbs[0].click()
    dialog = opened(section.card.window(), CommitmentCloseDialog)
    dialog.save_button.click()
    settle(context)
    assert get(context, made).state is CommitmentState.KEPT
    assert not any("poster" in text for text in show(section, client))


def test_next_offers_what_can_be_noted(context: Context, client: int, section: NextSection) -> None:
    show(section, client)
    reminded: list[bool] = []
    section.add_requested.connect(lambda: reminded.append(True))
    section.card.show()
    section._offer(section.add_button)
    menu = section.add_button.findChildren(QMenu)[-1]
    remind, asked, _promised = menu.actions()
    remind.trigger()
    assert reminded == [True]
    asked.trigger()
    menu.close()
    dialog = opened(section.card.window(), CommitmentDialog)
    assert dialog._kind() == (REQUEST, True)
    assert dialog.limit.currentIndex() == [value for _, value in dialog._limits].index(LIMIT)
    dialog.reject()


def test_a_closed_one_is_gone_from_next_and_back_by_undo(context: Context, client: int, section: NextSection) -> None:
    made = add(context, client, text="ours", due=Moment.instant(START - DAY_MS))
    assert "ours" in show(section, client)
    do(context, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, made, CommitmentState.TOLD))
    assert "ours" not in show(section, client)
    context.runner.undo()
    settle(context)
    assert "ours" in show(section, client)


def test_next_names_what_follows_from_facts(context: Context, client: int, section: NextSection) -> None:
    made = Moment.date(dt.date(2026, 11, 24))
    for number, (origin, values) in enumerate(
        (
            (Origin.CADENCE, {}),
            (Origin.OBSERVANCE, {"observance": "mid_autumn", "day": "2026-11-25"}),
            (Origin.OBSERVANCE, {"observance": "mid_autumn", "day": "2026-11-25", "lead": "gift"}),
        )
    ):
        due = Due("", made, origin, client_id=client, origin_id="x", occurrence=str(number), **values)
        do(context, Op.DUE_ADD, lambda w, due=due: dues.put(w, due))
    shown = show(section, client)
    assert [text for text in shown if "Mid-Autumn" in text or "touch" in text] == [
        "Keep in touch", "Greeting for Mid-Autumn Festival", "Present for Mid-Autumn Festival"
    ]  # fmt: skip
    verbs = [b.accessibleName() for b in section.card.findChildren(QPushButton) if b.accessibleDescription()]
    assert [verb for verb in verbs if verb != "More"] == ["Log", "Greet", "Done"]

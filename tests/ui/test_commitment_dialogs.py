"""The dialogs about one promise or request: noting, changing, settling, moving, counting rounds, and its record."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import QDate, Qt, QTime
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Person
from journal.core.commitments import CLIENT_TURN, COLLEAGUE, CommitmentState, EventKind
from journal.core.interactions import Channel, Direction
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, EventTime, Moment, MomentKind, local
from journal.store import commitments, dues, journal_settings, people
from journal.store.history import Op
from journal.ui.commitment_changes import MOVED
from journal.ui.context import Context
from journal.ui.dialogs.commitment import GIVEN, LIMIT, NONE, CommitmentDialog
from journal.ui.dialogs.commitment_close import CommitmentCloseDialog, ways
from journal.ui.dialogs.commitment_record import CommitmentRecordDialog
from journal.ui.dialogs.commitment_round import CommitmentRoundDialog
from journal.ui.dialogs.record_dialog import RecordDialog
from tests.ui.conftest import START, Clock
from tests.ui.owed_world import PROMISE, REQUEST, add, add_mail, get, only
from tests.ui.writing import add_client, commit, do, entries_of, settle

State = CommitmentState


@pytest.fixture
def client(context: Context) -> int:
    return add_client(context, "Orchid Hotels")


@pytest.fixture(autouse=True)
def mainland(context: Context) -> None:
    do(context, Op.SETTING, lambda w: journal_settings.put(w, "work_region", "CN"))


def shown(qtbot: QtBot, dialog: RecordDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)  # what it says is asked afterwards
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()


def save(dialog: RecordDialog) -> None:
    dialog.save_button.click()
    settle(dialog.context)


def choose(dialog: CommitmentCloseDialog, way: State | str) -> None:
    dialog.way.setCurrentIndex([value for _, value in dialog._ways].index(way))


def limit(dialog: CommitmentDialog, how: str) -> None:
    dialog.limit.setCurrentIndex([value for _, value in dialog._limits].index(how))


def seen(widget: QWidget) -> bool:
    return widget.isVisible()


# ---------- noting and changing


def test_a_promise_is_noted_with_its_time(qtbot: QtBot, context: Context, client: int) -> None:
    dialog = CommitmentDialog(context, client_id=client)
    shown(qtbot, dialog)
    commit(dialog.text, "寄样张")
    dialog.due.set_moment(Moment.wall(dt.datetime(2026, 11, 27, 12, 0)))
    save(dialog)
    found = only(context)
    assert (found.kind, found.ours, found.text, found.client_id) == (PROMISE, True, "寄样张", client)
    assert found.due == Moment.wall(dt.datetime(2026, 11, 27, 12, 0))
    assert found.made.at == START
    assert not dialog.isVisible()


def test_a_request_gets_the_usual_limit_unless_another_is_given(qtbot: QtBot, context: Context, client: int) -> None:
    dialog = CommitmentDialog(context, kind=REQUEST, client_id=client)
    shown(qtbot, dialog)
    assert seen(dialog.limit)
    assert not seen(dialog.due)
    commit(dialog.text, "价目表")
    save(dialog)
    due = only(context).due
    assert due is not None
    assert due.local == "2026-11-25T18:00"


def test_the_limit_counts_working_days_from_when_it_was_asked(qtbot: QtBot, context: Context, client: int) -> None:
    friday = EventTime.of(round(dt.datetime(2026, 9, 30, 16).astimezone().timestamp() * 1000))
    dialog = CommitmentDialog(context, kind=REQUEST, client_id=client)
    shown(qtbot, dialog)
    commit(dialog.text, "价目表")
    dialog.made.set_value(friday)
    dialog.made.changed.emit()
    save(dialog)
    due = only(context).due
    assert due is not None
    # The first to the seventh of October are days off.
    assert due.local == "2026-10-08T18:00"


def test_a_request_may_have_a_time_of_its_own_or_none(qtbot: QtBot, context: Context, client: int) -> None:
    made = add(context, client, REQUEST)
    dialog = CommitmentDialog(context, commitment_id=made)
    shown(qtbot, dialog)
    assert seen(dialog.due)
    limit(dialog, NONE)
    assert not seen(dialog.due)
    save(dialog)
    assert get(context, made).due is None
    again = CommitmentDialog(context, commitment_id=made)
    shown(qtbot, again)
    assert not seen(again.due)
    limit(again, GIVEN)
    again.due.set_moment(Moment.date(dt.date(2026, 12, 1)))
    save(again)
    assert get(context, made).due == Moment.date(dt.date(2026, 12, 1))
    third = CommitmentDialog(context, commitment_id=made)
    shown(qtbot, third)
    limit(third, LIMIT)
    save(third)
    due = get(context, made).due
    assert due is not None
    assert due.kind is MomentKind.WALL


def test_opening_and_saving_changes_nothing(qtbot: QtBot, context: Context, client: int) -> None:
    do(context, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "Grace")))
    person = people.at(context.reader, client)[0].id
    mail = add_mail(context, client)
    for number, values in enumerate(
        (
            {"inner": Moment.instant(START + HOUR_MS), "person_id": person, "interaction_id": mail},
            {"due": Moment.date(dt.date(2026, 12, 24)), "waiting_on": f"{COLLEAGUE}Li Wei"},
            {"ours": False, "waiting_on": CLIENT_TURN},
        )
    ):
        made = add(context, client, REQUEST if number == 1 else PROMISE, **values)
        before = get(context, made)
        dialog = CommitmentDialog(context, commitment_id=made)
        shown(qtbot, dialog)
        save(dialog)
        assert get(context, made) == before


def test_what_is_wrong_is_said_and_nothing_is_saved(qtbot: QtBot, context: Context, client: int) -> None:
    dialog = CommitmentDialog(context)
    shown(qtbot, dialog)
    save(dialog)
    assert "Write a few words" in dialog.problem.text()
    commit(dialog.text, "quote")
    save(dialog)
    assert dialog.problem.text()
    assert dialog.isVisible()
    assert commitments.standing(context.reader) == []
    dialog.client.setText("Orchid Hotels")
    dialog.has_inner.setChecked(True)
    dialog.inner.set_moment(Moment.date(dt.date(2027, 1, 1)))
    save(dialog)
    assert seen(dialog.inner_problem)
    assert not seen(dialog.problem)
    assert "before the one that the client knows" in dialog.inner_problem.text()
    dialog.has_inner.setChecked(False)
    assert not seen(dialog.inner_problem)
    save(dialog)
    assert only(context).client_id == client


def test_a_day_off_is_seen_and_left_by_one_button(qtbot: QtBot, context: Context, client: int) -> None:
    dialog = CommitmentDialog(context, client_id=client)
    shown(qtbot, dialog)
    assert not seen(dialog.day)
    dialog.due.day.setDate(QDate(2026, 11, 28))
    dialog.due.time.setTime(QTime(10, 0))
    assert "Sat 28 Nov is a day off." in dialog.day.off.text()
    dialog.day.instead.click()
    assert not seen(dialog.day)
    assert dialog.due.moment() == Moment.wall(dt.datetime(2026, 11, 30, 10, 0))


def test_a_feast_is_named_and_an_expected_one_says_so(qtbot: QtBot, context: Context, client: int) -> None:
    dialog = CommitmentDialog(context, client_id=client)
    shown(qtbot, dialog)
    dialog.due.set_moment(Moment.date(dt.date(2026, 10, 1)))
    announced = dialog.day.off.text()
    dialog.due.set_moment(Moment.date(dt.date(2027, 2, 6)))
    expected = dialog.day.off.text()
    assert announced.startswith("Thu 1 Oct is a day off (")
    assert "expected" not in announced
    assert "expected" in expected


def test_the_days_other_promises_are_seen_before_it_is_saved(qtbot: QtBot, context: Context, client: int) -> None:
    add(context, client, text="first draft", due=Moment.wall(dt.datetime(2026, 11, 25, 10, 0)))
    dialog = CommitmentDialog(context, client_id=client)
    shown(qtbot, dialog)
    dialog.due.set_moment(Moment.wall(dt.datetime(2026, 11, 25, 15, 0)))
    assert dialog.day.others.text() == "Promised for that day already: 10:00 first draft (Orchid Hotels)"
    dialog.due.set_moment(Moment.wall(dt.datetime(2026, 11, 26, 15, 0)))
    assert not seen(dialog.day.others)


def test_a_promise_is_not_counted_beside_itself(qtbot: QtBot, context: Context, client: int) -> None:
    made = add(context, client)
    dialog = CommitmentDialog(context, commitment_id=made)
    shown(qtbot, dialog)
    assert not seen(dialog.day.others)


def test_the_person_and_the_entry_come_along(qtbot: QtBot, context: Context, client: int) -> None:
    do(context, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "Grace")))
    person = people.at(context.reader, client)[0].id
    mail = add_mail(context, client, at=START - DAY_MS, person_ids=(person,))
    dialog = CommitmentDialog(context, client_id=client, interaction_id=mail)
    shown(qtbot, dialog)
    commit(dialog.text, "quote")
    save(dialog)
    found = only(context)
    assert (found.interaction_id, found.person_id, found.made.at) == (mail, person, START - DAY_MS)


def test_it_goes_to_the_bin(qtbot: QtBot, context: Context, client: int) -> None:
    made = add(context, client)
    dialog = CommitmentDialog(context, commitment_id=made)
    shown(qtbot, dialog)
    dialog.delete_button.click()
    settle(context)
    assert commitments.standing(context.reader) == []


# ---------- settling


def test_the_ways_fit_the_kind_and_the_state(context: Context, client: int) -> None:
    promise, request = get(context, add(context, client)), get(context, add(context, client, REQUEST))
    assert [way for _, way in ways(promise)] == [State.KEPT, MOVED, State.MISSED, State.TOLD, State.WITHDRAWN]
    assert [way for _, way in ways(request)] == [
        State.ANSWERED, State.ACKNOWLEDGED, State.DECLINED, MOVED, State.WITHDRAWN
    ]  # fmt: skip
    do(context, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, promise.id, State.MISSED))
    do(context, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, request.id, State.ACKNOWLEDGED))
    assert State.MISSED not in [way for _, way in ways(get(context, promise.id))]
    assert State.ACKNOWLEDGED not in [way for _, way in ways(get(context, request.id))]


@pytest.mark.parametrize("state", [State.KEPT, State.MISSED, State.TOLD, State.WITHDRAWN])
def test_a_promise_ends_with_a_word(qtbot: QtBot, context: Context, client: int, state: State) -> None:
    made = add(context, client)
    dialog = CommitmentCloseDialog(context, made)
    shown(qtbot, dialog)
    choose(dialog, state)
    commit(dialog.text, "rained")
    save(dialog)
    found = get(context, made)
    assert (found.state, found.outcome) == (state, "rained")
    assert entries_of(context, client) == []


def test_the_answer_is_written_down_and_linked(qtbot: QtBot, context: Context, client: int) -> None:
    mail = add_mail(context, client, at=START - DAY_MS)
    made = add(context, client, REQUEST, interaction_id=mail)
    dialog = CommitmentCloseDialog(context, made)
    shown(qtbot, dialog)
    dialog.log.setChecked(True)
    commit(dialog.text, "PMS 2758")
    save(dialog)
    found = get(context, made)
    entry = entries_of(context, client)[0]
    assert (entry.channel, entry.direction, entry.text) == (Channel.EMAIL, Direction.OUT, "PMS 2758")
    assert (found.state, found.outcome_interaction_id) == (State.ANSWERED, entry.id)
    context.runner.undo()
    settle(context)
    assert get(context, made).standing
    assert [one.id for one in entries_of(context, client)] == [mail]


def test_an_entry_without_words_is_not_written(qtbot: QtBot, context: Context, client: int) -> None:
    made = add(context, client)
    dialog = CommitmentCloseDialog(context, made)
    shown(qtbot, dialog)
    dialog.log.setChecked(True)
    save(dialog)
    assert dialog.problem.isVisible()
    assert get(context, made).state is State.OPEN


def test_it_moves_by_agreement_and_is_neither_late_nor_missed(qtbot: QtBot, context: Context, client: int) -> None:
    made = add(context, client)
    dialog = CommitmentCloseDialog(context, made, MOVED)
    shown(qtbot, dialog)
    assert seen(dialog.moment)
    assert dialog.moment.moment() == Moment.wall(dt.datetime(2026, 11, 25, 12, 0))
    commit(dialog.text, "they asked for a day more")
    save(dialog)
    found = get(context, made)
    assert (found.state, found.due) == (State.OPEN, Moment.wall(dt.datetime(2026, 11, 25, 12, 0)))
    (event,) = commitments.events(context.reader, made)
    assert (event.kind, event.text) == (EventKind.MOVED, "they asked for a day more")
    assert event.was == Moment.instant(START + 2 * HOUR_MS)


def test_a_whole_day_moves_to_a_whole_day(qtbot: QtBot, context: Context, client: int) -> None:
    made = add(context, client, due=Moment.date(dt.date(2026, 11, 24)))
    dialog = CommitmentCloseDialog(context, made, MOVED)
    shown(qtbot, dialog)
    assert dialog.moment.moment() == Moment.date(dt.date(2026, 11, 25))


def test_acknowledging_may_say_by_when_they_will_hear(qtbot: QtBot, context: Context, client: int) -> None:
    made = add(context, client, REQUEST)
    dialog = CommitmentCloseDialog(context, made)
    shown(qtbot, dialog)
    choose(dialog, State.ACKNOWLEDGED)
    assert not seen(dialog.moment)
    dialog.told_when.setChecked(True)
    dialog.moment.set_moment(Moment.wall(dt.datetime(2026, 11, 24, 16, 0)))
    save(dialog)
    found = get(context, made)
    assert (found.state, found.due) == (State.ACKNOWLEDGED, Moment.wall(dt.datetime(2026, 11, 24, 16, 0)))
    (due,) = [due for due in dues.of_commitment(context.reader, made) if due.open]
    assert due.moment == found.due


def test_what_was_settled_meanwhile_is_said(qtbot: QtBot, context: Context, client: int) -> None:
    made = add(context, client)
    dialog = CommitmentCloseDialog(context, made)
    shown(qtbot, dialog)
    do(context, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, made, State.WITHDRAWN))
    save(dialog)
    assert "closed already" in dialog.problem.text()
    assert get(context, made).state is State.WITHDRAWN


# ---------- rounds and the record


def test_a_round_is_counted_with_what_changed(qtbot: QtBot, context: Context, client: int) -> None:
    made = add(context, client)
    dialog = CommitmentRoundDialog(context, get(context, made))
    shown(qtbot, dialog)
    save(dialog)
    assert dialog.problem.isVisible()
    commit(dialog.text, "logo larger")
    save(dialog)
    assert get(context, made).rounds == 1
    assert CommitmentRoundDialog(context, get(context, made)).windowTitle() == "Round 2"


def test_the_record_tells_the_whole_way(qtbot: QtBot, context: Context, client: int, clock: Clock) -> None:
    mail = add_mail(context, client, "Please hurry")
    made = add(context, client, interaction_id=mail)

    def step(op: Op, work: object) -> None:
        clock.forward(minutes=10)
        do(context, op, work)  # type: ignore[arg-type]

    at = EventTime.of(START + 5 * MINUTE_MS)
    step(Op.COMMITMENT_ROUND, lambda w: commitments.add_round(w, made, "logo larger", at))
    later = Moment.wall(dt.datetime(2026, 11, 25, 10, 0))
    step(Op.COMMITMENT_MOVE, lambda w: commitments.move(w, made, later, text="agreed"))
    until = START + 20 * HOUR_MS
    step(Op.DUE_SNOOZE, lambda w: dues.snooze(w, dues.of_commitment(w, made)[0].id, until))
    clock.forward(days=2)
    step(Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, made, State.MISSED))
    step(Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, made, State.KEPT, outcome="by courier"))
    dialog = CommitmentRecordDialog(context, made)
    qtbot.addWidget(dialog)
    told = [(line.what, line.word) for line in dialog.lines]
    assert [what for what, _ in told] == [
        "Our promise, due 24 Nov 12:00",
        "Round 1",
        "Moved by agreement: 24 Nov 12:00 → yesterday 10:00",
        f"Snoozed until yesterday {local(until):%H:%M}",
        "Missed",
        "Kept, 1 day late",
    ]
    assert [word for _, word in told] == ["Please hurry", "logo larger", "agreed", "", "", "by courier"]

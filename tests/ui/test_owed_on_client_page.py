"""What is asked and promised on the timeline, with the red chip until it is answered, and in the client's Next."""

from __future__ import annotations

import datetime as dt

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.clients import Person
from journal.core.commitments import CommitmentState
from journal.core.dues import Due, Origin
from journal.core.interactions import TimelineEntry
from journal.core.moments import DAY_MS, HOUR_MS, Moment
from journal.store import clients, commitments, dues, journal_settings, people
from journal.store.history import Op
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.commitment import CommitmentDialog
from journal.ui.dialogs.commitment_close import CommitmentCloseDialog
from journal.ui.pages.client_next import NextSection
from journal.ui.widgets import timeline_words
from journal.ui.widgets.composer_promises import LIMIT
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.timeline import Timeline
from tests.ui.conftest import START, Clock
from tests.ui.owed_world import REQUEST, add, add_mail, get, only, opened
from tests.ui.writing import add_client, commit, do, settle

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
Key = Qt.Key


@pytest.fixture
def client(context: Context) -> int:
    do(context, Op.SETTING, lambda w: journal_settings.put(w, "work_region", "CN"))
    return add_client(context, "Orchid Hotels")


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


def test_next_says_for_whom_a_present_is(context: Context, client: int, section: NextSection) -> None:
    made = Moment.date(dt.date(2026, 11, 24))
    feast = {"observance": "mid_autumn", "day": "2026-11-25", "lead": "gift"}
    for name in ("Ann Lee", "Tom Ray"):
        do(context, Op.PERSON_ADD, lambda w, name=name: people.add(w, Person(client, name)))
    for one in people.at(context.reader, client):
        due = Due("", made, Origin.OBSERVANCE, client_id=client, person_id=one.id, occurrence=one.name, **feast)
        do(context, Op.DUE_ADD, lambda w, due=due: dues.put(w, due))
    shown = show(section, client)
    assert [text for text in shown if "Present" in text] == [
        "Ann Lee · Present for Mid-Autumn Festival", "Tom Ray · Present for Mid-Autumn Festival"
    ]  # fmt: skip
    described = {b.accessibleDescription() for b in section.card.findChildren(QPushButton)}
    assert "Tom Ray · Present for Mid-Autumn Festival" in described

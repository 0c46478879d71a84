"""What an entry is worth beyond its words, set by one key while it is written, or later on the timeline."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from journal.core.crises import Crisis, CrisisStage, LineKind
from journal.core.interactions import Mark
from journal.core.moments import EventTime
from journal.core.temperaments import Stance
from journal.store import crises, crisis_log, interactions, stances
from journal.store.history import Op
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.log import LogDialog
from journal.ui.widgets.composer import Composer
from journal.ui.widgets.timeline import Timeline
from tests.ui.writing import add_client, commit, do, entries_of, settle

ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def client(context: Context) -> int:
    return add_client(context, "王敏")


@pytest.fixture
def composer(qtbot: QtBot, context: Context, client: int) -> Composer:
    made = Composer(context)
    qtbot.addWidget(made)
    made.resize(680, 700)
    made.set_client(client)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.start(LogRequest(client))
    return made


def choose(qtbot: QtBot, composer: Composer, key: Qt.Key, number: Qt.Key) -> None:
    """Press Alt and a letter in the text, and then a number in the menu that opens."""
    qtbot.keyClick(composer.form.text, key, ALT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, number)


def save(qtbot: QtBot, composer: Composer) -> int:
    with qtbot.waitSignal(composer.saved) as saved:
        qtbot.keyClick(composer.form.text, Qt.Key.Key_Return, CTRL)
    settle(composer.context)
    return int(saved.args[0])


def break_out(context: Context, client: int, sentence: str = "headline", outlet: int | None = None) -> int:
    at = EventTime.of(context.now())
    do(
        context,
        Op.CRISIS_OPEN,
        lambda writer: crises.open_crisis(writer, Crisis(client, sentence, at, outlet_id=outlet)),
    )
    return crises.every(context.reader)[0].id


# ---------- the composer


def test_a_mark_and_a_stance_take_two_keys_each(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    commit(composer.form.text, "我们建议不用烫金")
    choose(qtbot, composer, Qt.Key.Key_A, Qt.Key.Key_1)
    choose(qtbot, composer, Qt.Key.Key_S, Qt.Key.Key_3)
    assert composer.form.marks.mark_button.text() == "Advised"
    assert composer.form.text.hasFocus()
    entry = save(qtbot, composer)
    assert interactions.get(context.reader, entry).mark is Mark.ADVISED
    assert stances.current(context.reader, client) is Stance.TIRED
    assert context.reader.value("SELECT stance FROM stances WHERE interaction_id = ?", (entry,)) == "tired"
    context.runner.undo()
    settle(context)
    assert stances.current(context.reader, client) is None
    assert entries_of(context, client) == []


def test_the_current_stance_is_shown_and_said_again_only_when_chosen(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    at = EventTime.of(context.now() - 1000)
    do(context, Op.STANCE, lambda writer: stances.put(writer, client, Stance.PRESSING, at))
    composer.start(LogRequest(client))
    marks = composer.form.marks
    assert marks.stance_button.text() == "Pressing"
    assert not marks.stance_button.isChecked(), "what holds already is muted"
    commit(composer.form.text, "said")
    save(qtbot, composer)
    assert len(stances.history(context.reader, client)) == 1
    composer.start(LogRequest(client))
    commit(composer.form.text, "calm again")
    choose(qtbot, composer, Qt.Key.Key_S, Qt.Key.Key_0)
    save(qtbot, composer)
    assert stances.current(context.reader, client) is None
    assert len(stances.history(context.reader, client)) == 2


def test_the_advice_stands_beneath_and_goes_with_one_key_for_good(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    marks = composer.form.marks
    assert not marks.advice.isVisible()
    choose(qtbot, composer, Qt.Key.Key_S, Qt.Key.Key_3)
    assert marks.advice.isVisible()
    assert marks.advice.text()
    qtbot.keyClick(composer.form.text, Qt.Key.Key_H, ALT)
    assert not marks.advice.isVisible()
    assert marks.stance() == (Stance.TIRED,), "the stance itself stays"
    again = Composer(context)
    qtbot.addWidget(again)
    again.set_client(client)
    again.form.marks.stance_menu().actions()[2].trigger()
    assert again.form.marks.advice.text() == ""


def test_a_draft_keeps_what_was_marked(context: Context, client: int, composer: Composer, qtbot: QtBot) -> None:
    crisis = break_out(context, client)
    composer.start(LogRequest(client))
    commit(composer.form.text, "half")
    choose(qtbot, composer, Qt.Key.Key_A, Qt.Key.Key_3)
    choose(qtbot, composer, Qt.Key.Key_S, Qt.Key.Key_2)
    qtbot.keyClick(composer.form.text, Qt.Key.Key_L, ALT)
    composer.collapse()
    settle(context)
    again = Composer(context)
    qtbot.addWidget(again)
    again.set_client(client)
    marks = again.form.marks
    assert (marks.mark(), marks.stance(), marks.crisis_ids()) == (Mark.TOLD, (Stance.IDLE,), ())
    assert list(marks.ticks) == [crisis]


def test_while_a_crisis_runs_an_entry_goes_into_its_log_unless_unticked(
    context: Context, client: int, composer: Composer, qtbot: QtBot
) -> None:
    assert composer.form.marks.ticks == {}
    crisis = break_out(context, client)
    for text, keys in (("我已告知客户", 0), ("闲聊", 1), ("又一次", 0)):
        composer.start(LogRequest(client))
        commit(composer.form.text, text)
        for _ in range(keys):
            qtbot.keyClick(composer.form.text, Qt.Key.Key_L, ALT)
        save(qtbot, composer)
    taken = [line.text for line in crisis_log.lines(context.reader, crisis) if line.kind is LineKind.CONTACT]
    assert taken == ["我已告知客户", "又一次"], "that it was off once is not remembered"
    assert len(interactions.timeline(context.reader, client, channel="phone")) == 3
    at = EventTime.of(context.now())
    do(context, Op.CRISIS_STAGE, lambda writer: crises.set_stage(writer, crisis, CrisisStage.RESOLVED, at, "over"))
    composer.start(LogRequest(client))
    assert composer.form.marks.ticks == {}


def test_an_outlet_has_the_tick_too_and_several_crises_one_each(qtbot: QtBot, context: Context, client: int) -> None:
    outlet = add_client(context, "车闻网")
    first = break_out(context, client, "one", outlet)
    second = break_out(context, outlet, "two")
    dialog = LogDialog(context, LogRequest(outlet))
    dialog.open()
    assert set(dialog.form.marks.ticks) == {first, second}
    assert {tick.text() for tick in dialog.form.marks.ticks.values()} == {
        "Also into the log of “one”", "Also into the log of “two”",
    }  # fmt: skip
    commit(dialog.form.text, "we rang")
    dialog.form.marks.ticks[second].click()
    dialog.save()
    settle(context)
    assert crisis_log.lines(context.reader, first)[-1].text == "we rang"
    assert crisis_log.lines(context.reader, second)[-1].kind is LineKind.OPENED


# ---------- the timeline


@pytest.fixture
def timeline(qtbot: QtBot, context: Context, client: int, composer: Composer) -> Timeline:
    commit(composer.form.text, "女儿上中学了")
    save(qtbot, composer)
    made = Timeline(context)
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_client(client)
    made.show()
    made.view.setCurrentIndex(made.model.index(0))
    return made


def test_an_entry_is_marked_later_and_the_timeline_says_so(
    context: Context, client: int, timeline: Timeline, qtbot: QtBot
) -> None:
    qtbot.keyClick(timeline.view, Qt.Key.Key_T)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    qtbot.keyClick(menu, Qt.Key.Key_3)
    settle(context)
    (entry,) = entries_of(context, client)
    assert entry.mark is Mark.TOLD
    shown = str(timeline.model.index(0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert "Already told us" in shown
    qtbot.keyClick(timeline.view, Qt.Key.Key_T)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    next(one for one in menu.actions() if one.text() == "Still true today").trigger()
    menu.close()
    settle(context)
    assert entries_of(context, client)[0].confirmed_on == EventTime.of(context.now()).text[:10]
    context.runner.undo()
    settle(context)
    assert entries_of(context, client)[0].confirmed_on is None


def test_an_entry_is_taken_into_the_log_once(context: Context, client: int, timeline: Timeline, qtbot: QtBot) -> None:
    told: list[str] = []
    context.told.connect(told.append)
    qtbot.keyClick(timeline.view, Qt.Key.Key_L)
    assert told == ["No crisis of this client is running."]
    menu = timeline._actions.menu(timeline.entries()[0])
    assert "Take into the crisis log" not in [action.text() for action in menu.actions()]
    crisis = break_out(context, client)
    timeline.reload()
    row = next(row for row, entry in enumerate(timeline.entries()) if entry.text == "女儿上中学了")
    timeline.view.setCurrentIndex(timeline.model.index(row))
    qtbot.keyClick(timeline.view, Qt.Key.Key_L)
    settle(context)
    assert [line.text for line in crisis_log.lines(context.reader, crisis)] == ["headline", "女儿上中学了"]
    qtbot.keyClick(timeline.view, Qt.Key.Key_L)
    settle(context)
    assert told[-1] == "This entry stands in the crisis log already."
    assert len(crisis_log.lines(context.reader, crisis)) == 2
    menu.deleteLater()


def test_editing_an_entry_changes_its_mark_alone(
    qtbot: QtBot, context: Context, client: int, timeline: Timeline
) -> None:
    (entry,) = entries_of(context, client)
    break_out(context, client)
    dialog = LogDialog(context, LogRequest(client, interaction_id=entry.id))
    dialog.open()
    marks = dialog.form.marks
    assert not marks.stance_button.isVisible()
    assert not any(tick.isVisible() for tick in marks.ticks.values())
    marks.mark_menu().actions()[1].trigger()
    dialog.save()
    settle(context)
    assert interactions.get(context.reader, entry.id).mark is Mark.DECIDED

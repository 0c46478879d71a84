"""The log of a crisis beside its people, as a user works with it: who was told, corrections, the check, the report."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from journal.core.clients import Person
from journal.core.crises import Audience, LineKind
from journal.store import crises, crisis_log, driver, people
from journal.store.history import Op
from journal.ui.context import Context
from journal.ui.dialogs.crisis_check import LogCheckDialog
from journal.ui.dialogs.crisis_correction import CorrectionDialog
from journal.ui.dialogs.crisis_report import CrisisReportDialog
from journal.ui.pages.crises import CrisesPage
from journal.ui.widgets.labels import PlainLabel
from tests.ui.conftest import Clock
from tests.ui.crisis_world import card, choose, dialog, headline, opened, shown
from tests.ui.writing import do, settle


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> CrisesPage:
    return shown(qtbot, context)


def write(page: CrisesPage, context: Context, text: str) -> None:
    page.detail.entry.text.setText(text)
    QTest.keyClick(page.detail.entry.text, Qt.Key.Key_Return)
    settle(context)


def correct(page: CrisesPage, number: int) -> CorrectionDialog:
    """Ask for a correction of a line by its menu."""
    table = page.detail.log.document().rootFrame().childFrames()[0]
    cursor: QTextCursor = table.cellAt(number - 1, 2).firstCursorPosition()  # type: ignore[attr-defined]
    menu = page.detail.log.menu_for(cursor)
    assert menu is not None
    choose(menu, "Correct this line…")
    return dialog(page, CorrectionDialog)


def test_a_line_says_who_was_told_and_what_stays_inside(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    entry = page.detail.entry
    assert not entry.told.isVisible()
    entry.audience.setCurrentIndex(1 + list(Audience).index(Audience.CLIENT))
    assert entry.told.isVisible()
    entry.told.setText("Grace")
    entry.inner.click()
    write(page, context, "They are nervous")
    line = crisis_log.lines(context.reader, crisis)[-1]
    assert (line.audience, line.told, line.inner) == (Audience.CLIENT, "Grace", True)
    meta = page.detail.log.lines()[-1].meta
    assert "told: The client (Grace)" in meta
    assert "inner remark" in meta
    assert (entry.chosen_audience(), entry.told.text(), entry.inner.isChecked()) == (None, "", False)


def test_a_correction_points_to_its_line_and_both_stay(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    write(page, context, "Told director Li")
    asked = correct(page, 2)
    assert asked.text.toPlainText() == "Told director Li"
    assert asked.text.textCursor().selectedText() == "Told director Li"
    asked.save_button.click()
    assert asked.problem.isVisible()  # it says the same
    asked.text.setPlainText("Told director Lin")
    clock.forward(minutes=1)
    asked.save_button.click()
    settle(context)
    wrong, right = crisis_log.lines(context.reader, crisis)[1:]
    assert (wrong.text, right.text, right.corrects) == ("Told director Li", "Told director Lin", wrong.uuid)
    assert right.kind is LineKind.CORRECTION
    assert page.detail.log.lines()[1].corrected == "corrected below, line 3"
    assert "corrects line 2" in page.detail.log.lines()[2].meta


def test_a_button_corrects_the_line_of_the_cursor(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "Lamps broken", clock.ms)
    write(page, context, "Told director Li")
    log = page.detail.log
    page.detail.correct.click()
    newest = dialog(page, CorrectionDialog)
    assert newest.text.toPlainText() == "Told director Li"
    newest.reject()
    table = log.document().rootFrame().childFrames()[0]
    log.setTextCursor(table.cellAt(0, 2).firstCursorPosition())  # type: ignore[attr-defined]
    page.detail.correct.click()
    assert dialog(page, CorrectionDialog).text.toPlainText() == "Lamps broken"


def test_no_field_of_the_page_changes_a_line(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "Lamps broken", clock.ms)
    actions = page.detail.log.menu_for(page.detail.log.textCursor())
    assert actions is not None
    assert [action.text() for action in actions.actions()] == ["Correct this line…", "Copy"]
    assert page.detail.log.isReadOnly()


def test_a_line_is_copied_with_its_time(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "Lamps broken", clock.ms)
    menu = page.detail.log.menu_for(page.detail.log.textCursor())
    assert menu is not None
    choose(menu, "Copy")
    assert QGuiApplication.clipboard().text() == "1  today 10:00  Opened · Lamps broken"


def test_what_is_half_written_waits_with_who_was_told(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "One", "a", clock.ms - 1000)
    opened(context, "Two", "b", clock.ms)
    QTest.mouseClick(card(page, "One"), Qt.MouseButton.LeftButton)
    page.detail.entry.audience.setCurrentIndex(1)
    page.detail.entry.told.setText("Li")
    QTest.keyClicks(page.detail.entry.text, "half a sent")
    QTest.mouseClick(card(page, "Two"), Qt.MouseButton.LeftButton)
    assert (page.detail.entry.text.text(), page.detail.entry.told.text()) == ("", "")
    QTest.mouseClick(card(page, "One"), Qt.MouseButton.LeftButton)
    assert (page.detail.entry.text.text(), page.detail.entry.told.text()) == ("half a sent", "Li")


def test_shift_f10_opens_the_menu_of_the_line(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "Lamps broken", clock.ms)
    log = page.detail.log
    QTest.keyClick(log, Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    (menu,) = log.findChildren(QMenu)
    assert menu.isVisible()
    assert "Correct this line…" in [action.text() for action in menu.actions()]
    menu.close()


def test_who_has_no_number_is_written_to(page: CrisesPage, context: Context, clock: Clock) -> None:
    crisis = headline(context, clock.ms)
    client = crises.get(context.reader, crisis).client_id
    do(context, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "Ann", emails=("ann@example.com",))))
    page.show_crisis(crisis)
    settle(context)
    shown_people = page.detail.people
    assert "ann@example.com" in [number.text() for number in shown_people.numbers]
    assert "no number" not in [label.text() for label in shown_people.findChildren(PlainLabel)]
    name = "Copy the e-mail of Ann"
    next(made for made in shown_people.findChildren(QPushButton) if made.accessibleName() == name).click()
    assert QGuiApplication.clipboard().text() == "ann@example.com"


def test_people_stand_with_their_numbers_to_copy(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    people = page.detail.people
    assert [number.text() for number in people.numbers] == ["+86 139 1", "+86 138 0000 1103", "+86 138 0000 1104"]
    name = "Copy the number of Zhou Jianguo"
    next(made for made in people.findChildren(QPushButton) if made.accessibleName() == name).click()
    assert QGuiApplication.clipboard().text() == "+86 138 0000 1103"
    assert not [made for made in people.findChildren(QPushButton) if "all" in made.text()]  # nothing promises to dial


def test_the_check_says_that_the_log_is_whole_and_gives_its_hash(
    page: CrisesPage, context: Context, clock: Clock
) -> None:
    crisis = opened(context, "Orchid", "Lamps broken", clock.ms)
    write(page, context, "Called the printer")
    choose(page.detail.head.menu(), "Check the log…")
    asked = dialog(page, LogCheckDialog)
    assert "2" in asked.outcome.text()
    asked.copy.click()
    assert QGuiApplication.clipboard().text() == crisis_log.lines(context.reader, crisis)[-1].hash


def test_the_check_names_the_first_line_that_does_not_fit(page: CrisesPage, context: Context, clock: Clock) -> None:
    opened(context, "Orchid", "Lamps broken", clock.ms)
    for text in ("one", "two"):
        write(page, context, text)
    context.runner.wait()
    connection = driver.connect(context.reader.path, writing=True)
    triggers = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'crisis_lines'"
    ).fetchall()
    for (name,) in triggers:
        connection.execute(f'DROP TRIGGER "{name}"')
    connection.execute("UPDATE crisis_lines SET text = 'other' WHERE number = 2")
    connection.commit()
    connection.close()
    choose(page.detail.head.menu(), "Check the log…")
    assert dialog(page, LogCheckDialog).outcome.text() == "Line 2 was changed after it was written."


def report(page: CrisesPage) -> CrisisReportDialog:
    page.detail.head.report.click()
    return dialog(page, CrisisReportDialog)


@pytest.mark.parametrize(("kind", "suffix"), [(0, ".pdf"), (1, ".txt"), (2, ".csv")])
def test_the_report_is_written_as_chosen(
    page: CrisesPage, context: Context, clock: Clock, tmp_path: Path, qtbot: QtBot, kind: int, suffix: str
) -> None:
    headline(context, clock.ms)
    asked = report(page)
    assert "Xinghe Auto" in asked.where.text()
    asked.kind.button(kind).setChecked(True)
    assert asked.where.text().endswith(suffix)
    path = tmp_path / f"report{suffix}"
    asked.where.setText(str(path))
    asked.write.click()
    qtbot.waitUntil(asked.outcome.isVisible)
    assert path.stat().st_size > 300
    if suffix != ".pdf":
        assert "Crash data doubted" in path.read_text("utf-8")


def test_the_form_for_the_client_has_no_inner_remark_and_is_no_table(
    page: CrisesPage, context: Context, clock: Clock, tmp_path: Path, qtbot: QtBot
) -> None:
    headline(context, clock.ms)
    page.detail.entry.inner.setChecked(True)
    write(page, context, "keep the tone calm")
    asked = report(page)
    asked.kind.button(2).setChecked(True)
    asked.form.button(1).setChecked(True)
    assert not asked.kind.button(2).isEnabled()
    assert asked.where.text().endswith(".pdf")
    asked.kind.button(1).setChecked(True)
    path = tmp_path / "report.txt"
    asked.where.setText(str(path))
    asked.write.click()
    qtbot.waitUntil(asked.outcome.isVisible)
    assert "keep the tone calm" not in path.read_text("utf-8")
    assert not asked.kind.button(2).isEnabled()


def test_in_a_narrow_window_one_part_is_seen_at_a_time(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    detail = page.detail
    assert all(part.isVisible() for part in detail.parts)
    page.resize(848, 600)
    settle(context)
    assert [part.isVisible() for part in detail.parts] == [True, False, False], "what is to be done comes first"
    detail.tabs.setCurrentIndex(1)
    assert [part.isVisible() for part in detail.parts] == [False, True, False]
    detail.tabs.setCurrentIndex(0)
    QTest.keyClick(card(page, "Xinghe Auto"), Qt.Key.Key_Return)
    assert page.focusWidget() is detail.entry.text
    page.resize(1072, 800)
    settle(context)
    assert all(part.isVisible() for part in detail.parts)


def test_a_narrow_window_keeps_the_line_in_sight_that_is_being_written(
    page: CrisesPage, context: Context, clock: Clock
) -> None:
    headline(context, clock.ms)
    other = opened(context, "Orchid", "Lamps broken", clock.ms)
    page.detail.entry.text.setFocus()
    page.resize(848, 600)
    settle(context)
    assert page.detail.entry.text.isVisible()
    page.show_crisis(other)
    settle(context)
    assert page.detail.log.isVisible(), "a crisis without open steps shows its log"


def test_every_control_has_a_name_and_is_reached_by_tab(page: CrisesPage, context: Context, clock: Clock) -> None:
    headline(context, clock.ms)
    QApplication.processEvents()
    reached: set[QWidget] = set()
    page.open_button.setFocus()
    for _ in range(80):
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
        focused = page.focusWidget()
        if focused in reached:
            break
        assert focused.accessibleName() or focused is page
        reached.add(focused)
    for row in page.detail.steps.rows:
        assert row in reached
    for made in (*page.detail.head.buttons(), page.detail.log, page.detail.entry.text, page.detail.entry.audience):
        assert made in reached

"""The calendar page by menu, wheel and double click, and what it calls the steps of a crisis."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal.core.crises import Crisis, Watch
from journal.core.moments import EventTime
from journal.core.plans import Step, StepKind
from journal.core.risks import Risk
from journal.settings import SHOW_LUNAR
from journal.store import crises, risks
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.dialogs.export_calendar import ExportCalendarDialog
from journal.ui.dialogs.own_observances import OwnObservancesDialog
from journal.ui.pages.calendar import CalendarPage
from tests.ui import menus
from tests.ui.calendar_world import TODAY, calendar_page, client, loaded, shown
from tests.ui.writing import do

NO_KEYS = (Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False)

page = calendar_page


def test_the_menu_shows_the_moon_own_observances_and_what_goes_to_a_phone(
    qtbot: QtBot, context: Context, page: CalendarPage
) -> None:
    def open_menu() -> None:
        qtbot.mouseClick(page.more, Qt.MouseButton.LeftButton)

    open_menu()
    shown_before = page.days.shows_lunar
    menus.choose("Show lunar days")
    loaded(page)
    assert context.settings.get(SHOW_LUNAR) is not shown_before
    assert page.days.shows_lunar is not shown_before
    for words, kind in (("My own observances…", OwnObservancesDialog), ("Export for a phone…", ExportCalendarDialog)):
        open_menu()
        menus.choose(words)
        (dialog,) = page.findChildren(kind)
        assert dialog.isVisible()
        dialog.close()


def test_the_wheel_turns_the_month_and_a_double_click_opens_the_day(qtbot: QtBot, page: CalendarPage) -> None:
    at = page.month.viewport().rect().center()

    def wheel(steps: int) -> None:
        event = QWheelEvent(at, page.month.viewport().mapToGlobal(at), QPoint(), QPoint(0, steps), *NO_KEYS)
        QApplication.sendEvent(page.month.viewport(), event)
        loaded(page)

    first = page.title.text()
    wheel(-60)
    assert page.title.text() == first
    wheel(-60)
    assert page.title.text() != first
    wheel(120)
    assert page.title.text() == first
    qtbot.mouseClick(page.month.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(page.month.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.side.isAncestorOf(QApplication.focusWidget()) or page.view == "agenda"


def test_steps_the_watch_and_the_review_of_a_risk_say_what_they_are(context: Context, page: CalendarPage) -> None:
    about = client(context, "星禾汽车")

    def work(writer: Writer) -> None:
        when = EventTime.of(context.now())
        step = Step("Ring the outlet", 60, StepKind.OUTLET)
        crisis = Crisis(about, "Crash data in doubt", when, started_at=context.now(), steps=(step,))
        crises.set_watch(writer, crises.open_crisis(writer, crisis), Watch(120, "08:00", "20:00"))
        risks.add(writer, Risk(about, "Doubts about safety", reviewed_on="2026-11-23", review_days=1))

    do(context, Op.CRISIS_OPEN, work)
    loaded(page)
    words = page.days.words()
    said = {words.of(entry).detail for entry in shown(page, TODAY).entries}
    assert said == {"Crisis step · Ring the outlet", "Watch", "Review of a risk · Doubts about safety"}

"""The settings of reminders, hours and daily work: kept where they belong, undone like anything else, told in words."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTime
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from journal import settings as setting
from journal.core.clients import Tier
from journal.core.errors import Code, JournalError
from journal.settings import Settings
from journal.store import journal_settings, work_settings
from journal.store.history import Op
from journal.store.writing import Writer
from journal.ui.context import Context
from journal.ui.pages.settings import SettingsPage
from journal.ui.pages.settings_hours import HoursSection
from journal.ui.pages.settings_reminders import RemindersSection, way_words
from journal.ui.pages.settings_work import WorkSection
from journal.ui.presentation import Presentation
from journal.ui.surroundings import Surroundings
from tests.ui.conftest import Clock
from tests.ui.settings_world import choose, part
from tests.ui.writing import settle


class Desktop(Surroundings):
    """A desktop that does what the test wants."""

    tray = True
    login = False
    fails: Exception | None = None
    way = ("freedesktop", "dunst 1.9.0", True)

    def has_tray(self) -> bool:
        return self.tray

    def can_start_at_login(self) -> bool:
        return True

    def starts_at_login(self) -> bool:
        return self.login

    def start_at_login(self, wanted: bool) -> None:
        if self.fails:
            raise self.fails
        self.login = wanted

    def test_message(self) -> None:
        self.message_tested.emit(*self.way)


@pytest.fixture
def desktop(context: Context, clock: Clock) -> Desktop:
    made = Desktop(Presentation(context.settings, clock), context)
    context.surroundings = made
    return made


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> SettingsPage:
    made = SettingsPage(context)
    qtbot.addWidget(made)
    made.resize(904, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def put(writer: Writer, key: str, value: object) -> None:
    with writer.operation(Op.SETTING):
        journal_settings.put(writer, key, value)


# ---------- of the journal


@pytest.mark.parametrize(
    ("key", "value", "code"),
    [
        ("quiet_from", "25:00", Code.WHEN_UNREADABLE),
        ("quiet_until", "at eight", Code.WHEN_UNREADABLE),
        ("work_region", "XX", Code.VALUE_UNKNOWN),
        ("callback_minutes_by_channel", {"visit": 0}, Code.MINUTES_OUT_OF_RANGE),
        ("callback_minutes_by_channel", {"smoke": 5}, Code.VALUE_UNKNOWN),
        ("retry_minutes", 0, Code.NUMBER_OUT_OF_RANGE),
        ("work_last_hour", 25, Code.NUMBER_OUT_OF_RANGE),
    ],
)
def test_what_cannot_be_is_refused(tmp_path: Path, clock: Clock, key: str, value: object, code: Code) -> None:
    writer = Writer.open(tmp_path / "one.cjournal", clock)
    with pytest.raises(JournalError) as caught:
        put(writer, key, value)
    assert caught.value.code is code
    assert journal_settings.get(writer, key) == journal_settings.DEFAULTS[key]
    put(writer, "quiet_from", "7:5")
    assert journal_settings.get(writer, "quiet_from") == "07:05"
    writer.close()


def test_quiet_hours_are_typed_and_undone(page: SettingsPage, context: Context) -> None:
    section = part(page, RemindersSection)
    section.quiet_from.setTime(QTime(20, 15))
    section.quiet_until.setTime(QTime(7, 0))
    page.hide()
    settle(context)
    get = journal_settings.get
    assert (get(context.reader, "quiet_from"), get(context.reader, "quiet_until")) == ("20:15", "07:00")
    page.show()
    context.runner.undo()
    settle(context)
    assert section.quiet_from.time() == QTime(21, 30)
    assert section.quiet_until.time() == QTime(8, 0), "one operation"


def test_without_quiet_hours_their_times_rest(page: SettingsPage, context: Context) -> None:
    section = part(page, RemindersSection)
    section.quiet_on.click()
    settle(context)
    assert journal_settings.get(context.reader, "quiet_on") is False
    assert not section.quiet_from.isEnabled()


def test_minutes_by_channel_hold_for_that_channel_alone(page: SettingsPage, context: Context) -> None:
    section = part(page, WorkSection)
    section.by_channel["visit"].setValue(20)
    page.hide()
    settle(context)
    assert work_settings.callback_minutes(context.reader, "visit") == 20
    assert work_settings.callback_minutes(context.reader, "delivery") == 10
    page.show()
    section.by_channel["visit"].setValue(0)
    page.hide()
    settle(context)
    assert journal_settings.get(context.reader, "callback_minutes_by_channel") == {}


def test_rhythms_and_limits_are_kept(page: SettingsPage, context: Context) -> None:
    section = part(page, WorkSection)
    section.rhythms[Tier.VIP].setValue(7)
    section.limit.setValue(2)
    section.retry.setValue(9)
    section.checkup.setValue(0)
    page.hide()
    settle(context)
    found = [journal_settings.get(context.reader, key) for key in ("rhythm_vip", "request_limit_days", "retry_minutes")]
    assert found == [7, 2, 9]
    assert journal_settings.get(context.reader, "checkup_days") == 0
    assert section.checkup.text() == "not offered"


def test_a_working_day_ends_after_it_has_begun(page: SettingsPage, context: Context) -> None:
    section = part(page, HoursSection)
    choose(section.first, "20")
    page.hide()
    settle(context)
    reader = context.reader
    assert journal_settings.get(reader, "work_first_hour") == 20
    assert journal_settings.get(reader, "work_last_hour") == 21


def test_days_off_of_a_place_or_of_none(page: SettingsPage, context: Context) -> None:
    section = part(page, HoursSection)
    choose(section.region, "HK")
    settle(context)
    assert work_settings.region(context.reader) == "HK"
    choose(section.region, "-")
    settle(context)
    assert journal_settings.get(context.reader, "work_region") == "-"


# ---------- of the computer


def test_sound_is_off_until_it_is_wanted(page: SettingsPage, tmp_path: Path) -> None:
    section = part(page, RemindersSection)
    assert not section.sound.isChecked()
    section.sound.click()
    assert Settings.load(tmp_path / "settings.json").get(setting.SOUND)


def test_the_test_message_says_which_way_it_went(desktop: Desktop, page: SettingsPage) -> None:
    section = part(page, RemindersSection)
    assert not section.way.isVisible()
    section.test.click()
    assert section.way.text() == "Shown by dunst 1.9.0, with buttons."
    desktop.way = ("none", "", False)
    section.test.click()
    assert "in the window" in section.way.text()


def test_each_way_has_its_words() -> None:
    ways = [
        (way, server, on) for way in ("freedesktop", "windows", "macos", "tray", "none") for server, on in (("", True),)
    ]
    said = {way_words(way, server, buttons=on) for way, server, on in ways}
    said |= {way_words("freedesktop", "", buttons=False)}
    assert len(said) == 6


def test_a_desktop_without_a_tray_offers_none(desktop: Desktop, page: SettingsPage) -> None:
    desktop.tray = False
    section = part(page, RemindersSection)
    assert not section.to_tray.isEnabled()
    assert section.no_tray.isVisible()
    assert not section.at_login.isEnabled()
    assert section.at_login.accessibleDescription() == section.no_tray.text()


def test_a_start_into_a_tray_that_is_gone_can_be_taken_back(desktop: Desktop, page: SettingsPage) -> None:
    desktop.tray, desktop.login = False, True
    section = part(page, RemindersSection)
    section.at_login.click()
    assert not desktop.login


def test_choosing_the_tray_here_is_the_answer_to_the_question(
    desktop: Desktop, page: SettingsPage, context: Context
) -> None:
    part(page, RemindersSection).to_tray.click()
    assert context.settings.get(setting.CLOSE_TO_TRAY)
    assert context.settings.get(setting.CLOSING_ASKED)


def test_a_start_with_the_session_that_cannot_be_is_told(
    desktop: Desktop, page: SettingsPage, context: Context
) -> None:
    failures: list[BaseException] = []
    context.runner.failed.connect(failures.append)
    section = part(page, RemindersSection)
    section.at_login.click()
    assert desktop.login
    desktop.fails = JournalError(Code.AUTOSTART_FOREIGN, path="x.desktop")
    section.at_login.click()
    assert section.at_login.isChecked(), "it shows what holds"
    assert len(failures) == 1


def test_presentation_mode_begins_and_ends_here(desktop: Desktop, page: SettingsPage) -> None:
    section = part(page, RemindersSection)
    assert section.present.text() == "Begin"
    section.present.click()
    assert desktop.presentation.on
    assert section.present.text() == "End it now"
    assert section.presenting.text() == "On until 12:00"
    section.present.click()
    assert not desktop.presentation.on


def test_a_window_that_only_looks_has_nothing_to_test(page: SettingsPage) -> None:
    section = part(page, RemindersSection)
    assert not section.test.isEnabled()
    assert not section.present.isEnabled()
    QApplication.processEvents()

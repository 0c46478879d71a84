"""The window in front of an encrypted journal: what opens it, what does not, and what it must not show."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from journal.settings import Settings
from journal.store import keys
from journal.store.writing import Writer
from journal.ui import language, theme
from journal.ui.context import OpenRequest
from journal.ui.unlock import UnlockWindow
from journal.ui.widgets import key_form
from tests.ui.conftest import Clock
from tests.ui.encrypted import PASSPHRASE, answer, cheap, encrypted
from tests.ui.whole_window import collect, texts


@pytest.fixture
def path(tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Path:
    cheap(monkeypatch)
    made = tmp_path / "mine.cjournal"
    Writer.open(made, clock).close()
    return made


@pytest.fixture
def key(path: Path, clock: Clock) -> bytes:
    return encrypted(path, clock)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, path: Path, key: bytes, tmp_path: Path) -> Iterator[UnlockWindow]:
    language.install(qapp, "en")
    theme.apply(qapp, "light", "en")
    made = UnlockWindow(path, Settings.load(tmp_path / "settings.json"))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    yield made
    made.end()


def test_the_passphrase_opens_the_journal_by_keyboard_alone(window: UnlockWindow, key: bytes, qtbot: QtBot) -> None:
    assert window.form.passphrase.field.hasFocus()
    assert not window.unlock.isEnabled()
    QTest.keyClicks(window.form.passphrase.field, PASSPHRASE)
    assert window.unlock.isEnabled()
    with qtbot.waitSignal(window.opened) as opened:
        QTest.keyClick(window.form.passphrase.field, Qt.Key.Key_Return)
        assert not window.unlock.isEnabled()
        assert window.unlock.text() == "Opening…"
    assert opened.args == [key]
    assert window.form.passphrase.text() == ""


def test_a_wrong_one_is_told_calmly_and_selected_to_be_typed_over(window: UnlockWindow, qtbot: QtBot) -> None:
    answer(qtbot, window.form, PASSPHRASE + "!")
    assert window.form.problem.isVisible()
    assert window.form.problem.text().startswith("This does not open the journal")
    assert window.form.passphrase.field.selectedText()
    assert window.form.passphrase.field.hasFocus()
    QTest.keyClicks(window.form.passphrase.field, "a")
    assert not window.form.problem.isVisible()


def test_wrong_ones_make_the_next_wait_longer_with_a_countdown(
    window: UnlockWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[int] = []

    def short(failures: int) -> int:
        asked.append(failures)
        return 400

    monkeypatch.setattr(key_form, "delay_ms", short)
    answer(qtbot, window.form, "wrong one")
    assert "You can try again in 1" in window.form.problem.text()
    assert not window.unlock.isEnabled()
    window.form.passphrase.set_text(PASSPHRASE)
    window.form.submit()
    assert not window.form.is_busy
    qtbot.waitUntil(window.unlock.isEnabled)
    assert "try again in" not in window.form.problem.text()
    answer(qtbot, window.form, "wrong two")
    assert asked == [1, 2]


def test_the_delay_outlives_a_change_of_theme(
    window: UnlockWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(key_form, "delay_ms", lambda _failures: 60_000)
    answer(qtbot, window.form, "wrong one")
    before = window.form
    window.build()
    assert window.form is not before
    assert window.form.passphrase.text() == "wrong one"
    assert not window.unlock.isEnabled()


def test_the_recovery_code_opens_it_as_well_however_it_is_spaced(
    window: UnlockWindow, key: bytes, qtbot: QtBot
) -> None:
    window.form.switch.click()
    assert window.form.code.hasFocus()
    assert not window.form.passphrase.isVisible()
    window.form.code.setPlainText(keys.recovery_code(key).replace("-", " ").lower() + "\n")
    with qtbot.waitSignal(window.opened) as opened:
        QTest.keyClick(window.form.code, Qt.Key.Key_Return)
    assert opened.args == [key]


def test_a_slip_in_the_code_is_told_as_one_and_costs_no_time(window: UnlockWindow, key: bytes, qtbot: QtBot) -> None:
    window.form.switch.click()
    for _ in range(4):
        window.form.code.setPlainText(keys.recovery_code(key)[:-1] + "?")
        window.form.submit()
        qtbot.waitUntil(lambda: not window.form.is_busy)
    assert "slip" in window.form.problem.text()
    assert window.unlock.isEnabled()


def test_what_is_typed_shows_only_while_the_eye_is_open(window: UnlockWindow) -> None:
    field = window.form.passphrase.field
    assert field.echoMode() == QLineEdit.EchoMode.Password
    name = window.form.passphrase.eye.accessibleName()
    window.form.passphrase.eye.click()
    assert field.echoMode() == QLineEdit.EchoMode.Normal
    assert field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert window.form.passphrase.eye.accessibleName() != name


def test_enter_while_a_word_is_composed_does_not_try_it(window: UnlockWindow) -> None:
    window.form.passphrase.eye.click()
    field = window.form.passphrase.field
    field.setFocus()
    field.setText("abc")
    QApplication.sendEvent(field, QInputMethodEvent("ni", []))
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert not window.form.is_busy
    done = QInputMethodEvent()
    done.setCommitString("你")
    QApplication.sendEvent(field, done)
    assert field.text() == "abc你"


def test_caps_lock_is_noticed_from_the_letters(window: UnlockWindow) -> None:
    field, caps = window.form.passphrase.field, window.form.passphrase.caps
    QTest.keyClicks(field, "a")
    assert not caps.isVisible()
    QTest.keyClicks(field, "B")
    assert caps.isVisible()
    QTest.keyClicks(field, "B", Qt.KeyboardModifier.ShiftModifier)
    assert not caps.isVisible()


def test_reminders_are_counted_and_nothing_else_is_said(window: UnlockWindow) -> None:
    assert not window.reminders.isVisible()
    window.show_reminders(2)
    assert window.reminders.isVisible()
    assert window.reminders.text().startswith("2 ")
    window.build()
    QApplication.processEvents()
    assert window.reminders.isVisible()
    window.show_reminders(0)
    assert not window.reminders.isVisible()
    assert window.windowTitle() == "Client Journal"
    assert "mine.cjournal" in texts(window)


def test_ctrl_q_ends_the_program_and_keeps_the_place(window: UnlockWindow, qtbot: QtBot) -> None:
    window.resize(777, 533)
    with qtbot.waitSignal(window.quit_requested):
        QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    again = UnlockWindow(window.path, window.settings)
    qtbot.addWidget(again)
    assert (again.width(), again.height()) == (777, 533)


def test_another_journal_leads_back_to_ones_own(qtbot: QtBot, path: Path, tmp_path: Path) -> None:
    home = OpenRequest(tmp_path / "own.cjournal")
    window = UnlockWindow(path, Settings.load(tmp_path / "s.json"), home)
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.open_requested) as asked:
        window.other.click()
    assert asked.args == [home]


@pytest.mark.parametrize("words", ["en", "zh_Hans", "zh_Hant"])
def test_everything_fits_a_small_window(
    qapp: QApplication, qtbot: QtBot, path: Path, key: bytes, tmp_path: Path, words: str
) -> None:
    language.install(qapp, words)
    theme.apply(qapp, "light", words)
    window = UnlockWindow(path, Settings.load(tmp_path / "s.json"))
    qtbot.addWidget(window)
    window.resize(960, 600)
    window.show_reminders(12)
    window.show()
    answer(qtbot, window.form, "wrong one")
    window.form.switch.click()
    QApplication.processEvents()
    for part in (window.unlock, window.other, window.form.switch, window.form.code):
        corner = part.mapTo(window, part.rect().bottomRight())
        assert window.rect().contains(corner)
    window.end()
    language.install(qapp, "en")
    collect()

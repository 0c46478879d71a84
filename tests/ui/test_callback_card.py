"""The callback card: what it says, that it takes no focus, and that hiding it loses nothing."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFontInfo, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from journal.core.moments import MINUTE_MS
from journal.ui import theme
from journal.ui.widgets.callback_card import HEIGHT, MAX_ROWS, WIDTH, CallbackCard, CardRow

AT = 1_800_000_000_000


def row(due_id: int = 1, **more: str) -> CardRow:
    words = {"title": "Call Wang Min back", "why": "LED wall installed, ended 14:32 · Hairun Media"} | more
    return CardRow(due_id, AT, 600, **words)


@pytest.fixture
def clock() -> list[int]:
    return [AT]


@pytest.fixture
def card(qapp: QApplication, qtbot: QtBot, clock: list[int]) -> Iterator[CallbackCard]:
    theme.apply(qapp, "light", "en")
    made = CallbackCard(lambda: clock[0])
    qtbot.addWidget(made)
    yield made
    made.hide()


def words(card: CallbackCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label.text()]


def buttons(card: CallbackCard, name: str) -> list[QPushButton]:
    return [one for one in card.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()]


def test_it_says_who_why_the_number_and_the_last_word(card: CallbackCard) -> None:
    card.add([row(tier="VIP", number="+86 138 0000 1101", last_word="asked for one day's notice")])
    said = words(card)
    assert said[0] == "Call Wang Min back"
    for text in ("VIP", "now", "+86 138 0000 1101", "Last: asked for one day's notice"):
        assert text in said
    (number,) = [label for label in card.findChildren(QLabel) if label.text() == "+86 138 0000 1101"]
    assert QFontInfo(number.font()).pixelSize() >= 24
    assert number.width() >= number.sizeHint().width()
    assert (card.width(), card.height() >= HEIGHT) == (WIDTH, True)


def test_without_a_number_there_is_no_large_line(card: CallbackCard) -> None:
    card.add([row()])
    assert buttons(card, "Copy the number") == []
    assert card.height() == HEIGHT


def test_the_number_is_copied_as_it_is(card: CallbackCard) -> None:
    card.add([row(number="+86 138 0000 1101")])
    buttons(card, "Copy the number")[0].click()
    assert QGuiApplication.clipboard().text() == "+86 138 0000 1101"


def test_it_says_how_late_it_is(card: CallbackCard, clock: list[int]) -> None:
    clock[0] = AT + 25 * MINUTE_MS
    card.add([row()])
    assert "25 min late" in words(card)
    clock[0] += MINUTE_MS
    card.tick()
    assert "26 min late" in words(card)


def test_two_in_the_same_minute_share_one_card(card: CallbackCard) -> None:
    card.add([row(1, number="+86 138 0000 1101")])
    height = card.height()
    card.add([row(2, title="Call Grace Cheung back", number="+852 5555 0123")])
    assert card.due_ids() == (1, 2)
    assert card.height() > height
    tops = [one.mapTo(card, one.rect().topLeft()).y() for one in buttons(card, "Called, log it")]
    assert all(after - before > 100 for before, after in pairwise(tops))
    corner = card.screen().availableGeometry().bottomRight()
    assert corner.y() > card.geometry().bottom()
    card.remove(1)
    QApplication.sendPostedEvents()
    assert (card.due_ids(), card.isVisible(), card.height()) == ((2,), True, height)
    card.remove(2)
    assert not card.isVisible()


def test_the_same_callback_is_not_shown_twice_and_a_hail_is_cut(card: CallbackCard) -> None:
    card.add([row(1)])
    card.add([row(1)])
    assert card.due_ids() == (1,)
    card.add([row(number) for number in range(2, 9)])
    assert card.due_ids() == (6, 7, 8)
    assert len(card.due_ids()) == MAX_ROWS


def test_each_button_names_its_callback(card: CallbackCard) -> None:
    asked: list[tuple[str, int]] = []
    card.snoozed.connect(lambda due: asked.append(("snooze", due)))
    card.opened.connect(lambda due: asked.append(("open", due)))
    card.logged.connect(lambda due: asked.append(("log", due)))
    card.add([row(7), row(8)])
    buttons(card, "Snooze 5 min")[1].click()
    buttons(card, "Open")[0].click()
    buttons(card, "Called, log it")[1].click()
    assert asked == [("snooze", 8), ("open", 7), ("log", 8)]
    buttons(card, "Hide; it stays in Today")[0].click()
    assert not card.isVisible()
    assert card.due_ids() == (7, 8)


@pytest.mark.qt_log_ignore("window masks", extend=True)
@pytest.mark.parametrize("system", ["xcb", "windows"])
def test_its_corners_are_cut_off_where_nobody_may_compose_the_screen(
    qtbot: QtBot, clock: list[int], monkeypatch: pytest.MonkeyPatch, system: str
) -> None:
    monkeypatch.setattr(QGuiApplication, "platformName", lambda: system)
    card = CallbackCard(lambda: clock[0])
    qtbot.addWidget(card)
    card.add([row()])
    card.add([row(2), row(3)])
    mask = card.mask()
    if system == "windows":
        assert mask.isEmpty()  # there a mask would only roughen what is smooth
        return
    last = card.rect().bottomRight()
    assert mask.boundingRect() == card.rect()
    assert mask.contains(card.rect().center())
    assert not any(mask.contains(corner) for corner in (QPoint(0, 0), last, QPoint(0, last.y()), QPoint(last.x(), 0)))


def test_it_never_takes_the_focus(card: CallbackCard, qtbot: QtBot) -> None:
    editor = QLineEdit()
    qtbot.addWidget(editor)
    editor.show()
    editor.activateWindow()
    editor.setFocus()
    qtbot.waitUntil(editor.hasFocus)
    card.add([row(number="+86 138 0000 1101")])
    qtbot.waitExposed(card)
    QTest.keyClicks(QApplication.focusWidget(), "typing on")
    QTest.mouseClick(buttons(card, "Copy the number")[0], Qt.MouseButton.LeftButton)
    QTest.keyClicks(QApplication.focusWidget(), " and on")
    assert editor.text() == "typing on and on"
    assert not card.isActiveWindow()
    assert card.windowFlags() & Qt.WindowType.WindowDoesNotAcceptFocus
    assert card.windowFlags() & Qt.WindowType.WindowStaysOnTopHint


def test_a_name_like_markup_is_shown_as_it_is(card: CallbackCard) -> None:
    card.add([row(title="Call <b>x</b> back", number="<i>1</i>")])
    for label in card.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText


def test_nobody_answers_and_in_the_end_a_message_is_offered(card: CallbackCard) -> None:
    asked: list[tuple[str, int]] = []
    card.unanswered.connect(lambda due: asked.append(("no answer", due)))
    card.message_wanted.connect(lambda due: asked.append(("message", due)))
    card.snoozed.connect(lambda due: asked.append(("snooze", due)))
    card.add([row(7)])
    assert buttons(card, "Send a message") == []
    card.add([CardRow(8, AT, 600, "Call Grace back", "Acceptance", attempts=2, offers_message=True)])
    assert any(text.startswith("Attempt 3") for text in words(card))
    buttons(card, "No answer")[0].click()
    buttons(card, "Send a message")[0].click()
    buttons(card, "Snooze 5 min")[1].click()
    assert asked == [("no answer", 7), ("message", 8), ("snooze", 8)]

"""The tray icon and its messages, with a tray and without one."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from journal.desktop.notifications import CLICK, Message, Notifier
from journal.desktop.tray import Tray, TrayTexts

TEXTS = TrayTexts("Open", "Quit", log="Log…")


def with_tray(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Pretend that the desktop has a tray; returns the messages that it would show."""
    shown: list[tuple[str, str]] = []
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "supportsMessages", staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "isVisible", lambda _self: True)
    monkeypatch.setattr(QSystemTrayIcon, "show", lambda _self: None)
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", lambda _self, title, text, _icon: shown.append((title, text)))
    return shown


def test_without_a_tray_there_is_nothing_to_hide_to(qapp: QApplication) -> None:
    tray = Tray(QIcon(), TEXTS, "Client Journal")
    assert not tray.present
    tray.set_tool_tip("3 due")
    tray.set_texts(TEXTS, "3 due")
    tray.hide()
    assert Notifier(tray.icon).notify(Message("due:1", "Hairun Media", "send the quote")) is False


def test_the_menu_and_a_click_say_what_is_wanted(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    with_tray(monkeypatch)
    tray = Tray(QIcon(), TEXTS, "Client Journal")
    assert tray.present
    assert tray.icon is not None
    asked: list[str] = []
    tray.open_requested.connect(lambda: asked.append("open"))
    tray.log_requested.connect(lambda: asked.append("log"))
    tray.quit_requested.connect(lambda: asked.append("quit"))
    actions = tray.icon.contextMenu().actions()
    assert [action.text() for action in actions] == ["Open", "Log…", "Quit"]
    for action in actions:
        action.trigger()
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert asked == ["open", "log", "quit", "open"]
    tray.set_texts(TrayTexts("打开", "退出", log="记一条…"), "客户手记")
    assert [action.text() for action in tray.icon.contextMenu().actions()] == ["打开", "记一条…", "退出"]
    assert tray.icon.toolTip() == "客户手记"
    tray.set_texts(TrayTexts("打开", "退出"), "客户手记")
    assert [action.text() for action in tray.icon.contextMenu().actions()] == ["打开", "退出"], "no journal to write in"


def test_a_message_is_plain_text_and_its_click_is_told(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> None:
    shown = with_tray(monkeypatch)
    tray = Tray(QIcon(), TEXTS, "Client Journal")
    assert tray.icon is not None
    notifier = Notifier(tray.icon)
    clicked: list[tuple[str, str]] = []
    notifier.pressed.connect(lambda key, button: clicked.append((key, button)))
    assert notifier.notify(Message("due:1", "<img src=file:///x>", "Brightwell & Co <b>now</b>")) is True
    tray.icon.messageClicked.emit()
    assert clicked == [("due:1", CLICK)]
    ((title, text),) = shown
    assert "<" not in title + text
    assert "Brightwell & Co" in text

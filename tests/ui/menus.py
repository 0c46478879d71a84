"""Choosing from a menu that is open, by its words; what opens it is for the test."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu


def opened() -> QMenu:
    """Return the menu that is open."""
    shown = QApplication.activePopupWidget()
    assert isinstance(shown, QMenu)
    return shown


def words(menu: QMenu) -> list[str]:
    """Return what a menu offers, without the keys behind the words."""
    return [_said(action) for action in menu.actions() if action.text()]


def choose(*path: str) -> None:
    """Choose an action of the open menu, of a menu inside it where more words are given, and close it."""
    menu = inner = opened()
    for place, name in enumerate(path, 1):
        (action,) = [one for one in inner.actions() if _said(one) == name]
        assert action.isEnabled()
        if place == len(path):
            action.trigger()
        else:
            found = action.menu()
            assert isinstance(found, QMenu)
            inner = found
    menu.close()


def _said(action: QAction) -> str:
    return action.text().split("\t")[0]

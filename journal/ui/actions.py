"""Every shortcut of the window in one list, so that help shows them all and a test finds doubles."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key of the window: its code, its keys as QKeySequence reads them, and where it works."""

    name: str
    keys: str
    alternative: str = ""


SHORTCUTS = (
    Shortcut("log", "Ctrl+N"),
    Shortcut("new_client", "Ctrl+Shift+A"),
    Shortcut("remind", "Ctrl+R"),
    Shortcut("crisis", "Ctrl+Shift+C"),
    Shortcut("find", "Ctrl+K", "Ctrl+F"),
    Shortcut("undo", "Ctrl+Z"),
    Shortcut("redo", "Ctrl+Shift+Z", "Ctrl+Y"),
    Shortcut("today", "Ctrl+1"),
    Shortcut("clients", "Ctrl+2"),
    Shortcut("crises", "Ctrl+3"),
    Shortcut("settings", "Ctrl+,"),
    Shortcut("export", "Ctrl+E"),
    Shortcut("bin", "Ctrl+Shift+B"),
    Shortcut("help", "F1"),
    Shortcut("quit", "Ctrl+Q"),
)

PAGE_KEYS = ("J, ↓", "K, ↑", "Enter", "Space", "S", "E")


def name_of(shortcut: str) -> str:
    """Return what a shortcut does, in words."""
    return {
        "log": translate("Shortcut", "Log an interaction"),
        "new_client": translate("Shortcut", "Add a client"),
        "remind": translate("Shortcut", "Set a reminder"),
        "crisis": translate("Shortcut", "Open a crisis"),
        "find": translate("Shortcut", "Find a client"),
        "undo": translate("Shortcut", "Undo"),
        "redo": translate("Shortcut", "Redo"),
        "today": translate("Shortcut", "Go to Today"),
        "clients": translate("Shortcut", "Go to Clients"),
        "crises": translate("Shortcut", "Go to Crises"),
        "settings": translate("Shortcut", "Settings"),
        "export": translate("Shortcut", "Export to CSV"),
        "bin": translate("Shortcut", "Bin"),
        "help": translate("Shortcut", "Help"),
        "quit": translate("Shortcut", "Quit"),
    }[shortcut]


def page_keys() -> list[tuple[str, str]]:
    """Return the keys that work in the lists of Today and the timeline, with what they do."""
    return [
        (PAGE_KEYS[0], translate("Shortcut", "Next row")),
        (PAGE_KEYS[1], translate("Shortcut", "Previous row")),
        (PAGE_KEYS[2], translate("Shortcut", "Open the client")),
        (PAGE_KEYS[3], translate("Shortcut", "The button of the row")),
        (PAGE_KEYS[4], translate("Shortcut", "Remind later")),
        (PAGE_KEYS[5], translate("Shortcut", "Done")),
    ]

"""Every shortcut of the window in one list, so that help shows them all and a test finds doubles."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Shortcut:
    """A key of the window: its code, its keys as QKeySequence reads them, and where it works."""

    name: str
    keys: str
    alternative: str = ""


SHORTCUTS = (
    Shortcut("log", "Ctrl+N"),
    Shortcut("quick", "Ctrl+Shift+N"),
    Shortcut("new_client", "Ctrl+Shift+A"),
    Shortcut("remind", "Ctrl+R"),
    Shortcut("brief", "Ctrl+B"),
    Shortcut("stance", "Ctrl+Shift+S"),
    Shortcut("crisis", "Ctrl+Shift+C"),
    Shortcut("plans", "Ctrl+Shift+E"),
    Shortcut("playbook", "Ctrl+Shift+K"),
    Shortcut("search", "Ctrl+K"),
    Shortcut("find", "Ctrl+F"),
    Shortcut("undo", "Ctrl+Z"),
    Shortcut("redo", "Ctrl+Shift+Z", "Ctrl+Y"),
    Shortcut("today", "Ctrl+1"),
    Shortcut("clients", "Ctrl+2"),
    Shortcut("commitments", "Ctrl+3"),
    Shortcut("crises", "Ctrl+4"),
    Shortcut("calendar", "Ctrl+5"),
    Shortcut("greetings", "Ctrl+G"),
    Shortcut("settings", "Ctrl+,"),
    Shortcut("export", "Ctrl+E"),
    Shortcut("bin", "Ctrl+Shift+B"),
    Shortcut("present", "Ctrl+Shift+P"),
    Shortcut("lock", "Ctrl+L"),
    Shortcut("help", "F1"),
    Shortcut("about", "Shift+F1"),
    Shortcut("quit", "Ctrl+Q"),
)


def keys(shortcut: str) -> str:
    """Return the keys of a shortcut as QKeySequence reads them."""
    return next(one.keys for one in SHORTCUTS if one.name == shortcut)


def native(shortcut: str) -> str:
    """Return the keys of a shortcut as this system writes them."""
    return QKeySequence(keys(shortcut)).toString(QKeySequence.SequenceFormat.NativeText)


def name_of(shortcut: str) -> str:
    """Return what a shortcut does, in words."""
    return {
        "log": translate("Shortcut", "Log an interaction"),
        "quick": translate("Shortcut", "Quick capture"),
        "new_client": translate("Shortcut", "Add a client"),
        "remind": translate("Shortcut", "Set a reminder"),
        "brief": translate("Shortcut", "Client brief"),
        "stance": translate("Shortcut", "Where the client stands just now"),
        "crisis": translate("Shortcut", "Open a crisis"),
        "plans": translate("Shortcut", "Plans for a crisis"),
        "playbook": translate("Shortcut", "Playbook"),
        "search": translate("Shortcut", "Search everything"),
        "find": translate("Shortcut", "Find a client"),
        "undo": translate("Shortcut", "Undo"),
        "redo": translate("Shortcut", "Redo"),
        "today": translate("Shortcut", "Go to Today"),
        "clients": translate("Shortcut", "Go to Clients"),
        "commitments": translate("Shortcut", "Go to Promises"),
        "crises": translate("Shortcut", "Go to Crises"),
        "calendar": translate("Shortcut", "Go to the calendar"),
        "greetings": translate("Shortcut", "Prepare greetings"),
        "settings": translate("Shortcut", "Settings"),
        "export": translate("Shortcut", "Export to CSV"),
        "bin": translate("Shortcut", "Bin"),
        "present": translate("Shortcut", "Presentation mode: name nobody in messages"),
        "lock": translate("Shortcut", "Lock or hide the journal"),
        "help": translate("Shortcut", "Help"),
        "about": translate("Shortcut", "About this program: versions, folders, licences"),
        "quit": translate("Shortcut", "Quit"),
    }[shortcut]


def today_keys() -> list[tuple[str, str]]:
    """Return the keys that work in the rows of Today, with what they do."""
    return [
        ("J, ↓", translate("Shortcut", "Next row")),
        ("K, ↑", translate("Shortcut", "Previous row")),
        ("Enter", translate("Shortcut", "Open the client, or fold a part of the list out")),
        ("Space", translate("Shortcut", "The button of the row")),
        ("S", translate("Shortcut", "Remind later")),
        ("E", translate("Shortcut", "Done")),
        ("R", translate("Shortcut", "Reply, or log an entry")),
        ("M", translate("Shortcut", "Another time; with a promise or request by agreement")),
        ("X", translate("Shortcut", "Settle a promise or request otherwise")),
        ("N", translate("Shortcut", "Nobody answered the callback; nothing new in a crisis that is watched")),
        ("I", translate("Shortcut", "What happened to it so far")),
        ("F2", translate("Shortcut", "Change the reminder")),
        ("Delete", translate("Shortcut", "Stop reminding")),
    ]


def composer_keys() -> list[tuple[str, str]]:
    """Return the keys that work while an entry is written, with what they do."""
    return [
        ("Alt+1–7", translate("Shortcut", "The channel")),
        ("Alt+A", translate("Shortcut", "Mark it: advised, the client decided, already told us")),
        ("Alt+S", translate("Shortcut", "Where the client stands just now")),
        ("Alt+L", translate("Shortcut", "Also into the log of the crisis that runs, or not")),
        ("Alt+H", translate("Shortcut", "Hide this advice for good")),
        ("Alt+R", translate("Shortcut", "They asked for something: I owe an answer")),
        ("Alt+P", translate("Shortcut", "Note a promise made here")),
    ]


def capture_keys() -> list[tuple[str, str]]:
    """Return the keys that work in quick capture, with what they do."""
    return [
        ("Ctrl+Enter", translate("Shortcut", "Save")),
        ("Alt+1–9", translate("Shortcut", "Answer what is asked: which client, which day")),
        ("Delete", translate("Shortcut", "On a chip: plain text again")),
        ("Esc", translate("Shortcut", "Close and keep a draft")),
    ]


def timeline_keys() -> list[tuple[str, str]]:
    """Return the keys that work on an entry of a timeline, with what they do."""
    return [
        ("Enter", translate("Shortcut", "Show all of the text, or less")),
        ("E", translate("Shortcut", "Change the entry")),
        ("C", translate("Shortcut", "Set the callback after a visit or delivery")),
        ("F", translate("Shortcut", "Set a follow-up")),
        ("P", translate("Shortcut", "Note a preference learned here")),
        ("R", translate("Shortcut", "They asked for something: I owe an answer")),
        ("A", translate("Shortcut", "Answer what they asked here")),
        ("M", translate("Shortcut", "Note a promise made here")),
        ("T", translate("Shortcut", "Mark it: advised, the client decided, already told us")),
        ("L", translate("Shortcut", "Take it into the log of the crisis that runs")),
        ("H", translate("Shortcut", "What the entry said before")),
        ("Ctrl+C", translate("Shortcut", "Copy the text")),
        ("Delete", translate("Shortcut", "Move the entry to the bin")),
    ]


def commitment_keys() -> list[tuple[str, str]]:
    """Return the keys that work in the rows of promises and requests, with what they do."""
    return [
        ("1–4", translate("Shortcut", "We owe, they owe, waiting, settled")),
        ("Enter", translate("Shortcut", "Open the client")),
        ("Space", translate("Shortcut", "The button of the row")),
        ("R", translate("Shortcut", "Reply")),
        ("E", translate("Shortcut", "Kept, or answered")),
        ("X", translate("Shortcut", "Settle otherwise")),
        ("M", translate("Shortcut", "Another time was agreed")),
        ("+", translate("Shortcut", "One more round of changes")),
        ("W", translate("Shortcut", "Mark as waiting for the client, or as our turn again")),
        ("B", translate("Shortcut", "Job brief of a request")),
        ("I", translate("Shortcut", "What happened")),
        ("F2", translate("Shortcut", "Change it")),
        ("Delete", translate("Shortcut", "Move it to the bin")),
    ]


def calendar_keys() -> list[tuple[str, str]]:
    """Return the keys that work in the calendar, with what they do."""
    return [
        ("←, →, ↑, ↓", translate("Shortcut", "Another day")),
        ("PageUp, PageDown", translate("Shortcut", "Another month")),
        ("T", translate("Shortcut", "Back to today")),
        ("Enter", translate("Shortcut", "What stands on the day")),
        ("N", translate("Shortcut", "A reminder on the day")),
        ("1, 2", translate("Shortcut", "Month, agenda")),
    ]


def greeting_keys() -> list[tuple[str, str]]:
    """Return the keys that work in the list of people to be greeted, with what they do."""
    return [
        ("Enter, Space", translate("Shortcut", "Copy the text, mark it as sent, next")),
        ("E", translate("Shortcut", "Write; Ctrl+Enter copies and marks as sent, Esc goes back")),
        ("R", translate("Shortcut", "Reply to what is open")),
        ("G", translate("Shortcut", "Greet anyway, with the open point named")),
        ("A", translate("Shortcut", "One message to all standard clients")),
        ("C", translate("Shortcut", "Only copy the text")),
        ("X", translate("Shortcut", "Not this year")),
        ("O", translate("Shortcut", "Open the client")),
        ("←, →", translate("Shortcut", "Another occasion")),
    ]

"""What a message of the system is made of and what every way of showing one offers; no way itself belongs here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final

from PySide6.QtCore import QCoreApplication, QObject, Signal

TITLE_LENGTH: Final = 120
TEXT_LENGTH: Final = 400
CLICK: Final = ""
"""The button key of the message itself."""

# Control characters, halves of surrogate pairs and what Unicode calls no character: no bus carries them, none is seen.
_UNSPEAKABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class Way(StrEnum):
    """How messages are shown."""

    FREEDESKTOP = "freedesktop"
    WINDOWS = "windows"
    MACOS = "macos"
    TRAY = "tray"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Button:
    """A button below a message; `key` is handed back when it is pressed, and is never empty nor “default”."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message to show.  Another one with the same `key` takes its place; texts are plain, whatever stands in them."""

    key: str
    title: str
    text: str
    buttons: tuple[Button, ...] = ()
    sound: bool = False
    urgent: bool = False
    """Stays until it is answered, where the desktop knows that."""
    click_text: str = ""
    """What a click on it does, for desktops that list this beside the buttons."""


class Messenger(QObject):
    """One way to show messages; `notify` never waits for the system, what comes of it is told by signals."""

    pressed = Signal(str, str)
    """Key of the message, key of the button (CLICK for the message itself)."""
    shown = Signal(str)
    """The system has taken the message with this key."""
    refused = Signal(object)
    """The Message could not be shown after all."""
    way: ClassVar[Way] = Way.NONE

    @property
    def available(self) -> bool:
        """Whether messages are shown this way, as far as is known now."""
        raise NotImplementedError

    @property
    def settled(self) -> bool:
        """Whether it is known what this way can do; until then nobody has answered."""
        return True

    @property
    def has_buttons(self) -> bool:
        """Whether the buttons of a message are drawn."""
        return False

    @property
    def server(self) -> str:
        """What shows the messages, by its own name; empty where it has none or it is not known yet."""
        return ""

    def notify(self, message: Message) -> bool:
        """Show a message; False where this way is known to show none."""
        raise NotImplementedError

    def withdraw(self, key: str) -> None:
        """Take a message back, shown or still on its way; nothing where there is none."""
        raise NotImplementedError

    def close(self) -> None:
        """Take every message back and let go of the system."""
        raise NotImplementedError


def app_name() -> str:
    """Return the program's name in the language of the window."""
    return QCoreApplication.translate("App", "Client Journal")


def speakable(text: str, length: int) -> str:
    """Return `text` without what no system can show, cut to `length` characters."""
    clean = _UNSPEAKABLE.sub(" ", text)
    return clean if len(clean) <= length else clean[: length - 1] + "…"


def plain(text: str, length: int) -> str:
    """Return `text` so that nothing in it can be read as markup, whether or not the reader knows any.

    Escaping would show "&lt;" on desktops that know no markup; other angle brackets read well on all.
    """
    return speakable(text, length).replace("<", "‹").replace(">", "›")

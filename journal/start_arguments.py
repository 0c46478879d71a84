"""What the words mean with which a desktop, a file manager or another start opens the window; no command is known here.

Imported before the first frame and by every command: neither Qt nor the journal may come with it.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
"""What `--lang` takes; repeated from the words of the command line, which the window must not wait for."""
IN_TRAY = "--in-tray"
"""A start with the session: the window stays away until it is asked for."""
LOCKED = "--locked"
"""The pipe with the times of reminders, from a program that was locked; nobody types it."""
SUFFIX = ".cjournal"
URL = "file:"


class Wish(StrEnum):
    """What is to be done once the journal is open; the words stand in desktop files and key bindings."""

    ENTRY = "entry"
    """Begin a new entry in the window."""
    QUICK = "quick"
    """Show the box for quick capture, without the window."""


@dataclass(frozen=True, slots=True)
class Start:
    """How the window is to be opened."""

    journal: Path | None = None
    """The file that was named; None for the one that was open last."""
    lang: str | None = None
    opened: bool = False
    """Whether the file was named as a document is: then it has to be there, and none is made in its place."""
    in_tray: bool = False
    wish: Wish | None = None
    locked: int | None = None
    """Where to read the times of reminders."""


def read(arguments: Sequence[str]) -> Start | None:
    """Return what the arguments say where they say no more than how to open the window, else None."""
    found: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        name, equals, value = rest[0].partition("=")
        if name == IN_TRAY and not equals:
            found[name] = rest.pop(0)
        elif name in ("--journal", "--lang", LOCKED) and (equals or len(rest) > 1):
            rest.pop(0)
            found[name] = value if equals else rest.pop(0)
        else:
            break
    if found.get("--lang", LANGUAGES[0]) not in LANGUAGES or len(rest) > 1:
        return None
    return _with_word(found, rest[0] if rest else None)


def file_named(word: str) -> Path | None:
    """Return the journal that a word of the command line names as a document, or None where it names none."""
    if word.lower().startswith(URL):
        path = _from_url(word)
    else:
        path = None if "://" in word else Path(word)
    return path if path is not None and path.suffix.lower() == SUFFIX else None


def _with_word(found: dict[str, str], word: str | None) -> Start | None:
    named = found.get("--journal")
    journal, wish, opened = Path(named) if named else None, None, False
    if word in tuple(Wish):
        wish = Wish(word)
    elif word is not None:
        if journal is not None or word.startswith("-"):
            return None
        journal, opened = file_named(word), True
        if journal is None:
            return None
    pipe = found.get(LOCKED, "")
    locked = int(pipe) if pipe.isdecimal() else None
    return Start(journal, found.get("--lang"), opened, IN_TRAY in found, wish, locked)


def _from_url(url: str) -> Path | None:
    """Return the file of a file: URL, as desktops hand it over; None for one on another computer."""
    from urllib.parse import unquote, urlsplit  # late: few starts come with a URL

    parts = urlsplit(url)
    if parts.netloc not in ("", "localhost"):
        return None
    path = unquote(parts.path, errors="surrogateescape")
    if os.name == "nt" and path[2:3] == ":":
        path = path.lstrip("/")  # file:///C:/…
    return Path(path) if path else None

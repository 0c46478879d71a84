"""What a person typed, made safe to keep: characters that no file can hold go, nothing else changes."""

from __future__ import annotations

from journal.core.errors import Code, JournalError

MAX_TEXT = 200_000
"""Longest text of a note in characters: a 10 MB line freezes a plain text widget (measured)."""
MAX_LINE = 20_000
"""Longest line of a note in characters, for the same reason."""
MAX_NAME = 200


def clean(text: str) -> str:
    """Return `text` without NUL and lone surrogates, which neither SQLite nor UTF-8 can hold, and with LF line ends."""
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if "\x00" in text:
        text = text.replace("\x00", "")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        text = "".join(c for c in text if not 0xD800 <= ord(c) <= 0xDFFF)
    return text


def note(text: str) -> str:
    """Return a cleaned text of several lines; TEXT_TOO_LONG or LINE_TOO_LONG where no window could show it."""
    text = clean(text)
    if len(text) > MAX_TEXT:
        raise JournalError(Code.TEXT_TOO_LONG, length=len(text), limit=MAX_TEXT)
    for number, line in enumerate(text.split("\n"), 1):
        if len(line) > MAX_LINE:
            raise JournalError(Code.LINE_TOO_LONG, line=number, length=len(line), limit=MAX_LINE)
    return text


def line(text: str) -> str:
    """Return a cleaned text of one line: white space at both ends goes, any run of it inside becomes one space."""
    text = " ".join(clean(text).split())
    if len(text) > MAX_LINE:
        raise JournalError(Code.LINE_TOO_LONG, line=1, length=len(text), limit=MAX_LINE)
    return text


def name(text: str) -> str:
    """Return a cleaned name; NAME_MISSING if nothing is left of it."""
    text = line(text)
    if not text:
        raise JournalError(Code.NAME_MISSING)
    if len(text) > MAX_NAME:
        raise JournalError(Code.TEXT_TOO_LONG, length=len(text), limit=MAX_NAME)
    return text

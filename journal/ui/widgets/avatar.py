"""The round picture of a person or organisation: initials on a colour; no photographs."""

from __future__ import annotations

import unicodedata
import zlib

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from journal.ui import theme
from journal.ui.theme import Tokens

# Han with extensions, kana, Hangul: scripts that write the surname first and need no second letter.
_CJK = ((0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xAC00, 0xD7AF), (0xF900, 0xFAFF), (0x20000, 0x3FFFF))


def initials(name: str) -> str:
    """One CJK character (the surname's first) or up to two letters of first and last word; "?" for no letter."""
    text = unicodedata.normalize("NFC", name).strip()
    heads = [head for word in text.replace("-", " ").split() if (head := _first_letter(word))]
    if not heads:
        return "?"
    if _is_cjk(heads[0]):
        return heads[0]
    latin = [head for head in heads if not _is_cjk(head)]
    chosen = latin[:1] + latin[1:][-1:]
    return "".join(letter.upper()[:1] for letter in chosen)


def fill_for(name: str, t: Tokens) -> QColor:
    """A colour that stays the same for the same name, on every machine and in every run."""
    return t.avatar_fills[zlib.crc32(name.strip().casefold().encode("utf-8", "replace")) % len(t.avatar_fills)]


def paint_avatar(painter: QPainter, rect: QRectF, name: str, colour: QColor | None, tokens: Tokens) -> None:
    """Draw the avatar into the square `rect`; `colour` None takes one from the name."""
    fill = QColor(colour) if colour is not None and colour.isValid() else fill_for(name, tokens)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    ring = theme.ring_on(fill, tokens.surface, tokens)
    inner = QRectF(rect)
    if ring is not None:
        painter.setPen(QPen(ring, 1.5))
        inner.adjust(0.75, 0.75, -0.75, -0.75)
    else:
        painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawEllipse(inner)
    letters = initials(name)
    share = 0.44 if len(letters) == 1 else 0.36
    painter.setFont(theme.font(max(8, round(rect.height() * share)), 600))
    painter.setPen(theme.ink_on(fill, tokens))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, letters)
    painter.restore()


class Avatar(QWidget):
    """The avatar as a widget; decoration only, the name stands beside it."""

    def __init__(self, name: str, colour: QColor | None = None, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour, self._size = name, colour, size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_person(self, name: str, colour: QColor | None) -> None:
        """Show another name and colour."""
        self._name, self._colour = name, colour
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._size, self._size)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        paint_avatar(painter, QRectF(0, 0, self._size, self._size), self._name, self._colour, theme.tokens())
        painter.end()


def _first_letter(word: str) -> str:
    return next((letter for letter in word if letter.isalnum()), "")


def _is_cjk(letter: str) -> bool:
    return any(low <= ord(letter) <= high for low, high in _CJK)

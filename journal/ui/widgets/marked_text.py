"""One line of plain text with parts of it in bold, cut with an ellipsis; never markup, whatever the text says."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QTextCharFormat, QTextLayout, QTextOption

Span = tuple[int, int]
"""Begin and end of a part, in characters."""

BOLD = 700
ELLIPSIS = "…"


def paint_marked(
    painter: QPainter,
    area: QRectF,
    text: str,
    spans: Sequence[Span],
    font: QFont,
    ink: QColor,
    marked_ink: QColor | None = None,
) -> float:
    """Draw the text at the left of `area`, centred in height; `spans` are bold, in `marked_ink` if given.

    Returns the width that was drawn, in pixels.
    """
    flat = text.translate(_BREAKS)
    laid = _layout(flat, spans, font, marked_ink)
    if laid.lineAt(0).naturalTextWidth() > area.width():
        room = area.width() - QFontMetricsF(font).horizontalAdvance(ELLIPSIS)
        cut = _from_utf16(flat, _place(laid.lineAt(0).xToCursor(max(0.0, room)))).rstrip()
        laid = _layout(cut + ELLIPSIS, spans, font, marked_ink)
    line = laid.lineAt(0)  # Its layout has to be there as long as it is.
    painter.save()
    painter.setClipRect(area.adjusted(-1, -4, 1, 4))
    painter.setPen(ink)
    laid.draw(painter, QPointF(area.left(), area.top() + (area.height() - line.height()) / 2))
    painter.restore()
    return min(line.naturalTextWidth(), area.width())


_BREAKS = {ord(character): " " for character in "\n\r\t\u2028\u2029"}


def _layout(text: str, spans: Sequence[Span], font: QFont, marked_ink: QColor | None) -> QTextLayout:
    made = QTextLayout(text, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    made.setTextOption(option)
    formats = []
    for begin, end in spans:
        begin, end = _utf16(text, begin), _utf16(text, end)
        if end <= begin:
            continue
        part = QTextLayout.FormatRange()
        part.start, part.length = begin, end - begin
        look = QTextCharFormat()
        look.setFontWeight(BOLD)
        if marked_ink is not None:
            look.setForeground(marked_ink)
        part.format = look
        formats.append(part)
    made.setFormats(formats)
    made.beginLayout()
    made.createLine()
    made.endLayout()
    return made


def _place(cursor: int | tuple[int, ...] | object) -> int:
    """Qt gives the place alone or with more, by version."""
    return int(cursor[0]) if isinstance(cursor, tuple) else int(cursor)  # type: ignore[call-overload]


def _utf16(text: str, place: int) -> int:
    """Return where a character stands as Qt counts: those beyond the first plane are two."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def _from_utf16(text: str, length: int) -> str:
    """Return the beginning of a text of so many of Qt's units, whole characters only."""
    return text.encode("utf-16-le", "surrogatepass")[: 2 * length].decode("utf-16-le", "ignore")

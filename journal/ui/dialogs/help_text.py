"""Our own help files drawn into a document: headings, paragraphs, lists, tables, bold and code; never markup of others.

The text is inserted piece by piece as plain text, so that nothing in it can become a picture, a link or a script.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextListFormat,
    QTextTableFormat,
)

from journal.ui import theme

_INLINE = re.compile(r"(`[^`]+`|\*\*.+?\*\*|\*[^*\s][^*]*\*)")
_LINK = re.compile(r"\[([^\]]+)\]\([^)]*\)")
_ITEM = re.compile(r"^(?:[-*]|(\d+)\.)\s+(.*)$")
_RULE = re.compile(r"^\|?[\s:|-]+\|?$")
_NAMED = re.compile(r"\s*\{#([a-z]+)\}$")
"""The name of a heading that pages lead to, the same in every language: `## Opening a crisis {#crisis}`."""
_CJK_END = re.compile(r"[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]$")
SIZES = {1: 22, 2: 17, 3: 15}


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of the text, and the anchor to jump to."""

    level: int
    text: str
    anchor: str


def write(cursor: QTextCursor, markdown: str, chapter: str) -> list[Heading]:
    """Write a help file at the cursor and return its headings; `chapter` keeps anchors of several files apart."""
    headings: list[Heading] = []
    for block in _blocks(markdown):
        first = block[0]
        level = len(first) - len(first.lstrip("#"))
        if level and first[level : level + 1] == " ":
            named = _NAMED.search(first)
            anchor = named.group(1) if named else f"{chapter}-{len(headings)}"
            heading = Heading(level, _NAMED.sub("", first[level:]).strip(), anchor)
            _heading(cursor, heading)
            headings.append(heading)
        elif first.startswith("|"):
            _table(cursor, block)
        elif _ITEM.match(first):
            _list(cursor, block)
        else:
            _paragraph(cursor, _joined(block))
    return headings


def write_table(cursor: QTextCursor, rows: list[tuple[str, ...]]) -> None:
    """Write rows of plain text as a table; the first row is its heading."""
    form = QTextTableFormat()
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorder(1)
    form.setBorderBrush(theme.tokens().line)
    form.setBorderCollapse(True)
    form.setCellPadding(6)
    form.setTopMargin(6)
    form.setBottomMargin(10)
    form.setHeaderRowCount(1)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    cursor.movePosition(QTextCursor.MoveOperation.End)
    table = cursor.insertTable(len(rows), max(map(len, rows)), form)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            inside = table.cellAt(number, column).firstCursorPosition()
            _words(inside, text, 600 if number == 0 else 400)
    cursor.movePosition(QTextCursor.MoveOperation.End)


def _blocks(markdown: str) -> list[list[str]]:
    """Lines grouped by empty lines; headings, and list items with what is indented under them, stand together."""
    blocks: list[list[str]] = []
    for line in [*markdown.splitlines(), ""]:
        stripped = line.strip()
        fresh = not blocks or not blocks[-1]
        if not stripped:
            if not fresh:
                blocks.append([])
        elif stripped.startswith("#") or (not fresh and blocks[-1][0].startswith("#")):
            blocks += [[stripped]] if not fresh else []
            if fresh:
                blocks[-1:] = [[stripped]]
        elif fresh:
            blocks[-1:] = [[stripped]]
        elif _ITEM.match(stripped) and not _ITEM.match(blocks[-1][0]):
            blocks.append([stripped])
        else:
            blocks[-1].append(stripped)
    return [block for block in blocks if block]


def _joined(lines: list[str]) -> str:
    """Broken lines as one; between Chinese characters no space belongs."""
    text = ""
    for line in lines:
        gap = "" if not text or _CJK_END.search(text) or _CJK_END.search(line[:1]) else " "
        text += gap + line
    return text


def _new_block(cursor: QTextCursor, form: QTextBlockFormat) -> None:
    cursor.movePosition(QTextCursor.MoveOperation.End)
    if cursor.document().isEmpty():
        cursor.setBlockFormat(form)
    else:
        cursor.insertBlock(form, QTextCharFormat())


def _heading(cursor: QTextCursor, heading: Heading) -> None:
    form = QTextBlockFormat()
    form.setTopMargin(0 if cursor.document().isEmpty() else 18)
    form.setBottomMargin(6)
    form.setHeadingLevel(heading.level)
    _new_block(cursor, form)
    letters = _letters(SIZES.get(heading.level, 14), 600)
    letters.setAnchor(True)
    letters.setAnchorNames([heading.anchor])
    cursor.insertText(heading.text, letters)


def _paragraph(cursor: QTextCursor, text: str) -> None:
    form = QTextBlockFormat()
    form.setBottomMargin(8)
    _line_height(form)
    _new_block(cursor, form)
    _words(cursor, text)


def _list(cursor: QTextCursor, lines: list[str]) -> None:
    items: list[list[str]] = []
    numbered = False
    for line in lines:
        found = _ITEM.match(line)
        if found:
            numbered = numbered or found.group(1) is not None
            items.append([found.group(2)])
        else:
            items[-1].append(line)
    style = QTextListFormat()
    style.setStyle(QTextListFormat.Style.ListDecimal if numbered else QTextListFormat.Style.ListDisc)
    for number, item in enumerate(items):
        form = QTextBlockFormat()
        form.setBottomMargin(8 if number == len(items) - 1 else 4)
        _line_height(form)
        _new_block(cursor, form)
        if number == 0:
            made = cursor.createList(style)
        else:
            made.add(cursor.block())
        _words(cursor, _joined(item))


def _table(cursor: QTextCursor, lines: list[str]) -> None:
    rows = [
        tuple(cell.strip().replace("\\|", "|") for cell in re.split(r"(?<!\\)\|", line.strip().strip("|")))
        for line in lines
        if not _RULE.match(line)
    ]
    if rows:
        write_table(cursor, rows)


def _words(cursor: QTextCursor, text: str, weight: int = 400) -> None:
    """Text with bold and code; a link keeps its words."""
    for piece in _INLINE.split(_LINK.sub(r"\1", text)):
        if piece.startswith("**") and piece.endswith("**") and len(piece) > 4:
            cursor.insertText(piece[2:-2].replace("`", ""), _letters(theme.UI_PX, 600))
        elif piece.startswith("*") and piece.endswith("*") and len(piece) > 2:
            letters = _letters(theme.UI_PX, weight)
            letters.setFontItalic(True)
            cursor.insertText(piece[1:-1], letters)
        elif piece.startswith("`") and piece.endswith("`") and len(piece) > 2:
            letters = _letters(theme.UI_PX, weight)
            letters.setFontFamilies(["monospace", *QFont().families()])
            letters.setBackground(theme.tokens().neutral_bg)
            cursor.insertText(piece[1:-1], letters)
        elif piece:
            cursor.insertText(piece, _letters(theme.UI_PX, weight))


def _letters(px: int, weight: int) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(theme.font(px, weight))
    made.setForeground(theme.tokens().text)
    return made


def _line_height(form: QTextBlockFormat) -> None:
    form.setLineHeight(112, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)

"""A paper on the screen, as one calm column that scrolls: the same words as the PDF and the text, never markup.

What may be pressed in it, and what is drawn beside the words, whoever shows the paper says with `Extra`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPixmap,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from journal.core.papers import Block, Paper, Row, Section, Table, Tone
from journal.ui import icons, theme
from journal.ui.theme import Tokens
from journal.ui.widgets import paper_colours
from journal.ui.widgets.swatch import paint_swatch

MARGIN = 28
_LEAD_SHARE = 0.24
_LEAD_GAP = 16
_ROW_GAP = 6
_SECTION_GAP = 16
_LINE_PERCENT = 108
_SPOT = 14
_SWATCH = 17
_NEW_LINE = "\u2028"
_IMAGE = "\ufffc"
_TONES = {Tone.RED: "red", Tone.AMBER: "amber", Tone.GREEN: "green", Tone.MUTED: "muted"}


@dataclass(frozen=True, slots=True)
class Extra:
    """What the screen adds to one row of a section."""

    icon: str = ""
    before: str = ""
    """The words at the end of the row's details before which the icon stands."""
    key: str = ""
    """What is emitted when the words behind the row are pressed."""
    verb: str = ""
    """These words."""


Colours = Mapping[str, Mapping[str, str]]
"""By the code of a section the colours it names: the hex of each by its name."""
Extras = Mapping[tuple[str, int], Extra]
"""By the code of the section and the number of the row in it."""


class PaperView(QTextBrowser):
    """Arrows and PageDown scroll, Tab goes to what can be pressed, Ctrl+C copies what is marked."""

    pressed = Signal(str)
    """The `key` of an `Extra`."""
    copy_requested = Signal()
    """Ctrl+C where nothing is marked."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shown: tuple[Paper, Extras | None, Colours | None] | None = None
        self._look: Tokens | None = None
        self.setAccessibleName(name)
        self.setProperty("paper", True)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._on_anchor)

    def show_paper(self, paper: Paper, extras: Extras | None = None, colours: Colours | None = None) -> None:
        """Show a paper; in the sections of `colours` a colour that is named, or told by hex, gets its spot."""
        self._shown = (paper, extras, colours)
        self._look = theme.tokens()
        place = self.verticalScrollBar().value()
        document = QTextDocument(self)
        document.setDefaultFont(theme.font())
        document.setDocumentMargin(0)
        _Setting(document, theme.tokens(), self.devicePixelRatioF(), colours or {}).write(paper, extras or {})
        self.setDocument(document)  # the one before was a child too: Qt deletes it
        self._fit()
        self.verticalScrollBar().setValue(place)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._shown is not None:
            QTimer.singleShot(0, self, self._dress)

    def _dress(self) -> None:
        """Set the paper anew in another theme: its colours are those in which it was set."""
        if self._shown is not None and self._look is not theme.tokens():
            self.show_paper(*self._shown)

    def marked(self) -> str:
        """Return the text that is marked, without the drawings."""
        return self.textCursor().selection().toPlainText().replace(_IMAGE, "")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Qt would copy the look and the drawings as well.
        if event.matches(QKeySequence.StandardKey.Copy):
            marked = self.marked()
            if marked:
                QGuiApplication.clipboard().setText(marked)
            else:
                self.copy_requested.emit()
            event.accept()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Keep the lines of a wide window no longer than one reads well."""
        frame = self.document().rootFrame()
        look = frame.frameFormat()
        side = max(MARGIN, (self.viewport().width() - theme.tokens().sizes.text_column) // 2)
        if look.leftMargin() != side:
            look.setLeftMargin(side)
            look.setRightMargin(side)
            look.setTopMargin(MARGIN - 4)
            look.setBottomMargin(MARGIN - 4)
            frame.setFrameFormat(look)

    def _on_anchor(self, url: QUrl) -> None:
        self.pressed.emit(url.toString())


class _Setting:
    """Writes one paper into a document; every text goes in as text."""

    def __init__(self, document: QTextDocument, t: Tokens, ratio: float, colours: Colours) -> None:
        self._document, self._t, self._ratio, self._colours = document, t, ratio, colours
        self._cursor = QTextCursor(document)
        self._fresh = True

    def write(self, paper: Paper, extras: Extras) -> None:
        """Write the whole paper."""
        self._cursor.beginEditBlock()
        t = self._t
        self._paragraph(paper.title, _look(theme.PAGE_TITLE_PX, 600, t.text), heading=1)
        if paper.subtitle:
            self._paragraph(paper.subtitle, _look(theme.META_PX, 400, t.muted), before=2)
        if paper.facts:
            rows = tuple(Row(value, lead=name) for name, value in paper.facts)
            self._rows(rows, Section("", rows), {}, self._lead(rows), before=12)
        lead = self._lead(block for section in paper.sections for block in section.blocks)
        for section in paper.sections:
            self._section(section, extras, lead)
        if paper.foot:
            self._paragraph(paper.foot, _look(theme.CHIP_PX, 400, t.muted), before=_SECTION_GAP)
        self._cursor.endEditBlock()

    def _section(self, section: Section, extras: Extras, lead: int) -> None:
        self._paragraph(section.heading, _look(theme.META_PX, 600, self._t.muted), before=_SECTION_GAP, heading=2)
        rows: list[Row] = []
        first = 0
        for number, block in enumerate(section.blocks):
            if isinstance(block, Row):
                rows.append(block)
                continue
            self._rows(tuple(rows), section, extras, lead, first=first)
            self._table(block)
            rows, first = [], number + 1
        self._rows(tuple(rows), section, extras, lead, first=first)

    def _rows(
        self, rows: tuple[Row, ...], section: Section, extras: Extras, lead: int, *, first: int = 0, before: int = 4
    ) -> None:
        if not rows:
            return
        if not any(row.lead for row in rows):
            for number, row in enumerate(rows):
                self._block(before if number == 0 else _ROW_GAP)
                self._said(row, section, extras.get((section.code, first + number)))
            return
        table = self._new_table(len(rows), (QTextLength(QTextLength.Type.FixedLength, lead + _LEAD_GAP),), before)
        for number, row in enumerate(rows):
            for column in (0, 1):
                self._enter(table, number, column)
                if column:
                    self._said(row, section, extras.get((section.code, first + number)))
                else:
                    weight = 600 if row.tone is Tone.RED else 400
                    self._cursor.insertText(_line(row.lead), _look(theme.UI_PX, weight, self._ink(row, lead=True)))
        self._leave()

    def _table(self, table: Table) -> None:
        widths = tuple(QTextLength() for _ in table.columns[:-1])
        made = self._new_table(len(table.rows) + 1, widths, 4)
        for number, cells in enumerate((table.columns, *table.rows)):
            size, ink = (theme.META_PX, self._t.muted) if number == 0 else (theme.UI_PX, self._t.text)
            for column, text in enumerate(cells):
                self._enter(made, number, column)
                self._cursor.insertText(_line(text), _look(size, 400, ink))
        self._leave()

    def _new_table(self, rows: int, widths: tuple[QTextLength, ...], before: int) -> QTextTable:
        look = QTextTableFormat()
        look.setBorder(0)
        look.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        look.setCellPadding(0)
        look.setCellSpacing(0)
        look.setTopMargin(before)
        look.setBottomMargin(_SECTION_GAP)  # a paragraph behind a table keeps no room above itself
        look.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        look.setColumnWidthConstraints([*widths, QTextLength()])
        return self._cursor.insertTable(rows, len(widths) + 1, look)

    def _enter(self, table: QTextTable, row: int, column: int) -> None:
        """Go into a cell; Qt heeds the padding there, not the room above a paragraph."""
        cell = table.cellAt(row, column)
        look = QTextTableCellFormat()
        look.setTopPadding(_ROW_GAP if row else 0)
        cell.setFormat(look)
        self._cursor = cell.firstCursorPosition()
        self._cursor.setBlockFormat(_block_look(0))

    def _leave(self) -> None:
        """Go on behind a table: Qt has put an empty paragraph there."""
        self._cursor = QTextCursor(self._document)
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True

    def _paragraph(self, text: str, look: QTextCharFormat, *, before: int = 0, heading: int = 0) -> None:
        if text:
            self._block(before, heading)
            self._cursor.insertText(_line(text), look)

    def _block(self, before: int, heading: int = 0) -> None:
        look = _block_look(before)
        look.setHeadingLevel(heading)
        if self._fresh:
            self._cursor.setBlockFormat(look)
        else:
            self._cursor.insertBlock(look)
        self._fresh = False

    def _said(self, row: Row, section: Section, extra: Extra | None) -> None:
        """Write what a row says, its details, and what may be done about it.

        Where a word before it has the colour, the text does without, unless it must not be overlooked.
        """
        plain = row.lead and not section.essential and row.tone is not Tone.MUTED
        look = _look(theme.UI_PX, 600 if row.tone is Tone.STRONG else 400, self._t.text if plain else self._ink(row))
        self._coloured(_lines(row.text), look, section.code, struck=row.tone is Tone.RED)
        muted = _look(theme.META_PX, 400, self._t.muted)
        if row.detail:
            self._cursor.insertText("  ", muted)
            self._detail(_line(row.detail), muted, extra)
        if extra is not None and extra.key:
            self._cursor.insertText("   ", muted)
            link = _look(theme.META_PX, 600, self._t.accent)
            link.setAnchor(True)
            link.setAnchorHref(extra.key)
            self._cursor.insertText(extra.verb, link)

    def _detail(self, text: str, look: QTextCharFormat, extra: Extra | None) -> None:
        if extra is not None and extra.icon and text.endswith(extra.before):
            self._cursor.insertText(text.removesuffix(extra.before), look)
            self._image(extra.icon, icons.pixmap(extra.icon, _SPOT, self._t.muted, self._ratio))
            self._cursor.insertText(f" {extra.before}", look)
        else:
            self._cursor.insertText(text, look)

    def _coloured(self, text: str, look: QTextCharFormat, code: str, *, struck: bool) -> None:
        at = 0
        for start, colour in paper_colours.found(text, self._colours[code]) if code in self._colours else ():
            self._cursor.insertText(text[at:start], look)
            self._image(f"{colour}{'/' if struck else ''}", self._swatch(QColor(colour), struck=struck))
            self._cursor.insertText(" ", look)
            at = start
        self._cursor.insertText(text[at:], look)

    def _image(self, name: str, drawn: QPixmap) -> None:
        url = QUrl(f"drawn:{name}")
        self._document.addResource(QTextDocument.ResourceType.ImageResource, url, drawn)
        image = QTextImageFormat()
        image.setName(url.toString())
        size = drawn.deviceIndependentSize()
        image.setWidth(size.width())
        image.setHeight(size.height())
        image.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignBaseline)
        self._cursor.insertImage(image)

    def _swatch(self, colour: QColor, *, struck: bool) -> QPixmap:
        drawn = QPixmap(round(_SWATCH * self._ratio), round(_SWATCH * self._ratio))
        drawn.setDevicePixelRatio(self._ratio)
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_swatch(painter, QRectF(1, 1, _SWATCH - 2, _SWATCH - 2), colour, self._t, struck=struck)
        painter.end()
        return drawn

    def _ink(self, row: Row, *, lead: bool = False) -> QColor:
        role = _TONES.get(row.tone)
        if lead and role is None:
            return self._t.muted
        return self._t.role(role or "text")

    def _lead(self, blocks: Iterable[Block]) -> int:
        """Return how wide the words before the rows may be: all alike, so that the eye finds one edge."""
        metrics = QFontMetrics(theme.font(theme.UI_PX, 600))
        leads = [metrics.horizontalAdvance(block.lead) for block in blocks if isinstance(block, Row) and block.lead]
        return min(max(leads, default=0), int(theme.tokens().sizes.text_column * _LEAD_SHARE))


def _look(px: int, weight: int, ink: QColor) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setFont(theme.font(px, weight))
    made.setForeground(ink)
    return made


def _block_look(before: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setTopMargin(before)
    made.setLineHeight(_LINE_PERCENT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def _line(text: str) -> str:
    return " ".join(text.split())


def _lines(text: str) -> str:
    return _NEW_LINE.join(line.rstrip() for line in text.strip().split("\n"))

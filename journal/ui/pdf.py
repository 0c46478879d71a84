"""A paper as PDF; it needs no window, so the command line writes with it too.  What the papers say is not here."""

from __future__ import annotations

import datetime as dt
import uuid
from bisect import bisect_left
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QUuid
from PySide6.QtGui import QGuiApplication, QPageLayout, QPageSize, QPainter, QPdfWriter

from journal.core.moments import local
from journal.core.papers import Paper, shortened, spare_lines
from journal.exchange import pdf_rewriting
from journal.exchange.paper_words import Words
from journal.exchange.private_file import replacing
from journal.ui import theme
from journal.ui.pdf_characters import Characters
from journal.ui.pdf_setting import BASELINE, PITCH, Band, Line, Setter, pages

SIZES = (10.0, 9.5, 9.0, 8.5)
"""Of the type in points: the first one, and what it may shrink to where the pages are bounded."""
_DPI = 1200
_MM = _DPI / 25.4
_SIDE, _TOP, _BOTTOM = 18 * _MM, 16 * _MM, 12 * _MM
_FOOT_GAP = 5 * _MM
_RULE = 0.35 * _MM
_RULE_BELOW = 1.6 * _MM
_PROGRAM = "Client Journal"


def ready() -> None:
    """Make what fonts need to be known where no window is: a QGuiApplication without a screen; once."""
    if QGuiApplication.instance() is None:
        # Qt itself keeps the one application.
        QGuiApplication([_PROGRAM, "-platform", "offscreen"])


def write(paper: Paper, path: Path, *, now: int, most_pages: int | None = None) -> int:
    """Write `paper` as PDF (A4) in one step, private to its owner, and return how many pages it has.

    `now` is the time of creation in UTC milliseconds: the same paper at the same time is the same file on one computer.
    With `most_pages` the type shrinks a little, then the ends of the longest sections go, each with a line that says
    how many; what is essential stays, even where that takes more pages.  DISK_FULL, FILE_UNWRITABLE.
    """
    data, count = _bytes(paper, now, most_pages)
    with replacing(path) as stream:
        stream.write(data)
    return count


def _bytes(paper: Paper, now: int, most_pages: int | None) -> tuple[bytes, int]:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setPageLayout(
        QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))
    )
    writer.setTitle(" ".join(paper.title.split()))
    writer.setCreator(_PROGRAM)
    made = local(now, dt.UTC).strftime("%Y%m%d%H%M%S")
    writer.setDocumentId(QUuid(str(uuid.uuid5(uuid.NAMESPACE_URL, f"{made} {paper.title}"))))
    typeset = _fitted(writer, paper, most_pages)
    characters = Characters()
    _Painting(writer, typeset, characters).paint()
    pdf = bytes(buffer.data().data())
    codes = characters.codes(pdf_rewriting.fonts(pdf))
    return pdf_rewriting.rewritten(pdf, codes, made), len(typeset.pages)


class _Typeset:
    """A paper in one size of type."""

    def __init__(self, writer: QPdfWriter, paper: Paper, points: float) -> None:
        self.width = writer.width() - 2 * _SIDE
        self.setter = Setter(writer, paper.language, points, self.width)
        self.foot = self.setter.foot(paper.foot, width=self.width * 0.86)
        self.foot_y = writer.height() - _BOTTOM - self.foot.height()
        self.pages = pages(list(self.setter.bands(paper)), self.foot_y - _FOOT_GAP - _TOP)


def _fitted(writer: QPdfWriter, paper: Paper, most_pages: int | None) -> _Typeset:
    for points in SIZES:
        made = _Typeset(writer, paper, points)
        if most_pages is None or len(made.pages) <= most_pages:
            return made
    more = Words.load(paper.language).more

    def shorter(drop: int) -> _Typeset:
        return _Typeset(writer, shortened(paper, drop, more), SIZES[-1])

    def fits(drop: int) -> bool:
        return len(shorter(drop).pages) <= (most_pages or 1)

    return shorter(bisect_left(range(spare_lines(paper)), True, key=fits))


class _Painting:
    """Puts a paper onto the pages of a writer and notes what its glyphs stand for."""

    def __init__(self, writer: QPdfWriter, typeset: _Typeset, characters: Characters) -> None:
        self._writer, self._typeset, self._characters = writer, typeset, characters
        self._painter = QPainter()

    def paint(self) -> None:
        """Paint all pages."""
        self._painter.begin(self._writer)
        for number, page in enumerate(self._typeset.pages, 1):
            if number > 1:
                self._writer.newPage()
            for placed in page:
                self._band(placed.band, placed.first, placed.count, _TOP + placed.y)
            self._foot(number)
        self._painter.end()

    def _foot(self, number: int) -> None:
        typeset = self._typeset
        self._band(typeset.foot, 0, typeset.foot.lines, typeset.foot_y)
        count = f"{number} / {len(typeset.pages)}"
        place = typeset.setter.foot(count, typeset.width - typeset.setter.advance(count))
        self._band(place, 0, place.lines, typeset.foot_y)

    def _band(self, band: Band, first: int, count: int, top: float) -> None:
        for cell in band.cells:
            for place, line in enumerate(cell.lines[first : first + count]):
                baseline = top + band.size * (place * PITCH + BASELINE)
                self._line(line, QPointF(_SIDE + cell.x, baseline))
        if band.ruled:
            y = top + band.height(count) + _RULE_BELOW
            self._painter.fillRect(QRectF(_SIDE, y, self._typeset.width, _RULE), theme.load("light").accent)

    def _line(self, line: Line, at: QPointF) -> None:
        broken = line.layout.lineAt(line.place)
        at = QPointF(at.x(), at.y() - broken.y() - broken.ascent())
        start, end = broken.textStart(), broken.textStart() + broken.textLength()
        for ink in line.inks:
            first, last = max(start, ink.start), min(end, ink.start + ink.length)
            if first >= last:
                continue
            runs = broken.glyphRuns(first, last - first)
            self._painter.setPen(ink.colour)
            for run in runs:
                self._painter.drawGlyphRun(at, run)
            self._characters.note(line.layout, broken, first, last, runs)

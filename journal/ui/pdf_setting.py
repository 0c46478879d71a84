"""A paper set in type: texts broken into lines, lines into bands, bands onto pages; nothing is painted here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPdfWriter, QTextCharFormat, QTextLayout, QTextOption

from journal.core.papers import Paper, Row, Section, Table, Tone
from journal.ui import theme

MOST_TOGETHER = 8
"""A band of so many lines is never divided; of a longer one at least `FEWEST` lines stand on either page."""
FEWEST = 3
PITCH = 1.45
"""From one baseline to the next, in sizes of type: fonts for Chinese and Latin differ too much to ask them."""
BASELINE = 1.1
_LEAD_SHARE = 0.24
_GAP = 1.1
_ROW_GAP = 0.32
_LABEL_SHARE = 0.4
_FACTS_IN_TWO = 3
"""From so many facts on, and if they are short, they stand in two columns."""


@dataclass(frozen=True, slots=True)
class Inked:
    """A part of a text in one colour."""

    start: int
    length: int
    colour: QColor


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a layout; `place` is its number in it."""

    layout: QTextLayout
    place: int
    inks: tuple[Inked, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """Lines below each other, from `x` on."""

    x: float
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Band:
    """Cells beside each other, all with the same pitch."""

    cells: tuple[Cell, ...]
    size: float
    """Of the type, in dots."""
    before: float = 0.0
    """Room above it, in dots, unless it comes first on a page."""
    keeps: bool = False
    """Whether it never stands last on a page: a heading."""
    ruled: bool = False
    """Whether the one line of the paper runs below it."""
    head: Band | None = None
    """The names of the columns, set again on every page."""

    @property
    def lines(self) -> int:
        """How many lines its longest cell has."""
        return max((len(cell.lines) for cell in self.cells), default=0)

    def height(self, lines: int | None = None) -> float:
        """Return how high it is, or so many lines of it, without the room above."""
        return (self.lines if lines is None else lines) * self.size * PITCH


@dataclass(frozen=True, slots=True)
class Placed:
    """Some lines of a band on a page."""

    band: Band
    first: int
    count: int
    y: float


@dataclass(slots=True)
class _Page:
    height: float
    placed: list[Placed] = field(default_factory=list)
    y: float = 0.0

    def put(self, band: Band, first: int, count: int) -> None:
        self.y += band.before if self.placed and not first else 0.0
        self.placed.append(Placed(band, first, count, self.y))
        self.y += band.height(count)

    def room(self, band: Band) -> int:
        left = self.height - self.y - (band.before if self.placed else 0.0)
        return max(0, int((left + 0.01) / (band.size * PITCH)))


class Setter:
    """Sets papers in type of `points` for a writer, `width` dots wide."""

    def __init__(self, writer: QPdfWriter, language: str, points: float, width: float) -> None:
        self._writer = writer
        self._families = list(theme.families(language))
        self._tokens = theme.load("light")
        self._points = points
        self._dots = writer.resolution() / 72
        self._width = width

    def bands(self, paper: Paper) -> Iterator[Band]:
        """Yield the whole paper without its foot, from top to bottom."""
        title = self._line(paper.title, 1.7, 600, self._tokens.text)
        yield title if paper.subtitle else self._ruled(title)
        if paper.subtitle:
            yield self._ruled(self._line(paper.subtitle, 1.0, 400, self._tokens.muted))
        yield from self._facts(paper.facts)
        for section in paper.sections:
            yield from self._section(section)

    def foot(self, text: str, x: float = 0.0, width: float | None = None) -> Band:
        """Return what stands at the bottom of a page."""
        font = self._font(0.8, 400)
        return Band((self._cell(x, text, width or self._width, font, self._tokens.muted),), self._em(0.8))

    def advance(self, text: str, scale: float = 0.8) -> float:
        """Return how wide a text of the foot is, in dots."""
        return QFontMetricsF(self._font(scale, 400), self._writer).horizontalAdvance(text)

    def _line(self, text: str, scale: float, weight: int, colour: QColor) -> Band:
        cell = self._cell(0.0, text, self._width, self._font(scale, weight), colour)
        return Band((cell,), self._em(scale), keeps=True)

    def _ruled(self, band: Band) -> Band:
        return Band(band.cells, band.size, band.before, keeps=True, ruled=True)

    def _facts(self, facts: Sequence[tuple[str, str]]) -> Iterator[Band]:
        if not facts:
            return
        font, colour = self._font(1.0, 400), self._tokens.text
        gap = self._em(_GAP)
        half = (self._width - gap) / 2
        label = min(max(self._natural(name, font) for name, _ in facts), half * _LABEL_SHARE)
        short = all(self._natural(value, font) <= half - label - gap for _, value in facts)
        columns = 2 if short and len(facts) >= _FACTS_IN_TWO else 1
        room = (half if columns == 2 else self._width) - label - gap
        for at in range(0, len(facts), columns):
            cells = []
            for column, (name, value) in enumerate(facts[at : at + columns]):
                x = column * (half + gap)
                cells.append(self._cell(x, name, label, font, self._tokens.muted))
                cells.append(self._cell(x + label + gap, value, room, font, colour))
            yield Band(tuple(cells), self._em(1.0), self._em(1.0 if at == 0 else 0.1))

    def _section(self, section: Section) -> Iterator[Band]:
        before = self._em(1.2)
        if section.heading:
            cell = self._cell(0.0, section.heading, self._width, self._font(1.0, 600), self._tokens.muted)
            yield Band((cell,), self._em(1.0), before, keeps=True)
            before = self._em(_ROW_GAP)
        font = self._font(1.0, 400)
        leads = [self._natural(block.lead, font) for block in section.blocks if isinstance(block, Row) and block.lead]
        lead = min(max(leads), self._width * _LEAD_SHARE) + self._em(_GAP) if leads else 0.0
        for block in section.blocks:
            if isinstance(block, Row):
                yield self._row(block, lead, before)
            else:
                yield from self._table(block, before)
            before = self._em(_ROW_GAP)

    def _row(self, row: Row, lead: float, before: float) -> Band:
        colours = {Tone.RED: self._tokens.red, Tone.AMBER: self._tokens.amber, Tone.GREEN: self._tokens.green}
        colour = self._tokens.muted if row.tone is Tone.MUTED else colours.get(row.tone, self._tokens.text)
        font = self._font(1.0, 600 if row.tone is Tone.STRONG else 400)
        cells = [self._cell(lead, row.text, self._width - lead, font, colour, row.detail)]
        if row.lead:
            room = lead - self._em(_GAP)
            cells.insert(0, self._cell(0.0, row.lead, room, self._font(1.0, 400), self._tokens.muted))
        return Band(tuple(cells), self._em(1.0), before)

    def _table(self, table: Table, before: float) -> Iterator[Band]:
        gap = self._em(_GAP)
        small, font = self._font(0.9, 400), self._font(1.0, 400)
        natural = [
            max([self._natural(name, small), *(self._natural(row[place], font) for row in table.rows)])
            for place, name in enumerate(table.columns)
        ]
        widths = _shared(natural, self._width - gap * (len(natural) - 1))
        places = [sum(widths[:place]) + gap * place for place in range(len(widths))]
        muted, ink = self._tokens.muted, self._tokens.text
        columns = list(zip(places, widths))
        cells = (self._cell(x, name, width, small, muted) for (x, width), name in zip(columns, table.columns))
        head = Band(tuple(cells), self._em(0.9), before, keeps=True)
        yield head
        for row in table.rows:
            cells = (self._cell(x, text, width, font, ink) for (x, width), text in zip(columns, row))
            yield Band(tuple(cells), self._em(1.0), self._em(_ROW_GAP), head=head)

    def _cell(self, x: float, text: str, width: float, font: QFont, colour: QColor, detail: str = "") -> Cell:
        """Break a text into lines; `detail` follows its last one, muted and never bold."""
        paragraphs = _printable(text).split("\n")
        lines: list[Line] = []
        for place, paragraph in enumerate(paragraphs):
            last = detail and place == len(paragraphs) - 1
            said = f"{paragraph}  " if last and paragraph else paragraph
            inks = [Inked(0, _units(said), colour)]
            layout = QTextLayout(said + (_printable(detail).replace("\n", " ") if last else ""), font, self._writer)
            if last:
                inks.append(Inked(inks[0].length, _units(layout.text()) - inks[0].length, self._tokens.muted))
                layout.setFormats([self._light(inks[1])])
            lines.extend(Line(layout, number, tuple(inks)) for number in range(_broken(layout, width)))
        return Cell(x, tuple(lines))

    def _light(self, ink: Inked) -> QTextLayout.FormatRange:
        made = QTextLayout.FormatRange()
        made.start, made.length = ink.start, ink.length
        form = QTextCharFormat()
        form.setFontWeight(400)
        made.format = form
        return made

    def _font(self, scale: float, weight: int) -> QFont:
        made = QFont()
        made.setFamilies(self._families)
        made.setPointSizeF(self._points * scale)
        made.setWeight(QFont.Weight(weight))
        made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        return made

    def _natural(self, text: str, font: QFont) -> float:
        metrics = QFontMetricsF(font, self._writer)
        # A dot more, since a layout of exactly this width may break for want of a fraction of one.
        return max(metrics.horizontalAdvance(line) for line in _printable(text).split("\n")) + self._dots

    def _em(self, scale: float) -> float:
        return self._points * scale * self._dots


def pages(bands: Sequence[Band], height: float) -> list[list[Placed]]:
    """Return the bands on pages of so many dots, at least one page."""
    made = [_Page(height)]
    for number, band in enumerate(bands):
        first = 0
        if made[-1].placed and not _fits(made[-1], bands, number):
            made.append(_Page(height))
            if band.head is not None:
                made[-1].put(band.head, 0, band.head.lines)
        while (left := band.lines - first) > (room := made[-1].room(band)):
            # A page that holds nothing yet takes what it can, or this would never end.
            made[-1].put(band, first, max(1, min(room, left - FEWEST) if left - FEWEST > 0 else room))
            first += made[-1].placed[-1].count
            made.append(_Page(height))
        made[-1].put(band, first, band.lines - first)
    return [page.placed for page in made]


def _fits(page: _Page, bands: Sequence[Band], number: int) -> bool:
    """Whether a band may begin on a page: with what it must not be parted from."""
    room = page.height - page.y
    needed = 0.0
    for band in bands[number:]:
        whole = band.lines <= MOST_TOGETHER or band.keeps
        needed += band.before + band.height(None if whole else FEWEST)
        if not band.keeps:
            break
    return needed <= room + 0.01


def _broken(layout: QTextLayout, width: float) -> int:
    """Break a layout into lines and return how many they are."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0.0, 0.0))
    layout.endLayout()
    return layout.lineCount()


def _shared(natural: Sequence[float], room: float) -> list[float]:
    """Return widths that fill `room` at most: the widest columns give way first."""
    if sum(natural) <= room:
        return list(natural)
    cap, rest, left = 0.0, room, len(natural)
    for width in sorted(natural):
        cap = rest / left
        if width > cap:
            break
        rest, left = rest - width, left - 1
    return [min(width, cap) for width in natural]


def _printable(text: str) -> str:
    """Return a text without controls: a tab or a bell has no place on paper."""
    return "".join(
        " " if (character < " " and character != "\n") or character == "\x7f" else character for character in text
    )


def _units(text: str) -> int:
    """Return how long Qt says a text is."""
    return len(text.encode("utf-16-le", "replace")) // 2

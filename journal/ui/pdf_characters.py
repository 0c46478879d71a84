"""Which characters the glyphs on a page stand for, noted while they are painted; no file is touched here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from PySide6.QtGui import QGlyphRun, QRawFont, QTextLayout, QTextLine

from journal.exchange.pdf_rewriting import Codes, EmbeddedFont, plain

_UNIT = 2
"""Bytes of one place in a text as Qt counts them."""
_ENCODING = "utf-16-le"
_RETRIEVED = (
    QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphIndexes | QTextLayout.GlyphRunRetrievalFlag.RetrieveGlyphPositions
)


class Characters:
    """Everything that was painted: by font, and in the order in which its glyphs were first used.

    A PDF numbers the glyphs of a font in that order, from 1.
    """

    def __init__(self) -> None:
        self._fonts: dict[tuple[str, str], _Font] = {}

    def note(self, layout: QTextLayout, line: QTextLine, first: int, last: int, painted: Sequence[QGlyphRun]) -> None:
        """Note the glyph runs that were painted for the text of a line from `first` up to `last`."""
        for run in painted:
            font = self._font(run)
            for glyph in run.glyphIndexes():
                font.use(glyph)
        for text, runs in _pieces(layout, line, first, last):
            glyphs = [(self._font(run), glyph) for run in runs for glyph in run.glyphIndexes()]
            for place, (font, glyph) in enumerate(glyphs):
                font.use(glyph, _part(text, place, len(glyphs)))

    def codes(self, embedded: Sequence[EmbeddedFont]) -> Mapping[int, Codes]:
        """Return by the number of each embedded font what its glyphs stand for.

        For a font that is not what was noted the guesses of Qt are kept, with radicals made ordinary characters.
        """
        noted = list(self._fonts.values())
        result: dict[int, Codes] = {}
        for font in embedded:
            # A font of pictures is painted without being embedded: what was noted of it is passed over.
            place = next((n for n, one in enumerate(noted) if one.is_in(font)), None)
            if place is None:
                result[font.number] = plain(font.codes)
            else:
                result[font.number] = {**plain(font.codes), **noted[place].codes()}
                del noted[: place + 1]
        return result

    def _font(self, run: QGlyphRun) -> _Font:
        raw = run.rawFont()
        return self._fonts.setdefault((raw.familyName(), raw.styleName()), _Font(raw))


class _Font:
    def __init__(self, raw: QRawFont) -> None:
        self._raw = raw
        self._texts: dict[int, Counter[str]] = {}

    def use(self, glyph: int, text: str = "") -> None:
        """Note that a glyph was painted, and for which text; 0 stands for what the font has not, and is no glyph."""
        if glyph:
            self._texts.setdefault(glyph, Counter())[text] += bool(text)

    def is_in(self, font: EmbeddedFont) -> bool:
        """Whether an embedded font has exactly these glyphs, as far as Qt's guesses tell."""
        glyphs = list(self._texts)
        return len(glyphs) == font.size and all(
            number <= len(glyphs) and self._raw.glyphIndexesForString(text)[:1] == [glyphs[number - 1]]
            for number, text in font.codes.items()
        )

    def codes(self) -> Codes:
        """Return what each glyph stands for: what it stood for most often, where characters share it."""
        texts = {number: used.most_common(1)[0][0] for number, used in enumerate(self._texts.values(), 1)}
        return {number: text for number, text in texts.items() if text}


def _pieces(layout: QTextLayout, line: QTextLine, first: int, last: int) -> Iterator[tuple[str, list[QGlyphRun]]]:
    """Yield the smallest pieces of a text with the glyphs that show them.

    Asked for piece by piece: what a whole run says of the places of its glyphs in the text is wrong where one script is
    shown in several fonts (Qt 6.12).
    """
    units = layout.text().encode(_ENCODING, "replace")
    start, shown, runs = first, None, list[QGlyphRun]()
    place = first
    while place < last:
        behind = min(last, max(place + 1, layout.nextCursorPosition(place)))
        found = line.glyphRuns(place, behind - place, _RETRIEVED)
        seen = [(run.glyphIndexes(), [point.toTuple() for point in run.positions()]) for run in found]
        if seen != shown:
            # The same glyphs at the same place are a ligature: it stands for both pieces.
            if runs:
                yield units[start * _UNIT : place * _UNIT].decode(_ENCODING, "replace"), runs
            start, shown, runs = place, seen, found
        place = behind
    if runs:
        yield units[start * _UNIT : last * _UNIT].decode(_ENCODING, "replace"), runs


def _part(text: str, place: int, count: int) -> str:
    """Return which part of a text one of the `count` glyphs stands for that show it together."""
    if count == 1:
        return text
    if len(text) < count:
        return text if place == 0 else ""
    return text[place] if place < count - 1 else text[place:]

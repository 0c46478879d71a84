"""How one entry of a timeline is set for a width: its lines, its heights and where each part goes; paints nothing."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QLocale, QPointF, QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QTextLayout, QTextOption

from journal.core.interactions import TimelineEntry
from journal.ui import dates, theme
from journal.ui.widgets import timeline_words as words
from journal.ui.widgets.chip import Tone, chip_size

LINES = 3
"""How much of a text is shown before it is opened."""
MONTH_PX = 34
"""The band over the first entry of a month."""
PAD_X, PAD_Y = 10, 9
CHIP_COLUMN = 168
RULE_GAP = 14
"""From the chips to the line beside them, and from there to the text."""
NARROW_BELOW = 560
"""Below this width the chip stands over the text instead of beside it."""
MOOD_PX = 18
GAP = 8
LINE_GAP = 4
MORE_PX = 18
"""Room at the lower right for the sign that there is more."""
PREVIEW_CHARACTERS = 900
"""Three lines hold no more: the rest of a long text need not be set to show them."""


@dataclass(frozen=True, slots=True)
class Texts:
    """The text of an entry and the line of details under it."""

    body: QTextLayout | None
    body_at: QPointF
    details: QTextLayout | None
    details_at: QPointF
    bottom: float
    cut: bool


@dataclass(frozen=True, slots=True)
class EntryLayout:
    """An entry set for a width; places are relative to the row's top left corner."""

    height: int
    month: str
    chip: tuple[str, str, Tone]
    chip_at: QPointF
    chip_width: float
    rule_x: float | None
    title: str
    title_at: QRectF
    mood: int | None
    mood_at: QRectF
    time: str
    time_at: QRectF
    texts: Texts
    marks: tuple[tuple[tuple[str, str | None, Tone], QRectF], ...]
    """Chips of what was asked or promised in it: text, icon and tone, and where each stands."""
    more: bool
    """Whether there is more to see when it is opened."""
    expanded: bool


class EntrySetter:
    """Sets entries with the fonts of the app; made once per view."""

    def __init__(self, locale: QLocale) -> None:
        self._locale = locale
        self._title_font = theme.card_title_font()
        self._body_font = theme.font()
        self._meta_font = theme.meta_font()
        self._time_font = theme.time_font()
        self._chip_font = theme.chip_font()
        self._title = QFontMetricsF(self._title_font)
        self._time = QFontMetricsF(self._time_font)
        self._body = QFontMetricsF(self._body_font)
        self.estimate = math.ceil(2 * PAD_Y + self._title.height() + self._body.height() + LINE_GAP)
        """The height of a common entry, until it has been set."""

    def lay(self, entry: TimelineEntry, width: int, now: int, *, opens_month: bool, expanded: bool) -> EntryLayout:
        """Return the entry set for `width` pixels."""
        wide = width >= NARROW_BELOW
        left = CHIP_COLUMN + 2 * RULE_GAP if wide else PAD_X
        right = min(width - PAD_X, left + theme.tokens().sizes.text_column)
        top = (MONTH_PX if opens_month else 0.0) + PAD_Y
        title, text = words.title_and_body(entry)
        time = dates.event(entry.at, now, self._locale)
        time_width = self._time.horizontalAdvance(time) + 1
        mood_width = MOOD_PX + GAP if entry.mood is not None else 0
        head = max(self._title.height(), theme.tokens().sizes.chip_height)
        time_at = QRectF(right - time_width, top, time_width, head)
        beside = mood_width + time_width + GAP
        title_at = QRectF(left, top, right - left - (beside if wide else 0), head)
        if not wide:
            title_at.translate(0, head + LINE_GAP)
        shown = self._title.elidedText(title, Qt.TextElideMode.ElideRight, title_at.width())
        mood_left = time_at.left() - mood_width
        if wide:
            mood_left = left + min(self._title.horizontalAdvance(shown), title_at.width()) + GAP
        if expanded and shown != title:
            text = f"{title}\n{text}" if text else title
        texts = self._texts(text, entry, now, QRectF(left, title_at.bottom(), right - left, 0), expanded=expanded)
        marks = self._marks(entry, title, now, QRectF(left, texts.bottom + LINE_GAP, right - left - MORE_PX, 0))
        bottom = marks[-1][1].bottom() if marks else texts.bottom
        return EntryLayout(
            height=math.ceil(bottom + PAD_Y),
            month=words.month_title(entry, self._locale) if opens_month else "",
            chip=words.chip(entry),
            chip_at=QPointF(PAD_X, top),
            chip_width=CHIP_COLUMN - PAD_X if wide else right - left - beside,
            rule_x=CHIP_COLUMN + RULE_GAP if wide else None,
            title=shown,
            title_at=title_at,
            mood=entry.mood,
            mood_at=QRectF(mood_left, top + (head - MOOD_PX) / 2, MOOD_PX, MOOD_PX),
            time=time,
            time_at=time_at,
            texts=texts,
            marks=marks,
            more=texts.cut or shown != title,
            expanded=expanded,
        )

    def _marks(
        self, entry: TimelineEntry, title: str, now: int, under: QRectF
    ) -> tuple[tuple[tuple[str, str | None, Tone], QRectF], ...]:
        """Set the chips of what was asked or promised, a new line where one does not fit."""
        found = []
        left, top = under.left(), under.top()
        for mark in words.marks(entry, title, now, self._locale):
            size = chip_size(mark[0], self._chip_font, theme.tokens(), icon=mark[1])
            width = min(size.width(), under.width())
            if left + width > under.right() + 1 and left > under.left():
                left, top = under.left(), top + size.height() + LINE_GAP
            found.append((mark, QRectF(left, top, width, size.height())))
            left += width + GAP
        return tuple(found)

    def _texts(self, text: str, entry: TimelineEntry, now: int, under: QRectF, *, expanded: bool) -> Texts:
        """Set the text and the details of an entry beneath its title."""
        body, details, cut = None, None, False
        y = under.bottom()
        body_at = QPointF(under.left(), y + LINE_GAP - 1)
        if text:
            body, cut = self._paragraph(text, self._body_font, under.width(), None if expanded else LINES)
            y = body_at.y() + _height(body)
        details_at = QPointF(under.left(), y + LINE_GAP)
        meta = words.SEPARATOR.join(words.details(entry, now, self._locale))
        if meta:
            details, meta_cut = self._paragraph(meta, self._meta_font, under.width(), None if expanded else 1)
            y = details_at.y() + _height(details)
            cut = cut or meta_cut
        return Texts(body, body_at, details, details_at, y, cut)

    def _paragraph(self, text: str, font: QFont, width: float, limit: int | None) -> tuple[QTextLayout, bool]:
        """Set a text; with a `limit` of lines the last one ends in an ellipsis where there is more."""
        if limit is None:
            return _set(text, font, width, None), False
        preview = text[:PREVIEW_CHARACTERS]
        layout = _set(preview, font, width, limit)
        last = layout.lineAt(limit - 1) if layout.lineCount() == limit else None
        if last is None or (last.textStart() + last.textLength() >= len(preview) == len(text)):
            return layout, False
        # What is left is put on the last line as far as it goes.
        start = last.textStart()
        rest = preview[start:].partition("\n")[0]
        metrics = QFontMetricsF(font)
        fitting = metrics.elidedText(f"{rest}…", Qt.TextElideMode.ElideRight, width - 2)
        return _set(preview[:start] + fitting, font, width, limit), True


def _set(text: str, font: QFont, width: float, limit: int | None) -> QTextLayout:
    # Within a layout a line ends at U+2028, not at a line feed.
    layout = QTextLayout(text.replace("\n", "\u2028"), font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.beginLayout()
    y = 0.0
    while limit is None or layout.lineCount() < limit:
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line.height() + 1
    layout.endLayout()
    return layout


def _height(layout: QTextLayout) -> float:
    last = layout.lineAt(layout.lineCount() - 1)
    return last.y() + last.height()

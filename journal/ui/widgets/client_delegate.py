"""How a client is drawn in the list: avatar, name, tier, when last heard of, and what is overdue."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from journal.core.clients import ClientRow
from journal.core.moments import local, today
from journal.ui import dates, labels, theme
from journal.ui.context import Context
from journal.ui.models.clients import ROW
from journal.ui.theme import Tokens
from journal.ui.widgets.avatar import paint_avatar
from journal.ui.widgets.chip import Tone, chip_size
from journal.ui.widgets.row_painting import paint_chip_at_end, paint_tier_at_end

translate = QCoreApplication.translate

ROW_HEIGHT = 68
_AVATAR = 38
_PAD = 10
_INSET = 2


class ClientDelegate(QStyledItemDelegate):
    """Draws a `ClientRow`."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, ROW_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row = index.data(ROW)
        if not isinstance(row, ClientRow):
            return
        t = theme.tokens()
        painter.save()
        area = QRectF(option.rect).adjusted(_INSET, 1, -_INSET, -1)
        self._ground(painter, area, option, t)
        side = QRectF(area.left() + _PAD, area.center().y() - _AVATAR / 2, _AVATAR, _AVATAR)
        if row.archived:
            painter.setOpacity(0.55)
        paint_avatar(painter, side, row.name, QColor(row.colour) if row.colour else None, t)
        painter.setOpacity(1)
        text = QRectF(side.right() + _PAD, area.top() + 10, 0, area.height() - 20)
        text.setRight(area.right() - _PAD)
        self._first_line(painter, QRectF(text.left(), text.top(), text.width(), 22), row, t)
        self._second_line(painter, QRectF(text.left(), text.bottom() - 20, text.width(), 20), row, t)
        painter.restore()

    def _ground(self, painter: QPainter, area: QRectF, option: QStyleOptionViewItem, t: Tokens) -> None:
        state = option.state
        selected = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = selected and bool(state & QStyle.StateFlag.State_HasFocus)
        if not (selected or hovered):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(t.selection if selected else t.hover)
        painter.setPen(QPen(t.accent, 2) if focused else Qt.PenStyle.NoPen)
        radius = t.sizes.control_radius
        painter.drawRoundedRect(area.adjusted(1, 1, -1, -1), radius, radius)

    def _first_line(self, painter: QPainter, area: QRectF, row: ClientRow, t: Tokens) -> None:
        area.setRight(paint_tier_at_end(painter, area, row.tier, t))
        font = theme.card_title_font()
        painter.setFont(font)
        painter.setPen(t.muted if row.archived else t.text)
        name = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)

    def _second_line(self, painter: QPainter, area: QRectF, row: ClientRow, t: Tokens) -> None:
        context, font, chip_font = self._context, theme.meta_font(), theme.chip_font()
        metrics = QFontMetrics(font)
        texts = summaries(row, context.now())
        words, tone, icon = chip_of(context, row)
        if words:
            whole, spot_only = (chip_size(text, chip_font, t, icon=icon).width() + 8 for text in (words, ""))
            # Better "last contact 3 days ago" beside the bell alone than "3 days ago" beside another day.
            room = area.width() - metrics.horizontalAdvance(texts[min(1, len(texts) - 1)])
            shown_words, width = (words, whole) if whole <= room else ("", spot_only)
            paint_chip_at_end(painter, area, shown_words, tone, t, icon=icon)
            area = area.adjusted(0, 0, -width, 0)
        fitting = [text for text in texts if metrics.horizontalAdvance(text) <= area.width()]
        painter.setFont(font)
        painter.setPen(t.muted)
        shown = metrics.elidedText((fitting or texts[-1:])[0], Qt.TextElideMode.ElideRight, int(area.width()))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, shown)


def describe(context: Context, row: ClientRow) -> str:
    """Return a row in words, for a screen reader and as tool tip."""
    words, late = next_due(context, row)
    crisis = _crisis() if row.in_crisis else ""
    parts = [row.name, labels.tier(row.tier) if row.tier else "", crisis, summaries(row, context.now())[0]]
    if late:
        parts.append(translate("Clients", "overdue since {day}").format(day=words))
    elif words:
        parts.append(translate("Clients", "next due {day}").format(day=words))
    return " · ".join(filter(None, parts))


def chip_of(context: Context, row: ClientRow) -> tuple[str, Tone, str]:
    """Return the words, the tone and the icon of the chip of a row: a crisis comes before what is due; "" for none."""
    if row.in_crisis:
        return _crisis(), "red", "siren"
    words, late = next_due(context, row)
    return words, "amber" if late else "neutral", "bell"


def _crisis() -> str:
    return translate("Clients", "Crisis")


def next_due(context: Context, row: ClientRow) -> tuple[str, bool]:
    """Return the day of the next due, where it is today or past, and whether it is overdue."""
    if row.next_due_at is None or row.archived:
        return "", False
    now, tz = context.now(), context.reader.tz
    late = is_overdue(row.next_due_at, now, tz)
    day, this_day = local(row.next_due_at, tz).date(), today(now, tz)
    return (dates.near_day(day, this_day, context.locale), late) if late or day <= this_day else ("", False)


def summaries(row: ClientRow, now: int) -> list[str]:
    """Return the second line of a row, from its longest form to its shortest."""
    if row.last_contact_at is None:
        never = translate("Clients", "never contacted")
        if not row.entry_count:
            return [never]
        entries = translate("Clients", "%n entry(s)", None, row.entry_count)
        return [f"{never} · {entries}", never]
    when = dates.ago(row.last_contact_at, now)
    last = translate("Clients", "last contact {when}").format(when=when)
    entries = translate("Clients", "%n entry(s)", None, row.entry_count)
    return [f"{last} · {entries}", last, when]


def is_overdue(next_due_at: int, now: int, tz: dt.tzinfo | None) -> bool:
    """Return whether a client's next due is past; one that began at midnight is a whole day and has until its end."""
    moment = local(next_due_at, tz)
    if moment.time() == dt.time():
        return moment.date() < today(now, tz)
    return next_due_at < now

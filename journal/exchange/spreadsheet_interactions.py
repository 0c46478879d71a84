"""Rows of a list of interactions as entries: when, with whom, on which channel, what was said; nothing is written."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from journal.core import text as texts
from journal.core.clients import ClientKind
from journal.core.columns import Field, Mapping
from journal.core.dates_in_cells import AmbiguousDate, read_date, read_moment, read_time
from journal.core.errors import Code, JournalError
from journal.core.interactions import OWN, SILENT_CHANNELS, Channel
from journal.core.matching import split_values
from journal.core.moments import EventTime, milliseconds
from journal.exchange.row_errors import RowError, RowRefused, RowTrouble
from journal.exchange.spreadsheet_cells import Columns, vocabulary
from journal.exchange.tables import TableRow


@dataclass(slots=True)
class InteractionEntry:
    """What one row says about a contact."""

    line: int
    number: str
    client: str
    kind: ClientKind
    """What the client is, where the row is the first to name it."""
    company: str
    at: int
    at_text: str
    channel: str
    counts: bool
    direction: str | None
    mood: int | None
    subject: str
    text: str
    person: str = ""
    tags: list[str] = field(default_factory=list)


class InteractionReader:
    """Turns the rows of one file into entries; `tz` is where naive times are at home."""

    def __init__(self, mapping: Mapping, headings: tuple[str, ...], file: str, tz: dt.tzinfo | None) -> None:
        self._columns = Columns(mapping, headings)
        self._order = mapping.date_order
        self._file = file
        self._tz = tz
        self._channels: dict[str, tuple[str, str | None]] = {}
        self._words: dict[tuple[Field, str], str] = {}
        self._has_time = self._columns.has(Field.TIME)
        self._has_person = self._columns.has(Field.PERSON)
        self._has_tags = self._columns.has(Field.TAGS)

    def read(self, row: TableRow, notices: list[RowError]) -> InteractionEntry:
        """Return the entry of a row.

        RowRefused with WHEN_UNREADABLE, DATE_AMBIGUOUS or NAME_MISSING, TEXT_MISSING, TEXT_TOO_LONG, LINE_TOO_LONG
        where it cannot come in.
        """
        cells = self._columns
        number, client = cells.first(row, Field.NUMBER), cells.first(row, Field.CLIENT)
        company = cells.first(row, Field.ORGANISATION)
        if not (number or client or company):
            raise JournalError(Code.NAME_MISSING)
        at = self._moment(row)
        channel, direction = self._channel(cells.first(row, Field.CHANNEL))
        lines: list[str] = []
        direction = self._word(row, Field.DIRECTION, lines, notices) or direction
        mood = self._word(row, Field.MOOD, lines, notices)
        lines += cells.kept(row)
        name = texts.name(client or company) if client or company else ""
        person = texts.line(cells.first(row, Field.PERSON)) if self._has_person else ""
        tags = [texts.line(tag) for tag in split_values(cells.first(row, Field.TAGS))] if self._has_tags else []
        subject = texts.line(cells.first(row, Field.SUBJECT))
        text = texts.note("\n".join([*cells.all(row, Field.TEXT), *lines]))
        if not subject and not text:
            raise JournalError(Code.TEXT_MISSING)
        return InteractionEntry(
            row.line, number, name, ClientKind.INDIVIDUAL if client else ClientKind.ORGANISATION,
            texts.line(company) if client else "", at.at, at.text, channel, channel not in SILENT_CHANNELS, direction,
            int(mood) if mood else None, subject, text, person, tags,
        )  # fmt: skip

    def _moment(self, row: TableRow) -> EventTime:
        cell = self._columns.first(row, Field.DATE)
        clock = self._columns.first(row, Field.TIME) if self._has_time else ""
        try:
            if len(cell) == 10:
                day, time, zone = read_date(cell, self._order), None, None
            else:
                day, time, zone = read_moment(cell, self._order)
            if clock:
                time = read_time(clock)
            if time is None:
                return EventTime.day(day, self._tz)
            moment = dt.datetime.combine(day, time, zone)
            at = EventTime.of(milliseconds(moment, self._tz), self._tz)
            # An offset that was written down says where it happened.
            return EventTime(at.at, moment.isoformat(timespec="minutes")) if zone and not time.second else at
        except AmbiguousDate as error:
            raise RowRefused(RowTrouble.DATE_AMBIGUOUS, text=cell) from error
        except (ValueError, OverflowError) as error:
            raise RowRefused(Code.WHEN_UNREADABLE, text=f"{cell} {clock}".strip()) from error

    def _channel(self, cell: str) -> tuple[str, str | None]:
        """Return channel and direction; a word that stands for none of ours becomes a channel of the user's own."""
        found = self._channels.get(cell)
        if found is None:
            code, _, direction = (vocabulary().word("channel", cell) or "").partition(":")
            own = texts.line(cell)
            channel = str(Channel(code)) if code else OWN + own if own else str(Channel.OTHER)
            found = (channel, direction or None)
            if len(self._channels) < 1_000:
                self._channels[cell] = found
        return found

    def _word(self, row: TableRow, kind: Field, lines: list[str], notices: list[RowError]) -> str | None:
        cell = self._columns.first(row, kind)
        if not cell:
            return None
        code = self._words.get((kind, cell))
        if code is None:
            code = vocabulary().word(kind.value, cell)
            if code is not None:
                self._words[kind, cell] = code
        if code is None:
            lines.append(self._columns.line_of(kind, cell))
            facts: dict[str, object] = {"column": self._columns.heading(kind), "text": cell}
            notices.append(RowError(self._file, row.line, RowTrouble.VALUE_KEPT, facts))
        return code

"""Rows of a list of clients as entries: who it is, how to reach them, what they like; nothing is written here."""

from __future__ import annotations

import re
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from typing import NamedTuple

from journal.core import text as texts
from journal.core import typed_days
from journal.core.clients import ClientKind
from journal.core.columns import Field, Mapping, RowsAre
from journal.core.dates_in_cells import DateOrder, read_date
from journal.core.errors import JournalError
from journal.core.matching import split_phones, split_values
from journal.core.observances import expanded
from journal.core.preferences import PreferenceKind, Strength
from journal.core.yearly_dates import YearlyDate
from journal.exchange.row_errors import RowError, RowTrouble
from journal.exchange.spreadsheet_cells import NO_DATE, Columns, kept_tag, named_colours, vocabulary
from journal.exchange.tables import TableRow
from journal.store import observances

_OF_A_PROGRAM = "*"
"""Groups like "* myContacts", which an address book makes by itself."""
_CHINESE = re.compile("[\u3400-\u9fff\U00020000-\U0003ffff]")


class Wish(NamedTuple):
    """A preference in a list: kind, value, strength, and the colour itself where it is one that has a name."""

    kind: PreferenceKind
    value: str
    strength: Strength
    hex: str | None = None


@dataclass(slots=True)
class ClientEntry:
    """What one row says about a client and the person there."""

    line: int
    name: str
    kind: ClientKind
    number: str = ""
    person: str = ""
    """The person's name: that of the client where it is an individual; empty where the row names nobody."""
    company: str = ""
    """The employer of an individual."""
    at_company: bool = False
    """Whether the client is the company and the row one of its persons."""
    tier: str | None = None
    stage: str | None = None
    post: str = ""
    phones: list[str] = field(default_factory=list)
    emails: list[str] = field(default_factory=list)
    wechat: str = ""
    address: str = ""
    also: list[str] = field(default_factory=list)
    tags: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """Lines for the notes about the client."""
    wishes: list[Wish] = field(default_factory=list)
    keeps: list[str] = field(default_factory=list)
    """Regions and observances: of the client, or of the person where the row is one of a company's."""
    birthday: YearlyDate | None = None
    """Of the person; only where there is one."""

    @property
    def has_person(self) -> bool:
        """Whether anything is told that belongs to a person."""
        return bool(self.person or self.post or self.phones or self.emails or self.wechat or self.address)


class ClientReader:
    """Turns the rows of one file into entries."""

    def __init__(self, mapping: Mapping, headings: tuple[str, ...], file: str) -> None:
        self._mapping = mapping
        self._columns = Columns(mapping, headings)
        self._file = file

    def read(self, row: TableRow, notices: list[RowError]) -> ClientEntry:
        """Return the entry of a row; NAME_MISSING, TEXT_TOO_LONG or LINE_TOO_LONG where it cannot come in."""
        cells = self._columns
        entry = self._named(row)
        entry.number = cells.first(row, Field.NUMBER)
        entry.post = texts.line(cells.first(row, Field.POST))
        entry.wechat = texts.line(cells.first(row, Field.WECHAT))
        entry.address = texts.line(cells.first(row, Field.ADDRESS))
        entry.phones = _lines(part for cell in cells.all(row, Field.PHONE) for part in split_phones(cell))
        entry.emails = _lines(part for cell in cells.all(row, Field.EMAIL) for part in split_values(cell))
        entry.also = _lines(name for name in cells.all(row, Field.OTHER_NAME) if name != entry.name)
        tags = _lines(tag for cell in cells.all(row, Field.TAGS) for tag in split_values(cell))
        entry.tags = [tag for tag in tags if not tag.startswith(_OF_A_PROGRAM)]
        entry.notes += [texts.note(note) for note in cells.all(row, Field.NOTE)]
        entry.tier = self._word(row, Field.TIER, entry, notices)
        entry.stage = self._word(row, Field.STAGE, entry, notices)
        entry.wishes = _wishes(cells.all(row, Field.COLOUR), cells.all(row, Field.TABOO))
        birthday = cells.first(row, Field.BIRTHDAY)
        if birthday and not NO_DATE.fullmatch(birthday):
            entry.birthday = _day(birthday, self._mapping.date_order) if entry.has_person else None
            if entry.birthday is None:
                entry.notes.append(cells.line_of(Field.BIRTHDAY, _iso(birthday, self._mapping.date_order)))
        self._keeps(row, entry, notices)
        entry.notes += cells.kept(row)
        texts.note("\n".join(entry.notes))
        return entry

    def _named(self, row: TableRow) -> ClientEntry:
        """Return an entry with the names of client and person and the kind of the client."""
        cells = self._columns
        client = cells.first(row, Field.CLIENT)
        company = cells.first(row, Field.ORGANISATION)
        person = cells.first(row, Field.PERSON)
        name = cells.first(row, Field.NAME) or self._composed(row)
        told = vocabulary().word("kind", cells.first(row, Field.KIND))
        kind = ClientKind(told) if told else None
        if self._mapping.rows_are is RowsAre.PERSONS_AT_COMPANY and company:
            somebody = person or name or client
            return self._entry(row, company, kind or ClientKind.ORGANISATION, somebody, at_company=True)
        if client:
            somebody = person or name
            of_one = company and not somebody
            kind = kind or (ClientKind.INDIVIDUAL if of_one else ClientKind.ORGANISATION)
            return self._entry(row, client, kind, somebody, company)
        if name:
            kind = kind or ClientKind.INDIVIDUAL
            return self._entry(row, name, kind, person, company)
        if company:
            return self._entry(row, company, kind or ClientKind.ORGANISATION, person)
        addresses = cells.all(row, Field.EMAIL) + cells.all(row, Field.PHONE)
        return self._entry(row, person or next(iter(addresses), ""), kind or ClientKind.INDIVIDUAL, "")

    def _entry(
        self, row: TableRow, name: str, kind: ClientKind, person: str, company: str = "", *, at_company: bool = False
    ) -> ClientEntry:
        entry = ClientEntry(row.line, texts.name(name), kind, at_company=at_company)
        somebody = texts.name(person) if person else ""
        entry.person = entry.name if kind is ClientKind.INDIVIDUAL else somebody
        if kind is ClientKind.INDIVIDUAL and somebody not in ("", entry.name):
            entry.notes.append(self._columns.line_of(Field.PERSON, somebody))
        entry.company = "" if texts.line(company) == entry.name else texts.line(company)
        return entry

    def _composed(self, row: TableRow) -> str:
        cells = self._columns
        parts = [cells.first(row, f) for f in (Field.GIVEN_NAME, Field.MIDDLE_NAME, Field.FAMILY_NAME)]
        if any(map(_CHINESE.search, parts)):
            return "".join((parts[2], parts[1], parts[0]))
        return " ".join(filter(None, parts))

    def _keeps(self, row: TableRow, entry: ClientEntry, notices: list[RowError]) -> None:
        """Read what they keep; what is neither a region nor an observance goes into the notes."""
        for text in _lines(part for cell in self._columns.all(row, Field.OBSERVES) for part in split_values(cell)):
            try:
                entry.keeps = list(expanded([*entry.keeps, kept_tag(text)], observances.catalogue()))
            except JournalError:
                entry.notes.append(self._columns.line_of(Field.OBSERVES, text))
                facts: dict[str, object] = {"column": self._columns.heading(Field.OBSERVES), "text": text}
                notices.append(RowError(self._file, row.line, RowTrouble.VALUE_KEPT, facts))

    def _word(self, row: TableRow, kind: Field, entry: ClientEntry, notices: list[RowError]) -> str | None:
        cell = self._columns.first(row, kind)
        code = vocabulary().word(kind.value, cell) if cell else None
        if cell and code is None:
            entry.notes.append(self._columns.line_of(kind, cell))
            facts: dict[str, object] = {"column": self._columns.heading(kind), "text": cell}
            notices.append(RowError(self._file, row.line, RowTrouble.VALUE_KEPT, facts))
        return code


def _wishes(colours: list[str], taboos: list[str]) -> list[Wish]:
    found = []
    for name in _lines(part for cell in colours for part in split_values(cell)):
        known = named_colours().find(name)
        found.append(Wish(PreferenceKind.COLOUR, name, Strength.LIKES, known.hex if known else None))
    for taboo in _lines(part for cell in taboos for part in re.split(r"\s*[;；\n]\s*", cell)):
        found.append(Wish(PreferenceKind.OTHER, taboo, Strength.TABOO))
    return found


def _day(birthday: str, order: DateOrder | None) -> YearlyDate | None:
    """Return a birthday, solar or lunar; None where it cannot be read, or in two ways."""
    try:
        day = read_date(birthday, order)
    except ValueError:
        with suppress(JournalError):
            return typed_days.read(birthday)
        return None
    return YearlyDate(day.month, day.day, day.year)


def _iso(birthday: str, order: DateOrder | None) -> str:
    """Return a birthday in one form, so that two lists agree about it; what is no plain date stays as it stands."""
    try:
        return read_date(birthday, order).isoformat()
    except ValueError:
        return texts.line(birthday)


def _lines(values: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(line for line in map(texts.line, values) if line))

"""What the columns of a spreadsheet mean: fields, their guess from headings, words of cells; no files, no records."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Any

from journal.core.dates_in_cells import DateOrder, is_ambiguous
from journal.core.matching import DEFAULT_SOURCE, email_key, phone_key


class TableKind(StrEnum):
    """What the rows of a file are; a journal is what this program wrote itself."""

    CLIENTS = "clients"
    INTERACTIONS = "interactions"
    JOURNAL = "journal"


class RowsAre(StrEnum):
    """What a row with a name and a company stands for."""

    CLIENTS = "clients"
    PERSONS_AT_COMPANY = "persons_at_company"


class Field(StrEnum):
    """What a column holds."""

    NUMBER = "number"
    NAME = "name"
    FAMILY_NAME = "family_name"
    GIVEN_NAME = "given_name"
    MIDDLE_NAME = "middle_name"
    CLIENT = "client"
    ORGANISATION = "organisation"
    PERSON = "person"
    KIND = "kind"
    POST = "post"
    TIER = "tier"
    STAGE = "stage"
    PHONE = "phone"
    EMAIL = "email"
    WECHAT = "wechat"
    ADDRESS = "address"
    OTHER_NAME = "other_name"
    BIRTHDAY = "birthday"
    OBSERVES = "observes"
    COLOUR = "colour"
    TABOO = "taboo"
    TAGS = "tags"
    NOTE = "note"
    DATE = "date"
    TIME = "time"
    CHANNEL = "channel"
    DIRECTION = "direction"
    MOOD = "mood"
    SUBJECT = "subject"
    TEXT = "text"
    KEEP = "keep"
    """Nothing the journal has a place for: kept in the notes as "heading: value"."""
    IGNORE = "ignore"
    """Left out."""


SEVERAL = frozenset(
    {Field.PHONE, Field.EMAIL, Field.TAGS, Field.NOTE, Field.TABOO, Field.COLOUR, Field.OTHER_NAME, Field.TEXT}
    | {Field.OBSERVES}
    | {Field.KEEP, Field.IGNORE}
)
"""Fields that may have several columns; of the others the first column counts."""
FIELDS = {
    TableKind.CLIENTS: tuple(f for f in Field if f not in (
        Field.DATE, Field.TIME, Field.CHANNEL, Field.DIRECTION, Field.MOOD, Field.SUBJECT, Field.TEXT)),
    TableKind.INTERACTIONS: (
        Field.DATE, Field.TIME, Field.NUMBER, Field.CLIENT, Field.ORGANISATION, Field.PERSON, Field.CHANNEL,
        Field.DIRECTION, Field.MOOD, Field.SUBJECT, Field.TEXT, Field.TAGS, Field.KEEP, Field.IGNORE),
    TableKind.JOURNAL: (),
}  # fmt: skip
"""The fields that a user may choose from."""
DATED = frozenset({Field.DATE, Field.BIRTHDAY})
_JOURNAL_HEADINGS = ("id", "record")
_LEAST_ALIKE = 0.8


@dataclass(frozen=True, slots=True)
class Mapping:
    """How a file is to be read: one field per column, and the choices that nobody may guess."""

    kind: TableKind
    fields: tuple[Field, ...]
    date_order: DateOrder | None = None
    """What comes first in `1/2/2026`; None: such dates are refused."""
    rows_are: RowsAre = RowsAre.CLIENTS
    source: str = DEFAULT_SOURCE
    """Whose numbers the column of numbers holds: files of one source number the same clients."""
    names_match: bool = False
    """Whether rows without a number may go to the one client that has exactly this name."""

    def places(self, field: Field) -> list[int]:
        """Return the columns of a field."""
        return [place for place, found in enumerate(self.fields) if found is field]


class Vocabulary:
    """The headings and cell words of three languages; made from the text of `resources/import/headings.toml`."""

    def __init__(self, text: str) -> None:
        self._tables: dict[str, Any] = tomllib.loads(text)

    def field(self, kind: TableKind, heading: str, *, weak: bool = False) -> Field | None:
        """Return the field that a heading names in tables of a kind, or None."""
        return self._headings[kind, weak].get(folded(heading))

    def ignored(self, heading: str) -> bool:
        """Whether such columns hold nothing but marks of a program."""
        return folded(heading) in self._ignored

    def word(self, table: str, cell: str) -> str | None:
        """Return the code of a cell in the table `tier`, `stage`, `kind`, `observes`, `channel` …, or None."""
        return self._words[table].get(folded_word(cell))

    @cached_property
    def _headings(self) -> dict[tuple[TableKind, bool], dict[str, Field]]:
        found: dict[tuple[TableKind, bool], dict[str, Field]] = {}
        for kind in (TableKind.CLIENTS, TableKind.INTERACTIONS):
            for weak, name in ((False, kind.value), (True, f"{kind.value}_weak")):
                table = self._tables[name]
                found[kind, weak] = {folded(h): Field(f) for f, headings in table.items() for h in headings}
        return found

    @cached_property
    def _ignored(self) -> frozenset[str]:
        return frozenset(map(folded, self._tables["ignored"]["headings"]))

    @cached_property
    def _words(self) -> dict[str, dict[str, str]]:
        return {
            name: {folded_word(w): code for code, words in table.items() for w in (code, *words)}
            for name, table in self._tables["words"].items()
        }


def folded(heading: str) -> str:
    """Return a heading as it is compared: `E-mail 1 - Value`, `E-Mail Value：` and `e-mail value` are one."""
    text = unicodedata.normalize("NFKC", heading).casefold()
    return re.sub(r"[\W\d_]+", "", text) or text.strip()


def folded_word(cell: str) -> str:
    """Return the word in a cell as it is compared: width, case, white space and hyphens do not matter."""
    text = unicodedata.normalize("NFKC", cell).casefold().strip()
    return text if text.lstrip("+-").isdigit() else re.sub(r"[\s\-_]+", "", text)


def guess(headings: Sequence[str], sample: Sequence[Sequence[str]], vocabulary: Vocabulary) -> Mapping:
    """Return what a table most likely holds, by its headings and, where these say nothing, by its first rows."""
    if tuple(h.strip().casefold() for h in headings[:2]) == _JOURNAL_HEADINGS:
        return Mapping(TableKind.JOURNAL, (Field.IGNORE,) * len(headings))
    found = _fields(TableKind.INTERACTIONS, headings, sample, vocabulary)
    has = set(found)
    if (
        Field.DATE in has
        and has & {Field.TEXT, Field.SUBJECT}
        and has & {Field.CLIENT, Field.ORGANISATION, Field.NUMBER}
    ):
        return Mapping(TableKind.INTERACTIONS, found)
    return Mapping(TableKind.CLIENTS, _fields(TableKind.CLIENTS, headings, sample, vocabulary))


def guess_as(
    kind: TableKind, headings: Sequence[str], sample: Sequence[Sequence[str]], vocabulary: Vocabulary
) -> Mapping:
    """Return the best mapping for a table that the user says is of `kind`."""
    if kind is TableKind.JOURNAL:
        return Mapping(kind, (Field.IGNORE,) * len(headings))
    return Mapping(kind, _fields(kind, headings, sample, vocabulary))


def needs_date_order(mapping: Mapping, rows: Sequence[Sequence[str]]) -> bool:
    """Whether the rows hold dates of the mapped columns that have two readings and nobody has picked one."""
    if mapping.date_order is not None:
        return False
    places = [place for place, field in enumerate(mapping.fields) if field in DATED]
    return any(is_ambiguous(row[place]) for row in rows for place in places if place < len(row))


def duplicates(headings: Sequence[str]) -> list[str]:
    """Return the headings that stand above more than one column."""
    seen = [heading.strip() for heading in headings if heading.strip()]
    return [heading for heading in dict.fromkeys(seen) if seen.count(heading) > 1]


def _fields(
    kind: TableKind, headings: Sequence[str], sample: Sequence[Sequence[str]], vocabulary: Vocabulary
) -> tuple[Field, ...]:
    found: list[Field | None] = [vocabulary.field(kind, heading) for heading in headings]
    # A weak heading has a meaning only where no better one claims it: Title is a post, unless there is a Job title.
    for place, heading in enumerate(headings):
        weak = None if found[place] else vocabulary.field(kind, heading, weak=True)
        if weak and (weak in SEVERAL or weak not in found):
            found[place] = weak
    for place, heading in enumerate(headings):
        if found[place] is None:
            ignored = vocabulary.ignored(heading)
            found[place] = Field.IGNORE if ignored else _by_values(kind, place, sample)
    taken: set[Field] = set()
    fields = []
    for field in found:
        assert field is not None
        fields.append(Field.KEEP if field in taken and field not in SEVERAL else field)
        taken.add(field)
    return tuple(fields)


def _by_values(kind: TableKind, place: int, sample: Sequence[Sequence[str]]) -> Field:
    cells = [row[place] for row in sample if place < len(row) and row[place].strip()]
    if kind is TableKind.CLIENTS and cells:
        for field, known in ((Field.EMAIL, email_key), (Field.PHONE, _mobile)):
            if sum(bool(known(cell)) for cell in cells) >= _LEAST_ALIKE * len(cells):
                return field
    return Field.KEEP


def _mobile(cell: str) -> bool:
    key = phone_key(cell)
    return len(key) == len("tel:13800010001") and key.startswith("tel:1") and key[5] in "3456789"

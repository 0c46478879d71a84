"""The cells of a row by what they mean, and words looked up in the shipped tables; no records are made here."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from journal import paths
from journal.core import colours
from journal.core.colours import Colours
from journal.core.columns import Field, Mapping, Vocabulary, folded_word
from journal.core.observances import NOT
from journal.exchange.tables import TableRow
from journal.store import observances

NO_DATE = re.compile(r"0+[/.-]0+[/.-]0+")
"""What Outlook writes where there is no birthday or anniversary."""


@cache
def vocabulary() -> Vocabulary:
    """Return the headings and cell words of three languages, read once when the first file needs them."""
    return Vocabulary(paths.resource("import", "headings.toml").read_text(encoding="utf-8"))


@cache
def named_colours() -> Colours:
    """Return the table of named colours, read once when the first list with colours needs it."""
    return colours.parse(paths.resource("colours.toml").read_text(encoding="utf-8"))


@cache
def _called() -> dict[str, str]:
    """Return observance by what it is called in any of the languages."""
    return {
        folded_word(name): tag
        for tag, known in observances.catalogue().items()
        for name in known.names.values()
        if name
    }


def kept_tag(cell: str) -> str:
    """Return the tag that a word for a region or an observance means, else the word itself; `-` before it stays."""
    word = cell.removeprefix(NOT).strip()
    tag = vocabulary().word("observes", word) or _called().get(folded_word(word)) or word
    return NOT + tag if cell.startswith(NOT) else tag


class Columns:
    """Finds the cells of a field in a row."""

    def __init__(self, mapping: Mapping, headings: Sequence[str]) -> None:
        self._headings = headings
        self._places = {field: mapping.places(field) for field in Field}
        self._single = {field: places[0] for field, places in self._places.items() if len(places) == 1}

    def has(self, field: Field) -> bool:
        """Whether any column holds the field."""
        return bool(self._places[field])

    def heading(self, field: Field) -> str:
        """Return the heading of the first column of a field."""
        return self._headings[self._places[field][0]]

    def first(self, row: TableRow, field: Field) -> str:
        """Return the first cell of a field that holds anything, without white space around it."""
        place = self._single.get(field)
        if place is not None:
            return row.cells[place].strip()
        return next((cell for place in self._places[field] if (cell := row.cells[place].strip())), "")

    def all(self, row: TableRow, field: Field) -> list[str]:
        """Return every cell of a field that holds anything."""
        return [cell for place in self._places[field] if (cell := row.cells[place].strip())]

    def kept(self, row: TableRow) -> list[str]:
        """Return what the journal has no column for, as lines "heading: value"; cells beyond the headings bare."""
        cells = ((place, row.cells[place].strip()) for place in self._places[Field.KEEP])
        lines = [self.line(place, cell) for place, cell in cells if cell and not NO_DATE.fullmatch(cell)]
        return lines + [cell.strip() for cell in row.cells[len(self._headings) :] if cell.strip()]

    def line(self, place: int, value: str) -> str:
        """Return a value behind the heading of its column."""
        heading = self._headings[place].strip()
        return f"{heading}: {value}" if heading else value

    def line_of(self, field: Field, value: str) -> str:
        """Return a value behind the heading of its field."""
        return self.line(self._places[field][0], value)

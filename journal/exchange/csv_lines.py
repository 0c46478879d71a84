"""The line of one record in a CSV file: its cells in their columns, guarded and quoted; which records, is not known."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from journal.core.moments import EventTime, local
from journal.exchange.csv_cells import event_cell, guard, join_values
from journal.exchange.csv_columns import COLUMNS, INTERACTION_WIDTH, TEXT_COLUMNS, Record, header
from journal.store.portable import Directory, Scope
from journal.store.reading import Reader

LINE_END = "\r\n"
_PLACES = {column: place for place, column in enumerate(COLUMNS)}


@dataclass(frozen=True, slots=True)
class Page:
    """What the rows of one file have in common."""

    reader: Reader
    scope: Scope
    directory: Directory
    raw: bool

    @property
    def tz(self) -> dt.tzinfo | None:
        """The zone in which instants are told."""
        return self.reader.tz

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(COLUMNS) + 1

    @property
    def ending(self) -> str:
        """What follows the last column of an interaction."""
        return ',""' * (self.width - INTERACTION_WIDTH) + LINE_END


def heading(page: Page) -> str:
    """Return the first line of a file."""
    return '"' + '","'.join(header(raw=page.raw)) + '"' + LINE_END


def line(page: Page, record: Record, uuid: object, created: object, updated: object, **values: object) -> str:
    """Return the line of one record; texts that could be formulas are guarded."""
    row = [""] * page.width
    for column, value in values.items():
        if value is not None:
            text = str(value)
            row[_PLACES[column]] = quotable(page, text) if column in TEXT_COLUMNS else text.replace('"', '""')
    row[0], row[1] = str(uuid), record.value
    row[_PLACES["created_at"]] = _stamp(created)
    row[_PLACES["updated_at"]] = _stamp(updated)
    return '"' + '","'.join(row) + '"' + LINE_END


def quotable(page: Page, text: str) -> str:
    """Return a text guarded and with its quotes doubled."""
    return (text if page.raw else guard(text)).replace('"', '""')


def _stamp(at: object) -> str:
    """Return a stamp in UTC, in the form in which the store gives those of interactions."""
    if not isinstance(at, int):
        return ""
    return local(at, dt.UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def listed(text: str) -> str:
    """Return a JSON list of texts as one cell."""
    return join_values(json.loads(text))


def json_cell(text: str) -> str | None:
    """Return JSON as it stands; nothing for an empty list or object."""
    return None if text in ("[]", "{}") else text


def client_cells(page: Page, client: int) -> dict[str, object]:
    """Return the cells that name the client of a record."""
    uuid, name = page.directory.clients[client]
    return {"client": name, "client_ids": uuid}


def event_cells(at: int, text: str) -> dict[str, object]:
    """Return the cells that say when something happened."""
    return {"date": text[:10], "time": text[11:16], "at": event_cell(EventTime(at, text))}


def references(page: Page, client: object, person: object, **unknown: object) -> dict[str, object]:
    """Return client and person of a record, and which of its references lead out of the file."""
    found: dict[str, object] = {}
    missing = []
    if isinstance(client, int) and page.scope.client_id in (None, client):
        found = client_cells(page, client)
    elif isinstance(client, int):  # the outlet that a step of a crisis rings
        found["with_clients"] = page.directory.clients[client][1]
        missing.append("client_ids")
    if isinstance(person, int):
        uuid, name, at = page.directory.persons[person]
        if page.scope.client_id in (None, at):
            found |= {"person": name, "person_ids": uuid}
        else:
            missing.append("person_ids")
    missing += [column for column, gone in unknown.items() if gone]
    return {**found, "not_in_file": "; ".join(missing)}

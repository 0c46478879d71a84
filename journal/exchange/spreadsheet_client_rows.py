"""Entries of a list of clients brought into the journal: known ones are filled up, the others are added."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journal.core import moments
from journal.core.anniversaries import AnniversaryKind
from journal.core.clients import ClientKind
from journal.core.columns import Mapping
from journal.core.errors import Code, JournalError
from journal.core.matching import contact_keys, name_key, reference_key, row_key, with_ordinal
from journal.exchange.row_errors import RowError
from journal.exchange.spreadsheet_clients import ClientEntry
from journal.exchange.spreadsheet_merging import merge
from journal.store import import_keys
from journal.store.bulk import Batch
from journal.store.import_keys import CLIENTS
from journal.store.incoming import Outcome

if TYPE_CHECKING:
    from journal.store.writing import Writer

_OF_THE_ROW = frozenset({Code.TEXT_TOO_LONG, Code.LINE_TOO_LONG})


class ClientRows:
    """Brings in the clients of one file; keeps who can be reached by which phone or address in memory meanwhile."""

    def __init__(self, writer: Writer, mapping: Mapping, run: int, file: str) -> None:
        self._file = file
        self._writer = writer
        self._source = mapping.source
        self._mapping = mapping
        self._run = run
        self._batch = Batch(writer)
        self._new: list[tuple[str, int]] = []
        """Keys of clients, these and their keys still to be written."""
        self._here: dict[str, int] = {}
        """Keys that earlier rows of the same step have brought."""
        self._claimed: list[str] = []
        self._again: Counter[str] = Counter()
        # Hashes instead of the numbers themselves: a few hundred bytes less for each person.
        self._reached: dict[int, tuple[int, ...]] = {}
        for client_id, phones, emails in import_keys.contacts(writer):
            self._reaches(client_id, contact_keys(phones, emails))

    def write(self, rows: Sequence[tuple[ClientEntry, list[str]]], errors: list[RowError]) -> Counter[Outcome]:
        """Bring in entries with the cells they come from; inside a part of the operation.

        Those for which the notes about a client have no room left go to `errors`.
        """
        self._batch = Batch(self._writer)
        self._again.clear()
        self._here.clear()
        keys = [row_key(self._source, (*self._mapping.fields, *cells)) for _, cells in rows]
        references = [self._reference(entry) for entry, _ in rows]
        known = import_keys.find(self._writer, CLIENTS, [*keys, *filter(None, references)], self._run)
        counts: Counter[Outcome] = Counter()
        for (entry, _), key, reference in zip(rows, keys, references, strict=True):
            if not entry.number:
                key = self._counted(key, known)
            try:
                counts[self._one(entry, key, reference, known)] += 1
            except JournalError as error:
                if error.code not in _OF_THE_ROW:
                    raise
                errors.append(RowError(self._file, entry.line, error.code, dict(error.facts)))
        self._flush()
        return counts

    def _one(self, entry: ClientEntry, key: str, reference: str, known: dict[str, import_keys.Known]) -> Outcome:
        if key in known:
            self._claimed += [key, reference]
            return Outcome.UNCHANGED
        if key in self._here:  # the same row twice, with a number
            return Outcome.UNCHANGED
        found = known[reference].row_id if reference in known else self._here.get(reference)
        if found is None:
            found = self._by_contact(entry, reference)
        if found is None:
            found = self._add(entry)
            outcome = Outcome.ADDED
        else:
            self._flush()
            outcome = merge(self._writer, found, entry)
        self._reaches(found, contact_keys(entry.phones, entry.emails))
        for mark in filter(None, (key, reference)):
            self._here[mark] = found
            self._new.append((mark, found))
        return outcome

    def _reference(self, entry: ClientEntry) -> str:
        """Return by what the source tells this client from all others: its number, or the name of a company."""
        if entry.number and not entry.at_company:
            return reference_key(self._source, "number", entry.number)
        return reference_key(self._source, "company", entry.name) if entry.at_company else ""

    def _counted(self, key: str, known: dict[str, import_keys.Known]) -> str:
        """Return the key of a row without a number; a second row with the same cells is another client."""
        earlier = 0
        if key in known and known[key].claimed:
            earlier = import_keys.claimed_count(self._writer, key, self._run)
        mine = with_ordinal(key, earlier + self._again[key])
        self._again[key] += 1
        if mine != key:
            known.update(import_keys.find(self._writer, CLIENTS, [mine], self._run))
        return mine

    def _by_contact(self, entry: ClientEntry, reference: str) -> int | None:
        """Return the one client that is reached by a phone or address of the row.

        People of one company share a switchboard: a client with another number in this source, or one that a row of
        another name has already been found to be, is somebody else.
        """
        if entry.at_company:
            return None
        keys = contact_keys(entry.phones, entry.emails)
        ids = dict.fromkeys(c for key in keys for c in self._reached.get(hash(key), ()))
        if not ids:
            return None
        self._flush()
        names = {c: self._writer.value("SELECT name FROM clients WHERE id = ?", (c,)) for c in ids}
        same = [c for c, name in names.items() if name and name_key(name) == name_key(entry.name)]
        free = [
            c
            for c, name in names.items()
            if name
            and not (reference and import_keys.has_other(self._writer, c, reference))
            and (c in same or not import_keys.is_claimed(self._writer, c, self._run))
        ]
        best = [c for c in free if c in same] or free
        return best[0] if len(best) == 1 else None

    def _add(self, entry: ClientEntry) -> int:
        about = "\n".join(entry.notes)
        today = moments.today(self._writer.now(), self._writer.tz).isoformat()
        mine, theirs = ("[]", _list(entry.keeps)) if entry.at_company else (_list(entry.keeps), "[]")
        client_id = self._batch.record(
            "clients", entry.name, entry.kind.value, entry.tier, entry.stage, about, mine, today
        )
        for tag in dict.fromkeys([*filter(None, [entry.company]), *entry.tags]):
            self._batch.link("client_tags", client_id, tag)
        person_id = None
        if entry.has_person:
            person_id = self._batch.record(
                "people", client_id, entry.person or entry.name, _list(entry.also), entry.address, entry.post,
                _list(entry.phones), _list(entry.emails), entry.wechat, "", theirs,
            )  # fmt: skip
            if entry.birthday is not None:
                kind = AnniversaryKind.BIRTHDAY.value
                self._batch.record("anniversaries", client_id, person_id, kind, str(entry.birthday))
        owner = None if entry.kind is ClientKind.INDIVIDUAL else person_id
        for what, value, strength, colour in entry.wishes:
            self._batch.record("preferences", client_id, owner, what.value, value, strength.value, colour)
        return client_id

    def _reaches(self, client_id: int, keys: Sequence[str]) -> None:
        for key in keys:
            hashed = hash(key)
            known = self._reached.get(hashed, ())
            if client_id not in known:
                self._reached[hashed] = (*known, client_id)

    def _flush(self) -> None:
        self._batch.flush()
        import_keys.remember(self._writer, CLIENTS, self._new, self._run)
        import_keys.claim(self._writer, filter(None, self._claimed), self._run)
        self._new = []
        self._claimed = []


def _list(values: Sequence[str]) -> str:
    return json.dumps(list(values), ensure_ascii=False)

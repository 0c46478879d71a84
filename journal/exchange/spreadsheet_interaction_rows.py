"""Entries of a list of interactions brought into the journal: those that are there already are passed over."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from journal.core import moments
from journal.core.clients import ClientKind
from journal.core.columns import Mapping
from journal.core.errors import Code
from journal.core.matching import interaction_key, name_key, reference_key, with_ordinal
from journal.exchange.row_errors import RowError
from journal.exchange.spreadsheet_interactions import InteractionEntry
from journal.store import import_keys, people
from journal.store.bulk import Batch
from journal.store.import_keys import CLIENTS, INTERACTIONS
from journal.store.incoming import Outcome

if TYPE_CHECKING:
    from journal.store.writing import Writer


class InteractionRows:
    """Brings in the interactions of one file."""

    def __init__(self, writer: Writer, mapping: Mapping, run: int, file: str) -> None:
        self._writer = writer
        self._source = mapping.source
        self._names_match = mapping.names_match
        self._run = run
        self._file = file
        self._batch = Batch(writer)

    def write(self, entries: Sequence[InteractionEntry], errors: list[RowError]) -> Counter[Outcome]:
        """Bring in entries; inside a part of the operation.  Those whose client nobody knows go to `errors`."""
        self._batch = Batch(self._writer)
        placed = self._placed(entries, errors)
        keys = self._keys(placed)
        known = import_keys.find(self._writer, INTERACTIONS, keys, self._run)
        new: list[tuple[str, int]] = []
        for (entry, client_id), key in zip(placed, keys, strict=True):
            if key not in known:
                new.append((key, self._add(entry, client_id)))
        self._batch.flush()
        import_keys.remember(self._writer, INTERACTIONS, new, self._run)
        if known:
            import_keys.claim(self._writer, known, self._run)
        return Counter({Outcome.ADDED: len(new), Outcome.UNCHANGED: len(placed) - len(new)})

    def _placed(
        self, entries: Sequence[InteractionEntry], errors: list[RowError]
    ) -> list[tuple[InteractionEntry, int]]:
        """Return the entries with their clients; those that only this file knows are added."""
        cache: dict[tuple[str, str], str] = {}
        references = [self._reference(entry, cache) for entry in entries]
        known = import_keys.find(self._writer, CLIENTS, set(references), self._run)
        clients = {key: found.row_id for key, found in known.items()}
        new: list[tuple[str, int]] = []
        placed = []
        for entry, reference in zip(entries, references, strict=True):
            client_id = clients.get(reference)
            if client_id is None:
                if not entry.client:
                    errors.append(RowError(self._file, entry.line, Code.NAME_UNKNOWN, {"name": entry.number}))
                    continue
                client_id = self._known_by_name(entry) or self._add_client(entry)
                clients[reference] = client_id
                new.append((reference, client_id))
            placed.append((entry, client_id))
        if new:
            self._batch.flush()
            import_keys.remember(self._writer, CLIENTS, new, self._run)
        return placed

    def _reference(self, entry: InteractionEntry, cache: dict[tuple[str, str], str]) -> str:
        called = ("number", entry.number) if entry.number else ("name", entry.client)
        found = cache.get(called)
        if found is None:
            found = cache[called] = reference_key(self._source, *called)
        return found

    def _known_by_name(self, entry: InteractionEntry) -> int | None:
        """Return the one client of this name, if the user has said that names may be trusted."""
        if entry.number or not self._names_match:
            return None
        found = import_keys.clients_named(self._writer, entry.client)
        return found[0] if len(found) == 1 else None

    def _add_client(self, entry: InteractionEntry) -> int:
        today = moments.today(self._writer.now(), self._writer.tz).isoformat()
        client_id = self._batch.record("clients", entry.client, entry.kind.value, None, None, "", "[]", today)
        if entry.company:
            self._batch.link("client_tags", client_id, entry.company)
        if entry.kind is ClientKind.INDIVIDUAL:
            self._batch.record("people", client_id, entry.client, "[]", "", "", "[]", "[]", "", "", "[]")
        return client_id

    def _keys(self, placed: Sequence[tuple[InteractionEntry, int]]) -> list[str]:
        """Return the key of each entry, with an ordinal where the file has had the same before."""
        plain = [interaction_key(c, e.at, e.channel, f"{e.subject}\n{e.text}") for e, c in placed]
        known = import_keys.find(self._writer, INTERACTIONS, plain, self._run)
        earlier = Counter(
            {
                key: import_keys.claimed_count(self._writer, key, self._run)
                for key, found in known.items()
                if found.claimed
            }
        )
        keys = []
        for key in plain:
            keys.append(with_ordinal(key, earlier[key]))
            earlier[key] += 1
        return keys

    def _add(self, e: InteractionEntry, client_id: int) -> int:
        person_id, text = None, e.text
        if e.person:
            person_id = self._person(client_id, e.person)
            if person_id is None and name_key(e.person) != name_key(e.client):
                text = f"{e.person}\n{text}" if text else e.person
        counts = int(e.counts)
        row_id = self._batch.record(
            "interactions", e.channel, e.direction, e.mood, e.at, e.at_text, e.subject, text, counts
        )
        self._batch.link("interaction_clients", row_id, client_id, e.at, e.channel, counts)
        if person_id is not None:
            self._batch.link("interaction_people", row_id, person_id)
        for tag in dict.fromkeys(filter(None, e.tags)):
            self._batch.link("interaction_tags", row_id, tag)
        return row_id

    def _person(self, client_id: int, name: str) -> int | None:
        found = [p for p in people.at(self._writer, client_id) if name_key(name) in map(name_key, (p.name, *p.also))]
        return found[0].id if len(found) == 1 else None

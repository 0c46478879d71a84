"""Erasing a client for good: what will go, and the steps that take it out of every corner of the file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from journal.core.crises import INTERACTION_PREFIX
from journal.core.errors import Code, JournalError
from journal.core.ids import uuid7
from journal.store import clients, erasing_history, erasing_records, erasing_traces
from journal.store.erasing_backups import Held, Holding, copies_beside, holding
from journal.store.history import Changed, Op
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.writing import Writer

__all__ = [
    "Erasure",
    "Held",
    "Holding",
    "Preview",
    "SharedRule",
    "copies_beside",
    "erase",
    "holding",
    "left_behind",
    "preview",
]

_MARK = "erasing"
"""Key in `upkeep`: there while a client is being erased; it holds the number of the client and no word about them."""
MOST_OTHERS = 20
"""So many other clients are named in a preview."""
TABLES = frozenset(
    {"clients", "client_tags", "people", "interactions", "interaction_clients", "interaction_people"}
    | {"interaction_tags", "preferences", "dues", "crises", "crisis_lines", "attachments", "operations"}
    | {"anniversaries", "commitments", "commitment_events", "series", "due_events"}
    | {"risks", "plans", "stances", "relations"}
)
"""What may have changed when a client has been erased."""


class SharedRule(StrEnum):
    """What becomes of interactions that stand on the timelines of other clients as well."""

    DELETE = "delete"
    UNLINK = "unlink"
    """They stay with the others; this client and its persons are taken off them, their words are left as written."""


@dataclass(frozen=True, slots=True)
class Preview:
    """What an erasure will take away."""

    client_id: int
    uuid: str
    name: str
    counts: dict[str, int]
    """Table → number of records, shared interactions not among them; `private` of the interactions are private ones."""
    shared: int
    """Interactions that other clients share."""
    shared_with: tuple[tuple[str, int], ...]
    """Names of those clients, each with the number of shared interactions, most first; at most `MOST_OTHERS`."""
    running_crises: int
    lines_of_others: int
    """Lines in the logs of other clients' crises that copy an entry of this one or name it: they stay as they are."""


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an erasure is, in units of its own; `total` is 0 while the file is written anew."""

    done: int
    total: int


def preview(reader: Reader, client_id: int) -> Preview:
    """Count what will go, reading every entry of the client once; RECORD_GONE where there is no such client."""
    client = clients.get(reader, client_id)
    shares = (
        "EXISTS (SELECT 1 FROM interaction_clients o WHERE o.interaction_id = l.interaction_id AND o.client_id <> ?)"
    )
    mine = (client_id,)
    counts = {
        table: int(reader.value(f'SELECT count(*) FROM "{table}" WHERE client_id = ?', mine))
        for table in erasing_history.OWN
    }
    every, private = reader.rows(
        """SELECT count(*), coalesce(sum(i.private), 0) FROM interaction_clients l JOIN interactions i
        ON i.id = l.interaction_id WHERE l.client_id = ?""",
        mine,
    )[0]
    shared = int(
        reader.value(f"SELECT count(*) FROM interaction_clients l WHERE l.client_id = ? AND {shares}", mine * 2)
    )
    counts["interactions"], counts["private"] = every - shared, private
    counts["attachments"] = reader.value(
        """SELECT count(*) FROM interaction_clients l JOIN attachments a ON a.interaction_id = l.interaction_id
        WHERE l.client_id = ?""",
        mine,
    )
    counts["crisis_lines"] = reader.value(
        "SELECT count(*) FROM crises c JOIN crisis_lines l ON l.crisis_id = c.id WHERE c.client_id = ?", mine
    )
    with_whom = reader.rows(
        """SELECT c.name, count(*) AS n FROM interaction_clients l JOIN interaction_clients o
        ON o.interaction_id = l.interaction_id AND o.client_id <> l.client_id JOIN clients c ON c.id = o.client_id
        WHERE l.client_id = ? GROUP BY c.id ORDER BY n DESC, c.id LIMIT ?""",
        (client_id, MOST_OTHERS),
    )
    running = reader.value(
        "SELECT count(*) FROM crises WHERE client_id = ? AND stage IN ('warning', 'open', 'contained')", mine
    )
    lines = _lines_of_others(reader, client_id, client.name)
    return Preview(client_id, client.uuid, client.name, counts, shared, tuple(with_whom), running, lines)


def _lines_of_others(reader: Reader, client_id: int, name: str) -> int:
    prefix = INTERACTION_PREFIX
    found = reader.value(
        f"""SELECT count(*) FROM crisis_lines l JOIN crises c ON c.id = l.crisis_id WHERE c.client_id <> ?1 AND (
        instr(l.text, ?2) OR instr(l.told, ?2) OR instr(l.who, ?2) OR (l.source LIKE '{prefix}%' AND EXISTS
        (SELECT 1 FROM interactions i JOIN interaction_clients t ON t.interaction_id = i.id
        WHERE i.uuid = substr(l.source, {len(prefix) + 1}) AND t.client_id = ?1)))""",
        (client_id, name),
    )
    return int(found)


class Erasure:
    """An erasure under way: call `step` on the writer until it gives None; other writes may come between the steps.

    From the first step on it cannot be taken back.  Killed at any moment, the journal is whole, and `left_behind` gives
    what is to be gone on with when it is opened again.
    """

    def __init__(self, client_id: int, shared: SharedRule, *, records_gone: bool = False) -> None:
        self.client_id = client_id
        self.shared = shared
        self.records_gone = records_gone
        """Whether the client and its records are gone, so that only traces of them are left to be removed."""
        self.drafts: tuple[str, ...] = ()
        """The keys of the drafts that were dropped."""
        self.is_clean = False
        """Whether no trace was left; else another program was reading: opening the journal again goes on."""
        self._steps: Iterator[Progress] | None = None

    @property
    def changed(self) -> Changed:
        """What the pages have to read anew."""
        return Changed(Op.CLIENT_ERASE, TABLES, frozenset(), None, {})

    def step(self, writer: Writer) -> Progress | None:
        """Do the next part, some 50 ms of work (the last ones, which write the file anew, take longer).

        RECORD_GONE without the client, IMPORT_RUNNING while one brings in rows or is undone.  DISK_FULL where the file
        cannot be written anew: the client is gone then, and its traces go when the journal is opened again.
        """
        if self._steps is None:
            self._steps = self._all(writer)
        return next(self._steps, None)

    def _all(self, writer: Writer) -> Iterator[Progress]:
        if not self.records_gone:
            yield from self._records(writer)
        for _ in erasing_traces.remove(writer):
            yield Progress(1, 0)
        self.is_clean = erasing_traces.empty_log(writer)
        if self.is_clean:
            with writer.unlogged():
                _mark(writer, None)
            erasing_traces.empty_log(writer)

    def _records(self, writer: Writer) -> Iterator[Progress]:
        _begin(writer, self.client_id, self.shared)
        unlink = self.shared is SharedRule.UNLINK
        self.records_gone = False
        while not self.records_gone:
            last = int(writer.value("SELECT coalesce(max(id), 0) FROM changes"))
            entries = int(
                writer.value("SELECT count(*) FROM interaction_clients WHERE client_id = ?", (self.client_id,))
            )
            total = 3 * last + erasing_records.WEIGHT * entries + 1
            done = 0
            past = erasing_history.History(writer, self.client_id, last, unlink=unlink)
            for part in (past.collect, past.forget_children, past.forget_the_rest):
                if part == past.forget_children:
                    # While all its records are known by their numbers: after a kill further on they are not.
                    with writer.unlogged():
                        self.drafts += erasing_records.drop_drafts(writer, self.client_id)
                if part == past.forget_the_rest:
                    past.settle_others()
                for covered in part():
                    yield Progress(done + covered, total)
                done += last
            for gone in erasing_records.delete(writer, self.client_id, unlink=unlink):
                done += gone * erasing_records.WEIGHT
                yield Progress(min(done, total), total)
            with writer.unlogged():
                self.drafts += erasing_records.drop_drafts(writer, self.client_id)
                self.records_gone = not past.has_grown() and erasing_records.delete_client(writer, self.client_id)
                if self.records_gone:
                    _note(writer)
                    _mark(writer, {"gone": True})
            yield Progress(total, total)


def erase(
    writer: Writer, client_id: int, shared: SharedRule, progress: Callable[[int, int], None] | None = None
) -> Erasure:
    """Erase a client in one go, for callers that have nothing else to do meanwhile; see `Erasure`."""
    erasure = Erasure(client_id, shared)
    while done := erasure.step(writer):
        if progress:
            progress(done.done, done.total)
    return erasure


def left_behind(reader: Reader) -> Erasure | None:
    """Return the erasure that was begun and not finished, to go on with; asked when a journal is opened."""
    text = reader.value("SELECT value FROM upkeep WHERE key = ?", (_MARK,))
    if text is None:
        return None
    mark = json.loads(text)
    if mark.get("gone"):
        return Erasure(0, SharedRule.DELETE, records_gone=True)
    return Erasure(int(mark["client"]), SharedRule(mark["shared"]))


def _begin(writer: Writer, client_id: int, shared: SharedRule) -> None:
    with writer.unlogged():
        clients.get(writer, client_id)
        if writer.value("SELECT 1 FROM operations WHERE state NOT IN ('done', 'undone', 'void') LIMIT 1"):
            raise JournalError(Code.IMPORT_RUNNING)
        _mark(writer, {"client": client_id, "shared": shared.value})


def _note(writer: Writer) -> None:
    """Leave word that somebody was erased, and when: it says nobody's name, and lets the next backup be due."""
    now = writer.now()
    writer.execute(
        "INSERT INTO operations(uuid, op, at, undoable, state) VALUES (?, ?, ?, 0, 'done')",
        (uuid7(now), Op.CLIENT_ERASE.value, now),
    )


def _mark(writer: Writer, value: dict[str, object] | None) -> None:
    if value is None:
        writer.execute("DELETE FROM upkeep WHERE key = ?", (_MARK,))
    else:
        writer.execute(
            "INSERT INTO upkeep(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
            (_MARK, json.dumps(value)),
        )

"""Keeping the search index in step with the records, and building it anew; what is asked of it is not here."""

from __future__ import annotations

import json
import time
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from journal.core.search_tokens import VERSION, HitKind
from journal.store import long_operations, search_records
from journal.store.counters import pinyin
from journal.store.reading import Reader
from journal.store.search_records import RECORDS, Record

if TYPE_CHECKING:
    from journal.store.history import Change
    from journal.store.writing import Writer

DAY_ROWS = 4_096
"""Rows that one day has room for in the index; what comes above goes on into the days after it."""
KINDS = tuple(HitKind)
STEP_SECONDS = 0.025
"""A step of building reads for so long; with writing it, 40 ms, so that a save comes in between."""
_STEP_RECORDS = 100
_HELD = 5_000
"""So many touched records are gathered before they are written to the index."""
_AT_ONCE = 2_000
"""An index of so few records is built when it is first needed."""
_AUTOMERGE = 8
"""Each save adds a small segment, and FTS5 merges so many of them at a time; see the migration that made the index."""
_CRISIS = 16
_USERMERGE = 4
_CRISIS_IN_BULK = 500
"""At so many segments of one level FTS5 merges all of them at once."""
_MANY = 100
"""So many rows are written as a part of something large, whose merging is measured out."""
_ROWS_A_PAGE = 12
"""A part of something large merges one page for so many rows: what it brings (45 rows a page), at each level."""
_VERSION_KEY = "search_version"
_BUILDING_KEY = "search_building"
_SPILL_KEY = "search_spill"
_OWNERS: dict[str, tuple[tuple[HitKind, str], ...]] = {
    "clients": ((HitKind.CLIENT, "id"),),
    "client_tags": ((HitKind.CLIENT, "client_id"),),
    "people": ((HitKind.PERSON, "id"),),
    "interactions": ((HitKind.INTERACTION, "id"),),
    "interaction_clients": ((HitKind.INTERACTION, "interaction_id"),),
    "interaction_tags": ((HitKind.INTERACTION, "interaction_id"),),
    "preferences": ((HitKind.PREFERENCE, "id"),),
    "crises": ((HitKind.CRISIS, "id"),),
    "dues": ((HitKind.DUE, "id"),),
    "anniversaries": ((HitKind.CLIENT, "client_id"),),
    "risks": ((HitKind.CLIENT, "client_id"),),
    "commitments": ((HitKind.COMMITMENT, "id"),),
    "commitment_events": ((HitKind.COMMITMENT, "commitment_id"),),
    "attachments": ((HitKind.ATTACHMENT, "id"), (HitKind.INTERACTION, "interaction_id")),
}
"""Table → the records of the index that a row of it belongs to, and by which column."""


def number(kind: HitKind, record_id: int) -> int:
    """Return the number of a record in `search_rows`."""
    return record_id * 8 + KINDS.index(kind)


def of_number(record: int) -> tuple[HitKind, int]:
    """Return the record that a number in `search_rows` stands for."""
    return KINDS[record % 8], record // 8


class Touched:
    """The records that a write has touched: `noting` gathers them, `index` brings the index in step with them."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._ids: dict[HitKind, set[int]] = {}
        self._new: dict[HitKind, set[int]] = {}
        self._held = 0

    def noting(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Pass changes on and note what they touch; all of them have happened already."""
        for change in changes:
            for kind, column in _OWNERS.get(change.table, ()):
                for image in (change.old, change.new):
                    if image is not None:
                        self._note(kind, int(image[column]), new=column == "id" and change.old is None)
            if self._held >= _HELD:
                self._write()
            yield change

    def index(self) -> None:
        """Write what is noted, and the crises whose log has grown: lines of it are in no history."""
        if self._writer.value("SELECT 1 FROM temp.touched_crises LIMIT 1"):
            for (crisis_id,) in self._writer.rows("SELECT DISTINCT crisis_id FROM temp.touched_crises"):
                self._note(HitKind.CRISIS, crisis_id)
            self._writer.execute("DELETE FROM temp.touched_crises")
        if self._held:
            never_built = self._write()
            if never_built:
                _build_small(self._writer)

    def _note(self, kind: HitKind, record_id: int, *, new: bool = False) -> None:
        ids = self._ids.setdefault(kind, set())
        if record_id not in ids:
            ids.add(record_id)
            self._held += 1
            if new:
                self._new.setdefault(kind, set()).add(record_id)

    def _write(self) -> bool:
        """Bring the index in step with what is held; True where the journal has never had a whole one."""
        entries = self._ids.get(HitKind.INTERACTION, set()) - self._new.get(HitKind.INTERACTION, set())
        if entries:  # the files of an entry that has moved to another day or client move along
            asked = json.dumps(sorted(entries))
            for (attachment,) in self._writer.rows(
                "SELECT id FROM attachments WHERE interaction_id IN (SELECT value FROM json_each(?))", (asked,)
            ):
                self._note(HitKind.ATTACHMENT, attachment)
        indexing = Indexing(self._writer)
        for kind, ids in self._ids.items():
            indexing.bring(kind, ids, new=self._new.get(kind, set()))
        indexing.flush()
        self._ids.clear()
        self._new.clear()
        self._held = 0
        return indexing.never_built


class Indexing:
    """Rows of the index that are gathered and written together; in one transaction of the caller."""

    def __init__(self, writer: Writer) -> None:
        self._writer = writer
        self._pinyin = pinyin()
        self._rows: list[tuple[int, int, int]] = []
        self._tokens: list[tuple[int, str]] = []
        self._gone: list[int] = []
        self._next: dict[int, int] = {}
        self._roomy: dict[int, int] = {}
        sql = "SELECT key, value FROM upkeep WHERE key IN (?, ?)"
        notes: dict[str, str] = dict(writer.rows(sql, (_VERSION_KEY, _SPILL_KEY)))
        self.never_built = _VERSION_KEY not in notes
        self._spill = self._spilt = int(notes.get(_SPILL_KEY, 0))

    def bring(self, kind: HitKind, ids: Iterable[int], *, new: Container[int] = ()) -> None:
        """Bring the rows of these records in step with them: those that are gone lose theirs.

        Those in `new` were inserted just now, so that there is no row of them to look for.
        """
        there = set(ids)
        known: dict[int, tuple[int, int]] = {}
        if numbers := [number(kind, record_id) for record_id in there if record_id not in new]:
            sql = "SELECT record, id, content FROM search_rows WHERE record IN (SELECT value FROM json_each(?))"
            rows = self._writer.rows(sql, (json.dumps(numbers),))
            known = {record: (row_id, content) for record, row_id, content in rows}
        for record in search_records.load(self._writer, kind, there):
            self._put(record, known.pop(number(kind, record.id), None))
        self._gone.extend(row_id for row_id, _ in known.values())

    def flush(self) -> None:
        """Write what was gathered, in the order of the index: any other would make it flush after each row."""
        many = len(self._gone) + len(self._tokens)
        if many > _MANY:
            with _merging_measured(self._writer, many // _ROWS_A_PAGE):
                self._flush()
        else:
            self._flush()

    def _flush(self) -> None:
        if self._gone:
            gone = [(row_id,) for row_id in sorted(self._gone)]
            self._writer.many("DELETE FROM search_tokens WHERE rowid = ?", gone)
            self._writer.many("DELETE FROM search_rows WHERE id = ?", gone)
        if self._tokens:
            self._tokens.sort()
            # A plain insert upon a row that is there would leave its old postings for good.
            self._writer.many("INSERT OR REPLACE INTO search_rows(id, record, content) VALUES (?, ?, ?)", self._rows)
            self._writer.many("INSERT OR REPLACE INTO search_tokens(rowid, tokens) VALUES (?, ?)", self._tokens)
        if self._spill > self._spilt:
            _note(self._writer, _SPILL_KEY, str(self._spill))
        self._gone, self._rows, self._tokens, self._spilt = [], [], [], self._spill

    def _put(self, record: Record, known: tuple[int, int] | None) -> None:
        content, day = record.content, record.day
        row_id = None
        if known is not None:
            row_id = known[0] if 0 <= known[0] // DAY_ROWS - day <= self._spill else None
            if row_id is not None and known[1] == content:
                return
            if row_id is None:
                self._gone.append(known[0])
        row_id = self._place(day) if row_id is None else row_id
        self._rows.append((row_id, number(record.kind, record.id), content))
        self._tokens.append((row_id, " ".join(record.tokens(self._pinyin))))

    def _place(self, day: int) -> int:
        """Return a free row for a day: behind its last one, in a later day where it is full."""
        block = self._roomy.get(day, day)
        while True:
            following = self._next.get(block)
            if following is None:
                first = block * DAY_ROWS
                last = self._writer.value(
                    "SELECT id FROM search_rows WHERE id BETWEEN ? AND ? ORDER BY id DESC LIMIT 1",
                    (first, first + DAY_ROWS - 1),
                )
                following = first if last is None else last + 1
            self._next[block] = following
            if following < (block + 1) * DAY_ROWS:
                break
            block += 1
        self._next[block] += 1
        self._roomy[day] = block
        self._spill = max(self._spill, block - day)
        return following


@contextmanager
def _merging_measured(writer: Writer, pages: int) -> Iterator[None]:
    """Let FTS5 merge no more than so many pages for all that is written to the index meanwhile.

    By itself it would merge at the commit as many pages as rows were deleted, or a level as a whole: half a second of
    it in an index of 100,000 records, during which nobody could save.
    """
    for option, value in (("automerge", 0), ("crisismerge", _CRISIS_IN_BULK), ("usermerge", _AUTOMERGE)):
        _set(writer, option, value)
    yield
    writer.execute("INSERT INTO search_tokens(search_tokens) VALUES ('flush')")
    writer.execute("INSERT INTO search_tokens(search_tokens, rank) VALUES ('merge', ?)", (pages,))
    for option, value in (("automerge", _AUTOMERGE), ("crisismerge", _CRISIS), ("usermerge", _USERMERGE)):
        _set(writer, option, value)


def _set(writer: Writer, option: str, value: int) -> None:
    writer.execute("INSERT INTO search_tokens(search_tokens, rank) VALUES (?, ?)", (option, value))


def spill(reader: Reader) -> int:
    """Return by how many days rows of the index stand behind their own at most; 0 in most journals."""
    return int(reader.value("SELECT value FROM upkeep WHERE key = ?", (_SPILL_KEY,)) or 0)


def complete(reader: Reader) -> bool:
    """Tell whether the index holds everything; else `build_step` has to be called until it says so."""
    state = _state(reader)
    if state is None:  # nothing was ever written, or the journal comes from a version without an index
        return not any(reader.value(f"SELECT 1 FROM {records} LIMIT 1") for records in RECORDS.values())
    return state == str(VERSION)


def progress(reader: Reader) -> tuple[int, int]:
    """Return how many records the index holds, and about how many there are."""
    total = sum(int(reader.value(f"SELECT count(*) FROM {records}")) for records in RECORDS.values())
    return min(total, int(reader.value("SELECT count(*) FROM search_rows"))), total


def build_step(writer: Writer) -> bool:
    """Go on building the index for some 30 ms; True once it is complete.  Others may write between two steps.

    Each step is a transaction of its own that remembers how far it came: a killed program goes on from there.
    """
    if complete(writer) and _state(writer) is not None:
        return True
    with long_operations.in_bulk(writer), writer.unlogged():
        ends = time.monotonic() + STEP_SECONDS
        kind, before = _building(writer)
        indexing = Indexing(writer)
        while kind < len(KINDS):
            records = RECORDS[KINDS[kind]]
            ids = [
                row[0]
                for row in writer.rows(
                    f"SELECT id FROM {records} AND id < ? ORDER BY id DESC LIMIT ?", (before, _STEP_RECORDS)
                )
            ]
            indexing.bring(KINDS[kind], ids)
            kind, before = (kind, ids[-1]) if len(ids) == _STEP_RECORDS else (kind + 1, 1 << 62)
            if time.monotonic() > ends:
                break
        indexing.flush()
        if kind < len(KINDS):
            _note(writer, _BUILDING_KEY, json.dumps([VERSION, kind, before]))
            return False
        _end(writer)
    return True


def build(writer: Writer) -> None:
    """Build the index to its end; for the command line, where nobody waits for a save."""
    while not build_step(writer):
        pass


def rebuild(writer: Writer) -> None:
    """Forget the index, so that the next steps build it anew; for an index that does not fit its journal."""
    with writer.unlogged():
        _wipe(writer)


def _building(writer: Writer) -> tuple[int, int]:
    """Return where building stands: the place of the kind, and below which id; begins anew for another version."""
    state = writer.value("SELECT value FROM upkeep WHERE key = ?", (_BUILDING_KEY,))
    if state is not None:
        version, kind, before = json.loads(state)
        if version == VERSION:
            return kind, before
    _wipe(writer)
    return 0, 1 << 62


def _wipe(writer: Writer) -> None:
    if writer.value("SELECT 1 FROM search_rows LIMIT 1"):
        writer.execute("INSERT INTO search_tokens(search_tokens) VALUES ('delete-all')")
        writer.execute("DELETE FROM search_rows")
    writer.execute("DELETE FROM upkeep WHERE key = ?", (_SPILL_KEY,))
    _note(writer, _VERSION_KEY, "")
    _note(writer, _BUILDING_KEY, json.dumps([VERSION, 0, 1 << 62]))


def _build_small(writer: Writer) -> None:
    """Complete the index of a journal that has none yet, where that is no work."""
    ids: dict[HitKind, list[int]] = {}
    for kind, records in RECORDS.items():
        missing = f"""SELECT id FROM {records} AND NOT EXISTS (SELECT 1 FROM search_rows WHERE record = id * 8 + ?)
            LIMIT ?"""
        ids[kind] = [row[0] for row in writer.rows(missing, (KINDS.index(kind), _AT_ONCE + 1))]
    if sum(map(len, ids.values())) > _AT_ONCE:
        _note(writer, _VERSION_KEY, "")
        return
    indexing = Indexing(writer)
    for kind, missing_ids in ids.items():
        indexing.bring(kind, missing_ids)
    indexing.flush()
    _end(writer)


def _end(writer: Writer) -> None:
    _note(writer, _VERSION_KEY, str(VERSION))
    writer.execute("DELETE FROM upkeep WHERE key = ?", (_BUILDING_KEY,))


def _state(reader: Reader) -> str | None:
    found = reader.value("SELECT value FROM upkeep WHERE key = ?", (_VERSION_KEY,))
    return None if found is None else str(found)


def _note(writer: Writer, key: str, value: str) -> None:
    writer.execute(
        "INSERT INTO upkeep(key, value) VALUES (?, ?) ON CONFLICT(key) DO UPDATE SET value = excluded.value",
        (key, value),
    )

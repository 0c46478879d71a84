"""Taking a client out of the history: every row image that holds it, and what operations tell about them."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from typing import TYPE_CHECKING

from journal.store.history import DELETING, Change, Op

if TYPE_CHECKING:
    from journal.store.writing import Writer

STEP_SECONDS = 0.05
_FIRST_STEP = 2_000
_SMALLEST_STEP = 200
_LARGEST_STEP = 200_000

# Every logged table but those of the journal itself is named in one of these; a test compares them with the schema.
OWN = (
    "people", "preferences", "anniversaries", "commitments", "series", "dues", "crises", "risks", "plans", "stances",
)  # fmt: skip
"""Records that name their client."""
LINKS = ("client_tags", "interaction_clients")
"""Rows that name their client and live as long as it or its interaction."""
OF_INTERACTION = ("interactions", "interaction_people", "interaction_tags", "attachments")
"""What knows its client only through an interaction."""
OF_RECORD = {
    "commitment_events": ("commitments", ("commitment_id",)),
    "due_events": ("dues", ("due_id",)),
    "relations": ("leaving", ("person_id", "other_id")),
}
"""What knows its client only through another record: as what that was found, and the columns that name it."""
OF_JOURNAL = ("settings", "own_observances", "playbook_texts")
"""What is about no client."""
_POINTING = {
    "dues": ("interaction_id", "outcome_interaction_id", "person_id"),
    "preferences": ("interaction_id", "person_id"),
    "commitments": ("interaction_id", "outcome_interaction_id", "person_id"),
    "series": ("person_id",),
    "stances": ("interaction_id",),
    "crises": ("outlet_id",),
}
"""Records of others that may have to do with what goes, and by which columns."""

_IMAGE = "coalesce(new, old)"
_OWN = ", ".join(f"'{table}'" for table in OWN)


def among(kind: str) -> str:
    """Return the question for all numbers of one kind that were found."""
    return f"(SELECT id FROM temp.erased WHERE kind = '{kind}')"


def is_among(kind: str, number: str) -> str:
    """Return the condition that a number is one of those; unlike `IN` it does not gather them for each statement."""
    return f"EXISTS (SELECT 1 FROM temp.erased e WHERE e.kind = {kind} AND e.id = {number})"


_ENTRIES, _LEAVING, _GOING, _CRISES = "'interactions'", "'leaving'", "'going'", "'crises'"
_OF_ITS_TABLE = is_among('main.changes."table"', "main.changes.row_id")


def _either(kind: str, column: str) -> str:
    """Return the condition that a reference leads, or led, to one of those."""
    then, now = (is_among(kind, f"{image} ->> '$.{column}'") for image in ("old", "new"))
    return f"({then} OR {now})"


class History:
    """The history up to the change `last`, gone through three times; `temp.erased` holds what was found.

    What knows its client only through something else goes before that: whoever goes on after a kill finds the rest.
    """

    def __init__(self, writer: Writer, client_id: int, last: int, *, unlink: bool) -> None:
        self._writer = writer
        self._client = int(client_id)
        self._last = last
        self._unlink = unlink
        self._names: list[str] = []
        self._carries = f"(old ->> '$.client_id' = {self._client} OR new ->> '$.client_id' = {self._client})"
        # A step of its crisis may name the outlet that it rings.
        step = f""""table" = 'dues' AND {is_among(_CRISES, f"{_IMAGE} ->> '$.crisis_id'")}"""
        self._owned = f"""("table" IN ({_OWN}) AND {self._carries} OR {step})"""
        self._named = f"""(("table" = 'clients' AND row_id = {self._client})
            OR ("table" IN ({_OWN}) AND {_OF_ITS_TABLE})
            OR ("table" IN ('client_tags', 'interaction_clients') AND {self._carries}))"""

    def collect(self) -> Iterator[int]:
        """Find every record that is or ever was the client's; yields how far it has come."""
        with self._writer.unlogged():
            self._begin()
        # Where one was shared or changed hands, older images of it may be about this client: it stays, they go.
        for after, upto in self._ranges():
            with self._writer.unlogged():
                self._note(
                    f"""SELECT CASE "table" WHEN 'interaction_clients' THEN 'interactions' ELSE "table" END,
                    CASE "table" WHEN 'interaction_clients' THEN {_IMAGE} ->> '$.interaction_id' ELSE row_id END
                    FROM main.changes WHERE id > {after} AND id <= {upto}
                    AND ("table" = 'interaction_clients' AND {self._carries} OR {self._owned})"""
                )
            yield upto
        with self._writer.unlogged():
            self._note_kept()
            self._silence_operations()

    def forget_children(self) -> Iterator[int]:
        """Forget the images of what knows its client only through an interaction or a person."""
        of_interaction = is_among(_ENTRIES, f"{_IMAGE} ->> '$.interaction_id'")
        of_person = is_among(_LEAVING, f"{_IMAGE} ->> '$.person_id'")
        child = f"""(("table" = 'interactions' AND {is_among(_ENTRIES, "row_id")})
            OR ("table" IN ('interaction_people', 'interaction_tags', 'attachments') AND {of_interaction})
            OR ("table" = 'interaction_people' AND {of_person})
            OR ("table" = 'interaction_clients' AND NOT {self._carries} AND {of_interaction})"""
        for table, (owner, columns) in OF_RECORD.items():
            of_record = " OR ".join(is_among(f"'{owner}'", f"{_IMAGE} ->> '$.{column}'") for column in columns)
            child += f"""\n            OR ("table" = '{table}' AND ({of_record}))"""
        child += ")"
        for after, upto in self._ranges():
            part = f"id > {after} AND id <= {upto}"
            with self._writer.unlogged():
                self._note_others(part)
                self._forget(f"{part} AND {child}")
            yield upto

    def settle_others(self) -> None:
        """Take the records of others off what goes, and forget how they came to it."""
        writer = self._writer
        numbers = {"person_id": among("leaving"), "outlet_id": f"({self._client})"}
        with writer.unlogged():
            touched = self._give_steps_back()
            for table, columns in _POINTING.items():
                leads = {column: f"{column} IN {numbers.get(column, among('going'))}" for column in columns}
                if "outcome_interaction_id" in leads:
                    self._note(f"SELECT 'outcomes_{table}', id FROM {table} WHERE {leads['outcome_interaction_id']}")
                any_way = " OR ".join(leads.values())
                self._note(
                    f"""SELECT 'other_{table}', id FROM {table}
                    WHERE client_id IS NOT {self._client} AND ({any_way})"""
                )
                self._forget(f""""table" = '{table}' AND row_id IN {among(f"other_{table}")}""")
                touched += self._let_go(table, leads)
            writer.refresh(touched)

    def _give_steps_back(self) -> list[Change]:
        """Let the steps of other clients' crises by which this one is rung belong to those clients."""
        steps = self._writer.rows(
            """SELECT d.id, c.client_id FROM dues d JOIN crises c ON c.id = d.crisis_id
            WHERE d.client_id = ? AND c.client_id <> d.client_id""",
            (self._client,),
        )
        self._writer.many("UPDATE dues SET client_id = ? WHERE id = ?", [(whose, step) for step, whose in steps])
        return [
            Change("dues", step, {"id": step, "client_id": self._client}, {"id": step, "client_id": whose})
            for step, whose in steps
        ]

    def _let_go(self, table: str, leads: dict[str, str]) -> list[Change]:
        """Empty the references of others to what goes, and return what that has changed."""
        writer, others = self._writer, among(f"other_{table}")
        # What belongs to no client and follows from something of this one is about this one.
        lone = f"{table} WHERE id IN {others} AND client_id IS NULL"
        touched = [
            Change(table, row_id, {"id": row_id, "client_id": None}, None)
            for (row_id,) in writer.rows(f"SELECT id FROM {lone}")
        ]
        writer.execute(f"DELETE FROM {lone}")
        if "outcome_interaction_id" in leads:
            writer.execute(f"UPDATE {table} SET outcome = '' WHERE id IN {among(f'outcomes_{table}')}")
        for column, lead in leads.items():
            writer.execute(f"UPDATE {table} SET {column} = NULL WHERE id IN {others} AND {lead}")
        for row_id, client_id in writer.rows(f"SELECT id, client_id FROM {table} WHERE id IN {others}"):
            image = {"id": row_id, "client_id": client_id}
            touched.append(Change(table, row_id, image, image))
        return touched

    def forget_the_rest(self) -> Iterator[int]:
        """Forget the images that name the client themselves."""
        for after, upto in self._ranges():
            with self._writer.unlogged():
                self._forget(f"id > {after} AND id <= {upto} AND {self._named}")
            yield upto

    def has_grown(self) -> bool:
        """Whether another program has written something about the client since; asked inside a transaction."""
        found = self._writer.value(
            f"SELECT 1 FROM main.changes WHERE id > {self._last} AND ({self._named} OR {self._owned}) LIMIT 1"
        )
        return found is not None

    def _begin(self) -> None:
        writer, client = self._writer, self._client
        writer.execute(
            "CREATE TEMP TABLE IF NOT EXISTS erased (kind TEXT, id INTEGER, PRIMARY KEY (kind, id)) WITHOUT ROWID"
        )
        writer.execute("DELETE FROM temp.erased")
        for table in OWN:
            self._note(f"SELECT '{table}', id FROM {table} WHERE client_id = {client}")
        self._note(f"SELECT 'dues', id FROM dues WHERE crisis_id IN {among('crises')}")
        self._note(f"SELECT 'interactions', interaction_id FROM interaction_clients WHERE client_id = {client}")
        images = f"""FROM changes WHERE "table" = 'clients' AND row_id = {client}"""
        names = writer.rows(
            f"""SELECT name FROM clients WHERE id = {client}
            UNION SELECT old ->> '$.name' {images} UNION SELECT new ->> '$.name' {images}"""
        )
        self._names = [name for (name,) in names if name]

    def _note_kept(self) -> None:
        """Interactions that stay with others: those that changed hands, and the shared ones if so wished."""
        mine = f"(SELECT 1 FROM interaction_clients l WHERE l.interaction_id = e.id AND l.client_id = {self._client})"
        other = f"(SELECT 1 FROM interaction_clients l WHERE l.interaction_id = e.id AND l.client_id <> {self._client})"
        stays = f"NOT EXISTS {mine} OR EXISTS {other}" if self._unlink else f"NOT EXISTS {mine}"
        self._note(
            f"""SELECT 'kept', e.id FROM temp.erased e JOIN interactions i ON i.id = e.id
            WHERE e.kind = 'interactions' AND ({stays})"""
        )
        self._note(f"SELECT 'going', id FROM temp.erased WHERE kind = 'interactions' AND id NOT IN {among('kept')}")
        # Who has moved to another client stays there, with what is theirs.
        moved = f"SELECT id FROM people WHERE client_id <> {self._client}"
        self._note(f"SELECT 'leaving', id FROM temp.erased WHERE kind = 'people' AND id NOT IN ({moved})")

    def _note_others(self, part: str) -> None:
        """Records of others that have or had to do with what goes."""
        for table, columns in _POINTING.items():
            led = {column: self._led(column) for column in columns}
            theirs = f""""table" = '{table}' AND NOT {_OF_ITS_TABLE}"""
            self._note(
                f"""SELECT 'other_{table}', row_id FROM main.changes WHERE {part} AND {theirs}
                AND ({" OR ".join(led.values())})"""
            )
            if "outcome_interaction_id" in led:
                self._note(
                    f"""SELECT 'outcomes_{table}', row_id FROM main.changes WHERE {part} AND {theirs}
                    AND {led["outcome_interaction_id"]}"""
                )

    def _led(self, column: str) -> str:
        """Return the condition that a reference in an image leads, or led, to what goes."""
        if column == "outlet_id":
            return f"(old ->> '$.outlet_id' = {self._client} OR new ->> '$.outlet_id' = {self._client})"
        return _either(_LEAVING if column == "person_id" else _GOING, column)

    def _silence_operations(self) -> None:
        """Operations whose images were thinned out earlier still tell a name; those of a namesake keep theirs."""
        self._writer.execute(
            """UPDATE operations SET facts = '{}' WHERE facts ->> '$.client' IN (SELECT value FROM json_each(?))
            AND (NOT EXISTS (SELECT 1 FROM changes WHERE operation_id = operations.id)
            OR NOT EXISTS (SELECT 1 FROM clients WHERE name = operations.facts ->> '$.client' AND id <> ?))""",
            (json.dumps(self._names), self._client),
        )

    def _forget(self, where: str) -> None:
        """Delete images; void and silence the operations that they were part of."""
        writer = self._writer
        found = writer.rows(f"SELECT DISTINCT operation_id FROM main.changes WHERE {where}")
        if not found:
            return
        writer.execute(f"DELETE FROM main.changes WHERE {where}")
        numbers = (json.dumps([number for (number,) in found]),)
        mine = "id IN (SELECT value FROM json_each(?))"
        left = "SELECT 1 FROM changes c WHERE c.operation_id = operations.id"
        deleting = ", ".join(f"'{op.value}'" for op in DELETING)
        in_bin = f"op IN ({deleting}) AND state = 'done' AND EXISTS ({left} AND c.new IS NULL)"
        writer.execute(f"DELETE FROM operations WHERE {mine} AND NOT EXISTS ({left})", numbers)
        # What lies in the bin of other clients can still be restored; nothing else of it can be undone or done again.
        writer.execute(
            f"""UPDATE operations SET undoable = 0,
            facts = CASE WHEN {in_bin} AND op <> '{Op.INTERACTION_DELETE.value}' THEN facts ELSE '{{}}' END,
            state = CASE WHEN {in_bin} OR state NOT IN ('done', 'undone') THEN state ELSE 'void' END WHERE {mine}""",
            numbers,
        )

    def _ranges(self) -> Iterator[tuple[int, int]]:
        """Yield parts of the history that take about `STEP_SECONDS` each."""
        after, size = 0, _FIRST_STEP
        while after < self._last:
            upto = min(after + size, self._last)
            began = time.monotonic()
            yield after, upto
            spent = max(time.monotonic() - began, 1e-4)
            # At most doubled: the next part may be full of this client where this one held nothing of it.
            size = max(_SMALLEST_STEP, min(int(size * min(2.0, STEP_SECONDS / spent)), _LARGEST_STEP))
            after = upto

    def _note(self, select: str) -> None:
        self._writer.execute(f"INSERT OR IGNORE INTO temp.erased(kind, id) {select}")

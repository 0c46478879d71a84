"""Random work on a journal: every undo gives back the journal before, every redo the one after, counters always fit."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from journal.core.clients import Client, ClientKind, Person, Tier
from journal.core.crises import CrisisStage
from journal.core.dues import Due
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Interaction
from journal.core.moments import DAY_MS, MINUTE_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import bin as rubbish
from journal.store import (
    clients,
    closing,
    crises,
    due_notices,
    dues,
    field_history,
    history,
    history_size,
    interactions,
    journal_settings,
    people,
    preferences,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, START, Clock, Dump, assert_whole, dump, make_encrypted, open_writer

NAMES = st.sampled_from(["海润传媒", "兰庭酒店", "Acme", "Żółć", "a%_\\'\"", "单小姐"])
TEXTS = st.sampled_from(["x", "两行\nsecond", "=SUM(1)", "🧧\u2028", '{"a": "b\\u0000"}'])
TAGS = st.lists(st.sampled_from(["a", "b", "展会"]), unique=True, max_size=3).map(tuple)
TIMES = st.integers(-5, 5).map(lambda steps: START + steps * DAY_MS)
CHANNELS = st.sampled_from([Channel.PHONE, Channel.NOTE, Channel.DELIVERY, Channel.GREETING, "own:展会"])
PICK = st.integers(0, 10**6)
NEVER_TAKEN_BACK = ("crises",)
ALLOWED = {Code.DUE_CLOSED, Code.STAGE_IMPOSSIBLE}


class JournalMachine(RuleBasedStateMachine):
    """The model is a pile of whole copies of all logged rows."""

    encrypted = False

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.clock = Clock()
        path = Path(self.folder.name) / "a.cjournal"
        key = make_encrypted(path) if self.encrypted else None
        self.writer: Writer = open_writer(path, self.clock, key)
        self.done: list[tuple[Dump, Dump]] = []
        self.undone: list[tuple[Dump, Dump]] = []
        self.deleted: dict[int, Dump] = {}

    def teardown(self) -> None:
        self.writer.close()
        self.folder.cleanup()

    def state(self) -> Dump:
        return dump(self.writer, without=NEVER_TAKEN_BACK)

    def pick(self, table: str, number: int) -> int | None:
        ids = [row[0] for row in self.writer.rows(f"SELECT id FROM {table} ORDER BY id")]
        return ids[number % len(ids)] if ids else None

    def some(self, table: str, numbers: list[int]) -> tuple[int, ...]:
        found = (self.pick(table, number) for number in numbers)
        return tuple(one for one in found if one is not None)

    def does(self, op: Op, act: Callable[[Writer], Any], *, fail: bool = False) -> None:
        """Do something as a user would and remember the journal before and after."""
        self.clock.forward(1_000)
        before, everything = self.state(), dump(self.writer)
        try:
            with self.writer.operation(op) as running:
                act(self.writer)
                if fail:
                    raise ZeroDivisionError
        except ZeroDivisionError:
            assert dump(self.writer) == everything
            return
        except JournalError as error:
            if error.code not in ALLOWED:
                raise
            assert dump(self.writer) == everything
            return
        after = self.state()
        assert running.changed is not None
        assert bool(running.changed.ids) == (dump(self.writer) != everything)
        touched = {
            (table, row_id)
            for table in after
            for row_id in before[table].keys() | after[table].keys()
            if before[table].get(row_id) != after[table].get(row_id)
        }
        assert touched <= running.changed.ids
        if op in history.IRREVERSIBLE:
            assert before == after
        elif before != after:
            self.done.append((before, after))
            self.undone.clear()
            if op in history.DELETING:
                gone = {
                    table: {i: row for i, row in rows.items() if i not in after[table]}
                    for table, rows in before.items()
                }
                self.deleted[running.id] = gone

    @initialize(names=st.lists(NAMES, min_size=1, max_size=2))
    def some_clients(self, names: list[str]) -> None:
        for name in names:
            self.does(Op.CLIENT_ADD, lambda w, name=name: clients.add(w, Client(name)))  # type: ignore[misc]

    @rule(name=NAMES, kind=st.sampled_from(ClientKind), tier=st.sampled_from([None, *Tier]), tags=TAGS)
    def add_client(self, name: str, kind: ClientKind, tier: Tier | None, tags: tuple[str, ...]) -> None:
        self.does(Op.CLIENT_ADD, lambda w: clients.add(w, Client(name, kind, tier, tags=tags)))

    @rule(number=PICK, name=NAMES, kind=st.sampled_from(ClientKind), tags=TAGS, about=TEXTS, fail=st.booleans())
    def edit_client(
        self, number: int, name: str, kind: ClientKind, tags: tuple[str, ...], about: str, fail: bool
    ) -> None:
        if client := self.pick("clients", number):
            was = clients.get(self.writer, client)
            now = replace(was, name=name, kind=kind, tags=tags, about=about)
            self.does(Op.CLIENT_EDIT, lambda w: clients.edit(w, now), fail=fail)

    @rule(number=PICK, archived=st.booleans())
    def archive_client(self, number: int, archived: bool) -> None:
        if client := self.pick("clients", number):
            self.does(Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, client, archived=archived))

    @rule(number=PICK, name=NAMES, also=st.lists(NAMES, max_size=2))
    def add_person(self, number: int, name: str, also: list[str]) -> None:
        if client := self.pick("clients", number):
            self.does(Op.PERSON_ADD, lambda w: people.add(w, Person(client, name, tuple(also))))

    @rule(number=PICK, name=NAMES)
    def edit_person(self, number: int, name: str) -> None:
        if person := self.pick("people", number):
            was = people.get(self.writer, person)
            self.does(Op.PERSON_EDIT, lambda w: people.edit(w, replace(was, name=name, also=(was.name,))))

    @rule(number=PICK)
    def delete_person(self, number: int) -> None:
        if person := self.pick("people", number):
            self.does(Op.PERSON_DELETE, lambda w: people.delete(w, person))

    def entry(self, numbers: list[int], persons: list[int], at: int, channel: str, text: str, tags: Any) -> Interaction:
        return Interaction(
            self.some("clients", numbers),
            EventTime.of(at, SHANGHAI),
            channel,
            text=text,
            person_ids=self.some("people", persons),
            tags=tags,
        )

    ENTRY = {
        "numbers": st.lists(PICK, min_size=1, max_size=3),
        "persons": st.lists(PICK, max_size=2),
        "at": TIMES,
        "channel": CHANNELS,
        "text": TEXTS,
        "tags": TAGS,
    }

    @precondition(lambda self: self.pick("clients", 0))
    @rule(callback=st.booleans(), **ENTRY)
    def add_interaction(self, callback: bool, **values: Any) -> None:
        entry = self.entry(**values)

        def act(writer: Writer) -> None:
            entry_id = interactions.add(writer, entry)
            if callback:
                dues.add_callback(writer, entry_id, 10)

        self.does(Op.INTERACTION_ADD, act)

    @precondition(lambda self: self.pick("clients", 0))
    @rule(number=PICK, fail=st.booleans(), **ENTRY)
    def edit_interaction(self, number: int, fail: bool, **values: Any) -> None:
        if entry_id := self.pick("interactions", number):
            entry = replace(self.entry(**values), id=entry_id)
            self.does(Op.INTERACTION_EDIT, lambda w: interactions.edit(w, entry), fail=fail)

    @rule(number=PICK)
    def delete_interaction(self, number: int) -> None:
        if entry_id := self.pick("interactions", number):
            self.does(Op.INTERACTION_DELETE, lambda w: interactions.delete(w, entry_id))

    @rule(
        number=PICK,
        person=PICK,
        source=PICK,
        strength=st.sampled_from(Strength),
        colour=st.sampled_from([None, "#0000FF", "#FF0000"]),
    )
    def add_preference(self, number: int, person: int, source: int, strength: Strength, colour: str | None) -> None:
        if client := self.pick("clients", number):
            liked = Preference(
                client,
                PreferenceKind.COLOUR if colour else PreferenceKind.DRINK,
                "x",
                strength,
                self.pick("people", person),
                colour,
                self.pick("interactions", source),
            )
            self.does(Op.PREFERENCE_ADD, lambda w: preferences.add(w, liked))

    @rule(number=PICK, client=PICK, strength=st.sampled_from(Strength))
    def edit_preference(self, number: int, client: int, strength: Strength) -> None:
        if found := self.pick("preferences", number):
            client_id = self.pick("clients", client)
            assert client_id
            now = replace(preferences.get(self.writer, found), client_id=client_id, strength=strength)
            self.does(Op.PREFERENCE_EDIT, lambda w: preferences.edit(w, now))

    @rule(number=PICK)
    def delete_preference(self, number: int) -> None:
        if found := self.pick("preferences", number):
            self.does(Op.PREFERENCE_DELETE, lambda w: preferences.delete(w, found))

    @rule(number=PICK, at=TIMES, alone=st.booleans())
    def add_due(self, number: int, at: int, alone: bool) -> None:
        client = None if alone else self.pick("clients", number)
        self.does(Op.DUE_ADD, lambda w: dues.add(w, Due("x", Moment.instant(at), client_id=client)))

    @rule(number=PICK, minutes=st.integers(1, 60))
    def add_callback(self, number: int, minutes: int) -> None:
        if entry_id := self.pick("interactions", number):
            self.does(Op.DUE_ADD, lambda w: dues.add_callback(w, entry_id, minutes))

    @rule(number=PICK, client=PICK, at=TIMES)
    def edit_due(self, number: int, client: int, at: int) -> None:
        if due := self.pick("dues", number):
            moved = replace(
                dues.get(self.writer, due),
                moment=Moment.instant(at),
                client_id=self.pick("clients", client),
                person_id=None,
            )
            self.does(Op.DUE_EDIT, lambda w: dues.edit(w, moved))

    @rule(number=PICK, how=st.sampled_from(["snooze", "close", "dismiss", "delete"]), entry=PICK, fail=st.booleans())
    def end_due(self, number: int, how: str, entry: int, fail: bool) -> None:
        due = self.pick("dues", number)
        if not due:
            return
        came_of_it = self.pick("interactions", entry)
        acts: dict[str, tuple[Op, Callable[[Writer], None]]] = {
            "snooze": (Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, self.clock() + 10 * MINUTE_MS)),
            "close": (Op.DUE_DONE, lambda w: dues.close(w, due, outcome="reached", interaction_id=came_of_it)),
            "dismiss": (Op.DUE_DISMISS, lambda w: closing.dismiss(w, due)),
            "delete": (Op.DUE_DELETE, lambda w: dues.delete(w, due)),
        }
        self.does(*acts[how], fail=fail)

    @rule(ahead=st.integers(0, 6))
    def show_what_is_due(self, ahead: int) -> None:
        now = START + ahead * DAY_MS
        before = dump(self.writer)
        waiting = due_notices.unshown(self.writer, now)
        assert due_notices.mark_shown(self.writer, waiting) == [due.id for due in waiting]
        assert due_notices.unshown(self.writer, now) == []
        assert dump(self.writer) == before

    @rule(number=PICK, at=TIMES)
    def open_crisis(self, number: int, at: int) -> None:
        if client := self.pick("clients", number):
            crisis = crises.Crisis(client, "headline", EventTime.of(at, SHANGHAI))
            self.does(Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))

    @rule(number=PICK, stage=st.sampled_from(CrisisStage))
    def go_on_with_crisis(self, number: int, stage: CrisisStage) -> None:
        if crisis := self.pick("crises", number):
            at = EventTime.of(self.clock(), SHANGHAI)
            self.does(Op.CRISIS_LOG, lambda w: crises.log(w, crisis, "told them", at))
            self.does(Op.CRISIS_STAGE, lambda w: crises.set_stage(w, crisis, stage, at, "result"))

    @rule(minutes=st.integers(1, 30))
    def change_a_setting(self, minutes: int) -> None:
        self.does(Op.SETTING, lambda w: journal_settings.put(w, "callback_minutes", minutes))

    @rule(times=st.integers(1, 6))
    def undo(self, times: int) -> None:
        for _ in range(times):
            everything, lines = dump(self.writer), self.log()
            try:
                history.undo(self.writer)
            except JournalError as error:
                assert dump(self.writer) == everything
                if error.code is Code.NOTHING_TO_UNDO and not self.done:
                    return
                # The one thing that may stand in the way: a client with a crisis does not go.
                kept = {row[0] for row in self.writer.rows("SELECT client_id FROM crises")}
                if error.code is Code.CHANGED_SINCE and kept - self.done[-1][0]["clients"].keys():
                    return
                raise
            before, after = self.done.pop()
            self.undone.append((before, after))
            assert self.state() == before
            assert dump(self.writer)["crises"] == everything["crises"]
            assert self.log() == lines

    @rule(times=st.integers(1, 6))
    def redo(self, times: int) -> None:
        for _ in range(times):
            if not self.undone:
                return
            history.redo(self.writer)
            before, after = self.undone.pop()
            self.done.append((before, after))
            assert self.state() == after

    @rule(steps=st.integers(1, 5))
    def thin_the_history(self, steps: int) -> None:
        everything = dump(self.writer)
        for _ in range(steps):
            history_size.thin_step(self.writer, self.clock())
        assert dump(self.writer) == everything

    @rule()
    def close_and_open(self) -> None:
        everything = dump(self.writer)
        path, key = self.writer.path, self.writer.key
        self.writer.close()
        self.writer = Writer.open(path, self.clock, SHANGHAI, key=key)
        assert dump(self.writer) == everything

    @rule(table=st.sampled_from(["clients", "people", "interactions", "preferences", "dues"]), number=PICK)
    def ask_what_a_record_said(self, table: str, number: int) -> None:
        if row_id := self.pick(table, number):
            versions = field_history.of(self.writer, table, row_id)
            now = field_history.as_of(self.writer, table, row_id, self.clock())
            assert now is not None
            held = [version for version in versions if not version.undone]
            assert held[0].after == now
            assert versions[-1].before is None
            for newer, older in pairwise(held):
                assert newer.before == older.after

    @rule(number=PICK)
    def restore_from_the_bin(self, number: int) -> None:
        binned = rubbish.contents(self.writer, self.clock())
        if not binned:
            return
        operation_id = binned[number % len(binned)].operation_id
        self.clock.forward(1_000)
        before, everything = self.state(), dump(self.writer)
        try:
            history.restore(self.writer, operation_id)
        except JournalError as error:
            if error.code is not Code.CHANGED_SINCE:
                raise
            assert dump(self.writer) == everything
            return
        after = self.state()
        for table, rows in self.deleted[operation_id].items():
            assert {row_id: after[table].get(row_id) for row_id in rows} == rows
        self.done.append((before, after))
        self.undone.clear()

    def log(self) -> list[tuple[Any, ...]]:
        return self.writer.rows("SELECT * FROM crisis_lines ORDER BY id")

    @invariant()
    def everything_fits(self) -> None:
        assert_whole(self.writer)


JournalMachine.TestCase.settings = (
    settings() if settings().max_examples > 1_000 else settings(max_examples=30, stateful_step_count=30)
)
TestJournal = JournalMachine.TestCase


class EncryptedMachine(JournalMachine):
    """The same over an encrypted journal."""

    encrypted = True


EncryptedMachine.TestCase.settings = settings(JournalMachine.TestCase.settings, max_examples=8)
TestEncrypted = EncryptedMachine.TestCase

"""Random work on a journal: every undo gives back the journal before, every redo the one after, counters always fit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule

from journal.core.clients import Client, ClientKind, Person, Tier
from journal.core.crises import CrisisStage
from journal.core.dues import Due
from journal.core.errors import Code, JournalError
from journal.core.interactions import Interaction
from journal.core.moments import DAY_MS, MINUTE_MS, EventTime, Moment
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.store import bin as rubbish
from journal.store import (
    clients,
    closing,
    crises,
    crisis_log,
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
from tests.store.desk_rules import DeskMachine
from tests.store.machine import CHANNELS, NAMES, PICK, TAGS, TEXTS, TIMES
from tests.store.world import SHANGHAI, START, assert_whole, dump

KEPT = st.lists(st.sampled_from(["CN", "mid_autumn", "-christmas"]), unique=True, max_size=2).map(tuple)


class JournalMachine(DeskMachine):
    """Does with clients and their records what the window does."""

    @initialize(names=st.lists(NAMES, min_size=1, max_size=2))
    def some_clients(self, names: list[str]) -> None:
        for name in names:
            self.does(Op.CLIENT_ADD, lambda w, name=name: clients.add(w, Client(name)))  # type: ignore[misc]

    @rule(name=NAMES, kind=st.sampled_from(ClientKind), tier=st.sampled_from([None, *Tier]), tags=TAGS)
    def add_client(self, name: str, kind: ClientKind, tier: Tier | None, tags: tuple[str, ...]) -> None:
        self.does(Op.CLIENT_ADD, lambda w: clients.add(w, Client(name, kind, tier, tags=tags)))

    @rule(number=PICK, name=NAMES, kind=st.sampled_from(ClientKind), tags=TAGS, keeps=KEPT, fail=st.booleans())
    def edit_client(
        self, number: int, name: str, kind: ClientKind, tags: tuple[str, ...], keeps: tuple[str, ...], fail: bool
    ) -> None:
        if client := self.pick("clients", number):
            was = clients.get(self.writer, client)
            now = replace(was, name=name, kind=kind, tags=tags, about=name, observes=keeps, rhythm_days=len(keeps))
            self.does(Op.CLIENT_EDIT, lambda w: clients.edit(w, now), fail=fail)

    @rule(number=PICK, archived=st.booleans())
    def archive_client(self, number: int, archived: bool) -> None:
        if client := self.pick("clients", number):
            self.does(Op.CLIENT_ARCHIVE, lambda w: clients.archive(w, client, archived=archived))

    @rule(number=PICK, name=NAMES, also=st.lists(NAMES, max_size=2))
    def add_person(self, number: int, name: str, also: list[str]) -> None:
        if client := self.pick("clients", number):
            self.does(Op.PERSON_ADD, lambda w: people.add(w, Person(client, name, tuple(also))))

    @rule(number=PICK, name=NAMES, keeps=KEPT, mourning=st.sampled_from([None, "2027-01-31"]))
    def edit_person(self, number: int, name: str, keeps: tuple[str, ...], mourning: str | None) -> None:
        if person := self.pick("people", number):
            was = people.get(self.writer, person)
            now = replace(was, name=name, also=(was.name,), observes=keeps, mourning_until=mourning)
            self.does(Op.PERSON_EDIT, lambda w: people.edit(w, now))

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
            self.does(Op.CRISIS_LOG, lambda w: crisis_log.log(w, crisis, "told them", at))
            self.does(Op.CRISIS_STAGE, lambda w: crises.set_stage(w, crisis, stage, at, "result"))

    @rule(minutes=st.integers(1, 30))
    def change_a_setting(self, minutes: int) -> None:
        self.does(Op.SETTING, lambda w: journal_settings.put(w, "callback_minutes", minutes))

    @rule(times=st.integers(1, 6))
    def undo(self, times: int) -> None:
        for _ in range(times):
            everything, opened, lines = dump(self.writer), self.crises(), self.log()
            try:
                history.undo(self.writer)
            except JournalError as error:
                assert dump(self.writer) == everything
                if error.code is Code.NOTHING_TO_UNDO and not self.done:
                    return
                # What may stand in the way: a client does not go that has a crisis or is rung in one, nor its risk.
                before = self.done[-1][0]
                rung = "SELECT outlet_id FROM crises UNION SELECT client_id FROM dues WHERE crisis_id IS NOT NULL"
                kept = {row[0] for row in self.writer.rows(f"SELECT client_id FROM crises UNION {rung}")}
                feared = {row[0] for row in self.writer.rows("SELECT risk_id FROM crises")}
                blocked = (kept - before["clients"].keys()) | (feared - before["risks"].keys())
                if error.code is Code.CHANGED_SINCE and blocked - {None}:
                    return
                raise
            before, after = self.done.pop()
            self.undone.append((before, after))
            assert self.state() == before
            assert self.crises() == opened
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

    @rule(table=st.sampled_from(field_history.TABLES), number=PICK)
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

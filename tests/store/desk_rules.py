"""Rules of the random walk about the crisis desk: risks, plans, stances, relations, who moves, crises with steps."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import rule

from journal.core.crises import Crisis, CrisisStage, Watch
from journal.core.interactions import Mark
from journal.core.moments import MINUTE_MS, EventTime
from journal.core.plans import Plan, Step, StepKind
from journal.core.relations import Relation, RelationKind
from journal.core.risks import Contact, Risk
from journal.core.temperaments import Motive, Stance, Temperament
from journal.store import (
    clients,
    closing,
    crises,
    dues,
    history,
    interactions,
    people,
    people_moving,
    plans,
    relations,
    risks,
    stances,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.ledger_rules import LedgerMachine
from tests.store.machine import PICK, TEXTS, TIMES
from tests.store.world import SHANGHAI, Dump

STEPS = (Step("tell", 0, StepKind.TEAM), Step("ring", 10, StepKind.OUTLET), Step("update", 60, StepKind.UPDATE, 60))


class DeskMachine(LedgerMachine):
    """Does with the crisis desk what the window does; what follows of a crisis is never taken back as its log is."""

    def state(self) -> Dump:
        found = super().state()
        ours = {row[0] for row in self.writer.rows("SELECT id FROM dues WHERE crisis_id IS NOT NULL")}
        found["dues"] = {row_id: row for row_id, row in found["dues"].items() if row_id not in ours}
        events = {row[0] for row in self.writer.rows("SELECT id FROM due_events WHERE due_id IN (SELECT id FROM dues "
                                                     "WHERE crisis_id IS NOT NULL)")}  # fmt: skip
        found["due_events"] = {row_id: row for row_id, row in found["due_events"].items() if row_id not in events}
        return found

    def pick(self, table: str, number: int) -> int | None:
        if table != "dues":
            return super().pick(table, number)
        rows = self.writer.rows("SELECT id FROM dues WHERE crisis_id IS NULL AND risk_id IS NULL ORDER BY id")
        return int(rows[number % len(rows)][0]) if rows else None

    @rule(number=PICK, text=TEXTS, weight=st.sampled_from([1, 2, 3]), days=st.sampled_from([None, 30]))
    def add_risk(self, number: int, text: str, weight: int, days: int | None) -> None:
        if client := self.pick("clients", number):
            risk = Risk(client, text, text, weight, 4 - weight, contacts=(Contact(text),), review_days=days)
            self.does(Op.RISK_ADD, lambda w: risks.add(w, risk))

    @rule(number=PICK, text=TEXTS, days=st.sampled_from([None, 60]), fail=st.booleans())
    def edit_risk(self, number: int, text: str, days: int | None, fail: bool) -> None:
        if found := self.pick("risks", number):
            now = replace(risks.get(self.writer, found), title=text, review_days=days)
            self.does(Op.RISK_EDIT, lambda w: risks.edit(w, now), fail=fail)

    @rule(number=PICK, how=st.sampled_from(["delete", "review", "done"]))
    def end_risk(self, number: int, how: str) -> None:
        found = self.pick("risks", number)
        if not found:
            return
        due = self.writer.value("SELECT id FROM dues WHERE risk_id = ? AND state = 'open'", (found,))
        if how == "delete":
            self.does(Op.RISK_DELETE, lambda w: risks.delete(w, found))
        elif how == "review":
            self.does(Op.RISK_EDIT, lambda w: risks.reviewed(w, found, dt.date(2026, 12, 24)))
        elif due:
            self.does(Op.DUE_DONE, lambda w: closing.done(w, due))

    @rule(number=PICK, text=TEXTS, own=st.booleans())
    def add_plan(self, number: int, text: str, own: bool) -> None:
        plan = Plan("x", STEPS, situation=text, client_id=self.pick("clients", number) if own else None)
        self.does(Op.PLAN_ADD, lambda w: plans.add(w, plan))

    @rule(number=PICK, text=TEXTS, delete=st.booleans(), fail=st.booleans())
    def change_plan(self, number: int, text: str, delete: bool, fail: bool) -> None:
        if found := self.pick("plans", number):
            if delete:
                self.does(Op.PLAN_DELETE, lambda w: plans.delete(w, found), fail=fail)
            else:
                self.does(Op.PLAN_EDIT, lambda w: plans.add_lesson(w, found, text), fail=fail)

    @rule(number=PICK, entry=PICK, stance=st.sampled_from([None, *Stance]), at=TIMES, linked=st.booleans())
    def set_stance(self, number: int, entry: int, stance: Stance | None, at: int, linked: bool) -> None:
        if client := self.pick("clients", number):
            source = self.pick("interactions", entry) if linked else None
            when = EventTime.of(at, SHANGHAI)
            self.does(Op.STANCE, lambda w: stances.put(w, client, stance, when, interaction_id=source))

    @rule(number=PICK, temperament=st.sampled_from([None, *Temperament]), motive=st.sampled_from(Motive))
    def note_character(self, number: int, temperament: Temperament | None, motive: Motive) -> None:
        if client := self.pick("clients", number):
            now = replace(clients.get(self.writer, client), temperament=temperament, motives=(motive,))
            self.does(Op.CLIENT_EDIT, lambda w: clients.edit(w, now))

    @rule(number=PICK, mark=st.sampled_from([None, *Mark]), day=st.sampled_from([None, "2026-11-20"]))
    def mark_entry(self, number: int, mark: Mark | None, day: str | None) -> None:
        if entry := self.pick("interactions", number):
            now = replace(interactions.get(self.writer, entry), mark=mark, confirmed_on=day)
            self.does(Op.INTERACTION_EDIT, lambda w: interactions.edit(w, now))

    @rule(one=PICK, other=PICK, kind=st.sampled_from(RelationKind), text=TEXTS)
    def relate(self, one: int, other: int, kind: RelationKind, text: str) -> None:
        person, second = self.pick("people", one), self.pick("people", other)
        if person and second and person != second:
            self.does(Op.RELATION_ADD, lambda w: relations.add(w, Relation(person, second, kind, text)))

    @rule(number=PICK)
    def part(self, number: int) -> None:
        if found := self.pick("relations", number):
            self.does(Op.RELATION_DELETE, lambda w: relations.delete(w, found))

    @rule(number=PICK, client=PICK, fail=st.booleans())
    def move_person(self, number: int, client: int, fail: bool) -> None:
        person, target = self.pick("people", number), self.pick("clients", client)
        if not person or not target:
            return
        old = clients.get(self.writer, people.get(self.writer, person).client_id)
        if old.id != target and old.kind != "individual":
            self.does(Op.PERSON_MOVE, lambda w: people_moving.move(w, person, target), fail=fail)

    @rule(
        number=PICK, risk=PICK, outlet=PICK, at=TIMES, watch=st.sampled_from([None, Watch(60)]),
        stage=st.sampled_from([CrisisStage.WARNING, CrisisStage.OPEN]),
    )  # fmt: skip
    def open_planned_crisis(
        self, number: int, risk: int, outlet: int, at: int, watch: Watch | None, stage: CrisisStage
    ) -> None:
        if client := self.pick("clients", number):
            mine = risks.of_client(self.writer, client)
            crisis = Crisis(
                client, "planned", EventTime.of(at, SHANGHAI), stage=stage, steps=STEPS, watch=watch,
                risk_id=mine[risk % len(mine)].id if mine else None, outlet_id=self.pick("clients", outlet),
            )  # fmt: skip
            self.does(Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))

    @rule(number=PICK, how=st.sampled_from(["done", "dismiss", "skip", "snooze"]), back=st.booleans())
    def work_a_step(self, number: int, how: str, back: bool) -> None:
        """What is undone stands open again, and the log keeps its line and says so in one more."""
        rows = self.writer.rows("SELECT id FROM dues WHERE crisis_id IS NOT NULL AND state = 'open' ORDER BY id")
        if not rows:
            return
        due = int(rows[number % len(rows)][0])
        acts: dict[str, tuple[Op, Callable[[Writer], object]]] = {
            "done": (Op.DUE_DONE, lambda w: closing.done(w, due)),
            "dismiss": (Op.DUE_DISMISS, lambda w: closing.dismiss(w, due)),
            "skip": (Op.DUE_DISMISS, lambda w: closing.skip(w, due)),
            "snooze": (Op.DUE_SNOOZE, lambda w: dues.snooze(w, due, self.clock() + 10 * MINUTE_MS)),
        }
        before, was = self.state(), dues.get(self.writer, due)
        self.does(*acts[how])
        # Nothing of it is in the states that are compared, yet it is a step to undo.
        self.done.append((before, self.state()))
        self.undone.clear()
        if back:
            lines = self.log()
            history.undo(self.writer)
            self.undone.append(self.done.pop())
            assert dues.get(self.writer, due).open
            assert dues.get(self.writer, due).snoozed_until == was.snoozed_until
            assert self.log()[: len(lines)] == lines
            closed = how != "snooze" and was.lead != "watch"
            kinds = self.writer.rows("SELECT kind FROM crisis_lines WHERE id > ?", (lines[-1][0],))
            assert kinds == [("reopened",)] * closed

    def log(self) -> list[tuple[Any, ...]]:
        return self.writer.rows("SELECT * FROM crisis_lines ORDER BY id")

    def crises(self) -> list[tuple[Any, ...]]:
        """The crises without what follows from others: the stamp of the last line, a risk that was taken back."""
        columns = "id, sentence, severity, stage, opened_at, closed_at, result, started_at, steps, mistaken"
        return self.writer.rows(f"SELECT {columns} FROM crises ORDER BY id")

"""What the crisis desk leaves in a journal full of awkward texts: plans, risks, crises, stances, relations, advice."""

from __future__ import annotations

import random
from contextlib import suppress
from typing import TYPE_CHECKING

from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, LineKind, Review, Watch
from journal.core.errors import JournalError
from journal.core.plans import Goals, Plan, Step, StepKind, checked
from journal.core.playbook import TOPICS
from journal.core.relations import Relation, RelationKind
from journal.core.risks import Contact, Risk, Side
from journal.core.temperaments import Stance
from journal.store import (
    closing,
    crises,
    crisis_log,
    crisis_steps,
    interactions,
    plans,
    playbook,
    relations,
    risks,
    stances,
)
from journal.store.writing import Writer
from tests.store.world import Clock

if TYPE_CHECKING:
    from journal.core.moments import EventTime


class DeskAuthor:
    """Writes records of the desk; the texts and times come from who uses it."""

    writer: Writer
    clock: Clock
    chance: random.Random

    if TYPE_CHECKING:

        def text(self) -> str: ...
        def line(self) -> str: ...
        def event(self) -> EventTime: ...
        def passed(self) -> None: ...

    def advice(self) -> None:
        for topic in self.chance.sample(TOPICS, 2):
            playbook.put(self.writer, topic, self.chance.choice(["en", "zh_Hans"]), self.line())

    def stance(self, client_ids: list[int], entries: list[int]) -> None:
        self.passed()
        stance = self.chance.choice([None, *Stance])
        entry = self.chance.choice([None, *entries])
        stances.put(self.writer, self.chance.choice(client_ids), stance, self.event(), interaction_id=entry)

    def relation(self, person_ids: list[int]) -> None:
        one, other = self.chance.sample(person_ids, 2)
        relations.add(self.writer, Relation(one, other, self.chance.choice(list(RelationKind)), self.line()))

    def plan(self, client_ids: list[int | None]) -> None:
        plan = Plan(
            self.line()[:150], self._steps(), Goals(5, 10, 30, None), self.text(), self.text(), "negative_story",
            self.chance.choice(client_ids),
        )  # fmt: skip
        plans.add(self.writer, plan)

    def risk(self, client_ids: list[int]) -> None:
        pick = self.chance.choice
        self.passed()
        risk = Risk(
            pick(client_ids), self.line(), self.text(), pick([1, 2, 3]), pick([1, 2, 3]), pick(["", "data_leak"]),
            tuple(Contact(self.line(), self.text(), pick(list(Side)), self.text()) for _ in range(pick([0, 2]))),
            pick([None, "2026-10-10"]), self.text(), pick([None, "2026-11-11"]), pick([None, 90]), self.text(),
        )  # fmt: skip
        risks.add(self.writer, risk)

    def crisis(self, client_ids: list[int], entries: list[int]) -> None:
        """One from a plan that was worked, closed, perhaps reviewed, perhaps opened by mistake."""
        pick, writer = self.chance.choice, self.writer
        self.passed()
        client_id = pick(client_ids)
        crisis = Crisis(
            client_id,
            self.line(),
            self.event(),
            pick([1, 2, 3]),
            pick([CrisisStage.WARNING, CrisisStage.OPEN, CrisisStage.OPEN]),
            found_by=pick([None, *FoundBy]),
            plan=pick(["", "negative_story"]),
            plan_name=self.text(),
            steps=self._steps(),
            goals=pick([Goals(), Goals(5, 10, 30, 1440)]),
            risk_id=pick([None, *(risk.id for risk in risks.of_client(writer, client_id))]),
            outlet_id=pick([None, *client_ids]),
            watch=pick([None, Watch(120, "08:00", "20:00"), Watch(60, "00:00", "00:00")]),
        )
        crisis_id = crises.open_crisis(writer, crisis)
        for due in crisis_steps.open_ones(writer, crisis_id)[:3]:
            self.passed()
            pick([self._done, self._left_out])(due.id)
        for _ in range(2):
            self._lines(crisis_id, entries)
        fate = pick(["running", "resolved", "reviewed", "mistaken"])
        self.passed()
        if fate == "mistaken":
            crises.close_mistaken(writer, crisis_id, self.event(), self.line())
        elif fate != "running":
            crises.set_stage(writer, crisis_id, CrisisStage.RESOLVED, self.event(), self.text())
        if fate == "reviewed":
            learned = Review(self.line(), self.text(), self.text(), self.text())
            with suppress(JournalError):  # a text of which nothing is left
                crises.review(writer, crisis_id, learned, self.event())

    def _lines(self, crisis_id: int, entries: list[int]) -> None:
        pick, writer = self.chance.choice, self.writer
        self.passed()
        line = CrisisLine(
            crisis_id, self.event(), "", pick([LineKind.LINE, LineKind.REVIEW]), self.text(), self.text(),
            pick([None, *Audience]), self.text(), pick([True, False]),
        )  # fmt: skip
        written = crisis_log.log(writer, crisis_id, "x" + self.text(), self.event(), line)
        crisis_log.correct(writer, written, "x" + self.text(), self.event())
        crisis_log.take_in(writer, crises.get(writer, crisis_id), interactions.get(writer, pick(entries)))

    def _done(self, due_id: int) -> None:
        closing.done(self.writer, due_id, outcome=self.text())

    def _left_out(self, due_id: int) -> None:
        self.chance.choice([closing.dismiss, closing.skip])(self.writer, due_id)

    def _steps(self) -> tuple[Step, ...]:
        pick = self.chance.choice
        steps = tuple(
            Step(self.line(), minutes, pick(list(StepKind)), pick([None, 120]), self.text(), "phone", self.text())
            for minutes in (0, 10, 1440)
        )
        return checked(Plan("any", steps)).steps

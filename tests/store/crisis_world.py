"""The headline of 3 February 2027: a client, an outlet, a plan and a clock that one moves through the afternoon."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from journal.core.clients import ClientKind, Person
from journal.core.crises import Audience, Crisis, CrisisLine, CrisisStage, FoundBy, with_plan
from journal.core.dues import Due
from journal.core.interactions import Channel, Interaction
from journal.core.moments import EventTime
from journal.core.plans import Plan, StepKind
from journal.store import closing, crises, crisis_steps, interactions, people, plans
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, Clock, add_client, did

HEADLINE = "车闻网首页：新车碰撞数据存疑"
STEPS = ("team", "client", "outlet", "contain", "update", "report", "review")


def moment(time: str, day: int = 3) -> int:
    """The moment of a clock time of February 2027 in Shanghai, in UTC milliseconds."""
    at = dt.datetime.combine(dt.date(2027, 2, day), dt.time.fromisoformat(time), SHANGHAI)
    return round(at.timestamp() * 1000)


@dataclass
class Desk:
    """A journal with one crisis, and what a user does there."""

    writer: Writer
    clock: Clock
    client: int
    outlet: int
    id: int

    @classmethod
    def open(cls, writer: Writer, clock: Clock, plan: Plan | None = None, **more: object) -> Desk:
        """Open it at 14:10:20 from the built-in plan for a negative story, or from another."""
        clock.ms = moment("14:10:20")
        client = add_client(writer, "星禾汽车")
        outlet = add_client(writer, "车闻网", kind=ClientKind.MEDIA)
        for who, name, phone in ((client, "周建国", "+86 138 0000 1103"), (outlet, "解晓东", "+86 138 0000 1104")):
            person = Person(who, name, phones=(phone,))
            did(writer, Op.PERSON_ADD, lambda w, person=person: people.add(w, person))  # type: ignore[misc]
        values = {"found_by": FoundBy.US, "outlet_id": outlet, **more}
        crisis = with_plan(
            Crisis(client, HEADLINE, EventTime.of(clock(), SHANGHAI), **values),  # type: ignore[arg-type]
            plan or plans.built_in("zh_Hans")["negative_story"],
        )
        return cls(writer, clock, client, outlet, did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis)))

    @property
    def crisis(self) -> Crisis:
        return crises.get(self.writer, self.id)

    def due(self, kind: str) -> Due:
        """The open due of a kind that comes first."""
        return next(due for due in self.open_ones() if due.lead == kind)

    def open_ones(self) -> list[Due]:
        return crisis_steps.open_ones(self.writer, self.id)

    def kinds(self) -> list[str]:
        return [due.lead for due in self.open_ones()]

    def times(self, kind: StepKind) -> list[str]:
        """The clock times of all dues of a kind, done or not."""
        found = [due for due in crisis_steps.every(self.writer, self.id) if due.lead == kind]
        return [dt.datetime.fromtimestamp(due.moment.at / 1000, SHANGHAI).strftime("%d %H:%M:%S") for due in found]

    def at(self, time: str, day: int = 3) -> EventTime:
        """Let it be that time."""
        self.clock.ms = moment(time, day)
        return EventTime.of(self.clock(), SHANGHAI)

    def now(self) -> EventTime:
        return EventTime.of(self.clock(), SHANGHAI)

    def says(self, text: str, told: Audience | None = None) -> int:
        line = CrisisLine(self.id, self.now(), text, audience=told)
        return did(self.writer, Op.CRISIS_LOG, lambda w: crises.log(w, self.id, text, self.now(), line))

    def calls(self, client: int, text: str) -> int:
        """Log a call and take it into the log; return the id of the call."""
        call = Interaction((client,), self.now(), Channel.PHONE, text=text)
        entry = did(self.writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, call))
        did(self.writer, Op.CRISIS_LOG, lambda w: crises.take_in(w, self.id, entry))
        return entry

    def moves(self, stage: CrisisStage, words: str = "") -> None:
        did(self.writer, Op.CRISIS_STAGE, lambda w: crises.set_stage(w, self.id, stage, self.now(), words))

    def mistaken(self) -> None:
        did(self.writer, Op.CRISIS_STAGE, lambda w: crises.close_mistaken(w, self.id, self.now(), "误报"))

    def does(self, kind: str, outcome: str = "") -> None:
        due = self.due(kind)
        did(self.writer, Op.DUE_DONE, lambda w: closing.done(w, due.id, outcome=outcome))

    def leaves_out(self, kind: str) -> None:
        due = self.due(kind)
        did(self.writer, Op.DUE_DISMISS, lambda w: closing.dismiss(w, due.id))

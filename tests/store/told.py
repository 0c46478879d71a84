"""A client that has left its words wherever words can be, and the search for them in the bytes of the file."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Client, Person
from journal.core.commitments import Commitment, CommitmentKind, CommitmentState
from journal.core.crises import Crisis, CrisisStage, Review
from journal.core.dues import Due, Origin
from journal.core.interactions import Interaction, Mark
from journal.core.moments import DAY_MS, EventTime, Moment
from journal.core.plans import Plan, Step, StepKind
from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.core.relations import Relation, RelationKind
from journal.core.risks import Contact, Risk
from journal.core.series import Series
from journal.core.temperaments import Motive, Stance, Temperament
from journal.core.yearly_dates import YearlyDate
from journal.store import (
    anniversaries,
    attachments,
    clients,
    closing,
    commitments,
    crises,
    crisis_log,
    crisis_steps,
    drafts,
    dues,
    history,
    import_keys,
    interactions,
    people,
    plans,
    preferences,
    relations,
    risks,
    series,
    stances,
)
from journal.store.history import Op
from journal.store.writing import Writer
from tests.store import pages
from tests.store.world import SHANGHAI, START, did

NAME = "Qvimworx"
WORDS = (NAME, "qvim", "昙花庭", "昙花")
"""The erased client's words; nobody else has one of them.  In pieces too: the index holds beginnings and pairs."""
SECRET = "昙花庭 Qvimworx said a thing that stays between us. "
LATER = Moment.instant(START + 40 * DAY_MS)
MUCH_LATER = Moment.instant(START + 50 * DAY_MS)
WHEN = EventTime(START - DAY_MS, "2026-11-23T10:00:00+08:00")


def entry(*client_ids: int, text: str = SECRET, **values: object) -> Interaction:
    return Interaction(client_ids, WHEN, text=text, **values)  # type: ignore[arg-type]


def added(writer: Writer, name: str) -> int:
    return did(writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client(name)))


class Told:
    """A journal with some clients, one of which has left its words wherever words can be."""

    def __init__(self, writer: Writer, others: int = 12) -> None:
        self.writer = writer
        self.others = [added(writer, f"Other {number}") for number in range(others)]
        self.client = did(
            writer, Op.CLIENT_ADD, lambda w: clients.add(w, Client(NAME, about=SECRET * 40, tags=(f"{NAME}-tag",)))
        )
        self.person = did(
            writer, Op.PERSON_ADD, lambda w: people.add(w, Person(self.client, f"昙花庭 {NAME}", phones=(NAME,)))
        )
        self.shared = 0
        self._entries()
        self._facts()
        self._ledger()
        self._desk()
        self._deletions()
        self._unlogged()

    def _entries(self) -> None:
        writer = self.writer
        for number in range(120):
            whose = self.client if number % 3 == 0 else self.others[number % len(self.others)]
            text = SECRET * (1 + number * 7 % 90) if whose == self.client else "Lunch at noon. " * (number * 7 % 90 + 1)
            with writer.operation(Op.INTERACTION_ADD) as running:
                running.facts = {"client": clients.get(writer, whose).name, "title": text[:40]}
                added = interactions.add(writer, entry(whose, text=text, tags=("tag",)))
                if whose == self.client:
                    dues.add_callback(writer, added, 10)
            if number % 4 == 0:
                with writer.operation(Op.INTERACTION_EDIT) as running:
                    running.facts = {"client": clients.get(writer, whose).name, "title": text[:40]}
                    interactions.edit(writer, replace(interactions.get(writer, added), text=text[::-1][:200] + text))
        with writer.operation(Op.INTERACTION_ADD) as running:
            running.facts = {"client": NAME, "title": SECRET}
            both = entry(self.client, self.others[0], text="Met at the fair.", person_ids=(self.person,))
            self.shared = interactions.add(writer, both)

    def _facts(self) -> None:
        writer, client = self.writer, self.client
        liked = Preference(client, PreferenceKind.FOOD, NAME, Strength.LOVES, about=SECRET)
        did(writer, Op.PREFERENCE_ADD, lambda w: preferences.add(w, liked))
        did(writer, Op.DUE_ADD, lambda w: dues.add(w, Due(SECRET, LATER, client_id=client)))
        crisis = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, Crisis(client, SECRET, WHEN)))
        did(writer, Op.CRISIS_LOG, lambda w: crisis_log.log(w, crisis, SECRET * 3, WHEN))
        did(writer, Op.CRISIS_STAGE, lambda w: crises.set_stage(w, crisis, CrisisStage.RESOLVED, WHEN, SECRET))
        learned = Review(SECRET, SECRET, SECRET, SECRET)
        did(writer, Op.CRISIS_REVIEW, lambda w: crises.review(w, crisis, learned, WHEN))
        did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, replace(clients.get(w, client), about=SECRET[::-1])))

    def _ledger(self) -> None:
        """What the client asked for and was promised, its days, a reminder that comes again, a greeting."""
        writer, client = self.writer, self.client
        who = replace(people.get(writer, self.person), observes=("spring_festival",), mourning_until="2027-01-31")
        did(writer, Op.PERSON_EDIT, lambda w: people.edit(w, who))
        for kind in CommitmentKind:
            given = Commitment(kind, client, SECRET, WHEN, person_id=self.person, due=LATER, waiting_on=f"{NAME}?")
            made = did(writer, Op.COMMITMENT_ADD, lambda w, given=given: commitments.add(w, given))  # type: ignore[misc]
            did(writer, Op.COMMITMENT_ROUND, lambda w, made=made: commitments.add_round(w, made, SECRET, WHEN))  # type: ignore[misc]
            did(writer, Op.COMMITMENT_MOVE, lambda w, made=made: commitments.move(w, made, MUCH_LATER, text=SECRET))  # type: ignore[misc]
        told = CommitmentState.MISSED
        did(writer, Op.COMMITMENT_CLOSE, lambda w: commitments.close(w, made, told, outcome=SECRET))
        born = Anniversary(client, YearlyDate(8, 12), person_id=self.person)
        other = Anniversary(client, YearlyDate(2, 29), AnniversaryKind.OTHER, label=SECRET)
        days = [did(writer, Op.ANNIVERSARY_ADD, lambda w, day=day: anniversaries.add(w, day)) for day in (born, other)]  # type: ignore[misc]
        again = Series(SECRET, "FREQ=WEEKLY", Moment.date(dt.date(2026, 12, 1), SHANGHAI), client_id=client)
        did(writer, Op.DUE_ADD, lambda w: series.add(w, again))
        greeting = Due(
            "", LATER, Origin.OBSERVANCE, client, self.person, observance="spring_festival", day="2027-02-06",
            origin_id=who.uuid, occurrence="spring_festival:2027", anniversary_id=days[0],
        )  # fmt: skip
        sent = did(writer, Op.DUE_ADD, lambda w: dues.put(w, greeting))
        did(writer, Op.DUE_SNOOZE, lambda w: dues.snooze(w, sent, START))
        did(writer, Op.DUE_DONE, lambda w: dues.close(w, sent, outcome=SECRET))
        gone = did(writer, Op.COMMITMENT_ADD, lambda w: commitments.add(w, given))
        did(writer, Op.COMMITMENT_DELETE, lambda w: commitments.delete(w, gone))

    def _desk(self) -> None:
        """Its risks, plans and persons, a crisis from a plan, and the crisis of somebody else in which it is rung."""
        writer, client = self.writer, self.client
        steps = (Step(SECRET, 0, StepKind.TEAM), Step("Ring them", 10, StepKind.OUTLET, 60, NAME, "phone", SECRET))
        plan = Plan(NAME, steps, situation=SECRET, lessons=SECRET, client_id=client)
        number = did(writer, Op.PLAN_ADD, lambda w: plans.add(w, plan))
        did(writer, Op.PLAN_EDIT, lambda w: plans.add_lesson(w, number, NAME))
        risk = Risk(client, SECRET, SECRET, contacts=(Contact(NAME, "1"),), told_how=NAME, note=SECRET)
        risks_ids = [did(writer, Op.RISK_ADD, lambda w: risks.add(w, risk)) for _ in range(2)]
        did(writer, Op.RISK_DELETE, lambda w: risks.delete(w, risks_ids[1]))
        did(writer, Op.STANCE, lambda w: stances.put(w, client, Stance.TIRED, WHEN))
        like = replace(clients.get(writer, client), temperament=Temperament.EXACTING, motives=(Motive.LOOKS,))
        did(writer, Op.CLIENT_EDIT, lambda w: clients.edit(w, like))
        second = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, f"Second {NAME}")))
        bound = Relation(self.person, second, RelationKind.OTHER, SECRET)
        did(writer, Op.RELATION_ADD, lambda w: relations.add(w, bound))
        crisis = Crisis(
            client, SECRET, WHEN, plan_name=NAME, steps=plan.steps, risk_id=risks_ids[0], outlet_id=self.others[4]
        )
        opened = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, crisis))
        told = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry(client, mark=Mark.TOLD)))
        first = crisis_steps.open_ones(writer, opened)[0].id
        did(writer, Op.DUE_DONE, lambda w: closing.done(w, first, interaction_id=told))
        ring = (Step("Ring the paper", 10, StepKind.OUTLET),)
        theirs = Crisis(self.others[5], "Theirs", WHEN, steps=ring, outlet_id=client)
        self.crisis_of_other = did(writer, Op.CRISIS_OPEN, lambda w: crises.open_crisis(w, theirs))

    def _deletions(self) -> None:
        writer = self.writer
        for number in range(3):
            added = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry(self.client)))
            with writer.operation(Op.INTERACTION_DELETE) as running:
                running.facts = {"client": NAME, "title": SECRET}
                interactions.delete(writer, added)
            if number == 1:
                history.undo(writer)
        gone = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(self.client, NAME)))
        did(writer, Op.PERSON_DELETE, lambda w: people.delete(w, gone))
        mine = did(writer, Op.INTERACTION_ADD, lambda w: interactions.add(w, entry(self.others[1], text="Ours")))
        with writer.operation(Op.INTERACTION_DELETE) as running:
            running.facts = {"client": "Other 1", "title": "Ours"}
            interactions.delete(writer, mine)

    def _unlogged(self) -> None:
        writer, client = self.writer, self.client
        drafts.save(writer, f"composer:{client}", {"text": SECRET})
        drafts.save(writer, "composer:dialog:any", {"text": SECRET, "client": client})
        mine = writer.value("SELECT min(id) FROM commitments WHERE client_id = ?", (client,))
        drafts.save(writer, f"composer:commitment:{mine}", {"text": SECRET})
        drafts.save(writer, f"composer:commitment:{mine + 100}", {"text": "Ours"})
        drafts.save(writer, f"composer:{self.others[2]}", {"text": "Ours"})
        with writer.operation(Op.INTERACTION_ADD):
            added = interactions.add(writer, entry(client))
            attachments.add(writer, added, f"{NAME}.txt", (SECRET * 500).encode())
            attachments.add(writer, added, "both.txt", b"In both places")
            theirs = interactions.add(writer, entry(self.others[3], text="Theirs"))
            attachments.add(writer, theirs, "both.txt", b"In both places")
        with writer.unlogged():
            import_keys.remember(writer, "clients", [(f"list:{NAME}", client)], 1)
            import_keys.remember(writer, "interactions", [(f"2026:{NAME}", added)], 1)


def assert_gone(journal: Path, key: bytes | None, words: tuple[str, ...] = WORDS) -> None:
    """Not one of the words is in the file, its log or any file beside it, whatever its case."""
    lying = pages.raw(journal, key).lower()
    assert b"lunch at noon" in lying  # else it is not the journal that was read
    for word in words:
        assert lying.count(word.lower().encode()) == 0, word

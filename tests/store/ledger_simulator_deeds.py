"""What the user of the simulator writes, sees to and changes: single deeds inside an operation, drawn at random."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Client, Person, Stage, Tier
from journal.core.commitments import Commitment, CommitmentKind, CommitmentState
from journal.core.dues import Due
from journal.core.interactions import Channel, Interaction
from journal.core.moments import DAY_MS, HOUR_MS, MINUTE_MS, EventTime, Moment, MomentKind
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.core.yearly_dates import YearlyDate
from journal.store import anniversaries, clients, closing, commitments, dues, interactions, people, series
from journal.store.writing import Writer
from tests.store.ledger_simulator_world import Computer

RULES = (
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=WEEKLY;INTERVAL=2",
    "FREQ=MONTHLY;BYDAY=2TU",
    "FREQ=MONTHLY;BYMONTHDAY=-1",
    "FREQ=YEARLY",
    "FREQ=DAILY;COUNT=4",
)


class Deeds:
    """Everything that one can do to the ledger; when it is done, and what comes of it, is the simulator's."""

    def __init__(self, computer: Computer, rng: random.Random) -> None:
        self.computer, self.rng = computer, rng

    def some_moment(self) -> Moment:
        """Return a moment of any kind, some of them past."""
        rng = self.rng
        ahead = rng.choice((-DAY_MS, 0, 5 * MINUTE_MS, HOUR_MS, 9 * HOUR_MS, DAY_MS, 3 * DAY_MS, 30 * DAY_MS))
        at = self.computer.wall() + round(ahead * rng.uniform(0.2, 1.5))
        here = dt.datetime.fromtimestamp(at / 1000, self.computer.zone)
        return rng.choice(
            (Moment.instant(at), Moment.wall(here, self.computer.zone), Moment.date(here.date(), self.computer.zone))
        )

    def remind(self, writer: Writer) -> None:
        """Set a reminder."""
        dues.add(writer, Due("write", self.some_moment(), client_id=self.some_client(writer)))

    def call_back(self, writer: Writer) -> None:
        """Log a delivery with its callback."""
        entry = self.talk(writer, Channel.DELIVERY)
        dues.add_callback(writer, entry, self.rng.choice((1, 10, 10, 60)))

    def commit(self, writer: Writer) -> None:
        """Write down a request or a promise."""
        kind = self.rng.choice(tuple(CommitmentKind))
        due = self.some_moment()
        early = Moment.instant(due.at - DAY_MS) if self.rng.random() < 0.3 else None
        made = EventTime.of(self.computer.wall(), self.computer.zone)
        ours = self.rng.random() < 0.8
        commitments.add(writer, Commitment(kind, self.some_client(writer), "plan", made, ours, due=due, inner=early))

    def repeat(self, writer: Writer) -> None:
        """Set a reminder that comes again."""
        start = self.some_moment()
        if start.kind is MomentKind.INSTANT:
            start = Moment.wall(dt.datetime.fromtimestamp(start.at / 1000, self.computer.zone), self.computer.zone)
        mode = self.rng.choice(tuple(Mode))
        series.add(writer, Series("again", self.rng.choice(RULES), start, mode, client_id=self.some_client(writer)))

    def talk(self, writer: Writer, channel: str = Channel.PHONE) -> int:
        """Log an entry of the last day."""
        at = self.computer.wall() - self.rng.choice((0, 0, MINUTE_MS, HOUR_MS, DAY_MS))
        when = EventTime.of(at, self.computer.zone)
        return interactions.add(writer, Interaction((self.some_client(writer),), when, channel, text="talked"))

    def do(self, writer: Writer, due: Due) -> None:
        """See to a due, sometimes with an entry that comes of it; a callback may find nobody."""
        if due.origin.value == "callback" and self.rng.random() < 0.3:
            dues.tried(writer, due.id, self.computer.wall() + 5 * MINUTE_MS)
            return
        entry = None
        if due.client_id is not None and self.rng.random() < 0.4:
            when = EventTime.of(self.computer.wall(), self.computer.zone)
            entry = interactions.add(writer, Interaction((due.client_id,), when, Channel.PHONE, text="done"))
        closing.done(writer, due.id, outcome="fine", interaction_id=entry)

    def dismiss(self, writer: Writer, due: Due) -> None:
        """Let a due be."""
        if due.commitment_id is not None and not due.occurrence.startswith("inner"):
            state = CommitmentState.WITHDRAWN
            commitments.close(writer, due.commitment_id, state)
            return
        closing.dismiss(writer, due.id)

    def snooze(self, writer: Writer, due: Due) -> None:
        """Put a due off."""
        dues.snooze(
            writer, due.id, self.computer.wall() + self.rng.choice((5 * MINUTE_MS, HOUR_MS, DAY_MS, 3 * DAY_MS))
        )

    def reschedule(self, writer: Writer, due: Due) -> None:
        """Give a due another time."""
        moment = self.some_moment()
        if due.commitment_id is not None:
            moment = Moment.instant(self.computer.wall() + self.rng.randrange(HOUR_MS, 5 * DAY_MS))
        closing.reschedule(writer, due, moment)

    def throw_away(self, writer: Writer, due: Due) -> None:
        """Put a due into the bin, as Today does."""
        was_open = dues.get(writer, due.id).open
        dues.delete(writer, due.id)
        if due.series_id is not None and was_open:
            series.end(writer, due.series_id)

    def skip(self, writer: Writer, due: Due) -> None:
        """Leave one occurrence out."""
        if due.series_id is not None:
            closing.skip(writer, due.id)
        else:
            self.do(writer, due)

    def new_client(self, writer: Writer, number: int) -> None:
        """Add a client with persons and their birthdays."""
        client_id = clients.add(writer, Client(f"client {number}", observes=("CN",) if number % 3 else ("US",)))
        for name in ("a", "b")[: 1 + number % 2]:
            person_id = people.add(writer, Person(client_id, f"{name}{number}"))
            day = YearlyDate(self.rng.randrange(1, 13), self.rng.randrange(1, 29))
            gift = 7 if number % 4 == 0 else None
            anniversaries.add(writer, Anniversary(client_id, day, AnniversaryKind.BIRTHDAY, person_id, gift_days=gift))

    def correct_birthday(self, writer: Writer) -> None:
        """Give a birthday another day near now."""
        some = [row[0] for row in writer.rows("SELECT id FROM anniversaries ORDER BY id")]
        old = anniversaries.get(writer, self.rng.choice(some))
        today = dt.datetime.fromtimestamp(self.computer.wall() / 1000, self.computer.zone).date()
        day = today + dt.timedelta(days=self.rng.randrange(-5, 15))
        anniversaries.edit(writer, replace(old, date=YearlyDate(day.month, min(day.day, 28))))

    def change_client(self, writer: Writer) -> None:
        """Change what a client keeps and how often it wants to hear from us."""
        old = clients.get(writer, self.some_client(writer))
        tags = self.rng.choice(((), ("CN",), ("US",), ("CN", "christmas")))
        tier, stage = self.rng.choice((None, *Tier)), self.rng.choice((None, None, Stage.ACTIVE, Stage.DORMANT))
        rhythm = self.rng.choice((None, None, 0, 7))
        clients.edit(writer, replace(old, tier=tier, stage=stage, observes=tags, rhythm_days=rhythm))

    def change_person(self, writer: Writer) -> None:
        """Let a person leave, come back or mourn."""
        some = [row[0] for row in writer.rows("SELECT id FROM people ORDER BY id")]
        old = people.get(writer, self.rng.choice(some))
        today = dt.datetime.fromtimestamp(self.computer.wall() / 1000, self.computer.zone).date()
        soon = (today + dt.timedelta(days=self.rng.randrange(-5, 100))).isoformat()
        left, mourning = self.rng.choice(((None, None), (None, None), (soon, None), (None, soon)))
        people.edit(writer, replace(old, left_on=left, mourning_until=mourning))

    def archive(self, writer: Writer) -> None:
        """Put a client away, or fetch it back."""
        old = clients.get(
            writer, self.rng.choice([row[0] for row in writer.rows("SELECT id FROM clients ORDER BY id")])
        )
        if old.archived_at is None:
            clients.archive(writer, old.id)
        else:
            clients.archive(writer, old.id, archived=False)

    def some_client(self, writer: Writer) -> int:
        """Return a client that is not archived."""
        some = [row[0] for row in writer.rows("SELECT id FROM clients WHERE archived_at IS NULL ORDER BY id")]
        return int(self.rng.choice(some or [1]))

"""What stands in a journal full of awkward texts because of the due ledger: commitments, days, series, greetings."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import replace

from journal.core import text as texts
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.commitments import CLIENT_TURN, COLLEAGUE, Commitment, CommitmentKind, CommitmentState
from journal.core.dues import Due, DueEvent, Origin
from journal.core.moments import DAY_MS, MINUTE_MS, EventTime, Moment
from journal.core.observances import Act, Tone
from journal.core.own_observances import OwnObservance
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.core.yearly_dates import LeapRule, YearCalendar, YearlyDate
from journal.store import anniversaries, closing, commitments, dues, own_observances, people, series
from journal.store.writing import Writer
from tests.store.world import SHANGHAI, Clock

MOON = YearCalendar.LUNAR
LEAP_MOON = YearlyDate(6, 15, 1987, MOON, leap=True)
WALL_DAY = dt.date(2026, 12, 1)
WALL = Moment.wall(dt.datetime(2026, 12, 1, 18, 0), SHANGHAI)


class LedgerAuthor:
    """Writes records of the ledger whose texts are given and whose choices come from one source of chance."""

    def __init__(self, writer: Writer, clock: Clock, words: list[str], chance: random.Random) -> None:
        self.writer = writer
        self.clock = clock
        self._words = words
        self.chance = chance

    def text(self) -> str:
        """Any text, an empty one too."""
        return self.chance.choice(self._words)

    def line(self) -> str:
        """A text of which something is left when it is cleaned."""
        text = self.text()
        return text if texts.line(text) else "x" + text

    def several(self) -> tuple[str, ...]:
        """Up to three texts."""
        return tuple(self.text() for _ in range(self.chance.randrange(4)))

    def event(self) -> EventTime:
        """Some time of the past years: to the minute, to the second, or a day."""
        at = self.clock.ms - self.chance.randrange(700 * DAY_MS)
        return self.chance.choice(
            [
                EventTime.of(at, SHANGHAI),
                EventTime.of(at - at % MINUTE_MS, dt.timezone(dt.timedelta(hours=-3, minutes=-30))),
                EventTime.day(dt.date(2025, 3, 1) + dt.timedelta(days=self.chance.randrange(600)), SHANGHAI),
            ]
        )

    def passed(self) -> None:
        """Let some time pass."""
        self.clock.forward(self.chance.randrange(1, 100_000))

    def anniversary(self, client_ids: list[int]) -> None:
        pick = self.chance.choice
        client_id = pick(client_ids)
        persons = [person.id for person in people.at(self.writer, client_id)]
        day = Anniversary(
            client_id,
            pick([YearlyDate(2, 29), YearlyDate(12, 31, 1984), LEAP_MOON, YearlyDate(8, 30, None, MOON)]),
            pick(list(AnniversaryKind)),
            pick([None, *persons]),
            self.line(),
            pick(list(LeapRule)),
            pick([None, 7]),
        )
        anniversaries.add(self.writer, day)

    def commitment(self, client_ids: list[int], person_ids: list[int], entries: list[int]) -> None:
        pick = self.chance.choice
        self.passed()
        kind = pick(list(CommitmentKind))
        due = pick([WALL, Moment.date(WALL_DAY, SHANGHAI), Moment.instant(WALL.at + 1)])
        given = Commitment(
            kind,
            pick(client_ids),
            self.line(),
            self.event(),
            pick([True, False]),
            pick([None, *person_ids]),
            pick([None, *entries]),
            due if kind is CommitmentKind.PROMISE else pick([None, due]),
            waiting_on=pick(["", CLIENT_TURN, COLLEAGUE + self.line()]),
        )
        if given.due:
            given = replace(given, inner=pick([None, Moment.instant(WALL.at - 3 * DAY_MS)]))
        number = commitments.add(self.writer, given)
        for _ in range(self.chance.randrange(3)):
            self.passed()
            commitments.add_round(self.writer, number, "x" + self.text(), self.event())
        if pick([True, False]):
            self.passed()
            commitments.move(self.writer, number, Moment.instant(WALL.at + 5 * DAY_MS), text=self.text())
        ends = [CommitmentState.KEPT, CommitmentState.MISSED, CommitmentState.TOLD]
        if kind is CommitmentKind.REQUEST:
            ends = [CommitmentState.ACKNOWLEDGED, CommitmentState.ANSWERED, CommitmentState.DECLINED]
        if pick([True, False]):
            self.passed()
            commitments.close(
                self.writer, number, pick(ends), outcome=self.text(), interaction_id=pick([None, *entries])
            )

    def series(self, client_ids: list[int], person_ids: list[int]) -> None:
        pick = self.chance.choice
        again = Series(
            self.line(),
            pick(["FREQ=WEEKLY;BYDAY=TU", "FREQ=MONTHLY;BYMONTHDAY=-1"]),
            pick([WALL, Moment.date(WALL_DAY, SHANGHAI)]),
            pick(list(Mode)),
            pick([None, *client_ids]),
            pick([None, *person_ids]),
        )
        due_id = series.add(self.writer, again)
        fate = pick([None, closing.done, closing.dismiss, closing.skip])
        if fate is not None:
            self.passed()
            fate(self.writer, due_id)

    def own_observance(self) -> None:
        pick = self.chance.choice
        own = OwnObservance(
            self.line()[:150],
            "09-15",
            tone=pick(list(Tone)),
            act=pick(list(Act)),
            gift_days=pick([None, 7]),
            manner=self.text(),
        )
        own_observances.add(self.writer, own)

    def greeting(self, person_id: int, number: int) -> None:
        """A derived due: shown twice, put off, moved, sent or passed."""
        pick = self.chance.choice
        person = people.get(self.writer, person_id)
        wish = Due(
            "",
            Moment.date(WALL_DAY, SHANGHAI),
            pick([Origin.OBSERVANCE, Origin.BIRTHDAY]),
            person.client_id,
            person_id,
            anniversary_id=pick([None, *(day.id for day in anniversaries.of_client(self.writer, person.client_id))]),
            observance=pick([None, "spring_festival"]),
            lead=pick(["", "gift"]),
            tone=pick([None, "calm"]),
            day="2026-12-02",
            expires_at=pick([None, WALL.at + DAY_MS]),
            origin_id=person.uuid,
            occurrence=f"spring_festival:{2026 + number}",
        )
        due_id = dues.put(self.writer, wish)
        for _ in range(self.chance.randrange(3)):
            due = dues.get(self.writer, due_id)
            self.writer.execute(
                "INSERT INTO due_deliveries(due_id, moment, shown_at) VALUES (?, ?, ?)",
                (due_id, due.delivery_key, self.clock.ms),
            )
            self.passed()
            dues.snooze(self.writer, due_id, self.clock.ms + 5 * MINUTE_MS + 1)
        fate = pick(["open", "done", "passed"])
        if fate == "done":
            dues.close(self.writer, due_id, outcome=self.text())
        elif fate == "passed":
            dues.end(self.writer, due_id, DueEvent.PASSED)

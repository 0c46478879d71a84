"""Rules of the random walk about what the due ledger hangs on: commitments, yearly days, series, derived dues."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from hypothesis import strategies as st
from hypothesis.stateful import rule

from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.commitments import COLLEAGUE, Commitment, CommitmentKind, CommitmentState
from journal.core.dues import Due, DueEvent, Origin
from journal.core.moments import DAY_MS, MINUTE_MS, EventTime, Moment
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.core.yearly_dates import YearCalendar, YearlyDate
from journal.store import anniversaries, closing, commitments, dues, series
from journal.store.history import Op
from tests.store.machine import PICK, TEXTS, TIMES, Machine
from tests.store.world import SHANGHAI, START

DAYS = st.sampled_from([YearlyDate(2, 29), YearlyDate(6, 15, 1987, YearCalendar.LUNAR, leap=True)])


class LedgerMachine(Machine):
    """Does with requests, promises, days and series what the window does."""

    @rule(
        number=PICK, person=PICK, source=PICK, kind=st.sampled_from(CommitmentKind), ours=st.booleans(), text=TEXTS,
        at=TIMES, inner=st.booleans(), waiting=st.booleans(),
    )  # fmt: skip
    def add_commitment(
        self, number: int, person: int, source: int, kind: CommitmentKind, ours: bool, text: str, at: int, inner: bool,
        waiting: bool,
    ) -> None:  # fmt: skip
        if client := self.pick("clients", number):
            given = Commitment(
                kind,
                client,
                text,
                EventTime.of(at - DAY_MS, SHANGHAI),
                ours,
                self.pick("people", person),
                self.pick("interactions", source),
                Moment.instant(at) if kind is CommitmentKind.PROMISE or inner else None,
                Moment.instant(at - DAY_MS) if inner else None,
                COLLEAGUE + "Lin" if waiting else "",
            )
            self.does(Op.COMMITMENT_ADD, lambda w: commitments.add(w, given))

    @rule(number=PICK, text=TEXTS, waiting=st.booleans(), fail=st.booleans())
    def edit_commitment(self, number: int, text: str, waiting: bool, fail: bool) -> None:
        if found := self.pick("commitments", number):
            was = commitments.get(self.writer, found)
            if was.standing:
                now = replace(was, text=text, waiting_on="client" if waiting else "", inner=None)
                self.does(Op.COMMITMENT_EDIT, lambda w: commitments.edit(w, now), fail=fail)

    @rule(number=PICK, state=st.sampled_from(CommitmentState), entry=PICK, outcome=TEXTS, fail=st.booleans())
    def close_commitment(self, number: int, state: CommitmentState, entry: int, outcome: str, fail: bool) -> None:
        if found := self.pick("commitments", number):
            came_of_it = self.pick("interactions", entry)
            self.does(
                Op.COMMITMENT_CLOSE,
                lambda w: commitments.close(w, found, state, outcome=outcome, interaction_id=came_of_it),
                fail=fail,
            )

    @rule(number=PICK, at=TIMES, text=TEXTS, fail=st.booleans())
    def move_commitment(self, number: int, at: int, text: str, fail: bool) -> None:
        if found := self.pick("commitments", number):
            later = Moment.instant(at + 9 * DAY_MS)
            self.does(Op.COMMITMENT_MOVE, lambda w: commitments.move(w, found, later, text=text), fail=fail)

    @rule(number=PICK, text=TEXTS)
    def add_round(self, number: int, text: str) -> None:
        if found := self.pick("commitments", number):
            at = EventTime.of(self.clock(), SHANGHAI)
            self.does(Op.COMMITMENT_ROUND, lambda w: commitments.add_round(w, found, text, at))

    @rule(number=PICK)
    def delete_commitment(self, number: int) -> None:
        if found := self.pick("commitments", number):
            self.does(Op.COMMITMENT_DELETE, lambda w: commitments.delete(w, found))

    @rule(number=PICK, person=PICK, day=DAYS, label=TEXTS)
    def add_day(self, number: int, person: int, day: YearlyDate, label: str) -> None:
        who = self.pick("people", person)
        client = self.pick("clients", number)
        if who:
            client = self.writer.value("SELECT client_id FROM people WHERE id = ?", (who,))
        if client:
            kind = AnniversaryKind.BIRTHDAY if who else AnniversaryKind.OTHER
            made = Anniversary(client, day, kind, who, label, gift_days=7)
            self.does(Op.ANNIVERSARY_ADD, lambda w: anniversaries.add(w, made))

    @rule(number=PICK, day=DAYS, label=TEXTS, fail=st.booleans())
    def edit_day(self, number: int, day: YearlyDate, label: str, fail: bool) -> None:
        if found := self.pick("anniversaries", number):
            now = replace(anniversaries.get(self.writer, found), date=day, label=label)
            self.does(Op.ANNIVERSARY_EDIT, lambda w: anniversaries.edit(w, now), fail=fail)

    @rule(number=PICK)
    def delete_day(self, number: int) -> None:
        if found := self.pick("anniversaries", number):
            self.does(Op.ANNIVERSARY_DELETE, lambda w: anniversaries.delete(w, found))

    @rule(number=PICK, alone=st.booleans(), mode=st.sampled_from(Mode), title=TEXTS)
    def add_series(self, number: int, alone: bool, mode: Mode, title: str) -> None:
        client = None if alone else self.pick("clients", number)
        start = Moment.wall(dt.datetime(2026, 11, 24, 18, 0), SHANGHAI)
        again = Series(title, "FREQ=WEEKLY;BYDAY=TU", start, mode, client)
        self.does(Op.DUE_ADD, lambda w: series.add(w, again))

    @rule(number=PICK, how=st.sampled_from([closing.done, closing.skip, closing.dismiss]), fail=st.booleans())
    def end_any_due(self, number: int, how: object, fail: bool) -> None:
        """A series goes on, a promise is kept, a request answered."""
        if due := self.pick("dues", number):
            assert callable(how)
            self.does(Op.DUE_DONE, lambda w: how(w, due), fail=fail)

    @rule(number=PICK)
    def try_in_vain(self, number: int) -> None:
        if due := self.pick("dues", number):
            self.does(Op.DUE_SNOOZE, lambda w: dues.tried(w, due, self.clock() + 5 * MINUTE_MS))

    @rule(number=PICK, year=st.integers(2026, 2028), event=st.sampled_from([DueEvent.PASSED, DueEvent.CANCELLED]))
    def greet(self, number: int, year: int, event: DueEvent) -> None:
        """A greeting that the user has dealt with."""
        if client := self.pick("clients", number):
            uuid = self.writer.value("SELECT uuid FROM clients WHERE id = ?", (client,))
            wish = Due("", Moment.instant(START), Origin.OBSERVANCE, client, observance="mid_autumn",
                       origin_id=uuid, occurrence=f"mid_autumn:{year}")  # fmt: skip

            def act(writer: object) -> None:
                due_id = dues.put(self.writer, wish)
                if dues.get(self.writer, due_id).open:
                    dues.end(self.writer, due_id, event)

            self.does(Op.DUE_DONE, act)

"""What the due ledger shows of the sample journal: yearly days, commitments, series, and greetings sent before."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from journal.core import lunar, yearly_dates
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.commitments import CLIENT_TURN, COLLEAGUE, Commitment, CommitmentKind, CommitmentState
from journal.core.dues import Due, DueState, Origin
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import HOUR_MS, MINUTE_MS, Moment
from journal.core.series import Series
from journal.core.yearly_dates import LeapRule, YearCalendar, YearlyDate
from journal.demo_story import SATURDAY, Story, Table
from journal.store import anniversaries, commitments, dues, interactions, ledger, people, series

REMEMBERED_DAYS = 400
"""So far back reach the greetings that were sent: a year and a little."""
_DONE_AFTER_MS = 20 * MINUTE_MS
_SENT_AT = "09:40"


class LedgerTeller:
    """Tells it into the journal of a story, client by client."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._writer = story.writer

    def facts(self, table: Table) -> None:
        """Write the yearly days of a client and its persons."""
        client_id = self._story.clients[table["name"]]
        for values in table["persons"]:
            day = self._birthday(values)
            if day is not None:
                person_id = self._story.people[table["name"]][values["name"]]
                rule = LeapRule(values.get("leap_rule", LeapRule.REGULAR))
                self._remember(
                    Anniversary(client_id, day, person_id=person_id, leap_rule=rule, gift_days=values.get("gift_days"))
                )
        for values in table.get("days", ()):
            on = self._story.today + dt.timedelta(days=values["in"])
            day = YearlyDate(on.month, on.day, on.year - values["years"])
            self._remember(Anniversary(client_id, day, AnniversaryKind(values["kind"]), label=values.get("label", "")))

    def _remember(self, anniversary: Anniversary) -> None:
        anniversaries.add(self._writer, anniversary)

    def _birthday(self, values: Table) -> YearlyDate | None:
        """Return a birthday as it is written, or one that comes in so many days."""
        if "birthday" in values:
            return yearly_dates.parse(values["birthday"])
        if "birthday_in" not in values:
            return None
        on = self._story.today + dt.timedelta(days=values["birthday_in"])
        moon = lunar.of_day(on) if values.get("moon") else None
        if moon is None:
            return YearlyDate(on.month, min(on.day, 28), values.get("born"))
        return YearlyDate(moon.month, moon.day, None, YearCalendar.LUNAR)

    def story(self, table: Table) -> None:
        """Let the client ask and be promised things, and its reminders come again."""
        for values in table.get("commitments", ()):
            self._commitment(table["name"], values)
        for values in table.get("series", ()):
            self._series(table["name"], values)

    def _commitment(self, name: str, values: Table) -> None:
        story = self._story
        made = story.day(values["ago"], values.get("at", "10:10"))
        due = story.moment(values, "day", "by") if "day" in values else None
        first = story.moment(values, "first_day", "by") if "first_day" in values else due
        waiting = values.get("waiting", "")
        given = Commitment(
            CommitmentKind(values.get("kind", CommitmentKind.PROMISE)),
            story.clients[name],
            values["text"],
            story.time(made),
            ours=not values.get("theirs", False),
            person_id=story.people[name][values["who"]] if "who" in values else None,
            due=first,
            inner=story.moment(values, "inner_day", "inner_by") if "inner_day" in values else None,
            waiting_on=waiting if waiting in ("", CLIENT_TURN) else COLLEAGUE + waiting,
        )
        story.later(made + MINUTE_MS, partial(self._make, given, values, due))

    def _make(self, given: Commitment, values: Table, due: Moment | None) -> None:
        story = self._story
        number = commitments.add(self._writer, given)
        for told in values.get("rounds", ()):
            at = story.day(told["ago"], told.get("at", "16:30"))
            story.clock.now = at
            commitments.add_round(self._writer, number, told["text"], story.time(at))
        if "moved_ago" in values and due is not None:
            story.clock.now = story.day(values["moved_ago"], "11:20")
            commitments.move(self._writer, number, due, text=values.get("moved_text", ""))
        if "end" in values:
            story.clock.now = story.day(values["end_ago"], values.get("end_at", "15:00"))
            end = CommitmentState(values["end"])
            if end is CommitmentState.TOLD:
                commitments.close(self._writer, number, CommitmentState.MISSED)
                story.clock.now += HOUR_MS
            commitments.close(self._writer, number, end, outcome=values.get("said", ""))

    def _series(self, name: str, values: Table) -> None:
        """Set a reminder that comes again; every time until now was done, a little later."""
        story = self._story
        start = story.moment(values, "start", "at")
        again = Series(
            values["title"],
            values["rule"],
            start,
            client_id=story.clients[name],
            person_id=story.people[name][values["who"]] if "who" in values else None,
        )
        story.later(start.at - HOUR_MS, partial(self._repeat, again))

    def _repeat(self, again: Series) -> None:
        story = self._story
        due_id: int | None = series.add(self._writer, again)
        while due_id is not None:
            due = dues.get(self._writer, due_id)
            if due.moment.at + _DONE_AFTER_MS >= story.now:
                return
            story.clock.now = due.moment.at + _DONE_AFTER_MS
            dues.close(self._writer, due_id)
            due_id = series.go_on(self._writer, due)

    def greetings(self, tables: Sequence[Table]) -> None:
        """Send the greetings of the year that has passed, those that the ledger itself would have asked for."""
        story = self._story
        wanted = {
            (story.people[table["name"]][values["who"]], values["on"]): values["text"]
            for table in tables
            for values in table.get("greetings", ())
        }
        first = story.today - dt.timedelta(days=REMEMBERED_DAYS)
        given = ledger.derived(self._writer, story.now, first, story.today - dt.timedelta(days=1))
        newest = {
            (due.person_id, due.observance): due
            for due in given
            if due.origin is Origin.OBSERVANCE and not due.lead and due.day is not None and due.moment.at < story.now
        }
        for (person_id, observance), text in wanted.items():
            due = newest.get((person_id, observance))
            if due is not None:
                self._send(due, text)

    def _send(self, due: Due, text: str) -> None:
        story = self._story
        day = dt.date.fromisoformat(due.moment.local[:10])
        day -= dt.timedelta(days=max(0, day.weekday() - SATURDAY + 1))
        at = story.day((story.today - day).days, _SENT_AT)
        story.later(at, partial(self._sent, replace(due, state=DueState.SCHEDULED), text, at))

    def _sent(self, due: Due, text: str, at: int) -> None:
        assert due.client_id is not None
        assert due.person_id is not None
        address = people.get(self._writer, due.person_id)
        sent = Interaction(
            (due.client_id,),
            self._story.time(at),
            Channel.GREETING,
            Direction.OUT,
            text=text.format(address=address.address or address.name),
            person_ids=(due.person_id,),
        )
        sent_id = interactions.add(self._writer, sent)
        dues.close(self._writer, dues.put(self._writer, due), outcome=sent.text, interaction_id=sent_id)

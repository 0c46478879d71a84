"""What each row of Today says: the words of a due, a feast, a promise that waits, a crisis, a client unheard of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from journal.core.clients import Tier
from journal.core.commitments import Commitment
from journal.core.crises import Crisis
from journal.core.dues import RIGHT_NOW_AFTER_MS, WATCH, Due, DueGroup, Origin, Section
from journal.core.errors import JournalError
from journal.core.moments import Moment
from journal.store import clients, due_outlook, dues
from journal.ui import commitment_words, dates
from journal.ui.context import Context
from journal.ui.crisis_clock_words import ClockWords
from journal.ui.day_notes import DayReader
from journal.ui.models import due_reasons, due_texts
from journal.ui.models.due_texts import Chip
from journal.ui.models.dues import Entry, EntryKind, Fold, RowSource, RowTexts

translate = QCoreApplication.translate

GIFT, CARD = "gift", "card"


class TodayRows(RowSource):
    """Asks the journal for one row at a time, when it is first seen."""

    def __init__(self, context: Context, day: DayReader) -> None:
        self._context = context
        self._day = day
        self.theirs: frozenset[int] = frozenset()
        """The commitments that they owe us."""
        self.clocks: Mapping[int, Due] = {}
        """What is due next in each crisis, by its id."""
        self.beneath: frozenset[int] = frozenset()
        """The dues that have a row beneath their crisis: it need not say the same again."""

    def texts(self, entry: Entry) -> RowTexts:
        # Asked for while the list is painted: an error would go through Qt.
        try:
            return self._texts(entry)
        except JournalError as error:
            self._context.tell_unread(error)
            return RowTexts(translate("Today", "This row cannot be read"))

    def _texts(self, entry: Entry) -> RowTexts:
        if entry.kind is EntryKind.MORE:
            return RowTexts(self._more(entry), verb=translate("Today", "Show"))
        if entry.due is not None:
            return self._due(entry.due)
        if entry.group is not None:
            return self._group(entry.group, entry.folded)
        if entry.commitment is not None:
            return self._commitment(entry.commitment)
        if entry.crisis is not None:
            client = clients.get(self._context.reader, entry.crisis.client_id)
            verb = translate("Today", "Open")
            reason = self._row_clock(entry.crisis).beneath
            return RowTexts(client.name, tier=client.tier, reason=reason, verb=verb, picture="siren")
        if entry.client is not None:
            return self._unheard(entry)
        # What the eye has as red, the ear has as words.
        return RowTexts(entry.text, translate("Today", "%n overdue", None, entry.late) if entry.late else "")

    def chip(self, entry: Entry, now: int) -> Chip | None:
        context = self._context
        locale, tz = context.locale, context.reader.tz
        if entry.fold is Fold.CONTACT and entry.due is not None:
            return due_texts.unheard(entry.last_contact_at, now, tz)
        if entry.due is not None:
            found = due_texts.chip(entry.due, now, locale, tz)
            # Red is what we owe; with what they owe us time is running.
            theirs = entry.due.commitment_id in self.theirs and found.tone == "red"
            return Chip(found.text, "amber", found.icon) if theirs else found
        if entry.commitment is not None:
            return commitment_words.chip(entry.commitment, now, locale, tz)
        if entry.kind is EntryKind.GROUP and entry.group is not None and entry.group.day is not None:
            return due_texts.occasion(dt.date.fromisoformat(entry.group.day), now, locale, tz)
        if entry.crisis is not None:
            return self._row_clock(entry.crisis).chip(now)
        return None

    def clock(self, crisis: Crisis) -> ClockWords:
        """Return the one clock of a running crisis, in words."""
        return ClockWords(crisis, self.clocks.get(crisis.id), self._context.reader.tz)

    def _row_clock(self, crisis: Crisis) -> ClockWords:
        clock, due = self.clock(crisis), self.clocks.get(crisis.id)
        return clock.without_step() if due is not None and due.id in self.beneath else clock

    def ring(self, entry: Entry, now: int) -> tuple[int, int] | None:
        due = entry.due
        if due is None or entry.section is not Section.RIGHT_NOW or due.lead == WATCH:
            return None
        found = due_texts.ring(due, now, self._context.reader.tz)
        # A callback goes to what is overdue by then; a step stays, and its chip says how late it is.
        return found if abs(found[0]) * 1000 <= RIGHT_NOW_AFTER_MS or due.origin is Origin.CALLBACK else None

    def _due(self, due: Due) -> RowTexts:
        context = self._context
        row = dues.row_of(context.reader, due)
        why = due_reasons.reason(context, row)
        return RowTexts(
            name=due_texts.name(row),
            beside=due_texts.beside(row),
            tier=Tier(row.tier) if row.tier else None,
            colour=row.colour,
            icon=why.icon,
            reason=why.text,
            taboo=why.taboo,
            verb=why.verb,
            row=row,
        )

    def _commitment(self, commitment: Commitment) -> RowTexts:
        context = self._context
        # What a reminder of it would show: the same row as among what is due.
        due = Due(
            commitment.text,
            commitment.due or Moment.instant(commitment.made.at),
            client_id=commitment.client_id,
            person_id=commitment.person_id,
        )
        row = dues.row_of(context.reader, due)
        details = commitment_words.details(commitment, context.now(), context.locale)
        return RowTexts(
            name=due_texts.name(row),
            beside=due_texts.beside(row),
            tier=Tier(row.tier) if row.tier else None,
            colour=row.colour,
            icon=commitment_words.icon(commitment),
            reason=" · ".join([commitment.text, *details]),
            verb=commitment_words.verb(commitment),
        )

    def _group(self, group: DueGroup, folded: bool | None) -> RowTexts:
        context = self._context
        count = due_outlook.clients_of_greeting(context.reader, group, context.now())
        name = self._day.names().get(group.observance or "", "")
        picture, verb = "hand-heart", translate("Today", "Prepare greetings")
        if group.lead == GIFT:
            picture, name = "gift", translate("Today", "Presents: {feast}").format(feast=name)
        elif group.lead == CARD:
            picture, name = "mail", translate("Today", "Cards: {feast}").format(feast=name)
        if folded is not None:
            verb = translate("Today", "Show") if folded else translate("Today", "Hide")
        said = translate("Today", "%n client(s)", None, count)
        if group.day is not None:
            when = commitment_words.weekday_date(dt.date.fromisoformat(group.day), context.locale)
            said = f"{when} · {said}"
        return RowTexts(name, reason=said, verb=verb, picture=picture)

    def _more(self, entry: Entry) -> str:
        return translate("Today", "%n more", None, entry.count or 0)

    def _unheard(self, entry: Entry) -> RowTexts:
        client = entry.client
        assert client is not None
        if client.last_contact_at is None:
            reason = translate("Today", "Never contacted")
        else:
            ago = dates.ago(client.last_contact_at, self._context.now())
            reason = translate("Today", "Last contact: {when}").format(when=ago)
        verb = translate("Today", "Log")
        return RowTexts(client.name, tier=client.tier, colour=client.colour, reason=reason, verb=verb)

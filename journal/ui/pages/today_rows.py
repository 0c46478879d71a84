"""What each row of Today says: the words of a due, a running crisis, or a client unheard of, read from the journal."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from journal.core.clients import Tier
from journal.core.dues import Section
from journal.core.errors import JournalError
from journal.store import clients, dues
from journal.ui import dates, labels
from journal.ui.context import Context
from journal.ui.models import due_texts
from journal.ui.models.due_texts import Chip
from journal.ui.models.dues import Entry, EntryKind, RowSource, RowTexts

translate = QCoreApplication.translate


class TodayRows(RowSource):
    """Asks the journal for one row at a time, when it is first seen."""

    def __init__(self, context: Context) -> None:
        self._context = context

    def texts(self, entry: Entry) -> RowTexts:
        # Asked for while the list is painted: an error would go through Qt.
        try:
            return self._texts(entry)
        except JournalError as error:
            self._context.tell_unread(error)
            return RowTexts(translate("Today", "This row cannot be read"))

    def _texts(self, entry: Entry) -> RowTexts:
        if entry.due is not None:
            return self._due(entry)
        if entry.crisis is not None:
            client = clients.get(self._context.reader, entry.crisis.client_id)
            verb = translate("Today", "Open")
            return RowTexts(client.name, tier=client.tier, reason=entry.crisis.sentence, verb=verb)
        if entry.client is not None:
            return self._unheard(entry)
        return RowTexts(entry.text)

    def chip(self, entry: Entry, now: int) -> Chip | None:
        context = self._context
        if entry.due is not None:
            return due_texts.chip(entry.due, now, context.locale, context.reader.tz)
        if entry.crisis is not None:
            running = dates.span(now - entry.crisis.opened.at)
            stage = labels.crisis_stage(entry.crisis.stage)
            return Chip(translate("Today", "{stage} for {span}").format(stage=stage, span=running), "red")
        return None

    def ring(self, entry: Entry, now: int) -> tuple[int, int] | None:
        if entry.kind is not EntryKind.DUE or entry.section is not Section.RIGHT_NOW or entry.due is None:
            return None
        return due_texts.ring(entry.due, now, self._context.reader.tz)

    def _due(self, entry: Entry) -> RowTexts:
        context, due = self._context, entry.due
        assert due is not None
        row = dues.row_of(context.reader, due)
        after = due_texts.source(context.reader, due)
        return RowTexts(
            name=due_texts.name(row),
            beside=due_texts.beside(row),
            tier=Tier(row.tier) if row.tier else None,
            colour=row.colour,
            reason=due_texts.reason(row, after, context.now(), context.locale),
            taboo=due_texts.taboos(row.taboos, context.locale),
            verb=due_texts.verb(due),
            row=row,
        )

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

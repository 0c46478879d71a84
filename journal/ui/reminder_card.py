"""The card's contents and its buttons: which callbacks stand on it, in words; when one is due is asked elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal

from journal.core.clients import Tier
from journal.core.dues import Due, DueRow
from journal.core.errors import JournalError
from journal.core.interactions import Channel
from journal.core.moments import MINUTE_MS
from journal.store import announcing, dues
from journal.store.history import Op
from journal.ui import callback_changes, due_changes, labels
from journal.ui.callback_changes import MESSAGE_FROM, Attempt
from journal.ui.context import Context, LogRequest
from journal.ui.models import due_texts
from journal.ui.reminder_words import CALLBACK_SNOOZE_MINUTES
from journal.ui.widgets.callback_card import CallbackCard, CardRow

translate = QCoreApplication.translate


class CardKeeper(QObject):
    """Holds the one card of the program, while there is one."""

    window_requested = Signal()
    """Something on the card needs the window."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.card: CallbackCard | None = None
        self._taken_up: set[int] = set()
        """Callbacks whose log is being written: over its dialog the card would only be in the way."""
        self._aside: list[int] = []
        """Those of them that would stand on the card."""
        context.due_taken_up.connect(self._set_aside)
        context.due_let_go.connect(self._bring_back)

    def show(self, found: Sequence[Due]) -> None:
        """Put callbacks on the card, or aside while their log is being written."""
        self._aside += [due.id for due in found if due.id in self._taken_up and due.id not in self._aside]
        found = [due for due in found if due.id not in self._taken_up]
        if not found:
            return
        now, reader = self._context.now(), self._context.reader
        if self.card is None:
            self.card = self._make()
        self.card.add([self._row(dues.row_of(reader, due), now) for due in found])

    def drop(self) -> list[int]:
        """Take the card away and return what stood on it; the next one has the language and look of then."""
        stood, self._aside = self._aside, []
        if self.card is None:
            return stood
        if self.card.isVisible():
            stood += self.card.due_ids()
        self.card.hide()
        self.card.deleteLater()
        self.card = None
        return stood

    def refresh(self) -> None:
        """Take off the card what was closed or put off elsewhere."""
        if self.card is None:
            return
        open_ones = announcing.still_open(self._context.reader, self.card.due_ids(), self._context.now())
        for due_id in self.card.due_ids():
            if due_id not in open_ones:
                self.card.remove(due_id)

    def log(self, due_id: int, channel: str = Channel.PHONE) -> None:
        """Open the composer for the call that was made, or for the message that was sent in its stead."""
        due = self._due(due_id)
        if due is not None:
            self.window_requested.emit()
            self._context.log_requested.emit(LogRequest(due.client_id, channel, due_id))

    def open(self, due_id: int) -> None:
        """Show the client."""
        due = self._due(due_id)
        if due is not None and due.client_id is not None:
            self.window_requested.emit()
            self._context.client_requested.emit(due.client_id)

    def snooze(self, due_id: int) -> None:
        """Busy: again in five minutes."""
        until = self._context.now() + CALLBACK_SNOOZE_MINUTES * MINUTE_MS
        self._context.runner.write(Op.DUE_SNOOZE, partial(due_changes.snooze, due_id=due_id, until=until))

    def no_answer(self, due_id: int) -> None:
        """Nobody answered: that is written down, and the callback comes again."""
        attempt = Attempt(due_id, translate("Reminders", "No answer"))
        self._context.runner.write(Op.DUE_TRIED, partial(callback_changes.tried, attempt=attempt))

    def _set_aside(self, due_id: int) -> None:
        self._taken_up.add(due_id)
        if self.card is None or due_id not in self.card.due_ids():
            return
        if self.card.isVisible():
            self._aside.append(due_id)
        self.card.remove(due_id)

    def _bring_back(self, due_id: int) -> None:
        """Show a callback again whose log was given up; one that was logged or put off is over."""
        self._taken_up.discard(due_id)
        if due_id not in self._aside:
            return
        self._aside.remove(due_id)
        if announcing.still_open(self._context.reader, [due_id], self._context.now()):
            self.show([dues.get(self._context.reader, due_id)])

    def _make(self) -> CallbackCard:
        made = CallbackCard(self._context.now)
        made.snoozed.connect(self.snooze)
        made.opened.connect(self.open)
        made.logged.connect(self.log)
        made.unanswered.connect(self.no_answer)
        made.message_wanted.connect(self._write)
        return made

    def _write(self, due_id: int) -> None:
        self.log(due_id, Channel.MESSAGE)

    def _row(self, row: DueRow, now: int) -> CardRow:
        context, due = self._context, row.due
        tz = context.reader.tz
        tier = Tier(row.tier) if row.tier else None
        after = due_texts.source(context.reader, due)
        return CardRow(
            due_id=due.id,
            at=due.moment_at(tz),
            total_seconds=due_texts.ring(due, now, tz)[1],
            title=due_texts.call_back(row),
            why=due_texts.why(row, after, now, context.locale),
            tier=labels.tier(tier) if tier not in (None, Tier.STANDARD) else "",
            number=row.phone,
            last_word=row.last_word if row.last_word != after else "",
            late_from=due.moment.at_in(tz),
            attempts=due.attempts,
            offers_message=due.attempts >= MESSAGE_FROM,
        )

    def _due(self, due_id: int) -> Due | None:
        try:
            due = dues.get(self._context.reader, due_id)
        except JournalError:
            return None  # Deleted meanwhile.
        return due if due.open else None

"""The tick: asks the wall clock what has come due, shows each once, and notices what other programs have written."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal

from journal.core.clients import Tier
from journal.core.dues import Due, DueRow, Origin, Section, horizon, section
from journal.core.errors import JournalError
from journal.core.moments import MINUTE_MS, MomentKind
from journal.store import due_notices, dues
from journal.store.history import Changed, Op
from journal.ui import due_changes, labels
from journal.ui.context import Context, LogRequest
from journal.ui.models import due_texts
from journal.ui.models.dues import counts
from journal.ui.widgets.callback_card import CallbackCard, CardRow

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

FAST_MS = 1_000
SLOW_MS = 15_000
SOON_MS = 2 * MINUTE_MS
"""From here on the tick is fast."""
SNOOZE_MS = 5 * MINUTE_MS
MISSED_AFTER_MS = 2 * MINUTE_MS
"""What is shown later than this was missed, not announced."""
MANY = 3
"""From more than this on there is no card for what was entered late."""
TABLES = frozenset(
    {"clients", "client_tags", "people", "interactions", "interaction_clients", "interaction_people"}
    | {"interaction_tags", "preferences", "dues", "crises", "crisis_lines", "settings"}
)
"""What another program may have changed."""
DUE_TABLES = frozenset({"dues", "clients", "people", "interactions"})


class Reminders(QObject):
    """Shows what is due, once each; never trusts a timer, which sleeps with the laptop."""

    ticked = Signal(object)
    """The time, in UTC milliseconds."""
    counts_changed = Signal(int, int)
    """How many are overdue, how many due today."""
    announced = Signal(str, str)
    """A message for the system to show: title and text, with no more than a client's name and what is due."""
    window_requested = Signal()
    """Something on the card needs the window."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._card: CallbackCard | None = None
        self._running = False
        self._stale = True
        self._marking = False
        self._first = True
        self._last_tick = 0
        self._checked_at = 0
        self._next: int | None = None
        self._counts: tuple[int, int] | None = None
        self._discreet = False
        self._hushed: list[Due] = []
        self._seen_version: int | None = None
        self._writer_version: int | None = None

    @property
    def card(self) -> CallbackCard | None:
        """The card, while there is one."""
        return self._card

    def set_discreet(self, discreet: bool) -> None:
        """Name nobody while others can see the screen: messages say how many, the card waits until this is over."""
        self._discreet = discreet
        if discreet:
            self._drop_card()
            return
        waiting, self._hushed = self._hushed, []
        still = [found for due in waiting if (found := self._due(due.id)) is not None and found.open]
        if still:
            self._show_card(still, self._context.now())

    def start(self) -> None:
        """Begin to tick, at once."""
        runner = self._context.runner
        self._running = True
        self._seen_version = self._context.reader.data_version()
        runner.unlogged(_version, self._compare_version)
        runner.changed.connect(self._on_changed)
        runner.failed.connect(self._on_failed)
        self._context.settings_changed.connect(self._drop_card)
        self.tick()

    def stop(self) -> None:
        """Stop ticking and take the card away."""
        if not self._running:
            return
        self._running = False
        self._timer.stop()
        self._context.runner.changed.disconnect(self._on_changed)
        self._context.runner.failed.disconnect(self._on_failed)
        self._context.settings_changed.disconnect(self._drop_card)
        self._drop_card()

    def tick(self) -> None:
        """Look at the clock and do what has come due."""
        if not self._running:
            return
        now = self._context.now()
        try:
            self._look_for_others()
            # Every 15 seconds all is asked anew: the clock, the zone and the morning move without a word.
            come = self._next is not None and self._next <= now
            moved = now < self._last_tick or now - self._checked_at >= SLOW_MS
            if self._stale or come or moved:
                self._check(now)
        except JournalError:
            # The file is out of reach for the moment; the next tick asks again, a page that needs it says so.
            self._stale = True
        self._last_tick = now
        self.ticked.emit(now)
        soon = self._next is not None and self._next - now <= SOON_MS
        self._timer.start(FAST_MS if soon else SLOW_MS)

    # ---------- what is due

    def _check(self, now: int) -> None:
        reader = self._context.reader
        self._stale = False
        self._checked_at = now
        self._next = due_notices.next_notice(reader, now)
        today = dues.until(reader, horizon(now, 0, reader.tz))
        found_counts = counts(today, now, reader.tz)
        if found_counts != self._counts:
            self._counts = found_counts
            self.counts_changed.emit(*found_counts)
        found = due_notices.unshown(reader, now)
        if not found:
            self._first = False
        elif not self._marking:
            self._marking = True
            work = partial(due_changes.mark_shown, found=found)
            self._context.runner.unlogged(work, partial(self._show, found))

    def _show(self, found: Sequence[Due], fresh: list[int]) -> None:
        """Show what the journal now holds as shown: written first, so that a crash never shows it twice."""
        self._marking = False
        if not self._running:
            return
        now, tz = self._context.now(), self._context.reader.tz
        first, self._first = self._first, False
        shown = [due for due in found if due.id in fresh and not _just_set(due, tz)]
        if not shown:
            return
        on_card = [due for due in shown if self._is_for_card(due, now, len(shown))]
        if self._discreet:
            self._hushed += on_card
        elif on_card:
            self._show_card(on_card, now)
        missed = any(now - due.notice_at(tz) > MISSED_AFTER_MS for due in shown)
        waiting = {due.id for due in shown}
        if first and missed:
            open_ones = dues.until(self._context.reader, now)
            waiting |= {due.id for due in open_ones if section(due, now, tz) is Section.OVERDUE}
        self._announce(shown, len(waiting), missed=missed)

    def _is_for_card(self, due: Due, now: int, together: int) -> bool:
        """Whether it deserves the card: a callback of this hour, or one that was only now entered, long over."""
        if due.origin is not Origin.CALLBACK:
            return False
        if section(due, now, self._context.reader.tz) is Section.RIGHT_NOW:
            return True
        return due.updated_at >= due.delivery_key and together <= MANY

    def _announce(self, shown: Sequence[Due], waiting: int, *, missed: bool) -> None:
        if self._discreet:
            self.announced.emit(translate("Unlock", "%n reminder(s)", None, waiting), "")
            return
        if waiting > 1:
            if missed:
                title = translate("Reminders", "%n reminder(s) while you were away", None, waiting)
            else:
                title = translate("Reminders", "%n reminder(s) now", None, waiting)
            self.announced.emit(title, translate("Reminders", "You find them in Today."))
            return
        row = dues.row_of(self._context.reader, shown[0])
        if shown[0].origin is Origin.CALLBACK:
            self.announced.emit(due_texts.call_back(row), shown[0].title or due_texts.beside(row))
        elif row.client_name:
            self.announced.emit(row.client_name, shown[0].title)
        else:
            self.announced.emit(shown[0].title, "")

    # ---------- the card

    def _show_card(self, found: Sequence[Due], now: int) -> None:
        reader = self._context.reader
        if self._card is None:
            self._card = CallbackCard(self._context.now)
            self._card.snoozed.connect(self._snooze)
            self._card.opened.connect(self._open)
            self._card.logged.connect(self._log)
        self._card.add([self._card_row(dues.row_of(reader, due), now) for due in found])

    def _card_row(self, row: DueRow, now: int) -> CardRow:
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
        )

    def _drop_card(self) -> None:
        """Take the card away; after a change of language or theme the next one is made anew."""
        if self._card is not None and self._discreet:
            self._hushed = [due for due_id in self._card.due_ids() if (due := self._due(due_id)) is not None]
        if self._card is not None:
            self._card.hide()
            self._card.deleteLater()
            self._card = None

    def _refresh_card(self) -> None:
        """Take off the card what was closed or put off elsewhere."""
        if self._card is None:
            return
        now = self._context.now()
        for due_id in self._card.due_ids():
            due = self._due(due_id)
            if due is None or not due.open or due.moment_at(self._context.reader.tz) > now:
                self._card.remove(due_id)

    def _due(self, due_id: int) -> Due | None:
        try:
            return dues.get(self._context.reader, due_id)
        except JournalError:
            return None  # Deleted meanwhile.

    def _snooze(self, due_id: int) -> None:
        until = self._context.now() + SNOOZE_MS
        self._context.runner.write(Op.DUE_SNOOZE, partial(due_changes.snooze, due_id=due_id, until=until))

    def _open(self, due_id: int) -> None:
        due = self._due(due_id)
        if due is not None and due.client_id is not None:
            self.window_requested.emit()
            self._context.client_requested.emit(due.client_id)

    def _log(self, due_id: int) -> None:
        due = self._due(due_id)
        if due is not None:
            self.window_requested.emit()
            self._context.log_requested.emit(LogRequest(due.client_id, "phone", due_id))

    # ---------- changes

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & DUE_TABLES:
            self._stale = True
            self._refresh_card()
            self._timer.start(0)

    def _on_failed(self, _error: BaseException) -> None:
        # Perhaps it was the note of what is shown: then the next tick tries again.
        self._marking = False

    def _look_for_others(self) -> None:
        """Ask whether the file has changed; if so, whether it was not our own writer.

        The number seen by the reader changes with our own writes too, drafts among them; that of the writer only with
        those of other programs.
        """
        version = self._context.reader.data_version()
        if version != self._seen_version:
            self._seen_version = version
            self._context.runner.unlogged(_version, self._compare_version)

    def _compare_version(self, version: int) -> None:
        was, self._writer_version = self._writer_version, version
        if was is not None and was != version and self._running:
            self._context.runner.changed.emit(Changed(Op.SYSTEM, TABLES, frozenset()))


def _version(writer: Writer) -> int:
    return writer.data_version()


def _just_set(due: Due, tz: dt.tzinfo | None) -> bool:
    """Whether the user wrote it down after its time of notice: a day without a time is not announced at once."""
    if due.moment.kind is not MomentKind.DATE or due.snoozed_until is not None:
        return False
    return due.notice_at(tz) <= due.updated_at

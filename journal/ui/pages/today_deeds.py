"""What the rows of Today can do when a key, a click or a menu asks for it; dialogs are imported where they open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint, Signal
from PySide6.QtWidgets import QWidget

from journal.core.commitments import Commitment
from journal.core.dues import DERIVED, WATCH, Due, DueGroup, Origin, in_time
from journal.core.interactions import Channel
from journal.core.moments import today
from journal.store import due_outlook, dues
from journal.store.history import Op
from journal.ui import callback_changes, due_changes
from journal.ui.callback_changes import Attempt
from journal.ui.commitment_verbs import CommitmentVerbs, of_due
from journal.ui.context import Context, GreetingRequest, LogRequest
from journal.ui.models import crisis_dues, due_reasons
from journal.ui.models.dues import Entry, EntryKind, Fold, group_key
from journal.ui.pages.today_steps import StepDeeds

if TYPE_CHECKING:
    from journal.ui.widgets.snooze_menu import SnoozeMenu

translate = QCoreApplication.translate

ONCE = frozenset({"done", "stop", "skip", "unanswered"})
"""Deeds that are on their way once they are asked for: a key that repeats must not send them twice."""


class TodayDeeds(QObject):
    """Does what is asked of one row; `owner` is the page on whose window the dialogs stand."""

    fold_requested = Signal(object)
    """A `Fold`, or the `group_key` of a row of presents or cards, that is to open or close."""

    def __init__(self, context: Context, owner: QWidget, name_of: Callable[[Entry], str]) -> None:
        super().__init__(owner)
        self._context, self._owner = context, owner
        self._name_of = name_of
        self._verbs = CommitmentVerbs(context, owner)
        self._steps = StepDeeds(context, owner)
        self._sent: set[tuple[str, int | str]] = set()

    def obey(self, deed: str, entry: Entry) -> None:
        """Do what a key, a click or a menu asked for; nothing where the row has no such deed."""
        if deed in ONCE and entry.key in self._sent:
            return
        deeds: dict[str, Callable[[Entry], object]] = {
            "open": self.open,
            "verb": self.verb,
            "done": self.done,
            "reply": self.reply,
            "record": self.record,
            "move": self.move,
            "settle": self.settle,
            "stop": self.stop,
            "skip": self.skip,
            "edit": self.edit,
            "unanswered": self.unanswered,
            "message": self.message,
            "tell": self.tell,
            "client": self.show_client,
        }
        deeds[deed](entry)

    def forget(self) -> None:
        """The rows were read anew, or a change failed: everything may be asked for again."""
        self._sent.clear()

    # ---------- the deeds

    def open(self, entry: Entry) -> None:
        """Show what the row is about."""
        if entry.folded is not None and entry.group is None:
            self.fold_requested.emit(entry.fold)
        elif entry.kind is EntryKind.MORE and entry.group is None:
            self._context.page_requested.emit("commitments" if entry.fold is Fold.WAITING else "clients")
        elif entry.group is not None:
            self._open_group(entry.group, entry)
        elif entry.crisis is not None:
            self._context.crisis_requested.emit(entry.crisis.id)
        elif entry.due is not None and entry.due.crisis_id is not None:
            self._steps.open(entry.due)
        elif entry.client_id is not None:
            self._context.client_requested.emit(entry.client_id)
        elif entry.due is not None:
            self.edit(entry)

    def verb(self, entry: Entry) -> None:
        """Do what the button of the row says."""
        due, commitment = entry.due, self._commitment(entry)
        if commitment is not None:
            self._verbs.main(commitment)
        elif due is None and entry.client is not None:
            self._log(entry.client.id)
        elif due is None:
            self.open(entry)
        elif crisis_dues.is_one(due):
            if not self._steps.verb(due):
                self.obey("done", entry)
        elif due.origin is Origin.CALLBACK or due.origin is Origin.CHECKUP:
            self._log(due.client_id, Channel.PHONE, due)
        elif due.origin is Origin.CADENCE:
            self._log(due.client_id, None, due)
        elif due.origin in DERIVED and not due.lead:
            self._log(due.client_id, Channel.GREETING, due)
        else:
            self.obey("done", entry)

    def done(self, entry: Entry) -> None:
        """Close it; a callback that is late asks what came of it."""
        due, commitment = entry.due, self._commitment(entry)
        if commitment is not None:
            self._sent.add(entry.key)
            self._verbs.done(commitment)
        elif entry.group is not None and due is None:
            if entry.group.lead:  # words go out one by one, on the page for them
                self._sent.add(entry.key)
                self._to_all(Op.DUE_DONE, due_changes.all_done, entry)
        elif due is None:
            return
        elif due.origin is Origin.CALLBACK and not in_time(due, self._context.now()):
            self._ask_outcome(due)
        elif crisis_dues.is_one(due) and self._steps.asks_first(due):
            self._steps.verb(due)
        else:
            self._sent.add(entry.key)
            self._write(Op.DUE_DONE, due_changes.done, due)

    def reply(self, entry: Entry) -> None:
        """Write what was said to them: the answer to a request, else an entry like any other."""
        commitment = self._commitment(entry)
        if commitment is not None:
            self._verbs.reply(commitment)
        elif entry.client_id is not None:
            self._log(entry.client_id)

    def record(self, entry: Entry) -> None:
        """Show what happened to it so far."""
        commitment = self._commitment(entry)
        if commitment is not None:
            self._verbs.record(commitment)
        elif entry.due is not None:
            from journal.ui.dialogs.due_record import DueRecordDialog

            DueRecordDialog(self._context, entry.due.id, self._owner.window()).open()

    def tell(self, entry: Entry) -> None:
        """Write what came of a step of a crisis, or what is new, into its log."""
        if entry.due is not None and entry.due.crisis_id is not None:
            self._steps.tell(entry.due)

    def show_client(self, entry: Entry) -> None:
        """Show the client of a row that opens something else."""
        if entry.client_id is not None:
            self._context.client_requested.emit(entry.client_id)

    def move(self, entry: Entry) -> None:
        """Give it another time; a promise or request by agreement."""
        commitment = self._commitment(entry)
        if commitment is not None:
            self._verbs.move(commitment)
        else:
            self.edit(entry)

    def settle(self, entry: Entry) -> None:
        """Ask how a promise or request ends."""
        commitment = self._commitment(entry)
        if commitment is not None:
            self._verbs.settle(commitment)

    def stop(self, entry: Entry) -> None:
        """Stop reminding; of what repeats, of every later one as well."""
        self._sent.add(entry.key)
        if entry.due is not None:
            self._write(Op.DUE_DISMISS, due_changes.dismiss, entry.due)
        elif entry.kind is EntryKind.GROUP:
            self._to_all(Op.DUE_DISMISS, due_changes.dismiss_all, entry)

    def skip(self, entry: Entry) -> None:
        """Leave this occurrence of what repeats out."""
        if entry.due is not None and (entry.due.series_id is not None or entry.due.crisis_id is not None):
            self._sent.add(entry.key)
            self._context.runner.write(Op.DUE_SKIP, partial(due_changes.skip, due_id=entry.due.id))

    def unanswered(self, entry: Entry) -> None:
        """Nobody answered a callback: that is written down, and it comes again.  Of a watch: there is nothing new."""
        if entry.due is not None and entry.due.lead == WATCH:
            self.obey("done", entry)
        elif entry.due is not None and entry.due.origin is Origin.CALLBACK:
            self._sent.add(entry.key)
            attempt = Attempt(entry.due.id, translate("Reminders", "No answer"))
            self._context.runner.write(Op.DUE_TRIED, partial(callback_changes.tried, attempt=attempt))

    def message(self, entry: Entry) -> None:
        """Write to them in place of one more call."""
        if entry.due is not None and entry.due.origin is Origin.CALLBACK:
            self._log(entry.due.client_id, Channel.MESSAGE, entry.due)

    def edit(self, entry: Entry) -> None:
        """Change what was noted; what follows from facts cannot be changed here."""
        commitment, due = self._commitment(entry), entry.due
        if commitment is not None:
            self._verbs.edit(commitment)
        elif due is not None and due.crisis_id is not None:
            self._steps.edit(due)
        elif due is not None and due.risk_id is None and due.origin not in DERIVED:
            from journal.ui.dialogs.due import DueDialog

            DueDialog(self._context, due_id=due.id, parent=self._owner).open()

    # ---------- putting off

    def snooze(self, entry: Entry, place: QPoint) -> None:
        """Open the menu of times at a place on the screen."""
        menu = self.snooze_menu(entry, self._owner)
        if menu is not None:
            menu.aboutToHide.connect(menu.deleteLater)
            menu.popup(place)
            menu.setActiveAction(menu.actions()[0])

    def snooze_menu(self, entry: Entry, parent: QWidget) -> SnoozeMenu | None:
        """Return the menu of times to which a row can be put off; None where it has nothing to put off."""
        if entry.due is None and entry.kind is not EntryKind.GROUP:
            return None
        context = self._context
        from journal.ui.widgets.snooze_menu import SnoozeMenu

        menu = SnoozeMenu(context.now(), context.locale, context.reader.tz, parent)
        menu.chosen.connect(partial(self._put_off, entry))
        menu.pick_requested.connect(partial(self._pick_time, entry))
        return menu

    def _pick_time(self, entry: Entry) -> None:
        from journal.ui.dialogs.snooze import SnoozeDialog

        dialog = SnoozeDialog(self._context, self._owner)
        dialog.chosen.connect(partial(self._put_off, entry))
        dialog.open()

    def _put_off(self, entry: Entry, until: int) -> None:
        if entry.due is not None:
            self._write(Op.DUE_SNOOZE, partial(due_changes.snooze, until=until), entry.due)
        else:
            self._to_all(Op.DUE_SNOOZE, partial(due_changes.snooze_all, until=until), entry)

    # ---------- parts

    def _commitment(self, entry: Entry) -> Commitment | None:
        if entry.commitment is not None:
            return entry.commitment
        return of_due(self._context.reader, entry.due) if entry.due is not None else None

    def _open_group(self, group: DueGroup, entry: Entry) -> None:
        if group.lead and entry.kind is EntryKind.GROUP:
            self.fold_requested.emit(group_key(group))
            return
        now, tz = self._context.now(), self._context.reader.tz
        year = int(group.day[:4]) if group.day else today(now, tz).year
        self._context.greetings_requested.emit(GreetingRequest(group.observance or "", year))

    def _log(
        self, client_id: int | None, channel: Channel | None = None, due: Due | None = None, text: str = ""
    ) -> None:
        request = LogRequest(client_id, channel.value if channel else None, due.id if due else None, text=text)
        self._context.log_requested.emit(request)

    def _ask_outcome(self, due: Due) -> None:
        from journal.ui.dialogs.outcome import OutcomeDialog

        dialog = OutcomeDialog(self._context, dues.row_of(self._context.reader, due), self._owner)
        dialog.called.connect(partial(self._log, due.client_id, Channel.PHONE, due))
        dialog.open()

    def _write(self, op: Op, work: Callable[..., object], due: Due) -> None:
        title = due_reasons.title(self._context, due)
        self._context.runner.write(op, partial(work, due_id=due.id, title=title))

    def _to_all(self, op: Op, work: Callable[..., object], entry: Entry) -> None:
        assert entry.group is not None
        found = due_outlook.of_greeting(self._context.reader, entry.group, self._context.now())
        due_ids = tuple(due.id for due in found)
        self._context.runner.write(op, partial(work, due_ids=due_ids, title=self._name_of(entry)))

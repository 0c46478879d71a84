"""What a press on a message asks for, wherever the window is; what the message said is made elsewhere."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from journal.core.dues import Due, Origin
from journal.core.errors import JournalError
from journal.core.moments import MINUTE_MS
from journal.store import dues
from journal.store.history import Op
from journal.ui import due_changes, reminder_words
from journal.ui.context import Context
from journal.ui.models import crisis_dues
from journal.ui.reminder_card import CardKeeper
from journal.ui.reminder_words import DONE, LOG, SINGLE, SNOOZE


class MessagePresses(QObject):
    """Carries out the buttons; whatever is not known any more opens Today."""

    window_requested = Signal()

    def __init__(self, context: Context, cards: CardKeeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self._cards = context, cards

    def press(self, key: str, button: str) -> None:
        """Do what `button` of the message `key` says; the empty one is a click on the message itself."""
        due = self._due(key)
        if due is None:
            self.window_requested.emit()
            self._context.page_requested.emit("today")
        elif button == DONE:
            title = crisis_dues.title(due) if crisis_dues.is_one(due) else ""
            self._context.runner.write(Op.DUE_DONE, partial(due_changes.done, due_id=due.id, title=title))
        elif button == SNOOZE:
            until = self._context.now() + reminder_words.snooze_minutes(due) * MINUTE_MS
            self._context.runner.write(Op.DUE_SNOOZE, partial(due_changes.snooze, due_id=due.id, until=until))
        elif button == LOG and due.origin is Origin.CALLBACK:
            self._cards.log(due.id)
        elif button == LOG and due.crisis_id is not None:
            self.window_requested.emit()
            self._context.log_requested.emit(crisis_dues.request(self._context.reader, due))
        elif due.crisis_id is not None:
            self.window_requested.emit()
            self._context.crisis_requested.emit(due.crisis_id)
        elif due.client_id is not None:
            self._cards.open(due.id)
        else:
            self.window_requested.emit()
            self._context.page_requested.emit("today")

    def _due(self, key: str) -> Due | None:
        number = key.removeprefix(SINGLE)
        if not key.startswith(SINGLE) or not number.isdecimal():
            return None
        try:
            due = dues.get(self._context.reader, int(number))
        except JournalError:
            return None  # deleted meanwhile
        return due if due.open else None

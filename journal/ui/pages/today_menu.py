"""The context menu of a row of Today: every deed that makes sense for it, with its key."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from journal.core.dues import DERIVED, WATCH, Due, Origin
from journal.store.reading import Reader
from journal.ui import icons
from journal.ui.callback_changes import MESSAGE_FROM
from journal.ui.commitment_verbs import of_due
from journal.ui.models import crisis_dues
from journal.ui.models.crisis_dues import Way
from journal.ui.models.dues import Entry, EntryKind
from journal.ui.pages.today_deeds import TodayDeeds

translate = QCoreApplication.translate


class TodayMenu(QMenu):
    """Made for one row; it goes when it is closed."""

    def __init__(
        self, deeds: TodayDeeds, reader: Reader, entry: Entry, verb: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._deeds, self._entry = deeds, entry
        if verb:
            self._add(verb, "verb", keys="Space")
        self._add_opening(entry)
        commitment = entry.commitment or (of_due(reader, entry.due) if entry.due is not None else None)
        if commitment is not None:
            self._add_settling()
        elif entry.client_id is not None and entry.crisis is None and entry.client is None and not _step(entry):
            self._add(translate("Today", "Log an entry"), "reply", "pencil", "R")
        if entry.due is not None and _step(entry):
            self._add_for_step(entry.due, reader)
        elif entry.due is not None:
            self._add_for_due(entry.due, settled_otherwise=commitment is not None)
        elif entry.kind is EntryKind.GROUP and entry.group is not None:
            self._add_for_group(lead=bool(entry.group.lead))
        elif commitment is not None:
            self._add_record()
        self.aboutToHide.connect(self.deleteLater)

    def _add_opening(self, entry: Entry) -> None:
        if _step(entry) and entry.due is not None and entry.due.lead == WATCH:
            self._add(translate("Today", "Write what is new…"), "open", "pencil", "Enter")
        elif _step(entry):
            self._add(translate("Today", "Open the crisis"), "open", "siren", "Enter")
        if entry.client_id is not None and entry.crisis is None:
            client = translate("Today", "Open the client")
            if _step(entry):
                self._add(client, "client", "user")
            else:
                self._add(client, "open", "user", "Enter")

    def _add_for_step(self, due: Due, reader: Reader) -> None:
        """What can be done with a step of a crisis, or the question of its watch."""
        later = self._deeds.snooze_menu(self._entry, self)
        if later is not None:
            later.setIcon(icons.icon("alarm-clock", "muted"))
            self.addMenu(later)
        if due.lead != WATCH:
            way = crisis_dues.way_of(reader, due)
            if way in (Way.CALL, Way.DO):
                self._add(translate("Today", "Done, with a line for the log…"), "tell", "pencil")
            if way in (Way.CALL, Way.REPORT):
                self._add(translate("Today", "Done"), "done", "check", "E")
        if crisis_dues.repeats(reader, due):
            self._add(translate("Today", "Leave this one out"), "skip", "chevron-right")
        self._add_record()
        if due.lead != WATCH:
            self._add(translate("Today", "Edit…"), "edit", "pencil", "F2")
        self.addSeparator()
        stop = translate("Today", "Stop asking") if due.lead == WATCH else translate("Today", "Leave the step out")
        self._add(stop, "stop", "bell-off", "Delete")

    def _add_settling(self) -> None:
        self._add(translate("Today", "Done"), "done", "check", "E")
        self._add(translate("Today", "Settle otherwise…"), "settle", "flag", "X")
        self._add(translate("Today", "Another time agreed…"), "move", "calendar", "M")

    def _add_for_due(self, due: Due, *, settled_otherwise: bool) -> None:
        later = self._deeds.snooze_menu(self._entry, self)
        if later is not None:
            later.setIcon(icons.icon("alarm-clock", "muted"))
            self.addMenu(later)
        if due.origin is Origin.CALLBACK:
            self._add_for_call(due)
        done_is_verb = due.origin in (Origin.MANUAL, Origin.CRISIS) or bool(due.lead)
        if not settled_otherwise and not done_is_verb:
            self._add(translate("Today", "Done"), "done", "check", "E")
        if due.series_id is not None:
            self._add(translate("Today", "Leave this one out"), "skip", "chevron-right")
        self._add_record()
        if settled_otherwise or (due.origin not in DERIVED and due.risk_id is None):
            self._add(translate("Today", "Edit…"), "edit", "pencil", "F2")
        self.addSeparator()
        if due.series_id is not None:
            self._add(translate("Today", "Stop reminding, now and later"), "stop", "bell-off", "Delete")
        else:
            self._add(translate("Today", "Stop reminding"), "stop", "bell-off", "Delete")

    def _add_for_call(self, due: Due) -> None:
        # The words of the card: it offers the same.
        self._add(translate("CallbackCard", "No answer"), "unanswered", keys="N")
        if due.attempts >= MESSAGE_FROM:
            self._add(translate("CallbackCard", "Send a message"), "message")

    def _add_for_group(self, *, lead: bool) -> None:
        later = self._deeds.snooze_menu(self._entry, self)
        if later is not None:
            later.setIcon(icons.icon("alarm-clock", "muted"))
            self.addMenu(later)
        if lead:
            self._add(translate("Today", "All done"), "done", "check", "E")
        self.addSeparator()
        self._add(translate("Today", "Stop reminding of all"), "stop", "bell-off", "Delete")

    def _add_record(self) -> None:
        self._add(translate("Today", "What happened…"), "record", "history", "I")

    def _add(self, text: str, deed: str, icon: str = "", keys: str = "") -> None:
        # The key stands behind the word and is the list's own: a shortcut of the action would work elsewhere too.
        action = self.addAction(f"{text}\t{keys}" if keys else text)
        if icon:
            action.setIcon(icons.icon(icon, "muted"))
        action.triggered.connect(partial(self._do, deed))

    def _do(self, deed: str, _checked: bool = False) -> None:
        self._deeds.obey(deed, self._entry)


def _step(entry: Entry) -> bool:
    """Whether the row is a due of a crisis."""
    return entry.due is not None and entry.due.crisis_id is not None

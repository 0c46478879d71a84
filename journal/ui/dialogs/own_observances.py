"""The list of the observances that the user added, with when each is next and how many keep it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidgetItem, QWidget

from journal.core.moments import today
from journal.core.own_observances import OwnObservance
from journal.store import own_observances
from journal.store.history import Changed
from journal.ui import keeps_words, yearly_words
from journal.ui.context import Context
from journal.ui.dialogs.list_dialog import ID_ROLE, ListDialog
from journal.ui.dialogs.own_observance import OwnObservanceDialog
from journal.ui.widgets.day_rule_edit import next_days
from journal.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate

SIZE = (560, 440)
TABLES = frozenset({"own_observances", "people", "clients"})


class OwnObservancesDialog(ListDialog):
    """Enter opens one; who keeps it is said at the clients and persons."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        words = translate(
            "OwnObservance",
            "Days of a line of business, or of one client. Say at a person or client that they keep it.",
        )
        empty = EmptyState(
            "calendar-days",
            translate("OwnObservance", "None yet"),
            translate("OwnObservance", "Add the days that no calendar knows: an industry day, a festival of theirs."),
        )
        super().__init__(context, translate("OwnObservance", "Own observances"), words, empty, parent)
        self.resize(*SIZE)
        self.list.itemActivated.connect(self._open)
        self.add = self.add_button(translate("OwnObservance", "Add…"))
        self.edit = self.add_button(translate("OwnObservance", "Edit…"))
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self._edit)
        self.add.setEnabled(not context.read_only)
        context.runner.changed.connect(self._on_changed)
        self.fill()

    def fill(self) -> None:
        """Read them from the journal."""
        reader = self._context.reader
        kept = own_observances.kept_by(reader)
        lines = [(self._words(own, kept[own.tag]), own.id) for own in own_observances.every(reader)]
        self.edit.setVisible(bool(lines) and not self._context.read_only)
        self.show_lines(lines, self.add)

    def _words(self, own: OwnObservance, kept: int) -> str:
        this_day = today(self._context.now(), self._context.reader.tz)
        days = next_days(own.rule, this_day)
        parts = [yearly_words.weekday_and_day(days[0], this_day, self._context.locale)] if days else []
        parts.append(keeps_words.act(own.act))
        parts.append(
            translate("OwnObservance", "kept by %n", None, kept)
            if kept
            else translate("OwnObservance", "kept by nobody yet")
        )
        return f"{own.name}\n{' · '.join(parts)}"

    def _add(self) -> None:
        OwnObservanceDialog(self._context, parent=self).open()

    def _edit(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._open(item)

    def _open(self, item: QListWidgetItem) -> None:
        if not self._context.read_only:
            OwnObservanceDialog(self._context, int(item.data(ID_ROLE)), parent=self).open()

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & TABLES:
            self.fill()

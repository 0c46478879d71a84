"""The risk register of one client as a list, the heaviest first."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidgetItem, QWidget

from journal.core.moments import today
from journal.core.risks import Risk
from journal.store import clients, risks
from journal.store.history import Changed, Op
from journal.ui import risk_words
from journal.ui.context import Context
from journal.ui.dialogs.crisis import CrisisDialog
from journal.ui.dialogs.list_dialog import ID_ROLE, ListDialog
from journal.ui.dialogs.risk import RiskDialog
from journal.ui.widgets import titled_rows
from journal.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate

SIZE = (620, 460)


class RisksDialog(ListDialog):
    """Enter opens one; what is due for a risk goes with it."""

    def __init__(self, context: Context, client_id: int, parent: QWidget | None = None) -> None:
        empty = EmptyState(
            "triangle-alert",
            translate("Risks", "No risk noted yet"),
            translate("Risks", "Note what may happen to this client, how it would show, and whom to call then."),
        )
        name = clients.get(context.reader, client_id).name
        words = translate("Risks", "What may become a crisis for {name}.").format(name=name)
        super().__init__(context, translate("Risks", "Risk register"), words, empty, parent)
        self._client_id = client_id
        self.resize(*SIZE)
        titled_rows.titled(self.list)
        self.list.itemActivated.connect(self._open)
        self.add = self.add_button(translate("Risks", "Add…"))
        self.edit = self.add_button(translate("Risks", "Edit…"))
        self.look = self.add_button(translate("Risks", "Reviewed today"))
        self.crisis = self.add_button(translate("Risks", "Open a crisis…"))
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self._edit)
        self.look.clicked.connect(self._look)
        self.crisis.clicked.connect(self._open_crisis)
        for made in (self.add, self.edit, self.look, self.crisis):
            made.setEnabled(not context.read_only)
        context.runner.changed.connect(self._on_changed)
        # The page of a crisis that was opened from here lies beneath.
        context.crisis_requested.connect(self.accept)
        self.fill()

    def fill(self) -> None:
        """Read them from the journal."""
        found = risks.of_client(self._context.reader, self._client_id)
        self.show_lines([(self._words(risk), risk.id) for risk in found], self.add)
        for made in (self.edit, self.look, self.crisis):
            made.setVisible(bool(found) and not self._context.read_only)

    def _words(self, risk: Risk) -> str:
        tz, locale = self._context.reader.tz, self._context.locale
        this_day = today(self._context.now(), tz)
        again, _late = risk_words.review(risk, this_day, locale, today(risk.created_at, tz))
        parts = (risk_words.weight(risk), risk_words.told(risk, this_day, locale), again)
        return f"{risk.title}\n{' · '.join(filter(None, parts))}"

    def _current(self) -> int | None:
        item = self.list.currentItem()
        return int(item.data(ID_ROLE)) if item is not None else None

    def _add(self) -> None:
        RiskDialog(self._context, self._client_id, parent=self).open()

    def _edit(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._open(item)

    def _open(self, item: QListWidgetItem) -> None:
        if not self._context.read_only:
            RiskDialog(self._context, self._client_id, int(item.data(ID_ROLE)), parent=self).open()

    def _look(self) -> None:
        risk_id = self._current()
        if risk_id is not None:
            day = today(self._context.now(), self._context.reader.tz)
            self._context.runner.write(Op.RISK_EDIT, partial(risk_words.reviewed, risk_id=risk_id, day=day))

    def _open_crisis(self) -> None:
        risk_id = self._current()
        if risk_id is not None:
            CrisisDialog(self._context, risk_id=risk_id, parent=self).open()

    def _on_changed(self, changed: Changed) -> None:
        if "risks" in changed.tables:
            self.fill()

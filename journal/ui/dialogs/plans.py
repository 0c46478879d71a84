"""The plans for crises as a list: one's own, which can be changed, and the built-in ones, which can be copied."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QListWidgetItem, QWidget

from journal.core.errors import JournalError
from journal.core.plans import Plan
from journal.store import clients, plans
from journal.store.history import Changed
from journal.ui import plan_words
from journal.ui.context import Context
from journal.ui.dialogs.list_dialog import ID_ROLE, ListDialog
from journal.ui.dialogs.plan import PlanDialog
from journal.ui.widgets import titled_rows
from journal.ui.widgets.empty_state import EmptyState

translate = QCoreApplication.translate

SIZE = (640, 560)
TABLES = frozenset({"plans", "clients"})


class PlansDialog(ListDialog):
    """Enter edits one's own, and copies a built-in one; deleting is in the plan itself."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        words = translate(
            "Plans",
            "What is done when it happens, by when, and what one can say. Copy a built-in plan to make it your own.",
        )
        empty = EmptyState("file-text", translate("Plans", "No plan"), "")  # there are always the built-in ones
        super().__init__(context, translate("Plans", "Plans for a crisis"), words, empty, parent)
        self._plans: list[Plan] = []
        self.resize(*SIZE)
        titled_rows.titled(self.list)
        self.list.itemActivated.connect(self._open)
        self.add = self.add_button(translate("Plans", "New…"))
        self.edit = self.add_button(translate("Plans", "Edit…"))
        self.copy = self.add_button(translate("Plans", "Copy…"))
        self.add.clicked.connect(self._add)
        self.edit.clicked.connect(self._edit)
        self.copy.clicked.connect(self._copy)
        for made in (self.add, self.edit, self.copy):
            made.setEnabled(not context.read_only)
        self.list.currentRowChanged.connect(self._fit_buttons)
        context.runner.changed.connect(self._on_changed)
        self.fill()

    def fill(self) -> None:
        """Read them from the journal and from the resources."""
        reader = self._context.reader
        self._plans = [*plans.every(reader), *plans.built_in(self._context.language).values()]
        self.show_lines([(self._words(plan), place) for place, plan in enumerate(self._plans)], self.add)
        self._fit_buttons(self.list.currentRow())

    def current(self) -> Plan | None:
        """Return the plan on which the list stands."""
        item = self.list.currentItem()
        return self._plans[int(item.data(ID_ROLE))] if item is not None else None

    def _words(self, plan: Plan) -> str:
        lines = [plan.name, plan_words.about(plan, self._client(plan))]
        return "\n".join(filter(None, (*lines, plan.situation.partition("\n")[0])))

    def _client(self, plan: Plan) -> str:
        if plan.client_id is None:
            return ""
        try:
            return clients.get(self._context.reader, plan.client_id).name
        except JournalError:
            return ""  # Erased just now; the next change tells.

    def _fit_buttons(self, _row: int) -> None:
        plan = self.current()
        self.edit.setEnabled(plan is not None and bool(plan.id) and not self._context.read_only)

    def _add(self) -> None:
        PlanDialog(self._context, Plan(""), self).open()

    def _edit(self) -> None:
        plan = self.current()
        if plan is not None and plan.id:
            PlanDialog(self._context, plan, self).open()

    def _copy(self) -> None:
        plan = self.current()
        if plan is not None:
            PlanDialog(self._context, plans.copy_of(plan, plan.client_id), self).open()

    def _open(self, _item: QListWidgetItem) -> None:
        plan = self.current()
        if plan is None or self._context.read_only:
            return
        if plan.id:
            self._edit()
        else:
            self._copy()

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & TABLES:
            self.fill()

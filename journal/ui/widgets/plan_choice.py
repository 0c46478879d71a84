"""A box to choose a plan for a crisis from: none, one's own, the built-in ones; which is proposed the caller says."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from journal.core.crisis_proposals import key_of, plan_meant
from journal.core.plans import Plan
from journal.store import plans
from journal.ui.context import Context

translate = QCoreApplication.translate


class PlanChoice(QComboBox):
    """Shows the plans for any client, those of one client, and the built-in ones in the words of the window."""

    def __init__(self, context: Context, client_id: int | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._client_id = context, client_id
        self._plans: list[Plan | None] = []
        self._gone = ""
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.set_client(client_id)

    def set_client(self, client_id: int | None) -> None:
        """Offer the plans for a client; what was chosen stays where it can be."""
        key = self.key()
        self._client_id = client_id
        own = [plan for plan in plans.every(self._context.reader) if plan.client_id in (None, client_id)]
        shipped = list(plans.built_in(self._context.language).values())
        self.blockSignals(True)
        self.clear()
        self._plans = [None]
        self._gone = ""
        self.addItem(translate("PlanChoice", "No plan"))
        for group in (own, shipped):
            if group:
                # The line between the groups counts as an item.
                self.insertSeparator(self.count())
                self._plans.append(None)
            for plan in group:
                self.addItem(plan.name)
                self._plans.append(plan)
        self.blockSignals(False)
        self.choose(key)

    def plan(self) -> Plan | None:
        """Return the plan that is chosen."""
        place = self.currentIndex()
        return self._plans[place] if 0 <= place < len(self._plans) else None

    def key(self) -> str:
        """Return how risks and crises name the plan that is chosen; "" for none."""
        plan = self.plan()
        if plan is not None:
            return key_of(plan)
        return self._gone if self._gone and self.currentIndex() == len(self._plans) else ""

    def choose(self, key: str) -> None:
        """Show the plan of a key, the client's own copy of it where there is one; no plan where it is not known."""
        wanted = plan_meant([plan for plan in self._plans if plan is not None], key, self._client_id)
        self.setCurrentIndex(self._plans.index(wanted) if wanted is not None else 0)

    def keep(self, key: str) -> None:
        """Show the plan of a key as it is kept; one that is gone stays what it is until another is chosen."""
        known = [key_of(plan) if plan is not None else None for plan in self._plans]
        if not key or key in known:
            self.setCurrentIndex(known.index(key) if key else 0)
            return
        self._gone = key
        self.addItem(translate("PlanChoice", "A plan that is in the bin"))
        self.setCurrentIndex(self.count() - 1)

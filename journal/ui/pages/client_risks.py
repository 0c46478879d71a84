"""What may become a crisis for the client that is shown, the heaviest first, with when to look at it again."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt

from journal.core.clients import Client
from journal.core.moments import today
from journal.core.risks import Risk
from journal.store import risks
from journal.ui import risk_words
from journal.ui.context import Context
from journal.ui.dialogs.risk import RiskDialog
from journal.ui.dialogs.risks import RisksDialog
from journal.ui.pages.client_fact_buttons import FactButton
from journal.ui.pages.client_sections import Section
from journal.ui.widgets.buttons import button

translate = QCoreApplication.translate

FIRST_SHOWN = 4


class RisksSection(Section):
    """The risk register; a click edits a risk, the register itself opens as a list."""

    def __init__(self, context: Context) -> None:
        super().__init__(
            context, translate("ClientPage", "Risks"), translate("ClientPage", "Add a risk"), "triangle-alert"
        )
        self._risks: list[Risk] = []
        self._today = today(context.now(), context.reader.tz)
        self.add_requested.connect(self._add)

    def read(self, client: Client) -> object:
        reader = self.context.reader
        self._today = today(self.context.now(), reader.tz)
        self._risks = risks.of_client(reader, client.id)
        return (tuple(self._risks), self._today) if self._risks else None

    def fill(self, client: Client) -> None:
        for risk in self._risks[:FIRST_SHOWN]:
            self.card.body.addWidget(self._row(risk))
        more = button(translate("ClientPage", "Risk register…"), "quiet")
        more.clicked.connect(self._show_register)
        self.card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)

    def _row(self, risk: Risk) -> FactButton:
        locale = self.context.locale
        again, late = risk_words.review(risk, self._today, locale, today(risk.created_at, self.context.reader.tz))
        first = " · ".join((risk_words.weight(risk), risk_words.told(risk, self._today, locale)))
        details = "\n".join(filter(None, (first, again if late else "")))
        made = FactButton(risk.title, details, tone="amber" if late else "text", icon="triangle-alert", strong=late)
        made.clicked.connect(partial(self._edit, risk.id))
        return made

    def _add(self) -> None:
        RiskDialog(self.context, self.client_id, parent=self.window()).open()

    def _edit(self, risk_id: int) -> None:
        RiskDialog(self.context, self.client_id, risk_id, parent=self.window()).open()

    def _show_register(self) -> None:
        RisksDialog(self.context, self.client_id, self.window()).open()

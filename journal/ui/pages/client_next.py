"""What comes next with a client: running crises on top, then what we owe, what is due, and what they owe."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from journal.core.clients import Client
from journal.core.commitments import Commitment, CommitmentKind, Owed
from journal.core.crises import Crisis
from journal.core.dues import DERIVED, INNER, WATCH, Due, DueState
from journal.store import clients, closing, crises, dues
from journal.store.history import Op, Operation
from journal.ui import dates, due_changes, icons, labels
from journal.ui.context import Context
from journal.ui.dialogs.commitment import CommitmentDialog
from journal.ui.dialogs.due import DueDialog
from journal.ui.dialogs.snooze import SnoozeDialog
from journal.ui.models import crisis_dues
from journal.ui.pages import client_next_words as words
from journal.ui.pages.client_fact_buttons import FactButton
from journal.ui.pages.client_owed import OwedRows
from journal.ui.pages.client_sections import Section
from journal.ui.widgets.buttons import icon_button
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.snooze_menu import SnoozeMenu

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate


class NextSection(Section):
    """Crises and open dues of the client."""

    def __init__(self, context: Context) -> None:
        title, add = translate("ClientPage", "Next"), translate("ClientPage", "A reminder, request or promise…")
        super().__init__(context, title, add)
        self._crises: list[Crisis] = []
        self._dues: list[Due] = []
        self._titles: dict[int, str] = {}
        self._chips: list[tuple[Due, Chip]] = []
        self._client = ""
        self._owed = OwedRows(context, self.card)
        self._commitments: tuple[Commitment, ...] = ()
        for made in (self.add_button, self.add_line):
            made.clicked.disconnect(self.add_requested)
            made.clicked.connect(partial(self._offer, made))

    def tick(self) -> None:
        """Let the chips say how late it is by now."""
        self._owed.tick()
        for due, chip in self._chips:
            when, tone = words.chip(self.context, due)
            if chip.text() != when:
                chip.set_chip(when, tone)

    def clear(self) -> None:
        self._chips = []
        self._owed.clear()
        super().clear()

    def read(self, client: Client) -> object:
        reader = self.context.reader
        self._crises = crises.concerning(reader, client.id)
        self._commitments = self._owed.read(client.id)
        # A promise or request stands for its reminder; its inner deadline is a thing of its own.
        self._dues = [
            due
            for due in dues.of_client(reader, client.id)
            if due.commitment_id is None or due.occurrence.startswith(INNER)
        ]
        self._titles = {due.id: self._title(due) for due in self._dues}
        # That one was told is no news for the page: what it shows of it stays the same.
        looks = tuple(replace(due, state=DueState.SCHEDULED, shown_at=None, updated_at=0) for due in self._dues)
        found = (tuple(self._crises), self._commitments, looks, tuple(self._titles.values()), client.name)
        return found if self._crises or self._commitments or self._dues else None

    def _title(self, due: Due) -> str:
        """What is to be done; beneath the only crisis its steps need not name it."""
        if [crisis.id for crisis in self._crises] == [due.crisis_id]:
            return crisis_dues.title(due)
        return words.title(self.context, due)

    def fill(self, client: Client) -> None:
        self._client = client.name
        for crisis in self._crises:
            when = dates.event(crisis.opened, self.context.now(), self.context.locale)
            details = translate("ClientPage", "{stage} · since {when}").format(
                stage=labels.crisis_stage(crisis.stage), when=when
            )
            if crisis.client_id != client.id:
                whose = clients.get(self.context.reader, crisis.client_id).name
                details = translate("ClientPage", "{client} · {details}").format(client=whose, details=details)
            made = FactButton(crisis.sentence, details, tone="red", icon="siren", strong=True)
            made.clicked.connect(partial(self.context.crisis_requested.emit, crisis.id))
            self.card.body.addWidget(made)
        for thing in self._in_order():
            row = self._due_row(thing) if isinstance(thing, Due) else self._owed.row(thing)
            self.card.body.addWidget(row)

    def _in_order(self) -> list[Due | Commitment]:
        """What we have to do, soonest first and what has no time after it; then what others have to do."""
        tz = self.context.reader.tz
        timed: list[tuple[int, int, Due | Commitment]] = [(due.moment_at(tz), 1, due) for due in self._dues]
        rest: list[Due | Commitment] = []
        for one in self._commitments:
            if one.owed is Owed.WE and one.due is not None:
                timed.append((one.due.at_in(tz), 0, one))
            else:
                rest.append(one)
        return [thing for _at, _kind, thing in sorted(timed, key=_time)] + rest

    def _offer(self, beside: QPushButton, _checked: bool = False) -> None:
        """Ask what is to be noted."""
        menu = QMenu(beside)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        remind = menu.addAction(icons.icon("bell"), translate("ClientPage", "Remind me of something"))
        remind.triggered.connect(self.add_requested)
        asked = menu.addAction(icons.icon("message-circle"), translate("ClientPage", "They asked for something…"))
        asked.triggered.connect(partial(self._note, CommitmentKind.REQUEST))
        promised = menu.addAction(icons.icon("handshake"), translate("ClientPage", "A promise…"))
        promised.triggered.connect(partial(self._note, CommitmentKind.PROMISE))
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))
        menu.setActiveAction(remind)

    def _note(self, kind: CommitmentKind, _checked: bool = False) -> None:
        CommitmentDialog(self.context, kind=kind, client_id=self.client_id, parent=self.window()).open()

    def _due_row(self, due: Due) -> QWidget:
        row = QWidget()
        across = QHBoxLayout(row)
        across.setContentsMargins(6, 4, 0, 4)
        across.setSpacing(2)
        column = QVBoxLayout()
        column.setSpacing(4)
        text = self._titles[due.id]
        column.addWidget(PlainLabel(text, "body", wrap=True))
        when, tone = words.chip(self.context, due)
        chip = Chip(when, tone)
        self._chips.append((due, chip))
        column.addWidget(chip, 0, Qt.AlignmentFlag.AlignLeft)
        across.addLayout(column, 1)
        for made in (self._verb(due, text), self._menu_button(due, text)):
            across.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _verb(self, due: Due, text: str) -> QPushButton:
        verb = words.verb(self.context, due)
        made = icon_button(verb.icon, verb.words)
        if verb.crisis_id is not None:
            made.clicked.connect(partial(self.context.crisis_requested.emit, verb.crisis_id))
        elif verb.request is not None:
            made.clicked.connect(partial(self.context.log_requested.emit, verb.request))
        else:
            made.clicked.connect(partial(self._close, due))
        made.setAccessibleDescription(text)
        return made

    def _menu_button(self, due: Due, text: str) -> QPushButton:
        made = icon_button("ellipsis", translate("ClientPage", "More"))
        made.setAccessibleDescription(text)
        made.clicked.connect(partial(self._open_menu, due, made))
        return made

    def _open_menu(self, due: Due, beside: QPushButton) -> None:
        menu = QMenu(beside)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        later = SnoozeMenu(self.context.now(), self.context.locale, self.context.reader.tz, menu)
        later.setIcon(icons.icon("alarm-clock"))
        later.chosen.connect(partial(self._snooze, due))
        later.pick_requested.connect(partial(self._pick_time, due))
        menu.addMenu(later)
        asked = due.risk_id is not None or due.lead == WATCH
        if due.origin not in DERIVED and not asked:  # what follows from facts is changed there
            edit = menu.addAction(icons.icon("pencil"), translate("ClientPage", "Edit…"))
            edit.triggered.connect(partial(self._edit, due))
        if due.crisis_id is not None and crisis_dues.repeats(self.context.reader, due):
            once = menu.addAction(icons.icon("chevron-right"), translate("Today", "Leave this one out"))
            once.triggered.connect(partial(self._skip, due))
        stop = translate("ClientPage", "Stop reminding")
        if due.presses and due.lead != WATCH:
            stop = translate("Today", "Leave the step out")
        menu.addAction(icons.icon("bell-off"), stop).triggered.connect(partial(self._dismiss, due))
        menu.popup(beside.mapToGlobal(beside.rect().bottomLeft()))

    def _facts(self, due: Due) -> dict[str, str]:
        # A menu may be open while the page is read anew: then its reminder may not be among those shown.
        return {"client": self._client, "title": self._titles.get(due.id) or words.title(self.context, due)}

    def _close(self, due: Due) -> None:
        self.context.runner.write(Op.DUE_DONE, partial(_close, due_id=due.id, facts=self._facts(due)))

    def _snooze(self, due: Due, until: int) -> None:
        self.context.runner.write(Op.DUE_SNOOZE, partial(_snooze, due_id=due.id, until=until, facts=self._facts(due)))

    def _pick_time(self, due: Due) -> None:
        dialog = SnoozeDialog(self.context, self.window())
        dialog.chosen.connect(partial(self._snooze, due))
        dialog.open()

    def _dismiss(self, due: Due) -> None:
        self.context.runner.write(Op.DUE_DISMISS, partial(_dismiss, due_id=due.id, facts=self._facts(due)))

    def _skip(self, due: Due) -> None:
        self.context.runner.write(Op.DUE_SKIP, partial(due_changes.skip, due_id=due.id))

    def _edit(self, due: Due) -> None:
        if due.commitment_id is not None:
            CommitmentDialog(self.context, commitment_id=due.commitment_id, parent=self.window()).open()
        else:
            DueDialog(self.context, due_id=due.id, parent=self.window()).open()


def _time(timed: tuple[int, int, Due | Commitment]) -> tuple[int, int]:
    return timed[:2]


def _close(writer: Writer, running: Operation, *, due_id: int, facts: dict[str, str]) -> None:
    running.facts.update(facts)
    closing.done(writer, due_id)


def _snooze(writer: Writer, running: Operation, *, due_id: int, until: int, facts: dict[str, str]) -> None:
    running.facts.update(facts)
    dues.snooze(writer, due_id, until)


def _dismiss(writer: Writer, running: Operation, *, due_id: int, facts: dict[str, str]) -> None:
    running.facts.update(facts)
    closing.dismiss(writer, due_id)

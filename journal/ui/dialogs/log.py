"""The composer as a dialog: for any client, for closing a due, and for editing what was written."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.core.commitments import Commitment, CommitmentKind
from journal.core.dues import Due, Origin
from journal.core.interactions import Channel, Direction
from journal.store import clients, commitments, dues, interactions
from journal.ui import dates
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs import give_up
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.models import due_reasons
from journal.ui.widgets.buttons import button
from journal.ui.widgets.client_picker import ClientPicker
from journal.ui.widgets.composer import SAVE_KEYS, save_hint
from journal.ui.widgets.composer_drafts import DraftKeeper, State
from journal.ui.widgets.composer_form import ComposerForm
from journal.ui.widgets.composer_saving import save
from journal.ui.widgets.composer_scroll import FormScroll
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

WIDTH, HEIGHT = 620, 520
"""It grows with what is written and chosen."""


class LogDialog(GrowingDialog):
    """Writes one entry and closes; `saved` carries the interaction's id.  Open it with `open()`."""

    saved = Signal(int)

    def __init__(self, context: Context, request: LogRequest, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.context = context
        self.request = request
        self._due = dues.get(context.reader, request.due_id) if request.due_id is not None else None
        self._commitment = None
        if request.commitment_id is not None:
            self._commitment = commitments.get(context.reader, request.commitment_id)
        self._saving = False
        self._written_in: QWidget | None = None
        """What has the keyboard again where it could not be saved."""
        self._client_id = request.client_id or (self._due.client_id if self._due else None)
        if self._commitment is not None:
            self._client_id = self._commitment.client_id
        if request.interaction_id is not None and self._client_id is None:
            self._client_id = interactions.get(context.reader, request.interaction_id).client_ids[0]
        self.form = ComposerForm(context)
        self.picker: ClientPicker | None = None
        self._drafts = DraftKeeper(context, self._draft, self)
        self._lay_out()
        self._fill()
        self.form.touched.connect(self._on_touched)
        self.finished.connect(self._let_go)

    def save(self) -> None:
        """Save as one operation and close; where something is amiss, say what."""
        if self._saving or self.form.composing():
            return
        entry = self.form.checked_entry()
        if entry is None:
            if self.picker is not None and not self.picker.chosen():
                self.picker.setFocus()
            return
        self._set_saving(True)
        self.context.runner.write(entry.op, partial(save, entry=entry), self._on_saved, self._on_failed)

    def reject(self) -> None:
        """Close without saving: a new entry stays as a draft, changes of an old one are given up when confirmed."""
        if self._saving or self.form.composing():
            return
        if self.request.interaction_id is not None and self._touched:
            give_up.ask(self, translate("LogDialog", "Discard your changes to this entry?"), self._give_up)
            return
        self._drafts.flush()
        super().reject()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self.request.due_id is not None:
            self.context.due_taken_up.emit(self.request.due_id)

    def _let_go(self, _result: int) -> None:
        if self.request.due_id is not None:
            self.context.due_let_go.emit(self.request.due_id)

    def _give_up(self) -> None:
        self._drafts.drop()
        super().reject()

    def _fill(self) -> None:
        request = self.request
        self._touched = False
        self.form.set_client(self._client_id)
        self.form.due_id = request.due_id
        if request.interaction_id is not None:
            self.form.load(interactions.get(self.context.reader, request.interaction_id))
        draft = self._drafts.take(self._draft_key())
        if draft:
            self._take_draft(draft)
        elif self._due is not None:
            self._prepare_for(self._due)
        elif self._commitment is not None:
            self.form.start_answer(self._commitment)
        if not draft and request.person_id is not None and not self.form.people.chosen():
            self.form.people.choose([request.person_id])
        self.form.start(request.channel, request.text)
        if self.picker is not None and not self.picker.chosen():
            self.picker.setFocus()

    def _take_draft(self, draft: State) -> None:
        editing = self.request.interaction_id is not None
        self.form.set_state(draft)
        self.form.follows.offer(not editing)
        self._touched = editing
        chosen = draft.get("client")
        if self.picker is not None and chosen:
            self.picker.set_chosen([int(chosen)])
            self._on_picked()
            self.form.people.choose(draft.get("people", ()))

    def _prepare_for(self, due: Due) -> None:
        if due.origin is Origin.CALLBACK and self.request.channel is None:
            self.form.start(Channel.PHONE)
        if due.origin is Origin.CALLBACK or due.crisis_id is not None:
            self.form.direction.set_direction(Direction.OUT)
        if due.person_id is not None:
            self.form.people.choose([due.person_id])
        elif due.crisis_id is not None:
            self.form.people.choose_only()

    def _draft_key(self) -> str:
        if self.request.interaction_id is not None:
            return f"composer:edit:{self.request.interaction_id}"
        if self.request.due_id is not None:
            return f"composer:due:{self.request.due_id}"
        if self.request.commitment_id is not None:
            return f"composer:commitment:{self.request.commitment_id}"
        return f"composer:dialog:{self._client_id or 'any'}"

    def _draft(self) -> State | None:
        return None if self.form.is_empty() else {**self.form.state(), "client": self.form.client_id}

    def _on_touched(self) -> None:
        self._touched = True
        self._drafts.touched()

    def _on_picked(self) -> None:
        assert self.picker is not None
        chosen = self.picker.chosen()
        self.form.set_client(chosen[0] if chosen else None)
        self._drafts.touched()
        if chosen:
            self.form.text.setFocus()

    def _on_saved(self, interaction_id: int) -> None:
        self._drafts.drop()
        self.saved.emit(interaction_id)
        self.accept()

    def _on_failed(self, _error: BaseException) -> None:
        # The sentence is told by the window; what was written is still here.
        self._set_saving(False)

    def _set_saving(self, saving: bool) -> None:
        """While it saves nothing can be written: what came later would be lost with the dialog."""
        self._saving = saving
        if saving:
            self._written_in = self.focusWidget()
        for part in (self.form, self.picker, self.save_button, self.cancel_button):
            if part is not None:
                part.setEnabled(not saving)
        if not saving and self._written_in is not None:
            self._written_in.setFocus()

    def _title(self) -> str:
        if self.request.interaction_id is not None:
            return translate("LogDialog", "Edit entry")
        return translate("LogDialog", "Log an interaction")

    def _closes(self, due: Due) -> str:
        when = dates.due(due.moment, self.context.now(), self.context.locale)
        if due.origin is Origin.CALLBACK and not due.title:
            what = translate("LogDialog", "Callback")
        else:
            what = due_reasons.title(self.context, due)
        return translate("LogDialog", "Closes: {what} · {time}").format(what=what, time=when)

    def _settles(self, commitment: Commitment) -> str:
        when = dates.event(commitment.made, self.context.now(), self.context.locale)
        if commitment.kind is CommitmentKind.REQUEST:
            text = translate("LogDialog", "Answers: {what} · asked {time}")
        else:
            text = translate("LogDialog", "Keeps: {what} · promised {time}")
        return text.format(what=commitment.text, time=when)

    def _reason(self, due: Due) -> str:
        if due.interaction_id is None:
            return ""
        source = interactions.get(self.context.reader, due.interaction_id)
        about = source.subject or source.text.strip().partition("\n")[0][:120]
        when = dates.event(source.at, self.context.now(), self.context.locale)
        return translate("LogDialog", "After: {what} · {time}").format(what=about, time=when)

    def _lay_out(self) -> None:
        self.setWindowTitle(self._title())
        self.resize(WIDTH, HEIGHT)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.setSpacing(10)
        if self._client_id is not None:
            name = clients.get(self.context.reader, self._client_id).name
            column.addWidget(PlainLabel(name, "card", elide=True))
        else:
            self.picker = ClientPicker(
                self.context, translate("LogDialog", "Client: name, pinyin or initials"), several=False
            )
            self.picker.changed.connect(self._on_picked)
            column.addWidget(self.picker)
        if self._due is not None:
            column.addWidget(PlainLabel(self._closes(self._due), "strong", wrap=True, tone="accent"))
            reason = self._reason(self._due)
            if reason:
                column.addWidget(PlainLabel(reason, "meta", wrap=True))
        if self._commitment is not None:
            column.addWidget(PlainLabel(self._settles(self._commitment), "strong", wrap=True, tone="accent"))
        column.addWidget(FormScroll(self.form))
        column.addWidget(self.form.error)
        column.addStretch(1)
        self.save_button = button(translate("LogDialog", "Save"), "primary", None, save_hint())
        self.cancel_button = button(translate("LogDialog", "Cancel"), "secondary")
        for made in (self.save_button, self.cancel_button):
            made.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.save_button)
        column.addLayout(foot)
        self.cancel_button.clicked.connect(self.reject)
        self.save_button.clicked.connect(self.save)
        for keys in SAVE_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

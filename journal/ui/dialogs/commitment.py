"""The dialog that notes a promise or request, or changes one: who owes what to whom, by when, and who moves first."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QWidget

from journal.core import text as texts
from journal.core.commitments import CLIENT_TURN, COLLEAGUE, Commitment, CommitmentKind
from journal.core.errors import Code, JournalError
from journal.core.moments import HOUR_MS, MINUTE_MS, EventTime, Moment, local
from journal.store import clients, commitments, interactions, people, work_settings
from journal.store.history import Op
from journal.ui import commitment_changes, dates, ledger_labels
from journal.ui.context import Context
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.dialogs.due_moment import MomentEditor
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen
from journal.ui.errors import sentence
from journal.ui.widgets.buttons import button
from journal.ui.widgets.job_fields import JobFields
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.promised_day import PromisedDay
from journal.ui.widgets.when_edit import WhenEdit

translate = QCoreApplication.translate

WIDTH = 620
REQUEST, PROMISE = CommitmentKind.REQUEST, CommitmentKind.PROMISE
LIMIT, GIVEN, NONE = "limit", "given", "none"
"""How a request gets its time."""
NOBODY, CLIENT, OTHER = "", CLIENT_TURN, "colleague"


class CommitmentDialog(RecordDialog):
    """A new one, perhaps about a client or from an entry (`interaction_id`), or with `commitment_id` one to change."""

    def __init__(
        self,
        context: Context,
        *,
        kind: CommitmentKind = PROMISE,
        client_id: int | None = None,
        commitment_id: int | None = None,
        interaction_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        titles = (
            translate("CommitmentDialog", "Edit promise or request"),
            translate("CommitmentDialog", "New promise or request"),
        )
        super().__init__(context, titles[0] if commitment_id is not None else titles[1], parent)
        if commitment_id is not None:
            self._commitment = commitments.get(context.reader, commitment_id)
        else:
            self._commitment = self._new(kind, client_id, interaction_id)
        self._add_what()
        self._add_client()
        self._add_times()
        self._add_waiting()
        self._add_job()
        self.complete(self._save, self._delete if commitment_id is not None else None)
        if commitment_id is not None:
            self._offer_record()
        self.setMinimumWidth(WIDTH)
        self.text.setFocus()

    def _new(self, kind: CommitmentKind, client_id: int | None, interaction_id: int | None) -> Commitment:
        made = EventTime.of(self.context.now(), self.context.reader.tz)
        new = Commitment(kind, client_id or 0, "", made)
        if interaction_id is None:
            return new
        entry = interactions.get(self.context.reader, interaction_id)
        return replace(
            new,
            client_id=client_id or entry.client_ids[0],
            interaction_id=interaction_id,
            made=entry.at,
            person_id=entry.person_ids[0] if entry.person_ids else None,
        )

    # ---------- rows

    def _add_what(self) -> None:
        self._kinds: list[tuple[str, object]] = [
            (ledger_labels.commitment(kind, ours), (kind, ours))
            for kind, ours in ((PROMISE, True), (REQUEST, True), (PROMISE, False), (REQUEST, False))
        ]
        self.kind = choice(self._kinds, (self._commitment.kind, self._commitment.ours))
        # What happened to a promise would mean nothing for a request.
        self.kind.setEnabled(not self._commitment.id)
        self.add_row(translate("CommitmentDialog", "What it is"), self.kind)
        self.text = QLineEdit(self._commitment.text)
        self.text.setPlaceholderText(translate("CommitmentDialog", "Send the revised quote"))
        self.add_row(translate("CommitmentDialog", "What"), self.text)
        self.kind.currentIndexChanged.connect(self._fit_kind)

    def _add_client(self) -> None:
        self.client: QLineEdit
        if self._commitment.client_id:
            self.client = QLineEdit(clients.get(self.context.reader, self._commitment.client_id).name)
            self.client.setReadOnly(True)
        else:
            self.client = ClientField(self.context.reader)
            self.client.textChanged.connect(self._offer_people)
            self.client.editingFinished.connect(self._offer_people)
        self.add_row(translate("CommitmentDialog", "Client"), self.client)
        self._people: list[tuple[str, object]] = []
        self.person = QComboBox()
        self.add_row(translate("CommitmentDialog", "Person"), self.person)
        self._offer_people()

    def _add_times(self) -> None:
        context, commitment = self.context, self._commitment
        self.made = WhenEdit(context.now, context.locale, context.reader.tz)
        self.made.set_value(commitment.made if commitment.id or commitment.interaction_id else None)
        self.add_row(translate("CommitmentDialog", "Said"), self.made)
        self.limit = QComboBox()
        self.add_row(translate("CommitmentDialog", "Answer by"), self.limit)
        self.due = MomentEditor(context)
        self.due.set_moment(commitment.due or self._tomorrow())
        self.add_row(translate("CommitmentDialog", "Due"), self.due)
        self.day = PromisedDay(context)
        self.form.addRow("", self.day)
        self.has_inner = QCheckBox(translate("CommitmentDialog", "A deadline of our own, ahead of it"))
        self.has_inner.setChecked(commitment.inner is not None)
        self.add_row(translate("CommitmentDialog", "Inner deadline"), self.has_inner)
        self.inner = MomentEditor(context, quick=False)
        self.inner.set_moment(commitment.inner or commitment.due or self._tomorrow())
        self.inner.setAccessibleName(translate("CommitmentDialog", "Time of the inner deadline"))
        self.form.addRow("", self.inner)
        self._proposed = None if commitment.inner else self.inner.moment()
        self.inner_problem = PlainLabel("", "body", wrap=True, tone="red")
        self.form.addRow("", self.inner_problem)
        self._fill_limit()
        self.made.changed.connect(self._fill_limit)
        self.made.changed.connect(self._fit_kind)
        self.limit.currentIndexChanged.connect(self._fit_kind)
        self.due.changed.connect(self._fit_kind)
        self.day.moved.connect(self.due.set_moment)
        self.has_inner.toggled.connect(self._fit_kind)
        self.inner.changed.connect(self._forget_problem)

    def _add_waiting(self) -> None:
        whom = self._commitment.waiting_on
        self._turns: list[tuple[str, object]] = [
            (translate("CommitmentDialog", "Nobody: it can be done"), NOBODY),
            (translate("CommitmentDialog", "The client"), CLIENT),
            (translate("CommitmentDialog", "A colleague"), OTHER),
        ]
        current = OTHER if whom.startswith(COLLEAGUE) else whom
        self.waiting = choice(self._turns, current)
        self.add_row(translate("CommitmentDialog", "Waiting for"), self.waiting)
        self.colleague = QLineEdit(whom.removeprefix(COLLEAGUE) if current == OTHER else "")
        self.colleague.setPlaceholderText(translate("CommitmentDialog", "Their name"))
        self.colleague.setAccessibleName(translate("CommitmentDialog", "Name of the colleague"))
        self.form.addRow("", self.colleague)
        self.waiting.currentIndexChanged.connect(self._fit_kind)

    def _add_job(self) -> None:
        commitment = self._commitment
        self.job = JobFields()
        self.job.set_values(commitment.intention, commitment.unchanged, commitment.doubts)
        self._says_job = bool(commitment.intention or commitment.unchanged or commitment.doubts)
        self.job_button = button(
            translate("CommitmentDialog", "For the colleagues who do it…"), "quiet", "chevron-down"
        )
        self.job_button.setAutoDefault(False)
        self.job_button.clicked.connect(self._say_job)
        self._job_row = QWidget()
        across = QHBoxLayout(self._job_row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.job_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.form.addRow("", self._job_row)
        self.add_row(translate("CommitmentDialog", "For the work"), self.job)
        self.job.changed.connect(self._grow)
        self._fit_kind()

    def _say_job(self) -> None:
        self._says_job = True
        self._fit_kind()
        self.job.intention.setFocus()

    def _grow(self) -> None:
        if self.isVisible():
            self.fit()

    def _offer_record(self) -> None:
        made = button(translate("CommitmentDialog", "What happened…"), "quiet", "history")
        made.setAutoDefault(False)
        made.clicked.connect(self._show_record)
        self._footer.insertWidget(1, made)
        if self._commitment.is_job:
            self.brief_button = button(translate("CommitmentDialog", "Job brief…"), "quiet", "file-text")
            self.brief_button.setAutoDefault(False)
            self.brief_button.clicked.connect(self._show_job)
            self._footer.insertWidget(2, self.brief_button)

    def _show_job(self) -> None:
        from journal.ui.dialogs.job_brief import JobBriefDialog  # late: few ever open it

        JobBriefDialog(self.context, self._commitment.id, self.parentWidget() or self).open()
        self.reject()

    def _show_record(self) -> None:
        from journal.ui.dialogs.commitment_record import CommitmentRecordDialog  # late: few ever open it

        CommitmentRecordDialog(self.context, self._commitment.id, self.parentWidget() or self).open()
        self.reject()

    # ---------- what is shown

    def _kind(self) -> tuple[CommitmentKind, bool]:
        kind, ours = chosen(self.kind, self._kinds)
        return kind, ours

    def _turn(self) -> str:
        return str(chosen(self.waiting, self._turns))

    def _fill_limit(self) -> None:
        """Offer the usual limit, counted from when it was asked."""
        context = self.context
        received = (self.made.value() or EventTime.of(context.now(), context.reader.tz)).at
        self._usual = work_settings.request_limit(context.reader, received)
        due, saved = self._commitment.due, self._commitment.id
        current = chosen(self.limit, self._limits) if self.limit.count() else None
        if current is None:
            current = LIMIT if not saved or due == self._usual else GIVEN if due is not None else NONE
        when = dates.due(self._usual, context.now(), context.locale)
        self._limits: list[tuple[str, object]] = [
            (translate("CommitmentDialog", "The usual limit: {when}").format(when=when), LIMIT),
            (translate("CommitmentDialog", "A time of its own"), GIVEN),
            (translate("CommitmentDialog", "No limit"), NONE),
        ]
        self.limit.blockSignals(True)
        self.limit.clear()
        for word, _value in self._limits:
            self.limit.addItem(word)
        self.limit.setCurrentIndex([value for _, value in self._limits].index(current))
        self.limit.blockSignals(False)

    def _fit_kind(self) -> None:
        kind, ours = self._kind()
        timed = kind is PROMISE or chosen(self.limit, self._limits) == GIVEN
        self.show_row(self.limit, kind is REQUEST)
        self.show_row(self.due, timed)
        moment = self._due()
        # The usual limit is a working day by itself.
        self.day.tell(moment if ours and timed else None, self._commitment.id)
        self.show_row(self.day, self.day.says)
        self.show_row(self.has_inner, ours and moment is not None)
        inner = ours and moment is not None and self.has_inner.isChecked()
        if inner and moment is not None:
            self._propose_inner(moment)
        self.show_row(self.inner, inner)
        self._forget_problem()
        self.show_row(self.colleague, self._turn() == OTHER)
        request = ours and kind is REQUEST
        self.show_row(self._job_row, request and not self._says_job)
        self.show_row(self.job, request and self._says_job)
        if self.isVisible():
            self.fit()

    def _propose_inner(self, due: Moment) -> None:
        """Until another is typed: the end of the working day before; where that is past, half-way from now."""
        if self._proposed is None or self.inner.moment() != self._proposed:
            return
        now, tz = self.context.now(), self.context.reader.tz
        work = work_settings.working_days(self.context.reader)
        at, end = work.end_of_day(work.previous(local(due.at_in(tz), tz).date()), tz), due.end_in(tz)
        if now < end and not now < at < end:
            at = (now + (end - now) // 2) // MINUTE_MS * MINUTE_MS
        self.inner.set_moment(Moment.wall(local(at, tz), tz))
        self._proposed = self.inner.moment()

    def _forget_problem(self) -> None:
        self.show_row(self.inner_problem, False)

    def _due(self) -> Moment | None:
        if self._kind()[0] is PROMISE:
            return self.due.moment()
        how = chosen(self.limit, self._limits)
        if how == LIMIT:
            return self._usual
        return self.due.moment() if how == GIVEN else None

    def _tomorrow(self) -> Moment:
        tz = self.context.reader.tz
        at = local(-(-self.context.now() // HOUR_MS) * HOUR_MS + 24 * HOUR_MS, tz)
        return Moment.wall(at, tz)

    def _client_id(self) -> int:
        if not isinstance(self.client, ClientField):
            return self._commitment.client_id
        return self.client.resolved()

    def _offer_people(self, _text: str = "") -> None:
        try:
            client_id = self._client_id()
        except JournalError:
            client_id = 0  # Not typed to the end yet; saving says what is wrong.
        found = people.at(self.context.reader, client_id) if client_id else []
        here = [p for p in found if p.left_on is None or p.id == self._commitment.person_id]
        items: list[tuple[str, object]] = [(translate("CommitmentDialog", "Nobody in particular"), None)]
        items += [(person.name, person.id) for person in here]
        if items != self._people:
            current = chosen(self.person, self._people) if self._people else self._commitment.person_id
            self._people = items
            self.person.clear()
            for word, _value in items:
                self.person.addItem(word)
            values = [value for _, value in items]
            self.person.setCurrentIndex(values.index(current) if current in values else 0)
        self.show_row(self.person, bool(here))
        if self.isVisible():
            self.fit()

    # ---------- saving

    def _save(self) -> None:
        try:
            commitment = self._filled()
        except JournalError as error:
            if error.code is Code.INNER_TOO_LATE:
                self._fail_inner(error)
            else:
                self.fail(error, self.text if error.code is Code.TEXT_MISSING else self.client)
                self.fit()
            return
        if commitment.id:
            self.write(Op.COMMITMENT_EDIT, partial(commitment_changes.edit, commitment=commitment))
        else:
            self.write(Op.COMMITMENT_ADD, partial(commitment_changes.add, commitment=commitment))

    def _fail_inner(self, error: JournalError) -> None:
        """Say beneath the inner deadline what is wrong with it: the foot of the form may be far away."""
        self.problem.forget()
        self.inner_problem.setText(sentence(error))
        self.show_row(self.inner_problem, True)
        self.inner.day.setFocus()
        self.fit()
        # Only when the form has its new height is there a place to scroll to.
        QTimer.singleShot(0, self, partial(self._scroll.ensureWidgetVisible, self.inner_problem))

    def _filled(self) -> Commitment:
        """Return what the form says; JournalError where it cannot be kept."""
        tz = self.context.reader.tz
        kind, ours = self._kind()
        text = texts.line(self.text.text())
        if not text:
            raise JournalError(Code.TEXT_MISSING)
        due = self._due()
        inner = self.inner.moment() if ours and due is not None and self.has_inner.isChecked() else None
        if inner is not None and due is not None and inner.at >= due.end_in(tz):
            raise JournalError(Code.INNER_TOO_LATE)
        turn = self._turn()
        intention, unchanged, doubts = self.job.values() if ours and kind is REQUEST else ("", "", ())
        return replace(
            self._commitment,
            kind=kind,
            ours=ours,
            client_id=self._client_id(),
            person_id=chosen(self.person, self._people),
            text=text,
            made=self.made.value() or EventTime.of(self.context.now(), tz),
            due=due,
            inner=inner,
            waiting_on=COLLEAGUE + self.colleague.text().strip() if turn == OTHER else turn,
            intention=intention,
            unchanged=unchanged,
            doubts=doubts,
        )

    def _delete(self) -> None:
        self.write(Op.COMMITMENT_DELETE, partial(commitment_changes.delete, commitment_id=self._commitment.id))

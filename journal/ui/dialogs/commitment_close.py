"""The dialog in which a promise or request ends, or moves by agreement, with a word and perhaps the entry about it."""

from __future__ import annotations

import datetime as dt
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QWidget

from journal.core import text as texts
from journal.core.commitments import Commitment, CommitmentKind, CommitmentState
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Direction, Interaction
from journal.core.moments import DAY_MS, EventTime, Moment, MomentKind, local
from journal.store import clients, commitments, interactions
from journal.store.history import Op
from journal.ui import commitment_changes, labels
from journal.ui import commitment_words as words
from journal.ui.commitment_changes import MOVED, Ending
from journal.ui.context import Context
from journal.ui.dialogs.due_moment import MomentEditor
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen, note_field
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.promised_day import PromisedDay

translate = QCoreApplication.translate

WIDTH = 600
State = CommitmentState
SPOKEN = (Channel.EMAIL, Channel.PHONE, Channel.WECHAT, Channel.MESSAGE, Channel.MEETING, Channel.VISIT, Channel.LETTER)
"""Channels through which one tells somebody how it stands."""


class CommitmentCloseDialog(RecordDialog):
    """Asks how `commitment_id` goes on; `way` is the choice made beforehand (a state, or `MOVED`)."""

    def __init__(
        self,
        context: Context,
        commitment_id: int,
        way: CommitmentState | str | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, translate("CommitmentClose", "How does it go on?"), parent)
        self._commitment = commitments.get(context.reader, commitment_id)
        self._add_heading()
        self._ways = ways(self._commitment)
        self.way = choice(self._ways, way)
        self.add_row(translate("CommitmentClose", "Outcome"), self.way)
        self.hint = PlainLabel("", "meta", wrap=True)
        self.form.addRow("", self.hint)
        self._add_moment()
        self.text = note_field("")
        self.add_row(translate("CommitmentClose", "A word about it"), self.text)
        self._add_entry()
        self.complete(self._save)
        self.way.currentIndexChanged.connect(self._fit_way)
        self._fit_way()
        self.setMinimumWidth(WIDTH)
        self.way.setFocus()

    def _add_heading(self) -> None:
        commitment, context = self._commitment, self.context
        self.form.addRow(PlainLabel(commitment.text, "card", wrap=True))
        client = clients.get(context.reader, commitment.client_id).name
        due = words.chip(commitment, context.now(), context.locale, context.reader.tz).text
        about = (words.kind(commitment), client, due, *words.details(commitment, context.now(), context.locale))
        self.form.addRow(PlainLabel(" · ".join(about), "meta", wrap=True))

    def _add_moment(self) -> None:
        context = self.context
        self.told_when = QCheckBox(translate("CommitmentClose", "They were told when the answer comes"))
        self.form.addRow("", self.told_when)
        self.moment = MomentEditor(context)
        self.moment.set_moment(self._proposed())
        self.add_row(translate("CommitmentClose", "New time"), self.moment)
        self.day = PromisedDay(context)
        self.form.addRow("", self.day)
        self.told_when.toggled.connect(self._fit_way)
        self.moment.changed.connect(self._fit_way)
        self.day.moved.connect(self.moment.set_moment)

    def _add_entry(self) -> None:
        self.log = QCheckBox(translate("CommitmentClose", "Write it on the timeline as well"))
        self.form.addRow("", self.log)
        self._channels: list[tuple[str, object]] = [(labels.channel(code), code) for code in SPOKEN]
        self.channel = choice(self._channels, self._last_channel())
        self.add_row(translate("CommitmentClose", "Through"), self.channel)
        self.log.toggled.connect(self._fit_way)

    def _last_channel(self) -> Channel:
        """The channel through which it was asked for, else that of the last contact."""
        commitment, reader = self._commitment, self.context.reader
        if commitment.interaction_id is not None:
            asked = interactions.get(reader, commitment.interaction_id).channel
        else:
            last = interactions.last_of(reader, commitment.client_id)
            asked = last.channel if last else ""
        return next((code for code in SPOKEN if code == asked), Channel.EMAIL)

    def _proposed(self) -> Moment:
        """The same time of the day, tomorrow or a day after the time agreed before, whichever is later."""
        tz, due = self.context.reader.tz, self._commitment.due
        tomorrow = local(self.context.now() + DAY_MS, tz)
        if due is None:
            return Moment.wall(dt.datetime.combine(tomorrow.date(), dt.time(18)), tz)
        at = local(due.at_in(tz), tz)
        day = max(tomorrow.date(), at.date() + dt.timedelta(days=1))
        if due.kind is MomentKind.DATE:
            return Moment.date(day, tz)
        return Moment.wall(dt.datetime.combine(day, at.time()), tz)

    # ---------- what is shown

    def _way(self) -> CommitmentState | str:
        found: CommitmentState | str = chosen(self.way, self._ways)
        return found

    def _fit_way(self) -> None:
        way = self._way()
        self.hint.setText(_hint(way, ours=self._commitment.ours))
        self.show_row(self.hint, bool(self.hint.text()))
        self.show_row(self.told_when, way == State.ACKNOWLEDGED)
        timed = way == MOVED or (way == State.ACKNOWLEDGED and self.told_when.isChecked())
        self.show_row(self.moment, timed)
        self.day.tell(self.moment.moment() if timed and self._commitment.ours else None, self._commitment.id)
        self.show_row(self.day, self.day.says)
        self.show_row(self.channel, self.log.isChecked())
        if self.isVisible():
            self.fit()

    # ---------- saving

    def _save(self) -> None:
        way = self._way()
        try:
            ending = self._ending(way)
        except JournalError as error:
            self.fail(error, self.text)
            self.fit()
            return
        op = Op.COMMITMENT_MOVE if way == MOVED else Op.COMMITMENT_CLOSE
        self.write(op, partial(commitment_changes.close, commitment_id=self._commitment.id, ending=ending))

    def _ending(self, way: CommitmentState | str) -> Ending:
        """Return what was chosen; TEXT_MISSING where an entry is to be written and nothing is said."""
        text = texts.note(self.text.toPlainText()).strip()
        timed = way == MOVED or (way == State.ACKNOWLEDGED and self.told_when.isChecked())
        entry = self._entry(text) if self.log.isChecked() else None
        state = way if isinstance(way, CommitmentState) else None
        return Ending(state, text, self.moment.moment() if timed else None, entry)

    def _entry(self, text: str) -> Interaction:
        if not text:
            raise JournalError(Code.TEXT_MISSING)
        commitment = self._commitment
        return Interaction(
            (commitment.client_id,),
            EventTime.of(self.context.now(), self.context.reader.tz),
            channel=chosen(self.channel, self._channels),
            direction=Direction.OUT if commitment.ours else Direction.IN,
            text=text,
            person_ids=(commitment.person_id,) if commitment.person_id is not None else (),
        )


def ways(commitment: Commitment) -> list[tuple[str, object]]:
    """Return how it can go on from where it stands, the common one first, in words with their values."""
    if commitment.kind is CommitmentKind.REQUEST:
        found: list[tuple[str, object]] = [
            (translate("CommitmentClose", "Answered"), State.ANSWERED),
            (translate("CommitmentClose", "Acknowledged: we have it, the answer follows"), State.ACKNOWLEDGED),
            (translate("CommitmentClose", "Declined"), State.DECLINED),
            (translate("CommitmentClose", "Moved: another time was agreed"), MOVED),
            (translate("CommitmentClose", "Withdrawn: it is no longer wanted"), State.WITHDRAWN),
        ]
        if commitment.state is State.ACKNOWLEDGED:
            del found[1]
        return found
    found = [
        (translate("CommitmentClose", "Kept"), State.KEPT),
        (translate("CommitmentClose", "Moved: another time was agreed"), MOVED),
        (translate("CommitmentClose", "Missed, not told yet"), State.MISSED),
        (translate("CommitmentClose", "Missed, and told"), State.TOLD),
        (translate("CommitmentClose", "Withdrawn: it is no longer wanted"), State.WITHDRAWN),
    ]
    if commitment.state is State.MISSED:
        del found[2]
    return found


def _hint(way: CommitmentState | str, *, ours: bool) -> str:
    if way == MOVED:
        return translate("CommitmentClose", "Neither late nor missed; the old time stays in its record.")
    if way == State.ACKNOWLEDGED:
        return translate("CommitmentClose", "It stays open until it is answered.")
    if way == State.MISSED and ours:
        return translate("CommitmentClose", "It stays on the list until they were told.")
    if way == State.DECLINED and ours:
        return translate("CommitmentClose", "Say what was offered instead, if anything.")
    return ""

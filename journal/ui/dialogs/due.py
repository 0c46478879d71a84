"""The dialog that sets a reminder or changes one: what, whose, when, how it repeats; a promise moves by agreement."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QLineEdit, QSizePolicy, QWidget

from journal.core import text as texts
from journal.core.dues import DATE_NOTICE_HOUR, INNER, Due, Origin
from journal.core.errors import Code, JournalError
from journal.core.moments import HOUR_MS, Moment, local
from journal.core.recurrence import Mode
from journal.core.series import Series
from journal.store import clients, dues, people
from journal.store import series as all_series
from journal.store.history import Op
from journal.ui import due_changes, repeat_words
from journal.ui.context import Context
from journal.ui.dialogs.choose_client import ClientField
from journal.ui.dialogs.due_moment import MomentEditor
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.repeat_edit import RepeatEdit

translate = QCoreApplication.translate


WIDTH = 600
"""Date, time and "without a time" stand in one line."""
ONE, LATER = "one", "later"
"""What a change of a reminder that repeats is about."""


class DueDialog(RecordDialog):
    """A new reminder, perhaps about a client or an interaction, or with `due_id` one to change or delete."""

    def __init__(
        self,
        context: Context,
        *,
        client_id: int | None = None,
        due_id: int | None = None,
        interaction_id: int | None = None,
        day: dt.date | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """With `day` a new reminder is proposed for the morning of that day, else for the next full hour."""
        words = translate("DueDialog", "Edit reminder"), translate("DueDialog", "New reminder")
        super().__init__(context, words[0] if due_id is not None else words[1], parent)
        if due_id is not None:
            self._due = dues.get(context.reader, due_id)
        else:
            self._due = Due("", _proposed(context, day), client_id=client_id, interaction_id=interaction_id)
        self._promised = self._due.commitment_id is not None and not self._due.occurrence.startswith(INNER)
        self._series = all_series.get(context.reader, self._due.series_id) if self._due.series_id else None
        self.text = QLineEdit(self._due.title)
        self.text.setPlaceholderText(translate("DueDialog", "Send the revised quote"))
        self.text.setReadOnly(self._promised)
        self.add_row(translate("DueDialog", "What"), self.text)
        self._add_client()
        self._add_scope()
        self.when = MomentEditor(context)
        step = self._due.crisis_id is not None
        self.when.set_moment(self._due.moment, stays_instant=step or self._due.origin is Origin.CALLBACK)
        self.add_row(translate("DueDialog", "When"), self.when)
        self._add_repeat()
        # A step of a crisis is left out, which its log says; it does not vanish.
        binned = due_id is not None and not self._promised and not step
        self.complete(self._save, self._delete if binned else None)
        self.offer_history("dues", due_id)
        self.setMinimumWidth(WIDTH)
        (self.when.day if self._promised else self.text).setFocus()

    # ---------- fields

    def _add_client(self) -> None:
        """The client's name as it stands where it is given, else a field that finds one."""
        due = self._due
        self.client: QLineEdit
        if due.client_id is not None:
            self.client = QLineEdit(clients.get(self.context.reader, due.client_id).name)
            self.client.setReadOnly(True)
        else:
            self.client = ClientField(self.context.reader)
            self.client.textChanged.connect(self._offer_people)
            self.client.editingFinished.connect(self._offer_people)
        self.add_row(translate("DueDialog", "Client"), self.client)
        self._people: list[tuple[str, object]] = []
        self.person = QComboBox()
        self.add_row(translate("DueDialog", "Person"), self.person)
        self._offer_people()

    def _add_scope(self) -> None:
        """For a reminder that repeats: whether this one changes, or all that follow too."""
        self._scopes: list[tuple[str, object]] = [
            (translate("DueDialog", "This one only"), ONE),
            (translate("DueDialog", "This and all later ones"), LATER),
        ]
        self.scope = choice(self._scopes, ONE)
        self.add_row(translate("DueDialog", "Change"), self.scope)
        self.skip_button = button(translate("DueDialog", "Leave this one out"), icon="chevron-right")
        self.skip_button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)  # no wider than its words
        self.skip_button.clicked.connect(self._skip)
        self.form.addRow("", self.skip_button)
        for field in (self.scope, self.skip_button):
            self.show_row(field, self._series is not None)
        self.scope.currentIndexChanged.connect(self._fit_scope)

    def _add_repeat(self) -> None:
        context, series = self.context, self._series
        self.repeat = RepeatEdit(context, self._due.moment)
        self.add_row(translate("DueDialog", "Repeats"), self.repeat)
        said = repeat_words.words(series.rule, context.locale, _start(series)) if series is not None else ""
        self.rule_now = PlainLabel(said, "meta", wrap=True)
        self.form.addRow("", self.rule_now)
        agreed = translate(
            "DueDialog", "Moved by agreement: neither late nor missed; the old time stays in its record."
        )
        self.agreed = PlainLabel(agreed, "meta", wrap=True)
        self.form.addRow("", self.agreed)
        if series is not None:
            self.repeat.set_value((series.rule, series.mode))
        self.show_row(self.agreed, self._promised)
        self._fit_scope()
        self.when.changed.connect(self._follow_start)
        self.repeat.changed.connect(self._fit_seen)

    def _follow_start(self) -> None:
        self.repeat.set_start(self.when.moment())

    def _fit_scope(self, _index: int = 0) -> None:
        repeats = self._due.origin is Origin.MANUAL and self._due.commitment_id is None
        one = self._series is not None and chosen(self.scope, self._scopes) == ONE
        self.show_row(self.repeat, repeats and not one)
        self.show_row(self.rule_now, one)
        self._fit_seen()

    def _fit_seen(self) -> None:
        if self.isVisible():
            self.fit()

    def _client_id(self) -> int | None:
        """Return the client that is meant, None for none; NAME_UNKNOWN, NAME_AMBIGUOUS."""
        if not isinstance(self.client, ClientField):
            return self._due.client_id
        return self.client.resolved() if self.client.text().strip() else None

    def _offer_people(self, _text: str = "") -> None:
        try:
            client_id = self._client_id()
        except JournalError:
            client_id = None  # Not typed to the end yet; saving says what is wrong.
        found = people.at(self.context.reader, client_id) if client_id is not None else []
        here = [p for p in found if p.left_on is None or p.id == self._due.person_id]
        items: list[tuple[str, object]] = [(translate("DueDialog", "Nobody in particular"), None)]
        items += [(person.name, person.id) for person in here]
        if items != self._people:
            current = chosen(self.person, self._people) if self._people else self._due.person_id
            self._people = items
            filled = choice(items, current)
            self.person.clear()
            for word, _value in items:
                self.person.addItem(word)
            self.person.setCurrentIndex(filled.currentIndex())
        self.show_row(self.person, len(here) > 0 and not self._promised)
        self._fit_seen()

    # ---------- saving

    def _save(self) -> None:
        context, due = self.context, self._due
        moment = self.when.moment()
        if self._promised:
            self.write(Op.COMMITMENT_MOVE, partial(due_changes.reschedule, due_id=due.id, moment=moment))
            return
        title = texts.line(self.text.text())
        if not title and due.origin is Origin.MANUAL:
            self.fail(JournalError(Code.TEXT_MISSING), self.text)
            return
        try:
            client_id = self._client_id()
        except JournalError as error:
            self.fail(error, self.client)
            return
        try:
            repeats = self._repeats()
        except JournalError as error:
            self.fail(error, self.repeat.rule)
            return
        if not due.id and moment.end_in(context.reader.tz) <= context.now():
            self.say(translate("DueDialog", "This time has passed. Choose a later one."))
            return
        person_id = chosen(self.person, self._people)
        self._write(replace(due, title=title, moment=moment, client_id=client_id, person_id=person_id), repeats)

    def _repeats(self) -> tuple[str, Mode] | None:
        """Return how it is to repeat; the errors of `RepeatEdit.value`."""
        return None if self.repeat.isHidden() else self.repeat.value()

    def _write(self, due: Due, repeats: tuple[str, Mode] | None) -> None:
        """Hand the change to the writer: of this reminder alone, or of a series."""
        series = self._series
        if series is not None and chosen(self.scope, self._scopes) == LATER:
            if repeats is None:
                self.write(Op.DUE_EDIT, partial(due_changes.end_series, due=due))
            else:
                changed = _series(due, repeats, series)
                self.write(Op.DUE_EDIT, partial(due_changes.edit_series, due_id=due.id, series=changed))
        elif repeats is not None and not due.id:
            self.write(Op.DUE_ADD, partial(due_changes.add_series, series=_series(due, repeats)))
        elif repeats is not None:
            self.write(Op.DUE_EDIT, partial(due_changes.repeat, due=due, series=_series(due, repeats)))
        elif due.id:
            self.write(Op.DUE_EDIT, partial(due_changes.edit, due=due))
        else:
            self.write(Op.DUE_ADD, partial(due_changes.add, due=due))

    def say(self, problem: str) -> None:
        """Say what is wrong with the time, and put the keyboard there."""
        self.problem.tell(problem, None, self.when)
        self.when.time.setFocus()
        self.fit()

    def _skip(self) -> None:
        self.write(Op.DUE_SKIP, partial(due_changes.skip, due_id=self._due.id))

    def _delete(self) -> None:
        self.write(Op.DUE_DELETE, partial(due_changes.delete, due_id=self._due.id))


def _proposed(context: Context, day: dt.date | None) -> Moment:
    """Return the next full hour that is at least half an hour away, or the morning of a day."""
    tz = context.reader.tz
    hour = -(-(context.now() + HOUR_MS // 2) // HOUR_MS) * HOUR_MS
    if day is None or day <= local(context.now(), tz).date():
        return Moment.wall(local(hour, tz), tz)
    return Moment.wall(dt.datetime.combine(day, dt.time(DATE_NOTICE_HOUR)), tz)


def _series(due: Due, repeats: tuple[str, Mode], before: Series | None = None) -> Series:
    """Return the series that starts with a due, or the one that was there with what is new."""
    rule, mode = repeats
    made = Series(due.title, rule, due.moment, mode, due.client_id, due.person_id)
    return made if before is None else replace(made, id=before.id, uuid=before.uuid, created_at=before.created_at)


def _start(series: Series) -> Moment | None:
    return series.start if series.mode is Mode.SCHEDULE else None

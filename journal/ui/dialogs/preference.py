"""The dialog that adds a preference of a client or changes one."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QButtonGroup, QDateEdit, QHBoxLayout, QPushButton, QWidget

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.interactions import EntryKind
from journal.core.moments import EventTime, today
from journal.core.preferences import UNRATED_KINDS, Preference, PreferenceKind, Strength
from journal.store import clients, interactions, people, preferences
from journal.store.history import Op, Operation
from journal.ui import dates, labels
from journal.ui.context import Context
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen, date_field, note_field
from journal.ui.widgets.buttons import button
from journal.ui.widgets.colour_field import ColourField

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

OFFERED_INTERACTIONS = 20
_TONES = {Strength.TABOO: "red", Strength.LOVES: "green", Strength.LIKES: "green", Strength.DISLIKES: "amber"}
_ORDER = (Strength.LOVES, Strength.LIKES, Strength.DISLIKES, Strength.TABOO)
_GRADED = (Strength.LOVES, Strength.DISLIKES)


class PreferenceDialog(RecordDialog):
    """What it is about, how strong it is, whose it is, where it was learned and when it was last confirmed."""

    def __init__(
        self,
        context: Context,
        client_id: int,
        preference_id: int | None = None,
        kind: PreferenceKind | None = None,
        strength: Strength | None = None,
        interaction_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        words = translate("PreferenceDialog", "Edit preference"), translate("PreferenceDialog", "New preference")
        super().__init__(context, words[0] if preference_id else words[1], parent)
        self._client = clients.get(context.reader, client_id)
        self._preference = (
            preferences.get(context.reader, preference_id)
            if preference_id
            else Preference(
                client_id,
                kind or PreferenceKind.COLOUR,
                "",
                strength or Strength.LIKES,
                interaction_id=interaction_id,
                confirmed_on=today(context.now(), context.reader.tz).isoformat(),
            )
        )
        self._make_fields()
        self.add_row(translate("PreferenceDialog", "Kind"), self.kind)
        self.add_row(translate("PreferenceDialog", "What"), self.value)
        self.add_row(translate("PreferenceDialog", "How strong"), self.strength)
        self.add_row(translate("PreferenceDialog", "Whose"), self.person)
        self.add_row(translate("PreferenceDialog", "Learned in"), self.learned)
        self.add_row(translate("PreferenceDialog", "Last confirmed"), self._confirmed_row)
        self.add_row(translate("PreferenceDialog", "About"), self.about)
        self.value.line.setAccessibleName(translate("PreferenceDialog", "What"))
        self.complete(self._save, self._delete if preference_id else None)
        self.offer_history("preferences", preference_id)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self._on_kind()
        # A kind that was asked for is settled: the word is what comes next.
        (self.value if kind or preference_id else self.kind).setFocus()

    def strength_button(self, strength: Strength) -> QPushButton:
        """The button of one strength."""
        return self._strengths[strength]

    def _make_fields(self) -> None:
        was = self._preference
        self._kinds = [(labels.preference_kind(kind), kind) for kind in PreferenceKind]
        self.kind = choice(self._kinds, was.kind)
        self.kind.setMaxVisibleItems(len(self._kinds))
        self.value = ColourField(self.context.language)
        self.value.set_value(was.value, was.hex)
        self._make_strength(was.strength)
        nobody: tuple[str, object] = (translate("PreferenceDialog", "The client as a whole"), None)
        self._people = [nobody, *((p.name, p.id) for p in people.at(self.context.reader, self._client.id))]
        self.person = choice(self._people, was.person_id)
        self._entries = self._offered()
        self.learned = choice(self._entries, was.interaction_id)
        self._make_confirmed(was.confirmed_on)
        self.about = note_field(was.about)

    def _make_strength(self, current: Strength) -> None:
        self.strength = QWidget()
        row = QHBoxLayout(self.strength)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._group = QButtonGroup(self)
        self._strengths: dict[Strength, QPushButton] = {}
        for strength in _ORDER:
            made = button(labels.strength(strength))
            made.setProperty("kind", "mood")
            made.setProperty("tone", _TONES[strength])
            made.setCheckable(True)
            made.setChecked(strength is current)
            self._group.addButton(made)
            self._strengths[strength] = made
            row.addWidget(made, 1)
        self.strength.setFocusProxy(self._strengths[current])

    def _make_confirmed(self, day: str | None) -> None:
        self.confirmed: QDateEdit = date_field(self.context)
        self.confirmed.setAccessibleName(translate("PreferenceDialog", "Last confirmed"))
        self._unknown = dates.qdate(dt.date(1900, 1, 1))
        self.confirmed.setMinimumDate(self._unknown)
        # Qt shows these words in place of the smallest date.
        self.confirmed.setSpecialValueText(translate("PreferenceDialog", "Not known"))
        self.confirmed.setDate(dates.qdate(dt.date.fromisoformat(day)) if day else self._unknown)
        self.today_button = button(translate("PreferenceDialog", "Today"))
        self.today_button.clicked.connect(self._confirm_today)
        self._confirmed_row = QWidget()
        row = QHBoxLayout(self._confirmed_row)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.confirmed, 1)
        row.addWidget(self.today_button)

    def _offered(self) -> list[tuple[str, object]]:
        reader, was = self.context.reader, self._preference
        found: list[tuple[str, object]] = [(translate("PreferenceDialog", "Not recorded"), None)]
        entries = interactions.timeline(reader, self._client.id, limit=OFFERED_INTERACTIONS)
        found += [
            (self._entry(entry.at, entry.channel, entry.subject or entry.text), entry.id)
            for entry in entries
            if entry.kind is EntryKind.INTERACTION
        ]
        if was.interaction_id is not None and all(entry_id != was.interaction_id for _, entry_id in found):
            old = interactions.get(reader, was.interaction_id)
            found.append((self._entry(old.at, old.channel, old.subject or old.text), old.id))
        return found

    def _entry(self, at: EventTime, channel: str, words: str) -> str:
        first = words.strip().partition("\n")[0]
        day = dates.short_day(
            dt.date.fromisoformat(at.text[:10]),
            today(self.context.now(), self.context.reader.tz),
            self.context.locale,
        )
        return f"{day} · {labels.channel(channel)} · {first[:80]}"

    def _on_kind(self) -> None:
        kind = chosen(self.kind, self._kinds)
        self.value.set_colours(kind is PreferenceKind.COLOUR)
        graded = kind not in UNRATED_KINDS
        for strength in _GRADED:
            self._strengths[strength].setVisible(graded)
        likes = self._strengths[Strength.LIKES]
        likes.setText(labels.strength(Strength.LIKES) if graded else translate("PreferenceDialog", "Good to know"))
        likes.setAccessibleName(likes.text())
        if not graded and self._strength() in _GRADED:
            likes.setChecked(True)
        # An allergy has no degrees: it must never be met.
        self.show_row(self.strength, kind is not PreferenceKind.ALLERGY)

    def _strength(self) -> Strength:
        if chosen(self.kind, self._kinds) is PreferenceKind.ALLERGY:
            return Strength.TABOO
        return next(strength for strength, made in self._strengths.items() if made.isChecked())

    def _confirm_today(self) -> None:
        self.confirmed.setDate(dates.qdate(today(self.context.now(), self.context.reader.tz)))

    def _save(self) -> None:
        try:
            preference = self._read()
        except JournalError as error:
            self.fail(error, self.value.line if error.code is Code.TEXT_MISSING else self.about)
            return
        op = Op.PREFERENCE_EDIT if preference.id else Op.PREFERENCE_ADD
        self.write(op, partial(_keep, preference=preference, client=self._client.name))

    def _delete(self) -> None:
        self.write(Op.PREFERENCE_DELETE, partial(_delete, preference=self._preference, client=self._client.name))

    def _read(self) -> Preference:
        value = texts.line(self.value.text())
        if not value:
            raise JournalError(Code.TEXT_MISSING)
        about = self.about.toPlainText() if self.about.document().isModified() else self._preference.about
        confirmed = dates.from_qt(self.confirmed.dateTime()).date()
        return replace(
            self._preference,
            kind=chosen(self.kind, self._kinds),
            value=value,
            strength=self._strength(),
            person_id=chosen(self.person, self._people),
            hex=self.value.hex(),
            interaction_id=chosen(self.learned, self._entries),
            confirmed_on=None if self.confirmed.date() == self._unknown else confirmed.isoformat(),
            about=texts.note(about),
        )


def _keep(writer: Writer, running: Operation, *, preference: Preference, client: str) -> int:
    running.facts.update(client=client, title=preference.value)
    if not preference.id:
        return preferences.add(writer, preference)
    preferences.edit(writer, preference)
    return preference.id


def _delete(writer: Writer, running: Operation, *, preference: Preference, client: str) -> int:
    running.facts.update(client=client, title=preference.value)
    preferences.delete(writer, preference.id)
    return preference.id

"""The dialog that adds an observance of the user's own or changes one."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QSpinBox, QWidget

from journal.core import text as texts
from journal.core.errors import Code, JournalError
from journal.core.observances import Act, Tone
from journal.core.own_observances import MOST_DAYS_AHEAD, OwnObservance
from journal.store import own_observances
from journal.store.history import Op, Operation
from journal.ui import keeps_words
from journal.ui.context import Context
from journal.ui.dialogs.more_rows import MoreRows
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen, note_field
from journal.ui.widgets.day_rule_edit import DayRuleEdit

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

_ACTS = (Act.GREET, Act.SILENCE, Act.BUSY, Act.SHOWN)
"""Whoever carries its tag is marked for it: the fifth act would say the same as the first."""
_NONE = -1


class OwnObservanceDialog(RecordDialog):
    """Its name, its day, what one does on it and how that sounds; behind "More…" what goes ahead of it."""

    def __init__(self, context: Context, own_id: int | None = None, parent: QWidget | None = None) -> None:
        words = (
            translate("OwnObservance", "Edit own observance")
            if own_id
            else translate("OwnObservance", "New own observance")
        )
        super().__init__(context, words, parent)
        self._own = own_observances.get(context.reader, own_id) if own_id else OwnObservance("", "")
        self._make_fields(new=own_id is None)
        self.add_row(translate("OwnObservance", "Name"), self.name)
        self.add_row(translate("OwnObservance", "Day"), self.rule)
        self.add_row(translate("OwnObservance", "What to do"), self.act)
        self.add_row(translate("OwnObservance", "Tone"), self.tone)
        self.more = MoreRows(self)
        self.add_row(translate("OwnObservance", "Message"), self.message)
        self.add_row(translate("OwnObservance", "Card"), self.card)
        self.add_row(translate("OwnObservance", "Gift"), self.gift)
        self.add_row(translate("OwnObservance", "What to mind"), self.manner)
        own = self._own
        needed = bool(own.gift_days is not None or own.card_days is not None or own.message_days or own.manner)
        self.more.end((self.message, self.card, self.gift, self.manner), needed=needed)
        self.complete(self._save, self._delete if own_id else None)
        self.rule.changed.connect(self._grow)
        self.act.currentIndexChanged.connect(self._show_tone)
        self._show_tone()
        self.name.setFocus()

    def _make_fields(self, *, new: bool) -> None:
        own = self._own
        self.name = QLineEdit(own.name)
        self.name.setMaxLength(texts.MAX_NAME)
        self.name.setPlaceholderText(translate("OwnObservance", "Advertising Festival, Coffee Day…"))
        self.rule = DayRuleEdit(self.context)
        if not new:
            self.rule.set_value(own.rule)
        acts = _ACTS if own.act in _ACTS else (*_ACTS, own.act)
        self._acts = [(keeps_words.act(act), act) for act in acts]
        self.act = choice(self._acts, own.act)
        self._tones = [(keeps_words.tone(tone), tone) for tone in Tone]
        self.tone = choice(self._tones, own.tone)
        self.message, self.card, self.gift = (_days(days) for days in (own.message_days, own.card_days, own.gift_days))
        self.manner = note_field(own.manner)

    def _show_tone(self) -> None:
        self.show_row(self.tone, chosen(self.act, self._acts) in (Act.GREET, Act.MARKED))
        self._grow()

    def _grow(self) -> None:
        if self.isVisible():
            self.fit()

    def _save(self) -> None:
        try:
            own = self._read()
        except JournalError as error:
            self.fail(error, self.name if error.code is Code.NAME_MISSING else self.rule.rule)
            return
        self.write(Op.OBSERVANCE_EDIT if own.id else Op.OBSERVANCE_ADD, partial(_keep, own=own))

    def _delete(self) -> None:
        self.write(Op.OBSERVANCE_DELETE, partial(_delete, own=self._own))

    def _read(self) -> OwnObservance:
        return replace(
            self._own,
            name=texts.name(self.name.text()),
            rule=self.rule.value(),
            act=chosen(self.act, self._acts),
            tone=chosen(self.tone, self._tones),
            message_days=_read_days(self.message),
            card_days=_read_days(self.card),
            gift_days=_read_days(self.gift),
            manner=texts.note(self.manner.toPlainText()),
        )


def _days(days: int | None) -> QSpinBox:
    made = QSpinBox()
    made.setRange(_NONE, MOST_DAYS_AHEAD)
    made.setSpecialValueText(translate("OwnObservance", "None"))
    made.setSuffix(" " + translate("OwnObservance", "days ahead"))
    made.setValue(_NONE if days is None else days)
    return made


def _read_days(field: QSpinBox) -> int | None:
    return None if field.value() == _NONE else field.value()


def _keep(writer: Writer, running: Operation, *, own: OwnObservance) -> int:
    running.facts["title"] = own.name
    if not own.id:
        return own_observances.add(writer, own)
    own_observances.edit(writer, own)
    return own.id


def _delete(writer: Writer, running: Operation, *, own: OwnObservance) -> int:
    running.facts["title"] = own.name
    own_observances.delete(writer, own.id)
    return own.id

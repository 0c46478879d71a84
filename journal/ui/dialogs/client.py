"""The dialog that adds a client or changes one; only the name is required."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLineEdit, QWidget

from journal.core import text as texts
from journal.core.anniversaries import Anniversary, AnniversaryKind
from journal.core.clients import Client, ClientKind, Stage, Tier
from journal.core.errors import Code, JournalError
from journal.core.temperaments import Temperament
from journal.core.yearly_dates import LeapRule, YearlyDate
from journal.store import anniversaries, clients, own_observances, work_settings
from journal.store.history import Op, Operation
from journal.ui import character_words, labels
from journal.ui.context import Context
from journal.ui.dialogs.more_rows import MoreRows
from journal.ui.dialogs.record_dialog import RecordDialog, choice, chosen, note_field
from journal.ui.widgets.keeps_edit import KeepsEdit
from journal.ui.widgets.motive_picker import MotivePicker
from journal.ui.widgets.rhythm_edit import RhythmEdit, days_field
from journal.ui.widgets.tag_edit import TagEdit
from journal.ui.widgets.yearly_date_edit import YearlyDateEdit

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

Days = dict[AnniversaryKind, tuple[YearlyDate, LeapRule] | None]
_OF_CLIENT = (AnniversaryKind.RELATIONSHIP, AnniversaryKind.FOUNDED)


class ClientDialog(RecordDialog):
    """Name, kind, tier, stage, tags and free text of one client; behind "More…" rhythm, what it keeps, its days."""

    def __init__(
        self, context: Context, client_id: int | None = None, name: str = "", parent: QWidget | None = None
    ) -> None:
        title = translate("ClientDialog", "Edit client") if client_id else translate("ClientDialog", "New client")
        super().__init__(context, title, parent)
        self._client = clients.get(context.reader, client_id) if client_id else Client(name)
        self._days = self._own_days(client_id)
        self._make_fields()
        self._make_further()
        self.add_row(translate("ClientDialog", "Name"), self.name)
        self.add_row(translate("ClientDialog", "Kind"), self.kind)
        self.add_row(translate("ClientDialog", "Tier"), self.tier)
        self.add_row(translate("ClientDialog", "Stage"), self.stage)
        self.add_row(translate("ClientDialog", "Tags"), self.tags)
        self.add_row(translate("ClientDialog", "About"), self.about)
        self.more = MoreRows(self)
        self.add_row(translate("ClientDialog", "Temperament"), self.temperament)
        self.add_row(translate("ClientDialog", "What weighs when they choose"), self.motives)
        self.add_row(translate("ClientDialog", "Keep in touch"), self.rhythm)
        self.add_row(translate("ClientDialog", "Not more often than every"), self.spacing)
        self.add_row(translate("ClientDialog", "Keeps"), self.keeps)
        self.add_row(translate("ClientDialog", "Client since"), self.since)
        self.add_row(translate("ClientDialog", "Founding day"), self.founded)
        further = (self.temperament, self.motives, self.rhythm, self.spacing, self.keeps, self.since, self.founded)
        self.more.end(further, needed=self._has_more())
        self.complete(self._save)
        self.name.setFocus()

    def show_character(self) -> None:
        """Begin with what they are like."""
        self.more.show()
        self.temperament.setFocus()

    def _own_days(self, client_id: int | None) -> dict[AnniversaryKind, Anniversary]:
        """Return the days that this form shows; where there are two of a kind, the first."""
        found: dict[AnniversaryKind, Anniversary] = {}
        for day in anniversaries.of_client(self.context.reader, client_id) if client_id else ():
            if day.person_id is None and day.kind in _OF_CLIENT:
                found.setdefault(day.kind, day)
        return found

    def _make_fields(self) -> None:
        client = self._client
        self._kinds = [(labels.kind(kind), kind) for kind in ClientKind]
        not_set: tuple[str, object] = (translate("ClientDialog", "Not set"), None)
        self._tiers = [not_set, *((labels.tier(tier), tier) for tier in Tier)]
        self._stages = [not_set, *((labels.stage(stage), stage) for stage in Stage)]
        self.name = QLineEdit(client.name)
        self.name.setMaxLength(texts.MAX_NAME)
        self.kind = choice(self._kinds, client.kind)
        self.tier = choice(self._tiers, client.tier)
        self.stage = choice(self._stages, client.stage)
        self.tags = TagEdit(clients.tags(self.context.reader))
        self.tags.set_tags(client.tags)
        self.about = note_field(client.about)

    def _make_further(self) -> None:
        client, reader = self._client, self.context.reader
        not_set: tuple[str, object] = (translate("ClientDialog", "Not set"), None)
        self._temperaments = [not_set, *((_treated(one), one) for one in Temperament)]
        self.temperament = choice(self._temperaments, client.temperament)
        self.motives = MotivePicker(self.context)
        self.motives.set_motives(client.motives)
        self._rhythms = work_settings.rhythms(reader)
        self.rhythm = RhythmEdit()
        self.rhythm.set_value(client.rhythm_days)
        self.tier.currentIndexChanged.connect(self._follow_tier)
        self._follow_tier()
        self.spacing = days_field("", translate("ClientDialog", "As often as it comes"))
        self.spacing.setValue(client.spacing_days or 0)
        self.keeps = KeepsEdit(own_observances.all_of(reader), self.context.language)
        self.keeps.set_tags(client.observes)
        self.since, self.founded = YearlyDateEdit(self.context), YearlyDateEdit(self.context)
        for kind, field in self._day_fields().items():
            if kind in self._days:
                field.set_value(self._days[kind].date, self._days[kind].leap_rule)
            field.changed.connect(self._grow)
        self.keeps.changed.connect(self._grow)
        self.motives.changed.connect(self._grow)

    def _day_fields(self) -> dict[AnniversaryKind, YearlyDateEdit]:
        return dict(zip(_OF_CLIENT, (self.since, self.founded), strict=True))

    def _has_more(self) -> bool:
        client = self._client
        if client.temperament or client.motives:
            return True
        return bool(client.rhythm_days is not None or client.spacing_days or client.observes or self._days)

    def _follow_tier(self) -> None:
        self.rhythm.set_usual(self._rhythms.days(chosen(self.tier, self._tiers)))

    def _grow(self) -> None:
        if self.isVisible():
            self.fit()

    def _save(self) -> None:
        days: Days = {}
        field: QWidget = self.about
        try:
            client = self._read()
            for kind, edit in self._day_fields().items():
                field = edit.line
                day = edit.value()
                days[kind] = (day, edit.leap_rule()) if day else None
        except JournalError as error:
            places: dict[Code, QWidget] = {Code.NAME_MISSING: self.name, Code.TAG_UNKNOWN: self.keeps.line}
            self.fail(error, places.get(error.code, field))
            return
        self.write(Op.CLIENT_EDIT if client.id else Op.CLIENT_ADD, partial(_keep, client=client, days=days))

    def _read(self) -> Client:
        about = self.about.toPlainText() if self.about.document().isModified() else self._client.about
        return replace(
            self._client,
            name=texts.name(self.name.text()),
            kind=chosen(self.kind, self._kinds),
            tier=chosen(self.tier, self._tiers),
            stage=chosen(self.stage, self._stages),
            tags=self.tags.tags(),
            about=texts.note(about),
            observes=self.keeps.tags(),
            temperament=chosen(self.temperament, self._temperaments),
            motives=self.motives.motives(),
            rhythm_days=self.rhythm.value(),
            spacing_days=self.spacing.value() or None,
        )


def _treated(temperament: Temperament) -> str:
    word, how = character_words.temperament(temperament), character_words.treatment(temperament)
    return translate("ClientDialog", "{temperament} – {treatment}").format(temperament=word, treatment=how)


def _keep(writer: Writer, running: Operation, *, client: Client, days: Days) -> int:
    running.facts["client"] = client.name
    client_id = client.id
    if client_id:
        clients.edit(writer, client)
    else:
        client_id = clients.add(writer, client)
    there = {day.kind: day for day in reversed(anniversaries.of_client(writer, client_id)) if day.person_id is None}
    for kind, wanted in days.items():
        was = there.get(kind)
        if wanted is None:
            if was is not None:
                anniversaries.delete(writer, was.id)
        elif was is None:
            anniversaries.add(writer, Anniversary(client_id, wanted[0], kind, leap_rule=wanted[1]))
        else:
            anniversaries.edit(writer, replace(was, date=wanted[0], leap_rule=wanted[1]))
    return client_id

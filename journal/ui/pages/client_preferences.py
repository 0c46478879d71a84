"""What a client likes and what it must never meet: the red card, and the chips grouped by strength."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QMenu, QWidget

from journal.core.clients import Client
from journal.core.errors import JournalError
from journal.core.moments import today
from journal.core.preferences import UNRATED_KINDS, Preference, PreferenceKind, Strength
from journal.store import interactions, people, preferences
from journal.store.history import Op, Operation
from journal.ui import dates, icons, labels, theme
from journal.ui.context import Context
from journal.ui.dialogs.preference import PreferenceDialog
from journal.ui.pages.client_fact_buttons import ChipButton, FactButton
from journal.ui.pages.client_sections import Section
from journal.ui.widgets.chip import Tone
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

_GROUPS: tuple[tuple[Strength, Tone], ...] = (
    (Strength.LOVES, "green"),
    (Strength.LIKES, "neutral"),
    (Strength.DISLIKES, "amber"),
)


def forbidden(preference: Preference) -> bool:
    """Return whether it must never be met: a taboo, or an allergy of any strength."""
    return preference.strength is Strength.TABOO or preference.kind is PreferenceKind.ALLERGY


def favourite_colour(found: list[Preference]) -> str | None:
    """Return the colour of a client's avatar: the first that is loved, else liked (the list's row has the same)."""
    liked = [p for p in found if p.hex and p.strength in (Strength.LOVES, Strength.LIKES)]
    return min(liked, key=_fondness).hex if liked else None


def _fondness(preference: Preference) -> tuple[bool, int]:
    return preference.strength is Strength.LIKES, preference.id


class _PreferencesBase(Section):
    """What the red card and the chips share: the details of a preference, editing and confirming it."""

    def __init__(self, context: Context, title: str, add: str) -> None:
        super().__init__(context, title, add)
        self._found: list[Preference] = []
        self._names: dict[int, str] = {}
        self._learned: dict[int, str] = {}
        self._client = ""
        self.add_requested.connect(self._add)

    def wanted(self, preference: Preference) -> bool:
        """Whether this section shows the preference."""
        raise NotImplementedError

    def read(self, client: Client) -> object:
        reader = self.context.reader
        self._client = client.name
        self._found = [p for p in preferences.of(reader, client.id) if self.wanted(p)]
        self._names = {p.id: p.name for p in people.at(reader, client.id)} if self._found else {}
        self._learned = {p.id: self._learned_on(p) for p in self._found if p.interaction_id is not None}
        if not self._found:
            return None
        return tuple(self._found), tuple(self._names.items()), tuple(self._learned.items())

    def details(self, preference: Preference) -> str:
        """Return the quiet line: whose, learned when, confirmed when, and the remark."""
        now, locale = self.context.now(), self.context.locale
        parts = [self._names.get(preference.person_id or 0, "")]
        if preference.id in self._learned:
            parts.append(translate("ClientPage", "learned {when}").format(when=self._learned[preference.id]))
        if preference.confirmed_on:
            this_day = today(now, self.context.reader.tz)
            when = dates.near_day(dt.date.fromisoformat(preference.confirmed_on), this_day, locale)
            parts.append(translate("ClientPage", "confirmed {when}").format(when=when))
        line = " · ".join(filter(None, parts))
        return "\n".join(filter(None, [line, preference.about.strip()]))

    def prepared(self, made: ChipButton | FactButton, preference: Preference) -> ChipButton | FactButton:
        """Give a button its click and its menu."""
        made.clicked.connect(partial(self._edit, preference.id))
        made.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        made.customContextMenuRequested.connect(partial(self._open_menu, preference, made))
        return made

    def _learned_on(self, preference: Preference) -> str:
        assert preference.interaction_id is not None
        try:
            source = interactions.get(self.context.reader, preference.interaction_id)
        except JournalError:
            return ""
        this_day = today(self.context.now(), self.context.reader.tz)
        return dates.short_day(dt.date.fromisoformat(source.at.text[:10]), this_day, self.context.locale)

    def _add(self) -> None:
        raise NotImplementedError

    def _edit(self, preference_id: int) -> None:
        PreferenceDialog(self.context, self.client_id, preference_id, parent=self.window()).open()

    def _open_menu(self, preference: Preference, beside: QWidget, at: QPoint) -> None:
        menu = QMenu(beside)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        confirm = menu.addAction(icons.icon("check"), translate("ClientPage", "Confirmed today"))
        confirm.triggered.connect(partial(self.confirm_today, preference))
        edit = menu.addAction(icons.icon("pencil"), translate("ClientPage", "Edit…"))
        edit.triggered.connect(partial(self._edit, preference.id))
        history = menu.addAction(icons.icon("history"), translate("ClientPage", "History…"))
        history.triggered.connect(partial(self._show_history, preference.id))
        menu.addSeparator()
        delete = menu.addAction(icons.icon("trash-2"), translate("ClientPage", "Move to bin"))
        delete.triggered.connect(partial(self._delete, preference))
        menu.popup(beside.mapToGlobal(at))

    def _show_history(self, preference_id: int) -> None:
        from journal.ui.dialogs.record_history import RecordHistoryDialog  # late: few ever open it

        RecordHistoryDialog(self.context, "preferences", preference_id, self.window()).open()

    def confirm_today(self, preference: Preference) -> None:
        """Note that the preference still holds."""
        day = today(self.context.now(), self.context.reader.tz).isoformat()
        facts = {"client": self._client, "title": preference.value}
        work = partial(_confirm, preference_id=preference.id, day=day, facts=facts)
        self.context.runner.write(Op.PREFERENCE_EDIT, work)

    def _delete(self, preference: Preference) -> None:
        facts = {"client": self._client, "title": preference.value}
        work = partial(_delete, preference_id=preference.id, facts=facts)
        self.context.runner.write(Op.PREFERENCE_DELETE, work)


class TaboosSection(_PreferencesBase):
    """Taboos and allergies, in red."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("ClientPage", "Taboos"), translate("ClientPage", "Add a taboo"))
        t = theme.tokens()
        self.card.setStyleSheet(
            f'QFrame[card="true"] {{ background: {t.red_bg.name()}; border-color: {t.red.name()}; }}'
            f"QLabel {{ color: {t.red.name()}; }}"
        )

    def wanted(self, preference: Preference) -> bool:
        return forbidden(preference)

    def words(self) -> str:
        """Return all of them in one line."""
        return ", ".join(_text(p) for p in self._found)

    def fill(self, client: Client) -> None:
        allergic = any(p.kind is PreferenceKind.ALLERGY for p in self._found)
        both = translate("ClientPage", "Taboos and allergies")
        self.card.set_title(both if allergic else translate("ClientPage", "Taboos"))
        for preference in self._found:
            icon = "wheat-off" if preference.kind is PreferenceKind.ALLERGY else "ban"
            colour = QColor(preference.hex) if preference.hex else None
            made = FactButton(
                _text(preference), self.details(preference), tone="red", icon=icon, colour=colour, strong=True
            )
            self.card.body.addWidget(self.prepared(made, preference))

    def _add(self) -> None:
        PreferenceDialog(
            self.context, self.client_id, kind=PreferenceKind.OTHER, strength=Strength.TABOO, parent=self.window()
        ).open()


class PreferencesSection(_PreferencesBase):
    """Loved, liked and disliked things as chips, and what is good to know as lines."""

    def __init__(self, context: Context) -> None:
        super().__init__(context, translate("ClientPage", "Preferences"), translate("ClientPage", "Add a preference"))

    def wanted(self, preference: Preference) -> bool:
        return not forbidden(preference)

    def fill(self, client: Client) -> None:
        rated = [p for p in self._found if p.kind not in UNRATED_KINDS]
        for strength, tone in _GROUPS:
            group = [p for p in rated if p.strength is strength]
            if group:
                self.card.body.addWidget(PlainLabel(labels.strength(strength), "meta"))
                self.card.body.addWidget(self._chips(group, tone))
        unrated = [p for p in self._found if p.kind in UNRATED_KINDS]
        if unrated:
            self.card.body.addWidget(PlainLabel(translate("ClientPage", "Good to know"), "meta"))
        for preference in unrated:
            self.card.body.addWidget(self.prepared(FactButton(_text(preference), self.details(preference)), preference))

    def _chips(self, group: list[Preference], tone: Tone) -> QWidget:
        box = QWidget()
        flow = FlowLayout(box)
        for preference in group:
            made = ChipButton(
                _text(preference),
                tone,
                details=self.details(preference),
                colour=QColor(preference.hex) if preference.hex else None,
                struck=preference.strength is Strength.DISLIKES,
            )
            flow.addWidget(self.prepared(made, preference))
        return box

    def _add(self) -> None:
        PreferenceDialog(self.context, self.client_id, parent=self.window()).open()


def _text(preference: Preference) -> str:
    if preference.hex or preference.kind is PreferenceKind.OTHER:
        return preference.value
    kind = labels.preference_kind(preference.kind)
    return translate("ClientPage", "{kind}: {value}").format(kind=kind, value=preference.value)


def _confirm(writer: Writer, running: Operation, *, preference_id: int, day: str, facts: dict[str, str]) -> None:
    running.facts.update(facts)
    preferences.edit(writer, replace(preferences.get(writer, preference_id), confirmed_on=day))


def _delete(writer: Writer, running: Operation, *, preference_id: int, facts: dict[str, str]) -> None:
    running.facts.update(facts)
    preferences.delete(writer, preference_id)

"""What an entry of a timeline is marked as, later than it was written, and the crisis log that takes it in."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QMenu, QWidget

from journal.core.crises import Crisis
from journal.core.interactions import Mark, TimelineEntry
from journal.core.moments import today
from journal.store import clients, crises, crisis_log, interactions
from journal.store.history import Op, Operation
from journal.ui import character_words, icons
from journal.ui.context import Context

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

_CHARACTERS = 40


class EntryMarking:
    """The commands on the mark of one entry and on the logs that may take it in; `owner` is the parent of menus."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        self._context, self._owner = context, owner
        self.client_id: int | None = None
        """The client whose timeline it is."""

    def marks_menu(self, entry: TimelineEntry, parent: QWidget) -> QMenu:
        """Return the menu of marks; a number chooses.  Below: that what they told us is still true."""
        menu = QMenu(translate("Timeline", "Mark as"), parent)
        menu.setIcon(icons.icon("flag", "muted"))
        for number, mark in enumerate((*Mark, None), 1):
            text = character_words.mark(mark) if mark else translate("Composer", "No mark")
            action = menu.addAction(f"&{number if mark else 0}   {text}")
            if mark is not None:
                action.setIcon(icons.icon(character_words.MARK_ICONS[mark], "muted"))
            action.setCheckable(True)
            action.setChecked(mark is entry.mark)
            action.triggered.connect(partial(self._put_mark, entry, mark))
        if entry.mark is Mark.TOLD:
            menu.addSeparator()
            still = menu.addAction(icons.icon("check", "muted"), translate("Timeline", "Still true today"))
            still.triggered.connect(partial(self._confirm, entry))
        return menu

    def ask_mark(self, entry: TimelineEntry) -> None:
        """Open the menu of marks for an entry."""
        menu = self.marks_menu(entry, self._owner)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._owner.mapToGlobal(self._owner.rect().center()))

    def running(self) -> list[Crisis]:
        """Return the crises that run and concern the client, newest first."""
        return crises.concerning(self._context.reader, self.client_id) if self.client_id is not None else []

    def take_in(self, entry: TimelineEntry) -> None:
        """Copy the entry into the log of the crisis that runs; of several, the menu asks which."""
        found = self.running()
        if not found:
            self._context.told.emit(translate("Timeline", "No crisis of this client is running."))
        elif len(found) == 1:
            self._take(entry, found[0])
        else:
            menu = QMenu(self._owner)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.add_logs(menu, entry, found)
            menu.popup(self._owner.mapToGlobal(self._owner.rect().center()))

    def add_logs(self, menu: QMenu, entry: TimelineEntry, found: list[Crisis]) -> None:
        """Put a line for each of several crises into a menu."""
        for number, crisis in enumerate(found, 1):
            short = crisis.sentence[:_CHARACTERS] + ("…" if len(crisis.sentence) > _CHARACTERS else "")
            text = translate("Timeline", "Into the log of “{crisis}”").format(crisis=short.replace("&", "&&"))
            action = menu.addAction(icons.icon("siren", "muted"), f"&{number}   {text}")
            action.triggered.connect(partial(self._on_take, entry, crisis))

    def _on_take(self, entry: TimelineEntry, crisis: Crisis, _checked: bool = False) -> None:
        self._take(entry, crisis)

    def _take(self, entry: TimelineEntry, crisis: Crisis) -> None:
        reader = self._context.reader
        if crisis_log.taken_in(reader, interactions.get(reader, entry.id).uuid, crisis.id):
            self._context.told.emit(translate("Timeline", "This entry stands in the crisis log already."))
            return
        work = partial(_take_in, interaction_id=entry.id, crisis_id=crisis.id)
        self._context.runner.write(Op.CRISIS_LOG, work)

    def _put_mark(self, entry: TimelineEntry, mark: Mark | None, _checked: bool = False) -> None:
        if mark is not entry.mark:
            work = partial(_mark, interaction_id=entry.id, client_id=self.client_id, mark=mark)
            self._context.runner.write(Op.INTERACTION_EDIT, work)

    def _confirm(self, entry: TimelineEntry, _checked: bool = False) -> None:
        day = today(self._context.now(), self._context.reader.tz).isoformat()
        work = partial(_confirm, interaction_id=entry.id, client_id=self.client_id, day=day)
        self._context.runner.write(Op.INTERACTION_EDIT, work)


def _take_in(writer: Writer, running: Operation, *, interaction_id: int, crisis_id: int) -> int:
    crisis = crises.get(writer, crisis_id)
    running.facts |= {"client": clients.get(writer, crisis.client_id).name, "title": crisis.sentence}
    return crises.take_in(writer, crisis_id, interaction_id)


def _mark(writer: Writer, running: Operation, *, interaction_id: int, client_id: int | None, mark: Mark | None) -> None:
    _name(writer, running, interaction_id, client_id)
    interactions.edit(writer, replace(interactions.get(writer, interaction_id), mark=mark))


def _confirm(writer: Writer, running: Operation, *, interaction_id: int, client_id: int | None, day: str) -> None:
    _name(writer, running, interaction_id, client_id)
    interactions.edit(writer, replace(interactions.get(writer, interaction_id), confirmed_on=day))


def _name(writer: Writer, running: Operation, interaction_id: int, client_id: int | None) -> None:
    entry = interactions.get(writer, interaction_id)
    name = clients.get(writer, client_id).name if client_id is not None else ""
    running.facts |= {"client": name, "title": entry.subject or entry.text.strip().partition("\n")[0][:60]}

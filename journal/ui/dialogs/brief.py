"""The brief of a client on the screen: one page to read before a contact, made of the same paper as PDF and text."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMessageBox, QVBoxLayout, QWidget
from shiboken6 import isValid

from journal import settings as setting
from journal.core import brief as core
from journal.core.brief_parts import Brief, Part
from journal.core.errors import Code, JournalError
from journal.core.moments import today
from journal.core.papers import Paper, Row, Section, Tone
from journal.exchange import brief_paper
from journal.exchange.paper_words import Words
from journal.store import brief as briefs
from journal.store import clients, interactions
from journal.store.history import Changed, Op, Operation
from journal.ui import actions, labels, theme
from journal.ui.context import Context
from journal.ui.widgets import paper_colours
from journal.ui.widgets.buttons import button
from journal.ui.widgets.paper_foot import PaperFoot
from journal.ui.widgets.paper_view import Extra, Extras, PaperView

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

WIDTH = 800
MOST_HEIGHT = 900
AROUND = 48
"""Of the window's height that stays free above and below."""
TABLES = frozenset(
    {"clients", "people", "preferences", "interactions", "interaction_clients", "commitments", "dues", "crises"}
    | {"anniversaries", "own_observances", "relations", "stances", "playbook_texts", "settings"}
)
STILL_TRUE = "still:"
"""Begins the key of an entry that is found to be true."""


class BriefDialog(QDialog):
    """Shows what is known; Escape, or the key that opened it, closes it."""

    def __init__(self, context: Context, client_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._client_id = context, client_id
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Brief", "Client brief"))
        self.view = PaperView(translate("Brief", "Client brief"))
        self.foot = PaperFoot()
        self.close_button = button(translate("Brief", "Close"))
        self.foot.add(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        self._connect()
        high = parent.window().height() if parent is not None else MOST_HEIGHT + AROUND
        self.resize(WIDTH, min(MOST_HEIGHT, high - AROUND))
        self.fill()
        self.view.setFocus()

    def fill(self) -> None:
        """Read the page anew; RECORD_GONE where the client is not there."""
        found = read(self._context, self._client_id)
        page = brief_paper.paper(found, self._context.language)
        self.foot.paper = page
        self.view.show_paper(_with_words(page, found), self._extras(found), colours_of(found))

    def _extras(self, found: Brief) -> Extras:
        words = Words.load(self._context.language)
        extras = {
            (Part.LAST.value, number): Extra(labels.MOOD_ICONS[said.mood], words.name("moods", said.mood))
            for number, said in enumerate(found.last)
            if said.mood is not None
        }
        if not self._context.read_only:
            verb = translate("Brief", "Still true")
            extras |= {
                (Part.TOLD.value, number): Extra(key=f"{STILL_TRUE}{told.said.id}", verb=verb)
                for number, told in enumerate(found.told)
                if told.gently
            }
        return extras

    def _connect(self) -> None:
        self.close_button.clicked.connect(self.reject)
        self.foot.file_requested.connect(self._write_file)
        self.view.copy_requested.connect(self.foot.copy_text)
        self.view.pressed.connect(self._press)
        QShortcut(QKeySequence(actions.keys("brief")), self).activated.connect(self.reject)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self._write_file)
        QShortcut(QKeySequence(actions.keys("undo")), self).activated.connect(self._context.runner.undo)
        self._context.runner.changed.connect(self._on_changed)

    def _press(self, key: str) -> None:
        if not key.startswith(STILL_TRUE):
            return
        day = today(self._context.now(), self._context.reader.tz)
        work = partial(confirm, client_id=self._client_id, interaction_id=int(key.removeprefix(STILL_TRUE)), day=day)
        self._context.runner.write(Op.INTERACTION_EDIT, work, self._confirmed)

    def _confirmed(self, _id: object) -> None:
        if isValid(self):
            self.foot.tell(translate("Brief", "Confirmed today"))

    def _on_changed(self, changed: Changed) -> None:
        if changed.tables & TABLES:
            self._again()

    def _again(self) -> None:
        try:
            self.fill()
        except JournalError as error:
            if error.code is not Code.RECORD_GONE:
                raise
            self.reject()

    def _write_file(self) -> None:
        from journal.ui.dialogs.paper_file import PaperFileDialog  # late: few briefs leave the screen

        self.foot.quieten()
        day = today(self._context.now(), self._context.reader.tz).isoformat()
        page = self.foot.paper
        PaperFileDialog(self._context, page, translate("Brief", "Client brief"), f"{page.title}-{day}", self).open()


def read(context: Context, client_id: int) -> Brief:
    """Return the page of a client as of now; RECORD_GONE where they are not there."""
    return core.brief(briefs.facts(context.reader, client_id, context.now(), context.language))


def colours_of(found: Brief) -> dict[str, dict[str, str]]:
    """Return the colours by their names in the parts of the page that name some; they get their spot on the screen."""
    liked = (one for liking in found.likes for one in liking.preferences)
    return {Part.TABOOS.value: paper_colours.named(found.care.every()), Part.LIKES.value: paper_colours.named(liked)}


def show(context: Context, client_id: int, parent: QWidget) -> None:
    """Show the brief of a client; while others can see the screen only after a question, which names nobody."""
    if context.settings.get(setting.PRESENTING_UNTIL) <= context.now():
        _open(context, client_id, parent)
        return
    asking = QMessageBox(parent)
    asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    asking.setTextFormat(Qt.TextFormat.PlainText)
    asking.setWindowTitle(translate("Brief", "Client brief"))
    asking.setText(translate("Brief", "Presentation mode is on: others may see the brief. Show it?"))
    shows = asking.addButton(translate("Brief", "Show"), QMessageBox.ButtonRole.AcceptRole)
    asking.setDefaultButton(asking.addButton(QMessageBox.StandardButton.Cancel))
    theme.finish(asking)
    shows.clicked.connect(partial(_open, context, client_id, parent))
    asking.open()


def _with_words(page: Paper, found: Brief) -> Paper:
    if not found.empty:
        return page
    words = translate("Brief", "Nothing is known yet. What you log and note about this client stands here.")
    return replace(page, sections=(Section("", (Row(words, tone=Tone.MUTED),)),))


def _open(context: Context, client_id: int, parent: QWidget, _checked: bool = False) -> None:
    BriefDialog(context, client_id, parent).open()


def confirm(writer: Writer, running: Operation, *, client_id: int, interaction_id: int, day: dt.date) -> int:
    """Note that what an entry says was found to be still true on a day; returns its id."""
    entry = interactions.get(writer, interaction_id)
    running.facts = {"client": clients.get(writer, client_id).name, "title": entry.subject or entry.text[:40].strip()}
    interactions.edit(writer, replace(entry, confirmed_on=day.isoformat()))
    return interaction_id

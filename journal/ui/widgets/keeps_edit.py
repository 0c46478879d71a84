"""The field for what somebody keeps: regions and observances as buttons that take them away, one line to add more."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QVBoxLayout, QWidget

from journal.core.errors import Code, JournalError
from journal.core.observances import NOT, REGIONS, Catalogue, expanded, suggest_region
from journal.store import counters
from journal.ui import keeps_words
from journal.ui.errors import sentence
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.removable_chips import RemovableChips
from journal.ui.widgets.tag_edit import TagLine

translate = QCoreApplication.translate

MOST_OFFERED = 12
FEW = 4
"""Up to so many matches leave room for what is not kept."""


class KeepsEdit(QWidget):
    """Enter takes the first match of what is typed; names in all languages, pinyin and initials are understood.

    The region that a phone number tells is offered below, never set by itself.
    """

    changed = Signal()

    def __init__(self, catalogue: Catalogue, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._catalogue, self._language = catalogue, language
        self._choices = keeps_words.choices(catalogue, language)
        self._tags: list[str] = []
        self._inherited: tuple[str, ...] = ()
        self._phones: tuple[str, ...] = ()
        self._chips = RemovableChips()
        self._chips.removed.connect(self._remove)
        self._model = QStringListModel(self)
        self.line = TagLine()
        self.line.setPlaceholderText(translate("Keeps", "Add a region or an observance"))
        self.line.setAccessibleName(translate("Keeps", "Add a region or an observance"))
        self.line.entered.connect(self._take_typed)
        self.line.emptied.connect(self._remove_last)
        self.line.textEdited.connect(self._on_edited)
        self.line.setCompleter(self._completer())
        self.offer = button("", "quiet", "plus")
        self.offer.clicked.connect(self._take_offer)
        self.from_client = PlainLabel("", "meta", wrap=True)
        self.problem = PlainLabel("", "meta", wrap=True, tone="red")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self._chips, self.line, self.problem, self.from_client):
            column.addWidget(widget)
        column.addWidget(self.offer, 0, Qt.AlignmentFlag.AlignLeft)
        self.problem.hide()
        self.setFocusProxy(self.line)
        self._show()

    def tags(self) -> tuple[str, ...]:
        """Return what is kept, as it is stored; TAG_UNKNOWN where something typed is neither chosen nor known."""
        typed = self.line.text().strip()
        return self._with(self._found(typed)) if typed else tuple(self._tags)

    def set_tags(self, tags: Iterable[str]) -> None:
        """Show these as kept, unknown ones too."""
        self._tags = list(dict.fromkeys(tags))
        self._show()

    def set_inherited(self, tags: Iterable[str]) -> None:
        """Say what the client keeps, which holds for a person as well."""
        self._inherited = tuple(tags)
        self._show()

    def set_phones(self, phones: Iterable[str]) -> None:
        """Offer the region of these numbers where nobody said one."""
        self._phones = tuple(phones)
        self._show_offer()

    def matches(self, typed: str) -> list[str]:
        """Return the tags and groups that something typed can mean, those whose name begins with it first.

        "-" or "not" before a name asks for what is not kept; where little else matches, that is offered as well.
        """
        denied, plain = _split(typed)
        if not plain:
            return []
        table = counters.pinyin()
        wanted = [id for id in self._choices if not id.startswith(NOT)]
        found = [id for id in wanted if any(table.matches(plain, name) for name in self._names(id))]
        # Stable: regions stay before groups, and groups before observances.
        found.sort(key=partial(self._rank, table.fold(plain)))
        denials = [NOT + id for id in found if NOT + id in self._choices]
        if denied:
            return denials
        return found + (denials if len(found) <= FEW else [])

    def _rank(self, folded: str, id: str) -> bool:
        table = counters.pinyin()
        ways = (way for name in self._names(id) for way in (table.fold(name), *table.keys(name)))
        return not any(way.startswith(folded) for way in ways)

    def _names(self, id: str) -> tuple[str, ...]:
        """Return all by which a choice is found: its words, its names in every language, its code."""
        plain = id.removeprefix(NOT)
        found = self._catalogue.get(plain)
        return (self._choices[plain], *(found.names.values() if found else ()), plain)

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._model, self)
        # What matches is worked out here, pinyin and other languages among it: Qt only shows it.
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setMaxVisibleItems(MOST_OFFERED)
        # Queued: the line edit writes the choice into itself first.
        completer.activated.connect(self._take_typed, Qt.ConnectionType.QueuedConnection)
        return completer

    def _on_edited(self, text: str) -> None:
        self.problem.hide()
        self._model.setStringList([self._choices[id] for id in self.matches(text)[:MOST_OFFERED]])
        self.changed.emit()

    def _take_typed(self) -> None:
        if not self.line.text().strip():
            return  # the list and the line both tell of one Enter
        try:
            self._take(self._found(self.line.text().strip()))
        except JournalError as error:
            self.problem.setText(sentence(error))
            self.problem.show()
            self.changed.emit()

    def _found(self, typed: str) -> str:
        exact = [id for id, words in self._choices.items() if typed.casefold() in (id.casefold(), words.casefold())]
        found = exact or self.matches(typed)
        if not found:
            raise JournalError(Code.TAG_UNKNOWN, tag=typed)
        return found[0]

    def _take(self, id: str) -> None:
        self._tags = list(self._with(id))
        self.line.clear()
        self._show()

    def _with(self, id: str) -> tuple[str, ...]:
        new = expanded([id], self._catalogue)
        opposite = {tag.removeprefix(NOT) if tag.startswith(NOT) else NOT + tag for tag in new}
        return tuple(dict.fromkeys([*(tag for tag in self._tags if tag not in opposite), *new]))

    def _take_offer(self) -> None:
        region = self._offered()
        if region:
            self._take(region)
            self.line.setFocus()

    def _offered(self) -> str | None:
        """Return the region of a phone number, unless a region is known."""
        if not set(REGIONS).isdisjoint((*self._tags, *self._inherited)):
            return None
        return suggest_region(self._phones)

    def _remove(self, tag: str) -> None:
        self._tags.remove(tag)
        self._show()
        self.line.setFocus()

    def _remove_last(self) -> None:
        if self._tags:
            self._tags.pop()
            self._show()

    def _show(self) -> None:
        remove = translate("Keeps", "Remove {observance}")
        named = [(tag, keeps_words.tag(tag, self._catalogue, self._language)) for tag in self._tags]
        self._chips.show_chips([(tag, words, remove.format(observance=words)) for tag, words in named])
        inherited = keeps_words.listed(self._inherited, self._catalogue, self._language)
        self.from_client.setText(translate("Keeps", "From the client: {kept}").format(kept=inherited))
        self.from_client.setVisible(bool(inherited))
        self._show_offer()

    def _show_offer(self) -> None:
        region = self._offered()
        if region:
            words = translate("Keeps", "{region}, by the phone number").format(region=keeps_words.region(region))
            self.offer.setText(words)
            self.offer.setAccessibleName(words)
        self.offer.setVisible(region is not None)
        self.changed.emit()


def _split(typed: str) -> tuple[bool, str]:
    """Return whether something typed begins with the word for not keeping it, and the rest."""
    text = typed.strip()
    for word in (NOT, translate("Keeps", "not {observance}").partition("{")[0]):
        if word and text.casefold().startswith(word.casefold()):
            return True, text[len(word) :].strip()
    return False, text

"""The texts that are being written on the page of greetings, kept while one goes from person to person."""

from __future__ import annotations

import datetime as dt
from typing import Any

from PySide6.QtCore import QObject

from journal.core.moments import today
from journal.core.observances import Catalogue, Tone
from journal.store.greeting_facts import GreetingFacts
from journal.store.greetings import Recipient
from journal.ui import greeting_texts as drafts
from journal.ui import greeting_words as words
from journal.ui.context import Context
from journal.ui.greeting_texts import Template
from journal.ui.pages.greetings_editor import Check
from journal.ui.widgets.composer_drafts import DraftKeeper

DRAFT = "greetings"
"""The key of the draft that holds all texts that were changed and not sent."""
Key = tuple[str, str]


class Writing(QObject):
    """Knows for each person which text to start from, and what the user made of it."""

    def __init__(self, context: Context, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.catalogue: Catalogue = {}
        self._keeper = DraftKeeper(context, self._state, self)
        kept = self._keeper.take(DRAFT) or {}
        self._texts: dict[str, str] = {key: text for key, text in kept.items() if isinstance(text, str)}
        self._templates: dict[Key, Template] = {}
        self._languages: dict[Key, str] = {}
        self._instead: dict[str, str] = {}
        """Which language the user took where another was offered: it is offered from then on."""
        self._anyway: set[Key] = set()

    def keep(self) -> None:
        """Keep at once what was typed."""
        self._keeper.flush()

    # ---------- the gate

    def greet_anyway(self, one: Recipient) -> None:
        """Let the greeting through the gate, with the open point in its first line."""
        self._anyway.add(one.key)

    def may_go(self, one: Recipient) -> bool:
        """Return whether the gate is open, or was opened."""
        return one.gate is None or one.key in self._anyway

    # ---------- the text

    def templates(self, one: Recipient) -> list[Template]:
        """Return the texts to start from, the best first."""
        return drafts.templates_for(one, self._today())

    def template(self, one: Recipient) -> Template:
        """Return the text to start from that is chosen."""
        return self._templates.get(one.key) or self.templates(one)[0]

    def language(self, one: Recipient) -> str:
        """Return the language of the text."""
        offered = drafts.language_for(one, self._context.language)
        return self._languages.get(one.key) or self._instead.get(offered, offered)

    def choose_template(self, one: Recipient, template: Template) -> None:
        """Start from another text; what was typed is given up."""
        self._templates[one.key] = template
        self.forget(one)

    def choose_language(self, one: Recipient, language: str) -> None:
        """Write in another language, to those for whom the same one would be offered as well."""
        self._languages[one.key] = language
        self._instead[drafts.language_for(one, self._context.language)] = language
        self.forget(one)

    def text(self, one: Recipient, facts: GreetingFacts) -> tuple[str, bool]:
        """Return the text for one person, and whether the user has changed it."""
        kept = self._texts.get(_draft_key(one))
        if kept is not None:
            return kept, True
        language = self.language(one)
        text = drafts.text(one, self.template(one), language, self.catalogue, self._today())
        if one.gate is not None and one.key in self._anyway:
            named = facts.open_points[0].text if facts.open_points else one.gate.texts[0]
            text = drafts.with_open_point(one, language, words.shortened(named), text)
        return text, False

    def text_for_many(self, found: list[Recipient]) -> str:
        """Return one text for many."""
        one = self.calmest(found)
        language = self.language(found[0])
        return drafts.text_for_many(one, self.template(one), language, self.catalogue, self._today())

    def calmest(self, found: list[Recipient]) -> Recipient:
        """Return whose text suits them all: where one needs a calm one, all get it."""
        return next((one for one in found if one.due.tone == Tone.CALM), found[0])

    def in_another_language(self, found: list[Recipient]) -> list[Recipient]:
        """Return those who would get a text in another language than the one to all."""
        return [one for one in found if self.language(one) != self.language(found[0])]

    def change(self, one: Recipient, text: str) -> None:
        """Keep what the user typed."""
        self._texts[_draft_key(one)] = text
        self._keeper.touched()

    def forget(self, one: Recipient) -> None:
        """Give up what was typed: it was sent, or another text is wanted."""
        if self._texts.pop(_draft_key(one), None) is not None:
            self._keeper.touched()

    def lines(self, one: Recipient, facts: GreetingFacts) -> list[tuple[str, str]]:
        """Return lines of their own for one click: what it is about, and the line."""
        language, tone = self.language(one), Tone(one.due.tone or Tone.CALM)
        found = [(fact, value) for value in facts.subjects for fact in ("last_subject",)]
        found += [("liking", value) for value in facts.likings]
        return [(value, drafts.personal_line(language, tone, fact, value)) for fact, value in found]

    def check(self, found: list[Recipient]) -> Check:
        """Return what the words are checked against."""
        one = found[0]
        observance = one.due.observance
        if one.greeting is not None:
            observance = one.greeting.worded_as(max(self._today(), one.greeting.on))
        return Check(
            observance,
            frozenset().union(*(each.keeps for each in found)),
            any(each.mourning for each in found),
            any(each.crisis for each in found),
            Tone(one.due.tone or Tone.CALM),
            words.day_of(one).year,
        )

    def _today(self) -> dt.date:
        return today(self._context.now(), self._context.reader.tz)

    def _state(self) -> dict[str, Any] | None:
        return dict(self._texts) or None


def _draft_key(one: Recipient) -> str:
    return f"{one.due.origin_id} {one.due.occurrence}"

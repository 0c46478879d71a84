"""Where a greeting is written: the text with its choices, the check of its words, and lines of the client's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.core import wording
from journal.core.observances import Tone
from journal.store import observances
from journal.ui import greeting_texts as drafts
from journal.ui.context import Context
from journal.ui.greeting_texts import Template
from journal.ui.language import LANGUAGES
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.checked_field import CheckedField
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Check:
    """What the words are checked against."""

    observance: str | None
    keeps: frozenset[str]
    mourning: bool
    crisis: bool
    tone: Tone
    year: int | None = None
    """The solar year of the observance."""


class GreetingEditor(Card):
    """The text of one greeting; what it says at first, and where it goes, the page decides."""

    edited = Signal()
    """The user changed the text."""
    language_chosen = Signal(str)
    template_chosen = Signal(object)
    """Another `Template`."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._check: Check | None = None
        self._templates: list[Template] = []
        self.field = CheckedField("", translate("Greetings", "Text of the greeting"))
        self.template = QComboBox()
        self.template.setAccessibleName(translate("Greetings", "Text to start from"))
        self.language = QComboBox()
        self.language.setAccessibleName(translate("Greetings", "Language of the text"))
        for code, name in LANGUAGES.items():
            self.language.addItem(name, code)
        choices = QHBoxLayout()
        choices.setSpacing(8)
        choices.addWidget(self.template, 1)
        choices.addWidget(self.language, 1)
        self.body.addLayout(choices)
        self.body.addWidget(self.field)
        self._warnings = QWidget()
        self._column = QVBoxLayout(self._warnings)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.body.addWidget(self._warnings)
        self.question = PlainLabel("", "body", wrap=True, tone="amber")
        self.question.hide()
        self.body.addWidget(self.question)
        self._own = QWidget()
        self._flow = FlowLayout(self._own)
        self.body.addWidget(self._own)
        self.field.textChanged.connect(self._on_text)
        self.template.activated.connect(self._on_template)
        self.language.activated.connect(self._on_language)

    def offer(self, templates: Sequence[Template], language: str, lines: Sequence[tuple[str, str]]) -> None:
        """Offer texts to start from, and lines of the client's own as (what it is about, the line)."""
        self._templates = list(templates)
        self.template.clear()
        self.template.addItems([drafts.template_name(one, templates[0]) for one in templates])
        self.language.setCurrentIndex(self.language.findData(language))
        self._flow.clear()
        for about, line in lines:
            made = button(about, "quiet", "plus")
            made.setToolTip(line)
            made.clicked.connect(partial(self._insert, line))
            self._flow.addWidget(made)
        self._own.setVisible(bool(lines))

    def show_text(self, text: str, check: Check, *, touched: bool = False) -> None:
        """Show a text; with `touched` it is one that the user has changed before."""
        self._check = check
        self.question.hide()
        self.field.set_note(text)
        if touched:
            self.field.document().setModified(True)
        self._on_text()

    def replace(self, text: str) -> None:
        """Put another text in the place of this one; the field's own undo brings it back."""
        self.field.replace_note(text)

    def text(self) -> str:
        """Return the text as it would be sent."""
        return self.field.note().strip()

    def choose(self, template: Template, language: str) -> None:
        """Show which text was chosen to start from."""
        self.template.setCurrentIndex(self._templates.index(template) if template in self._templates else 0)
        self.language.setCurrentIndex(self.language.findData(language))

    def ask(self, question: str) -> None:
        """Ask something beneath the text; typing goes over it."""
        self.question.setText(question)
        self.question.show()

    def lines(self) -> list[QPushButton]:
        """Return the buttons that put a line of their own into the text."""
        return self._own.findChildren(QPushButton)

    def warnings(self) -> list[str]:
        """Return what is said about the words, in their order."""
        items = (self._column.itemAt(place) for place in range(self._column.count()))
        widgets = [item.widget() for item in items if item is not None]
        return [widget.text() for widget in widgets if isinstance(widget, PlainLabel)]

    def _on_text(self) -> None:
        self._look_at_words()
        if self.field.document().isModified():
            self.question.hide()
            self.edited.emit()

    def _look_at_words(self) -> None:
        text, check = self.field.note(), self._check
        found: list[wording.Warning] = []
        if check is not None:
            found = wording.check(
                observances.words(),
                text,
                observance=check.observance,
                keeps=check.keeps,
                mourning=check.mourning,
                crisis=check.crisis,
                tone=check.tone,
                year=check.year,
            )
        self.field.mark([(one.start, one.end) for one in found])
        said = [
            translate("Greetings", "“{phrase}”: {reason}").format(
                phrase=one.phrase, reason=observances.words().reason(one.code, self._context.language)
            )
            for one in found
        ]
        said = list(dict.fromkeys(said))
        if said == self.warnings():
            return
        while self._column.count():
            item = self._column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for one in said:
            self._column.addWidget(PlainLabel(one, "meta", wrap=True, tone="red"))
        self._warnings.setVisible(bool(said))

    def _insert(self, line: str, _checked: bool = False) -> None:
        """Put a line before the last one, which is the farewell."""
        lines = self.field.note().rstrip().split("\n")
        place = len(lines) - 1 if len(lines) > 1 else len(lines)
        self.field.replace_note("\n".join([*lines[:place], line, *lines[place:]]))
        self.field.setFocus()

    def _on_template(self, index: int) -> None:
        self.template_chosen.emit(self._templates[index])

    def _on_language(self, index: int) -> None:
        self.language_chosen.emit(self.language.itemData(index))

"""The playbook: how to treat clients, topic by topic, as shipped or in the user's own words."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from journal.core import playbook as core
from journal.core.clients import Stage
from journal.core.errors import Code, JournalError
from journal.core.temperaments import Motive, Stance, Temperament
from journal.store import playbook
from journal.store.history import Changed, Op, Operation
from journal.ui import character_words as words
from journal.ui import theme
from journal.ui.context import Context
from journal.ui.errors import sentence
from journal.ui.widgets.buttons import button
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

SIZE = (860, 620)
AROUND = 48
"""Of the window's height that stays free above and below."""
LIST_WIDTH = 240
TOPIC_ROLE = Qt.ItemDataRole.UserRole
EDITABLE = frozenset({Temperament, Stance})
"""Whose advice is shown beside a client, and can be hidden there."""


class PlaybookDialog(QDialog):
    """The topics on the left, the text of one on the right; what is written is kept when one goes on or closes."""

    def __init__(self, context: Context, topic: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._topic = ""
        self._sent: dict[str, str] = {}
        """Texts by topic that are on their way to the journal."""
        self._kept = ""
        """The text of the topic as it is in the journal, or on its way there."""
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("Playbook", "Playbook"))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("Playbook", "Topics"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.title = PlainLabel("", "card", elide=True)
        self.origin = PlainLabel("", "meta", elide=True)
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setReadOnly(context.read_only)
        self.short = PlainLabel("", "meta", wrap=True)
        self.problem = PlainLabel("", "body", wrap=True, tone="red")
        self.problem.hide()
        self.shown = QCheckBox(translate("Playbook", "Show it beside the clients that it fits"))
        self.shown.setAccessibleName(self.shown.text())
        self.reset_button = button(translate("Playbook", "Back to the shipped text"), "secondary", "undo-2")
        self.close_button = button(translate("Playbook", "Close"))
        for made in (self.reset_button, self.close_button):
            made.setAutoDefault(False)
        self._lay_out()
        self._connect()
        self._fill_list()
        high = parent.window().height() - AROUND if parent is not None else SIZE[1]
        self.resize(SIZE[0], min(SIZE[1], high))
        self.list.setCurrentRow(self._row_of(topic or core.TOPICS[0]))
        self.list.setFocus()

    def done(self, result: int) -> None:
        """Close; what was written is kept, unless it cannot be, which is said."""
        if self.keep():
            super().done(result)

    def keep(self) -> bool:
        """Hand what was written to the journal; False where it cannot be kept."""
        text = self.text.toPlainText()
        if not self._topic or text == self._kept or self._context.read_only:
            return True
        if not text.strip():
            self._fail(JournalError(Code.TEXT_MISSING))
            return False
        self._kept = text
        self._write(text)
        return True

    def reset(self) -> None:
        """Go back to the text as shipped."""
        self._kept = playbook.shipped(self._context.language)[self._topic]
        self._write(self._kept)
        self._show_text(self._kept)
        self.text.setFocus()

    # ---------- parts

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.origin)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addLayout(head)
        right.addWidget(self.text, 1)
        right.addWidget(PlainLabel(translate("Playbook", "In the brief and beside the client:"), "section"))
        right.addWidget(self.short)
        right.addWidget(self.shown)
        right.addWidget(self.problem)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.list)
        both.addLayout(right, 1)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.reset_button)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        about = translate(
            "Playbook",
            "The first paragraph is the short advice; each line after it is a point for those who want more. "
            "What you write is kept as you go on; Undo takes it back.",
        )
        column.addWidget(PlainLabel(about, "meta", wrap=True))
        column.addLayout(both, 1)
        column.addLayout(foot)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._go)
        self.text.textChanged.connect(self._on_text)
        self.shown.clicked.connect(self._show_or_hide)
        self.reset_button.clicked.connect(self.reset)
        self.close_button.clicked.connect(self.reject)
        self._context.runner.changed.connect(self._on_changed)

    def _fill_list(self) -> None:
        own = {topic for topic, language in playbook.own(self._context.reader) if language == self._context.language}
        self.list.blockSignals(True)
        self.list.clear()
        for subject, codes in core.SUBJECTS.items():
            heading = QListWidgetItem(_subject(subject))
            heading.setFlags(Qt.ItemFlag.NoItemFlags)
            heading.setFont(theme.section_font())
            heading.setForeground(theme.tokens().muted)
            self.list.addItem(heading)
            for code in codes:
                topic = core.topic(code)
                item = QListWidgetItem(_listed(words.topic(code), topic in own))
                item.setData(TOPIC_ROLE, topic)
                self.list.addItem(item)
        self.list.setCurrentRow(self._row_of(self._topic))
        self.list.blockSignals(False)

    def _row_of(self, topic: str) -> int:
        rows = (row for row in range(self.list.count()) if self.list.item(row).data(TOPIC_ROLE) == topic)
        return next(rows, -1)

    # ---------- one topic

    def _go(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        topic = str(item.data(TOPIC_ROLE) or "") if item is not None else ""
        if not topic or topic == self._topic:
            return
        if not self.keep():
            self.list.blockSignals(True)
            self.list.setCurrentRow(self._row_of(self._topic))
            self.list.blockSignals(False)
            self.text.setFocus()
            return
        self._show(topic)

    def _show(self, topic: str) -> None:
        self._topic = topic
        code = _code(topic)
        self.title.setText(words.topic(code))
        self.text.setAccessibleName(words.topic(code))
        beside = type(code) in EDITABLE
        self.shown.setVisible(beside)
        self.shown.setChecked(topic not in words.hidden(self._context.settings))
        self._kept = self._text()
        self._show_text(self._kept)

    def _text(self) -> str:
        """Return the text of the topic as it is in the journal, or on its way there."""
        sent = self._sent.get(self._topic)
        return playbook.text(self._context.reader, self._topic, self._context.language) if sent is None else sent

    def _show_text(self, text: str) -> None:
        self.text.setPlainText(text)
        self._on_text()

    def _on_text(self) -> None:
        self.problem.hide()
        text = self.text.toPlainText()
        self.short.setText(core.advice_of(text).short)
        as_shipped = bool(self._topic) and text == playbook.shipped(self._context.language)[self._topic]
        self.origin.setText(
            translate("Playbook", "As shipped") if as_shipped else translate("Playbook", "In your own words")
        )
        self.reset_button.setEnabled(not as_shipped and not self._context.read_only)

    def _show_or_hide(self, shown: bool) -> None:
        words.hide(self._context, self._topic, gone=not shown)

    def _fail(self, error: JournalError) -> None:
        self.problem.setText(sentence(error))
        self.problem.show()
        self.text.setFocus()

    def _write(self, text: str) -> None:
        word = words.topic(_code(self._topic))
        work = partial(put, language=self._context.language, topic=self._topic, text=text, word=word)
        self._sent[self._topic] = text
        self._context.runner.write(
            Op.PLAYBOOK, work, partial(self._on_written, self._topic, text), partial(self._on_failed, self._topic)
        )

    def _on_written(self, topic: str, text: str, _result: object) -> None:
        if self._sent.get(topic) == text:
            del self._sent[topic]

    def _on_failed(self, topic: str, error: BaseException) -> None:
        self._sent.pop(topic, None)
        # Closed meanwhile: the window says it.
        if isValid(self) and isinstance(error, JournalError):
            self._fail(error)

    def _on_changed(self, changed: Changed) -> None:
        if "playbook_texts" not in changed.tables:
            return
        self._fill_list()
        text = self._text()
        if text != self._kept and self.text.toPlainText() == self._kept:  # an undo from the window
            self._kept = text
            self._show_text(text)


def _code(topic: str) -> Temperament | Stance | Stage | Motive:
    subject, _, name = topic.partition(".")
    return core.SUBJECTS[subject](name)


def _subject(subject: str) -> str:
    return {
        "temperament": translate("Playbook", "Temperament"),
        "stance": translate("Playbook", "Where they stand"),
        "stage": translate("Playbook", "Stage"),
        "motive": translate("Playbook", "What weighs when they choose"),
    }[subject]


def _listed(word: str, own: bool) -> str:
    return translate("Playbook", "{topic} · own words").format(topic=word) if own else word


def put(writer: Writer, running: Operation, *, topic: str, language: str, text: str, word: str) -> None:
    """Keep the user's own text on a topic, called `word` in the sentence about it; the shipped one ends the own one."""
    running.facts["title"] = word
    playbook.put(writer, topic, language, text)

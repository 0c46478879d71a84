"""The dialog that moves a crisis to another stage: closing asks for the result, going back for the reason."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.core import text as texts
from journal.core.crises import Crisis, CrisisStage, before
from journal.core.errors import Code, JournalError
from journal.core.interactions import Channel, Interaction
from journal.core.moments import EventTime
from journal.store import clients, crises, crisis_steps, interactions
from journal.store.history import Op, Operation
from journal.ui import crisis_consequences, labels
from journal.ui.context import Context
from journal.ui.dialogs.careful_dialog import CarefulDialog
from journal.ui.dialogs.record_dialog import note_field
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.mood_picker import MoodPicker

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate


class CrisisStageDialog(CarefulDialog):
    """Asks for what belongs to the move of `crisis` to `stage`, then makes it."""

    def __init__(self, context: Context, crisis: Crisis, stage: CrisisStage, parent: QWidget | None = None) -> None:
        self._crisis, self._stage = crisis, stage
        self._back = before(stage, crisis.stage)
        self._closes = stage is CrisisStage.RESOLVED and not self._back
        title, question, example = self._words()
        super().__init__(context, title, parent)
        self.form.addRow(PlainLabel(question, "body", wrap=True))
        self.text = note_field("")
        self.text.setAccessibleName(question)
        self.text.setPlaceholderText(example)
        self.form.addRow(self.text)
        self.mood = MoodPicker()
        if self._closes:
            self.add_row(translate("CrisisStage", "Mood of the client"), self._mood_row())
        self._add_consequences()
        self.complete(self._move)
        self.save_button.setText(title)
        self.save_button.setAccessibleName(title)
        self.text.setFocus()

    def _mood_row(self) -> QWidget:
        row = QWidget()
        row.setFocusProxy(self.mood)
        across = QHBoxLayout(row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.mood)
        across.addStretch(1)
        return row

    def _add_consequences(self) -> None:
        """What the move does to what is due, and that it is written down for good."""
        follows = crisis_consequences.of_move(
            self._crisis, crisis_steps.open_ones(self.context.reader, self._crisis.id), self._stage
        )
        for follow in follows:
            self.form.addRow(PlainLabel(follow, "body", wrap=True))
        words = translate("CrisisStage", "This becomes a line of the log, and stays there.")
        if self._closes:
            words = translate(
                "CrisisStage",
                "This becomes a line of the log, and stays there. With a mood it also stands on the timeline.",
            )
        self.form.addRow(PlainLabel(words, "meta", wrap=True))

    def _words(self) -> tuple[str, str, str]:
        """The title, the question and an example."""
        stage = labels.crisis_stage(self._stage)
        if self._closes:
            return (
                translate("CrisisStage", "Close the crisis"),
                translate("CrisisStage", "With which result does it end?"),
                translate("CrisisStage", "Reprinted overnight, delivered at nine; the client is content."),
            )
        if self._back:
            return (
                translate("CrisisStage", "Back to “{stage}”").format(stage=stage),
                translate("CrisisStage", "Why does it go back?"),
                translate("CrisisStage", "A second outlet took the story up."),
            )
        return (
            translate("CrisisStage", "Move to “{stage}”").format(stage=stage),
            translate("CrisisStage", "What has changed? This may stay empty."),
            "",
        )

    def _move(self) -> None:
        try:
            words = texts.note(self.text.toPlainText()).strip()
            if not words and (self._back or self._closes):
                raise JournalError(Code.TEXT_MISSING)
        except JournalError as error:
            self.fail(error, self.text)
            return
        at = EventTime.of(self.context.now(), self.context.reader.tz)
        result, reason = (words, "") if self._closes else ("", words)
        mood = self.mood.mood() if self._closes else None
        work = partial(
            _write, crisis_id=self._crisis.id, stage=self._stage, at=at, result=result, reason=reason, mood=mood
        )
        self.write(Op.CRISIS_STAGE, work)


def _write(
    writer: Writer,
    running: Operation,
    *,
    crisis_id: int,
    stage: CrisisStage,
    at: EventTime,
    result: str,
    reason: str,
    mood: int | None,
) -> int:
    crisis = crises.get(writer, crisis_id)
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": crisis.sentence}
    crises.set_stage(writer, crisis_id, stage, at, result, reason=reason)
    if mood is not None:
        # A note, so that it moves nobody's last contact.
        entry = Interaction((crisis.client_id,), at, Channel.NOTE, mood=mood, subject=crisis.sentence, text=result)
        interactions.add(writer, entry)
    return crisis_id

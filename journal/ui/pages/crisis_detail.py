"""The crisis below the board: who and what, its stage and where it can go, its log; it asks and never writes itself."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from journal.core.crises import STAGES, Crisis, CrisisLine, CrisisStage, next_stage
from journal.ui import dates, labels
from journal.ui.context import Context
from journal.ui.pages import crisis_words
from journal.ui.pages.crisis_log import LogEntry, LogView
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

SIDE_WIDTH = 248
LOG_WIDTH = 720


class CrisisDetail(Card):
    """Shows one crisis."""

    stage_requested = Signal(object)
    """The `CrisisStage` to move to."""
    line_added = Signal(str, object)
    """A line for the log, and its `EventTime` or None for now."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._context = context
        self._crisis: Crisis | None = None
        self._stage_buttons: list[QPushButton] = []
        self.client = button(translate("Crises", "Open the client"), "quiet", "user")
        self.client.clicked.connect(self._show_client)
        self.sentence = PlainLabel("", "card", wrap=True)
        self.chips = FlowLayout(gap_x=8)
        self.log = LogView()
        self.entry = LogEntry(context.locale)
        self.entry.added.connect(self.line_added)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.log, 1)
        left.addWidget(self.entry)
        log_side = QWidget()
        log_side.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        log_side.setMaximumWidth(LOG_WIDTH)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(log_side, 1)
        row.addWidget(self._side())
        heading = QHBoxLayout()
        heading.setSpacing(12)
        heading.addWidget(self.sentence, 1)
        heading.addWidget(self.client, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(heading)
        self.body.addLayout(self.chips)
        self.body.addLayout(row, 1)

    def _side(self) -> QWidget:
        side = QWidget()
        side.setFixedWidth(SIDE_WIDTH)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.stages = QVBoxLayout()
        self.stages.setSpacing(8)
        column.addLayout(self.stages)
        self.facts = PlainLabel("", "meta", wrap=True)
        self.result_heading = PlainLabel(translate("Crises", "Result"), "section")
        self.result = PlainLabel("", "body", wrap=True)
        column.addSpacing(4)
        column.addWidget(self.result_heading)
        column.addWidget(self.result)
        column.addWidget(self.facts)
        column.addStretch(1)
        return side

    def show_crisis(self, crisis: Crisis, client: str, lines: list[CrisisLine], now: int) -> None:
        """Show a crisis with its log."""
        self._crisis = crisis
        self.sentence.setText(f"{client} · {crisis.sentence}")
        closed = bool(crisis.result) and not crisis.running
        self.result_heading.setVisible(closed)
        self.result.setVisible(closed)
        self.result.setText(crisis.result if closed else "")
        self._fill_stages(crisis)
        self.show_times(now)
        self.log.show_lines(crisis_words.log(lines, now, self._context.locale))

    def show_times(self, now: int) -> None:
        """Move the clock."""
        crisis = self._crisis
        if crisis is None:
            return
        clock = crisis_words.clock(crisis, now)
        self.chips.clear()
        self.chips.addWidget(Chip(labels.crisis_stage(crisis.stage), crisis_words.STAGE_TONES[crisis.stage]))
        severity = crisis_words.SEVERITY_TONES[crisis.severity]
        self.chips.addWidget(Chip(labels.severity(crisis.severity), severity))
        self.chips.addWidget(Chip(clock.text, clock.tone, icon=clock.icon))
        when = dates.event(crisis.opened, now, self._context.locale)
        facts = translate("Crises", "Opened {when}").format(when=when)
        if crisis.closed_at is not None:
            closed = dates.at(crisis.closed_at, now, self._context.locale)
            facts += "\n" + translate("Crises", "Closed {when}").format(when=closed)
        self.facts.setText(facts)

    def _fill_stages(self, crisis: Crisis) -> None:
        for old in self._stage_buttons:
            old.hide()
            old.deleteLater()
        self._stage_buttons = []
        after = next_stage(crisis.stage)
        if after is not None and after is not CrisisStage.RESOLVED:
            self._add_stage(after, self._forward_words(after), "secondary", "arrow-right")
        if crisis.running:
            words = translate("Crises", "Close with a result…")
            self._add_stage(
                CrisisStage.RESOLVED, words, "primary" if after is CrisisStage.RESOLVED else "secondary", "check"
            )
        place = STAGES.index(crisis.stage)
        if place:
            before = STAGES[place - 1]
            words = translate("Crises", "Back to “{stage}”…").format(stage=labels.crisis_stage(before))
            self._add_stage(before, words, "quiet", "arrow-left")
        last = self.entry.add
        for made in self._stage_buttons:
            QWidget.setTabOrder(last, made)  # What was just made would be the last that Tab reaches.
            last = made

    def _forward_words(self, stage: CrisisStage) -> str:
        return translate("Crises", "Move to “{stage}”…").format(stage=labels.crisis_stage(stage))

    def _add_stage(self, stage: CrisisStage, words: str, kind: str, icon: str) -> None:
        made: QPushButton = button(words, kind, icon)  # type: ignore[arg-type]  # one of its kinds
        made.setObjectName(stage.value)
        made.clicked.connect(partial(self.stage_requested.emit, stage))
        self.stages.addWidget(made)
        self._stage_buttons.append(made)

    def _show_client(self) -> None:
        if self._crisis is not None:
            self._context.client_requested.emit(self._crisis.client_id)

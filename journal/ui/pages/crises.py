"""The page of crises: the board of stages, and below it the crisis that is chosen with its log."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journal.core.crises import STAGES, Crisis, CrisisStage
from journal.core.moments import DAY_MS, MINUTE_MS, EventTime
from journal.store import clients, crises, crisis_log
from journal.store.history import Op, Operation
from journal.ui import dates, theme
from journal.ui.context import Context
from journal.ui.dialogs.crisis import CrisisDialog
from journal.ui.dialogs.crisis_close import CrisisStageDialog
from journal.ui.page import Page, reading
from journal.ui.pages.crisis_board import CrisisBoard
from journal.ui.pages.crisis_detail import CrisisDetail
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer_drafts import DraftKeeper, State
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

RECENT_DAYS = 30
"""Crises closed longer ago are folded into a count."""
MOST_SHOWN = 200
"""Cards on the board at once."""
BOARD_SHARE = 0.42


class CrisesPage(Page):
    """Opens crises, moves them from stage to stage, and lets their logs grow."""

    NAME = "crises"
    TABLES = frozenset({"crises", "crisis_lines", "clients"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._crises: dict[int, Crisis] = {}
        self._names: dict[int, str] = {}
        self._current = 0
        self._shows_older = False
        self._minute = 0
        sizes = theme.tokens().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.page_margin_x, sizes.page_margin_y, sizes.page_margin_x, sizes.page_margin_y)
        column.setSpacing(14)
        column.addLayout(self._header())
        self.board = CrisisBoard()
        self.board.chosen.connect(self._choose)
        self.board.entered.connect(self._write_progress)
        self.board.step_requested.connect(self._step)
        self.board.older_toggled.connect(self._show_older)
        self.detail = CrisisDetail(context)
        self.detail.stage_requested.connect(self._ask_stage)
        self.detail.line_added.connect(self._add_line)
        self._drafts = DraftKeeper(context, self._draft, self)
        self.detail.entry.text.textChanged.connect(self._drafts.touched)
        filled = QWidget()
        below = QVBoxLayout(filled)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(14)
        below.addWidget(self.board)
        below.addWidget(self.detail, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(self._empty())
        column.addWidget(self._stack, 1)
        theme.finish(self)

    def _header(self) -> QHBoxLayout:
        row = QHBoxLayout()
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(PlainLabel(translate("Crises", "Crises"), "title"))
        self.summary = PlainLabel("", "meta", elide=True)
        words.addWidget(self.summary)
        row.addLayout(words, 1)
        keys = QKeySequence("Ctrl+Shift+C").toString(QKeySequence.SequenceFormat.NativeText)
        self.open_button = button(translate("Crises", "Open a crisis"), "primary", "plus", keys)
        self.open_button.clicked.connect(self._open)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _empty(self) -> EmptyState:
        start = self._start = button(translate("Crises", "Open a crisis"), "primary", "plus")
        start.clicked.connect(self._open)
        return EmptyState(
            "siren",
            translate("Crises", "No crisis, and none was ever recorded"),
            translate(
                "Crises",
                "When something threatens a client, or the relationship, open a crisis with one sentence. "
                "Its clock starts, and every step goes into a log that can only grow: "
                "it shows later who knew what, and when.",
            ),
            [start],
        )

    @property
    def crisis_id(self) -> int:
        """The crisis below the board, or 0."""
        return self._current

    def keep_draft(self) -> None:
        """Keep at once what stands in the line of the log: the window is about to be made anew."""
        self._drafts.flush()

    def beginning(self) -> QWidget:
        """Return the card of the crisis that is chosen, or the button that opens one."""
        if self._stack.currentIndex():
            return self._start
        cards = (card for card in self.board.cards() if card.crisis_id == self._current)
        return next(cards, self.open_button)

    def show_crisis(self, crisis_id: int) -> None:
        """Show a crisis below the board, however old it is."""
        with reading(self):
            self._select(crisis_id)
        self.refresh()

    def reload(self) -> None:
        """Read the crises anew."""
        now = self.context.now()
        self._minute = now // MINUTE_MS
        every = crises.every(self.context.reader)
        self._stack.setCurrentIndex(0 if every else 1)
        self.open_button.setVisible(bool(every))
        self._summarise(every, now)
        if not every:
            return
        shown, older = self._split(every, now)
        self._crises = {crisis.id: crisis for crisis in shown}
        self._names = self._client_names(shown)
        if self._current not in self._crises:
            self._select(shown[0].id if shown else 0)
        self.board.fill(shown, self._names, now, older=older, shows_older=self._shows_older, current=self._current)
        self.board.choose(self._current)
        last: QWidget = self.open_button
        for card in self.board.cards():
            self.setTabOrder(last, card)  # What was just made would be the last that Tab reaches.
            last = card
        self._show_detail()

    def tick(self, now: int) -> None:
        """Move the clocks once a minute."""
        if now // MINUTE_MS != self._minute and self._crises:
            self._minute = now // MINUTE_MS
            self.board.show_times(now)
            self.detail.show_times(now)

    def hideEvent(self, event: QHideEvent) -> None:
        self._drafts.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.board.set_limit(round(self.height() * BOARD_SHARE))

    def _split(self, every: list[Crisis], now: int) -> tuple[list[Crisis], int]:
        """The crises to show, and how many are folded."""
        recent = now - RECENT_DAYS * DAY_MS
        shown = [
            crisis
            for crisis in every
            if self._shows_older or crisis.running or crisis.id == self._current or (crisis.closed_at or 0) >= recent
        ][:MOST_SHOWN]
        return shown, len(every) - len(shown)

    def _client_names(self, shown: list[Crisis]) -> dict[int, str]:
        return {
            client_id: clients.get(self.context.reader, client_id).name
            for client_id in {crisis.client_id for crisis in shown}
        }

    def _summarise(self, every: list[Crisis], now: int) -> None:
        running = [crisis for crisis in every if crisis.running]
        if running:
            longest = dates.span(now - min(crisis.opened.at for crisis in running))
            words = translate("Crises", "%n running", None, len(running))
            words += " · " + translate("Crises", "the longest for {span}").format(span=longest)
        else:
            words = translate("Crises", "None is running")
        self.summary.setText(words if every else "")

    def _show_detail(self) -> None:
        crisis = self._crises.get(self._current)
        self.detail.setVisible(crisis is not None)
        if crisis is not None:
            lines = crisis_log.lines(self.context.reader, crisis.id)
            self.detail.show_crisis(crisis, self._names[crisis.client_id], lines, self.context.now())

    def _choose(self, crisis_id: int) -> None:
        if crisis_id != self._current:
            with reading(self):
                self._select(crisis_id)
                self._show_detail()

    def _select(self, crisis_id: int) -> None:
        """What stands in the field belongs to the crisis it was written for: it waits there."""
        draft = self._drafts.take(_draft_key(crisis_id))
        self._current = crisis_id
        self.detail.entry.clear()
        self.detail.entry.text.setText(str(draft["text"]) if draft else "")

    def _draft(self) -> State | None:
        text = self.detail.entry.text.text()
        return {"text": text} if text.strip() else None

    def _write_progress(self, _crisis_id: int) -> None:
        self.detail.entry.text.setFocus()

    def _show_older(self, shown: bool) -> None:
        self._shows_older = shown
        self.reload()

    def _open(self) -> None:
        CrisisDialog(self.context, parent=self.window()).open()

    def _step(self, crisis_id: int, step: int) -> None:
        self._choose(crisis_id)
        place = STAGES.index(self._crises[crisis_id].stage) + step
        if 0 <= place < len(STAGES):
            self._ask_stage(STAGES[place])

    def _ask_stage(self, stage: CrisisStage) -> None:
        dialog = CrisisStageDialog(self.context, self._crises[self._current], stage, self.window())
        dialog.saved.connect(self._return_to_board)  # The button that was pressed is gone by then.
        dialog.open()

    def _return_to_board(self, _crisis_id: int) -> None:
        self.board.focus_current()

    def _add_line(self, text: str, at: EventTime | None) -> None:
        when = at or EventTime.of(self.context.now(), self.context.reader.tz)
        work = partial(_log, crisis_id=self._current, text=text, at=when)
        self.context.runner.write(Op.CRISIS_LOG, work, self._added, partial(self._bring_back, self._current, text))
        # Empty at once, so that the next line can be written; where the write fails the text comes back.
        self.detail.entry.clear()
        self._drafts.drop()

    def _bring_back(self, crisis_id: int, text: str, _error: BaseException) -> None:
        if crisis_id == self._current and not self.detail.entry.text.text():
            self.detail.entry.text.setText(text)
            self._drafts.keep()

    def _added(self, crisis_id: int) -> None:
        if crisis_id == self._current and self.isVisible():
            self._show_detail()
            self.detail.entry.text.setFocus()


def _draft_key(crisis_id: int) -> str:
    return f"crisis:{crisis_id}" if crisis_id else ""


def _log(writer: Writer, running: Operation, *, crisis_id: int, text: str, at: EventTime) -> int:
    crisis = crises.get(writer, crisis_id)
    running.facts = {"client": clients.get(writer, crisis.client_id).name, "title": text}
    crisis_log.log(writer, crisis_id, text, at)
    return crisis_id

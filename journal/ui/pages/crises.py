"""The page of crises: the board of stages, and below it the crisis that is chosen with its log."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QRect, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journal.core.crises import STAGES, Crisis
from journal.core.moments import DAY_MS, EventTime
from journal.store import clients, crises
from journal.store.history import Op
from journal.ui import crisis_changes, dates, theme
from journal.ui.context import Context
from journal.ui.page import Page, reading
from journal.ui.pages import crisis_reading
from journal.ui.pages.crisis_board import CrisisBoard
from journal.ui.pages.crisis_deeds import CrisisDeeds
from journal.ui.pages.crisis_detail import CrisisDetail
from journal.ui.pages.crisis_entry import NewLine
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer_drafts import DraftKeeper, State
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

RECENT_DAYS = 30
"""Crises closed longer ago are folded into a count."""
MOST_SHOWN = 200
"""Cards on the board at once."""
BOARD_SHARE, LOW_SHARE = 0.32, 0.22
GAP = 16
"""Between the bar that tells and the buttons beside it."""
LOW = 680
"""In a window lower than this the crisis below the board needs more of the room."""


class CrisesPage(Page):
    """Opens crises, moves them from stage to stage, and lets their logs grow."""

    NAME = "crises"
    TABLES = frozenset({"crises", "crisis_lines", "clients", "dues", "people", "risks"})

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._crises: dict[int, Crisis] = {}
        self._names: dict[int, str] = {}
        self._current = 0
        self._shows_older = False
        sizes = theme.tokens().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.page_margin_x, sizes.page_margin_y, sizes.page_margin_x, sizes.page_margin_y)
        column.setSpacing(14)
        column.addLayout(self._header())
        empty = self._empty()
        self.deeds = CrisisDeeds(context, self)
        self.board = CrisisBoard(context.locale)
        self.board.chosen.connect(self._choose)
        self.board.entered.connect(self._go_below)
        self.board.step_requested.connect(self._step)
        self.board.older_toggled.connect(self._show_older)
        self.detail = CrisisDetail(context)
        self._drafts = DraftKeeper(context, self.detail.entry.state, self)
        self._connect()
        filled = QWidget()
        below = QVBoxLayout(filled)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(14)
        below.addWidget(self.board)
        below.addWidget(self.detail, 1)
        self._stack = QStackedWidget()
        self._stack.addWidget(filled)
        self._stack.addWidget(empty)
        column.addWidget(self._stack, 1)
        theme.finish(self)

    def _connect(self) -> None:
        deeds, head, steps = self.deeds, self.detail.head, self.detail.steps
        self.open_button.clicked.connect(deeds.open_crisis)
        self._start.clicked.connect(deeds.open_crisis)
        self.plans_button.clicked.connect(deeds.plans)
        deeds.closed.connect(self.board.focus_current)  # The button that was pressed may be gone by then.
        head.stage_requested.connect(deeds.stage)
        head.client_requested.connect(deeds.show_client)
        head.review_requested.connect(deeds.review)
        head.report_requested.connect(deeds.report)
        head.watch_requested.connect(deeds.watch)
        head.check_requested.connect(deeds.check)
        head.mistake_requested.connect(deeds.mistake)
        steps.done_requested.connect(deeds.done)
        steps.call_requested.connect(deeds.call)
        steps.review_requested.connect(deeds.review)
        steps.nothing_new.connect(deeds.nothing_new)
        steps.left_out.connect(deeds.leave_out)
        steps.day_moved.connect(deeds.move_day)
        self.detail.log.correct_requested.connect(deeds.correct)
        self.detail.entry.added.connect(self._add_line)
        self.detail.entry.touched.connect(self._drafts.touched)

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
        self.plans_button = button(translate("Crises", "Plans…"), "secondary", "list")
        row.setSpacing(8)
        row.addWidget(self.plans_button, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _empty(self) -> EmptyState:
        start = self._start = button(translate("Crises", "Open a crisis"), "primary", "plus")
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

    def room_to_tell(self) -> QRect:
        """In the head, before the buttons: at the foot the log is written, with what belongs to its line."""
        left = self.summary.x()
        return QRect(left, 0, self.plans_button.x() - GAP - left, self.summary.geometry().bottom() + 1)

    @property
    def crisis_id(self) -> int:
        """The crisis below the board, or 0."""
        return self._current

    def keep_draft(self) -> None:
        """Keep at once what stands in the line of the log: the window is about to be made again."""
        self._drafts.flush()

    def client_in_sight(self) -> int | None:
        crisis = self._crises.get(self._current)
        return crisis.client_id if crisis is not None else None

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
        clocks = crisis_reading.clocks(self.context.reader, shown)
        self.board.fill(
            shown, self._names, clocks, now, older=older, shows_older=self._shows_older, current=self._current
        )
        self.board.choose(self._current)
        last: QWidget = self.open_button
        for card in self.board.cards():
            self.setTabOrder(last, card)  # What was just made would be the last that Tab reaches.
            last = card
        self._show_detail()

    def tick(self, now: int) -> None:
        """Move the clocks."""
        if not self._crises:
            return
        self.board.show_times(now)
        self.detail.show_times(now)
        self._summarise(list(self._crises.values()), now)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """N answers the question of the watch wherever nothing is being typed, once it is asked."""
        question = self.detail.steps.question() if self._stack.currentIndex() == 0 else None
        plain = not event.modifiers() and not event.isAutoRepeat()
        asked = question is not None and question.moment_at(self.context.reader.tz) <= self.context.now()
        if event.key() == Qt.Key.Key_N and plain and asked and question is not None:
            self.deeds.nothing_new(question)
        else:
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        self._drafts.flush()
        super().hideEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        low = self.height() < LOW
        self.board.set_limit(round(self.height() * (LOW_SHARE if low else BOARD_SHARE)))
        self.detail.set_low(low)

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
        self.deeds.crisis = crisis
        if crisis is not None:
            shown = crisis_reading.read(self.context.reader, crisis, self._names[crisis.client_id])
            self.detail.show_crisis(shown, self.context.now())

    def _choose(self, crisis_id: int) -> None:
        if crisis_id != self._current:
            with reading(self):
                self._select(crisis_id)
                self._show_detail()

    def _select(self, crisis_id: int) -> None:
        """What stands in the field belongs to the crisis it was written for: it waits there."""
        draft = self._drafts.take(_draft_key(crisis_id))
        self._current = crisis_id
        self.detail.entry.set_state(draft)

    def _go_below(self, _crisis_id: int) -> None:
        self.detail.write_progress()

    def _show_older(self, shown: bool) -> None:
        self._shows_older = shown
        self.reload()

    def _step(self, crisis_id: int, step: int) -> None:
        self._choose(crisis_id)
        place = STAGES.index(self._crises[crisis_id].stage) + step
        if 0 <= place < len(STAGES):
            self.deeds.stage(STAGES[place])

    def _add_line(self, new: NewLine) -> None:
        line = new.line(self._current, EventTime.of(self.context.now(), self.context.reader.tz))
        state = self.detail.entry.state()
        work = partial(crisis_changes.log, line=line, files=new.files)
        self.context.runner.write(Op.CRISIS_LOG, work, self._added, partial(self._bring_back, self._current, state))
        # Empty at once, so that the next line can be written; where the write fails the text comes back.
        self.detail.entry.clear()
        self._drafts.drop()

    def _bring_back(self, crisis_id: int, state: State | None, _error: BaseException) -> None:
        if crisis_id == self._current and self.detail.entry.state() is None:
            self.detail.entry.set_state(state)
            self._drafts.keep()

    def _added(self, crisis_id: int) -> None:
        if crisis_id == self._current and self.isVisible():
            self._show_detail()
            self.detail.entry.text.setFocus()


def _draft_key(crisis_id: int) -> str:
    return f"crisis:{crisis_id}" if crisis_id else ""

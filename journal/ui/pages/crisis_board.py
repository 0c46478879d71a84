"""The board of crises: a column for each stage, cards in it, arrows between them; what follows is the page's matter."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from journal.core.crises import STAGES, Crisis, CrisisStage
from journal.core.crisis_clock import CrisisClock
from journal.core.moments import MINUTE_MS
from journal.ui import labels
from journal.ui.pages import crisis_words
from journal.ui.widgets.buttons import button
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.crisis_card import CardWords, CrisisCard, Told
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate

COLUMN_MIN = 160
EMPTY_MIN = 104
FULL_SHARE, EMPTY_SHARE = 3, 2
"""How columns with cards and without share the width."""
GAP = 12
LEAST_HEIGHT = 130


class CrisisBoard(ScrollArea):
    """Shows crises by stage; closed ones of long ago are folded into a count."""

    chosen = Signal(int)
    """The crisis to show below."""
    entered = Signal(int)
    """Enter on a card: write progress."""
    step_requested = Signal(int, int)
    """A crisis, and +1 or -1 for the stage after or before."""
    older_toggled = Signal(bool)

    def __init__(self, locale: QLocale, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._locale = locale
        self._told = Told.ALL
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(translate("Crises", "Crisis board"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._cards: dict[CrisisStage, list[CrisisCard]] = {}
        self._crises: dict[int, Crisis] = {}
        self._names: Mapping[int, str] = {}
        self._clocks: Mapping[int, CrisisClock] = {}
        self._minute = 0
        self._current = 0
        self._limit = LEAST_HEIGHT
        self._body = QWidget()
        self.setWidget(self._body)
        # A card knows how high it is once its column has given it its width.
        self._fitting = QTimer(self)
        self._fitting.setSingleShot(True)
        self._fitting.timeout.connect(self._fit)

    def fill(
        self,
        crises: list[Crisis],
        names: Mapping[int, str],
        clocks: Mapping[int, CrisisClock],
        now: int,
        *,
        older: int,
        shows_older: bool,
        current: int,
    ) -> None:
        """Show `crises`, newest first in each column; `older` further ones are but counted.

        `names` are those of the clients by their ids, `clocks` those of the crises by theirs.
        """
        focused = self._focused()
        self._crises = {crisis.id: crisis for crisis in crises}
        self._names = names
        self._clocks = clocks
        self._current = current
        self._cards = {stage: [] for stage in STAGES}
        body = QWidget()
        body.setProperty("scrolled", True)
        row = QHBoxLayout(body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        for stage in STAGES:
            of_stage = [crisis for crisis in crises if crisis.stage is stage]
            column = self._column(stage, of_stage, now)
            if stage is CrisisStage.REVIEWED and (older or shows_older):
                self._add_older(column, older, shows_older)
            row.addWidget(column, FULL_SHARE if of_stage else EMPTY_SHARE)
        self._body = body
        self.setWidget(body)
        body.installEventFilter(self)
        if focused in self._crises:
            self._card(focused).setFocus()
        self.updateGeometry()

    def show_times(self, now: int) -> None:
        """Move the clocks: each minute all of them, each second those that run, as the crisis below the board does."""
        minute, self._minute = now // MINUTE_MS != self._minute, now // MINUTE_MS
        for card in self.cards():
            crisis = self._crises[card.crisis_id]
            if minute or crisis.running:
                card.set_words(self._words(crisis, now))

    def _words(self, crisis: Crisis, now: int) -> CardWords:
        return crisis_words.card(crisis, self._names[crisis.client_id], self._clocks[crisis.id], now, self._locale)

    def choose(self, crisis_id: int) -> None:
        """Mark the crisis that is shown below."""
        self._current = crisis_id
        for card in self.cards():
            shown = card.crisis_id == crisis_id
            card.setChecked(shown)
            # One stop on the way of the Tab key; arrows move among the cards.
            card.setFocusPolicy(Qt.FocusPolicy.StrongFocus if shown else Qt.FocusPolicy.ClickFocus)

    def cards(self) -> list[CrisisCard]:
        """All cards, column by column."""
        return [card for stage in STAGES for card in self._cards.get(stage, [])]

    def focus_current(self) -> None:
        """Give the keyboard to the card that is marked."""
        if self._current in self._crises:
            self._card(self._current).setFocus(Qt.FocusReason.TabFocusReason)

    def sizeHint(self) -> QSize:
        return QSize(600, self._wanted())

    def minimumSizeHint(self) -> QSize:
        return QSize(200, min(LEAST_HEIGHT, self._wanted()))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self.updateGeometry()
            self.setMaximumHeight(self._wanted())
            self._fitting.start(0)
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """Let the cards tell as much as there is room for; the one that is shown below stays in sight."""
        told = next((told for told in Told if self._height(told) <= self._limit), Told.NAME)
        for card in self.cards():
            card.tell(told)
        if told is not self._told:
            self._told = told
            return  # Their new heights bring this here again.
        if self._current in self._crises:
            self.ensureWidgetVisible(self._card(self._current), 0, 0)

    def _height(self, told: Told) -> int:
        """How high the board is where its cards tell so much."""
        heights = [0]
        for cards in filter(None, self._cards.values()):
            grown = sum(card.height_at(card.width(), told) - card.height() for card in cards)
            column = cards[0].parentWidget()
            assert column is not None
            heights.append(column.sizeHint().height() + grown)
        return self._with_bar(max(heights))

    def _with_bar(self, height: int) -> int:
        bar = self.horizontalScrollBar()
        return height + (bar.height() if bar.maximum() > 0 else 0) + 2

    def _wanted(self) -> int:
        """As high as its cards, the bar under them included; beyond a share of the page it scrolls."""
        return min(self._limit, self._with_bar(self._body.sizeHint().height()))

    def set_limit(self, height: int) -> None:
        """The greatest height the board may take; beyond it, it scrolls."""
        self._limit = max(height, LEAST_HEIGHT)
        self._fit()
        self.setMaximumHeight(self._wanted())
        self.updateGeometry()

    def _column(self, stage: CrisisStage, crises: list[Crisis], now: int) -> QWidget:
        column = QWidget()
        column.setMinimumWidth(COLUMN_MIN if crises else EMPTY_MIN)
        stack = QVBoxLayout(column)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(8)
        heading = QHBoxLayout()
        heading.setContentsMargins(0, 2, 0, 2)
        heading.addWidget(Chip(labels.crisis_stage(stage), crisis_words.STAGE_TONES[stage]))
        heading.addWidget(PlainLabel(str(len(crises)), "meta"))
        heading.addStretch(1)
        stack.addLayout(heading)
        for crisis in crises:
            card = CrisisCard(crisis.id, self._words(crisis, now), self._told)
            card.clicked.connect(partial(self._choose_card, crisis.id))
            card.key_pressed.connect(partial(self._on_key, crisis.id))
            self._cards[stage].append(card)
            stack.addWidget(card)
        stack.addStretch(1)
        return column

    def _add_older(self, column: QWidget, count: int, shown: bool) -> None:
        words = translate("Crises", "Fold the older ones") if shown else translate("Crises", "%n older", None, count)
        older: QPushButton = button(words, "quiet", "chevron-up" if shown else "chevron-down")
        older.clicked.connect(partial(self.older_toggled.emit, not shown))
        stack = column.layout()
        assert isinstance(stack, QVBoxLayout)
        stack.insertWidget(stack.count() - 1, older, 0, Qt.AlignmentFlag.AlignLeft)

    def _card(self, crisis_id: int) -> CrisisCard:
        return next(card for card in self.cards() if card.crisis_id == crisis_id)

    def _focused(self) -> int:
        return next((card.crisis_id for card in self.cards() if card.hasFocus()), 0)

    def _choose_card(self, crisis_id: int) -> None:
        self.choose(crisis_id)
        self.chosen.emit(crisis_id)

    def _on_key(self, crisis_id: int, key: int) -> None:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose_card(crisis_id)
            self.entered.emit(crisis_id)
        elif key in (Qt.Key.Key_BracketLeft, Qt.Key.Key_BracketRight):
            self.step_requested.emit(crisis_id, 1 if key == Qt.Key.Key_BracketRight else -1)
        else:
            target = self._neighbour(crisis_id, Qt.Key(key))
            if target is not None:
                self._choose_card(target.crisis_id)
                target.setFocus(Qt.FocusReason.TabFocusReason)
                self.ensureWidgetVisible(target, GAP, GAP)

    def _neighbour(self, crisis_id: int, key: Qt.Key) -> CrisisCard | None:
        """The card an arrow leads to; sideways it skips columns that have none."""
        columns = [cards for cards in self._cards.values() if cards]
        for place, cards in enumerate(columns):
            ids = [card.crisis_id for card in cards]
            if crisis_id not in ids:
                continue
            row = ids.index(crisis_id)
            if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
                row += 1 if key == Qt.Key.Key_Down else -1
                return cards[row] if 0 <= row < len(cards) else None
            place += 1 if key == Qt.Key.Key_Right else -1
            if 0 <= place < len(columns):
                return columns[place][min(row, len(columns[place]) - 1)]
        return None

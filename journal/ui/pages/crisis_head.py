"""The head of the crisis that is shown: whose it is, what happened, its chips, and what can be done with it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from journal.core.crises import STAGES, Crisis, CrisisStage, next_stage
from journal.core.crisis_clock import CrisisClock
from journal.ui import icons, labels
from journal.ui.context import Context
from journal.ui.pages import crisis_words
from journal.ui.widgets.buttons import Kind, button, icon_button
from journal.ui.widgets.chip import Chip
from journal.ui.widgets.crisis_card import CardChip
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate


class CrisisHead(QWidget):
    """Asks with signals; the page knows what they lead to."""

    stage_requested = Signal(object)
    """The `CrisisStage` to move to."""
    client_requested = Signal()
    review_requested = Signal()
    report_requested = Signal()
    watch_requested = Signal()
    check_requested = Signal()
    mistake_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._crisis: Crisis | None = None
        self._chips: list[CardChip] = []
        self._made: list[QPushButton] = []
        self.client = PlainLabel("", "card", elide=True)
        self.sentence = PlainLabel("", "body", elide=True)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self.client)
        names.addWidget(self.sentence)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self.report = button(translate("Crises", "Report…"), "secondary", "file-text")
        self.report.clicked.connect(self.report_requested)
        self.more = icon_button("ellipsis", translate("Crises", "More"))
        self.more.clicked.connect(self.open_menu)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addLayout(names, 1)
        row.addLayout(self._buttons)
        row.addWidget(self.report, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignVCenter)
        self.chip_row = QWidget()
        self.chips = FlowLayout(self.chip_row, gap_x=8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.chip_row)

    def show_crisis(self, crisis: Crisis, client: str, clock: CrisisClock, now: int) -> None:
        """Show whose crisis it is and what can be done with it."""
        anew = crisis != self._crisis
        self._crisis = crisis
        self.client.setText(client)
        self.sentence.setText(crisis.sentence)
        if anew:
            self._fill_buttons(crisis)
        self.show_time(clock, now)

    def show_time(self, clock: CrisisClock, now: int) -> None:
        """Move the clock."""
        if self._crisis is None:
            return
        chips = crisis_words.chips(self._crisis, clock, now, self._context.locale)
        if chips == self._chips:
            return
        shown = [item.widget() for item in map(self.chips.itemAt, range(self.chips.count()))]
        same = [(chip.icon, chip.tone) for chip in chips] == [(chip.icon, chip.tone) for chip in self._chips]
        self._chips = chips
        if same and len(shown) == len(chips):
            for chip, made in zip(chips, shown, strict=True):
                assert isinstance(made, Chip)
                made.set_chip(chip.text, chip.tone)  # Made anew each second they would flicker.
            return
        self.chips.clear()
        for chip in chips:
            self.chips.addWidget(Chip(chip.text, chip.tone, icon=chip.icon))

    def buttons(self) -> list[QPushButton]:
        """The buttons in their order for Tab."""
        return [*self._made, self.report, self.more]

    def open_menu(self) -> None:
        """Ask what else is to be done with the crisis."""
        menu = self.menu()
        menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))
        menu.setActiveAction(menu.actions()[0])

    def set_narrow(self, narrow: bool) -> None:
        """Leave the report to the menu, where there is little width."""
        self.report.setVisible(not narrow)

    def menu(self) -> QMenu:
        """Return what is done seldom."""
        crisis = self._crisis
        assert crisis is not None
        menu = QMenu(self.more)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        open_client = menu.addAction(icons.icon("user"), translate("Crises", "Open the client"))
        open_client.triggered.connect(self.client_requested)
        if crisis.running:
            watch = menu.addAction(icons.icon("eye"), translate("Crises", "Watch…"))
            watch.triggered.connect(self.watch_requested)
        elif not crisis.mistaken:
            review = menu.addAction(icons.icon("book-open"), translate("Crises", "Review…"))
            review.triggered.connect(self.review_requested)
        report = menu.addAction(icons.icon("file-text"), translate("Crises", "Report…"))
        report.triggered.connect(self.report_requested)
        check = menu.addAction(icons.icon("shield-check"), translate("Crises", "Check the log…"))
        check.triggered.connect(self.check_requested)
        menu.addSeparator()
        place = STAGES.index(crisis.stage)
        if place:
            back = STAGES[place - 1]
            words = translate("Crises", "Back to “{stage}”…").format(stage=labels.crisis_stage(back))
            action = menu.addAction(icons.icon("arrow-left"), words)
            action.triggered.connect(partial(self._ask_stage, back))
        if crisis.running:
            mistake = menu.addAction(icons.icon("ban"), translate("Crises", "Opened by mistake…"))
            mistake.triggered.connect(self.mistake_requested)
        return menu

    def _fill_buttons(self, crisis: Crisis) -> None:
        for old in self._made:
            old.hide()
            old.deleteLater()
        self._made = []
        after = next_stage(crisis.stage)
        if crisis.running and after is not None and after is not CrisisStage.RESOLVED:
            words = translate("Crises", "Move to “{stage}”…").format(stage=labels.crisis_stage(after))
            self._add(words, "secondary", "arrow-right", partial(self._ask_stage, after), after.value)
        if crisis.running:
            kind: Kind = "primary" if after is CrisisStage.RESOLVED else "secondary"
            closing = partial(self._ask_stage, CrisisStage.RESOLVED)
            self._add(translate("Crises", "Close with a result…"), kind, "check", closing, CrisisStage.RESOLVED.value)
        if crisis.stage is CrisisStage.RESOLVED and not crisis.mistaken:
            self._add(translate("Crises", "Review…"), "primary", "book-open", self._ask_review, "review")

    def _add(self, words: str, kind: Kind, icon: str, deed: partial[None] | object, name: str) -> None:
        made = button(words, kind, icon)
        made.setObjectName(name)
        made.clicked.connect(deed)
        self._buttons.addWidget(made)
        self._made.append(made)

    def _ask_stage(self, stage: CrisisStage, _checked: bool = False) -> None:
        self.stage_requested.emit(stage)

    def _ask_review(self) -> None:
        self.review_requested.emit()

"""The page "Prepare greetings": an occasion, the people who keep it, and the greeting to each, done by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtGui import QGuiApplication, QHideEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from journal.core.errors import JournalError
from journal.core.moments import MINUTE_MS
from journal.core.observances import Act
from journal.store import clients, greeting_rounds, observances
from journal.store.greetings import BIRTHDAYS, Occasion, Round, Stand, Wish
from journal.store.reading import Reader
from journal.ui import greeting_words as words
from journal.ui import theme
from journal.ui.context import Context, GreetingRequest
from journal.ui.models.greetings import GreetingsModel
from journal.ui.page import Page, reading
from journal.ui.pages.greetings_deeds import GreetingDeeds
from journal.ui.pages.greetings_list import SCROLL_ROOM, GreetingsList
from journal.ui.pages.greetings_notes import MOST_NAMES, DayNote, nobody
from journal.ui.pages.greetings_panel import GreetingPanel
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

LIST_SHARE, PANEL_SHARE = 9, 14
READ_AGAIN_MS = 5 * MINUTE_MS
"""So often everything is read anew while the page is seen: limits pass, days change."""


class GreetingsPage(Page):
    """Who is to be answered first, who is ready, who was greeted; beside them the greeting to the one chosen."""

    NAME = "greetings"
    TABLES = frozenset(
        {"dues", "clients", "people", "interactions", "interaction_clients", "commitments", "crises", "preferences"}
        | {"anniversaries", "own_observances", "settings"}
    )

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._wish: Wish | None = None
        self._job: LongJob | None = None
        self._again = False
        """Something changed while it was being read."""
        self._read_at = 0
        self._wanted = True
        """The keyboard is to come to the list once it is there."""
        self.round: Round | None = None
        self.model = GreetingsModel(context, self)
        self.list = GreetingsList(self.model, translate("Greetings", "People to be greeted"))
        self.panel = GreetingPanel(context)
        self.note = DayNote(context)
        self._nobody = nobody(None, "", on=True)
        self.deeds = GreetingDeeds(context, self.model, self.list, self.panel, self)
        sizes = theme.tokens().sizes
        column = QVBoxLayout(self)
        column.setContentsMargins(sizes.page_margin_x, sizes.page_margin_y, sizes.page_margin_x - SCROLL_ROOM, 0)
        column.setSpacing(10)
        column.addLayout(self._header())
        self.manner = PlainLabel("", "meta", wrap=True)
        self.manner.setMaximumWidth(sizes.text_column)
        column.addWidget(self.manner)
        self.stack = QStackedWidget()
        self._waiting = QWidget()
        for part in (self._waiting, self._people(), self.note, self._nobody):
            self.stack.addWidget(part)
        column.addWidget(self.stack, 1)
        self._connect()
        theme.finish(self)

    def prepare(self, request: GreetingRequest) -> None:
        """Show the people of an occasion; an empty one means birthdays."""
        self._wanted = True
        self._choose(Wish(request.observance, request.year))

    def reload(self) -> None:
        """Read everything anew, on the thread for long jobs: all clients are asked."""
        if self._job is not None:
            self._again = True
            return
        self._again = False
        context = self.context
        self._read_at = context.now()
        work = partial(_read, opener=context.reader.opener, now=self._read_at, wish=self._wish)
        self._job = context.runner.long(work)
        self._job.finished.connect(self._on_read)
        self._job.failed.connect(self._on_unread)

    def tick(self, now: int) -> None:
        if self.round is not None and self._job is None and abs(now - self._read_at) >= READ_AGAIN_MS:
            self.reload()

    def client_in_sight(self) -> int | None:
        chosen = self.list.selected()
        return chosen[0].client_id if chosen else None

    def beginning(self) -> QWidget:
        """Return the list, or the choice of the occasion where it is empty."""
        return self.list if self.stack.currentWidget() is self._body else self.chooser

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.deeds.writing.keep()  # the window may be about to be built anew

    # ---------- parts

    def _header(self) -> QHBoxLayout:
        self.title = PlainLabel(translate("Greetings", "Prepare greetings"), "title", elide=True)
        self.before = icon_button("chevron-left", translate("Greetings", "The occasion before"))
        self.after = icon_button("chevron-right", translate("Greetings", "The next occasion"))
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(translate("Greetings", "Occasion"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.chooser.setMinimumContentsLength(24)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.setContentsMargins(0, 0, SCROLL_ROOM, 0)
        row.addWidget(self.title, 2)
        row.addWidget(self.before)
        row.addWidget(self.chooser, 3)
        row.addWidget(self.after)
        return row

    def _people(self) -> QWidget:
        self._body = QWidget()
        row = QHBoxLayout(self._body)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.tokens().sizes.column_gap - SCROLL_ROOM)
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 14)
        left.setSpacing(8)
        left.addWidget(self.list, 1)
        self.group = button("", "secondary", "users", "A")
        foot = QHBoxLayout()
        foot.setContentsMargins(0, 0, SCROLL_ROOM, 0)
        foot.addWidget(self.group, 1)
        left.addLayout(foot)
        row.addLayout(left, LIST_SHARE)
        row.addWidget(self.panel, PANEL_SHARE)
        return self._body

    def _connect(self) -> None:
        self.chooser.activated.connect(self._on_chosen)
        self.before.clicked.connect(partial(self._step, -1))
        self.after.clicked.connect(partial(self._step, 1))
        self.group.clicked.connect(partial(self.deeds.obey, "group"))
        self.list.asked.connect(self._on_asked)
        self.panel.asked.connect(self._on_asked)
        self.note.copied.connect(self._on_copied)
        self.deeds.changed.connect(self._show_group)
        self.context.runner.failed.connect(self._on_failed)

    # ---------- choosing an occasion

    def _choose(self, wish: Wish) -> None:
        self._wish = wish
        self.refresh()

    def _on_chosen(self, index: int) -> None:
        occasion: Occasion = self._occasions()[index]
        self._choose(Wish(occasion.observance, occasion.year, occasion.act))

    def _step(self, by: int, _checked: bool = False) -> None:
        target = self.chooser.currentIndex() + by
        if 0 <= target < self.chooser.count():
            self.chooser.setCurrentIndex(target)
            self._on_chosen(target)

    def _occasions(self) -> tuple[Occasion, ...]:
        return self.round.occasions if self.round is not None else ()

    def _on_asked(self, deed: str) -> None:
        if deed in ("before", "after"):
            self._step(-1 if deed == "before" else 1)
        else:
            with reading(self):
                self.deeds.obey(deed)

    # ---------- what was read

    def _on_read(self, found: Round) -> None:
        self._job = None
        if self._again:
            self.reload()
            return
        with reading(self):
            self._show(found)

    def _on_unread(self, error: BaseException) -> None:
        self._job = None
        if isinstance(error, JournalError):
            self.show_unread(error)
        else:
            self.context.runner.failed.emit(error)

    def _on_failed(self, _error: BaseException) -> None:
        if self.deeds.forget_sent():
            self.refresh()

    def _show(self, found: Round) -> None:
        self.round = found
        context, chosen = self.context, found.chosen
        if chosen is not None:
            self._wish = Wish(chosen.observance, chosen.year, chosen.act)
        with QSignalBlocker(self.chooser):
            self.chooser.clear()
            self.chooser.addItems(
                [words.occasion(one, found.catalogue, context.language, context.locale) for one in found.occasions]
            )
            keys = [one.key for one in found.occasions]
            self.chooser.setCurrentIndex(keys.index(chosen.key) if chosen is not None and chosen.key in keys else -1)
        self._show_bounds()
        observance = found.catalogue.get(chosen.observance) if chosen is not None else None
        manner = observance.manners.get(context.language, "") if observance is not None else ""
        quiet = chosen is not None and chosen.act is not Act.GREET
        self.manner.setText(manner)
        self.manner.setVisible(bool(manner) and not quiet)
        focused, shown = self._has_keyboard(), self.stack.currentWidget()
        if chosen is not None and quiet:
            names = [clients.get(context.reader, id_).name for id_ in chosen.clients[: MOST_NAMES + 1]]
            names += [""] * (len(chosen.clients) - len(names))
            self.note.show_day(chosen, manner, names, context.language)
            self.stack.setCurrentWidget(self.note)
        elif found.recipients:
            self.stack.setCurrentWidget(self._body)
        else:
            self._show_nobody(found)
        self.deeds.show_round(found)
        self._show_group()
        # The stack gives the keyboard to whatever page comes up; it belongs to the list, or to the choice above.
        if self._wanted or (focused and shown is not self.stack.currentWidget()):
            self._wanted = False
            if self.window().focusWidget() is None or self.isAncestorOf(self.window().focusWidget()):
                self.beginning().setFocus()

    def _has_keyboard(self) -> bool:
        focus = self.window().focusWidget()
        return focus is self or (focus is not None and self.stack.isAncestorOf(focus))

    def _show_bounds(self) -> None:
        place = self.chooser.currentIndex()
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place < self.chooser.count() - 1)

    def _show_nobody(self, found: Round) -> None:
        chosen = found.chosen
        name = words.name(chosen.observance, found.catalogue, self.context.language) if chosen is not None else ""
        on = found.on or (chosen is not None and chosen.observance == BIRTHDAYS)
        old, self._nobody = self._nobody, nobody(chosen, name, on=on)
        theme.finish(self._nobody)
        self.stack.addWidget(self._nobody)
        self.stack.setCurrentWidget(self._nobody)
        self.stack.removeWidget(old)
        old.deleteLater()

    def _show_group(self) -> None:
        count = sum(one.for_group and one.stand is Stand.READY for one in self.model.recipients())
        self.group.setText(translate("Greetings", "One message to %n standard client(s)", None, count))
        self.group.setAccessibleName(self.group.text())
        self.group.setVisible(count > 1)

    def _on_copied(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.context.told.emit(translate("Greetings", "Copied."))


def _read(_job: LongJob, *, opener: Callable[[], Reader], now: int, wish: Wish | None) -> Round:
    reader = opener()
    try:
        # Read from the resources here as well, so that the window need not wait for it.
        observances.templates()
        observances.words()
        return greeting_rounds.round_of(reader, now, wish)
    finally:
        reader.close()

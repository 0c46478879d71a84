"""What an entry that is being written says beyond its words: its mark, where the client stands, whose crisis it is."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from journal.core.crises import Crisis
from journal.core.interactions import Mark
from journal.core.playbook import topic
from journal.core.temperaments import Stance
from journal.store import crises, stances
from journal.ui import character_words as words
from journal.ui import icons, theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel, plain_tool_tip

translate = QCoreApplication.translate

MARK_KEYS, STANCE_KEYS, HIDE_KEYS, LOG_KEYS = "Alt+A", "Alt+S", "Alt+H", "Alt+L"
_CHARACTERS = 40
"""How much of a crisis is named where several run."""


class EntryMarks(QWidget):
    """Two buttons with menus and a tick for each crisis that runs; apart from them the advice for where they stand."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._client_id: int | None = None
        self._new = True
        self._mark: Mark | None = None
        self._stance: Stance | None = None
        self._stance_chosen = False
        self._current: Stance | None = None
        self._off: set[int] = set()
        """Crises whose tick was taken off."""
        self._of_due: int | None = None
        self.ticks: dict[int, QCheckBox] = {}
        self.mark_button = _menu_button(MARK_KEYS)
        self.stance_button = _menu_button(STANCE_KEYS)
        self.advice = PlainLabel("", "meta", wrap=True)
        self.hide_button = button(translate("Composer", "Hide this advice"), "quiet", "eye-off")
        self.hide_button.setToolTip(_native(HIDE_KEYS))
        self.advice_row = QWidget()
        """Stands where the owner puts it."""
        self._row = QWidget()
        self._flow = FlowLayout(self._row, gap_x=6, gap_y=4)
        self._lay_out()
        self.mark_button.clicked.connect(self.ask_mark)
        self.stance_button.clicked.connect(self.ask_stance)
        self.hide_button.clicked.connect(self.hide_advice)
        context.advice_changed.connect(self._show)
        keys = ((MARK_KEYS, self.ask_mark), (STANCE_KEYS, self.ask_stance), (HIDE_KEYS, self.hide_advice))
        for key, deed in (*keys, (LOG_KEYS, self.toggle_log)):
            QShortcut(QKeySequence(key), self).activated.connect(deed)
        self._show()

    def offer(self, client_id: int | None, *, due_crisis: int | None = None) -> None:
        """Offer what there is for a client; the crisis of the due that the entry closes takes it in anyhow."""
        reader = self._context.reader
        self._client_id, self._of_due = client_id, due_crisis
        self._current = stances.current(reader, client_id) if client_id is not None else None
        self._offer_crises(crises.concerning(reader, client_id) if client_id is not None else [])
        self._show()

    def allow(self, new: bool) -> None:
        """Offer everything for a new entry, for one that is edited its mark alone."""
        self._new = new
        self._show()

    def mark(self) -> Mark | None:
        """Return the mark."""
        return self._mark

    def stance(self) -> tuple[Stance | None] | None:
        """Return where the client stands from this entry on, alone in a tuple; None where nothing was chosen."""
        return (self._stance,) if self._new and self._stance_chosen else None

    def crisis_ids(self) -> tuple[int, ...]:
        """Return the crises into whose logs the entry goes."""
        return tuple(one for one, tick in self.ticks.items() if self._new and tick.isChecked())

    def state(self) -> dict[str, Any]:
        """Return what was chosen, for a draft."""
        return {
            "mark": self._mark.value if self._mark else "",
            "stance": (self._stance.value if self._stance else "") if self._stance_chosen else None,
            "off": sorted(self._off),
        }

    def set_state(self, state: dict[str, Any]) -> None:
        """Show what a draft holds; the crises stand by what `offer` is told."""
        self._mark = Mark(state["mark"]) if state.get("mark") else None
        chosen = state.get("stance")
        self._stance_chosen = chosen is not None
        self._stance = Stance(chosen) if chosen else None
        self._off = set(state.get("off", ()))
        for crisis_id, tick in self.ticks.items():
            tick.setChecked(crisis_id not in self._off)
        self._show()

    # ---------- what the keys do

    def ask_mark(self) -> None:
        """Open the menu of marks; a number chooses."""
        self._show()  # the press alone chooses nothing
        if self.mark_button.isVisible():
            _pop_up(self.mark_menu(), self.mark_button)

    def ask_stance(self) -> None:
        """Open the menu of stances; a number chooses."""
        self._show()
        if self.stance_button.isVisible():
            _pop_up(self.stance_menu(), self.stance_button)

    def mark_menu(self) -> QMenu:
        """Return the menu of marks."""
        menu = _menu(self)
        for number, mark in enumerate((*Mark, None), 1):
            text = words.mark(mark) if mark else translate("Composer", "No mark")
            action = menu.addAction(f"&{number if mark else 0}   {text}")
            if mark is not None:
                action.setIcon(icons.icon(words.MARK_ICONS[mark], "muted"))
            action.setCheckable(True)
            action.setChecked(mark is self._mark)
            action.triggered.connect(partial(self._choose_mark, mark))
        return menu

    def stance_menu(self) -> QMenu:
        """Return the menu of stances."""
        menu = _menu(self)
        shown = self._stance if self._stance_chosen else self._current
        for number, stance in enumerate((*Stance, None), 1):
            text = f"&{number if stance else 0}   {words.stance(stance)}"
            action = menu.addAction(f"{text}\t{words.meaning(stance)}" if stance else text)
            if stance is not None:
                action.setIcon(icons.icon(words.STANCE_ICONS[stance], "muted"))
            action.setCheckable(True)
            action.setChecked(stance is shown)
            action.triggered.connect(partial(self._choose_stance, stance))
        return menu

    def hide_advice(self) -> None:
        """Show this advice nowhere any more."""
        shown = self._stance if self._stance_chosen else self._current
        if shown is not None and self.advice_row.isVisible():
            words.hide(self._context, topic(shown))

    def toggle_log(self) -> None:
        """Tick or untick the first crisis."""
        tick = next(iter(self.ticks.values()), None)
        if tick is not None and tick.isEnabled():
            tick.click()

    # ---------- parts

    def _choose_mark(self, mark: Mark | None, _checked: bool = False) -> None:
        self._mark = mark
        self._show()
        self.changed.emit()

    def _choose_stance(self, stance: Stance | None, _checked: bool = False) -> None:
        self._stance, self._stance_chosen = stance, True
        self._show()
        self.changed.emit()

    def _offer_crises(self, found: Iterable[Crisis]) -> None:
        running = list(found)
        wanted = [crisis.id for crisis in running]
        for tick in self.ticks.values():
            self._flow.removeWidget(tick)
            tick.hide()
            tick.deleteLater()
        self.ticks = {}
        for crisis in running:
            self.ticks[crisis.id] = self._tick(crisis, alone=len(wanted) == 1)

    def _tick(self, crisis: Crisis, *, alone: bool) -> QCheckBox:
        if alone:
            text = translate("Composer", "Also into the crisis log")
        else:
            short = crisis.sentence[:_CHARACTERS] + ("…" if len(crisis.sentence) > _CHARACTERS else "")
            text = translate("Composer", "Also into the log of “{crisis}”").format(crisis=short)
        made = QCheckBox(text.replace("&", "&&"))
        made.setAccessibleName(text)
        made.setAccessibleDescription(crisis.sentence)
        made.setToolTip(plain_tool_tip(f"{crisis.sentence} ({_native(LOG_KEYS)})"))
        belongs = crisis.id == self._of_due
        made.setChecked(belongs or crisis.id not in self._off)
        made.setEnabled(not belongs)
        made.toggled.connect(partial(self._on_ticked, crisis.id))
        self._flow.addWidget(made)
        return made

    def _on_ticked(self, crisis_id: int, on: bool) -> None:
        (self._off.discard if on else self._off.add)(crisis_id)
        self.changed.emit()

    def _show(self) -> None:
        mark = words.mark(self._mark) if self._mark else translate("Composer", "Mark…")
        _say(self.mark_button, mark, words.MARK_ICONS[self._mark] if self._mark else "flag", chosen=bool(self._mark))
        shown = self._stance if self._stance_chosen else self._current
        stance = words.stance(shown) if shown or self._stance_chosen else translate("Composer", "Stance…")
        name = translate("Composer", "Stance: {stance}").format(stance=words.stance(shown))
        icon = words.STANCE_ICONS[shown] if shown else "thermometer"
        _say(self.stance_button, stance, icon, chosen=self._stance_chosen, name=name)
        self.stance_button.setVisible(self._new and self._client_id is not None)
        for tick in self.ticks.values():
            tick.setVisible(self._new)
        advice = self._advice(shown) if self._new else ""
        self.advice.setText(advice)
        self.advice_row.setVisible(bool(advice))
        self._flow.invalidate()
        self._row.updateGeometry()
        self.updateGeometry()

    def _advice(self, stance: Stance | None) -> str:
        if stance is None or self._client_id is None or topic(stance) in words.hidden(self._context.settings):
            return ""
        return words.advice_on(self._context, stance).text

    def _lay_out(self) -> None:
        self._flow.addWidget(self.mark_button)
        self._flow.addWidget(self.stance_button)
        across = QHBoxLayout(self.advice_row)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.advice, 1)
        across.addWidget(self.hide_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self._row)
        theme.finish(self)
        theme.finish(self.advice_row)


def _menu_button(keys: str) -> QPushButton:
    made = button("…", "quiet", "flag")
    made.setIcon(icons.icon("flag", "muted", checked_role="accent"))
    made.setCheckable(True)
    made.setToolTip(_native(keys))
    made.setAccessibleDescription(_native(keys))
    return made


def _say(made: QPushButton, text: str, icon: str, *, chosen: bool, name: str = "") -> None:
    """What was chosen in this entry stands out; what held before is muted."""
    made.setText(text.replace("&", "&&"))
    made.setAccessibleName(name or text)
    made.setIcon(icons.icon(icon, "muted", checked_role="accent"))
    made.setChecked(chosen)


def _menu(parent: QWidget) -> QMenu:
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def _pop_up(menu: QMenu, beneath: QPushButton) -> None:
    menu.popup(beneath.mapToGlobal(beneath.rect().bottomLeft()))


def _native(keys: str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)

"""Through which channel, and who began: the common channels as buttons, the rest and one's own in a menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QInputDialog, QMenu, QPushButton, QWidget

from journal.core.interactions import OWN, Channel, Direction
from journal.store import journal_settings
from journal.store.history import Op, Operation
from journal.ui import icons, labels, theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import button
from journal.ui.widgets.flow import FlowLayout

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

COMMON = (
    Channel.NOTE,
    Channel.PHONE,
    Channel.WECHAT,
    Channel.EMAIL,
    Channel.VISIT,
    Channel.MEETING,
    Channel.DELIVERY,
)
REST = tuple(channel for channel in Channel if channel not in COMMON)
_ICON_GAP = 4
ONE_SIDED = frozenset({Channel.NOTE, Channel.GIFT, Channel.GREETING, Channel.DELIVERY})
"""Channels where the question who began makes no sense."""


class ChannelPicker(QWidget):
    """Exactly one channel is chosen; Alt+1 to Alt+7 choose the common ones."""

    changed = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Composer", "Channel"))
        self._context = context
        self._channel: str = Channel.NOTE
        self._flow = flow = FlowLayout(self, gap_x=2, gap_y=4)
        self._group = QButtonGroup(self)
        self.buttons: dict[str, QPushButton] = {}
        for number, code in enumerate(COMMON, 1):
            made = self._button(labels.channel_icon(code), labels.channel(code))
            # Not the button's own shortcut: that is lost whenever its text changes.
            keys = QKeySequence(f"Alt+{number}")
            QShortcut(keys, self).activated.connect(partial(self._on_button, str(code)))
            hint = keys.toString(QKeySequence.SequenceFormat.NativeText)
            made.setToolTip(f"{labels.channel(code)} ({hint})")
            made.clicked.connect(partial(self._on_button, str(code)))
            self.buttons[code] = made
            flow.addWidget(made)
        self.more = self._button("ellipsis", translate("Composer", "More channels"))
        self._menu = QMenu(self.more)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.more.clicked.connect(self._on_more)
        flow.addWidget(self.more)
        self.set_channel(Channel.NOTE)

    def channel(self) -> str:
        """Return the chosen channel."""
        return self._channel

    def set_channel(self, channel: str) -> None:
        """Choose a channel, built in or one's own."""
        self._channel = str(channel)
        for code, made in self.buttons.items():
            made.setChecked(code == channel)
            _name(made, labels.channel(code) if code == channel else "")
        other = channel not in self.buttons
        self.more.setChecked(other)
        _name(self.more, labels.channel(channel) if other else "")
        icon = labels.channel_icon(channel) if other else "ellipsis"
        self.more.setIcon(icons.icon(icon, "muted", checked_role="accent"))
        name = translate("Composer", "More channels")
        self.more.setAccessibleName(f"{name}: {labels.channel(channel)}" if other else name)
        self._flow.invalidate()
        self.updateGeometry()

    def choose(self, channel: str) -> None:
        """Choose a channel as the user does."""
        self.set_channel(channel)
        self.changed.emit()

    def append(self, widget: QWidget) -> None:
        """Put another widget at the end of the line."""
        self._flow.addWidget(widget)

    def menu(self) -> QMenu:
        """Return the menu of the channels that are no buttons, filled."""
        self._fill_menu()
        return self._menu

    def _button(self, icon: str, name: str) -> QPushButton:
        made = button("", "quiet", icon, parent=self)
        made.setIcon(icons.icon(icon, "muted", checked_role="accent"))
        made.setCheckable(True)
        made.setAccessibleName(name)
        made.setToolTip(name)
        self._group.addButton(made)
        return made

    def _on_button(self, channel: str, _checked: bool = False) -> None:
        self.choose(channel)

    def _on_more(self) -> None:
        self.set_channel(self._channel)  # Pressing it alone chooses nothing.
        self._menu.popup(self.more.mapToGlobal(self.more.rect().bottomLeft()))

    def _fill_menu(self) -> None:
        self._menu.clear()
        own = [OWN + name for name in journal_settings.get(self._context.reader, "own_channels")]
        for code in (*REST, *own):
            action = self._menu.addAction(icons.icon(labels.channel_icon(code), "muted"), labels.channel(code))
            action.setCheckable(True)
            action.setChecked(code == self._channel)
            action.triggered.connect(partial(self._on_button, str(code)))
        self._menu.addSeparator()
        add = self._menu.addAction(icons.icon("plus", "muted"), translate("Composer", "Add a channel of your own…"))
        add.triggered.connect(self._ask)

    def _ask(self) -> None:
        asking = QInputDialog(self.window())
        asking.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asking.setWindowTitle(translate("Composer", "A channel of your own"))
        asking.setLabelText(translate("Composer", "Its name, as you say it (WhatsApp, LINE, Teams):"))
        asking.textValueSelected.connect(self.add_own)
        asking.open()

    def add_own(self, name: str) -> None:
        """Add a channel of one's own to the journal and choose it; an empty name adds nothing."""
        name = " ".join(name.split())
        if name:
            self._context.runner.write(Op.SETTING, partial(_add_own_channel, name=name))
            self.choose(OWN + name)


class DirectionPicker(QWidget):
    """Who began: they, we, or nobody says; pressing the chosen one again takes it back."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("Composer", "Who began"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self.buttons: dict[Direction, QPushButton] = {}
        for value, icon in ((Direction.IN, "arrow-left"), (Direction.OUT, "arrow-right")):
            made = button(labels.direction(value), "quiet", icon)
            made.setIcon(icons.icon(icon, "muted", checked_role="accent"))
            made.setCheckable(True)
            made.clicked.connect(partial(self._on_button, value))
            self.buttons[value] = made
            row.addWidget(made)

    def direction(self) -> Direction | None:
        """Return who began, or None."""
        return next((value for value, made in self.buttons.items() if made.isChecked()), None)

    def set_direction(self, value: Direction | None) -> None:
        """Show who began."""
        for other, made in self.buttons.items():
            made.setChecked(other is value)

    def _on_button(self, value: Direction, _checked: bool = False) -> None:
        self.set_direction(value if self.buttons[value].isChecked() else None)
        self.changed.emit()


def _name(made: QPushButton, text: str) -> None:
    """Show a word beside a button's icon, with a little room between, or the icon alone."""
    made.setText(text.replace("&", "&&"))
    side = theme.tokens().sizes.icon
    made.setIconSize(QSize(side + (_ICON_GAP if text else 0), side))


def _add_own_channel(writer: Writer, running: Operation, *, name: str) -> None:
    running.facts["title"] = name
    journal_settings.put(writer, "own_channels", [*journal_settings.get(writer, "own_channels"), name])

"""The page of settings: a list of sections at the left, and the one that is chosen; each section has its own module."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from journal.ui import icons, theme
from journal.ui.context import Context
from journal.ui.dialogs import importing_file
from journal.ui.page import Page
from journal.ui.pages.settings_about import AboutSection
from journal.ui.pages.settings_backups import BackupsSection
from journal.ui.pages.settings_general import GeneralSection
from journal.ui.pages.settings_history import HistorySection
from journal.ui.pages.settings_hours import HoursSection
from journal.ui.pages.settings_journal import JournalSection
from journal.ui.pages.settings_lock import LockSection
from journal.ui.pages.settings_reminders import RemindersSection
from journal.ui.pages.settings_section import Section
from journal.ui.pages.settings_work import WorkSection
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.scroll_area import ScrollArea

translate = QCoreApplication.translate

INDEX_WIDTH = 220
NARROW_INDEX_WIDTH = 176
NARROW_BELOW = 900
ITEM_HEIGHT = 36
SECTIONS: tuple[type[Section], ...] = (
    GeneralSection,
    RemindersSection,
    HoursSection,
    WorkSection,
    JournalSection,
    LockSection,
    BackupsSection,
    HistorySection,
    AboutSection,
)


class SettingsPage(Page):
    """Every setting takes effect at once; those of the journal can be undone like any other change."""

    NAME = "settings"
    TABLES = frozenset({"settings", "clients", "interactions", "crises", "preferences", "dues"})

    export_requested = Signal(int)
    """A client, or 0 for the whole journal."""
    bin_requested = Signal()
    help_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.sections: dict[str, Section] = {made.NAME: made(context) for made in SECTIONS}
        self.index = self._index()
        self._stack = _Pile(list(self.sections.values()))
        self._lay_out()
        self.index.currentRowChanged.connect(self._show)
        for section in self.sections.values():
            if isinstance(section, JournalSection):
                section.export_requested.connect(self.export_requested)
                section.import_requested.connect(self.import_journal)
            elif isinstance(section, HistorySection):
                section.bin_requested.connect(self.bin_requested)
            elif isinstance(section, AboutSection):
                section.help_requested.connect(self.help_requested)
        self.index.setCurrentRow(0)
        theme.finish(self)

    @property
    def section(self) -> Section:
        """The section that is shown."""
        return list(self.sections.values())[max(0, self.index.currentRow())]

    def show_section(self, name: str) -> None:
        """Show a section by its name; KeyError for one that does not exist."""
        self.index.setCurrentRow(list(self.sections).index(self.sections[name].NAME))

    def beginning(self) -> QWidget:
        """Return the list of sections."""
        return self.index

    def import_journal(self, _checked: bool = False) -> None:
        """Ask for a file, show what it would bring, and bring it in where the user agrees."""
        importing_file.choose(self.context, self.window())

    def reload(self) -> None:
        """Read the section that is seen; the others are read when they are chosen."""
        self.section.reload()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < NARROW_BELOW
        self._left.setFixedWidth(NARROW_INDEX_WIDTH if narrow else INDEX_WIDTH)
        sizes = theme.tokens().sizes
        side = 18 if narrow else sizes.page_margin_x
        self._margins.setContentsMargins(side, sizes.page_margin_y, side, sizes.page_margin_y)

    def _show(self, row: int) -> None:
        self._stack.show_one(row)
        self._scroll.verticalScrollBar().setValue(0)
        self.refresh()

    def area(self) -> QWidget:
        """Return the part with the section: the other sections stay in reach of one that cannot be read."""
        return self._scroll

    def _index(self) -> QListWidget:
        made = QListWidget()
        made.setProperty("plain", True)
        made.setAccessibleName(translate("Settings", "Sections of the settings"))
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        side = theme.tokens().sizes.icon
        made.setIconSize(QSize(side, side))
        made.setSpacing(1)
        for section in SECTIONS:
            item = QListWidgetItem(icons.icon(section.ICON, "muted"), section.title())
            item.setSizeHint(QSize(0, ITEM_HEIGHT))
            item.setToolTip(section.title())
            made.addItem(item)
        return made

    def _lay_out(self) -> None:
        self._left = QFrame()
        self._left.setProperty("surface", "rail")
        left = QVBoxLayout(self._left)
        left.setContentsMargins(12, theme.tokens().sizes.page_margin_y, 12, 12)
        left.setSpacing(14)
        heading = QHBoxLayout()
        heading.setContentsMargins(8, 0, 0, 0)
        heading.addWidget(PlainLabel(translate("Settings", "Settings"), "title", elide=True))
        left.addLayout(heading)
        left.addWidget(self.index, 1)
        body = QWidget()
        body.setProperty("scrolled", True)
        self._scroll = ScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        self._margins = QHBoxLayout(body)
        self._stack.setMaximumWidth(theme.tokens().sizes.text_column)
        self._margins.addWidget(self._stack, 100)
        self._margins.addStretch(1)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._left)
        across.addWidget(self._scroll, 1)


class _Pile(QWidget):
    """Shows one of several sections and is only as high as that one; a stacked widget is as high as the highest."""

    def __init__(self, sections: list[Section]) -> None:
        super().__init__()
        self._sections = sections
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for section in sections:
            column.addWidget(section)
            section.hide()

    def show_one(self, row: int) -> None:
        """Show the widget at `row` alone."""
        for place, section in enumerate(self._sections):
            section.setVisible(place == row)

"""Every control of every page and dialog: it has a name, Tab reaches it, its words fit; none is a loose window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QDialog,
    QLineEdit,
    QMainWindow,
    QMenu,
    QWidget,
)

from journal.store import crises
from tests.ui.whole_window import World, a_client, collect, dialog_of, press

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
PAGES = ("today", "clients", "crises", "settings")
DIALOGS = ("log", "new_client", "remind", "brief", "crisis", "playbook", "export", "bin", "help")


class Loose(QObject):
    """Notes what is shown as a window of its own and is none."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        windows = (QDialog, QMainWindow, QMenu)
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            if not isinstance(watched, windows):
                self.found.add(f"{type(watched).__name__} {watched.property('text')}")
        return False


def test_no_part_of_a_page_flashes_up_as_a_window_of_its_own(world: World, qapp: QApplication) -> None:
    """It would also take the keyboard away from the window."""
    loose = Loose()
    qapp.installEventFilter(loose)
    world.dress(language="zh_Hans")
    for place in range(4):
        world.window.show_client(a_client(world, place))
    for crisis in crises.every(world.context.reader):
        world.window.show_crisis(crisis.id)
    for _ in places(world):
        assert QApplication.activeWindow() is not None
    qapp.removeEventFilter(loose)
    assert loose.found == set()


# ---------- everybody can use it


def places(world: World) -> Iterator[tuple[str, QWidget]]:
    """Every page and every dialog, one after the other, shown."""
    world.window.show_client(a_client(world))
    world.window.clients.client.composer.open()
    for name in PAGES:
        world.window.show_page(name)
        QApplication.processEvents()
        yield name, world.window
    world.window.show_page("today")
    for name in DIALOGS:
        press(world, name)
        opened = dialog_of(world)
        QApplication.processEvents()
        yield name, opened
        opened.reject()
        collect()


def controls(place: QWidget) -> list[QWidget]:
    """What takes the keyboard and is shown."""
    inner = (QAbstractItemView, QAbstractScrollArea)
    return [
        widget
        for widget in place.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is place
        and widget.focusProxy() is None
        and not (isinstance(widget, QLineEdit) and widget.objectName() == "qt_spinbox_lineedit")
        and not (isinstance(widget.parent(), inner) and widget.objectName().startswith("qt_scrollarea"))
    ]


def name_of(widget: QWidget) -> str:
    text = widget.property("text") if isinstance(widget, QAbstractButton) else ""
    return str(widget.accessibleName() or text or "")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_control_has_a_name(world: World, language: str) -> None:
    world.dress(language=language)
    nameless = [
        (place, type(widget).__name__, widget.objectName())
        for place, shown in places(world)
        for widget in controls(shown)
        if not name_of(widget)
    ]
    assert nameless == []


def test_every_control_is_reached_by_tab(world: World) -> None:
    missed = []
    for place, shown in places(world):
        wanted = set(controls(shown))
        shown.activateWindow()
        reached: set[QWidget] = set()
        for _ in range(3 * len(wanted) + 20):
            QTest.keyClick(QApplication.focusWidget() or shown, Qt.Key.Key_Tab)
            focused = QApplication.focusWidget()
            if focused is not None:
                reached.add(focused)
        missed += [(place, type(w).__name__, name_of(w)) for w in wanted - reached if not _in_a_group(w, reached)]
    assert missed == []


def _in_a_group(widget: QWidget, reached: set[QWidget]) -> bool:
    """One of exclusive buttons is reached by Tab, the others by arrows."""
    if not isinstance(widget, QAbstractButton):
        return False
    group = widget.group()
    return group is not None and group.exclusive() and any(button in reached for button in group.buttons())


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_button_is_cut_in_a_small_window(world: World, language: str) -> None:
    world.dress(language=language)
    world.window.resize(960, 600)
    cut = []
    for place, shown in places(world):
        for found in shown.findChildren(QAbstractButton):
            words = found.property("text")
            width, needed = found.width(), found.minimumSizeHint().width()
            if found.isVisible() and words and found.window() is shown and width < needed:
                cut.append((place, words, width, needed))
    assert cut == []

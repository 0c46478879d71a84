"""The licences of everything that the program is made of: what it is at the left, its notices at the right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

import journal
from journal import licences
from journal.licences import Component
from journal.store import engine
from journal.ui.context import Context
from journal.ui.runner import LongJob
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

SIZE = (900, 640)
AROUND = 48
"""Of the window's height that stays free above and below."""
LIST_WIDTH = 280
COMPONENT_ROLE = Qt.ItemDataRole.UserRole
_MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class LicencesDialog(QDialog):
    """Typing narrows the list by name and licence; the arrows walk it from the field too."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(translate("About", "Licences"))
        self._components: list[Component] = []
        self.sought = QLineEdit()
        self.sought.setClearButtonEnabled(True)
        self.sought.setPlaceholderText(translate("About", "Name or licence"))
        self.sought.setAccessibleName(translate("About", "Find a component"))
        self.list = QListWidget()
        self.list.setAccessibleName(translate("About", "Components"))
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.title = PlainLabel("", "card", elide=True)
        self.origin = PlainLabel("", "meta", elide=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(translate("About", "Text of the licence"))
        self._lay_out()
        self.sought.textChanged.connect(self._fill)
        self.list.currentItemChanged.connect(self._show)
        high = parent.window().height() - AROUND if parent is not None else SIZE[1]
        self.resize(SIZE[0], min(SIZE[1], max(high, SIZE[1] * 3 // 4)))
        self.sought.setFocus()
        context.runner.long(_collect).finished.connect(partial(_fill_if_there, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _MOVES and self.sought.hasFocus():
            QCoreApplication.sendEvent(self.list, event)
            return
        super().keyPressEvent(event)

    def show_components(self, components: list[Component]) -> None:
        """Show these, behind ourselves."""
        self._components = components
        self._fill()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.sought)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(4)
        right.addWidget(self.title)
        right.addWidget(self.origin)
        right.addSpacing(4)
        right.addWidget(self.text, 1)
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(left)
        both.addLayout(right, 1)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        box.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(both, 1)
        column.addWidget(box)

    def _fill(self) -> None:
        words = self.sought.text().casefold().split()
        self.list.clear()
        for component in [_own(), *self._components]:
            told = f"{component.name} {component.version} {component.licence}".casefold()
            if all(word in told for word in words):
                item = QListWidgetItem(f"{component.name} {component.version}".strip() + f"\n{component.licence}")
                item.setData(COMPONENT_ROLE, component)
                self.list.addItem(item)
        self.list.setCurrentRow(0)
        if not self.list.count():
            self._show(None)

    def _show(self, item: QListWidgetItem | None, _before: QListWidgetItem | None = None) -> None:
        if item is None:
            self.title.setText(translate("About", "Nothing has this name or licence") if self._components else "")
            self.origin.clear()
            self.text.clear()
            return
        component: Component = item.data(COMPONENT_ROLE)
        self.title.setText(f"{component.name} {component.version}".strip())
        origin = [component.licence, component.home]
        if component.inside:
            origin.insert(1, translate("About", "in {carrier}").format(carrier=component.inside))
        self.origin.setText(" · ".join(origin))
        self.text.setPlainText(_text(component))


def _collect(_job: LongJob) -> list[Component]:
    """Look through what is installed, on the thread for long jobs: that takes a tenth of a second."""
    return licences.components(engine.versions())


def _fill_if_there(dialog: LicencesDialog, components: list[Component]) -> None:
    if isValid(dialog):
        dialog.show_components(components)


def _own() -> Component:
    name = translate("About", "Client Journal")
    return Component(name, journal.__version__, "Apache-2.0", journal.HOMEPAGE, texts=(licences.own_text,))


def _text(component: Component) -> str:
    try:
        return component.text()
    except OSError:  # somebody took files of the program away
        return translate("About", "The text is missing on this computer. It is at {address}").format(
            address=component.home
        )

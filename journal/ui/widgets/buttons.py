"""Push buttons in the kinds of the app; what they do is connected by the caller."""

from __future__ import annotations

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QStylePainter, QWidget

from journal.ui import icons, theme

Kind = Literal["primary", "secondary", "quiet", "danger", "nav", "field", "choice"]

_HINT_GAP = 10
# Beside the four pixels that the style leaves between icon and text.
_ICON_GAP = 4
_ICON_ROLE = {"primary": "on_accent", "danger": "red", "quiet": "muted", "nav": "muted", "field": "muted"}


def button(
    text: str,
    kind: Kind = "secondary",
    icon: str | None = None,
    shortcut_hint: str | None = None,
    parent: QWidget | None = None,
) -> QPushButton:
    """A button with text; `icon` is a file of resources/icons, `shortcut_hint` the key shown at its right end.

    The hint is text only ("Ctrl+N", from QKeySequence.toString(NativeText)): the shortcut itself belongs to an action.
    """
    made = _Button(shortcut_hint or "", parent)
    made.setText(text)
    made.setProperty("kind", kind)
    made.setAccessibleName(text.replace("&&", "\0").replace("&", "").replace("\0", "&"))
    if shortcut_hint:
        made.setAccessibleDescription(shortcut_hint)
    if icon is not None:
        checked = "accent" if kind == "nav" else None
        made.setIcon(icons.icon(icon, _ICON_ROLE.get(kind, "text"), checked_role=checked))
        side = theme.tokens().sizes.icon
        made.setIconSize(QSize(side + (_ICON_GAP if text else 0), side))
    made.setCheckable(kind == "nav")
    made.setMinimumHeight(theme.tokens().sizes.control_height)
    return made


def icon_button(icon: str, name: str, kind: Kind = "quiet", parent: QWidget | None = None) -> QPushButton:
    """A square button with an icon only; `name` is its tool tip and accessible name."""
    made = button("", kind, icon, parent=parent)
    made.setAccessibleName(name)
    made.setToolTip(name)
    made.setFixedWidth(theme.tokens().sizes.control_height + 2)
    return made


class _Button(QPushButton):
    """A push button that can show a key at its right end, quieter than its text."""

    def __init__(self, hint: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._hint = hint

    def sizeHint(self) -> QSize:
        hint = super().sizeHint()
        return hint + QSize(self._hint_width(), 0)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._hint:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonBevel, option)
        whole = QRect(self.rect())
        width = self._hint_width()
        option.rect = self.style().subElementRect(QStyle.SubElement.SE_PushButtonContents, option, self)
        option.rect.setRight(option.rect.right() - width)
        painter.drawControl(QStyle.ControlElement.CE_PushButtonLabel, option)
        painter.setFont(theme.font(theme.CHIP_PX))
        painter.setPen(self._hint_colour())
        area = whole.adjusted(whole.width() - width - _HINT_GAP, 0, -_HINT_GAP - 2, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._hint)
        painter.end()

    def _hint_width(self) -> int:
        if not self._hint:
            return 0
        return QFontMetrics(theme.font(theme.CHIP_PX)).horizontalAdvance(self._hint) + _HINT_GAP

    def _hint_colour(self) -> QColor:
        t = theme.tokens()
        if not self.isEnabled():
            return t.disabled
        return t.on_accent if self.property("kind") == "primary" else t.muted


def pressed_by_enter(event: QKeyEvent, focused: QWidget | None) -> bool:
    """Press the button that has the keyboard where `event` is a plain Enter; False where it is not.

    Outside dialogs Qt presses buttons with Space alone; whoever stands on one with the keyboard expects both.
    """
    enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if not (enter and plain and isinstance(focused, QPushButton) and focused.isEnabled()):
        return False
    focused.click()
    return True

"""The field for a passphrase, with its eye and a word about Caps Lock, and the one for a recovery code."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFont, QFontDatabase, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from journal.ui import icons, theme
from journal.ui.widgets.buttons import icon_button
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

CODE_HEIGHT = 86
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_CODE_LIMIT = 400


class SecretEdit(QWidget):
    """A passphrase: hidden until the eye is pressed, which is also what lets an input method write into it."""

    entered = Signal()
    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = _Line()
        self.field.setAccessibleName(name)
        self.field.entered.connect(self.entered)
        self.field.textChanged.connect(self._changed)
        self.field.caps_noticed.connect(self._show_caps)
        self.eye = icon_button("eye", translate("Secret", "Show what is typed"))
        self.eye.setCheckable(True)
        self.eye.setAutoDefault(False)
        self.eye.toggled.connect(self._show)
        self.caps = PlainLabel(translate("Secret", "Caps Lock is on."), "meta", tone="amber")
        self.caps.hide()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        row.addWidget(self.eye)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.caps)
        self.setFocusProxy(self.field)
        self._show(shown=False)

    def text(self) -> str:
        """Return what was typed."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Put a text there."""
        self.field.setText(text)

    def clear(self) -> None:
        """Forget what was typed."""
        self.field.clear()

    def _show(self, shown: bool) -> None:
        self.field.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        name = translate("Secret", "Hide what is typed") if shown else translate("Secret", "Show what is typed")
        self.eye.setIcon(icons.icon("eye-off" if shown else "eye", "muted"))
        self.eye.setAccessibleName(name)
        self.eye.setToolTip(name)

    def _changed(self) -> None:
        self.changed.emit()

    def _show_caps(self, on: bool) -> None:
        self.caps.setVisible(on)


class CodeEdit(QPlainTextEdit):
    """A recovery code, in two or three lines; Enter does not break them but says that it is complete."""

    entered = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText("XXXX-XXXX-XXXX-XXXX-…")
        self.setTabChangesFocus(True)
        self.setFixedHeight(CODE_HEIGHT)
        self.setFont(code_font(theme.UI_PX))
        hints = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhPreferUppercase
        self.setInputMethodHints(hints | Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhLatinOnly)

    def text(self) -> str:
        """Return what was typed; what is far too long for a code is cut."""
        return self.toPlainText()[:_CODE_LIMIT]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
            return
        super().keyPressEvent(event)


class _Line(QLineEdit):
    """A line that knows whether a word is being composed, and guesses from the letters whether Caps Lock is on."""

    entered = Signal()
    caps_noticed = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._composing = False
        hints = Qt.InputMethodHint.ImhNoAutoUppercase | Qt.InputMethodHint.ImhNoPredictiveText
        self.setInputMethodHints(hints | Qt.InputMethodHint.ImhSensitiveData)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            # While a word is composed Enter belongs to the input method, whatever it lets through.
            if not self._composing:
                self.entered.emit()
            event.accept()
            return
        if event.key() == Qt.Key.Key_CapsLock:
            self.caps_noticed.emit(False)  # on or off: the next letter tells
        text = event.text()
        if len(text) == 1 and text.isalpha() and text.upper() != text.lower():
            shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.caps_noticed.emit(text.isupper() != shift)
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        self._composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._composing = False
        self.caps_noticed.emit(False)


def code_font(px: int) -> QFont:
    """Return the font in which a recovery code is shown and typed: each letter as wide as the next."""
    made = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
    made.setPixelSize(px)
    return made

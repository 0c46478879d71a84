"""A monkey at the window: seeded keys, clicks, wheels, Chinese, sizes, languages, undo; it remembers what it did."""

from __future__ import annotations

import random
from collections import Counter, deque
from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QInputMethodEvent, QKeySequence, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from shiboken6 import isValid

from journal import settings as setting
from journal.app import App
from journal.ui import actions

LETTERS = "abcdefghijklmnopqrstuvwxyz ABC 0123456789 .,:;-+=@#!?'\"()"
"""No slash: what is typed may become the name of a file."""
CHINESE = ("海润", "王敏", "预算 50% 以内", "繁體鋪面", "🧧", "“引号”", "LED屏，装完", "\u3000", "=1+1", "<b>兰</b>")
RESCUE_MS = 40
KEYS = tuple(
    getattr(Qt.Key, f"Key_{name}")
    for name in (
        *("Tab", "Backtab", "Return", "Enter", "Escape", "Space", "Backspace", "Delete", "Up", "Down", "Left", "Right"),
        *("Home", "End", "PageUp", "PageDown", "F2", "F1", "Menu", "BracketLeft", "BracketRight", "J", "K", "E", "S"),
        *("C", "F", "P"),
    )
)
MODIFIERS = (
    *(Qt.KeyboardModifier.NoModifier,) * 6,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
SHORTCUTS = tuple(keys for s in actions.SHORTCUTS for keys in (s.keys, s.alternative) if keys)
SIZES = ((720, 520), (904, 600), (960, 600), (1099, 700), (1100, 700), (1280, 800), (1900, 1000))
LANGUAGES = ("en", "zh_Hans", "zh_Hant")


class Monkey:
    """Plays with an app; the same seed on the same journal plays the same game."""

    def __init__(self, app: App, seed: int, move_clock: Callable[[int], None]) -> None:
        self.app = app
        self.random = random.Random(seed)
        self.move_clock = move_clock
        self.last: deque[str] = deque(maxlen=40)
        """What it did last, for the report."""
        self.done: Counter[str] = Counter()
        self._held: QWidget | None = None
        self._busy = False
        self._rescue = QTimer()
        self._rescue.setInterval(RESCUE_MS)
        self._rescue.timeout.connect(self._leave_menu)
        self._deeds = [
            (self._click, 30),
            (self._key, 22),
            (self._write, 8),
            (self._chinese, 6),
            (self._shortcut, 10),
            (self._wheel, 5),
            (self._undo, 3),
            (self._context_menu, 2),
            (self._hover, 3),
            (self._resize, 2),
            (self._time, 3),
            (self._close, 5),
            (self._dress, 1),
        ]

    def play(self, events: int, enough: Callable[[], bool] = bool) -> None:
        """Do so many things, unless there is enough before."""
        self._rescue.start()
        deeds, weights = zip(*self._deeds, strict=True)
        for deed in self.random.choices(deeds, weights, k=events):
            self.done[deed.__name__] += 1
            self._busy = True
            if QApplication.activeWindow() is None:
                (_front() or self.app.window or self.place).activateWindow()  # no window manager does it here
            deed()
            self._busy = False
            QApplication.processEvents()
            if enough():
                break
            if self.random.random() < 0.02:
                QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self._rescue.stop()

    def _leave_menu(self) -> None:
        """Some menus of Qt (of spin boxes, of scroll bars) hold the program until they are closed."""
        popup = QApplication.activePopupWidget()
        if self._busy and popup is not None and _there(popup):
            popup.close()

    @property
    def place(self) -> QWidget:
        """Where the events go: a menu, a dialog, else the window; sometimes the card of a callback."""
        window = self.app.window
        assert window is not None
        if not window.isVisible():
            window.show()
        found = _front()
        presence = self.app.presence
        card = presence.reminders.card if presence is not None else None
        if found is None and card is not None and card.isVisible() and self.random.random() < 0.3:
            return card
        return found or window

    def _widget(self) -> QWidget:
        # Held until the next one: PySide gives up the children of a widget whose wrapper is gone.
        self._held = None
        place = self._held = self.place
        inside = [w for w in place.findChildren(QWidget) if isValid(w) and w.isVisible()]
        found = [w for w in inside if w.isEnabled() and w.window() is place]
        # Half of the time something that can take the keyboard: labels are many.
        if self.random.random() < 0.5:
            found = [w for w in found if w.focusPolicy() & Qt.FocusPolicy.TabFocus] or found
        return self.random.choice(found) if found else place

    def _target(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        return (popup if _there(popup) else None) or QApplication.focusWidget() or self.place

    def _point(self, widget: QWidget) -> QPoint:
        return QPoint(self.random.randrange(max(1, widget.width())), self.random.randrange(max(1, widget.height())))

    def _note(self, deed: str, widget: QWidget | None, further: object = "") -> None:
        who = "" if widget is None else f"{type(widget).__name__}({widget.accessibleName()[:30]})"
        self.last.append(f"{deed} {who} {further}")

    def _click(self) -> None:
        widget = self._widget()
        where = self._point(widget)
        chance = self.random.random()
        right = chance < 0.07
        self._note("double click" if chance > 0.95 else "right click" if right else "click", widget, where.toTuple())
        if chance > 0.95:
            QTest.mouseDClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
        else:
            button = Qt.MouseButton.RightButton if right else Qt.MouseButton.LeftButton
            QTest.mouseClick(widget, button, Qt.KeyboardModifier.NoModifier, where)

    def _key(self) -> None:
        widget, key, modifier = self._target(), self.random.choice(KEYS), self.random.choice(MODIFIERS)
        self._note("key", widget, (key.name, modifier.name))
        QTest.keyClick(widget, key, modifier)

    def _write(self) -> None:
        widget = self._target()
        text = "".join(self.random.choices(LETTERS, k=self.random.randint(1, 12)))
        self._note("write", widget, text)
        for letter in text:
            QTest.keyClick(self._target(), letter)

    def _chinese(self) -> None:
        widget, text = self._target(), self.random.choice(CHINESE)
        self._note("commit", widget, text)
        if self.random.random() < 0.4:
            QApplication.sendEvent(widget, QInputMethodEvent("hai run", []))
            if self.random.random() < 0.5:
                self._key()  # amid the composition
        widget = self._target()
        event = QInputMethodEvent()
        event.setCommitString(text)
        QApplication.sendEvent(widget, event)

    def _shortcut(self) -> None:
        keys = self.random.choice(SHORTCUTS)
        self._note("shortcut", None, keys)
        combined = QKeySequence(keys)[0]
        QTest.keyClick(self._target(), combined.key(), combined.keyboardModifiers())

    def _undo(self) -> None:
        assert self.app.context is not None
        redo = self.random.random() < 0.4
        self._note("redo" if redo else "undo", None)
        (self.app.context.runner.redo if redo else self.app.context.runner.undo)()

    def _wheel(self) -> None:
        widget = self._widget()
        where = QPointF(self._point(widget))
        turn = QPoint(0, self.random.choice((-1200, -120, 120, 1200)))
        self._note("wheel", widget, turn.y())
        event = QWheelEvent(
            where,
            widget.mapToGlobal(where),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(widget, event)

    def _hover(self) -> None:
        widget = self._widget()
        self._note("hover", widget)
        QTest.mouseMove(widget, self._point(widget))

    def _context_menu(self) -> None:
        widget = self._widget()
        where = self._point(widget)
        self._note("context menu", widget, where.toTuple())
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, where, widget.mapToGlobal(where))
        QApplication.sendEvent(widget, event)

    def _resize(self) -> None:
        assert self.app.window is not None
        size = self.random.choice(SIZES)
        self._note("resize", None, size)
        self.app.window.resize(*size)

    def _time(self) -> None:
        minutes = self.random.choice((1, 1, 2, 5, 10, 60, 60 * 9, 60 * 24))
        self._note("time", None, minutes)
        self.move_clock(minutes)
        if self.app.presence is not None:
            self.app.presence.reminders.tick()

    def _close(self) -> None:
        widget = _front()
        self._note("close", widget)
        if isinstance(widget, QDialog) and self.random.random() < 0.5:
            widget.reject()
        elif widget is not None:
            widget.close()

    def _dress(self) -> None:
        app = self.app
        assert app.context is not None
        if self.random.random() < 0.6:
            app.settings.set(setting.LANGUAGE, self.random.choice(LANGUAGES))
        else:
            app.settings.set(setting.THEME, self.random.choice(("light", "dark", "system")))
        self._note("dress", None, (app.settings.get(setting.LANGUAGE), app.settings.get(setting.THEME)))
        app.context.settings_changed.emit()


def _there(widget: QWidget | None) -> bool:
    """Whether Qt still has it: PySide may hand out what stood at the same place in memory before."""
    return widget is not None and isValid(widget)


def _front() -> QWidget | None:
    """The menu or dialog that takes all events."""
    for widget in (QApplication.activePopupWidget(), QApplication.activeModalWidget()):
        if _there(widget):
            return widget
    return None

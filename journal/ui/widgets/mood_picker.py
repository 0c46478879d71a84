"""Five faces from very unhappy to very happy, one or none chosen; what a mood means is no matter of this module."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from journal.ui import icons, theme

translate = QCoreApplication.translate

MOODS = (-2, -1, 0, 1, 2)
FACES = ("angry", "frown", "meh", "smile", "laugh")
TONES = ("red", "amber", "neutral", "green", "green")
_FACE_PX = 22


class MoodPicker(QWidget):
    """The faces as buttons: one at most is checked, pressing it again unchecks it.

    Arrow keys move between the faces, Space chooses. `mood_changed` carries −2 … +2, or None, on the user's act only.
    """

    mood_changed = Signal(object)

    def __init__(self, names: Sequence[str] | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        self._faces: list[QPushButton] = []
        for mood, face, tone, name in zip(MOODS, FACES, TONES, names or mood_names(), strict=True):
            made = _face(face, tone, name, self)
            made.clicked.connect(partial(self._choose, mood))
            row.addWidget(made)
            self._faces.append(made)
        self.setFocusProxy(self._faces[0])

    def mood(self) -> int | None:
        """The chosen mood, −2 … +2, or None."""
        return next((mood for mood, face in zip(MOODS, self._faces, strict=True) if face.isChecked()), None)

    def set_mood(self, mood: int | None) -> None:
        """Show a mood without telling anyone; ValueError for one that does not exist."""
        if mood is not None and mood not in MOODS:
            raise ValueError(mood)
        for value, face in zip(MOODS, self._faces, strict=True):
            face.setChecked(value == mood)

    def buttons(self) -> tuple[QPushButton, ...]:
        """The five buttons, unhappiest first."""
        return tuple(self._faces)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        here = next((index for index, face in enumerate(self._faces) if face.hasFocus()), None)
        if step and here is not None:
            self._faces[(here + step) % len(self._faces)].setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    def _choose(self, mood: int) -> None:
        face = self._faces[MOODS.index(mood)]
        self.set_mood(mood if face.isChecked() else None)
        self.mood_changed.emit(self.mood())


class _Face(QPushButton):
    """Leaves the arrow keys to the picker, where a plain button would walk out of it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
            return
        super().keyPressEvent(event)


def mood_names() -> tuple[str, str, str, str, str]:
    """The words for −2 … +2 in the chosen language."""
    return (
        translate("Mood", "Very unhappy"),
        translate("Mood", "Unhappy"),
        translate("Mood", "Neutral"),
        translate("Mood", "Happy"),
        translate("Mood", "Very happy"),
    )


def _face(face: str, tone: str, name: str, parent: QWidget) -> QPushButton:
    made = _Face(parent)
    made.setProperty("kind", "mood")
    made.setProperty("tone", tone)
    made.setCheckable(True)
    made.setIcon(icons.icon(face, "muted", checked_role="text" if tone == "neutral" else tone))
    made.setIconSize(QSize(_FACE_PX, _FACE_PX))
    made.setAccessibleName(name)
    made.setToolTip(name)
    side = theme.tokens().sizes.control_height
    made.setFixedSize(side + 2, side)
    return made

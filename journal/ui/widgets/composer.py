"""The composer on top of a client's timeline: one line until it is needed, then the form; drafts survive a crash."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from journal.ui.context import Context, LogRequest
from journal.ui.widgets.buttons import button
from journal.ui.widgets.card import Card
from journal.ui.widgets.composer_drafts import DraftKeeper, State
from journal.ui.widgets.composer_form import ComposerForm
from journal.ui.widgets.composer_saving import save
from journal.ui.widgets.composer_scroll import FormScroll

translate = QCoreApplication.translate

DRAFT_CHARACTERS = 60
SAVE_KEYS = ("Ctrl+Return", "Ctrl+Enter")


def draft_key(client_id: int) -> str:
    """Return the key under which what is written about a client is kept."""
    return f"composer:{client_id}"


def save_hint() -> str:
    """Return the key that saves, as this computer writes it."""
    return QKeySequence(SAVE_KEYS[1]).toString(QKeySequence.SequenceFormat.NativeText)


class Composer(Card):
    """Writes new entries for the client given by `set_client`."""

    saved = Signal(int)
    """The id of the interaction that was added."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", None, parent)
        self.context = context
        self.client_id: int | None = None
        self.line = button(translate("Composer", "Log an interaction…"), "field", "pencil", "Ctrl+N")
        self.form = ComposerForm(context)
        self.save_button = button(translate("Composer", "Save"), "primary", None, save_hint())
        self.close_button = button(translate("Composer", "Close"), "quiet", None, "Esc")
        self.close_button.setToolTip(translate("Composer", "What you wrote is kept as a draft"))
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.addStretch(1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save_button)
        self._scroll = FormScroll(self.form)
        for widget in (self.line, self._scroll, self.form.error, self._foot):
            self.body.addWidget(widget)
        self._drafts = DraftKeeper(context, self._draft, self)
        self.line.clicked.connect(self.open)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.collapse)
        self.form.touched.connect(self._drafts.touched)
        self._shortcuts()
        self._show_open(False)

    def set_client(self, client_id: int | None) -> None:
        """Go over to a client: keep what was being written about the one before, show what was about this one."""
        if client_id == self.client_id:
            return
        self._drafts.flush()
        self.client_id = client_id
        self.form.set_client(client_id)
        self.form.clear()
        draft = self._drafts.take(draft_key(client_id) if client_id is not None else "")
        if draft:
            self.form.set_state(draft)
        self._show_open(False)
        self.setEnabled(client_id is not None)

    def start(self, request: LogRequest) -> None:
        """Open for a wish: its client, channel, text and the due that the entry will close."""
        if request.client_id is not None:
            self.set_client(request.client_id)
        self.form.due_id = request.due_id
        self._show_open(True)
        self.form.start(request.channel, request.text)

    def open(self) -> None:
        """Show the form, with the focus in the text."""
        self._show_open(True)
        self.form.start()

    def collapse(self) -> None:
        """Go back to one line; what was written stays as a draft."""
        self._drafts.flush()
        self.form.due_id = None
        self._show_open(False)
        self.line.setFocus()

    def is_open(self) -> bool:
        """Whether the form is shown."""
        return self._scroll.isVisibleTo(self)

    def keep_draft(self) -> None:
        """Keep at once what was typed: the window is about to be made again."""
        self._drafts.flush()

    def save(self) -> None:
        """Save everything as one operation and empty the form; where something is amiss, say what."""
        if self.client_id is None or self.form.composing():
            return
        entry = self.form.checked_entry()
        if entry is None:
            return
        otherwise = partial(self._bring_back, self.client_id, self.form.state())
        # The draft goes only after the entry: both are written in this order.
        self.context.runner.write(entry.op, partial(save, entry=entry), self._on_saved, otherwise)
        self.form.clear()
        self.form.due_id = None
        self._drafts.drop()
        self._show_open(False)
        self.line.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        self._drafts.flush()
        super().hideEvent(event)

    def _on_saved(self, interaction_id: int) -> None:
        self.saved.emit(interaction_id)

    def _bring_back(self, client_id: int, state: State, _error: BaseException) -> None:
        """What could not be saved comes back, unless something else is being written by now."""
        if client_id == self.client_id and self.form.is_empty():
            self.form.set_state(state)
            self._drafts.keep()
            self._show_open(True)

    def _draft(self) -> State | None:
        return None if self.form.is_empty() else self.form.state()

    def _show_open(self, opened: bool) -> None:
        self.line.setVisible(not opened)
        self._scroll.setVisible(opened)
        self._foot.setVisible(opened)
        self.form.error.setVisible(opened and bool(self.form.error.text()))
        written = "" if self.form.is_empty() else self.form.subject.text() or self.form.text.note().strip()
        first = written.partition("\n")[0][:DRAFT_CHARACTERS]
        draft = translate("Composer", "Draft: {text}").format(text=first)
        words = draft if first else translate("Composer", "Log an interaction…")
        self.line.setText(words.replace("&", "&&"))
        self.line.setAccessibleName(words)

    def _shortcuts(self) -> None:
        for keys, action in ((SAVE_KEYS[0], self._on_save), (SAVE_KEYS[1], self._on_save), ("Esc", self._on_escape)):
            # On the whole card: the buttons below the form are part of what the keys leave.
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(action)

    def _on_save(self) -> None:
        if self.is_open():
            self.save()

    def _on_escape(self) -> None:
        if self.is_open() and not self.form.composing():
            self.collapse()

"""The small window for writing one thing down at once; what a line means is read elsewhere, and so is it saved."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout

from journal.core.capture import Capture, Follow, Who
from journal.core.errors import JournalError
from journal.core.moments import Moment
from journal.store import capture as captures
from journal.store import clients
from journal.store.history import Changed, Op
from journal.store.reading import Reader
from journal.ui import deeds, errors, icons, theme
from journal.ui.context import Context
from journal.ui.dialogs import quick_capture_words as words
from journal.ui.dialogs.growing import GrowingDialog
from journal.ui.dialogs.quick_capture_reading import Reading
from journal.ui.dialogs.quick_capture_rows import CaptureField, ChipRow, FinderRow, QuestionRow, SavedRow, choices
from journal.ui.dialogs.quick_capture_words import ChipWords
from journal.ui.runner import LongJob
from journal.ui.widgets.buttons import button
from journal.ui.widgets.composer import SAVE_KEYS, save_hint
from journal.ui.widgets.composer_drafts import DraftKeeper, State
from journal.ui.widgets.labels import PlainLabel

translate = QCoreApplication.translate

KEY = "quick_capture"
"""Of the draft."""
WIDTH = 600
CONFIRMED_MS = 8_000
"""How long what was saved is told before the window goes."""
SAID_MS = 900
"""So long nothing is typed before a screen reader is told what was understood."""


class QuickCapture(GrowingDialog):
    """Stands beside the main window, not over it: it may be seen without that one."""

    ended = Signal(bool)
    """It is closed; whether something that was saved in it is still to come."""

    def __init__(self, context: Context) -> None:
        super().__init__(None)
        self.context = context
        self._saving = False
        self._awaited = self._awaited_before = False
        """Whether something that was saved is still to come; and whether that was so before the last was saved."""
        self._saved: tuple[State, Capture] | None = None
        """What was saved last, as long as it can be taken back from here."""
        self._said = ""
        self._menu: QMenu | None = None
        self.field = CaptureField(
            translate("QuickCapture", "Call Wang Min, happy, call back in 10 min"),
            translate("QuickCapture", "What happened?"),
        )
        self._listener = captures.Listener(context.reader, self._hear)
        self.reading = Reading(self._listener, context.now())
        self.chips = ChipRow()
        self.question = QuestionRow()
        self.finder = FinderRow(context)
        self.hint = PlainLabel("", "meta", wrap=True)
        self.error = PlainLabel("", "body", wrap=True, tone="red")
        self.confirmed = SavedRow()
        self.save_button = button(translate("QuickCapture", "Save"), "primary", None, save_hint())
        self.close_button = button(translate("QuickCapture", "Close"), "quiet", None, "Esc")
        self._drafts = DraftKeeper(context, self._draft, self)
        self._closing, self._saying = QTimer(self), QTimer(self)
        for timer, wait in ((self._closing, CONFIRMED_MS), (self._saying, SAID_MS)):
            timer.setSingleShot(True)
            timer.setInterval(wait)
        self._lay_out()
        self._connect()
        self._read()
        self._hear()
        theme.finish(self)

    def show_up(self) -> None:
        """Come to the front with the keyboard in the line; a draft is there again."""
        if not self.isVisible():
            self._awaited = self._awaited_before = False
            self._forget_saved()
            self._take(self._drafts.take(KEY) or {})
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()
        self.field.setFocus()

    def save(self) -> None:
        """Save everything as one operation; where something is missing, say what."""
        if self._saving or self.field.composing:
            return
        self._listener.catch_up()
        capture = self._read()
        if not capture.ready:
            self._ask_for_what_lacks(capture)
            return
        self._set_saving(True)
        state = self._state()
        work = partial(captures.save, capture=capture)
        self.context.runner.write(
            Op.INTERACTION_ADD, work, partial(self._on_saved, state, capture), partial(self._on_failed, state)
        )

    def take_back(self) -> None:
        """Undo what was saved last; its text is there again, unless another line was begun, which stays."""
        if self._saved is None or self._saving:
            return
        state, _capture = self._saved
        self._awaited = self._awaited_before
        self._forget_saved()
        self.context.runner.undo()
        if not self.field.note().strip():
            self._take(state)
            self._drafts.touched()
        self.field.setFocus()

    def reject(self) -> None:
        """Close; what was written stays as a draft.  The field that finds a client is left first."""
        if self.field.composing or self._saving:
            return
        if self.finder.isVisible():
            self.finder.hide()
            self.field.setFocus()
            return
        self.put_away()
        self.ended.emit(self._awaited)

    def put_away(self, *, drafts: bool = True) -> None:
        """Hide it, and hand what was typed to the writer."""
        for timer in (self._closing, self._saying):
            timer.stop()
        if drafts:
            self._drafts.flush()
        self.hide()

    # ---------- what is understood

    def _hear(self) -> None:
        """Have the names read and the words made into patterns while nobody waits for them."""
        job = self.context.runner.long(partial(_heard, opener=self.context.reader.opener))
        job.finished.connect(self._on_heard)
        job.failed.connect(self._on_unheard)

    def _on_heard(self, heard: captures.Heard) -> None:
        self._listener.take(heard)
        self._read()

    def _on_unheard(self, _error: BaseException) -> None:
        self._listener.catch_up()
        self._read()

    def _read(self) -> Capture:
        capture = self.reading.read(self.field.note(), self.context.now())
        self._show(capture)
        return capture

    def _show(self, capture: Capture) -> None:
        written = bool(capture.text)
        now, locale = self.context.now(), self.context.locale
        chips = words.chips(capture, now, locale) if written else []
        self.chips.show_chips(chips)
        self.hint.setVisible(not written and self._saved is None)
        self._ask(capture)
        self._order()
        asked = self.question.label.text() if self.question.isVisibleTo(self) else ""
        heard = " ".join(filter(None, (words.heard(chips, locale), asked))) if chips else ""
        self.field.setAccessibleDescription(heard or self.hint.text())
        self._saying.start()

    def _ask(self, capture: Capture) -> None:
        """Ask the first thing that cannot be understood alone."""
        self.question.ask(*words.asking(capture, self.context.now(), self.context.locale))

    def _order(self) -> None:
        """Let Tab go from top to bottom: chips and answers are made anew, and Qt would put them last."""
        fixed = (self.finder.field, self.confirmed.undo, self.close_button, self.save_button)
        order = [self.field, *self.chips.chips, *self.question.buttons(), *fixed]
        for one, following in pairwise(order):
            self.setTabOrder(one, following)

    def _say(self) -> None:
        """Tell a screen reader what was understood, once the typing rests."""
        heard = self.field.accessibleDescription() if self.field.note().strip() else ""
        if heard != self._said and heard:
            self._announce(heard)
        self._said = heard

    def _announce(self, text: str) -> None:
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.field, text))

    # ---------- what the user chooses

    def _on_removed(self, chip: ChipWords) -> None:
        if chip.chooses == words.CLIENT:
            self.reading.drop_client()
        elif chip.chooses == words.MOOD:
            self.reading.choose_mood(None)
        self.reading.make_plain(chip.keys)
        self._on_chosen(focus=False)

    def _on_pressed(self, chip: ChipWords) -> None:
        if chip.chooses == words.CLIENT:
            if self.question.isVisible() and len(self.reading.capture.who) > 1:
                self.question.focus()
            else:
                self.finder.ask()
        elif chip.chooses:
            if self._menu is not None:
                self._menu.deleteLater()
            self._menu = choices(chip, self.reading.capture, self, self._choose)
            below = self.chips.chip_of(chip)
            self._menu.popup(below.mapToGlobal(below.rect().bottomLeft()))
        elif self.question.isVisible():
            self.question.focus()

    def _choose(self, value: str | int) -> None:
        if isinstance(value, str):
            self.reading.choose_channel(value)
        else:
            self.reading.choose_mood(value)
        self._on_chosen(focus=False)

    def _on_answered(self, answer: Who | tuple[Follow, Moment]) -> None:
        if isinstance(answer, Who):
            self.reading.choose_client(answer)
        else:
            self.reading.choose_moment(*answer)
        self._on_chosen()

    def _on_found(self, client_id: int) -> None:
        try:
            name = clients.get(self.context.reader, client_id).name
        except JournalError as error:
            self._tell(errors.sentence(error))
            return
        self.reading.choose_client(Who(client_id, name))
        self._on_chosen()

    def _on_chosen(self, *, focus: bool = True) -> None:
        self._tell("")
        self._read()
        self._drafts.touched()
        if focus:
            self.field.setFocus()

    def _on_touched(self) -> None:
        self._closing.stop()
        self._tell("")
        if self._read().chosen is not None:
            self.finder.hide()  # the line answers what it asks
        self._drafts.touched()

    # ---------- saving

    def _ask_for_what_lacks(self, capture: Capture) -> None:
        if not capture.text:
            self._tell(translate("QuickCapture", "There is nothing to save yet: write what happened."))
            self.field.setFocus()
        elif capture.chosen is None and not capture.who:
            self._tell(translate("QuickCapture", "Whose entry is it? Name the client, or choose one below."))
            self.finder.ask()
        else:
            self._tell(translate("QuickCapture", "One thing can be read in two ways: choose what is meant."))
            self.question.focus()

    def _on_saved(self, state: State, capture: Capture, _interaction_id: int) -> None:
        self._set_saving(False)
        self._awaited_before = self._awaited
        self._awaited = self._awaited or bool(capture.follows)
        self._take({})
        self._drafts.drop()
        self._saved = (state, capture)
        text = self._confirmation(capture)
        self.confirmed.tell(text)
        self.hint.hide()
        self._announce(text)
        self.field.setFocus()
        if self.isVisible():
            self._closing.start()

    def _on_failed(self, state: State, error: BaseException) -> None:
        self._set_saving(False)
        self._take(state)
        if isinstance(error, JournalError):
            self._tell(errors.sentence(error))

    def _confirmation(self, capture: Capture) -> str:
        assert capture.chosen is not None
        now, locale = self.context.now(), self.context.locale
        follows = {follow.piece.key for follow in capture.follows}
        coming = [chip.text for chip in words.chips(capture, now, locale) if follows & set(chip.keys)]
        saved = translate("QuickCapture", "Saved for {name}").format(name=words.whose(capture.chosen, locale))
        return " · ".join([saved, *coming])

    def _on_changed(self, changed: Changed) -> None:
        if self._saved is not None and deeds.told(changed):
            self.confirmed.undo.hide()  # now it would take back something else
            self._saved = None

    def _forget_saved(self) -> None:
        self._saved = None
        self.confirmed.hide()

    def _on_rest(self) -> None:
        if not self.field.note().strip() and not self.finder.isVisible():
            self.reject()

    def _set_saving(self, saving: bool) -> None:
        self._saving = saving
        for part in (self.field, self.chips, self.question, self.finder, self.save_button, self.close_button):
            part.setEnabled(not saving)

    def _tell(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))
        if text:
            self._forget_saved()  # beside it one would take what was saved for what is wrong
            self._announce(text)

    # ---------- drafts

    def _state(self) -> State:
        return {"text": self.field.note(), **self.reading.state()}

    def _draft(self) -> State | None:
        return self._state() if self.field.note().strip() else None

    def _take(self, state: State) -> None:
        text = str(state.get("text") or "")
        self.field.set_note(text)
        self.finder.hide()
        self._tell("")
        self._show(self.reading.set_state(state, text, self.context.now()))

    # ---------- making

    def _lay_out(self) -> None:
        self.setWindowTitle(translate("QuickCapture", "Quick capture"))
        self.setWindowIcon(icons.app_icon())
        room = self.screen().availableGeometry().width()
        self.resize(min(WIDTH, room - 40), 100)
        self.hint.setText(
            translate("QuickCapture", "Name the client and say what happened; what is understood stands below.")
        )
        keeps = PlainLabel(translate("QuickCapture", "Esc keeps a draft"), "meta", elide=True)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(keeps, 1)
        foot.addWidget(self.close_button)
        foot.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(10)
        for part in (self.field, self.hint, self.chips, self.error, self.question, self.finder, self.confirmed):
            column.addWidget(part)
        column.addStretch(1)
        column.addLayout(foot)
        for made in (self.save_button, self.close_button):
            made.setAutoDefault(False)
        self.error.hide()

    def _connect(self) -> None:
        self.field.touched.connect(self._on_touched)
        self.field.refused.connect(self._on_refused)
        self.field.undo_wanted.connect(self.take_back)
        self.chips.removed.connect(self._on_removed)
        self.chips.pressed.connect(self._on_pressed)
        self.chips.left.connect(self.field.setFocus)
        self.question.answered.connect(self._on_answered)
        self.finder.found.connect(self._on_found)
        self.confirmed.undo_requested.connect(self.take_back)
        self.save_button.clicked.connect(self.save)
        self.close_button.clicked.connect(self.reject)
        self._closing.timeout.connect(self._on_rest)
        self._saying.timeout.connect(self._say)
        self.context.runner.changed.connect(self._on_changed)
        # The fields take this key for themselves; on a chip or a button it means what was saved.
        QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self).activated.connect(self.take_back)
        for keys in SAVE_KEYS:
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)

    def _on_refused(self, error: JournalError) -> None:
        self._tell(errors.sentence(error))


def _heard(_job: LongJob, *, opener: Callable[[], Reader]) -> captures.Heard:
    return captures.heard(opener)

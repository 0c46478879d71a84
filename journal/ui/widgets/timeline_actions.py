"""What can be done with an entry of a timeline, by key and by menu; its writes run on the writer's thread."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from journal.core.commitments import Commitment, CommitmentKind
from journal.core.interactions import CALLBACK_CHANNELS, EntryKind, TimelineEntry
from journal.store import clients, commitments, dues, interactions, work_settings
from journal.store.history import Op, Operation
from journal.ui import icons
from journal.ui.context import Context, LogRequest
from journal.ui.dialogs.due import DueDialog
from journal.ui.dialogs.preference import PreferenceDialog
from journal.ui.widgets import timeline_words as words
from journal.ui.widgets.attached_files import files_menu
from journal.ui.widgets.timeline_marks import EntryMarking

if TYPE_CHECKING:
    from journal.store.writing import Writer

translate = QCoreApplication.translate

TITLE_CHARACTERS = 60


class EntryActions:
    """The commands on one entry; `owner` is the parent of the menus and dialogs."""

    def __init__(self, context: Context, owner: QWidget) -> None:
        self._context = context
        self._owner = owner
        self._client_id: int | None = None
        self._marking = EntryMarking(context, owner)

    @property
    def client_id(self) -> int | None:
        """The client whose timeline it is."""
        return self._client_id

    @client_id.setter
    def client_id(self, client_id: int | None) -> None:
        self._client_id = self._marking.client_id = client_id

    def run(self, key: int, entry: TimelineEntry) -> bool:
        """Do what a key means for an entry; False where it means nothing."""
        commands: dict[int, Callable[[TimelineEntry], None]] = {
            Qt.Key.Key_E: self.edit,
            Qt.Key.Key_Delete: self.delete,
            Qt.Key.Key_C: self.call_back,
            Qt.Key.Key_F: self.follow_up,
            Qt.Key.Key_P: self.learn_preference,
            Qt.Key.Key_H: self.history,
            Qt.Key.Key_R: self.owe_answer,
            Qt.Key.Key_A: self.answer,
            Qt.Key.Key_M: self.promise,
            Qt.Key.Key_T: self._marking.ask_mark,
            Qt.Key.Key_L: self._marking.take_in,
        }
        command = commands.get(key)
        if command is None:
            return False
        if entry.kind is EntryKind.CRISIS:
            self._context.told.emit(translate("Timeline", "A crisis is changed on its own page: press Enter."))
        else:
            command(entry)
        return True

    def menu(self, entry: TimelineEntry) -> QMenu:
        """Return the context menu of an entry."""
        menu = QMenu(self._owner)
        if entry.kind is EntryKind.CRISIS:
            self._add(menu, translate("Timeline", "Open the crisis"), "siren", "Return", self.open_crisis, entry)
            self._add(menu, translate("Timeline", "Copy text"), "copy", "Ctrl+C", self.copy, entry)
            return menu
        self._add(menu, translate("Timeline", "Edit…"), "pencil", "E", self.edit, entry)
        if entry.channel in CALLBACK_CHANNELS:
            self._add(menu, self._callback_words(entry), "phone-call", "C", self.call_back, entry)
        if open_request(entry) is not None:
            words_ = translate("Timeline", "Answer…")
            self._add(menu, words_, "message-square-text", "A", self.answer, entry)
        else:
            words_ = translate("Timeline", "They asked: I owe an answer")
            self._add(menu, words_, "message-circle", "R", self.owe_answer, entry)
        self._add(menu, translate("Timeline", "Promise made here…"), "handshake", "M", self.promise, entry)
        self._add(menu, translate("Timeline", "Follow-up due…"), "alarm-clock", "F", self.follow_up, entry)
        self._add(menu, translate("Timeline", "Preference learned here…"), "heart", "P", self.learn_preference, entry)
        self._add_marking(menu, entry)
        self._add(menu, translate("Timeline", "Copy text"), "copy", "Ctrl+C", self.copy, entry)
        if entry.files:
            menu.addMenu(files_menu(self._context, entry.id, menu))
        self._add(menu, translate("Timeline", "History…"), "history", "H", self.history, entry)
        menu.addSeparator()
        self._add(menu, translate("Timeline", "Move to bin"), "trash-2", "Delete", self.delete, entry)
        return menu

    def _add_marking(self, menu: QMenu, entry: TimelineEntry) -> None:
        """The mark, and while a crisis runs its log."""
        menu.addMenu(self._marking.marks_menu(entry, menu))
        running = self._marking.running()
        words_ = translate("Timeline", "Take into the crisis log")
        if len(running) == 1:
            self._add(menu, words_, "siren", "L", self._marking.take_in, entry)
        elif running:
            logs = menu.addMenu(icons.icon("siren", "muted"), words_)
            self._marking.add_logs(logs, entry, running)

    def edit(self, entry: TimelineEntry) -> None:
        """Ask for the entry to be opened for editing."""
        self._context.log_requested.emit(LogRequest(client_id=self.client_id, interaction_id=entry.id))

    def delete(self, entry: TimelineEntry) -> None:
        """Move the entry to the bin; the bar at the foot offers to undo it."""
        work = partial(_delete, interaction_id=entry.id, client_id=self.client_id, title=_title(entry))
        self._context.runner.write(Op.INTERACTION_DELETE, work)

    def call_back(self, entry: TimelineEntry) -> None:
        """Set the callback at once; it counts from the end of the event."""
        if entry.channel not in CALLBACK_CHANNELS:
            self._context.told.emit(
                translate("Timeline", "A callback follows a visit, a meeting or a delivery. F sets a follow-up.")
            )
            return
        work = partial(_call_back, interaction_id=entry.id, client_id=self.client_id, title=_title(entry))
        self._context.runner.write(Op.DUE_ADD, work)

    def follow_up(self, entry: TimelineEntry) -> None:
        """Ask what is to follow from the entry, and when."""
        DueDialog(self._context, client_id=self.client_id, interaction_id=entry.id, parent=self._owner.window()).open()

    def learn_preference(self, entry: TimelineEntry) -> None:
        """Ask what was learned about the client's likings."""
        if self.client_id is not None:
            PreferenceDialog(self._context, self.client_id, interaction_id=entry.id, parent=self._owner.window()).open()

    def owe_answer(self, entry: TimelineEntry) -> None:
        """Mark at once that they asked for something here; the usual limit counts from the entry's time."""
        if open_request(entry) is not None:
            self._context.told.emit(translate("Timeline", "This is marked as unanswered already. A answers it."))
            return
        work = partial(_owe_answer, interaction_id=entry.id, client_id=self.client_id, title=_title(entry))
        self._context.runner.write(Op.COMMITMENT_ADD, work)

    def answer(self, entry: TimelineEntry) -> None:
        """Write the answer to what was asked here."""
        asked = open_request(entry)
        if asked is None:
            self._context.told.emit(
                translate("Timeline", "Nothing is marked as unanswered here. R says that I owe an answer.")
            )
            return
        self._context.log_requested.emit(LogRequest(asked.client_id, commitment_id=asked.id))

    def promise(self, entry: TimelineEntry) -> None:
        """Ask what was promised here, and by when."""
        from journal.ui.dialogs.commitment import CommitmentDialog  # late, as all dialogs of rare use

        CommitmentDialog(
            self._context, client_id=self.client_id, interaction_id=entry.id, parent=self._owner.window()
        ).open()

    def history(self, entry: TimelineEntry) -> None:
        """Show what the entry said before."""
        from journal.ui.dialogs.record_history import RecordHistoryDialog  # late: few ever open it

        RecordHistoryDialog(self._context, "interactions", entry.id, self._owner.window()).open()

    def open_crisis(self, entry: TimelineEntry) -> None:
        """Ask for the crisis to be shown."""
        self._context.crisis_requested.emit(entry.id)

    def copy(self, entry: TimelineEntry) -> None:
        """Put the entry's text on the clipboard."""
        text = words.plain(entry, self._context.now(), self._context.locale)
        QGuiApplication.clipboard().setText(text)

    def _callback_words(self, entry: TimelineEntry) -> str:
        minutes = work_settings.callback_minutes(self._context.reader, entry.channel)
        return translate("Timeline", "Call back in %n min", None, minutes)

    def _add(
        self,
        menu: QMenu,
        text: str,
        icon: str,
        keys: str,
        command: Callable[[TimelineEntry], None],
        entry: TimelineEntry,
    ) -> None:
        action = menu.addAction(icons.icon(icon, "muted"), text)
        action.setShortcut(QKeySequence(keys))
        # Shown only: the keys are the list's own, and a shortcut of an action would work while typing elsewhere.
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        action.setShortcutVisibleInContextMenu(True)
        action.triggered.connect(partial(_triggered, command, entry))


def open_request(entry: TimelineEntry) -> Commitment | None:
    """Return the request made in an entry to which we still owe an answer, or None."""
    ours = (one for one in entry.made if one.standing and one.ours and one.kind is CommitmentKind.REQUEST)
    return next(ours, None)


def _triggered(command: Callable[[TimelineEntry], None], entry: TimelineEntry, _checked: bool = False) -> None:
    command(entry)


def _title(entry: TimelineEntry) -> str:
    return words.title_and_body(entry)[0][:TITLE_CHARACTERS]


def _delete(writer: Writer, running: Operation, *, interaction_id: int, client_id: int | None, title: str) -> None:
    running.facts |= _names(writer, client_id, title)
    interactions.delete(writer, interaction_id)


def _call_back(writer: Writer, running: Operation, *, interaction_id: int, client_id: int | None, title: str) -> int:
    running.facts |= _names(writer, client_id, title)
    channel = interactions.get(writer, interaction_id).channel
    return dues.add_callback(writer, interaction_id, work_settings.callback_minutes(writer, channel))


def _owe_answer(writer: Writer, running: Operation, *, interaction_id: int, client_id: int | None, title: str) -> int:
    running.facts |= _names(writer, client_id, title)
    entry = interactions.get(writer, interaction_id)
    request = Commitment(
        CommitmentKind.REQUEST,
        client_id if client_id is not None else entry.client_ids[0],
        title,
        entry.at,
        person_id=entry.person_ids[0] if entry.person_ids else None,
        interaction_id=interaction_id,
        due=work_settings.request_limit(writer, entry.at.at),
    )
    return commitments.add(writer, request)


def _names(writer: Writer, client_id: int | None, title: str) -> dict[str, str]:
    name = clients.get(writer, client_id).name if client_id is not None else ""
    return {"client": name, "title": title}

"""The fields of one interaction and of what follows from it; who saves them, and when, is their owner's matter."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from journal.core.clients import ClientKind, Person
from journal.core.commitments import Commitment
from journal.core.errors import JournalError
from journal.core.interactions import CALLBACK_CHANNELS, ENDING_CHANNELS, Channel, Direction, Interaction, checked
from journal.core.moments import MINUTE_MS, EventTime
from journal.store import attachments, clients, dues, interactions, journal_settings, people, work_settings
from journal.ui import errors, theme
from journal.ui.context import Context
from journal.ui.widgets.buttons import icon_button
from journal.ui.widgets.client_picker import ClientPicker
from journal.ui.widgets.composer_channels import ONE_SIDED, ChannelPicker, DirectionPicker
from journal.ui.widgets.composer_consequences import Consequences
from journal.ui.widgets.composer_fields import LineField, NoteField
from journal.ui.widgets.composer_files import FilesRow
from journal.ui.widgets.composer_marks import EntryMarks
from journal.ui.widgets.composer_saving import Entry
from journal.ui.widgets.composer_settles import Settles
from journal.ui.widgets.labels import PlainLabel
from journal.ui.widgets.mood_picker import MoodPicker
from journal.ui.widgets.person_picker import PersonPicker
from journal.ui.widgets.when_edit import EndEdit, WhenEdit

translate = QCoreApplication.translate

_BETWEEN_TAGS = re.compile(r"[,，、;；]")

State = dict[str, Any]


class ComposerForm(QWidget):
    """Fields for a new interaction, or for one that is edited."""

    touched = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.client_id: int | None = None
        self.due_id: int | None = None
        """The due that the entry closes."""
        self._original: Interaction | None = None
        self._channel_chosen = False
        tz = context.reader.tz
        self.channel = ChannelPicker(context)
        self.direction = DirectionPicker()
        self.mood = MoodPicker()
        self.when = WhenEdit(context.now, context.locale, tz)
        self.end = EndEdit(context.now, tz)
        self.channel.append(self.mood)
        self.channel.append(self.direction)
        self.people = PersonPicker(translate("Composer", "Who took part"))
        self.person = icon_button("user-plus", translate("Composer", "Add a person who took part"), "secondary")
        self.subject = LineField(translate("Composer", "Subject (optional)"), translate("Composer", "Subject"))
        self.text = NoteField(translate("Composer", "What happened?"), translate("Composer", "Text"))
        self.marks = EntryMarks(context)
        self.files = FilesRow()
        self.attach = icon_button("paperclip", translate("Composer", "Attach files…"), "secondary")
        self.others = ClientPicker(context, translate("Composer", "Also with…"))
        self.others.field.setAccessibleName(translate("Composer", "Also with another client…"))
        self.tags = LineField(translate("Composer", "Tags (one, two)"), translate("Composer", "Tags"))
        proposed = (journal_settings.get(context.reader, key) for key in ("callback_minutes", "checkup_days"))
        self.follows = Consequences(context, *proposed)
        self.settles = Settles(context)
        for widget in (self.end, *self.follows.switches()):
            self.when.append(widget)
        self.error = PlainLabel("", "body", wrap=True, tone="red")
        """What is amiss; the owner puts it where it is seen however far the form is scrolled."""
        self.error.hide()
        self._lay_out()
        self._connect()
        self._fit_channel()
        theme.finish(self)

    def set_client(self, client_id: int | None) -> None:
        """Say whose timeline it is for; the client's people are offered."""
        self.client_id = client_id
        self.others.leave_out = client_id
        self._offer_people()
        self.settles.offer(client_id)
        self._offer_marks()
        self._suggest_channel()

    def start(self, channel: str | None = None, text: str = "") -> None:
        """Prepare for a wish: a channel, and a text where nothing stands yet; the text takes the focus."""
        if channel is not None:
            self._channel_chosen = True
            self.channel.set_channel(channel)
            self._fit_channel()
        self._suggest_channel()
        self._offer_people()  # Somebody may have been added since.
        self.settles.offer(self.client_id)
        self._offer_marks()
        if text and not self.text.note():
            self.text.set_note(text)
            self.touched.emit()
        self.text.setFocus()

    def start_answer(self, commitment: Commitment) -> None:
        """Prepare for the answer to a request, or the word that a promise is kept: to the one who asked."""
        if commitment.interaction_id is not None and not self._channel_chosen:
            asked = interactions.get(self.context.reader, commitment.interaction_id)
            if asked.channel not in ONE_SIDED:
                self.channel.set_channel(asked.channel)
                self._channel_chosen = True
        self.direction.set_direction(Direction.OUT if commitment.ours else Direction.IN)
        if commitment.person_id is not None:
            self.people.choose([commitment.person_id])
        self.settles.offer(self.client_id, [commitment.id])
        self._fit_channel()

    def owe_answer(self) -> None:
        """Mark in one key: they wrote, I owe an answer."""
        if self._original is None:
            self.direction.set_direction(Direction.IN)
            self.follows.request.open()
            self._on_touched()

    def promise(self) -> None:
        """Open the fields of a promise."""
        if self._original is None:
            self.follows.promise.open()

    def load(self, interaction: Interaction) -> None:
        """Show an interaction to edit; what follows from it is not offered again."""
        self._original = interaction
        self._show(
            {
                "channel": interaction.channel,
                "direction": interaction.direction,
                "mood": interaction.mood,
                "people": interaction.person_ids,
                "clients": [c for c in interaction.client_ids if c != self.client_id],
                "subject": interaction.subject,
                "text": interaction.text,
                "tags": ", ".join(interaction.tags),
                "marks": {"mark": interaction.mark.value if interaction.mark else ""},
            }
        )
        self.files.set_kept(attachments.of(self.context.reader, interaction.id))
        self.when.set_value(interaction.at)
        self.end.set_value(interaction.ended)
        self.follows.offer(False)
        self.settles.allow(False)

    def clear(self) -> None:
        """Empty every field."""
        self._original = None
        self._show({})

    def is_empty(self) -> bool:
        """Whether nothing was written."""
        return not (self.subject.text().strip() or self.text.note().strip())

    def composing(self) -> bool:
        """Whether an input method holds letters that are no text yet: keys belong to it then."""
        marked = (self.follows.request.text, self.follows.promise.text)
        fields = (self.text, self.subject, self.tags, self.others.field, self.people.field, *marked)
        return any(field.composing for field in fields)

    def state(self) -> State:
        """Return everything that was filled in, for a draft."""
        direction = self.direction.direction()
        return {
            "channel": self.channel.channel(),
            "direction": direction.value if direction else None,
            "mood": self.mood.mood(),
            "when": self.when.state(),
            "end": self.end.state(),
            "people": list(self.people.chosen()),
            "new_people": list(self.people.new_names()),
            "clients": list(self.others.chosen()),
            "subject": self.subject.text(),
            "text": self.text.note(),
            "tags": self.tags.text(),
            "files": [str(path) for path in self.files.added()],
            "follows": self.follows.state(),
            "settles": list(self.settles.chosen()),
            "marks": self.marks.state(),
        }

    def set_state(self, state: State) -> None:
        """Show what a draft holds."""
        self._show(state)

    def entry(self) -> Entry:
        """Return what is to be saved; JournalError where something is missing or impossible."""
        interaction = checked(self._interaction())
        return Entry(
            interaction,
            callback_minutes=None if interaction.id else self.follows.callback_minutes(),
            checkup_days=None if interaction.id else self.follows.checkup_days(),
            follow_up=None if interaction.id else self.follows.follow_up_moment(),
            follow_up_title=self.follows.follow_up_title(),
            due_id=None if interaction.id else self.due_id,
            made=() if interaction.id else self.follows.commitments(interaction.client_ids[0], interaction.at),
            settles=() if interaction.id else self.settles.chosen(),
            new_people=self.people.new_names(),
            files=self.files.added(),
            files_off=self.files.removed(),
            stance=self.marks.stance(),
            crisis_ids=self.marks.crisis_ids(),
        )

    def checked_entry(self) -> Entry | None:
        """Return what is to be saved; where something is amiss, say so beneath the fields and return None."""
        try:
            entry = self.entry()
        except JournalError as error:
            self._tell(errors.sentence(error))
            return None
        if entry.interaction.at.at > self.context.now() + MINUTE_MS:
            self._tell(translate("Composer", "This time has not come yet. For what is to come, set a follow-up."))
            return None
        self._tell("")
        return entry

    def _interaction(self) -> Interaction:
        tz = self.context.reader.tz
        channel, when = self.channel.channel(), self.when.value()
        ended = self.end.value(when) if channel in ENDING_CHANNELS else None
        at = when or EventTime.of(self.context.now(), tz)
        if when is None and ended is not None and ended.at < at.at:
            at = ended  # Nothing was said of the beginning: what is known is the end.
        was = self._original
        direction = self.direction.direction()
        if channel in ONE_SIDED:
            direction = was.direction if was and was.channel == channel else None
        return replace(
            was or Interaction((), at),
            client_ids=self._client_ids(),
            at=at,
            channel=channel,
            direction=direction,
            mood=self.mood.mood(),
            subject=self.subject.text() if self.subject.isModified() or was is None else was.subject,
            text=self.text.note(),
            ended=ended,
            person_ids=self.people.chosen(),
            mark=self.marks.mark(),
            tags=tuple(tag.strip().lstrip("#＃") for tag in _BETWEEN_TAGS.split(self.tags.text())),
        )

    def _client_ids(self) -> tuple[int, ...]:
        chosen = ([] if self.client_id is None else [self.client_id]) + list(self.others.chosen())
        # The order of an entry that is edited stays.
        before = [c for c in self._original.client_ids if c in chosen] if self._original else []
        return tuple(dict.fromkeys(before + chosen))

    def _show(self, state: State) -> None:
        self._channel_chosen = bool(state.get("channel"))
        self.channel.set_channel(state.get("channel") or Channel.PHONE)
        direction = state.get("direction")
        self.direction.set_direction(Direction(direction) if direction else None)
        self.mood.set_mood(state.get("mood"))
        self.when.set_state(state.get("when"))
        self.end.set_state(state.get("end"))
        self.others.set_chosen(state.get("clients", ()))
        self.people.forget_new()
        self._offer_people()
        self.people.choose(state.get("people", ()), state.get("new_people", ()))
        self.subject.setText(state.get("subject", ""))
        self.subject.setModified(self._original is not None and self.subject.text() != self._original.subject)
        self.text.set_note(state.get("text", ""))
        self.tags.setText(state.get("tags", ""))
        self.files.set_kept(())
        self.files.set_added(state.get("files", ()))
        self.follows.set_state(state.get("follows") or {})
        self.follows.offer(True)
        self.settles.allow(True)
        self.settles.offer(self.client_id, state.get("settles", ()))
        self.marks.allow(self._original is None)
        self.marks.set_state(state.get("marks") or {})
        self._fit_channel()
        self._tell("")

    def _suggest_channel(self) -> None:
        """Until one is chosen: the channel of the last contact, else the phone; a note would count as no contact."""
        if self._channel_chosen:
            return
        last = interactions.last_of(self.context.reader, self.client_id) if self.client_id is not None else None
        self.channel.set_channel(last.channel if last else Channel.PHONE)
        self._fit_channel()

    def _fit_channel(self) -> None:
        channel = self.channel.channel()
        self.direction.setVisible(channel not in ONE_SIDED)
        self.end.setVisible(channel in ENDING_CHANNELS)
        self.follows.offer_callback(channel in CALLBACK_CHANNELS)
        self.follows.offer_checkup(channel == Channel.DELIVERY)
        self.follows.suggest_minutes(work_settings.callback_minutes(self.context.reader, channel))
        for line in (self.channel, self.when):
            line.updateGeometry()

    def _offer_people(self) -> None:
        reader = self.context.reader
        offered: list[Person] = []
        self.person.setVisible(self.client_id is not None and not self._is_individual(self.client_id))
        for client_id in (self.client_id, *self.others.chosen()):
            if client_id is not None:
                present = people.at(reader, client_id)
                alone = len(present) == 1 and self._is_individual(client_id)
                offered += [] if alone else [person for person in present if self._offered(person)]
        self.people.offer(offered)

    def _offer_marks(self) -> None:
        due = dues.get(self.context.reader, self.due_id) if self.due_id is not None else None
        self.marks.offer(self.client_id, due_crisis=due.crisis_id if due is not None else None)

    def _is_individual(self, client_id: int) -> bool:
        return clients.get(self.context.reader, client_id).kind is ClientKind.INDIVIDUAL

    def _offered(self, person: Person) -> bool:
        return person.left_on is None or bool(self._original and person.id in self._original.person_ids)

    def _tell(self, text: str) -> None:
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def _on_refused(self, error: JournalError) -> None:
        self._tell(errors.sentence(error))

    def _on_channel(self) -> None:
        self._channel_chosen = True
        self._fit_channel()
        self.touched.emit()

    def _on_when(self) -> None:
        when = self.when.value()
        self.follows.request.received(when.at if when is not None else self.context.now())

    def _on_others(self) -> None:
        self._offer_people()
        self.touched.emit()

    def _on_touched(self, _value: object = None) -> None:
        self._tell("")
        self.touched.emit()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        around = QHBoxLayout()
        around.setSpacing(6)
        around.addWidget(self.person, 0, Qt.AlignmentFlag.AlignBottom)
        around.addWidget(self.others, 1)
        around.addWidget(self.tags, 1, Qt.AlignmentFlag.AlignBottom)
        around.addWidget(self.attach, 0, Qt.AlignmentFlag.AlignBottom)
        column.addWidget(self.channel)
        column.addWidget(self.subject)
        column.addWidget(self.text)
        # What follows from it comes first: in a low window it has to be in sight beside the text.
        column.addWidget(self.when)
        column.addWidget(self.follows)
        column.addWidget(self.settles)
        column.addWidget(self.marks)
        column.addWidget(self.people)
        column.addLayout(around)
        column.addWidget(self.files)
        column.addWidget(self.marks.advice_row)

    def _connect(self) -> None:
        self.channel.changed.connect(self._on_channel)
        self.others.changed.connect(self._on_others)
        for signal in (
            self.direction.changed,
            self.mood.mood_changed,
            self.when.changed,
            self.end.changed,
            self.people.changed,
            self.subject.textEdited,
            self.text.touched,
            self.tags.textEdited,
            self.follows.changed,
            self.settles.changed,
            self.marks.changed,
            self.files.changed,
        ):
            signal.connect(self._on_touched)
        self.when.changed.connect(self._on_when)
        for keys, deed in (("Alt+R", self.owe_answer), ("Alt+P", self.promise)):
            QShortcut(QKeySequence(keys), self).activated.connect(deed)
        self.person.clicked.connect(self.people.ask)
        self.attach.clicked.connect(self.files.ask)
        self.text.refused.connect(self._on_refused)
        self.text.brought.connect(self.files.add)
        self.subject.returnPressed.connect(self.text.setFocus)

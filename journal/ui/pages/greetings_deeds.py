"""What keys and buttons do on the page of greetings, and which person or text is shown after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from journal.core.dues import Due
from journal.core.errors import Code, JournalError
from journal.core.gate import REQUEST
from journal.core.observances import Catalogue
from journal.store import commitments, interactions
from journal.store.greetings import Recipient, Round, Stand
from journal.store.history import Op
from journal.ui import greeting_changes
from journal.ui import greeting_words as words
from journal.ui.commitment_verbs import CommitmentVerbs
from journal.ui.context import Context, LogRequest
from journal.ui.greeting_texts import Template
from journal.ui.models.greetings import GreetingsModel
from journal.ui.pages.greetings_list import GreetingsList
from journal.ui.pages.greetings_panel import GreetingPanel
from journal.ui.pages.greetings_writing import Key, Writing

translate = QCoreApplication.translate


class GreetingDeeds(QObject):
    """Goes between the list, the panel and the journal."""

    changed = Signal()
    """Somebody stands in another part of the list."""

    def __init__(
        self, context: Context, model: GreetingsModel, list_: GreetingsList, panel: GreetingPanel, owner: QWidget
    ) -> None:
        super().__init__(owner)
        self._context, self._model, self._list, self._panel = context, model, list_, panel
        self._verbs = CommitmentVerbs(context, owner)
        self._round: Round | None = None
        self._sent: dict[Key, str] = {}
        """What is on its way into the journal, with its text: a key that repeats must not send it twice."""
        self._shown: tuple[list[Key], str] = ([], "")
        self._asked: set[Key] = set()
        """Who was asked about because the text is that of last time."""
        self.writing = Writing(context, self)
        editor = panel.editor
        list_.chosen.connect(self._show)
        editor.edited.connect(self._on_edited)
        editor.language_chosen.connect(self._on_language)
        editor.template_chosen.connect(self._on_template)
        panel.before.again_requested.connect(editor.replace)
        panel.before.lead_done.connect(self._see_to)

    def show_round(self, found: Round) -> None:
        """Show the people of an occasion; whoever was chosen stays so."""
        self._round = found
        self.writing.catalogue = found.catalogue
        self._fill(found.recipients)

    def forget_sent(self) -> bool:
        """Take back what is believed to be sent, because a write failed; return whether there was anything."""
        had = bool(self._sent)
        self._sent.clear()
        return had

    def obey(self, deed: str, _checked: bool = False) -> None:
        """Do what a key or a button asked for."""
        deeds: dict[str, Callable[[], object]] = {
            "send": self._send,
            "write": self._write,
            "reply": self._reply,
            "anyway": self._greet_anyway,
            "copy": self._copy,
            "stop": self._stop,
            "open": self._open,
            "group": self._choose_group,
            "back": self._list.setFocus,
        }
        deeds[deed]()

    # ---------- the list

    def _fill(self, recipients: tuple[Recipient, ...]) -> None:
        shown = tuple(replace(one, stand=Stand.SENT) if one.key in self._sent else one for one in recipients)
        keys = [one.key for one in self._list.selected()]
        scrolled = self._list.verticalScrollBar().value()
        blocked = self._list.blockSignals(True)
        self._model.set_recipients(shown)
        known = [key for key in keys if self._model.row_of(key) is not None]
        if len(known) > 1:
            self._list.choose_all(known)
        elif not (known and self._list.choose(known[0])):
            self._choose_first()
        self._list.blockSignals(blocked)
        if known:
            self._list.verticalScrollBar().setValue(scrolled)
        self._show()
        self.changed.emit()

    def _choose_first(self) -> None:
        """Who is to be answered first, else who is ready, else anybody."""
        found = self._model.recipients()
        if found:
            self._list.choose(found[0].key)

    def _choose_group(self) -> None:
        keys = [one.key for one in self._model.recipients() if one.for_group]
        if len(keys) > 1:
            self._list.choose_all(keys)
            self._list.setFocus()

    def _ready(self) -> list[Recipient]:
        """Those chosen to whom the text goes."""
        found = [one for one in self._list.selected() if one.key not in self._sent]
        if len(found) > 1:
            return [one for one in found if one.stand is Stand.READY]
        return [one for one in found if one.stand in (Stand.READY, Stand.ANSWER_FIRST) and self.writing.may_go(one)]

    # ---------- the panel

    def _show(self) -> None:
        selected = self._list.selected()
        ready = [one for one in selected if one.stand is Stand.READY]
        if len(ready) > 1:
            self._show_many(ready)
        elif selected:
            self._show_one(ready[0] if len(selected) > 1 and ready else selected[0])
        self._panel.setVisible(bool(selected))

    def _show_one(self, one: Recipient) -> None:
        facts, panel = self._model.facts(one), self._panel
        panel.person.show_person(one, facts, self._left_out())
        over = one.stand in (Stand.SENT, Stand.STOPPED, Stand.PASSED)
        panel.before.show_person(one, facts, writing=not over and self.writing.may_go(one))
        if over:
            self._shown = ([one.key], "over")
            panel.over.set_title(words.line(one, facts, self._context.now(), self._context.locale))
            panel.over_text.setText(self._sent_text(one))
            panel.over_text.setVisible(bool(panel.over_text.text()))
            panel.show_part(panel.over)
        elif not self.writing.may_go(one):
            self._shown = ([one.key], "gate")
            assert one.gate is not None
            reason = words.gate_reason(one.gate, facts.open_points, self._context.now(), self._context.locale)
            panel.gate.reason.setText(reason)
            further = [point.text for point in facts.open_points if point.text not in reason]
            panel.gate.points.setText("\n".join(further))
            panel.gate.points.setVisible(bool(further))
            panel.show_part(panel.gate)
        else:
            self._show_text(one)

    def _show_text(self, one: Recipient, *, anew: bool = False) -> None:
        panel, facts = self._panel, self._model.facts(one)
        same = self._shown == ([one.key], "text") and not anew
        self._shown = ([one.key], "text")
        if not same:
            templates, language = self.writing.templates(one), self.writing.language(one)
            panel.editor.offer(templates, language, self.writing.lines(one, facts))
            panel.editor.choose(self.writing.template(one), language)
            text, touched = self.writing.text(one, facts)
            panel.editor.show_text(text, self.writing.check([one]), touched=touched)
            panel.show_part(panel.editor)
        panel.tell_when(words.when(one, self._context.now(), self._context.locale))
        panel.name_the_many(1)

    def _show_many(self, found: list[Recipient]) -> None:
        panel = self._panel
        keys = [one.key for one in found]
        same = self._shown == (keys, "many")
        self._shown = (keys, "many")
        facts = [self._model.facts(one) for one in found]
        panel.person.show_many(found, facts, self._left_out(), self.writing.in_another_language(found))
        panel.before.hide()
        if not same:
            one = self.writing.calmest(found)
            language = self.writing.language(found[0])
            panel.editor.offer(self.writing.templates(one), language, [])
            panel.editor.choose(self.writing.template(one), language)
            panel.editor.show_text(self.writing.text_for_many(found), self.writing.check(found))
            panel.show_part(panel.editor)
        panel.tell_when(words.when(found[0], self._context.now(), self._context.locale))
        panel.name_the_many(len(found))

    def _left_out(self) -> list[Recipient]:
        """Those who would get the message to many as well, were they not to be answered first."""
        chosen, everybody = self._list.selected(), self._model.recipients()
        if len(chosen) < 2 or not any(one.stand is Stand.READY for one in chosen):
            return []
        keys = {one.key for one in chosen}
        whole = {one.key for one in everybody if one.for_group} == keys
        waiting = (one for one in everybody if one.stand is Stand.ANSWER_FIRST)
        return [one for one in waiting if one.key in keys or (whole and one.standard)]

    def _sent_text(self, one: Recipient) -> str:
        if one.key in self._sent:
            return self._sent[one.key]
        if one.due.outcome_interaction_id is None:
            return ""
        try:
            return interactions.get(self._context.reader, one.due.outcome_interaction_id).text
        except JournalError as error:
            if error.code is not Code.RECORD_GONE:
                raise
            return ""

    def _on_edited(self) -> None:
        keys, mode = self._shown
        one = self._one(keys[0]) if mode == "text" else None
        if one is not None:
            self.writing.change(one, self._panel.editor.field.note())

    def _on_language(self, language: str) -> None:
        found = self._written_to()
        if found:
            self.writing.choose_language(found[0], language)
            self._start_anew(found)

    def _on_template(self, template: Template) -> None:
        found = self._written_to()
        if found:
            self.writing.choose_template(self.writing.calmest(found), template)
            self._start_anew(found)

    def _written_to(self) -> list[Recipient]:
        """Those to whom the shown text goes."""
        return [one for key in self._shown[0] if (one := self._one(key)) is not None]

    def _start_anew(self, found: list[Recipient]) -> None:
        if self._shown[1] == "many":
            self._shown = ([], "")
            self._show_many(found)
        else:
            self._show_text(found[0], anew=True)

    def _one(self, key: Key) -> Recipient | None:
        row = self._model.row_of(key)
        return self._model.recipient(row) if row is not None else None

    # ---------- what is done

    def _send(self) -> None:
        found = self._ready()
        if not found:
            selected = self._list.selected()
            if len(selected) == 1 and selected[0].stand is Stand.ANSWER_FIRST and selected[0].key not in self._sent:
                self._reply()
            elif selected:
                self._list.choose_next(selected[-1].key)
            return
        text = self._panel.editor.text()
        if not text:
            self._context.told.emit(translate("Greetings", "There is no text yet."))
            self._panel.editor.field.setFocus()
            return
        if self._asks(found, text):
            return
        QGuiApplication.clipboard().setText(text)
        subject = words.subject(found[0], self._catalogue(), self._context.language)
        whom = found[0].name if len(found) == 1 else translate("Greetings", "%n person(s)", None, len(found))
        work = partial(greeting_changes.send, recipients=tuple(found), subject=subject, text=text, whom=whom)
        keys = [one.key for one in found]
        self._sent.update(dict.fromkeys(keys, text))
        self._context.runner.write(Op.GREETING_SEND, work, partial(self._written, found))
        last = keys[-1]
        self._list.setFocus()
        if self._round is not None:
            # Where they stood before: the next one stands below that place.
            following = self._following(keys)
            self._fill(self._round.recipients)
            self._list.choose(following if following is not None else last)

    def _following(self, keys: list[Key]) -> Key | None:
        """The next one who is ready after those, from the beginning again at the end."""
        found = self._model.recipients()
        places = [place for place, one in enumerate(found) if one.key in keys]
        begin = places[-1] + 1 if places else 0
        order = [*found[begin:], *found[:begin]]
        return next((one.key for one in order if one.stand is Stand.READY and one.key not in keys), None)

    def _asks(self, found: list[Recipient], text: str) -> bool:
        """Ask once where the text is that of last time."""
        same = [
            one
            for one in found
            if one.key not in self._asked
            and (last := self._model.facts(one).last_text) is not None
            and last.text.split() == text.split()
        ]
        if not same:
            return False
        self._asked.update(one.key for one in same)
        self._panel.editor.ask(
            translate(
                "Greetings", "{name} had this very text last time. Once more, and it is sent all the same."
            ).format(name=same[0].name)
        )
        return True

    def _written(self, found: list[Recipient], _entry_id: int) -> None:
        for one in found:
            self._sent.pop(one.key, None)
            self.writing.forget(one)

    def _write(self) -> None:
        if self._ready():
            self._panel.editor.field.setFocus()

    def _reply(self) -> None:
        selected = self._list.selected()
        gate = selected[0].gate if len(selected) == 1 else None
        if gate is None:
            return
        facts = self._model.facts(selected[0])
        commitment = commitments.get(self._context.reader, gate.ids[0])
        if gate.kind == REQUEST:
            channel = facts.open_points[0].channel or None if facts.open_points else None
            one = selected[0]
            self._context.log_requested.emit(
                LogRequest(one.client_id, channel=channel, commitment_id=commitment.id, person_id=one.person_id)
            )
        else:
            self._verbs.main(commitment)

    def _greet_anyway(self) -> None:
        selected = self._list.selected()
        if len(selected) == 1 and selected[0].stand is Stand.ANSWER_FIRST and not self.writing.may_go(selected[0]):
            self.writing.greet_anyway(selected[0])
            self._show()
            self._list.setFocus()

    def _copy(self) -> None:
        if self._ready():
            QGuiApplication.clipboard().setText(self._panel.editor.text())
            self._context.told.emit(translate("Greetings", "Copied; it is not marked as sent."))

    def _stop(self) -> None:
        selected = [one for one in self._list.selected() if one.key not in self._sent]
        if len(selected) != 1 or selected[0].stand not in (Stand.READY, Stand.ANSWER_FIRST):
            return
        one = selected[0]
        following = self._following([one.key])
        title = words.subject(one, self._catalogue(), self._context.language)
        work = partial(greeting_changes.stop, recipient=one, title=title)
        self._context.runner.write(Op.DUE_DISMISS, work)
        if following is not None:
            self._list.choose(following)

    def _see_to(self, due: Due) -> None:
        work = partial(greeting_changes.see_to, due=due, title=words.lead(due.lead))
        self._context.runner.write(Op.DUE_DONE, work)

    def _open(self) -> None:
        selected = self._list.selected()
        if selected:
            self._context.client_requested.emit(selected[0].client_id)

    def _catalogue(self) -> Catalogue:
        return self._round.catalogue if self._round is not None else {}

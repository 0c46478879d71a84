"""The writes behind the composer, each one operation, run on the writer's thread; nothing of the window is here."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from journal.core.clients import Person
from journal.core.commitments import Commitment, CommitmentKind, CommitmentState
from journal.core.dues import Due
from journal.core.interactions import Interaction
from journal.core.moments import Moment
from journal.core.temperaments import Stance
from journal.exchange import attached_files
from journal.store import (
    attachments,
    clients,
    closing,
    commitments,
    crises,
    drafts,
    dues,
    interactions,
    people,
    stances,
)
from journal.store.history import Op, Operation

if TYPE_CHECKING:
    from journal.store.writing import Writer

TITLE_CHARACTERS = 60


@dataclass(frozen=True, slots=True)
class Entry:
    """What the composer saves at once: the interaction and what follows from it."""

    interaction: Interaction
    callback_minutes: int | None = None
    checkup_days: int | None = None
    follow_up: Moment | None = None
    follow_up_title: str = ""
    due_id: int | None = None
    """The due that it closes."""
    made: tuple[Commitment, ...] = ()
    """Requests and promises made in it; one without words of its own is about what the entry says."""
    settles: tuple[int, ...] = ()
    """Requests that it answers, promises that are kept with it."""
    new_people: tuple[str, ...] = ()
    """Names of those who took part and are not known yet: they are added to the first client."""
    files: tuple[Path, ...] = ()
    """Files to attach."""
    files_off: tuple[int, ...] = ()
    """Attachments to take off."""
    stance: tuple[Stance | None] | None = None
    """Where the client stands from then on, alone in a tuple; None where nothing was said of it."""
    crisis_ids: tuple[int, ...] = ()
    """The crises whose logs take the entry in."""

    @property
    def op(self) -> Op:
        """What the user did."""
        if self.interaction.id:
            return Op.INTERACTION_EDIT
        if self.settles:
            return Op.COMMITMENT_CLOSE
        return Op.DUE_DONE if self.due_id is not None else Op.INTERACTION_ADD


def first_line(interaction: Interaction) -> str:
    """Return what the entry is about in one line: its subject, else its first words."""
    return interaction.subject.strip() or interaction.text.strip().partition("\n")[0].strip()


def save(writer: Writer, running: Operation, *, entry: Entry) -> int:
    """Add or change the interaction, set what follows, close what it answers; return the interaction's id."""
    interaction = entry.interaction
    line = first_line(interaction)
    contents = [(path.name, attached_files.read(path)) for path in entry.files]
    running.facts["client"] = clients.get(writer, interaction.client_ids[0]).name
    running.facts["title"] = line[:TITLE_CHARACTERS]
    added = [people.add(writer, Person(interaction.client_ids[0], name)) for name in entry.new_people]
    interaction = replace(interaction, person_ids=(*interaction.person_ids, *added))
    if interaction.id:
        interactions.edit(writer, interaction)
    else:
        interaction = replace(interaction, id=interactions.add(writer, interaction))
    for attachment_id in entry.files_off:
        attachments.remove(writer, attachment_id)
    for name, content in contents:
        attachments.add(writer, interaction.id, name, content)
    if entry.callback_minutes is not None:
        dues.add_callback(writer, interaction.id, entry.callback_minutes)
    if entry.checkup_days is not None:
        dues.add_checkup(writer, interaction.id, entry.checkup_days)
    if entry.follow_up is not None:
        due = Due(
            title=entry.follow_up_title.strip() or line,
            moment=entry.follow_up,
            client_id=interaction.client_ids[0],
            person_id=interaction.person_ids[0] if interaction.person_ids else None,
            interaction_id=interaction.id,
        )
        dues.add(writer, due)
    for commitment in entry.made:
        noted = replace(
            commitment,
            client_id=interaction.client_ids[0],
            person_id=interaction.person_ids[0] if interaction.person_ids else None,
            interaction_id=interaction.id,
            text=commitment.text or line,
        )
        commitments.add(writer, noted)
    _settle(writer, running, entry.settles, interaction)
    if entry.due_id is not None:
        text = interaction.text.strip().partition("\n")[0]
        closing.done(writer, entry.due_id, outcome=text or line, interaction_id=interaction.id)
    # After the due: the step that it was is named by the line of the log.
    _look_at(writer, running, entry, interaction)
    return interaction.id


def _look_at(writer: Writer, running: Operation, entry: Entry, interaction: Interaction) -> None:
    """Note where the client stands now, and take the entry into the logs of the crises that still run."""
    if entry.stance is not None:
        client_id, (stance,) = interaction.client_ids[0], entry.stance
        stances.put(writer, client_id, stance, interaction.at, interaction_id=interaction.id)
    for crisis_id in entry.crisis_ids:
        if crises.get(writer, crisis_id).running:
            crises.take_in(writer, crisis_id, interaction.id)
            running.facts["in_crisis_log"] = True


def _settle(writer: Writer, running: Operation, settled: tuple[int, ...], interaction: Interaction) -> None:
    """Close what the entry answers or keeps; what was closed meanwhile stays as it is."""
    for commitment_id in settled:
        commitment = commitments.get(writer, commitment_id)
        if commitment.standing:
            kept = commitment.kind is CommitmentKind.PROMISE
            state = CommitmentState.KEPT if kept else CommitmentState.ANSWERED
            words = interaction.text.strip().partition("\n")[0] or first_line(interaction)
            commitments.close(writer, commitment_id, state, outcome=words, interaction_id=interaction.id)
            running.facts["state"] = state.value


def keep_draft(writer: Writer, *, key: str, state: dict[str, Any]) -> None:
    """Keep what is being typed."""
    drafts.save(writer, key, state)


def drop_draft(writer: Writer, *, key: str) -> None:
    """Forget what was being typed."""
    drafts.drop(writer, key)

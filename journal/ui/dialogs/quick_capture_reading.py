"""What quick capture makes of its text: the understanding of the line with what the user has chosen; no window here."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Protocol, TypeVar

from journal.core.capture import Capture, Follow, Key, PieceKind, Who, with_moment, with_who
from journal.core.interactions import Direction
from journal.core.moments import Moment
from journal.ui.widgets.composer_channels import ONE_SIDED

State = dict[str, Any]
T = TypeVar("T")
Choice = tuple[tuple[Key, ...], T]
"""What was chosen, with the words beside which it holds."""


class Understanding(Protocol):
    """What reads a line."""

    def understand(self, text: str, now: int, *, without: frozenset[Key] = frozenset()) -> Capture:
        """Return what the text says, some pieces of it read as plain words."""


class Reading:
    """Holds one text and the choices about it; a choice lasts as long as the words that it was about."""

    def __init__(self, listener: Understanding, now: int) -> None:
        self._listener = listener
        self._plain: frozenset[Key] = frozenset()
        self._who: Choice[Who] | None = None
        self._channel: Choice[str] | None = None
        self._mood: Choice[int] | None = None
        self._moments: dict[Key, Moment] = {}
        self.capture = listener.understand("", now)

    def read(self, text: str, now: int) -> Capture:
        """Understand a text; `now` in UTC milliseconds."""
        if not text.strip():
            self.forget()
        # What was deleted and is typed again is meant anew.
        self._plain = frozenset(key for key in self._plain if key[1] in text)
        found = self._listener.understand(text, now, without=self._plain)
        self._who = _lasting(self._who, found, PieceKind.NAME)
        self._channel = _lasting(self._channel, found, PieceKind.CHANNEL)
        self._mood = _lasting(self._mood, found, PieceKind.MOOD)
        if self._who is not None:
            found = with_who(found, self._who[1])
        if self._channel is not None:
            found = replace(found, channel=self._channel[1], direction=_direction(found, self._channel[1]))
        if self._mood is not None:
            found = replace(found, mood=self._mood[1])
        for follow in found.follows:
            if follow.piece.key in self._moments:
                found = with_moment(found, follow, self._moments[follow.piece.key])
        self.capture = found
        return found

    def forget(self) -> None:
        """Drop every choice: another text begins."""
        self._plain, self._moments = frozenset(), {}
        self._who = self._channel = self._mood = None

    def make_plain(self, keys: Iterable[Key]) -> None:
        """Read these pieces as plain words from now on; the next `read` does so."""
        self._plain |= frozenset(keys)

    def choose_client(self, who: Who) -> None:
        """Mean this client; for the next `read`, as the others."""
        self._who = (keys_of(self.capture, PieceKind.NAME), who)

    def drop_client(self) -> None:
        """Mean nobody in particular."""
        self._who = None

    def choose_channel(self, channel: str) -> None:
        """Take this channel, whatever the line says."""
        self._channel = (keys_of(self.capture, PieceKind.CHANNEL), channel)

    def choose_mood(self, mood: int | None) -> None:
        """Take this mood, or none beside what the line says."""
        self._mood = None if mood is None else (keys_of(self.capture, PieceKind.MOOD), mood)

    def choose_moment(self, follow: Follow, moment: Moment) -> None:
        """Mean this moment with the words of a follow-up."""
        self._moments[follow.piece.key] = moment

    def state(self) -> State:
        """Return the choices, for a draft."""
        return {
            "plain": sorted([kind.value, words] for kind, words in self._plain),
            "channel": self._channel[1] if self._channel else None,
            "mood": self._mood[1] if self._mood else None,
            "who": _who_state(self._who[1]) if self._who else None,
        }

    def set_state(self, state: State, text: str, now: int) -> Capture:
        """Take the choices of a draft, and read its text with them."""
        self.forget()
        kinds = {kind.value: kind for kind in PieceKind}
        self.make_plain((kinds[kind], words) for kind, words in state.get("plain", ()) if kind in kinds)
        self.read(text, now)
        if state.get("who"):
            self.choose_client(_who(state["who"]))
        if state.get("channel"):
            self.choose_channel(state["channel"])
        if state.get("mood") is not None:
            self.choose_mood(state["mood"])
        return self.read(text, now)


def _lasting(choice: Choice[T] | None, found: Capture, kind: PieceKind) -> Choice[T] | None:
    return choice if choice is not None and choice[0] == keys_of(found, kind) else None


def keys_of(capture: Capture, kind: PieceKind) -> tuple[Key, ...]:
    """Return the keys of what was understood of one kind."""
    return tuple(dict.fromkeys(piece.key for piece in capture.pieces if piece.kind is kind))


def _direction(capture: Capture, channel: str) -> Direction | None:
    return None if channel in ONE_SIDED else capture.direction


def _who_state(who: Who) -> list[Any]:
    return [who.client_id, who.client, list(who.person_ids), list(who.persons)]


def _who(state: list[Any]) -> Who:
    client_id, client, person_ids, persons = state
    return Who(int(client_id), str(client), tuple(person_ids), tuple(persons))

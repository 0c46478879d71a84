"""Quick capture on a journal: whose names a typed line can mean, and the saving of what was understood.

What a line says is `core.capture_reading`; here stand only the names, the words and the writes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from journal import paths
from journal.core.capture import Capture, Follow, FollowKind, Key
from journal.core.capture_names import Name, Names
from journal.core.capture_reading import Grammar, understand
from journal.core.capture_words import CaptureWords
from journal.core.commitments import Commitment, CommitmentKind
from journal.core.dues import Due, callback
from journal.core.errors import Code, JournalError
from journal.core.interactions import Interaction
from journal.core.moments import EventTime, Moment
from journal.store import commitments, dues, interactions, journal_settings, work_settings
from journal.store.counters import pinyin
from journal.store.reading import Reader

if TYPE_CHECKING:
    from journal.store.history import Operation
    from journal.store.writing import Writer

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
TITLE_CHARACTERS = 60
_CANDIDATES = 10
_STAMP = """SELECT (SELECT count(*) FROM clients), (SELECT total(updated_at) FROM clients),
    (SELECT count(*) FROM people), (SELECT total(updated_at) FROM people)"""
"""Changes with every client and person that is added, changed, deleted or brought back."""
_AT_ONCE = 1_500
"""So many clients and persons are read within some 10 ms; more are read where nobody waits for it."""
_SAMPLE = "王总 电话 call with Tom 8分钟 满意 明天10点回访"
_KINDS = {FollowKind.PROMISE: CommitmentKind.PROMISE, FollowKind.REQUEST: CommitmentKind.REQUEST}


@cache
def grammar(own_channels: tuple[str, ...] = ()) -> Grammar:
    """Return the words of quick capture in all languages, made into patterns once (some 0.05 s)."""
    texts = (paths.resource("capture", f"{language}.toml").read_text(encoding="utf-8") for language in LANGUAGES)
    return Grammar(CaptureWords(texts), own_channels)


def names_of(reader: Reader) -> Names:
    """Return the names of all clients and persons, with their other names, how they are addressed, and pinyin."""
    keys = reader.rows("SELECT client_id, match_keys FROM client_index")
    return Names(list(_names(reader)), keys, pinyin())


class Heard(NamedTuple):
    """The names of a journal, as of `stamp`."""

    names: Names
    stamp: tuple[object, ...]


def heard(opener: Callable[[], Reader]) -> Heard:
    """Read the names, and make all that is otherwise made with the first line; for a thread on which nobody types."""
    reader = opener()
    try:
        stamp = reader.row(_STAMP) or ()
        names = names_of(reader)
        names.prepare()
        understand(_SAMPLE, _grammar_of(reader), names, work_settings.working_days(reader), 0, reader.tz)
    finally:
        reader.close()
    return Heard(names, stamp)


class Listener:
    """Understands what is typed for one journal; names are read when the first line comes, and when they changed."""

    def __init__(self, reader: Reader, later: Callable[[], object] | None = None) -> None:
        """`later` is called where many names have to be read: it has them `heard` elsewhere and gives them to `take`.

        Until then a line is understood with the names of before; at first, with none, nothing of it is.
        """
        self._reader = reader
        self._later = later
        self._names: Names | None = None
        self._awaited = False
        self._version = -1
        self._stamp: tuple[object, ...] = ()

    def understand(self, text: str, now: int, *, without: Collection[Key] = frozenset()) -> Capture:
        """Return what a typed text says at `now` (UTC milliseconds); see `core.capture_reading.understand`."""
        reader = self._reader
        if not text.strip():  # an empty box waits for nothing
            return Capture(text, EventTime.of(now, reader.tz))
        names = self.names()
        if self._awaited and self._names is None:  # nobody is known yet, and the words are not made into patterns
            return Capture(text, EventTime.of(now, reader.tz))
        hours = work_settings.working_days(reader)
        return understand(text, _grammar_of(reader), names, hours, now, reader.tz, without=without)

    def names(self) -> Names:
        """Return the names as they are now; they are read anew only after a client or a person has changed."""
        version = self._reader.data_version()
        if self._names is None or version != self._version:
            self._version = version
            stamp = self._reader.row(_STAMP) or ()
            if stamp != self._stamp:
                self._stamp = stamp
                self._read(stamp)
        return self._names if self._names is not None else Names((), (), pinyin())

    def take(self, brought: Heard) -> None:
        """Understand with these names from now on, unless others are awaited by now."""
        if self._names is None or brought.stamp == self._stamp:
            self._names = brought.names
            self._awaited = self._awaited and brought.stamp != self._stamp

    def catch_up(self) -> None:
        """Read the names at once where they are awaited: what is saved is not understood with half of them."""
        if self._awaited:
            self._names, self._awaited = names_of(self._reader), False

    def _read(self, stamp: tuple[object, ...]) -> None:
        clients, _, people, _ = stamp
        if self._later is not None and isinstance(clients, int) and isinstance(people, int):
            self._awaited = clients + people > _AT_ONCE
        if self._awaited and self._later is not None:
            self._later()
        else:
            self._names = names_of(self._reader)


def _grammar_of(reader: Reader) -> Grammar:
    return grammar(tuple(journal_settings.get(reader, "own_channels")))


def save(writer: Writer, running: Operation, *, capture: Capture) -> int:
    """Keep a capture inside a running operation: the interaction and what follows from it; return its id.

    NAME_MISSING where no client is meant, NAME_AMBIGUOUS with the candidates where several are, WHEN_UNREADABLE where a
    time has two readings: nobody may choose but the user.
    """
    who = capture.chosen
    if who is None:
        if not capture.who:
            raise JournalError(Code.NAME_MISSING)
        raise JournalError(Code.NAME_AMBIGUOUS, name=called(capture), candidates=candidates(capture))
    for follow in capture.doubtful:
        raise JournalError(Code.WHEN_UNREADABLE, text=follow.when.words if follow.when else follow.piece.text)
    entry = Interaction(
        (who.client_id,),
        capture.at,
        capture.channel,
        capture.direction,
        capture.mood,
        text=capture.text,
        ended=capture.ended,
        person_ids=who.person_ids,
    )
    interaction_id = interactions.add(writer, entry)
    line = capture.text.partition("\n")[0].strip()
    running.facts["client"] = who.client
    running.facts["title"] = line[:TITLE_CHARACTERS]
    for follow in capture.follows:
        moment = moment_of(writer, capture, follow)
        if moment is not None:
            _set(writer, interactions.get(writer, interaction_id), follow, moment, line)
    return interaction_id


def moment_of(reader: Reader, capture: Capture, follow: Follow) -> Moment | None:
    """Return when something that follows is due; None where its time has two readings.

    The minutes of a callback count from the end of the event, and a request without a time has the journal's limit.
    """
    if follow.when is not None:
        return follow.when.moment
    if follow.minutes is not None:
        return callback((capture.ended or capture.at).at, follow.minutes)
    return work_settings.request_limit(reader, capture.at.at)


def called(capture: Capture) -> str:
    """Return the names in a capture as they were typed."""
    return " ".join(piece.text for piece in capture.pieces if piece.kind == "name")


def candidates(capture: Capture) -> list[str]:
    """Return who can be meant, as one would name them: the client, and the person where one is meant."""
    return [" ".join(dict.fromkeys((who.client, *who.persons))) for who in capture.who[:_CANDIDATES]]


def _set(writer: Writer, entry: Interaction, follow: Follow, moment: Moment, line: str) -> None:
    """Write what follows, each in the way of the composer."""
    if follow.kind is FollowKind.CALLBACK:
        dues.add_callback(writer, entry.id, follow.minutes or 0, moment=moment)
    elif follow.kind is FollowKind.REMINDER:
        dues.add(writer, _reminder(entry, follow.title or line, moment))
    else:
        person_id = entry.person_ids[0] if entry.person_ids else None
        made = Commitment(
            _KINDS[follow.kind],
            entry.client_ids[0],
            follow.title or line,
            entry.at,
            person_id=person_id,
            interaction_id=entry.id,
            due=moment,
        )
        commitments.add(writer, made)


def _reminder(entry: Interaction, title: str, moment: Moment) -> Due:
    return Due(
        title=title,
        moment=moment,
        client_id=entry.client_ids[0],
        person_id=entry.person_ids[0] if entry.person_ids else None,
        interaction_id=entry.id,
    )


def _names(reader: Reader) -> Iterator[Name]:
    """Yield every name by which somebody may be called; 王总 of two clients stands here twice."""
    clients: dict[int, tuple[str, bool]] = {}
    for client_id, name, archived in reader.rows("SELECT id, name, archived_at IS NOT NULL FROM clients"):
        clients[client_id] = name, bool(archived)
        yield Name(name, client_id, name, rests=bool(archived))
    rows = reader.rows("SELECT id, client_id, name, also, address, left_on IS NOT NULL FROM people")
    for person_id, client_id, name, also, address, left in rows:
        client, archived = clients[client_id]
        others = json.loads(also) if also != "[]" else ()
        for called_so in dict.fromkeys(filter(None, (name, *others, address))):
            yield Name(called_so, client_id, client, person_id, name, rests=archived or bool(left))

"""From a query that was taken apart to the question for the index, and to what only the texts can answer."""

from __future__ import annotations

import datetime as dt
import tomllib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from journal import paths
from journal.core import search_tokens as tokens
from journal.core.interactions import OWN, Channel
from journal.core.moments import today
from journal.core.pinyin import Pinyin
from journal.core.search_query import Filter, Key, Note, NoteCode, Query
from journal.core.search_tokens import HitKind, Needle
from journal.store import clients, journal_settings
from journal.store.counters import pinyin
from journal.store.reading import Reader
from journal.store.search_index import DAY_ROWS, spill
from journal.store.search_records import Record

MOST_CLIENTS = 100
"""So many clients are meant by one `client:` at most."""
_MOST_TOKENS = 64
"""So many tokens are asked of the index at once; the rest of a pasted text is compared with the records."""
_LAST_ROW = 1 << 62
_TIMED = (HitKind.DUE, HitKind.COMMITMENT)
"""What can be late."""


@dataclass(frozen=True, slots=True)
class Plan:
    """How a query is answered."""

    expression: str
    """In the language of FTS5, made of our own quoted tokens alone."""
    first: int
    last: int
    """Between which rows of the index."""
    days: tuple[int, int]
    needles: tuple[Needle, ...]
    """What must stand in the texts."""
    unwanted: tuple[tuple[Needle, ...], ...]
    """What must not stand in them together, as far as the index cannot tell."""
    spill: int
    late_at: int | None
    """Where what is late is asked for, or with `timely` what is not: at which moment, in UTC milliseconds."""
    timely: bool
    exact: bool
    """Whether the index alone gives the answer, but for rows that stand behind their days (`spill`)."""
    impossible: bool
    notes: tuple[Note, ...]

    def fits(self, record: Record, table: Pinyin) -> bool:
        """Tell whether a record that the index has given fits the whole query."""
        if not self.fits_time(record):
            return False
        found: list[set[str]] = []

        def aliases() -> set[str]:
            if not found:
                found.append(record.aliases(table))
            return found[0]

        return self.fits_texts((*record.fields, *record.tags), table, aliases)

    def fits_time(self, record: Record) -> bool:
        """Tell whether a record lies within the days asked for, and is late or not as asked for."""
        if not self.days[0] <= record.day <= self.days[1]:
            return False
        return self.late_at is None or (record.ends is not None and record.ends < self.late_at) is not self.timely

    def fits_texts(self, texts: Sequence[str], table: Pinyin, aliases: Callable[[], set[str]] = set) -> bool:
        """Tell whether all that is looked for stands in the texts of a record, and nothing that is unwanted."""
        needles = [one for one in self.needles if not (one.run and any(one.run in text for text in texts))]
        if not needles and not self.unwanted:
            return True
        fields = [table.fold(text) for text in texts]
        for needle in needles:  # `all` would take a tenth of the time that a phrase takes
            if not needle.stands_in(fields, aliases):
                return False
        return not any(all(needle.stands_in(fields, aliases) for needle in group) for group in self.unwanted)


def plan_of(reader: Reader, query: Query, now: int) -> Plan | None:
    """Return how to answer a query at `now` (UTC milliseconds), or None where it asks nothing."""
    planning = _Planning(reader, list(query.notes), now)
    for term in query.terms:
        planning.term(term.text, phrase=term.phrase, unfinished=term.unfinished, excluded=term.excluded)
    planning.filters(query.filters)
    if not planning.wanted and not planning.impossible:
        if (
            query.since is None
            and query.until is None
            and not (planning.unwanted or planning.excluded or planning.timely)
        ):
            return None if not planning.notes else planning.plan(query, impossible=True)
        planning.wanted.append(either(map(tokens.kind_token, HitKind)))
    return planning.plan(query, impossible=planning.impossible)


def either(wanted: Iterable[str]) -> str:
    """Return the expression for records that have one of some tokens."""
    quoted = ['"' + token.replace('"', '""') + '"' for token in wanted]
    return quoted[0] if len(quoted) == 1 else f"({' OR '.join(quoted)})"


class _Planning:
    """A plan while it is made."""

    def __init__(self, reader: Reader, notes: list[Note], now: int) -> None:
        self.reader = reader
        self.now = now
        self.late = False
        self.timely = False
        self.notes = notes
        self.wanted: list[str] = []
        self.unwanted: list[str] = []
        self.needles: list[Needle] = []
        self.excluded: list[tuple[Needle, ...]] = []
        self.exact = True
        self.impossible = False
        self._fold = pinyin().fold

    def term(self, text: str, *, phrase: bool, unfinished: bool, excluded: bool) -> None:
        folded = self._fold(text)
        if phrase:
            one = tokens.phrase(folded, unfinished=unfinished)
            needles = [one] if one else []
        else:
            needles = list(tokens.words(folded))
        if not needles:
            self.notes.append(Note(NoteCode.NO_WORD, text))
        elif not excluded:
            for needle in needles:
                self._want(needle)
        elif all(needle.exact for needle in needles) and len(self.unwanted) + len(needles) < _MOST_TOKENS:
            together = (either([token]) for needle in needles for token in needle.tokens)
            self.unwanted.append(f"({' AND '.join(together)})")
        else:
            self.excluded.append(tuple(needles))
            self.exact = False

    def _want(self, needle: Needle) -> None:
        self.needles.append(needle)
        room = _MOST_TOKENS - len(self.wanted)
        asked = [asked for token in needle.tokens[: max(0, room)] if (asked := either([token])) not in self.wanted]
        self.wanted += asked
        self.exact &= needle.exact and len(needle.tokens) <= room

    def filters(self, filters: Iterable[Filter]) -> None:
        channels: list[str] = []
        for one in filters:
            if one.key is Key.IS and one.value == "overdue":
                self._overdue(excluded=one.excluded)
                continue
            found = self._tokens(one)
            if not found:
                continue
            if one.excluded:
                self.unwanted += map(either, ([token] for token in found))
            elif one.key is Key.CHANNEL:
                channels += found
            else:
                self.wanted.append(either(found))
        if channels:  # an interaction has but one, so that several mean any of them
            self.wanted.append(either(dict.fromkeys(channels)))

    def _overdue(self, *, excluded: bool) -> None:
        """Only the records know what is late by now; what is wanted has to be open at least."""
        self.exact = False
        if excluded:
            self.impossible |= self.late
            self.timely = True
        else:
            self.impossible |= self.timely
            self.late = True
            self.wanted += [either([tokens.OPEN]), either(map(tokens.kind_token, _TIMED))]

    def _tokens(self, one: Filter) -> list[str]:
        folded = self._fold(one.value)
        match one.key:
            case Key.TAG:
                return [tokens.tag_token(folded)]
            case Key.MOOD:
                return [tokens.mood_token(mood) for mood in one.moods]
            case Key.IS:
                return [tokens.OPEN if one.value == "open" else tokens.ARCHIVED]
            case Key.HAS:
                return [tokens.ATTACHED]
            case Key.CLIENT:
                ids = _clients(self.reader, one.value)
                if not ids:
                    self.notes.append(Note(NoteCode.CLIENT_UNKNOWN, one.part))
                    self.impossible |= not one.excluded
                return [tokens.client_token(client_id) for client_id in ids]
            case Key.CHANNEL:
                found = _channels(self.reader, folded)
                if not found:
                    self.notes.append(Note(NoteCode.VALUE_UNKNOWN, one.part))
                return [tokens.channel_token(channel) for channel in found]

    def plan(self, query: Query, *, impossible: bool) -> Plan:
        expression = " AND ".join(self.wanted)
        if self.unwanted:
            expression = f"({expression}) NOT ({' OR '.join(self.unwanted)})"
        spilt = spill(self.reader)
        since = query.since.toordinal() if query.since else 1
        until = query.until.toordinal() if query.until else dt.date.max.toordinal()
        if self.late:  # nothing of a day to come is late
            until = min(until, today(self.now, self.reader.tz).toordinal())
        return Plan(
            expression,
            since * DAY_ROWS,
            (until + 1 + spilt) * DAY_ROWS - 1 if query.until or self.late else _LAST_ROW,
            (since, until),
            tuple(self.needles),
            tuple(self.excluded),
            spilt,
            self.now if self.late or self.timely else None,
            self.timely,
            self.exact,
            impossible,
            tuple(self.notes),
        )


def _clients(reader: Reader, name: str) -> list[int]:
    """Return the clients meant by a name: who is called so, else whose name has it, in letters or by sound."""
    rows = [row for away in (False, True) for row in clients.page(reader, name, archived=away, limit=MOST_CLIENTS)]
    fold = pinyin().fold
    same = [row.id for row in rows if fold(row.name) == fold(name)]
    return same or [row.id for row in rows]


def _channels(reader: Reader, folded: str) -> list[str]:
    """Return the codes meant by a word for a channel in any of the languages, those of the user's own among them."""
    fold = pinyin().fold
    found = [code for code in Channel if folded == code or folded in _channel_words()[code]]
    own = fold(OWN) + folded.removeprefix(OWN)
    known = {fold(OWN + name) for name in journal_settings.get(reader, "own_channels")}
    if own in known or _in_use(reader, own):
        found.append(own)  # type: ignore[arg-type]  # one of the user's own
    return [str(code) for code in found]


def _in_use(reader: Reader, channel: str) -> bool:
    asked = either([tokens.channel_token(channel)])
    return bool(reader.value("SELECT 1 FROM search_tokens WHERE search_tokens MATCH ? LIMIT 1", (asked,)))


@cache
def _channel_words() -> dict[Channel, set[str]]:
    """Return what the channels are called, as the import of spreadsheets knows it."""
    table = tomllib.loads(paths.resource("import", "headings.toml").read_text(encoding="utf-8"))["words"]["channel"]
    fold = pinyin().fold
    found: dict[Channel, set[str]] = {channel: set() for channel in Channel}
    for key, called in table.items():
        found[Channel(key.partition(":")[0])].update(map(fold, called))
    return found

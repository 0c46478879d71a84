"""Understanding one typed line: which pieces of it say what; a piece that the user took back is read as plain text.

Only the first line is read, and no more than its first characters; whatever is typed below belongs to the text alone.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace

from journal.core.capture import Capture, Follow, FollowKind, Key, Piece, PieceKind
from journal.core.capture_follows import HIDDEN, Follows, Line, Span
from journal.core.capture_names import Names, NameSpan, beside, combined, everybody
from journal.core.capture_places import Places
from journal.core.capture_said import Said, SaidTimes, Sense
from journal.core.capture_when import Times
from journal.core.capture_words import CaptureWords, folded, pattern_of
from journal.core.interactions import Channel, Direction
from journal.core.moments import MINUTE_MS, EventTime
from journal.core.working_days import WorkingDays

MOST_CHARACTERS = 500
"""So much of the first line is read: longer ones are texts that were pasted."""
_PLAIN = "\x02"
_OUR_SIGNS = str.maketrans(f"{HIDDEN}{_PLAIN}", "  ")
_CAPITAL = re.compile(r"(?<![^\W_])[A-ZÀ-ÖØ-Þ][^\W\d_\u3400-\u9fff]+")
_OF_TITLES = (PieceKind.NAME, PieceKind.CHANNEL)
"""What stays in the title of a reminder, unless it stands at its head."""
_SEPARATORS = " \t,，、:：&+/·-"


class Grammar:
    """The words of quick capture with the patterns that they make, and the user's own channels; made once."""

    def __init__(self, words: CaptureWords, own_channels: Iterable[str] = ()) -> None:
        self.words = words
        self.times = SaidTimes(words)
        self.channels = words.channels_with(own_channels)
        self.channel = re.compile(pattern_of(self.channels))
        self.mood = re.compile(pattern_of(words.moods))
        self.called = re.compile(words.pattern("names", "called") + r"\s*")
        self.joined = re.compile(rf"(?:[{re.escape(_SEPARATORS)}]|{words.pattern('names', 'joined')})*")
        self.follows = "".join(words.listed("names", "follows"))
        self.given = "".join(words.listed("names", "given"))
        said = ("callback", "callback_around", "promise", "request", "never", "ended", "plain")
        self._known = re.compile("|".join((self.channel.pattern, self.mood.pattern, words.pattern("says", *said))))

    def known_in(self, text: str) -> list[Span]:
        """Return where a folded line has words and times that mean something: no part of a name is looked for there."""
        return [match.span() for match in self._known.finditer(text)] + self.times_in(text)

    def after_name(self, text: str, end: int) -> int:
        """Return where another name may follow one that ends here: 王总和李娜, Grace & Tom."""
        after = self.joined.match(text, end)
        return after.end() if after is not None else end

    def times_in(self, text: str) -> list[Span]:
        """Return where a folded line has times."""
        return [(said.start, said.end) for said in self.times.find(text)]


def understand(
    text: str,
    grammar: Grammar,
    names: Names,
    hours: WorkingDays,
    now: int,
    tz: dt.tzinfo | None = None,
    *,
    without: Collection[Key] = frozenset(),
) -> Capture:
    """Return what a typed text says of a contact at `now` (UTC milliseconds); never raises, whatever is typed.

    The pieces whose `key` is in `without` are read as plain text: nothing else is found in their place.
    """
    return _Reading(text, grammar, names, Times(grammar.times, hours, now, tz), now, tz).capture(frozenset(without))


@dataclass(frozen=True, slots=True)
class _Happened:
    """One piece that says when it was, and how long where it says that as well: 14:00-15:30."""

    piece: Piece
    time: EventTime
    minutes: int | None = None


class _Reading:
    """One line on its way to a capture."""

    def __init__(
        self, typed: str, grammar: Grammar, names: Names, times: Times, now: int, tz: dt.tzinfo | None
    ) -> None:
        self._typed = typed
        self._grammar = grammar
        self._times = times
        self._now = now
        self._tz = tz
        line = typed.partition("\n")[0][:MOST_CHARACTERS]
        text = folded(line).translate(_OUR_SIGNS)
        for start, end in grammar.words.find("says", "plain", text):
            text = _hidden(text, (start, end), _PLAIN)
        named = tuple(_names_in(line, text, grammar, names))
        self._named = {Piece(PieceKind.NAME, span.start, span.end, line[span.start : span.end]): span for span in named}
        _, spans = combined(named)
        self._spans = {Piece(PieceKind.NAME, span.start, span.end, line[span.start : span.end]): span for span in spans}
        for span in spans:
            text = _hidden(text, (span.start, span.end))
        said = (replace(each, words=line[each.start : each.end]) for each in grammar.times.find(text))
        self._line = Line(line, text, tuple(said), grammar.words, tuple((span.start, span.end) for span in named))
        self._taken = text
        self._never: Collection[Span] = ()

    def capture(self, without: frozenset[Key]) -> Capture:
        """Return what is understood, but for the pieces in `without`."""
        ended = self._ended()
        happened = self._happened(ended)
        known = [each.piece for each in (ended, happened) if each is not None]
        ended, happened = _without(ended, without), _without(happened, without)
        free = tuple(said for said in self._line.said if not self._overlaps(said.start, said.end))
        base = ended.time.at if ended is not None else self._base_of(happened)
        finder = Follows(self._grammar.words, replace(self._line, said=free), self._times, base)
        self._never = finder.never
        follows = self._kept(finder.find())
        lasts = self._lasts(free)
        mood, channel = self._mood(), self._channel(follows)
        known += [*self._spans, *(follow.piece for follow in follows)]
        pieces = sorted([*known, *(piece for piece, _ in (*lasts, *mood, *channel))], key=_start)
        follows = [self._titled(follow, pieces) for follow in follows]
        kept = tuple(piece for piece in pieces if piece.key not in without)
        who, _ = combined(span for piece, span in self._spans.items() if piece in kept)
        named = [span for piece, span in self._named.items() if piece.key not in without]
        minutes = next((value for piece, value in lasts if piece in kept), happened.minutes if happened else None)
        at, end = self._times_of(happened, ended, minutes)
        how = next((value for piece, value in channel if piece in kept), (str(Channel.NOTE), None))
        return Capture(
            typed=self._typed,
            at=at,
            pieces=kept,
            who=who,
            channel=how[0],
            direction=how[1],
            mood=next((value for piece, value in mood if piece in kept), None),
            minutes=minutes,
            ended=end,
            follows=tuple(follow for follow in follows if follow.piece in kept),
            named=everybody(named),
            others=beside(named, who),
        )

    def _ended(self) -> _Happened | None:
        """Return when it ended: 10:02离场, ended at 10:02."""
        words = list(self._grammar.words.find("says", "ended", self._line.text))
        for said in self._line.said:
            beside = any(self._touch(said, span) for span in words)
            time = self._times.passed(said) if said.groups("C") and beside else None
            if time is not None:
                return self._timed(PieceKind.ENDED, said, time)
        return None

    def _happened(self, ended: _Happened | None) -> _Happened | None:
        """Return when it was, where that is past: yesterday, 10 minutes ago, 上午10点."""
        callbacks = list(self._grammar.words.find("says", "callback", self._line.text))
        since = {end for _, end in self._grammar.words.find("says", "since", self._line.text)}
        for said in self._line.said:
            start, end = self._line.clause_of(said.start)
            if self._overlaps(said.start, said.end) or (ended is not None and said.sense is Sense.CLOCK):
                continue
            if said.led or (said.groups("C") and any(start <= place < end for place, _ in callbacks)):
                continue
            if len(self._line.text[: said.start].rstrip()) in since:
                continue  # no reply since Tuesday: it was not on that day
            time = self._times.passed(said)
            if time is not None:
                return self._timed(PieceKind.HAPPENED, said, time)
        return None

    def _touch(self, said: Said, span: Span) -> bool:
        between = self._line.text[min(said.end, span[1]) : max(said.start, span[0])]
        return between.strip() in ("", "at") and len(between) <= len(" at ")

    def _timed(self, kind: PieceKind, said: Said, time: EventTime) -> _Happened:
        self._take(said.start, said.end)
        minutes = None if time.is_date else self._times.lasts(said, time.at)
        return _Happened(self._line.piece(kind, said.start, said.end), time, minutes)

    def _base_of(self, happened: _Happened | None) -> int:
        return happened.time.at if happened is not None and not happened.time.is_date else self._now

    def _kept(self, follows: Iterable[Follow]) -> list[Follow]:
        """Return those that do not overlap, and take their places."""
        kept = []
        for follow in follows:
            if not self._overlaps(follow.piece.start, follow.piece.end):
                self._take(follow.piece.start, follow.piece.end)
                kept.append(follow)
        return kept

    def _lasts(self, free: Iterable[Said]) -> list[tuple[Piece, int]]:
        for said in free:
            if said.sense is not Sense.LASTS or self._overlaps(said.start, said.end):
                continue
            minutes = self._times.minutes(said)
            if minutes is not None and not self._line.text.startswith("的", said.end):
                self._take(said.start, said.end)
                return [(self._line.piece(PieceKind.MINUTES, said.start, said.end), minutes)]
        return []

    def _mood(self) -> list[tuple[Piece, int]]:
        """Return the mood; none where one word says content and another one the opposite."""
        moods = self._grammar.words.moods
        found = [
            (match.span(), moods[" ".join(match[0].split())]) for match in self._grammar.mood.finditer(self._taken)
        ]
        if not found or min(mood for _, mood in found) * max(mood for _, mood in found) < 0:
            return []
        (start, end), mood = found[0]
        self._take(start, end)
        return [(self._line.piece(PieceKind.MOOD, start, end), mood)]

    def _channel(self, follows: Iterable[Follow]) -> list[tuple[Piece, tuple[str, Direction | None]]]:
        """Return the first channel that is not part of what is still to come."""
        to_come = [self._to_come(follow) for follow in follows if follow.kind is FollowKind.REMINDER]
        to_do = {start for start, _ in self._grammar.words.find("says", "to_do", self._line.text)}
        for match in self._grammar.channel.finditer(self._taken):
            start, end = match.span()
            if any(first <= start < last for first, last in to_come) or self._denied(start, end):
                continue
            if start in to_do and any(self._leads_to(end, follow.piece) for follow in follows):
                continue
            self._take(start, end)
            channel, direction = self._grammar.channels[" ".join(match[0].split())]
            if direction is Direction.OUT and match[0].isascii() and self._is_subject(start, end):
                direction = Direction.IN
            return [(self._line.piece(PieceKind.CHANNEL, start, end), (channel, direction))]
        return []

    def _is_subject(self, start: int, end: int) -> bool:
        """Whether a name stands before the word and none after it: Grace called."""
        text = self._line.text
        return text[:start].rstrip(" )）").endswith(HIDDEN) and not text[end:].lstrip().startswith(HIDDEN)

    def _leads_to(self, end: int, piece: Piece) -> bool:
        """Whether an English verb says what is to be done then: call Grace tomorrow at 10."""
        between = self._taken[end : piece.start]
        same = self._line.clause_of(piece.start)[0] <= end <= piece.start
        return piece.kind is PieceKind.REMINDER and same and not any(map(_is_chinese, between))

    def _denied(self, start: int, end: int) -> bool:
        return any(first <= start and end <= last for first, last in self._never)

    def _to_come(self, follow: Follow) -> Span:
        """Return where the words stand that say what a reminder is for."""
        after = follow.piece.end
        last = self._line.clause_of(follow.piece.start)[1]
        if _is_chinese(self._line.text[after : after + 1]):
            last = next((place for place in range(after, last) if self._line.text[place].isspace()), last)
        return after, last

    def _titled(self, follow: Follow, pieces: Collection[Piece]) -> Follow:
        """Return a reminder with what stands around it, without the other pieces and the names at the head."""
        if follow.kind is not FollowKind.REMINDER:
            return follow
        start, end = self._line.clause_of(follow.piece.start)
        apart: list[Span] = [*self._never]
        for piece in pieces:
            if piece.kind not in _OF_TITLES or not self._line.title(start, piece.start, *apart):
                apart.append((piece.start, piece.end))
        return replace(follow, title=self._line.title(start, end, *apart))

    def _times_of(
        self, happened: _Happened | None, ended: _Happened | None, minutes: int | None
    ) -> tuple[EventTime, EventTime | None]:
        """Return when it began and ended; a length alone says that it has just ended."""
        if happened is not None and happened.time.is_date:
            return happened.time, None
        span = (minutes or 0) * MINUTE_MS
        if ended is not None:
            begun = happened.time.at if happened is not None else ended.time.at - span
            return EventTime.of(min(begun, ended.time.at), self._tz), ended.time
        if happened is not None:
            return happened.time, EventTime.of(happened.time.at + span, self._tz) if minutes else None
        return EventTime.of(self._now - span, self._tz), EventTime.of(self._now, self._tz) if minutes else None

    def _overlaps(self, start: int, end: int) -> bool:
        return HIDDEN in self._taken[start:end]

    def _take(self, start: int, end: int) -> None:
        self._taken = _hidden(self._taken, (start, end))


def _names_in(line: str, text: str, grammar: Grammar, names: Names) -> Iterator[NameSpan]:
    """Yield the names of a line in their order: whole ones, and parts where a name is expected."""
    compared = names.folded(line)
    verbs = list(grammar.words.find("names", "verbs", text))
    known = [*verbs, *grammar.known_in(text)]
    places = Places(grammar.words, line, text, known, grammar.times_in(text))
    whole: dict[int, NameSpan] = {}
    joined = -1
    for span in names.whole(compared, grammar.follows, {start for start, _ in known}, given=grammar.given):
        if places.is_said(span, joined=span.start == joined):
            whole[span.start] = span
            joined = grammar.after_name(text, span.end)
    for known_name in whole.values():
        text = _hidden(text, (known_name.start, known_name.end))
    known = grammar.known_in(text)
    begin = {start for start, _ in (*verbs, *known)}
    capitals = {match.start() for match in _CAPITAL.finditer(line)}
    first = len(line) - len(line.lstrip())
    expected = {first, *(match.end() for match in grammar.called.finditer(text))}
    place = 0
    while place < len(line):
        found = whole.get(place)
        if found is None and place in (expected | capitals) and text[place] != HIDDEN:
            found = names.part(compared, place, grammar.follows, begin) if place in expected else None
            found = found or (names.proper(compared, place) if place in capitals else None)
            if found is not None and any(start < found.end and found.start < end for start, end in known):
                found = None
            if found is not None and not places.is_said(found, joined=place in expected and place != first):
                found = None
        if found is not None:
            yield found
            expected.add(grammar.after_name(text, found.end))
        place = found.end if found is not None else place + 1


def _without(happened: _Happened | None, without: frozenset[Key]) -> _Happened | None:
    return None if happened is not None and happened.piece.key in without else happened


def _hidden(text: str, span: Span, sign: str = HIDDEN) -> str:
    start, end = span
    return f"{text[:start]}{sign * (end - start)}{text[end:]}"


def _is_chinese(text: str) -> bool:
    return "\u3400" <= text <= "\u9fff"


def _start(piece: Piece) -> int:
    return piece.start

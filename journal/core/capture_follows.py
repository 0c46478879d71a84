"""What follows from a contact, found in a typed line: callbacks, promises, requests, reminders; nothing else of it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from journal.core.capture import Follow, FollowKind, Piece, PieceKind, When
from journal.core.capture_said import Said, Sense
from journal.core.capture_when import MOST_AHEAD, Times
from journal.core.capture_words import CaptureWords, folded
from journal.core.moments import MINUTE_MS, Moment

HIDDEN = "\x01"
"""Stands for every character of a name, so that no word is found in it."""
Span = tuple[int, int]

_CLAUSE = re.compile(r"(?:[^,，。;；!！?？、\n()（）.]|(?<=\d)\.(?=\d))+")
_REACH = re.compile(r"\s*(?:[\u3400-\u9fff]+|[^\u3400-\u9fff]+)")
"""So far 别 and 不用 reach: over the Chinese words up to the next space, over English to the next sign."""
_MINUTED = (Sense.AFTER, Sense.WITHIN)
_GAP = "\x03"
_BETWEEN_CHINESE = re.compile(rf"(?<=[\u3400-\u9fff]){_GAP}+(?=[\u3400-\u9fff])")
_EDGES = " \t-–—:：的+"
_TO = re.compile(r"(?:to|(?:that\s+)?(?:we|i)(?:['’]ll|['’]d|\s+will|\s+would)|that|will)\s+", re.IGNORECASE)
"""What joins a promise to what is promised: promised to send."""
_LED_TO = re.compile(r"to\s+")
"""Promised to Grace: where a name follows, it leads to her."""
_BEFORE_GAP = re.compile(
    rf"(?:(?<![^\W\d_])(?:(?:before|until|till)(?:\s+the)?|(?:by|on|at|in)\s+the)\s*|(?<![现現正实實存])[在于於])"
    rf"(?={_GAP})",
    re.IGNORECASE,
)
"""What led to a time that was cut out: before Wednesday, 在周三之前."""
_OF_GAP = re.compile(rf"{_GAP}['’]s(?![a-z])")
"""What is left of tomorrow's meeting."""
_SAYING = re.compile(r"(?:[说說]|表示|\bsays?|\bsaid|\bthat)\s*$")
_OR = ("或", "或者", "还是", "還是", "or")
_UP_TO = ("到", "至", "-", "–", "~", "to", "until")
_TOWARDS = re.compile(rf"[向对對跟]\s*{HIDDEN}+\s*$")
"""向李娜承诺: who promises is not she."""


@dataclass(frozen=True, slots=True)
class Line:
    """A typed line as words are looked for in it."""

    typed: str
    text: str
    """Folded, names and phrases that mean nothing are hidden; every character in its place."""
    said: tuple[Said, ...]
    words: CaptureWords
    named: tuple[Span, ...] = ()
    """Where names stand, also those of whom the line only speaks."""

    def clause_of(self, place: int) -> Span:
        """Return what stands between two signs around a place."""
        spans = (match.span() for match in _CLAUSE.finditer(self.text))
        return next(((start, end) for start, end in spans if start <= place < end), (place, place))

    def piece(self, kind: PieceKind, start: int, end: int) -> Piece:
        """Return a part of the line, without the white space at its end, as a piece."""
        end = start + len(self.typed[start:end].rstrip())
        return Piece(kind, start, end, self.typed[start:end])

    def title(self, start: int, end: int, *apart: Span) -> str:
        """Return the words of a part without those of `apart`: what it is about."""
        kept = [_GAP if any(a <= place < b for a, b in apart) else self.typed[place] for place in range(start, end)]
        joined = _OF_GAP.sub(_GAP, _BEFORE_GAP.sub(_GAP, "".join(kept)))
        joined = _BETWEEN_CHINESE.sub("", joined).replace(_GAP, " ")
        title = " ".join(joined.split()).strip(_EDGES)
        reminding = [end for first, end in self.words.find("says", "remind", folded(title)) if not first]
        title = title[reminding[0] :].strip(_EDGES) if reminding else title
        title = title[joining.end() :] if (joining := _TO.match(title)) else title
        empty = (0, len(title)) in self.words.find("says", "nothing", folded(title))
        return "" if empty else title

    def whom(self, place: int) -> Span:
        """Return where those stand to whom something is promised, right after the word: 答应李娜, promised her."""
        place += len(self.text[place:]) - len(self.text[place:].lstrip())
        if (led := _LED_TO.match(self.text, place)) and any(start == led.end() for start, _ in self.named):
            return place, next(end for start, end in self.named if start == led.end())
        pronouns = self.words.find("says", "whom", self.text[place:])
        ends = [end for start, end in self.named if start == place]
        ends += [place + end for start, end in pronouns if not start]
        # 答应李娜的方案, promised Grace's boss: that is another thing.
        end = next((end for end in ends if not self.text.startswith(("的", "'s"), end)), place)
        return place, end


class Follows:
    """Finds what follows in one line; `base` is the end of the event, from which minutes count (UTC milliseconds)."""

    def __init__(self, words: CaptureWords, line: Line, times: Times, base: int) -> None:
        self._words = words
        self._line = line
        self._times = times
        self._base = base
        self.never = [
            (start, reach.end() if (reach := _REACH.match(line.text, end)) else end)
            for start, end in words.find("says", "never", line.text)
        ]
        free = [said for said in line.said if not self._is_denied(said.start, said.end)]
        pairs = [(one, two) for one, two in pairwise(free) if self._is_second(one, two)]
        self._second = {one.start: two.in_week_of(one) for one, two in pairs}
        self._free = [said for said in free if all(said is not two for _, two in pairs)]
        self.callback_words: list[Span] = [
            *words.find("says", "callback", line.text),
            *words.find("says", "callback_around", line.text),
        ]

    def find(self) -> list[Follow]:
        """Return all that follows, in the order in which it stands; what was used is free for nothing else."""
        found = [*self._callbacks(), *self._promises(), *self._requests(), *self._reminders()]
        return sorted(found, key=_start)

    def _callbacks(self) -> Iterator[Follow]:
        for start, end in self.callback_words:
            if self._is_denied(start, end):
                continue
            first, last = self._line.clause_of(start)
            near = [said for said in self._within(first, last) if self._may_call_back(said, start)]
            near.sort(key=_Distance(start, end))
            for said in near[:1]:
                minutes = None if said.sense not in (*_MINUTED, Sense.LASTS) else self._times.minutes(said)
                when = None if minutes is not None else self._coming(said)
                if minutes is None and when is None:
                    continue
                self._free.remove(said)
                first, last = min(start, said.start), max(end, self._end_of(said))
                if HIDDEN in self._line.text[first:last]:
                    first, last = said.start, self._end_of(said)
                piece = self._line.piece(PieceKind.CALLBACK, first, last)
                yield Follow(FollowKind.CALLBACK, piece, when=when, minutes=minutes)

    def _may_call_back(self, said: Said, start: int) -> bool:
        """A length of time is waited for only where it stands right before: 10分钟回访, but not 回访10分钟."""
        if said.sense is Sense.LASTS:
            return said.end <= start and not self._line.text[said.end : start].strip()
        return said.sense is not Sense.AGO

    def _promises(self) -> Iterator[Follow]:
        for start, end in self._words.find("says", "promise", self._line.text):
            first, last = self._line.clause_of(start)
            if not self._is_ours(first, start) or self._is_denied(start, end):
                continue
            said, when = self._coming_with(first, last)
            if said is None or when is None:
                continue  # a promise without a time is none that can be kept
            begins = min(start, said.start)
            title = self._line.title(begins, last, (start, end), (said.start, self._end_of(said)), self._line.whom(end))
            yield self._over(FollowKind.PROMISE, said, when, ((begins, last), (start, end)), title)

    def _wishes(self) -> Iterator[Span]:
        """Yield the words by which others say what they want: 他们要…, they need…, but not 他们要出差."""
        text = self._line.text
        affairs, wanted = ({start for start, _ in self._words.find("says", key, text)} for key in ("affairs", "wanted"))
        for start, end in self._words.find("says", "wish", text):
            after = self._past_times(end)
            before = _SAYING.sub("", self._without_times(self._line.clause_of(start)[0], start))
            apart = text[start:end].isascii() or not before[-1:].isspace()  # 李娜 要寄样张: I have to
            theirs = (before.rstrip().endswith(HIDDEN) and apart) or self._ends_with("they", before)
            alone = end in wanted and (not before.strip() or text[start - 1].isspace())
            if after not in affairs and (theirs or alone):
                yield start, end

    def _past_times(self, place: int) -> int:
        """Return where the words go on behind the times that begin here: 要周五去北京."""
        for said in self._line.said:
            if not self._line.text[place : said.start].strip() and said.start >= place:
                place = said.end
        return place + len(self._line.text[place:]) - len(self._line.text[place:].lstrip())

    def _requests(self) -> Iterator[Follow]:
        taken = 0
        for start, end in sorted({*self._words.find("says", "request", self._line.text), *self._wishes()}):
            first, last = self._line.clause_of(start)
            if start < taken:
                continue
            taken = end
            if self._is_denied(start, end) or self._speaks_of_us(first, start):
                continue
            said, when = self._coming_with(first, last)
            begins = start if said is None else min(start, said.start)
            apart = ((start, end),) if said is None else ((start, end), (said.start, self._end_of(said)))
            title = self._line.title(begins, last, *apart)
            if title:
                yield self._over(FollowKind.REQUEST, said, when, ((begins, last), (start, end)), title)

    def _over(
        self, kind: FollowKind, said: Said | None, when: When | None, spans: tuple[Span, Span], title: str
    ) -> Follow:
        """Return what goes to the end of its clause; where a name stands in there, its word or its time alone."""
        (start, end), word = spans
        if said is not None:
            self._free.remove(said)
            end = max(end, self._end_of(said))
        if HIDDEN in self._line.text[start:end]:
            start, end = (said.start, self._end_of(said)) if said is not None else word
        return Follow(kind, self._line.piece(PieceKind(kind), start, end), title, when)

    def _reminders(self) -> Iterator[Follow]:
        for said in tuple(self._free):
            when = self._coming(said)
            if when is None or not self._is_to_come(said):
                continue
            piece = self._line.piece(PieceKind.REMINDER, said.start, self._end_of(said))
            yield Follow(FollowKind.REMINDER, piece, when=when)

    def _coming_with(self, start: int, end: int) -> tuple[Said | None, When | None]:
        """Return what is due in a clause, or in the one after it where that is nothing but a time: 要改稿，周四前."""
        said, when = self._coming_in(start, end)
        after = next((said for said in self._free if said.start >= end), None)
        if said is not None or after is None or self._line.text[end : after.start].strip(" ,，、"):
            return said, when
        first, last = self._line.clause_of(after.start)
        alone = (
            not self._line.text[first : after.start].strip() and not self._line.text[self._end_of(after) : last].strip()
        )
        when = self._coming(after) if alone else None
        return (after, when) if when is not None else (None, None)

    def _coming_in(self, start: int, end: int) -> tuple[Said | None, When | None]:
        for said in self._within(start, end):
            when = self._coming(said)
            if when is not None:
                return said, when
        return None, None

    def _end_of(self, said: Said) -> int:
        return self._second[said.start].end if said.start in self._second else said.end

    def _is_second(self, one: Said, two: Said) -> bool:
        """Whether two days are said as one time: Monday or Tuesday, 周一到周三."""
        between = self._line.text[one.end : two.start].strip()
        return one.sense is two.sense is Sense.DAY and between in (*_OR, *_UP_TO)

    def _coming(self, said: Said) -> When | None:
        """Return when a time is due; with both readings of 周一或周二, and with the first day of 周一到周三."""
        second = self._second.get(said.start)
        first = self._once(said)
        if second is None or first is None or self._line.text[said.end : second.start].strip() in _UP_TO:
            return first
        other = self._once(second)
        if other is None:
            return first
        words = self._line.typed[said.start : second.end]
        later = (moment for moment in other.readings if moment not in first.readings)
        return When(words, (*first.readings, *later))

    def _once(self, said: Said) -> When | None:
        if said.sense in _MINUTED:
            minutes = self._times.minutes(said, MOST_AHEAD)
            if minutes is not None:
                return When(said.words, (Moment.instant(self._base + minutes * MINUTE_MS),))
        return self._times.ahead(said)

    def _is_to_come(self, said: Said) -> bool:
        """Whether a time alone is a reminder: today is said of what happened, and so is Friday with "met" or 了."""
        if said.sense is Sense.CLOCK:
            return said.led or self._times.passed(said) is None
        if said.sense is not Sense.DAY or said.led or said.groups("C"):
            return True
        if self._times.has_begun(said) or not (said.groups("D") or said.groups("Q")):
            return False
        day = said.groups("D")
        if "D_today" in day and not said.groups("P"):
            return False
        if "D_weekday" not in day or any(name in day for name in ("to_next", "to_after_next", "to_either")):
            return True
        start, end = self._line.clause_of(said.start)
        return not any(start <= place < end for place, _ in self._words.find("says", "past", self._line.text))

    def _within(self, start: int, end: int) -> Iterator[Said]:
        return (said for said in tuple(self._free) if start <= said.start and said.end <= end)

    def _is_denied(self, start: int, end: int) -> bool:
        """Whether 别…, 不用… or don't… is said of it; 明天不用 denies what stands right before as well."""
        return any(
            (first <= start and end <= last) or (end <= first and not self._line.text[end:first].strip())
            for first, last in self.never
        )

    def _is_ours(self, first: int, start: int) -> bool:
        """Whether we promised: nobody stands before the word in its clause, or we do."""
        before = _TOWARDS.sub("", self._without_times(first, start))  # 周五前答应…
        noted = before.split()
        if len(noted) > 1 and before[-1].isspace() and noted[-1] in self._words.channels and not noted[-1].isascii():
            return True  # 王总 电话 答应周五前给报价
        return not before.strip() or self._ends_with("we", before)

    def _without_times(self, first: int, start: int) -> str:
        before = self._line.text[first:start]
        for said in self._line.said:
            if first <= said.start and said.end <= start:
                before = before.replace(self._line.text[said.start : said.end], "")
        return before

    def _speaks_of_us(self, first: int, start: int) -> bool:
        return self._ends_with("we", self._line.text[first:start])

    def _ends_with(self, key: str, before: str) -> bool:
        before = before.rstrip()
        return any(end == len(before) for _, end in self._words.find("says", key, before))


class _Distance:
    """How far a time stands from a word; a length apart from it comes last: 8 min call back in 10 min."""

    def __init__(self, start: int, end: int) -> None:
        self._start, self._end = start, end

    def __call__(self, said: Said) -> tuple[bool, int]:
        distance = max(said.start - self._end, self._start - said.end)
        return said.sense is Sense.LASTS and distance > 0, distance


def _start(follow: Follow) -> int:
    return follow.piece.start

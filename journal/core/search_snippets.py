"""The few words of a record that are shown where it was found, and where the matches stand in them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from journal.core.search_tokens import Needle

Fold = Callable[[str], str]
Spans = tuple[tuple[int, int], ...]

LENGTH = 120
BEFORE = 24
"""So many characters are shown before the first match."""
TITLE = 48
"""The first field is cut here where a match stands in another one."""
GAP = " · "
CUT = "…"
_CHUNK = 4_000
_OVERLAP = 200
_MOST_LOOKED_THROUGH = 40_000
"""Characters of one field in which a match is looked for; what stands further down is shown from its beginning."""
_JOINING = re.compile("[\u0300-\u036f\u1160-\u11ff\u3099\u309a\uff9e\uff9f]")
"""Characters that become one with what stands before them; where there are none, folding makes nothing shorter."""
_CLUSTER = re.compile(f"(?s:.){_JOINING.pattern}*")


def snippet(fields: Sequence[str], needles: Sequence[Needle], fold: Fold) -> tuple[str, Spans]:
    """Return one line of a record's texts around the first match, and the matches in it.

    The first field is what the record is called: it is always there, and the text around a match elsewhere follows.
    """
    title, *others = [" ".join(field[:_MOST_LOOKED_THROUGH].split()) for field in fields] or [""]
    for line in others if needles else ():
        shown = _shown(line, LENGTH, needles, fold)
        if shown[1]:
            return _joined([_shown(title, TITLE, needles, fold), shown])
    room = LENGTH - len(title)
    rest = GAP.join(filter(None, others)) if room > 0 else ""
    return _joined([_shown(title, LENGTH, needles, fold), _shown(rest, room, (), fold)])


def spans_in(text: str, needles: Sequence[Needle], fold: Fold) -> Spans:
    """Return where the needles stand in `text`, in order and apart from each other."""
    folded = fold(text)
    places = _places(text, folded, fold)
    if places is None:
        return ()
    found = sorted((places[start], places[end]) for needle in needles for start, end in needle.spans(folded))
    merged: list[tuple[int, int]] = []
    for start, end in found:
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return tuple(merged)


def _joined(parts: Sequence[tuple[str, Spans]]) -> tuple[str, Spans]:
    text = ""
    spans: list[tuple[int, int]] = []
    for part, marked in parts:
        if part:
            text += GAP if text else ""
            spans += [(start + len(text), end + len(text)) for start, end in marked]
            text += part
    return text, tuple(spans)


def _shown(line: str, length: int, needles: Sequence[Needle], fold: Fold) -> tuple[str, Spans]:
    """Return a line, cut around its first match where it is longer than `length`, and the matches in it."""
    if len(line) <= length:
        return line, spans_in(line, needles, fold) if needles else ()
    known = spans_in(line, needles, fold) if needles and len(line) <= _CHUNK else None
    place = known[0][0] if known else _first(line, needles, fold) if needles and known is None else None
    start = max(0, min((place or 0) - BEFORE, len(line) - length))
    end = start + length
    spans = known or ()
    if known is None and place is not None:
        spans = tuple((one + start, other + start) for one, other in spans_in(line[start:end], needles, fold))
    before, after = (CUT if start else ""), (CUT if end < len(line) else "")
    moved = len(before) - start
    clipped = tuple((max(one, start) + moved, min(other, end) + moved) for one, other in spans)
    return before + line[start:end] + after, tuple(span for span in clipped if span[0] < span[1])


def _first(text: str, needles: Sequence[Needle], fold: Fold) -> int | None:
    """Return about where the first match begins, or None."""
    for start, chunk in _chunks(text):
        folded = fold(chunk)
        found = [span[0] for needle in needles for span in islice(needle.spans(folded), 1)]
        if found:
            places = _places(chunk, folded, fold)
            return start + (places[min(found)] if places else min(min(found), len(chunk)))
    return None


def _chunks(text: str) -> Iterator[tuple[int, str]]:
    for start in range(0, min(len(text), _MOST_LOOKED_THROUGH) or 1, _CHUNK):
        yield start, text[start : start + _CHUNK + _OVERLAP]


def _places(text: str, folded: str, fold: Fold) -> Sequence[int] | None:
    """Return for each place in `folded` the one in `text`, and one more for the end; None where it cannot be told."""
    if len(folded) == len(text) and (text.isascii() or not _JOINING.search(text)):
        return range(len(text) + 1)
    places: list[int] = []
    pieces: list[str] = []
    for match in _CLUSTER.finditer(text):
        piece = fold(match.group())
        pieces.append(piece)
        places += [match.start()] * len(piece)
    return [*places, len(text)] if "".join(pieces) == folded else None

"""What the search index holds of a text, and how a word that is looked for is told in one; nothing is stored here."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from hashlib import blake2b
from itertools import product
from math import prod
from operator import add

from journal.core.pinyin import TWO_LETTER_INITIALS, Pinyin

VERSION = 1
"""Of everything here that decides which tokens a record has; an index of another version is built anew."""
LONGEST_PREFIX = 12
"""Words are found in the index by so many letters; what follows is compared with the text itself."""
MARK = "\ue000"
"""Begins the tokens that stand for no text. Private use: no text of a user gives it, since it is no letter."""
_DIGEST = "\ue001"
SHORTEST_NUMBER = 4
"""Phone numbers are found by so many last digits."""
MIXED_NAME = 4
"""Names of so many characters are found by any mixture of initials and readings: wangm, wmin."""
MOST_MIXTURES = 512
_SOUNDED_PLACES = 40
_SOUNDED_CHARACTERS = 24

# Written without spaces between words, so each character counts: Chinese, kana, bopomofo; signs and emoji as well.
CHARACTER = (
    "\u2190-\u2bff\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3041-\u3096\u309d-\u30fa\u30fc-\u312f"
    "\u31a0-\u31bf\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U0001f000-\U0001faff\U00020000-\U0003ffff"
)
_WORD = rf"[^\W_{CHARACTER}]"
CHARACTERS = re.compile(rf"[{CHARACTER}]+")
_PLAIN_RUNS = re.compile(rf"[{CHARACTER}]+|{_WORD}+")
WORDS = re.compile(rf"{_WORD}+")
RUNS = re.compile(rf"([{CHARACTER}]+)|{_WORD}+")
# Most of what does not begin or end a word is told by these; all of `_WORD` would take some ms to be made, for each
# key stroke.
_BEGINS = "(?<![a-z0-9]{})"
_ENDS = "(?![a-z0-9])"
_NAME_PLACES = re.compile(rf"[{CHARACTER}]|{_WORD}+")


class HitKind(StrEnum):
    """What can be found. The order is part of the index: new ones go to the end, eight at most."""

    CLIENT = "client"
    PERSON = "person"
    INTERACTION = "interaction"
    PREFERENCE = "preference"
    CRISIS = "crisis"
    DUE = "due"
    ATTACHMENT = "attachment"
    COMMITMENT = "commitment"


def tokens_of(folded: str) -> set[str]:
    """Return every token of a folded text: characters and pairs of them, words by their first 1 to 12 letters."""
    tokens: set[str] = set()
    for run in set(_PLAIN_RUNS.findall(folded)):
        tokens.update(of_run(run))
    return tokens


@lru_cache(20_000)
def of_run(run: str) -> tuple[str, ...]:
    """Return the tokens of a word or a run of characters."""
    if CHARACTERS.match(run):
        return (*run, *map(add, run, run[1:]))
    return tuple([run[:length] for length in range(1, min(len(run), LONGEST_PREFIX) + 1)])


def aliases(names: Iterable[str], phones: Iterable[str], pinyin: Pinyin) -> set[str]:
    """Return the words by which somebody is found that stand in no field: names by sound, numbers by last digits.

    王敏 → wangmin, wm, wmin, min …; +86 138-0013-8000 → 8613800138000 … 8000.
    """
    found: set[str] = set()
    for name in names:
        found |= _sounds(name, pinyin)
    for phone in phones:
        digits = "".join(c for c in pinyin.fold(phone) if c.isdecimal())
        found.update(digits[start:] for start in range(len(digits) - SHORTEST_NUMBER + 1))
    # A character without a reading stands for itself, and a name may have signs in it: neither is typed as a word.
    return set(filter(WORDS.fullmatch, found))


def _sounds(name: str, pinyin: Pinyin) -> set[str]:
    found: set[str] = set()
    for place in [match.start() for match in _NAME_PLACES.finditer(name)][:_SOUNDED_PLACES]:
        rest = name[place : place + _SOUNDED_CHARACTERS]
        found |= pinyin.keys(rest)
        if len(rest) <= MIXED_NAME and CHARACTERS.fullmatch(rest):
            ways = [_ways(pinyin.keys(character)) for character in rest]
            if prod(map(len, ways)) <= MOST_MIXTURES:
                found.update(map("".join, product(*ways)))
    return found


def _ways(keys: set[str]) -> set[str]:
    return keys | {key[:2] for key in keys if key.startswith(TWO_LETTER_INITIALS)}


def kind_token(kind: HitKind) -> str:
    """Return the token that all records of a kind have."""
    return f"{MARK}k{kind.value}"


def client_token(client_id: int) -> str:
    """Return the token of everything that belongs to a client."""
    return f"{MARK}c{client_id}"


def channel_token(folded: str) -> str:
    """Return the token of the interactions of a channel, by its folded code."""
    return f"{MARK}h{_coded(folded)}"


def tag_token(folded: str) -> str:
    """Return the token of what has a tag, by the folded tag."""
    return f"{MARK}t{_coded(folded)}"


def mood_token(mood: int) -> str:
    """Return the token of the interactions with a mood."""
    return f"{MARK}m{mood + 2}"


OPEN = f"{MARK}o"
"""The token of dues and commitments that are open and crises that run."""
ARCHIVED = f"{MARK}a"
"""The token of clients that were put away."""
ATTACHED = f"{MARK}f"
"""The token of interactions with an attachment, and of attachments."""


def _coded(folded: str) -> str:
    """Return a text as one token: itself where it is plain, else a digest of it."""
    if folded.isascii() and folded.isalnum():
        return folded
    return _DIGEST + blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@dataclass(frozen=True, slots=True)
class Needle:
    """One thing that is looked for in a folded text."""

    tokens: tuple[str, ...]
    """What every record has in which it stands."""
    exact: bool
    """Whether no other record has all of these."""
    pattern: re.Pattern[str]
    """How it is told in a field, but for where words begin and end."""
    begins: bool = False
    """Whether a word must begin with it."""
    ends: bool = False
    """Whether a word must end with it."""
    word: str = ""
    """With what an alias may begin, where it is a word."""
    run: str = ""
    """Where it is a run of characters: where these stand, it stands, folded or not."""

    def spans(self, folded: str) -> Iterator[tuple[int, int]]:
        """Yield where it stands in a folded text, from left to right and apart from each other."""
        place = 0
        while match := self.pattern.search(folded, place):
            start, end = match.span()
            if (self.begins and start and WORDS.match(folded, start - 1)) or (self.ends and WORDS.match(folded, end)):
                place = start + 1
            else:
                yield start, end
                place = end

    def stands_in(self, fields: Iterable[str], others: Callable[[], set[str]]) -> bool:
        """Tell whether it stands in one of the folded `fields`, or is the beginning of one of the aliases."""
        for field in fields:
            for _ in self.spans(field):
                return True
        return bool(self.word) and any(alias.startswith(self.word) for alias in others())


def words(folded: str) -> Iterator[Needle]:
    """Yield what is looked for in loose words: each word by its beginning, each run of characters as it stands."""
    for match in RUNS.finditer(folded):
        run = match.group()
        if match.group(1):
            yield Needle(_pairs(run), len(run) <= 2, re.compile(re.escape(run)), run=run)
        else:
            pattern = re.compile(f"{run}{_BEGINS.format(run)}")
            yield Needle((run[:LONGEST_PREFIX],), len(run) <= LONGEST_PREFIX, pattern, begins=True, word=run)


def phrase(folded: str, *, unfinished: bool = False) -> Needle | None:
    """Return what is looked for in a quoted phrase, or None where it has no word.

    Words must be whole (the last one not, while it is being typed) and follow each other; whatever signs and spaces
    stand between them.
    """
    tokens: dict[str, None] = {}
    expression = ""
    found = list(RUNS.finditer(folded))
    if not found:
        return None
    if unfinished and len(found) == 1:  # no phrase yet
        return next(words(found[0].group()))
    for before, match in zip((None, *found), found, strict=False):
        run, characters = match.group(), bool(match.group(1))
        tokens.update(dict.fromkeys(_pairs(run) if characters else (run[:LONGEST_PREFIX],)))
        if before and match.start() > before.end():
            expression += r"[\W_]*" if characters or before.group(1) else r"[\W_]+"
        expression += re.escape(run)
        if not before and not characters:
            expression += _BEGINS.format(run)
    begins, ends = not found[0].group(1), not found[-1].group(1) and not unfinished
    single = len(found) == 1 and not begins and len(found[0].group()) <= 2
    pattern = re.compile(expression + (_ENDS if ends else ""))
    return Needle(tuple(tokens), single, pattern, begins=begins, ends=ends)


def _pairs(run: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(map(add, run, run[1:]))) or (run,)

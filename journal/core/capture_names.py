"""Whose names stand in a typed line: whole names anywhere, parts of names and pinyin where a name is expected.

Several who can be meant are all returned; the choice is the user's.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from journal.core.capture import Who
from journal.core.pinyin import WORDS, Pinyin

_LONGEST_WORDS = 3
"""Wang Xiao Ming: so many words of letters are tried as one name."""
_SHORT = 3
"""A client's Chinese name of so few characters could be a part of a longer one."""
_SHORT_OF_PERSON = 2
"""And that of a person: 李建 of 李建国."""
_LEAST_BEGUN = 4
"""So many letters of a name's pinyin tell it."""
_LATIN = re.compile(r"[^\W\d_\u3400-\u9fff\uac00-\ud7a3\u3041-\u30ff]+")
_CHINESE = re.compile(r"[\u3400-\u9fff]+")


class Name(NamedTuple):
    """One name of a client, or of a person at one."""

    name: str
    client_id: int
    client: str
    person_id: int | None = None
    person: str = ""
    rests: bool = False
    """An archived client, or a person who left: meant only where nobody else is called so."""


@dataclass(frozen=True, slots=True)
class NameSpan:
    """A name that stands in the line, `[start, end)`, and all that are called so."""

    start: int
    end: int
    named: tuple[Name, ...]


class Names:
    """The names of a journal, ready to be found in a line."""

    def __init__(self, names: Sequence[Name], keys: Collection[tuple[int, str]], pinyin: Pinyin) -> None:
        """`keys`: client id → what its names are spelled like, ` wangmin wm`, as the list of clients keeps it."""
        self._pinyin = pinyin
        self._all = names
        self._whole: dict[str, list[Name]] = {}
        self._lengths: dict[str, set[int]] = {}
        self._heads: dict[str, list[tuple[str, Name]]] = {}
        # One text is folded ten times as fast as thousands.
        whole = pinyin.fold("\n".join(name.name for name in names)).split("\n") if names else []
        for folded, name in zip(whole, names, strict=True):
            if len(folded) > 1:
                self._whole.setdefault(folded, []).append(name)
                self._lengths.setdefault(folded[0], set()).add(len(folded))
                if name.person_id is None:
                    self._heads.setdefault(folded[:2], []).append((folded, name))
        self._keys = keys

    def prepare(self) -> None:
        """Make what is otherwise made when the first name in letters is looked for."""
        _ = self._by_client, self._spellings

    def folded(self, line: str) -> str:
        """Return the line as names are compared, every character in its place."""
        whole = self._pinyin.fold(line)
        if len(whole) == len(line):
            return whole
        return "".join(one if len(one := self._pinyin.fold(character)) == 1 else character for character in line)

    def whole(self, text: str, follows: str, words_at: Collection[int] = (), *, given: str = "") -> list[NameSpan]:
        """Return the whole names in a folded line, the longest at each place.

        A short Chinese name counts only before a sign, one of `follows` or a word that is known, as `words_at` tells,
        that of a person before all that does not end a given name, as those of `given` do: 李建 is not 李建国.
        """
        found: list[NameSpan] = []
        place = 0
        while place < len(text):
            lengths = sorted(self._lengths.get(text[place], ()), reverse=True)
            fitting = (place + length for length in lengths if place + length <= len(text))
            end = None
            for here in (end for end in fitting if text[place:end] in self._whole):
                if not _is_bounded(text, place, here):
                    continue
                # The longest decides: a shorter one that begins it is not meant.
                end = here if self._ends(text, place, here, follows, words_at, given) else None
                break
            if end is not None:
                found.append(NameSpan(place, end, tuple(self._whole[text[place:end]])))
            place = end or place + 1
        return found

    def part(self, text: str, place: int, follows: str, words_at: Collection[int]) -> NameSpan | None:
        """Return the part of a name that begins at a place where a name is expected; 0 allows initials.

        A Chinese one ends before a sign, one of `follows` or a word that is known: `words_at` says where those begin.
        """
        chinese = _CHINESE.match(text, place)
        if chinese is None:
            return self._spelled(text, place)
        for end in range(chinese.end(), place + 1, -1):
            if end == chinese.end() or end in words_at or text[end] in follows:
                named = self._begun(text[place:end])
                if named:
                    return NameSpan(place, end, named)
        return None

    def proper(self, text: str, place: int) -> NameSpan | None:
        """Return the name that a word with a capital spells, wherever it stands: a person's, or a client's beginning.

        A word further on in a client's name, such as Hotel, is said of others as well, and after a full stop every word
        has a capital: Hope to see you.
        """
        span = self._spelled(text, place) if place else None
        if span is None:
            return None
        spelled = text[place : span.end]
        begins = text[:place].rstrip().endswith((".", "!", "?"))
        named = tuple(
            name
            for name in span.named
            if name.person_id is not None or (not begins and self._pinyin.fold(name.name).startswith(spelled))
        )
        return NameSpan(place, span.end, named) if named else None

    def _ends(self, text: str, start: int, end: int, follows: str, words_at: Collection[int], given: str) -> bool:
        """Whether what follows a name that stands in the line lets it be that name."""
        name, after = text[start:end], text[end : end + 1]
        if not _CHINESE.match(name[-1]) or not _CHINESE.match(after) or after in follows or end in words_at:
            return True
        if any(each.person_id is not None for each in self._whole[name]):
            return len(name) > _SHORT_OF_PERSON or after not in given
        return len(name) > _SHORT

    def _begun(self, text: str) -> tuple[Name, ...]:
        """Return the clients whose names begin so."""
        return tuple(name for folded, name in self._heads.get(text[:2], ()) if folded.startswith(text))

    def _spelled(self, text: str, place: int) -> NameSpan | None:
        """Return the longest run of words of letters that spells a name, or a word of one."""
        ends, end = [], place
        for _ in range(_LONGEST_WORDS):
            word = _LATIN.match(text, end)
            if word is None:
                break
            ends.append(word.end())
            if word.end() >= len(text) or text[word.end()] not in " \t'-":
                break
            end = word.end() + 1
        for end in reversed(ends):
            joined = "".join(WORDS.findall(text[place:end]))
            named = self._called(joined, first=place == 0) if len(joined) > 1 else ()
            if named:
                return NameSpan(place, end, named)
        if place == 0 and len(ends) == 1 and ends[0] >= _LEAST_BEGUN:
            begun = text[: ends[0]]
            clients = (each for key, ids in self._spellings.items() if key.startswith(begun) for each in ids)
            named = self._of_clients(clients, begun, begun=True)
            return NameSpan(0, ends[0], named) if named else None
        return None

    def _called(self, key: str, *, first: bool) -> tuple[Name, ...]:
        named = self._of_clients(self._spellings.get(key, ()), key)
        return named if first else tuple(name for name in named if key not in self._initials(name.name))

    def _of_clients(self, client_ids: Iterable[int], key: str, *, begun: bool = False) -> tuple[Name, ...]:
        own = (name for client_id in dict.fromkeys(client_ids) for name in self._by_client.get(client_id, ()))
        return tuple(name for name in own if any(_fits(each, key, begun) for each in self._pinyin.keys(name.name)))

    @cached_property
    def _by_client(self) -> dict[int, list[Name]]:
        found: dict[int, list[Name]] = {}
        for name in self._all:
            found.setdefault(name.client_id, []).append(name)
        return found

    @cached_property
    def _spellings(self) -> dict[str, list[int]]:
        """Key → the clients among whose names there is one that is spelled so."""
        found: dict[str, list[int]] = {}
        for client_id, spelled in self._keys:
            for key in spelled.split():
                found.setdefault(key, []).append(client_id)
        return found

    def _initials(self, name: str) -> set[str]:
        """Return what a name is called in short: wm; a name of one letter a word has none of its own."""
        keys = self._pinyin.keys(name)
        return {key for key in keys if len(key) <= len(WORDS.findall(name)) or _is_short(key, name)}


def _is_bounded(text: str, start: int, end: int) -> bool:
    """Whether a name of letters or digits is no part of a longer word."""
    before, after = text[start - 1 : start] if start else "", text[end : end + 1]
    if (_LATIN.match(text[end - 1]) or text[end - 1].isdigit()) and (_LATIN.match(after) or after.isdigit()):
        return False
    return not (_LATIN.match(text[start]) and _LATIN.match(before))


def _fits(spelled: str, key: str, begun: bool) -> bool:
    return spelled.startswith(key) if begun else spelled == key


def _is_short(key: str, name: str) -> bool:
    characters = sum(len(run) for run in _CHINESE.findall(name))
    return bool(characters) and len(key) <= characters


def combined(spans: Iterable[NameSpan]) -> tuple[tuple[Who, ...], tuple[NameSpan, ...]]:
    """Return who is meant by the names of a line, and the names that say so.

    Who stands first is meant.  A name further on narrows that down or adds a person of the same client; one of another
    client belongs to what was talked about.
    """
    used: list[NameSpan] = []
    found: dict[int, Who] = {}
    for span in spans:
        here = _by_client(span.named)
        if not used:
            found, used = here, [span]
            continue
        shared = {client_id: _together(who, here[client_id]) for client_id, who in found.items() if client_id in here}
        if shared:
            found = shared
            used.append(span)
    return tuple(found.values()), tuple(used)


def everybody(spans: Iterable[NameSpan]) -> tuple[Who, ...]:
    """Return all whose names stand in a line, each client once with its persons, in the order in which they stand."""
    found: dict[int, Who] = {}
    for span in spans:
        for client_id, who in _by_client(span.named).items():
            found[client_id] = _together(found[client_id], who) if client_id in found else who
    return tuple(found.values())


def beside(spans: Iterable[NameSpan], who: Collection[Who]) -> tuple[Who, ...]:
    """Return the clients of the names that none of `who` is called by: a second one in the line."""
    meant = {each.client_id for each in who}
    return everybody(span for span in spans if meant and not meant & {name.client_id for name in span.named})


def _by_client(named: Sequence[Name]) -> dict[int, Who]:
    awake = [name for name in named if not name.rests] or named
    found: dict[int, Who] = {}
    several: dict[int, set[int]] = {}
    for name in awake:
        who = found.setdefault(name.client_id, Who(name.client_id, name.client))
        if name.person_id is not None and name.person_id not in who.person_ids:
            several.setdefault(name.client_id, set()).add(name.person_id)
            found[name.client_id] = Who(name.client_id, name.client, (name.person_id,), (name.person,))
    # Two of one client who are called the same: that client, and nobody is guessed.
    return {
        client_id: Who(client_id, who.client) if len(several.get(client_id, ())) > 1 else who
        for client_id, who in found.items()
    }


def _together(who: Who, other: Who) -> Who:
    persons = dict(zip((*who.person_ids, *other.person_ids), (*who.persons, *other.persons), strict=True))
    return Who(who.client_id, who.client, tuple(persons), tuple(persons.values()))

"""The words by which quick capture knows what a typed line says, as patterns; what follows from them is not here."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property

from journal.core.interactions import OWN, Direction

_APOSTROPHES = str.maketrans("’‘ʼ", "'''")
_DIGITS = {
    character: value
    for value, characters in enumerate(["零〇", "一", "二两兩", "三", "四", "五", "六", "七", "八", "九"])
    for character in characters
}
NUMERALS = "".join(_DIGITS) + "十"
_TEN = "十"
_LETTERS = "abcdefghijklmnopqrstuvwxyzàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþÿß"
_ELLIPSIS = " … "
_UP_TO_THREE = r"\s+(?:(?!(?:{heads})\s)[^\s\d,，。;；]+\s+){{1,3}}?"
"""What … stands for in a word: call … back is call her back; no numbers, and no other beginning of such a word."""


def folded(text: str) -> str:
    """Return `text` in small letters and half width, every character in its place: spans stay those of `text`."""
    return "".join(map(_folded, text)).translate(_APOSTROPHES)


def _folded(character: str) -> str:
    plain = unicodedata.normalize("NFKC", character).casefold()
    return plain if len(plain) == 1 else character


def numeral(text: str) -> int | None:
    """Return the number that Chinese numerals mean, up to 99: 两, 十五, 二十; None for others."""
    tens, ten, ones = text.rpartition(_TEN)
    if not ten:
        return _DIGITS.get(text)
    high = _DIGITS.get(tens) if tens else 1
    low = _DIGITS.get(ones) if ones else 0
    return None if high is None or low is None else 10 * high + low


def pattern_of(words: Iterable[str]) -> str:
    """Return a pattern that finds one of the words, the longest first; letters end where a word of letters ends."""
    found = sorted(dict.fromkeys(map(folded, words)), key=len, reverse=True)
    # One look around all of them: one for each makes the pattern a thousand times as slow to compile.
    heads = "|".join(re.escape(word.partition(_ELLIPSIS)[0]) for word in found if _ELLIPSIS in word)
    between = _UP_TO_THREE.format(heads=heads)
    letters = "|".join(_spaced(word, between) for word in found if word[0] in _LETTERS)
    others = "|".join(_spaced(word, between) for word in found if word[0] not in _LETTERS)
    bounded = f"(?<![{_LETTERS}])(?:{letters})(?![{_LETTERS}])" if letters else ""
    return f"(?:{'|'.join(filter(None, (bounded, others))) or '(?!)'})"


def _spaced(word: str, between: str) -> str:
    return re.escape(word).replace(r"\ …\ ", between).replace(r"\ ", r"\s+")


class CaptureWords:
    """The words of all languages together; made from the texts of `resources/capture`."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._tables: dict[str, dict[str, list[str]]] = {}
        for text in texts:
            for section, lists in tomllib.loads(text).items():
                merged = self._tables.setdefault(section, {})
                for key, words in lists.items():
                    merged.setdefault(key, []).extend(words)
                    if key.startswith(("weekdays", "months")):
                        self._numbered(section, key, words)

    def _numbered(self, section: str, key: str, words: list[str]) -> None:
        """Keep the words of each weekday or month under its number: monday is `weekday 0`."""
        name = "weekday" if key.startswith("weekdays") else "month"
        for place, word in enumerate(words):
            self._tables[section].setdefault(f"{name} {place}", []).append(word)

    def listed(self, section: str, key: str) -> list[str]:
        """Return the words under a key, none where there are none."""
        return self._tables.get(section, {}).get(key, [])

    def pattern(self, section: str, *keys: str) -> str:
        """Return a pattern that finds a word under one of the keys."""
        return pattern_of(word for key in keys for word in self.listed(section, key))

    def find(self, section: str, key: str, text: str) -> Iterator[tuple[int, int]]:
        """Yield where the words under a key stand in a folded text."""
        for match in self._compiled(section, key).finditer(text):
            yield match.span()

    def _compiled(self, section: str, key: str) -> re.Pattern[str]:
        place = (section, key)
        if place not in self._patterns:
            self._patterns[place] = re.compile(self.pattern(section, key))
        return self._patterns[place]

    @cached_property
    def _patterns(self) -> dict[tuple[str, str], re.Pattern[str]]:
        return {}

    @cached_property
    def moods(self) -> dict[str, int]:
        """Folded word → mood."""
        table = self._tables.get("moods", {})
        return {folded(word): int(mood) for mood, words in table.items() for word in words}

    @cached_property
    def channels(self) -> dict[str, tuple[str, Direction | None]]:
        """Folded word → channel, and who began where the word tells."""
        found = {}
        for key, words in self._tables.get("channels", {}).items():
            channel, _, direction = key.partition(":")
            for word in words:
                found[folded(word)] = (channel, Direction(direction) if direction else None)
        return found

    @cached_property
    def numbers(self) -> dict[str, float]:
        """Folded word → number."""
        table = self._tables.get("numbers", {})
        return {folded(word): float(number) for number, words in table.items() for word in words}

    @property
    def feasts(self) -> list[str]:
        """The days of the year that have names, as they are reckoned: 12-25, L 8-15, term 7."""
        return list(self._tables.get("feasts", {}))

    def channels_with(self, own: Iterable[str]) -> dict[str, tuple[str, Direction | None]]:
        """Return the channels together with the user's own ones, which stand for themselves."""
        return self.channels | {folded(name): (OWN + name, None) for name in own if name.strip()}

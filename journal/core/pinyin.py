"""How names are sorted, found and folded by sound and script; files and words for users are not here."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cached_property, lru_cache
from typing import NamedTuple

# Latin letters that no Unicode decomposition takes apart.
LATIN = {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h"}
# Only the combining marks of European scripts: Hangul and kana keep theirs.
ACCENTS = re.compile("[\u0300-\u036f]+")
# What most Chinese texts have of signs that NFKC changes: done by hand, since it takes half a microsecond a character.
WIDE = tuple(zip("，：；！？（）～…\u3000", (*",:;!?()~", "...", " "), strict=True))
# Longer texts are looked through for what changes, and most have nothing; the expression takes some ms to be made.
SHORT = 40
SECTIONS = re.compile(r"^\[(\w+)\]\n", re.MULTILINE)
WORDS = re.compile(r"\w+")
# A personal name has at most a surname of two characters and a given name of two.
SURNAME_CHARACTERS = 2
PERSON_CHARACTERS = 3
NAMES_KEPT = 20_000
TWO_LETTER_INITIALS = ("zh", "ch", "sh")


class Unit(NamedTuple):
    """One Chinese character or one word of a name."""

    text: str
    """Folded: Simplified, small letters, no accents."""
    readings: tuple[str, ...]
    """The one to sort by first; a word is its own reading."""
    heads: str
    """The first letters of all of them, to pass over most names at once."""


class Readings(dict[str, tuple[str, ...]]):
    """Character → readings, looked up in the text when first asked: parsing all 28,000 would cost 10 ms at start."""

    def __init__(self, lines: str) -> None:
        super().__init__()
        self._lines = lines

    def __missing__(self, character: str) -> tuple[str, ...]:
        place = self._lines.find(character)
        start = self._lines.rfind("\n", 0, place) + 1
        found = tuple(self._lines[start:place].split("\t")[0].split()) if place >= 0 else ()
        self[character] = found
        return found


class Folding(dict[int, str | int]):
    """Character → what it becomes. One that stays is noted at its first sight: a miss costs ten times as much."""

    def __missing__(self, character: int) -> int:
        self[character] = character
        return character


class Pinyin:
    """The readings of Chinese names. Parsed at first use: making one costs nothing."""

    def __init__(self, text: str) -> None:
        self._text = text
        # Lists filter the same names at every key stroke.
        self._units = lru_cache(NAMES_KEPT)(self._split)

    def fold(self, text: str) -> str:
        """`text` as it is compared in searches: NFKC, casefold, without accents, Traditional → Simplified.

        Per character after OpenCC's table, so that 王曉明, 王晓明 and Żółć, zolc are the same.
        """
        if not unicodedata.is_normalized("NFKC", text):
            for wide, narrow in WIDE:
                text = text.replace(wide, narrow)
            text = unicodedata.normalize("NFKC", text)
        folded = text.casefold()
        if folded.isascii():
            return folded
        if len(folded) > SHORT and unicodedata.is_normalized("NFD", folded) and not self._changing.search(folded):
            return unicodedata.normalize("NFC", folded)
        bare = ACCENTS.sub("", unicodedata.normalize("NFD", folded))
        return unicodedata.normalize("NFC", bare).translate(self._simplified)

    def sort_key(self, name: str) -> str:
        """A text whose plain order is the order of names: by sound, then by character; Latin and Chinese in one list.

        王敏 → `wang 王 min 敏`, Émile Zola → `emile zola`. A space is smaller than any letter, so wan < wang.
        """
        units = self._units(name)
        if not units:
            return self.fold(name).strip()
        return " ".join(" ".join(dict.fromkeys((unit.readings[0], unit.text))) for unit in units)

    def keys(self, name: str) -> set[str]:
        """What `name` may be found by in an index: joined full reading, initials, single words of it.

        王敏 → wangmin, wm. Every reading of each character is there, one at a time, so the set stays small.
        """
        units = self._units(name)
        if not units:
            return set()
        first = [unit.readings[0] for unit in units]
        spellings = {tuple(first)}
        for place, unit in enumerate(units):
            for reading in unit.readings[1:]:
                spellings.add((*first[:place], reading, *first[place + 1 :]))
        found = {"".join(spelling) for spelling in spellings}
        found.update("".join([syllable[0] for syllable in spelling]) for spelling in spellings)
        found.update(unit.text for unit in units if unit.text == unit.readings[0])
        return found

    def matches(self, query: str, name: str) -> bool:
        """Whether typing `query` finds `name`: each word of it must begin somewhere in the name.

        wangm, wm, wmin, min, 敏 find 王敏; grace ch, gc find Grace Cheung. An empty query finds everything.
        """
        wanted = self.fold(query)
        words = WORDS.findall(wanted)
        if not words:
            return wanted.strip() in self.fold(name)
        units = self._units(name)
        return all(_within(word, units) for word in words)

    def _split(self, name: str) -> list[Unit]:
        units: list[Unit] = []
        for run, chinese in _runs(unicodedata.normalize("NFKC", name)):
            if chinese:
                units.extend(self._characters(run, alone=len(run) <= PERSON_CHARACTERS + 1))
            else:
                units.extend(Unit(word, (word,), word[0]) for word in WORDS.findall(self.fold(run)))
        return units

    def _characters(self, run: str, alone: bool) -> Iterator[Unit]:
        texts = run.translate(self._simplified)
        known = self._known(texts, alone)
        for place, (original, text) in enumerate(zip(run, texts, strict=True)):
            # Traditional characters have readings of their own: 乾 is qian as well as gan.
            every = (*known.get(place, ()), *self._readings[text], *self._readings[original])
            readings = tuple(dict.fromkeys(every)) or (text,)
            yield Unit(text, readings, "".join([reading[0] for reading in (text, *readings)]))

    def _known(self, texts: str, alone: bool) -> dict[int, tuple[str, ...]]:
        """Readings that the neighbours decide: surnames at the start of a short name, common words anywhere."""
        known: dict[int, tuple[str, ...]] = {}
        if alone:
            known = self._surname(texts)
        for place in range(len(texts) - 1):
            for length in (3, 2):
                syllables = self._phrases.get(texts[place : place + length])
                # 长江 is the river, not Mr Zhang; but a surname of two characters stands.
                if syllables and not (place < len(known) and len(known) == SURNAME_CHARACTERS):
                    known.update({place + i: (syllable,) for i, syllable in enumerate(syllables)})
        return known

    def _surname(self, texts: str) -> dict[int, tuple[str, ...]]:
        syllables = self._names.get(texts[:SURNAME_CHARACTERS])
        if syllables and len(texts) >= SURNAME_CHARACTERS:
            return {place: (syllable,) for place, syllable in enumerate(syllables)}
        one = self._names.get(texts[:1])
        return {0: one} if one and len(texts) <= PERSON_CHARACTERS else {}

    @cached_property
    def _sections(self) -> dict[str, str]:
        parts = SECTIONS.split(self._text)
        return dict(zip(parts[1::2], parts[2::2], strict=True))

    @cached_property
    def _readings(self) -> Readings:
        return Readings(self._sections["readings"])

    @cached_property
    def _names(self) -> dict[str, tuple[str, ...]]:
        return dict(_pairs(self._sections["names"].splitlines()))

    @cached_property
    def _phrases(self) -> dict[str, tuple[str, ...]]:
        return dict(_pairs(self._sections["phrases"].splitlines()))

    @cached_property
    def _simplified(self) -> Folding:
        return Folding({ord(character): text for character, text in self._table.items()})

    @cached_property
    def _changing(self) -> re.Pattern[str]:
        """What tells that a text has something to drop or to translate: any character beyond the BMP passes for it."""
        known = "".join(c for c in self._table if len(c.encode("utf-16-le")) == 2)  # single ones beyond are slow
        return re.compile(f"[\u0300-\u036f{known}\U00010000-\U0010ffff]")

    @cached_property
    def _table(self) -> dict[str, str]:
        traditional, simplified = self._sections["simplified"].splitlines()
        return dict(zip(traditional, simplified, strict=True)) | LATIN


def load(text: str) -> Pinyin:
    """Take the text of `resources/pinyin/table.txt`; nothing is parsed before the first name comes."""
    return Pinyin(text)


def _pairs(lines: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for line in lines:
        text, syllables = line.split("\t")
        yield text, tuple(syllables.split())


def _runs(name: str) -> Iterator[tuple[str, bool]]:
    """Cut `name` where Chinese characters begin and end."""
    start = 0
    for place in range(1, len(name) + 1):
        if place == len(name) or _is_chinese(name[place]) != _is_chinese(name[start]):
            yield name[start:place], _is_chinese(name[start])
            start = place


def _is_chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000" or character == "〇"


def _within(word: str, units: list[Unit]) -> bool:
    return any(word[0] in unit.heads and _begins(word, units[start:]) for start, unit in enumerate(units))


def _begins(word: str, units: list[Unit]) -> bool:
    """Whether `word` can be spelled from the start of `units`: whole readings, initials, at last a begun reading."""
    offsets = {0}
    for unit in units:
        following: set[int] = set()
        for offset in offsets:
            rest = word[offset:]
            for way in (unit.text, *unit.readings):
                if way.startswith(rest):
                    return True
                following.update(offset + len(part) for part in _parts(way) if rest.startswith(part))
        if not following:
            return False
        offsets = following
    return False


def _parts(way: str) -> tuple[str, ...]:
    if way.startswith(TWO_LETTER_INITIALS):
        return way, way[0], way[:2]
    return way, way[0]

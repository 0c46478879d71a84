"""Where a paper names a colour, and which one it is: what the screen draws beside the word; drawing is not here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from journal.core.preferences import Preference

HEX = r"#[0-9A-Fa-f]{6}\b"
_BEFORE, _AFTER = r"(?:(?<=, )|(?<=、)|(?<![\s\S]))", r"(?=, |、| \(|（|$)"
"""A value of a paper stands alone, between commas and before the bracket with its notes: redwood is no red."""


def named(preferences: Iterable[Preference]) -> dict[str, str]:
    """Return the hex of the colours among preferences by the word for each."""
    return {one.value: one.hex for one in preferences if one.hex and one.hex != one.value}


def found(text: str, names: Mapping[str, str]) -> Iterator[tuple[int, str]]:
    """Yield where a colour stands in a text and its hex: one of these names as a value of its own, or a hex."""
    words = sorted(names, key=len, reverse=True)
    values = "|".join(map(re.escape, words))
    pattern = f"{HEX}|{_BEFORE}(?:{values}){_AFTER}" if words else HEX
    for one in re.finditer(pattern, text):
        yield one.start(), names.get(one.group(), one.group())

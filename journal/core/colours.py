"""Colours by name in three languages, by value and by nearness; which of them a client likes is a preference."""

from __future__ import annotations

import math
import tomllib
import unicodedata
from dataclasses import dataclass
from functools import cached_property

LANGUAGES = ("en", "zh_Hans", "zh_Hant")
# The word "colour" at the end of a Chinese name adds nothing: 紫 = 紫色.
COLOUR_WORD = "色"
ENGLISH_SPELLING = {"gray": "grey"}

Lab = tuple[float, float, float]


@dataclass(frozen=True, slots=True)
class NamedColour:
    """A colour that has a name: `code` in files, `hex` as #RRGGBB, one shown name per language."""

    code: str
    hex: str
    names: dict[str, str]
    aliases: tuple[str, ...]
    """All names of all languages, the shown ones among them."""


class Colours:
    """The table of named colours."""

    def __init__(self, colours: tuple[NamedColour, ...]) -> None:
        self.all = colours

    def find(self, name: str) -> NamedColour | None:
        """The colour called `name` in any of the languages, or its code; case, hyphens and a final 色 do not matter."""
        return self._by_name.get(_folded(name))

    def nearest(self, value: str) -> NamedColour:
        """The named colour that looks most like `value`. ValueError where `value` is no colour."""
        return min(self.all, key=lambda colour: distance(colour.hex, value))

    @cached_property
    def _by_name(self) -> dict[str, NamedColour]:
        return {_folded(name): colour for colour in self.all for name in (colour.code, *colour.aliases)}


def parse(text: str) -> Colours:
    """Read the text of `resources/colours.toml`. ValueError where it is damaged or a name stands for two colours."""
    colours = []
    owners: dict[str, str] = {}
    for code, (value, *columns) in tomllib.loads(text)["colours"].items():
        names = [[name.strip() for name in column.split(",")] for column in columns]
        aliases = tuple(dict.fromkeys(name for column in names for name in column))
        shown = {language: column[0] for language, column in zip(LANGUAGES, names, strict=True)}
        colours.append(NamedColour(code, normalised(value), shown, aliases))
        for name in (code, *aliases):
            if owners.setdefault(_folded(name), code) != code:
                raise ValueError(f"{name}: both {owners[_folded(name)]} and {code}")
    return Colours(tuple(colours))


def normalised(value: str) -> str:
    """`#RRGGBB` in capitals from #rgb, rrggbb and the like. ValueError where it is no colour."""
    digits = value.strip().removeprefix("#").upper()
    if len(digits) == 3:
        digits = "".join(digit * 2 for digit in digits)
    if len(digits) != 6 or set(digits) - set("0123456789ABCDEF"):
        raise ValueError(f"no colour: {value!r}")
    return f"#{digits}"


def distance(one: str, other: str) -> float:
    """How different two colours look: the Euclidean distance in OKLab; 0 for the same, 1 from black to white.

    Below 0.02 hardly anybody sees a difference side by side.
    """
    return math.dist(oklab(one), oklab(other))


def oklab(value: str) -> Lab:
    """Lightness and the two opponent axes of an sRGB colour.

    Source: Björn Ottosson, "A perceptual color space for image processing", 2020 (matrices as published there);
    the transfer curve is that of IEC 61966-2-1.
    """
    digits = normalised(value)[1:]
    red, green, blue = (_linear(int(digits[place : place + 2], 16) / 255) for place in (0, 2, 4))
    long = (0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue) ** (1 / 3)
    medium = (0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue) ** (1 / 3)
    short = (0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue) ** (1 / 3)
    return (
        0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short,
    )


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)


def _folded(name: str) -> str:
    words = unicodedata.normalize("NFKC", name).casefold().replace("-", " ").replace("_", " ").split()
    text = " ".join(ENGLISH_SPELLING.get(word, word) for word in words)
    return text.removesuffix(COLOUR_WORD) or text

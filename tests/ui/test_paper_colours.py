"""Where a paper names a colour: the word as a value of its own, never a part of another."""

from __future__ import annotations

import pytest

from journal.core.preferences import Preference, PreferenceKind, Strength
from journal.ui.widgets import paper_colours

NAMES = {"red": "#FF0000", "湖蓝": "#5DB7F0", "dark red": "#880000", "red (matt)": "#990000"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("red", [(0, "#FF0000")]),
        ("redwood, red (matt), dark red (Colour), hatred", [(9, "#990000"), (21, "#880000")]),
        ("红木、湖蓝（品牌色）、湖蓝色", [(3, "#5DB7F0")]),
        ("their red one", []),
        ("#A1B2C3 (Colour)", [(0, "#A1B2C3")]),
    ],
)
def test_a_colour_is_a_value_of_its_own(text: str, expected: list[tuple[int, str]]) -> None:
    assert list(paper_colours.found(text, NAMES)) == expected


def test_only_what_has_a_colour_is_named() -> None:
    known = [
        Preference(1, PreferenceKind.COLOUR, "red", Strength.LIKES, hex="#FF0000"),
        Preference(1, PreferenceKind.COLOUR, "#00FF00", Strength.LIKES, hex="#00FF00"),
        Preference(1, PreferenceKind.DRINK, "tea", Strength.LIKES),
    ]
    assert paper_colours.named(known) == {"red": "#FF0000"}
    assert list(paper_colours.found("tea", {})) == []

"""Colours are found by any of their names and by how they look."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import colours
from journal.paths import resource

TABLE = colours.parse(resource("colours.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("紫色", "purple"), ("紫", "purple"), ("Purple", "purple"), ("深蓝", "dark_blue"), ("深藍色", "dark_blue"),
        ("navy", "navy"), ("Navy Blue", "navy"), ("藏青", "navy"), ("墨绿", "ink_green"), ("墨綠色", "ink_green"),
        ("酒红", "burgundy"), ("酒紅", "burgundy"), ("BURGUNDY", "burgundy"), ("米白色", "off_white"),
        ("off-white", "off_white"), ("off white", "off_white"), ("橙色", "orange"), ("橘色", "orange"),
        ("松绿", "pine"), ("香槟", "champagne"), ("香檳色", "champagne"), ("light gray", "light_grey"),
        ("dark_blue", "dark_blue"), ("ｎａｖｙ", "navy"), ("红", "red"), ("紅色", "red"), ("棕", "brown"),
    ],
)  # fmt: skip
def test_a_colour_is_found_by_name(name: str, code: str) -> None:
    found = TABLE.find(name)
    assert found is not None
    assert found.code == code


@pytest.mark.parametrize("name", ["", "色", "钟表", "sunny", "#12"])
def test_what_is_no_colour_is_not_found(name: str) -> None:
    assert TABLE.find(name) is None


def test_every_colour_has_a_name_in_each_language_and_finds_itself() -> None:
    assert len(TABLE.all) >= 70
    for colour in TABLE.all:
        assert set(colour.names) == set(colours.LANGUAGES)
        assert TABLE.nearest(colour.hex) is colour
        assert TABLE.find(colour.code) is colour
        assert all(TABLE.find(name) is colour for name in colour.aliases)


def test_shown_names_differ() -> None:
    for language in colours.LANGUAGES:
        names = [colour.names[language] for colour in TABLE.all]
        assert len(set(names)) == len(names)


@pytest.mark.parametrize(
    ("value", "code"),
    [("#6A0DAD", "purple"), ("#00008B", "dark_blue klein_blue indigo"), ("#000", "black"), ("#fefefe", "white"),
     ("#FF8000", "orange"), ("722F37", "burgundy maroon"), ("#000080", "klein_blue dark_blue indigo")],
)  # fmt: skip
def test_nearness_is_as_seen(value: str, code: str) -> None:
    assert TABLE.nearest(value).code in code.split()


def test_oklab_agrees_with_the_published_values() -> None:
    # White, and sRGB red, green, blue as the author's reference code gives them.
    for value, expected in {
        "#FFFFFF": (1.0, 0.0, 0.0),
        "#FF0000": (0.6280, 0.2249, 0.1258),
        "#00FF00": (0.8664, -0.2339, 0.1795),
        "#0000FF": (0.4520, -0.0325, -0.3115),
    }.items():
        assert colours.oklab(value) == pytest.approx(expected, abs=2e-4)
    assert colours.distance("#000000", "#FFFFFF") == pytest.approx(1, abs=1e-6)


@pytest.mark.parametrize("value", ["", "#", "#12345", "#GGGGGG", "purple", "#1234567", "#１２３"])
def test_what_is_no_value_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="no colour"):
        TABLE.nearest(value)


def test_a_name_for_two_colours_is_refused() -> None:
    with pytest.raises(ValueError, match="both a and b"):
        colours.parse('[colours]\na = ["#000", "x", "甲色", "甲"]\nb = ["#111", "y", "甲", "乙"]')


@given(st.text())
def test_any_text_may_be_asked_for(name: str) -> None:
    TABLE.find(name)

"""The theme: contrast of every pair, fonts by language, switching at run time, icons."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon, QImage
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QSpinBox, QVBoxLayout

import journal
from journal.paths import resource
from journal.ui import icons, theme
from journal.ui.theme import Tokens

TONES = ("red", "amber", "green", "blue", "gold", "accent")
ALL_TOKENS = [theme.load("light"), theme.load("dark"), theme.load("light", True), theme.load("dark", True)]
IDS = ["light", "dark", "light high contrast", "dark high contrast"]
every_theme = pytest.mark.parametrize("t", ALL_TOKENS, ids=IDS)


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    theme.apply(qapp, "light", "en")


def text_pairs(t: Tokens) -> list[tuple[str, QColor, QColor]]:
    grounds = {name: t.role(name) for name in ("bg", "surface", "rail", "hover", "selection")}
    pairs = [(f"{ink} on {name}", t.role(ink), on) for ink in ("text", "muted") for name, on in grounds.items()]
    pairs += [(f"{tone} on surface", t.role(tone), t.surface) for tone in TONES]
    pairs += [(f"{tone} on bg", t.role(tone), t.bg) for tone in TONES]
    pairs += [(f"{tone} chip", t.role(tone), t.role(f"{tone}_bg")) for tone in TONES]
    pairs += [("neutral chip", t.muted, t.neutral_bg), ("text on neutral", t.text, t.neutral_bg)]
    pairs += [("accent button", t.on_accent, t.accent), ("accent button, hover", t.on_accent, t.accent_hover)]
    pairs += [("pressed button", t.text, t.pressed)]
    pairs += [(f"initials on {fill.name()}", theme.ink_on(fill, t), fill) for fill in t.avatar_fills]
    return pairs


@every_theme
def test_every_text_is_readable(t: Tokens) -> None:
    poor = {name: round(ratio, 2) for name, ink, on in text_pairs(t) if (ratio := theme.contrast(ink, on)) < 4.5}
    assert poor == {}


@every_theme
def test_borders_of_controls_and_focus_rings_stand_out(t: Tokens) -> None:
    # Controls on the rail have the surface inside: their border stands against that.
    for ground in (t.bg, t.surface):
        assert theme.contrast(t.input_border, ground) >= 3
    for ground in (t.bg, t.surface, t.rail):
        assert min(theme.contrast(t.accent, ground), theme.contrast(t.red, ground)) >= 3
    # The primary button's ring is in the text colour, beside the button's own ground.
    assert theme.contrast(t.text, t.bg) >= 3
    assert theme.contrast(t.accent, t.selection) >= 3


@pytest.mark.parametrize("high_contrast", [ALL_TOKENS[2], ALL_TOKENS[3]], ids=IDS[2:])
def test_high_contrast_reaches_seven(high_contrast: Tokens) -> None:
    for ink in ("text", "muted", *TONES):
        assert theme.contrast(high_contrast.role(ink), high_contrast.surface) >= 7, ink


def test_contrast_of_black_and_white_is_21() -> None:
    assert theme.contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert theme.contrast(QColor("white"), QColor("white")) == pytest.approx(1)


def test_a_ring_is_drawn_only_where_the_colour_drowns() -> None:
    light, dark = ALL_TOKENS[:2]
    deep_blue = QColor(0, 32, 91)
    assert theme.ring_on(deep_blue, dark.surface, dark) == dark.input_border
    assert theme.ring_on(deep_blue, light.surface, light) is None


@every_theme
def test_the_style_sheet_is_filled_in_and_names_only_drawings_that_exist(t: Tokens) -> None:
    sheet = theme.style_sheet(t)
    assert "$" not in sheet
    assert t.accent.name() in sheet
    drawings = set(re.findall(r"url\(theme:([^)]+)\)", sheet))
    folder = resource("themes", "dark" if t.dark else "light")
    assert drawings
    assert {name for name in drawings if not (folder / name).is_file()} == set()


def test_no_colour_is_named_outside_the_tokens() -> None:
    assert re.findall(r"#[0-9a-fA-F]{3,8}\b", resource("themes", "app.qss").read_text(encoding="utf-8")) == []


def test_unknown_roles_are_refused() -> None:
    with pytest.raises(KeyError):
        ALL_TOKENS[0].role("sizes")


@pytest.mark.parametrize(
    ("language", "first", "before"),
    [
        ("en", "Segoe UI", "Microsoft YaHei UI"),
        ("zh_Hans", "Microsoft YaHei UI", "Microsoft JhengHei UI"),
        ("zh_Hant", "Microsoft JhengHei UI", "Microsoft YaHei UI"),
    ],
)
def test_the_languages_own_glyphs_come_first(app: QApplication, language: str, first: str, before: str) -> None:
    theme.apply(app, "light", language)
    names = app.font().families()
    assert names[0] == first
    assert names.index(first) < names.index(before)
    assert app.font().pixelSize() == 14


def test_switching_theme_changes_tokens_palette_and_style(app: QApplication) -> None:
    light = theme.apply(app, "light", "en")
    sheet = app.styleSheet()
    dark = theme.apply(app, "dark", "en")
    assert (light.dark, dark.dark) == (False, True)
    assert theme.tokens() is dark
    assert app.palette().window().color() == dark.bg
    assert app.styleSheet() != sheet


def test_the_system_theme_is_light_where_the_system_does_not_say(app: QApplication) -> None:
    theme.apply(app, "dark", "en")
    assert not theme.apply(app, "system", "en").dark


def test_fonts_have_the_sizes_of_the_design(app: QApplication) -> None:
    theme.apply(app, "light", "en")
    made = [theme.page_title_font(), theme.card_title_font(), theme.section_font(), theme.meta_font()]
    assert [(font.pixelSize(), font.weight()) for font in made] == [(24, 600), (15, 600), (13, 600), (13, 400)]
    assert (theme.chip_font().pixelSize(), theme.chip_font().weight()) == (12, 600)
    assert len(theme.time_font().featureTags()) == 1


def test_a_placeholder_is_muted_and_not_faint(app: QApplication) -> None:
    t = theme.apply(app, "dark", "en")
    field = QLineEdit()
    field.ensurePolished()
    assert field.palette().placeholderText().color() == t.muted


def test_finish_indents_spin_boxes(app: QApplication) -> None:
    dialog = QDialog()
    box = QSpinBox()
    QVBoxLayout(dialog).addWidget(box)
    theme.finish(dialog)
    assert box.lineEdit().textMargins().left() > 0


def ink_of(image: QImage) -> set[str]:
    """The colours of the fully opaque pixels."""
    pixels = (image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height()))
    return {pixel.name() for pixel in pixels if pixel.alpha() == 255}


def test_every_icon_draws_in_the_given_colour(app: QApplication) -> None:
    names = [path.stem for path in resource("icons").glob("*.svg") if path.stem != icons.APP_ICON]
    assert len(names) > 50
    for name in names:
        image = icons.pixmap(name, 24, QColor(200, 10, 20), 3.0).toImage()
        # A step to either side: the renderer rounds where strokes overlap.
        found = [QColor(ink) for ink in ink_of(image)]
        assert found, name
        assert all(abs(ink.red() - 200) + abs(ink.green() - 10) + abs(ink.blue() - 20) <= 3 for ink in found), name


def test_every_icon_that_is_shipped_is_shown_somewhere() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in Path(journal.__file__).parent.rglob("*.py"))
    names = {path.stem for path in resource("icons").glob("*.svg")}
    assert {name for name in names if f'"{name}"' not in code} == set()


@pytest.mark.parametrize("ratio", [1.0, 1.5, 2.0, 3.0])
def test_icons_are_drawn_at_the_pixels_of_the_screen(app: QApplication, ratio: float) -> None:
    made = icons.icon("gift").pixmap(QSize(18, 18), ratio)
    assert made.size() == QSize(round(18 * ratio), round(18 * ratio))
    assert made.devicePixelRatio() == ratio


def test_icons_follow_state(app: QApplication) -> None:
    t = theme.apply(app, "light", "en")
    made = icons.icon("star", "muted", checked_role="accent")
    size = QSize(32, 32)
    assert ink_of(made.pixmap(size).toImage()) == {t.muted.name()}
    assert ink_of(made.pixmap(size, QIcon.Mode.Disabled).toImage()) == {t.disabled.name()}
    assert ink_of(made.pixmap(size, QIcon.Mode.Normal, QIcon.State.On).toImage()) == {t.accent.name()}


def test_unknown_icons_show_at_once(app: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.icon("no-such-icon")
    with pytest.raises(KeyError):
        icons.icon("gift", "no-such-role")


def test_a_changed_copy_of_an_icon_stays_alive(app: QApplication) -> None:
    # Qt clones the engine here; the clone must not be freed under its hands.
    for _ in range(50):
        copy = QIcon(icons.icon("gift"))
        copy.addPixmap(icons.pixmap("gift", 8, None))
        assert not copy.pixmap(QSize(16, 16)).isNull()


def test_the_app_icon_reads_at_16_pixels(app: QApplication) -> None:
    image = icons.app_icon().pixmap(QSize(16, 16)).toImage()
    assert image.size() == QSize(16, 16)
    # Cover, spine, bookmark and lines are still told apart.
    assert len(ink_of(image)) >= 4

"""The look of the running app: colour tokens, fonts, palette and style sheet; no widget is built here."""

from __future__ import annotations

import functools
import string
import tomllib
from dataclasses import dataclass, fields
from typing import Literal, cast

from PySide6.QtCore import QDir, Qt
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from journal.paths import resource

Theme = Literal["system", "light", "dark"]

UI_PX = 14
PAGE_TITLE_PX = 24
CARD_TITLE_PX = 15
META_PX = 13
CHIP_PX = 12

_TOKENS_PROPERTY = "journalTokens"
_FIELD_INDENT = 8
_LATIN = ("Segoe UI", "SF Pro Text", "Inter", "Noto Sans")
_HANS = ("Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC")
_HANT = ("Microsoft JhengHei UI", "PingFang TC", "Noto Sans CJK TC")


@dataclass(frozen=True, eq=False, repr=False)
class Sizes:
    """Measures in pixels before the screen's scale."""

    card_radius: int
    control_radius: int
    small_radius: int
    control_height: int
    chip_height: int
    rail_width: int
    rail_narrow_width: int
    page_margin_x: int
    page_margin_y: int
    row_gap: int
    column_gap: int
    text_column: int
    icon: int


@dataclass(frozen=True, eq=False, repr=False)
class Tokens:
    """The colours of one theme by what they mean; `X_bg` is the quiet ground under text of colour `X`."""

    bg: QColor
    surface: QColor
    rail: QColor
    line: QColor
    input_border: QColor
    text: QColor
    muted: QColor
    disabled: QColor
    accent: QColor
    accent_hover: QColor
    accent_bg: QColor
    on_accent: QColor
    red: QColor
    red_bg: QColor
    amber: QColor
    amber_bg: QColor
    green: QColor
    green_bg: QColor
    blue: QColor
    blue_bg: QColor
    gold: QColor
    gold_bg: QColor
    neutral_bg: QColor
    hover: QColor
    pressed: QColor
    selection: QColor
    scroll: QColor
    dark: bool
    high_contrast: bool
    avatar_fills: tuple[QColor, ...]
    light_ink: QColor
    dark_ink: QColor
    sizes: Sizes

    def role(self, name: str) -> QColor:
        """The colour called `name` in tokens.toml; KeyError for a name that is no colour."""
        value = getattr(self, name, None)
        if not isinstance(value, QColor):
            raise KeyError(name)
        return value


@functools.cache
def load(scheme: Literal["light", "dark"], high_contrast: bool = False) -> Tokens:
    """Read the tokens of one scheme from the theme file."""
    table = tomllib.loads(resource("themes", "tokens.toml").read_text(encoding="utf-8"))
    named = dict(table[scheme])
    if high_contrast:
        named |= table[f"{scheme}_contrast"]
    avatars = table["avatars"]
    return Tokens(
        **{name: QColor(value) for name, value in named.items()},
        dark=scheme == "dark",
        high_contrast=high_contrast,
        avatar_fills=tuple(QColor(value) for value in avatars["fills"]),
        light_ink=QColor(avatars["light_ink"]),
        dark_ink=QColor(avatars["dark_ink"]),
        sizes=Sizes(**table["sizes"]),
    )


def apply(app: QApplication, theme: Theme, language: str) -> Tokens:
    """Give the whole app its look and return the tokens now valid.

    `language` (en, zh_Hans, zh_Hant) decides the order of font families. Calling again switches; pages are then
    rebuilt by their owner, because widgets read texts and colours when they are made. With "system" the owner
    calls again on `QStyleHints.colorSchemeChanged`.
    """
    hints = app.styleHints()
    if theme == "system":
        hints.unsetColorScheme()
    else:
        # So that native frames and file dialogs follow the choice as well.
        hints.setColorScheme(Qt.ColorScheme.Dark if theme == "dark" else Qt.ColorScheme.Light)
    dark = theme == "dark" or (theme == "system" and hints.colorScheme() == Qt.ColorScheme.Dark)
    high_contrast = hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast
    new = load("dark" if dark else "light", high_contrast)
    if app.property(_TOKENS_PROPERTY) is None:
        app.setStyle("Fusion")
    app.setProperty(_TOKENS_PROPERTY, new)
    base = QFont()
    base.setFamilies(list(families(language)))
    base.setPixelSize(UI_PX)
    app.setFont(base)
    app.setPalette(palette(new))
    QDir.setSearchPaths("theme", [str(resource("themes", "dark" if dark else "light"))])
    app.setStyleSheet(style_sheet(new))
    return new


def tokens() -> Tokens:
    """The tokens of the running app; those of the light theme where none has been applied yet."""
    app = QApplication.instance()
    found = app.property(_TOKENS_PROPERTY) if app is not None else None
    return found if isinstance(found, Tokens) else load("light")


def families(language: str) -> tuple[str, ...]:
    """Font families by preference; the language's own CJK family first, else Qt keeps the other one's glyphs."""
    if language == "zh_Hans":
        return (*_HANS, *_LATIN, *_HANT)
    if language == "zh_Hant":
        return (*_HANT, *_LATIN, *_HANS)
    return (*_LATIN, *_HANS, *_HANT)


def font(px: int = UI_PX, weight: int = 400, *, tabular: bool = False) -> QFont:
    """The app's font at `px` pixels and CSS weight `weight`; `tabular` gives all digits the same width."""
    made = QFont(QApplication.font())
    made.setPixelSize(px)
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def page_title_font() -> QFont:
    """For the one title of a page."""
    return font(PAGE_TITLE_PX, 600)


def card_title_font() -> QFont:
    """For names in rows and titles of cards."""
    return font(CARD_TITLE_PX, 600)


def section_font() -> QFont:
    """For section labels; set in the muted colour."""
    return font(META_PX, 600)


def meta_font() -> QFont:
    """For secondary lines; set in the muted colour."""
    return font(META_PX)


def chip_font() -> QFont:
    """For chips; tabular, because most chips carry a time or a count."""
    return font(CHIP_PX, 600, tabular=True)


def time_font() -> QFont:
    """For dates and times in columns."""
    return font(META_PX, tabular=True)


def finish(root: QWidget) -> None:
    """Set what no style sheet reaches, on a page or dialog that is built: call it once, before it is shown.

    Indents the text of spin boxes and date fields like that of line edits, and gives the weekends of calendars the red
    of the theme (Qt's own cannot be read on a dark ground).  The buttons of a message box get room for their words:
    Qt makes the box as narrow as the style sheet lets its buttons be.
    """
    # Late: Today has none of these, and the first frame need not wait until Qt for Python has made their classes.
    from PySide6.QtGui import QTextCharFormat
    from PySide6.QtWidgets import QAbstractSpinBox, QCalendarWidget, QMessageBox

    for box in root.findChildren(QAbstractSpinBox):
        box.lineEdit().setTextMargins(_FIELD_INDENT, 0, 0, 0)
    if isinstance(root, QMessageBox):
        for made in root.buttons():
            made.ensurePolished()
            made.setMinimumWidth(made.sizeHint().width())
    weekend = QTextCharFormat()
    weekend.setForeground(tokens().red)
    for calendar in root.findChildren(QCalendarWidget):
        for day in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            calendar.setWeekdayTextFormat(day, weekend)


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two opaque colours, 1 to 21 (WCAG 2.2, relative luminance)."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def ink_on(fill: QColor, t: Tokens) -> QColor:
    """White or near black, whichever is read more easily on `fill`."""
    return max((t.light_ink, t.dark_ink), key=functools.partial(contrast, fill))


def ring_on(fill: QColor, ground: QColor, t: Tokens) -> QColor | None:
    """The ring that keeps a spot of `fill` visible on `ground`; None where it stands out by itself (3:1)."""
    return None if contrast(fill, ground) >= 3 else t.input_border


def palette(t: Tokens) -> QPalette:
    """The Qt palette of the tokens, for everything the style sheet does not touch."""
    role, group = QPalette.ColorRole, QPalette.ColorGroup
    made = QPalette()
    for key, colour in {
        role.Window: t.bg,
        role.WindowText: t.text,
        role.Base: t.surface,
        role.AlternateBase: t.bg,
        role.Text: t.text,
        role.PlaceholderText: t.muted,
        role.Button: t.surface,
        role.ButtonText: t.text,
        role.BrightText: t.red,
        role.ToolTipBase: t.surface,
        role.ToolTipText: t.text,
        role.Highlight: t.selection,
        role.HighlightedText: t.text,
        role.Accent: t.accent,
        role.Link: t.accent,
        role.LinkVisited: t.accent,
        role.Light: t.surface,
        role.Midlight: t.hover,
        role.Mid: t.line,
        role.Dark: t.input_border,
        role.Shadow: t.line,
    }.items():
        made.setColor(key, colour)
    for key in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        made.setColor(group.Disabled, key, t.disabled)
    return made


def style_sheet(t: Tokens) -> str:
    """The app's style sheet with the tokens filled in; KeyError when it names a token that does not exist."""
    values = {item.name: getattr(t, item.name) for item in fields(Tokens)}
    words = {name: value.name() for name, value in values.items() if isinstance(value, QColor)}
    words |= {item.name: str(cast(int, getattr(t.sizes, item.name))) for item in fields(Sizes)}
    template = string.Template(resource("themes", "app.qss").read_text(encoding="utf-8"))
    return template.substitute(words)


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF())

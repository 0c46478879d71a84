"""The building blocks of pages: what they show, how they size, how the keyboard works them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from journal.ui import theme
from journal.ui.widgets.avatar import Avatar, fill_for, initials, paint_avatar
from journal.ui.widgets.buttons import button, icon_button
from journal.ui.widgets.card import Card, paint_card
from journal.ui.widgets.chip import Chip, chip_size, paint_chip
from journal.ui.widgets.empty_state import EmptyState
from journal.ui.widgets.flow import FlowLayout
from journal.ui.widgets.labels import PlainLabel, plain_tool_tip
from journal.ui.widgets.mood_picker import MoodPicker
from journal.ui.widgets.ring import CountdownRing, clock_text
from journal.ui.widgets.swatch import Swatch


@pytest.fixture(autouse=True)
def look(qapp: QApplication) -> None:
    theme.apply(qapp, "light", "en")


@pytest.fixture
def canvas() -> Iterator[tuple[QImage, QPainter]]:
    image = QImage(200, 100, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    yield image, painter
    if painter.isActive():
        painter.end()


# ---------- avatar


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("王敏", "王"),
        ("欧阳娜娜", "欧"),
        ("Grace Cheung", "GC"),
        ("grace mei-ling cheung", "GC"),
        ("Jean-Luc", "JL"),
        ("Ada", "A"),
        ("김민수", "김"),
        ("Grace 张", "G"),
        ("3M Company", "3C"),
        ("(Dr.) Émile Zola", "DZ"),
        ("ßen", "S"),
        ("  ", "?"),
        ("", "?"),
        ("…!", "?"),
        ("𠮷野家", "𠮷"),
    ],
)
def test_initials(name: str, shown: str) -> None:
    assert initials(name) == shown


def test_the_colour_of_a_name_is_always_the_same_and_names_differ() -> None:
    t = theme.tokens()
    names = ["王敏", "陈佳怡", "Grace Cheung", "Irene Wong", "David Clark", "林淑芬"]
    assert fill_for("王敏", t) == fill_for(" 王敏 ", t)
    assert len({fill_for(name, t).name() for name in names}) >= 3


def test_an_avatar_shows_the_favourite_colour_with_a_ring_on_dark(
    qapp: QApplication, canvas: tuple[QImage, QPainter]
) -> None:
    t = theme.apply(qapp, "dark", "en")
    image, painter = canvas
    paint_avatar(painter, QRectF(0, 0, 64, 64), "", QColor(0, 32, 91), t)
    painter.end()
    assert image.pixelColor(8, 32) == QColor(0, 32, 91)
    assert theme.contrast(image.pixelColor(0, 32), t.surface) >= 2.5


# ---------- chip


def test_a_chip_is_as_wide_as_its_text_and_never_lower_than_its_line() -> None:
    t, font = theme.tokens(), theme.chip_font()
    short, long = chip_size("VIP", font, t), chip_size("Two e-mails unanswered", font, t)
    assert long.width() > short.width()
    assert short.height() == long.height() >= t.sizes.chip_height
    assert chip_size("VIP", font, t, icon="gift").width() > short.width()
    assert Chip("VIP").sizeHint().width() >= short.width()


def test_the_painter_returns_what_it_covers_and_keeps_to_the_maximum(canvas: tuple[QImage, QPainter]) -> None:
    _, painter = canvas
    t, font = theme.tokens(), theme.chip_font()
    area = paint_chip(painter, QPointF(5, 7), "3 days", "red", t, font)
    assert area.topLeft() == QPointF(5, 7)
    assert area.size() == chip_size("3 days", font, t)
    assert paint_chip(painter, QPointF(0, 0), "x" * 200, "blue", t, font, max_width=80).width() == 80
    assert paint_chip(painter, QRectF(1, 2, 60, 20), "x" * 200, "gold", t, font) == QRectF(1, 2, 60, 20)


def test_a_chip_changes_tone_and_text(qtbot: QtBot) -> None:
    chip = Chip("6:12 left", "amber")
    qtbot.addWidget(chip)
    before = chip.sizeHint().width()
    chip.set_chip("3 days overdue", "red")
    assert (chip.tone(), chip.text()) == ("red", "3 days overdue")
    assert chip.sizeHint().width() > before


# ---------- ring


@pytest.mark.parametrize(
    ("seconds", "shown"),
    [(600, "10:00"), (372, "6:12"), (59, "0:59"), (0, "0:00"), (-80, "+1:20"), (-1, "+0:01"), (7200, "120′")],
)
def test_clock_text(seconds: int, shown: str) -> None:
    assert clock_text(seconds) == shown


@pytest.mark.parametrize(
    ("seconds", "total", "pressing"), [(600, 600, False), (121, 600, False), (120, 600, True), (-5, 600, True)]
)
def test_the_ring_turns_red_near_the_end(qtbot: QtBot, seconds: int, total: int, pressing: bool) -> None:
    ring = CountdownRing()
    qtbot.addWidget(ring)
    ring.set_remaining(seconds, total)
    t = theme.tokens()
    assert ring.pressing() is pressing
    # Just right of twelve o'clock, where the arc always begins.
    seen = ring.grab().toImage().pixelColor(26, 2)
    assert seen == (t.red if pressing else t.accent)


def test_a_ring_without_a_total_does_not_fail(qtbot: QtBot) -> None:
    ring = CountdownRing()
    qtbot.addWidget(ring)
    ring.set_remaining(30, 0)
    assert not ring.grab().isNull()
    assert ring.text() == "0:30"


# ---------- flow layout


def flow_of(qtbot: QtBot, count: int) -> tuple[QWidget, FlowLayout, list[QWidget]]:
    host = QWidget()
    qtbot.addWidget(host)
    layout = FlowLayout(host, gap_x=10, gap_y=5)
    items = [QWidget() for _ in range(count)]
    for item in items:
        item.setFixedSize(50, 20)
        layout.addWidget(item)
    return host, layout, items


def test_items_break_into_lines_where_they_do_not_fit(qtbot: QtBot) -> None:
    host, layout, items = flow_of(qtbot, 5)
    assert layout.heightForWidth(1000) == 20
    assert layout.heightForWidth(170) == 45
    assert layout.heightForWidth(60) == 5 * 20 + 4 * 5
    host.resize(170, 100)
    host.show()
    assert [(item.x(), item.y()) for item in items] == [(0, 0), (60, 0), (120, 0), (0, 25), (60, 25)]


def test_hidden_items_take_no_room(qtbot: QtBot) -> None:
    host, layout, items = flow_of(qtbot, 3)
    items[1].hide()
    assert host.hasHeightForWidth()
    assert layout.heightForWidth(110) == 20


def test_right_to_left_starts_on_the_right(qtbot: QtBot) -> None:
    host, _, items = flow_of(qtbot, 2)
    host.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    host.resize(170, 100)
    host.show()
    assert [item.x() for item in items] == [120, 60]


def test_clear_removes_all(qtbot: QtBot) -> None:
    host, layout, _ = flow_of(qtbot, 3)
    layout.clear()
    assert layout.count() == 0
    assert layout.itemAt(0) is None
    assert layout.takeAt(0) is None
    assert host.heightForWidth(100) == 0


# ---------- labels, cards, empty states


def test_text_is_never_markup(qtbot: QtBot) -> None:
    label = PlainLabel("<b>Wang</b>")
    qtbot.addWidget(label)
    assert label.textFormat() == Qt.TextFormat.PlainText
    assert plain_tool_tip("<b>A & B</b>") == "<qt>&lt;b&gt;A &amp; B&lt;/b&gt;</qt>"
    assert plain_tool_tip("A & B") == "A & B"


def test_an_eliding_label_gives_way_and_keeps_its_text(qtbot: QtBot) -> None:
    label = PlainLabel("Two e-mails unanswered since Wednesday", elide=True)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() < label.sizeHint().width()
    label.resize(60, 20)
    assert label.is_cut()
    assert label.text() == "Two e-mails unanswered since Wednesday"
    label.resize(label.sizeHint())
    assert not label.is_cut()


def test_the_tool_tip_of_a_label_is_what_was_cut_off(qtbot: QtBot) -> None:
    label = PlainLabel("Proofs for <Orchid>", elide=True)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert label.toolTip() == "<qt>Proofs for &lt;Orchid&gt;</qt>"
    label.resize(label.sizeHint())
    label.grab()
    assert label.toolTip() == ""


def test_roles_and_tones_colour_a_label(qtbot: QtBot) -> None:
    t = theme.tokens()
    label = PlainLabel("3 days", "meta")
    qtbot.addWidget(label)
    assert label.palette().windowText().color() == t.muted
    label.set_tone("red")
    assert label.palette().windowText().color() == t.red


def test_a_card_without_title_shows_none(qtbot: QtBot) -> None:
    card = Card()
    qtbot.addWidget(card)
    assert card.title_label.isHidden()
    card.set_title("Next")
    assert not card.title_label.isHidden()


def test_a_focused_row_has_a_ring(canvas: tuple[QImage, QPainter]) -> None:
    image, painter = canvas
    t = theme.tokens()
    paint_card(painter, QRectF(0, 0, 200, 100), t, focused=True)
    painter.end()
    assert (image.pixelColor(100, 0), image.pixelColor(100, 1)) == (t.accent, t.accent)
    assert image.pixelColor(100, 50) == t.surface


# ---------- buttons


def test_buttons_have_names_and_a_height_one_can_hit(qtbot: QtBot) -> None:
    plain, icon = button("&Save && close", "primary", "check", "Ctrl+S"), icon_button("x", "Close")
    qtbot.addWidget(plain)
    qtbot.addWidget(icon)
    assert (plain.accessibleName(), plain.accessibleDescription()) == ("Save & close", "Ctrl+S")
    assert (icon.accessibleName(), icon.toolTip()) == ("Close", "Close")
    assert min(plain.sizeHint().height(), plain.minimumHeight()) >= 32
    assert min(icon.minimumHeight(), icon.width()) >= 32


def test_a_shortcut_hint_gets_its_own_room(qtbot: QtBot) -> None:
    plain, hinted = button("Log"), button("Log", shortcut_hint="Ctrl+N")
    qtbot.addWidget(plain)
    qtbot.addWidget(hinted)
    assert hinted.sizeHint().width() > plain.sizeHint().width() + 20


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("kind", ["primary", "secondary", "quiet", "danger", "nav", "field"])
def test_keyboard_focus_is_seen_on_every_kind(qtbot: QtBot, qapp: QApplication, scheme: str, kind: str) -> None:
    theme.apply(qapp, "dark" if scheme == "dark" else "light", "en")
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    made = button("Log", kind)  # type: ignore[arg-type]
    other = QPushButton("other")
    column.addWidget(made)
    column.addWidget(other)
    host.show()
    host.activateWindow()
    qtbot.waitUntil(host.isActiveWindow)
    other.setFocus()
    before = made.grab().toImage()
    size = made.size()
    made.setFocus(Qt.FocusReason.TabFocusReason)
    assert made.grab().toImage() != before
    assert made.size() == size
    assert made.sizeHint() == size or made.sizeHint().width() <= size.width()


# ---------- mood picker


@pytest.fixture
def picker(qtbot: QtBot) -> MoodPicker:
    made = MoodPicker()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_mood_is_chosen_changed_and_taken_back_by_keyboard(picker: MoodPicker) -> None:
    seen: list[object] = []
    picker.mood_changed.connect(seen.append)
    faces = picker.buttons()
    picker.setFocus()
    assert faces[0].hasFocus()
    QTest.keyClick(faces[0], Qt.Key.Key_Space)
    QTest.keyClick(faces[0], Qt.Key.Key_Left)
    assert faces[4].hasFocus()
    QTest.keyClick(faces[4], Qt.Key.Key_Left)
    QTest.keyClick(faces[3], Qt.Key.Key_Space)
    assert [face.isChecked() for face in faces] == [False, False, False, True, False]
    QTest.keyClick(faces[3], Qt.Key.Key_Space)
    assert seen == [-2, 1, None]
    assert picker.mood() is None


def test_setting_a_mood_tells_nobody(picker: MoodPicker) -> None:
    seen: list[object] = []
    picker.mood_changed.connect(seen.append)
    picker.set_mood(0)
    assert picker.mood() == 0
    picker.set_mood(None)
    assert picker.mood() is None
    assert seen == []
    with pytest.raises(ValueError, match="3"):
        picker.set_mood(3)


def test_faces_are_named_by_words(picker: MoodPicker) -> None:
    names = [face.accessibleName() for face in picker.buttons()]
    assert names == ["Very unhappy", "Unhappy", "Neutral", "Happy", "Very happy"]
    given = MoodPicker(["a", "b", "c", "d", "e"])
    assert [face.accessibleName() for face in given.buttons()] == ["a", "b", "c", "d", "e"]
    given.deleteLater()


# ---------- all of them


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", ["en", "zh_Hans", "zh_Hant"])
def test_everything_renders_without_a_warning(
    qtbot: QtBot, qapp: QApplication, capfd: pytest.CaptureFixture[str], scheme: str, language: str
) -> None:
    t = theme.apply(qapp, "dark" if scheme == "dark" else "light", language)
    host = QWidget()
    qtbot.addWidget(host)
    column = QVBoxLayout(host)
    ring = CountdownRing()
    ring.set_remaining(90, 600)
    card = Card("下一步", icon_button("ellipsis", "More"))
    chips = QWidget()
    flow = FlowLayout(chips)
    for tone in ("neutral", "red", "amber", "green", "blue", "gold", "accent"):
        flow.addWidget(Chip("逾期 3 天", tone, icon="mail"))
    card.body.addWidget(chips)
    empty = EmptyState(
        "users", "No clients yet", "They appear here.", [button("Add", "primary", "user-plus", "Ctrl+N")]
    )
    swatches = [Swatch(QColor("navy")), Swatch(QColor("white"), 24, struck=True)]
    for widget in (Avatar("王敏"), ring, card, empty, MoodPicker(), PlainLabel("x", "title", elide=True), *swatches):
        column.addWidget(widget)
    host.resize(420, 800)
    # As the pictures are rendered: the platform's own remarks about showing windows are not ours.
    host.ensurePolished()
    image = host.grab().toImage()
    assert image.size() == QSize(420, 800) * image.devicePixelRatio()
    assert image.pixelColor(2, 2) == t.bg
    printed = capfd.readouterr()
    assert (printed.out, printed.err) == ("", "")

"""The palette as a user works it: type, look, choose; it disturbs neither the input method nor what lies below."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QInputMethodEvent, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from journal.core.interactions import EntryKind
from journal.core.search_query import Note, NoteCode
from journal.paths import resource
from journal.store import interactions
from journal.store import search as searches
from journal.store.reading import Reader
from journal.store.search import Found, Hit, HitKind
from journal.ui import actions, theme
from journal.ui.context import Context
from journal.ui.dialogs import search_words as words
from journal.ui.dialogs.search import SearchPalette
from journal.ui.models.palette import Command, Heading
from journal.ui.widgets.marked_text import paint_marked
from tests.ui.whole_window import World, press


def palette_of(world: World) -> SearchPalette:
    """Open the palette as a user does."""
    press(world, "search")
    found = [made for made in world.window.findChildren(SearchPalette) if made.isVisible()]
    assert len(found) == 1
    return found[0]


def commit(field: QLineEdit, text: str) -> None:
    """Type as an input method does: composing first, then the whole."""
    composing = QInputMethodEvent(text, [])
    QApplication.sendEvent(field, composing)
    done = QInputMethodEvent()
    done.setCommitString(text)
    QApplication.sendEvent(field, done)


def groups(palette: SearchPalette) -> dict[str, int]:
    """How many rows stand under each heading."""
    found: dict[str, int] = {}
    heading = ""
    for place in range(palette.model.rowCount()):
        row = palette.model.row(place)
        if isinstance(row, Heading):
            heading = row.words
            found[heading] = 0
        else:
            found[heading] += 1
    return found


def titles(palette: SearchPalette) -> list[str]:
    return [palette.model.line(place).title for place in range(palette.model.rowCount())]


# ---------- what is found


def test_before_anything_is_typed_it_says_how_a_search_is_written(world: World) -> None:
    palette = palette_of(world)
    assert palette._pile.currentWidget() is palette._help
    assert palette.field.hasFocus()
    for typed, _meaning in words.syntax():
        searches.search(world.context.reader, typed, world.clock())  # and what it says can be typed


def test_names_entries_and_commands_stand_in_their_groups(world: World) -> None:
    palette = palette_of(world)
    QTest.keyClicks(palette.field, "cr")
    assert list(groups(palette)) == ["Clients", "Journal", "Commands"]
    palette.field.clear()
    commit(palette.field, "何立")
    assert next(iter(groups(palette))) == "Clients"
    assert "何立" in titles(palette)


def test_initials_find_a_name_and_a_command(world: World) -> None:
    palette = palette_of(world)
    QTest.keyClicks(palette.field, "hl")
    assert "何立" in titles(palette)
    palette.field.setText("gtt")
    assert "Go to Today" in titles(palette)


def test_the_count_is_told_and_that_only_the_newest_are_shown(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    hit = Hit(HitKind.DUE, 1, None, "", None, "", "call back", ((0, 4),))
    monkeypatch.setattr(searches, "search", _answering(Found((hit,) * 50, 1_000, True, True)))
    palette = palette_of(world)
    QTest.keyClicks(palette.field, "x")
    assert palette.count.text() == "1,000+ found, the newest 50 are shown"
    monkeypatch.setattr(searches, "search", _answering(Found((hit,), 1, False, True)))
    QTest.keyClicks(palette.field, "y")
    assert palette.count.text() == "1 found"


def test_while_the_index_is_built_it_says_so_and_asks_again(
    world: World, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(searches, "search", _answering(Found((), 0, False, False)))
    palette = palette_of(world)
    palette._again.setInterval(10)
    QTest.keyClicks(palette.field, "zzzz")
    assert "index is being built" in palette.notes.text()
    hit = Hit(HitKind.DUE, 1, None, "", None, "", "zzzz", ())
    monkeypatch.setattr(searches, "search", _answering(Found((hit,), 1, False, True)))
    qtbot.waitUntil(palette.notes.isHidden)
    assert palette.chosen() == hit


@pytest.mark.parametrize("code", list(NoteCode))
def test_every_part_that_is_left_out_is_told_about(code: NoteCode) -> None:
    told = words.note(Note(code, "mood:" + "x" * 80))
    assert "{" not in told
    assert len(told) < 120


def test_nothing_found_advises(world: World) -> None:
    palette = palette_of(world)
    QTest.keyClicks(palette.field, "qqzzqq")
    assert palette._pile.currentWidget() is palette._nothing
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_it_follows_changes_of_the_journal(world: World) -> None:
    palette = palette_of(world)
    QTest.keyClicks(palette.field, "northl")
    assert "Northlight Ceramics" in titles(palette)
    found = palette.chosen()
    assert isinstance(found, Hit)
    before = palette.model.rowCount()
    world.context.runner.undo()
    world.settle()
    assert palette.model.rowCount() <= before


def _answering(found: Found) -> object:
    def answer(_reader: Reader, _text: str, _now: int, *, limit: int = 50) -> Found:
        return found

    return answer


# ---------- moving and choosing


def test_arrows_and_pages_pass_over_headings_and_stop_at_the_ends(world: World) -> None:
    palette = palette_of(world)
    QTest.keyClicks(palette.field, "the")
    assert not isinstance(palette.chosen(), Heading)
    first = palette.list.currentIndex().row()
    QTest.keyClick(palette.field, Qt.Key.Key_Up)
    assert palette.list.currentIndex().row() == first
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.currentIndex().row() == first + 1
    for _ in range(60):
        QTest.keyClick(palette.field, Qt.Key.Key_PageDown)
        assert not isinstance(palette.chosen(), Heading)
    assert palette.list.currentIndex().row() == palette.model.rowCount() - 1


def test_enter_opens_a_client(world: World) -> None:
    palette = palette_of(world)
    QTest.keyClicks(palette.field, "northlight")
    hit = palette.chosen()
    assert isinstance(hit, Hit)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert world.window.page.NAME == "clients"
    assert world.window.clients.client_id == hit.client_id


def test_enter_opens_an_entry_at_its_place(world: World) -> None:
    reader = world.context.reader
    oldest = reader.row(
        """SELECT l.client_id, l.interaction_id FROM interaction_clients l WHERE l.client_id =
        (SELECT client_id FROM interaction_clients GROUP BY client_id ORDER BY count(*) DESC LIMIT 1)
        ORDER BY l.at LIMIT 1"""
    )
    assert oldest is not None
    client_id, interaction_id = oldest
    world.context.entry_requested.emit(client_id, interaction_id)
    timeline = world.window.clients.client.timeline
    entry = timeline.view.current_entry()
    assert entry is not None
    assert entry.id == interaction_id
    rect = timeline.view.visualRect(timeline.view.currentIndex())
    assert timeline.view.viewport().rect().intersects(rect)
    assert world.window.focusWidget() is timeline.view


def test_an_old_entry_is_read_for(world: World) -> None:
    timeline = world.window.clients.client.timeline
    client_id, count = world.context.reader.rows(
        "SELECT client_id, entry_count FROM client_index ORDER BY entry_count DESC LIMIT 1"
    )[0]
    ids = [
        row[0]
        for row in world.context.reader.rows(
            "SELECT interaction_id FROM interaction_clients WHERE client_id = ? ORDER BY at DESC", (client_id,)
        )
    ]
    assert count == len(ids)
    timeline.model.show(client_id)
    timeline.model._entries, timeline.model._complete = timeline.model._entries[:5], False
    at = interactions.get(world.context.reader, ids[-1]).at.at
    row = timeline.model.seek((EntryKind.INTERACTION, ids[-1]), at)
    assert row is not None
    assert timeline.model.entry(row).id == ids[-1]
    assert timeline.model.seek((EntryKind.INTERACTION, 10**9), at) is None


@pytest.mark.parametrize(
    ("hit", "signal"),
    [
        (Hit(HitKind.CRISIS, 7, 1, "A", 0, "", "x", ()), "crisis_requested"),
        (Hit(HitKind.DUE, 7, None, "", 0, "", "x", ()), "page_requested"),
        (Hit(HitKind.DUE, 7, 1, "A", 0, "", "x", ()), "client_requested"),
        (Hit(HitKind.PREFERENCE, 7, 1, "A", 0, "", "x", ()), "client_requested"),
        (Hit(HitKind.ATTACHMENT, 7, 1, "A", 0, "", "x", (), 3), "entry_requested"),
        (Hit(HitKind.INTERACTION, 7, 1, "A", 0, "", "x", ()), "entry_requested"),
    ],
)
def test_each_kind_leads_to_where_it_stands(context: Context, qtbot: QtBot, hit: Hit, signal: str) -> None:
    under = QWidget()
    qtbot.addWidget(under)
    under.resize(900, 600)
    under.show()
    palette = SearchPalette(context, under)
    palette.model.show([hit])
    palette.list.setCurrentIndex(palette.model.index(0))
    with qtbot.waitSignal(getattr(context, signal)):
        palette._enter()


def test_a_command_is_carried_out(world: World, qtbot: QtBot) -> None:
    palette = palette_of(world)
    QTest.keyClicks(palette.field, "go to crises")
    assert isinstance(palette.chosen(), Command)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: world.window.page.NAME == "crises")


def test_every_command_has_an_icon_that_is_there() -> None:
    for shortcut in actions.SHORTCUTS:
        if shortcut.name != words.PALETTE:
            assert resource("icons", f"{words.COMMAND_ICONS[shortcut.name]}.svg").is_file(), shortcut.name


# ---------- the keyboard, the input method, what lies below


def test_composing_asks_nothing_and_its_enter_opens_nothing(world: World) -> None:
    palette = palette_of(world)
    QTest.keyClicks(palette.field, "the")
    rows = palette.model.rowCount()
    QApplication.sendEvent(palette.field, QInputMethodEvent("he", []))
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_Escape):
        QTest.keyClick(palette.field, key)
    assert palette.isVisible()
    assert palette.model.rowCount() == rows


@pytest.mark.parametrize("way", ["escape", "shortcut", "click"])
def test_leaving_gives_the_keyboard_back(world: World, way: str) -> None:
    world.window.show_page("clients")
    before = world.window.clients.finder.search
    before.setFocus()
    palette = palette_of(world)
    if way == "escape":
        QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    elif way == "shortcut":
        press(world, "search")
    else:
        QTest.mouseClick(palette, Qt.MouseButton.LeftButton, pos=QPoint(3, 3))
    assert world.window.focusWidget() is before
    QApplication.processEvents()
    assert not world.window.findChildren(SearchPalette) or not palette_visible(world)


def palette_visible(world: World) -> bool:
    return any(made.isVisible() for made in world.window.findChildren(SearchPalette))


def test_tab_does_not_reach_what_lies_below(world: World) -> None:
    palette = palette_of(world)
    for _ in range(5):
        QTest.keyClick(palette.field, Qt.Key.Key_Tab)
    assert palette.field.hasFocus()


def test_a_dialog_takes_its_place(world: World) -> None:
    palette_of(world)
    press(world, "help")
    QApplication.processEvents()
    assert not palette_visible(world)


def test_the_box_on_the_rail_opens_it(world: World) -> None:
    world.window.rail.search_requested.emit()
    assert palette_visible(world)


def test_it_stays_inside_small_windows(world: World) -> None:
    for size in ((1280, 800), (960, 600), (720, 520)):
        world.window.resize(*size)
        QApplication.processEvents()
        palette = palette_of(world)
        QTest.keyClicks(palette.field, "the")
        assert palette.rect().contains(palette.panel.geometry())
        assert palette.panel.width() <= 640
        palette.leave()


# ---------- bold words


def test_marks_are_bold_and_markup_is_only_text(qapp: QApplication) -> None:
    plain, marked = (_drawn("<b>x</b> & 王敏 𠮷野", spans) for spans in ((), ((11, 13),)))
    assert plain != marked
    assert _drawn("<b>x</b>", ()) != _drawn("x", ())


@pytest.mark.parametrize("width", [1, 5, 20, 60, 200])
def test_text_of_any_script_is_cut_without_harm(qapp: QApplication, width: int) -> None:
    _drawn(
        "𠮷野家 \U0001f469\u200d\U0001f469\u200d\U0001f467 شكرا wide text\nwith a second line", ((0, 3), (4, 9)), width
    )


def _drawn(text: str, spans: tuple[tuple[int, int], ...], width: int = 300) -> QImage:
    picture = QImage(320, 40, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.white)
    painter = QPainter(picture)
    area = picture.rect().toRectF().adjusted(4, 4, 0, -4)
    area.setWidth(width)
    drawn = paint_marked(painter, area, text, spans, theme.font(), theme.load("light").text)
    painter.end()
    assert drawn <= width
    return picture

"""The import of a spreadsheet as a user does it: look, choose, count, import, undo; while rows come in elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from journal.core.columns import Field
from journal.exchange.csv_journal import export_journal
from journal.exchange.row_errors import RowError, RowProblem, RowTrouble
from journal.store import clients, people
from journal.store.history import Changed, Op
from journal.store.reading import Reader
from journal.ui import language
from journal.ui.context import Context
from journal.ui.dialogs import importing_file
from journal.ui.dialogs.importing import ImportDialog
from journal.ui.dialogs.importing_words import row_words
from journal.ui.dialogs.spreadsheet import SpreadsheetDialog
from journal.ui.models.spreadsheet import SampleModel, with_field
from tests.ui.spreadsheets import (
    Choose,
    add_client,
    client_list,
    close,
    hand,
    host_window,
    import_it,
    interactions,
    pick,
    told_changes,
    write,
)

window = host_window
told = told_changes
choose = hand


def test_a_chinese_list_comes_in_as_it_is_and_one_undo_takes_it_back(
    choose: Choose,
    context: Context,
    qtbot: QtBot,
    tmp_path: Path,
    told: list[Changed],
) -> None:
    dialog = choose(client_list(tmp_path))
    qtbot.waitUntil(lambda: "30 new · 0 changed · 0 unchanged" in dialog.words.text())
    assert dialog.choices.encoding.currentData() == "gb18030"
    shown = [box.currentText() for box in dialog.table.header.boxes]
    assert shown == ["Number", "Name", "Company", "Tier", "Phone", "Birthday"]
    assert clients.count(context.reader) == 0, "counting writes nothing"
    import_it(dialog, qtbot)
    assert dialog.words.text() == "Done.\n30 new · 0 changed · 0 unchanged\nUndo takes all of it back."
    assert [(change.op, change.facts) for change in told] == [(Op.IMPORT, {"title": "客户表.csv"})]
    assert clients.count(context.reader) == 30
    close(dialog, qtbot)
    with qtbot.waitSignal(context.runner.changed):
        context.runner.undo()
    assert clients.count(context.reader) == 0


def test_the_same_list_again_has_nothing_to_offer(
    choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    first = choose(client_list(tmp_path))
    import_it(first, qtbot)
    close(first, qtbot)
    again = choose(tmp_path / "客户表.csv")
    qtbot.waitUntil(lambda: "0 new · 0 changed · 30 unchanged" in again.words.text())
    assert "nothing in this file that is not here already" in again.words.text()
    assert not again.write.isEnabled()
    assert clients.count(context.reader) == 30


def test_nothing_of_the_rehearsal_stays_on_the_disk(choose: Choose, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = choose(client_list(tmp_path))
    qtbot.waitUntil(lambda: "30 new" in dialog.words.text())
    assert [path.name for path in tmp_path.iterdir() if "rehearsal" in path.name] == []


def test_dates_with_two_readings_must_be_decided_first(
    choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.csv", [["Date", "Client", "Text"], ["3/4/2026", "Anna", "A call"]])
    dialog = choose(path)
    assert not dialog.write.isEnabled()
    assert "can be read in two ways" in dialog.words.text()
    assert dialog.choices.order.isVisible()
    assert dialog.choices.order.currentData() == "", "nobody guesses it"
    pick(dialog.choices.order, "day_first")
    import_it(dialog, qtbot)
    assert context.reader.value("SELECT at_text FROM interactions") == "2026-04-03"


def test_a_date_that_only_one_column_has_asks_nothing_once_it_is_left_out(
    choose: Choose, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.csv", [["Name", "Birthday"], ["Anna", "3/4/1970"]])
    dialog = choose(path)
    assert not dialog.write.isEnabled()
    pick(dialog.table.header.boxes[1], "ignore")
    qtbot.waitUntil(lambda: "1 new" in dialog.words.text())
    assert dialog.write.isEnabled()
    assert not dialog.choices.order.isVisible()


def test_rows_that_cannot_be_read_are_listed_and_copied_and_the_others_come_in(
    choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    rows = [
        ["date", "client", "text"],
        ["2026-01-02", "Anna", "A call"],
        ["soon", "Bo", "Two"],
        ["2026-01-03", "Cy", ""],
    ]
    dialog = choose(write(tmp_path / "a.csv", rows))
    qtbot.waitUntil(lambda: "1 new · 0 changed · 0 unchanged · 2 rows cannot be read" in dialog.words.text())
    listed = "Line 3: “soon” is not a date or a time.\nLine 4: Nothing is written in this row."
    assert dialog.rows.toPlainText() == listed
    QTest.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == listed
    import_it(dialog, qtbot)
    assert interactions(context) == 1
    assert dialog.rows.toPlainText() == listed


def test_another_encoding_or_delimiter_shows_the_rows_anew(
    choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = choose(client_list(tmp_path, encoding="gb18030"))
    name = dialog.table.rows.index(0, 1)
    assert name.data() == "客户1"
    pick(dialog.choices.encoding, "cp1252")
    qtbot.waitUntil(lambda: dialog.table.rows.index(0, 1).data() != "客户1")
    pick(dialog.choices.encoding, "gb18030")
    qtbot.waitUntil(lambda: dialog.table.rows.index(0, 1).data() == "客户1")
    pick(dialog.choices.delimiter, ";")
    qtbot.waitUntil(lambda: dialog.table.rows.columnCount() == 1)
    assert not dialog.write.isEnabled()
    assert dialog.words.text().startswith("Say which column holds the name.")
    pick(dialog.choices.delimiter, ",")
    qtbot.waitUntil(lambda: "30 new" in dialog.words.text())


def test_an_encoding_in_which_the_file_cannot_be_is_refused_with_a_sentence(
    choose: Choose, qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "a.csv"
    path.write_bytes(b"Name,Phone\nJA\xd8rgen,123\n")  # half a character of UTF-16 stands in it
    dialog = choose(path)
    pick(dialog.choices.encoding, "utf-16-le")
    qtbot.waitUntil(lambda: "cannot be read" in dialog.words.text())
    assert not dialog.write.isEnabled()
    pick(dialog.choices.encoding, "utf-8")
    qtbot.waitUntil(lambda: dialog.table.rows.columnCount() == 2 and dialog._failed == "")


def test_what_a_column_holds_can_be_said_and_takes_the_field_from_another(
    choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    path = write(tmp_path / "a.csv", [["Alpha", "Beta"], ["Anna", "loves tea"], ["Bo", "hates tea"]])
    dialog = choose(path)
    assert "None of the headings is known" in dialog.words.text()
    pick(dialog.table.header.boxes[1], "name")
    pick(dialog.table.header.boxes[0], "name")
    assert [box.currentData() for box in dialog.table.header.boxes] == ["name", "keep"]
    import_it(dialog, qtbot)
    rows = context.reader.rows("SELECT name, about FROM clients ORDER BY name")
    assert rows == [("Anna", "Beta: loves tea"), ("Bo", "Beta: hates tea")]


def test_rows_may_be_persons_at_a_company(choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [["Name", "Company"], ["Anna", "Orchid"], ["Bo", "Orchid"]])
    dialog = choose(path)
    pick(dialog.choices.rows_are, "persons_at_company")
    qtbot.waitUntil(lambda: "1 new · 1 changed" in dialog.words.text())
    import_it(dialog, qtbot)
    (client_id,) = context.reader.row("SELECT id FROM clients") or ()
    assert {person.name for person in people.at(context.reader, client_id)} == {"Anna", "Bo"}


def test_numbers_of_another_program_are_other_numbers(
    choose: Choose, context: Context, qtbot: QtBot, tmp_path: Path
) -> None:
    first = choose(write(tmp_path / "a.csv", [["No.", "Name"], ["1", "Anna"]]))
    import_it(first, qtbot)
    close(first, qtbot)
    other = choose(write(tmp_path / "b.csv", [["No.", "Name"], ["1", "Bo"]]))
    qtbot.waitUntil(lambda: "0 new" in other.words.text())
    QTest.keyClicks(other.choices.source, "billing")
    qtbot.waitUntil(lambda: "1 new" in other.words.text())


def test_kind_can_be_changed(choose: Choose, qtbot: QtBot, tmp_path: Path) -> None:
    path = write(tmp_path / "a.csv", [["Date", "Client", "Notes"], ["2026-01-02", "Anna", "hello"]])
    dialog = choose(path)
    assert dialog.choices.kind.currentData() in ("clients", "interactions")
    for kind, has in (("clients", "taboo"), ("interactions", "mood")):
        pick(dialog.choices.kind, kind)
        qtbot.waitUntil(lambda has=has: dialog.table.header.boxes[0].findData(has) >= 0)  # type: ignore[misc]


# ---------- which file it is


def test_one_import_at_a_time(choose: Choose, context: Context, window: QWidget, tmp_path: Path) -> None:
    dialog = choose(client_list(tmp_path))
    assert importing_file.choose(context, window) is None
    assert window.findChildren(SpreadsheetDialog) == [dialog]


def test_a_journal_of_ours_goes_its_own_way(context: Context, window: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(context.runner.changed):
        context.runner.write(Op.CLIENT_ADD, add_client)
    path = tmp_path / "ours.csv"
    reader = Reader.open(context.reader.path)
    export_journal(reader, path)
    reader.close()
    importing_file.open_file(context, window, str(path))
    qtbot.waitUntil(lambda: window.findChild(ImportDialog) is not None)
    dialog = window.findChild(ImportDialog)
    assert dialog is not None
    qtbot.waitUntil(lambda: "1 unchanged" in dialog.words.text())


def test_a_workbook_is_explained(context: Context, window: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "clients.xlsx"
    path.write_bytes(b"PK\x03\x04" + bytes(100))
    with qtbot.waitSignal(context.told) as told:
        importing_file.open_file(context, window, str(path))
    assert told.args[0] == "clients.xlsx is a workbook. Save it as CSV there, then import that file."


@pytest.mark.parametrize(
    ("name", "begins", "said"),
    [("li.vcf", "BEGIN:VCARD", "holds vCards"), ("due.ics", "BEGIN:VCALENDAR", "is a calendar file")],
)
def test_what_is_no_table_is_explained(
    context: Context, window: QWidget, qtbot: QtBot, tmp_path: Path, name: str, begins: str, said: str
) -> None:
    path = tmp_path / name
    path.write_bytes(f"{begins}\r\nVERSION:3.0\r\nFN:Li Wei\r\n".encode())
    with qtbot.waitSignal(context.told) as told:
        importing_file.open_file(context, window, str(path))
    assert told.args[0].startswith(f"{name} {said}")
    assert window.findChild(SpreadsheetDialog) is None


def test_a_file_that_cannot_be_read_is_told(context: Context, window: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    with qtbot.waitSignal(context.runner.failed):
        importing_file.open_file(context, window, str(tmp_path / "nowhere.csv"))


# ---------- words and details


@pytest.mark.parametrize("lang", ["en", "zh_Hans", "zh_Hant"])
def test_every_trouble_of_a_row_has_words(context: Context, lang: str) -> None:
    language.install(QGuiApplication.instance(), lang)  # type: ignore[arg-type]
    said = [row_words(RowError("a.csv", 7, code, {})) for code in (*RowTrouble, *RowProblem)]
    language.install(QGuiApplication.instance(), "en")  # type: ignore[arg-type]
    assert all("7" in words and len(words) > 8 for words in said)
    assert len(set(said)) >= len(set(RowTrouble) | set(RowProblem)) - 2


def test_bytes_that_are_no_characters_can_be_shown(qtbot: QtBot, context: Context) -> None:
    model = SampleModel()
    model.show(("a\udcff", ""), [["\udc80\x00b", "two\nlines"]], (Field.NAME, Field.IGNORE))
    assert model.index(0, 0).data() == "\ufffd\ufffdb"
    assert model.index(0, 1).data() == "two lines"
    headings = [model.headerData(place, Qt.Orientation.Horizontal) for place in range(2)]
    assert headings == ["a\ufffd", "(2)"]


def test_a_field_with_room_for_several_columns_leaves_none(choose: Choose, tmp_path: Path) -> None:
    dialog = choose(client_list(tmp_path))
    assert dialog._mapping is not None
    twice = with_field(dialog._mapping, 0, Field.PHONE)
    assert twice.fields[0] is twice.fields[4] is Field.PHONE


def test_everything_is_reached_by_the_keyboard(choose: Choose, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = choose(client_list(tmp_path))
    qtbot.waitUntil(lambda: "30 new" in dialog.words.text())
    dialog.activateWindow()
    reached = set()
    for _ in range(40):
        QTest.keyClick(dialog.focusWidget() or dialog, Qt.Key.Key_Tab)
        reached.add(dialog.focusWidget())
    wanted = {*dialog.table.header.boxes, dialog.choices.kind, dialog.choices.source, dialog.write, dialog.end}
    assert wanted <= reached
    assert all(widget.accessibleName() for widget in wanted)

"""Reading a file: what is new, what differs, what cannot be read, and how all of it is taken back."""

from __future__ import annotations

import csv
import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from journal.core.clients import Person
from journal.core.errors import Code, JournalError
from journal.exchange.csv_journal import export_journal, import_journal
from journal.exchange.csv_table import RowProblem
from journal.store import clients, crises, crisis_log, dues, history, interactions, journal_settings, people
from journal.store.history import Op
from journal.store.reading import Reader
from journal.store.writing import Writer
from tests.exchange.material import NASTY, Author, picture, read, rewrite
from tests.store.world import START, Clock, add_client, add_due, add_entry, assert_whole, did, dump, open_crisis

Journals = Callable[[], Writer]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "journal.csv"


def small(writer: Writer) -> int:
    """A client with a person, two interactions and a due; nothing that cannot be undone."""
    client = add_client(writer, "海润传媒", tags=("a",))
    person = did(writer, Op.PERSON_ADD, lambda w: people.add(w, Person(client, "Ann")))
    add_entry(writer, client, text="one\ntwo\nthree", person_ids=(person,), tags=("t",))
    add_entry(writer, client, text="later", at=START + 60_000)
    add_due(writer, client_id=client)
    return client


def test_one_undo_takes_all_of_it_back(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    small(source)
    add_client(target, "already here")
    before = dump(target)
    export_journal(source, file)
    result = import_journal(target, file)
    assert (result.added, result.undoable) == (5, True)
    after = dump(target)
    undone = history.undo(target)
    assert undone.subject is Op.IMPORT
    assert dump(target) == before
    history.redo(target)
    assert dump(target) == after
    assert_whole(target)


def test_a_crisis_is_never_taken_back(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    open_crisis(source, small(source))
    add_client(target, "already here")
    export_journal(source, file)
    assert import_journal(target, file, dry_run=True).undoable is False
    assert import_journal(target, file).undoable is False
    # Undo passes over the import to what was done before it, as with every crisis.
    assert history.undo(target).subject is Op.CLIENT_ADD
    with pytest.raises(JournalError) as caught:
        history.undo(target)
    assert caught.value.code is Code.NOTHING_TO_UNDO
    assert len(crises.every(target)) == 1
    assert_whole(target)


def test_what_differs_is_changed_and_can_be_undone(writer: Writer, clock: Clock, file: Path) -> None:
    client_id = small(writer)
    open_crisis(writer, client_id)
    export_journal(writer, file)
    was = picture(writer)
    client = clients.get(writer, client_id)
    clock.forward(5_000)
    entry = next(e for e in picture(writer)["interactions"] if e.text == "later")
    number = writer.value("SELECT id FROM interactions WHERE uuid = ?", (entry.uuid,))
    with writer.operation(Op.CLIENT_EDIT):
        clients.edit(writer, replace(client, about="new", tags=("b", "c")))
        at = replace(entry.at, at=entry.at.at + 60_000, text="2026-11-24T10:02+08:00")
        interactions.edit(writer, replace(entry, id=number, client_ids=(client_id,), at=at, tags=("other",)))
    mine = dump(writer)
    result = import_journal(writer, file)
    assert (result.changed, result.added, result.errors, result.undoable) == (2, 0, [], True)
    assert picture(writer) == was
    assert_whole(writer)
    history.undo(writer)
    assert dump(writer) == mine


def test_newer_stamps_alone_change_nothing(writer: Writer, clock: Clock, file: Path) -> None:
    client = clients.get(writer, small(writer))
    export_journal(writer, file)
    for about in ("x", client.about):
        clock.forward(1_000)
        with writer.operation(Op.CLIENT_EDIT):
            clients.edit(writer, replace(client, about=about))
    assert import_journal(writer, file).changed == 0


def test_a_dry_run_counts_and_writes_nothing(new_journal: Journals, clock: Clock, file: Path) -> None:
    source, target = new_journal(), new_journal()
    Author(source, clock, list(NASTY), random.Random(5)).write()
    counts = export_journal(source, file)
    before = dump(target)
    rehearsed = import_journal(target, file, dry_run=True)
    assert (rehearsed.added, rehearsed.errors) == (counts.total, [])
    assert dump(target) == before
    assert import_journal(target, file) == rehearsed


def test_cancel_writes_nothing(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    small(source)
    export_journal(source, file)
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 1

    with pytest.raises(JournalError) as caught:
        import_journal(target, file, cancelled=cancelled)
    assert caught.value.code is Code.CANCELLED
    assert clients.every(target) == []
    seen: list[tuple[int, int]] = []
    import_journal(target, file, progress=lambda done, total: seen.append((done, total)))
    assert seen[-1] == (file.stat().st_size, file.stat().st_size)


BROKEN = {
    "mood": ("9", Code.VALUE_UNKNOWN),
    "direction": ("sideways", Code.VALUE_UNKNOWN),
    "channel": ("smoke", Code.VALUE_UNKNOWN),
    "at": ("1/2/2026", Code.WHEN_UNREADABLE),
    "created_at": ("yesterday", Code.WHEN_UNREADABLE),
    "ended": ("2020-01-01T09:00+08:00", Code.END_BEFORE_START),
    "client_ids": ("", Code.NAME_MISSING),
    "person_ids": ("0000", RowProblem.REFERENCE_UNKNOWN),
    "private": ("7", Code.VALUE_UNKNOWN),
    "id": ("=1", RowProblem.ID_UNREADABLE),
    "record": ("poem", RowProblem.RECORD_UNKNOWN),
    "text": ("nothing\x00left", RowProblem.NUL),
    "subject": ("s" * 20_001, Code.LINE_TOO_LONG),
}


@pytest.mark.parametrize("column", BROKEN)
def test_a_bad_row_is_named_and_the_others_come_in(new_journal: Journals, file: Path, column: str) -> None:
    source, target = new_journal(), new_journal()
    small(source)
    export_journal(source, file)
    rows = read(file)
    place = next(number for number, row in enumerate(rows) if row["text"] == "later")
    rows[place][column] = BROKEN[column][0]
    rewrite(file, rows)
    result = import_journal(target, file)
    (error,) = result.errors
    # Line 1 is the header; the interaction before has a text of three lines.
    assert (error.line, error.code, error.file) == (place + 2 + 2, BROKEN[column][1], str(file))
    assert (result.read, result.added) == (5, 4)
    assert_whole(target)


def test_damaged_rows(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    client = small(source)
    for number in range(5):
        add_entry(source, client, text=f"entry {number}", at=START + 3_600_000 + number)
    export_journal(source, file)
    data = file.read_bytes()
    data = data.replace(b"entry 1", b"entry \xff").replace(b'"entry 2"', b'"entry","2"')
    file.write_bytes(data + b"\r\n" + b'"cut","off')
    result = import_journal(target, file)
    assert [error.code for error in result.errors] == [
        RowProblem.NOT_UTF8,
        RowProblem.CELLS_MISSING,
        RowProblem.CELLS_MISSING,
    ]
    assert (result.read, result.added) == (11, 8)


def test_a_quote_that_never_closes(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    small(source)
    export_journal(source, file)
    file.write_bytes(file.read_bytes() + b'"open' + b" and on\n" * 150_000)
    result = import_journal(target, file)
    assert result.added == 5
    assert result.errors[0].code is RowProblem.DAMAGED


def test_rows_of_a_bad_client_are_named_too(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    small(source)
    export_journal(source, file)
    rows = read(file)
    rows[0]["client"] = "  "
    rewrite(file, rows)
    result = import_journal(target, file)
    assert [error.code for error in result.errors] == [Code.NAME_MISSING, *[RowProblem.REFERENCE_UNKNOWN] * 4]
    assert [error.line for error in result.errors] == [2, 3, 4, 7, 8]
    with pytest.raises(JournalError) as caught:
        history.undo(target)
    assert caught.value.code is Code.NOTHING_TO_UNDO


def test_lines_of_a_crisis_log_are_never_changed(writer: Writer, file: Path) -> None:
    crisis = open_crisis(writer, add_client(writer))
    export_journal(writer, file)
    rows = read(file)
    line = next(row for row in rows if row["record"] == "crisis_line")
    line["text"] = "it never happened"
    rewrite(file, rows)
    result = import_journal(writer, file)
    assert [error.code for error in result.errors] == [RowProblem.LOG_LINE_DIFFERS]
    assert (result.unchanged, result.changed) == (2, 0)
    assert crisis_log.lines(writer, crisis)[0].text == "headline"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"name,phone\nAnn,1\n",
        b'"id","record"\r\n',
        b"\xff\xfei\x00d\x00",
        b"SQLite format 3\x00",
        b"id,\x00",
    ],
)
def test_other_files_are_refused(writer: Writer, file: Path, content: bytes) -> None:
    file.write_bytes(content)
    with pytest.raises(JournalError) as caught:
        import_journal(writer, file)
    assert caught.value.code is Code.NOT_OUR_CSV


def test_files_that_cannot_be_opened(writer: Writer, tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.csv", Code.FILE_MISSING), (tmp_path, Code.FILE_UNREADABLE)):
        with pytest.raises(JournalError) as caught:
            import_journal(writer, path)
        assert caught.value.code is code


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_a_file_saved_again_by_a_spreadsheet(new_journal: Journals, file: Path, delimiter: str) -> None:
    """Other delimiter, no quotes where none are needed, CRLF inside cells, an own column, no BOM."""
    source, target = new_journal(), new_journal()
    small(source)
    export_journal(source, file)
    rows = read(file)
    with open(file, "w", encoding="utf-8", newline="") as out:
        sheet = csv.DictWriter(out, [*rows[0], "my remark"], delimiter=delimiter)
        sheet.writeheader()
        sheet.writerows([{**row, "text": row["text"].replace("\n", "\r\n"), "my remark": "x"} for row in rows])
    result = import_journal(target, file)
    assert (result.errors, result.ignored_columns) == ([], ("my remark",))
    assert picture(target) == picture(source)


def test_own_channels_are_added_to_those_that_are_there(new_journal: Journals, file: Path) -> None:
    source, target = new_journal(), new_journal()
    did(source, Op.SETTING, lambda w: journal_settings.put(w, "own_channels", ["钉钉", "LINE"]))
    did(target, Op.SETTING, lambda w: journal_settings.put(w, "own_channels", ["Teams", "LINE"]))
    export_journal(source, file)
    assert import_journal(target, file).changed == 1
    assert journal_settings.get(target, "own_channels") == ["Teams", "LINE", "钉钉"]
    assert import_journal(target, file).unchanged == 1


@pytest.mark.parametrize(
    ("subject", "text", "code"),
    [
        ("own_channels", "[", Code.VALUE_UNKNOWN),
        ("own_channels", "7", Code.VALUE_UNKNOWN),
        ("callback_minutes", "99999", Code.MINUTES_OUT_OF_RANGE),
        ("password", "1", Code.VALUE_UNKNOWN),
    ],
)
def test_settings_that_make_no_sense(writer: Writer, file: Path, subject: str, text: str, code: Code) -> None:
    did(writer, Op.SETTING, lambda w: journal_settings.put(w, "callback_minutes", 12))
    export_journal(writer, file)
    rows = read(file)
    rows[0] |= {"subject": subject, "text": text}
    rewrite(file, rows)
    assert [error.code for error in import_journal(writer, file).errors] == [code]


def test_the_same_callback_under_another_id_is_refused(new_journal: Journals, file: Path) -> None:
    source = new_journal()
    entry = add_entry(source, add_client(source), channel="visit")
    did(source, Op.DUE_ADD, lambda w: dues.add_callback(w, entry, 10))
    export_journal(source, file)
    rows = read(file)
    rows[-1]["id"] = "another"
    rewrite(file, rows)
    (error,) = import_journal(source, file).errors
    assert (error.code, error.facts["field"]) == (Code.VALUE_UNKNOWN, "occurrence")


def test_a_full_disk_is_no_fault_of_a_row(new_journal: Journals, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source, target = new_journal(), new_journal()
    small(source)
    export_journal(source, file)

    def full(*_: object) -> None:
        raise JournalError(Code.DISK_FULL)

    monkeypatch.setattr(Reader, "value", full)
    with pytest.raises(JournalError) as caught:
        import_journal(target, file)
    monkeypatch.undo()
    assert caught.value.code is Code.DISK_FULL
    assert clients.every(target) == []

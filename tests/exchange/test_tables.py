from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.core.columns import Field, guess
from journal.core.errors import Code, JournalError
from journal.exchange.row_errors import RowTrouble
from journal.exchange.spreadsheet_cells import vocabulary
from journal.exchange.tables import Table, most_consistent_delimiter

CORPUS = Path(__file__).resolve().parents[3] / "shared" / "corpus" / "csv"
EXPECTED = sorted(CORPUS.glob("*.expected.json"))
LANGUAGES = ("", "en", "zh_Hans", "zh_Hant")
needs_corpus = pytest.mark.skipif(not EXPECTED, reason="the corpus lies beside the project only where it is developed")


def table(tmp_path: Path, content: bytes, language: str = "", encoding: str = "") -> Table:
    path = tmp_path / "list.csv"
    path.write_bytes(content)
    return Table(path, language, encoding=encoding)


@needs_corpus
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("expected", EXPECTED, ids=lambda path: path.name)
def test_the_corpus_is_read_as_expected(expected: Path, language: str) -> None:
    wanted = json.loads(expected.read_text(encoding="utf-8"))
    with Table(expected.with_name(expected.name.removesuffix(".expected.json")), language) as found:
        rows = [row.cells for row in found]
    shape = found.shape
    assert (shape.encoding, shape.delimiter) == (wanted["encoding"], wanted["delimiter"])
    assert list(shape.headings) == wanted["header"]
    assert rows == wanted["rows"]


@needs_corpus
@pytest.mark.parametrize("path", sorted(CORPUS.glob("*.csv")), ids=lambda path: path.name)
def test_every_file_of_the_corpus_names_its_clients(path: Path) -> None:
    with Table(path) as found:
        mapping = guess(found.shape.headings, [row.cells for row in found], vocabulary())
    names = {Field.NAME, Field.FAMILY_NAME, Field.EMAIL}
    assert names & set(mapping.fields)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("姓名,电话\r\n王小明,1\r\n", "gb18030"),
        ("姓名,電話\r\n陳怡君,1\r\n", "big5hkscs"),
        ("名前,電話\r\n山田さん,1\r\n", "cp932"),
        ("Name;Ort\r\nJörg Weiß;Köln\r\n", "cp1252"),
        ("姓名,电话\r\n王小明,1\r\n", "utf-8"),
        ("姓名,电话\r\n王小明,1\r\n", "utf-16-le"),
        ("姓名,电话\r\n王小明,1\r\n", "utf-16-be"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_small_files_without_a_mark_are_told_apart(tmp_path: Path, text: str, encoding: str, language: str) -> None:
    with table(tmp_path, text.encode(encoding), language) as found:
        assert found.shape.encoding == encoding
        assert next(iter(found)).line == 2


def test_what_stands_far_down_decides_where_the_beginning_is_plain(tmp_path: Path) -> None:
    plain = b"Name,Phone\r\n" + b"John Doe,1380001\r\n" * 100_000
    with table(tmp_path, plain + "王小明,1\r\n".encode("gb18030")) as found:
        assert found.shape.encoding == "gb18030"


def test_rows_that_cannot_be_read_name_their_line_and_lose_no_other(tmp_path: Path) -> None:
    lines = [
        "姓名,备注".encode(), "王,好".encode(), b"\xff\xfe\xfa,x", "李,a\x00b".encode(), "张".encode(),
        "陈,1,2,3".encode(), b"", b",,", '杨,"两行\r\n文字"'.encode(), '"黄,开'.encode(), "赵,尾".encode(),
    ]  # fmt: skip
    with table(tmp_path, b"\r\n".join(lines), encoding="utf-8") as found:
        rows = list(found)
    assert [(row.line, row.refused) for row in rows if row.refused] == [
        (3, RowTrouble.UNDECODABLE), (4, RowTrouble.NUL), (11, RowTrouble.QUOTE_OPEN)]  # fmt: skip
    assert [(row.line, row.notice) for row in rows if row.notice] == [
        (5, RowTrouble.CELLS_MISSING), (6, RowTrouble.CELLS_MORE)]  # fmt: skip
    assert [row.cells[0] for row in rows if not row.refused] == ["王", "张", "陈", "杨", "赵"]
    assert rows[5].cells[1] == "两行\n文字"
    assert (rows[-1].line, rows[-1].cells) == (12, ["赵", "尾"])


def test_a_quote_left_open_swallows_neither_the_file_nor_the_memory(tmp_path: Path) -> None:
    content = b'Name,Note\r\nA,"open\r\n' + b"B,fine and long enough to count\r\n" * 30_000
    with table(tmp_path, content) as found:
        rows = list(found)
    assert [(row.line, row.refused) for row in rows[:2]] == [(2, RowTrouble.QUOTE_OPEN), (3, None)]
    assert len(rows) == 30_001


def test_the_delimiter_is_the_one_that_cuts_evenly() -> None:
    assert most_consistent_delimiter('Name;Note\n"A, b";c, d, e\nF;g\n') == ";"
    assert most_consistent_delimiter("Name\tNote\nA\tb, c\n") == "\t"
    assert most_consistent_delimiter("Primary Email\na@example.com\n") == ","


def test_what_cannot_be_read_at_all_is_said(tmp_path: Path) -> None:
    with pytest.raises(JournalError) as missing:
        Table(tmp_path / "none.csv")
    with pytest.raises(JournalError) as empty:
        table(tmp_path, b"\r\n\r\n")
    with pytest.raises(JournalError) as folder:
        Table(tmp_path)
    codes = [error.value.code for error in (missing, empty, folder)]
    assert codes == [Code.FILE_MISSING, Code.FILE_UNREADABLE, Code.FILE_UNREADABLE]


@given(content=st.binary(max_size=300) | st.text('",;\n\r=a王\x00\t', max_size=80).map(str.encode))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_bytes_break_the_reader(tmp_path: Path, content: bytes) -> None:
    try:
        found = table(tmp_path, content)
    except JournalError:
        return  # nothing in it
    with found:
        lines = [row.line for row in found]
    assert lines == sorted(set(lines))

"""The PDF of a paper: its text comes out again as it went in, whatever the font does, and it fits where it must."""

from __future__ import annotations

import re
import shutil
import stat
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from journal.core.errors import Code, JournalError
from journal.core.papers import Paper, Row, Section, Table, Tone
from journal.exchange import pdf_rewriting
from journal.exchange.pdf_rewriting import EmbeddedFont
from journal.ui import pdf
from journal.ui.pdf_characters import Characters

NOW = 1_795_362_600_000
PER_ROW = 500
needs_poppler = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler-utils is not installed")
RADICALS = re.compile("[\u2e80-\u2fdf]")


def of_charset(charset: str, leads: range, *trails: range) -> str:
    """All characters of a double-byte charset within bounds."""
    pairs = (bytes((lead, trail)) for lead in leads for part in trails for trail in part)
    return "".join(pair.decode(charset, "ignore") for pair in pairs)


def characters(language: str) -> str:
    """All characters that everyday texts of a language have, and more: thousands in Chinese."""
    if language == "zh_Hans":
        return of_charset("gb2312", range(0xB0, 0xF8), range(0xA1, 0xFF))
    if language == "zh_Hant":
        both = of_charset("big5", range(0xA4, 0xFA), range(0x40, 0x7F), range(0xA1, 0xFF))
        # Big5 has two characters twice; Unicode keeps the doubles as compatibility forms of one glyph.
        return re.sub("[\uf900-\ufaff]", "", both)
    # A soft hyphen is not printed.
    return "".join(map(chr, [*range(33, 127), *range(0xA1, 0x180)])).replace("\xad", "")


def extracted(path: Path) -> str:
    """The text of a PDF as a person would copy it."""
    return subprocess.run(["pdftotext", "-q", path, "-"], capture_output=True, check=True, text=True).stdout


def without_space(text: str) -> str:
    return "".join(text.split())


def composed(text: str) -> str:
    """A text without space, and letters with their accents as one: a font has one glyph for both ways."""
    return unicodedata.normalize("NFC", without_space(text))


@pytest.fixture
def path(tmp_path: Path, qapp: QApplication) -> Path:
    return tmp_path / "paper.pdf"


def written(path: Path, *rows: Row | Table, language: str = "zh_Hans", title: str = "速览") -> str:
    pdf.write(Paper(title, sections=(Section("", rows),), language=language), path, now=NOW)
    return extracted(path)


@needs_poppler
@pytest.mark.parametrize("tone", [Tone.PLAIN, Tone.STRONG])
@pytest.mark.parametrize("language", ["en", "zh_Hans", "zh_Hant"])
def test_every_character_comes_out_as_it_went_in(path: Path, language: str, tone: Tone) -> None:
    text = characters(language)
    rows = (Row(text[at : at + PER_ROW], tone=tone) for at in range(0, len(text), PER_ROW))
    found = without_space(written(path, *rows, language=language, title="T"))
    body = re.sub(r"\d/\d", "", found.removeprefix("T"))
    assert body == text


@needs_poppler
def test_every_word_of_papers_comes_out_as_it_went_in(path: Path) -> None:
    for language in ("en", "zh_Hans", "zh_Hant"):
        lines = (Path("resources/papers") / f"{language}.toml").read_text(encoding="utf-8").split("\n")
        rows = [Row(line) for line in lines if line and not line.startswith("[")]
        found = written(path, *rows, language=language)
        assert not RADICALS.search(found)
        for row in rows:
            assert without_space(row.text) in without_space(found)


@needs_poppler
@pytest.mark.parametrize("language", ["en", "zh_Hans", "zh_Hant"])
@pytest.mark.parametrize(
    "text",
    [
        "标题 户口 abc 王敏, call 王先生 back and 王先生 says 好",  # one line in two fonts
        "Orchid 户外 office fi ffl 效率 AVAWA",  # ligatures, if the font has them
        "𠮷野家 𡃁仔 𠂤",  # beyond U+FFFF
        "户户戶戶",  # two characters that differ by a stroke
        "é e\u0301 naïve ¥200 ￥300 “引号” ‘’ — … ·",
        "11月24日（周二）15:50 → 16:20",
    ],
)
def test_mixed_text_comes_out_as_it_went_in(path: Path, language: str, text: str) -> None:
    found = written(path, Row(text, "15:50", f"{text} 电话"), Row(text, tone=Tone.STRONG), language=language)
    # In its lines a font may be higher than another: poppler then breaks the line there.
    assert composed(found).count(composed(text)) == 3


@needs_poppler
def test_pictures_and_other_scripts_break_nothing(path: Path) -> None:
    found = written(path, Row("谢谢👍🏽户口❤️ 👨‍👩‍👧 好"), Row("שלום ไทย مرحبا"), Row("户口\x0b\t长\x1f老\x7f"))
    assert "户口" in found
    assert "长 老" in re.sub(" +", " ", found)
    assert not RADICALS.search(found)


def test_the_file_is_whole_and_says_what_it_is(path: Path) -> None:
    count = pdf.write(
        Paper("王敏 · 速览", sections=(Section("经过", (Row("户口"),)),), language="zh_Hans"), path, now=NOW
    )
    assert count == 1
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]
    data = path.read_bytes()
    assert b"/CreationDate (D:20261122155000Z)" in data
    assert b'CreateDate="2026-11-22T15:50:00+00:00"' in data
    assert "王敏 · 速览".encode() in data
    table = re.search(rb"xref\n0 (\d+)\n((?:\d{10} \d{5} [nf] \n)+)trailer", data)
    assert table is not None
    rows = table[2].splitlines()
    assert len(rows) == int(table[1])
    for number, row in enumerate(rows):
        if row.endswith(b"n "):
            assert data[int(row[:10]) :].startswith(b"%d 0 obj" % number)
    assert data[int(data.split()[-2]) :].startswith(b"xref")


@needs_poppler
def test_readers_of_pdf_find_no_fault(path: Path) -> None:
    written(path, Row("户口 Orchid"), Row("长" * 200, tone=Tone.STRONG))
    done = subprocess.run(["pdfinfo", path], capture_output=True, check=True, text=True)
    assert done.stderr == ""
    assert re.search("Page size: .*A4", done.stdout)
    fonts = subprocess.run(["pdffonts", path], capture_output=True, check=True, text=True).stdout.splitlines()[2:]
    assert fonts
    assert all(re.search(r"yes \w+ +yes", line) for line in fonts)  # embedded, and with characters


def test_the_same_paper_at_the_same_time_is_the_same_file(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paper = Paper("速览", "王敏", (("称呼", "王总"),), (Section("忌讳", (Row("不送钟"),)),), "客户手记", "zh_Hans")
    pdf.write(paper, path, now=NOW)
    first = path.read_bytes()
    pdf.write(paper, path, now=NOW)
    assert path.read_bytes() == first
    pdf.write(paper, path, now=NOW + 1000)
    assert path.read_bytes() != first


def long_paper(rows: int, language: str = "zh_Hans") -> Paper:
    log = tuple(
        Row(f"第 {n} 条：已致电王敏，建议先更正报道再约采访，她同意。" * 2, f"{n}:00", "电话") for n in range(rows)
    )
    told = Table(("时间", "何人"), tuple((f"{n}:00", "王敏") for n in range(rows)))
    taboos = Section("忌讳", tuple(Row(f"忌讳之{n}") for n in range(5)), essential=True)
    return Paper("王敏", "速览", (), (taboos, Section("经过", log), Section("告知", (told,))), "客户手记", language)


@needs_poppler
def test_pages_are_numbered_and_have_their_foot(path: Path) -> None:
    count = pdf.write(long_paper(60), path, now=NOW)
    sheets = extracted(path).split("\f")[:-1]
    assert len(sheets) == count > 2
    for number, sheet in enumerate(sheets, 1):
        assert f"{number}/{count}" in without_space(sheet)
        assert "客户手记" in sheet
    text = without_space("".join(sheets))
    assert all(without_space(f"第 {n} 条：") in text for n in range(60))
    # The names of the columns stand on every page of the table.
    assert text.count("何人") >= 2


@needs_poppler
@pytest.mark.parametrize("rows", [1, 9, 40, 300])
def test_one_page_is_one_page(path: Path, rows: int) -> None:
    assert pdf.write(long_paper(rows), path, now=NOW, most_pages=1) == 1
    text = without_space(extracted(path))
    assert all(f"忌讳之{n}" in text for n in range(5))
    log, told = text.count("已致电王敏") // 2, len(re.findall(r"\d+:00王敏", text))
    hidden = [int(n) for n in re.findall(r"另有(\d+)条", text)]
    assert log + told + sum(hidden) == 2 * rows
    assert bool(hidden) == (rows > 9)


@needs_poppler
def test_a_page_that_is_nearly_enough_is_set_smaller_and_keeps_all(path: Path) -> None:
    whole = next(rows for rows in range(5, 60) if pdf.write(long_paper(rows), path, now=NOW) == 2)
    assert pdf.write(long_paper(whole), path, now=NOW, most_pages=1) == 1
    assert "另有" not in extracted(path)


def test_what_is_essential_stays_even_on_a_second_page(path: Path) -> None:
    taboos = Section("忌讳", tuple(Row(f"忌讳之{n}") for n in range(60)), essential=True)
    assert pdf.write(Paper("王敏", sections=(taboos,), language="zh_Hans"), path, now=NOW, most_pages=1) == 2


@needs_poppler
def test_a_row_longer_than_a_page_goes_on_over_the_next(path: Path) -> None:
    text = "".join(f"第{n}句话说完了。" for n in range(900))
    found = written(path, Row("前"), Row(text, "15:50", "完"), Row("后"))
    assert text in re.sub(r"\d/\d", "", without_space(found))
    assert found.count("\f") > 2


def test_a_heading_never_stands_last_on_a_page(path: Path, qapp: QApplication) -> None:
    for rows in range(30, 60):
        first = Section("经过", tuple(Row(f"第{n}条") for n in range(rows)))
        paper = Paper("王敏", sections=(first, Section("末段", (Row("唯一"),))), language="zh_Hans")
        if pdf.write(paper, path, now=NOW) == 2 and shutil.which("pdftotext"):
            sheets = [without_space(sheet) for sheet in extracted(path).split("\f")]
            assert ("末段" in sheets[0]) == ("唯一" in sheets[0])


def test_a_folder_that_is_not_there_is_told(path: Path) -> None:
    with pytest.raises(JournalError) as caught:
        pdf.write(Paper("王敏"), path.parent / "nowhere" / "a.pdf", now=NOW)
    assert caught.value.code is Code.FILE_UNWRITABLE


def test_a_font_that_is_not_what_was_painted_gets_ordinary_characters() -> None:
    font = EmbeddedFont(20, 3, {1: "\u2f3e", 2: "口", 3: "\ufb01"})
    assert Characters().codes([font]) == {20: {1: "戶", 2: "口", 3: "fi"}}


def test_what_is_no_pdf_of_qt_is_refused() -> None:
    for data in (b"", b"%PDF-1.4\n", b"%PDF-1.4\nstartxref\n9\n%%EOF"):
        with pytest.raises(ValueError, match=r"startxref|xref"):
            pdf_rewriting.rewritten(data, {}, "20261122155000")


@pytest.fixture
def bare(subprocess_env: dict[str, str]) -> dict[str, str]:
    """The surroundings of a command line without a screen."""
    return {name: value for name, value in subprocess_env.items() if name not in ("QT_QPA_PLATFORM", "DISPLAY")}


def test_the_command_line_writes_without_a_screen(path: Path, bare: dict[str, str]) -> None:
    code = (
        "import sys; from pathlib import Path; from journal.core.papers import Paper; from journal.ui import pdf\n"
        f"pdf.ready(); pdf.ready(); print(pdf.write(Paper('王敏'), Path(sys.argv[1]), now={NOW}))"
    )
    done = subprocess.run([sys.executable, "-c", code, path], env=bare, capture_output=True, check=False, text=True)
    assert (done.stdout, done.stderr, done.returncode) == ("1\n", "", 0)

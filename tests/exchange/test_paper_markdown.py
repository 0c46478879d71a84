"""What a reader of Markdown (that of Qt, which knows the dialect of GitHub) makes of a paper is what stands in it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QApplication

from journal.core.papers import Paper, Row, Section, Table, Tone
from journal.exchange.paper_markdown import escaped, markdown

MARKUP = "\\`*_{}[]()<>#+-.!|~&$=:\"'1 a字。\n"
ROUGH = [
    "# no heading", "1. no list", "12) no list", "- no list", "+ no list", "> no quotation", "===", "---", "***", "~~~",
    "```", "a | b | c", "|---|---|", "<b>bold</b>", "<!-- gone -->", "&lt;b&gt;", "[a](http://b)", "![a](b)", "*a* _b_",
    "**（甲）**乙", "~~gone~~", "C # ", "`code`", "    indented", "\\", "a\\", "[ ] task", "[x] task", "$x$", "2^10",
    "AT&T &copy; 2026", "[note]: http://a", "王敏\n===",
    "王敏\n---", ": term", "王敏  \n两行", "-", "1.", "#", "_a_b_", "¥200-300", "a\tb",
]  # fmt: skip


def shown(text: str) -> list[str]:
    """The paragraphs that a reader shows, as plain text."""
    document = QTextDocument()
    document.setMarkdown(text, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    lines = document.toPlainText().replace("\u2028", "\n").split("\n")
    return [" ".join(line.split()) for line in lines if line.strip()]


def plain(*texts: str) -> list[str]:
    """The same of the texts that were written."""
    return [" ".join(line.split()) for text in texts for line in text.split("\n") if line.strip()]


def whole(text: str) -> Paper:
    """A paper with one text everywhere."""
    line = " ".join(text.split())
    return Paper(
        line,
        line,
        ((line, line), (line, line)),
        (
            Section(line, (Row(text, text, text), Row(text, tone=Tone.RED))),
            Section(line, (Row(text), Table((line, "b"), ((text, text), (text, "c"))), Row(text))),
        ),
        line,
    )


@pytest.mark.parametrize("text", ROUGH)
def test_no_text_becomes_markup(qapp: QApplication, text: str) -> None:
    line = " ".join(text.split())
    bare = [part for part in text.split("\n") if part.strip()]
    first, last = (" ".join(bare[0].split()), " ".join(bare[-1].split()))
    together = plain(f"{line} {line} · {line}") if len(bare) == 1 else [f"{line} {first}", f"{last} · {line}"]
    expected = [
        line, line, f"{line}: {line}", f"{line}: {line}",
        line, *together, *plain(text),
        line, *plain(text), line, "b", line, line, line, "c", *plain(text),
        line,
    ]  # fmt: skip
    assert shown(markdown(whole(text))) == expected


@given(st.text(MARKUP, min_size=1, max_size=30).filter(lambda text: text.strip() != ""))
def test_any_row_is_shown_as_it_was_written(qapp: QApplication, text: str) -> None:
    assert shown(markdown(Paper("t", sections=(Section("s", (Row(text), Row("end"))),)))) == [
        "t",
        "s",
        *plain(text),
        "end",
    ]


@given(st.text(MARKUP, min_size=1, max_size=30).filter(lambda text: text.strip() != ""))
def test_any_cell_is_shown_as_it_was_written(qapp: QApplication, text: str) -> None:
    line = " ".join(text.split())
    found = shown(markdown(Paper("t", sections=(Section("s", (Table(("a", "b"), ((text, "z"), ("y", text))),)),))))
    assert found == ["t", "s", "a", "b", line, "z", "y", line]


def test_ordinary_text_keeps_its_face() -> None:
    assert escaped("周三 15:50 来电，报价 3.5 万（含税）- 已答复！") == "周三 15:50 来电，报价 3.5 万（含税）- 已答复！"


def test_the_whole_is_quiet() -> None:
    table = Table(("When", "Who"), (("15:50", "Wang Min"),))
    section = Section("Told", (Row("Called", "15:50", "Phone"), Row("No clocks", tone=Tone.RED), table, Row("end")))
    assert markdown(Paper("Wang Min", "Brief", (("Post", "director"),), (section,), "Client Journal")) == (
        "# Wang Min\n\nBrief\n\n- **Post**: director\n\n## Told\n\n- **15:50** Called · Phone\n- **No clocks**\n\n"
        "| When | Who |\n| --- | --- |\n| 15:50 | Wang Min |\n\n- end\n\n---\n\nClient Journal\n"
    )

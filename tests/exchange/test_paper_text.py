from __future__ import annotations

from journal.core.papers import Paper, Row, Section, Table, Tone
from journal.exchange import paper_text

PAPER = Paper(
    "王敏 · 兰花酒店",
    "客户速览",
    (("称呼", "王总"), ("最近联系", "11月21日 15:50")),
    (
        Section("忌讳", (Row("不送钟", tone=Tone.RED),)),
        Section("经过", (Row("已致电王敏\n\n她说知道了", "15:50", "电话"),)),
        Section(
            "告知",
            (Table(("时间", "何人", "何事"), (("15:50", "", "更正 | 已见报\n两处"), ("16:00", "王敏", "已回"))),),
        ),
    ),
    "客户手记",
    "zh_Hans",
)


def test_a_paper_reads_like_a_message() -> None:
    assert paper_text.text(PAPER) == (
        "王敏 · 兰花酒店\n客户速览\n"
        "\n称呼：王总\n最近联系：11月21日 15:50\n"
        "\n忌讳\n不送钟\n"
        "\n经过\n15:50 · 已致电王敏\n她说知道了 · 电话\n"
        "\n告知\n时间 · 何人 · 何事\n15:50 · – · 更正 | 已见报 两处\n16:00 · 王敏 · 已回\n"
        "\n客户手记\n"
    )


def test_what_is_empty_leaves_no_gap() -> None:
    paper = Paper("Wang Min", sections=(Section("", (Row(""), Row("  a word "))), Section("Nothing", ())))
    assert paper_text.text(paper) == "Wang Min\n\na word\n\nNothing\n"


def test_facts_are_said_as_the_language_says_them() -> None:
    assert "\nPost: director\n" in paper_text.text(Paper("Wang Min", facts=(("Post", "director"),)))

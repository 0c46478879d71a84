from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journal.core.papers import Block, Paper, Row, Section, Table, line_count, shortened, spare_lines

rows = st.builds(Row, text=st.text("长a\n", max_size=80))
tables = st.builds(
    Table,
    columns=st.just(("when", "who")),
    rows=st.lists(st.tuples(st.text(max_size=5), st.text("字", max_size=90)), max_size=6).map(tuple),
)
blocks: st.SearchStrategy[tuple[Block, ...]] = st.lists(st.one_of(rows, tables), max_size=6).map(tuple)
papers = st.builds(
    Paper,
    title=st.just("title"),
    sections=st.lists(
        st.builds(Section, heading=st.just("part"), blocks=blocks, essential=st.booleans()), max_size=4
    ).map(tuple),
)


def more(count: int) -> str:
    return f"… {count} more"


def said(section: Section) -> list[object]:
    """Every row of a section, those of tables one by one."""
    return [line for block in section.blocks for line in (block.rows if isinstance(block, Table) else (block,)) if line]


@given(papers, st.integers(0, 40))
def test_a_shortened_paper_lost_what_was_asked_from_the_ends_and_says_so(paper: Paper, drop: int) -> None:
    found = shortened(paper, drop, more)
    lost = 0
    for before, after in zip(paper.sections, found.sections, strict=True):
        if after == before:
            continue
        assert not before.essential
        assert isinstance(after.blocks[-1], Row)
        kept = said(after)[:-1]
        gone = line_count(before) - len(kept)
        assert after.blocks[-1].text == more(gone)
        assert kept == said(before)[: len(kept)]
        assert len(kept) >= 1
        lost += gone
    assert lost == min(drop, spare_lines(paper))


def test_the_longest_section_gives_way_first() -> None:
    taboo = Section("taboos", (Row("no clocks"), Row("no white paper")))
    log = Section("log", tuple(Row("a word or two") for _ in range(10)))
    found = shortened(Paper("title", sections=(taboo, log)), 8, more)
    assert found.sections[0] == taboo
    assert [line_count(section) for section in found.sections] == [2, 3]


def test_a_few_long_rows_are_longer_than_many_short_ones() -> None:
    long = Section("log", tuple(Row("字" * 300) for _ in range(3)))
    short = Section("dates", tuple(Row("生日") for _ in range(6)))
    found = shortened(Paper("title", sections=(long, short)), 1, more)
    assert found.sections[1] == short


def test_a_table_is_cut_between_its_rows() -> None:
    section = Section("told", (Table(("when", "who"), (("1", "a"), ("2", "b"), ("3", "c"))), Row("last")))
    (found,) = shortened(Paper("title", sections=(section,)), 2, more).sections
    assert found.blocks == (
        Table(("when", "who"), (("1", "a"), ("2", "b"))),
        Row("… 2 more", tone=found.blocks[1].tone),
    )

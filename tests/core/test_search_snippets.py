"""The line shown for a hit: it holds the match, and the marks stand where it does."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from journal.core import search_tokens as tokens
from journal.core.search_snippets import LENGTH, TITLE, snippet, spans_in
from journal.store.counters import pinyin

TEXT = st.text(st.sampled_from("ab é ßﬁ回访單。，…①ｶﾞe\u0301한\n·") | st.characters(), max_size=60)


def fold(text: str) -> str:
    return pinyin().fold(text)


def shown(asked: str, *fields: str) -> tuple[str, list[str]]:
    text, spans = snippet(fields, list(tokens.words(fold(asked))), fold)
    return text, [text[start:end] for start, end in spans]


def test_the_match_is_marked_in_the_words_of_the_text() -> None:
    assert shown("cafe 單", "Café", "单小姐") == ("Café · 单小姐", ["Café", "单"])
    assert shown("strasse", "Weiße Straße") == ("Weiße Straße", ["Straße"])
    assert shown("fi", "die ﬁsche") == ("die ﬁsche", ["ﬁ"])
    assert shown("e", "Cafe\u0301 e\u0301") == ("Cafe\u0301 e\u0301", ["e\u0301"])


def test_lines_become_one_and_empty_fields_nothing() -> None:
    assert shown("b", "", "a\n\tb", "") == ("a b", ["b"])
    assert shown("x", "a", "b", "c") == ("a · b · c", [])
    assert shown("x") == ("", [])


def test_a_long_text_is_cut_around_the_first_match() -> None:
    text, marked = shown("needle", "title", "word " * 400 + "needle" + " word" * 400)
    assert marked == ["needle"]
    assert text.startswith("title · …")
    assert text.endswith("…")
    assert len(text) <= len("title · ") + LENGTH + 2
    assert text.index("needle") < 60


def test_a_match_far_down_and_a_long_title() -> None:
    text, marked = shown("回访", "T" * 500, "x" * 9_990 + "客户回訪了")
    assert marked == ["回訪"]
    assert text.startswith("T" * TITLE + "…")


def test_marks_that_touch_become_one() -> None:
    assert shown("回访 访客", "回访客户") == ("回访客户", ["回访客"])


@given(TEXT, TEXT, TEXT)
def test_marks_lie_in_the_text_in_order(title: str, text: str, asked: str) -> None:
    needles = list(tokens.words(fold(asked)))
    line, spans = snippet((title, text), needles, fold)
    assert "\n" not in line
    places = [place for span in spans for place in span]
    assert places == sorted(places)
    assert all(0 <= place <= len(line) for place in places)
    assert all(start < end for start, end in spans)


@given(TEXT)
def test_what_is_marked_is_what_was_asked(text: str) -> None:
    """Of single characters and words, where nothing was joined across the edge of the mark."""
    for match in tokens.RUNS.finditer(text):
        needles = list(tokens.words(fold(match.group())))
        if len(needles) == 1 and text.isascii():
            marked = [text[start:end].lower() for start, end in spans_in(text, needles, fold)]
            assert match.group().lower() in marked

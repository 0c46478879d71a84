"""The tokens of texts and names: what is in the index is what a query asks of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import search_tokens as tokens
from journal.core.search_tokens import HitKind
from journal.store.counters import pinyin

LETTERS = st.text(st.sampled_from("abzé回访單单①ßﬁ한가がｶﾞ 1.-_🧧\u0301\n%\"'") | st.characters(), max_size=25)


def fold(text: str) -> str:
    return pinyin().fold(text)


def aliases(*names: str, phones: tuple[str, ...] = ()) -> set[str]:
    return tokens.aliases(names, phones, pinyin())


def test_characters_and_pairs_words_by_their_beginnings() -> None:
    assert tokens.tokens_of("call 客户回访") == {
        *("c", "ca", "cal", "call", "客", "户", "回", "访", "客户", "户回", "回访"),
    }
    assert tokens.tokens_of("客户 回访") >= {"客户", "回访"}
    assert "户回" not in tokens.tokens_of("客户 回访")
    assert max(map(len, tokens.tokens_of("w" * 50))) == tokens.LONGEST_PREFIX
    assert tokens.tokens_of("a_b") == {"a", "b"}


@given(LETTERS)
def test_no_token_can_be_taken_apart_or_stands_for_a_filter(text: str) -> None:
    """The tokeniser of the index cuts at spaces and ASCII signs, and takes capital letters for small ones."""
    for token in tokens.tokens_of(fold(text)):
        assert not any(c.isascii() and not (c.isdigit() or c.islower()) for c in token)
        assert tokens.MARK not in token


@given(st.sampled_from([tokens.tag_token, tokens.channel_token]), LETTERS)
def test_filters_are_one_token_whatever_their_value(make: object, text: str) -> None:
    token = make(fold(text))  # type: ignore[operator]
    assert token.startswith(tokens.MARK)
    assert not any(c.isascii() and not (c.isdigit() or c.islower()) for c in token)


@given(LETTERS, st.data())
def test_what_stands_in_a_text_has_all_tokens_of_the_question(text: str, data: st.DataObject) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded)))
    asked = folded[start : data.draw(st.integers(start, len(folded)))]
    there = tokens.tokens_of(folded)
    for needle in tokens.words(asked):
        stands = bool(next(needle.spans(folded), None))
        assert set(needle.tokens) <= there or not stands
        if needle.exact:
            assert stands == (set(needle.tokens) <= there)
    for unfinished in (False, True):
        needle_or_none = tokens.phrase(asked, unfinished=unfinished)
        if needle_or_none and next(needle_or_none.spans(folded), None):
            assert set(needle_or_none.tokens) <= there


@given(LETTERS)
def test_a_text_has_itself_as_a_phrase(text: str) -> None:
    folded = fold(text)
    needle = tokens.phrase(folded)
    assert needle is None or next(needle.spans(folded), None)


@pytest.mark.parametrize(
    ("text", "asked", "stands"),
    [
        ("please call back", "call back", True),
        ("please call, back", "call back", True),
        ("please call backs", "call back", False),
        ("recall back", "call back", False),
        ("a4纸", "a4纸", True),
        ("a4 纸", "a4纸", False),
        ("客户。回访", "客户回访", False),
        ("客户。回访", "客户 回访", True),
        ("wang.min@acme.com", "min acme", True),
        ("x_y", "x y", True),
    ],
)
def test_phrases(text: str, asked: str, stands: bool) -> None:
    needle = tokens.phrase(asked)
    assert needle
    assert bool(next(needle.spans(text), None)) == stands


@given(st.text(st.sampled_from("ab é한к1客🧧_ .-"), max_size=5), LETTERS, LETTERS)
def test_words_begin_and_end_where_letters_of_any_script_do(asked: str, before: str, behind: str) -> None:
    """By one expression for all of it, which is right but takes some ms to be made."""
    text = fold(f"{before}{asked}{behind} {asked}{asked}")
    for match in tokens.RUNS.finditer(fold(asked)):
        run = re.escape(match.group())
        word = not match.group(1)
        beginning = re.compile(rf"(?<!{tokens.WORDS.pattern[:-1]}){run}" if word else run)
        whole = re.compile(rf"{beginning.pattern}(?!{tokens.WORDS.pattern[:-1]})" if word else run)
        (begun,) = tokens.words(match.group())
        finished = tokens.phrase(match.group())
        assert finished
        assert list(begun.spans(text)) == [one.span() for one in beginning.finditer(text)]
        assert list(finished.spans(text)) == [one.span() for one in whole.finditer(text)]


def test_a_phrase_being_typed_may_end_within_a_word() -> None:
    finished, typing = tokens.phrase("call ba"), tokens.phrase("call ba", unfinished=True)
    assert finished
    assert not next(finished.spans("call back"), None)
    assert typing
    assert next(typing.spans("call back"), None)
    assert tokens.phrase("…—!") is None


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("王敏", "wangmin wm wmin wangm min m w"),
        ("王曉明", "wangxiaoming wxm xiaoming xm ming wxiaom wangxm"),
        ("单晓", "shanxiao danxiao sx dx"),
        ("曾毅", "zengyi cengyi zy"),
        ("解缙", "xiejin jiejin xj"),
        ("翟欧", "zhaiou zhou"),
        ("仇和", "qiuhe chouhe qh chh"),
        ("張敏", "zhangmin zhm zm"),
        ("Grace Cheung", "grace cheung gc"),
        ("Łukasz Żółć", "lukasz zolc lz"),
    ],
)
def test_names_are_found_by_sound(name: str, typed: str) -> None:
    known = aliases(name) | set(fold(name).split())
    for word in typed.split():
        assert any(alias.startswith(word) for alias in known), word


def test_names_are_not_found_from_within_a_word() -> None:
    assert not any(alias.startswith("race") for alias in aliases("Grace"))
    assert all(alias.isalnum() for alias in aliases("a%_\\'\"", "王*敏", "🧧李"))


def test_phone_numbers_are_found_whole_and_by_their_last_digits() -> None:
    known = aliases("x", phones=("+86 138-0013-8000", "12"))
    assert {"8613800138000", "13800138000", "8000"} <= known
    assert not {"000", "12"} & known


def test_a_name_of_many_readings_stays_small() -> None:
    assert len(aliases("和" * 200)) < 5_000


def test_there_is_room_for_eight_kinds_and_their_order_is_kept() -> None:
    """Their places stand in every journal."""
    assert " ".join(HitKind) == "client person interaction preference crisis due attachment commitment"

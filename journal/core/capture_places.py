"""Whether a name that stands in a line is said as a name there, or is a word as any other: hope, 平安.

A name of one word of letters, or a client's of few Chinese characters, is believed only at a place where names stand.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from journal.core.capture_names import NameSpan
from journal.core.capture_words import CaptureWords

Span = tuple[int, int]

_CHINESE = re.compile(r"[\u3400-\u9fff]+")
_WORD = re.compile(r"[^\W\d_\u3400-\u9fff\uac00-\ud7a3\u3041-\u30ff]+")
_SHORT = 3
"""A client's Chinese name of so few characters may be a word, or stand inside one: 一路平安."""


class Places:
    """Where in one line names may stand; `text` is the line folded."""

    def __init__(
        self, words: CaptureWords, line: str, text: str, known: Collection[Span], times: Collection[Span]
    ) -> None:
        """`known`: the words that mean something, after which a name may follow; `times`: the times that are said."""
        self._line = line
        self._text = text
        self._known_ends = {end for _, end in known}
        self._known_starts = {start for start, _ in known}
        self._times = times
        self._called = {end for key in ("called", "before") for _, end in words.find("names", key, text)}
        self._preceded = "".join(words.listed("names", "preceded"))
        self._subjects = {end for _, end in words.find("names", "subjects", text)}
        self._followers = {start for start, _ in words.find("names", "followers", text)}
        self._verbs = set(words.find("names", "ordinary_verbs", text))
        self._ordinary = set(words.find("names", "ordinary", text))

    def is_said(self, span: NameSpan, *, joined: bool = False) -> bool:
        """Whether a name is said as one; that of more words always is.  `joined`: it follows another name."""
        name = self._text[span.start : span.end]
        if any(first <= span.start and span.end < last for first, last in self._times):
            return False  # May 5 is a day
        if _WORD.fullmatch(name):
            return self._is_word_said(span, joined)
        if _CHINESE.fullmatch(name) and len(name) <= _SHORT and all(each.person_id is None for each in span.named):
            return self._is_chinese_said(span, joined)
        return True

    def _is_word_said(self, span: NameSpan, joined: bool) -> bool:
        """With Hope, Hope called, sent Hope the offer; but neither I hope nor Hope to see you."""
        before, rest = self._text[: span.start].rstrip(), self._text[span.end :]
        if joined or len(before) in self._called:
            return True
        if (span.start, span.end) in self._verbs and len(self._text) - len(rest.lstrip()) in self._followers:
            return False
        return not before or (self._line[span.start].isupper() and len(before) not in self._subjects)

    def _is_chinese_said(self, span: NameSpan, joined: bool) -> bool:
        """小米来电, 聊了小米, 给小米打电话; but neither 一路平安 nor, of an ordinary word, 大家都满意."""
        start, end = span.start, span.end
        called = joined or start in self._called
        apart = called or not _CHINESE.match(self._text[start - 1 : start] if start else "")
        if (start, end) in self._ordinary or (start, end) in self._times:
            return apart and (called or not _CHINESE.match(self._text[end : end + 1]) or end in self._known_starts)
        return apart or start in self._known_ends or self._text[start - 1] in self._preceded

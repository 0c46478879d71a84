"""What differs between two texts, word by word; how it is shown is not decided here."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum

MOST_TOKENS = 4_000
"""Longer texts are not compared word by word: that would take longer than anybody waits."""
_TOKENS = re.compile(r"[^\W\u2e80-\u9fff\uac00-\ud7af\u3040-\u30ff]+|\s+|.", re.DOTALL)
"""Words of letters, runs of blanks, and every other character (Chinese ones too) by itself."""


class Kind(StrEnum):
    """What became of a piece of text."""

    KEPT = "kept"
    GONE = "gone"
    NEW = "new"


def pieces(old: str, new: str) -> list[tuple[Kind, str]]:
    """Return the texts in one row: what was kept, what went, what came."""
    before, after = _TOKENS.findall(old), _TOKENS.findall(new)
    if len(before) > MOST_TOKENS or len(after) > MOST_TOKENS:
        return _whole(old, new)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    if matcher.quick_ratio() < 0.3:
        return _whole(old, new)  # two texts that share only small words are easier to read one after the other
    found: list[tuple[Kind, str]] = []
    for tag, i, j, k, m in matcher.get_opcodes():
        if tag == "equal":
            found.append((Kind.KEPT, "".join(before[i:j])))
            continue
        found += [(Kind.GONE, "".join(before[i:j])), (Kind.NEW, "".join(after[k:m]))]
    return [(kind, text) for kind, text in found if text]


def _whole(old: str, new: str) -> list[tuple[Kind, str]]:
    return [(kind, text) for kind, text in ((Kind.GONE, old), (Kind.NEW, new)) if text]

"""In which encoding a foreign text file is written; nothing is decoded here beyond a sample."""

from __future__ import annotations

import codecs
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from typing import BinaryIO

from journal import paths

SAMPLE_BYTES = 128 * 1024
"""So much is looked at, beginning where the first byte beyond ASCII stands."""
_BLOCK = 1 << 20
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_LEGACY = ("gb18030", "big5hkscs", "cp932", "cp1252")
_LANGUAGE = {"zh_Hans": "gb18030", "zh_Hant": "big5hkscs", "en": "cp1252"}
_FAVOUR = 0.05
"""What the language of the window adds to the score of its encoding: enough to decide between equals."""
_COMMON, _KNOWN, _RARE, _BROKEN = 3.0, 1.0, -1.0, -3.0
_HIGH = re.compile(rb"[\x80-\xff]")
_HIGH_RUNS = re.compile(r"[^\x00-\x7f]+")
_ZEROS_SHARE = 0.1


def detect(stream: BinaryIO, language: str = "") -> str:
    """Return the Python name of the encoding of a file, standing at its beginning; the stream is read as far as needed.

    A byte order mark decides; then UTF-16 by its zero bytes; then UTF-8 where it fits; then the encoding among GB18030,
    Big5, Shift JIS and Windows-1252 in which most characters are common ones, `language` deciding between equals.
    """
    head = stream.read(_BLOCK)
    for mark, name in _BOMS:
        if head.startswith(mark):
            return name
    if wide := _wide(head[:SAMPLE_BYTES]):
        return wide
    sample = _first_beyond_ascii(head, stream)
    if not sample or _fits(sample, "utf-8"):
        return "utf-8"
    scores = {name: _score(sample, name) for name in _LEGACY}
    favourite = _LANGUAGE.get(language)
    if favourite:
        scores[favourite] += _FAVOUR
    best = max(_LEGACY, key=lambda name: scores[name])
    # A UTF-8 file with some broken bytes in it is still one: its other characters make sense.
    return "utf-8" if _score(sample, "utf-8") > scores[best] else best


def _first_beyond_ascii(block: bytes, stream: BinaryIO) -> bytes:
    """Return whole lines of the file from the first one that says something about its encoding."""
    while block:
        found = _HIGH.search(block)
        if found:
            start = block.rfind(b"\n", 0, found.start()) + 1
            sample = block[start : start + SAMPLE_BYTES]
            if len(sample) < SAMPLE_BYTES:
                sample += stream.read(SAMPLE_BYTES - len(sample))
            end = sample.rfind(b"\n")
            # Cut behind a line, so that no character is cut; a last line without its end stays where it is the end.
            return sample if len(sample) < SAMPLE_BYTES or end < 0 else sample[: end + 1]
        block = stream.read(_BLOCK)
    return b""


def _fits(sample: bytes, name: str) -> bool:
    decoder = codecs.getincrementaldecoder(name)()
    try:
        # A sample that reaches the limit may end within a character.
        decoder.decode(sample, final=len(sample) < SAMPLE_BYTES)
    except UnicodeDecodeError:
        return False
    return True


def _wide(sample: bytes) -> str:
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    zeros = even + odd
    if zeros < 2 or zeros < _ZEROS_SHARE * len(sample):
        return ""
    name = "utf-16-le" if odd > even else "utf-16-be"
    whole = sample[: len(sample) // 2 * 2]
    return name if min(even, odd) * 10 <= zeros and _score(whole, name) > _BROKEN else ""


def _score(sample: bytes, name: str) -> float:
    """Return how much a decoded sample looks like words: the mean worth of its characters beyond ASCII."""
    text = sample.decode(name, "surrogateescape")
    worth = list(_western(text) if name == "cp1252" else _eastern(text, name))
    return sum(worth) / len(worth) if worth else 0.0


def _eastern(text: str, name: str) -> Iterator[float]:
    common, known = _common(name), _known(name)
    for char in text:
        if char < "\x80":
            continue
        if char in common:
            yield _COMMON
        elif char in known:
            yield _KNOWN
        elif "\udc80" <= char <= "\udcff":
            yield _BROKEN
        else:
            yield _RARE


def _western(text: str) -> Iterator[float]:
    common = _characters()["western"]
    for run in _HIGH_RUNS.findall(text):
        # In western words accents stand alone or in pairs; longer runs are another encoding's characters.
        fits = {1: _COMMON, 2: 0.5}.get(len(run), _RARE)
        for char in run:
            yield _BROKEN if "\udc80" <= char <= "\udcff" else fits if char in common else _RARE


@cache
def _characters() -> dict[str, frozenset[str]]:
    lists = tomllib.loads(paths.resource("import", "characters.toml").read_text(encoding="utf-8"))
    return {name: frozenset(text) for name, text in lists.items()}


def _common(name: str) -> frozenset[str]:
    lists = _characters()
    if name.startswith("utf"):
        return lists["simplified"] | lists["traditional"] | lists["japanese"] | lists["western"]
    return lists[{"gb18030": "simplified", "big5hkscs": "traditional", "cp932": "japanese"}[name]]


@cache
def _known(name: str) -> frozenset[str]:
    """Return the characters of everyday use: those of the first level of each national standard."""
    if name.startswith("utf"):
        return _known("gb18030") | _known("big5hkscs") | _known("cp932")
    codec, leads = {
        "gb18030": ("gb2312", (0xA1, 0xD7)),
        "big5hkscs": ("big5", (0xA1, 0xC6)),
        "cp932": ("shift_jis", (0x81, 0x97)),
    }[name]
    pairs = (bytes((lead, trail)) for lead in range(leads[0], leads[1] + 1) for trail in range(0x40, 0xFF))
    return frozenset("".join(pair.decode(codec, "ignore") for pair in pairs)) - frozenset(map(chr, range(0x80)))

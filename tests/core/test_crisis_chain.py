"""The chain over a crisis log: what a record is, and that nothing in it changes unseen."""

from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core.crisis_chain import FIELDS, Break, Fault, Record, canonical, digest, first_break, record

Log = list[tuple[Record, str]]


def log(*texts: str) -> Log:
    found: Log = []
    for number, text in enumerate(texts, 1):
        made = record(
            crisis="c", number=number, uuid=f"u{number}", kind="line", at="2027-02-03T14:12+08:00",
            recorded=1_801_635_120_000, text=text, previous=found[-1][1] if found else "",
        )  # fmt: skip
        found.append((made, digest(made)))
    return found


def test_the_canonical_record_is_the_one_that_anybody_can_write_by_hand() -> None:
    made = record(
        crisis="c", number=1, uuid="u", kind="line", at="2027-02-03", recorded=7, text='他说 "好"\n\\', previous="",
        told="周建国", inner=1,
    )  # fmt: skip
    written = (
        '{"at":"2027-02-03","audience":"","corrects":"","crisis":"c","inner":1,"kind":"line","number":1,"previous":"",'
        '"recorded":7,"source":"","step":"","text":"他说 \\"好\\"\\n\\\\","told":"周建国","uuid":"u","who":""}'
    )
    assert canonical(made) == written
    assert digest(made) == hashlib.sha256(written.encode()).hexdigest()
    assert set(made) == set(FIELDS)


def test_a_chain_as_it_was_written_fits() -> None:
    assert first_break([]) is None
    assert first_break(log("a", "b", "c")) is None


def test_each_line_carries_the_hash_of_the_one_before() -> None:
    for (_, stated), (line, _) in pairwise(log("a", "b", "c")):
        assert line["previous"] == stated


@pytest.mark.parametrize("field", FIELDS)
def test_a_change_of_any_field_is_seen_at_its_line(field: str) -> None:
    lines = log("a", "b", "c")
    line, stated = lines[1]
    value = line[field]
    lines[1] = ({**line, field: value + 1 if isinstance(value, int) else value + "x"}, stated)
    found = first_break(lines)
    assert found is not None
    assert found.number == 2


def test_what_is_left_out_or_added_to_a_record_is_seen() -> None:
    lines = log("a", "b")
    line, _ = lines[1]
    for other in ({**line, "more": ""}, {key: value for key, value in line.items() if key != "who"}):
        assert first_break([lines[0], (other, digest(other))]) == Break(2, Fault.HASH)


def test_lines_that_are_missing_doubled_moved_or_foreign_are_seen() -> None:
    a, b, c = log("a", "b", "c")
    assert first_break([a, c]) == Break(2, Fault.NUMBER)
    assert first_break([b, c]) == Break(1, Fault.NUMBER)
    assert first_break([a, a, b]) == Break(2, Fault.NUMBER)
    assert first_break([a, c, b]) == Break(2, Fault.NUMBER)
    assert first_break([a, log("x", "b", "c")[1], c]) == Break(2, Fault.PREVIOUS)


def test_a_line_with_a_new_hash_of_its_own_breaks_the_next() -> None:
    a, b, c = log("a", "b", "c")
    forged = {**b[0], "text": "x"}
    assert first_break([a, (forged, digest(forged)), c]) == Break(3, Fault.PREVIOUS)


def test_a_chain_made_anew_as_a_whole_fits_and_only_an_older_hash_tells() -> None:
    assert first_break(log("a", "x")) is None
    assert log("a", "x")[-1][1] != log("a", "b")[-1][1]


@given(st.lists(st.text(), min_size=1, max_size=6), st.data())
def test_any_other_text_is_seen(texts: list[str], data: st.DataObject) -> None:
    place = data.draw(st.integers(0, len(texts) - 1))
    other = data.draw(st.text().filter(texts[place].__ne__))
    lines = log(*texts)
    lines[place] = ({**lines[place][0], "text": other}, lines[place][1])
    assert first_break(lines) == Break(place + 1, Fault.HASH)

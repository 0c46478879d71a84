"""The check of a crisis report: what was written fits, what was changed since does not, and the place is named."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.core import crisis_chain
from journal.core.crises import Audience, CrisisLine, LineKind
from journal.core.errors import Code, JournalError
from journal.exchange import (
    crisis_report,
    crisis_report_csv,
    crisis_report_log,
    crisis_verify,
    crisis_verify_csv,
    crisis_verify_text,
)
from journal.exchange.crisis_report_facts import records
from journal.exchange.crisis_verify import Broken, ReportFault, Verified, verify
from journal.exchange.paper_words import Words
from tests.exchange.crisis_material import CRISIS, LANGUAGES, SCENE, at, chained, facts

AROUND = (None, ReportFault.AROUND)
LAST = facts().lines[-1].hash
WHOLE = Verified(len(SCENE), LAST)
STRANGE = "\n\r\t\v\x85\u2028 ,;\"'{}\\:09afAF·。，，一二\ufeff\u200b\U0001f600"


def check(text: str) -> Verified | Broken:
    """Check a file of that content."""
    found = crisis_verify.check(text.encode("utf-8", "surrogatepass"))
    assert found is not None
    return found


def named(found: Verified | Broken) -> tuple[int | None, ReportFault]:
    assert isinstance(found, Broken)
    return found.number, found.fault


def lines_of(report: str) -> tuple[list[str], int, int]:
    """The lines of a text report, where its readable lines begin, and where its records do (from 0)."""
    lines = report.split("\n")
    readable = next(n for n, line in enumerate(lines) if line.startswith("1 · "))
    return lines, readable, next(n for n, line in enumerate(lines) if '{"at"' in line)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_report_as_it_was_written_fits(language: str, tmp_path: Path) -> None:
    for name in ("r.txt", "r.csv"):
        crisis_report.write(facts(), language, tmp_path / name)
        assert verify(tmp_path / name) == WHOLE


@pytest.mark.parametrize("language", LANGUAGES)
def test_line_ends_and_a_byte_order_mark_are_no_accusation(language: str) -> None:
    for report in (crisis_report.text(facts(), language), crisis_report.csv_text(facts())):
        plain = report.removeprefix("\ufeff").replace("\r\n", "\n")
        for kept in (plain, plain.replace("\n", "\r\n"), "\ufeff" + plain, "\ufeff" + plain.replace("\n", "\r\n")):
            assert check(kept) == WHOLE


def test_a_log_of_one_line_and_one_of_many_fit() -> None:
    for count in (1, 120):
        many = facts([replace(SCENE[0], text=f"line {n}") for n in range(count)])
        for report in (crisis_report.text(many, "en"), crisis_report.csv_text(many)):
            assert check(report) == Verified(count, many.lines[-1].hash)


def test_a_changed_readable_line_is_named() -> None:
    lines, readable, _ = lines_of(crisis_report.text(facts(), "zh_Hans"))
    lines[readable + 1] = lines[readable + 1].replace("14:12", "14:11")
    found = check("\n".join(lines))
    assert found == Broken(2, ReportFault.READABLE, readable + 2)
    # The second line of a text of two belongs to the line of the log above it.
    lines, readable, _ = lines_of(crisis_report.text(facts(), "en"))
    assert lines[readable + 4].startswith("    ")
    lines[readable + 4] += "!"
    assert check("\n".join(lines)) == Broken(4, ReportFault.READABLE, readable + 5)


def test_a_changed_record_is_named_and_so_is_a_changed_hash() -> None:
    lines, _, first = lines_of(crisis_report.text(facts(), "zh_Hant"))
    for old, new in (("解晓东", "解晓冬"), ('"inner":0', '"inner":1'), ('"at":', '"at": ')):
        changed = [*lines]
        changed[first + 4] = changed[first + 4].replace(old, new)
        assert check("\n".join(changed)) == Broken(5, ReportFault.CHANGED, first + 5)
    changed = [*lines]
    changed[first + 4] = ("1" if changed[first + 4][0] == "0" else "0") + changed[first + 4][1:]
    assert check("\n".join(changed)) == Broken(5, ReportFault.CHANGED, first + 5)


def test_a_record_with_a_new_hash_breaks_the_next() -> None:
    log = records(facts().lines, CRISIS)
    forged = {**log[1][0], "text": "谁也没通知"}
    log[1] = (forged, crisis_chain.digest(forged))
    report = crisis_report.text(facts(), "en").split("\n")
    _, _, first = lines_of("\n".join(report))
    report[first + 1] = crisis_report_log.block(Words.load("en"), log)[2]
    assert check("\n".join(report)) == Broken(3, ReportFault.PREVIOUS, first + 3)


def test_lines_taken_out_put_in_or_moved_are_named() -> None:
    lines, readable, first = lines_of(crisis_report.text(facts(), "en"))
    last = first + len(SCENE) - 1
    assert named(check("\n".join([*lines[: first + 2], *lines[first + 3 :]]))) == (3, ReportFault.MISSING)
    assert named(check("\n".join([*lines[: first + 2], *lines[first + 1 :]]))) == (3, ReportFault.MISSING)
    swapped = [*lines[:first], lines[first + 1], lines[first], *lines[first + 2 :]]
    assert named(check("\n".join(swapped))) == (1, ReportFault.MISSING)
    assert named(check("\n".join([*lines[:last], *lines[last + 1 :]]))) == (len(SCENE), ReportFault.MISSING)
    assert named(check("\n".join([*lines[: readable + 1], *lines[readable + 2 :]]))) == (2, ReportFault.READABLE)
    put_in = [*lines[: readable + 1], "2 · 2027-02-03 14:11:00 · x", *lines[readable + 1 :]]
    assert named(check("\n".join(put_in))) == (2, ReportFault.READABLE)


def test_the_last_line_taken_out_everywhere_is_missed() -> None:
    """Whoever takes out both, and does not know of the end of the file, is told by the hash of the last line."""
    lines, _, first = lines_of(crisis_report.text(facts(), "en"))
    shown = next(n for n, line in enumerate(lines) if line.startswith(f"{len(SCENE)} · "))
    gone = [line for n, line in enumerate(lines) if n not in (shown, first + len(SCENE) - 1)]
    assert isinstance(check("\n".join(gone)), Broken)


def test_what_stands_around_the_log_is_told_from_it() -> None:
    report = crisis_report.text(facts(), "en")
    for old, new in (
        ("36:40 of 30:00 (late by 6:40)", "26:40 of 30:00 (met)"),
        ("Log of the crisis (", "Log of a crisis ("),
        ("(format 1, English)", "(format 1, english)"),
        ("Each line carries", "Every line carries"),
        ("\n\nWho was told", "\nWho was told"),
        (f"\n{LAST}\n", f"\n{LAST}"),
        (f"\n{LAST}\n", f"\n{LAST}\n\n"),
    ):
        assert report.count(old) == 1
        assert named(check(report.replace(old, new))) == AROUND
    assert check(report + "P.S.\n") == Broken(None, ReportFault.AROUND, report.count("\n") + 1)


def test_text_that_looks_like_the_report_does_not_confuse_its_check() -> None:
    inside = crisis_report.text(facts(), "en")
    pasted = facts([SCENE[0], replace(SCENE[1], text=inside), replace(SCENE[2], text=crisis_report.csv_text(facts()))])
    clean = [replace(line, text=line.text.replace("\r\n", "\n"), hash="") for line in pasted.lines]
    again = facts(clean)
    for report in (crisis_report.text(again, "en"), crisis_report.csv_text(again)):
        assert check(report) == Verified(3, again.lines[-1].hash)
        assert isinstance(check(report.replace("P", "p", 1)), Broken)
    title = facts(crisis=replace(facts().crisis, sentence="Log of the crisis (times: UTC+08:00)"))
    assert check(crisis_report.text(title, "en")) == WHOLE


def test_a_table_names_what_was_changed_and_tells_a_new_form_from_it() -> None:
    report = crisis_report.csv_text(facts())
    rows = report.split("\r\n")
    assert named(check(report.replace("解晓东", "解晓冬"))) == (5, ReportFault.CHANGED)
    assert named(check("\r\n".join([*rows[:2], *rows[3:]]))) == (2, ReportFault.MISSING)
    assert named(check("\r\n".join([*rows[:-3], *rows[-2:]]))) == (len(SCENE), ReportFault.MISSING)
    assert named(check("\r\n".join([*rows[:-2], ""]))) == (len(SCENE) + 1, ReportFault.MISSING)
    assert named(check(report.replace('"1","2027', '1,"2027', 1))) == AROUND
    assert named(check(report.replace('"told"', '"Told"', 1))) == AROUND
    assert named(check(report + '"x"\r\n')) == AROUND
    moved = report.replace("T06:10:20+00:00", "T14:10:20+08:00", 1)
    assert moved != report
    assert named(check(moved)) == AROUND


@pytest.mark.parametrize(
    "content",
    [b"", b"Dear all,\nnothing happened.\n", b'"id","name"\r\n"1","x"\r\n', b"%PDF-1.4\n\xff\xfe", b"\0" * 99],
)
def test_another_file_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    with pytest.raises(JournalError) as refused:
        verify(path)
    assert refused.value.code is Code.NOT_A_CRISIS_REPORT


def test_no_file_and_no_readable_file_are_refused(tmp_path: Path) -> None:
    for path, code in ((tmp_path / "none.txt", Code.FILE_MISSING), (tmp_path, Code.FILE_UNREADABLE)):
        with pytest.raises(JournalError) as refused:
            verify(path)
        assert refused.value.code is code


def test_the_client_form_is_no_report_that_could_be_checked(tmp_path: Path) -> None:
    path = tmp_path / "client.txt"
    crisis_report.write(facts(), "en", path, for_client=True)
    with pytest.raises(JournalError):
        verify(path)


def test_a_report_of_a_broken_chain_says_so_and_is_not_called_sound() -> None:
    lines = list(chained(SCENE))
    lines[2] = replace(lines[2], text="x")
    broken = replace(facts(), lines=tuple(lines))
    assert named(check(crisis_report.text(broken, "en"))) == (3, ReportFault.CHANGED)
    assert "does not fit at line 3" in crisis_report.text(broken, "en")
    assert "does not fit" not in crisis_report.text(facts(), "en")


def _edited(text: str, rng: random.Random) -> str:
    """A text with one random edit of characters or of lines."""
    place = rng.randrange(len(text))
    other = rng.choice(STRANGE) if rng.random() < 0.7 else rng.choice(text)
    match rng.randrange(6):
        case 0:
            return text[:place] + other + text[place + 1 :]
        case 1:
            return text[:place] + text[place + rng.randint(1, 3) :]
        case 2:
            return text[:place] + other + text[place:]
        case 3:
            return text[:place] + text[place : place + 2][::-1] + text[place + 2 :]
        case kind:
            lines = text.split("\n")
            one, two = rng.randrange(len(lines)), rng.randrange(len(lines))
            if kind == 4:
                lines[one], lines[two] = lines[two], lines[one]
            elif rng.random() < 0.5:
                del lines[one]
            else:
                lines.insert(two, lines[one])
            return "\n".join(lines)


def _normal(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


@pytest.mark.parametrize("form", [*LANGUAGES, "csv"])
def test_every_random_edit_is_found(form: str, dose: Callable[[int, int], int]) -> None:
    report = _normal(crisis_report.csv_text(facts()) if form == "csv" else crisis_report.text(facts(), form))
    rng = random.Random(form)
    tried = 0
    while tried < dose(2_500, 100_000):
        edited = _edited(report, rng)
        if _normal(edited) == report:
            continue
        tried += 1
        assert isinstance(check(edited), Broken), edited


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_random_character_names_its_line(language: str, dose: Callable[[int, int], int]) -> None:
    report = crisis_report.text(facts(), language)
    lines, readable, first = lines_of(report)
    owner = [number for number, made in enumerate(SCENE, 1) for _ in made.text.split("\n")]
    expected: dict[int, int] = {readable + n: number for n, number in enumerate(owner)}
    expected |= {first + n: n + 1 for n in range(len(SCENE))}
    rng = random.Random(language)
    for _ in range(dose(600, 30_000)):
        number = rng.randrange(len(lines))
        if not lines[number]:
            continue
        place = rng.randrange(len(lines[number]))
        other = rng.choice("x0。\t")
        if other == lines[number][place]:
            continue
        changed = lines[number][:place] + other + lines[number][place + 1 :]
        found = check("\n".join([*lines[:number], changed, *lines[number + 1 :]]))
        assert isinstance(found, Broken)
        assert found.number == expected.get(number), (changed, found)
        assert (found.fault is ReportFault.AROUND) == (number not in expected)
        assert found.text_line in (number + 1, 0)


def test_random_bytes_are_found(dose: Callable[[int, int], int]) -> None:
    rng = random.Random(6)
    for report in (crisis_report.text(facts(), "zh_Hans"), crisis_report.csv_text(facts())):
        data = _normal(report).encode()
        for _ in range(dose(400, 20_000)):
            place, byte = rng.randrange(len(data)), rng.randrange(256)
            if data[place] == byte:
                continue
            assert isinstance(crisis_verify.check(data[:place] + bytes([byte]) + data[place + 1 :]), Broken)


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\r\0"), max_size=30)
LINES = st.builds(
    CrisisLine,
    crisis_id=st.just(1),
    at=st.sampled_from([at(14, 12), at(23, 59, 59), replace(at(0, 0), text="2027-02-03")]),
    text=TEXTS,
    kind=st.sampled_from(LineKind),
    who=TEXTS,
    source=TEXTS | st.just("interaction:u"),
    audience=st.none() | st.sampled_from(Audience),
    told=TEXTS,
    inner=st.booleans(),
    corrects=st.sampled_from(["", "u1", "u2", "gone"]),
    step=st.sampled_from(["", "step:0", "step:17", "step:x", "stage:open", "stage:"]),
    recorded_at=st.sampled_from([0, 1, 1_801_635_120_000, 1_801_635_120_123]),
)


@given(st.lists(LINES, max_size=5), st.sampled_from(LANGUAGES))
def test_a_report_of_any_log_fits(lines: list[CrisisLine], language: str) -> None:
    made = facts(lines)
    whole = Verified(len(lines), made.lines[-1].hash if lines else "")
    assert crisis_verify_text.check(crisis_report.text(made, language)) == whole
    table = _normal(crisis_report.csv_text(made))
    assert crisis_verify_csv.check(table) == whole
    assert table == crisis_report_csv.plain(records(made.lines, CRISIS))


@given(st.text())
def test_no_text_makes_the_check_fail_otherwise(text: str) -> None:
    for form in (crisis_verify_text, crisis_verify_csv):
        form.recognised(text)
        form.check(text)

"""The report of a crisis: as a paper (for PDF and screen), as plain text with its records, and as a table."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

from journal.core import crisis_chain
from journal.core.crises import CrisisLine, standing
from journal.core.crisis_clock import grace_ms
from journal.core.crisis_measures import Measure, MeasureKind, measures
from journal.core.dues import DueState
from journal.core.moments import local
from journal.core.papers import Paper, Row, Section, Table, Tone
from journal.exchange import crisis_report_client, crisis_report_csv, crisis_report_log, paper_text
from journal.exchange.crisis_report_facts import CrisisFacts, StepRow, records
from journal.exchange.crisis_report_facts import facts_of as facts_of
from journal.exchange.paper_words import Words
from journal.exchange.private_file import replacing

REPORT = "crisis_report"
HASHES = "hashes"
"""The code of the section with the hashes of all lines: short rows, for a type in which all digits are as wide."""
_MEASURES = {
    MeasureKind.FIRST_RESPONSE: "first_response",
    MeasureKind.CLIENT: "client_informed",
    MeasureKind.CONTAINED: "contained",
    MeasureKind.RESOLVED: "resolved",
}


def paper(facts: CrisisFacts, language: str, *, for_client: bool = False) -> Paper:
    """Return the report in full, or the short form for the client, in the words of a language."""
    words = Words.load(language)
    if for_client:
        return crisis_report_client.paper(facts, words)
    made = _paper(facts, words)
    rows = tuple(Row(line.hash, str(line.number)) for line in facts.lines)
    return _with(made, Section(words.say(REPORT, HASHES), rows, HASHES))


def text(facts: CrisisFacts, language: str) -> str:
    """Return the report as plain text with LF line ends: the paper, the records with their hashes, the SHA-256 of all
    that, and as the last line the hash of the last line of the log.
    """
    words = Words.load(language)
    log = records(facts.lines, facts.crisis.uuid)
    block = "\n".join([*crisis_report_log.block(words, log), ""])
    above = f"{paper_text.text(_paper(facts, words))}\n{block}"
    last = log[-1][1] if log else ""
    return f"{above}{crisis_report_log.whole(words, above)}\n{last}\n"


def csv_text(facts: CrisisFacts) -> str:
    """Return the log as a table with byte order mark and CRLF line ends; it is the same in every language."""
    return crisis_report_csv.table(records(facts.lines, facts.crisis.uuid))


def write(facts: CrisisFacts, language: str, path: Path, *, for_client: bool = False) -> None:
    """Write the report as plain text, or as a table where the name ends in `.csv`, for the owner alone.

    The client's form is plain text without records.  DISK_FULL, FILE_UNWRITABLE.
    """
    if for_client:
        content = paper_text.text(paper(facts, language, for_client=True))
    else:
        content = csv_text(facts) if path.suffix.lower() == ".csv" else text(facts, language)
    with replacing(path) as stream:
        stream.write(content.encode())


def measure_text(words: Words, measure: Measure) -> str:
    """Return a measure against its goal: 7:40 of 10:00 (met), 36:40 of 30:00 (late by 6:40), not yet."""
    goal = words.stop_watch(measure.goal_ms) if measure.goal_ms is not None else ""
    if measure.taken_ms is None:
        return words.say(REPORT, "not_yet_of", goal=goal) if goal else words.say(REPORT, "not_yet")
    taken = words.stop_watch(measure.taken_ms)
    if not goal:
        return taken
    key = "late" if measure.late_ms else "met"
    return words.say(REPORT, key, taken=taken, goal=goal, late=words.stop_watch(measure.late_ms or 0))


def measure_name(words: Words, kind: MeasureKind) -> str:
    """Return the name of a measure."""
    return words.say(REPORT, _MEASURES[kind])


def moment(words: Words, ms: int, tz: dt.tzinfo | None) -> str:
    """Return an instant to the second with its zone: 3 Feb 2027 14:10:20 UTC+08:00."""
    at = local(ms, tz)
    offset = at.replace(microsecond=0).isoformat()[19:]
    return f"{words.date(at.date())} {at:%H:%M:%S} UTC{offset}"


def _with(made: Paper, section: Section) -> Paper:
    return Paper(made.title, made.subtitle, made.facts, (*made.sections, section), made.foot, made.language)


def _paper(facts: CrisisFacts, words: Words) -> Paper:
    log = [line for line, _ in records(facts.lines, facts.crisis.uuid)]
    found = (
        _result(facts, words),
        _measured(facts, words),
        crisis_report_log.section(words, log),
        _told(facts, words),
        _steps(facts, words),
        _review(facts, words),
        _chain(facts, words),
    )
    return Paper(
        words.say(REPORT, "title"),
        facts.crisis.sentence,
        tuple((words.say(REPORT, key), value) for key, value in _head(facts, words) if value),
        tuple(section for section in found if section.blocks),
        language=words.language,
    )


def _head(facts: CrisisFacts, words: Words) -> Iterator[tuple[str, str]]:
    crisis = facts.crisis
    yield "client", facts.client_name
    yield "severity", words.name("severities", crisis.severity)
    yield "found", words.name("found_by", crisis.found_by)
    opened = crisis.opened
    yield "opened", words.event(opened) if opened.is_date else moment(words, opened.at, facts.tz)
    if crisis.started_at is not None and crisis.started_at != opened.at:
        yield "started", moment(words, crisis.started_at, facts.tz)
    yield "plan", crisis.plan_name
    yield "outlet", facts.outlet_name
    mistaken = words.say(REPORT, "closed_mistaken") if crisis.mistaken else ""
    yield "stage", mistaken or words.name("crisis_stages", crisis.stage)
    yield "made", moment(words, facts.made_at, facts.tz)


def _result(facts: CrisisFacts, words: Words) -> Section:
    rows = [Row(facts.crisis.result)] if facts.crisis.result.strip() else []
    if facts.crisis.mistaken:
        rows.insert(0, Row(words.say(REPORT, "mistaken"), tone=Tone.STRONG))
    return Section(words.say(REPORT, "result"), tuple(rows), "result")


def _measured(facts: CrisisFacts, words: Words) -> Section:
    rows = [
        Row(measure_text(words, measure), measure_name(words, measure.kind), tone=_tone(measure))
        for measure in measures(facts.crisis, facts.lines)
    ]
    return Section(words.say(REPORT, "measures"), tuple(rows), "measures")


def _tone(measure: Measure) -> Tone:
    if measure.taken_ms is None:
        return Tone.MUTED
    if measure.late_ms is None:
        return Tone.PLAIN
    return Tone.RED if measure.late_ms else Tone.GREEN


def _told(facts: CrisisFacts, words: Words) -> Section:
    """Who was told: for each audience and name the first time and all that followed, but for what was taken back."""
    usual = crisis_report_log.zone([line.at.text for line in facts.lines])
    times: dict[tuple[str, str], list[CrisisLine]] = {}
    for line in standing(facts.lines):
        if line.audience is not None or line.told:
            times.setdefault((line.audience or "", line.told), []).append(line)
    rows = []
    for (audience, name), said in times.items():
        first, *later = sorted({(line.at.at, crisis_report_log.time(line.at.text, usual)) for line in said})
        again = words.say(REPORT, "again", times=[at for _, at in later]) if later else ""
        who = words.name("audiences", audience) if audience else name
        who = words.say(REPORT, "told_name", who=who, name=name) if audience and name else who
        rows.append((first, Row(who, first[1], again)))
    made = tuple(row for _, row in sorted(rows, key=_first))
    heading = words.say(REPORT, "told_zone", zone=usual) if made and usual else words.say(REPORT, "told")
    return Section(heading, made or (Row(words.say(REPORT, "told_nobody"), tone=Tone.MUTED),), "told")


def _first(row: tuple[tuple[int, str], Row]) -> tuple[tuple[int, str], str]:
    return row[0], row[1].text


def _steps(facts: CrisisFacts, words: Words) -> Section:
    columns = tuple(words.say(REPORT, key) for key in ("step", "due", "done", "state"))
    rows = tuple(_step(row, facts, words) for row in facts.step_rows)
    return Section(words.say(REPORT, "steps"), (Table(columns, rows),) if rows else (), "steps")


def _step(row: StepRow, facts: CrisisFacts, words: Words) -> tuple[str, ...]:
    title = f"{row.number} {row.title}" if row.number > 0 else row.title
    done = moment(words, row.done_at, facts.tz) if row.done_at is not None else "–"
    return title, moment(words, row.due_at, facts.tz), done, _state(row, facts, words)


def _state(row: StepRow, facts: CrisisFacts, words: Words) -> str:
    # What is to be done at once takes a moment: it has the grace of a callback.
    grace = grace_ms(facts.crisis, row.due_at)
    if row.state is DueState.DONE:
        return _timed(words, (row.done_at or row.due_at) - row.due_at, grace, "step_late", "step_in_time")
    if row.state is DueState.DISMISSED:
        return _say(words, "step_left_out")
    if row.state in (DueState.CANCELLED, DueState.PASSED):
        return _say(words, "step_stopped")
    return _timed(words, facts.made_at - row.due_at, grace, "step_overdue", "step_open")


def _timed(words: Words, late: int, grace: int, too_late: str, in_time: str) -> str:
    return words.say(REPORT, too_late, late=words.stop_watch(late)) if late > grace else _say(words, in_time)


def _say(words: Words, key: str) -> str:
    return words.say(REPORT, key)


def _review(facts: CrisisFacts, words: Words) -> Section:
    review = facts.crisis.review
    said = {"cause": review.cause, "helped": review.helped, "changes": review.changes, "promised": review.promised}
    rows = tuple(Row(value.strip(), words.say(REPORT, key)) for key, value in said.items() if value.strip())
    return Section(words.say(REPORT, "review"), rows, "review")


def _chain(facts: CrisisFacts, words: Words) -> Section:
    rows = [Row(words.say(REPORT, "claim"))]
    broken = crisis_chain.first_break(records(facts.lines, facts.crisis.uuid))
    if broken is not None:
        rows.append(Row(words.say(REPORT, "broken", n=broken.number), tone=Tone.RED))
    if facts.lines:
        rows.append(Row(facts.lines[-1].hash, words.say(REPORT, "last_hash")))
    return Section(words.say(REPORT, "chain"), tuple(rows), "chain")

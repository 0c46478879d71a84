"""The words of a crisis: its clock, its chips, its measures; the lines of its log and its steps have their own."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.crises import Crisis, CrisisStage, FoundBy, Watch
from journal.core.crisis_clock import FINE_MS, WATCH, CrisisClock
from journal.core.crisis_measures import Measure
from journal.core.moments import MINUTE_MS
from journal.ui import crisis_labels, dates, labels
from journal.ui.crisis_clock_words import QUESTION_MARKS, with_time
from journal.ui.widgets.chip import Tone
from journal.ui.widgets.crisis_card import CardChip, CardClock, CardWords

translate = QCoreApplication.translate

STAGE_TONES: dict[CrisisStage, Tone] = {
    CrisisStage.WARNING: "amber",
    CrisisStage.OPEN: "red",
    CrisisStage.CONTAINED: "blue",
    CrisisStage.RESOLVED: "green",
    CrisisStage.REVIEWED: "neutral",
}
SEVERITY_TONES: dict[int, Tone] = {1: "neutral", 2: "amber", 3: "red"}
_SECOND_MS = 1000


def countdown(ms: int) -> str:
    """A length of time as one waits for it: 6:40 within the hour, then in words."""
    return stop_watch(ms) if ms < FINE_MS else dates.span(ms)


def stop_watch(ms: int) -> str:
    """A length of time to the second: 36:40, and 3:19:40 from an hour on."""
    minutes, seconds = divmod(max(0, ms) // _SECOND_MS, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def due_title(title: str, kind: str) -> str:
    """The name of what is due: that of the step, or the question of the watch."""
    return translate("Crises", "Anything new?") if kind == WATCH else title


def clock(crisis: Crisis, its: CrisisClock, now: int, locale: QLocale) -> CardClock:
    """The one clock that matters: what is due next, how long it has run, or in what time it was resolved."""
    if crisis.mistaken:
        return CardClock(translate("Crises", "Opened by mistake"), "muted")
    title = due_title(its.title, its.kind)
    if not crisis.running:
        text = translate("Crises", "resolved in {span}").format(span=dates.span(its.ran_ms(now)))
        if its.at is None:
            return CardClock(text, "green")
        note = with_time(title, dates.at(its.at, now, locale))
        return CardClock(text, "green", note)
    left = its.left_ms(now)
    if left is None:
        return CardClock(dates.span(its.ran_ms(now)), "text", translate("Crises", "running"))
    if left < 0:
        return CardClock(translate("Crises", "{span} late").format(span=countdown(-left)), "red", title)
    text = translate("Crises", "{span} left").format(span=countdown(left))
    return CardClock(text, "amber" if its.fine(now) else "text", title)


def card(crisis: Crisis, client: str, its: CrisisClock, now: int, locale: QLocale) -> CardWords:
    """What stands on the card of a crisis."""
    chips = [CardChip(labels.severity(crisis.severity), SEVERITY_TONES[crisis.severity])]
    if crisis.found_by is FoundBy.US:
        chips.append(CardChip(translate("Crises", "Found by us"), "green"))
    shown = clock(crisis, its, now, locale)
    stage = [] if crisis.mistaken else [labels.crisis_stage(crisis.stage)]  # The clock says that it was a mistake.
    spoken = [client, crisis.sentence, *stage, *(chip.text for chip in chips)]
    time = shown.text
    # By the minute: a reader of the screen shall not be told of every second.
    if its.fine(now):
        coarse = max(0, abs(its.left_ms(now) or 0)) // MINUTE_MS * MINUTE_MS
        late = (its.left_ms(now) or 0) < 0
        words = translate("Crises", "{span} late") if late else translate("Crises", "{span} left")
        time = words.format(span=dates.span(coarse))
    spoken.append(with_time(shown.note, time) if shown.note else time)
    return CardWords(client, crisis.sentence, tuple(chips), ", ".join(spoken), shown, muted=crisis.mistaken)


def chips(crisis: Crisis, its: CrisisClock, now: int, locale: QLocale) -> list[CardChip]:
    """The chips beneath the name of the crisis that is shown."""
    if crisis.mistaken:
        return [CardChip(translate("Crises", "Opened by mistake"), "neutral", "ban")]
    found = [CardChip(labels.crisis_stage(crisis.stage), STAGE_TONES[crisis.stage])]
    found.append(CardChip(labels.severity(crisis.severity), SEVERITY_TONES[crisis.severity]))
    shown = clock(crisis, its, now, locale)
    tones: dict[str, Tone] = {"red": "red", "amber": "amber", "green": "green"}
    if its.due and crisis.running:
        asks = shown.note.endswith(QUESTION_MARKS)
        words = translate("Crises", "{title} {time}") if asks else translate("Crises", "{title}: {time}")
        text = words.format(title=shown.note, time=shown.text)
    elif crisis.running:
        text = translate("Crises", "running for {span}").format(span=shown.text)
    else:
        text = shown.text
    found.append(CardChip(text, tones.get(shown.tone, "neutral"), "clock"))
    if crisis.found_by is not None:
        ours = crisis.found_by is FoundBy.US
        found.append(CardChip(crisis_labels.found_by(crisis.found_by), "green" if ours else "neutral", "eye"))
    return found


def watch(its: Watch) -> str:
    """How a crisis is watched: asks every 2 h, 08:00–20:00."""
    if its.first == its.until:
        words = translate("Crises", "asks {every}, day and night")
        return words.format(every=crisis_labels.every(its.every_minutes))
    words = translate("Crises", "asks {every}, {first}–{until}")
    return words.format(every=crisis_labels.every(its.every_minutes), first=its.first, until=its.until)


def measure(crisis: Crisis, its: Measure, now: int) -> tuple[str, str]:
    """A measure against its goal and its tone: 7:40 of 10:00 (met); while it is open it counts on."""
    goal = stop_watch(its.goal_ms) if its.goal_ms is not None else ""
    if its.taken_ms is not None:
        time = stop_watch(its.taken_ms)
        if its.late_ms is None:
            return time, "text"
        if its.late_ms:
            words = translate("Crises", "{time} of {goal} (late by {late})")
            return words.format(time=time, goal=goal, late=stop_watch(its.late_ms)), "red"
        return translate("Crises", "{time} of {goal} (met)").format(time=time, goal=goal), "green"
    if crisis.running and crisis.started_at is not None and its.goal_ms is not None:
        return _counting(now - crisis.clock_from, its.goal_ms)
    if crisis.running and goal:
        return translate("Crises", "not yet, goal {goal}").format(goal=goal), "muted"
    return translate("Crises", "not yet") if crisis.running else translate("Crises", "not recorded"), "muted"


def _counting(ran: int, goal: int) -> tuple[str, str]:
    """A measure that is not reached: how much of its goal has passed."""
    time, limit = stop_watch(ran), stop_watch(goal)
    if ran > goal:
        words = translate("Crises", "{time} of {goal}, not yet, {late} late")
        return words.format(time=time, goal=limit, late=stop_watch(ran - goal)), "red"
    return translate("Crises", "{time} of {goal}, not yet").format(time=time, goal=limit), "amber"

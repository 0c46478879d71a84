"""The words of a timeline's entries: title, body, chip, what stands beneath, and the sentence for screen readers."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.crises import RUNNING, CrisisStage
from journal.core.interactions import Channel, EntryKind, TimelineEntry
from journal.ui import character_words, commitment_words, dates, labels
from journal.ui.widgets.chip import Tone

translate = QCoreApplication.translate

SEPARATOR = " · "
_TONES: dict[str, Tone] = {
    Channel.NOTE: "neutral",
    Channel.OTHER: "neutral",
    Channel.GIFT: "blue",
    Channel.GREETING: "blue",
    Channel.DELIVERY: "green",
}
_OVER: dict[CrisisStage, Tone] = {CrisisStage.RESOLVED: "green"}


def chip(entry: TimelineEntry) -> tuple[str, str, Tone]:
    """Return text, icon and tone of an entry's chip."""
    icon = labels.channel_icon(entry.channel)
    if entry.kind is EntryKind.CRISIS:
        stage = CrisisStage(entry.stage)
        words = translate("Timeline", "Crisis: {stage}").format(stage=labels.crisis_stage(stage))
        return words, icon, "red" if stage in RUNNING else _OVER.get(stage, "neutral")
    return labels.directed(entry.channel, entry.direction), icon, _TONES.get(entry.channel, "accent")


def title_and_body(entry: TimelineEntry) -> tuple[str, str]:
    """Return the bold line and the text beneath: the subject and the text, else the text's first line and its rest."""
    text = entry.text.strip("\n")
    if entry.subject:
        return entry.subject, text.rstrip()
    first, _, rest = text.lstrip().partition("\n")
    return first.strip(), rest.strip("\n").rstrip()


def month(entry: TimelineEntry) -> str:
    """Return the month under which an entry stands, `YYYY-MM`."""
    return entry.at.text[:7]


def month_title(entry: TimelineEntry, locale: QLocale) -> str:
    """Return the words over the entries of a month."""
    return dates.month(dt.date.fromisoformat(entry.at.text[:10]), locale)


def duration(entry: TimelineEntry, now: int, locale: QLocale) -> str:
    """Return from when to when it lasted, in its own local time: 10:02–10:30; nothing where no end is known."""
    if entry.ended is None or entry.ended.at == entry.at.at:
        return ""
    if entry.ended.is_date or entry.ended.text[:10] != entry.at.text[:10]:
        until = dates.event(entry.ended, now, locale)
        return translate("Timeline", "until {time}").format(time=until)
    end = _clock(entry.ended.text, locale)
    if entry.at.is_date:
        return translate("Timeline", "until {time}").format(time=end)
    return f"{_clock(entry.at.text, locale)}–{end}"


def details(entry: TimelineEntry, now: int, locale: QLocale) -> list[str]:
    """Return what stands beneath the text: how long, who took part, the other clients, the tags."""
    parts = [duration(entry, now, locale)]
    if entry.people:
        parts.append(locale.createSeparatedList(list(entry.people)))
    if entry.with_clients:
        names = locale.createSeparatedList(list(entry.with_clients))
        parts.append(translate("Timeline", "with {names}").format(names=names))
    parts += [f"#{tag}" for tag in entry.tags]
    if entry.files:
        names = locale.createSeparatedList(list(entry.files))
        parts.append(translate("Timeline", "Files: {names}").format(names=names))
    return [part for part in parts if part]


def marks(entry: TimelineEntry, title: str, now: int, locale: QLocale) -> list[tuple[str, str | None, Tone]]:
    """Return text, icon and tone of a chip for its mark, and for each request and promise made in an entry."""
    found: list[tuple[str, str | None, Tone]] = []
    if entry.mark is not None:
        found.append((character_words.mark(entry.mark), character_words.MARK_ICONS[entry.mark], "blue"))
    for commitment in entry.made:
        chip = commitment_words.mark(commitment, now, locale)
        # What the title says already is not said again.
        named = translate("Timeline", "{state}: {what}").format(state=chip.text, what=commitment.text)
        text = chip.text if commitment.text == title else named
        found.append((text, chip.icon, chip.tone))
    return found


def sentence(entry: TimelineEntry, now: int, locale: QLocale) -> str:
    """Return everything about an entry in one sentence, for those who hear it."""
    title, body = title_and_body(entry)
    parts = [chip(entry)[0], title, dates.event(entry.at, now, locale)]
    if entry.mood is not None:
        parts.append(translate("Timeline", "mood: {mood}").format(mood=labels.mood(entry.mood)))
    parts += [text for text, _icon, _tone in marks(entry, title, now, locale)]
    return "; ".join(part for part in (*parts, " ".join(body.split()), *details(entry, now, locale)) if part)


def plain(entry: TimelineEntry, now: int, locale: QLocale) -> str:
    """Return an entry as text to paste: a line with channel and time, then what was written."""
    head = SEPARATOR.join((chip(entry)[0], dates.event(entry.at, now, locale)))
    return "\n".join(part for part in (head, entry.subject, entry.text.rstrip()) if part)


def _clock(text: str, locale: QLocale) -> str:
    return locale.toString(dates.qtime(dt.datetime.fromisoformat(text).time()), "HH:mm")

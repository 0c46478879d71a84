"""The words about greetings: which day, why somebody is to be answered first, how it sounds, when it goes out."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.gate import REQUEST, Gate
from journal.core.interactions import Channel
from journal.core.moments import local
from journal.core.observances import Act, Catalogue, Tone
from journal.store.greeting_facts import GreetingFacts, OpenPoint
from journal.store.greetings import BIRTHDAYS, Occasion, Recipient, Stand
from journal.ui import dates, keeps_words, ledger_labels, yearly_words
from journal.ui.models.due_texts import Chip

translate = QCoreApplication.translate

_QUOTE = 60
"""No more characters of what is owed are quoted."""


def name(observance: str, catalogue: Catalogue, language: str) -> str:
    """Return the name of an occasion."""
    if observance == BIRTHDAYS:
        return translate("Greetings", "Birthdays and anniversaries")
    return keeps_words.observance(observance, catalogue, language)


def subject(one: Recipient, catalogue: Catalogue, language: str) -> str:
    """Return what a greeting is about, as the title of its entry."""
    if one.yearly is not None:
        return ledger_labels.anniversary(one.yearly.kind, one.yearly.label)
    return keeps_words.observance(one.due.observance or "", catalogue, language)


def weekday_date(day: dt.date, locale: QLocale) -> str:
    """Return a day with its weekday and date: Sat 6 Feb, 2月6日周六."""
    pattern = "M月d日ddd" if locale.language() == QLocale.Language.Chinese else "ddd d MMM"
    return locale.toString(dates.qdate(day), pattern)


def occasion(one: Occasion, catalogue: Catalogue, language: str, locale: QLocale) -> str:
    """Return an occasion as it stands among the choices, with its day and what is left to do."""
    parts = [name(one.observance, catalogue, language)]
    if one.day is not None and one.observance != BIRTHDAYS:
        parts.append(weekday_date(one.day, locale))
    if one.act is Act.SILENCE:
        parts.append(translate("Greetings", "do not greet"))
    elif one.act is Act.BUSY:
        parts.append(translate("Greetings", "they are busy"))
    elif one.to_do:
        parts.append(translate("Greetings", "%n to greet", None, one.to_do))
    elif one.people:
        parts.append(translate("Greetings", "nothing left to do"))
    return " · ".join(parts)


def stand(code: Stand) -> str:
    """Return the heading of a part of the list."""
    return {
        Stand.ANSWER_FIRST: translate("Greetings", "Answer first"),
        Stand.READY: translate("Greetings", "Ready"),
        Stand.SENT: translate("Greetings", "Sent"),
        Stand.STOPPED: translate("Greetings", "Left out this year"),
        Stand.PASSED: translate("Greetings", "Passed"),
    }[code]


def since(ms: int, now: int, locale: QLocale) -> str:
    """Return since when something stands open: a weekday within the week, else a date."""
    day, today = local(ms).date(), local(now).date()
    days = (today - day).days
    if days == 0:
        return translate("Greetings", "since today")
    if days == 1:
        return translate("Greetings", "since yesterday")
    chinese = locale.language() == QLocale.Language.Chinese
    if days < 7:
        said = locale.toString(dates.qdate(day), "ddd" if chinese else "dddd")
    else:
        said = dates.short_day(day, today, locale)
    return translate("Greetings", "since {day}").format(day=said)


def gate_reason(gate: Gate, points: tuple[OpenPoint, ...], now: int, locale: QLocale) -> str:
    """Return why somebody is to be answered first, in a few words: 2 e-mails, since Monday."""
    when = since(gate.since_at, now, locale)
    texts = [point.text for point in points] or list(gate.texts)
    if gate.kind == REQUEST:
        channels = {point.channel for point in points}
        what = _unanswered(channels.pop() if len(channels) == 1 else "", texts)
        return translate("Greetings", "{what}, {since}").format(what=what, since=when)
    if len(texts) == 1:
        text = translate("Greetings", "“{promise}” overdue, {since}")
        return text.format(promise=shortened(texts[0]), since=when)
    return translate("Greetings", "%n promise(s) overdue, {since}", None, len(texts)).format(since=when)


def _unanswered(channel: str, texts: list[str]) -> str:
    count = len(texts)
    if channel == Channel.EMAIL:
        return translate("Greetings", "%n e-mail(s) unanswered", None, count)
    if channel in (Channel.WECHAT, Channel.MESSAGE):
        return translate("Greetings", "%n message(s) unanswered", None, count)
    if channel == Channel.PHONE:
        return translate("Greetings", "%n call(s) unanswered", None, count)
    if count == 1:
        return translate("Greetings", "“{request}” unanswered").format(request=shortened(texts[0]))
    return translate("Greetings", "%n request(s) unanswered", None, count)


def shortened(text: str) -> str:
    """Return a text in one line of no great length."""
    line = " ".join(text.split())
    return line if len(line) <= _QUOTE else line[: _QUOTE - 1].rstrip() + "…"


def tone(one: Recipient) -> Chip:
    """Return how the greeting has to sound, with the reason where something calms it."""
    if one.mourning:
        return Chip(translate("Greetings", "Calm: in mourning"), "neutral")
    if one.crisis:
        return Chip(translate("Greetings", "Calm: a crisis is open"), "amber")
    return Chip(keeps_words.tone(Tone(one.due.tone or Tone.CALM)), "neutral")


def when(one: Recipient, now: int, locale: QLocale) -> Chip:
    """Return when the greeting goes out best and until when it may."""
    today = local(now).date()
    if one.held:
        return Chip(translate("Greetings", "Today is a silent day for them: send it later"), "amber", "clock")
    if one.greeting is None:
        return _when_yearly(one, today, locale)
    first, last = one.greeting.hours
    hours = f"{locale.toString(dates.qtime(first), 'HH:mm')}–{locale.toString(dates.qtime(last), 'HH:mm')}"
    until = dates.near_day(one.greeting.expires, today, locale)
    if today < one.greeting.on:
        text = translate("Greetings", "Best sent on {day}, {hours} of their time")
        return Chip(text.format(day=weekday_date(one.greeting.on, locale), hours=hours), "amber", "clock")
    if today == one.greeting.on:
        text = translate("Greetings", "Best sent today, {hours} of their time")
        return Chip(text.format(hours=hours), "neutral", "clock")
    text = translate("Greetings", "May still go until {day}").format(day=until)
    return Chip(text, "neutral", "clock")


def _when_yearly(one: Recipient, today: dt.date, locale: QLocale) -> Chip:
    day = day_of(one)
    if today < day:
        text = translate("Greetings", "The day is {day}").format(day=weekday_date(day, locale))
        return Chip(text, "amber", "clock")
    if today == day:
        return Chip(translate("Greetings", "The day is today"), "neutral", "clock")
    return Chip(translate("Greetings", "The day has gone by: with a late word"), "amber", "clock")


def day_of(one: Recipient) -> dt.date:
    """Return the day itself."""
    return dt.date.fromisoformat(one.due.day or one.due.moment.local[:10])


def occasion_of(one: Recipient, locale: QLocale, language: str) -> str:
    """Return which yearly day it is: Birthday, lunar 12/25 · Mon 1 Feb; nothing for an observance."""
    if one.yearly is None:
        return ""
    kind = ledger_labels.anniversary(one.yearly.kind, one.yearly.label)
    said = yearly_words.day(one.yearly.date, locale, language)
    return f"{kind} · {said} · {weekday_date(day_of(one), locale)}"


def line(one: Recipient, facts: GreetingFacts, now: int, locale: QLocale) -> str:
    """Return the second line of a row in the list."""
    if one.stand is Stand.ANSWER_FIRST and one.gate is not None:
        return gate_reason(one.gate, facts.open_points, now, locale)
    if one.stand is Stand.SENT:
        if one.due.closed_at is None:
            return translate("Greetings", "Sent")
        return translate("Greetings", "Sent {when}").format(when=dates.at(one.due.closed_at, now, locale))
    if one.stand is Stand.STOPPED:
        return translate("Greetings", "Not this year")
    if one.stand is Stand.PASSED:
        return translate("Greetings", "Not sent while it could still go")
    if facts.last_text is not None:
        text = " ".join(facts.last_text.text.split())
        return translate("Greetings", "Last time: {text}").format(text=text)
    return translate("Greetings", "Nothing sent last time")


def lead(kind: str) -> str:
    """Return what is to be seen to beside the message."""
    return translate("Greetings", "Gift") if kind == "gift" else translate("Greetings", "Card")

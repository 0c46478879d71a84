"""The words of what quick capture understood: a chip for each thing, and all of it in one sentence to be heard."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QLocale

from journal.core.capture import Capture, Follow, FollowKind, Key, Piece, PieceKind, When, Who
from journal.core.moments import MINUTE_MS, Moment
from journal.ui import dates, labels
from journal.ui.dialogs.quick_capture_reading import keys_of
from journal.ui.widgets.chip import Tone

translate = QCoreApplication.translate

CLIENT, CHANNEL, MOOD = "client", "channel", "mood"
"""What may be chosen anew from a chip."""

Answer = Who | tuple[Follow, Moment]
"""What may be chosen where something has to be asked."""

_MOOD_TONES: dict[int, Tone] = {-2: "red", -1: "amber", 0: "neutral", 1: "green", 2: "green"}
_FOLLOW_ICONS = {
    FollowKind.CALLBACK: "phone-call",
    FollowKind.REMINDER: "bell",
    FollowKind.PROMISE: "handshake",
    FollowKind.REQUEST: "phone-incoming",
}


@dataclass(frozen=True, slots=True)
class ChipWords:
    """One chip: what it says, how it looks, what it was understood from, and what may be chosen from it."""

    text: str
    spoken: str
    """What it says to those who do not see its picture: "Mood: happy"."""
    icon: str
    tone: Tone = "neutral"
    keys: tuple[Key, ...] = ()
    """The pieces of the line that become plain text again with it; empty where it was not read from the line."""
    chooses: str = ""
    """CLIENT, CHANNEL or MOOD."""
    removable: bool = True


def whose(who: Who, locale: QLocale) -> str:
    """Return a reading of the names: those who took part with their client, or the client alone."""
    persons = [name for name in who.persons if name != who.client]
    return f"{locale.createSeparatedList(persons)} · {who.client}" if persons else who.client


def chips(capture: Capture, now: int, locale: QLocale) -> list[ChipWords]:
    """Return what was understood, the client first, then in the order of the line."""
    made = [_client(capture, locale), _channel(capture)]
    for piece in capture.pieces:
        chip = _chip(piece, capture, now, locale)
        if chip is not None:
            made.append(chip)
    if capture.mood is not None and not keys_of(capture, PieceKind.MOOD):
        made.append(_mood(capture.mood, ()))
    return made


def heard(chips: list[ChipWords], locale: QLocale) -> str:
    """Return all that was understood as one sentence."""
    return translate("QuickCapture", "Understood: {parts}").format(
        parts=locale.createSeparatedList([chip.spoken for chip in chips])
    )


def asking(capture: Capture, now: int, locale: QLocale) -> tuple[str, list[tuple[str, Answer]]]:
    """Return the first thing that cannot be understood alone, with its answers; nothing where all is clear."""
    found = asked(capture)
    doubtful = bool(capture.doubtful)
    if len(capture.who) > 1:
        return translate("QuickCapture", "Which one is meant?"), _whose(capture.who, locale)
    if capture.others and not doubtful:
        names = locale.createSeparatedList([who.client for who in capture.others])
        text = translate("QuickCapture", "Also named: {names}. Whose entry is it?").format(names=names)
        return text, _whose((*capture.who, *capture.others), locale)
    if not capture.who and capture.named:  # the first one was taken away
        return translate("QuickCapture", "Which one is meant?"), _whose(capture.named, locale)
    if not found:
        return "", []
    follow = capture.doubtful[0] if doubtful else found[0]
    return question(follow), [(text, (follow, moment)) for text, moment in answers(follow, now, locale)]


def _whose(who: tuple[Who, ...], locale: QLocale) -> list[tuple[str, Answer]]:
    return [(whose(one, locale), one) for one in who]


def question(follow: Follow) -> str:
    """Return what is to be asked about the time of a follow-up that has two readings or falls on a day off."""
    when, typed = follow.when, _typed(follow)
    assert when is not None
    if when.off is None:
        return translate("QuickCapture", "“{words}”: which day?").format(words=typed)
    if when.off:
        asked = translate("QuickCapture", "“{words}” is a day off ({name}). Move it?")
        return asked.format(words=typed, name=when.off)
    return translate("QuickCapture", "“{words}” is on a weekend. Move it?").format(words=typed)


def answers(follow: Follow, now: int, locale: QLocale) -> list[tuple[str, Moment]]:
    """Return what may be answered, each with its moment."""
    when = follow.when
    assert when is not None
    if when.off is None or when.moved is None:
        return [(_day(moment, now, locale), moment) for moment in when.readings]
    moved = translate("QuickCapture", "Move to {time}").format(time=_day(when.moved, now, locale))
    kept = [
        (translate("QuickCapture", "Keep {time}").format(time=_day(moment, now, locale)), moment)
        for moment in when.readings
    ]
    return [(moved, when.moved), *kept]


def asked(capture: Capture) -> list[Follow]:
    """Return the follow-ups whose time is to be asked about: two readings, or a day off."""
    return [
        follow
        for follow in capture.follows
        if follow.when is not None and (follow in capture.doubtful or follow.when.off is not None)
    ]


def _client(capture: Capture, locale: QLocale) -> ChipWords:
    keys = keys_of(capture, PieceKind.NAME)
    chosen = capture.chosen
    if chosen is not None:
        text = whose(chosen, locale)
        spoken = translate("QuickCapture", "Client: {name}").format(name=text)
        return ChipWords(text, spoken, "user", "amber" if capture.others else "accent", keys, CLIENT)
    if capture.who:
        text = translate("QuickCapture", "Which one?")
        spoken = translate("QuickCapture", "Several clients fit; choose one")
        return ChipWords(text, spoken, "user", "amber", keys, CLIENT, removable=bool(keys))
    text = translate("QuickCapture", "Client…")
    spoken = translate("QuickCapture", "No client yet; choose one")
    return ChipWords(text, spoken, "user", "amber", (), CLIENT, removable=False)


def _channel(capture: Capture) -> ChipWords:
    keys = keys_of(capture, PieceKind.CHANNEL)
    text = labels.directed(capture.channel, capture.direction)
    spoken = translate("QuickCapture", "Channel: {name}").format(name=text)
    tone: Tone = "blue" if keys else "neutral"
    return ChipWords(text, spoken, labels.channel_icon(capture.channel), tone, keys, CHANNEL, removable=bool(keys))


def _mood(value: int, keys: tuple[Key, ...]) -> ChipWords:
    text = labels.mood(value)
    spoken = translate("QuickCapture", "Mood: {name}").format(name=text)
    return ChipWords(text, spoken, labels.MOOD_ICONS[value], _MOOD_TONES[value], keys, MOOD)


def _chip(piece: Piece, capture: Capture, now: int, locale: QLocale) -> ChipWords | None:
    """Return the chip of a piece; None where another chip stands for it."""
    if piece.kind is PieceKind.MOOD and capture.mood is not None:
        return _mood(capture.mood, (piece.key,))
    if piece.kind is PieceKind.MINUTES and capture.minutes is not None:
        text = dates.span(capture.minutes * MINUTE_MS)
        spoken = translate("QuickCapture", "It took {span}").format(span=text)
        return ChipWords(text, spoken, "hourglass", "neutral", (piece.key,))
    if piece.kind is PieceKind.HAPPENED:
        text = dates.event(capture.at, now, locale)
        spoken = translate("QuickCapture", "It happened {time}").format(time=text)
        return ChipWords(text, spoken, "clock", "neutral", (piece.key,))
    if piece.kind is PieceKind.ENDED and capture.ended is not None:
        text = translate("QuickCapture", "Until {time}").format(time=dates.event(capture.ended, now, locale))
        return ChipWords(text, text, "clock", "neutral", (piece.key,))
    follow = next((one for one in capture.follows if one.piece.key == piece.key), None)
    return None if follow is None else _follow(follow, capture, now, locale)


def _follow(follow: Follow, capture: Capture, now: int, locale: QLocale) -> ChipWords:
    time = _time(follow, capture, now, locale)
    sure = follow not in capture.doubtful and not (follow.when is not None and follow.when.off is not None)
    text = _follow_words(follow.kind, timed=bool(time)).format(time=time)
    spoken = (
        translate("QuickCapture", "{what}: {title}").format(what=text, title=follow.title) if follow.title else text
    )
    return ChipWords(text, spoken, _FOLLOW_ICONS[follow.kind], "blue" if sure else "amber", (follow.piece.key,))


def _follow_words(kind: FollowKind, *, timed: bool) -> str:
    if timed:
        return {
            FollowKind.CALLBACK: translate("QuickCapture", "Call back {time}"),
            FollowKind.REMINDER: translate("QuickCapture", "Reminder {time}"),
            FollowKind.PROMISE: translate("QuickCapture", "Promised by {time}"),
            FollowKind.REQUEST: translate("QuickCapture", "They want it by {time}"),
        }[kind]
    return {
        FollowKind.CALLBACK: translate("QuickCapture", "Call back"),
        FollowKind.REMINDER: translate("QuickCapture", "Reminder"),
        FollowKind.PROMISE: translate("QuickCapture", "Promised"),
        FollowKind.REQUEST: translate("QuickCapture", "They asked: I owe an answer"),
    }[kind]


def _time(follow: Follow, capture: Capture, now: int, locale: QLocale) -> str:
    """Return when it is due; with the words themselves where they may be read in two ways, empty where none is said."""
    when = follow.when
    if when is None:
        if follow.minutes is None:
            return ""
        end = (capture.ended or capture.at).at
        return dates.at(end + follow.minutes * MINUTE_MS, now, locale)
    if when.moment is None:
        return translate("QuickCapture", "“{words}”?").format(words=_typed(follow))
    time = _day(when.moment, now, locale)
    return _expected(when, time)


def _typed(follow: Follow) -> str:
    """Return the words of its time as they stand in the line, capital letters and all."""
    words = follow.when.words if follow.when is not None else ""
    place = follow.piece.text.casefold().find(words.casefold())
    return follow.piece.text[place : place + len(words)] if place >= 0 else words


def _expected(when: When, time: str) -> str:
    return translate("QuickCapture", "{time} (expected)").format(time=time) if when.expected else time


def _day(moment: Moment, now: int, locale: QLocale) -> str:
    return dates.due(moment, now, locale)

"""The command that writes an entry from one typed line, and says what it understood."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from journal.cli import output, windows
from journal.cli.session import RefusedError, Session
from journal.cli.spoken import as_json, option
from journal.core.capture import Capture, Follow, FollowKind
from journal.core.errors import Code, JournalError
from journal.core.moments import MINUTE_MS, Moment, MomentKind, local
from journal.exchange.paper_words import Words as PaperWords
from journal.start_arguments import Wish
from journal.store import capture as captures
from journal.store.capture import Listener
from journal.store.history import Op
from journal.store.reading import Reader

_ORIGINS = {FollowKind.REMINDER: "manual"}
"""What a kind of follow-up is called among the origins of dues, where that differs."""


@click.argument("words", metavar="[TEXT]...", nargs=-1)
@option("--dry-run", is_flag=True, help="dry run")
@as_json
@click.pass_context
def quick(ctx: click.Context, words: tuple[str, ...], dry_run: bool, as_json: bool) -> int | None:
    """Write an entry from one line, without a window; nothing is written where somebody would have to guess.

    Without a text the box of quick capture opens; it comes here only where it is given a key.
    """
    if not words and not dry_run and not as_json:
        return windows.show(ctx, wish=Wish.QUICK)
    session = ctx.find_object(Session)
    assert session is not None
    text, now = " ".join(words), session.now()
    if dry_run:
        with session.reader() as reader:
            capture = _understood(session, reader, text, now)
            _tell(session, reader, capture, None, as_json)
        return None
    with session.writer() as writer:
        capture = _understood(session, writer, text, now)
        with writer.operation(Op.INTERACTION_ADD) as running:
            interaction_id = captures.save(writer, running, capture=capture)
        _tell(session, writer, capture, interaction_id, as_json)
    return None


def _understood(session: Session, reader: Reader, text: str, now: int) -> Capture:
    """Return what the line says of one client; TEXT_MISSING, NAME_AMBIGUOUS, or a refusal where a choice is needed."""
    capture = Listener(reader).understand(text, now)
    if not capture.text:
        raise JournalError(Code.TEXT_MISSING)
    if not capture.who:
        raise RefusedError("nobody_named", text=capture.text)
    if capture.chosen is None:
        names = captures.candidates(capture)
        raise JournalError(Code.NAME_AMBIGUOUS, name=captures.called(capture), candidates=names)
    for follow in capture.doubtful:
        assert follow.when is not None
        first, second = (_said(session, moment, reader) for moment in follow.when.readings[:2])
        raise RefusedError("two_readings", words=follow.when.words, first=first, second=second)
    return capture


def _tell(session: Session, reader: Reader, capture: Capture, interaction_id: int | None, as_json: bool) -> None:
    if as_json:
        output.write_json(_document(reader, capture, interaction_id))
        return
    who = capture.chosen
    assert who is not None
    output.write_table(*_rows(session, reader, capture))
    for follow in capture.follows:
        if follow.when is not None and follow.when.off is not None and follow.when.moved is not None:
            output.write_line(_day_off(session, reader, follow))
    if capture.others:
        others = session.words.say("text", "comma").join(other.client for other in capture.others)
        output.write_line(session.words.say("text", "named_too", names=others, client=who.client))
    if interaction_id is None:
        output.write_line(session.words.say("done", "quick_tried"))
    else:
        output.write_line(session.words.say("done", "logged", client=who.client))


def _rows(session: Session, reader: Reader, capture: Capture) -> Iterator[tuple[str, str]]:
    """Yield what was understood, with its heads in the user's language."""
    words, paper, who = session.words, PaperWords.load(session.words.language), capture.chosen
    assert who is not None
    yield words.name("heads", "client"), who.client
    if who.persons:
        yield words.name("heads", "person"), words.say("text", "comma").join(who.persons)
    if capture.at.is_date or any(piece.kind in ("happened", "ended") for piece in capture.pieces):
        yield words.name("heads", "happened"), paper.event(capture.at)
    yield words.name("heads", "channel"), paper.directed(capture.channel, capture.direction)
    if capture.minutes is not None:
        yield words.name("heads", "lasted"), paper.span(capture.minutes * MINUTE_MS)
    if capture.mood is not None:
        yield words.name("heads", "mood"), paper.name("moods", capture.mood)
    for follow in capture.follows:
        moment = captures.moment_of(reader, capture, follow)
        when = _said(session, moment, reader) if moment is not None else ""
        if follow.when is not None and follow.when.expected:
            when = f"{when} ({words.say('text', 'not_announced')})"
        head = words.name("origins", _ORIGINS.get(follow.kind, follow.kind))
        yield head, output.GAP.join(filter(None, (when, follow.title)))


def _said(session: Session, moment: Moment, reader: Reader) -> str:
    """Return a moment with its day of the week: which day was understood is what one wants to see."""
    paper = PaperWords.load(session.words.language)
    at = local(moment.at_in(reader.tz), reader.tz)
    day = paper.full_date(at.date())
    return day if moment.kind is MomentKind.DATE else f"{day} {at:%H:%M}"


def _day_off(session: Session, reader: Reader, follow: Follow) -> str:
    when = follow.when
    assert when is not None
    assert when.moved is not None
    paper, words = PaperWords.load(session.words.language), session.words
    day, moved = (local(moment.at_in(reader.tz), reader.tz).date() for moment in (when.readings[0], when.moved))
    name = when.off or words.say("text", "weekend")
    return words.say("text", "day_off", day=paper.full_date(day), name=name, next=paper.full_date(moved))


def _document(reader: Reader, capture: Capture, interaction_id: int | None) -> dict[str, Any]:
    who = capture.chosen
    assert who is not None
    follows = []
    for follow in capture.follows:
        moment = captures.moment_of(reader, capture, follow)
        due = moment.iso(reader.tz) if moment is not None else None
        follows.append({"kind": follow.kind, "title": follow.title, "due": due})
    return {
        "id": interaction_id,
        "client": who.client,
        "person": who.persons[0] if who.persons else None,
        "persons": list(who.persons),
        "at": capture.at.text,
        "channel": capture.channel,
        "direction": capture.direction,
        "minutes": capture.minutes,
        "mood": capture.mood,
        "due": follows[0]["due"] if follows else None,
        "follows": follows,
        "text": capture.text,
    }

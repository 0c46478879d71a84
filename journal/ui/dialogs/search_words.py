"""What the palette says: the line of each hit, the commands that fit, the notes about a query, and how to write one."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from journal.core.dues import Origin
from journal.core.interactions import Channel
from journal.core.moments import EventTime
from journal.core.pinyin import Pinyin
from journal.core.search_query import Note, NoteCode
from journal.store.search import Found, Hit, HitKind
from journal.ui import actions, dates, ledger_labels
from journal.ui.context import Context
from journal.ui.models.palette import Command, Heading, Line, Row

translate = QCoreApplication.translate

PALETTE = "search"
"""The name of the palette's own shortcut: it is no command of itself."""
ICONS = {
    HitKind.INTERACTION: "message-square-text",
    HitKind.PREFERENCE: "heart",
    HitKind.CRISIS: "siren",
    HitKind.DUE: "bell",
    HitKind.ATTACHMENT: "paperclip",
    HitKind.COMMITMENT: "handshake",
}


def line(context: Context, row: Row) -> Line:
    """Return what a row says."""
    if isinstance(row, Heading):
        return Line("", row.words)
    if isinstance(row, Command):
        return Line(COMMAND_ICONS.get(row.name, "corner-down-left"), row.words, aside=row.keys)
    return _name(row) if row.kind in (HitKind.CLIENT, HitKind.PERSON) else _record(context, row)


def commands(query: str, pinyin: Callable[[], Pinyin]) -> list[Command]:
    """Return the commands whose words fit what was typed, by words, characters, pinyin or initials."""
    typed = query.strip()
    if not typed or ":" in typed:
        return []
    names = [shortcut for shortcut in actions.SHORTCUTS if shortcut.name != PALETTE]
    worded = [Command(one.name, actions.name_of(one.name), actions.native(one.name)) for one in names]
    table = pinyin()
    return [command for command in worded if table.matches(typed, command.words)]


def count(found: Found, context: Context) -> str:
    """Return how much was found: 12, or 1,000+."""
    number = context.locale.toString(found.count) + ("+" if found.capped else "")
    if found.count > len(found.hits):
        shown = context.locale.toString(len(found.hits))
        return translate("Search", "{count} found, the newest {shown} are shown").format(count=number, shown=shown)
    return translate("Search", "{count} found").format(count=number)


def note(told: Note) -> str:
    """Return why a part of the query was left out, and what would be understood."""
    part = told.part
    return {
        NoteCode.VALUE_MISSING: translate("Search", "“{part}” has nothing to look for. Write it after the colon."),
        NoteCode.VALUE_UNKNOWN: translate("Search", "“{part}” was left out: what follows the colon is not understood."),
        NoteCode.CLIENT_UNKNOWN: translate("Search", "“{part}”: nobody has this name."),
        NoteCode.NOT_EXCLUDED: translate("Search", "“{part}” cannot be excluded: write since: or until: without “-”."),
        NoteCode.NO_WORD: translate("Search", "“{part}” was left out: it has neither letters nor numbers."),
        NoteCode.TOO_LONG: translate("Search", "The search is too long; only its beginning was looked for."),
    }[told.code].format(part=part if len(part) <= 24 else part[:23] + "…")


def syntax() -> list[tuple[str, str]]:
    """Return how a search can be narrowed: what to type, and what that finds."""
    return [
        ("client:wangmin", translate("Search", "what belongs to one client")),
        (f"channel:{Channel.EMAIL.value}", translate("Search", "entries of one channel")),
        ("tag:vip", translate("Search", "what carries a tag")),
        ("mood:<0", translate("Search", "entries with an unhappy client")),
        ("since:2026-01  until:2026-03", translate("Search", "a span of time")),
        ("is:open", translate("Search", "what is still to be done")),
        ("is:overdue", translate("Search", "what is late")),
        ("has:attachment", translate("Search", "entries with a file")),
        ("“…”  -…", translate("Search", "these words together; without this word")),
    ]


def _name(hit: Hit) -> Line:
    """A client, or a person with the client below; what else was found of them stands behind that."""
    if hit.kind is HitKind.CLIENT and not hit.text.startswith(hit.client):
        return Line("", hit.client, (), hit.text, hit.spans)
    end = len(hit.client) if hit.kind is HitKind.CLIENT else len(hit.text.partition(JOINT)[0])
    rest = hit.text[end:].removeprefix(JOINT)
    begin = len(hit.text) - len(rest)
    above = tuple((a, min(b, end)) for a, b in hit.spans if a < end)
    shift = begin
    if hit.kind is HitKind.PERSON and hit.client:
        rest = JOINT.join(filter(None, (hit.client, rest)))
        shift = begin - len(hit.client) - len(JOINT)
    below = tuple((a - shift, b - shift) for a, b in hit.spans if a >= begin)
    return Line("", hit.text[:end], above, rest, below)


def _record(context: Context, hit: Hit) -> Line:
    when = JOINT.join(filter(None, (_sort(hit), _when(context, hit))))
    tone = "red" if hit.kind is HitKind.CRISIS else "muted"
    icon = ICONS[hit.kind]
    if not hit.client:
        return Line(icon, hit.text, hit.spans, aside=when, tone=tone)
    # A callback of which nothing was written says by itself only when it is due.
    text = hit.text or (translate("Due", "Callback") if hit.kind is HitKind.DUE else "")
    return Line(icon, hit.client, (), text, hit.spans, when, tone)


def _sort(hit: Hit) -> str:
    """What kind of commitment it is; the others are told by their icons."""
    if hit.kind is not HitKind.COMMITMENT:
        return ""
    return ledger_labels.origin(Origin(hit.detail))


def _when(context: Context, hit: Hit) -> str:
    if hit.at is None or hit.kind is HitKind.PREFERENCE:
        return ""  # When a preference was written down says nothing about it.
    now = context.now()
    return dates.event(EventTime(hit.at, hit.at_text), now, context.locale) if hit.at_text else ""


JOINT = " · "
"""What the search puts between the fields of a record."""
COMMAND_ICONS = {
    "log": "plus",
    "quick": "message-square-text",
    "new_client": "user-plus",
    "remind": "bell",
    "brief": "file-text",
    "stance": "thermometer",
    "playbook": "book-open",
    "crisis": "siren",
    "plans": "file-text",
    "find": "users",
    "undo": "undo-2",
    "redo": "redo-2",
    "today": "sun",
    "clients": "users",
    "crises": "siren",
    "commitments": "handshake",
    "present": "monitor",
    "calendar": "calendar-days",
    "greetings": "hand-heart",
    "settings": "settings",
    "backups": "hard-drive",
    "export": "download",
    "bin": "trash-2",
    "help": "circle-question-mark",
    "about": "info",
    "lock": "lock",
    "quit": "log-out",
}

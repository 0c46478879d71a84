"""One file with everything about one client, for a person who asks for their data: a page to read, the same as JSON.

It is a ZIP archive of `index.html` (readable in every browser, in the language asked for), `data.json` (the same for
programs) and the files that belong to the entries: what articles 15 and 20 of the GDPR and article 45 of the PIPL ask.
"""

from __future__ import annotations

import html
import json
import time
import tomllib
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from journal import paths
from journal.core.commitments import COLLEAGUE
from journal.core.errors import Code, JournalError
from journal.core.interactions import OWN
from journal.core.moments import iso
from journal.core.observances import NOT
from journal.exchange.private_file import replacing
from journal.exchange.subject_records import SECTIONS, file_path, records
from journal.exchange.subject_source import Record, Source
from journal.store import attachments, own_observances, plans, portable, subject
from journal.store.portable import Scope
from journal.store.reading import Reader

SUFFIX = ".zip"
FORMAT = "client-journal subject file"
VERSION = 1
PAGE = "index.html"
DATA = "data.json"
_EVERY = 200
"""After so many records progress is told, and the wish to stop is heard."""
_TECHNICAL = frozenset({"id", "interaction", "led_to", "corrects", "step", "hash"})
"""Fields that only programs need."""
_CODES = {
    "kind": "kinds", "tier": "tiers", "stage": "stages", "channel": "channels", "direction": "directions",
    "mood": "moods", "preference": "preferences", "strength": "strengths", "severity": "severities",
    "crisis_stage": "crisis_stages", "line": "lines", "origin": "origins", "state": "states", "table": "tables",
    "commitment": "commitments", "owed_by": "owed_by", "commitment_state": "commitment_states", "event": "events",
    "anniversary": "anniversaries", "leap_rule": "leap_rules", "tone": "tones", "mode": "modes", "lead": "leads",
    "waiting_on": "waiting_on", "temperament": "temperaments", "mark": "marks",
    "relation": "relations", "stance": "stances", "likelihood": "likelihoods", "side": "sides",
    "step_kind": "step_kinds", "found_by": "found_by", "audience": "audiences",
}  # fmt: skip
"""Fields that hold one of our codes → the section of words that says it."""
_SAME_NAME = {
    "kind": ("preferences", "commitments", "anniversaries", "events", "relations"),
    "state": ("commitment_states",),
}
"""Sections of other codes that have the same name in what the history remembers."""
_STYLE = """body{font:16px/1.5 system-ui,sans-serif;max-width:46em;margin:2em auto;padding:0 1em}
h2{border-bottom:1px solid;margin-top:2em}article{margin:1em 0;padding-left:1em;border-left:3px solid silver}
dl{display:grid;grid-template-columns:11em 1fr;gap:.1em 1em;margin:0}dt{opacity:.7}
dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}"""

Progress = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class SubjectCounts:
    """What a file holds: section → number of records, and how many private entries were left out of it."""

    records: dict[str, int] = field(default_factory=dict)
    private_left_out: int = 0

    @property
    def total(self) -> int:
        """All records together."""
        return sum(self.records.values())


def write_subject_file(
    reader: Reader,
    client_id: int,
    path: Path,
    *,
    now: int,
    language: str,
    private: bool = True,
    progress: Progress | None = None,
    cancelled: Callable[[], bool] | None = None,
) -> SubjectCounts:
    """Write the file in one step, private to its owner, and tell what it holds.

    `language` is `en`, `zh_Hans` or `zh_Hant`; `private=False` leaves out the entries marked private.  `reader` should
    be a connection of its own on the thread that calls.  CANCELLED, DISK_FULL, FILE_UNWRITABLE, RECORD_GONE where there
    is no such client: then whatever was at `path` is as it was.
    """
    if path.resolve() == reader.path.resolve():
        raise JournalError(Code.FILE_UNWRITABLE, path=str(path))
    words = Words.load(language)
    with replacing(path) as stream, portable.snapshot(reader):
        source = Source(reader, client_id, private, portable.directory(reader))
        if client_id not in source.directory.clients:
            raise JournalError(Code.RECORD_GONE, table="clients")
        left_out = portable.counts(reader, Scope(client_id, private=False))["private"] if not private else 0
        run = _Run(source, words, now, left_out, progress, cancelled)
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
            counts = run.write_data(archive)
            run.write_page(archive, counts)
            run.write_files(archive)
    return SubjectCounts(counts, left_out)


class Words:
    """The words of one language: headings, names of fields, and what codes mean."""

    def __init__(self, language: str, table: dict[str, Any]) -> None:
        self.language = language
        self._table = table

    @classmethod
    def load(cls, language: str) -> Words:
        """Read the words of `en`, `zh_Hans` or `zh_Hant`."""
        return cls(language, tomllib.loads(paths.resource("subject", f"{language}.toml").read_text(encoding="utf-8")))

    def say(self, section: str, key: object) -> str:
        """Return a word, or the code itself where there is none."""
        return str(self._table.get(section, {}).get(str(key), key))


class _Run:
    """One writing of a file."""

    def __init__(
        self,
        source: Source,
        words: Words,
        now: int,
        left_out: int,
        progress: Progress | None,
        cancelled: Callable[[], bool] | None,
    ) -> None:
        self._source, self._words, self._now, self._left_out = source, words, now, left_out
        self._progress, self._cancelled = progress, cancelled
        expected = portable.counts(source.reader, source.scope)
        self._total = 2 * sum(count for table, count in expected.items() if table != "private") or 1
        self._done = 0
        self._catalogue = own_observances.all_of(source.reader)

    def write_data(self, archive: zipfile.ZipFile) -> dict[str, int]:
        """Write everything for programs, record by record; return how many each section has."""
        counts = dict.fromkeys(SECTIONS, 0)
        head = {"format": FORMAT, "version": VERSION, "made_at": self._made_at(), "private_left_out": self._left_out}
        with archive.open(self._member(DATA), "w") as stream:
            stream.write(json.dumps(head, ensure_ascii=False)[:-1].encode())
            open_section = ""
            for section, record in self._records():
                if section != open_section:
                    stream.write((("]" if open_section else "") + f', "{section}": [\n').encode())
                    open_section = section
                else:
                    stream.write(b",\n")
                stream.write(json.dumps(record, ensure_ascii=False).encode("utf-8", "replace"))
                counts[section] += 1
            stream.write(b"]}\n")
        return {section: count for section, count in counts.items() if count}

    def write_page(self, archive: zipfile.ZipFile, counts: dict[str, int]) -> None:
        """Write everything for people."""
        say = self._words.say
        name = self._source.directory.clients[self._source.client_id][1]
        title = say("page", "title").format(name=name)
        lines = [say("page", "made").format(when=self._made_at()[:16].replace("T", " ")), say("page", "about")]
        if self._left_out:
            lines.append(say("page", "left_out").format(count=self._left_out))
        with archive.open(self._member(PAGE), "w") as stream:
            language = self._words.language.replace("_", "-")
            head = (
                f'<!DOCTYPE html>\n<html lang="{language}"><head><meta charset="utf-8">'
                f"<title>{_safe(title)}</title><style>{_STYLE}</style></head><body>\n<h1>{_safe(title)}</h1>\n"
            )
            stream.write((head + "".join(f"<p>{_safe(line)}</p>\n" for line in lines)).encode("utf-8", "replace"))
            open_section = ""
            for section, record in self._records():
                if section != open_section:
                    open_section = section
                    heading = f"{say('sections', section)} ({counts[section]})"
                    stream.write(f"<h2>{_safe(heading)}</h2>\n".encode())
                stream.write(f"<article>{self._fields(record)}</article>\n".encode("utf-8", "replace"))
            stream.write(b"</body></html>\n")

    def write_files(self, archive: zipfile.ZipFile) -> None:
        """Add the files of the entries."""
        source = self._source
        for number, file in enumerate(subject.files(source.reader, source.client_id, private=source.private), 1):
            self._hear()
            content = attachments.content(source.reader, file.id)
            archive.writestr(self._member(file_path(number, file.name)), content)

    def _fields(self, record: Record) -> str:
        rows = (self._field(key, value) for key, value in record.items() if key not in _TECHNICAL)
        return f"<dl>{''.join(rows)}</dl>"

    def _field(self, key: str, value: Any) -> str:
        return f"<dt>{_safe(self._words.say('fields', key))}</dt><dd>{self._value(key, value)}</dd>"

    def _value(self, key: str, value: Any) -> str:
        if isinstance(value, dict):
            return self._fields(value)
        if key in ("keeps", "observance"):
            kept = value if isinstance(value, list) else [value]
            value = [self._observance(str(tag)) for tag in kept]
        if key == "plan":
            shipped = plans.built_in(self._words.language).get(str(value))
            return _safe(shipped.name if shipped else str(value))
        if key == "motives":
            value = [self._words.say("motives", motive) for motive in value]
        if isinstance(value, list):
            if value and isinstance(value[0], dict):
                return "".join(self._fields(item) for item in value)
            return _safe(self._words.say("page", "comma").join(map(str, value)))
        if isinstance(value, bool):
            return _safe(self._words.say("page", "yes" if value else "no"))
        if key in _CODES:
            word = self._words.say(_CODES[key], str(value).removeprefix(OWN).removeprefix(COLLEAGUE))
            for further in _SAME_NAME.get(key, ()):
                word = self._words.say(further, word)
            return _safe(word)
        if key == "path":
            return f'<a href="{_safe(str(value))}">{_safe(str(value))}</a>'
        if key.endswith("_at") or key in ("when", "until", "due", "inner_due", "was", "start", "snoozed_until"):
            return _safe(str(value)[:16].replace("T", " "))
        return _safe(str(value))

    def _observance(self, tag: str) -> str:
        """The name of an observance; regions and those of the user's own stand as they are."""
        known = self._catalogue.get(tag.removeprefix(NOT))
        name = known.names[self._words.language] if known else tag.removeprefix(NOT)
        return self._words.say("page", "not_kept").format(name=name) if tag.startswith(NOT) else name

    def _records(self) -> Iterator[tuple[str, Record]]:
        for section, record in records(self._source):
            self._done += 1
            if self._done % _EVERY == 0:
                self._hear()
            yield section, record

    def _hear(self) -> None:
        if self._cancelled and self._cancelled():
            raise JournalError(Code.CANCELLED)
        if self._progress:
            self._progress(self._done, max(self._total, self._done))

    def _made_at(self) -> str:
        return iso(self._now, self._source.tz)

    def _member(self, name: str) -> zipfile.ZipInfo:
        made = zipfile.ZipInfo(name, time.localtime(self._now / 1000)[:6])
        made.compress_type = zipfile.ZIP_DEFLATED
        made.external_attr = paths.FILE_MODE << 16
        return made


def _safe(text: str) -> str:
    """A text as it is, never markup: whoever is described may be called `<script>`."""
    return html.escape(text)

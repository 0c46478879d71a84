"""The text from which a greeting starts: chosen and filled for one person, or for many; the page shows and edits it."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from journal.core import greeting_texts as texts
from journal.core.anniversaries import AnniversaryKind
from journal.core.observances import Catalogue, Tone
from journal.store import observances
from journal.store.greetings import Recipient
from journal.ui import greeting_words as words

translate = QCoreApplication.translate

_YEARLY = {
    AnniversaryKind.BIRTHDAY: "birthday",
    AnniversaryKind.JOINED: "work_anniversary",
    AnniversaryKind.RELATIONSHIP: "years_with_us",
    AnniversaryKind.FOUNDED: "founding_day",
}
_TRADITIONAL = frozenset({"HK", "MO", "TW"})
_SIMPLIFIED = frozenset({"CN"})
_OTHERS = frozenset({"JP", "KR", "VN", "IN", "US", "UK", "CA"})


@dataclass(frozen=True, slots=True)
class Template:
    """One text to start from."""

    table: str
    """Of `greeting_texts`; empty for an empty text."""
    tone: Tone


def language_for(one: Recipient, window: str) -> str:
    """Return the language to start with: that of the window; where it is Chinese, as it is read at the person's."""
    if window == "en":
        return window
    if one.keeps & _TRADITIONAL:
        return "zh_Hant"
    if one.keeps & _SIMPLIFIED:
        return "zh_Hans"
    return "en" if one.keeps & _OTHERS else window


def templates_for(one: Recipient, today: dt.date) -> list[Template]:
    """Return the texts that fit, the best first; the last one is empty."""
    tone = Tone(one.due.tone or Tone.CALM)
    table = table_of(one, today)
    found = [Template(table, tone)]
    if tone is Tone.CHEERFUL:
        found.append(Template(table, Tone.CALM))
    found += [Template(texts.GENERAL, tone), Template("", tone)]
    return list(dict.fromkeys(found))


def template_name(template: Template, first: Template) -> str:
    """Return what a text is called among the choices."""
    if not template.table:
        return translate("Greetings", "Empty text")
    if template == first:
        return translate("Greetings", "For the day")
    if template.table == first.table:
        return translate("Greetings", "For the day, calm")
    return translate("Greetings", "Plain words")


def table_of(one: Recipient, today: dt.date) -> str:
    """Return the table of texts for a greeting that goes out on `today`."""
    if one.yearly is not None:
        return _YEARLY.get(one.yearly.kind, texts.GENERAL)
    observance = one.due.observance or texts.GENERAL
    if one.greeting is None:
        return observance
    worded = one.greeting.worded_as(max(today, one.greeting.on))
    if worded != one.greeting.leading:
        return worded
    return texts.table_for(one.greeting.observances, one.keeps)


def is_late(one: Recipient, today: dt.date) -> bool:
    """Return whether a greeting on `today` needs a word of being late."""
    return one.greeting.belated(today) if one.greeting is not None else today > words.day_of(one)


def text(one: Recipient, template: Template, language: str, catalogue: Catalogue, today: dt.date) -> str:
    """Return the text for one person."""
    address = one.address or one.person_name
    facts = {
        "address": address,
        "name": one.person_name,
        "company": "" if one.individual else one.client_name,
        "years": _years(one),
    }
    return _filled(one, template, language, catalogue, today, facts)


def text_for_many(one: Recipient, template: Template, language: str, catalogue: Catalogue, today: dt.date) -> str:
    """Return one text for many, which names nobody; `one` is any of them."""
    return _filled(one, template, language, catalogue, today, {})


def _filled(
    one: Recipient, template: Template, language: str, catalogue: Catalogue, today: dt.date, facts: dict[str, str]
) -> str:
    if not template.table:
        return ""
    late = is_late(one, today)
    facts = {**facts, "year": str(words.day_of(one).year), "observance": words.subject(one, catalogue, language)}
    return texts.text_for(observances.templates(), template.table, template.tone, language, late, facts)


def with_open_point(one: Recipient, language: str, named: str, text: str) -> str:
    """Return a text that goes out though something is owed: its first line says so."""
    assert one.gate is not None
    templates = observances.templates()
    said = texts.first_line_open_point(templates, language, one.gate.kind, named, holiday=one.rests)
    first, _, rest = text.partition("\n")
    if first.endswith(","):  # Dear Grace, first of all: …
        return f"{first} {said[:1].lower()}{said[1:]}\n{rest}"
    return f"{said}\n{text}"


def personal_line(language: str, tone: Tone, fact: str, value: str) -> str:
    """Return the line about something of their own: `fact` is last_subject or liking."""
    of = observances.templates().of(language)
    lines = of.lines if tone is Tone.CHEERFUL else of.lines_calm
    return lines.get(fact, "{" + fact + "}").replace("{" + fact + "}", value)


def for_busy(table: str, language: str) -> str:
    """Return the text that offers a hand on busy days."""
    templates = observances.templates()
    known = table if table in templates.of(language).texts else texts.BUSY
    return texts.text_for(templates, known, Tone.CALM, language, late=False, facts={})


def _years(one: Recipient) -> str:
    start = one.yearly.date.year if one.yearly is not None else None
    years = words.day_of(one).year - start if start is not None else 0
    return str(years) if years > 0 else ""

"""Whether every shipped file is here and can be read; what is made of them is looked at by the other checks."""

from __future__ import annotations

import tomllib
from pathlib import Path

from journal import paths
from journal.core import colours as core_colours
from journal.core import playbook as core_playbook
from journal.selfcheck.outcome import LANGUAGES, MissingError

INVENTORY = "inventory.txt"
"""The list of all shipped files, a name a line; `python -m tests.tools.inventory` writes it."""
WORD_TABLES = ("cli", "papers", "subject")
LICENSED = {"PySide6-Essentials", "sqlcipher3", "sqlite-utils", "holidays"}
"""Some of what is used, whose licences want to be shown."""
TEXTS = {".md", ".qss", ".svg", ".toml", ".txt"}


def inventory(_folder: Path) -> str:
    """Look for every file of the inventory, none of them empty and every text a text."""
    names = paths.resource(INVENTORY).read_text(encoding="utf-8").split()
    lacking = [name for name in names if not paths.resource(name).is_file()]
    if lacking or not names:
        raise MissingError(", ".join(lacking) or INVENTORY)
    for name in names:
        data = paths.resource(name).read_bytes()
        if not data.strip():
            raise MissingError(f"{name} is empty")
        if Path(name).suffix not in TEXTS:
            continue
        try:
            text = data.decode("utf-8")
            if name.endswith(".toml"):
                tomllib.loads(text)
        except ValueError as error:
            raise MissingError(f"{name} is damaged: {error}") from error
    return f"{paths.resource()}, {len(names)} files"


def words(_folder: Path) -> str:
    """Compare the tables of words: what has a word in one language has it in the others."""
    for table in WORD_TABLES:
        keys = {language: _keys(_table(table, language)) for language in LANGUAGES}
        for language in LANGUAGES:
            lacking = set.union(*keys.values()) - keys[language]
            if lacking:
                raise MissingError(f"{table}/{language}.toml: {', '.join(sorted(lacking))}")
    return ", ".join(WORD_TABLES)


def plans(_folder: Path) -> str:
    """Read the plans for a crisis in all languages."""
    from journal.store.plans import built_in  # late: it needs the database, which is reported by itself

    codes = [set(built_in(language)) for language in LANGUAGES]
    if not codes[0] or any(one != codes[0] for one in codes):
        raise MissingError(f"of the plans {codes} not all are in every language")
    return str(len(codes[0]))


def playbook(_folder: Path) -> str:
    """Read the advice on every topic in all languages."""
    from journal.store.playbook import shipped  # late, as above

    for language in LANGUAGES:
        texts = shipped(language)
        lacking = [topic for topic in core_playbook.TOPICS if not texts.get(topic)]
        if lacking:
            raise MissingError(f"{language}: {', '.join(lacking)}")
    return f"{len(core_playbook.TOPICS)} topics"


def licences(_folder: Path) -> str:
    """Read our own licence and those of everything that is used."""
    from journal import licences as known  # late: it needs the metadata of all distributions

    found = known.components({})
    lacking = [one.name for one in found if not one.text()] + sorted(LICENSED - {one.name for one in found})
    if lacking or not known.own_text():
        raise MissingError(", ".join(lacking) or "our own licence")
    return f"{len(found)} components"


def capture(_folder: Path) -> str:
    """Read the words by which quick capture understands a line."""
    from journal.core.capture_words import CaptureWords  # late: patterns of all languages

    for language in LANGUAGES:
        words = CaptureWords([paths.resource("capture", f"{language}.toml").read_text(encoding="utf-8")])
        if not words.channels:
            raise MissingError(f"capture/{language}.toml knows no channel")
    return ""


def colours(_folder: Path) -> str:
    """Look up a colour by its Chinese name."""
    palette = core_colours.parse(paths.resource("colours.toml").read_text(encoding="utf-8"))
    if palette.find("藏青") is None:
        raise MissingError("colours.toml does not know 藏青")
    return ""


def _table(name: str, language: str) -> dict[str, object]:
    return tomllib.loads(paths.resource(name, f"{language}.toml").read_text(encoding="utf-8"))


def _keys(table: dict[str, object], above: str = "") -> set[str]:
    found = set()
    for key, value in table.items():
        found |= _keys(value, f"{above}{key}.") if isinstance(value, dict) else {f"{above}{key}"}
    return found

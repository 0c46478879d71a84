"""Keeps resources/i18n in step with the code. The .ts files are the one source of words, the .qm are made from them.

    python -m tests.tools.translations            read the code, update .ts, make .qm
    python -m tests.tools.translations missing    print what waits for words, as JSON
    python -m tests.tools.translations fill F…    put the words of such JSON files in, then as above

The JSON is {context: {English: [Simplified, Traditional]}}. A plural (`%n day(s)`) has the English singular as a third
word and may have the English plural as a fourth; without it that is the text of the code with `(s)` read as `s`.
"""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from pathlib import Path

import PySide6

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "resources" / "i18n"
CODE = ROOT / "journal"
# English is the language of the source: only its plurals need words.
LANGUAGES = {"zh_Hans": "zh_CN", "zh_Hant": "zh_TW", "en": "en"}

Words = Mapping[str, Mapping[str, list[str]]]


def ts_file(folder: Path, language: str) -> Path:
    """The words of one language."""
    return folder / f"client_journal_{language}.ts"


def update(folder: Path = FOLDER) -> None:
    """Read every text of the code into the .ts files of `folder`; words that nobody uses any more go."""
    files = sorted(str(file.relative_to(ROOT)) for file in CODE.rglob("*.py"))
    for language, qt_name in LANGUAGES.items():
        options = ["-locations", "none", "-no-obsolete", "-sort-messages", "-silent"]
        # A guess from a similar text would look like work done.
        options += ["-disable-heuristic", "similartext", "-disable-heuristic", "sametext"]
        options += ["-source-language", "en", "-target-language", qt_name]
        options += ["-pluralonly"] if language == "en" else []
        _run("lupdate", *options, *files, "-ts", str(ts_file(folder, language)))


def release(folder: Path = FOLDER, into: Path | None = None) -> None:
    """Make the .qm files, in `into` or beside the .ts."""
    for language in LANGUAGES:
        source = ts_file(folder, language)
        _run("lrelease", "-silent", str(source), "-qm", str((into or folder) / source.with_suffix(".qm").name))


def messages(folder: Path, language: str) -> Iterator[tuple[str, ET.Element]]:
    """Context and element of each message."""
    for context in ET.parse(ts_file(folder, language)).getroot().iter("context"):
        for message in context.iter("message"):
            yield context.findtext("name", ""), message


def forms(message: ET.Element) -> list[str]:
    """The words of a message: one, or one for each plural form; empty texts where there are none yet."""
    translation = message.find("translation")
    if translation is None:
        return [""]
    if message.get("numerus") == "yes":
        return [form.text or "" for form in translation.iter("numerusform")]
    return [translation.text or ""]


def is_finished(message: ET.Element) -> bool:
    """Whether somebody has given words to this message."""
    translation = message.find("translation")
    return translation is not None and translation.get("type") is None and all(forms(message))


def missing(folder: Path = FOLDER) -> dict[str, dict[str, list[str]]]:
    """What has no words in some language, in the form that `fill` takes; words that exist are in it."""
    english = {(context, m.findtext("source", "")): m for context, m in messages(folder, "en")}
    traditional = {(context, m.findtext("source", "")): m for context, m in messages(folder, "zh_Hant")}
    found: dict[str, dict[str, list[str]]] = {}
    for context, message in messages(folder, "zh_Hans"):
        key = (context, message.findtext("source", ""))
        rows = [message, traditional[key], *([english[key]] if key in english else [])]
        if not all(is_finished(row) for row in rows):
            found.setdefault(context, {})[key[1]] = [forms(row)[0] for row in rows]
    return found


def fill(words: Words, folder: Path = FOLDER) -> list[str]:
    """Put `words` into the .ts files; returns what of it the code does not know. Empty words are passed over."""
    used: set[tuple[str, str]] = set()
    for place, language in enumerate(LANGUAGES):
        tree = ET.parse(ts_file(folder, language))
        for context in tree.getroot().iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                source = message.findtext("source", "")
                given = words.get(name, {}).get(source, [])
                used.add((name, source))
                if len(given) > place and given[place]:
                    plural = (given[3:] or [source.replace("(s)", "s")])[0]
                    _put(message, [given[place], plural] if language == "en" else [given[place]])
        tree.write(ts_file(folder, language), encoding="utf-8", xml_declaration=True)
    return [f"{name}: {source}" for name, texts in words.items() for source in texts if (name, source) not in used]


def _put(message: ET.Element, words: list[str]) -> None:
    old = message.find("translation")
    if old is not None:
        message.remove(old)
    translation = ET.SubElement(message, "translation")
    if message.get("numerus") == "yes":
        for word in words:
            ET.SubElement(translation, "numerusform").text = word
    else:
        translation.text = words[0]


def _run(tool: str, *arguments: str) -> None:
    subprocess.run([str(Path(PySide6.__file__).parent / tool), *arguments], cwd=ROOT, check=True)


def main(arguments: list[str]) -> int:
    """The command described at the top of this file."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    update()
    unknown: list[str] = []
    match arguments:
        case ["missing"]:
            print(json.dumps(missing(), ensure_ascii=False, indent=1))
        case ["fill", *files]:
            for file in files:
                unknown += fill(json.loads(Path(file).read_text(encoding="utf-8")))
            # Brings the files into the one form that lupdate writes.
            update()
        case []:
            pass
        case _:
            print(__doc__, file=sys.stderr)
            return 2
    release()
    for line in unknown:
        print(f"not in the code: {line}", file=sys.stderr)
    waiting = sum(len(texts) for texts in missing().values())
    print(f"{waiting} texts wait for words", file=sys.stderr)
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

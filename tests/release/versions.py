"""One version everywhere: `python -m tests.release.versions` looks at it, with `--release X.Y.Z` as a release needs it.

The version stands in `journal/__init__.py`; the change log has a section for it, and what else shows a version or an
address takes it from there. Needs nothing but Python: the first job of a release has nothing else.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import journal

ROOT = Path(__file__).resolve().parents[2]
UNRELEASED = "Unreleased"
PLAIN = re.compile(r"(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)(?:(a|b|rc)(\d+))?")
"""What both Semantic Versioning and PEP 440 order alike, with the beginning of a pre-release of Python's kind."""
KINDS = ("Added", "Changed", "Deprecated", "Removed", "Fixed", "Security")
_SECTION = re.compile(r"^## \[(?P<name>[^\]]+)\](?P<rest>.*)$")
_LINK = re.compile(r"^\[(?P<name>[^\]]+)\]:\s*(?P<address>\S+)\s*$")
_PLACES = (
    "journal",
    "resources/packaging",
    "resources/help",
    "README.md",
    "CONTRIBUTING.md",
    "THIRD_PARTY.md",
    "build.spec",
)
"""Where an address of the project, or its version, could be written a second time."""
_READABLE = {".py", ".md", ".toml", ".yaml", ".yml", ".xml", ".nsi", ".nsh", ".desktop", ".spec", ".plist", ".in", ""}


@dataclass(frozen=True, slots=True)
class Section:
    """One version of the change log, with its day; the one that is not released has none."""

    version: str
    day: dt.date | None
    body: str

    @property
    def is_empty(self) -> bool:
        """Whether it tells of no change."""
        return not re.search(r"(?m)^[-*] ", self.body)


def sections(changelog: str) -> list[Section]:
    """The versions of a change log in the form of Keep a Changelog, newest first; ValueError for a day that is none."""
    found: list[tuple[str, str, list[str]]] = []
    for line in changelog.splitlines():
        heading = _SECTION.match(line)
        if heading:
            found.append((heading["name"], heading["rest"], []))
        elif found and not _LINK.match(line):
            found[-1][2].append(line)
    return [Section(name, _day(name, rest), "\n".join(body).strip()) for name, rest, body in found]


def links(changelog: str) -> dict[str, str]:
    """The addresses at the foot of a change log, by the names of its sections."""
    found = (_LINK.match(line) for line in changelog.splitlines())
    return {link["name"]: link["address"] for link in found if link}


def expected_links(versions: list[str]) -> dict[str, str]:
    """Where the sections of these versions (newest first, with `Unreleased` where there is one) have to lead."""
    home = journal.HOMEPAGE
    expected: dict[str, str] = {}
    for number, version in enumerate(versions):
        older = versions[number + 1] if number + 1 < len(versions) else ""
        here = "HEAD" if version == UNRELEASED else f"v{version}"
        if older:
            expected[version] = f"{home}/compare/v{older}...{here}"
        else:
            expected[version] = f"{home}/commits" if version == UNRELEASED else f"{home}/releases/tag/{here}"
    return expected


def order(version: str) -> tuple[int, ...]:
    """What versions are compared by; ValueError for one of another form than 1.2.3 or 1.2.3rc1."""
    parts = PLAIN.fullmatch(version)
    if parts is None:
        raise ValueError(f"“{version}” is no version of the form 1.2.3")
    stage = {"a": 0, "b": 1, "rc": 2, None: 3}[parts[4]]
    return int(parts[1]), int(parts[2]), int(parts[3]), stage, int(parts[5] or 0)


def faults(version: str, changelog: str, today: dt.date) -> Iterator[str]:
    """What is wrong with a change log for a program of this version."""
    try:
        order(version)
        found = sections(changelog)
        numbers = [order(one.version) for one in found if one.version != UNRELEASED]
    except ValueError as error:
        yield str(error)
        return
    names = [one.version for one in found]
    if not found:
        yield "CHANGELOG.md has no section"
        return
    if UNRELEASED in names[1:]:
        yield "CHANGELOG.md: [Unreleased] belongs at the top, and only once"
    if numbers != sorted(set(numbers), reverse=True):
        yield "CHANGELOG.md: the versions do not go down"
    if version not in names and names[0] != UNRELEASED:
        yield f"CHANGELOG.md has neither a section for {version} nor [Unreleased]"
    if numbers and order(version) < numbers[0]:
        yield f"CHANGELOG.md tells of a version newer than {version}"
    days = [one.day for one in found if one.day]
    if days != sorted(days, reverse=True) or any(day > today for day in days):
        yield "CHANGELOG.md: the days do not go down, or one is still to come"
    if links(changelog) != expected_links(names):
        yield "CHANGELOG.md: the links at its foot have to be\n" + "\n".join(
            f"[{name}]: {address}" for name, address in expected_links(names).items()
        )
    for one in found:
        for kind in re.findall(r"(?m)^### (.*)$", one.body):
            if kind not in KINDS:
                yield f"CHANGELOG.md, {one.version}: “{kind}” is no kind of change ({', '.join(KINDS)})"


def release_faults(release: str, version: str, changelog: str) -> Iterator[str]:
    """What is wrong for a release under the tag `release`, with or without its v."""
    wanted = release.removeprefix("v")
    if wanted != version:
        yield f"the release is {wanted}, journal/__init__.py says {version}"
    found = [one for one in sections(changelog) if one.version != UNRELEASED or not one.is_empty]
    if not found or found[0].version != wanted:
        yield f"CHANGELOG.md does not begin with a section [{wanted}]"
    elif found[0].day is None or found[0].is_empty:
        yield f"CHANGELOG.md: the section [{wanted}] has no day or tells nothing"


def project_faults(root: Path) -> Iterator[str]:
    """Where the version or the address of the project is written down a second time, or otherwise."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    if project["tool"]["hatch"]["version"] != {"path": "journal/__init__.py"} or "version" in project["project"]:
        yield "pyproject.toml does not take the version from journal/__init__.py"
    for name, address in project["project"].get("urls", {}).items():
        if not (address + "/").startswith(f"{journal.HOMEPAGE}/"):
            yield f"pyproject.toml: {name} does not lead to {journal.HOMEPAGE}"
    for file in _written(root):
        text = file.read_text(encoding="utf-8")
        place = file.relative_to(root).as_posix()
        if place != "journal/__init__.py" and place.startswith(("journal/", "resources/packaging/")):
            if journal.HOMEPAGE in text:
                yield f"{place} has the address of the project in it: take it from journal/__init__.py"
            if re.search(rf"(?<![\w.]){re.escape(journal.__version__)}(?![\w.])", text) and "/packaging/" in place:
                yield f"{place} has the version in it: take it from journal/__init__.py"
        for address in re.findall(r"https://github\.com/[\w-]*client[\w-]*/[\w-]+", text):
            if address != journal.HOMEPAGE and place != "journal/__init__.py":
                yield f"{place}: {address} is not {journal.HOMEPAGE}"


def main(arguments: list[str] | None = None) -> int:
    """Say what is wrong, and return 1 where anything is."""
    parser = argparse.ArgumentParser(prog="python -m tests.release.versions", description=__doc__)
    parser.add_argument("--release", "--tag", metavar="X.Y.Z", help="the tag of the release, with or without its v")
    given = parser.parse_args(arguments)
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    found = [*faults(journal.__version__, changelog, dt.date.today()), *project_faults(ROOT)]
    if given.release:
        found += release_faults(given.release, journal.__version__, changelog)
    for fault in found:
        print(fault, file=sys.stderr)
    if not found:
        print(f"{journal.__version__} everywhere" + (", ready to be released" if given.release else ""))
    return 1 if found else 0


def _day(name: str, rest: str) -> dt.date | None:
    if name == UNRELEASED and not rest.strip():
        return None
    written = re.fullmatch(r" - (\d{4}-\d{2}-\d{2})", rest.rstrip())
    if written is None:
        raise ValueError(f"CHANGELOG.md: behind [{name}] belongs “ - ” and its day, such as 2026-11-22")
    try:
        return dt.date.fromisoformat(written[1])
    except ValueError:
        raise ValueError(f"CHANGELOG.md: {written[1]} is no day") from None


def _written(root: Path) -> Iterator[Path]:
    for name in _PLACES:
        place = root / name
        files = sorted(place.rglob("*")) if place.is_dir() else [place]
        for file in files:
            if file.is_file() and file.suffix in _READABLE and "__pycache__" not in file.parts:
                if file.name != "locked.txt":
                    yield file


if __name__ == "__main__":
    raise SystemExit(main())

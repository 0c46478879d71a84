"""What the program says of its own parts: all that it needs, each under a licence that is known, with its full text."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from journal import licences
from journal.licences import Component
from journal.paths import resource
from journal.store import engine

ROOT = Path(__file__).resolve().parent.parent
THIRD_PARTY = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8")
KNOWN = {"sqlite": "3.53.4", "sqlcipher": "4.19.0", "openssl": "3.6.0"}


@pytest.fixture(scope="module")
def everything() -> list[Component]:
    """What there is here, and the parts of other systems and of the installers."""
    here = [one for one in licences.components(KNOWN) if one.is_distribution]
    return [*here, *licences.parts(KNOWN)]


def test_everything_has_a_licence_a_home_and_a_text(everything: list[Component]) -> None:
    for component in everything:
        assert component.licence, f"{component.name} has no licence"
        assert component.home.startswith("http"), component.name
        assert len(component.text()) > 100, f"{component.name} has no text"
        assert component.version or not component.is_distribution, component.name


def test_what_is_needed_is_what_pip_would_need() -> None:
    """The reference is the library that pip itself uses; what only another Python needs may be listed where it is."""
    found: set[str] = set()
    elsewhere: list[str] = []
    waiting = [licences.OWN]
    while waiting:
        name = waiting.pop()
        if name in found or name in licences.UNUSED:
            continue
        found.add(name)
        for one in map(Requirement, licences.distribution(name).requires or ()):
            needed = not one.marker or one.marker.evaluate()
            (waiting if needed else elsewhere).append(licences.canonical(one.name))
    listed = {licences.canonical(one.name) for one in licences.distributions()}
    assert found - {licences.OWN} <= listed
    assert listed - found <= set(elsewhere)
    assert not listed & {"pytest", "mypy", "ruff"}, "tools are no part of the program"


def test_qt_comes_with_both_of_its_licences_in_full(everything: list[Component]) -> None:
    [qt] = [one for one in everything if one.name == "Qt"]
    assert qt.licence == "LGPL-3.0-only"
    text = qt.text()
    for words in ("GNU LESSER GENERAL PUBLIC LICENSE", "GNU GENERAL PUBLIC LICENSE", "END OF TERMS AND CONDITIONS"):
        assert words in text
    assert qt.version == next(one.version for one in everything if one.name == "PySide6-Essentials")


def test_our_own_licence_is_found() -> None:
    text = licences.own_text()
    assert "Client Journal" in text
    assert "END OF TERMS AND CONDITIONS" in text


def test_no_text_is_shipped_for_nothing_and_none_is_missing() -> None:
    told = (resource("licences", "parts.toml")).read_text(encoding="utf-8")
    named = {name for said in re.findall(r"(?m)^texts = \[(.*)\]$", told) for name in re.findall(r'"([^"]+)"', said)}
    there = {file.stem for file in resource("licences").glob("*.txt")}
    assert there == {name for name in named if "/" not in name}


def test_third_party_names_everything_with_its_licence(everything: list[Component]) -> None:
    rows = [line for line in THIRD_PARTY.splitlines() if line.startswith("|")]
    lacking = [
        f"{one.name}: {one.licence}"
        for one in everything
        if not any(re.search(rf"(?i)(?<!\w){re.escape(one.name)}(?!\w)", row) and one.licence in row for row in rows)
    ]
    assert lacking == []


def test_what_only_installers_carry_is_told_only_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "Python" not in {one.name for one in licences.components(KNOWN)}
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)
    (tmp_path / "resources").symlink_to(resource("licences").parent)
    names = {one.name for one in licences.components(KNOWN)}
    assert {"Python", "PyInstaller's bootloader"} <= names
    if sys.platform.startswith("linux"):
        assert "GLib" in names
        assert "IAccessible2" not in names


def test_the_database_says_which_it_is() -> None:
    found = engine.versions()
    assert set(found) == {"sqlite", "sqlcipher", "openssl"}
    assert all(re.match(r"\d+\.\d+", version) for version in found.values()), found

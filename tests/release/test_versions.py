"""That one version stands everywhere, and that the check of a release finds what does not fit."""

from __future__ import annotations

import datetime as dt

import pytest

import journal
from tests.release import versions

TODAY = dt.date(2026, 11, 22)
HOME = journal.HOMEPAGE
FIRST = f"""# Changelog

## [Unreleased]

### Added

- Something.

[Unreleased]: {HOME}/commits
"""
SECOND = f"""# Changelog

## [Unreleased]

## [0.2.0] - 2026-11-20

### Fixed

- Something.

## [0.1.0] - 2026-10-01

### Added

- Everything.

[Unreleased]: {HOME}/compare/v0.2.0...HEAD
[0.2.0]: {HOME}/compare/v0.1.0...v0.2.0
[0.1.0]: {HOME}/releases/tag/v0.1.0
"""


def faults(version: str, text: str) -> str:
    return "\n".join(versions.faults(version, text, TODAY))


def test_this_project_agrees_with_itself(capsys: pytest.CaptureFixture[str]) -> None:
    status = versions.main([])
    assert status == 0, capsys.readouterr().err


def test_a_change_log_in_order_has_no_faults() -> None:
    assert faults("0.1.0", FIRST) == ""
    assert faults("0.2.0", SECOND) == ""
    assert faults("0.3.0rc1", SECOND) == ""


@pytest.mark.parametrize(
    ("version", "old", "new", "told"),
    [
        ("0.1.0", "", "", "newer than 0.1.0"),
        ("1.0", "", "", "no version"),
        ("0.2.0", " - 2026-11-20", "", "its day"),
        ("0.2.0", "2026-11-20", "2026-02-30", "is no day"),
        ("0.2.0", "2026-11-20", "2026-11-23", "still to come"),
        ("0.2.0", "2026-10-01", "2026-11-21", "do not go down"),
        ("0.2.0", "## [0.1.0]", "## [0.2.1]", "do not go down"),
        ("0.2.0", "v0.1.0...v0.2.0", "v0.1.0...v0.3.0", "links at its foot"),
        ("0.2.0", "### Fixed", "### Mended", "no kind of change"),
        ("0.3.0", "## [Unreleased]\n", "", "neither a section for 0.3.0"),
    ],
)
def test_each_fault_is_named(version: str, old: str, new: str, told: str) -> None:
    text = SECOND.replace(old, new, 1) if old else SECOND
    assert told in faults(version, text)


def test_a_release_needs_its_tag_its_version_and_a_section_with_a_day() -> None:
    assert list(versions.release_faults("v0.2.0", "0.2.0", SECOND)) == []
    assert list(versions.release_faults("0.2.0", "0.2.0", SECOND)) == []
    assert "journal/__init__.py says 0.1.9" in "\n".join(versions.release_faults("v0.2.0", "0.1.9", SECOND))
    assert "does not begin with" in "\n".join(versions.release_faults("v0.1.0", "0.1.0", FIRST))
    full = SECOND.replace("## [Unreleased]\n", "## [Unreleased]\n\n### Added\n\n- More.\n")
    assert "does not begin with" in "\n".join(versions.release_faults("v0.2.0", "0.2.0", full))


def test_the_command_ends_with_1_for_another_tag(capsys: pytest.CaptureFixture[str]) -> None:
    assert versions.main(["--tag", "v99.0.0"]) == 1
    assert "the release is 99.0.0" in capsys.readouterr().err

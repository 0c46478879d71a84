"""That everything shipped is under a licence that allows it, and that the audit finds what is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from journal.licences import Component
from tests import frozen
from tests.release import audit


def component(licence: str, name: str = "something", text: str = "Permission is granted") -> Component:
    return Component(name, "1.0", licence, "https://example.org", texts=(lambda: text,))


def test_everything_that_is_shipped_may_be(capsys: pytest.CaptureFixture[str]) -> None:
    status = audit.main([])
    assert status == 0, capsys.readouterr().err


@pytest.mark.parametrize(
    ("licence", "name", "allowed"),
    [
        ("MIT", "something", True),
        ("Apache-2.0 OR BSD-3-Clause", "something", True),
        ("GPL-3.0-only OR MIT", "something", True),
        ("ISC AND MIT", "something", True),
        ("MIT AND GPL-3.0-or-later", "something", False),
        ("GPL-2.0-only", "something", False),
        ("AGPL-3.0-only", "something", False),
        ("LGPL-3.0-only", "Qt", True),
        ("LGPL-3.0-only", "something", False),
        ("GPL-2.0-or-later WITH Bootloader-exception", "PyInstaller's bootloader", True),
        ("Proprietary", "something", False),
    ],
)
def test_only_what_the_list_allows_may_be_shipped(licence: str, name: str, allowed: bool) -> None:
    found = list(audit.faults([component(licence, name)]))
    assert (found == []) is allowed
    assert allowed or name in found[0]


def test_an_unknown_licence_and_a_missing_text_are_named() -> None:
    [unknown] = audit.faults([component("", "mystery")])
    assert unknown.startswith("mystery: its licence is unknown")
    [silent] = audit.faults([component("MIT", "silent", text="")])
    assert silent.startswith("silent: the text")


def test_a_library_that_nobody_knows_is_found(tmp_path: Path) -> None:
    places = ("PySide6/Qt/lib/libQt6Core.so.6", "x/_speedups.cpython-313-x86_64-linux-gnu.so", "libmystery.so.1.2")
    for place in (*places, "PySide6/Qt/plugins/platforms/libqxcb.so", "notes.txt", "VCRUNTIME140.dll"):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).touch()
    assert audit.unclaimed(tmp_path, audit.shipped()) == ["libmystery.so.1.2"]


def test_every_library_of_the_frozen_program_is_known(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> None:
    program = frozen.built(frozen.cache_folder(pytestconfig, tmp_path_factory))
    assert audit.unclaimed(program.parent, audit.shipped()) == []

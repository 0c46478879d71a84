"""The recipe of the frozen app as the systems read it that are not here: run with stand-ins for PyInstaller's parts."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from tests.release import macos

hooks = pytest.importorskip("PyInstaller.utils.hooks")
ROOT = Path(__file__).resolve().parents[2]
DATAS = [
    "resources/packaging/autostart.desktop", "resources/packaging/windows/client-journal.nsi",
    "resources/packaging/journal-file.svg", "resources/packaging/locked.txt", "resources/icons/gift.svg",
    "click-8.dist-info/METADATA", "click-8.dist-info/RECORD", "click-8.dist-info/licenses/LICENSE.txt",
    "six-1.dist-info/LICENSE", "pip-26.dist-info/METADATA", "tzdata/zoneinfo/Asia/Shanghai",
    "winrt/windows/foundation/_table.pywinrt",
]  # fmt: skip
KEPT = {
    "resources/packaging/autostart.desktop", "resources/icons/gift.svg", "click-8.dist-info/METADATA",
    "click-8.dist-info/licenses/LICENSE.txt", "six-1.dist-info/LICENSE",
}  # fmt: skip


class Recorder:
    """Takes the place of the parts of a recipe, and keeps how each was called."""

    def __init__(self) -> None:
        self.calls: dict[str, list[tuple[tuple[Any, ...], dict[str, Any]]]] = {}

    def part(self, name: str) -> Callable[..., object]:
        def called(*arguments: Any, **options: Any) -> object:
            self.calls.setdefault(name, []).append((arguments, options))
            datas = [(one, f"/{one}", "DATA") for one in DATAS]
            return SimpleNamespace(datas=datas, binaries=[], pure=[], scripts=[], dependencies=[])

        return called

    def only(self, name: str) -> tuple[tuple[Any, ...], dict[str, Any]]:
        [call] = self.calls[name]
        return call


@pytest.fixture
def recipe(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[str], Recorder]:
    """Run `build.spec` as on the system of that name."""

    def run(system: str) -> Recorder:
        recorder = Recorder()
        for name in ("collect_data_files", "collect_submodules", "copy_metadata"):
            monkeypatch.setattr(hooks, name, lambda what, name=name, **_: [f"{name} {what}"])
        monkeypatch.setattr(sys, "path", list(sys.path))
        code = compile((ROOT / "build.spec").read_text(encoding="utf-8"), "build.spec", "exec")
        given = {name: recorder.part(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
        with monkeypatch.context() as patch:
            patch.setattr(sys, "platform", system)
            exec(code, {"SPECPATH": str(ROOT), "workpath": str(tmp_path), **given})
        return recorder

    return run


def kept(recorder: Recorder) -> set[str]:
    """The data files that the bundle gets."""
    arguments, _ = recorder.only("COLLECT")
    return {name for name, _, _ in arguments[-1]}


def test_linux_has_one_program_and_no_icon(recipe: Callable[[str], Recorder]) -> None:
    made = recipe("linux")
    _, options = made.only("EXE")
    assert (options["name"], options["console"], options["strip"]) == ("client-journal", True, True)
    assert (options["icon"], options["version"]) == (None, None)
    assert kept(made) == KEPT | {"winrt/windows/foundation/_table.pywinrt"}, "that one is never collected there"
    _, asked = made.only("Analysis")
    assert "asyncio" in asked["excludes"]
    assert "collect_submodules winrt" not in asked["hiddenimports"]
    assert "BUNDLE" not in made.calls


def test_windows_has_two_programs_that_say_who_they_are(recipe: Callable[[str], Recorder]) -> None:
    made = recipe("win32")
    programs = {options["name"]: options for _, options in made.calls["EXE"]}
    assert {name: options["console"] for name, options in programs.items()} == {
        "client-journal": True,
        "client-journal-gui": False,
    }
    for name, options in programs.items():
        assert Path(options["icon"]).read_bytes()[:4] == b"\0\0\1\0"
        assert f"{name}.exe" in Path(options["version"]).read_text(encoding="utf-8")
    assert kept(made) == KEPT | {"tzdata/zoneinfo/Asia/Shanghai", "winrt/windows/foundation/_table.pywinrt"}


def test_windows_has_what_its_messages_need(recipe: Callable[[str], Recorder]) -> None:
    """The library for them imports asyncio, is loaded by compiled code and reads tables beside its modules."""
    _, asked = recipe("win32").only("Analysis")
    assert "asyncio" not in asked["excludes"]
    assert "collect_submodules winrt" in asked["hiddenimports"]
    assert "collect_data_files winrt" in asked["datas"]


def test_macos_has_a_bundle_with_a_window(recipe: Callable[[str], Recorder], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CODESIGN_IDENTITY", raising=False)
    made = recipe("darwin")
    _, options = made.only("EXE")
    assert not options["console"], "PyInstaller would make a program in the background of it"
    assert (options["codesign_identity"], options["entitlements_file"]) == (None, None)
    _, bundle = made.only("BUNDLE")
    assert (bundle["name"], bundle["bundle_identifier"]) == ("Client Journal.app", macos.IDENTIFIER)
    assert bundle["info_plist"] == macos.info_plist()
    assert Path(bundle["icon"]).read_bytes()[:4] == b"icns"
    assert macos.FILE_ICON in kept(made), "Info.plist names it"
    _, asked = made.only("Analysis")
    assert "asyncio" not in asked["excludes"]
    assert "collect_data_files desktop_notifier" in asked["datas"]


def test_macos_signs_with_entitlements_where_there_is_a_certificate(
    recipe: Callable[[str], Recorder], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CODESIGN_IDENTITY", "Developer ID Application: Nobody (0000000000)")
    _, options = recipe("darwin").only("EXE")
    assert options["codesign_identity"] == "Developer ID Application: Nobody (0000000000)"
    assert Path(options["entitlements_file"]).is_file()

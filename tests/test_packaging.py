"""What leaves this folder: the wheel with its resources, the two commands, the bundle's recipe, the licences."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
import zipfile
from configparser import ConfigParser
from email import message_from_string
from pathlib import Path

import pytest

import journal

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
posix_only = pytest.mark.skipif(os.name != "posix", reason="a shell script")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without a network."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True, timeout=120)
    [built] = folder.glob("*.whl")
    return built


def metadata(wheel: Path, name: str) -> str:
    """The text of one file of the wheel's metadata folder."""
    with zipfile.ZipFile(wheel) as archive:
        return archive.read(f"client_journal-{journal.__version__}.dist-info/{name}").decode("utf-8")


def shipped(folder: Path) -> set[str]:
    """The files of `folder` that belong to the project, relative to the checkout; caches and hidden files left out."""
    files = (path.relative_to(ROOT) for path in folder.rglob("*") if path.is_file())
    return {
        path.as_posix()
        for path in files
        if "__pycache__" not in path.parts and not any(part.startswith(".") for part in path.parts)
    }


def test_wheel_carries_every_module_and_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        inside = {name for name in archive.namelist() if ".dist-info/" not in name}
    resources = {
        re.sub("^resources/", "journal/_resources/", name)
        for name in shipped(ROOT / "resources")
        if not name.startswith("resources/packaging/") or name == "resources/packaging/autostart.desktop"
    }
    assert "journal/_resources/packaging/autostart.desktop" in resources
    assert inside == shipped(ROOT / "journal") | resources


def test_wheel_says_how_it_is_started(wheel: Path) -> None:
    entries = ConfigParser()
    entries.read_string(metadata(wheel, "entry_points.txt"))
    assert dict(entries["console_scripts"]) == {"client-journal": "journal.cli:main"}
    assert dict(entries["gui_scripts"]) == {"client-journal-gui": "journal.__main__:main"}


def test_wheel_carries_version_and_licences(wheel: Path) -> None:
    facts = message_from_string(metadata(wheel, "METADATA"))
    assert facts["Version"] == journal.__version__
    assert facts["License-Expression"] == "Apache-2.0"
    assert set(facts.get_all("License-File", [])) == {"LICENSE", "NOTICE", "THIRD_PARTY.md"}


def test_resources_are_found_in_an_unpacked_wheel(wheel: Path, tmp_path: Path, subprocess_env: dict[str, str]) -> None:
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(tmp_path)
    code = "from journal.paths import resource; print(resource('icons').is_dir(), resource('icons'))"
    done = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env=subprocess_env | {"PYTHONPATH": str(tmp_path)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
        timeout=120,
    )
    assert done.stdout.strip() == f"True {tmp_path / 'journal' / '_resources' / 'icons'}"


def test_each_python_gets_a_qt_that_survives_it() -> None:
    qt = [need for need in PROJECT["dependencies"] if need.startswith("PySide6")]
    assert sorted(qt) == [
        "PySide6-Essentials>=6.11.3,<6.12; python_version < '3.12'",
        "PySide6-Essentials>=6.12; python_version >= '3.12'",
    ]


def test_third_party_licences_are_listed() -> None:
    listed = (ROOT / "THIRD_PARTY.md").read_text(encoding="utf-8").lower()
    names = [re.split(r"[<>=;\[ ]", need)[0].lower() for need in PROJECT["dependencies"]]
    assert [name for name in names if name not in listed] == []


@posix_only
@pytest.mark.parametrize("script", ["run", ".ci/run"])
def test_commands_are_executable_posix_scripts(script: str) -> None:
    path = ROOT / script
    assert os.access(path, os.X_OK)
    assert path.read_text(encoding="utf-8").startswith("#!/bin/sh\n")
    assert b"\r" not in path.read_bytes()
    shell = shutil.which("dash") or "/bin/sh"
    subprocess.run([shell, "-n", str(path)], check=True, capture_output=True)


def prepared_checkout(folder: Path) -> Path:
    """A folder with `run` and a pretended environment that is up to date; its python prints how it is called."""
    venv = folder / ".venv"
    (venv / "bin").mkdir(parents=True)
    for name in ("run", "pyproject.toml"):
        shutil.copy(ROOT / name, folder / name)
    python = venv / "bin" / "python"
    python.write_text("#!/bin/sh\nprintf '<%s>' \"$@\"\npwd\n", encoding="utf-8")
    python.chmod(0o755)
    sums = subprocess.run(
        f"cat '{folder}/run' '{folder}/pyproject.toml' | cksum", shell=True, capture_output=True, text=True, check=True
    ).stdout.strip()
    (venv / ".ready-app").write_text(f"{folder} {sums}\n", encoding="utf-8")
    return folder


@posix_only
def test_arguments_pass_through_from_any_folder_and_through_a_link(tmp_path: Path) -> None:
    checkout = prepared_checkout(tmp_path / "a check out")
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    link = elsewhere / "cj"
    link.symlink_to(checkout / "run")
    done = subprocess.run(
        [str(link), "log", "王敏 & Co", "a  b\nc", ""], cwd=elsewhere, capture_output=True, text=True, timeout=120
    )
    expected = f"<-P><-m><journal><log><王敏 & Co><a  b\nc><>{elsewhere}\n"
    assert (done.returncode, done.stdout, done.stderr) == (0, expected, "")


@posix_only
def test_missing_packages_print_the_line_to_type(tmp_path: Path) -> None:
    """Where neither root nor sudo is at hand the person gets one line to copy, and nothing was begun."""
    checkout = prepared_checkout(tmp_path / "checkout")
    shutil.rmtree(checkout / ".venv")
    fake = tmp_path / "bin"
    fake.mkdir()
    for name, body in {"apt-get": "echo 'Inst libgl1 (1.6)'", "id": "echo 1000", "sudo": "exit 1"}.items():
        (fake / name).write_text(f"#!/bin/sh\n{body}\n", encoding="utf-8")
        (fake / name).chmod(0o755)
    # An interpreter without ensurepip, as Debian ships it before python3-venv is there.
    pretended = fake / "python3.11"
    pretended.write_text(
        '#!/bin/sh\ncase $2 in *ensurepip*) exit 1;; *python3.%d*) echo python3.11-venv;; *) echo "$0";; esac\n',
        encoding="utf-8",
    )
    pretended.chmod(0o755)
    env = {"PATH": f"{fake}:/usr/bin:/bin", "HOME": str(tmp_path), "PYTHON": str(pretended)}
    done = subprocess.run([str(checkout / "run")], env=env, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout) == (1, "")
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends python3.11-venv lib" in done.stderr
    assert done.stderr.endswith(" fonts-noto-cjk\n")
    assert not (checkout / ".venv").exists()


PRETENDED_PYTHON = """#!/bin/sh
case "$*" in
    *"sys.version_info >="*) echo "$0";;
    *"import ensurepip"*) ;;
    "-m venv --clear "*) mkdir -p "$4/bin"; for one in python ruff mypy lint-imports; do cp "$0" "$4/bin/$one"; done;;
    *"pip --disable-pip-version-check"*) ;;
    *) printf '<%s>' "${0##*/}" "$@"; echo;;
esac
"""
"""Makes environments of itself, and prints what else it is called with."""
PRETENDED_APT = """#!/bin/sh
case "$*" in -s*) ;; *) echo "$*" >>"$LOG"; [ -z "$NO_NETWORK" ] || exit 100;; esac
case " $* " in *" $UNKNOWN "*) exit 100;; esac
echo 'Inst something (1)'
"""
"""Knows all packages but $UNKNOWN, has none of them installed, and keeps what it was told beyond questions."""


def on_a_bare_machine(
    folder: Path, *arguments: str, user: int = 0, unknown: str = "none", no_network: bool = False
) -> tuple[subprocess.CompletedProcess[str], list[str]]:
    """Start `run` where nothing is installed; what it did, and what apt-get was asked to do."""
    checkout, fake, log = folder / "checkout", folder / "bin", folder / "apt.log"
    for made in (checkout, fake):
        made.mkdir()
    for name in ("run", "pyproject.toml"):
        shutil.copy(ROOT / name, checkout / name)
    programs = {"apt-get": PRETENDED_APT, "id": f"#!/bin/sh\necho {user}\n", "sudo": "#!/bin/sh\nexit 1\n"}
    for name, text in {**programs, "python3.13": PRETENDED_PYTHON}.items():
        (fake / name).write_text(text, encoding="utf-8")
        (fake / name).chmod(0o755)
    env = {"PATH": f"{fake}:/usr/bin:/bin", "HOME": str(folder), "PYTHON": str(fake / "python3.13"), "LOG": str(log)}
    env |= {"UNKNOWN": unknown, "NO_NETWORK": "yes" if no_network else ""}
    done = subprocess.run([str(checkout / "run"), *arguments], env=env, capture_output=True, text=True, timeout=120)
    return done, log.read_text(encoding="utf-8").splitlines() if log.exists() else []


@posix_only
def test_a_machine_with_apt_is_set_up_once(tmp_path: Path) -> None:
    done, asked = on_a_bare_machine(tmp_path)
    assert (done.returncode, done.stdout) == (0, "<python><-P><-m><journal>\n"), done.stderr
    assert [line.split()[-1] for line in asked] == ["update", "fonts-noto-cjk"]
    assert (tmp_path / "checkout" / ".venv" / ".ready-app").exists()


@posix_only
def test_without_a_network_for_apt_it_goes_on_and_tries_again_next_time(tmp_path: Path) -> None:
    done, asked = on_a_bare_machine(tmp_path, no_network=True)
    assert (done.returncode, done.stdout) == (0, "<python><-P><-m><journal>\n"), done.stderr
    assert "going on without them" in done.stderr
    assert len(asked) == 3
    assert not (tmp_path / "checkout" / ".venv" / ".ready-app").exists()


@posix_only
def test_a_package_that_this_system_does_not_have_keeps_no_other_away(tmp_path: Path) -> None:
    done, asked = on_a_bare_machine(tmp_path, unknown="libxcb-shape0")
    assert (done.returncode, done.stdout) == (0, "<python><-P><-m><journal>\n"), done.stderr
    assert "libxcb-shape0" not in asked[-1]
    assert {"libgl1", "libxkbcommon-x11-0", "fonts-noto-cjk"} <= set(asked[-1].split())
    assert (tmp_path / "checkout" / ".venv" / ".ready-app").exists()


@posix_only
def test_the_tests_run_for_who_may_not_install_packages(tmp_path: Path) -> None:
    done, asked = on_a_bare_machine(tmp_path, "test", "-k", "dues", user=1000)
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "<python><-m><pytest><-k><dues>"
    assert "sudo apt-get update && sudo apt-get install -y --no-install-recommends libglib2.0-0 " in done.stderr
    assert asked == []

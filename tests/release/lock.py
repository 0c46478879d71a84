"""The versions that installers are made of: `python -m tests.release.lock` locks them anew, `--check` looks at them.

`resources/packaging/locked.txt` holds every distribution of the program and of the extra `release`, for all systems,
with the hashes of its files; `pip install --require-hashes -r` takes nothing else. Locking needs uv and the network,
checking neither.
"""

from __future__ import annotations

import argparse
import importlib.util
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from journal import licences

ROOT = Path(__file__).resolve().parents[2]
FILE = ROOT / "resources" / "packaging" / "locked.txt"
EXTRA = "release"
PYTHON = "3.13"
"""With which the installers are made."""
SYSTEMS = ({"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
           {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
           {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"})  # fmt: skip
HEADER = f"""\
# What installers are made of, on Python {PYTHON}: made by `python -m tests.release.lock`, never by hand.
# python -m pip install --require-hashes -r resources/packaging/locked.txt
"""


def required(extra: str = EXTRA) -> list[Requirement]:
    """What pyproject.toml asks for, for the program and for making its installers; without an `extra` for it alone."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    more = project["optional-dependencies"][extra] if extra else []
    return [Requirement(one) for one in [*project["dependencies"], *more]]


def locked(text: str) -> list[tuple[Requirement, int]]:
    """What a file locks, with the number of hashes of each; ValueError for what is no locked requirement."""
    found: list[tuple[Requirement, int]] = []
    for entry in re.sub(r"\\\n", " ", re.sub(r"(?m)^\s*#.*\n?", "", text)).splitlines():
        if not entry.strip():
            continue
        if entry.startswith("-"):
            raise ValueError(f"not an option's place: {entry}")
        words, *hashes = re.split(r"\s--hash=sha256:", entry.split(" #")[0])
        requirement = Requirement(words)
        pins = list(requirement.specifier)
        if len(pins) != 1 or pins[0].operator != "==":
            raise ValueError(f"not locked to one version: {words}")
        if not all(re.fullmatch(r"[0-9a-f]{64}\s*", one) for one in hashes):
            raise ValueError(f"a hash of {words} is none of SHA-256")
        found.append((requirement, len(hashes)))
    return found


def faults(text: str, needs: list[Requirement]) -> Iterator[str]:
    """What is wrong with a locked file for these requirements."""
    try:
        held = locked(text)
    except ValueError as error:
        yield str(error)
        return
    if re.search(r"(?i)https?://|file:|index-url|find-links|(?<![\w.])/[\w-]+/", text):
        yield "an index, an address or a path of one computer is written in it"
    yield from (f"{one.name} has no hash" for one, hashes in held if not hashes)
    for system in SYSTEMS:
        environment = {**system, "python_version": PYTHON, "python_full_version": f"{PYTHON}.0", "extra": ""}
        versions = {
            canonicalize_name(one.name): next(iter(one.specifier)).version
            for one, _ in held
            if one.marker is None or one.marker.evaluate(environment)
        }
        for need in needs:
            if need.marker is not None and not need.marker.evaluate(environment):
                continue
            version = versions.get(canonicalize_name(need.name))
            if version is None:
                yield f"{need.name} is missing for {system['sys_platform']}"
            elif not need.specifier.contains(version, prereleases=True):
                yield f"{need.name} is {version}, and {need.specifier} is asked for"


def missing_here(text: str) -> list[str]:
    """What the program needs on this computer, however deep, and the file does not hold."""
    held = {canonicalize_name(one.name) for one, _ in locked(text)}
    return sorted({licences.canonical(one.name) for one in licences.distributions()} - held)


def make() -> str:
    """The locked file, made anew; RuntimeError where uv is not there or fails."""
    program = [sys.executable, "-m", "uv"] if importlib.util.find_spec("uv") else [shutil.which("uv") or ""]
    if not program[0]:
        raise RuntimeError("uv is missing; python -m pip install uv")
    options = ["--universal", "--generate-hashes", "--python-version", PYTHON, "--extra", EXTRA, "--no-header"]
    options += ["--no-annotate", "--no-python-downloads", "--no-config", "--quiet", "--upgrade", "pyproject.toml"]
    done = subprocess.run([*program, "pip", "compile", *options], cwd=ROOT, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(done.stderr.strip())
    return HEADER + done.stdout


def main(arguments: list[str] | None = None) -> int:
    """Lock or check, and return 1 where that fails."""
    parser = argparse.ArgumentParser(prog="python -m tests.release.lock", description=__doc__)
    parser.add_argument("--check", action="store_true", help="only look whether the file holds what is asked for")
    if not parser.parse_args(arguments).check:
        try:
            FILE.write_text(make(), encoding="utf-8", newline="\n")
        except RuntimeError as error:
            print(error, file=sys.stderr)
            return 1
    text = FILE.read_text(encoding="utf-8") if FILE.is_file() else ""
    found = [*faults(text, required()), *(f"{name} is missing" for name in missing_here(text))]
    for fault in dict.fromkeys(found):
        print(f"{FILE.relative_to(ROOT).as_posix()}: {fault}", file=sys.stderr)
    if not found:
        print(f"{FILE.relative_to(ROOT).as_posix()}: {len(locked(text))} distributions, each with its hashes")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())

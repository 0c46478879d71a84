"""The workflows of GitHub: what they call is there, what needs a secret is asked first, and who may do what."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / ".github" / "workflows"
WORKFLOWS = {file.stem: file.read_text(encoding="utf-8") for file in sorted(FOLDER.glob("*.yml"))}
RELEASE = WORKFLOWS["release"]
STEP = re.compile(r"^      - ", re.MULTILINE)
JOB = re.compile(r"^  (\w+):\n", re.MULTILINE)


def jobs(workflow: str) -> dict[str, str]:
    """The text of each job, by its name."""
    _, *parts = JOB.split(workflow.partition("\njobs:\n")[2].join(("\n", "")))
    return dict(zip(parts[::2], parts[1::2], strict=True))


def steps(workflow: str) -> list[str]:
    """The text of every step of every job."""
    return [
        step for job in jobs(workflow).values() for step in STEP.split(job.partition("    steps:\n")[2])[1:] if step
    ]


def test_each_job_is_found() -> None:
    assert list(jobs(RELEASE)) == ["draft", "build", "python", "publish"]
    assert list(jobs(WORKFLOWS["ci"])) == ["tests", "whole"]
    assert all(len(steps(text)) > 4 for text in WORKFLOWS.values())


@pytest.mark.parametrize("name", WORKFLOWS)
def test_it_is_tidy(name: str) -> None:
    text = WORKFLOWS[name]
    assert "\t" not in text
    assert text.isascii()
    assert max(map(len, text.splitlines())) <= 120


def test_every_tool_is_there() -> None:
    called = set(re.findall(r"python -m (tests\.release\.\w+)", RELEASE))
    assert {"tests.release.windows", "tests.release.macos", "tests.release.packages", "tests.release.sbom"} <= called
    assert [name for name in sorted(called) if importlib.util.find_spec(name) is None] == []


@pytest.mark.parametrize("name", WORKFLOWS)
def test_every_file_of_the_project_is_there(name: str) -> None:
    named = set(
        re.findall(r"(?<![\w./-])((?:resources|\.ci|journal|tests)[/\\][\w./\\-]+|build\.spec)", WORKFLOWS[name])
    )
    assert named
    assert [one for one in sorted(named) if not (ROOT / one.replace("\\", "/")).exists()] == []


def test_every_system_is_built() -> None:
    matrix = dict(re.findall(r"- runner: ([\w.-]+).*\n\s+system: (\w+)", jobs(RELEASE)["build"]))
    assert matrix == {
        "ubuntu-22.04": "linux",
        "windows-latest": "windows",
        "macos-15": "macos",
        "macos-15-intel": "macos",
    }
    checked = re.findall(r"if: matrix\.system == '(\w+)'\n.*--selfcheck", RELEASE)
    assert sorted(checked) == ["linux", "macos", "windows"], "each frozen program is checked"


def test_one_python_builds_and_it_is_one_that_we_support() -> None:
    used = set(re.findall(r'python-version: "([\d.]+)"', "".join(WORKFLOWS.values())))
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert used == {"3.13"}
    assert "Programming Language :: Python :: 3.13" in project["classifiers"]


def test_what_is_installed_for_a_release_is_known_by_its_hash() -> None:
    installed = re.findall(r"pip install (.*)", RELEASE)
    locked, itself = "--require-hashes -r resources/packaging/locked.txt", "--no-deps --no-build-isolation --editable ."
    assert installed == [locked, itself] * 2


def test_a_step_with_a_secret_asks_first_whether_there_is_one() -> None:
    """But for the one that hands nothing over where there is none."""
    guarded = re.compile(r"if: env\.(WINDOWS_SIGNED|MACOS_SIGNED|MACOS_NOTARISED) == 'true'")
    secret = [step for step in steps(RELEASE) if "secrets." in step]
    assert len(secret) >= 4
    for step in secret:
        assert guarded.search(step) or "env.MACOS_SIGNED == 'true' && secrets.MACOS_IDENTITY || ''" in step, step
    for name in ("WINDOWS_SIGNED", "MACOS_SIGNED"):
        assert re.search(rf"env\.{name} != 'true'\n(.*\n)?\s+run: echo \"::notice::", RELEASE), "and it is told"


def test_no_secret_stands_in_a_command() -> None:
    """What is filled into a script there could be read as one; it comes by the environment."""
    for text in WORKFLOWS.values():
        for step in steps(text):
            assert "${{" not in step.partition("run:")[2], step


def test_nobody_may_do_more_than_needed() -> None:
    assert "\npermissions: {}\n" in RELEASE
    assert "\npermissions:\n  contents: read\n" in WORKFLOWS["ci"]
    writes = {name for name, text in jobs(RELEASE).items() if "contents: write" in text}
    assert writes == {"draft", "publish"}
    assert {name for name, text in jobs(RELEASE).items() if "secrets." in text} == {"build"}
    for text in WORKFLOWS.values():
        assert text.count("actions/checkout@") == text.count("persist-credentials: false")


@pytest.mark.parametrize("name", WORKFLOWS)
def test_what_others_wrote_is_named_by_its_commit_and_the_release_that_it_is(name: str) -> None:
    """A tag can be moved to something else; one action is the same everywhere."""
    used = re.findall(r"uses: (.*)", WORKFLOWS[name])
    assert used
    assert [one for one in used if not re.fullmatch(r"[\w-]+/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", one)] == []
    everywhere = {one for text in WORKFLOWS.values() for one in re.findall(r"uses: (.*)", text)}
    assert len(everywhere) == len({one.partition("@")[0] for one in everywhere})


def test_it_is_published_after_everything_else() -> None:
    last = jobs(RELEASE)["publish"]
    assert "needs: [build, python]" in last
    order = ["download-artifact", "sha256sum", "attest-build-provenance", "gh release upload", "--draft=false"]
    places = [last.index(word) for word in order]
    assert places == sorted(places)
    assert "--draft" in jobs(RELEASE)["draft"]


def test_the_tools_of_a_release_need_nothing_of_the_tests() -> None:
    """There `pip` installs what the lock file holds, and that is no pytest."""
    named = sorted(set(re.findall(r"python -m (tests\.release\.\w+)", RELEASE)))
    code = "import sys; sys.modules.update(dict.fromkeys(('pytest', 'hypothesis', 'pytestqt')))\n"
    code += "".join(f"import {name}\n" for name in named)
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr

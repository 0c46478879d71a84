"""That the locked versions hold all that is asked for, and that the check finds what is missing or loose."""

from __future__ import annotations

import pytest
from packaging.requirements import Requirement

from tests.release import lock

HASH = "--hash=sha256:" + "0123456789abcdef" * 4
GOOD = f"""\
# a comment
click==8.5.1 \\
    {HASH} \\
    {HASH}
jeepney==0.9.0 ; sys_platform == 'linux' \\
    {HASH}
"""
NEEDS = [Requirement("click>=8.1"), Requirement("jeepney>=0.9; sys_platform == 'linux'")]


def test_the_locked_file_holds_what_the_project_asks_for(capsys: pytest.CaptureFixture[str]) -> None:
    status = lock.main(["--check"])
    assert status == 0, capsys.readouterr().err


def test_a_good_file_has_no_faults() -> None:
    assert list(lock.faults(GOOD, NEEDS)) == []
    assert [hashes for _, hashes in lock.locked(GOOD)] == [2, 1]


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("click==8.5.1", "click>=8.5.1", "not locked to one version: click"),
        ("click==8.5.1", "click==7.0", "click is 7.0"),
        ("jeepney==0.9.0", "something==0.9.0", "jeepney is missing for linux"),
        (f" \\\n    {HASH}\n", "\n", "jeepney has no hash"),
        ("0123456789abcdef", "0123", "none of SHA-256"),
        ("# a comment", "--index-url https://example.org/simple", "not an option's place"),
        ("# a comment", "# made in /home/somebody", "a path of one computer"),
        ("sys_platform == 'linux'", "sys_platform == 'win32'", "jeepney is missing for linux"),
    ],
)
def test_each_fault_is_named(old: str, new: str, told: str) -> None:
    last = GOOD.rindex(old) if old.startswith(" \\") else GOOD.index(old)
    text = GOOD[:last] + new + GOOD[last + len(old) :]
    assert told in "\n".join(lock.faults(text, NEEDS))


def test_what_is_needed_here_and_not_locked_is_found() -> None:
    assert "sqlite-utils" in lock.missing_here(GOOD)

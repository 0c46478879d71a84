"""Two computers never write one journal at once, and a window that died is noticed by the next one."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import asdict, replace
from pathlib import Path

import pytest

from journal.core.errors import Code, JournalError
from journal.store import in_use, owners
from journal.store.owners import Owner

NOW = 1_800_000_000_000
MINUTE = 60_000


@pytest.fixture
def parent() -> Owner:
    """A program of this computer that runs: the one that started the tests."""
    return replace(owners.this_process("window", NOW), pid=os.getppid(), started=owners.started(os.getppid()))


@pytest.fixture
def dead() -> Owner:
    """A program of this computer that has ended."""
    child = subprocess.Popen([sys.executable, "-c", ""])
    child.wait()
    return replace(owners.this_process("window", NOW), pid=child.pid, started="1")


def put(path: Path, owner: Owner) -> None:
    in_use.sidecar_of(path).write_text(json.dumps(asdict(owner)))


def elsewhere(**values: object) -> Owner:
    return replace(Owner("0123456789abcdef", "atelier", 77, "b", "1", "window", NOW), **values)  # type: ignore[arg-type]


def refusal(path: Path, now: int) -> JournalError:
    with pytest.raises(JournalError) as refused:
        in_use.take(path, now)
    return refused.value


def test_taken_and_released(path: Path) -> None:
    assert in_use.take(path, NOW) == in_use.Taken(unclean=False)
    owner = in_use.owner_of(path)
    assert owner is not None
    assert owner.is_this_process()
    in_use.release(path)
    assert list(path.parent.iterdir()) == []
    assert in_use.take(path, NOW) == in_use.Taken(unclean=False)


def test_the_same_program_may_take_it_again(path: Path) -> None:
    in_use.take(path, NOW)
    assert in_use.take(path, NOW) == in_use.Taken(unclean=False)


def test_another_computer_is_named_and_left_in_peace(path: Path) -> None:
    put(path, elsewhere())
    before = in_use.sidecar_of(path).read_bytes()
    error = refusal(path, NOW + 3 * MINUTE)
    assert (error.code, error.facts["host"], error.facts["minutes"]) == (Code.JOURNAL_ELSEWHERE, "atelier", 3)
    assert error.facts["stale"] is False
    assert in_use.sidecar_of(path).read_bytes() == before
    in_use.release(path)
    assert in_use.sidecar_of(path).read_bytes() == before


def test_a_silent_computer_may_be_passed_over_by_choice_alone(path: Path) -> None:
    put(path, elsewhere())
    late = NOW + 16 * MINUTE
    assert refusal(path, late).facts["stale"] is True
    assert in_use.take(path, late, anyway=True) == in_use.Taken(unclean=True)
    owner = in_use.owner_of(path)
    assert owner is not None
    assert owner.is_this_process()


def test_a_window_that_died_is_noticed_once(path: Path, dead: Owner) -> None:
    put(path, dead)
    assert in_use.take(path, NOW) == in_use.Taken(unclean=True)
    assert in_use.take(path, NOW) == in_use.Taken(unclean=False)


@pytest.mark.parametrize("left", ["", "{", "[]", '{"pid": "x"}'])
def test_what_nobody_can_read_is_no_clean_close(path: Path, left: str) -> None:
    in_use.sidecar_of(path).write_text(left)
    assert in_use.take(path, NOW) == in_use.Taken(unclean=True)


def test_a_number_that_another_program_got_is_not_taken_for_the_window(path: Path, parent: Owner) -> None:
    if not parent.started:
        pytest.skip("this system does not say when a process began")
    put(path, replace(parent, started="1"))
    assert in_use.take(path, NOW) == in_use.Taken(unclean=True)


def test_after_a_restart_of_the_computer_nobody_has_it(path: Path, parent: Owner) -> None:
    put(path, replace(parent, boot="another boot"))
    assert in_use.take(path, NOW) == in_use.Taken(unclean=True)


def test_another_window_of_this_computer_has_it(path: Path, parent: Owner) -> None:
    put(path, parent)
    assert refusal(path, NOW).code is Code.JOURNAL_BUSY


def test_a_computer_that_was_renamed_is_the_same(path: Path, dead: Owner) -> None:
    put(path, replace(dead, host="old name"))
    assert in_use.take(path, NOW) == in_use.Taken(unclean=True)


def test_a_copied_virtual_machine_is_another_computer(path: Path, parent: Owner) -> None:
    put(path, replace(parent, host="copy", boot="another boot"))
    assert refusal(path, NOW + MINUTE).code is Code.JOURNAL_ELSEWHERE


def test_signs_of_life(path: Path) -> None:
    in_use.take(path, NOW)
    assert in_use.beat(path, NOW + MINUTE)
    owner = in_use.owner_of(path)
    assert owner is not None
    assert owner.beat == NOW + MINUTE
    in_use.sidecar_of(path).unlink()
    assert in_use.beat(path, NOW)
    assert in_use.owner_of(path) is not None
    put(path, elsewhere())
    assert not in_use.beat(path, NOW)
    assert in_use.owner_of(path) == elsewhere()
    assert len(list(path.parent.iterdir())) == 1


def test_a_command_writes_beside_the_window_and_leaves_its_sign(path: Path, parent: Owner) -> None:
    put(path, parent)
    with in_use.while_writing(path, NOW):
        assert in_use.owner_of(path) == parent
    assert in_use.owner_of(path) == parent


def test_a_command_alone_leaves_nothing(path: Path) -> None:
    with in_use.while_writing(path, NOW):
        owner = in_use.owner_of(path)
        assert owner is not None
        assert owner.role == in_use.COMMAND
    assert list(path.parent.iterdir()) == []


def test_a_window_may_come_while_a_command_writes(path: Path, parent: Owner) -> None:
    put(path, replace(parent, role=in_use.COMMAND))
    assert in_use.take(path, NOW) == in_use.Taken(unclean=False)


def test_a_command_does_not_write_what_another_computer_has(path: Path) -> None:
    put(path, elsewhere())
    with pytest.raises(JournalError) as refused, in_use.while_writing(path, NOW):
        pass
    assert refused.value.code is Code.JOURNAL_ELSEWHERE


def test_a_command_does_not_hide_that_a_window_died(path: Path, dead: Owner) -> None:
    put(path, dead)
    with in_use.while_writing(path, NOW):
        pass
    assert in_use.take(path, NOW) == in_use.Taken(unclean=True)


def test_the_sign_names_no_client_and_no_machine_number(path: Path) -> None:
    in_use.take(path, NOW)
    text = in_use.sidecar_of(path).read_text()
    for place in owners.MACHINE_IDS:
        if place.exists():
            assert place.read_text().strip() not in text
    if os.name == "posix":
        assert in_use.sidecar_of(path).stat().st_mode & 0o777 == 0o600

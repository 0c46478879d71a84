"""A program that runs goes on while a package puts a newer one in its place, as `dpkg` and `rpm` do."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.frozen import built, cache_folder, plain_environment

pytestmark = [
    pytest.mark.large,
    pytest.mark.skipif(not sys.platform.startswith("linux"), reason="packages for Linux"),
]
START_SECONDS = 30
RUN_SECONDS = 120


def test_modules_that_are_needed_later_are_those_of_the_program_that_runs(
    pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory, tmp_path: Path
) -> None:
    program = built(cache_folder(pytestconfig, tmp_path_factory))
    folder = shutil.copytree(program.parent, tmp_path / "app", symlinks=True)
    # Pictures of pages: much of the window is loaded only when its page is drawn.
    shots = tmp_path / "shots"
    command = [folder / program.name, "shots", shots, "--lang", "en", "--theme", "light"]
    env = plain_environment(tmp_path, QT_QPA_PLATFORM="offscreen")
    process = subprocess.Popen(
        [*map(str, command), "--size", "960x600"], env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    try:
        deadline = time.monotonic() + START_SECONDS
        while process.poll() is None and not any(shots.glob("*")) and time.monotonic() < deadline:
            time.sleep(0.01)
        newer = folder / ".newer"
        newer.write_bytes(b"\x00" * program.stat().st_size)
        os.replace(newer, folder / program.name)
        said, _ = process.communicate(timeout=RUN_SECONDS)
    finally:
        process.kill()
        process.wait(timeout=10)
    assert process.returncode == 0, said[-2000:]
    assert len(list(shots.iterdir())) > 1

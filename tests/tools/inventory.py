"""Keeps resources/inventory.txt, by which `--selfcheck` knows what was shipped.

python -m tests.tools.inventory            write the names of all files of `resources` that the program reads
"""

from __future__ import annotations

from pathlib import Path

FOLDER = Path(__file__).parents[2] / "resources"
FILE = "inventory.txt"
AUTOSTART = "packaging/autostart.desktop"
"""Of what packages are made of, the one file that the program itself reads."""


def text(folder: Path = FOLDER) -> str:
    """What the inventory of `folder` should say: a name a line, in the order of the alphabet."""
    names = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    kept = {
        name.as_posix()
        for name in names
        # The sources of the translations are not in the bundle.
        if name.parts[0] != "packaging" and name.suffix != ".ts" and not any(one.startswith(".") for one in name.parts)
    }
    return "\n".join(sorted((kept - {FILE}) | {AUTOSTART})) + "\n"


if __name__ == "__main__":
    (FOLDER / FILE).write_text(text(), encoding="utf-8")

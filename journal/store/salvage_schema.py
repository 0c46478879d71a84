"""The list of tables of a damaged journal, put right in a copy of it with pages of an empty one; no rows are read here.

A journal is known by its version, so its first page and the pages of its schema can be taken from an empty one that was
made the same way, with the same key and salt: then the seals of an encrypted one fit as well.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from journal.core.errors import JournalError
from journal.store import driver
from journal.store.writing import Writer

PAGE_BYTES = 4_096
_SEARCHED = 256
"""An empty journal is smaller than so many pages."""
_CHUNK = 1 << 26
_LEAF, _INNER = 13, 5
"""Pages with rows of a table, and pages that lead to them: sqlite.org/fileformat2.html, 1.6."""
_FILE_HEAD, _LEAF_HEAD = 100, 8
_KINDS = (b"table", b"index", b"trigger", b"view")

Pages = dict[int, bytes]
"""Number, from 1 → contents."""


def mend(copy: Path, key: bytes | None, empty: Path) -> bool:
    """Put pages of an empty journal in the places of those without which nothing of `copy` can be read.

    `empty` is an empty file with the salt of `copy`; it becomes a journal.  False, and `copy` is as it was, where that
    does not help: the file was laid out in another way, or more than that is gone.
    """
    _make(empty, key, copy.stat().st_size)
    wanted = _objects(empty, key)
    for pages, exact in _ways(copy, empty, key):
        before = _replaced(copy, pages)
        found = _objects(copy, key)
        if found and (found == wanted if exact else ("table", "clients") in found):
            return True
        _replaced(copy, before)
    return False


def _make(empty: Path, key: bytes | None, size: int) -> None:
    """Make a journal at least as large as the damaged one, so that its first page does not speak of a shorter file."""
    with closing(Writer.open(empty, _never, key=key)) as writer:
        for place in range(0, size, _CHUNK):
            with writer.unlogged():
                sql = "INSERT INTO drafts(key, value, updated_at) VALUES (?, hex(zeroblob(?)), 0)"
                writer.execute(sql, (str(place), _CHUNK // 2 if place + _CHUNK < size else (size - place) // 2 + 1))


def _never() -> int:
    return 0


def _ways(copy: Path, empty: Path, key: bytes | None) -> Iterator[tuple[Pages, bool]]:
    """Yield pages to put in, and whether the schema must then be exactly that of this version."""
    first = _pages(empty, [1])
    yield first, True
    leaves = _schema_pages(empty, key)
    for number in leaves:
        # One page of the schema besides the first: with more, nothing would tell whether they belong to this file.
        yield first | _pages(empty, [number]), True
    if key is None:
        own = _first_page(copy, first[1])
        if own is not None:
            yield {1: own}, False


def _schema_pages(empty: Path, key: bytes | None) -> list[int]:
    """Return the pages, the first left out, without which the schema of a whole journal cannot be read."""
    trial = empty.with_name("schema.cjournal")
    with empty.open("rb") as file:
        trial.write_bytes(file.read(_SEARCHED * PAGE_BYTES))
    found = []
    for number in range(2, trial.stat().st_size // PAGE_BYTES + 1):
        before = _replaced(trial, {number: bytes(PAGE_BYTES)})
        if _objects(trial, key) is None:
            found.append(number)
        _replaced(trial, before)
    return found


def _objects(path: Path, key: bytes | None) -> frozenset[tuple[str, str]] | None:
    """Return kind and name of all that the schema lists; None where it cannot be read or says a thing twice."""
    try:
        with driver.errors(path), closing(driver.connect_to_wreck(path, key)) as connection:
            rows = connection.execute("SELECT type, name, rootpage FROM sqlite_schema").fetchall()
    except JournalError:
        return None
    roots = [root for _, _, root in rows if root]
    names = frozenset((kind, name) for kind, name, _ in rows)
    return names if len(names) == len(rows) and len(set(roots)) == len(roots) else None


def _pages(path: Path, numbers: list[int]) -> Pages:
    pages = {}
    with path.open("rb") as file:
        for number in numbers:
            file.seek((number - 1) * PAGE_BYTES)
            pages[number] = file.read(PAGE_BYTES)
    return pages


def _replaced(path: Path, pages: Pages) -> Pages:
    """Write pages into a file that nobody has open, and return what was in their places."""
    before = _pages(path, list(pages))
    with path.open("r+b") as file:
        for number, content in pages.items():
            file.seek((number - 1) * PAGE_BYTES)
            file.write(content)
    return before


# ---------- a plain file that was laid out in another way


def _first_page(path: Path, model: bytes) -> bytes | None:
    """Return a first page that leads to the pages of the schema that are still in the file; None where there are none.

    `model` gives the head of the file.
    """
    leaves = sorted((last, number) for number, last in _leaves(path))
    cells: list[bytes] = [number.to_bytes(4, "big") + _varint(last) for last, number in leaves[:-1]]
    if not leaves or sum(map(len, cells)) > PAGE_BYTES // 2:
        return None
    page = bytearray(PAGE_BYTES)
    page[:_FILE_HEAD] = model[:_FILE_HEAD]
    page[28:32] = (path.stat().st_size // PAGE_BYTES).to_bytes(4, "big")
    page[32:40] = bytes(8)  # no free pages: whatever they were, nobody needs them here
    place, places = PAGE_BYTES, []
    for cell in cells:
        place -= len(cell)
        page[place : place + len(cell)] = cell
        places.append(place)
    tree = bytes([_INNER, 0, 0]) + len(cells).to_bytes(2, "big") + place.to_bytes(2, "big") + b"\0"
    tree += leaves[-1][1].to_bytes(4, "big") + b"".join(at.to_bytes(2, "big") for at in places)
    page[_FILE_HEAD : _FILE_HEAD + len(tree)] = tree
    return bytes(page)


def _leaves(path: Path) -> Iterator[tuple[int, int]]:
    """Yield number and last row number of each page that holds rows of the schema."""
    with path.open("rb") as file:
        for number in range(1, path.stat().st_size // PAGE_BYTES + 1):
            page = file.read(PAGE_BYTES)
            count = int.from_bytes(page[3:5], "big")
            if number == 1 or page[0] != _LEAF or not count or _LEAF_HEAD + 2 * count > PAGE_BYTES:
                continue
            rows = [_schema_row(page, _LEAF_HEAD + 2 * place) for place in range(count)]
            if all(rows):
                yield number, max(filter(None, rows))


def _schema_row(page: bytes, place: int) -> int | None:
    """Return the row number of a cell that can be a row of the schema: five columns, of which the first is its kind."""
    at = int.from_bytes(page[place : place + 2], "big")
    _, at = _read_varint(page, at)
    row, at = _read_varint(page, at)
    head, body = _read_varint(page, at)
    end, types = at + head, []
    while body < end <= PAGE_BYTES:
        kind, body = _read_varint(page, body)
        types.append(kind)
    text = page[end : end + max(0, types[0] - 13) // 2] if len(types) == 5 else b""
    return row if text in _KINDS else None


def _read_varint(page: bytes, at: int) -> tuple[int, int]:
    value = 0
    for byte in page[at : at + 8]:
        at += 1
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return value, at


def _varint(value: int) -> bytes:
    parts = [value & 0x7F]
    while value := value >> 7:
        parts.append(value & 0x7F | 0x80)
    return bytes(reversed(parts))

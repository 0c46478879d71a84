"""The heights of the rows of a long list and the sums over them; knows nothing of what is in the rows."""

from __future__ import annotations

from collections.abc import Iterable


class RowHeights:
    """A binary indexed tree (Fenwick 1994): a changed height and a question cost log n, not n."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._sums: list[int] = [0]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> int:
        return self._heights[row]

    @property
    def total(self) -> int:
        """The height of all rows together, in pixels."""
        return self.top(len(self._heights))

    def replace(self, heights: Iterable[int]) -> None:
        """Begin anew with these heights."""
        self._heights = list(heights)
        self._sums = [0, *self._heights]
        for place in range(1, len(self._sums)):
            above = place + (place & -place)
            if above < len(self._sums):
                self._sums[above] += self._sums[place]

    def insert(self, row: int, heights: list[int]) -> None:
        """Put rows in before `row`; at the end it costs nothing, elsewhere as much as beginning anew."""
        if row < len(self._heights):
            self.replace([*self._heights[:row], *heights, *self._heights[row:]])
            return
        for height in heights:
            place = len(self._sums)
            below = self.top(place - 1) - self.top(place - (place & -place))
            self._heights.append(height)
            self._sums.append(below + height)

    def remove(self, first: int, last: int) -> None:
        """Take out the rows from `first` to `last`."""
        self.replace([*self._heights[:first], *self._heights[last + 1 :]])

    def set(self, row: int, height: int) -> None:
        """Change the height of a row."""
        grown = height - self._heights[row]
        self._heights[row] = height
        place = row + 1
        while grown and place < len(self._sums):
            self._sums[place] += grown
            place += place & -place

    def top(self, row: int) -> int:
        """Return where a row begins: the height of all rows before it."""
        total = 0
        while row > 0:
            total += self._sums[row]
            row -= row & -row
        return total

    def row_at(self, y: int) -> int:
        """Return the row that covers `y`; the first above the top, the number of rows beneath the end."""
        place, rest = 0, max(y, 0)
        step = 1 << len(self._heights).bit_length()
        while step:
            ahead = place + step
            if ahead < len(self._sums) and self._sums[ahead] <= rest:
                place = ahead
                rest -= self._sums[ahead]
            step >>= 1
        return place

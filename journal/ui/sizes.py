"""Sizes of files as a person of the chosen language writes them; dates and times stand in `dates`."""

from __future__ import annotations

from PySide6.QtCore import QLocale

KILOBYTE = 1_000


def size(count: int, locale: QLocale) -> str:
    """Return a number of bytes in its largest unit: 824 kB, 12.4 MB, 3 GB (powers of ten, as file managers count)."""
    unit = KILOBYTE
    while count >= unit * KILOBYTE:
        unit *= KILOBYTE
    # 5 GB, 824 kB, but 1.2 MB and 12.4 MB.
    digits = 1 if unit > KILOBYTE and count < 100 * unit and count % unit * 20 >= unit else 0
    return locale.formattedDataSize(count, digits, QLocale.DataSizeFormat.DataSizeSIFormat)

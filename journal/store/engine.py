"""Which database is at work: the versions of the libraries inside the driver; how it is opened stands in `driver`."""

from __future__ import annotations

from pathlib import Path

from journal.store import driver
from journal.store.keys import KEY_BYTES


def versions() -> dict[str, str]:
    """Return the versions of `sqlite`, `sqlcipher` and `openssl`, as the driver says them; asks no journal."""
    # Only a connection with a key says of which ciphers it makes use.
    connection = driver.connect(Path(":memory:"), writing=True, key=bytes(KEY_BYTES))
    try:
        [sqlite] = connection.execute("SELECT sqlite_version()").fetchone()
        [cipher] = connection.execute("PRAGMA cipher_version").fetchone()
        [ciphers] = connection.execute("PRAGMA cipher_provider_version").fetchone()
    finally:
        connection.close()
    return {"sqlite": sqlite, "sqlcipher": cipher.split()[0], "openssl": ciphers.split()[1]}

"""Client Journal: an offline, private journal of clients with timed follow-ups; its version and its home stand here."""

__version__ = "0.1.0"

HOMEPAGE = "https://github.com/client-journal/client-journal"
"""Where the project lives; packages, metadata and the window take it from here."""
RELEASES = f"{HOMEPAGE}/releases"
"""Where new versions are; nothing but the user's click ever opens it."""

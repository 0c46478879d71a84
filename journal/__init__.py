"""Client Journal: an offline, private journal of clients with timed follow-ups; only the version stands here."""

__version__ = "0.1.0"

"""Qt item models over the store, read page by page; no drawing here."""

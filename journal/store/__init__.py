"""The journal file: the only floor that knows SQL, sqlite_utils and the database driver."""

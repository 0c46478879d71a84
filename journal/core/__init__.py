"""Rules and records in pure Python: no Qt, no SQL, no clock and no words for users."""

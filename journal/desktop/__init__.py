"""What the operating system gives: one small file per service, platforms behind one interface; no widgets, no SQL."""

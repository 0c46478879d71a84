"""Reading and writing of files made for, or by, other programs; no Qt."""

"""The installer of the Windows program: what it does, its words, and how it is built."""

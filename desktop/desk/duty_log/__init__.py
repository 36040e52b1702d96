"""The duty log on the screen: a call taken down while the telephone is held, what is open, and the whole book."""

"""One matter on the screen: what was decided, whose it is, until when, who checks."""

"""The minutes of a meeting on the screen: their text, and the page as it will be printed."""

"""The frame around every board: rail, top bar, side pane and status bar."""

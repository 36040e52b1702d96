"""The palette that Qt's own widgets draw with, made from the tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QPalette

if TYPE_CHECKING:
    from desktop.desk.theme.tokens import Tokens


def palette(tokens: Tokens) -> QPalette:
    """Return `tokens` as a palette, with the greyed group in the colour of captions."""
    role = QPalette.ColorRole
    made = QPalette()
    pairs = (
        (role.Window, tokens.bg),
        (role.WindowText, tokens.ink),
        (role.Base, tokens.surface),
        (role.AlternateBase, tokens.hover),
        (role.Text, tokens.ink),
        (role.PlaceholderText, tokens.ink3),
        (role.Button, tokens.surface),
        (role.ButtonText, tokens.ink),
        (role.BrightText, tokens.bad),
        (role.ToolTipBase, tokens.surface),
        (role.ToolTipText, tokens.ink),
        (role.Highlight, tokens.accent),
        (role.HighlightedText, tokens.inv),
        (role.Accent, tokens.accent),
        (role.Link, tokens.accent),
        (role.LinkVisited, tokens.accent),
        (role.Light, tokens.surface),
        (role.Midlight, tokens.line2),
        (role.Mid, tokens.line),
        (role.Dark, tokens.field),
        (role.Shadow, tokens.line),
    )
    for which, colour in pairs:
        made.setColor(which, colour)
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, tokens.ink3)
    return made

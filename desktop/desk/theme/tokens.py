"""The colours of the desk by their purpose, in daylight and at night."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from PySide6.QtGui import QColor, QPalette

if TYPE_CHECKING:
    from collections.abc import Mapping

Tone = Literal["ok", "warn", "bad", "run", "acc", "plain"]
"""What a state means: arrived, ten minutes or less, late, running, can be acted on, nothing in particular."""


@dataclass(frozen=True, slots=True)
class Tokens:
    """One theme: every colour that may appear on the screen, named by what it is for (ui/guide.md 2)."""

    bg: QColor
    surface: QColor
    nav: QColor
    sunken: QColor
    hover: QColor
    line: QColor
    line2: QColor
    field: QColor
    ink: QColor
    ink2: QColor
    ink3: QColor
    accent: QColor
    accentbg: QColor
    accentline: QColor
    inv: QColor
    ok: QColor
    okbg: QColor
    okfill: QColor
    warn: QColor
    warnbg: QColor
    warnfill: QColor
    bad: QColor
    badbg: QColor
    badfill: QColor
    run: QColor
    runbg: QColor
    runfill: QColor
    track: QColor

    def text(self, tone: Tone) -> QColor:
        """Return the colour of words in `tone`."""
        return {
            "ok": self.ok, "warn": self.warn, "bad": self.bad, "run": self.run, "acc": self.accent, "plain": self.ink2,
        }[tone]  # fmt: skip

    def back(self, tone: Tone) -> QColor:
        """Return the tint behind words in `tone`."""
        return {
            "ok": self.okbg, "warn": self.warnbg, "bad": self.badbg, "run": self.runbg,
            "acc": self.accentbg, "plain": self.surface,
        }[tone]  # fmt: skip

    def fill(self, tone: Tone) -> QColor:
        """Return the solid of bars and edges in `tone`."""
        return {
            "ok": self.okfill, "warn": self.warnfill, "bad": self.badfill, "run": self.runfill,
            "acc": self.accent, "plain": self.line,
        }[tone]  # fmt: skip


def _tokens(values: Mapping[str, str]) -> Tokens:
    return Tokens(**{name: QColor(value) for name, value in values.items()})


LIGHT = _tokens({
    "bg": "#F4F3EF", "surface": "#FFFFFF", "nav": "#FBFAF7", "sunken": "#ECEAE4", "hover": "#F7F6F2",
    "line": "#DCD9D1", "line2": "#EAE8E2", "field": "#8A877F", "ink": "#1B2024", "ink2": "#485058", "ink3": "#666E76",
    "accent": "#1D569F", "accentbg": "#E6EEF8", "accentline": "#A9C3E4", "inv": "#FFFFFF",
    "ok": "#1B6B41", "okbg": "#E3F1E8", "okfill": "#2F7F55", "warn": "#8A5200", "warnbg": "#FBEFD6",
    "warnfill": "#B36B00", "bad": "#AE2419", "badbg": "#FBE7E4", "badfill": "#C93428",
    "run": "#46566A", "runbg": "#EDF0F3", "runfill": "#5E6F84", "track": "#E2DFD8",
})  # fmt: skip
DARK = _tokens({
    "bg": "#14171A", "surface": "#1D2125", "nav": "#191C20", "sunken": "#101214", "hover": "#23282D",
    "line": "#343A41", "line2": "#292E34", "field": "#6F7882", "ink": "#E9ECEF", "ink2": "#B4BBC3", "ink3": "#8F98A2",
    "accent": "#7FB0F0", "accentbg": "#1C2C42", "accentline": "#3B5C88", "inv": "#101315",
    "ok": "#74C797", "okbg": "#17301F", "okfill": "#4FA578", "warn": "#F0B54A", "warnbg": "#36290F",
    "warnfill": "#D99A2B", "bad": "#FF8A7D", "badbg": "#431C18", "badfill": "#E0584B",
    "run": "#AAB6C4", "runbg": "#252C33", "runfill": "#76879B", "track": "#343A41",
})  # fmt: skip


def from_system(palette: QPalette) -> Tokens:
    """Return tokens made of the system's own colours, for people who chose a high contrast theme.

    States keep their shapes and words and lose their colours: the system's choice goes before ours.
    """
    window, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    base = palette.color(QPalette.ColorRole.Base)
    light, on_light = palette.color(QPalette.ColorRole.Highlight), palette.color(QPalette.ColorRole.HighlightedText)
    backs = dict.fromkeys(("bg", "nav", "sunken"), window)
    backs |= dict.fromkeys(("surface", "hover", "okbg", "warnbg", "badbg", "runbg", "accentbg", "track"), base)
    inks = dict.fromkeys(("ink", "ink2", "ink3", "ok", "warn", "bad", "run", "line", "line2", "field"), text)
    fills = dict.fromkeys(("okfill", "warnfill", "badfill", "runfill"), text)
    return Tokens(**backs, **inks, **fills, accent=light, accentline=light, inv=on_light)

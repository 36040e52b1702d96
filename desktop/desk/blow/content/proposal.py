"""The summary 事由 that is proposed from the caller's own words until somebody writes a better one."""

from __future__ import annotations

import re

_ENDS = re.compile(r"[。！？!?；;\n]")
_EDGES = " 　\t\"'“”‘’「」『』，,、：:…."
_LONGEST = 40
"""Characters of a summary: one line of the register."""


def proposed(verbatim: str) -> str:
    """Return the first sentence without quotation marks, cut at a comma where it is longer than one line."""
    first = next((part for one in _ENDS.split(verbatim) if (part := one.strip(_EDGES))), "")
    if len(first) <= _LONGEST:
        return first
    cut = max(first.rfind(mark, 0, _LONGEST + 1) for mark in "，,、")
    return first[: cut if cut > 0 else _LONGEST].strip(_EDGES)

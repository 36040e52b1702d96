"""Spares the start of the window a reading of every source file.

After PySide6 is loaded its import hook opens the source of each module that is imported and looks for the word
`PySide6` in it, to know which modules might choose snake_case names by `from __feature__ import ...`. No module here
does; told so, the hook leaves them alone. That took a tenth of the time in which the window starts.
"""

from __future__ import annotations

import sys


def spare() -> None:
    """Tell the hook that no module imported from here on chooses features; nothing happens where there is no hook."""
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        feature._mod_uses_pyside = _chooses_nothing  # type: ignore[union-attr]  # noqa: SLF001 - no other way


def _chooses_nothing(_module: object) -> bool:
    return False

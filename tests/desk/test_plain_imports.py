"""The import hook of PySide6 opens no source of ours, and its absence does no harm."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

from desktop.desk import plain_imports

if TYPE_CHECKING:
    import pytest


def test_the_hook_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    feature = sys.modules["shibokensupport.feature"]
    assert feature._mod_uses_pyside(ModuleType("ours")) is False
    other = ModuleType("shibokensupport.feature")
    monkeypatch.setitem(sys.modules, "shibokensupport.feature", other)
    plain_imports.spare()
    assert not hasattr(other, "_mod_uses_pyside")

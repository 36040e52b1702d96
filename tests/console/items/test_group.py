from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from desktop.console.items.group import ORDERS

if TYPE_CHECKING:
    from tests.console.line import Console


def test_every_order_has_its_command_and_its_help(console: Console) -> None:
    for name, module in ORDERS.items():
        found = import_module(f"desktop.console.items.{module}")
        assert hasattr(found, f"{name}_") or hasattr(found, name)
        assert console.say("item", name, "--help")
    assert "销号" in console.say("item", "--help")
    console.say("item", "lost")
    assert console.code == 2
    assert "lost" in console.err

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from desktop.console.meetings.group import ORDERS

if TYPE_CHECKING:
    from tests.console.line import Console


def test_every_order_has_its_command_and_its_help(console: Console) -> None:
    for name, module in ORDERS.items():
        found = import_module(f"desktop.console.meetings.{module}")
        attribute = name.replace("-", "_")
        assert hasattr(found, f"{attribute}_") or hasattr(found, attribute)
        assert console.say("meeting", name, "--help")
    assert "更正" in console.say("meeting", "--help")
    console.say("meeting", "lost")
    assert console.code == 2
    assert "lost" in console.err

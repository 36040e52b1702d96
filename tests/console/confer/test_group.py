from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from desktop.console.confer.group import ORDERS

if TYPE_CHECKING:
    from tests.console.line import Console


def test_every_order_has_its_command_and_its_help(console: Console) -> None:
    for name, module in ORDERS.items():
        found = import_module(f"desktop.console.confer.{module}")
        plain = name.replace("-", "_")
        command = getattr(found, f"{plain}_", None) or getattr(found, plain)
        assert command.name == name
        assert console.say("confer", name, "--help")
    assert "会签" in console.say("confer", "--help")
    console.say("confer", "lost")
    assert console.code == 2
    assert "lost" in console.err

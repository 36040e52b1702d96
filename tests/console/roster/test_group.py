"""The orders of the roster are listed, explained in two languages, and a wrong name is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.console import root
from desktop.console.roster import group

if TYPE_CHECKING:
    from tests.console.line import Console


def test_the_group_lists_its_orders(console: Console) -> None:
    told = console.say("roster", "--help")
    assert all(name in told for name in group.ORDERS)
    assert "公布一个月的值班表" in told
    assert "Publish the roster" in console.say("--lang", "en", "roster", "--help")


@pytest.mark.parametrize("name", list(group.ORDERS))
def test_every_order_explains_itself(console: Console, name: str) -> None:
    assert "用法" in console.say("roster", name, "--help")
    assert console.code == root.DONE


def test_an_order_that_is_not_there_is_told(console: Console) -> None:
    console.say("roster", "hang")
    assert console.code == root.USAGE
    assert "没有命令 hang" in console.err
    console.say("roster", "--hang")
    assert console.code == root.USAGE

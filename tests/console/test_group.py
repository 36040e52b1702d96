"""A group of orders imports what is typed and nothing else, and says in two languages what it does not know."""

from __future__ import annotations

import sys
from types import ModuleType

import click
import pytest
from click.testing import CliRunner

from desktop.console.group import Group, by_name
from desktop.console.speech import Mistyped, Order
from desktop.post.words import Words


@pytest.fixture
def group(monkeypatch: pytest.MonkeyPatch) -> Group:
    @click.command(cls=Order, said=Words("取进来。", "Take in."))
    def take_in() -> None:
        click.echo("taken in")

    module = ModuleType("drawers.upper")
    vars(module)["take_in_"] = take_in
    monkeypatch.setitem(sys.modules, module.__name__, module)
    return Group(
        name="cupboard",
        said=Words("柜子。", "The cupboard."),
        orders=by_name({"upper": ("take-in",), "lower": ("never", "ever")}),
        package="drawers",
        unknown=Words("没有 {name}", "no {name}"),
    )


def test_only_the_module_of_the_order_is_imported(group: Group) -> None:
    assert group.list_commands(click.Context(group)) == ["take-in", "never", "ever"]
    assert CliRunner().invoke(group, ["take-in"]).output == "taken in\n"
    assert "drawers.lower" not in sys.modules
    with pytest.raises(ModuleNotFoundError):
        group.get_command(click.Context(group), "ever")


def test_what_is_no_order_is_said(group: Group) -> None:
    context = click.Context(group)
    assert group.get_command(context, "{0}") is None
    with pytest.raises(Mistyped) as told:
        group.resolve_command(context, ["{0}"])
    assert told.value.said == Words("没有 {0}", "no {0}")


def test_the_help_lists_the_orders(group: Group) -> None:
    group.orders = {"take-in": "upper"}
    assert "take-in  取进来。" in CliRunner().invoke(group, ["--help"]).output

"""Options that many orders share speak both languages."""

from __future__ import annotations

import click
import pytest

from desktop.console import frequent
from desktop.console.speech import Given, Order
from desktop.post.words import Words

MAKERS = [frequent.at, frequent.by, frequent.reason, frequent.evidence, frequent.number, frequent.department]


@pytest.mark.parametrize("maker", MAKERS)
def test_each_is_one_parameter(maker: object) -> None:
    @click.command(cls=Order, said=Words("试。", "Try."))
    @maker()  # type: ignore[operator,untyped-decorator]
    def order(**typed: object) -> None:
        del typed

    (parameter,) = order.params
    if isinstance(parameter, Given):
        assert parameter.said.zh
        assert parameter.said.en
    else:
        assert isinstance(parameter, click.Argument)


def test_an_option_keeps_its_words() -> None:
    @click.command(cls=Order, said=Words("试。", "Try."))
    @frequent.option("--x", said=Words("中", "en"), default="1")
    def order(x: str) -> None:
        del x

    assert isinstance(order.params[0], Given)
    assert order.params[0].said == Words("中", "en")

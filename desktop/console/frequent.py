"""Options and arguments that many typed orders share, each explained once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from desktop.console.speech import Given
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    Decorator = Callable[[Any], Any]


def option(*names: str, said: Words, **more: Any) -> Decorator:  # noqa: ANN401 - handed on to click
    """Return an option whose help is in two languages."""
    return click.option(*names, cls=Given, said=said, **more)


def number() -> Decorator:
    """Return the argument that names a whistle."""
    return click.argument("number", metavar="NUMBER")


def department() -> Decorator:
    """Return the argument that names a called department."""
    return click.argument("department", metavar="DEPARTMENT")


def at() -> Decorator:
    """Return the option for when it happened."""
    return option(
        "--at", metavar="TIME", said=Words("何时发生：1420 或 ISO 时间，不写就是现在", "When: 1420 or ISO; now")
    )


def by() -> Decorator:
    """Return the option for who decided."""
    return option("--by", required=True, metavar="NAME", said=Words("谁决定的", "Who decided"))


def reason() -> Decorator:
    """Return the option for the written reason."""
    return option("--reason", required=True, metavar="TEXT", said=Words("书面理由", "The written reason"))


def evidence() -> Decorator:
    """Return the option for what a time rests on."""
    words = Words(
        "凭据：电话、签字、照片、对讲、现场、纸质", "Evidence: phone, signature, photo, radio, on_site, paper"
    )
    return option("--evidence", default="phone", metavar="KIND", said=words)

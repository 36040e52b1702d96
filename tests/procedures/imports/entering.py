"""An import under way, sealed at its end as every order is."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from desktop.ledger.pen import Pen
    from tests.post_of import Post


@contextmanager
def entering(post: Post) -> Iterator[Pen]:
    """Give the pen of an import and seal what it wrote."""
    with post.watch.pen() as pen:
        yield pen
        pen.entry("import", "file", "表.xlsx", {"what": "表.xlsx", "count": 1, "left_out": 0})

"""A post on disk with an issued meeting, and a console whose clock is the wall's."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.items_of import ItemsPost

if TYPE_CHECKING:
    from tests.post_of import Post


@pytest.fixture
def items(post: Post) -> ItemsPost:
    """Return the post of the console with an issued meeting."""
    made = ItemsPost(post.ledger, now=post.now, departments=post.departments)
    made.issued()
    return made

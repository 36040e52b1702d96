"""A founded post for every order."""

from __future__ import annotations

import pytest

from tests.post_of import Post, founded_post


@pytest.fixture
def post() -> Post:
    return founded_post()

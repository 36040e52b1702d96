"""The words that stand on papers, kept apart in resources/wording so that an office can read them in one place."""

from __future__ import annotations

import tomllib
from functools import lru_cache

from desktop import resources

Wording = dict[str, str]


@lru_cache(maxsize=1)
def _all() -> dict[str, Wording]:
    return tomllib.loads((resources.folder("wording") / "zh_CN.toml").read_text("utf-8"))


def wording(paper: str) -> Wording:
    """Return the words of one paper by their keys; raise `KeyError` where resources/wording lacks it."""
    return _all()[paper]

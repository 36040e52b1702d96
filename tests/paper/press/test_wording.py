"""Every word that a paper asks for stands in resources/wording, and every word there is asked for."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from desktop.paper.press.wording import _all, wording

CODE = "\n".join(path.read_text("utf-8") for path in Path(__file__).parents[3].glob("desktop/paper/**/*.py"))


def test_a_missing_paper_is_an_error() -> None:
    with pytest.raises(KeyError):
        wording("nothing")


@pytest.mark.parametrize("paper", sorted(_all()))
def test_every_word_is_used(paper: str) -> None:
    built = {"no_show", "stood_down"}  # keys that are states
    unused = [key for key in wording(paper) if key not in built and not _asked(key)]
    assert unused == []


def _asked(key: str) -> bool:
    """Whether the code says a key, or puts it together from its beginning and the name of a kind."""
    return bool(re.search(rf'"{key}"|f"{key.rsplit("_", 1)[0]}_\{{', CODE))

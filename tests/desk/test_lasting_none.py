"""None, True and False outlive every call that lets go of them."""

from __future__ import annotations

import sys

import pytest

from desktop.desk import lasting_none


@pytest.mark.parametrize("lasting", [None, True, False])
def test_it_is_out_of_reach_and_stays_there(lasting: object) -> None:
    lasting_none.keep()
    before = sys.getrefcount(lasting)
    lasting_none.keep()
    assert before >= 1 << 30
    assert abs(sys.getrefcount(lasting) - before) < 1 << 20

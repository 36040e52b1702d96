"""None outlives every call that lets go of it."""

from __future__ import annotations

import sys

from desktop.desk import lasting_none


def test_none_is_out_of_reach_and_stays_there() -> None:
    lasting_none.keep()
    before = sys.getrefcount(None)
    lasting_none.keep()
    assert before >= 1 << 30
    assert abs(sys.getrefcount(None) - before) < 1 << 20

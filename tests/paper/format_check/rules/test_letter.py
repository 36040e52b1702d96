from __future__ import annotations

import pytest

from tests.paper.format_check.drawn import SENT, checked


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ({"double": ((4.0, 0.5), (5.4, 1.2), (21.4, 0.5), (20.0, 1.2))}, "0.50 / 1.20 mm"),
        ({"double": ((4.0, 1.2), (5.4, 0.5), (21.4, 1.2), (20.0, 0.5))}, "1.20 / 0.50 mm"),
        ({"double": ((4.0, 1.2), (5.4, 0.5), (31.4, 0.5), (30.0, 1.2))}, "30.0 mm"),
        ({"double": ((9.0, 1.2), (10.4, 0.5), (21.4, 0.5), (20.0, 1.2))}, "8.8 mm"),
        ({"double": ((4.0, 1.2), (5.4, 0.5))}, "没有"),
        ({"double": ((4.0, 1.2), (5.4, 0.5), (20.0, 1.2))}, "不是双线"),
        ({"double_length": 156.0}, "156.0 mm"),
    ],
)
def test_faults_of_the_double_rules_are_measured(fault: dict[str, object], said: str) -> None:
    assert ("10.1", said) in {(one.clause.number, one.measured.zh) for one in checked(SENT.but(**fault)).findings}

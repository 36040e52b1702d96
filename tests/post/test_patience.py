from __future__ import annotations

import pytest

from desktop.post.patience import PAUSES, patiently
from tests.stick import fault


def held(times: int, error: OSError) -> list[str]:
    left = [error] * times
    said: list[str] = []

    def act() -> str:
        said.append("tried")
        if left:
            raise left.pop()
        said.append("done")
        return "done"

    try:
        assert patiently(act) == "done"
    except OSError as last:
        said.append(str(last is error))
    return said


@pytest.fixture(autouse=True)
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    told: list[float] = []
    monkeypatch.setattr("time.sleep", told.append)
    return told


@pytest.mark.parametrize("number", [5, 32, 33])
def test_what_a_scanner_holds_for_a_moment_is_tried_again(slept: list[float], number: int) -> None:
    assert held(3, fault(13, number)) == ["tried"] * 4 + ["done"]
    assert slept == list(PAUSES[:3])


def test_what_is_held_longer_than_a_second_is_said(slept: list[float]) -> None:
    assert held(100, fault(13, 32)) == ["tried"] * (len(PAUSES) + 1) + ["True"]
    assert 0.8 < sum(slept) < 1.2


@pytest.mark.parametrize("error", [fault(28, 112), OSError(13, "denied"), OSError(28, "full"), OSError("odd")])
def test_any_other_fault_is_said_at_once(slept: list[float], error: OSError) -> None:
    assert held(1, error) == ["tried", "True"]
    assert not slept

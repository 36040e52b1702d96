from __future__ import annotations

from desktop.post.roster import states
from desktop.post.roster.states import LIVE_STATES, OWN, STOOD_STATES, DutyClass, DutyState
from desktop.post.states import Named


def test_every_name_has_a_key_and_both_words() -> None:
    kinds = [
        one for one in vars(states).values() if isinstance(one, type) and issubclass(one, Named) and one is not Named
    ]
    assert len(kinds) == 13
    for kind in kinds:
        for one in kind:
            assert one.value.isascii()
            assert one.words.zh
            assert one.words.en


def test_who_gave_a_duty_away_does_not_stand_it() -> None:
    gone = {DutyState.SWAPPED, DutyState.ON_LEAVE, DutyState.WITHDRAWN, DutyState.PLANNED}
    assert gone.isdisjoint(STOOD_STATES)
    assert set(STOOD_STATES) - set(LIVE_STATES) == {DutyState.ENDED, DutyState.ABSENT, DutyState.RELIEVED}
    assert set(OWN) == set(DutyClass) - {DutyClass.STATIONED, DutyClass.ON_CALL}

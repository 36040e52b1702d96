from __future__ import annotations

from desktop.post.items.states import Supervision
from tests.paper.items.facts import OWING, closing, supervision


def test_both_papers_are_printed_from_the_state_of_their_item() -> None:
    assert closing().imprint is OWING.imprint
    assert supervision(Supervision.NOTICE).imprint is OWING.imprint

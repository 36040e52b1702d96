from __future__ import annotations

from desktop.post.conferences.contribution import Contribution
from tests.post_of import refusing

LINE = Contribution("l", "w", "water", " 挖掘机 ", " 1台班 ", 1000, 500, " 专项 ")


def test_it_is_kept_with_clean_words() -> None:
    one = LINE.checked()
    assert (one.what, one.quantity, one.ground) == ("挖掘机", "1台班", "专项")


def test_only_a_line_with_an_amount_is_proposed_and_any_is_let_go() -> None:
    assert LINE.taken("c").conference == "c"
    bare = Contribution("l", "w", "water", "挖掘机", "", 1000, 0, "")
    with refusing("proposed"):
        bare.taken("c")
    assert bare.taken("").conference == ""

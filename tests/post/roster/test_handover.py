from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.post.roster.handover import NOTHING, Handover, filled, incoming, outgoing, sign_in, sign_out
from tests.post_of import refusing
from tests.roster_of import at

RECORD = Handover("h", at(3), at(2), "甲", "丁", "乙", "丁", "零记录", "无", " 公章一枚 ")


def test_both_sides_sign_one_after_the_other() -> None:
    with refusing("out_signed_at"):
        sign_in(RECORD, at(3), "s")
    out = sign_out(RECORD, at(3, 8, 40), 0)
    assert (out.out_signed_at, out.items) == (at(3, 8, 40), "公章一枚")
    with refusing("out_signed_at"):
        sign_out(out, at(3, 8, 41), 0)
    with refusing("in_signed_at"):
        sign_in(out, at(3, 8, 39), "s")
    done = sign_in(out, at(3, 8, 50), "s")
    assert (done.in_signed_at, done.stand) == (at(3, 8, 50), "s")
    with refusing("handover"):
        sign_in(done, at(3, 9), "t")
    with refusing("handover"):
        sign_out(done, at(3, 9), 0)
    with refusing("handover"):
        sign_in(replace(out, void=True), at(3, 9), "s")
    with refusing("out_signed_at"):
        sign_out(RECORD, at(3, 8, 29), 0)


@pytest.mark.parametrize("field", ["handled", "unhandled", "items"])
def test_an_empty_field_is_refused_and_nothing_is_written_out(field: str) -> None:
    with refusing(field) as caught:
        filled(replace(RECORD, **{field: " "}))  # type: ignore[arg-type]
    assert NOTHING in caught[0].reason.zh
    assert getattr(filled(replace(RECORD, **{field: f" {NOTHING} "})), field) == NOTHING  # type: ignore[arg-type]


def test_nothing_is_wrong_where_something_is_open() -> None:
    with refusing("unhandled") as caught:
        sign_out(RECORD, at(3, 9), 2)
    assert "2 件" in caught[0].reason.zh
    assert sign_out(replace(RECORD, unhandled="5号哨未销"), at(3, 9), 2).out_signed_at == at(3, 9)


def test_who_stays_on_neither_goes_nor_comes() -> None:
    assert outgoing(RECORD) == ("甲",)
    assert incoming(RECORD) == ("乙",)
    assert outgoing(replace(RECORD, to_leader="甲 ", to_clerk="己")) == ("丁",)

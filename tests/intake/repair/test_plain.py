"""What typing leaves behind goes; what somebody meant stays."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from desktop.intake.repair.plain import nothing, person, pieces, plain, tight


def test_sentences_keep_their_punctuation() -> None:
    assert plain(" 扣押３台（辆），ＡＢＣ　立案 ") == "扣押3台（辆），ABC 立案"
    assert plain("《条例》\n第三条") == "《条例》第三条"
    assert plain("a\r\nb") == "a b"
    assert plain("其一，\n其二") == "其一，其二"


def test_codes_lose_every_blank() -> None:
    assert tight(" Ａ－ 1　２\u200b") == "A-12"


def test_names() -> None:
    assert person("公　安　甲 ") == "公安甲"
    assert person("阿依 · 古丽") == "阿依·古丽"
    assert person("Li  Ming") == "Li Ming"


def test_nothing_is_said_in_many_ways() -> None:
    assert all(nothing(text) for text in ("", " ", "—", "－", "/", "无", "#N/A"))
    assert not nothing("0")


def test_pieces() -> None:
    assert pieces("违建、私搭，加层；翻建/扩建\n ") == ("违建", "私搭", "加层", "翻建", "扩建")


@given(st.text())
def test_plain_is_settled_after_once_and_tight_has_no_blank(text: str) -> None:
    assert plain(plain(text)) == plain(text)
    assert not any(sign.isspace() for sign in tight(text))

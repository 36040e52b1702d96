from __future__ import annotations

from desktop.post.words import Words

HELLO = Words("你好", "hello")


def test_the_office_speaks_chinese_unless_asked() -> None:
    assert str(HELLO) == "你好"
    assert HELLO.said("zh_CN") == HELLO.said("zh") == "你好"
    assert HELLO.said("en") == HELLO.said("de_DE") == "hello"

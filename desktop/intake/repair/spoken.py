"""Numbers written in Chinese characters where dates use them: 二〇二六年九月三日, 十五时三十分."""

from __future__ import annotations

import re

_DIGITS = {
    "〇": 0,
    "零": 0,
    "○": 0,
    "一": 1,
    "二": 2,
    "两": 2,
    "三": 3,
    "四": 4,
    "五": 5,
    "六": 6,
    "七": 7,
    "八": 8,
    "九": 9,
}
_RUN = re.compile(r"([〇零○一二两三四五六七八九十廿卅]+)(?=[年月日号时点分])")


def figures(text: str) -> str:
    """Return the text with Chinese numbers before 年月日号时点分 written in figures; 一刻 and 周三 stay."""
    return _RUN.sub(lambda match: _figure(match[1]), text)


def _figure(word: str) -> str:
    word = word.replace("廿", "二十").replace("卅", "三十")
    if "十" not in word:
        return "".join(str(_DIGITS[sign]) for sign in word)
    tens, _, ones = word.partition("十")
    if len(tens) > 1 or len(ones.strip("零〇")) > 1 or "十" in ones:
        return word
    return str((_DIGITS[tens] if tens else 1) * 10 + (_DIGITS[ones.strip("零〇")] if ones.strip("零〇") else 0))

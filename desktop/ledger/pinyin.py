"""How Chinese is spelt, for finding by initials and for sorting names, with the surnames that are read otherwise."""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from threading import Lock

SURNAMES = {
    "单": "shan", "解": "xie", "仇": "qiu", "任": "ren", "曾": "zeng", "查": "zha", "区": "ou", "朴": "piao",
    "翟": "zhai", "盖": "ge", "华": "hua", "员": "yun", "宁": "ning", "尉": "wei", "折": "she", "洗": "xian",
    "冼": "xian", "缪": "miao", "乐": "yue", "召": "shao", "种": "chong", "黑": "he", "能": "nai", "秘": "bi",
    "繁": "po", "祭": "zhai", "阚": "kan", "郗": "xi", "晟": "cheng", "纪": "ji", "那": "na", "令": "ling",
    "占": "zhan", "应": "ying", "哈": "ha", "眭": "sui", "句": "gou", "过": "guo", "葛": "ge", "隗": "wei",
    "尹": "yin", "都": "du", "车": "che", "沈": "shen", "贾": "jia", "石": "shi",
}  # fmt: skip
"""Surnames with a reading of their own, by 现代汉语词典 and 汉语大字典; edited here, in one place."""
COMPOUND = {"尉迟": "yu chi", "万俟": "mo qi", "单于": "chan yu", "长孙": "zhang sun", "澹台": "tan tai"}
"""Surnames of two characters whose reading differs from both the characters'."""
_LONGEST = 600
_READING = Lock()


@lru_cache(maxsize=4096)
def syllables(text: str) -> tuple[str, ...]:
    """Return the syllables of `text` without tones; what is no Chinese stays as it is, character by character."""
    # The tables are read at the first call, and may be asked for by two threads at once.
    with _READING:
        from pypinyin import Style, lazy_pinyin

        spelt = lazy_pinyin(text[:_LONGEST], style=Style.NORMAL, errors=list)  # type: ignore[arg-type]
    return tuple(spelt)


def initials(text: str) -> str:
    """Return the first letters of the syllables of `text`, lower case: `wfjs` for 违法建设; marks are left out."""
    return "".join(one[0] for one in syllables(unicodedata.normalize("NFKC", text)) if one[0].isalnum()).lower()


def name_key(name: str) -> str:
    """Return the key by which a person's name is sorted, the surname read as a surname."""
    for surname, reading in COMPOUND.items():
        if name.startswith(surname):
            return " ".join((*reading.split(), *syllables(name[2:])))
    if name[:1] in SURNAMES:
        return " ".join((SURNAMES[name[0]], *syllables(name[1:])))
    return " ".join(syllables(name))


def name_initials(name: str) -> str:
    """Return the initials of a person's name, the surname read as a surname."""
    return "".join(part[0] for part in name_key(name).split() if part)

"""How wordings are compared: half-width, without blanks, in overlapping pairs of Chinese characters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_BLANK = re.compile(r"\s+")
_CJK = re.compile(r"[一-鿿]{2,}")
COMMON = frozenset(
    (
        *("检查", "联合", "整治", "管理", "巡查", "专项", "工作", "安全", "生产", "问题", "处置", "清理", "维护"),
        *("监督", "执法", "行动", "开展", "进行", "情况", "发现", "现场", "村民", "居民", "群众", "反映", "附近"),
        *("有人", "疑似", "多次", "多人", "严重", "存在"),
    )
)
"""Words that say how an office works and not what the matter is; they never point to an owner."""


@lru_cache(maxsize=8192)
def plain(text: str) -> str:
    """Return `text` as it is compared: half-width, lower case, without blanks."""
    return _BLANK.sub("", unicodedata.normalize("NFKC", text)).lower()


def pairs(text: str) -> set[str]:
    """Return the overlapping two-character pieces of the Chinese runs of `text`, without common words."""
    return {run[at : at + 2] for run in _CJK.findall(text) for at in range(len(run) - 1)} - COMMON

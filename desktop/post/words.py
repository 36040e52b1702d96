"""A sentence in the two languages that the post speaks."""

from __future__ import annotations

from typing import NamedTuple


class Words(NamedTuple):
    """The same sentence in Chinese and in English; `str()` gives the Chinese one."""

    zh: str
    en: str

    def __str__(self) -> str:
        """Return the Chinese sentence, the language of the office."""
        return self.zh

    def said(self, language: str) -> str:
        """Return the sentence in `language`, a locale name such as `zh_CN` or `en`."""
        return self.zh if language.startswith("zh") else self.en

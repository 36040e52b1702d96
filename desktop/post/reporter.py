"""Who told of a problem: personal data, kept apart from the whistle and out of the journal (个人信息保护法)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reporter:
    """Name and telephone of the one who called, for one whistle."""

    whistle: str
    name: str = ""
    phone: str = ""

    @property
    def masked(self) -> str:
        """The name and number as they may be shown without a reason: 张*　138****5678 (spec/reliability.md)."""
        name = self.name[:1] + "*" * max(len(self.name) - 1, 0)
        digits = self.phone.replace("-", "").replace(" ", "")
        phone = f"{digits[:3]}****{digits[-4:]}" if len(digits) > 7 else "*" * len(digits)  # noqa: PLR2004 - 3 + 4 shown
        return "　".join(part for part in (name, phone) if part)

"""What a supporting department put in, and what is proposed to make up for it (B05)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no, written

if TYPE_CHECKING:
    from datetime import datetime

MOST = 10**12
"""The most fen that one line may say; more is a slip of the key."""


@dataclass(frozen=True, slots=True)
class Contribution:
    """One line of cost of one department for one whistle."""

    id: str
    whistle: str
    department: str
    what: str
    """People, machines, material: 挖掘机 1 台班."""
    quantity: str
    cost: int
    """In fen; 0 where nobody has counted it in money."""
    proposed: int
    """What is proposed to be made up for, in fen."""
    ground: str
    """On which ground, from which funds."""
    conference: str = ""
    """Id of the conference that takes it into its proposal; empty as long as it is only noted."""
    at: datetime | None = None
    by: str = ""
    void: bool = False

    def checked(self) -> Contribution:
        """Return it with clean words; no more is made up for than was put in, and never without a ground."""
        what = written("what", self.what, "投入内容", "What was put in")
        for field, amount in (("cost", self.cost), ("proposed", self.proposed)):
            if not 0 <= amount <= MOST:
                raise no(field, "金额要在 0 到 100 亿元之间。", "An amount is 0 to 10 billion yuan.")
        if self.cost and self.proposed > self.cost:
            raise no("proposed", "拟补偿超过投入。请核对金额。", "More is proposed than was put in.")
        ground = self.ground.strip()
        if self.proposed:
            ground = written("ground", ground, "补偿依据", "The ground")
        return replace(self, what=what, quantity=self.quantity.strip(), ground=ground)

    def taken(self, conference: str) -> Contribution:
        """Return it as part of the proposal of a conference, or of none; it needs an amount."""
        if conference and not self.proposed:
            raise no("proposed", f"“{self.what}”没写拟补偿金额。", f"“{self.what}” has no proposed amount.")
        return replace(self, conference=conference)

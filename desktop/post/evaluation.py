"""The evaluation that a closed whistle needs before it is archived: ratings and a recheck plan (B13, C10, D05)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.post.guard import no

if TYPE_CHECKING:
    from datetime import date

BEST = 5
"""Ratings run from 1 to 5 (好差评, C10)."""


@dataclass(frozen=True, slots=True)
class Evaluation:
    """How a whistle went: three dimensions of D05, the reporter's satisfaction, the day of the recheck."""

    whistle: str
    order_kept: int = 0
    """Was the joint action orderly, 1 to 5; 0 is not rated yet."""
    resources_used: int = 0
    public_interest: int = 0
    satisfaction: int = 0
    """Of the reporter, 1 to 5; 0 with a comment where nobody could be asked."""
    comment: str = ""
    recheck_on: date | None = None
    no_recheck: str = ""
    """Why no recheck is planned, where none is."""

    @property
    def complete(self) -> bool:
        """Whether evaluation, ratings and recheck plan are all there."""
        rated = min(self.order_kept, self.resources_used, self.public_interest) > 0
        return rated and bool(self.satisfaction or self.comment) and bool(self.recheck_on or self.no_recheck)

    def checked(self) -> Evaluation:
        """Return it with clean texts; refuse a rating outside 0 to 5."""
        ratings = (self.order_kept, self.resources_used, self.public_interest, self.satisfaction)
        if any(not 0 <= rating <= BEST for rating in ratings):
            raise no("rating", "评分是 1 到 5 分。请改正。", "Ratings run from 1 to 5.")
        return replace(self, comment=self.comment.strip(), no_recheck=self.no_recheck.strip())

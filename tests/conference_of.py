"""A post with a whistle blown and a conference about it, brought to any of its states by the orders of the post."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.ledger import conferences
from desktop.post.closing import confer
from desktop.post.conferences.conference import Conference
from desktop.post.conferences.decisions import Decided
from desktop.post.conferences.shares import Portion
from desktop.post.conferences.states import ConferenceKind, Position, SeatMark, SeatRole, Signature
from desktop.post.whistle import Whistle
from desktop.procedures.conferences import calling, decisions, proposing, session, signing
from desktop.procedures.conferences.proposing import Seated
from tests.post_of import CLERK, COMMANDER, SHORTS, Post, founded_post

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.post.conferences.conference import ConferenceSeat
    from desktop.procedures.watch import Watch

AGREE, RESERVE, DISAGREE = Position.AGREE, Position.RESERVE, Position.DISAGREE
ALL_AGREE = dict.fromkeys(SHORTS, AGREE)


@dataclass
class Room:
    """A conference of 公安 (lead), 水务 and 国土 about a blown whistle."""

    post: Post
    whistle: Whistle
    id: str

    @property
    def conference(self) -> Conference:
        """The conference as it stands in the ledger."""
        return self.post.ledger.get(Conference, self.id)

    @property
    def seats(self) -> dict[str, ConferenceSeat]:
        """Its seats by the short names of their departments."""
        found = conferences.seats(self.post.ledger, self.id)
        names = {one.id: short for short, one in self.post.departments.items()}
        return {names[one.department]: one for one in found}

    def seat(self, short: str) -> str:
        """Return the id of a department's seat."""
        return self.seats[short].id

    def department(self, short: str) -> str:
        """Return the id of a department."""
        return self.post.departments[short].id

    def notified(self) -> Room:
        """Give notice for an hour from now."""
        starts = self.post.now + timedelta(hours=1)
        calling.notify(self.post.watch, self.id, starts, "二楼会议室", COMMANDER, CLERK)
        return self

    def sat(self, **marks: SeatMark) -> Room:
        """Call the roll, all present but those of `marks`, and begin an hour later."""
        for short, seat in self.seats.items():
            mark = marks.get(short, SeatMark.PRESENT)
            there = mark is SeatMark.PRESENT
            session.call_seat(self.post.watch, seat.id, mark, f"{short}甲" if there else "", "" if there else "培训")
        self.post.later(60)
        session.begin(self.post.watch, self.id)
        return self

    def spoken(self, positions: Mapping[str, Position] = ALL_AGREE) -> Room:
        """Let departments say what they think."""
        for short, position in positions.items():
            session.say(self.post.watch, self.seat(short), position, "" if position is AGREE else f"{short}另有职责")
        return self

    def decided(self, text: str = "拆除采砂船", short: str = "公安", owner: str = "") -> str:
        """Write a decision down and return its id."""
        due = self.post.now.date() + timedelta(days=8)
        said = Decided(text, owner or f"{short}甲", due, self.department(short), standard="船体离岸", quantity="2艘")
        return decisions.add_decision(self.post.watch, self.id, said).result.id

    def shared(self, **shares: int) -> None:
        """Set the shares of responsibility."""
        given = [Portion(self.department(short), share, "法定职责") for short, share in shares.items()]
        decisions.set_shares(self.post.watch, self.id, given)

    def concluded(self) -> Room:
        """Conclude the session."""
        session.conclude(self.post.watch, self.id, "先拆后查")
        return self

    def sent(self) -> Room:
        """Send the draft round."""
        signing.send_round(self.post.watch, self.id)
        return self

    def signed(self, **how: Signature) -> Room:
        """Let every department sign, those of `how` in their way."""
        for short, seat in self.seats.items():
            mark = how.get(short, Signature.SIGNED)
            text = "" if mark is Signature.SIGNED else f"{short}有话说"
            signing.countersign(self.post.watch, seat.id, mark, f"{short}甲", text)
        return self

    def issued(self, by: str = COMMANDER) -> Conference:
        """Issue the record."""
        return signing.issue_conference(self.post.watch, self.id, by).result


def room(post: Post | None = None, **other: object) -> Room:
    """Return a room whose conference is proposed."""
    post = post or founded_post()
    whistle = post.blown()
    post.later(5)
    done = proposing.propose(post.watch, [whistle.id], "挖沙联合处置", "权属不清", **other)  # type: ignore[arg-type]
    return Room(post, whistle, done.result.id)


def old_mark(watch: Watch, whistle_id: str, subject: str) -> None:
    """Mark a whistle as an older program did, which kept no more of a conference than what it was about."""
    with watch.pen() as pen:
        old = watch.ledger.get(Whistle, whistle_id)
        pen.change(old, confer(old, opened=True))
        pen.entry("open_conference", "whistle", whistle_id, {"text": subject})


def sitting() -> Room:
    """Return a room in session."""
    return room().notified().sat()


def drafted() -> Room:
    """Return a room whose draft has one decision."""
    found = sitting().spoken()
    found.decided()
    return found.concluded()


def approval(*shorts: str) -> Room:
    """Return a conference of an approving and a supervising department, or of those named, about no whistle."""
    post = founded_post()
    roles = (SeatRole.APPROVING, SeatRole.SUPERVISING, SeatRole.INVITED)
    seats = [Seated(post.departments[short].id, role) for short, role in zip(shorts or SHORTS, roles, strict=False)]
    made = proposing.propose(post.watch, (), "砂场许可", "审批和监管要一致", seats, kind=ConferenceKind.APPROVAL)
    return Room(post, None, made.result.id)  # type: ignore[arg-type]

"""The invented post with a conference about its whistle, led by the orders of the post to any of its states."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.desk.conference.page import ConferencePage
from desktop.ledger import conferences
from desktop.post.conferences.conference import Conference
from desktop.post.conferences.decisions import Decided
from desktop.post.conferences.states import Position, SeatMark, Signature
from desktop.procedures.conferences import calling, decisions, proposing, reading, session, signing
from tests.desk.hands import page_of
from tests.desk.scene import SHORTS, Scene

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from desktop.desk.theme.look import Look
    from desktop.ledger.book import Ledger
    from desktop.post.conferences.conference import ConferenceSeat
    from desktop.procedures.conferences.reading import ConferenceSheet

HERE = "镇政府会议室"


class Conferred(Scene):
    """The scene with a conference of 水务 (lead), 公安 and 国土; each step leads it on."""

    def __init__(self, look: Look, ledger: Ledger | None = None) -> None:
        """Blow a whistle and propose a conference about it."""
        super().__init__(look, ledger)
        self.whistle = self.blow()
        self.later(5)
        self.id = proposing.propose(self.watch, [self.whistle.id], "挖沙联合处置", "权属不清").result.id

    @property
    def conference(self) -> Conference:
        """The conference as it stands."""
        return self.ledger.get(Conference, self.id)

    def sheet(self) -> ConferenceSheet:
        """Return everything of the conference."""
        return reading.sheet(self.ledger, self.id)

    def seat(self, short: str) -> ConferenceSeat:
        """Return the seat of a department."""
        found = conferences.seats(self.ledger, self.id)
        return next(one for one in found if one.department == self.departments[short].id)

    def notified(self) -> Conferred:
        """Give notice for an hour from now."""
        calling.notify(self.watch, self.id, self.now + timedelta(hours=1), HERE, "书记甲", "值班员甲")
        return self

    def sat(self) -> Conferred:
        """Call everybody present and begin."""
        self.notified()
        for short in SHORTS:
            session.call_seat(self.watch, self.seat(short).id, SeatMark.PRESENT, f"{short}甲")
        self.later(60)
        session.begin(self.watch, self.id)
        return self

    def spoken(self) -> Conferred:
        """Let all agree but 国土, which reserves its opinion."""
        self.sat()
        for short in SHORTS[:2]:
            session.say(self.watch, self.seat(short).id, Position.AGREE)
        session.say(self.watch, self.seat("国土").id, Position.RESERVE, "采坑不归我局管")
        return self

    def decide(self, text: str = "拆除采砂船") -> str:
        """Write a decision down and return its id."""
        said = Decided(
            text, "水务甲", self.now.date() + timedelta(days=8), self.departments["水务"].id,
            standard="船体离岸", quantity="2艘",
        )  # fmt: skip
        return decisions.add_decision(self.watch, self.id, said).result.id

    def drafted(self) -> Conferred:
        """Conclude with one decision."""
        self.spoken().decide()
        session.conclude(self.watch, self.id, "先拆后查")
        return self

    def sent(self) -> Conferred:
        """Send the draft round."""
        self.drafted()
        signing.send_round(self.watch, self.id)
        return self

    def issued(self) -> Conferred:
        """Let all sign and issue the record."""
        self.sent()
        for short in SHORTS:
            signing.countersign(self.watch, self.seat(short).id, Signature.SIGNED, f"{short}甲")
        signing.issue_conference(self.watch, self.id, "书记甲")
        return self


def shown(held: Conferred, qtbot: QtBot) -> ConferencePage:
    """Return the page, brought up on the conference."""
    made = ConferencePage(held.session)
    page_of(qtbot, made, held.id)
    return made

"""The side ways of a conference: adjourned, cancelled, ended without consensus, added to by a later one (7.4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.conferences import course
from desktop.post.conferences import seats as table
from desktop.post.conferences.states import FROZEN_STATES, ConferenceState, Signature
from desktop.post.guard import follows, no, state_in, written
from desktop.post.person import person
from desktop.post.refused import Door
from desktop.post.words import Words

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import datetime

    from desktop.post.conferences.conference import Conference, ConferenceSeat

S = ConferenceState


def adjourned(conference: Conference, starts_at: datetime, place: str, reason: str, at: datetime) -> Conference:
    """Adjourn to another time: the table is called anew, and what went round for signatures comes back."""
    state_in(conference.state, course.SITTING, "休会", "adjourning")
    follows("starts_at", starts_at, "续会时间", "The new time", ((at, Words("现在", "now")),))
    return replace(
        conference,
        state=S.NOTIFIED,
        starts_at=starts_at,
        place=place.strip() or conference.place,
        notified_at=at,
        opened_at=None,
        ended_at=None,
        on_the_spot=False,
        end_reason=written("reason", reason, "休会理由", "The reason"),
    )


def cancelled(conference: Conference, reason: str) -> Conference:
    """Call it off, at any time before it is issued."""
    state_in(conference.state, course.OPEN, "取消会商", "cancelling")
    return replace(conference, state=S.CANCELLED, end_reason=written("reason", reason, "取消理由", "The reason"))


def without_consensus(
    conference: Conference, seats: Collection[ConferenceSeat], reason: str, at: datetime
) -> Conference:
    """End it without consensus: all have said what they think, and somebody does not agree."""
    state_in(conference.state, course.SITTING, "按未达成一致结束", "ending without consensus")
    course.require(table.held(conference, seats))
    if not disputed(seats):
        raise no(
            "position",
            "各家都同意，没有分歧。请形成意见。",
            "Everybody agrees. Conclude it instead.",
            Door("conclude", Words("形成意见", "Conclude")),
        )
    follows("ended_at", at, "散会", "The end", ((conference.opened_at, course.OPENED),))
    why = written("reason", reason, "分歧所在", "What they differ on")
    return replace(conference, state=S.NO_CONSENSUS, ended_at=conference.ended_at or at, end_reason=why)


def disputed(seats: Iterable[ConferenceSeat]) -> bool:
    """Whether a department reserves its opinion, disagrees or refused to sign."""
    return any(one.position in table.AGAINST or one.signature is Signature.REFUSED for one in table.live(seats))


def supplemented(original: Conference) -> Conference:
    """Return an issued conference that another may add to; what is not issued yet is simply changed."""
    if original.state not in FROZEN_STATES:
        raise no(
            "supplements",
            f"原会商还是“{original.state.words.zh}”，直接改就行。签发后才用补充会商。",
            f"It is still “{original.state.words.en}”; change it itself. Only what is issued is supplemented.",
        )
    return original


def on_the_spot(
    conference: Conference,
    seats: Collection[ConferenceSeat],
    conclusion: str,
    chair: str,
    recorder: str,
    place: str,
    at: datetime,
) -> Conference:
    """Go from the proposal straight to a draft in one form, for departments that confer on the road (现场会商)."""
    state_in(conference.state, (S.PROPOSED,), "现场会商", "conferring on the spot")
    course.require(table.held(conference, seats))
    return replace(
        conference,
        state=S.DRAFTED,
        on_the_spot=True,
        starts_at=at,
        opened_at=at,
        ended_at=at,
        place=written("place", place, "会商地点", "The place"),
        chair=person(written("chair", chair, "主持人", "The chair")),
        recorder=person(written("recorder", recorder, "记录人", "The recorder")),
        conclusion=written("conclusion", conclusion, "会商结论", "The conclusion"),
    )

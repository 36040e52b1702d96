"""Which orders a duty takes now; what cannot be done yet says why, what makes no sense is left out."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.desk.duty_orders.people import out
from desktop.desk.orders.ask import translate
from desktop.desk.whistle.acts import Act
from desktop.post.roster.duty import BEFORE, EARLY, ENDING, GRACE, SIGNED, unrecorded
from desktop.post.roster.states import DutyState

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

    from desktop.post.roster.assignment import DutyAssignment

S = DutyState
_GONE = (S.ABSENT, S.ON_LEAVE)


def acts(duty: DutyAssignment, now: datetime, *, away: bool = False) -> Iterator[Act]:
    """Yield the orders to one duty; `away`: a spot check found nobody, and nobody has explained it."""
    state = duty.state
    to_come, over = duty.starts_at > now, duty.ends_at <= now
    unfilled = state in _GONE and not duty.replaced_by and not over
    from_time = _from(duty.starts_at - EARLY, now)
    end_time = _from(duty.ends_at - ENDING, now)
    signed = duty.duty in SIGNED
    offers = (
        (state is S.SWAP_REQUESTED and to_come, "agree_swap", translate("DutyOrders", "Agree to the swap ..."), ""),
        (state is S.SWAP_REQUESTED, "decline_swap", translate("DutyOrders", "Decline the swap ..."), ""),
        (state in BEFORE and not over, "start_duty", translate("DutyOrders", "On duty"), from_time),
        (state is S.PUBLISHED and to_come, "ask_swap", translate("DutyOrders", "Swap ..."), ""),
        (state in BEFORE and not over, "go_on_leave", translate("DutyOrders", "Leave ..."), ""),
        (unrecorded(duty, now), "note_stood", translate("DutyOrders", "Stood as planned ..."), ""),
        (state in BEFORE, "confirm_absent", translate("DutyOrders", "Absent"), _from(duty.starts_at + GRACE, now)),
        (unfilled, "stand_in", translate("DutyOrders", "Stand-in ..."), ""),
        (unfilled and state is S.ABSENT, "start_duty", translate("DutyOrders", "Came late"), ""),
        (
            state is S.ON_DUTY and out(duty) and not over,
            "deploy",
            translate("DutyOrders", "Out with a whistle ..."),
            "",
        ),
        (state is S.DEPLOYED, "come_back", translate("DutyOrders", "Back at the post"), ""),
        (state in (S.ON_DUTY, S.DEPLOYED) and not over, "relieve", translate("DutyOrders", "Relief ..."), ""),
        (state in (S.ON_DUTY, S.DEPLOYED) and signed, "handover", translate("DutyOrders", "Hand the watch over"), ""),
        (
            state in (S.ON_DUTY, S.DEPLOYED, S.HANDING_OVER) and not signed,
            "end_duty",
            translate("DutyOrders", "Off duty"),
            end_time,
        ),
        (away, "explain_check", translate("DutyOrders", "Statement to the check ..."), ""),
        (duty.begun or (duty.live and not to_come and not over), "spot_check",
         translate("DutyOrders", "Spot check ..."), ""),
    )  # fmt: skip
    for possible, name, text, closed in offers:
        if possible:
            yield Act(name, text, "whistle", closed)


def _from(moment: datetime, now: datetime) -> str:
    """Return from when on an order can be given, empty when it can be given now."""
    if now >= moment:
        return ""
    said = f"{moment:%H:%M}" if moment - now < timedelta(hours=12) else f"{moment:%m-%d %H:%M}"
    return translate("DutyOrders", "from {time} on").format(time=said)

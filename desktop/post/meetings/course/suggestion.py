"""The inbox of suggestions and problems: noted, put on an agenda, answered, not taken up (A40)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.post.guard import follows, state_in, written
from desktop.post.meetings.states import SuggestionState
from desktop.post.words import Words

if TYPE_CHECKING:
    from datetime import datetime

    from desktop.post.meetings.suggestion import Suggestion

S = SuggestionState


def noted(suggestion: Suggestion) -> Suggestion:
    """Return it clean; refuse one that says nothing."""
    text = written("text", suggestion.text, "内容", "The text")
    return replace(suggestion, text=text, who=suggestion.who.strip(), place=suggestion.place.strip())


def on_agenda(suggestion: Suggestion) -> Suggestion:
    """Put it on an agenda."""
    state_in(suggestion.state, (S.OPEN,), "列入议题", "putting it on an agenda")
    return replace(suggestion, state=S.ON_AGENDA)


def listed(suggestion: Suggestion) -> Suggestion:
    """Return it as on an agenda, where it may be already: what was put off comes again."""
    return suggestion if suggestion.state is S.ON_AGENDA else on_agenda(suggestion)


def off_agenda(suggestion: Suggestion) -> Suggestion:
    """Take it off an agenda on which it was not dealt with; it waits for the next one."""
    return replace(suggestion, state=S.OPEN) if suggestion.state is S.ON_AGENDA else suggestion


def answered(suggestion: Suggestion, answer: str, at: datetime) -> Suggestion:
    """Answer who brought it."""
    state_in(suggestion.state, (S.OPEN, S.ON_AGENDA), "答复", "answering")
    follows("answered_at", at, "答复", "The answer", ((suggestion.at, Words("收到", "its coming")),))
    text = written("answer", answer, "答复", "The answer")
    return replace(suggestion, state=S.ANSWERED, answer=text, answered_at=at)


def not_taken_up(suggestion: Suggestion, reason: str, at: datetime) -> Suggestion:
    """Not take it up, with the reason."""
    state_in(suggestion.state, (S.OPEN,), "不采纳", "not taking it up")
    text = written("reason", reason, "不采纳的理由", "The reason")
    return replace(suggestion, state=S.DROPPED, answer=text, answered_at=at)

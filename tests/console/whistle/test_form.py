"""The form as it is typed: every field of a draft has its option."""

from __future__ import annotations

from dataclasses import fields

import click

from desktop.console.speech import Order
from desktop.console.whistle.form import draft_of, form
from desktop.post.draft import Draft
from desktop.post.states import Source
from desktop.post.words import Words
from tests.post_of import NOON, founded_post


@click.command(cls=Order, said=Words("试。", "Try."))
@form
def order(**typed: object) -> None:
    """Try the form."""
    del typed


def typed(*words: str) -> dict[str, object]:
    """Return the options of a line."""
    return order.make_context("try", list(words)).params


def test_every_field_can_be_typed() -> None:
    named = {str(one.name) for one in order.params}
    expected = {one.name for one in fields(Draft)} - {"calls", "basis"} | {"called"}
    assert named == expected


def test_the_form_becomes_a_draft() -> None:
    post = founded_post()
    words = ("--place", "沟口", "--facts", "采砂", "--kind", "应急", "--source", "网格", "--found-at", "1330")
    found = draft_of(post.watch, typed(*words, "--lead", "水务", "--call", "公安", "--call", "水务"))
    assert (found.kind, found.source) == ("emergency", Source.GRID)
    assert found.found_at == NOON.replace(hour=13, minute=30)
    assert [one.department for one in found.calls] == [post.departments["公安"].id, post.departments["水务"].id]
    assert draft_of(post.watch, typed("--kind", "key_task", "--lead", "水务")).calls[0].department == found.lead
    assert draft_of(post.watch, typed()).kind == "enforcement"

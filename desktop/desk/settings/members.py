"""The command post itself and its members: who may sign, order, permit and rule (A08, A15)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.desk.marks.chip import ChipWords
from desktop.desk.tables import editor
from desktop.desk.tables.columns import Column
from desktop.desk.tables.listing import Listing, Offer
from desktop.ledger import pinyin
from desktop.post.command_post import CommandPost, Member
from desktop.post.states import Duty
from desktop.procedures.directory import post as orders
from desktop.procedures.watch import new_id

if TYPE_CHECKING:
    from desktop.desk.orders.ask import OrderForm
    from desktop.desk.session import Session
    from desktop.desk.tables.editor import Part

translate = QCoreApplication.translate


def founding(session: Session) -> OrderForm:
    """Return the form that founds the post of a new ledger."""
    form = editor.fact_form(
        session,
        translate("Settings", "Found the command post"),
        CommandPost(new_id(), "", "", ""),
        _post_parts(CommandPost("", "", "", "")),
        orders.found_post,
        said=translate("Settings", "The post is founded. Now its members: at least a commander and a duty leader."),
        note=translate("Settings", "It starts with the default rules; check them against those of the district."),
    )
    return replace(form, verb=translate("Settings", "Found"))


def amending(session: Session, _row: object) -> OrderForm:
    """Return the form that changes what the post is called and where it sits."""
    found = session.ledger.having(CommandPost)
    if not found:
        return founding(session)
    title = translate("Settings", "The command post")
    return editor.fact_form(session, title, found[0], _post_parts(found[0]), orders.amend_post)


def _post_parts(post: CommandPost) -> tuple[Part, ...]:
    return (
        editor.line(
            "name",
            translate("Settings", "Name of the post"),
            post.name,
            translate("Settings", "as it stands on papers"),
            wide=True,
        ),
        editor.line("township", translate("Settings", "Township"), post.township),
        editor.line("district", translate("Settings", "District"), post.district),
        editor.line("seat", translate("Settings", "Seat"), post.seat),
        editor.line(
            "phone",
            translate("Settings", "Duty telephone"),
            post.phone,
            translate("Settings", "stands on every roster; empty leaves a line to write on"),
        ),
        editor.day("started_on", translate("Settings", "Since"), post.started_on),
        editor.line("mandate", translate("Settings", "Mandate"), post.mandate, wide=True),
    )


def _member(session: Session, member: Member, title: str) -> OrderForm:
    return editor.fact_form(
        session,
        title,
        member,
        (
            editor.line("name", translate("Settings", "Name"), member.name),
            editor.line("title", translate("Settings", "Office"), member.title),
            editor.one_of(session, "duty", translate("Settings", "Duty in the post"), Duty, member.duty),
            editor.line("phone", translate("Settings", "Telephone"), member.phone),
            editor.flag("active", translate("Settings", "In office"), start=member.active),
        ),
        orders.keep_member,
        note=translate("Settings", "commander and deputy order and permit; the duty leader also signs and rules"),
    )


def _new(session: Session, _row: object) -> OrderForm:
    return _member(session, Member(new_id(), "", "", Duty.MEMBER), translate("Settings", "New member"))


def _drop(session: Session, member: Member) -> None:
    session.give(orders.keep_member, replace(member, active=False))


def _read(session: Session) -> tuple[Member, ...]:
    order = list(Duty)
    found = session.ledger.having(Member)
    return tuple(sorted(found, key=lambda one: (not one.active, order.index(one.duty), pinyin.name_key(one.name))))


def listing(session: Session) -> Listing[Member]:
    """Return the list of members."""
    language = session.language

    def active(one: Member) -> ChipWords:
        if one.active:
            return ChipWords(translate("Settings", "in office"), "ok", "ok")
        return ChipWords(translate("Settings", "left"), "plain")

    def caption(held: Session, _rows: tuple[Member, ...]) -> str:
        found = held.ledger.having(CommandPost)
        return "　".join(part for part in (found[0].name, found[0].seat, found[0].phone) if part) if found else ""

    return Listing(
        "post",
        translate("Settings", "Command post"),
        ("member", "command_post"),
        (
            Column("name", translate("Settings", "Name"), lambda one: one.name, 120, bold=True,
                   order=lambda one: pinyin.name_key(one.name)),
            Column("duty", translate("Settings", "Duty in the post"), lambda one: one.duty.words.said(language), 130),
            Column("title", translate("Settings", "Office"), lambda one: one.title, 200, flexible=True),
            Column("phone", translate("Settings", "Telephone"), lambda one: one.phone, 150),
            Column("active", translate("Settings", "State"), active, 100),
        ),
        _read,
        lambda one: one.id,
        translate("Settings", "No member yet. Without a commander nobody can permit, order or rule."),
        (
            Offer("edit", lambda held, one: _member(held, one, one.name)),
            Offer("drop", do=_drop),
            Offer("add", _new, of_row=False),
            Offer("amend", amending, of_row=False),
        ),
        lambda one: (one.name,),
        caption,
    )  # fmt: skip

# SPDX-License-Identifier: MIT
"""Removing what a form is about: the button at its foot, and the sentence that says what went with it."""

from __future__ import annotations

from collections.abc import Callable

from forumdesk import edits
from forumdesk.gui.desk import Desk
from forumdesk.gui.inspector.form import GAP, Form
from forumdesk.gui.inspector.subject import name_of
from forumdesk.gui.widgets.parts import side_by_side, small_button
from forumdesk.i18n import _, ngettext
from forumdesk.program import Article, Day, Person, Program, Record, Room, Session, Track
from forumdesk.wording import appearances_gone, isolated


def put_removal(form: Form, words: str) -> None:
    """Offer, at the foot of a form, to remove what it is about."""
    form.put_rule()

    def clicked() -> None:
        remove(form.desk, form.subject.records)

    button = small_button(form.desk.theme, "close", words, clicked)
    form.put(side_by_side([button]), GAP)


def remove(desk: Desk, records: tuple[Record, ...]) -> bool:
    """Remove records of one kind as one step, and say what went with them."""
    if not records:
        return False
    program, ids = desk.program, [record.id for record in records]
    what = _("“{name}”").format(name=isolated(name_of(records[0])))
    if len(records) > 1:
        what = ngettext("{count} session", "{count} sessions", len(records))
    sentence = consequences(program, records)
    if not desk.edit(_("Delete {what}").format(what=what), _removal, records[0], ids):
        return False
    desk.tell(" ".join(part for part in (_("Deleted {what}.").format(what=what), sentence) if part))
    return True


def _removal(program: Program, like: Record, ids: list[str]) -> Program:
    """Remove records of the kind of one of them."""
    if isinstance(like, Session):
        return edits.drop_sessions(program, ids)
    if isinstance(like, Person):
        return edits.drop_people(program, ids)
    if isinstance(like, Article):
        return edits.drop_articles(program, ids)
    one: dict[type[Record], Callable[[Program, str], Program]] = {
        Room: edits.drop_room,
        Track: edits.drop_track,
        Day: edits.drop_day,
    }
    for key in ids:
        program = one[type(like)](program, key)
    return program


def consequences(program: Program, records: tuple[Record, ...]) -> str:
    """Return what else changes when records are removed; nothing when nothing does."""
    first, ids = records[0], {record.id for record in records}
    if isinstance(first, Session):
        return appearances_gone(sum(len(program.appearances_in(key)) for key in ids))
    if isinstance(first, Person):
        return appearances_gone(sum(len(program.appearances_of(key)) for key in ids))
    if isinstance(first, Room):
        left = sum(session.room_id in ids for session in program.sessions.values())
        words = ngettext("{count} session has no room now.", "{count} sessions have no room now.", left)
        return words if left else ""
    if isinstance(first, Track):
        left = sum(session.track_id in ids for session in program.sessions.values())
        words = ngettext("{count} session has no track now.", "{count} sessions have no track now.", left)
        return words if left else ""
    if isinstance(first, Day):
        left = len(program.sessions_on(first.date))
        words = ngettext("{count} session is not scheduled now.", "{count} sessions are not scheduled now.", left)
        return words if left else ""
    return ""

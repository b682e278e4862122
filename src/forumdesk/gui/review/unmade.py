# SPDX-License-Identifier: MIT
"""What is no session, or no person, after all: the drafts in which the words of it are something else. No Qt."""

from __future__ import annotations

from dataclasses import replace

from forumdesk.formats.reading import Mark, MarkKind, Reading
from forumdesk.gui.review.draft import Draft, reassigned
from forumdesk.gui.review.understood import line_of, surname
from forumdesk.i18n import _

_HEADING = frozenset({MarkKind.TITLE, MarkKind.LABEL, MarkKind.TIME})
_OF_A_PERSON = frozenset({MarkKind.ROLE, MarkKind.AFFILIATION, MarkKind.LEFT_OUT})
"""What goes with a person whose name stands alone on a line."""


def no_session(draft: Draft, reading: Reading, session_id: str) -> Draft:
    """Return the draft in which the lines of a session's title and time are left out."""
    session = reading.program.sessions[session_id]
    lines = dict.fromkeys(mark.line for mark in reading.marks if mark.record_id == session_id and mark.kind in _HEADING)
    made = draft
    for line in lines or (reading.lines[session_id],):
        here = [mark for mark in reading.marks if mark.line == line]
        mine = [mark for mark in here if mark.record_id == session_id]
        shared = any(mark.record_id in reading.program.sessions and mark not in mine for mark in here)
        stretch = [mark for mark in mine if mark.kind in _HEADING]
        made = _left_out(made, here, stretch) if shared else reassigned(made, (line,), MarkKind.LEFT_OUT)
    return replace(made, deed=_("“{title}” is no session").format(title=session.title or session.label))


def no_person(draft: Draft, reading: Reading, appearance_id: str) -> Draft:
    """Return the draft in which a line that names somebody alone is a description, or else that name is left out."""
    program = reading.program
    appearance = program.appearances[appearance_id]
    person, line = program.people[appearance.person_id], line_of(reading, appearance)
    here = [mark for mark in reading.marks if mark.line == line]
    mine = [mark for mark in here if mark.record_id in {appearance_id, person.id}]
    alone = all(mark in mine or mark.kind in _OF_A_PERSON for mark in here)
    made = reassigned(draft, (line,), MarkKind.DESCRIPTION) if alone or not mine else _left_out(draft, here, mine)
    return replace(made, deed=_("{name} is no person").format(name=surname(person)))


def _left_out(draft: Draft, here: list[Mark], mine: list[Mark]) -> Draft:
    """Return the draft with a stretch of a line cut out and left out; who is named behind it stays a person."""
    line, start = mine[0].line, min(mark.start for mark in mine)
    behind = [mark for mark in here if mark.start > start and mark not in mine and mark.kind not in _OF_A_PERSON]
    parts = {(line, start): MarkKind.LEFT_OUT.value}
    cuts = {(line, start)} if start else set[tuple[int, int]]()
    if behind:
        after = (line, behind[0].start)
        cuts.add(after)
        if behind[0].kind is MarkKind.PERSON:
            parts[after] = MarkKind.PERSON.value
    before = draft.answers
    return replace(draft, answers=replace(before, cuts=before.cuts | cuts, parts={**before.parts, **parts}))

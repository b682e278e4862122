# SPDX-License-Identifier: MIT
"""How a shared agenda is said in lines: each session with its day and time, and how much it is wanted. No Qt."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from forumdesk.i18n import _, ngettext
from forumdesk.program import Program
from forumdesk.selection import Interest, Selection
from forumdesk.sharing import Found, Pick, Shared
from forumdesk.times import day_short, span

HEADS = (_("Session"), _("When"), _("Theirs"), _("Mine"))
"""What stands over the words of a row."""
WANTED = {Interest.MUST: _("must"), Interest.MAYBE: _("maybe")}


@dataclass(frozen=True, slots=True)
class Row:
    """One line of what a shared agenda holds."""

    title: str
    when: str
    theirs: str
    """How much they want it."""
    mine: str
    """What there is of it here."""
    session_id: str = ""
    """Empty for what this program does not know."""

    @property
    def words(self) -> tuple[str, ...]:
        """What it says, column by column."""
        return self.title, self.when, self.theirs, self.mine


def when_words(start: datetime | None, minutes: int = 0) -> str:
    """Return "Wed 19 May, 15:00–16:15"."""
    return f"{day_short(start.date())}, {span(start, minutes)}" if start is not None else _("no time yet")


def preview(program: Program, shared: Shared) -> list[tuple[str, str, str]]:
    """Return what goes out, row by row: sessions in order and own entries, with the notes that go with them."""
    lines = []
    for pick in shared.picks:
        session = program.sessions.get(pick.ref)
        when = when_words(pick.start, session.duration if session else 0)
        lines.append((_with_note(pick.title, pick.note), when, WANTED[pick.interest]))
    for entry in shared.entries:
        when = when_words(entry.start, entry.duration)
        lines.append((_with_note(entry.title, entry.note), when, _("own entry")))
    return lines


def _with_note(title: str, note: str) -> str:
    title = title or _("Untitled")
    return "\n".join((title, _("Note: {note}").format(note=" ".join(note.split())))) if note else title


def rows(program: Program, selection: Selection, shared: Shared, found: Found) -> list[Row]:
    """Return all that a shared agenda holds, what this program does not know last."""
    made = [_known(program, selection, key, pick) for key, pick in found.known.items()]
    for entry in shared.entries:
        mine = _("own entry") if entry.id in selection.entries else _("not yet")
        made.append(Row(entry.title or _("Untitled"), when_words(entry.start, entry.duration), _("own entry"), mine))
    return made + [_unknown(pick) for pick in found.unknown]


def _known(program: Program, selection: Selection, key: str, pick: Pick) -> Row:
    session = program.sessions[key]
    interest = selection.interest_of(key)
    mine = WANTED[interest] if interest is not None else _("not yet")
    when = when_words(session.start, session.duration)
    return Row(session.title or _("Untitled"), when, WANTED[pick.interest], mine, key)


def _unknown(pick: Pick) -> Row:
    title = pick.title or _("A session that this program does not know")
    when = when_words(pick.start) if pick.title else ""
    return Row(title, when, WANTED[pick.interest], _("not in this program"))


def summed_up(selection: Selection, shared: Shared, found: Found) -> str:
    """Return, in a sentence, how much of it one has, is new, and is not known here."""
    known = len(found.known)
    have = sum(selection.interest_of(key) is not None for key in found.known)
    parts = [ngettext("{count} session", "{count} sessions", len(shared.picks))]
    if have:
        parts.append(ngettext("{count} of them you have", "{count} of them you have", have))
    if known - have:
        parts.append(ngettext("{count} is new to you", "{count} are new to you", known - have))
    if found.unknown:
        one, many = (
            "{count} is not in this program and can’t be taken",
            "{count} are not in this program and can’t be taken",
        )
        parts.append(ngettext(one, many, len(found.unknown)))
    if shared.entries:
        parts.append(ngettext("{count} own entry", "{count} own entries", len(shared.entries)))
    return ", ".join(parts) + "."

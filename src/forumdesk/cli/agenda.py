# SPDX-License-Identifier: MIT
"""`forumdesk export --agenda`: what the user of this computer starred in the window, and their calendar of it."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

from forumdesk.cli.saying import complain, deliver, say
from forumdesk.cli.sources import opened
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.personal import Personal
from forumdesk.program import Program, Publication
from forumdesk.publishing import entries
from forumdesk.selection import Interest, Selection
from forumdesk.text import for_terminal

LONGEST_LEAD = 14 * 24 * 60
"""Minutes before a session; no calendar has a use for more."""


def add(parser: argparse.ArgumentParser) -> None:
    """Describe the words that are about the agenda."""
    group = parser.add_argument_group(_("my agenda"), _("what you starred in the window on this computer"))
    group.add_argument("--agenda", action="store_true", help=_("only what is in my agenda"))
    group.add_argument("--must-only", action="store_true", help=_("without what I starred as maybe"))
    group.add_argument("--own-entries", action="store_true", help=_("with what I entered myself (calendars only)"))
    group.add_argument("--notes", action="store_true", help=_("with my notes (calendars only)"))
    group.add_argument(
        "--alarm", type=int, metavar="MINUTES", help=_("with a reminder so long before each start (calendars only)")
    )
    group.add_argument(
        "--new-calendar",
        action="store_true",
        help=_("for a calendar that has none of it yet; otherwise the one that took it last is updated"),
    )


def sessions(program: Program, arguments: argparse.Namespace) -> AbstractSet[str]:
    """Return the sessions of the agenda; raise ForumDeskError when there is none, or others are asked for as well."""
    if any((arguments.day, arguments.track, arguments.room, arguments.session)):
        raise ForumDeskError(_("Say either --agenda, or which day, track, room or session."))
    with _own() as personal:
        selection = personal.selection(program.conference.id)
    wanted = {Interest.MUST} if arguments.must_only else set(Interest)
    found = {key for key in selection.starred & program.sessions.keys() if selection.interest_of(key) in wanted}
    if not found:
        _refuse(selection, program)
    return found


def heard(program: Program) -> Mapping[str, Publication]:
    """Return what calendars of this user were told of sessions by exports of their agenda."""
    from forumdesk.sending import ledger  # noqa: PLC0415 - icalendar is slow to import

    with _own() as personal:
        return ledger(personal, program.conference.id).told


def send_calendar(arguments: argparse.Namespace) -> None:
    """Write the agenda as a calendar file, and keep in the user's own file what it said; the program stays as it is."""
    from forumdesk import sending  # noqa: PLC0415 - icalendar is slow to import
    from forumdesk.formats.ics_agenda import Wish  # noqa: PLC0415 - the same

    if arguments.alarm is not None and not 0 <= arguments.alarm <= LONGEST_LEAD:
        raise ForumDeskError(_("--alarm takes the minutes before a start, such as 10."))
    wish = Wish(
        maybe=not arguments.must_only,
        entries=arguments.own_entries,
        notes=arguments.notes,
        alarm=arguments.alarm,
        method=not arguments.no_method,
    )
    with opened(arguments.file) as (program, _document), _own() as personal:
        selection = personal.selection(program.conference.id).followed(program)
        before = sending.ledger(personal, program.conference.id)
        last = before.calendars[0].id if before.calendars and not arguments.new_calendar else ""
        path = Path(arguments.output).absolute()
        sent, after = sending.send(program, selection, before, last, path, wish, datetime.now(UTC))
        if not sent.count:
            _refuse(selection, program)
        sending.keep(personal, program.conference.id, after)
        notes = (*sent.notes, *([personal.notice] if personal.notice else []))
    deliver(sent.data, arguments.output)
    if arguments.output != "-":
        said = entries("ics", sent.count)
        say(_("{path}: {entries}.").format(path=for_terminal(arguments.output), entries=said))
    for note in notes:
        complain(note) if arguments.output == "-" else say(f"  {for_terminal(note)}")


def _refuse(selection: Selection, program: Program) -> None:
    if selection.starred & program.sessions.keys():
        raise ForumDeskError(_("Nothing of your agenda that was asked for can be exported."))
    words = _("Nothing of “{title}” is in your agenda. Star sessions in the window first.")
    raise ForumDeskError(words.format(title=program.conference.title))


@contextmanager
def _own() -> Iterator[Personal]:
    with closing(Personal.open()) as personal:
        yield personal

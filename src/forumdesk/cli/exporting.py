# SPDX-License-Identifier: MIT
"""`forumdesk export`: a program, a day or a session as a calendar file that updates and cancels."""

from __future__ import annotations

import argparse
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime

from forumdesk import formats
from forumdesk.cli.days import chosen_day, chosen_session
from forumdesk.cli.saying import Commands, check_output, complain, deliver, described, say
from forumdesk.cli.sources import opened
from forumdesk.errors import ForumDeskError
from forumdesk.formats.writing import Order
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program
from forumdesk.publishing import remember
from forumdesk.text import for_terminal


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk export`."""
    parser = described(
        commands,
        "export",
        _("make a calendar file"),
        _(
            "Make a calendar file (iCalendar). Importing a later one updates and cancels what the first "
            "one brought, as far as the calendar does so."
        ),
        _(
            """examples:
  forumdesk export forum.forum -o forum.ics
  forumdesk export forum.forum -o day2.ics --day 2
  forumdesk export forum.forum -o panel.ics --day 2021-05-20 --session "Panel 3"
  forumdesk export forum.forum -o server.ics --no-method      for a CalDAV server"""
        ),
    )
    parser.add_argument("file", metavar="FILE", help=_("a program file, or a source that can be imported"))
    parser.add_argument("-o", "--output", required=True, metavar="OUT.ics", help=_("the calendar file; - prints it"))
    parser.add_argument("--day", metavar="DAY", help=_("only this day: its number or its date"))
    parser.add_argument(
        "--session",
        action="append",
        metavar="SESSION",
        help=_("only this session: its id, title or label; may be given again"),
    )
    parser.add_argument("--no-method", action="store_true", help=_("without METHOD:PUBLISH, which CalDAV refuses"))
    parser.add_argument("--force", action="store_true", help=_("replace a file that exists"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the calendar file; the program file remembers what it said, so that the next one can update it."""
    check_output(arguments.output, ".ics", force=arguments.force)
    with opened(arguments.file, read_only=False) as (program, document):
        chosen = _chosen(program, arguments.day, arguments.session)
        order = Order(now=datetime.now(UTC), sessions=chosen, method=not arguments.no_method)
        export = formats.write("ics", program, order)
        if not export.count:
            raise ForumDeskError(" ".join((_("There is nothing with a time to export."), *export.notes)))
        notes = export.notes if document is None else (*export.notes, *remember(document, export.program))
        deliver(export.data, arguments.output)
    if arguments.output != "-":
        entries = ngettext("{count} calendar entry", "{count} calendar entries", export.count)
        say(_("{path}: {entries}.").format(path=for_terminal(arguments.output), entries=entries))
    for note in notes:
        if arguments.output == "-":
            complain(note)
        else:
            say(f"  {for_terminal(note)}")
    return 0


def _chosen(program: Program, day: str | None, sessions: list[str] | None) -> AbstractSet[str] | None:
    """Return the ids that are meant; None for the whole program."""
    if day is None and not sessions:
        return None
    date = chosen_day(program, day) if day is not None else None
    if not sessions:
        from forumdesk.formats import ics  # noqa: PLC0415 - icalendar is slow to import

        assert date is not None
        return ics.on_day(program, date)
    among = program.sessions_in_order if date is None else program.sessions_on(date)
    return {chosen_session(among, asked).id for asked in sessions}

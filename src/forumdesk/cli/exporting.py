# SPDX-License-Identifier: MIT
"""`forumdesk export`: a program, or a part of it, in a format that others read; and what that format can't carry."""

from __future__ import annotations

import argparse
import textwrap
from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from pathlib import Path

from forumdesk import formats
from forumdesk.cli import agenda
from forumdesk.cli.choosing import chosen
from forumdesk.cli.saying import Commands, check_output, complain, deliver, described, say
from forumdesk.cli.sources import opened
from forumdesk.errors import ForumDeskError
from forumdesk.formats.losses import explained, summed_up
from forumdesk.formats.writing import Order, Written
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.publishing import entries, kept, version
from forumdesk.text import for_terminal


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk export`."""
    parser = described(
        commands,
        "export",
        _("write a program in another format"),
        _(
            "Write a program, or a part of it, as the format that the file's name ends in, and say what that format"
            " can't carry. A later calendar (iCalendar) updates and cancels what the first one brought, as far as the"
            " calendar does so."
        ),
        _(
            """examples:
  forumdesk export forum.forum -o forum.ics
  forumdesk export forum.forum -o forum.xlsx --explain        what it could not carry
  forumdesk export forum.forum -o day2.md --day 2
  forumdesk export forum.forum -o hall.csv --room "Hall A" --track Water
  forumdesk export forum.forum -o panel.ics --day 2021-05-20 --session "Panel 3"
  forumdesk export forum.forum -o server.ics --no-method      for a CalDAV server
  forumdesk export forum.forum -o mine.ics --agenda --alarm 10

formats:
{formats}"""
        ).format(formats=textwrap.fill(_known(), 78, initial_indent="  ", subsequent_indent="  ")),
    )
    parser.add_argument("file", metavar="FILE", help=_("a program file, or a source that can be imported"))
    parser.add_argument("-o", "--output", metavar="OUT", help=_("the file to write; - prints it"))
    parser.add_argument("--format", metavar="FORMAT", help=_("the format, where the name of OUT does not say it"))
    parser.add_argument("--explain", action="store_true", help=_("say what would be lost, and write nothing"))
    parser.add_argument("--day", metavar="DAY", help=_("only this day: its number or its date"))
    parser.add_argument("--track", metavar="TRACK", help=_("only this track"))
    parser.add_argument("--room", metavar="ROOM", help=_("only this room"))
    session = _("only this session: its id, title or label; may be given again")
    parser.add_argument("--session", action="append", metavar="SESSION", help=session)
    agenda.add(parser)
    parser.add_argument("--no-method", action="store_true", help=_("without METHOD:PUBLISH, which CalDAV refuses"))
    parser.add_argument("--force", action="store_true", help=_("replace a file that exists"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Write the file; the program file remembers what a calendar said, so that the next one can update it."""
    key = _key(arguments.format, arguments.output)
    if arguments.explain:
        with opened(arguments.file) as (program, _document):
            for line in _explained(key, program, arguments):
                say(for_terminal(line))
        return 0
    if arguments.output is None:
        raise ForumDeskError(_("Say with -o OUT which file to write, or with --explain that none is meant."))
    check_output(arguments.output, "", force=arguments.force)
    if arguments.agenda and key == "ics":
        agenda.send_calendar(arguments)
        return 0
    with opened(arguments.file, read_only=not formats.TARGETS[key].whole) as (program, document):
        sessions = _sessions(program, key, arguments)
        state = version(document, key) if document else ""
        order = Order(
            now=datetime.now(UTC),
            sessions=sessions,
            version=state,
            method=not arguments.no_method,
            heard=agenda.heard(program) if formats.TARGETS[key].whole else {},
        )
        written = formats.write(key, program, order)
        notes = kept(document, key, written)
        deliver(written.data, arguments.output)
        lost = summed_up(formats.lost(key, program, sessions))
    _tell(arguments.output, key, written, notes, lost)
    return 0


def _sessions(program: Program, key: str, arguments: argparse.Namespace) -> AbstractSet[str] | None:
    return agenda.sessions(program, arguments) if arguments.agenda else chosen(program, key, arguments)


def _explained(key: str, program: Program, arguments: argparse.Namespace) -> tuple[str, ...]:
    lines = explained(formats.lost(key, program, _sessions(program, key, arguments)))
    title = formats.TARGETS[key].title
    if not lines:
        return (_("{format} carries everything that is in this program.").format(format=title),)
    return (_("{format} can't carry:").format(format=title), *(f"  {line}" for line in lines))


def _tell(out: str, key: str, written: Written, notes: tuple[str, ...], lost: str) -> None:
    if out == "-":
        for note in notes:
            complain(note)
        return
    say(_("{path}: {entries}.").format(path=for_terminal(out), entries=entries(key, written.count)))
    for note in (*notes, *([lost] if lost else [])):
        say(f"  {for_terminal(note)}")


def _key(asked: str | None, out: str | None) -> str:
    """Return the key of the format that is meant: the one asked for, or that of the file's suffix."""
    if asked is not None:
        if asked not in formats.TARGETS:
            words = _("There is no format “{asked}” to write. There are {formats}.")
            raise ForumDeskError(words.format(asked=asked, formats=_known()))
        return asked
    if out == "-":
        return "ics"
    found = formats.target_of(Path(out or ""))
    if found is None:
        words = _("The format can't be told from “{path}”. Say it with --format: {formats}.")
        raise ForumDeskError(words.format(path=out or "", formats=_known()))
    return found.key


def _known() -> str:
    return ", ".join(f"{target.key} ({target.suffix})" for target in formats.TARGETS.values())

# SPDX-License-Identifier: MIT
"""`forumdesk show`: the days of a program as a table in the terminal."""

from __future__ import annotations

import argparse
import shutil

from forumdesk.cli.days import chosen_day
from forumdesk.cli.saying import Commands, described, say
from forumdesk.cli.sources import opened
from forumdesk.daytable import days_table
from forumdesk.i18n import _
from forumdesk.program import Program


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk show`."""
    parser = described(
        commands,
        "show",
        _("print the days as a table"),
        _("Print the days of a program as a table: time, title and who speaks."),
        _(
            """examples:
  forumdesk show forum.forum
  forumdesk show forum.forum --day 2
  forumdesk show forum.forum --day 2021-05-20"""
        ),
    )
    parser.add_argument("file", metavar="FILE", help=_("a program file, or a source that can be imported"))
    parser.add_argument("--day", metavar="DAY", help=_("only this day: its number or its date"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the table."""
    with opened(arguments.file) as (program, _document):
        shown = _only(program, arguments.day) if arguments.day else program
    say(days_table(shown, shutil.get_terminal_size((100, 24)).columns).rstrip("\n"))
    return 0


def _only(program: Program, asked: str) -> Program:
    day = chosen_day(program, asked)
    kept = {session.id for session in program.sessions_on(day)}
    other_days = (found.id for found in program.days.values() if found.date != day)
    return program.drop(*other_days, *(key for key in program.sessions if key not in kept))

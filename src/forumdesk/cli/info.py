# SPDX-License-Identifier: MIT
"""`forumdesk info`: what a program file holds, in a few lines or as JSON."""

from __future__ import annotations

import argparse

from forumdesk.cli.saying import Commands, as_text, described, say
from forumdesk.cli.sources import opened
from forumdesk.counting import counted, counts
from forumdesk.i18n import _
from forumdesk.text import for_terminal
from forumdesk.times import dates_in_words


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk info`."""
    parser = described(
        commands,
        "info",
        _("say what a program holds"),
        _("Say what a program holds: title, dates, time zone, and how many of what."),
        _(
            """examples:
  forumdesk info forum.forum
  forumdesk info forum.forum --json             for another program"""
        ),
    )
    parser.add_argument("file", metavar="FILE", help=_("a program file, or a source that can be imported"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what the program of a file holds."""
    with opened(arguments.file) as (program, _document):
        conference = program.conference
    if arguments.json:
        facts = {
            "title": conference.title,
            "zone": conference.timezone,
            "dates": [day.isoformat() for day in program.dates],
            **counts(program),
        }
        say(as_text(facts).rstrip("\n"))
        return 0
    say(for_terminal(conference.title) or _("Untitled program"))
    say(dates_in_words(program.dates))
    say(_("Times in {zone}").format(zone=for_terminal(conference.timezone)))
    for said in counted(program):
        say(said)
    return 0

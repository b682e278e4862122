# SPDX-License-Identifier: MIT
"""`forumdesk update`: a source that comes again brings what is new into the program file that it made."""

from __future__ import annotations

import argparse
from pathlib import Path

from forumdesk.cli import merging
from forumdesk.cli.clashes import EXIT_CODES, UNDECIDED, add_sides, decided
from forumdesk.cli.importing import add_answers, answers_of, say_notes
from forumdesk.cli.saying import Commands, described, say
from forumdesk.cli.sources import is_address, is_program_file, read_again, read_source, source_name, unanswered
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.formats.reading import Reading
from forumdesk.formats.worker import Outcome
from forumdesk.i18n import _, ngettext
from forumdesk.merge import origins
from forumdesk.merge.words import Told, news
from forumdesk.program import Program
from forumdesk.text import for_terminal


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk update`."""
    parser = described(
        commands,
        "update",
        _("bring what a source says now into the program file that it made"),
        _(
            "Read a source again and merge it with what it said last time: what is new comes in, what was edited "
            "in the program stays. Where both have changed the same thing, nothing is written before you say "
            "whose side stands."
        ),
        _(
            """examples:
  forumdesk update forum.forum page.txt
  forumdesk update forum.forum page.txt --theirs     where both sides changed something, the source is right
  forumdesk update forum.forum https://example.org/schedule.xml
  forumdesk update forum.forum newer.forum           what was done in another copy, as forumdesk merge"""
        )
        + f"\n\n{EXIT_CODES}",
    )
    parser.add_argument("program", metavar="FILE.forum", help=_("the program file"))
    parser.add_argument(
        "source",
        metavar="SOURCE",
        help=_("a file, an https address, another copy of the program, or - for standard input"),
    )
    add_answers(parser)
    add_sides(
        parser,
        _("keep the program's side of what both have changed"),
        _("take the source's side of what both have changed"),
    )
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Read the source, merge it, and write one step."""
    if not is_address(arguments.source) and arguments.source != "-" and is_program_file(Path(arguments.source)):
        both = {"here": arguments.program, "there": arguments.source, "output": arguments.program}
        return merging.run(argparse.Namespace(**{**vars(arguments), **both, "base": None, "force": False}))
    with Document.open(Path(arguments.program)) as document:
        outcome, answers = _read(arguments, document.program)
        reading = outcome.reading
        assert reading is not None
        if not reading.complete:
            raise ForumDeskError(unanswered(reading))
        name = source_name(arguments.source)
        source = origins.received(name, outcome.format, reading.kept)
        arrival = origins.Arrival(program=reading.program, source=source, said=reading.program, answers=answers)
        merged = origins.update(document.program, arrival)
        program = decided(merged, arguments, _clash)
        if program is None:
            return UNDECIDED
        brought = news(document.program, program)
        document.replace(_("Update from {name}").format(name=name), program)
    _say(arguments.program, brought, reading)
    return 0


def _read(arguments: argparse.Namespace, mine: Program) -> tuple[Outcome, dict[str, str]]:
    """Read the source with the options, and with what was answered the last time that it came."""
    answers = answers_of(arguments)
    outcome = read_source(arguments.source, answers)
    assert outcome.reading is not None
    origin = origins.origin_of(mine, outcome.reading.program)
    if origin is None and not origins.looks_known(mine, outcome.reading.program):
        message = _(
            "“{source}” has nothing in common with “{title}”. Nothing was written; forumdesk import makes a new one."
        )
        raise ForumDeskError(message.format(source=source_name(arguments.source), title=mine.conference.title))
    known = answers.with_whole(origin.answers) if origin else answers
    if known != answers:
        outcome = read_again(outcome, arguments.source, known)
    return outcome, known.whole


def _clash(each: Told) -> str:
    words = _("{what}: here {mine}, in the source {theirs}")
    return words.format(what=each.what, mine=each.mine, theirs=each.theirs)


def _say(path: str, brought: tuple[str, ...], reading: Reading) -> None:
    if not brought:
        say(_("{path}: nothing has changed.").format(path=for_terminal(path)))
        return
    count = ngettext("{count} change", "{count} changes", len(brought))
    say(_("{path}: {changes}.").format(path=for_terminal(path), changes=count))
    for line in brought:
        say(f"  {for_terminal(line)}")
    say_notes(reading.notes)

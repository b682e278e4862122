# SPDX-License-Identifier: MIT
"""`forumdesk import`: sources from outside become a program file, or JSON of what was understood."""

from __future__ import annotations

import argparse
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from forumdesk.cli.noting import alike
from forumdesk.cli.saying import Commands, as_text, check_output, complain, deliver, described, say
from forumdesk.cli.sources import read_source, source_name, unanswered
from forumdesk.counting import counted
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.formats import reading_json
from forumdesk.formats.joining import joined
from forumdesk.formats.reading import SETTINGS, Answers, Note, NoteLevel, Reading
from forumdesk.formats.worker import Outcome
from forumdesk.i18n import _, ngettext
from forumdesk.merge import origins
from forumdesk.program import Source
from forumdesk.text import clean_line, for_terminal
from forumdesk.times import zone

SHOWN_NOTES = 20


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk import`."""
    parser = described(
        commands,
        "import",
        _("make a program file from a page, a document, a spreadsheet, a calendar, a feed or a schedule"),
        _(
            "Read calendar files, spreadsheets (Excel, OpenDocument, CSV), saved web pages, Word and OpenDocument "
            "texts, PDFs, mails, Markdown, program text as it is pasted from a web page, feeds of articles, schedule "
            "XML and JSON, and exports of Sessionize. What a file is goes by what stands in it, not by how its name "
            "ends. Nothing is kept of a source that leaves something open: what is missing is asked, and is given "
            "with an option."
        ),
        _(
            """examples:
  forumdesk import page.txt -o forum.forum --date 2021-05-19
  forumdesk import program.xlsx -o forum.forum --timezone Europe/Berlin
  forumdesk import schedule.xml -o talks.forum
  forumdesk import page.txt --json -                 print what was understood, and keep nothing
  wl-paste | forumdesk import - -o forum.forum --date 2021-05-19 --timezone America/Toronto
  forumdesk import page.txt -o forum.forum --set date_order=day --set meridian=pm

With --set, meridian says what times without am or pm are (24: as they are printed), date_order
what stands first in 3/4/2021, direction in which order the source lists its sessions, and names
which mark stands behind every name.

Several sources become one program; its title, place and time zone are those of the first."""
        ),
    )
    parser.add_argument(
        "sources", nargs="+", metavar="SOURCE", help=_("a file, an https address, or - for standard input")
    )
    parser.add_argument("-o", "--output", metavar="OUT.forum", help=_("the program file to make"))
    add_answers(parser)
    parser.add_argument("--json", metavar="FILE", help=_("write what was understood as JSON; - prints it"))
    parser.add_argument("--force", action="store_true", help=_("replace files that exist"))
    parser.set_defaults(run=run)


def add_answers(parser: argparse.ArgumentParser) -> None:
    """Describe the options that answer what a source leaves open."""
    parser.add_argument(
        "--date", type=_date, metavar="YYYY-MM-DD", help=_("the date of day 1, where the text has none")
    )
    parser.add_argument(
        "--timezone", type=_zone, metavar="ZONE", help=_("the forum's time zone, such as Europe/Berlin")
    )
    parser.add_argument("--title", default="", help=_("the program's title, in place of what the source says"))
    parser.add_argument(
        "--set",
        dest="settings",
        action="append",
        default=[],
        type=_setting,
        metavar="NAME=VALUE",
        help=_("what is so in the whole source, more than once if need be: {settings}").format(
            settings=", ".join(f"{name}={'|'.join(values)}" for name, values in SETTINGS.items())
        ),
    )


def run(arguments: argparse.Namespace) -> int:
    """Read the sources, and write what was asked for."""
    if not arguments.output and not arguments.json:
        raise ForumDeskError(
            _("Say where to: -o FILE.forum makes a program file, --json - prints what was understood.")
        )
    if arguments.sources.count("-") > 1:
        raise ForumDeskError(_("Standard input can be read only once."))
    if arguments.output:
        if arguments.output == "-":
            raise ForumDeskError(_("A program file can't be printed. Say the name of a file after -o."))
        check_output(arguments.output, ".forum", force=arguments.force)
    if arguments.json:
        check_output(arguments.json, "", force=arguments.force)
    _check_sources(arguments)
    outcomes = [read_source(source, answers_of(arguments)) for source in arguments.sources]
    reading = joined([outcome.reading for outcome in outcomes if outcome.reading is not None])
    if arguments.json:
        deliver(as_text(reading_json.as_json(reading)).encode(), arguments.json)
        if not reading.complete and not arguments.output:
            complain(unanswered(reading))
    if arguments.output:
        _keep(reading, outcomes, arguments)
    return 0


def _check_sources(arguments: argparse.Namespace) -> None:
    """Refuse a file that is read twice, or that would be replaced by what is read from it."""
    read: set[Path] = set()
    for source in arguments.sources:
        path = Path(source).resolve()
        if source != "-" and path in read:
            raise ForumDeskError(_("“{path}” is named twice. Name each source once.").format(path=source))
        read.add(path)
    for out in (arguments.output, arguments.json):
        if out and out != "-" and Path(out).resolve() in read:
            message = _("“{path}” is a source itself. Name another file to write. Nothing was written.")
            raise ForumDeskError(message.format(path=out))


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        message = _("“{text}” is not a date; write it as 2021-05-19").format(text=text)
        raise argparse.ArgumentTypeError(message) from None


def _setting(text: str) -> tuple[str, str]:
    name, _equals, value = text.partition("=")
    if value not in SETTINGS.get(name, ()):
        known = ", ".join(f"{name}={'|'.join(values)}" for name, values in SETTINGS.items())
        message = _("“{text}” is no setting; there are {known}").format(text=text, known=known)
        raise argparse.ArgumentTypeError(message)
    return name, value


def _zone(text: str) -> str:
    zone(text)
    return text


def answers_of(arguments: argparse.Namespace) -> Answers:
    """Return what the options say; each source has its own namespace, so that two never share an id by accident."""
    return Answers(
        first_date=arguments.date,
        timezone=arguments.timezone or "",
        title=clean_line(arguments.title),
        settings=dict(arguments.settings),
    )


def _keep(reading: Reading, outcomes: list[Outcome], arguments: argparse.Namespace) -> None:
    if not reading.complete:
        raise ForumDeskError(unanswered(reading))
    names = [source_name(each) for each in arguments.sources]
    answers = answers_of(arguments).whole
    sources = [_kept(outcome, name, answers) for outcome, name in zip(outcomes, names, strict=True)]
    program = reading.program.put(*sources)
    label = _("Import {names}").format(names=", ".join(names))
    Document.create(Path(arguments.output), program, label, replace=arguments.force).close()
    if arguments.json == "-":
        return
    say(_("{path}: {counts}.").format(path=for_terminal(arguments.output), counts=", ".join(counted(program))))
    say_notes(reading.notes)


def _kept(outcome: Outcome, name: str, answers: Mapping[str, str]) -> Source:
    assert outcome.reading is not None
    source = origins.received(name, outcome.format, outcome.reading.kept)
    return origins.keep(source, outcome.reading.program, answers)


def say_notes(notes: tuple[Note, ...]) -> None:
    """Print what a reader noted, as far as it matters."""
    worth = [note for note in notes if note.level is not NoteLevel.INFO]
    lines = alike(worth)
    for line in lines[:SHOWN_NOTES]:
        say(f"  {for_terminal(line)}")
    more = len(lines) - SHOWN_NOTES
    if more > 0:
        say("  " + ngettext("and {count} more note", "and {count} more notes", more) + _("; --json - prints all"))

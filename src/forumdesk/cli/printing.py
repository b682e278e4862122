# SPDX-License-Identifier: MIT
"""`forumdesk print`: a printed sheet as a PDF, without a display."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from forumdesk.cli.choosing import room_named
from forumdesk.cli.days import chosen_day, chosen_session
from forumdesk.cli.saying import Commands, check_output, complain, deliver, described, say
from forumdesk.cli.sources import opened
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _, ngettext
from forumdesk.printing import PAPERS, SHEETS, Order, Sheet
from forumdesk.printing.sheet import NO, YES
from forumdesk.program import Program
from forumdesk.publishing import edition
from forumdesk.text import for_terminal
from forumdesk.times import zone


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk print`."""
    parser = described(
        commands,
        "print",
        _("make a printed sheet, as a PDF"),
        _("Set a sheet of a program in type and write it as a PDF (PDF/UA) that can be printed and read aloud."),
        _(
            """examples:
  forumdesk print --list                                        the sheets that there are
  forumdesk print forum.forum --sheet agenda -o agenda.pdf
  forumdesk print forum.forum --sheet agenda -o day2.pdf --day 2 --set texts=yes
  forumdesk print forum.forum --sheet agenda -o agenda.pdf --paper letter --zone Europe/Berlin

sheets:
{sheets}"""
        ).format(sheets="\n".join(_described(sheet) for sheet in SHEETS.values())),
    )
    parser.add_argument("file", metavar="FILE", nargs="?", help=_("a program file, or a source that can be imported"))
    parser.add_argument("--list", action="store_true", help=_("name the sheets, one a line"))
    parser.add_argument("--sheet", metavar="SHEET", help=_("which sheet"))
    parser.add_argument("-o", "--output", metavar="OUT", help=_("the PDF to write; - writes it to standard output"))
    parser.add_argument("--paper", metavar="PAPER", help=_("the paper: {papers}").format(papers=", ".join(PAPERS)))
    parser.add_argument("--landscape", action="store_true", help=_("across"))
    parser.add_argument("--portrait", action="store_true", help=_("upright"))
    parser.add_argument("--day", metavar="DAY", help=_("only this day: its number or its date"))
    parser.add_argument("--room", metavar="ROOM", help=_("only this room"))
    parser.add_argument("--session", metavar="SESSION", help=_("only this session: its id, title or label"))
    parser.add_argument("--zone", metavar="ZONE", help=_("say the times of this zone too, such as Europe/Berlin"))
    parser.add_argument(
        "--set", action="append", default=[], metavar="OPTION=ANSWER", help=_("answer an option of the sheet")
    )
    parser.add_argument("--archive", action="store_true", help=_("make it PDF/A too, for keeping"))
    parser.add_argument("--force", action="store_true", help=_("replace a file that exists"))
    parser.set_defaults(run=run)


def _described(sheet: Sheet) -> str:
    lines = [f"  {sheet.key:<10} {sheet.about}"]
    for option in sheet.options:
        answers = "|".join(option.answers)
        lines.append(f"    --set {option.key}={answers}  {option.words} ({option.usual})")
    return "\n".join(lines)


def run(arguments: argparse.Namespace) -> int:
    """Write the PDF."""
    if arguments.list:
        for key in SHEETS:
            say(key)
        return 0
    from forumdesk.printing.typesetting import typeset  # noqa: PLC0415 - typst is loaded by who prints

    sheet = _sheet(arguments.sheet)
    if arguments.file is None or arguments.output is None:
        raise ForumDeskError(_("Say which FILE to print, and with -o OUT which PDF to write."))
    check_output(arguments.output, "", force=arguments.force)
    with opened(arguments.file) as (program, document):
        order = _order(program, edition(document) if document is not None else "", arguments)
        printed = typeset(sheet, program, order, archive=arguments.archive)
    deliver(printed.pdf, arguments.output)
    if arguments.output != "-":
        counted = ngettext("{count} page", "{count} pages", printed.pages)
        say(_("{path}: {sheet}, {pages}.").format(path=for_terminal(arguments.output), sheet=sheet.name, pages=counted))
    for note in printed.notes:
        complain(note)
    return 0


def _order(program: Program, version: str, arguments: argparse.Namespace) -> Order:
    day = chosen_day(program, arguments.day) if arguments.day else None
    among = program.sessions_in_order if day is None else program.sessions_on(day)
    return Order(
        now=datetime.now(UTC),
        edition=version,
        paper=_paper(arguments.paper),
        landscape=_across(arguments),
        days=None if day is None else frozenset({day}),
        rooms=frozenset({room_named(program, arguments.room)}) if arguments.room else None,
        sessions=frozenset({chosen_session(among, arguments.session).id}) if arguments.session else None,
        own_zone=_zone(arguments.zone),
        chosen=dict(_answer(words) for words in arguments.set),
    )


def _sheet(asked: str | None) -> Sheet:
    if asked is None or asked not in SHEETS:
        words = (
            _("There is no sheet “{asked}”. There are {sheets}.") if asked else _("Say with --sheet which: {sheets}.")
        )
        raise ForumDeskError(words.format(asked=asked, sheets=", ".join(SHEETS)))
    return SHEETS[asked]


def _paper(asked: str | None) -> str:
    if asked is not None and asked.lower() not in PAPERS:
        words = _("There is no paper “{asked}”. There are {papers}.")
        raise ForumDeskError(words.format(asked=asked, papers=", ".join(PAPERS)))
    return (asked or "").lower()


def _across(arguments: argparse.Namespace) -> bool | None:
    if arguments.landscape and arguments.portrait:
        raise ForumDeskError(_("A page lies across or stands upright: say --landscape or --portrait."))
    return True if arguments.landscape else False if arguments.portrait else None


def _zone(asked: str | None) -> str:
    if asked:
        zone(asked)
    return asked or ""


def _answer(words: str) -> tuple[str, str]:
    key, equals, answer = words.partition("=")
    if not equals:
        return key, YES
    return key, {"true": YES, "1": YES, "false": NO, "0": NO}.get(answer.lower(), answer)

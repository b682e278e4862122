# SPDX-License-Identifier: MIT
"""The command line: what the window does with files, without a display and without Qt. One module a subcommand.

Each module offers `add`, which describes its words, and a function that runs them. Here stand the frame and the one
place where errors end: one line on standard error and exit code 2, never a traceback.
"""

from __future__ import annotations

import argparse
import os
import sys

from forumdesk import __version__
from forumdesk.cli import (
    checking,
    diffing,
    exporting,
    importing,
    info,
    merging,
    own_days,
    printing,
    searching,
    showing,
    updating,
)
from forumdesk.cli.saying import Parser, complain, prepare_streams, say
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _

FAILED = 2
INTERRUPTED = 130
PIPE_CLOSED = 141
"""What the shell says of a command whose reader went away: 128 and the signal's number."""


def main(words: list[str] | None = None) -> int:
    """Run a subcommand, by default with the words of the command; return the exit code."""
    try:
        prepare_streams()
        code = _run(words)
        sys.stdout.flush()
    except ForumDeskError as error:
        return _failed(str(error))
    except BrokenPipeError:
        return _pipe_closed()
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 - nobody who runs a command should have to read a traceback
        words_for_it = _("Something went wrong inside ForumDesk ({error}). Please report it.")
        return _failed(words_for_it.format(error=f"{type(error).__name__}: {error}"))
    return code


def _run(words: list[str] | None) -> int:
    arguments, unknown = _parser().parse_known_args(words)
    if unknown:
        command = " ".join(filter(None, ("forumdesk", arguments.command)))
        message = _("unrecognized arguments: {words}. Try {command} --help.")
        raise ForumDeskError(message.format(words=" ".join(unknown), command=command))
    if arguments.selftest:
        from forumdesk import selftest  # noqa: PLC0415 - tries everything, the heavy libraries too

        return selftest.run()
    if arguments.version:
        say(f"ForumDesk {__version__}")
        return 0
    if arguments.run is None:
        raise ForumDeskError(_("Nothing to do was given. Try forumdesk --help."))
    code: int = arguments.run(arguments)
    return code


def _failed(message: str) -> int:
    try:
        complain(message)
    except BrokenPipeError:
        return _pipe_closed()
    return FAILED


def _pipe_closed() -> int:
    """Let the interpreter's own flush at the end have somewhere to go."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    return PIPE_CLOSED


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="forumdesk",
        usage=_("forumdesk [FILE]\n       forumdesk COMMAND ..."),
        description=_("Make, read and export a conference program, offline. Without a command, the window opens."),
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help=_("say which version this is"))
    parser.add_argument("--selftest", action="store_true", help=_("prove that everything works here"))
    parser.set_defaults(run=None)
    commands = parser.add_subparsers(
        title=_("commands"), dest="command", metavar="COMMAND", prog="forumdesk", parser_class=Parser
    )
    for module in (
        importing,
        updating,
        merging,
        diffing,
        checking,
        exporting,
        printing,
        info,
        searching,
        showing,
        own_days,
    ):
        module.add(commands.add_parser)
    return parser


_EXAMPLES = _(
    """examples:
  forumdesk                                          open the window
  forumdesk forum.forum                              open a program in it
  forumdesk --without-display forum.forum -o folder  its picture, its calendar and its days, in files
  forumdesk import page.txt -o forum.forum --date 2021-05-19
  forumdesk diff monday.xml friday.xml               say what is new, cancelled, gone and changed
  forumdesk check forum.forum                        say what is wrong or missing
  forumdesk show forum.forum                         print the days as a table
  forumdesk agenda forum.forum                       print what I starred, day by day
  forumdesk search forum.forum vakil                 find sessions, people and articles
  forumdesk export forum.forum -o forum.ics          make a calendar file
  forumdesk print forum.forum --sheet agenda -o a.pdf  make a printed sheet

FILE is a program file (.forum). info, check, search, show, agenda, diff, merge, export and print also read what
can be imported.
Every command explains itself: forumdesk import --help.

Exit codes: 0 all was done; 1 diff found a difference, or check an error; 2 nothing was written, and one line on
standard error says why; 3 update or merge has something to decide first; 130 interrupted with Ctrl+C."""
)

# SPDX-License-Identifier: MIT
"""What two programs have changed differently, on the command line: the options that decide it, and the list of it."""

from __future__ import annotations

import argparse
from collections.abc import Callable

from forumdesk.cli.saying import complain, say
from forumdesk.i18n import _, ngettext
from forumdesk.merge.threeway import Merged, settled
from forumdesk.merge.words import Told, told
from forumdesk.program import Program
from forumdesk.text import for_terminal

UNDECIDED = 3
"""The exit code when both sides have changed something, and nobody said which side stands."""
EXIT_CODES = _(
    "Exit codes: 0 all was done; 3 both sides have changed something: that is listed, and nothing was written."
)


def add_sides(parser: argparse.ArgumentParser, mine: str, theirs: str) -> None:
    """Describe the options that say whose side stands, each with what it means here."""
    sides = parser.add_mutually_exclusive_group()
    sides.add_argument("--mine", action="store_true", help=mine)
    sides.add_argument("--theirs", action="store_true", help=theirs)


def decided(merged: Merged, arguments: argparse.Namespace, line: Callable[[Told], str]) -> Program | None:
    """Return the program with the side that was asked for; None, after a list of it all, when none was.

    `line` says one clash in words.
    """
    if not merged.clashes or arguments.mine:
        return merged.program
    if arguments.theirs:
        return settled(merged, merged.clashes)
    for each in (told(clash, merged) for clash in merged.clashes):
        say(for_terminal(line(each)))
    complain(
        ngettext(
            "{count} thing was changed on both sides. Say --mine or --theirs. Nothing was written.",
            "{count} things were changed on both sides. Say --mine or --theirs. Nothing was written.",
            len(merged.clashes),
        )
    )
    return None

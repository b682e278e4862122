# SPDX-License-Identifier: MIT
"""`forumdesk check`: what is wrong or missing in a program, the gravest first, in words or as JSON."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

from forumdesk.changes import name_of
from forumdesk.checks import CHECKS, Finding, Group, Level, Review, groups, review
from forumdesk.cli.saying import Commands, as_text, described, say
from forumdesk.cli.sources import opened
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program
from forumdesk.text import for_terminal

WRONG = 1
"""The exit code when there is an error."""
_LEVELS = (Level.ERROR, Level.WARNING, Level.NOTE)
_HEADINGS = {Level.ERROR: _("Errors"), Level.WARNING: _("Warnings"), Level.NOTE: _("Notes")}
_ISOLATES = dict.fromkeys(map(ord, "\u2068\u2069"))
"""The marks that keep directions apart in the window."""


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk check`."""
    parser = described(
        commands,
        "check",
        _("say what is wrong or missing in a program"),
        _(
            "Check a program: rooms and people in two places at once, panels without a moderator, sessions without a "
            "time or a length, likely duplicates, and more. Errors and warnings are told one by one, notes are counted."
        ),
        _(
            """examples:
  forumdesk check forum.forum
  forumdesk check forum.forum --all             each note, and what was set aside and why
  forumdesk check schedule.xml --json           for another program; docs/check-json.md describes it

Exit codes: 0 there is no error; 1 there is one; 2 the file can't be read."""
        ),
    )
    parser.add_argument("file", metavar="FILE", help=_("a program file, or a source that can be imported"))
    parser.add_argument("--all", action="store_true", help=_("tell each note, and what was set aside"))
    parser.add_argument("--json", action="store_true", help=_("print JSON"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print what the checks find."""
    with opened(arguments.file) as (program, _document):
        found = review(program)
    if arguments.json:
        say(as_text(as_json(program, found)).rstrip("\n"))
    else:
        for line in _lines(found, everything=arguments.all):
            say(for_terminal(line))
    return WRONG if found.count(Level.ERROR) else 0


def _lines(found: Review, *, everything: bool) -> Iterator[str]:
    for level in _LEVELS:
        parts = [group for group in groups(found.open) if group.level == level]
        if parts:
            yield _HEADINGS[level]
            for group in parts:
                yield from _told(group, each=everything or level != Level.NOTE)
            yield ""
    if everything and found.dismissed:
        yield _("Set aside")
        for aside in found.dismissed:
            yield f"  {aside.finding.words}"
            yield f"    {aside.reason}"
        yield ""
    yield _summed_up(found)


def _told(group: Group, *, each: bool) -> Iterator[str]:
    if len(group.findings) == 1 or not each:
        yield f"  {group.words}"
        return
    yield f"  {group.words}:"
    yield from (f"    {finding.words}" for finding in group.findings)


def _summed_up(found: Review) -> str:
    numbers = [
        ngettext("{count} error", "{count} errors", found.count(Level.ERROR)),
        ngettext("{count} warning", "{count} warnings", found.count(Level.WARNING)),
        ngettext("{count} note", "{count} notes", found.count(Level.NOTE)),
    ]
    if found.dismissed:
        numbers.append(ngettext("{count} set aside", "{count} set aside", len(found.dismissed)))
    return ", ".join(numbers)


def as_json(program: Program, found: Review) -> dict[str, Any]:
    """Return a review as plain values, by the names that `docs/check-json.md` describes."""
    return {
        "errors": found.count(Level.ERROR),
        "warnings": found.count(Level.WARNING),
        "notes": found.count(Level.NOTE),
        "findings": [_plain(program, finding) for finding in found.open],
        "dismissed": [_plain(program, each.finding) | {"reason": each.reason} for each in found.dismissed],
    }


def _plain(program: Program, finding: Finding) -> dict[str, Any]:
    about = [
        {"kind": ref.kind, "id": ref.id, "name": name_of(program.records(ref.kind)[ref.id])} for ref in finding.about
    ]
    return {
        "check": finding.check,
        "title": CHECKS[finding.check].title,
        "level": str(finding.level),
        "words": finding.words.translate(_ISOLATES),
        "at": finding.at.isoformat(" ", "minutes") if finding.at else None,
        "about": about,
        "key": finding.key,
    }

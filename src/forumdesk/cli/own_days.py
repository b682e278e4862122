# SPDX-License-Identifier: MIT
"""`forumdesk agenda`: what the user of this computer starred and entered, day by day, in the terminal."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import closing
from datetime import date

from forumdesk.agenda.day import CHANGE_KEPT, agenda_day, change_of, dates
from forumdesk.agenda.items import Item, items
from forumdesk.agenda.words import day_words, overlap_words, standing, way_words
from forumdesk.cli.days import chosen_day
from forumdesk.cli.saying import Commands, described, say
from forumdesk.cli.sources import opened
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.personal import Personal
from forumdesk.program import Program
from forumdesk.selection import Selection
from forumdesk.text import for_terminal
from forumdesk.times import day_long, on_own_clock, own_zone, span, zone

_INDENT = 15
"""Where titles begin."""


def add(commands: Commands) -> None:
    """Describe the words of `forumdesk agenda`."""
    parser = described(
        commands,
        "agenda",
        _("print my agenda, day by day"),
        _(
            "Print what you starred and entered in the window on this computer: day by day, with what overlaps, and "
            "where the way between two rooms is short."
        ),
        _(
            """examples:
  forumdesk agenda forum.forum
  forumdesk agenda forum.forum --day 2
  forumdesk agenda forum.forum --day 2021-05-18 --zone Europe/Berlin"""
        ),
    )
    parser.add_argument("file", metavar="FILE", help=_("a program file, or a source that can be imported"))
    parser.add_argument("--day", metavar="DAY", help=_("only this day: its number in the program, or its date"))
    parser.add_argument("--zone", metavar="ZONE", help=_("the zone of your own clock, such as Europe/Berlin"))
    parser.set_defaults(run=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the agenda."""
    own = arguments.zone or own_zone()
    zone(own)
    with opened(arguments.file) as (program, _document), closing(Personal.open()) as personal:
        selection = personal.selection(program.conference.id).followed(program)
        change = change_of(personal.kept(*CHANGE_KEPT))
    shown = _days(program, selection, arguments.day)
    lines = [line for day in shown for line in _told(program, selection, day, own, change)]
    loose = [item for item in items(program, selection) if item.start is None and not arguments.day]
    if loose:
        lines += [_("Without a time yet"), *(line for item in loose for line in _item(item, "", own)), ""]
    if not lines:
        raise ForumDeskError(_("There is nothing in your agenda on these days. Star sessions in the window first."))
    for line in lines[:-1]:
        say(line)
    return 0


def _days(program: Program, selection: Selection, asked: str | None) -> tuple[date, ...]:
    """Return the days that are meant: one of the program, one of the agenda's own by its date, or all."""
    known = dates(program, selection)
    if not asked:
        return known
    own = [day for day in known if day.isoformat() == asked]
    return (own[0],) if own else (chosen_day(program, asked),)


def _told(program: Program, selection: Selection, day: date, own: str, change: int) -> Iterator[str]:
    found = agenda_day(program, selection, day, change)
    if not found.items:
        return
    yield f"{day_long(day)} {day.year} ({day_words(found)})"
    for item in found.items:
        yield from _item(item, program.conference.timezone, own)
    for words in (*map(overlap_words, found.overlaps), *map(way_words, found.ways)):
        yield f"  ! {for_terminal(words)}"
    yield ""


def _item(item: Item, zone_name: str, own: str) -> Iterator[str]:
    when = span(item.start, item.duration) if item.start is not None else ""
    yield f"  {when:<{_INDENT - 2}}{for_terminal(item.title)}"
    state = _("no longer in the program") if item.gone else _("cancelled") if item.cancelled else ""
    theirs = on_own_clock(item.start, item.duration, zone_name, own) if item.start is not None else ""
    facts = [standing(item), state, for_terminal(item.place), theirs]
    yield " " * _INDENT + ", ".join(fact for fact in facts if fact)
    for line in item.note.splitlines():
        yield " " * _INDENT + for_terminal(line)

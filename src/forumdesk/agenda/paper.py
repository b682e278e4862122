# SPDX-License-Identifier: MIT
"""A reader's agenda as a text to print: day by day, times on both clocks, rooms, notes, and what overlaps.

It is HTML of the few tags that `QTextDocument` draws. All texts in it are escaped.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from forumdesk.agenda.day import USUAL_CHANGE, AgendaDay, agenda_days, dates
from forumdesk.agenda.items import Item, items
from forumdesk.agenda.words import day_words, overlap_words, standing, way_words
from forumdesk.i18n import _
from forumdesk.program import Program
from forumdesk.selection import Selection
from forumdesk.times import city, day_long, length, on_own_clock, span
from forumdesk.wording import names_in

_CELL = "padding-bottom: 8px; padding-right: 12px"


def agenda_html(program: Program, selection: Selection, own_zone: str, change: int = USUAL_CHANGE) -> str:
    """Return all of an agenda; days without anything are left out."""
    zone = program.conference.timezone
    parts = [f"<h1>{escape(_('My agenda'))}</h1>"]
    about = (program.conference.title, _("all times in {city}").format(city=city(zone)))
    parts.append(_quiet(" · ".join(part for part in about if part)))
    shown = agenda_days(program, selection, dates(program, selection), change)
    for day in (day for day in shown if day.items):
        parts += [f"<h2>{escape(f'{day_long(day.date)} {day.date.year}')}</h2>", _quiet(day_words(day))]
        parts.append(_table(program, day.items, own_zone))
        parts += _warnings(day)
    loose = [item for item in items(program, selection) if item.start is None]
    if loose:
        parts += [f"<h2>{escape(_('Without a time yet'))}</h2>", _table(program, loose, own_zone)]
    return "".join(parts)


def _table(program: Program, found: Iterable[Item], own_zone: str) -> str:
    rows = "".join(_row(program, item, own_zone) for item in found)
    return f'<table width="100%" cellspacing="0" cellpadding="0">{rows}</table>'


def _row(program: Program, item: Item, own_zone: str) -> str:
    when = _when(program, item, own_zone)
    title = f"<b>{escape(item.title)}</b>"
    state = ""
    if item.cancelled:
        title = f"<s>{escape(item.title)}</s>"
        state = _("No longer in the program") if item.gone else _("Cancelled")
    who = ", ".join(names_in(program, item.id)) if item.id in program.sessions else ""
    facts = [state or standing(item), item.place, length(item.duration) if item.duration else ""]
    lines = [
        title,
        escape(" · ".join(fact for fact in facts if fact)),
        escape(who),
        "<br>".join(escape(line) for line in _("Note: {note}").format(note=item.note).splitlines())
        if item.note
        else "",
    ]
    told = "<br>".join(line for line in lines if line)
    return f'<tr><td width="36%" style="{_CELL}">{when}</td><td style="{_CELL}">{told}</td></tr>'


def _when(program: Program, item: Item, own_zone: str) -> str:
    if item.start is None:
        return escape(_("Not scheduled yet"))
    own = on_own_clock(item.start, item.duration, program.conference.timezone, own_zone)
    said = f"<b>{escape(span(item.start, item.duration))}</b>"
    return f'{said}<br><span class="quiet">{escape(own)}</span>' if own else said


def _warnings(day: AgendaDay) -> list[str]:
    return [f"<p>{escape(words)}.</p>" for words in (*map(overlap_words, day.overlaps), *map(way_words, day.ways))]


def _quiet(words: str) -> str:
    return f'<p class="quiet">{escape(words)}</p>'

# SPDX-License-Identifier: MIT
"""The view of what has changed as data: the reader's agenda first, then what is new, cancelled, changed. No Qt."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from forumdesk.i18n import _
from forumdesk.news import Aside, Item, Report, Sort, details, sentence
from forumdesk.news.effects import Effect
from forumdesk.program import Program
from forumdesk.text import fold
from forumdesk.times import day_short, for_reader, span

MINE, NEW, OFF, OTHER, ASIDE = "mine", "new", "off", "other", "aside"
GROUPS = (MINE, NEW, OFF, OTHER, ASIDE)
HEADINGS = {
    MINE: _("My agenda"),
    NEW: _("New"),
    OFF: _("Cancelled"),
    OTHER: _("Changed"),
    ASIDE: _("Beside the sessions"),
}
TAGS = {
    Sort.NEW: (_("New"), "ok"),
    Sort.CANCELLED: (_("Cancelled"), "err"),
    Sort.BACK: (_("Takes place"), "ok"),
    Sort.MOVED: (_("Moved"), "accent"),
    Sort.CHANGED: (_("Changed"), "text2"),
}
"""The word for what has become of a session, and its colour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row: a heading, or what is told of one session or other record."""

    kind: str
    """"heading", or the kind of the record."""
    key: str
    """The group of a heading; the record's id."""
    title: str
    tag: str = ""
    color: str = "text2"
    detail: str = ""
    """When and where; of a heading, how many."""
    effects: tuple[Effect, ...] = ()
    lines: tuple[str, ...] = ()
    off: bool = False
    there: bool = True
    """Whether the program has it, so that one can be led to it."""
    said: str = field(default="", compare=False)
    """All of it in one sentence."""


def counts(report: Report) -> dict[str, int]:
    """Return how much each group has, and "" all of them."""
    found = {group: len(list(_of(report, group))) for group in GROUPS}
    return {"": sum(found.values()), **found}


def rows(report: Report, program: Program, own_zone: str, group: str = "", words: str = "") -> tuple[Row, ...]:
    """Return the rows of one group, or of all, that have these words; times are the forum's, then the reader's own."""
    return tuple(
        row for each in GROUPS if group in {"", each} for row in _group(report, program, own_zone, each, words)
    )


def _group(report: Report, program: Program, own_zone: str, group: str, words: str) -> Iterator[Row]:
    sought = fold(words.strip())
    found = [_row(each, program, own_zone) for each in _of(report, group)]
    found = [row for row in found if not sought or sought in fold(f"{row.said} {row.detail}")]
    if found:
        yield Row(kind="heading", key=group, title=HEADINGS[group], detail=str(len(found)))
        yield from found


def _of(report: Report, group: str) -> Iterator[Item | Aside]:
    if group == ASIDE:
        yield from report.asides
    for item in report.items if group != ASIDE else ():
        own = {Sort.NEW: NEW, Sort.CANCELLED: OFF}.get(item.sort, OTHER)
        if (MINE if item.mine else own) == group:
            yield item


def _row(told: Item | Aside, program: Program, own_zone: str) -> Row:
    if isinstance(told, Aside):
        said = f"{told.what}: {', '.join(told.lines)}"
        return Row(kind=told.kind, key=told.id, title=told.what, lines=told.lines, there=told.there, said=said)
    session = told.session
    tag, color = TAGS[told.sort]
    if told.sort is Sort.CANCELLED and not told.there:
        tag = _("Gone")
    return Row(
        kind="session",
        key=session.id,
        title=session.title,
        tag=tag,
        color=color,
        detail=_where_and_when(told, program, own_zone),
        effects=told.effects,
        lines=details(told),
        off=told.sort is Sort.CANCELLED,
        there=told.there,
        said=sentence(told),
    )


def _where_and_when(item: Item, program: Program, own_zone: str) -> str:
    session = item.session
    room = program.rooms.get(session.room_id)
    parts = [room.name] if room is not None and len(program.rooms) > 1 else []
    if session.start is not None:
        own = for_reader(session.start, program.conference.timezone, own_zone)
        when = f"{day_short(session.start.date())}, {span(session.start, session.duration)}"
        parts = [when, *([own] if own else []), *parts]
    return " · ".join(parts)


def spoken(row: Row) -> str:
    """Return a row as a screen reader says it."""
    if row.kind == "heading":
        return f"{row.title}, {row.detail}"
    said = f"{row.tag}: {row.said}" if row.tag else row.said
    return f"{said}, {row.detail}" if row.detail else said

# SPDX-License-Identifier: MIT
"""A day at a glance: rooms along one side and time along the other, as a sheet for the hand and as a poster."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from math import ceil
from types import MappingProxyType
from typing import Any, NamedTuple

from forumdesk.hues import of_track
from forumdesk.i18n import _
from forumdesk.printing.order import PAPERS, Order
from forumdesk.printing.plan import POINT, Cell, Frame, Page, Room, Words, pages
from forumdesk.printing.sheet import NO, YES, Answers, Make, Option, Part, Sheet
from forumdesk.printing.sheets import said
from forumdesk.program import Program, Session, SessionKind, SessionState
from forumdesk.text import clean_line
from forumdesk.timegrid import NO_ROOM, Box, Span, breaks_across, lanes, room_of, spans
from forumdesk.times import city, clock, day_long, day_short, difference, instant, span, wall
from forumdesk.wording import right_to_left, state_word

_HAND = (16, 14, 12, 11, 10, 9, 8.5, 8, 7.5, 7)
_POSTER = (40, 36, 32, 28, 25, 22, 20, 18, 16, 14, 12)
"""Sizes of type, points: none may be smaller than the last."""
_DOWN, _ACROSS = "down", "across"


class _Day(NamedTuple):
    """What is asked of one day."""

    program: Program
    order: Order
    date: date
    sessions: Mapping[str, Session]
    people: bool

    def head(self, session: Session, track: str) -> list[str]:
        """Return what stands above a title: when, which one, its state, its track."""
        assert session.start is not None
        state = state_word(session)
        words = (span(session.start, session.duration), session.label, state, track)
        return [clean_line(word) for word in words if word]

    def names(self, session: Session) -> list[str]:
        """Return who appears in a session, the moderator first."""
        if not self.people:
            return []
        cast = said.cast(self.program, session)
        return [f"{one['name']} ({one['mark']})" if one["mark"] else one["name"] for one in cast]


class _Tracks(NamedTuple):
    """Where the tracks are named: those of rooms that have but one with the room, the others on the cards."""

    of_room: Mapping[str, str]
    on_card: Mapping[str, str]

    def on(self, page: Page) -> set[str]:
        """Return the tracks that the cards of a page name."""
        return {self.on_card[key] for room, _place in page.rooms for key in room.cells}


def _maker(sizes: Sequence[float]) -> Make:
    """Return what makes the parts in such sizes of type."""

    def parts(program: Program, order: Order, answers: Answers) -> Iterator[Part]:
        sheet = answers.sheet
        for day, sessions in said.days(program, order):
            asked = _Day(program, order, day, {one.id: one for one in sessions}, answers.yes("speakers"))
            if all(one.kind is SessionKind.BREAK for one in sessions):
                continue
            words = _("{sheet}, {day}").format(sheet=sheet.name, day=day_long(day))
            data = _day(asked, _framed(asked, sheet, sizes, turned=answers["time"] == _ACROSS)) | {"least": sizes[-1]}
            yield Part(key=f"{sheet.key}/{day.isoformat()}", words=words, data=data)

    return parts


# How much of the page is the grid's


def _framed(asked: _Day, sheet: Sheet, sizes: Sequence[float], *, turned: bool) -> Callable[[list[str]], list[Frame]]:
    paper = PAPERS[asked.order.paper or sheet.paper]
    landscape = sheet.landscape if asked.order.landscape is None else asked.order.landscape
    sides = (paper.height, paper.width) if landscape else (paper.width, paper.height)
    mirrored = right_to_left(asked.program.conference.title)
    width, height = (round(side * 100) for side in sides)
    margin = 900 if min(sides) < 250 else 1300

    def frames(legend: list[str]) -> list[Frame]:
        found, lines = [], _legend_lines(legend, sizes[-1], width - 2 * margin)
        for size in sizes:
            small = max(0.86 * size, sizes[-1])
            top = margin + round((2.9 * size + 1.6 * small + 1.3 * lines * sizes[-1]) * POINT)
            box = Box(margin, top, width - 2 * margin, height - top - margin - 500)
            ruler = (1.7 if turned else 3.3) * small * POINT + (small * POINT if turned and asked.order.own_zone else 0)
            names = (8.5 * size if turned else 2.6 * size + 1.3 * small) * POINT
            found.append(Frame(size, small, box, round(ruler), round(names), turned, mirrored))
        return found

    return frames


def _legend_lines(names: list[str], size: float, width: int) -> int:
    """Return how many lines the names of the tracks take, of which none is broken if it need not be."""
    lines, left = 0, 0.0
    for name in names:
        need = (len(name) * 0.58 + 2.6) * size * POINT
        if need > left:
            lines, left = lines + max(ceil(need / width), 1), float(width)
        left -= need
    return lines


# What a day says


def _day(asked: _Day, framed: Callable[[list[str]], list[Frame]]) -> dict[str, Any]:
    program, times = asked.program, {k: v for k, v in spans(asked.program, asked.date).items() if k in asked.sessions}
    across = breaks_across(program, asked.date, spans(program, asked.date)).intersection(times)
    rooms: dict[str, dict[str, Span]] = defaultdict(dict)
    for key, time in times.items():
        if key not in across:
            rooms[room_of(program, asked.sessions[key])][key] = time
    order = [key for key in (*(room.id for room in program.rooms_in_order), NO_ROOM) if key in rooms]
    tracks = _tracks(asked, {key: rooms[key] for key in order})
    legend = [track for track in program.tracks_in_order if track.id in tracks.on_card.values()]
    cells = [Room(key, _cells(asked, rooms[key], tracks)) for key in order]
    found = pages(cells, [times[key] for key in across], framed([track.name for track in legend]))
    record = program.day_on(asked.date)
    return {
        "day": day_long(asked.date),
        "theme": clean_line(record.title) if record is not None else "",
        "turned": found[0].frame.turned,
        "size": found[0].frame.size,
        "small": found[0].frame.small,
        "own": _own_words(asked),
        "margin": found[0].frame.box.left,
        "ruler": found[0].frame.ruler,
        "pages": [
            {
                "number": _("Page {number} of {count}").format(number=at, count=len(found)) if len(found) > 1 else "",
                "legend": [
                    {"name": one.name, "strip": of_track(program, one.id).strip}
                    for one in legend
                    if one.id in tracks.on(page)
                ],
                "hours": _hours(asked, page),
                "folds": [_fold(page, stretch) for stretch in page.folds],
                "across": [
                    _break_across(asked, page, asked.sessions[key], times[key]) for key in times if key in across
                ],
                "rooms": [_room(asked, page, room, place, tracks) for room, place in page.rooms],
            }
            for at, page in enumerate(found, 1)
        ],
    }


def _tracks(asked: _Day, rooms: Mapping[str, Mapping[str, Span]]) -> _Tracks:
    owned = {room: _only_track(asked, keys) for room, keys in rooms.items()}
    named = {key: "" if owned[room] else asked.sessions[key].track_id for room, keys in rooms.items() for key in keys}
    return _Tracks(owned, named)


def _only_track(asked: _Day, keys: Mapping[str, Span]) -> str:
    """Return the track that all sessions of a room have; empty where they have several, or none."""
    counted = Counter(one.track_id for key in keys if (one := asked.sessions[key]).kind is not SessionKind.BREAK)
    return next(iter(counted)) if len(counted) == 1 else ""


def _cells(asked: _Day, times: Mapping[str, Span], tracks: _Tracks) -> dict[str, Cell]:
    placed = lanes(times)
    cells = {}
    for key, time in times.items():
        session = asked.sessions[key]
        names = ", ".join(asked.names(session))
        head = " · ".join(asked.head(session, _track(asked, tracks.on_card[key])))
        cells[key] = Cell(time, placed[key], Words(len(head), len(session.title), len(names)))
    return cells


def _track(asked: _Day, key: str) -> str:
    track = asked.program.tracks.get(key)
    return track.name if track is not None else ""


def _own_words(asked: _Day) -> str:
    """Return what the small times on the ruler are; empty where there are none."""
    own = asked.order.own_zone
    return _("beneath each hour, the time in {city}").format(city=city(own)) if _is_elsewhere(asked) else ""


def _is_elsewhere(asked: _Day) -> bool:
    noon = asked.program.wall_at(asked.date, asked.program.conference.day_starts_at)
    own = asked.order.own_zone
    return bool(own and difference(noon, asked.program.conference.timezone, own))


def _hours(asked: _Day, page: Page) -> list[dict[str, Any]]:
    """Return the full hours of the ruler, each with its line through all rooms."""
    zone, own = asked.program.conference.timezone, asked.order.own_zone
    found = []
    for moment, at in zip(page.axis.moments, page.axis.ys, strict=True):
        if (moment.minute and moment != page.axis.moments[0]) or moment == page.axis.moments[-1]:
            continue
        there = clock(wall(instant(moment, zone), own)) if _is_elsewhere(asked) else ""
        line = page.frame.place((-page.frame.ruler, page.frame.ruler + page.frame.breadth), (at, 0))
        found.append({"box": line, "time": clock(moment), "own": there})
    return found


def _fold(page: Page, stretch: Span) -> dict[str, Any]:
    box = page.frame.place((0, page.frame.breadth), page.along(stretch))
    words = _("nothing from {start} to {end}")
    return {"box": box, "words": words.format(start=clock(stretch[0]), end=clock(stretch[1]))}


def _room(asked: _Day, page: Page, room: Room, place: tuple[int, int], tracks: _Tracks) -> dict[str, Any]:
    track = tracks.of_room[room.id]
    found = asked.program.rooms.get(room.id)
    hue = of_track(asked.program, track)
    name = found.name if found is not None else _("No room yet")
    return {
        "name": name,
        "box": page.frame.place(place, (-page.frame.names, page.frame.names)),
        "edge": page.frame.place((place[0], 0), (0, page.frame.length)),
        "track": _track(asked, track),
        "strip": hue.strip,
        "cells": [
            _card(asked, asked.sessions[key], page.card(cell, place), _track(asked, tracks.on_card[key]), name)
            for key, cell in sorted(room.cells.items(), key=lambda item: (item[1].span[0], item[1].lane.place))
        ],
    }


def _card(asked: _Day, session: Session, box: Box, track: str, room: str) -> dict[str, Any]:
    hue = of_track(asked.program, session.track_id)
    assert session.start is not None
    return {
        "box": box,
        "time": clock(session.start),
        "head": asked.head(session, track),
        "title": clean_line(session.title),
        "names": asked.names(session),
        "quiet": session.kind is SessionKind.BREAK,
        "cancelled": session.state is SessionState.CANCELLED,
        "strip": hue.strip,
        "tint": hue.tint,
        "ink": hue.text,
        "place": _called(session, session.start, room),
    }


def _called(session: Session, start: datetime, room: str) -> str:
    """Return how a session is named to whoever prints: title, room, day and time."""
    return f"“{clean_line(session.title)}”, {room}, {day_short(start.date())} {clock(start)}"


def _break_across(asked: _Day, page: Page, session: Session, time: Span) -> dict[str, Any]:
    card = _card(asked, session, page.frame.place((0, page.frame.breadth), page.along(time)), "", "")
    assert session.start is not None
    return card | {"place": f"“{clean_line(session.title)}”, {day_short(session.start.date())} {clock(session.start)}"}


_OPTIONS = (
    Option(
        key="time",
        words=_("Time runs"),
        answers=MappingProxyType({_DOWN: _("down, rooms across"), _ACROSS: _("across, rooms down")}),
        usual=_DOWN,
    ),
    Option(key="speakers", words=_("Speakers"), usual=YES),
)
GRID = Sheet(
    key="grid",
    name=_("Day grid"),
    about=_("Each day at a glance: rooms across and time down, or turned."),
    make=_maker(_HAND),
    options=_OPTIONS,
    landscape=True,
)
POSTER = Sheet(
    key="poster",
    name=_("Poster of a day"),
    about=_("The day grid on large paper, in type that can be read from afar."),
    make=_maker(_POSTER),
    options=(_OPTIONS[0], Option(key="speakers", words=_("Speakers"), usual=NO)),
    paper="a1",
    landscape=True,
)

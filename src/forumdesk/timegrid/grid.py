# SPDX-License-Identifier: MIT
"""Rooms across, time downwards in proportion."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import accumulate, pairwise

from forumdesk.program import Program, SessionKind
from forumdesk.timegrid.lanes import Lane, Span, in_lane, lanes, room_of, spans
from forumdesk.timegrid.picture import NO_ROOM, Axis, Box, Column, Layout, Mark, Scale, Weight


def grid(program: Program, day: date, width: int, scale: Scale) -> Layout:
    """Lay a day out with rooms across and time downwards in proportion."""
    times = spans(program, day)
    across = _breaks_across(program, day, times)
    rooms: dict[str, dict[str, Span]] = {key: {} for key in (NO_ROOM, *(r.id for r in program.rooms_in_order))}
    for session in program.sessions_on(day):
        if session.id not in across:
            rooms[room_of(program, session)][session.id] = times[session.id]
    placed = {room: lanes(found) for room, found in rooms.items() if found}
    columns = _columns(placed, width, scale)
    axis = _even_axis(times.values(), scale)
    boxes = {}
    for column in columns:
        for key, lane in placed[column.room_id].items():
            inner = in_lane(lane, column.left + scale.gap, column.width - 2 * scale.gap, scale.gap)
            boxes[key] = _upright(inner, times[key], axis, scale.gap // 2)
    whole = max(columns[-1].left + columns[-1].width, width) if columns else width
    boxes |= {key: _upright((0, whole), times[key], axis, 0) for key in across}
    return Layout(
        one_stage=False,
        boxes={key: boxes[key] for key in times},
        columns=columns,
        axis=axis,
        marks=_even_marks(axis),
        across=across,
        width=columns[-1].left + columns[-1].width if columns else width,
        height=axis.ys[-1] + scale.bottom,
    )


def _breaks_across(program: Program, day: date, times: Mapping[str, Span]) -> frozenset[str]:
    """Return the breaks without a room during which nothing else happens: they are everybody's."""
    return frozenset(
        session.id
        for session in program.sessions_on(day)
        if session.kind is SessionKind.BREAK
        and not room_of(program, session)
        and not any(
            key != session.id and start < times[session.id][1] and times[session.id][0] < end
            for key, (start, end) in times.items()
        )
    )


def _columns(placed: Mapping[str, Mapping[str, Lane]], width: int, scale: Scale) -> tuple[Column, ...]:
    needs = [max(lane.count for lane in found.values()) * (scale.narrow + scale.gap) for found in placed.values()]
    shared = min(max(scale.lane, width / max(len(needs), 1)), scale.widest)
    grown = [need for need in needs if need > shared]
    if len(grown) < len(needs):
        shared = min(max(scale.lane, (width - sum(grown)) / (len(needs) - len(grown))), scale.widest)
    edges = [round(edge) for edge in accumulate((max(need, shared) for need in needs), initial=0.0)]
    return tuple(Column(room, left, right - left) for room, (left, right) in zip(placed, pairwise(edges), strict=True))


def _upright(inner: tuple[int, int], span: Span, axis: Axis, gap: int) -> Box:
    top = axis.y_of(span[0]) + 1
    return Box(inner[0], top, inner[1], max(axis.y_of(span[1]) - gap - top, 3))


def _even_axis(times: Iterable[Span], scale: Scale) -> Axis:
    times = list(times)
    first = min(start for start, _end in times).replace(minute=0)
    last = max(end for _start, end in times)
    if last.minute:
        last = last.replace(minute=0) + timedelta(hours=1)
    height = round((last - first).total_seconds() / 60 * scale.minute)
    return Axis((first, last), (scale.top, scale.top + height))


def _even_marks(axis: Axis) -> tuple[Mark, ...]:
    first, last = axis.moments
    count = round((last - first) / timedelta(minutes=30))
    moments = [first + index * timedelta(minutes=30) for index in range(count + 1)]
    return tuple(Mark(at, axis.y_of(at), Weight.HALF if at.minute else Weight.HOUR) for at in moments)

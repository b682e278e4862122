# SPDX-License-Identifier: MIT
"""Rooms across, time downwards in proportion; hours in which no room has anything are folded, but not to edit on."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from itertools import accumulate, pairwise

from forumdesk.program import Program, SessionKind
from forumdesk.timegrid.lanes import Lane, Span, in_lane, lanes, room_of, spans
from forumdesk.timegrid.picture import NO_ROOM, Axis, Box, Column, Layout, Mark, Pause, Scale, Weight

_MINUTE, _HOUR = timedelta(minutes=1), timedelta(hours=1)
_FOLDED_HOURS = 2
_AROUND = timedelta(hours=2)
"""While one edits, so much is empty before the first and behind the last session of a day, to drag them there."""
_EARLY, _LATE = timedelta(hours=8), timedelta(hours=20)
"""While one edits, a day has these hours at the least, from the date's midnight."""


def grid(
    program: Program, day: date, width: int, scale: Scale, *, editing: bool = False, shown: Container[str] | None = None
) -> Layout:
    """Lay a day out with rooms across and time downwards in proportion.

    To be edited on, it has every room, empty hours around its sessions, and no folds; it may be without a session.
    With `shown`, only those sessions and their rooms are there; the hours stay those of the whole day.
    """
    whole_day = spans(program, day)
    times = {key: span for key, span in whole_day.items() if shown is None or key in shown}
    across = breaks_across(program, day, whole_day).intersection(times)
    rooms: dict[str, dict[str, Span]] = {key: {} for key in (NO_ROOM, *(r.id for r in program.rooms_in_order))}
    for session in program.sessions_on(day):
        if session.id in times and session.id not in across:
            rooms[room_of(program, session)][session.id] = times[session.id]
    kept = (program.rooms.keys() or {NO_ROOM}) if editing else frozenset[str]()
    placed = {room: lanes(found) for room, found in rooms.items() if found or room in kept}
    columns = _columns(placed, width, scale)
    axis, pauses = (_whole_axis(program, day, times, scale), ()) if editing else _even_axis(whole_day.values(), scale)
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
        marks=_even_marks(axis, pauses),
        pauses=pauses,
        across=across,
        width=columns[-1].left + columns[-1].width if columns else width,
        height=axis.ys[-1] + scale.bottom,
    )


def breaks_across(program: Program, day: date, times: Mapping[str, Span]) -> frozenset[str]:
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
    crowds = [max((lane.of for lane in found.values()), default=1) for found in placed.values()]
    needs = [crowd * (scale.narrow + scale.gap) + scale.gap for crowd in crowds]
    shared = min(max(scale.lane, width / max(len(needs), 1)), scale.widest)
    grown = [need for need in needs if need > shared]
    if len(grown) < len(needs):
        shared = min(max(scale.lane, (width - sum(grown)) / (len(needs) - len(grown))), scale.widest)
    edges = [round(edge) for edge in accumulate((max(need, shared) for need in needs), initial=0.0)]
    return tuple(Column(room, left, right - left) for room, (left, right) in zip(placed, pairwise(edges), strict=True))


def _upright(inner: tuple[int, int], span: Span, axis: Axis, gap: int) -> Box:
    top = axis.y_of(span[0]) + 1
    return Box(inner[0], top, inner[1], max(axis.y_of(span[1]) - gap - top, 3))


def _even_axis(times: Iterable[Span], scale: Scale) -> tuple[Axis, tuple[Pause, ...]]:
    """Return an axis of full hours, in proportion but for long stretches in which no room has anything: those fold."""
    busy = {hour for span in times for hour in _hours(*span)}
    moments, ys, pauses = [min(busy)], [float(scale.top)], []
    for hour in sorted(busy):
        empty = round((hour - moments[-1]) / _HOUR)
        if empty >= _FOLDED_HOURS:
            pauses.append(Pause(round(ys[-1]), scale.fold, empty * 60, folded=True))
            moments.append(hour)
            ys.append(ys[-1] + scale.fold)
        ys.append(ys[-1] + (hour + _HOUR - moments[-1]) / _MINUTE * scale.minute)
        moments.append(hour + _HOUR)
    return Axis(tuple(moments), tuple(round(y) for y in ys)), tuple(pauses)


def _whole_axis(program: Program, day: date, times: Mapping[str, Span], scale: Scale) -> Axis:
    """Return an axis of full hours in one proportion, with empty hours before and after, within the program day."""
    midnight = datetime.combine(day, time())
    opens = datetime.combine(day, program.conference.day_starts_at)
    starts = [start - _AROUND for start, _end in times.values()]
    ends = [end + _AROUND for _start, end in times.values()]
    first = max(min([midnight + _EARLY, *starts]), opens).replace(minute=0)
    last = min(max([midnight + _LATE, *ends]), opens + timedelta(days=1))
    hours = -((first - last) // _HOUR)
    return Axis((first, first + hours * _HOUR), (scale.top, scale.top + round(hours * _HOUR / _MINUTE * scale.minute)))


def _hours(start: datetime, end: datetime) -> Iterator[datetime]:
    hour = start.replace(minute=0)
    while hour < end:
        yield hour
        hour += _HOUR


def _even_marks(axis: Axis, pauses: Sequence[Pause]) -> tuple[Mark, ...]:
    first, last = axis.moments[0], axis.moments[-1]
    count = round((last - first) / _HOUR * 2)
    moments = [first + index * _HOUR / 2 for index in range(count + 1)]
    marks = [Mark(at, axis.y_of(at), Weight.HALF if at.minute else Weight.HOUR) for at in moments]
    return tuple(mark for mark in marks if not any(p.top < mark.y < p.top + p.height for p in pauses))

# SPDX-License-Identifier: MIT
"""A day on one stage: cards as tall as their words need, pauses between them, the long ones folded."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Container, Mapping
from datetime import date, datetime, timedelta
from itertools import pairwise

from forumdesk.program import Program, Session, SessionKind
from forumdesk.timegrid.lanes import Span, in_lane, lanes, room_of, spans
from forumdesk.timegrid.picture import NO_ROOM, Axis, Box, Column, Layout, Mark, Pause, Scale, Weight

_FOLDED_FROM = 45
"""Minutes: a longer pause is folded."""


def stage(
    program: Program,
    day: date,
    width: int,
    scale: Scale,
    height: Callable[[Session, int], int],
    *,
    shown: Container[str] | None = None,
) -> Layout:
    """Lay out a day on one stage. `height` says how tall a session's card must be at a width.

    With `shown`, only those sessions are there, and what lies between them says how many are not.
    """
    whole_day = spans(program, day)
    times = {key: span for key, span in whole_day.items() if shown is None or key in shown}
    left_out = [start for key, (start, _end) in whole_day.items() if key not in times]
    placed = lanes(times)
    least = max(lane.of for lane in placed.values()) * (scale.narrow + scale.gap)
    inner = min(max(width - 2 * scale.side, least), scale.widest)
    across = {key: in_lane(lane, scale.side, inner, scale.gap) for key, lane in placed.items()}
    heights = {key: height(program.sessions[key], across[key][1]) for key in times}
    axis, pauses = _worded_axis(times, heights, scale, left_out)
    boxes = {}
    for key, (left, taken) in across.items():
        top = axis.y_of(times[key][0])
        boxes[key] = Box(left, top, taken, axis.y_of(times[key][1]) - scale.gap - top)
    rooms = [room_of(program, s) for s in program.sessions_on(day) if s.kind is not SessionKind.BREAK]
    return Layout(
        one_stage=True,
        boxes={key: boxes[key] for key in times},
        columns=(Column(rooms[0] if rooms else NO_ROOM, scale.side, inner),),
        axis=axis,
        marks=_worded_marks(times, boxes, axis),
        pauses=pauses,
        width=inner + 2 * scale.side,
        height=axis.ys[-1] + scale.bottom,
    )


def _worded_axis(
    times: Mapping[str, Span], heights: Mapping[str, int], scale: Scale, left_out: Collection[datetime]
) -> tuple[Axis, tuple[Pause, ...]]:
    """Place every start and end as high up as the cards that end there allow."""
    moments = sorted({moment for span in times.values() for moment in span})
    ending: dict[datetime, list[str]] = defaultdict(list)
    lasts: dict[datetime, datetime] = {}
    for key, (start, end) in times.items():
        ending[end].append(key)
        lasts[start] = max(end, lasts.get(start, end))
    ys = {moments[0]: scale.top}
    pauses = []
    until = moments[0]
    for before, moment in pairwise(moments):
        until = max(until, lasts.get(before, until))
        if until <= before:
            between = sum(before <= start < moment for start in left_out)
            minutes = round((moment - before).total_seconds() / 60)
            pauses.append(_pause(ys[before] - scale.gap, minutes, scale, between))
            ys[moment] = pauses[-1].top + pauses[-1].height
        else:
            needed = (ys[times[key][0]] + heights[key] + scale.gap for key in ending[moment])
            ys[moment] = max((ys[before] + 2 * scale.gap, *needed))
    return Axis(tuple(moments), tuple(ys[moment] for moment in moments)), tuple(pauses)


def _pause(top: int, minutes: int, scale: Scale, left_out: int) -> Pause:
    folded = minutes > _FOLDED_FROM or left_out > 0
    height = scale.fold if folded else max(scale.pause, round(minutes * scale.minute))
    return Pause(top, height, minutes, folded, left_out)


def _worded_marks(times: Mapping[str, Span], boxes: Mapping[str, Box], axis: Axis) -> tuple[Mark, ...]:
    """Return starts, ends, and the full hours that pass during a session; one mark a moment."""
    found: dict[datetime, Mark] = {}
    for key, (_start, end) in times.items():
        found[end] = Mark(end, boxes[key].bottom, Weight.END)
    for key, (start, _end) in times.items():
        found[start] = Mark(start, boxes[key].top, Weight.START)
    for start, end in times.values():
        hour = start.replace(minute=0) + timedelta(hours=1)
        while hour < end:
            found.setdefault(hour, Mark(hour, axis.y_of(hour), Weight.HOUR))
            hour += timedelta(hours=1)
    return tuple(sorted(found.values(), key=lambda mark: mark.moment))

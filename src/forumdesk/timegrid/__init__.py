# SPDX-License-Identifier: MIT
"""Where each session of a day lies on rooms x time, as plain rectangles, and which one is next to which.

Two layouts with one shape. `grid` puts rooms across and time downwards in proportion; every day is edited on one, by
`snap`. `stage` is for a day on one stage: cards as tall as their words need, so time runs only from mark to mark, and a
long pause is folded. The words, their sizes and the painting are the view's; it hands in pixels and gets pixels back.
"""

from __future__ import annotations

from forumdesk.timegrid.free import aligned, free_spot, usual_start
from forumdesk.timegrid.grid import breaks_across, grid
from forumdesk.timegrid.hold import Hold, place_hold, take_hold
from forumdesk.timegrid.lanes import Lane, Span, in_lane, is_one_stage, lanes, room_of, spans
from forumdesk.timegrid.picture import NO_ROOM, Axis, Box, Column, Layout, Mark, Pause, Scale, Weight
from forumdesk.timegrid.spot import Spot, box_at, on_step, room_at, snap
from forumdesk.timegrid.stage import stage

__all__ = [
    "NO_ROOM",
    "Axis",
    "Box",
    "Column",
    "Hold",
    "Lane",
    "Layout",
    "Mark",
    "Pause",
    "Scale",
    "Span",
    "Spot",
    "Weight",
    "aligned",
    "box_at",
    "breaks_across",
    "free_spot",
    "grid",
    "in_lane",
    "is_one_stage",
    "lanes",
    "on_step",
    "place_hold",
    "room_at",
    "room_of",
    "snap",
    "spans",
    "stage",
    "take_hold",
    "usual_start",
]

# SPDX-License-Identifier: MIT
"""The twelve hues in which tracks are shown, on the screen and on paper: chosen to stay apart for all eyes.

The first six stay apart for every kind of colour sight, and each text keeps 9:1 on its tint.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass

from forumdesk.program import Program


@dataclass(frozen=True, slots=True)
class TrackColors:
    """The strip, tint and text of one track. The strip never carries a meaning alone: the track's name is written."""

    strip: str
    tint: str
    text: str


LIGHT_TRACKS = (
    TrackColors("#415CB2", "#ECF1FC", "#2A3A69"),
    TrackColors("#909B1F", "#F0F3E1", "#3C4201"),
    TrackColors("#1397D0", "#E5F4FD", "#06425E"),
    TrackColors("#078543", "#E6F6E9", "#0E4926"),
    TrackColors("#BF68AE", "#FCEBF8", "#572A4F"),
    TrackColors("#743C01", "#FEEEE2", "#5D3001"),
    TrackColors("#14938D", "#E0F7F5", "#034744"),
    TrackColors("#BD592F", "#FEEDE7", "#612B15"),
    TrackColors("#7652AC", "#F3EEFD", "#443163"),
    TrackColors("#C78707", "#FBEFE0", "#533704"),
    TrackColors("#BC516F", "#FEECEF", "#612737"),
    TrackColors("#535E6F", "#EFF1F5", "#373E48"),
)

DARK_TRACKS = (
    TrackColors("#6682D2", "#252C3F", "#D1DEFE"),
    TrackColors("#A2AE49", "#2C2F19", "#DCE3BD"),
    TrackColors("#3DAAE1", "#1A303C", "#BFE4FB"),
    TrackColors("#4EA86B", "#1F3224", "#C6E8CE"),
    TrackColors("#CE7FBD", "#382634", "#F4D2EB"),
    TrackColors("#AD6112", "#3A281A", "#F8D7BE"),
    TrackColors("#13BCB5", "#143230", "#B9E9E5"),
    TrackColors("#DF825D", "#3C271E", "#FCD4C5"),
    TrackColors("#9879CD", "#2F283C", "#E3D7FB"),
    TrackColors("#D69B41", "#372A17", "#F2DABA"),
    TrackColors("#DF7B94", "#3C252A", "#FCD1D9"),
    TrackColors("#768191", "#292D32", "#D9DEE6"),
)

NO_TRACK = len(LIGHT_TRACKS) - 1
"""Index of slate, which no track is given: it stands for "no track"."""


def of_track(program: Program, track_id: str, *, dark: bool = False) -> TrackColors:
    """Return the colours of a track; slate for none."""
    tracks = DARK_TRACKS if dark else LIGHT_TRACKS
    found = program.tracks.get(track_id)
    if found is None:
        return tracks[NO_TRACK if program.tracks else 0]
    return tracks[track_index(program.tracks_in_order.index(found), found.color)]


def track_index(order: int, color: str) -> int:
    """Return which of the twelve a track gets: the hue nearest to its own colour, or else its turn by order."""
    hue = _hue(color)
    if hue is None:
        return order % NO_TRACK
    hues = [_hue(track.strip) for track in LIGHT_TRACKS[:NO_TRACK]]
    return min(range(NO_TRACK), key=lambda index: _apart(hue, hues[index]))


def _hue(color: str) -> float | None:
    try:
        red, green, blue = bytes.fromhex(color.removeprefix("#"))
    except ValueError:
        return None
    hue, _lightness, saturation = colorsys.rgb_to_hls(red / 255, green / 255, blue / 255)
    return hue if saturation > 0.08 else None


def _apart(one: float, other: float | None) -> float:
    assert other is not None
    distance = abs(one - other)
    return min(distance, 1 - distance)

# SPDX-License-Identifier: MIT
"""The colours of the window, light and dark, with the contrast that they were chosen for. Every hex value lives here.

Text colours keep at least 4.5:1 on every ground that they are used on; strips and edges keep 3:1.
"""

from __future__ import annotations

import colorsys
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Colors:
    """One palette. The names say what a colour is for."""

    bg: str
    """Menu, toolbar, sidebar, status bar."""
    surface: str
    """The view."""
    sunken: str
    """Details pane, past cards."""
    raised: str
    """Wide cards, menus, dialogs."""
    hover: str
    """Hover, and the ground of a monogram."""
    sel: str
    """The selected row, the current view."""
    line: str
    """Hairlines; decoration, never the only cue."""
    line2: str
    """Borders of controls."""
    edge: str
    """Cues that must be seen: an empty checkbox, dots."""
    text: str
    text2: str
    """Affiliations, times, labels."""
    text3: str
    """Hints, breaks, counts; not on `sel`."""
    accent: str
    accent_hover: str
    on_accent: str
    accent_tint: str
    """A selected card, a suggested answer."""
    warn: str
    warn_tint: str
    warn_line: str
    err: str
    ok: str
    now: str
    on_now: str


@dataclass(frozen=True, slots=True)
class TrackColors:
    """The strip, tint and text of one track. The strip never carries a meaning alone: the track's name is written."""

    strip: str
    tint: str
    text: str


LIGHT = Colors(
    bg="#F4F4F2",
    surface="#FFFFFF",
    sunken="#F9F9F7",
    raised="#FFFFFF",
    hover="#ECEBE8",
    sel="#E6EAF7",
    line="#E4E3DF",
    line2="#C9C7C1",
    edge="#8A8780",
    text="#1A1917",
    text2="#55524C",
    text3="#6B6862",
    accent="#2F4FB8",
    accent_hover="#25409A",
    on_accent="#FFFFFF",
    accent_tint="#ECF0FB",
    warn="#7A4B00",
    warn_tint="#FBF1DC",
    warn_line="#B5790F",
    err="#A8261F",
    ok="#1F6B45",
    now="#C4312A",
    on_now="#FFFFFF",
)

DARK = Colors(
    bg="#1A1A1B",
    surface="#212123",
    sunken="#1D1D1F",
    raised="#2A2A2D",
    hover="#2C2C2F",
    sel="#2B3150",
    line="#343437",
    line2="#4A4A4E",
    edge="#77777C",
    text="#F1F0ED",
    text2="#B9B7B2",
    text3="#9B9994",
    accent="#93AEFF",
    accent_hover="#AFC3FF",
    on_accent="#10173A",
    accent_tint="#272D45",
    warn="#F0C36A",
    warn_tint="#362C18",
    warn_line="#B98524",
    err="#FF9C92",
    ok="#86D3A8",
    now="#FF6F62",
    on_now="#1A1A1B",
)

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

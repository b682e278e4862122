# SPDX-License-Identifier: MIT
"""The colours of the window, light and dark, with the contrast that they were chosen for; for tracks see `hues`.

Text colours keep at least 4.5:1 on every ground that they are used on; strips and edges keep 3:1.
"""

from __future__ import annotations

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

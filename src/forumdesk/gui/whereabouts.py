# SPDX-License-Identifier: MIT
"""Where one was in each program, kept on this computer: the view, the day, the place in it, and what was beside it."""

from __future__ import annotations

from datetime import date

from forumdesk.gui.desk import VIEWS, Desk, Place
from forumdesk.gui.settings import Settings
from forumdesk.gui.timeline.view import Timeline

_SHOWN = frozenset({"session", "person", "article"})


def restore(desk: Desk, timeline: Timeline, settings: Settings, today: date) -> None:
    """Go where one was when the program was closed; the first time to today's day, if it has one."""
    view, day = (settings.words(_key(desk, name)) for name in ("view", "day"))
    known = {found.isoformat(): found for found in desk.program.dates}
    if day in known:
        desk.show_day(known[day])
    elif today in desk.program.dates:
        desk.show_day(today)
    timeline.set_zoom(settings.number(_key(desk, "zoom"), 1.0))
    left, top = (int(settings.number(_key(desk, name), 0)) for name in "xy")
    timeline.restore((left, top))
    desk.set_snap(int(settings.number("snap", desk.snap)))
    kind, _colon, key = settings.words(_key(desk, "place")).partition(":")
    if kind in _SHOWN and key in desk.program.records(kind):
        desk.go(Place(kind, key))
    if view in VIEWS:
        desk.show_view(view)


def remember(desk: Desk, timeline: Timeline, settings: Settings) -> None:
    """Keep where the reader is, for the next time that this program is opened."""
    place = desk.place
    settings.keep(_key(desk, "view"), desk.view)
    settings.keep(_key(desk, "day"), desk.day.isoformat() if desk.day else "")
    settings.keep(_key(desk, "place"), f"{place.kind}:{place.id}" if place else "")
    settings.keep(_key(desk, "zoom"), timeline.zoom)
    for name, offset in zip("xy", timeline.scroll_position(), strict=True):
        settings.keep(_key(desk, name), offset)
    settings.keep("snap", desk.snap)


def _key(desk: Desk, name: str) -> str:
    return f"{desk.program.conference.id}/{name}"

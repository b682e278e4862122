# SPDX-License-Identifier: MIT
"""How many of what a program has, as numbers for programs and in words for people."""

from __future__ import annotations

from forumdesk.i18n import ngettext
from forumdesk.program import Program


def counts(program: Program) -> dict[str, int]:
    """Return the numbers by name; speakers are the people who appear in a session."""
    return {
        "days": len(program.dates),
        "sessions": len(program.sessions),
        "people": len(program.people),
        "speakers": len({appearance.person_id for appearance in program.appearances.values()}),
        "rooms": len(program.rooms),
        "tracks": len(program.tracks),
        "articles": len(program.articles),
    }


def counted(program: Program) -> list[str]:
    """Return the numbers in words, without those that are none: "2 days", "9 sessions"."""
    number = counts(program)
    words = {
        "days": ngettext("{count} day", "{count} days", number["days"]),
        "sessions": ngettext("{count} session", "{count} sessions", number["sessions"]),
        "people": ngettext("{count} person", "{count} people", number["people"]),
        "speakers": ngettext("{count} speaker", "{count} speakers", number["speakers"]),
        "rooms": ngettext("{count} room", "{count} rooms", number["rooms"]),
        "tracks": ngettext("{count} track", "{count} tracks", number["tracks"]),
        "articles": ngettext("{count} article", "{count} articles", number["articles"]),
    }
    return [said for name, said in words.items() if number[name] or name == "sessions"]

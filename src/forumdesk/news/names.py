# SPDX-License-Identifier: MIT
"""Which room, track or person of two states of a program is the same one under another name.

Under one id it is itself. A source whose ids are made of names gives a renamed room another id: then all that stood in
the old one, and nothing else, stands in the new one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from forumdesk.changes import thing
from forumdesk.i18n import _
from forumdesk.program import Appearance, Program, Session
from forumdesk.text import fold
from forumdesk.wording import isolated

_ENOUGH = 2
"""Sessions that have to go together; one alone may as well have been moved."""
_REFERRED = {"room": "room_id", "track": "track_id"}


class Names:
    """What is the same in both states."""

    def __init__(self, before: Program, now: Program) -> None:
        self._before, self._now = before, now
        self._heirs = {kind: _heirs(before, now, kind) for kind in _REFERRED}

    def same(self, kind: str, old: Session, new: Session) -> bool:
        """Tell whether a session is in the room, or track, in which it was."""
        was, is_now = getattr(old, _REFERRED[kind]), getattr(new, _REFERRED[kind])
        if was == is_now or self._heirs[kind].get(was, was) == is_now:
            return True
        return fold(name_of(self._before, kind, was)) == fold(name_of(self._now, kind, is_now))

    def person(self, side: Program, seat: Appearance) -> str:
        """Return what somebody is known by in both states: an id that both have, or else the name."""
        key = seat.person_id
        if key in self._before.people and key in self._now.people:
            return key
        return fold(side.people[key].name) if key in side.people else key

    def replaced(self) -> Iterator[tuple[str, str, str, str]]:
        """Yield each room and track that came in the place of another: its kind and id, what it was, and a line."""
        for kind, heirs in self._heirs.items():
            for old, new in heirs.items():
                was: Any = self._before.records(kind)[old]
                name = isolated(name_of(self._now, kind, new))
                yield kind, new, thing(was), _("name: {old} → {new}").format(old=isolated(was.name), new=name)


def name_of(program: Program, kind: str, key: str) -> str:
    """Return the name of a room or track; empty for none."""
    record: Any = program.records(kind).get(key)
    return str(record.name) if record is not None else ""


def _heirs(before: Program, now: Program, kind: str) -> Mapping[str, str]:
    """Return the id of each that is gone -> the id of the new one that has all of its sessions and no other's."""
    field = _REFERRED[kind]
    there, here = before.records(kind), now.records(kind)
    onward: dict[str, list[str]] = defaultdict(list)
    back: dict[str, set[str]] = defaultdict(set)
    for key, old in before.sessions.items():
        new = now.sessions.get(key)
        if new is not None:
            was, is_now = getattr(old, field), getattr(new, field)
            onward[was].append(is_now)
            back[is_now].add(was)
    return {
        was: found[0]
        for was, found in onward.items()
        if was in there
        and was not in here
        and len(found) >= _ENOUGH
        and len(set(found)) == 1
        and found[0] in here
        and found[0] not in there
        and back[found[0]] == {was}
        and fold(name_of(before, kind, was)) != fold(name_of(now, kind, found[0]))
    }

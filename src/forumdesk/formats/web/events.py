# SPDX-License-Identifier: MIT
"""Which of the events that a page names are sessions, which is the conference, and what lies between them.

A page says it in several ways: the conference lists its parts, a part names what it belongs to, or the events only
stand beside each other. What is said twice is one event.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

from forumdesk.errors import ForumDeskError
from forumdesk.formats.schedule_times import stamp
from forumdesk.formats.web.nodes import Node, Said, types_of, walked
from forumdesk.i18n import _
from forumdesk.text import fold

MAX_EVENTS = 20_000

_EVENTS = frozenset({"Festival", "Hackathon", "EventSeries"})
_NO_EVENTS = frozenset({"PublicationEvent", "BroadcastEvent", "OnDemandEvent", "DeliveryEvent"})
_PARTS = frozenset({"subEvent", "subEvents"})
_WHOLE = "superEvent"
_LONG = timedelta(hours=6)
"""What has parts and lasts longer is no session: it is a day, or a thread."""
_DEEPEST = 20
"""Events within events."""
_ENOUGH = 3
"""Events that another one has to span to be their conference, where nothing else says so."""


@dataclass(slots=True, eq=False)
class Event:
    """An event of a page, and the one that it is a part of."""

    node: Node
    start: datetime | None
    """As written, with tzinfo where it has an offset; and so the next."""
    end: datetime | None
    timed: bool
    """Whether it says at which hour it starts, and not only on which day."""
    whole: Event | None = None
    parts: list[Event] = field(default_factory=list)

    @property
    def long(self) -> bool:
        """Whether it lasts so long, or so vaguely, that with parts it is no session."""
        if self.start is None or not self.timed:
            return True
        return self.end is None or _naive(self.end) - _naive(self.start) > _LONG


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """The events of a page by what they are."""

    conference: Event | None = None
    frames: tuple[Event, ...] = ()
    """Days and threads: they have parts, and are no sessions."""
    sessions: tuple[Event, ...] = ()

    @property
    def timed(self) -> int:
        """How many sessions say when they start."""
        return sum(session.timed for session in self.sessions)


def events_of(said: Said) -> Events:
    """Return the events of a page, in its order; an event alone is the conference."""
    found = _linked(said)
    conference = _conference(found)
    if conference is None and len(found) == 1:
        conference = found[0]
    others = [event for event in found if event is not conference]
    frames = [event for event in others if event.parts and event.long]
    stubs = {event for event in others if event.start is None and len(event.node) <= _STUB}
    sessions = [event for event in others if event not in frames and event not in stubs]
    return Events(conference=conference, frames=tuple(frames), sessions=tuple(sessions))


_STUB = 5
"""Properties of a node that only names an event: type, id, name, address."""


def is_event(node: Node) -> bool:
    """Tell whether a node is an event of schema.org that people can go to."""
    types = types_of(node)
    return types.isdisjoint(_NO_EVENTS) and any(each.endswith("Event") or each in _EVENTS for each in types)


def _linked(said: Said) -> list[Event]:
    """Return every event once, with the one that it is a part of; raise ForumDeskError when there are too many."""
    found: dict[str, Event] = {}
    names: dict[str, Event] = {}
    wholes: list[tuple[Node, Node]] = []
    for node, within, name in walked(said.nodes):
        whole = said.ids.get(str(node.get("@id")), node) if "@id" in node else node
        if not is_event(whole):
            continue
        if len(found) >= MAX_EVENTS:
            raise ForumDeskError(_("The page names more than 20,000 events. Nothing was read."))
        _kept(said, whole, found, names)
        if within is not None and name in _PARTS:
            wholes.append((whole, within))
        elif within is not None and name == _WHOLE:
            wholes.append((within, whole))
    for part, whole in wholes:
        child, parent = (_kept(said, node, found, names) for node in (part, whole) if is_event(node))
        if child.whole is None and not _is_under(parent, child):
            child.whole = parent
            parent.parts.append(child)
    return list(found.values())


def _kept(said: Said, node: Node, found: dict[str, Event], names: dict[str, Event]) -> Event:
    """Return the event of a node, met again where it has been said; one that has only a name is the first of it."""
    name = fold(said.line(node, "name", "headline", "summary"))
    begin, finish = said.line(node, "startDate"), said.line(node, "endDate")
    if not begin and (known := names.get(str(node.get("@id"))) or names.get(name)):
        return known
    key = "|".join((name, begin, finish, fold(said.line(node, "location"))))
    if key not in found:
        start = stamp(begin)
        found[key] = Event(
            node=node, start=start, end=stamp(finish), timed=start is not None and len(begin) > len("2027-05-19")
        )
    for called in (str(node.get("@id") or ""), name):
        if called:
            names.setdefault(called, found[key])
    return found[key]


def _is_under(event: Event, other: Event) -> bool:
    """Tell whether an event is another one or a part of it, or lies deeper than any."""
    above: Event | None = event
    for _level in range(_DEEPEST):
        if above is None or above is other:
            return above is other
        above = above.whole
    return True


def _conference(found: Sequence[Event]) -> Event | None:
    """Return the event whose parts the others are: the one that has most below it, or that spans all others."""
    tops = [event for event in found if event.whole is None and event.parts]
    if tops:
        return max(tops, key=lambda event: sum(1 for _part in _below(event)))
    timed = [event for event in found if event.start is not None]
    for event in timed:
        if event.long and len(timed) > _ENOUGH and all(_spans(event, other) for other in timed):
            return event
    return None


def _below(event: Event) -> Iterator[Event]:
    left = list(event.parts)
    while left:
        part = left.pop()
        yield part
        left += part.parts


def _spans(event: Event, other: Event) -> bool:
    if event.start is None or event.end is None or other.start is None:
        return False
    last = event.end if event.end.time() != time() else event.end + timedelta(days=1)
    return _naive(event.start) <= _naive(other.start) <= _naive(last)


def _naive(moment: datetime) -> datetime:
    """Return a moment by its own clock: one page uses one clock."""
    return moment.replace(tzinfo=None)

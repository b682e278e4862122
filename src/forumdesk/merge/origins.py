# SPDX-License-Identifier: MIT
"""What a source said last time, kept with it in the program: the common ancestor when it comes again.

It is the program that the source says by itself. What a person put right in the review is not in it: that counts as an
edit made here, and so survives the next time.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import PurePath

from forumdesk import handover
from forumdesk.merge.matching import counterparts
from forumdesk.merge.threeway import Merged, merge
from forumdesk.program import Article, Conference, Program, Session, SessionKind, Source, empty, new_id
from forumdesk.text import clean_line, fold

_ENOUGH = 0.3
"""Share of the sessions and articles of the smaller of two programs that have to be in both, to be of one source."""

_EVERYWHERE = frozenset(
    {SessionKind.BREAK, SessionKind.OPENING, SessionKind.CLOSING, SessionKind.SOCIAL, SessionKind.OTHER}
)
"""Kinds of sessions that every forum has, under the same names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """A source that a program has, and what it said last time."""

    source: Source
    program: Program
    answers: Mapping[str, str]
    """What a person had said about the whole of it, for reading it the same way again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Said:
    """What stands in `Source.said`."""

    program: Program
    answers: Mapping[str, str] = field(default_factory=dict)


def received(name: str, format_key: str, body: str) -> Source:
    """Return the record of a source that has come just now: what it is called, and the text that was read of it."""
    now = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
    return Source(id=new_id(), name=clean_line(name), format=format_key, received=now, body=body)


def keep(source: Source, said: Program, answers: Mapping[str, str]) -> Source:
    """Return a source with what it says by itself, read with these answers about the whole of it."""
    bare = replace(said, sources={}, publications={}, pictures={})
    return replace(source, said=handover.dump(_Said(program=bare, answers=answers)).decode("ascii"))


def origin_of(mine: Program, theirs: Program) -> Origin | None:
    """Return the source of `mine` that seems to be the one that `theirs` was read from; None when there is none.

    Of several, the one with most in common; of those, the one that came last. A feed of articles is never the page
    that has one of them beside its sessions: what either does not say is not gone.
    """
    found = [
        (share, source.received, Origin(source=source, program=said.program, answers=said.answers))
        for source in mine.sources.values()
        if source.said
        and (said := _said(source))
        and bool(said.program.sessions) == bool(theirs.sessions)
        and (share := _in_common(said.program, theirs)) >= _ENOUGH
    ]
    return max(found, key=lambda each: each[:2])[2] if found else None


def looks_known(mine: Program, theirs: Program) -> bool:
    """Tell whether much of `theirs` is in `mine` already, whether or not its source is known.

    Articles alone are news of whatever program they are brought to.
    """
    if theirs.articles and not theirs.sessions:
        return True
    return origin_of(mine, theirs) is not None or _in_common(mine, theirs) >= _ENOUGH


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A source as it comes, or comes again."""

    program: Program
    """What was understood, with what was put right."""
    source: Source
    said: Program
    """What it says by itself."""
    answers: Mapping[str, str]

    @property
    def kept(self) -> Program:
        """The program with its source inside, which remembers what it said."""
        return self.program.put(keep(self.source, self.said, self.answers))


def update(mine: Program, arrival: Arrival) -> Merged:
    """Return `mine` with what has changed at a source.

    Where it is not known what the source said last time, nothing is dropped, and every difference is a clash.
    """
    origin = origin_of(mine, arrival.said)
    merged = _merged(origin.program if origin else empty(), mine, arrival)
    return merged if origin is None else replace(merged, program=merged.program.put(replace(origin.source, said="")))


def replacement(mine: Program, arrival: Arrival) -> Merged:
    """Return what was read in place of all that is in `mine`; what both have keeps its id, so that calendars follow."""
    return _merged(mine, mine, arrival)


def _merged(ancestor: Program, mine: Program, arrival: Arrival) -> Merged:
    merged = merge(ancestor, mine, _whole(ancestor, mine, arrival.program, arrival.source))
    said = merged.theirs
    if arrival.said is not arrival.program:
        said = merge(ancestor, mine, _whole(ancestor, mine, arrival.said, arrival.source)).theirs
    return replace(merged, program=merged.program.put(keep(arrival.source, said, arrival.answers)))


def _whole(ancestor: Program, mine: Program, theirs: Program, source: Source) -> Program:
    """Return what a source says with what it leaves unsaid: an empty title drops none, nor does the name of the file;
    and none knows of what was settled about the checks.

    A feed forgets its older articles, and says nothing of the conference of a program with sessions.
    """
    silent = {each.name for each in fields(Conference) if getattr(theirs.conference, each.name) == ""}
    if ancestor is not mine and _is_named_after(theirs.conference.title, source.name):
        silent.add("title")
    known = {name: getattr(ancestor.conference, name) for name in silent}
    theirs = theirs.put(replace(theirs.conference, **known), *ancestor.dismissals.values(), *ancestor.rules.values())
    if theirs.sessions or not theirs.articles or ancestor is mine:
        return theirs
    met = {*theirs.articles, *counterparts(ancestor, theirs).values()}
    older = [article for key, article in ancestor.articles.items() if key not in met]
    authors = (ancestor.people[key] for article in older for key in article.author_ids)
    conference = ancestor.conference if mine.sessions else theirs.conference
    return replace(theirs, conference=conference).put(*authors, *older)


def titled(program: Program, title: str) -> Program:
    """Return a program under another title."""
    return program.put(replace(program.conference, title=title))


def is_untitled(program: Program, file: str = "") -> bool:
    """Tell whether the title of a program says nothing: it only repeats the name of its file, or of its source."""
    names = (file, *(source.name for source in program.sources.values()))
    return any(_is_named_after(program.conference.title, name) for name in names if name)


def _is_named_after(title: str, name: str) -> bool:
    """Tell whether a title only repeats the name of a file, also of one that was downloaded again: “page (1)”."""
    stem = PurePath(name).stem.strip()
    return stem == title or stem.startswith(f"{title} (")


def _said(source: Source) -> _Said | None:
    try:
        found: _Said = handover.load(_Said, source.said.encode())
    except ValueError:
        return None
    return found


def _in_common(one: Program, other: Program) -> float:
    """Return the share of the telling sessions and articles of the smaller program that are in both.

    Every forum has an opening and a lunch: those don't tell, nor does a title alone.
    """
    mine, theirs = _telling(one), _telling(other)
    fewest = min(len(mine), len(theirs))
    if not fewest:
        return 0.0
    ids = counterparts(one, other)
    pairs = [(mine[key], theirs[new]) for new in theirs if (key := ids.get(new, new)) in mine]
    both = sum(isinstance(found, Article) or _agree(found, there, one, other) for found, there in pairs)
    return both / fewest


def _telling(program: Program) -> dict[str, Session | Article]:
    sessions = {key: each for key, each in program.sessions.items() if each.kind not in _EVERYWHERE}
    return {**sessions, **program.articles}


def _agree(mine: Session | Article, theirs: Session | Article, one: Program, other: Program) -> bool:
    """Tell whether two sessions of one title also share a person, or when in the day they begin."""
    if isinstance(mine, Article) or isinstance(theirs, Article):
        return False
    if mine.start and theirs.start and mine.start.time() == theirs.start.time():
        return True
    names = [
        {fold(program.people[seat.person_id].name) for seat in program.appearances_in(session.id)}
        for program, session in ((one, mine), (other, theirs))
    ]
    return not names[0].isdisjoint(names[1]) or (mine.start is theirs.start is None)

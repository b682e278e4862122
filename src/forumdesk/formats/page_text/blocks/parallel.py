# SPDX-License-Identifier: MIT
"""Sessions that share one printed time: "14:00 Workshops", and under it "Workshop A: …", or "Main Hall: …".

The time that announces them is then no session of its own, unless it has people of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from forumdesk.formats.page_text.blocks.bodies import SessionBlock
from forumdesk.formats.page_text.headings import kinds, labels, rooms, rows, titles
from forumdesk.formats.page_text.headings.headings import Heading, titled
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.source.normalise import Line, Piece
from forumdesk.formats.page_text.vocabulary import sessions as session_words
from forumdesk.program import Role, SessionKind
from forumdesk.text import fold

_OPEN = frozenset({Sort.TEXT, Sort.PROSE, Sort.PERSON})
_NAMED = re.compile(r"(?P<room>[^\s:][^:\t]{1,30}):\s(?=\S)")
_FEW = 2
_LONGEST_NAME = 4
"""Words before a colon that can be a room's name."""


def announces(heading: Heading) -> bool:
    """Tell whether a heading with a time says that several sessions run under it."""
    said = " ".join(piece.text for piece in (heading.label, heading.title, *heading.remarks) if piece)
    return heading.time is not None and session_words.PARALLEL.are_in(fold(said))


def is_under(host: SessionBlock, heading: Heading, line: Line, above: Line) -> bool:
    """Tell whether a labelled heading without a time runs at the time of the session above it."""
    if heading.time or heading.label is None or host.heading.time is None or host.people:
        return False
    deeper = _indent(line) > _indent(above) or line.hint.item > above.hint.item
    return announces(host.heading) or above.text.endswith(":") or (deeper and not host.paragraphs)


def depth_of(line: Line) -> tuple[int, int]:
    """Return how deep in a list a line stands, by its markup or else by the blanks before it."""
    return line.hint.item, _indent(line)


def _indent(line: Line) -> int:
    text = line.segments[0].text
    return line.segments[0].start + len(text) - len(text.lstrip())


def under(host: Heading, heading: Heading) -> Heading:
    """Return a heading at the time of the one that announces it, and with its title where it has only a label."""
    return replace(heading, time=host.time, minutes=host.minutes, title=heading.title or host.title)


def codes(heading: Heading, body: Sequence[Row]) -> list[int]:
    """Return where under a heading lines begin with the numbers of sessions, and not with those of a list of people."""
    if heading.time is None or any(row.sort is Sort.PERSON and rows.NUMBERED.match(row.line.text) for row in body):
        return []
    announced = announces(heading)
    return [place for place, row in enumerate(body) if is_code(row, announced=announced)]


def is_code(row: Row, *, announced: bool = False) -> bool:
    """Tell whether a line begins with a number such as "1A", which tells apart what runs side by side.

    Where sessions side by side are announced, a letter may stand in the number, and a room in front of it.
    """
    text = row.line.text
    if row.forced or row.line.long or row.sort not in _OPEN:
        return False
    return labels.code_in(text, announced=announced) and (announced or row.sort is not Sort.PERSON)


def coded(row: Row, room: Piece | None) -> Heading:
    """Return the heading that a line with such a number is, in the room that stands in front of it or else this one."""
    placed, line = labels.PLACED.match(row.line.text), row.line
    if placed is None:
        return titled(Heading(line.number, room=room), line)
    heading = Heading(line.number, room=line.piece(*placed.span("bracket" if placed["bracket"] else "room")))
    return titled(heading, line.between(placed.end(), len(line.text), line.place))


def end_before(body: Sequence[Row], code: int) -> int:
    """Return where the lines above the code of a session end: in front of the room that stands over it."""
    return code - (0 < code < len(body) and body[code - 1].bare_room)


def without_groups(rows: Sequence[Row]) -> list[Row]:
    """Return the lines with "1st Panel" and "2nd Panel" under a debate as what their people are, and no sessions."""
    found = list(rows)
    edges = [place for place, row in enumerate(rows) if row.timed or row.sort is Sort.DAY]
    for begin, stop in pairwise((*edges, len(rows))):
        host = rows[begin].heading
        groups = [place for place in range(begin + 1, stop) if _is_group(rows[place])]
        if host is None or host.title is None or len(groups) < _FEW or announces(host):
            continue
        named = all(place + 1 < stop and rows[place + 1].sort is Sort.PERSON for place in groups)
        if named and not kinds.is_aside(host.title.text):
            for place in groups:
                found[place] = Row(rows[place].line, Sort.ROLE, role=Role.PANELIST)
    return found


def _is_group(row: Row) -> bool:
    """Tell whether a line is only "Panel 1"."""
    heading = row.heading
    if heading is None or row.forced or row.sort is not Sort.HEADING or heading.time or heading.title:
        return False
    return heading.label is not None and kinds.kind_of(heading.label.text, "") is SessionKind.PANEL


def items(host: Heading, body: Sequence[Row]) -> list[tuple[Heading, tuple[Row, ...]]]:
    """Return the sessions that the lines under an announcing heading are, each with what else its line says."""
    told = [row for row in body if row.sort is not Sort.LEFT_OUT]
    if len(told) < _FEW or not announces(host):
        return []
    depth = min(depth_of(row.line) for row in told)
    own = [place for place, row in enumerate(told) if depth_of(row.line) == depth]
    if own[0] or len(own) < _FEW:
        return []
    found = []
    for place, after in pairwise((*own, len(told))):
        item = _item(host, told[place])
        found.append((item[0], (*item[1], *told[place + 1 : after])) if item else None)
    return [each for each in found if each] if all(found) else []


def _item(host: Heading, row: Row) -> tuple[Heading, tuple[Row, ...]] | None:
    line = row.line
    if row.forced or line.long or row.sort in {Sort.ROLE, Sort.ROOM, Sort.ZONE}:
        return None
    named = _NAMED.match(line.text)
    stop = line.text.find("\t", named.end() if named else 0)
    stop = len(line.text) if stop < 0 else stop
    rest = (
        (rows.classify(line.between(stop + 1, len(line.text), line.place), expected=True),)
        if stop < len(line.text)
        else ()
    )
    heading = Heading(line.number, time=host.time, minutes=host.minutes)
    if named and _can_be_room(named["room"]) and not labels.find(line.text):
        part = line.between(named.end(), stop, line.place)
        return titled(replace(heading, room=line.piece(*named.span("room"))), part), rest
    if titles.read(line.text, 0, stop).room is None:
        return None
    return titled(heading, line.between(0, stop, line.place)), rest


def _can_be_room(text: str) -> bool:
    return len(text.split()) <= _LONGEST_NAME and (rooms.is_room(text) or text[:1].isupper() or not text.islower())

# SPDX-License-Identifier: MIT
"""What stands under a session's heading: its room, its people with their roles and affiliations, and its description.

A line that names somebody for sure counts by itself; a doubtful one by its neighbours, by the label above it, and by
how the whole text prints its people. Which lines belong to which session is `blocks`' business.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

from forumdesk.formats.page_text.blocks import beside_titles
from forumdesk.formats.page_text.blocks.beside_titles import Listed
from forumdesk.formats.page_text.clock import lengths
from forumdesk.formats.page_text.headings import kinds, rooms
from forumdesk.formats.page_text.headings.headings import Heading, is_paragraph
from forumdesk.formats.page_text.headings.rows import Row, Sort
from forumdesk.formats.page_text.people import bylines, people, role_labels
from forumdesk.formats.page_text.people.name_forms import key_of, looks_like_name, works
from forumdesk.formats.page_text.people.person import FRONT, NO_STYLE, Named, Style
from forumdesk.formats.page_text.source.normalise import Line, Piece
from forumdesk.program import Role

_LONGEST_LENGTH = 40
"""Characters of a line that only says how long a session lasts."""
_MOST_AFFILIATION = 3
"""Lines of one person's affiliation."""
_PAIR = 2
"""Lines of a title and its authors; and how many such pairs show a habit."""
_LONGEST_AFFILIATION = 12
"""Words of a line under a name that says, without a known word, what somebody is."""


@dataclass(frozen=True, slots=True)
class SessionBlock:
    """A session as the text prints it."""

    heading: Heading
    day: int
    """Which of the outline's days it stands under, from 0; -1 before the first."""
    room: Piece | None = None
    paragraphs: tuple[Piece, ...] = ()
    people: tuple[Listed, ...] = ()
    roles: tuple[Piece, ...] = ()
    """Lines such as "Speakers:"."""
    track: Piece | None = None


def session(heading: Heading, body: tuple[Row, ...], style: Style = NO_STYLE) -> SessionBlock:
    """Read what stands under a heading: room, roles, people with their affiliations, and the description."""
    reader = _Body(heading, body, style)
    for place in range(len(body)):
        reader.take(place)
    remarks = len(heading.remarks)
    heading, before = beside_titles.without_people(heading, style, alone=not reader.listed)
    reader.room = reader.room or heading.room
    reader.paragraphs += heading.remarks[remarks:]
    heading = replace(heading, minutes=heading.minutes or reader.minutes, spare=(*heading.spare, *reader.lengths))
    again = {key_of(each.named.name.text) for each in reader.listed}
    before = tuple(each for each in before if each.role not in _PLAIN or key_of(each.named.name.text) not in again)
    listed = (*before, *reader.listed) or beside_titles.named_by_title(heading)
    return SessionBlock(heading, -1, reader.room, tuple(reader.paragraphs), listed, tuple(reader.roles))


@dataclass(slots=True)
class _Body:
    """Goes down the lines of a session; knows the label that is in force."""

    heading: Heading
    body: tuple[Row, ...]
    style: Style
    room: Piece | None = None
    role: Role | None = None
    leads: bool = False
    alone: bool = False
    """Whether the label in force is one that only the next person has: "Moderator"."""
    expected: bool = False
    """Whether a label has announced people, and nothing else came since."""
    listed: list[Listed] = field(default_factory=list)
    paragraphs: list[Piece] = field(default_factory=list)
    roles: list[Piece] = field(default_factory=list)
    minutes: int = 0
    """How long a line of its own says that it lasts."""
    lengths: list[Piece] = field(default_factory=list)
    """Lines such as "Duration: 90 minutes"."""
    _found: dict[int, people.Found] = field(default_factory=dict)
    _named_at: int = -9
    """The place of the last line that is a bare name or an affiliation under one."""
    _details: int = 0
    _second: list[int] | None = None
    """The second lines of paragraphs of two, once they have been asked for."""
    _telling: int = 0
    """How many lines say anything but where the session is."""

    def __post_init__(self) -> None:
        self.room = self.heading.room
        self._telling = sum(map(_is_telling, self.body))
        for remark in self.heading.remarks:
            found = people.read(bylines.line_from(remark), style=self.style)
            if found.people and all(each.role or each.honorific for each in found.people):
                self.listed += [Listed(each, each.role, each.detail) for each in found.people]
                self.paragraphs += found.spare
            else:
                self.paragraphs.append(remark)

    def take(self, place: int) -> None:
        """Put one line where it belongs."""
        row = self.body[place]
        if row.sort is Sort.ROOM:
            self.room = self.room or row.room
        elif row.sort is Sort.ROLE:
            self._label(row)
        elif minutes := self._length(row):
            self.minutes = self.minutes or minutes
            self.lengths.append(row.line.whole())
        elif row.sort is Sort.AFFILIATION or (row.sort in _OPEN and self._is_affiliation(place)):
            self._affiliation(row.line.piece(), place)
        elif named := self._people(place):
            self._add(named, place)
        elif row.sort not in _IGNORED:
            self.expected = self.expected and not self._people_since_label()
            self.paragraphs.append(row.paragraph)

    def _length(self, row: Row) -> int:
        """Return the minutes that are all a line says; 0 for another line, and where the end is known."""
        text, time = row.line.text, self.heading.time
        if row.sort is not Sort.TEXT or row.forced or len(text) > _LONGEST_LENGTH or time is None or time.times.last:
            return 0
        found = lengths.find(text)
        return found[2] if found and not (text[: found[0]] + text[found[1] :]).strip(" .()~") else 0

    def _label(self, row: Row) -> None:
        label = role_labels.of_label(row.line.text)
        self.role, self.leads = (label[0], label[1]) if label else (row.role, False)
        self.alone = bool(label and label[2]) and self.role in _OF_ONE
        self.expected = True
        self._named_at = -9
        self.roles.append(row.line.whole())

    def _people_since_label(self) -> bool:
        return bool(self.listed) and bool(self.roles) and self.listed[-1].named.name.line > self.roles[-1].line

    def _add(self, found: people.Found, place: int) -> None:
        row = self.body[place]
        self.paragraphs += found.spare
        for each in found.people:
            named = each if each.role or not self.role else replace(each, leads=self.leads)
            guessed = not (each.sure or self.expected or row.forced)
            self.listed.append(Listed(named, each.role or self.role, each.detail, guessed=guessed))
        if self.alone:
            self.role, self.leads, self.alone = None, False, False
        if about := next((each.about for each in found.people if each.about), None):
            self.paragraphs.append(about)
        bare = len(found.people) == 1 and found.people[0].detail is None and found.people[0].about is None
        self._named_at = place if bare else -9
        self._details = 0

    def _affiliation(self, piece: Piece, place: int) -> None:
        if not self.listed:
            return
        last = self.listed[-1]
        if last.detail and self._details:
            piece = replace(last.detail, text=f"{last.detail.text}, {piece.text}", rest=(*last.detail.rest, piece))
        self.listed[-1] = replace(last, detail=piece)
        self._named_at = place
        self._details += 1

    def _is_affiliation(self, place: int) -> bool:
        """Tell whether a line says what the person is whose bare name stands on the line right above it."""
        row = self.body[place]
        if self._named_at != place - 1 or not self.listed or self._details >= _MOST_AFFILIATION or self._is_paper(row):
            return False
        text = row.line.text
        if row.line.after_blank or is_paragraph(text) or text[-1:] in ".?!" or row.forced or len(text) > 160:
            return False
        if self._details and not works(text):
            return self._details == 1 and self._names(place + 1) and not self._names(place)
        if self._names(place) and not self._is_post(place) and not (works(text) and not self._proves(place)):
            return False
        if works(text):
            return True
        return (
            (self.expected or self._details > 0)
            and len(text.split()) <= _LONGEST_AFFILIATION
            and (place + 1 >= len(self.body) or self._names(place + 1) or self.body[place + 1].sort is Sort.ROLE)
        )

    def _is_paper(self, row: Row) -> bool:
        """Tell whether a line is the title of a paper and its author, and no affiliation: "Roofs / Jane Roe (MIT)"."""
        cut = bylines.parted(row.line, self.style) if row.sort is not Sort.PERSON else None
        return cut is not None and cut.sure and cut.mark in _PAPERS

    def _read(self, place: int) -> people.Found:
        """Return who a line may name, where people are expected."""
        if place not in self._found:
            row = self.body[place]
            found = people.Found()
            if row.sort in _OPEN and not (row.line.long or row.column):
                found = people.read(row.line, expected=True, style=self.style)
            self._found[place] = found
        return self._found[place]

    def _names(self, place: int) -> bool:
        """Tell whether a line looks like one that names somebody, whatever stands around it."""
        return 0 <= place < len(self.body) and bool(self._read(place).people)

    def _proves(self, place: int) -> bool:
        """Tell whether a line names somebody for sure: with an affiliation, an honorific, or a name met elsewhere."""
        return any(
            each.honorific or each.role or (each.detail and each.sure and each.mark != ",") or self._is_known(each)
            for each in self._read(place).people
        )

    def _is_post(self, place: int) -> bool:
        """Tell whether what looks like a post and a name, "Head of Trading, Vistula Power", is where somebody works."""
        found = self._read(place).people
        return len(found) == 1 and found[0].behind_post and not self._is_known(found[0])

    def _is_known(self, each: Named) -> bool:
        return key_of(each.name.text) in self.style.known

    def _people(self, place: int) -> people.Found | None:
        """Return the people of a line, if it is one that names some."""
        row = self.body[place]
        if row.forced and row.sort is Sort.PERSON:
            return people.Found(row.people)
        if row.forced or row.sort not in _OPEN or row.line.long or row.column or kinds.is_break(row.line.text):
            return None
        celled = "\t" in self.style.titles and "\t" in row.line.text
        return (self._titled(row.line) if celled else None) or self._plainly(row, place)

    def _plainly(self, row: Row, place: int) -> people.Found | None:
        """Return the people of an open line, by its words and by what stands around it."""
        sure = self._surely(row)
        if sure.people and all(each.sure for each in sure.people):
            return sure
        if self.expected and (found := self._read(place)).people:
            return found
        found = sure if sure.people else self._read(place)
        if found.people and self._is_shown(place, found):
            alone = len(found.people) == 1 and not self._is_known(found.people[0])
            return replace(found, people=tuple(replace(each, sure=not alone) for each in found.people))
        return self._titled(row.line) or self._without_case(place)

    def _surely(self, row: Row) -> people.Found:
        """Return who a line names by itself; what the cells of a table have shown of it is more than that."""
        if row.people and all(each.sure for each in row.people) and row.people != people.people_in(row.line):
            return people.Found(row.people)
        return people.read(row.line, style=self.style)

    def _is_shown(self, place: int, found: people.Found) -> bool:
        """Tell whether what stands around a doubtful line shows that it names people."""
        names = [each.name.text for each in found.people]
        if not all(map(looks_like_name, names)) or any(works(name) for name in names):
            return False
        if any(self._is_known(each) for each in found.people):
            return True
        if found.people[0].about:
            return self._near(place, lambda other: _is_like(found, other))
        if len(found.people) > 1:
            return True
        if found.people[0].detail:
            return self._near(place, lambda other: bool(other.people) and (_is_like(found, other)))
        return self._is_bare_name(place)

    def _is_bare_name(self, place: int) -> bool:
        """Tell whether a bare name is one: its affiliation or other people stand around it, or nothing else does."""
        after = self.body[place + 1] if place + 1 < len(self.body) else None
        under = after is not None and after.sort in _OPEN and not after.line.after_blank
        if after and under and _may_be_affiliation(after.line.text) and not self._proves(place + 1):
            return True
        if self._names(place - 1) or self._names(place + 1) or self._is_second_of_pair(place):
            return True
        alone = self._telling - _is_telling(self.body[place]) == 0
        if self.heading.title is None or self.heading.title.text == self.body[place].line.text:
            return False
        return not rooms.is_room(self.body[place].line.text) and (alone or _is_item(self.body[place]))

    def _is_second_of_pair(self, place: int) -> bool:
        """Tell whether a line is the second of two between blank lines, as others under the session are that name
        people: titles of papers, each over its authors.
        """
        pairs = self._pairs()
        return place in pairs and sum(map(self._names, pairs)) * 2 > len(pairs)

    def _pairs(self) -> list[int]:
        """Return the second lines of all paragraphs of two lines."""
        if self._second is None:
            edges = [place for place, row in enumerate(self.body) if row.line.after_blank]
            spans = pairwise((*edges, len(self.body)))
            self._second = [last - 1 for first, last in spans if last - first == _PAIR]
        return self._second if len(self._second) >= _PAIR else []

    def _near(self, place: int, is_like: object) -> bool:
        return callable(is_like) and any(
            is_like(self._read(other))
            for other in range(max(0, place - 3), min(len(self.body), place + 4))
            if other != place
        )

    def _titled(self, line: Line) -> people.Found | None:
        """Read a paper under a session, "Title – Jane Roe (MIT)": its author speaks."""
        cut = bylines.parted(line, self.style)
        if cut is None or not cut.sure or cut.title is None:
            return None
        first, *others = cut.people
        return people.Found((replace(first, about=cut.title, sure=True), *others))

    def _without_case(self, place: int) -> people.Found | None:
        """Read "name, organization" in a script without capitals, where two or more such lines follow each other."""
        around = (self._listed_without_case(other) for other in (place - 1, place + 1))
        named = self._listed_without_case(place)
        return people.Found(named) if named and any(around) else None

    def _listed_without_case(self, place: int) -> tuple[Named, ...]:
        if not 0 <= place < len(self.body):
            return ()
        row = self.body[place]
        return people.listed_without_case(row.line) if row.sort in _OPEN and not row.forced else ()


_OPEN = frozenset({Sort.TEXT, Sort.PERSON, Sort.PROSE, Sort.BYLINE})
"""Sorts of lines that may name people."""
_PAPERS = frozenset({"/", "-", "(", "\t", f"{FRONT}:", f"{FRONT}-"})
"""Marks between the title of a paper and its author, as no line under a name has them."""
_PLAIN = frozenset({None, Role.SPEAKER})
_OF_ONE = frozenset({Role.MODERATOR, Role.CHAIR, Role.HOST})
_IGNORED = frozenset({Sort.LEFT_OUT, Sort.ZONE, Sort.CAPTION, Sort.ARTICLE})


def _is_telling(row: Row) -> bool:
    return row.sort is not Sort.ROOM and row.sort not in _IGNORED


def _is_item(row: Row) -> bool:
    """Tell whether a line is an item of a list, by markup or by a bullet in front of it."""
    return row.line.hint.item > 0 or row.line.whole().text[:1] != row.line.piece().text[:1]


def _may_be_affiliation(text: str) -> bool:
    return works(text) and not is_paragraph(text)


def _is_like(found: people.Found, other: people.Found) -> bool:
    """Tell whether two lines print their people in the same way."""
    if not (found.people and other.people):
        return False
    one, two = found.people[0], other.people[0]
    return (one.mark, bool(one.about)) == (two.mark, bool(two.about)) and one.name.text != two.name.text

# SPDX-License-Identifier: MIT
"""Blocks -> records of a program, with the line, the mark and the notes of each. A person's corrections win here.

A correction is keyed by the line of the record and the name of the field; see `reading.keyed` for several on one line.
Where sessions lie in time is `placing`'s business.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass, field, replace
from datetime import datetime, time, timedelta
from itertools import groupby

from forumdesk.formats.page_text.blocks.articles import ArticleBlock
from forumdesk.formats.page_text.blocks.beside_titles import Listed
from forumdesk.formats.page_text.blocks.bodies import SessionBlock
from forumdesk.formats.page_text.calendar.dating import Doubt, iso
from forumdesk.formats.page_text.calendar.placing import PlacedDay, PlacedSession
from forumdesk.formats.page_text.headings.headings import Heading
from forumdesk.formats.page_text.headings.kinds import kind_of
from forumdesk.formats.page_text.people import people
from forumdesk.formats.page_text.people.affiliations import Split, split_detail
from forumdesk.formats.page_text.people.same_people import SamePeople
from forumdesk.formats.page_text.program.review import Stretch
from forumdesk.formats.page_text.source.normalise import Piece
from forumdesk.formats.reading import Answers, MarkKind, Note, NoteLevel, keyed
from forumdesk.i18n import _
from forumdesk.names import sort_name
from forumdesk.program import (
    Appearance,
    Article,
    Day,
    Person,
    Record,
    Role,
    Room,
    Session,
    SessionKind,
    SessionState,
    Track,
)
from forumdesk.text import clean_line, fold
from forumdesk.wording import affiliation

_WITH_PEOPLE = frozenset({SessionKind.PANEL, SessionKind.KEYNOTE})


@dataclass(slots=True)
class Records:
    """What has been made so far of one text."""

    answers: Answers
    made: dict[str, Record] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    places: dict[str, int] = field(default_factory=dict)
    """Which of the sessions, or of the people, of its line a record is, from 0."""
    stretches: list[Stretch] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    _people: SamePeople = field(default_factory=SamePeople)
    _orders: Counter[type[Room | Track]] = field(default_factory=Counter)
    """How many rooms and how many tracks there are."""
    _starts: dict[tuple[str, int], list[int]] = field(default_factory=dict)
    """Where on a line the rooms, or the tracks, are named that it gives to several sessions."""

    def day(self, placed: PlacedDay, sessions: Collection[int]) -> None:
        """Make a day; its line is its heading's, or its first session's where no heading names it.

        `sessions` are the lines of sessions: a title said of such a line is theirs, not the day's.
        """
        line = placed.mentions[0].line if placed.mentions else placed.first_line
        place = f"line {line}" if placed.mentions else f"number {placed.number}"
        key = self.answers.id_for("day", place)
        printed = next((each.title.text for each in placed.mentions if each.title), "")
        own = placed.mentions and line not in sessions
        title = self._said(line, "day_title", self._said(line, "title", printed) if own else printed)
        self.made[key] = Day(id=key, date=placed.date, title=title)
        self.lines[key] = line
        for mention in placed.mentions:
            pieces = (*mention.pieces, *([mention.title] if mention.title else []))
            self.stretches += [Stretch(piece, MarkKind.DAY, key) for piece in pieces]

    def session(self, placed: PlacedSession) -> None:
        """Make a session with its room and people."""
        block, heading = placed.block, placed.block.heading
        line, place = heading.line, heading.place
        key = self.answers.id_for("session", f"line {line}.{place}" if place else f"line {line}")
        label = self._said(line, keyed("label", place), heading.label.text if heading.label else "")
        title = self._said(line, keyed("title", place), heading.title.text if heading.title else "")
        if not title:
            title, label = (label, "") if label else (self._untitled(line, place, key), "")
        kind = self._kind(heading, key, label, title)
        start = (
            None if placed.start is None else datetime.combine(placed.date, time()) + timedelta(minutes=placed.start)
        )
        length = placed.end - placed.start if placed.end is not None and placed.start is not None else 0
        self.made[key] = Session(
            id=key,
            title=title,
            subtitle=self._said(line, keyed("subtitle", place), ""),
            kind=kind,
            state=self._state(heading, key),
            start=start,
            duration=length,
            room_id=self._room(heading, block.room),
            track_id=self._track(heading, block.track),
            label=label,
            description=self._said(line, keyed("description", place), joined(block.paragraphs)),
        )
        self.lines[key], self.places[key] = line, place
        self._mark_session(placed, key)
        self._doubt_description(block, key, kind)
        for order, listed in enumerate(block.people):
            self._appearance(listed, key, order, kind, alone=len(block.people) == 1)

    def article(self, block: ArticleBlock) -> None:
        """Make an article with its authors."""
        line = block.title.line
        key = self.answers.id_for("article", f"line {line}")
        title = self._said(line, "title", block.title.text)
        authors = self._authors(block, line)
        body = self._said(line, "body", joined(block.paragraphs))
        caption = self._said(line, "caption", block.caption.text if block.caption else "")
        if block.caption and line != block.caption.line:
            caption = self._said(block.caption.line, "caption", caption)
        published = iso(self._said(line, "published", "")) or block.published
        self.made[key] = Article(
            id=key, title=title, author_ids=authors, body=body, caption=caption, published=published
        )
        self.lines[key] = line
        self.stretches.append(Stretch(block.title, MarkKind.TITLE, key))
        self.stretches += [Stretch(piece, MarkKind.ARTICLE, key) for piece in block.paragraphs]
        if block.caption:
            self.stretches.append(Stretch(block.caption, MarkKind.CAPTION, key))
        if block.published_piece:
            self.stretches.append(Stretch(block.published_piece, MarkKind.ARTICLE, key))

    def doubts(self, found: Iterable[Doubt]) -> None:
        """Turn doubts about lines into notes about their records; what was corrected is no doubt any more."""
        days = {line: key for key, line in self.lines.items() if isinstance(self.made.get(key), Day)}
        sessions = {
            (line, self.places[key]): key for key, line in self.lines.items() if isinstance(self.made.get(key), Session)
        }
        for doubt in found:
            if doubt.level is NoteLevel.GUESS and (doubt.line, keyed(doubt.field, doubt.place)) in self.answers.values:
                continue
            self.notes.append(
                Note(
                    level=doubt.level,
                    message=doubt.message,
                    line=doubt.line,
                    record_id=days.get(doubt.line, "")
                    if doubt.field == "day"
                    else sessions.get((doubt.line, doubt.place), ""),
                    field=keyed(doubt.field, doubt.place),
                )
            )

    def all(self) -> tuple[Record, ...]:
        """Return every record; an appearance keeps its line only where the person's own fields differ."""
        return tuple(self._without_echo(record) for record in self.made.values())

    def _without_echo(self, record: Record) -> Record:
        person = self.made.get(record.person_id) if isinstance(record, Appearance) else None
        if not isinstance(record, Appearance) or not isinstance(person, Person):
            return record
        return replace(record, byline="") if record.byline == affiliation(person) else record

    def _said(self, line: int, name: str, otherwise: str) -> str:
        said = self.answers.values.get((line, name))
        if said is None:
            return otherwise
        return said.strip() if name in {"description", "body"} else clean_line(said)

    def _untitled(self, line: int, place: int, key: str) -> str:
        """Return the title of a session that has none, with a note about it."""
        message, field_name = _("The text gives no title here."), keyed("title", place)
        self.notes.append(
            Note(level=NoteLevel.GUESS, message=message, line=line, record_id=key, field=field_name)
        )  # fmt: skip
        return _("Untitled")

    def _kind(self, heading: Heading, key: str, label: str, title: str) -> SessionKind:
        name = keyed("kind", heading.place)
        said = self._said(heading.line, name, "")
        if said in set(SessionKind):
            return SessionKind(said)
        self._refused(heading.line, key, name, said)
        return kind_of(label, title)

    def _state(self, heading: Heading, key: str) -> SessionState:
        name = keyed("state", heading.place)
        said = self._said(heading.line, name, "")
        if said in set(SessionState):
            return SessionState(said)
        self._refused(heading.line, key, name, said)
        return SessionState.CANCELLED if heading.cancelled else SessionState.CONFIRMED

    def _refused(self, line: int, key: str, name: str, said: str) -> None:
        if said:
            message = _("“{text}” can't be used here. What was read was kept.").format(text=said[:40])
            self.notes.append(Note(level=NoteLevel.WARNING, message=message, line=line, record_id=key, field=name))

    def _room(self, heading: Heading, piece: Piece | None) -> str:
        name = self._shared_name("room", heading, piece)
        return self._shared(Room, MarkKind.ROOM, name, heading, piece)

    def _track(self, heading: Heading, piece: Piece | None) -> str:
        name = self._shared_name("track", heading, piece)
        return self._shared(Track, MarkKind.LABEL, name, heading, piece)

    def _shared_name(self, field_name: str, heading: Heading, piece: Piece | None) -> str:
        """Return the name of a session's room or track, as printed or as corrected there or at the session."""
        name = ""
        if piece:
            beside = self._starts.setdefault((field_name, piece.line), [])
            if piece.start not in beside:
                beside.append(piece.start)
            place = 0 if piece.line == heading.line else beside.index(piece.start)
            name = self._said(piece.line, keyed(field_name, place), piece.text)
        return self._said(heading.line, keyed(field_name, heading.place), name)

    def _shared(
        self, sort: type[Room | Track], mark: MarkKind, name: str, heading: Heading, piece: Piece | None
    ) -> str:
        """Return the id of the room or the track of that name, made or met again; empty for no name."""
        if not name:
            return ""
        key = self.answers.id_for(sort.__name__.lower(), fold(name))
        if key not in self.made:
            self.made[key] = sort(id=key, name=name, order=self._orders[sort])
            self._orders[sort] += 1
            self.lines[key] = piece.line if piece else heading.line
        if piece:
            self.stretches.append(Stretch(piece, mark, key))
        return key

    def _mark_session(self, placed: PlacedSession, key: str) -> None:
        block, heading = placed.block, placed.block.heading
        marked = [(heading.label, MarkKind.LABEL), (heading.title, MarkKind.TITLE)]
        marked += [(heading.time.piece if heading.time else None, MarkKind.TIME)]
        marked += [(piece, MarkKind.DESCRIPTION) for piece in block.paragraphs]
        self.stretches += [Stretch(piece, kind, key) for piece, kind in marked if piece]
        self.stretches += [Stretch(piece, MarkKind.ROLE, key) for piece in block.roles]
        self.stretches += [Stretch(piece, MarkKind.LEFT_OUT, key) for piece in heading.spare]

    def _appearance(self, listed: Listed, session: str, order: int, kind: SessionKind, *, alone: bool) -> None:
        named = listed.named
        line, place = named.name.line, named.place
        person, detail = self._person(named, listed.detail)
        self._doubt_name(listed, person)
        key = self.answers.id_for("appearance", f"line {line}.{place}")
        self.places[key] = place
        role = self._role(listed, key, kind, alone=alone)
        self.made[key] = Appearance(id=key, session_id=session, person_id=person, role=role, order=order, byline=detail)
        self.lines[key] = line
        if named.role_piece:
            self.stretches.append(Stretch(named.role_piece, MarkKind.ROLE, key))
        if listed.detail:
            self.stretches.append(Stretch(listed.detail, MarkKind.AFFILIATION, key))

    def _role(self, listed: Listed, key: str, kind: SessionKind, *, alone: bool) -> Role:
        line = listed.named.name.line
        name = keyed("role", listed.named.place)
        said = self._said(line, name, "")
        if said in set(Role):
            return Role(said)
        self._refused(line, key, name, said)
        if listed.named.leads:
            return _role_of_leader(kind, alone=alone)
        if listed.role and not (listed.role is Role.SPEAKER and kind in _WITH_PEOPLE):
            return listed.role
        if kind is SessionKind.KEYNOTE and alone:
            return Role.KEYNOTE
        return Role.PANELIST if kind is SessionKind.PANEL else Role.SPEAKER

    def _person(self, named: people.Named, detail: Piece | None) -> tuple[str, str]:
        """Return the id of a person, made or met again, and the affiliation as printed here."""
        line, place = named.name.line, named.place
        name = self._said(line, keyed("name", place), "") or named.name.text
        printed = self._said(line, keyed("detail", place), detail.text if detail else "")
        split = split_detail(printed)
        position = self._said(line, keyed("position", place), split.position)
        organization = self._said(line, keyed("organization", place), split.organization)
        honorific = self._said(line, keyed("honorific", place), named.honorific)
        met = self._people.met(name, self.answers.id_for("person", f"line {line}.{place}"), organization)
        key = met.id
        fresh = Person(
            id=key,
            name=name,
            sort_name=_sort_name(name),
            honorific=honorific,
            position=position,
            organization=organization,
        )
        self.made[key] = self._met_again(key, fresh, line, place)
        self.lines.setdefault(key, line)
        self.stretches.append(Stretch(named.name, MarkKind.PERSON, key))
        self._doubt_split(printed, split, key, line, place)
        self._doubt_likeness(name, met.like, key, line, place)
        return key, printed

    def _met_again(self, key: str, fresh: Person, line: int, place: int) -> Person:
        """Keep what was first printed of a person; fill what was missing, and let a correction on any line win."""
        known = self.made.get(key)
        if not isinstance(known, Person):
            return fresh
        changes = {}
        for name in ("name", "honorific", "position", "organization"):
            corrected = (line, keyed(name, place)) in self.answers.values
            if corrected or (not getattr(known, name) and not (known.position and name == "organization")):
                changes[name] = getattr(fresh, name)
        return replace(known, **changes, sort_name=_sort_name(changes.get("name", known.name)))

    def _doubt_split(self, printed: str, split: Split, key: str, line: int, place: int) -> None:
        names = (keyed("organization", place), keyed("position", place))
        if split.sure or any((line, name) in self.answers.values for name in names):
            return
        if not split.organization:
            message = _("No organization was found in “{line}”.")
        elif not split.position:
            message = _("“{line}” was taken for an organization.")
        else:
            message = _("“{position}” was taken for the position and “{organization}” for the organization.")
        said = message.format(line=printed, position=split.position, organization=split.organization)
        self.notes.append(Note(level=NoteLevel.GUESS, message=said, line=line, record_id=key, field=names[0]))

    def _doubt_likeness(self, name: str, like: str, key: str, line: int, place: int) -> None:
        """Note that a name is much like another one of the text, which was kept apart."""
        field_name = keyed("name", place)
        if like and (line, field_name) not in self.answers.values:
            message = _("“{name}” and “{other}” may be the same person.").format(name=name, other=like)
            self.notes.append(Note(level=NoteLevel.GUESS, message=message, line=line, record_id=key, field=field_name))

    def _doubt_name(self, listed: Listed, key: str) -> None:
        """Note that only the place of a name shows that it is one."""
        line, name = listed.named.name.line, keyed("name", listed.named.place)
        if listed.guessed and (line, name) not in self.answers.values:
            message = _("“{name}” was taken for the name of a person.").format(name=listed.named.name.text)
            self.notes.append(Note(level=NoteLevel.GUESS, message=message, line=line, record_id=key, field=name))

    def _doubt_description(self, block: SessionBlock, key: str, kind: SessionKind) -> None:
        """Note lines of a session without people that look like a list of them."""
        line, name = block.heading.line, keyed("description", block.heading.place)
        if kind not in _WITH_PEOPLE or block.people or (line, name) in self.answers.values:
            return
        runs = groupby(block.paragraphs, key=lambda piece: people.may_name(piece.text))
        for _named, run in ((named, list(run)) for named, run in runs if named):
            if len(run) > 1:
                message = _("Lines {first}–{last} were taken for a description; they may name people.")
                said = message.format(first=run[0].line, last=run[-1].line)
                self.notes.append(Note(level=NoteLevel.GUESS, message=said, line=line, record_id=key, field=name))

    def _authors(self, block: ArticleBlock, line: int) -> tuple[str, ...]:
        said = self.answers.values.get((line, "author"))
        if said is None:
            return tuple(dict.fromkeys(self._person(named, None)[0] for named in block.authors))
        for named in block.authors:
            self.stretches.append(Stretch(named.name, MarkKind.PERSON, self.answers.id_for("article", f"line {line}")))
        return tuple(dict.fromkeys(self._author(name, place, block) for place, name in enumerate(_names(said))))

    def _author(self, name: str, place: int, block: ArticleBlock) -> str:
        line = block.authors[0].name.line if block.authors else block.title.line
        key = self._people.met(name, self.answers.id_for("person", f"line {line}.{place}")).id
        self.made.setdefault(key, Person(id=key, name=name, sort_name=_sort_name(name)))
        self.lines.setdefault(key, line)
        return key


def _role_of_leader(kind: SessionKind, *, alone: bool) -> Role:
    """Return what somebody does of whom only is said that the session depends on: "Leitung: Jane Roe"."""
    if kind is SessionKind.PANEL:
        return Role.MODERATOR
    return Role.SPEAKER if alone or kind is SessionKind.WORKSHOP else Role.CHAIR


def _sort_name(name: str) -> str:
    return sort_name(people.without_suffix_comma(name))


def _names(said: str) -> list[str]:
    return [name for part in said.split(",") if (name := clean_line(part))]


def joined(paragraphs: Iterable[Piece]) -> str:
    """Return paragraphs parted by an empty line; list items that follow each other stay together."""
    text = ""
    before: Piece | None = None
    for piece in paragraphs:
        item = piece.text.startswith(("- ", "* ", "• "))
        listed = before is not None and item and before.line + 1 == piece.line
        text += ("" if before is None else "\n" if listed else "\n\n") + piece.text
        before = piece
    return text

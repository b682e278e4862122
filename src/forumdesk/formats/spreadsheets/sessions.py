# SPDX-License-Identifier: MIT
"""One session of a table as records: title, place, people, texts, and whatever no field holds under its heading."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, replace

from forumdesk.formats.extras import extras
from forumdesk.formats.markdown_of import markdown
from forumdesk.formats.notes import NoteLevel
from forumdesk.formats.page_text.headings import kinds
from forumdesk.formats.page_text.vocabulary.sessions import CANCELLED
from forumdesk.formats.schedule_events import STATES
from forumdesk.formats.schedule_records import Records, valid_guid
from forumdesk.formats.spreadsheets import speakers
from forumdesk.formats.spreadsheets.cells import shown
from forumdesk.formats.spreadsheets.columns import Row
from forumdesk.formats.spreadsheets.entries import Entry
from forumdesk.formats.spreadsheets.links import links_in
from forumdesk.formats.spreadsheets.people_sheets import Directory
from forumdesk.formats.spreadsheets.speakers import Habit, Heard
from forumdesk.formats.spreadsheets.timing import Placed
from forumdesk.i18n import _
from forumdesk.markup import safe_url
from forumdesk.program import Appearance, Day, Link, Role, Room, Session, SessionKind, SessionState, Track
from forumdesk.text import clean_line, fold

_HTML = re.compile(
    r"</?(?:p|br|div|ul|ol|li|a|b|strong|em|i|u|span|h[1-6]|blockquote|pre|code|table)(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
_LISTED = re.compile(r"[,;|\n]")
_STATES = {
    **STATES,
    **dict.fromkeys(
        ("n", "no", "false", "inactive", "entwurf", "brouillon", "borrador", "bozza", "rascunho", "черновик"),
        SessionState.DRAFT,
    ),
    **dict.fromkeys(
        ("provisional", "pending", "tbc", "provisorisch", "provisoire", "предварительно"), SessionState.TENTATIVE,
    ),
    **dict.fromkeys(("confirmed", "scheduled", "published", "active", "ok", "yes", "y", "true"),
                    SessionState.CONFIRMED),
}  # fmt: skip
_LONGEST_ROOM = 200


@dataclass(frozen=True, slots=True)
class Into:
    """What the sessions of a list are read into, and what holds for all of them."""

    records: Records
    directory: Directory
    habits: Mapping[int, Habit]
    room: str = ""
    """What the sheet says by its name."""


def read_entry(entry: Entry, placed: Placed, where: str, into: Into) -> None:
    """Keep a session; `where` names its row in notes."""
    row, records = entry.row, into.records
    title = row.text("title") or row.text("type") or _("Untitled")
    given = row.text("id")
    guid = valid_guid(given)
    otherwise = "/".join((title, str(placed.start or placed.date or ""), row.text("room")))
    key = records.session_id("" if guid else given, guid, otherwise)
    kind = _kind(row.text("type"), title)
    more = _more(entry, placed, guid, _people(entry, key, kind, into))
    if row.text("type") and row.text("title") and fold(row.text("type")) != kind.value:
        more["type"] = row.text("type")
    if row.text("status") and _state(row.text("status")) is None:
        more["status"] = row.text("status")
    records.add(_session(row, placed, Session(id=key, title=title, kind=kind), more, into))
    if placed.start is None and placed.date is not None:
        records.day(Day(id="", date=placed.date))
    _note(entry, placed, where, key, records)


def _session(row: Row, placed: Placed, draft: Session, more: dict[str, str], into: Into) -> Session:
    """Return a session with what its cells say."""
    room = Room(
        id="",
        name=clean_line(row.text("room") or into.room)[:_LONGEST_ROOM],
        capacity=row.seats,
    )
    return replace(
        draft,
        subtitle=row.text("subtitle"),
        state=_state(row.text("status")) or SessionState.CONFIRMED,
        start=placed.start,
        duration=placed.duration,
        room_id=into.records.room(room),
        track_id=into.records.track(Track(id="", name=row.text("track"))),
        label=row.text("label"),
        abstract=_prose(row, "abstract"),
        description=_prose(row, "description"),
        language=row.text("language"),
        stream_url=safe_url(row.text("stream")),
        links=_links(row, more),
        tags=_tags(row),
        extra=extras(more),
    )


def _prose(row: Row, field: str) -> str:
    """Return a text with its paragraphs; HTML becomes Markdown, but for the texts that a program wrote with its ids."""
    texts = [shown(value).strip() for _column, value in row.cells(field)]
    if _by_program(row):
        return "\n\n".join(texts)
    return "\n\n".join(markdown(text) if _HTML.search(text) else text for text in texts)


def _by_program(row: Row) -> bool:
    """Tell whether a program that keeps records wrote a row: its id is a UUID, so its cells hold names and no lists."""
    return bool(valid_guid(row.text("id")))


def _note(entry: Entry, placed: Placed, where: str, key: str, records: Records) -> None:
    if not (entry.row.text("title") or entry.row.text("type")):
        words = _("{where}: has no title; it is called “{title}”")
        records.note("untitled", words.format(where=where, title=_("Untitled")), record_id=key)
    for what in placed.odd:
        records.note("time", _("{where}: {what}").format(where=where, what=what), record_id=key)
    for what in placed.guesses:
        said = _("{where}: {what}").format(where=where, what=what)
        records.note("guess", said, record_id=key, level=NoteLevel.GUESS)
    if entry.guessed_start:
        words = _("{where}: has no time; that of the row above was taken, in another room")
        records.note("beside", words.format(where=where), record_id=key, level=NoteLevel.GUESS)
    if placed.start is None and placed.date is not None:
        words = _("{where}: has a date and no time, so it is not scheduled")
        records.note("unscheduled", words.format(where=where), record_id=key)


def _kind(word: str, title: str) -> SessionKind:
    folded = fold(word)
    return SessionKind(folded) if folded in set(SessionKind) else kinds.kind_of(word, title)


def _state(word: str) -> SessionState | None:
    folded = fold(word)
    if folded in set(SessionState):
        return SessionState(folded)
    return SessionState.CANCELLED if CANCELLED.are(folded) else _STATES.get(folded)


def _tags(row: Row) -> tuple[str, ...]:
    parts = (clean_line(part) for _column, value in row.cells("tags") for part in _LISTED.split(shown(value)))
    return tuple(dict.fromkeys(part for part in parts if part))


def _links(row: Row, more: dict[str, str]) -> tuple[Link, ...]:
    """Return the addresses of a session; a cell with none is kept under its heading."""
    found: dict[str, Link] = {}
    for column, value in row.cells("url"):
        links = links_in(shown(value))
        found.update({link.url: link for link in links if link.url not in found})
        if not links:
            more[column.column.key] = shown(value)
    if row.text("stream") and not safe_url(row.text("stream")):
        more["stream"] = row.text("stream")
    return tuple(found.values())


def _more(entry: Entry, placed: Placed, guid: str, unread: Mapping[str, str]) -> dict[str, str]:
    """Return what no field holds, by its heading: columns nobody knows, of all rows, and dates that were not read."""
    found: dict[str, list[str]] = defaultdict(list)
    for row in entry.rows:
        for column, value in row.cells(""):
            if shown(value) not in found[column.column.key]:
                found[column.column.key].append(shown(value))
    more = {key: "\n".join(values) for key, values in found.items()}
    more.update(unread)
    row = entry.row
    if row.text("id") and not guid:
        more["id" if row.text("id").isdecimal() else "code"] = row.text("id")
    if row.text("parent"):
        more["parent"] = row.text("parent")
    if placed.start is None:
        kept = (cell for name in ("date", "start", "end", "end_date") for cell in row.cells(name))
        more.update({column.column.key: shown(value) for column, value in kept})
    return more


def _usual_role(kind: SessionKind, *, alone: bool) -> Role:
    """Return what somebody does in a session of a kind, where nothing says it."""
    if kind is SessionKind.KEYNOTE and alone:
        return Role.KEYNOTE
    return Role.PANELIST if kind is SessionKind.PANEL else Role.SPEAKER


def _people(entry: Entry, key: str, kind: SessionKind, into: Into) -> dict[str, str]:
    """Keep who appears in a session, and return by their headings the cells that name nobody."""
    heard: dict[str, Heard] = {}
    unread: dict[str, str] = {}
    plain = _by_program(entry.row)
    for row in entry.rows:
        found = speakers.of_row(row, into.habits, plain=plain)
        unread |= {column.column.key: text for column, text in found.unread}
        for each in found.heard:
            heard.setdefault(fold(each.name) or each.person_id, each)
    for order, each in enumerate(heard.values()):
        person_id = into.directory.person(each, into.records)
        role = each.role or (Role.SPEAKER if plain else _usual_role(kind, alone=len(heard) == 1))
        more = extras({"role": each.said_role})
        into.records.appearance(
            Appearance(
                id="", session_id=key, person_id=person_id, role=role, order=order, byline=each.byline, extra=more
            )
        )
    return unread

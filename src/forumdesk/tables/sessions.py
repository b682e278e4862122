# SPDX-License-Identifier: MIT
"""The table of sessions: what they are, when and where, who speaks.

A session is on a day when it has a start. Whoever gives only one of both gets the other as well: a time on the first
day, or on the day the end of what is there already.
"""

from __future__ import annotations

from collections.abc import Iterable

from forumdesk import edits, entering
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Record, Session, SessionKind, SessionState
from forumdesk.tables import naming
from forumdesk.tables.column import FAR, Column, Meant, Table, chosen, words
from forumdesk.text import clean_line
from forumdesk.timegrid import usual_start
from forumdesk.times import clock, day_short, length_short
from forumdesk.wording import kind_word, state_name


def _day(program: Program, session: Session) -> str:
    day = program.date_of(session)
    if day is None:
        return ""
    several = len({each.year for each in program.dates}) > 1
    return f"{day_short(day)} {day.year}" if several else day_short(day)


def _day_meant(program: Program, session: Session, text: str) -> Meant:
    if not clean_line(text):
        return Meant(None)
    day = entering.day_of(text, program.dates)
    if session.start is not None:
        return Meant(program.wall_at(day, session.start.time()))
    return Meant(usual_start(program, session, day))


def _start_meant(program: Program, session: Session, text: str) -> Meant:
    if not clean_line(text):
        return Meant(None)
    day, clock_time = entering.moment_of(text, program.dates)
    day = day or program.date_of(session) or next(iter(program.dates), None)
    if day is None:
        raise ForumDeskError(_("The program has no day yet. Write the date as well, such as 2021-05-19 10:30."))
    return Meant(program.wall_at(day, clock_time))


def _end(_program: Program, session: Session) -> str:
    return clock(session.end) if session.end is not None and session.duration else ""


def _end_meant(_program: Program, session: Session, text: str) -> Meant:
    if not clean_line(text):
        return Meant(0)
    if session.start is None:
        raise ForumDeskError(_("It has no start yet. Give it one, or a length."))
    ends = entering.time_of(text)
    by = (ends.hour - session.start.hour) * 60 + ends.minute - session.start.minute
    return Meant(by if by > 0 else by + 24 * 60)


def _length_meant(_program: Program, _session: Session, text: str) -> Meant:
    return Meant(entering.length_of(text))


def _kind_meant(_program: Program, _session: Session, text: str) -> Meant:
    return Meant(chosen(text, SessionKind, kind_word))


def _state_meant(_program: Program, _session: Session, text: str) -> Meant:
    return Meant(chosen(text, SessionState, state_name))


def _room(program: Program, session: Session) -> str:
    room = program.rooms.get(session.room_id)
    return room.name if room is not None else ""


def _track(program: Program, session: Session) -> str:
    track = program.tracks.get(session.track_id)
    return track.name if track is not None else ""


def _cast_meant(program: Program, session: Session, text: str) -> Meant:
    return naming.cast_meant(program, text, [a.person_id for a in program.appearances_in(session.id)])


def _sets_cast(program: Program, session: Session, value: tuple[tuple[str, object], ...]) -> Program:
    return edits.set_cast(program, session.id, dict(value))  # type: ignore[arg-type]


def _names(program: Program) -> Iterable[str]:
    return (person.name for person in program.people_in_order)


def _tags(program: Program) -> Iterable[str]:
    return sorted({tag for session in program.sessions.values() for tag in session.tags})


_COLUMNS = (
    words("title", _("Title"), _("title"), width=260, known_as=frozenset({"title"})),
    words("label", _("Label"), _("label"), width=88, known_as=frozenset({"label"})),
    Column(
        key="kind",
        heading=_("Kind"),
        word=_("kind"),
        says=lambda _program, session: kind_word(session.kind),
        means=_kind_meant,
        field="kind",
        choices=lambda _program: map(kind_word, SessionKind),
        width=84,
        known_as=frozenset({"type"}),
    ),
    Column(
        key="room",
        heading=_("Room"),
        word=_("room"),
        says=_room,
        means=lambda program, _session, text: naming.room(program, text),
        field="room_id",
        choices=lambda program: (room.name for room in program.rooms_in_order),
        absent=_("no room"),
        width=124,
        known_as=frozenset({"room"}),
    ),
    Column(
        key="day",
        heading=_("Day"),
        word=_("day"),
        says=_day,
        means=_day_meant,
        field="start",
        order=lambda _program, session: session.start or FAR,
        choices=lambda program: map(day_short, program.dates),
        absent=_("no day yet"),
        width=92,
        known_as=frozenset({"date"}),
    ),
    Column(
        key="start",
        heading=_("Start"),
        word=_("start"),
        says=lambda _program, session: clock(session.start) if session.start is not None else "",
        means=_start_meant,
        field="start",
        order=lambda _program, session: (session.start or FAR).time(),
        width=64,
        known_as=frozenset({"start"}),
    ),
    Column(
        key="length",
        heading=_("Length"),
        word=_("length"),
        says=lambda _program, session: length_short(session.duration) if session.duration else "",
        means=_length_meant,
        field="duration",
        order=lambda _program, session: session.duration,
        width=84,
        known_as=frozenset({"duration"}),
    ),
    Column(
        key="end",
        heading=_("End"),
        word=_("end"),
        says=_end,
        means=_end_meant,
        field="duration",
        order=lambda _program, session: (session.end or FAR).time(),
        width=64,
        known_as=frozenset({"end"}),
    ),
    Column(
        key="track",
        heading=_("Track"),
        word=_("track"),
        says=_track,
        means=lambda program, _session, text: naming.track(program, text),
        field="track_id",
        choices=lambda program: (track.name for track in program.tracks_in_order),
        width=124,
        known_as=frozenset({"track"}),
    ),
    Column(
        key="state",
        heading=_("State"),
        word=_("state"),
        says=lambda _program, session: state_name(session.state),
        means=_state_meant,
        field="state",
        choices=lambda _program: map(state_name, SessionState),
        width=100,
        known_as=frozenset({"status"}),
    ),
    Column(
        key="speakers",
        heading=_("Speakers"),
        word=_("speakers"),
        says=lambda program, session: naming.cast(program, session.id),
        means=_cast_meant,
        sets=_sets_cast,
        choices=_names,
        several=True,
        absent=_("nobody yet"),
        width=260,
        known_as=frozenset({"speakers", "moderators"}),
    ),
    Column(
        key="tags",
        heading=_("Tags"),
        word=_("tags"),
        says=lambda _program, session: ", ".join(session.tags),
        means=lambda _program, _session, text: Meant(entering.tags_of(text)),
        field="tags",
        choices=_tags,
        several=True,
        width=124,
        known_as=frozenset({"tags"}),
    ),
    Column(
        key="language",
        heading=_("Language"),
        word=_("language"),
        says=lambda _program, session: session.language,
        means=lambda _program, _session, text: Meant(entering.language_of(text)),
        field="language",
        choices=lambda program: sorted({s.language for s in program.sessions.values() if s.language}),
        width=88,
        known_as=frozenset({"language"}),
    ),
    words("subtitle", _("Subtitle"), _("subtitle"), known_as=frozenset({"subtitle"})),
    words("abstract", _("Abstract"), _("abstract"), known_as=frozenset({"abstract"})),
    words("description", _("Description"), _("description"), known_as=frozenset({"description"})),
)


def _blank(_program: Program, key: str) -> Record:
    return Session(id=key, title=_("New session"))


SESSIONS = Table(
    key="sessions",
    kind="session",
    columns=_COLUMNS,
    shown=(
        "title",
        "day",
        "start",
        "end",
        "length",
        "room",
        "speakers",
        "kind",
        "label",
        "track",
        "state",
        "tags",
        "language",
    ),
    naming="title",
    blank=_blank,
    in_order=lambda program: program.sessions_in_order,
    drops=edits.drop_sessions,
    counted=lambda count: ngettext("{count} session", "{count} sessions", count),
    title=_("Sessions"),
    new=_("New session"),
    empty=_("The sessions of the program will be listed here."),
)

# SPDX-License-Identifier: MIT
"""The tables of rooms and of tracks, in the order in which the program shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from types import MappingProxyType

from forumdesk import edits, entering
from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Record, Room, Track
from forumdesk.tables.column import Column, Meant, Table, words
from forumdesk.text import clean_line, fold

HUES: Mapping[str, str] = MappingProxyType(
    {
        _("Ultramarine"): "#415cb2",
        _("Olive"): "#909b1f",
        _("Sky"): "#1397d0",
        _("Green"): "#078543",
        _("Magenta"): "#bf68ae",
        _("Brown"): "#743c01",
        _("Teal"): "#14938d",
        _("Rust"): "#bd592f",
        _("Violet"): "#7652ac",
        _("Amber"): "#c78707",
        _("Rose"): "#bc516f",
    }
)
"""The colours that can be given to tracks by name, as the light look has them."""


def _seats_meant(_program: Program, _room: Room, text: str) -> Meant:
    return Meant(entering.count_of(text))


def _place(program: Program, record: Room | Track) -> int:
    ordered: tuple[Record, ...] = program.rooms_in_order if isinstance(record, Room) else program.tracks_in_order
    return ordered.index(record) + 1


def _place_meant(_program: Program, _record: Room | Track, text: str) -> Meant:
    wanted = entering.count_of(text)
    if not wanted:
        raise ForumDeskError(_("Write the place in the order, from 1."))
    return Meant(wanted)


def _moved(program: Program, record: Room | Track, place: int) -> Program:
    kind, ordered = ("room", program.rooms_in_order) if isinstance(record, Room) else ("track", program.tracks_in_order)
    ids = [each.id for each in ordered if each.id != record.id]
    ids.insert(place - 1, record.id)
    return edits.reorder(program, kind, ids)


def _color(_program: Program, track: Track) -> str:
    return next((name for name, color in HUES.items() if color == track.color.lower()), track.color)


def _color_meant(_program: Program, _track: Track, text: str) -> Meant:
    wanted = fold(clean_line(text))
    named = {fold(name): color for name, color in HUES.items()}
    if wanted in named or not wanted:
        return Meant(named.get(wanted, ""))
    begun = [color for name, color in named.items() if name.startswith(wanted)]
    return Meant(begun[0] if len(begun) == 1 else wanted)


def _in_room(program: Program, room: Room) -> int:
    return sum(session.room_id == room.id for session in program.sessions.values())


def _in_track(program: Program, track: Track) -> int:
    return sum(session.track_id == track.id for session in program.sessions.values())


_ORDER = Column(
    key="order",
    heading=_("Order"),
    word=_("place in the order"),
    says=lambda program, record: str(_place(program, record)),
    means=_place_meant,
    sets=_moved,
    order=_place,
    number=True,
    width=72,
)


def _count(of: object) -> Column:
    assert callable(of)
    return Column(
        key="sessions",
        heading=_("Sessions"),
        word=_("sessions"),
        says=lambda program, record: str(of(program, record)),
        order=of,
        number=True,
        width=80,
    )


def _drop_rooms(program: Program, ids: Iterable[str]) -> Program:
    return reduce(edits.drop_room, ids, program)


def _drop_tracks(program: Program, ids: Iterable[str]) -> Program:
    return reduce(edits.drop_track, ids, program)


def _blank_room(program: Program, key: str) -> Record:
    return Room(id=key, name=_("New room"), order=_last(program.rooms_in_order))


def _blank_track(program: Program, key: str) -> Record:
    return Track(id=key, name=_("New track"), order=_last(program.tracks_in_order))


def _last(ordered: tuple[Room, ...] | tuple[Track, ...]) -> int:
    return ordered[-1].order + 1 if ordered else 0


ROOMS = Table(
    key="rooms",
    kind="room",
    columns=(
        words("name", _("Name"), _("name"), width=240, known_as=frozenset({"room", "title"})),
        Column(
            key="capacity",
            heading=_("Seats"),
            word=_("seats"),
            says=lambda _program, room: "" if room.capacity is None else str(room.capacity),
            means=_seats_meant,
            field="capacity",
            order=lambda _program, room: room.capacity or 0,
            absent=_("not known"),
            number=True,
            width=88,
            known_as=frozenset({"capacity"}),
        ),
        words("floor", _("Floor"), _("floor"), width=120),
        words("description", _("Description"), _("description"), width=320, known_as=frozenset({"description"})),
        _ORDER,
        _count(_in_room),
    ),
    shown=("name", "capacity", "floor", "description", "order", "sessions"),
    naming="name",
    blank=_blank_room,
    in_order=lambda program: program.rooms_in_order,
    drops=_drop_rooms,
    counted=lambda count: ngettext("{count} room", "{count} rooms", count),
    title=_("Rooms"),
    new=_("New room"),
    empty=_("The rooms of the program will be listed here."),
)

TRACKS = Table(
    key="tracks",
    kind="track",
    columns=(
        words("name", _("Name"), _("name"), width=280, known_as=frozenset({"track", "title"})),
        Column(
            key="color",
            heading=_("Colour"),
            word=_("colour"),
            says=_color,
            means=_color_meant,
            field="color",
            choices=lambda _program: HUES,
            absent=_("by its place"),
            width=150,
        ),
        _ORDER,
        _count(_in_track),
    ),
    shown=("name", "color", "order", "sessions"),
    naming="name",
    blank=_blank_track,
    in_order=lambda program: program.tracks_in_order,
    drops=_drop_tracks,
    counted=lambda count: ngettext("{count} track", "{count} tracks", count),
    title=_("Tracks"),
    new=_("New track"),
    empty=_("The tracks of the program will be listed here."),
)

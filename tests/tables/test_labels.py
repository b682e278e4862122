# SPDX-License-Identifier: MIT
from __future__ import annotations

from forumdesk import edits
from forumdesk.program import Person, Room, Track
from forumdesk.tables import TABLES, labels
from samples import clashing_program, forum_program

SESSIONS = TABLES["sessions"]


def test_a_step_says_which_field_of_what_became_what() -> None:
    program = forum_program()
    room, title, tags = (SESSIONS.column(key) for key in ("room", "title", "tags"))
    closing = ("session-9",)
    assert labels.setting(program, SESSIONS, room, closing, "Hall B") == "Set room of “Closing” to Hall B"
    assert labels.setting(program, SESSIONS, title, closing, "The end") == "Rename “Closing” to “The end”"
    assert labels.setting(program, SESSIONS, tags, closing, "") == "Clear tags of “Closing”"
    several = ("session-1", "session-2")
    assert labels.setting(program, SESSIONS, room, several, "Hall B") == "Set room of 2 sessions to Hall B"
    assert labels.clearing(SESSIONS, (room, tags), several) == "Clear room, tags of 2 sessions"
    assert labels.filling(SESSIONS, several) == "Fill down in 2 sessions"


def test_pasting_says_what_is_new() -> None:
    assert labels.pasting(SESSIONS, 0, 3) == "Paste 3 sessions as new"
    assert labels.pasting(SESSIONS, 1, 0) == "Paste into 1 session"
    assert labels.pasting(SESSIONS, 2, 1) == "Paste into 2 sessions, and 1 session as new"


def test_deleting_says_what_went_along() -> None:
    program = forum_program()
    one, two = ("session-9",), ("session-1", "session-2")
    assert labels.dropping(program, SESSIONS, one) == "Delete “Closing”"
    assert labels.dropping(program, SESSIONS, two) == "Delete 2 sessions"
    after = edits.drop_sessions(program, two)
    assert labels.dropped(program, after, SESSIONS, two) == ("Deleted 2 sessions, and 10 appearances with them.")


def test_deleting_a_room_or_track_says_what_stays_without() -> None:
    program = clashing_program()
    room, other = list(program.rooms)[:2]
    program = edits.set_many(program, "session", program.sessions, room_id=other)
    program = edits.set_fields(program, "session", next(iter(program.sessions)), room_id=room)
    after = edits.drop_room(program, room)
    assert labels.dropped(program, after, TABLES["rooms"], (room,)) == ("Deleted 1 room, 1 session has no room now.")
    tracked = program.put(Track(id="t", name="Trade"))
    tracked = edits.set_many(tracked, "session", program.sessions, track_id="t")
    words = labels.dropped(tracked, edits.drop_track(tracked, "t"), TABLES["tracks"], ("t",))
    assert words.startswith("Deleted 1 track, ")
    assert words.endswith("have no track now.")


def test_new_records_are_named_a_few_at_most() -> None:
    people = [Person(id=name, name=name) for name in "ABCDE"]
    assert labels.naming_new([Room(id="r", name="Hall C")]) == "“Hall C”"
    assert labels.naming_new(people[:2]) == "“A” and “B”"
    assert labels.naming_new(people) == "“A”, “B”, “C” and 2 more"


def test_long_words_are_shortened() -> None:
    assert len(labels.brief("word " * 40)) <= 60

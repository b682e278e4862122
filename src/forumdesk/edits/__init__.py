# SPDX-License-Identifier: MIT
"""What an organizer can do, as functions from a program to a program. They know of no file: `document` keeps them.

An edit that names a record which is not there raises KeyError; one whose values make no sense raises ForumDeskError.
What an edit leaves behind is whole: whoever drops a session drops its appearances too. Whoever adds a record gives it
its id (`program.new_id`), to find it again.
"""

from forumdesk.edits.articles import add_article, add_author, drop_article, drop_articles
from forumdesk.edits.beginning import from_last_year, new_program, next_first_day, next_title
from forumdesk.edits.cast import (
    add_appearance,
    add_people_to_session,
    drop_appearance,
    drop_appearances,
    person_called,
    reorder_appearances,
    seat_people,
    set_cast,
)
from forumdesk.edits.checks import dismiss, set_available, set_rule, take_up_again
from forumdesk.edits.fields import add, rename_conference, set_conference, set_fields, set_many
from forumdesk.edits.lists import (
    add_day,
    add_room,
    add_track,
    drop_day,
    drop_room,
    drop_track,
    move_day,
    refer_to_new,
    reorder,
)
from forumdesk.edits.people import add_person, drop_people, drop_person, merge_people, rename_organization
from forumdesk.edits.pictures import set_picture
from forumdesk.edits.repair import close_gaps, fit_into_slot, move_block, shift_after, shift_from, swap_sessions
from forumdesk.edits.replacing import Hit, Wanted, find_and_replace, hits, places
from forumdesk.edits.sessions import (
    add_session,
    cancel_session,
    copy_to_rooms,
    drop_session,
    drop_sessions,
    duplicate_sessions,
    lengthen_sessions,
    move_session,
    move_sessions,
    new_session,
    resize_session,
    set_session,
    shift_sessions,
    unschedule_sessions,
)
from forumdesk.edits.tags import retag

__all__ = [
    "Hit",
    "Wanted",
    "add",
    "add_appearance",
    "add_article",
    "add_author",
    "add_day",
    "add_people_to_session",
    "add_person",
    "add_room",
    "add_session",
    "add_track",
    "cancel_session",
    "close_gaps",
    "copy_to_rooms",
    "dismiss",
    "drop_appearance",
    "drop_appearances",
    "drop_article",
    "drop_articles",
    "drop_day",
    "drop_people",
    "drop_person",
    "drop_room",
    "drop_session",
    "drop_sessions",
    "drop_track",
    "duplicate_sessions",
    "find_and_replace",
    "fit_into_slot",
    "from_last_year",
    "hits",
    "lengthen_sessions",
    "merge_people",
    "move_block",
    "move_day",
    "move_session",
    "move_sessions",
    "new_program",
    "new_session",
    "next_first_day",
    "next_title",
    "person_called",
    "places",
    "refer_to_new",
    "rename_conference",
    "rename_organization",
    "reorder",
    "reorder_appearances",
    "resize_session",
    "retag",
    "seat_people",
    "set_available",
    "set_cast",
    "set_conference",
    "set_fields",
    "set_many",
    "set_picture",
    "set_rule",
    "set_session",
    "shift_after",
    "shift_from",
    "shift_sessions",
    "swap_sessions",
    "take_up_again",
    "unschedule_sessions",
]

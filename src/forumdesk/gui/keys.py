# SPDX-License-Identifier: MIT
"""What each key does, for the page that lists them: those of the menus, and those that only some views know."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence

from forumdesk.gui.actions import MENUS
from forumdesk.gui.commands import Command
from forumdesk.i18n import _

Keys = tuple[tuple[str, str], ...]
"""Keys, and what they do."""

_LISTS: Keys = (
    (_("Arrows"), _("Walk between sessions, people, rows")),
    (_("Enter"), _("Open what is selected")),
    ("S", _("On a session, also in its details: must see, maybe, not at all")),
)
_SEARCH: Keys = (
    (_("Up, Down, Page Up, Page Down"), _("Walk through what was found; Home and End go on to the ends of it")),
    (_("Enter"), _("Open what was found; take a value that is offered")),
    (_("Tab"), _("Come to the filters; arrows walk between them, Del takes one away")),
    (_("Backspace, behind a filter"), _("Take the filter away")),
    ("“…”", _("Words that stand beside each other")),
    ("speaker: org: room: track: day: kind:", _('Only what belongs there, as in room:"Hall B" or day:saturday')),
    ("is:starred is:must is:unread now:", _("Only what is starred, not read yet, on now")),
)
_AGENDA: Keys = (
    (_("Arrows"), _("Walk between what is planned and what is free")),
    (_("Enter"), _("Open a session or an own entry; open free time, and add a session that fits into it")),
    ("S", _("Must see, maybe, not at all")),
    ("Del", _("Take out of my agenda; let go of what is cancelled")),
    ("N", _("New own entry")),
)
_NOW: Keys = (
    (_("Enter"), _("Open a session")),
    ("S", _("Must see, maybe, not at all")),
    (_("Up, Down, in the time of “As if it were…”"), _("Put it forward and back")),
)
_NEWS: Keys = ((_("Enter"), _("Go to a session that has changed")),)
_FILTERS: Keys = (
    (_("Down"), _("From the field to the list")),
    (_("Space, Enter"), _("Tick a value, or fold its part")),
    (_("Esc"), _("Back to the view")),
    (_("Enter, Del, on a chip"), _("Take the filter away; F6 leads to the chips")),
)
_LOBBY: Keys = (
    (_("Space, Right, Page Down"), _("Next page")),
    (_("Backspace, Left, Page Up"), _("Page before")),
    ("P", _("Stop turning pages, and go on")),
    (_("Esc, F11"), _("Leave it")),
)
_PRINT: Keys = ((_("Page Up, Page Down, Home, End"), _("Walk through the pages")),)
_LIBRARY: Keys = (
    (_("Enter"), _("Open a conference where it was left")),
    ("Del", _("Forget it; the file stays")),
)
_ARTICLE: Keys = (
    (_("Ctrl+F"), _("Find in it; Enter and Shift+Enter walk, Esc closes")),
    ("L", _("Put it on the reading list, or take it off; also in the list of articles")),
    (_("Ctrl+P"), _("Print it")),
)
_PROBLEMS: Keys = (
    (_("Enter"), _("Go to the place of a finding")),
    (_("Right, Left"), _("Open and fold many findings that are alike")),
    (_("Tab"), _("Come to what can be done about it")),
    (_("Space"), _("Tick a row, in find and replace")),
)
_TIMELINE: Keys = (
    (_("Shift+arrows, Ctrl+Space, Ctrl+A"), _("Choose several sessions; Esc returns to one")),
    (_("Alt+Up, Alt+Down"), _("Move earlier or later; with Ctrl by a minute")),
    (_("Alt+Left, Alt+Right"), _("Move to the room beside; elsewhere back and forward")),
    (_("Alt+Page Up, Alt+Page Down"), _("Move to the day before or after")),
    (_("Shift+Alt+Up, Shift+Alt+Down"), _("Make shorter or longer; with Ctrl by a minute")),
    ("Del", _("Take off the schedule")),
    ("Shift+Del", _("Delete")),
    ("Ins", _("New session behind the current one")),
    ("F2", _("Type the title")),
    (_("Enter, on a card of the tray"), _("Place it: arrows move it, Enter puts it there, Esc back")),
)
_DRAGGING: Keys = (
    ("Esc", _("Put it back")),
    ("Ctrl", _("Exact minutes")),
    ("Alt", _("Copy")),
    ("Alt+Shift", _("Copy to all rooms at its time")),
    (_("Ctrl+Page Up, Ctrl+Page Down"), _("Go on upon another day")),
)
_TABLE: Keys = (
    ("F2", _("Type on in a cell; any letter types over it")),
    (_("Enter, Tab"), _("Take what is typed, and go on to the next row or cell")),
    (_("Ctrl+Enter"), _("Set all chosen rows to this")),
    (_("Ctrl+Alt+D"), _("Fill down")),
    (_("Delete, Shift+Delete"), _("Clear the cells, delete the rows")),
    (_("Insert"), _("New row")),
    (_("Ctrl+C, Ctrl+V"), _("Copy and paste cells, also from a spreadsheet")),
    (_("Shift+Space"), _("Choose whole rows")),
    (_("Alt+Enter"), _("Open in the details")),
)
_FORM: Keys = (
    (_("Up, Down, in a time or a length"), _("Five minutes more or less")),
    (_("Enter"), _("Keep what is typed; take the first of the people that are offered")),
    ("Esc", _("Give up a time, a date or an address that is being typed")),
    (_("Alt+Up, Alt+Down, on a name"), _("Move it in its list")),
    (_("Del, on a name"), _("Take it out of its list")),
)
_REVIEW: Keys = (
    (_("Enter"), _("Say what the chosen lines are; change a session")),
    ("F2", _("Split a line")),
    (_("Right, Left"), _("Open and fold lines of one kind")),
    ("F3", _("Next line that was left out")),
    ("F4", _("Next guess")),
    ("F6", _("Next of questions, text, program, corrections")),
)


def keyboard_help() -> tuple[tuple[str, Keys], ...]:
    """Return what each key does, by menu and then by view."""
    menus = tuple((_bare(title), _keys_of(commands)) for title, commands in MENUS)
    return (
        *((title, rows) for title, rows in menus if rows),
        (_("In a view"), _LISTS),
        (_("In the search field"), _SEARCH),
        (_("Among the filters"), _FILTERS),
        (_("In my agenda"), _AGENDA),
        (_("In “Now and next”"), _NOW),
        (_("In “What changed”"), _NEWS),
        (_("In an article"), _ARTICLE),
        (_("On the lobby screen"), _LOBBY),
        (_("In the print view"), _PRINT),
        (_("In the library"), _LIBRARY),
        (_("Among the problems"), _PROBLEMS),
        (_("On the timeline while editing"), _TIMELINE),
        (_("While dragging on the timeline"), _DRAGGING),
        (_("In a table while editing"), _TABLE),
        (_("In the details while editing"), _FORM),
        (_("In a review"), _REVIEW),
    )


def _keys_of(commands: tuple[Command, ...]) -> Keys:
    native = QKeySequence.SequenceFormat.NativeText
    return tuple(
        (", ".join(QKeySequence(keys).toString(native) for keys in command.keys), _bare(command.words))
        for command in commands
        if command.keys
    )


def _bare(words: str) -> str:
    return words.replace("&", "").removesuffix("…")

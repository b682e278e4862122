# SPDX-License-Identifier: MIT
"""What a reminder says, in the words of a notification, a banner and a list."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from forumdesk.gui.reminding.note import OPEN, Note
from forumdesk.i18n import _, ngettext
from forumdesk.reminders import Reminder
from forumdesk.times import city, clock, day_long, length, on_own_clock, wall

SNOOZE_5, SNOOZE_10, SNOOZE_START = "snooze 5", "snooze 10", "snooze start"
SNOOZES = {SNOOZE_5: 5, SNOOZE_10: 10, SNOOZE_START: None}
"""After how many minutes each asks to be reminded again; None for when it starts."""
_LONGEST = 200
"""Letters of a title; what is longer is cut, as notifications have little room."""
_A_DAY = 24 * 60


def note_of(reminder: Reminder, now: datetime, own_zone: str) -> Note:
    """Return the notification that says a reminder."""
    return Note(
        reminder.key, _cut(reminder.title) or _("Untitled"), said(reminder, now, own_zone), _verbs(reminder, now)
    )


def said(reminder: Reminder, now: datetime, own_zone: str) -> str:
    """Return when and where: "Begins in 10 minutes, at 15:00 in Toronto, Hall A. 21:00 on your clock (Berlin)."."""
    parts = [when(reminder, now), _at(reminder, now), _cut(reminder.place)]
    first = _("{parts}.").format(parts=", ".join(part for part in parts if part))
    own = on_own_clock(reminder.start, 0, reminder.zone, own_zone)
    return f"{first} {own}." if own else first


def when(reminder: Reminder, now: datetime) -> str:
    """Return how long it is until it begins, or that it has begun, or is cancelled."""
    if reminder.cancelled:
        return _("Cancelled")
    minutes = round((reminder.begins - now) / timedelta(minutes=1))
    if minutes == 0:
        return _("Begins now")
    words = _("Begins in {length}") if minutes > 0 else _("Began {length} ago")
    return words.format(length=_length(abs(minutes)))


def _length(minutes: int) -> str:
    if minutes < _A_DAY:
        return length(minutes)
    return ngettext("{count} day", "{count} days", round(minutes / _A_DAY))


def _at(reminder: Reminder, now: datetime) -> str:
    there = wall(now, reminder.zone)
    words = _("at {time} in {city}") if there.date() == reminder.start.date() else _("{day} at {time} in {city}")
    place = city(reminder.zone)
    return words.format(day=day_long(reminder.start.date()), time=clock(reminder.start), city=place)


def _verbs(reminder: Reminder, now: datetime) -> tuple[tuple[str, str], ...]:
    left = reminder.begins - now
    offered = [(OPEN, _("Open"))]
    if not reminder.cancelled:
        offered += [
            (name, ngettext("In {count} minute", "In {count} minutes", minutes))
            for name, minutes in ((SNOOZE_5, 5), (SNOOZE_10, 10))
            if left > timedelta(minutes=minutes)
        ]
        offered += [(SNOOZE_START, _("When it starts"))] * (left > timedelta(minutes=1))
    return tuple(offered)


def together(reminders: Sequence[Reminder], now: datetime) -> Note:
    """Return one notification for many that come at once."""
    first = reminders[0]
    title = ngettext("{count} reminder", "{count} reminders", len(reminders))
    titles = ", ".join(_("“{title}”").format(title=_cut(each.title, 60)) for each in reminders[:3])
    more = len(reminders) - 3
    rest = ngettext("and {count} more", "and {count} more", more) if more > 0 else ""
    words = _("{when}: {titles} {rest}").format(when=when(first, now), titles=titles, rest=rest).strip()
    return Note(f"together {first.key}", title, words, ((OPEN, _("Open")),))


def missed_words(missed: Sequence[Reminder], now: datetime, own_zone: str, *, asleep: bool) -> str:
    """Return the sentence of the banner about what could not be said in time."""
    first = missed[0]
    lead = _("While this computer was asleep") if asleep else _("While ForumDesk was closed")
    more = len(missed) - 1
    rest = " " + ngettext("{count} more was missed.", "{count} more were missed.", more) if more else ""
    title = _cut(first.title) or _("Untitled")
    return _("{lead}: “{title}”. {said}{rest}").format(
        lead=lead, title=title, said=said(first, now, own_zone), rest=rest
    )


def missed_note(missed: Sequence[Reminder], now: datetime, own_zone: str) -> Note:
    """Return the notification about what could not be said in time, where there is no window to say it in."""
    return Note("missed", _("Missed reminders"), missed_words(missed, now, own_zone, asleep=True))


def next_words(reminder: Reminder | None, now: datetime) -> str:
    """Return what comes next in the agenda: "Next, at 15:00 in Toronto: “Panel 3”, Hall A"; empty for nothing."""
    if reminder is None:
        return ""
    words = _("Next, {at}: “{title}”, {place}") if reminder.place else _("Next, {at}: “{title}”")
    return words.format(at=_at(reminder, now), title=_cut(reminder.title, 60), place=_cut(reminder.place, 40))


def no_tray_words() -> str:
    """Return what to say where there is no tray."""
    return _("There is no tray on this desktop: reminders come only while ForumDesk is open.")


def _cut(text: str, most: int = _LONGEST) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"

# SPDX-License-Identifier: MIT
"""Lines that say when the whole forum begins and ends, "9 Nov 2026, 09:30 to 10 Nov 2026, 13:00", and are no session.

A line such as "Start: 12 Feb 2027, 9:30" dates the sessions under it; one such as "Last updated: …" dates the page.
"""

from __future__ import annotations

import re

from forumdesk.formats.page_text.clock import dates, times, zone_names
from forumdesk.formats.page_text.headings.headings import DayMention
from forumdesk.formats.page_text.source.normalise import Line
from forumdesk.formats.page_text.vocabulary import calendar as calendar_words
from forumdesk.formats.page_text.vocabulary import clock as clock_words
from forumdesk.formats.page_text.vocabulary import pages as page_words

_LONGEST = 100
"""Characters."""
_START = re.compile(rf"(?:{calendar_words.STARTS.alternation})\s?:\s?(?=\S)", re.IGNORECASE)
_END = re.compile(rf"(?:{calendar_words.ENDS.alternation})\s?:\s?(?=\S)", re.IGNORECASE)
_UPDATED = re.compile(rf"[(\[]?(?:{page_words.UPDATED.alternation})(?!\w)", re.IGNORECASE)
_JOINERS = re.compile(
    rf"(?<!\w)(?:{clock_words.UNTIL.alternation}|{clock_words.FROM.alternation})(?!\w)", re.IGNORECASE
)
_ZONE = re.compile(zone_names.ZONE)


def start_of(line: Line) -> DayMention | None:
    """Return the day on which a line such as "Start: 12 Feb 2027, 9:30" says that the forum begins; else None."""
    said = None if len(line.text) > _LONGEST else _START.match(line.text)
    date = dates.find_date(line.text) if said else None
    if said is None or date is None or date.last_day or not date.month or _says_more(line.text[said.end() :]):
        return None
    return DayMention(line.number, (line.piece(date.begin, date.stop),), date=date)


def is_aside(text: str) -> bool:
    """Tell whether a line says only when the forum ends, from which day to which it lasts, or how old the page is."""
    if len(text) > _LONGEST or not any(map(str.isdigit, text)):
        return False
    if _UPDATED.match(text):
        return dates.find_date(text) is not None
    found = list(dates.find_dates(text))
    said = _END.match(text)
    if said:
        return bool(found) and not _says_more(text[said.end() :])
    timed = len(found) > 1 and any(times.find(text[: found[-1].begin]))
    return timed and (found[0].month, found[0].day) != (found[-1].month, found[-1].day) and not _says_more(text)


def _says_more(text: str) -> bool:
    """Tell whether words are left beside dates and times."""
    for date in reversed(list(dates.find_dates(text))):
        text = text[: date.begin] + " " + text[date.stop :]
    for time in reversed(list(times.find(text))):
        text = text[: time.begin] + " " + text[time.stop :]
    return any(map(str.isalpha, _JOINERS.sub(" ", _ZONE.sub(" ", text))))

# SPDX-License-Identifier: MIT
"""How long something lasts, as programs print it behind a time: "(45 min)", "1h30", "1.5 hours"."""

from __future__ import annotations

import re

from forumdesk.formats.page_text.vocabulary import clock as clock_words

_MINUTES, _HOURS = clock_words.MINUTES.alternation, clock_words.HOURS.alternation
_LONGEST = 48 * 60
_LEAD = rf"(?:(?:{clock_words.LENGTHS.alternation})\s?:?\s|~\s?|\b(?:ca|approx)\.\s)?"
_LENGTH = re.compile(
    rf"(?<![\w.:,/-]){_LEAD}(?:"
    rf"(?P<hours>\d{{1,2}}?)(?:[.,](?P<tenths>\d{{1,2}}))?(?P<half>\s?1⁄2)?[\s-]?(?:{_HOURS})(?![^\W\d])\.?"
    rf"(?:(?:\s(?:and|und|et|y|e|и|و))?\s?(?P<rest>\d{{1,2}})(?!\d)(?:\s?(?:{_MINUTES}|分)(?!\w)\.?|(?=\W|$)))?"
    rf"|(?P<minutes>\d{{1,3}})(?:[\s-]?(?:{_MINUTES}|分)(?!\w)\.?|\s?[′’'](?!\w))"
    rf"|(?P<whole_half>1⁄2\s?(?:{_HOURS})|{clock_words.HALF.alternation})(?!\w))",
    re.IGNORECASE,
)


def find(text: str) -> tuple[int, int, int] | None:
    """Return (begin, stop, minutes) of the first length in a shadow line, or None."""
    for match in _LENGTH.finditer(text):
        minutes = _minutes(match)
        if 0 < minutes <= _LONGEST:
            return match.start(), match.end(), minutes
    return None


def _minutes(match: re.Match[str]) -> int:
    if match["whole_half"]:
        return 30
    if match["minutes"]:
        return int(match["minutes"])
    tenths = match["tenths"]
    part = round(60 * int(tenths) / 10 ** len(tenths)) if tenths else 30 if match["half"] else 0
    return int(match["hours"]) * 60 + part + int(match["rest"] or 0)

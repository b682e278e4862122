# SPDX-License-Identifier: MIT
"""Lists that print names as two columns of a sheet gave them, "Jane, Roe; Sam, Hill", read without the comma between.

Which of the two is the given name, the text shows as a whole: by its names without a comma, by particles and initials,
and by what is repeated, since many share a given name and few a surname.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from forumdesk.formats.page_text.people.name_forms import looks_like_name, works
from forumdesk.formats.page_text.source.normalise import Line, without
from forumdesk.names import PARTICLES
from forumdesk.text import fold

_PAIR = re.compile(r"\s*([^,;\d]{2,40}?),\s([^,;\d]{2,40}?)\s?(?:\d[\d,\s]{0,9})?\.?\s*")
"""A surname and a given name, with the number of an affiliation behind."""
_ENOUGH = 3
"""Signs that show the order."""
_MANY = 10
"""Names in lists that show that a line of one such name is one as well."""
_PARTS = 3
"""Words of a given name or a surname."""


def straight(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, without the commas between names where given names stand in front of them."""
    listed = {place: pairs for place, line in enumerate(lines) if (pairs := _pairs(line))}
    firsts, lasts = _plain_names(lines) if any(len(pairs) > 1 for pairs in listed.values()) else (set(), set())
    known = [pair for pairs in listed.values() if len(pairs) > 1 for pair in pairs]
    signs = [_sign(match, firsts, lasts) for match in known] + list(_repeated(known))
    single = sum(" " not in match[1] for match in known)
    if signs.count(1) < max(_ENOUGH, 3 * signs.count(-1)) or single * 3 < len(known) * 2:
        return tuple(lines)
    met = {part for match in known for part in _folded(match)}
    return tuple(
        without(line, [match.end(1) for match in pairs])
        if (pairs := listed.get(place, []))
        and (len(pairs) > 1 or len(known) >= _MANY or not met.isdisjoint(_folded(pairs[0])))
        else line
        for place, line in enumerate(lines)
    )


def _pairs(line: Line) -> list[re.Match[str]]:
    """Return the parts of a list that are two names with a comma between; empty unless half of the parts are."""
    if line.long or "," not in line.text:
        return []
    begin, parts, found = 0, 0, []
    for part in line.text.split(";"):
        match = _PAIR.fullmatch(line.text, begin, begin + len(part))
        parts += bool(part.strip())
        if match and _is_name(match):
            found.append(match)
        begin += len(part) + 1
    return found if len(found) * 2 >= parts else []


def _is_name(match: re.Match[str]) -> bool:
    name = f"{match[1]} {match[2]}"
    return max(len(match[1].split()), len(match[2].split())) <= _PARTS and looks_like_name(name) and not works(name)


def _folded(match: re.Match[str]) -> tuple[str, str]:
    return fold(match[1].strip()), fold(match[2].strip())


def _plain_names(lines: Sequence[Line]) -> tuple[set[str], set[str]]:
    """Return the first and the last words of the names that are printed without a comma."""
    firsts: set[str] = set()
    lasts: set[str] = set()
    for line in lines:
        for part in line.text.split(";") if not line.long else ():
            name = part.strip(" \t0123456789")
            if looks_like_name(name) and not works(name):
                first, *_middle, last = fold(name).split()
                firsts.add(first)
                lasts.add(last)
    return firsts - lasts, lasts - firsts


def _sign(match: re.Match[str], firsts: set[str], lasts: set[str]) -> int:
    """Return 1 where the given name stands in front of a comma, -1 where behind, and 0 where nothing shows."""
    before, after = _folded(match)
    ahead = before in firsts or after in lasts or after.split()[0] in PARTICLES
    behind = after in firsts or before in lasts or before.split()[0] in PARTICLES or len(match[2].strip(" .")) == 1
    return ahead - behind


def _repeated(matches: Sequence[re.Match[str]]) -> Iterator[int]:
    """Yield a sign for every part that several people share."""
    pairs = {_folded(match) for match in matches}
    yield from (1 for count in Counter(before for before, _after in pairs).values() if count > 1)
    yield from (-1 for count in Counter(after for _before, after in pairs).values() if count > 1)

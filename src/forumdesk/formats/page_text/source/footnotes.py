# SPDX-License-Identifier: MIT
"""Lists of authors whose affiliations are numbered, read without the numbers: "Jane Roe1, Sam Hill1,2 and Ann Lee*".

Where the markup says that a number is raised, `markup` has passed it already.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from forumdesk.formats.page_text.people.name_forms import looks_like_name, works
from forumdesk.formats.page_text.source.normalise import Line, without

_NUMBER = re.compile(
    r"(?<=[a-zà-öø-ÿ])(?:\d{1,2}(?:,\s?\d{1,2}(?!\w)){0,4}[*†‡]?|[*†‡])(?=\s?(?:[;,&]|and\s|$)|\s[^\W\d_]{1,3}\s)"
)
_PARTED = re.compile(r"[;,&]|\s(?:and|et|und|y|e)\s")


def passed(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Return the lines, without the numbers behind the names of a list."""
    return tuple(_without_numbers(line) for line in lines)


def _without_numbers(line: Line) -> Line:
    found = [] if line.long else list(_NUMBER.finditer(line.text))
    if not found:
        return line
    bare, last = "", 0
    for match in found:
        bare, last = bare + line.text[last : match.start()] + ";", match.end()
    bare += line.text[last:]
    parts = bare.replace(",", " ").split(";") if ";" in line.text else _PARTED.split(bare)
    names = [" ".join(part.strip(" .").split()) for part in parts if part.strip(" .")]
    if len(names) < 2 or not all(looks_like_name(name) and not works(name) for name in names):
        return line
    return without(line, [place for match in found for place in range(*match.span())])

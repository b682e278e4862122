# SPDX-License-Identifier: MIT
"""The people whom a session's heading names: beside its title, behind its label, or in place of a title.

Who stands in the lines under a heading is `bodies`' business.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from forumdesk.formats.page_text.headings import kinds, rooms
from forumdesk.formats.page_text.headings.headings import Heading, titled
from forumdesk.formats.page_text.people import bylines, people
from forumdesk.formats.page_text.people.name_forms import has_case, key_of, looks_like_name, works
from forumdesk.formats.page_text.people.person import Named, Style
from forumdesk.formats.page_text.source.normalise import Piece
from forumdesk.program import Role, SessionKind

_LONGEST_TITLE = 3
"""Words of a title that can be somebody's name."""
_QUOTED = re.compile(r"[\"“„«‘「『《]")


@dataclass(frozen=True, slots=True)
class Listed:
    """One person in a session: the name's line, and the affiliation where it is printed."""

    named: Named
    role: Role | None = None
    detail: Piece | None = None
    guessed: bool = False
    """Whether only the place of the name, or nothing, shows that it is one."""


def without_people(heading: Heading, style: Style, *, alone: bool) -> tuple[Heading, tuple[Listed, ...]]:
    """Return a heading without the people beside its title, and those people."""
    found: list[Listed] = []
    spare: list[Piece] = []
    given = len(heading.spare)
    for piece in heading.spare:
        own = piece.line in {heading.line, heading.title.line if heading.title else 0}
        named = people.people_in(bylines.line_from(piece), expected=True, style=style) if own else ()
        if named and all(looks_like_name(each.name.text) for each in named):
            found += [Listed(each, each.role, each.detail) for each in named]
        else:
            spare.append(piece)
    if called := _called_by_label(heading, style, alone=alone and not found):
        return replace(heading, title=heading.label, label=None, spare=tuple(spare)), (*called, *found)
    cut = bylines.parted(bylines.line_from(heading.title), style) if heading.title else None
    if cut and (cut.sure or (alone and not found and cut.mark != " ")):
        found = [Listed(each, each.role, each.detail, guessed=not cut.sure) for each in cut.people] + found
        heading = replace(heading, title=cut.title)
        if cut.title and not cut.title.rest:  # what stands between a title and its people was not at its end before
            read = titled(heading, bylines.line_from(cut.title))
            heading = read if _has_more(read, heading) else heading
    return replace(heading, spare=(*spare, *heading.spare[given:])), tuple(found)


def _has_more(heading: Heading, before: Heading) -> bool:
    """Tell whether a heading has a label, a room, a length or a remark that it had not before."""
    one, two = ((each.label, each.room, each.minutes, each.remarks) for each in (heading, before))
    return one != two


def _called_by_label(heading: Heading, style: Style, *, alone: bool) -> tuple[Listed, ...]:
    """Return who stands where a title would, "Invited talk 2: Jane Roe (MIT)", if nobody can take it for one.

    The bare name behind "Keynote" is one where nobody else is named.
    """
    title, label = heading.title, heading.label
    if title is None or label is None or heading.time is None or _QUOTED.match(title.text):
        return ()
    found = people.read(bylines.line_from(title), expected=True, style=style)
    if not found.people or found.spare:
        return ()
    if all(_is_plainly(each, style) for each in found.people):
        return tuple(Listed(each, each.role, each.detail) for each in found.people)
    bare = alone and not heading.numbered and kinds.kind_of(label.text, "") is SessionKind.KEYNOTE
    first = found.people[0]
    named = bare and first.name.text == title.text and looks_like_name(title.text) and not works(title.text)
    return (Listed(first, first.role, guessed=True),) if named and not title.text.isupper() else ()


def _is_plainly(each: Named, style: Style) -> bool:
    """Tell whether what names somebody can't be the title of a talk."""
    if each.about or each.behind_post or works(each.name.text) or not looks_like_name(each.name.text):
        return False
    told = each.detail is not None and each.mark == "("
    return told or bool(each.honorific) or key_of(each.name.text) in style.known


def named_by_title(heading: Heading) -> tuple[Listed, ...]:
    """Return the person whose name is all that a session is called by."""
    title = heading.title
    if title is None or works(title.text) or rooms.is_room(title.text) or not has_case(title.text):
        return ()
    found = people.people_in(bylines.line_from(title), expected=True)
    plain = len(found) == 1 and found[0].name.text == title.text and 2 <= len(title.text.split()) <= _LONGEST_TITLE
    named = plain and looks_like_name(title.text) and heading.label is None and not title.text.isupper()
    named = named and kinds.kind_of("", title.text) is SessionKind.TALK
    return (Listed(found[0], guessed=True),) if named else ()

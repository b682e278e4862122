# SPDX-License-Identifier: MIT
"""JSON-LD in a page: each script element of that type is read by itself, and a bad one is noted and passed over.

What sites often get wrong is put right: comments around the JSON, line breaks in texts, commas at the end of a list.
Contexts are not looked at: names are taken for those of schema.org, which is all that search engines read.
"""

from __future__ import annotations

import html
import json
import re
from typing import Any, NoReturn

from forumdesk.formats.notes import Note, NoteLevel
from forumdesk.formats.web.nodes import Node, Said, by_id
from forumdesk.formats.xml_tree import Element, line_number
from forumdesk.i18n import _, ngettext

MOST_NOTES = 20

_TYPE = re.compile(r"\s*application/ld\+json\b", re.IGNORECASE)
_AROUND = re.compile(
    r"\s*(?://|/\*)?\s*(?:<!--|<!\[CDATA\[)\s*(?:\*/)?|(?://|/\*)?\s*(?:-->|\]\]>)\s*(?:\*/)?\s*;?\s*$"
)
_COMMA = re.compile(r",(\s*+[}\]])")


def said(root: Element) -> Said:
    """Return what the scripts of a page say."""
    nodes: list[Node] = []
    bad: list[int] = []
    for script in root.iter("script"):
        text = script.text or ""
        if not _TYPE.match(str(script.get("type") or "")) or not text.strip():
            continue
        try:
            found = _parsed(text)
        except (ValueError, RecursionError):
            bad.append(line_number(script))
            continue
        nodes += [each for each in (found if isinstance(found, list) else [found]) if isinstance(each, dict)]
    return Said(syntax="JSON-LD", nodes=tuple(nodes), notes=_notes(bad), ids=by_id(nodes))


def _parsed(text: str) -> Any:
    """Return the value of a script; raise ValueError or RecursionError when it is none that can be put right."""
    try:
        return _value(text)
    except ValueError:
        pass
    stripped = _AROUND.sub("", text.strip()).strip().rstrip(";")
    try:
        return _value(_COMMA.sub(r"\1", stripped))
    except ValueError:
        return _value(_COMMA.sub(r"\1", html.unescape(stripped)))


def _value(text: str) -> Any:
    return json.loads(text, strict=False, parse_constant=_refused)


def _refused(name: str) -> NoReturn:
    raise ValueError(name)


def _notes(bad: list[int]) -> tuple[Note, ...]:
    words = _("A script with data about the page (JSON-LD) can't be read, and was left out (line {line} of the file)")
    found = [Note(level=NoteLevel.WARNING, message=words.format(line=line)) for line in bad[:MOST_NOTES]]
    if more := len(bad) - len(found):
        message = ngettext("{count} more note like these", "{count} more notes like these", more)
        found.append(Note(level=NoteLevel.INFO, message=message.format(count=more)))
    return tuple(found)

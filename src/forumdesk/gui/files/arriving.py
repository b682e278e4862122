# SPDX-License-Identifier: MIT
"""A source that comes again for the open program: from what was read of it to the step that it becomes."""

from __future__ import annotations

from dataclasses import replace

from forumdesk.changes import diff
from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.formats.worker import Outcome, Request
from forumdesk.gui.desk import Desk
from forumdesk.i18n import _
from forumdesk.merge import origins
from forumdesk.merge.threeway import Merged
from forumdesk.program import Program


def second_reading(mine: Program, request: Request, outcome: Outcome) -> Request | None:
    """Return the request that reads a source with what was answered when it came before; None when nothing was."""
    reading = outcome.reading
    assert reading is not None
    origin = origins.origin_of(mine, reading.program)
    said = {} if reading.complete else {"timezone": mine.conference.timezone}
    known = request.answers.with_whole({**said, **(origin.answers if origin is not None else {})})
    if known == request.answers:
        return None
    return replace(request, path=None, address="", data=outcome.data, answers=known)


def arrival_of(mine: Program, request: Request, outcome: Outcome) -> origins.Arrival:
    """Return what came; raise ForumDeskError when it is not of this conference, or leaves something open."""
    reading = outcome.reading
    assert reading is not None
    title = mine.conference.title
    if not origins.looks_known(mine, reading.program):
        words = _("“{name}” has nothing in common with “{title}”.")
        raise ForumDeskError(words.format(name=request.name, title=title))
    if not reading.complete:
        words = _("“{name}” leaves something open, which File, Import asks about.")
        raise ForumDeskError(words.format(name=request.name))
    source = origins.received(request.name, outcome.format, reading.kept)
    return origins.Arrival(program=reading.program, source=source, said=reading.program, answers=request.answers.whole)


def merged_with(mine: Program, arrival: origins.Arrival) -> Merged:
    """Return the program with what came; the source that it takes the place of goes."""
    merged = origins.update(mine, arrival)
    origin = origins.origin_of(mine, arrival.said)
    if origin is None or origin.source.name != arrival.source.name:
        return merged
    return replace(merged, program=merged.program.drop(origin.source.id))


def has_news(mine: Program, merged: Merged) -> bool:
    """Tell whether anything comes in but the source itself."""
    return bool(merged.clashes) or any(change.kind != "source" for change in diff(mine, merged.program))


def bring_in(document: Document, desk: Desk, arrival: origins.Arrival, program: Program) -> str:
    """Make what came a step of the document, which is news to the reader; return what was done, in a sentence."""
    with desk.news.arriving():
        document.replace(_("Update from {name}").format(name=arrival.source.name), program)
    return document.notice or _("“{title}” was updated.").format(title=program.conference.title)

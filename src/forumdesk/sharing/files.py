# SPDX-License-Identifier: MIT
"""A shared agenda as a file: JSON with each session's title and time beside its id, so that one sees what it holds.

A file of a later version says so; what this version does not know in one of its own is passed over.
"""

from __future__ import annotations

import json
from typing import Any

from forumdesk.i18n import _
from forumdesk.selection import Interest
from forumdesk.sharing.fields import (
    MOST_ENTRIES,
    as_entry,
    as_key,
    as_line,
    as_list,
    as_moment,
    as_object,
    as_text,
    from_entry,
)
from forumdesk.sharing.shared import Pick, Shared, ShareError

SUFFIX = ".forumpick"
MOST_BYTES = 4 * 1024 * 1024
MOST_PICKS = 5000
_VERSION = 1


def written(shared: Shared) -> bytes:
    """Return a shared agenda as the bytes of a file."""
    said = {
        "forumpick": _VERSION,
        "conference": {"id": shared.conference, "title": shared.title},
        "from": shared.sender,
        "sessions": [_said(pick) for pick in shared.picks],
        "entries": [from_entry(entry) for entry in shared.entries],
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode() + b"\n"


def _said(pick: Pick) -> dict[str, str]:
    start = pick.start.isoformat(timespec="minutes") if pick.start else ""
    said = {
        "id": pick.ref,
        "interest": pick.interest.value,
        "title": pick.title,
        "start": start,
        "place": pick.place,
        "note": pick.note,
    }
    return {name: value for name, value in said.items() if value}


def read_file(data: bytes, name: str = "") -> Shared:
    """Return the shared agenda of a file's bytes; raise ShareError when there is none."""
    if len(data) > MOST_BYTES:
        raise ShareError(_("“{name}” is too large for a shared agenda. Nothing was read.").format(name=name))
    try:
        said = as_object(json.loads(data.decode("utf-8-sig")))
        if _version_of(said) == _VERSION:
            return _read(said)
    except (ValueError, TypeError, KeyError, RecursionError) as error:
        words = _("“{name}” holds no shared agenda, or is damaged. Nothing was read.")
        raise ShareError(words.format(name=name)) from error
    raise ShareError(_("“{name}” was made by a newer ForumDesk. This one can’t read it.").format(name=name))


def _version_of(said: dict[str, Any]) -> int:
    version = said.get("forumpick")
    if type(version) is not int or version < 1:
        raise ValueError("version")
    return version


def _read(said: dict[str, Any]) -> Shared:
    conference = as_object(said["conference"])
    picks = [_pick(as_object(each)) for each in as_list(said.get("sessions", []), MOST_PICKS)]
    if len({pick.ref for pick in picks}) < len(picks):
        raise ValueError("twice")
    return Shared(
        conference=as_key(conference["id"]),
        title=as_line(conference.get("title", "")),
        sender=as_line(said.get("from", "")),
        picks=tuple(picks),
        entries=tuple(as_entry(each) for each in as_list(said.get("entries", []), MOST_ENTRIES)),
    )


def _pick(said: dict[str, Any]) -> Pick:
    return Pick(
        ref=as_key(said["id"]),
        interest=Interest(as_line(said["interest"])),
        note=as_text(said.get("note", "")),
        title=as_line(said.get("title", "")),
        start=as_moment(said["start"]) if said.get("start") else None,
        place=as_line(said.get("place", "")),
    )

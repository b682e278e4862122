# SPDX-License-Identifier: MIT
"""Sessions and people as the schema of schedule.json (version 1) wants them. `schedule_json_write` has the rest.

What is empty and not required is left out. An event may have no keys that the schema does not know; a person may, so
roles and affiliations travel there.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from forumdesk.formats.extras import Extended, said, structure
from forumdesk.formats.schedule_events import type_word
from forumdesk.formats.schedule_ids import WHOLE, matching
from forumdesk.formats.schedule_links import RECORDING, is_recording, parted, uri
from forumdesk.formats.schedule_said import SaidLink, SaidLinks
from forumdesk.formats.schedule_times import stamped
from forumdesk.names import sort_name
from forumdesk.program import Appearance, Person, Program, Role, Session
from forumdesk.text import clean_line

_TYPES = frozenset({"slides", "paper", "web", "blog", "article", "media", "related", "activitypub"})
_CODE = re.compile(r"[A-Z0-9]+")
_FIELDS = ("honorific", "pronouns", "position", "organization", "biography")


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """How the sessions of a file are called in it, by their ids."""

    numbers: Mapping[str, int]
    slugs: Mapping[str, str]


def event(program: Program, session: Session, names: Names) -> dict[str, Any]:
    """Return a session with a start as an event."""
    room, track = program.rooms.get(session.room_id), program.tracks.get(session.track_id)
    zone_name = program.conference.timezone
    links = parted(session.links, session, session.stream_url)
    page = links.singles.get("url") or program.conference.url or f"urn:uuid:{session.id}"
    return {
        "guid": session.id,
        **filled({"code": matching(_CODE, said(session, "code"))}),
        "id": names.numbers[session.id],
        **filled({"logo": clean_line(said(session, "logo"))}),
        "date": stamped(session.start, zone_name) if session.start else "",
        "start": f"{session.start:%H:%M}",
        **({"end": stamped(session.end, zone_name)} if session.end and session.duration else {}),
        "duration": f"{session.duration // 60:02}:{session.duration % 60:02}",
        "room": room.name if room else "",
        "slug": names.slugs[session.id],
        "url": page,
        "title": session.title,
        "subtitle": session.subtitle,
        "track": track.name if track else None,
        "type": type_word(session),
        "language": session.language or None,
        "abstract": session.abstract,
        "description": session.description,
        "recording_license": clean_line(said(session, "recording_license")),
        "do_not_record": session.do_not_record,
        **filled({"do_not_stream": _do_not_stream(session)}),
        "persons": [_seated(program, seat) for seat in program.appearances_in(session.id)],
        "links": references(_with_recording(links)),
        **filled(
            {"feedback_url": links.singles.get("feedback_url", ""), "origin_url": uri(said(session, "origin_url"))}
        ),
        "attachments": references(links.attachments),
    }


def _with_recording(written: SaidLinks) -> list[SaidLink]:
    """Return the links with the recording, which has no field of its own, in front of others that look like it."""
    recording = written.singles.get("video_download_url", "")
    found = [SaidLink(url=recording, title=RECORDING, type="media")] if recording else []
    return sorted([*found, *written.links], key=is_recording)


def _do_not_stream(session: Session) -> Any:
    given = structure(session, "do_not_stream")
    return given if isinstance(given, bool) else clean_line(said(session, "do_not_stream"))


def _seated(program: Program, seat: Appearance) -> dict[str, Any]:
    role = seat.role.value if seat.role is not Role.SPEAKER else clean_line(said(seat, "role"))
    return person(program.people[seat.person_id]) | filled({"role": role, "byline": seat.byline})


def person(found: Person) -> dict[str, Any]:
    """Return somebody as a person. Not with `public_name`: with an `id` beside it, it would be of two kinds at once."""
    links = parted(found.links, found)
    number = matching(WHOLE, said(found, "id"))
    return {
        "guid": found.id,
        "name": found.name,
        **filled(
            {
                "id": int(number) if number else None,
                "code": matching(_CODE, said(found, "code")),
                "sort_name": found.sort_name if found.sort_name != sort_name(found.name) else "",
                **{name: getattr(found, name) for name in _FIELDS},
                "avatar": uri(said(found, "avatar")),
                "url": links.singles.get("url", ""),
                "links": references([*links.links, *links.attachments]),
                "answers": ordered(structure(found, "answers")),
            }
        ),
    }


def references(links: Iterable[SaidLink]) -> list[dict[str, str]]:
    """Return links or attachments, with the types that the schema knows."""
    types = (link.type.lower() for link in links)
    return [
        {"url": link.url, **filled({"title": link.title, "type": word if word in _TYPES else ""})}
        for link, word in zip(links, types, strict=True)
    ]


def filled(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values that say something."""
    return {key: value for key, value in values.items() if value is not None and value not in ("", [], {})}


def ordered(value: Any) -> Any:
    """Return a structure with its keys sorted, so that the same is always written the same way."""
    return json.loads(json.dumps(value, sort_keys=True)) if isinstance(value, dict | list) else None


def first_structure(record: Extended, name: str, kind: type) -> Any:
    """Return a structure of that kind that a source said under a name, in order; None for anything else."""
    found = structure(record, name)
    return ordered(found) if isinstance(found, kind) else None

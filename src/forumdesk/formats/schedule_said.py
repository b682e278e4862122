# SPDX-License-Identifier: MIT
"""What a schedule file says of an event, before anything is made of it: the same for XML and JSON, as cleaned texts.

A reader of a syntax fills these; `schedule_events` understands them, so that both mean the same by the same field.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from forumdesk.program import Person


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLink:
    """A link or an attachment, as written: the address may be relative, or none at all."""

    url: str
    title: str = ""
    type: str = ""
    """Such as "slides" or "web"."""
    service: str = ""
    """Such as "mastodon"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLinks:
    """Every address that stands with an event or a person, by its place in the file."""

    singles: Mapping[str, str] = field(default_factory=dict)
    """A name of `schedule_links.SINGLES` -> the address in that field."""
    links: tuple[SaidLink, ...] = ()
    attachments: tuple[SaidLink, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPerson:
    """Somebody in an event."""

    line: int
    """Of the source, from 1."""
    draft: Person
    """Without an id and links; its extras are what no field holds, by the file's own names: code, avatar, answers."""
    number: str = ""
    guid: str = ""
    role: str = ""
    byline: str = ""
    links: SaidLinks = SaidLinks()


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidEvent:
    """An event, under the names of schedule.xml."""

    line: int
    """Of the source, from 1."""
    id: str = ""
    guid: str = ""
    date: str = ""
    start: str = ""
    duration: str = ""
    room: str = ""
    title: str = ""
    subtitle: str = ""
    track: str = ""
    type: str = ""
    state: str = ""
    language: str = ""
    tags: tuple[str, ...] = ()
    abstract: str = ""
    description: str = ""
    opted_out: bool = False
    """Whether it is not to be recorded."""
    links: SaidLinks = SaidLinks()
    persons: tuple[SaidPerson, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What no field here holds, by the file's own names: code, slug, logo, recording_license, origin_url, answers."""

# SPDX-License-Identifier: MIT
"""What a schedule file says of an event, before anything is made of it: the same for XML and JSON, as cleaned texts.

A reader of a syntax fills these; `schedule_events` understands them, so that both mean the same by the same field.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidLink:
    """A link or an attachment, as written: the address may be relative, or none at all."""

    url: str
    title: str = ""
    type: str = ""
    """Such as "slides" or "web"; the fields differ in which words they take."""
    service: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidPerson:
    """Somebody in an event."""

    line: int
    """Of the source, from 1."""
    name: str
    id: str = ""
    guid: str = ""
    role: str = ""
    honorific: str = ""
    pronouns: str = ""
    position: str = ""
    organization: str = ""
    byline: str = ""
    biography: str = ""
    links: tuple[SaidLink, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What no field here holds, by the file's own names: code, avatar, url, answers, contact ..."""


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
    end: str = ""
    """A date and time; where there is no duration."""
    room: str = ""
    title: str = ""
    subtitle: str = ""
    track: str = ""
    type: str = ""
    state: str = ""
    language: str = ""
    abstract: str = ""
    description: str = ""
    opted_out: bool = False
    """Whether it is not to be recorded."""
    url: str = ""
    feedback_url: str = ""
    video_download_url: str = ""
    links: tuple[SaidLink, ...] = ()
    attachments: tuple[SaidLink, ...] = ()
    persons: tuple[SaidPerson, ...] = ()
    extra: Mapping[str, Any] = field(default_factory=dict)
    """What no field here holds, by the file's own names: code, slug, logo, recording_license, answers ..."""

# SPDX-License-Identifier: MIT
"""The ids of records: random ones for what people make, and fixed ones for what is known by a name of its own."""

from __future__ import annotations


def new_id() -> str:
    """Return a random UUID (RFC 9562, version 4) as text: the identity of a record for ever."""
    import uuid  # noqa: PLC0415 - opening a program makes no ids

    return str(uuid.uuid4())


def publication_id(uid: str) -> str:
    """Return the id of the publication of a session: always the same, and never that of the session itself."""
    return _named("publication", uid)


def dismissal_id(key: str) -> str:
    """Return the id of the dismissal of a finding: always the same."""
    return _named("dismissal", key)


def rule_id(name: str) -> str:
    """Return the id of the rule of this name: always the same."""
    return _named("rule", name)


def alarm_id(uid: str) -> str:
    """Return the id of the alarm of a calendar entry: always the same."""
    return _named("alarm", uid)


def agenda_id(conference_id: str) -> str:
    """Return the id of an attendee's calendar of a conference: always the same, and not that of the whole program."""
    return _named("agenda", conference_id)


def _named(kind: str, name: str) -> str:
    import uuid  # noqa: PLC0415 - opening a program makes no ids

    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"{kind}:{name}"))

# SPDX-License-Identifier: MIT
"""What a column of a spreadsheet can mean: the fields, by the words that the import sheet shows for them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from forumdesk.i18n import _

FIELDS: Mapping[str, str] = MappingProxyType(
    {
        "id": _("Session number or code"),
        "title": _("Title"),
        "subtitle": _("Subtitle"),
        "label": _("Label, such as “Panel 3”"),
        "date": _("Date"),
        "start": _("Start"),
        "end_date": _("End date"),
        "end": _("End"),
        "duration": _("Length"),
        "timezone": _("Time zone"),
        "room": _("Room"),
        "track": _("Track"),
        "type": _("Kind of session"),
        "abstract": _("Abstract"),
        "description": _("Description"),
        "language": _("Language"),
        "status": _("Status"),
        "tags": _("Tags"),
        "url": _("Web page"),
        "stream": _("Stream"),
        "capacity": _("Seats in the room"),
        "parent": _("Session that it is a part of"),
        "speakers": _("Speakers"),
        "moderators": _("Moderators"),
        "person_id": _("Speaker’s number or code"),
        "first_name": _("Speaker’s given name"),
        "last_name": _("Speaker’s surname"),
        "honorific": _("Speaker’s title, such as “Dr.”"),
        "role": _("Speaker’s role in the session"),
        "position": _("Speaker’s position"),
        "organization": _("Speaker’s organization"),
        "biography": _("Speaker’s biography"),
        "nothing": _("Nothing: leave it out"),
    }
)
"""Field -> its words. A column without a field is kept with its session under its own heading."""

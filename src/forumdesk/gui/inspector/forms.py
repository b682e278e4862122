# SPDX-License-Identifier: MIT
"""Which form stands for what: one for each kind of record, and one for several sessions."""

from __future__ import annotations

from forumdesk.gui.desk import Desk
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.person import PersonForm
from forumdesk.gui.inspector.session import SessionForm


def form_for(desk: Desk, kind: str, ids: tuple[str, ...]) -> Form | None:
    """Return the form of a record, or of several sessions; None where there is none."""
    if kind == "session":
        return SessionForm(desk, ids[0])
    if kind == "person":
        return PersonForm(desk, ids[0])
    return None

# SPDX-License-Identifier: MIT
"""Which form stands for what: one for each kind of record, and one for several sessions."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from forumdesk.gui.desk import Desk
from forumdesk.gui.inspector.article import ArticleForm
from forumdesk.gui.inspector.conference import ConferenceForm
from forumdesk.gui.inspector.form import Form
from forumdesk.gui.inspector.person import PersonForm
from forumdesk.gui.inspector.places import DayForm, RoomForm, TrackForm
from forumdesk.gui.inspector.session import SessionForm
from forumdesk.gui.inspector.several import SeveralForm

_FORMS: Mapping[str, Callable[[Desk, str], Form]] = {
    "session": SessionForm,
    "person": PersonForm,
    "room": RoomForm,
    "track": TrackForm,
    "day": DayForm,
    "article": ArticleForm,
    "conference": ConferenceForm,
}


def fits(form: Form, kind: str, ids: tuple[str, ...]) -> bool:
    """Tell whether a form that stands can turn to a record."""
    return form.turns and form.subject.kind == kind and len(ids) == 1 and type(form) is _FORMS.get(kind)


def form_for(desk: Desk, kind: str, ids: tuple[str, ...]) -> Form | None:
    """Return the form of a record, or of several sessions; None where there is none."""
    if len(ids) > 1:
        return SeveralForm(desk, ids)
    return _FORMS[kind](desk, ids[0]) if kind in _FORMS else None

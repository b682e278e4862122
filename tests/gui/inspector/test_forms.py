# SPDX-License-Identifier: MIT
"""What holds for all forms: one that turns to another record, the way of the keyboard, names for screen readers."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QWidget

from forumdesk import edits
from forumdesk.changes import diff
from forumdesk.document import Document
from forumdesk.gui.inspector.cast import Cast
from forumdesk.gui.keys import keyboard_help
from forumdesk.gui.widgets import messages
from forumdesk.program import Room, Session, SessionKind, Track
from inspecting import KEY, Editing


def test_form_turns_to_another_session_and_shows_all_of_it(editing: Editing) -> None:
    form = editing.form
    editing.go("session", "session-1")
    assert editing.form is form
    program, session = editing.program, editing.program.sessions["session-1"]
    assert editing.shown("Title") == session.title
    assert editing.shown("Description") == session.description
    assert editing.shown("Starts") == "10:30"
    found = form.findChild(Cast)
    assert isinstance(found, Cast)
    names = [program.people[a.person_id].name for a in program.appearances_in("session-1")]
    assert [row.name.accessibleName() for row in found.rows] == names


def test_what_is_typed_is_saved_before_the_form_turns(editing: Editing) -> None:
    editing.fill("Starts", "14:00", leave=False)
    editing.go("session", "session-1")
    start = editing.program.sessions["session-3"].start
    assert start is not None
    assert (start.hour, start.minute) == (14, 0)
    assert editing.shown("Starts") == "10:30"


def test_what_means_nothing_does_not_stay_with_another_session(editing: Editing) -> None:
    editing.fill("Starts", "half past")
    editing.go("session", "session-1")
    assert editing.shown("Starts") == "10:30"
    assert editing.problem("Starts") == ""


def test_typing_after_the_form_has_turned_changes_the_other_session(editing: Editing) -> None:
    title = editing.program.sessions["session-3"].title
    editing.fill("Title", "One", leave=False)
    editing.go("session", "session-1")
    editing.fill("Title", "Two", leave=False)
    assert editing.program.sessions["session-3"].title == "One"
    assert editing.program.sessions["session-1"].title == "Two"
    editing.desk.end_typing()
    editing.document.undo()
    assert editing.program.sessions["session-1"].title != "Two"
    assert editing.program.sessions["session-3"].title == "One"
    editing.document.undo()
    assert editing.program.sessions["session-3"].title == title


def test_session_that_goes_while_one_types_takes_its_form_along(editing: Editing) -> None:
    editing.fill("Starts", "half", leave=False)
    editing.desk.edit("Delete", edits.drop_session, "session-3")
    QApplication.processEvents()
    assert editing.desk.place is None
    editing.go("session", "session-1")
    assert editing.shown("Starts") == "10:30"


PLACES = [
    ("session", "session-3"),
    ("person", "dennis-horak"),
    ("room", "hall-b"),
    ("track", "peace"),
    ("day", ""),
    ("conference", ""),
    ("article", "article-1"),
]


@pytest.fixture
def full(editing: Editing) -> Editing:
    editing.desk.edit("Add", edits.add_room, Room(id="hall-a", name="Hall A"))
    editing.desk.edit("Add", edits.add_room, Room(id="hall-b", name="Hall B"))
    editing.desk.edit("Add", edits.add_track, Track(id="peace", name="Peace"))
    return editing


def shown(editing: Editing, kind: str, key: str) -> None:
    editing.go(kind, key or next(iter(editing.program.records(kind))))


def stops(editing: Editing) -> list[QWidget]:
    """Return where Tab leads in the form, from its first field on."""
    form = editing.form
    inside = [w for w in form.findChildren(QWidget) if w.isVisible() and w.isEnabled() and w.focusPolicy().value & 1]
    start = min((w for w in inside), key=lambda w: (w.mapTo(form, QPoint(0, 0)).y(), w.mapTo(form, QPoint(0, 0)).x()))
    start.setFocus()
    found: list[QWidget] = []
    while (focus := QApplication.focusWidget()) is not None and form.isAncestorOf(focus) and focus not in found:
        found.append(focus)
        QTest.keyClick(focus, KEY.Key_Tab)
    return found


@pytest.mark.parametrize(("kind", "key"), PLACES)
def test_tab_leads_through_the_form_as_one_reads_it(full: Editing, kind: str, key: str) -> None:
    shown(full, kind, key)
    leads_as_one_reads(full)


def test_tab_leads_through_a_form_also_when_people_and_tags_came_later(editing: Editing) -> None:
    bare = Session(id="bare", title="Bare", kind=SessionKind.PANEL)
    editing.desk.edit("Add", edits.add, bare)
    editing.desk.edit("Tag", edits.set_session, "session-3", tags=("peace", "trade"))
    editing.go("person", "dennis-horak")
    for key in ("bare", "session-3", "bare", "session-3"):
        editing.go("session", key)
        leads_as_one_reads(editing)


def leads_as_one_reads(editing: Editing) -> None:
    form = editing.form
    found = stops(editing)
    inside = {w for w in form.findChildren(QWidget) if w.isVisible() and w.isEnabled() and w.focusPolicy().value & 1}
    assert {w.accessibleName() for w in inside - set(found)} == set()

    found = [w for w in found if not w.accessibleName().startswith("Preview")]  # which come after their text
    bottoms = [w.mapTo(form, QPoint(0, w.height())).y() for w in found]
    tops = [w.mapTo(form, QPoint(0, 0)).y() for w in found]
    assert all(top < bottom for top, bottom in zip(tops[:-1], bottoms[1:], strict=True))


@pytest.mark.parametrize(("kind", "key"), PLACES)
def test_every_field_has_a_name(full: Editing, kind: str, key: str) -> None:
    shown(full, kind, key)
    fields = [w for w in full.form.findChildren(QWidget) if isinstance(w, QLineEdit | QPlainTextEdit | QComboBox)]
    assert fields
    assert [field for field in fields if not field.accessibleName()] == []


def test_form_follows_a_program_that_is_replaced(editing: Editing) -> None:
    before = editing.program
    after = before.put(replace(before.sessions["session-3"], title="Elsewhere", label="P"))
    editing.desk.show_program(after, diff(before, after))
    assert editing.shown("Title") == "Elsewhere"
    assert editing.shown("Label") == "P"


def test_caret_stays_in_view_while_a_text_grows(editing: Editing) -> None:
    assert editing.window.workspace is not None
    field = editing.field("Description")
    field.setFocus()
    editing.fill("Description", "\n".join("line" for _line in range(12)), leave=False)
    QApplication.processEvents()
    scroll = editing.window.workspace.details._scroll
    assert isinstance(field, QPlainTextEdit)
    foot = field.viewport().mapTo(scroll.viewport(), field.cursorRect().bottomLeft()).y()
    assert 0 <= foot <= scroll.viewport().height()


def test_what_is_typed_is_saved_when_editing_ends(editing: Editing) -> None:
    assert editing.window.workspace is not None
    editing.fill("Length", "90", leave=False)
    editing.window.workspace.toggle_editing()
    assert editing.program.sessions["session-3"].duration == 90


def test_editing_goes_on_while_a_field_means_nothing(editing: Editing) -> None:
    workspace = editing.window.workspace
    assert workspace is not None
    editing.fill("Length", "long", leave=False)
    workspace.toggle_editing()
    assert editing.shown("Length") == "long"
    editing.fill("Length", "90", leave=False)
    assert workspace.desk.editing
    workspace.toggle_editing()
    assert editing.program.sessions["session-3"].duration == 90


def test_closing_asks_before_a_field_that_means_nothing_is_lost(
    editing: Editing, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [False, True]
    monkeypatch.setattr(messages, "ask_to_lose", lambda *_args: answers.pop(0))
    editing.fill("Length", "long", leave=False)
    assert not editing.window.close()
    assert editing.shown("Length") == "long"
    assert editing.window.close()


def test_what_is_typed_is_saved_when_the_window_closes(editing: Editing) -> None:
    path = editing.document.path
    editing.fill("Length", "90", leave=False)
    editing.window.close()
    with Document.open(path) as again:
        assert again.program.sessions["session-3"].duration == 90


@pytest.mark.parametrize(("kind", "key"), PLACES)
def test_form_fits_into_the_pane_at_large_text(full: Editing, kind: str, key: str) -> None:
    assert full.window.workspace is not None
    details = full.window.workspace.details
    full.window.theme.set_scale(1.5)
    try:
        shown(full, kind, key)
        details.setFixedWidth(336)
        QApplication.processEvents()
        QApplication.processEvents()
        assert full.form.width() <= details._scroll.viewport().width()
    finally:
        full.window.theme.set_scale(1.0)


def test_keys_of_forms_are_listed() -> None:
    assert ("Alt+Up, Alt+Down, on a name", "Move it in its list") in dict(keyboard_help())[
        "In the details while editing"
    ]


def test_field_that_is_new_comes_into_view(editing: Editing) -> None:
    assert editing.window.workspace is not None
    scroll = editing.window.workspace.details._scroll
    button = editing.button("Add a link")
    scroll.ensureWidgetVisible(button, 0, 0)
    button.click()
    QTest.qWait(20)
    field = editing.field("Address of link 1")
    assert field.hasFocus()
    foot = field.mapTo(scroll.viewport(), field.rect().bottomLeft()).y()
    assert foot <= scroll.viewport().height()

# SPDX-License-Identifier: MIT
"""What can be chosen of each repair of a day, and the plan that comes of it. The sheet around them is `repairing`'s."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from forumdesk import edits
from forumdesk.entering import length_of
from forumdesk.errors import ForumDeskError
from forumdesk.gui.desk import Desk
from forumdesk.gui.mending.repairs import Plan, days_to_move_to
from forumdesk.gui.widgets.choice import ChoiceBox
from forumdesk.gui.widgets.tick import Tick
from forumdesk.i18n import _, ngettext
from forumdesk.program import Program, Session
from forumdesk.times import day_long, length, length_short
from forumdesk.wording import slot

Row = tuple[str, QWidget] | tuple[str, QWidget, QWidget]
"""A label, and the field or the two that stand beside it; a tick has its own words, and no label."""


@dataclass(frozen=True, slots=True)
class Options:
    """One repair: its name, what it does in a sentence, its choices under their labels, and what they amount to."""

    title: str
    does: str
    verb: str
    """The word on the button that does it."""
    rows: Sequence[Row]
    """Its fields, under their labels."""
    plan: Callable[[], Plan]
    """Return the plan as it is chosen now; raises ForumDeskError for what makes no sense."""


class Minutes(QLineEdit):
    """A field for a length, in which Up and Down count in steps of five."""

    stepped = Signal()

    def __init__(self, name: str, minutes: int) -> None:
        super().__init__(length_short(minutes))
        self.setAccessibleName(name)

    @property
    def minutes(self) -> int:
        """The length that is written; raises ForumDeskError for what is none."""
        return length_of(self.text())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        by = {Qt.Key.Key_Up: 5, Qt.Key.Key_Down: -5}.get(Qt.Key(event.key()), 0)
        if not by:
            super().keyPressEvent(event)
            return
        try:
            self.setText(length_short(max(0, self.minutes + by)))
        except ForumDeskError:
            return
        self.selectAll()


def shift(desk: Desk) -> Options:
    """Offer to move everything after a session."""
    program = desk.program
    after = _sessions(desk, _("After"), _first(desk))
    minutes = Minutes(_("By"), desk.snap)
    way = _box(desk, _("Direction"), [(_("later"), 1), (_("earlier"), -1)])
    this_too = Tick(desk.theme, _("This session as well"))
    all_rooms = Tick(desk.theme, _("In all rooms"))
    all_days = Tick(desk.theme, _("On the following days as well"))

    def plan() -> Plan:
        session, by = _chosen(program, after), minutes.minutes
        words = _("Shift what follows “{title}” by {length}") if way.currentData() > 0 else _(
            "Bring what follows “{title}” forward by {length}"
        )  # fmt: skip
        return Plan(
            words.format(title=session.title, length=length(by)),
            partial(
                edits.shift_after,
                session_id=session.id,
                minutes=by * int(way.currentData()),
                this_too=this_too.isChecked(),
                all_rooms=all_rooms.isChecked(),
                all_days=all_days.isChecked(),
            ),
        )

    rows: list[Row] = [(_("&After"), after), (_("&By"), minutes, way), ("", this_too)]
    rows += [("", all_rooms)] if len(program.rooms) > 1 else []
    rows += [("", all_days)] if len(program.dates) > 1 else []
    does = _("Everything that comes later moves by the same time; what is cancelled stays.")
    return Options(_("Shift what follows"), does, _("Shift them"), rows, plan)


def shift_from(desk: Desk, room_id: str, start: datetime) -> Options:
    """Offer to move everything that begins at a time or later, in a room or in all."""
    program = desk.program
    minutes = Minutes(_("By"), desk.snap)
    way = _box(desk, _("Direction"), [(_("later"), 1), (_("earlier"), -1)])
    all_rooms = Tick(desk.theme, _("In all rooms"))
    all_days = Tick(desk.theme, _("On the following days as well"))

    def plan() -> Plan:
        by = minutes.minutes
        later, earlier = (
            _("Shift what begins from {slot} by {length}"),
            _("Bring what begins from {slot} forward by {length}"),
        )
        return Plan(
            (later if way.currentData() > 0 else earlier).format(slot=slot(start), length=length(by)),
            partial(
                edits.shift_from,
                moment=start,
                minutes=by * int(way.currentData()),
                room_id=None if all_rooms.isChecked() else room_id,
                all_days=all_days.isChecked(),
            ),
        )

    rows: list[Row] = [(_("&By"), minutes, way)]
    rows += [("", all_rooms)] if len(program.rooms) > 1 else []
    rows += [("", all_days)] if len(program.dates) > 1 else []
    does = _("Everything that begins at {slot} or later moves by the same time; what is cancelled stays.")
    return Options(_("Shift what follows"), does.format(slot=slot(start)), _("Shift them"), rows, plan)


def close_gaps(desk: Desk) -> Options:
    """Offer to pull the sessions of a day together."""
    program = desk.program
    day = _box(desk, _("Day"), [(day_long(each), each) for each in program.dates], desk.day)
    rooms: list[tuple[str, object]] = [(_("All rooms"), None)]
    rooms += [(room.name, room.id) for room in program.rooms_in_order]
    room = _box(desk, _("Room"), rooms)
    least = Minutes(_("Pause between sessions"), 0)

    def plan() -> Plan:
        on: date | None = day.currentData()
        if on is None:
            raise ForumDeskError(_("The program has no days yet."))
        words = _("Close the gaps on {day}") if room.currentData() is None else _("Close the gaps on {day} in {room}")
        return Plan(
            words.format(day=day_long(on), room=room.currentText()),
            partial(edits.close_gaps, day=on, room_id=room.currentData(), least=least.minutes),
        )

    rows: list[Row] = [(_("&Day"), day)]
    rows += [(_("&Room"), room)] if len(program.rooms) > 1 else []
    rows.append((_("&Pause"), least))
    does = _("Sessions are pulled forward until only the pause is left between them. Nothing becomes later.")
    return Options(_("Close gaps"), does, _("Close the gaps"), rows, plan)


def fit_into_slot(desk: Desk) -> Options:
    """Offer to fit a session between its neighbours."""
    program = desk.program
    which = _sessions(desk, _("Session"), _first(desk))
    fill = Tick(desk.theme, _("Take all of the time that is free"))

    def plan() -> Plan:
        session = _chosen(program, which)
        return Plan(
            _("Fit “{title}” into its slot").format(title=session.title),
            partial(edits.fit_into_slot, session_id=session.id, fill=fill.isChecked()),
        )

    does = _("It moves as little as possible to stand between its neighbours, and is shortened only if it has to be.")
    return Options(_("Fit into the slot"), does, _("Fit it in"), [(_("&Session"), which), ("", fill)], plan)


def swap(desk: Desk) -> Options:
    """Offer to let two sessions change places."""
    program = desk.program
    chosen = [key for key in desk.chosen if program.sessions[key].start is not None]
    first = _sessions(desk, _("Session"), chosen[0] if chosen else _first(desk))
    second = _sessions(desk, _("With"), chosen[1] if len(chosen) > 1 else _next(program, _first(desk)))
    lengths = Tick(desk.theme, _("Each takes the length of the other"))

    def plan() -> Plan:
        one, other = _chosen(program, first), _chosen(program, second)
        return Plan(
            _("Swap “{one}” and “{other}”").format(one=one.title, other=other.title),
            partial(edits.swap_sessions, one_id=one.id, other_id=other.id, lengths=lengths.isChecked()),
        )

    does = _("They change places in time and room, each with its own length.")
    rows: list[Row] = [(_("&Session"), first), (_("&With"), second), ("", lengths)]
    return Options(_("Swap two sessions"), does, _("Swap them"), rows, plan)


def move_block(desk: Desk) -> Options:
    """Offer to move the chosen sessions, or a whole day's, to another day."""
    program = desk.program
    blocks: list[tuple[str, object]] = []
    chosen = [key for key in desk.chosen or filter(None, [_first(desk)]) if program.sessions[key].start is not None]
    if chosen:
        words = _named(program, chosen)
        blocks.append((words if len(chosen) == 1 else _("The chosen {sessions}").format(sessions=words), tuple(chosen)))
    for day in program.dates:
        ids = tuple(session.id for session in program.sessions_on(day))
        blocks += [(_("Everything on {day}").format(day=day_long(day)), ids)] if ids else []
    block = _box(desk, _("Sessions"), blocks)
    days = days_to_move_to(program)
    to = _box(desk, _("To"), [(day_long(day), day) for day in days], _day_after(desk, days))

    def plan() -> Plan:
        ids: tuple[str, ...] = tuple(block.currentData() or ())
        if not ids:
            raise ForumDeskError(_("No session has a time yet."))
        label = _("Move {sessions} to {day}").format(sessions=_named(program, ids), day=to.currentText())
        return Plan(label, partial(edits.move_block, session_ids=ids, day=to.currentData()))

    does = _("They keep their times of day and their rooms.")
    return Options(_("Move to another day"), does, _("Move them"), [(_("&Sessions"), block), (_("&To"), to)], plan)


REPAIRS: Mapping[str, Callable[[Desk], Options]] = {
    "shift": shift,
    "close_gaps": close_gaps,
    "fit_into_slot": fit_into_slot,
    "swap": swap,
    "move_block": move_block,
}


def _box(desk: Desk, name: str, items: Sequence[tuple[str, object]], current: object = None) -> ChoiceBox:
    made = ChoiceBox(desk.theme)
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    made.setMinimumContentsLength(16)
    for words, data in items:
        made.addItem(words, data)
    at = next((at for at, (_words, data) in enumerate(items) if data == current), 0)
    made.setCurrentIndex(at if items else -1)
    return made


def _sessions(desk: Desk, name: str, current: str) -> ChoiceBox:
    """Return a box of every session that has a time, as "Wed 10:30  Opening"."""
    placed = [session for session in desk.program.sessions_in_order if session.start is not None]
    return _box(desk, name, [(f"{slot(s.start)}  {s.title}", s.id) for s in placed if s.start is not None], current)


def _chosen(program: Program, box: QComboBox) -> Session:
    if box.currentData() is None:
        raise ForumDeskError(_("No session has a time yet."))
    return program.sessions[box.currentData()]


def _first(desk: Desk) -> str:
    """Return the session that is meant: the first of the chosen ones, the one in the details, the first of the day."""
    place = desk.place
    shown = [place.id] if place is not None and place.kind == "session" else []
    on_day = [session.id for session in desk.program.sessions_on(desk.day)] if desk.day is not None else []
    meant = [*sorted(desk.chosen, key=_order(desk.program)), *shown, *on_day]
    return next((key for key in meant if desk.program.sessions[key].start is not None), "")


def _order(program: Program) -> Callable[[str], int]:
    return {session.id: at for at, session in enumerate(program.sessions_in_order)}.__getitem__


def _named(program: Program, ids: Sequence[str]) -> str:
    """Return one session by its title, several by their number."""
    if len(ids) == 1:
        return _("“{title}”").format(title=program.sessions[ids[0]].title)
    return ngettext("{count} session", "{count} sessions", len(ids))


def _next(program: Program, session_id: str) -> str:
    """Return the session that comes after another in its room, or at all."""
    session = program.sessions.get(session_id)
    placed = [s for s in program.sessions_in_order if s.start is not None]
    after = placed[placed.index(session) + 1 :] if session in placed else placed
    same = [s.id for s in after if session is not None and s.room_id == session.room_id]
    return next(iter([*same, *(s.id for s in after), *(s.id for s in placed)]), "")


def _day_after(desk: Desk, days: Sequence[date]) -> date | None:
    """Return the day that follows the one on screen."""
    return next((day for day in days if desk.day is not None and day > desk.day), None)

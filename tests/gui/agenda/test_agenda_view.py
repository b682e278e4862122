# SPDX-License-Identifier: MIT
"""My agenda as one uses it: the day as a picture, free time, overlaps, keys and mouse; and the list of all days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from forumdesk.gui.agenda import MyAgenda
from forumdesk.gui.agenda.card import ItemCard
from forumdesk.gui.agenda.entry_sheet import EntrySheet
from forumdesk.gui.desk import Desk, Place
from forumdesk.program import Program, Room, Session, SessionState
from forumdesk.selection import Entry, Interest
from keyboard import Keys
from samples import FIRST, SECOND, forum_program

KEY = Qt.Key
LUNCH = Entry(
    id="lunch", title="Lunch with Ida", start=datetime(2021, 5, 19, 12, 50), duration=60, place="Café", note="the draft"
)
PROGRAM = forum_program()
PANELS = [session.id for session in PROGRAM.sessions_on(FIRST)]
"""10:30, 12:00, 15:00 and 16:30, each for 75 minutes but the last for an hour."""

Show = Callable[..., tuple[MyAgenda, Desk]]


@pytest.fixture
def show(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Show:
    def shown(program: Program = PROGRAM, must: list[str] | None = None, lunch: bool = False) -> tuple[MyAgenda, Desk]:
        desk = desk_for(program)
        desk.clock.utc = lambda: datetime(2021, 5, 1, 12, 0, tzinfo=UTC)
        if must:
            desk.mine.set_interest(must, Interest.MUST)
        if lunch:
            desk.mine.put_entry(LUNCH)
        view = MyAgenda(desk)
        qtbot.addWidget(view)
        view.resize(736, 600)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        return view, desk

    return shown


def cards(view: MyAgenda) -> dict[str, ItemCard]:
    assert view.page is not None
    return {card.said.item.id: card for card in view.page.cards}


def sentences(view: MyAgenda) -> list[str]:
    assert view.page is not None
    return [label.text() for label in view.page.findChildren(QLabel)]


def focused(view: MyAgenda) -> str:
    """Return the id of the item whose card has the keyboard, or what the stop says."""
    focus = QApplication.focusWidget()
    assert isinstance(focus, QWidget)
    assert view.isAncestorOf(focus)
    return focus.said.item.id if isinstance(focus, ItemCard) else focus.accessibleName()


def sheet() -> EntrySheet:
    QApplication.processEvents()
    (found,) = (w for w in QApplication.topLevelWidgets() if isinstance(w, EntrySheet) and w.isVisible())
    return found


def test_empty_agenda_says_how_something_gets_here_and_leads_to_the_timeline(show: Show) -> None:
    view, desk = show()
    desk.show_view("agenda")
    words = [label.text() for label in view.empty.findChildren(QLabel)]
    assert words[0] == "Nothing in your agenda yet"
    assert "Press S on a session" in words[1]
    assert not view.bar.export.isEnabled()
    QTest.mouseClick(view.empty.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)
    assert desk.view == "timeline"


def test_cards_are_as_high_as_their_sessions_last(show: Show) -> None:
    view, _desk = show(must=PANELS)
    heights = [cards(view)[key].height() for key in PANELS]
    assert heights[0] == heights[1] == heights[2]
    assert heights[3] == pytest.approx(heights[0] * 60 / 75, abs=1)


def test_a_card_says_all_to_a_screen_reader(show: Show) -> None:
    view, desk = show(must=PANELS[:2], lunch=True)
    desk.mine.set_note(PANELS[1], "ask about ports")
    assert cards(view)[PANELS[1]].accessibleName() == (
        "The Great Power Competition in the Middle East, Must see, Wednesday 19 May, 12:00–13:15 in Toronto, "
        "18:00–19:15 on your clock (Berlin), 1 hour 15 minutes, "
        "Overlaps with “Lunch with Ida” in your agenda by 25 minutes, Note: ask about ports"
    )
    assert cards(view)["lunch"].accessibleName().startswith("Lunch with Ida, Own entry, Wednesday 19 May")


def test_what_overlaps_stands_side_by_side_and_is_said(show: Show) -> None:
    view, _desk = show(must=[PANELS[1]], lunch=True)
    panel, lunch = cards(view)[PANELS[1]].geometry(), cards(view)["lunch"].geometry()
    assert panel.right() < lunch.left()
    assert panel.top() < lunch.top() < panel.bottom()
    words = "“The Great Power Competition in the Middle East” and “Lunch with Ida” overlap by 25 minutes"
    assert words in sentences(view)
    assert "1 session, 1 own entry, 1 overlap" in " ".join(sentences(view))


def test_a_short_way_between_two_rooms_is_said_until_the_reader_never_minds(show: Show) -> None:
    program = forum_program().put(Room(id="a", name="Hall A"), Room(id="b", name="Hall B"))
    one, two = (program.sessions[key] for key in PANELS[:2])
    program = program.put(replace(one, room_id="a"), replace(two, room_id="b", start=datetime(2021, 5, 19, 11, 47)))
    view, desk = show(program, must=PANELS[:2])
    assert "Only 2 minutes from Hall A to Hall B" in sentences(view)
    box = view.bar.change
    box.setCurrentIndex(box.findData(0))
    box.activated.emit(box.currentIndex())
    assert "Only 2 minutes from Hall A to Hall B" not in sentences(view)
    assert desk.personal.kept("agenda", "minutes to change rooms") == "0"


def test_free_time_opens_to_what_one_could_still_see_and_s_adds_it(show: Show) -> None:
    view, desk = show(must=[PANELS[0], PANELS[2]])
    assert view.page is not None
    hole = view.page.holes[0]
    assert hole.head.accessibleName() == "3 hours 15 minutes free, 11:45–15:00 · 1 session you could still see, closed"
    hole.head.setFocus()
    Keys().press(KEY.Key_Return)
    hole = view.page.holes[0]
    assert [row.lines[0].words for row in hole.rows] == ["The Great Power Competition in the Middle East"]
    assert hole.rows[0].lines[1].words == "12:00–13:15 · 18:00 for you · 1 h 15 min"
    assert focused(view).startswith("3 hours 15 minutes free")
    Keys().press(KEY.Key_Down)
    Keys().press(KEY.Key_S)
    assert desk.mine.interest(PANELS[1]) is Interest.MUST
    assert PANELS[1] in cards(view)


def test_a_session_in_free_time_is_added_by_its_button_or_opened_by_a_click(show: Show) -> None:
    view, desk = show(must=[PANELS[0]])
    assert view.page is not None
    view.page.holes[0].head.click()
    hole = view.page.holes[0]
    assert len(hole.rows) == 3
    QTest.mouseClick(hole.rows[0], Qt.MouseButton.LeftButton)
    assert desk.place == Place("session", PANELS[1])
    add = next(b for b in hole.findChildren(QPushButton) if b.accessibleName().startswith("Add “The Great"))
    QTest.mouseClick(add, Qt.MouseButton.LeftButton)
    assert desk.mine.interest(PANELS[1]) is Interest.MUST


def test_long_free_time_names_some_sessions_and_then_more(show: Show) -> None:
    more = [Session(id=f"x{n}", title=f"Talk {n}", start=datetime(2021, 5, 19, 12, 0), duration=30) for n in range(20)]
    view, _desk = show(forum_program().put(*more), must=[PANELS[0]])
    assert view.page is not None
    view.page.holes[0].head.click()
    assert len(view.page.holes[0].rows) == 8
    button = next(b for b in view.page.holes[0].findChildren(QPushButton) if b.text() == "15 more")
    button.click()
    assert len(view.page.holes[0].rows) == 16
    view.page.holes[0].head.click()
    assert view.page.holes[0].rows == []


def test_keys_walk_cycle_and_take_out_and_the_keyboard_stays(show: Show) -> None:
    view, desk = show(must=PANELS[:3])
    keys = Keys()
    cards(view)[PANELS[0]].setFocus()
    keys.press(KEY.Key_Down)
    assert focused(view) == PANELS[1]  # the pause between them is too short to stop at
    keys.press(KEY.Key_S)
    assert desk.mine.interest(PANELS[1]) is Interest.MAYBE
    assert focused(view) == PANELS[1]
    keys.press(KEY.Key_Delete)
    assert desk.mine.interest(PANELS[1]) is None
    assert focused(view).startswith("3 hours 15 minutes free")
    keys.press(KEY.Key_End)
    keys.press(KEY.Key_Home)
    assert focused(view) == PANELS[0]
    assert desk.mine.undo()
    assert desk.mine.interest(PANELS[1]) is Interest.MAYBE
    keys.press(KEY.Key_Return)
    assert desk.place == Place("session", PANELS[0])


def test_left_and_right_lead_between_what_overlaps(show: Show) -> None:
    view, _desk = show(must=[PANELS[1]], lunch=True)
    cards(view)[PANELS[1]].setFocus()
    Keys().press(KEY.Key_Right)
    assert focused(view) == "lunch"
    Keys().press(KEY.Key_Left)
    assert focused(view) == PANELS[1]


def test_an_own_entry_is_opened_changed_and_deleted(show: Show) -> None:
    view, desk = show(lunch=True)
    cards(view)["lunch"].setFocus()
    Keys().press(KEY.Key_Return)
    found = sheet()
    assert (found.title.text(), found.start.text(), found.end.text()) == ("Lunch with Ida", "12:50", "13:50")
    found.end.setText("14:20")
    found.done_button.click()
    assert desk.mine.selection.entries["lunch"].duration == 90
    view.activateWindow()
    QApplication.processEvents()
    assert focused(view) == "lunch"
    Keys().press(KEY.Key_Delete)
    assert not desk.mine.selection.entries
    desk.mine.undo()
    assert desk.mine.selection.entries["lunch"].duration == 90


def test_a_double_click_on_free_time_asks_for_an_own_entry_there(show: Show) -> None:
    view, desk = show(must=[PANELS[0]])
    assert view.page is not None
    hole = view.page.holes[0]
    QTest.mouseDClick(hole, Qt.MouseButton.LeftButton, pos=QPoint(hole.width() // 2, hole.height() - 3))
    found = sheet()
    assert (found.day.text(), found.start.text(), found.end.text()) == ("Wed 19 May", "11:45", "12:45")
    Keys().type("Call home")
    found.done_button.click()
    (entry,) = desk.mine.selection.entries.values()
    assert (entry.title, entry.start, entry.duration) == ("Call home", datetime(2021, 5, 19, 11, 45), 60)
    assert entry.id in cards(view)


def test_days_outside_of_the_program_stand_beside_its_first_and_last(show: Show) -> None:
    view, desk = show(must=[PANELS[0]])
    desk.mine.put_entry(Entry(id="train", title="Train", start=datetime(2021, 5, 18, 19, 0), duration=120))
    assert {"Tuesday 18 May", "Wednesday 19 May"} <= set(sentences(view))
    assert list(cards(view)) == ["train", PANELS[0]]
    desk.show_day(SECOND)
    assert "Tuesday 18 May" not in sentences(view)


def test_a_cancelled_session_stays_struck_through_until_it_is_let_go(show: Show) -> None:
    view, desk = show(must=PANELS[:2])
    session = PROGRAM.sessions[PANELS[1]]
    desk.show_program(PROGRAM.put(replace(session, state=SessionState.CANCELLED)), ())
    card = cards(view)[PANELS[1]]
    assert card.said.item.cancelled
    assert "Cancelled" in card.accessibleName()
    assert view.page is not None
    assert view.page.holes[0].hole.minutes == 6 * 60 - 15
    button = next(b for b in view.page.findChildren(QPushButton) if b.text() == "Let go")
    assert button.accessibleName() == "Let go of “The Great Power Competition in the Middle East”"
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert list(cards(view)) == [PANELS[0]]
    assert PANELS[1] not in desk.mine.selection.marks


def test_a_session_that_is_gone_says_so_where_one_opens_it(show: Show, qtbot: QtBot) -> None:
    view, desk = show(must=PANELS[:2])
    desk.show_program(PROGRAM.drop(PANELS[1]), ())
    assert "No longer in the program" in cards(view)[PANELS[1]].accessibleName()
    with qtbot.waitSignal(desk.noted) as told:
        cards(view)[PANELS[1]].click()
    assert told.args is not None
    assert "is no longer in the program" in told.args[0]


def test_a_session_that_moved_follows_with_its_star(show: Show) -> None:
    view, desk = show(must=PANELS[:2])
    moved = replace(PROGRAM.sessions[PANELS[0]], start=datetime(2021, 5, 19, 12, 30))
    desk.show_program(PROGRAM.put(moved), ())
    assert cards(view)[PANELS[0]].said.time == "12:30–13:45"
    assert any("overlap by 45 minutes" in words for words in sentences(view))


def test_the_present_is_marked_in_the_card_of_what_takes_place(show: Show) -> None:
    view, desk = show(must=PANELS[:2])
    desk.clock.utc = lambda: datetime(2021, 5, 19, 16, 30, tzinfo=UTC)  # 12:30 in Toronto
    desk.clock.minute.emit()
    assert cards(view)[PANELS[0]].said.past
    assert cards(view)[PANELS[1]].said.now == datetime(2021, 5, 19, 12, 30)


def test_only_what_is_over_today_is_dimmed(show: Show) -> None:
    view, desk = show(must=PANELS[:2])
    desk.clock.utc = lambda: datetime(2026, 5, 19, 16, 30, tzinfo=UTC)
    desk.clock.minute.emit()
    assert not any(card.said.past for card in cards(view).values())


def test_the_card_of_what_the_details_show_is_marked(show: Show) -> None:
    view, desk = show(must=PANELS[:2])
    before = cards(view)[PANELS[0]].grab().toImage()
    desk.go(Place("session", PANELS[0]))
    assert cards(view)[PANELS[0]].grab().toImage() != before


def test_cards_are_painted_in_both_colours_and_when_narrow(show: Show) -> None:
    view, desk = show(must=PANELS[:2], lunch=True)
    for mode, width in (("dark", 736), ("light", 330)):
        desk.theme.set_mode(mode)
        view.resize(width, 600)
        QApplication.processEvents()
        assert not view.grab().isNull()
        assert all(card.width() >= 100 for card in cards(view).values())


def test_menu_of_a_card_offers_what_can_be_done(show: Show) -> None:
    view, desk = show(must=PANELS[:1], lunch=True)
    for key, words in (
        (PANELS[0], ["Open the details", "Must see", "Maybe", "Take out of my agenda", "New own entry…"]),
        ("lunch", ["Edit…", "Take out of my agenda", "New own entry…"]),
    ):
        cards(view)[key].setFocus()
        Keys().press(KEY.Key_Menu)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        assert [action.text() for action in menu.actions() if action.text()] == words
        if key == PANELS[0]:
            menu.actions()[2].trigger()
        menu.close()
    assert desk.mine.interest(PANELS[0]) is Interest.MAYBE


def test_all_days_lists_everything_with_its_warnings_and_what_has_no_time(show: Show) -> None:
    program = forum_program().put(Session(id="later", title="A talk to come"))
    view, desk = show(program, must=[PANELS[1], "later"], lunch=True)
    desk.show_every_day()
    spoken = [str(view.all_days.rows.data(view.all_days.rows.index(row))) for row in range(6)]
    assert spoken[0] == "Wednesday 19 May, 1 session, 1 own entry, 1 overlap"
    assert spoken[1].startswith("The Great Power Competition in the Middle East, Must see")
    assert spoken[2].startswith("Lunch with Ida, Own entry")
    assert spoken[3].endswith("overlap by 25 minutes")
    assert spoken[4:] == ["Without a time yet", "A talk to come, Must see, Not scheduled yet"]
    assert not view.all_days.grab().isNull()


def test_keys_of_the_list_open_cycle_and_take_out(show: Show) -> None:
    view, desk = show(must=PANELS[:2])
    desk.show_every_day()
    keys = Keys()
    view.all_days.setFocus(Qt.FocusReason.TabFocusReason)
    keys.press(KEY.Key_Down)
    keys.press(KEY.Key_Return)
    assert desk.place == Place("session", PANELS[0])
    keys.press(KEY.Key_S)
    assert desk.mine.interest(PANELS[0]) is Interest.MAYBE
    keys.press(KEY.Key_Delete)
    assert desk.mine.interest(PANELS[0]) is None


def test_heading_of_the_list_leads_to_its_day(show: Show) -> None:
    other = PROGRAM.sessions_on(SECOND)[0].id
    view, desk = show(must=[PANELS[0], other])
    desk.show_every_day()
    view.all_days.wanted.emit(2)
    assert (desk.day, desk.every_day) == (SECOND, False)
    assert list(cards(view)) == [other]


def test_a_star_changes_its_card_and_makes_no_page_anew(show: Show) -> None:
    view, desk = show(must=PANELS[:2])
    page, card = view.page, cards(view)[PANELS[0]]
    desk.mine.cycle(PANELS[0])
    desk.mine.set_note(PANELS[0], "bring the map")
    assert view.page is page
    assert cards(view)[PANELS[0]] is card
    assert "Maybe" in card.accessibleName()
    assert "Note: bring the map" in card.accessibleName()
    desk.mine.put_entry(LUNCH)
    assert view.page is not page


def test_hidden_sessions_leave_free_time_at_once(show: Show) -> None:
    view, desk = show(must=[PANELS[0]])
    assert view.page is not None
    assert "3 sessions you could still see" in view.page.holes[0].head.accessibleName()
    desk.mine.hide("session", PANELS[1], True)
    assert "2 sessions you could still see" in view.page.holes[0].head.accessibleName()

# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

import samples
from forumdesk.changes import diff
from forumdesk.filtering import Filter
from forumdesk.gui.browsing import recent_searches
from forumdesk.gui.browsing.search_field import SearchField
from forumdesk.gui.browsing.search_rows import Found, rows, spoken
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.widgets.chip_button import ChipButton
from forumdesk.gui.widgets.style import Theme
from forumdesk.personal import Personal
from forumdesk.program import Program, SessionKind
from forumdesk.search import Index, understand
from forumdesk.selection import Interest
from forumdesk.times import instant


class Bar:
    """The field in a window, with what it leads to."""

    def __init__(self, qtbot: QtBot, theme: Theme, personal: Personal, program: Program) -> None:
        self.bot = qtbot
        self.desk = Desk(theme, personal, program, "Europe/Berlin")
        self.field = SearchField(self.desk)
        self.other = QPushButton("Export")
        self.window = QMainWindow()
        middle = QWidget()
        box = QVBoxLayout(middle)
        box.addWidget(self.field)
        box.addWidget(self.other)
        box.addStretch(1)
        self.window.setCentralWidget(middle)
        self.window.resize(1000, 640)
        qtbot.addWidget(self.window)
        with qtbot.waitActive(self.window):
            self.window.show()
            self.window.activateWindow()
        self.field.focus_field()

    def type(self, words: str) -> Bar:
        QTest.keyClicks(self.field.field, words)
        self.bot.waitUntil(lambda: not self.preparing)
        return self

    @property
    def preparing(self) -> bool:
        return any("Getting ready" in row.title for row in self.field.results)

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.field.results]

    @property
    def chosen(self) -> str:
        assert self.field.popup is not None
        chosen: Found | None = self.field.popup.list.selected
        return chosen.title if chosen is not None else ""

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self.field.field, key)

    def click(self, title: str) -> None:
        assert self.field.popup is not None
        view = self.field.popup.list
        at = self.titles.index(title)
        view.scrollTo(view.rows.index(at))
        place = view.visualRect(view.rows.index(at)).topLeft() + QPoint(60, 12)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp)


@pytest.fixture
def personal(tmp_path: Path) -> Iterator[Personal]:
    opened = Personal.open(tmp_path / "personal.db")
    yield opened
    opened.close()


@pytest.fixture
def bar(qtbot: QtBot, theme: Theme, personal: Personal) -> Bar:
    return Bar(qtbot, theme, personal, samples.forum_program())


def person(program: Program, name: str) -> str:
    return next(found.id for found in program.people.values() if found.name == name)


def test_person_and_their_panel_are_found_as_one_types(bar: Bar) -> None:
    bar.type("vaki")
    assert bar.titles == ["People", "Sanam Vakil", "Sessions", "A New Middle East Security Architecture in the Making"]


def test_accents_and_case_do_not_matter(bar: Bar) -> None:
    assert "Sanam Vakil" in bar.type("VÁKIL").titles


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        pytest.param("lodz", "Trade after Łódź", id="Polish"),
        pytest.param("strasse", "Auf der Straße", id="German"),
        pytest.param("مدرسة", "مَدْرَسَة القانون", id="Arabic"),  # typed without the marks
        pytest.param("ｗａｔｅｒ", "Water and its uses", id="full width"),
        pytest.param('"what\'s next"', "What’s next for all", id="quotes"),
    ],
)
def test_what_is_typed_otherwise_than_it_is_printed_is_found(bar: Bar, typed: str, title: str) -> None:
    program = samples.forum_program()
    bar.desk.show_program(program.put(replace(program.sessions["session-3"], title=title)))
    committed = QInputMethodEvent()
    committed.setCommitString(typed)
    QApplication.sendEvent(bar.field.field, committed)
    assert title in bar.type("").titles


def test_words_that_were_found_are_marked(bar: Bar) -> None:
    bar.type("diplomacy trade")
    row = bar.field.results[1]
    assert [row.title[start:end] for start, end in row.title_ranges] == ["Trade", "Diplomacy"]


def test_rows_say_when_or_who(bar: Bar) -> None:
    bar.type("vakil")
    assert [row.about for row in bar.field.results] == [
        "1",
        "Deputy Director of MENA Programme, Chatham House",
        "1",
        "Wed 19 May, 10:30–11:45 (16:30 for you)",
    ]


def test_keyboard_stays_in_the_field_while_walking(bar: Bar) -> None:
    bar.type("vakil")
    assert bar.chosen == "Sanam Vakil"
    bar.key(Qt.Key.Key_Down)
    assert bar.chosen == "A New Middle East Security Architecture in the Making"
    bar.key(Qt.Key.Key_Down)
    assert bar.chosen == "A New Middle East Security Architecture in the Making"
    bar.key(Qt.Key.Key_Up)
    assert bar.chosen == "Sanam Vakil"
    assert bar.field.field.hasFocus()
    assert bar.field.field.accessibleDescription().startswith("2 results. Sanam Vakil, Deputy Director")


def test_enter_leads_to_the_person(bar: Bar) -> None:
    bar.type("vakil")
    bar.key(Qt.Key.Key_Return)
    assert bar.desk.place == Place("person", person(bar.desk.program, "Sanam Vakil"))
    assert bar.field.results == ()


def test_enter_leads_to_the_session_on_its_day(bar: Bar) -> None:
    bar.type("arms race")
    bar.key(Qt.Key.Key_Return)
    place = bar.desk.place
    assert place is not None
    assert bar.desk.program.sessions[place.id].title == "Arms Race and Terrorism in the Middle East"
    assert bar.desk.day == date(2021, 5, 20)


def test_article_is_found_by_its_text_and_opened_by_a_click(bar: Bar) -> None:
    article = next(iter(bar.desk.program.articles.values()))
    bar.type(article.title)
    bar.click(article.title)
    assert bar.desk.place == Place("article", article.id)


def test_heading_leads_nowhere(bar: Bar) -> None:
    bar.type("vakil").click("People")
    assert bar.desk.place is None
    assert bar.titles[0] == "People"


def test_escape_clears_and_closes(bar: Bar) -> None:
    bar.type("vakil")
    bar.key(Qt.Key.Key_Escape)
    assert (bar.field.field.text(), bar.field.results) == ("", ())


def test_nothing_found_is_said_in_words(bar: Bar) -> None:
    bar.type("zeppelin")
    assert bar.titles == ["Nothing found for “zeppelin”."]
    assert bar.field.field.accessibleDescription() == "Nothing found for “zeppelin”."
    bar.key(Qt.Key.Key_Return)
    assert bar.desk.place is None


def test_blanks_find_nothing_and_say_nothing(bar: Bar) -> None:
    QTest.keyClicks(bar.field.field, "   ")
    assert bar.field.results == ()


def test_list_closes_with_the_focus_and_opens_again_with_it(bar: Bar) -> None:
    bar.type("vakil")
    bar.other.setFocus()
    assert bar.field.results == ()
    bar.field.focus_field()
    assert bar.field.field.selectedText() == "vakil"
    assert "Sanam Vakil" in bar.titles


def test_index_is_built_after_the_first_showing_only(qtbot: QtBot, theme: Theme, personal: Personal) -> None:
    desk = Desk(theme, personal, samples.forum_program(), "Europe/Berlin")
    field = SearchField(desk)
    qtbot.addWidget(field)
    qtbot.wait(300)
    assert field._finder.index is None
    field.show()
    qtbot.waitUntil(lambda: field._finder.index is not None)


def test_what_is_typed_before_the_index_stands_is_answered_when_it_does(bar: Bar) -> None:
    bar.field._finder.build(bar.desk.program)
    QTest.keyClicks(bar.field.field, "vakil")
    assert bar.titles == ["Getting ready to search…"]
    bar.bot.waitUntil(lambda: "Sanam Vakil" in bar.titles)


def test_changed_program_is_found_as_it_is_now(bar: Bar) -> None:
    bar.type("vakil")
    before = bar.desk.program
    someone = before.people[person(before, "Sanam Vakil")]
    after = before.put(replace(someone, name="Sanam Vakilova"))
    bar.desk.show_program(after, diff(before, after))
    assert bar.titles[:2] == ["People", "Sanam Vakilova"]


def test_another_program_is_searched_instead(bar: Bar) -> None:
    bar.type("vakil")
    bar.desk.show_program(samples.clashing_program())
    bar.bot.waitUntil(lambda: bar.titles == ["Nothing found for “vakil”."])
    QTest.keyClick(bar.field.field, Qt.Key.Key_Escape)
    assert "Ada Okafor" in bar.type("okafor").titles


def test_program_that_changes_while_the_index_is_built_is_found_as_it_is_now(bar: Bar) -> None:
    QTest.keyClicks(bar.field.field, "okafor")
    bar.desk.show_program(samples.clashing_program())
    bar.bot.waitUntil(lambda: "Ada Okafor" in bar.titles)


def test_list_takes_back_room_once_one_pauses_and_takes_more_at_once(bar: Bar) -> None:
    popup = bar.type("e").field.popup
    assert popup is not None
    many = popup.height()
    bar.type("ast")
    assert popup.height() == many
    bar.bot.waitUntil(lambda: popup.height() < many)
    few = popup.height()
    for _letter in "ast":
        bar.key(Qt.Key.Key_Backspace)
    assert popup.height() == many > few


def test_list_lies_inside_the_window_under_the_field(bar: Bar) -> None:
    bar.type("middle")
    popup = bar.field.popup
    assert popup is not None
    assert bar.window.rect().contains(popup.geometry())
    assert popup.y() > bar.field.mapTo(bar.window, QPoint(0, bar.field.height())).y()
    bar.window.resize(700, 400)
    bar.bot.wait(20)
    assert bar.window.rect().contains(popup.geometry())


def test_mouse_clears_the_field(bar: Bar) -> None:
    bar.type("vakil")
    bar.field._clear.trigger()
    assert bar.field.field.text() == ""
    assert not bar.field._clear.isVisible()


def test_long_groups_are_cut_and_say_so() -> None:
    program = samples.big_program(sessions=60, rooms=5)
    index = Index(program)
    found = rows(program, index.answer(understand(program, "part", None)))
    assert len([row for row in found if row.kind == "session"]) == 8
    assert found[-1].title == "52 more; another word narrows them down"
    assert found[1].about.endswith(program.rooms[program.sessions[found[1].key].room_id].name)
    index.close()


def test_row_is_spoken_with_all_it_says() -> None:
    row = Found(kind="person", key="p", title="Ada Okafor", about="Open Maps", found="maps")
    assert spoken(row) == "Ada Okafor, Open Maps, maps"


def words(bar: Bar) -> list[str]:
    return [chip.text() for chip in bar.field.chips]


def chip(bar: Bar, said: str) -> ChipButton:
    return next(chip for chip in bar.field.chips if chip.text() == said)


def at(bar: Bar, wall: datetime) -> None:
    """Put the clock at a wall time of the forum."""
    bar.desk.clock.utc = lambda: instant(wall, bar.desk.program.conference.timezone)


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifier)


def test_field_without_words_offers_the_filters_that_tell_something_apart(bar: Bar) -> None:
    assert words(bar) == ["Starred", "Day…", "Kind…", "Speaker…", "Organization…"]


def test_today_and_now_are_offered_on_the_days_of_the_forum(bar: Bar) -> None:
    at(bar, datetime(2021, 5, 20, 11, 0))
    bar.type("x")
    assert words(bar)[:3] == ["Starred", "On now", "Today"]
    QTest.keyClick(bar.field.field, Qt.Key.Key_Backspace)
    QTest.mouseClick(chip(bar, "On now"), Qt.MouseButton.LeftButton)
    assert bar.field.field.text() == "now: "
    assert bar.titles == [
        "Sessions",
        "Future of Diplomacy and Engagement in the Middle East",
        "Show 1 session in the list",
    ]
    assert bar.field.results[1].state == "now"
    assert spoken(bar.field.results[1]).split(", ")[1].startswith("On now · Thu 20 May")


def test_a_chip_begins_a_filter_whose_values_are_offered_and_chosen(bar: Bar) -> None:
    bar.type("diplomacy")
    QTest.mouseClick(chip(bar, "Day…"), Qt.MouseButton.LeftButton)
    assert bar.field.field.text() == "diplomacy day:"
    assert bar.titles[:2] == ["Wed 19 May", "Thu 20 May"]
    bar.key(Qt.Key.Key_Down)
    bar.key(Qt.Key.Key_Return)
    assert bar.field.field.text() == "diplomacy day:2021-05-20 "
    assert words(bar)[0] == "Thu 20 May"
    assert "Humanitarian Diplomacy: An Underused Foreign Policy Tool in the Middle East" not in bar.titles
    assert "Trade and Business Diplomacy in the Middle East" in bar.titles


def test_a_set_filter_leaves_with_one_click(bar: Bar) -> None:
    bar.type("diplomacy day:2 ")
    QTest.mouseClick(chip(bar, "Thu 20 May"), Qt.MouseButton.LeftButton)
    assert bar.field.field.text() == "diplomacy"
    assert "Thu 20 May" not in words(bar)


def test_backspace_takes_a_filter_away_as_a_whole_and_undo_brings_it_back(bar: Bar) -> None:
    bar.type('trade org:"al-monitor" ')
    bar.key(Qt.Key.Key_Backspace)
    assert bar.field.field.text() == "trade "
    QTest.keyClick(bar.field.field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert bar.field.field.text() == 'trade org:"al-monitor" '


def test_backspace_takes_a_letter_of_a_filter_that_is_being_typed(bar: Bar) -> None:
    bar.type("day:2x")
    bar.key(Qt.Key.Key_Backspace)
    assert bar.field.field.text() == "day:2"


def test_tab_leads_to_the_chips_and_back(bar: Bar) -> None:
    bar.type("diplomacy day:2 ")
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is chip(bar, "Thu 20 May")
    press(Qt.Key.Key_Right)
    assert QApplication.focusWidget() is chip(bar, "Starred")
    press(Qt.Key.Key_End)
    assert QApplication.focusWidget() is chip(bar, "Organization…")
    press(Qt.Key.Key_Home)
    press(Qt.Key.Key_Delete)
    assert bar.field.field.text() == "diplomacy"
    assert QApplication.focusWidget() is chip(bar, "Starred")
    press(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert bar.field.field.hasFocus()
    assert bar.field.results


def test_tab_leads_from_the_chips_to_what_stands_behind_the_field(bar: Bar) -> None:
    bar.type("diplomacy")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Tab)
    assert bar.other.hasFocus()
    assert bar.field.results == ()


def test_escape_leads_from_the_chips_to_the_field(bar: Bar) -> None:
    bar.type("diplomacy")
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Escape)
    assert bar.field.field.hasFocus()
    assert bar.field.field.text() == "diplomacy"


def test_one_who_only_comes_by_is_not_held_up(bar: Bar) -> None:
    bar.other.setFocus()
    bar.field.field.setFocus(Qt.FocusReason.TabFocusReason)
    assert bar.field.chips == ()
    press(Qt.Key.Key_Down)
    assert words(bar)


def test_pages_and_ends_of_the_results_are_reached_by_keyboard(bar: Bar) -> None:
    bar.type("middle east")
    first = bar.chosen
    bar.key(Qt.Key.Key_PageDown)
    further = bar.chosen
    assert further != first
    QTest.keyClick(bar.field.field, Qt.Key.Key_End)
    last = bar.chosen
    assert last == [row.title for row in bar.field.results if row.key][-1]
    bar.key(Qt.Key.Key_PageUp)
    assert bar.chosen != last
    QTest.keyClick(bar.field.field, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert bar.chosen == first


def test_what_means_nothing_is_said_beside_what_was_found(bar: Bar) -> None:
    bar.type("vakil room:zeppelin ")
    assert bar.titles[0] == "No room in this program is called “zeppelin”."
    assert "Sanam Vakil" in bar.titles


def test_an_unknown_filter_word_is_said_where_nothing_is_found(bar: Bar) -> None:
    bar.type("hall:zeppelin")
    assert bar.titles == [
        "Nothing found for “hall:zeppelin”.",
        "“hall:” is no filter, and was looked for as it stands.",
    ]


def test_an_organization_asks_for_its_people(bar: Bar, qtbot: QtBot) -> None:
    bar.type("chatham")
    with qtbot.waitSignal(bar.field.organization_asked) as asked:
        bar.click("Chatham House")
    assert asked.args == ["Chatham House"]


def test_a_room_leads_to_the_list_of_its_sessions(qtbot: QtBot, theme: Theme, personal: Personal) -> None:
    bar = Bar(qtbot, theme, personal, samples.clashing_program()).type("hall a")
    bar.click("Hall A")
    assert bar.desk.view == "sessions"
    assert bar.desk.filter.filter == Filter(rooms=frozenset({"hall-a"}))


def test_a_filter_alone_leads_to_the_list(qtbot: QtBot, theme: Theme, personal: Personal) -> None:
    bar = Bar(qtbot, theme, personal, samples.clashing_program()).type("room:hall kind:talk ")
    bar.click("Show all 5 sessions in the list")
    assert bar.desk.filter.filter == Filter(rooms=frozenset({"hall-a", "hall-b"}), kinds=frozenset({SessionKind.TALK}))


def test_stars_rise_and_are_marked_and_hidden_sessions_sink(bar: Bar) -> None:
    bar.type("middle east")
    first = bar.field.results[1]
    session = next(row for row in reversed(bar.field.results) if row.kind == "session")
    bar.desk.mine.set_interest([session.key], Interest.MUST)
    assert (bar.field.results[1].key, bar.field.results[1].star) == (session.key, Interest.MUST)
    bar.desk.mine.hide("session", first.key, True)
    assert first.key not in [row.key for row in bar.field.results]


def test_hidden_sessions_say_so(bar: Bar) -> None:
    bar.type("arms race")
    bar.desk.mine.hide("session", bar.field.results[1].key, True)
    assert bar.field.results[1].hidden
    assert spoken(bar.field.results[1]).endswith("hidden by you")


def test_starred_alone_can_be_asked_for(bar: Bar) -> None:
    bar.desk.mine.set_interest(["session-2"], Interest.MAYBE)
    bar.type("is:starred")
    assert bar.titles[:1] == ["Starred"]
    bar.type(" ")
    assert bar.titles[:2] == ["Sessions", "The Great Power Competition in the Middle East"]


def test_searches_that_led_somewhere_are_offered_again_and_forgotten(bar: Bar) -> None:
    bar.type("vakil")
    bar.key(Qt.Key.Key_Return)
    bar.field.focus_field()
    bar.key(Qt.Key.Key_Escape)
    assert bar.titles == []
    bar.key(Qt.Key.Key_Down)
    assert bar.titles == ["Recent searches", "vakil", "Forget recent searches"]
    bar.key(Qt.Key.Key_Return)
    assert bar.field.field.text() == "vakil"
    assert "Sanam Vakil" in bar.titles
    bar.key(Qt.Key.Key_Escape)
    bar.key(Qt.Key.Key_Down)
    bar.click("Forget recent searches")
    assert bar.titles == []
    assert recent_searches.recent(bar.desk.personal, "forum") == ()


def test_recent_searches_are_few_and_each_once(personal: Personal) -> None:
    for text in ("a", "b", *"cdefghij", " B "):
        recent_searches.note(personal, "forum", text)
    assert recent_searches.recent(personal, "forum") == ("B", "j", "i", "h", "g", "f", "e", "d")
    assert recent_searches.recent(personal, "another") == ()


@pytest.mark.parametrize("kept", ["{", "7", '["a", 3, ""]', "null"])
def test_recent_searches_that_were_damaged_are_passed_over(personal: Personal, kept: str) -> None:
    personal.keep("search", "forum", kept)
    assert recent_searches.recent(personal, "forum") in {(), ("a",)}

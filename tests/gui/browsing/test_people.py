# SPDX-License-Identifier: MIT
from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from forumdesk import directory
from forumdesk.changes import diff
from forumdesk.directory import Entry
from forumdesk.gui.browsing.people import Speakers
from forumdesk.gui.browsing.people_list import PeopleModel, columns, lay_out, speaks, spoken
from forumdesk.gui.desk import Desk, Place
from forumdesk.gui.widgets.parts import Text
from forumdesk.gui.widgets.style import Theme
from forumdesk.program import Program, Role
from samples import big_program, forum_program

Show = Callable[..., tuple[Speakers, Desk]]


@pytest.fixture
def show(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> Show:
    def shown(program: Program | None = None, width: int = 736) -> tuple[Speakers, Desk]:
        desk = desk_for(program or forum_program())
        view = Speakers(desk)
        qtbot.addWidget(view)
        view.resize(width, 600)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        return view, desk

    return shown


def names(view: Speakers) -> list[str]:
    return [str(view.list.people.index(row).data()) for row in range(view.list.people.rowCount())]


def words(view: Speakers) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible() and label.text()]


def index_of(view: Speakers, person_id: str) -> QModelIndex:
    row = view.list.people.row_of(person_id)
    assert row is not None
    return view.list.people.index(row)


def entry(program: Program, person_id: str) -> Entry:
    return next(entry for entry in directory.entries(program) if entry.person_id == person_id)


def segment(view: Speakers, name: str) -> None:
    next(button for button in view.findChildren(QPushButton) if button.text() == name).click()


@pytest.mark.usefixtures("qapp")
def test_model_is_sound() -> None:
    model = PeopleModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    listed = directory.entries(forum_program())
    model.show(directory.by_letter(listed))
    model.show(directory.by_organization(listed))
    model.show(())


def test_people_stand_under_their_letters(show: Show) -> None:
    view, _desk = show()
    assert names(view)[:4] == ["A", "Ahmadian, Hassan", "Albright, David", "Al-Ketbi, Ebtesam"]


def test_count_says_who_speaks_and_who_does_not(show: Show) -> None:
    view, _desk = show()
    assert "38 speakers, 30 organizations, 1 other person" in words(view)


def test_people_stand_under_their_organizations(show: Show) -> None:
    view, _desk = show()
    segment(view, "By organization")
    assert names(view)[:2] == ["Al-Monitor", "Hagedorn, Elizabeth"]
    last = names(view).index("No organization given")
    assert names(view)[last + 1 :] == [
        "Allen, Jon",
        "Barmaki, Amir",
        "Horak, Dennis",
        "Kerckhove, Ferry de",
        "Malik, Wardah",
        "Marchi, Sergio",
        "Mason, Peggy",
    ]


def test_organization_shows_everybody_from_there_and_a_way_back(show: Show) -> None:
    view, _desk = show()
    view.show_organization("Al-Monitor")
    assert names(view) == ["Al-Monitor", "Hagedorn, Elizabeth", "Parasiliti, Andrew"]
    assert "2 people from Al-Monitor" in words(view)
    segment(view, "Show all")
    assert len(names(view)) > 39


def test_role_filters(show: Show) -> None:
    program = forum_program()
    first = program.billed("session-1")[0]
    view, _desk = show(program.put(replace(first, role=Role.MODERATOR)))
    actions = {action.text(): action for action in view._bar.roles.menu().actions()}
    assert list(actions) == ["All roles", "Moderators", "Panelists", "Authors"]
    actions["Moderators"].trigger()
    assert names(view) == ["V", "Vakil, Sanam"]


def test_single_role_needs_no_filter(show: Show) -> None:
    view, _desk = show(forum_program().drop("article-1"))
    assert not view._bar.roles.isVisible()


def test_click_shows_the_person(show: Show) -> None:
    view, desk = show()
    box = view.list.visualRect(index_of(view, "david-albright"))
    QTest.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert desk.place == Place("person", "david-albright")


def test_arrow_keys_pass_over_letters(show: Show, qtbot: QtBot) -> None:
    view, desk = show()
    view.list.setFocus()
    view.list.setCurrentIndex(index_of(view, "jon-allen"))
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.place == Place("person", "abdullah-baabood"))


def test_focus_alone_shows_nobody(show: Show, qtbot: QtBot) -> None:
    view, desk = show()
    view.list.clearFocus()
    view.list.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.wait(200)
    assert desk.place is None


def test_typing_goes_to_a_surname(show: Show) -> None:
    view, _desk = show()
    view.list.setFocus()
    QTest.keyClicks(view.list, "farm")
    assert view.list.currentIndex().data() == "Farmanfarmaian, Roxane"


def test_walk_elsewhere_marks_the_person_here(show: Show) -> None:
    view, desk = show()
    desk.go(Place("person", "kelley-vlahos"))
    assert view.list.currentIndex() == index_of(view, "kelley-vlahos")


def test_rail_jumps_to_a_letter(show: Show) -> None:
    view, _desk = show()
    view.rail.chosen.emit("M")
    assert view.list.indexAt(QPoint(20, 2)).data() == "M"


def test_changed_name_is_listed(show: Show) -> None:
    view, desk = show()
    before = desk.program
    after = before.put(replace(before.people["jon-allen"], sort_name="Zallen, Jon"))
    desk.show_program(after, diff(before, after))
    assert names(view)[-1] == "Zallen, Jon"


def test_long_position_grows_the_row(theme: Theme) -> None:
    program = forum_program()
    at = columns(theme, 700, organizations=True)
    short = lay_out(theme, entry(program, "abdulaziz-sagar"), at, organizations=True)
    long = lay_out(theme, entry(program, "roxane-farmanfarmaian"), at, organizations=True)
    assert short.height == theme.px(40) < long.height


@pytest.mark.parametrize(
    ("width", "shown"),
    [(260, (False, False)), (400, (False, False)), (560, (False, True)), (736, (True, True))],
    ids=["narrowest", "narrow", "folded", "wide"],
)
def test_narrow_lists_fold_columns_under_the_name(theme: Theme, width: int, shown: tuple[bool, bool]) -> None:
    at = columns(theme, width, organizations=True)
    assert (at.position[1] > 0, at.organization[1] > 0) == shown
    laid = lay_out(theme, entry(forum_program(), "sanam-vakil"), at, organizations=True)
    said = " ".join(line for cells, _height in laid.stacks for cell in cells for line in cell.text.lines)
    assert "Deputy Director of MENA Programme" in said
    assert "Wed 10:30" in said
    assert "Chatham House" in said


def test_speaks_says_starts_in_the_forums_zone() -> None:
    program = forum_program()
    assert speaks(entry(program, "sanam-vakil")) == [("Wed 10:30", "text2")]
    assert speaks(entry(program, "wardah-malik")) == [("Author", "text2")]


def test_the_readers_own_time_stands_beneath_and_follows_the_choice_of_the_clock(show: Show) -> None:
    view, desk = show()
    vakil = entry(desk.program, "sanam-vakil")
    assert speaks(vakil, ("America/Toronto", "Asia/Tokyo")) == [("Wed 10:30", "text2"), ("23:30 for you", "text3")]
    said = [str(index_of(view, "sanam-vakil").data(Qt.ItemDataRole.AccessibleTextRole))]
    for choice in ("Pacific/Auckland", "forum"):
        desk.clock.choose(choice)
        said.append(str(index_of(view, "sanam-vakil").data(Qt.ItemDataRole.AccessibleTextRole)))
    assert [words.partition("speaks ")[2] for words in said] == [
        "Wednesday 19 May 10:30, 16:30 for you",
        "Wednesday 19 May 10:30, Thu 02:30 for you",
        "Wednesday 19 May 10:30",
    ]


def test_many_sessions_are_counted() -> None:
    program = big_program(sessions=60)
    first, rest = speaks(entry(program, "person-0"))
    assert first[0].startswith("Sat ")
    assert rest == ("and 9 more", "text2")


def test_row_is_spoken_in_full() -> None:
    assert spoken(entry(forum_program(), "sanam-vakil")) == (
        "Sanam Vakil, Deputy Director of MENA Programme, Chatham House, speaks Wednesday 19 May 10:30"
    )


def test_program_without_people_says_what_belongs_here(show: Show) -> None:
    view, _desk = show(Program(forum_program().conference))
    assert words(view)[0] == "Everybody who speaks will be listed here."


def test_first_arrow_key_reaches_a_person(show: Show, qtbot: QtBot) -> None:
    view, desk = show()
    view.list.clearFocus()
    view.list.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(view.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: desk.place is not None)


def test_chosen_person_stays_in_view_when_the_width_changes(show: Show) -> None:
    view, desk = show()
    desk.go(Place("person", "roxane-farmanfarmaian"))
    view.resize(500, 600)
    assert view.list.viewport().rect().contains(view.list.visualRect(view.list.currentIndex()).center())


@pytest.mark.parametrize(
    ("key", "name"),
    [
        (Qt.Key.Key_Home, "Ahmadian, Hassan"),
        (Qt.Key.Key_PageUp, "Ahmadian, Hassan"),
        (Qt.Key.Key_End, "Zaccara, Luciano"),
    ],
)
def test_keys_lead_to_the_ends_of_the_list(show: Show, key: Qt.Key, name: str) -> None:
    view, _desk = show()
    view.list.setFocus()
    view.list.setCurrentIndex(index_of(view, "abdullah-baabood"))
    QTest.keyClick(view.list, key)
    assert view.list.currentIndex().data() == name


def test_walk_with_the_arrows_is_one_step_back(show: Show, qtbot: QtBot) -> None:
    view, desk = show()
    first = Place("session", "session-1")
    desk.go(first)
    view.list.setFocus()
    view.list.setCurrentIndex(index_of(view, "jon-allen"))
    for person in ("abdullah-baabood", "amir-barmaki"):
        with qtbot.waitSignal(desk.place_changed) as shown:
            QTest.keyClick(view.list, Qt.Key.Key_Down)
        assert shown.args == [Place("person", person)]
    desk.back()
    assert desk.place == first


@pytest.mark.parametrize("width", [340, 500, 736])
def test_heads_stand_over_their_columns(show: Show, width: int) -> None:
    view, _desk = show()
    view.resize(width, 600)
    at = columns(view._desk.theme, view.list.viewport().width(), organizations=True)
    wanted = [(at.name, "Name"), (at.position, "Position"), (at.organization, "Organization"), (at.speaks, "Speaks")]
    heads = [(label.x(), label.text()) for label in view._heads.findChildren(QLabel) if label.isVisible()]
    assert heads == [(place[0], words) for place, words in wanted if place[1]]


def test_heads_stand_over_their_columns_when_the_rail_goes(show: Show) -> None:
    view, _desk = show(width=650)
    view.show_organization("Al-Monitor")
    view._arrange(by_organization=False)
    view._choose_role(None, authors=True)
    at = columns(view._desk.theme, view.list.viewport().width(), organizations=True)
    speaks_head = next(label for label in view._heads.findChildren(QLabel) if label.text() == "Speaks")
    assert speaks_head.x() == at.speaks[0]


def test_count_is_said_whole_at_every_width(show: Show) -> None:
    view, _desk = show()
    for width in (800, 480):
        view.resize(width, 600)
        said = next(label for label in view.findChildren(Text) if label.isVisible() and "38 speakers" in label.text())
        assert said._laid_out(said.width()).whole


def test_tab_goes_from_the_bar_to_the_list_and_then_the_rail(show: Show) -> None:
    view, _desk = show()
    view._bar.roles.setFocus(Qt.FocusReason.TabFocusReason)
    stops = []
    for _step in range(2):
        QTest.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
        stops.append(view.focusWidget())
    assert stops == [view.list, view.rail]


def test_focus_on_the_rail_keeps_the_place(show: Show) -> None:
    view, _desk = show()
    view.rail.chosen.emit("M")
    at = view.list.verticalScrollBar().value()
    view.rail.setFocus(Qt.FocusReason.TabFocusReason)
    assert view.list.verticalScrollBar().value() == at > 0
    assert view.rail.currentIndex().data() == "M"


def test_view_begins_at_the_person_whom_the_details_show(qtbot: QtBot, desk_for: Callable[[Program], Desk]) -> None:
    desk = desk_for(forum_program())
    desk.go(Place("person", "kelley-vlahos"))
    view = Speakers(desk)
    qtbot.addWidget(view)
    view.resize(736, 600)
    with qtbot.waitExposed(view):
        view.show()
    qtbot.wait(20)
    chosen = view.list.selectionModel().selectedIndexes()
    assert [index.data() for index in chosen] == ["Vlahos, Kelley"]
    assert view.list.viewport().rect().contains(view.list.visualRect(chosen[0]))


def test_focus_goes_to_the_list(show: Show) -> None:
    view, _desk = show()
    view._bar.roles.setFocus()
    view.setFocus()
    assert view.list.hasFocus()


@pytest.mark.usefixtures("large")
def test_narrow_view_at_the_largest_text_keeps_its_words_whole(show: Show) -> None:
    view, _desk = show(width=320)
    for button in view.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.sizeHint().width(), button.text()
    assert not view.rail_box.isVisible()
    assert columns(view._desk.theme, view.list.viewport().width(), organizations=True).name[1] > 180


@pytest.fixture
def large(theme: Theme) -> Iterator[None]:
    theme.set_scale(2.0)
    yield
    theme.set_scale(1.0)

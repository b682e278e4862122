# SPDX-License-Identifier: MIT
"""Every command of the window: its menu, its words, its keys, and who carries it out; how one is made is `commands`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from forumdesk.gui import marking, sharing
from forumdesk.gui.commands import (
    LINE,
    Command,
    changing,
    handling,
    hide_or_show,
    in_workspace,
    list_hidden,
    new_program,
    newer_state,
    next_program,
    on_agenda,
    on_meant,
    reading,
    repairing,
    show_lobby,
    tool,
    wanting,
)
from forumdesk.gui.desk import SNAPS
from forumdesk.gui.library import show_library
from forumdesk.gui.mending import tools
from forumdesk.gui.preferences import show_preferences
from forumdesk.gui.workspace import Workspace
from forumdesk.i18n import _, ngettext
from forumdesk.selection import Interest

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow


T = TypeVar("T")


def _show_reminders(window: ProgramWindow) -> None:
    from forumdesk.gui.reminding.sheet import show_reminders  # noqa: PLC0415 - not needed to show a program

    show_reminders(window)


MENUS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    (
        _("&File"),
        (
            Command("new_program", _("&New…"), new_program, ("Ctrl+N",), needs_program=False),
            Command(
                "next_program",
                _("New from &last year’s…"),
                next_program,
                needs_program=False,
            ),
            LINE,
            Command("open_file", _("&Open…"), lambda w: w.filing.open_file(), ("Ctrl+O",), needs_program=False),
            Command("open_address", _("Open from an &address…"), newer_state("open_address"), needs_program=False),
            Command("recent", _("Open &recent"), needs_program=False),
            Command("library", _("Li&brary…"), show_library, ("Ctrl+L",), needs_program=False),
            Command("open_sample", _("Open the &sample"), lambda w: w.filing.open_sample(), needs_program=False),
            Command(
                "open_sample_afresh",
                _("Open a fresh copy of the sample"),
                lambda w: w.filing.open_sample_afresh(),
                needs_program=False,
            ),
            LINE,
            Command("import_files", _("&Import…"), lambda w: w.filing.import_files(), ("Ctrl+I",), needs_program=False),
            Command(
                "import_folder",
                _("Import the files of a &folder…"),
                lambda w: w.filing.import_folder(),
                ("Ctrl+Shift+I",),
                needs_program=False,
            ),
            LINE,
            Command(
                "check_updates",
                _("Check for &updates"),
                in_workspace(lambda it: it.attending.updates.check()),
                ("F5", "Ctrl+R"),
            ),
            Command("update_address", _("Update from an a&ddress…"), newer_state("update_address")),
            Command("update_file", _("Update from a ne&wer file…"), newer_state("update_file")),
            LINE,
            Command("save_copy", _("Save a &copy…"), lambda w: w.filing.save_copy(), ("Ctrl+Shift+S",)),
            Command("merge_copy", _("&Merge with a copy…"), lambda w: w.filing.merge_copy()),
            Command("backups", _("&Backups…"), lambda w: w.filing.show_backups()),
            Command("export", _("&Export…"), lambda w: w.filing.export(), ("Ctrl+E",)),
            Command("print", _("&Print…"), lambda w: w.show_view("print"), ("Ctrl+P",)),
            Command(
                "print_article",
                _("&Print the article…"),
                reading(lambda r: r.print_article()),
            ),
            LINE,
            Command("close_program", _("&Close"), lambda w: w.close_program(), ("Ctrl+W",), needs_program=False),
            Command("quit_all", _("&Quit"), lambda w: w.quit_all(), ("Ctrl+Q",), needs_program=False),
        ),
    ),
    (
        _("&Edit"),
        (
            Command("edit_program", _("&Edit program"), in_workspace(Workspace.toggle_editing), ("Ctrl+Shift+E",)),
            LINE,
            Command("undo", _("&Undo"), lambda w: w.undo(), ("Ctrl+Z",)),
            Command("redo", _("&Redo"), lambda w: w.redo(), ("Ctrl+Shift+Z", "Ctrl+Y")),
            LINE,
            Command(
                "paste_program",
                _("&Paste a program…"),
                lambda w: w.filing.paste_program(),
                ("Ctrl+Shift+V",),
                needs_program=False,
            ),
            LINE,
            handling("select_day", _("Select &all of the day"), ("Ctrl+A",), local=True),
            LINE,
            Command("search", _("&Find…"), lambda w: w.search(), ("Ctrl+F", "Ctrl+K")),
            Command("find_here", _("Find in the &article…"), reading(lambda r: r.finding.begin()), ("F3",), local=True),
            Command("replace_words", _("Find and &replace…"), tool(tools.replace_words), ("Ctrl+H",)),
            LINE,
            Command("preferences", _("Pre&ferences…"), show_preferences, ("Ctrl+,",), needs_program=False),
        ),
    ),
    (
        _("&View"),
        (
            Command("view_timeline", _("&Timeline"), lambda w: w.show_view("timeline"), ("Ctrl+1",)),
            Command("view_sessions", _("&Sessions"), lambda w: w.show_view("sessions"), ("Ctrl+2",)),
            Command("view_speakers", _("S&peakers"), lambda w: w.show_view("speakers"), ("Ctrl+3",)),
            Command("view_rooms", _("R&ooms"), lambda w: w.show_view("rooms"), ("Ctrl+9",)),
            Command("view_tracks", _("Trac&ks"), lambda w: w.show_view("tracks"), ("Ctrl+Shift+9",)),
            Command("view_articles", _("&Articles"), lambda w: w.show_view("articles"), ("Ctrl+4",)),
            Command("view_agenda", _("&My agenda"), lambda w: w.show_view("agenda"), ("Ctrl+5",)),
            Command("view_now", _("No&w and next"), lambda w: w.show_view("now"), ("Ctrl+6",)),
            Command("view_news", _("What chan&ged"), lambda w: w.show_view("news"), ("Ctrl+U",)),
            Command("view_problems", _("P&roblems"), lambda w: w.show_view("problems"), ("Ctrl+7",)),
            Command("view_history", _("&History"), lambda w: w.show_view("history"), ("Ctrl+8",)),
            LINE,
            Command("filter", _("&Filter…"), in_workspace(lambda w: w.filters.choose()), ("Ctrl+Shift+F",)),
            Command("clear_filters", _("&Clear the filters"), in_workspace(lambda w: w.desk.filter.clear())),
            LINE,
            Command("zoom_in", _("Zoom &in"), lambda w: w.zoom(1), ("Ctrl++", "Ctrl+=")),
            Command("zoom_out", _("Zoom &out"), lambda w: w.zoom(-1), ("Ctrl+-",)),
            Command("zoom_reset", _("&Usual zoom"), lambda w: w.zoom(0), ("Ctrl+0",)),
            LINE,
            Command("text_larger", _("&Larger text"), lambda w: w.step_text(1), ("Ctrl+Alt++", "Ctrl+Alt+="), False),
            Command("text_smaller", _("S&maller text"), lambda w: w.step_text(-1), ("Ctrl+Alt+-",), False),
            Command("text_usual", _("Us&ual text size"), lambda w: w.usual_text(), ("Ctrl+Alt+0",), False),
            Command("appearance", _("&Colours"), needs_program=False),
            Command("lobby", _("Lob&by screen…"), in_workspace(show_lobby), ("F11",)),
            Command("own_zone", _("M&y time zone…"), tool(tools.choose_zone)),
            Command("snap", _("S&teps while editing")),
            Command("toggle_sidebar", _("&Narrow sidebar"), in_workspace(Workspace.toggle_sidebar), ("F9",)),
        ),
    ),
    (
        _("&Go"),
        (
            Command("go_back", _("&Back"), in_workspace(Workspace.go_back), ("Alt+Left",)),
            Command("go_forward", _("&Forward"), in_workspace(Workspace.go_forward), ("Alt+Right",)),
            Command("close_details", _("&Close the details"), in_workspace(Workspace.close_details), ("Ctrl+D",)),
            LINE,
            Command("next_part", _("Next &part of the window"), in_workspace(Workspace.next_part), ("F6",)),
            LINE,
            Command("previous_day", _("&Previous day"), in_workspace(Workspace.previous_day), ("Ctrl+PgUp",)),
            Command("next_day", _("&Next day"), in_workspace(Workspace.next_day), ("Ctrl+PgDown",)),
            Command("jump_to_now", _("&Jump to now"), in_workspace(Workspace.jump_to_now), ("Ctrl+J",)),
        ),
    ),
    (
        _("&Program"),
        (
            handling("new_session", _("&New session"), ("Ctrl+Shift+N",)),
            handling("duplicate_sessions", _("&Duplicate"), ("Ctrl+Shift+D",)),
            LINE,
            handling("confirm_sessions", _("C&onfirm")),
            handling("doubt_sessions", _("Mark as &tentative")),
            handling("cancel_sessions", _("Canc&el the session")),
            LINE,
            handling("unschedule_sessions", _("Take off the sc&hedule"), ("Del",), local=True),
            handling("delete_sessions", _("De&lete"), ("Shift+Del",), local=True),
            LINE,
            handling("new_article", _("New &article")),
            handling("day_details", _("Details of the da&y…")),
            handling("program_details", _("P&rogram details…"), ("Ctrl+Shift+P",)),
            LINE,
            changing("shift", _("&Shift what follows…"), repairing("shift")),
            changing("close_gaps", _("&Close gaps…"), repairing("close_gaps")),
            changing("fit_into_slot", _("&Fit into the slot…"), repairing("fit_into_slot")),
            changing("swap", _("S&wap two sessions…"), repairing("swap")),
            changing("move_block", _("&Move to another day…"), repairing("move_block")),
            LINE,
            Command("merge_people", _("Merge &people…"), tool(tools.merge_people)),
            Command("rename_organization", _("Rename an &organization…"), tool(tools.rename_organization)),
            LINE,
            Command("choose_checks", _("What is chec&ked…"), tool(tools.choose_checks)),
        ),
    ),
    (
        _("My agen&da"),
        (
            Command("must_see", _("&Must see"), wanting(Interest.MUST)),
            Command("may_see", _("Ma&ybe"), wanting(Interest.MAYBE)),
            Command("not_mine", _("&Not in my agenda"), wanting(None)),
            Command("cycle_mark", _("&Change the mark"), on_meant(marking.cycle), ("S",), local=True),
            Command(
                "read_later", _("Read the article &later"), reading(lambda r: r.toggle_later()), ("L",), local=True
            ),
            Command("write_note", _("N&ote…"), on_meant(marking.write_note), ("Ctrl+M",)),
            Command("reminders", _("&Reminders…"), _show_reminders, needs_program=False),
            LINE,
            Command("new_entry", _("N&ew own entry…"), on_agenda("new_entry"), ("Ctrl+Shift+A",)),
            Command("print_agenda", _("&Print my agenda…"), on_agenda("print_agenda")),
            LINE,
            Command("hide_session", _("&Hide or show this session"), hide_or_show("session")),
            Command("hide_room", _("Hide or show its &room"), hide_or_show("room")),
            Command("hide_track", _("Hide or show its &track"), hide_or_show("track")),
            Command("list_hidden", _("&What is hidden…"), in_workspace(list_hidden)),
            LINE,
            Command("export_agenda", _("E&xport my agenda…"), lambda w: w.filing.export_agenda(), ("Ctrl+Alt+E",)),
            Command("share_agenda", _("&Share my agenda…"), in_workspace(sharing.share), ("Ctrl+Alt+S",)),
            Command("open_shared", _("Open a shared a&genda…"), in_workspace(sharing.ask)),
            Command("colleagues", _("Colleag&ues’ agendas…"), in_workspace(sharing.colleagues)),
        ),
    ),
    (
        _("&Help"),
        (
            Command("show_keys", _("&Keyboard"), lambda w: w.show_keys(), ("F1",), needs_program=False),
            Command("about", _("&About ForumDesk"), lambda w: w.about(), needs_program=False),
        ),
    ),
)

SUBMENUS = frozenset({"recent", "appearance", "snap"})
MODE_WORDS = {"system": _("Like the system"), "light": _("Light"), "dark": _("Dark")}


def build_menus(window: ProgramWindow) -> dict[str, QAction]:
    """Fill the window's menu bar; return its actions by name."""
    made: dict[str, QAction] = {}
    for title, commands in MENUS:
        menu = window.menuBar().addMenu(title)
        for command in commands:
            if not command.name:
                menu.addSeparator()
            elif command.name in SUBMENUS:
                made[command.name] = _submenu(window, menu, command)
            else:
                made[command.name] = _action(window, menu, command)
    return made


def _action(window: ProgramWindow, menu: QMenu, command: Command) -> QAction:
    action = QAction(command.words, window)
    action.setShortcuts([QKeySequence(keys) for keys in command.keys])
    if command.local:
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    assert command.does is not None
    does = command.does
    action.triggered.connect(lambda: does(window))
    menu.addAction(action)
    return action


def _submenu(window: ProgramWindow, menu: QMenu, command: Command) -> QAction:
    sub = menu.addMenu(command.words)
    if command.name == "recent":
        sub.aboutToShow.connect(lambda: window.fill_recent(sub))
        return sub.menuAction()
    if command.name == "snap":
        snaps = {minutes: ngettext("{count} minute", "{count} minutes", minutes) for minutes in SNAPS}
        sub.aboutToShow.connect(lambda: _choices(sub, snaps, window.snap(), window.set_snap))
    else:
        _choices(sub, MODE_WORDS, window.theme.mode, window.set_colors)
    return sub.menuAction()


def _choices(menu: QMenu, words: Mapping[T, str], chosen: T, choose: Callable[[T], None]) -> None:
    """Fill a menu with choices of which one holds."""
    menu.clear()
    group = QActionGroup(menu)
    for value, said in words.items():
        choice = menu.addAction(said)
        choice.setCheckable(True)
        choice.setChecked(value == chosen)
        choice.triggered.connect(lambda _checked=False, value=value: choose(value))
        group.addAction(choice)

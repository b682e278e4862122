# SPDX-License-Identifier: MIT
"""Every command of the window: its menu, its words, its keys, and who carries it out."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from forumdesk.gui import marking, sharing
from forumdesk.gui.desk import SNAPS, Desk
from forumdesk.gui.library import show_library
from forumdesk.gui.mending import tools
from forumdesk.gui.preferences import show_preferences
from forumdesk.gui.workspace import Workspace
from forumdesk.i18n import _, ngettext
from forumdesk.selection import Interest

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow


@dataclass(frozen=True, slots=True)
class Command:
    """One entry of a menu. An empty name is a line between entries."""

    name: str = ""
    words: str = ""
    does: Callable[[ProgramWindow], None] | None = None
    """What it does in a window; None for a menu in a menu."""
    keys: tuple[str, ...] = ()
    needs_program: bool = True
    needs_editing: bool = False
    """Whether it changes the program, and so is offered while one edits only."""
    local: bool = False
    """Whether its keys are those of the views that know it: in the menu they are only shown."""


LINE = Command()
T = TypeVar("T")


def _in_workspace(verb: Callable[[Workspace], None]) -> Callable[[ProgramWindow], None]:
    """Return what does this where a program is open."""

    def does(window: ProgramWindow) -> None:
        if window.workspace is not None:
            verb(window.workspace)

    return does


def new_program(window: ProgramWindow) -> None:
    """Show the assistant for a new program."""
    from forumdesk.gui.files import beginnings  # noqa: PLC0415 - not needed to show a program

    beginnings.new_program(window)


def next_program(window: ProgramWindow) -> None:
    """Show the assistant for a program that follows last year's."""
    from forumdesk.gui.files import beginnings  # noqa: PLC0415 - not needed to show a program

    beginnings.next_program(window)


def _repair(name: str) -> Callable[[ProgramWindow], None]:
    """Return what shows the sheet of a repair of the day."""

    def show(workspace: Workspace) -> None:
        from forumdesk.gui.mending.repairing import repair  # noqa: PLC0415 - not needed to show a program

        repair(name, workspace.desk, workspace)

    return _in_workspace(show)


def _changing(name: str, words: str, does: Callable[[ProgramWindow], None], keys: tuple[str, ...] = ()) -> Command:
    """Return a command that changes the program."""
    return Command(name, words, does, keys, needs_editing=True)


def _handling(name: str, words: str, keys: tuple[str, ...] = (), *, local: bool = False) -> Command:
    """Return a command that does something with the chosen sessions."""

    def handle(workspace: Workspace) -> None:
        from forumdesk.gui.timeline.handling import DEEDS  # noqa: PLC0415 - not needed to show a program

        DEEDS[name](workspace.desk)

    return Command(name, words, _in_workspace(handle), keys, needs_editing=True, local=local)


def _lobby(workspace: Workspace) -> None:
    """Show the sheet of the lobby screen."""
    from forumdesk.gui.lobby.sheet import lobby_sheet  # noqa: PLC0415 - the first use

    lobby_sheet(workspace)


def _tool(tool: Callable[[Desk, QWidget], None]) -> Callable[[ProgramWindow], None]:
    """Return what opens a tool over the window."""
    return _in_workspace(lambda workspace: tool(workspace.desk, workspace.window()))


def _marking(interest: Interest | None) -> Callable[[ProgramWindow], None]:
    """Return what wants the sessions that are chosen or shown that much."""
    return _in_workspace(lambda workspace: marking.want(workspace.desk, marking.meant(workspace.desk), interest))


def _on_meant(verb: Callable[[Desk, Sequence[str]], None]) -> Callable[[ProgramWindow], None]:
    """Return what does something with the sessions that are meant."""
    return _in_workspace(lambda workspace: verb(workspace.desk, marking.meant(workspace.desk)))


def _hiding(kind: str) -> Callable[[ProgramWindow], None]:
    """Return what hides a session, its room or its track, or shows it again."""

    def hide(workspace: Workspace) -> None:
        from forumdesk.gui.filters import hiding  # noqa: PLC0415 - not needed to show a program

        hiding.hide_part(workspace.desk, marking.meant(workspace.desk), kind)

    return _in_workspace(hide)


def _list_hidden(workspace: Workspace) -> None:
    """Show the sheet of what is hidden."""
    from forumdesk.gui.filters.hidden_sheet import list_hidden  # noqa: PLC0415 - rare

    list_hidden(workspace.desk, workspace.window())


def _agenda(name: str) -> Callable[[ProgramWindow], None]:
    """Return what does something with the whole of the reader's agenda."""

    def does(workspace: Workspace) -> None:
        from forumdesk.gui.agenda.deeds import DEEDS  # noqa: PLC0415 - not needed to show a program

        DEEDS[name](workspace.desk, workspace.window())

    return _in_workspace(does)


def _newer(name: str) -> Callable[[ProgramWindow], None]:
    """Return what brings a newer state of a program from elsewhere: a function of `gui.files.newer`."""

    def does(window: ProgramWindow) -> None:
        from forumdesk.gui.files import newer  # noqa: PLC0415 - not needed to show a program

        newer.DEEDS[name](window)

    return does


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
            Command("open_address", _("Open from an &address…"), _newer("open_address"), needs_program=False),
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
                _in_workspace(lambda it: it.attending.updates.check()),
                ("F5", "Ctrl+R"),
            ),
            Command("update_address", _("Update from an a&ddress…"), _newer("update_address")),
            Command("update_file", _("Update from a ne&wer file…"), _newer("update_file")),
            LINE,
            Command("save_copy", _("Save a &copy…"), lambda w: w.filing.save_copy(), ("Ctrl+Shift+S",)),
            Command("merge_copy", _("&Merge with a copy…"), lambda w: w.filing.merge_copy()),
            Command("backups", _("&Backups…"), lambda w: w.filing.show_backups()),
            Command("export", _("&Export…"), lambda w: w.filing.export(), ("Ctrl+E",)),
            Command("print", _("&Print…"), lambda w: w.show_view("print"), ("Ctrl+P",)),
            LINE,
            Command("close_program", _("&Close"), lambda w: w.close_program(), ("Ctrl+W",), needs_program=False),
            Command("quit_all", _("&Quit"), lambda w: w.quit_all(), ("Ctrl+Q",), needs_program=False),
        ),
    ),
    (
        _("&Edit"),
        (
            Command("edit_program", _("&Edit program"), _in_workspace(Workspace.toggle_editing), ("Ctrl+Shift+E",)),
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
            _handling("select_day", _("Select &all of the day"), ("Ctrl+A",), local=True),
            LINE,
            Command("search", _("&Find…"), lambda w: w.search(), ("Ctrl+F", "Ctrl+K")),
            Command("replace_words", _("Find and &replace…"), _tool(tools.replace_words), ("Ctrl+H",)),
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
            Command("filter", _("&Filter…"), _in_workspace(lambda w: w.filters.choose()), ("Ctrl+Shift+F",)),
            Command("clear_filters", _("&Clear the filters"), _in_workspace(lambda w: w.desk.filter.clear())),
            LINE,
            Command("zoom_in", _("Zoom &in"), lambda w: w.zoom(1), ("Ctrl++", "Ctrl+=")),
            Command("zoom_out", _("Zoom &out"), lambda w: w.zoom(-1), ("Ctrl+-",)),
            Command("zoom_reset", _("&Usual zoom"), lambda w: w.zoom(0), ("Ctrl+0",)),
            LINE,
            Command("text_larger", _("&Larger text"), lambda w: w.step_text(1), ("Ctrl+Alt++", "Ctrl+Alt+="), False),
            Command("text_smaller", _("S&maller text"), lambda w: w.step_text(-1), ("Ctrl+Alt+-",), False),
            Command("text_usual", _("Us&ual text size"), lambda w: w.usual_text(), ("Ctrl+Alt+0",), False),
            Command("appearance", _("&Colours"), needs_program=False),
            Command("lobby", _("Lob&by screen…"), _in_workspace(_lobby), ("F11",)),
            Command("own_zone", _("M&y time zone…"), _tool(tools.choose_zone)),
            Command("snap", _("S&teps while editing")),
            Command("toggle_sidebar", _("&Narrow sidebar"), _in_workspace(Workspace.toggle_sidebar), ("F9",)),
        ),
    ),
    (
        _("&Go"),
        (
            Command("go_back", _("&Back"), _in_workspace(Workspace.go_back), ("Alt+Left",)),
            Command("go_forward", _("&Forward"), _in_workspace(Workspace.go_forward), ("Alt+Right",)),
            Command("close_details", _("&Close the details"), _in_workspace(Workspace.close_details), ("Ctrl+D",)),
            LINE,
            Command("next_part", _("Next &part of the window"), _in_workspace(Workspace.next_part), ("F6",)),
            LINE,
            Command("previous_day", _("&Previous day"), _in_workspace(Workspace.previous_day), ("Ctrl+PgUp",)),
            Command("next_day", _("&Next day"), _in_workspace(Workspace.next_day), ("Ctrl+PgDown",)),
            Command("jump_to_now", _("&Jump to now"), _in_workspace(Workspace.jump_to_now), ("Ctrl+J",)),
        ),
    ),
    (
        _("&Program"),
        (
            _handling("new_session", _("&New session"), ("Ctrl+Shift+N",)),
            _handling("duplicate_sessions", _("&Duplicate"), ("Ctrl+Shift+D",)),
            LINE,
            _handling("confirm_sessions", _("C&onfirm")),
            _handling("doubt_sessions", _("Mark as &tentative")),
            _handling("cancel_sessions", _("Canc&el the session")),
            LINE,
            _handling("unschedule_sessions", _("Take off the sc&hedule"), ("Del",), local=True),
            _handling("delete_sessions", _("De&lete"), ("Shift+Del",), local=True),
            LINE,
            _handling("new_article", _("New &article")),
            _handling("day_details", _("Details of the da&y…")),
            _handling("program_details", _("P&rogram details…"), ("Ctrl+Shift+P",)),
            LINE,
            _changing("shift", _("&Shift what follows…"), _repair("shift")),
            _changing("close_gaps", _("&Close gaps…"), _repair("close_gaps")),
            _changing("fit_into_slot", _("&Fit into the slot…"), _repair("fit_into_slot")),
            _changing("swap", _("S&wap two sessions…"), _repair("swap")),
            _changing("move_block", _("&Move to another day…"), _repair("move_block")),
            LINE,
            Command("merge_people", _("Merge &people…"), _tool(tools.merge_people)),
            Command("rename_organization", _("Rename an &organization…"), _tool(tools.rename_organization)),
            LINE,
            Command("choose_checks", _("What is chec&ked…"), _tool(tools.choose_checks)),
        ),
    ),
    (
        _("My agen&da"),
        (
            Command("must_see", _("&Must see"), _marking(Interest.MUST)),
            Command("may_see", _("Ma&ybe"), _marking(Interest.MAYBE)),
            Command("not_mine", _("&Not in my agenda"), _marking(None)),
            Command("cycle_mark", _("&Change the mark"), _on_meant(marking.cycle), ("S",), local=True),
            Command("write_note", _("N&ote…"), _on_meant(marking.write_note), ("Ctrl+M",)),
            LINE,
            Command("new_entry", _("N&ew own entry…"), _agenda("new_entry"), ("Ctrl+Shift+A",)),
            Command("print_agenda", _("&Print my agenda…"), _agenda("print_agenda")),
            LINE,
            Command("hide_session", _("&Hide or show this session"), _hiding("session")),
            Command("hide_room", _("Hide or show its &room"), _hiding("room")),
            Command("hide_track", _("Hide or show its &track"), _hiding("track")),
            Command("list_hidden", _("&What is hidden…"), _in_workspace(_list_hidden)),
            LINE,
            Command("export_agenda", _("&Export my agenda…"), lambda w: w.filing.export_agenda(), ("Ctrl+Alt+E",)),
            Command("share_agenda", _("&Share my agenda…"), _in_workspace(sharing.share), ("Ctrl+Alt+S",)),
            Command("open_shared", _("Open a shared a&genda…"), _in_workspace(sharing.ask)),
            Command("colleagues", _("Colleag&ues’ agendas…"), _in_workspace(sharing.colleagues)),
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

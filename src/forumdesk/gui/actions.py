# SPDX-License-Identifier: MIT
"""Every command of the window: its menu, its words, its keys, and whose method of that name carries it out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu

from forumdesk.gui.style import MODES
from forumdesk.i18n import _

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow


@dataclass(frozen=True, slots=True)
class Command:
    """One entry of a menu. An empty name is a line between entries."""

    name: str = ""
    words: str = ""
    keys: tuple[str, ...] = ()
    needs_program: bool = True


LINE = Command()

MENUS: tuple[tuple[str, tuple[Command, ...]], ...] = (
    (
        _("&File"),
        (
            Command("open_file", _("&Open…"), ("Ctrl+O",), needs_program=False),
            Command("recent", _("Open &recent"), needs_program=False),
            Command("open_sample", _("Open the &sample"), needs_program=False),
            Command("open_sample_afresh", _("Open a fresh copy of the sample"), needs_program=False),
            LINE,
            Command("import_file", _("&Import a file…"), ("Ctrl+I",), needs_program=False),
            LINE,
            Command("save_copy", _("Save a &copy…"), ("Ctrl+Shift+S",)),
            Command("export_calendar", _("&Export to a calendar…"), ("Ctrl+E",)),
            LINE,
            Command("close_program", _("&Close"), ("Ctrl+W",), needs_program=False),
            Command("quit_all", _("&Quit"), ("Ctrl+Q",), needs_program=False),
        ),
    ),
    (
        _("&Edit"),
        (
            Command("undo", _("&Undo"), ("Ctrl+Z",)),
            Command("redo", _("&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y")),
            LINE,
            Command("paste_program", _("&Paste a program…"), ("Ctrl+Shift+V",), needs_program=False),
            LINE,
            Command("search", _("&Find…"), ("Ctrl+F", "Ctrl+K")),
        ),
    ),
    (
        _("&View"),
        (
            Command("view_timeline", _("&Timeline"), ("Ctrl+1",)),
            Command("view_sessions", _("&Sessions"), ("Ctrl+2",)),
            Command("view_speakers", _("S&peakers"), ("Ctrl+3",)),
            Command("view_articles", _("&Articles"), ("Ctrl+4",)),
            Command("view_history", _("&History"), ("Ctrl+5",)),
            LINE,
            Command("zoom_in", _("Zoom timeline &in"), ("Ctrl++", "Ctrl+=")),
            Command("zoom_out", _("Zoom timeline &out"), ("Ctrl+-",)),
            Command("zoom_reset", _("Timeline at &100 %"), ("Ctrl+0",)),
            LINE,
            Command("text_larger", _("&Larger text"), ("Ctrl+Shift++", "Ctrl+Shift+="), needs_program=False),
            Command("text_smaller", _("S&maller text"), ("Ctrl+Shift+-",), needs_program=False),
            Command("appearance", _("&Colours"), needs_program=False),
            Command("toggle_sidebar", _("&Narrow sidebar"), ("F9",)),
        ),
    ),
    (
        _("&Go"),
        (
            Command("go_back", _("&Back"), ("Alt+Left",)),
            Command("go_forward", _("&Forward"), ("Alt+Right",)),
            Command("close_details", _("&Close the details"), ("Ctrl+D",)),
            LINE,
            Command("next_part", _("Next &part of the window"), ("F6",)),
            LINE,
            Command("previous_day", _("&Previous day"), ("Ctrl+PgUp",)),
            Command("next_day", _("&Next day"), ("Ctrl+PgDown",)),
            Command("jump_to_now", _("&Jump to now"), ("Ctrl+J",)),
        ),
    ),
    (
        _("&Help"),
        (
            Command("show_keys", _("&Keyboard"), ("F1",), needs_program=False),
            Command("about", _("&About ForumDesk"), needs_program=False),
        ),
    ),
)

SUBMENUS = frozenset({"recent", "appearance"})
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
    action.triggered.connect(lambda: _run(window, command.name))
    menu.addAction(action)
    return action


def _run(window: ProgramWindow, name: str) -> None:
    workspace = window.workspace
    routes: dict[str, Callable[[], None]] = {
        "view": lambda: window.show_view(name.removeprefix("view_")),
        "zoom": lambda: window.zoom({"zoom_in": 1, "zoom_out": -1, "zoom_reset": 0}[name]),
        "text": lambda: window.step_text(1 if name == "text_larger" else -1),
    }
    route = routes.get(name.partition("_")[0])
    if route is not None:
        route()
    elif hasattr(window.filing, name):
        getattr(window.filing, name)()
    elif workspace is not None and hasattr(workspace, name):
        getattr(workspace, name)()
    else:
        getattr(window, name)()


def _submenu(window: ProgramWindow, menu: QMenu, command: Command) -> QAction:
    sub = menu.addMenu(command.words)
    if command.name == "recent":
        sub.aboutToShow.connect(lambda: window.fill_recent(sub))
        return sub.menuAction()
    group = QActionGroup(sub)
    for mode in MODES:
        choice = sub.addAction(MODE_WORDS[mode])
        choice.setCheckable(True)
        choice.setChecked(window.theme.mode == mode)
        choice.triggered.connect(lambda _checked=False, mode=mode: window.set_colors(mode))
        group.addAction(choice)
    return sub.menuAction()


def keyboard_help() -> tuple[tuple[str, str], ...]:
    """Return what each key does, for the page that lists them."""
    rows = [
        (", ".join(QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText) for keys in command.keys), words)
        for _title, commands in MENUS
        for command in commands
        if command.keys and (words := command.words.replace("&", "").removesuffix("…"))
    ]
    return (
        *rows,
        (_("Arrows"), _("Walk between sessions")),
        (_("Enter"), _("Open what is selected")),
    )

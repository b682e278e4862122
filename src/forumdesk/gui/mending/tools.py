# SPDX-License-Identifier: MIT
"""The tools that open a sheet over the window: each is imported when it is first opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtWidgets import QDialog, QWidget

    from forumdesk.gui.desk import Desk


def possible(desk: Desk) -> dict[str, bool]:
    """Return which of the tools have something to work on now."""
    return {
        "replace_words": desk.editing,
        "merge_people": desk.editing and len(desk.program.people) > 1,
        "rename_organization": desk.editing and any(person.organization for person in desk.program.people.values()),
    }


def replace_words(desk: Desk, window: QWidget) -> None:
    """Find and replace over the whole program."""
    from forumdesk.gui.mending.replacing import ReplaceSheet  # noqa: PLC0415 - the first use

    _open(ReplaceSheet(desk, window))


def merge_people(desk: Desk, window: QWidget, pair: tuple[str, str] | None = None) -> None:
    """Make two records of one person one, beginning with this pair."""
    from forumdesk.gui.mending.merging_people import MergeSheet  # noqa: PLC0415 - the first use

    _open(MergeSheet(desk, window, pair))


def rename_organization(desk: Desk, window: QWidget, name: str = "") -> None:
    """Give an organization one name everywhere, beginning with this one, or that of the person in the details."""
    from forumdesk.gui.mending.renaming import RenameSheet  # noqa: PLC0415 - the first use

    place = desk.place
    shown = desk.program.people.get(place.id) if place is not None and place.kind == "person" else None
    _open(RenameSheet(desk, window, name or (shown.organization if shown is not None else "")))


def choose_checks(desk: Desk, window: QWidget) -> None:
    """Choose what is checked."""
    from forumdesk.gui.mending.checked_sheet import CheckedSheet  # noqa: PLC0415 - the first use

    _open(CheckedSheet(desk, window))


def choose_zone(desk: Desk, window: QWidget) -> None:
    """Choose whose clock own times are those of."""
    from forumdesk.gui.time.zone_sheet import choose_zone as choose  # noqa: PLC0415 - the first use

    choose(desk, window)


def _open(sheet: QDialog) -> None:
    sheet.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    sheet.open()

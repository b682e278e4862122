# SPDX-License-Identifier: MIT
"""The two pages of the Help menu: what each key does, and what ForumDesk is."""

from __future__ import annotations

import sys

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFrame, QGridLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from forumdesk import __version__
from forumdesk.gui.keys import keyboard_help
from forumdesk.gui.widgets.style import Theme, Type
from forumdesk.i18n import _


def show_keys(theme: Theme, parent: QWidget) -> None:
    """List what each key does, by menu."""
    page = QWidget()
    grid = QGridLayout(page)
    grid.setHorizontalSpacing(24)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for group, rows in keyboard_help():
        heading = _label(group, theme, Type.LIST_TITLE)
        heading.setContentsMargins(0, 12 if grid.rowCount() > 1 else 0, 0, 4)
        grid.addWidget(heading, grid.rowCount(), 0, 1, 2)
        for keys, words in rows:
            row = grid.rowCount()
            grid.addWidget(_label(keys, theme, Type.NAME), row, 0)
            grid.addWidget(_label(words, theme, Type.BODY, "second"), row, 1)
    _show(_("Keyboard"), page, theme, parent)


def about(theme: Theme, parent: QWidget) -> None:
    """Say which version this is, what it is made of, and under which licences."""
    page = QWidget()
    box = QVBoxLayout(page)
    box.setSpacing(8)
    box.addWidget(_label("ForumDesk", theme, Type.PANE_TITLE))
    box.addWidget(_label(_("Make, read and export a conference program, offline."), theme, Type.BODY, "second"))
    versions = _("Version {version}, with Qt {qt} and Python {python}.")
    python = ".".join(str(part) for part in sys.version_info[:3])
    box.addWidget(_label(versions.format(version=__version__, qt=qVersion(), python=python), theme, Type.BODY))
    licences = _(
        "ForumDesk is under the MIT licence. It stands on Qt for Python (LGPL), SQLAlchemy, SQLite, icalendar, "
        "lxml, nh3, markdown-it-py, pypdfium2, httpx, segno and typst. The fonts Inter, Source Serif and Noto are "
        "under the SIL Open Font License 1.1."
    )
    box.addWidget(_label(licences, theme, Type.SMALL, "hint"))
    _show(_("About ForumDesk"), page, theme, parent)


def _show(title: str, page: QWidget, theme: Theme, parent: QWidget) -> None:
    dialog = QDialog(parent)
    dialog.setWindowTitle(title)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidget(page)
    area.setAccessibleName(title)
    buttons = QDialogButtonBox()
    buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.AcceptRole)
    buttons.accepted.connect(dialog.accept)
    box = QVBoxLayout(dialog)
    box.setContentsMargins(24, 20, 24, 16)
    box.setSpacing(12)
    box.addWidget(area, 1)
    box.addWidget(buttons)
    room = parent.screen().availableSize()
    wanted = page.sizeHint()
    dialog.resize(
        min(max(wanted.width() + 80, theme.px(440)), room.width() - 48),
        min(wanted.height() + theme.px(104), room.height() - 96),
    )
    dialog.exec()
    dialog.deleteLater()


def _label(words: str, theme: Theme, role: Type, tone: str = "") -> QLabel:
    label = QLabel(words)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(tone != "")
    label.setFont(theme.font(role))
    label.setProperty("role", tone)
    return label

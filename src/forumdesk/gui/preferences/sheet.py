# SPDX-License-Identifier: MIT
"""The frame of the preferences: sections over each other, and one button that closes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from forumdesk.gui.preferences.sections import SECTIONS
from forumdesk.gui.widgets.labels import Words, rule
from forumdesk.gui.widgets.page_sheet import EDGE, PageSheet
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow

SIZE = 540, 680


class PreferencesSheet(PageSheet):
    """All preferences. There is nothing to agree to: each holds as soon as it is chosen."""

    def __init__(self, window: ProgramWindow) -> None:
        theme = window.theme
        super().__init__(theme, _("Preferences"), SIZE, window)
        page = QWidget()
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, EDGE, 0)
        inside.setSpacing(10)
        for number, (title, build) in enumerate(SECTIONS):
            part = build(window)
            if part is None:
                continue
            if number:
                inside.addSpacing(8)
                inside.addWidget(rule())
            inside.addWidget(Words(theme, title, Type.LIST_TITLE))
            inside.addWidget(part)
        inside.addStretch(1)
        self.area.show_widget(page)
        self.leave.setDefault(True)

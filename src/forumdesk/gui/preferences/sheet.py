# SPDX-License-Identifier: MIT
"""The frame of the preferences: sections over each other, and one button that closes them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QVBoxLayout, QWidget

from forumdesk.gui.preferences.sections import SECTIONS
from forumdesk.gui.widgets.labels import Words, rule
from forumdesk.gui.widgets.parts import Scroll
from forumdesk.gui.widgets.style import Type
from forumdesk.i18n import _

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow

WIDE, HIGH = 540, 680
EDGE = 24


class PreferencesSheet(QDialog):
    """All preferences. There is nothing to agree to: each holds as soon as it is chosen."""

    def __init__(self, window: ProgramWindow) -> None:
        theme = window.theme
        super().__init__(window)
        self.setWindowTitle(_("Preferences"))
        self.resize(min(theme.px(WIDE), window.width() - EDGE), min(theme.px(HIGH), window.height() - EDGE))
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
        scroll = Scroll()
        scroll.show_widget(page)
        scroll.setAccessibleName(_("Preferences"))
        buttons = QDialogButtonBox()
        close = buttons.addButton(_("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setDefault(True)
        buttons.rejected.connect(self.reject)
        box = QVBoxLayout(self)
        box.setContentsMargins(EDGE, 20, EDGE, 16)
        box.setSpacing(12)
        box.addWidget(Words(theme, _("Preferences"), Type.PANE_TITLE))
        box.addWidget(scroll, 1)
        box.addWidget(buttons)

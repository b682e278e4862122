# SPDX-License-Identifier: MIT
"""The agenda on paper."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from forumdesk.agenda.day import CHANGE_KEPT, change_of
from forumdesk.agenda.paper import agenda_html
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.printing import print_text
from forumdesk.i18n import _


def print_agenda(desk: Desk, window: QWidget) -> None:
    """Print all of the agenda, or save it as a PDF file."""
    change = change_of(desk.personal.kept(*CHANGE_KEPT))
    html = agenda_html(desk.program, desk.mine.selection, desk.own_zone, change)
    print_text(window, _("My agenda"), html, program=desk.program.conference.title)

# SPDX-License-Identifier: MIT
"""File > Export and My agenda > Export: what is asked, where the file goes, and what is said while it is made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QProgressDialog

from forumdesk import sending
from forumdesk.files import safe_filename
from forumdesk.formats import TARGETS
from forumdesk.gui.files.export_agenda import AgendaExport
from forumdesk.gui.files.export_choices import MINE
from forumdesk.gui.files.export_dialog import ExportDialog
from forumdesk.gui.files.exporting import Export, Job
from forumdesk.gui.widgets import messages
from forumdesk.i18n import _

if TYPE_CHECKING:
    from forumdesk.gui.window import ProgramWindow

PATIENCE = 600
"""Milliseconds after which an export that is not done shows that it goes on, and how to stop it."""


def export(window: ProgramWindow, session_id: str = "", *, agenda: bool = False) -> None:
    """Ask what to export, as what and where to, and write the file; a session or the agenda is for a calendar."""
    document, workspace = window.document, window.workspace
    if document is None or workspace is None:
        return
    place = workspace.desk.place
    shown = place.id if place is not None and place.kind == "session" else ""
    begin = MINE if agenda else ""
    dialog = ExportDialog(workspace.desk, session_id or shown, window, calendar=bool(session_id), begin=begin)
    accepted = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()
    if not accepted:
        return
    path = window.filing.ask_where(_("Export"), _suggested(dialog))
    if path is None:
        return
    if dialog.is_agenda:
        mine = AgendaExport(workspace.desk, path, window)
        _follow(window, mine, path)
        known = dialog.options.chosen
        mine.start(document.latest, known.id if known else "", dialog.wish)
        return
    whole = Export(document, dialog.target.key, path, window)
    _follow(window, whole, path)
    told = sending.ledger(workspace.desk.personal, document.program.conference.id).told
    heard = told if TARGETS[dialog.target.key].whole else {}
    whole.start(dialog.choice.sessions, method=dialog.with_method, heard=heard)


def _suggested(dialog: ExportDialog) -> str:
    known = dialog.options.chosen if dialog.is_agenda else None
    return known.name if known else f"{safe_filename(dialog.choice.name)}{dialog.target.suffix}"


def _follow(window: ProgramWindow, job: Job, path: Path) -> None:
    """Say how it goes on, and how it ended."""
    waiting = QProgressDialog(_("Writing {name}…").format(name=path.name), _("Cancel"), 0, 0, window)
    waiting.setWindowTitle(_("Export"))
    waiting.setMinimumDuration(PATIENCE)
    waiting.setValue(0)
    waiting.canceled.connect(job.cancel)
    for ended in (job.finished, job.failed, waiting.canceled):
        ended.connect(waiting.deleteLater)
    job.finished.connect(window.toast)
    job.failed.connect(lambda message: messages.tell(window, message))

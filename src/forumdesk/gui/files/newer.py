# SPDX-License-Identifier: MIT
"""A newer state of the open program, from a file or an address; and a program that is begun from an address.

A program file of the same conference is merged by both histories; any other file as the source that comes again. Where
nothing has to be decided it comes in as one step, and what it brings is told as news.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from forumdesk.document import Document
from forumdesk.errors import ForumDeskError
from forumdesk.fetching import Stamp, address_of
from forumdesk.following import Followed, written
from forumdesk.formats import FORMATS
from forumdesk.gui.desk import Desk
from forumdesk.gui.files.address_sheet import AddressSheet, BeginSheet
from forumdesk.gui.files.joining import take_in
from forumdesk.gui.updates import SCOPE
from forumdesk.gui.widgets import messages
from forumdesk.i18n import _
from forumdesk.merge.forks import Fork, join
from forumdesk.merge.origins import looks_known
from forumdesk.merge.threeway import merge
from forumdesk.program import Program
from forumdesk.store import opening
from forumdesk.store.journal import edited_here
from forumdesk.text import clean_line

if TYPE_CHECKING:
    from forumdesk.gui.review import Accepted, ImportPage
    from forumdesk.gui.window import ProgramWindow
    from forumdesk.gui.workspace import Workspace


def update_address(window: ProgramWindow) -> None:
    """Let the reader say where newer states of the open program are."""
    workspace = window.workspace
    if workspace is not None:
        AddressSheet(workspace.desk, workspace.attending.updates, window).open()


def update_file(window: ProgramWindow) -> None:
    """Ask for a newer file of the open program, and bring in what it says."""
    known = " ".join(f"*{suffix}" for each in FORMATS for suffix in each.suffixes)
    words = _("Everything that can be read (*.forum {known});;All files (*)").format(known=known)
    name, _filter = QFileDialog.getOpenFileName(window, _("Update from a newer file"), window.desktop.folder(), words)
    if name:
        take(window, Path(name))


def open_address(window: ProgramWindow) -> None:
    """Ask for an address, and review what stands there."""
    sheet = BeginSheet(window.theme, window)
    agreed = sheet.exec() == QDialog.DialogCode.Accepted
    address = sheet.address.text()
    sheet.deleteLater()
    page = window.filing.import_page() if agreed else None
    if page is not None:
        page.accepted.connect(partial(_follow, window, page, address_of(address)))
        page.start_address(address_of(address))


DEEDS: Mapping[str, Callable[[ProgramWindow], None]] = {
    "update_address": update_address,
    "update_file": update_file,
    "open_address": open_address,
}
"""What the File menu offers of this."""


def _follow(window: ProgramWindow, page: ImportPage, address: str, accepted: tuple[Accepted, ...]) -> None:
    """Keep the address with the program that was made of what stood there, wherever it is shown now."""
    sources = {each.source.id for each in accepted}
    for other in window.desktop.windows:
        program = other.document.program if other.document is not None else None
        if program is not None and not sources.isdisjoint(program.sources):
            source = next(iter(sources & program.sources.keys()))
            followed = Followed(address=address, stamp=page.stamp or Stamp(), source=source)
            window.desktop.personal.keep(SCOPE, program.conference.id, written(followed))
            other.toast(_("“Check for updates” (F5) looks there again."))


def take_dropped(window: ProgramWindow, files: Sequence[Path]) -> None:
    """Open what was dropped; another state of the open program may update it instead, as is wished."""
    if len(files) != 1 or not _is_for_open(window, files[0]):
        window.filing.open_all(files)


def _is_for_open(window: ProgramWindow, path: Path) -> bool:
    """Ask what becomes of a program file of the open conference, and do it; tell whether that settles it."""
    document = window.document
    if document is None or path.suffix.lower() != ".forum" or path.resolve() == document.path:
        return False
    try:
        with opening.of_today(path) as today, Document.open(today, read_only=True) as other:
            same = _is_of(document.program, other.program)
    except ForumDeskError:
        return False  # whoever opens it says why it can't be read
    if not same:
        return False
    update, apart = _("Update the open program"), _("Open it by itself")
    question = _("“{name}” is another state of “{title}”, which is open.")
    words = question.format(name=clean_line(path.name), title=document.program.conference.title)
    wish = messages.ask(window, words, update, apart)
    if wish == update:
        take(window, path)
    return wish != apart


def take(window: ProgramWindow, path: Path) -> None:
    """Bring what a newer file says into the open program, and say what came of it."""
    workspace, document = window.workspace, window.document
    if workspace is None or document is None:
        return
    if path.suffix.lower() != ".forum":
        workspace.attending.updates.read_file(path)
        return
    workspace.past.leave()
    try:
        said = _take_copy(document, path, workspace, window)
    except ForumDeskError as error:
        messages.tell(window, str(error))
        return
    if said:
        workspace.desk.tell(said)


def _take_copy(document: Document, path: Path, workspace: Workspace, parent: QWidget) -> str:
    if path.resolve() == document.path:
        raise ForumDeskError(_("This is the open program itself. Choose another copy of it."))
    name = clean_line(path.name)
    with opening.of_today(path) as today, Document.open(today, read_only=True) as other:
        if not _is_of(document.program, other.program):
            words = _("“{name}” has nothing in common with “{title}”. Nothing was changed; File, Open opens it.")
            raise ForumDeskError(words.format(name=name, title=document.program.conference.title))
        return bring(document, other.fork(), name, workspace.desk, parent)


def bring(document: Document, theirs: Fork, name: str, desk: Desk, parent: QWidget) -> str:
    """Make what another copy of a program says a step of this one; return what was done, empty for nothing.

    Without a history in common, one that nobody has edited here gives way to it.
    """
    joined = join(document.fork(), theirs)
    program = joined.merged.program
    if not joined.known and not edited_here(document.history()):
        program = merge(document.program, document.program, theirs.program).program
    elif joined.merged.clashes or joined.untaken:
        with desk.news.arriving():
            return take_in(document, theirs, name, desk.theme, parent)
    if program == document.program:
        return _("“{name}” has nothing that is not here already.").format(name=name)
    if document.read_only_reason:
        raise ForumDeskError(document.read_only_reason)
    with desk.news.arriving():
        label = _("Update from {name}").format(name=name)
        document.replace(label, program, why="before a merge", merged=theirs.steps[-1])
    return document.notice or _("“{title}” was updated.").format(title=program.conference.title)


def _is_of(mine: Program, theirs: Program) -> bool:
    return mine.conference.id == theirs.conference.id or looks_known(mine, theirs)

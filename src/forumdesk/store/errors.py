# SPDX-License-Identifier: MIT
"""What can go wrong with a program file, one class for each thing that a caller may want to treat in its own way.

`explain` turns what SQLite or the system raised into one of them; the table of messages follows SQLite's result codes
(https://sqlite.org/rescode.html).
"""

from __future__ import annotations

import errno
import sqlite3
from pathlib import Path

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.text import clean_line


class NotAProgramError(ForumDeskError):
    """The file is something else, or is not there."""


class NewerFormatError(ForumDeskError):
    """The file was made by a ForumDesk that knows more than this one."""


class DamagedError(ForumDeskError):
    """The file was a program, and something in it is broken. `document.repair` saves what is sound."""


class StrayJournalError(ForumDeskError):
    """Beside the file lies a journal that this computer's ForumDesk did not write. `document.repair` leaves it out."""


class ReadOnlyError(ForumDeskError):
    """The file can be read and can't be changed."""


class InUseError(ForumDeskError):
    """Another window or program holds the file."""


class ChangedOutsideError(ForumDeskError):
    """The file is not the one that was opened any more: moved, replaced, or edited by another program."""


class NoSpaceError(ForumDeskError):
    """The disk is full."""


class DiskError(ForumDeskError):
    """The disk reported an error while the file was written."""


class UnfitError(ForumDeskError):
    """A step would leave the program in a state that a file may not hold."""


NOT_SAVED = (NoSpaceError, ReadOnlyError, InUseError, ChangedOutsideError, DiskError, DamagedError)
"""What writing a step raises where the step is sound, and the file can't take it now."""

FAILURES = (sqlite3.Error, OSError, UnicodeDecodeError)
"""What working with a file can raise. Python's sqlite3 can't decode SQLite's own message about a schema of nonsense."""


def shown(path: Path) -> str:
    """Return a file's name as it can stand in a message."""
    return clean_line(path.name)


def damaged(path: Path, where: str) -> DamagedError:
    """Return the error for a file of which a part can't be read. `where` names the part."""
    return DamagedError(_("“{name}” is damaged ({where}). It was left as it is.").format(name=shown(path), where=where))


def changed_outside(path: Path) -> ChangedOutsideError:
    """Return the error for a file that does not hold the step any more that was the last one here."""
    return ChangedOutsideError(
        _(
            "“{name}” was edited by another program since it was opened. Nothing was changed. Open it again to go on."
        ).format(name=shown(path))
    )


_READING = (
    ("SQLITE_NOTADB", NotAProgramError, _("“{name}” is not a ForumDesk program.")),
    (
        "SQLITE_READONLY_ROLLBACK",
        ReadOnlyError,
        _(
            "“{name}” was left in the middle of a step, and it lies where nothing can be written. Copy it, together"
            " with “{name}-journal”, into a folder of your own and open it there."
        ),
    ),
    ("SQLITE_BUSY", InUseError, _("“{name}” is being written by another program. Try again in a moment.")),
    (
        "SQLITE_INTERRUPT",
        DamagedError,
        _("Reading “{name}” took too long, so it was given up. The file is probably damaged; it was left as it is."),
    ),
    ("SQLITE_CANTOPEN", NotAProgramError, _("“{name}” can't be opened. Is it still there, and may you read it?")),
    ("SQLITE_IOERR", DamagedError, _("The disk reported an error while “{name}” was read. Copy it to another disk.")),
)

_WRITING = (
    (
        "SQLITE_FULL",
        NoSpaceError,
        _(
            "The disk is full, so “{name}” could not be saved. Nothing in it was changed. Free some space and try"
            " again, or save a copy elsewhere."
        ),
    ),
    (
        "SQLITE_READONLY_DBMOVED",
        ChangedOutsideError,
        _("“{name}” was moved or replaced while it was open. Nothing was changed. Open it again, or save a copy."),
    ),
    (
        "SQLITE_READONLY",
        ReadOnlyError,
        _("“{name}” is read-only. Nothing was changed. Save a copy elsewhere to edit it."),
    ),
    (
        "SQLITE_CANTOPEN",
        ReadOnlyError,
        _("The folder of “{name}” can't be written. Nothing was changed. Save a copy elsewhere to edit it."),
    ),
    (
        "SQLITE_BUSY",
        InUseError,
        _("“{name}” is being used by another program. Nothing was changed. Try again in a moment."),
    ),
    (
        "SQLITE_IOERR",
        DiskError,
        _("The disk reported an error while “{name}” was saved. Nothing was changed. Save a copy to another disk."),
    ),
    (
        "SQLITE_CONSTRAINT",
        UnfitError,
        _("This step would leave the program with a reference to something that is not in it. Nothing was changed."),
    ),
)


def explain(error: Exception, path: Path, *, saving: bool = False) -> ForumDeskError:
    """Return the message for what was raised while the file was read, or written when `saving`.

    SQLAlchemy's errors carry SQLite's as `orig`. Whatever has no message of its own means a damaged file.
    """
    if isinstance(error, OSError):
        return _explain_system(error, path, saving=saving)
    if isinstance(error, ValueError | OverflowError) and not isinstance(error, UnicodeDecodeError):
        return UnfitError(
            _("This can't be stored in a program file ({reason}). Nothing was changed.").format(reason=error)
        )
    code = str(getattr(getattr(error, "orig", error), "sqlite_errorname", ""))
    for prefix, kind, message in (*(_WRITING if saving else _READING), *_READING):
        if code.startswith(prefix):
            found: ForumDeskError = kind(message.format(name=shown(path)))
            return found
    return damaged(path, _("its content can't be read"))


def _explain_system(error: OSError, path: Path, *, saving: bool) -> ForumDeskError:
    if error.errno in {errno.ENOSPC, errno.EDQUOT}:
        code = "SQLITE_FULL"
    elif isinstance(error, FileNotFoundError) and not saving:
        return NotAProgramError(_("“{name}” is not there.").format(name=shown(path)))
    elif isinstance(error, IsADirectoryError | NotADirectoryError | FileNotFoundError | PermissionError):
        code = "SQLITE_CANTOPEN"
    else:
        code = "SQLITE_READONLY" if error.errno == errno.EROFS else "SQLITE_IOERR"
    stand_in = sqlite3.OperationalError(str(error))
    stand_in.sqlite_errorname = code
    return explain(stand_in, path, saving=saving)

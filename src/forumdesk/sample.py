# SPDX-License-Identifier: MIT
"""The sample program. It is opened as a copy in the user's own folder, so nothing that is tried on it harms it."""

from __future__ import annotations

import shutil
from pathlib import Path

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.paths import data, user_data
from forumdesk.store import lock
from forumdesk.store.atomic import replacing
from forumdesk.store.errors import FAILURES, InUseError

_FILE = "mesf-2021.forum"
_COPY = "Middle East Strategy Forum 2021.forum"


def sample_copy(*, afresh: bool = False) -> Path:
    """Return the path of the user's copy of the sample; make it when there is none, or afresh when asked to.

    Raises ForumDeskError when the copy can't be written, or is open.
    """
    copy = user_data() / "samples" / _COPY
    if afresh or not copy.exists():
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
            _put(copy)
        except FAILURES as error:
            message = _("The sample can't be copied to {folder}: {why}.")
            why = getattr(error, "strerror", None) or error
            raise ForumDeskError(message.format(folder=copy.parent, why=why)) from error
    return copy


def _put(copy: Path) -> None:
    try:
        held = lock.acquire(copy)
    except lock.HeldError as error:
        message = _("The sample is open. Close it first; then a fresh copy can take its place.")
        raise InUseError(message) from error
    try:
        with replacing(copy) as draft:
            shutil.copyfile(data() / _FILE, draft)
    finally:
        held.release()

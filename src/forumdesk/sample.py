# SPDX-License-Identifier: MIT
"""The sample program. It is opened as a copy in the user's own folder, so nothing that is tried on it harms it."""

from __future__ import annotations

import shutil
from pathlib import Path

from forumdesk.errors import ForumDeskError
from forumdesk.i18n import _
from forumdesk.paths import data, user_data

_FILE = "mesf-2021.forum"
_COPY = "Middle East Strategy Forum 2021.forum"


def sample_copy(*, afresh: bool = False) -> Path:
    """Return the path of the user's copy of the sample; make it when there is none, or afresh when asked to.

    Raises ForumDeskError when the copy can't be written.
    """
    copy = user_data() / "samples" / _COPY
    if afresh or not copy.exists():
        try:
            copy.parent.mkdir(parents=True, exist_ok=True)
            fresh = copy.with_suffix(".new")
            shutil.copyfile(data() / _FILE, fresh)
            fresh.replace(copy)
        except OSError as error:
            message = _("The sample can't be copied to {folder}: {why}.")
            raise ForumDeskError(message.format(folder=copy.parent, why=error.strerror or error)) from error
    return copy

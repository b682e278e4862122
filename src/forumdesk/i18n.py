# SPDX-License-Identifier: MIT
"""Words for people, in their language: the standard library's gettext, so that the window and the command line share
one catalogue and the pure modules need no Qt for it. (Qt's own tr() was turned down for that reason.)
"""

from __future__ import annotations

import gettext

from forumdesk.paths import resources

_catalogue = gettext.translation("forumdesk", localedir=resources() / "translations", fallback=True)


def _(text: str) -> str:
    """Return the translation of a text; placeholders are filled with `.format(...)` after it."""
    return _catalogue.gettext(text)


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of a counted text that fits, with `{count}` filled in."""
    return _catalogue.ngettext(one, many, count).format(count=count)

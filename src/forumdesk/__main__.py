# SPDX-License-Identifier: MIT
"""`forumdesk` and `python -m forumdesk`: hands over to the window or to the command line, and loads only that one."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from forumdesk.i18n import _
from forumdesk.running import hand_over
from forumdesk.text import for_terminal

SPOKEN = frozenset(
    {
        *("import", "update", "merge", "diff", "check", "export", "print", "info", "search", "show", "agenda"),
        *("-h", "--help", "--version", "--selftest"),
    }
)
"""The first words that the command line takes; anything else is for the window."""


def main(arguments: list[str] | None = None) -> int:
    """Run what was asked for, by default with the words of the command; return the exit code."""
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except ImportError as error:
        if "shared object" not in str(error):
            raise
        words = _(
            "Qt can't start, because a library of the system is missing: {error}. The README names what to install."
        )
        return _complain(words.format(error=error))


def _run(words: list[str]) -> int:
    if words and words[0] in SPOKEN:
        from forumdesk import cli  # noqa: PLC0415 - the window starts without it

        return cli.main(words)
    if words[:1] == ["--without-display"]:
        return _without_display(words[1:])
    missing = next((word for word in words if word != "--sample" and not Path(word).exists()), None)
    if missing is not None:
        return _complain(_("There is no file “{name}”. Try forumdesk --help.").format(name=for_terminal(missing)))
    if not _has_display():
        sys.stdout.write(_("There is no display here, so ForumDesk writes what it would show into files.") + "\n\n")
        return _without_display(words)
    if hand_over(words):
        return 0
    from forumdesk.gui import app  # noqa: PLC0415 - loads Qt

    return app.main(words)


def _complain(message: str) -> int:
    sys.stderr.write(f"forumdesk: {message}\n")
    return 2


def _without_display(words: list[str]) -> int:
    from forumdesk.gui import tour  # noqa: PLC0415 - loads Qt

    return tour.main(words)


def _has_display() -> bool:
    """Tell whether Qt would find a display; with QT_QPA_PLATFORM set, the user has decided what it draws on."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


if __name__ == "__main__":
    sys.exit(main())

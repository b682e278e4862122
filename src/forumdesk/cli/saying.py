# SPDX-License-Identifier: MIT
"""How the command line speaks: results on standard output, one sentence on standard error, JSON for programs.

What comes from files is printed through `text.for_terminal`; callers do that for each text. JSON is made safe here.
"""

from __future__ import annotations

import argparse
import io
import json
import re
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn, TypeAlias

from forumdesk.errors import ForumDeskError
from forumdesk.files import write_atomically
from forumdesk.i18n import _
from forumdesk.text import for_terminal

Commands: TypeAlias = Callable[..., argparse.ArgumentParser]
"""What adds a subcommand."""


class Parser(argparse.ArgumentParser):
    """Words of the command line; what is wrong with them is one sentence."""

    def error(self, message: str) -> NoReturn:
        """Raise ForumDeskError in place of printing two lines and leaving."""
        raise ForumDeskError(_("{message}. Try {command} --help.").format(message=message, command=self.prog))


_UNSAFE_IN_JSON = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufeff]")


def prepare_streams() -> None:
    """Have what the terminal can't show printed as a question mark, instead of failing."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def say(line: str = "") -> None:
    """Print a line on standard output."""
    sys.stdout.write(line + "\n")


def complain(message: str) -> None:
    """Print one line on standard error, whatever the message holds."""
    sys.stderr.write(f"forumdesk: {for_terminal(message)}\n")
    sys.stderr.flush()


def as_text(data: Any) -> str:
    """Return data as JSON that is readable, in ASCII where the terminal is, and can't steer one."""
    ascii_only = (sys.stdout.encoding or "").lower().replace("-", "") != "utf8"
    text = json.dumps(data, ensure_ascii=ascii_only, indent=2)
    return _UNSAFE_IN_JSON.sub(lambda match: f"\\u{ord(match.group()):04x}", text) + "\n"


def deliver(data: bytes, out: str) -> None:
    """Write data to a file, or to standard output for "-"."""
    if out != "-":
        write_atomically(Path(out), data)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def check_output(out: str, suffix: str, *, force: bool) -> None:
    """Raise ForumDeskError when a file is not to be written there: wrong suffix, or it exists and force is not set."""
    if out == "-":
        return
    path = Path(out)
    if path.is_dir():
        raise ForumDeskError(_("“{path}” is a folder. Say the name of a file in it.").format(path=path))
    if suffix and path.suffix.lower() != suffix:
        message = _("“{path}” should end in {suffix}, so that it is known what it is.")
        raise ForumDeskError(message.format(path=path, suffix=suffix))
    if not force and (path.exists() or path.is_symlink()):
        raise ForumDeskError(_("“{path}” exists already. Add --force to replace it.").format(path=path))


def described(commands: Commands, name: str, summary: str, description: str, examples: str) -> argparse.ArgumentParser:
    """Add a subcommand with a help that is written for people; return it, so that it is given its options."""
    return commands(
        name,
        help=summary,
        description=textwrap.fill(description, 78),
        epilog=examples,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )

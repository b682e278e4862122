# SPDX-License-Identifier: MIT
"""An agenda that goes from one person to another without an account: as a file, as a code to paste, as a QR code.

It holds which sessions somebody stars; notes and own entries only where they were put in. Nothing here keeps anything.
"""

from forumdesk.sharing.codes import code_of, holds_code, read_code
from forumdesk.sharing.files import SUFFIX, read_file, written
from forumdesk.sharing.shared import (
    Found,
    Pick,
    Shared,
    ShareError,
    added,
    found_in,
    is_named,
    named,
    replaced,
    shared_of,
)

__all__ = [
    "SUFFIX",
    "Found",
    "Pick",
    "ShareError",
    "Shared",
    "added",
    "code_of",
    "found_in",
    "holds_code",
    "is_named",
    "named",
    "read_code",
    "read_file",
    "replaced",
    "shared_of",
    "written",
]

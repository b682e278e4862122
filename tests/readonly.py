# SPDX-License-Identifier: MIT
"""A file or folder that can't be written while a test runs: by its mode, or by a mount for root, who ignores modes."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def read_only(what: Path) -> Iterator[None]:
    """Make a file or folder read-only; skip the test where root may not mount."""
    if os.geteuid() != 0:
        mode = what.stat().st_mode
        what.chmod(mode & ~0o222)
        try:
            yield
        finally:
            what.chmod(mode)
        return
    if subprocess.run(["mount", "--bind", str(what), str(what)], capture_output=True, check=False).returncode:
        pytest.skip("root ignores permissions, and may not mount here")
    try:
        subprocess.run(["mount", "-o", "remount,bind,ro", str(what)], check=True)
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(what)], check=True)  # a connection may still be open there

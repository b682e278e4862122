# SPDX-License-Identifier: MIT
"""Real programs, which stand beside the project where they are at hand. Tests of them are skipped elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

PROGRAMS = Path(__file__).resolve().parents[2] / "shared" / "programs"


def shared(name: str) -> bytes:
    """Return what a file of that folder holds; skip the test where it is not at hand."""
    path = PROGRAMS / name
    if not path.is_file():
        pytest.skip("the shared programs are not here")
    return path.read_bytes()

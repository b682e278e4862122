# SPDX-License-Identifier: MIT
"""What the pages for developers name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.compile(r"`([\w./-]+(?:\.(?:py|toml|sh|md|txt)|/))`")


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_page_names_files_that_are_there(page: str) -> None:
    named = set(NAMED.findall((ROOT / page).read_text(encoding="utf-8")))
    assert named
    assert {name for name in named if not any((top / name).exists() for top in (ROOT, ROOT / "src/forumdesk"))} == set()

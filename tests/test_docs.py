# SPDX-License-Identifier: MIT
"""What the pages for developers name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from forumdesk import cli

ROOT = Path(__file__).resolve().parents[1]
NAMED = re.compile(r"`([\w./-]+(?:\.(?:py|toml|sh|md|txt)|/))`")


@pytest.mark.parametrize("page", ["CONTRIBUTING.md", "ARCHITECTURE.md"])
def test_page_names_files_that_are_there(page: str) -> None:
    named = set(NAMED.findall((ROOT / page).read_text(encoding="utf-8")))
    assert named
    assert {name for name in named if not any((top / name).exists() for top in (ROOT, ROOT / "src/forumdesk"))} == set()


def test_architecture_names_every_room_of_the_house() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    house = ROOT / "src" / "forumdesk"
    rooms = [found.parent for top in ("*", "gui/*") for found in house.glob(f"{top}/__init__.py")]
    assert [
        room.name for room in rooms if f"`{room.relative_to(house)}/`" not in page and f"`{room.name}`" not in page
    ] == []


def test_readme_shows_each_command_and_no_other(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["--help"])
    listed = capsys.readouterr().out.partition("  COMMAND\n")[2].partition("\n\n")[0]
    shown = re.findall(r"^forumdesk (\w+) ", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE)
    assert set(shown) == set(re.findall(r"^    (\w+) ", listed, re.MULTILINE))


def test_readme_shows_pictures_that_are_there() -> None:
    pictures = re.findall(r"!\[[^\]]+\]\(([^)]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert pictures
    assert [name for name in pictures if not (ROOT / name).exists()] == []

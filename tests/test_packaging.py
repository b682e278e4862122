# SPDX-License-Identifier: MIT
"""What people install agrees with itself: the locks, where they come from, the shell scripts, and the desktop files."""

from __future__ import annotations

import configparser
import re
import struct
import subprocess
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

import pytest

from forumdesk.store.schema import APPLICATION_ID

ROOT = Path(__file__).resolve().parents[1]
PUBLIC = {"https://pypi.org", "https://files.pythonhosted.org"}
SCRIPTS = ("packaging/environment.sh", "packaging/run", "packaging/check", "packaging/lock", ".ci/run")
MIME = "{http://www.freedesktop.org/standards/shared-mime-info}"


def _lock() -> dict[str, Any]:
    return tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))


def _locked() -> dict[tuple[str, str], set[str]]:
    """Return the hashes of each package and version that uv.lock holds."""
    packages = [package for package in _lock()["package"] if "registry" in package["source"]]
    return {
        (package["name"], package["version"]): {
            file["hash"] for file in [*package.get("wheels", []), *filter(None, [package.get("sdist")])]
        }
        for package in packages
    }


def _listed(name: str) -> dict[tuple[str, str], set[str]]:
    """Return the same of a list that pip installs from."""
    text = (ROOT / "packaging" / name).read_text(encoding="utf-8").replace("\\\n", " ")
    found = (re.match(r"([a-z0-9-]+)==(\S+)", line) for line in text.splitlines())
    hashes = [set(re.findall(r"--hash=(\S+)", line)) for line in text.splitlines()]
    return {(match[1], match[2]): each for match, each in zip(found, hashes, strict=True) if match}


def test_list_for_check_is_the_lock() -> None:
    assert _listed("requirements-check.txt") == _locked()


def test_list_for_run_is_part_of_the_lock() -> None:
    for package, hashes in _listed("requirements.txt").items():
        assert _locked()[package] == hashes


def test_list_for_run_has_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {re.split(r"[^A-Za-z0-9-]", each)[0].lower() for each in project["dependencies"]}
    assert asked <= {name for name, _version in _listed("requirements.txt")}


def test_python_311_gets_a_pyside_that_keeps_count_of_none() -> None:
    text = (ROOT / "packaging/requirements.txt").read_text(encoding="utf-8")
    old = re.search(r"pyside6-essentials==6\.(\d+)\.\S+ ; python_full_version < '3\.12'", text)
    assert old
    assert int(old[1]) < 12


def test_lock_names_public_hosts_only() -> None:
    text = (ROOT / "uv.lock").read_text(encoding="utf-8")
    assert set(re.findall(r"\b[a-z+]+://[^/\"]+", text)) == PUBLIC


def test_lists_name_no_host() -> None:
    for path in (ROOT / "packaging").glob("requirements*.txt"):
        assert "://" not in path.read_text(encoding="utf-8")


@pytest.mark.parametrize("script", SCRIPTS)
def test_script_is_shell(script: str) -> None:
    assert subprocess.run(["sh", "-n", ROOT / script], check=False).returncode == 0


def test_ci_runs_the_check() -> None:
    assert "exec sh packaging/check" in (ROOT / ".ci/run").read_text(encoding="utf-8")


def test_desktop_entry_and_mime_type_agree() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.read(ROOT / "resources/org.forumdesk.ForumDesk.desktop", encoding="utf-8")
    mime = ET.parse(ROOT / "resources/forumdesk-mime.xml").getroot()  # noqa: S314 - our own file
    kind = mime.find(f"{MIME}mime-type")
    assert kind is not None
    assert entry["Desktop Entry"]["MimeType"] == f"{kind.attrib['type']};"
    assert [glob.attrib["pattern"] for glob in kind.iter(f"{MIME}glob")] == ["*.forum"]


def test_mime_type_knows_a_program_by_its_bytes() -> None:
    mime = ET.parse(ROOT / "resources/forumdesk-mime.xml").getroot()  # noqa: S314 - our own file
    assert {match.attrib["offset"]: match.attrib["value"] for match in mime.iter(f"{MIME}match")} == {
        "0": r"SQLite format 3\000",
        "68": struct.pack(">i", APPLICATION_ID).decode("ascii"),
    }

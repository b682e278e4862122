# SPDX-License-Identifier: MIT
from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from forumdesk.gui.reminding.bus import BusNotifier
from forumdesk.gui.reminding.note import Note

HERE = Path(__file__).parent
DAEMON = shutil.which("dbus-daemon")


@pytest.fixture
def bus() -> Iterator[dict[str, str]]:
    """Return the environment of a session with a D-Bus of its own."""
    if DAEMON is None:
        pytest.skip("there is no dbus-daemon on this computer")
    command = [DAEMON, "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        yield {**os.environ, "DBUS_SESSION_BUS_ADDRESS": address, "PYTHONPATH": os.pathsep.join(sys.path)}
        daemon.terminate()


def test_the_desktops_own_service_shows_notes_and_tells_what_was_chosen(bus: dict[str, str]) -> None:
    service_command = [sys.executable, str(HERE / "desktop_service.py")]
    with subprocess.Popen(service_command, stdout=subprocess.PIPE, text=True, env=bus) as service:
        assert service.stdout is not None
        assert service.stdout.readline() == "ready\n"
        client = [sys.executable, str(HERE / "desktop_client.py")]
        done = subprocess.run(client, capture_output=True, text=True, env=bus, check=False, timeout=60)
        service.terminate()
        told = [json.loads(line) for line in service.stdout]
    assert (done.stdout, done.stderr) == ("[('key', 'open'), ('key', 'snooze 5')]\n", "")
    assert told == [
        {
            "app": "ForumDesk",
            "replaces": 0,
            "summary": "Panel <3>",
            "body": "Begins in 10 minutes, at 15:00 in Toronto, Hall A &amp; B.",
            "actions": ["default", "Open", "open", "Open", "snooze 5", "In 5 minutes"],
            "lasts": -1,
        },
        {
            "app": "ForumDesk",
            "replaces": 7,
            "summary": "Panel 3",
            "body": "Begins now.",
            "actions": ["default", "Open", "snooze 5", "In 5 minutes"],
            "lasts": -1,
        },
        {"closed": 7},
    ]


@pytest.mark.usefixtures("qapp")
def test_without_a_bus_it_is_not_available(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/at-all")
    notifier = BusNotifier()
    assert not notifier.available
    assert not notifier.show(Note("key", "Panel 3", "Begins now."))
    notifier.withdraw("key")

# SPDX-License-Identifier: MIT
"""What holds for every test: drawn offscreen, in a home of its own, in Berlin, and without a word on the log.

A test that expects a log line asserts it and then calls `caplog.clear()`; for a line of Qt there is pytest-qt's mark
`qt_log_ignore`.
"""

from __future__ import annotations

import logging
import os
import re
import signal
import time
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import qInstallMessageHandler

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.update(TZ="Europe/Berlin", LC_ALL="C.UTF-8", LANGUAGE="en")
if hasattr(time, "tzset"):
    time.tzset()
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:  # as a shell has it for what runs in the background
    signal.signal(signal.SIGINT, signal.default_int_handler)

# What a change broke shows at once, and nothing fails by chance, such as by a machine that is busy just now.
settings.register_profile("same", derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("other", settings.get_profile("default"))
settings.load_profile("other" if "FORUMDESK_EXPLORE" in os.environ else "same")


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give each test an empty home, where ForumDesk and Qt keep what they keep."""
    folder = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("FORUMDESK_HOME", str(folder / "forumdesk"))
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(folder))
    return folder


@pytest.fixture(autouse=True)
def _nothing_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    assert [record.getMessage() for record in caplog.get_records("call") if record.levelno >= logging.WARNING] == []


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Generator[None, None, None]:
    """Hear what Qt says while a test is cleared away; of the test itself pytest-qt does."""
    said: list[str] = []
    before = qInstallMessageHandler(lambda _kind, _context, message: said.append(message))
    try:
        yield
    finally:
        qInstallMessageHandler(before)
    known = item.config.getini("qt_log_ignore")
    assert [line for line in said if not any(re.search(pattern, line) for pattern in known)] == []

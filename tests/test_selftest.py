# SPDX-License-Identifier: MIT
"""The self-test passes here, and tells what does not."""

from __future__ import annotations

import pytest

from forumdesk import selftest
from forumdesk.errors import ForumDeskError


def test_run_finds_everything_working(qapp: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert qapp is not None
    code = selftest.run()
    first, *lines, last = capsys.readouterr().out.splitlines()
    assert [line for line in lines if not line.startswith("ok   ")] == []
    assert (code, last) == (0, "Everything works.")
    assert first.startswith("ForumDesk ")
    assert len(lines) == 11


def test_check_that_fails_is_told_on_its_line(capsys: pytest.CaptureFixture[str]) -> None:
    def broken() -> str:
        message = "No such\x1b[2J library"
        raise ForumDeskError(message)

    assert not selftest.passes("fonts", broken)
    assert capsys.readouterr().out == "FAIL fonts: ForumDeskError: No such\ufffd[2J library\n"

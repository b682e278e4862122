# SPDX-License-Identifier: MIT
"""What is kept of a person has no e-mail addresses in it."""

from __future__ import annotations

from forumdesk.formats.mails import without_mails


def test_without_mails_leaves_addresses_out_at_any_depth() -> None:
    said = {
        "Email": "hidden",
        "contact": {"mail": "rosa@tide.example", "phone": "12"},
        "answers": [
            "mailto:rosa@tide.example",
            {"answer": "rosa@tide.example", "question": 3},
            "write to rosa@tide.example",
        ],
        "code": "ROSA",
        "only": ["rosa@tide.example"],
    }
    assert without_mails(said) == {
        "contact": {"phone": "12"},
        "answers": [{"question": 3}, "write to rosa@tide.example"],
        "code": "ROSA",
    }


def test_without_mails_changes_nothing_else() -> None:
    said = {"answers": [{"question": "Diet", "answer": "", "more": []}], "code": "ROSA", "email": None, "mail": ""}
    assert without_mails(said) == said

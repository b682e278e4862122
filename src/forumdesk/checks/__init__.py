# SPDX-License-Identifier: MIT
"""What is wrong or missing in a program, in sentences, and what would mend it. Pure: nothing here changes a program.

review(program).open              what there is to look at, the gravest first
groups(review(program).open)      the same by check, for a list in which forty equal notes are one line
fixes(program, finding)           what would mend one, worked out when it is asked for
    clashes(program, session_ids)     what some sessions clash with, told while they are dragged
"""

from forumdesk.checks.clashing import Clash, FreeStart, clashes, free_rooms, free_starts, sentence, told
from forumdesk.checks.closed import Closed, closed_times
from forumdesk.checks.finding import Dismissed, Finding, Fix, Group, Level, Ref, Review
from forumdesk.checks.fixing import MOST, fixes, trying
from forumdesk.checks.people import same_organizations
from forumdesk.checks.reviewing import findings, groups, review
from forumdesk.checks.rules import NUMBERS, Number, number
from forumdesk.checks.table import CHECKS, Check

__all__ = [
    "CHECKS",
    "MOST",
    "NUMBERS",
    "Check",
    "Clash",
    "Closed",
    "Dismissed",
    "Finding",
    "Fix",
    "FreeStart",
    "Group",
    "Level",
    "Number",
    "Ref",
    "Review",
    "clashes",
    "closed_times",
    "findings",
    "fixes",
    "free_rooms",
    "free_starts",
    "groups",
    "number",
    "review",
    "same_organizations",
    "sentence",
    "told",
    "trying",
]

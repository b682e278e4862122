# SPDX-License-Identifier: MIT
"""What would mend a finding."""

from forumdesk.checks.finding import Finding, Fix
from forumdesk.program import Program


def fixes(_program: Program, _finding: Finding) -> tuple[Fix, ...]:
    """Return what would mend a finding without making another one, the best first."""
    return ()

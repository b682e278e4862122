# SPDX-License-Identifier: MIT
"""What is this user's own, in one small file in the user's folder: never in a program file."""

from forumdesk.personal.library import Recent
from forumdesk.personal.opening import FORMAT
from forumdesk.personal.own import Personal

__all__ = ["FORMAT", "Personal", "Recent"]

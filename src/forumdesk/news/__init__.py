# SPDX-License-Identifier: MIT
"""What has changed of a program since its reader last looked, and what that does to the reader's agenda."""

from forumdesk.news.report import Aside, Item, Report, Sort, report
from forumdesk.news.saying import details, headline, mark, sentence, summary, told

__all__ = ["Aside", "Item", "Report", "Sort", "details", "headline", "mark", "report", "sentence", "summary", "told"]

# SPDX-License-Identifier: MIT
"""The views beside the timeline: sessions, speakers, articles, the history, and the search."""

# SPDX-License-Identifier: MIT
"""The small parts that views, panes and sheets are made of, and the look that all share."""

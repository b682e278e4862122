# SPDX-License-Identifier: MIT
"""What lines are together: sessions with what stands under them, days, articles, and what is no program."""

# SPDX-License-Identifier: MIT
"""What one stretch of a line says about time: times, lengths, zones, dates and days, each by itself."""

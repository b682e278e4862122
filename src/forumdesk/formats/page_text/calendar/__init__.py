# SPDX-License-Identifier: MIT
"""What times and dates mean together: which day, morning or afternoon, which zone, and what has to be asked."""

# SPDX-License-Identifier: MIT
"""The details beside a view: what is said of a session, a person, an article."""

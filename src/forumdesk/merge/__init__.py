# SPDX-License-Identifier: MIT
"""A source that comes again is an update, not a copy: `matching` finds what is the same, `threeway` puts both together.

`origins` keeps what a source said last time, which is the common ancestor of the two.
"""

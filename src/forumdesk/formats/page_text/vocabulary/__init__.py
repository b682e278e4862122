# SPDX-License-Identifier: MIT
"""The words by which a program text is recognised, by language: to teach the reader a language, add its words here.

Nothing is decided here. A general date or language library was turned down: those read "9 h 30" or "a. m." wrongly.
"""

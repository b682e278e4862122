# SPDX-License-Identifier: MIT
"""What comes from files and goes to them: new programs, exports, backups, merged copies, changes from outside."""

# shellcheck shell=sh
# SPDX-License-Identifier: MIT
#
# What packaging/run and packaging/check share: find or make the environment in .venv, with the locked packages in it,
# and see to the system libraries that Qt needs. Read with `.`; afterwards $root, $venv and $python are set.
# It never downloads a Python, and changes the system only through Debian's own apt-get.

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd -P)
venv=$root/.venv
python=$venv/bin/python

say() { printf '%s\n' "forumdesk: $*" >&2; }

stop() {
    say "$*"
    exit 1
}

# --- Python ------------------------------------------------------------------------------------------------------

new_enough() { "$1" -I -S -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; }

# Print the first Python of 3.11 or newer: the system's own, or one that uv already has.
find_python() {
    for candidate in python3 python3.13 python3.12 python3.11 python3.14 python; do
        if command -v "$candidate" >/dev/null && new_enough "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    if command -v uv >/dev/null; then
        uv python find --no-project --no-python-downloads '>=3.11' 2>/dev/null || :
    fi
}

# Print the Debian package without which this Python can't make an environment, or nothing.
missing_venv() {
    command -v uv >/dev/null && return
    "$1" -I -c 'import ensurepip, venv' 2>/dev/null ||
        "$1" -I -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])'
}

# --- the system's libraries --------------------------------------------------------------------------------------

# One line each: the library that Qt loads, and the Debian package that has it.
libraries() {
    cat <<'END'
libGL.so.1 libgl1
libEGL.so.1 libegl1
libglib-2.0.so.0 libglib2.0-0
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libfontconfig.so.1 libfontconfig1
END
    [ -z "${DISPLAY:-}" ] || cat <<'END'
libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-shape.so.0 libxcb-shape0
END
    [ -z "${WAYLAND_DISPLAY:-}" ] || cat <<'END'
libwayland-cursor.so.0 libwayland-cursor0
libwayland-egl.so.1 libwayland-egl1
END
}

# Print the lines of `libraries` that this Python's process can't load.
missing_libraries() {
    [ "$(uname -s)" = Linux ] || return 0
    libraries | "$1" -I -S -c '
import ctypes, sys
for line in sys.stdin:
    try:
        ctypes.CDLL(line.split()[0])
    except OSError:
        print(line, end="")
'
}

# Install Debian packages: install_packages WHY PACKAGE...
install_packages() {
    say "$1"
    shift
    line="apt-get install --no-install-recommends $*"
    if ! command -v apt-get >/dev/null; then
        stop "Please install with this system's package manager what Debian calls: $*"
    elif [ "$(id -u)" -eq 0 ]; then
        say "Installing with: $line"
    elif command -v sudo >/dev/null; then
        say "Installing with: sudo $line"
        say "sudo may ask for your password. Ctrl+C leaves everything as it is."
    else
        stop "There is no sudo here. Please have an administrator run this, and then start again: $line"
    fi
    apt_install "$@" || stop "That did not succeed. Please have an administrator run: $line"
}

# The package lists are fetched only when what is known of the packages does not do. One sudo does it all.
apt_install() {
    # shellcheck disable=SC2016 # the inner shell fills in "$@"
    set -- env DEBIAN_FRONTEND=noninteractive sh -c '
        install() { apt-get install -qq --no-install-recommends "$@"; }
        install "$@" || { apt-get update -qq && install "$@"; }' sh "$@"
    [ "$(id -u)" -eq 0 ] || set -- sudo "$@"
    "$@" >/dev/null
}

names() { printf '%s\n' "$1" | cut -s -d ' ' -f 1 | tr '\n' ' ' | sed 's/ $//'; }

# Stop unless Qt can load: see_to_libraries PYTHON [PACKAGE...], with packages that are missing besides.
see_to_libraries() {
    with=$1
    shift
    lines=$(missing_libraries "$with")
    packages=$(printf '%s\n' "$lines" | cut -s -d ' ' -f 2)
    [ -n "$*$packages" ] || return 0
    # shellcheck disable=SC2086 # package names, one word each
    install_packages "ForumDesk needs parts of the system that are missing: $*${*:+ }$(names "$lines")." "$@" $packages
}

# --- the environment ---------------------------------------------------------------------------------------------

# Make a virtual environment: make_venv PYTHON FOLDER
make_venv() {
    if command -v uv >/dev/null; then
        uv venv --quiet --no-project --no-python-downloads --clear --python "$1" "$2"
    else
        "$1" -m venv --clear "$2"
    fi || stop "The environment $2 could not be made."
}

# Install packages: install_into FOLDER REQUIREMENTS...
install_into() {
    into=$1
    shift
    if command -v uv >/dev/null; then
        set -- uv pip install --python "$into/bin/python" --no-deps --compile-bytecode "$@"
        [ -t 2 ] || set -- "$@" --quiet
    else
        set -- "$into/bin/python" -m pip install --no-deps --disable-pip-version-check "$@"
        [ -t 2 ] || set -- "$@" --quiet --quiet
    fi
    "$@" >&2 || stop "The packages could not be installed. When the network works, the same command goes on from here."
}

# A usable environment has a new enough Python and something to install with.
usable() {
    [ -x "$python" ] && new_enough "$python" &&
        { command -v uv >/dev/null || "$python" -I -c 'import pip' 2>/dev/null; }
}

make_environment() {
    found=$(find_python)
    if [ -z "$found" ]; then
        # shellcheck disable=SC2046 # package names, one word each
        install_packages "ForumDesk needs Python 3.11 or newer, and finds none." \
            python3 python3-venv $(libraries | cut -d ' ' -f 2)
        found=$(find_python)
    fi
    [ -n "$found" ] || stop "The Python of this system is older than 3.11. Please install Python 3.11 or newer beside it."
    # shellcheck disable=SC2046 # one package name, or none
    see_to_libraries "$found" $(missing_venv "$found")
    say "Making the environment .venv with $("$found" --version)."
    make_venv "$found" "$venv"
}

# Have everything that a list of locked packages names: prepare LIST, a file beside this one.
# A copy of the list in the environment tells a later start that there is nothing to do.
prepare() {
    list=$root/packaging/$1
    if [ -x "$python" ] && cmp -s "$list" "$venv/$1" && new_enough "$python"; then
        see_to_libraries "$python"
        return
    fi
    if usable; then see_to_libraries "$python"; else make_environment; fi
    say "Installing the locked packages (about 100 MB to download, the first time)."
    install_into "$venv" --require-hashes -r "$list"
    packages=$("$python" -c 'import sysconfig; print(sysconfig.get_path("purelib"))')
    echo ../../../../src >"$packages/forumdesk-checkout.pth" # seen from there, so that the checkout can be moved
    cp "$list" "$venv/$1"
}

#!/usr/bin/env bash
# Builds the project and runs its tests on Debian 13, in a folder of this machine that debootstrap fills. Needs root.
#
# The Swift that is used here is used there: it is mounted at the place where it stands. The folder is kept, so that the next time
# takes a build alone; "make clean" leaves it, "rm -r" removes it.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. Packaging/folders.sh

folder=${DEBIAN13:-$PWD/.build/debian13}
need_root
toolchain=$(swift_toolchain)
# What the Makefile names, in Debian 13's words, and what Swift itself stands on.
make_folder "$folder" trixie "$(tr -s '[:space:]' ',' < Tests/Debian13/packages.txt | sed 's/,$//')"
put_sources "$folder"
enter "$folder" "$toolchain" bash -euo pipefail -c 'cat /etc/debian_version
	cd /offramp && swift build --build-tests && exec swift test --disable-xctest --skip-build "$@"' offramp "$@"

#!/usr/bin/env bash
# Builds the project and runs its tests on Debian 13, in a folder of this machine that debootstrap fills. Needs root.
#
# The Swift that is used here is used there: it is mounted at the place where it stands. Mounts are of a name space of their own
# and gone with it. The folder is kept, so that the next time takes a build alone; "make clean" leaves it, "rm -r" removes it.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=${DEBIAN13:-$PWD/.build/debian13}
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}

[[ $EUID -eq 0 ]] || { echo "make: a Debian 13 folder is made, and entered, by root alone. Run this as root." >&2; exit 1; }

resources=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
toolchain=${resources%/usr/lib/swift}
[[ -x "$toolchain/usr/bin/swift" ]] || { echo "make: no Swift was found at $toolchain." >&2; exit 1; }

if [[ ! -f "$folder/made" ]]; then
	echo "Making Debian 13 in $folder"
	rm -rf "$folder"
	mkdir -p "$folder"
	# What the Makefile names, in Debian 13's words, and what Swift itself stands on.
	debootstrap --variant=minbase --include="$(tr -s '[:space:]' ',' < Tests/Debian13/packages.txt | sed 's/,$//')" \
		trixie "$folder/system" "$mirror" > "$folder/debootstrap.log" || { tail -n 5 "$folder/debootstrap.log" >&2; exit 1; }
	touch "$folder/made"
fi

# The sources as they stand, with what isn't committed yet, and the packages that they need.
project=$folder/system/offramp
mkdir -p "$project" "$folder/system$toolchain"
find "$project" -mindepth 1 -maxdepth 1 ! -name .build -exec rm -rf {} +
git ls-files --cached --others --exclude-standard -z | tar --create --null --files-from=- --ignore-failed-read | tar --extract --directory "$project"
swift package --package-path "$project" resolve

exec unshare --mount --pid --fork --propagation private bash -euo pipefail -s -- "$folder/system" "$toolchain" "$@" <<'ENTER'
root=$1 toolchain=$2
shift 2
mount --bind -o ro "$toolchain" "$root$toolchain"
mount --types proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --types tmpfs -o mode=1777 tmpfs "$root/tmp"
[[ -e "$root/dev/pts/ptmx" ]] || mount --types devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
cat "$root/etc/debian_version"
exec chroot "$root" /usr/bin/env --ignore-environment --default-signal=INT HOME=/home LANG=C.UTF-8 TERM=xterm-256color CI=true \
	PATH="$toolchain/usr/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
	bash -euo pipefail -c 'cd /offramp && swift build --build-tests && exec swift test --disable-xctest --skip-build "$@"' offramp "$@" < /dev/null
ENTER

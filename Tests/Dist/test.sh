#!/usr/bin/env bash
# Installs the packages of `make dist` in fresh Debian folders, uses what they brought as people do, and removes them again; and
# plays from the tar ball where none of its libraries is. Needs root, debootstrap, systemd-nspawn and a Debian
# mirror.
#
#     test.sh [RELEASE]…    # 12 and 13 where nothing is said
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/../.."
. Packaging/folders.sh
. Packaging/releases.sh

if [[ "${1:-}" == --help ]]; then
	sed -n '2,/^set/{/^#/s/^# \?//p}' "${BASH_SOURCE[0]}"
	exit 0
fi
[[ $# -gt 0 ]] || set -- "${releases[@]}"
need_root
packages=$PWD/.build/dist/packages
shopt -s nullglob

# fresh RELEASE FOLDER: a folder with nothing but Debian in it; filled once, and copied.
fresh() {
	make_folder "$PWD/.build/dist/fresh-debian$1" "${release_name[$1]}"
	rm -rf "$2"
	mkdir -p "$2"
	cp --archive --reflink=auto "$PWD/.build/dist/fresh-debian$1/system" "$2/system"
	cp /etc/resolv.conf "$2/system/etc/resolv.conf"
	mkdir "$2/system/offered"
	cp Tests/Dist/*.sh "$2/system/offered/"
}

# boot FOLDER: starts the system that is installed there, with systemd and a network of its own, which runs service.sh and ends.
boot() {
	local system=$1/system
	cat > "$system/etc/systemd/system/tried.service" <<'UNIT'
[Unit]
SuccessAction=poweroff
FailureAction=poweroff
[Service]
Type=exec
ExecStart=/bin/bash /offered/service.sh
StandardOutput=append:/offered/said
StandardError=inherit
UNIT
	mkdir -p "$system/etc/systemd/system/multi-user.target.wants"
	ln -s ../tried.service "$system/etc/systemd/system/multi-user.target.wants/"
	# Newer systemds don't start where control groups are of the first kind.
	SYSTEMD_NSPAWN_UNIFIED_HIERARCHY=1 timeout --kill-after=10 180 systemd-nspawn --register=no --keep-unit --private-network \
		--directory="$system" --boot < /dev/null &> "$1/boot.log" || { tail -n 20 "$1/boot.log" >&2; exit 1; }
	cat "$system/offered/said"
	[[ -f "$system/offered/passed" ]] || exit 1
}

for release in "$@"; do
	folder=$PWD/.build/dist/test-debian$release
	offered=("$packages/debian$release/"*.deb)
	tar_balls=("$packages/"*.tar.xz)
	[[ ${#offered[@]} -eq 2 && ${#tar_balls[@]} -eq 1 ]] || { echo "make: there are no packages for Debian $release yet: make dist." >&2; exit 1; }
	echo "== Debian $release: packages"
	fresh "$release" "$folder"
	cp "${offered[@]}" "$folder/system/offered/"
	enter "$folder" "" bash /offered/packages.sh "$release"
	echo "== Debian $release: service"
	boot "$folder"
	echo "== Debian $release: tar ball"
	fresh "$release" "$folder"
	cp "${tar_balls[@]}" "$folder/system/offered/"
	enter "$folder" "" bash /offered/tar-ball.sh "$release"
	rm -rf "$folder"
done

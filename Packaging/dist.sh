#!/usr/bin/env bash
# Makes the packages: for each Debian release in its own folder, .build/dist/debianNN, and a tar ball for other systems. Needs
# root, debootstrap and a Debian mirror. Folders are kept, with what was built in them, and brought up to date each time.
#
#     dist.sh [RELEASE]…    # 12 and 13 where nothing is said; the tar ball comes with 12, whose glibc is the oldest
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
. Packaging/folders.sh
. Packaging/releases.sh

if [[ "${1:-}" == --help ]]; then
	sed -n '2,/^set/{/^#/s/^# \?//p}' "${BASH_SOURCE[0]}"
	exit 0
fi
[[ $# -gt 0 ]] || set -- "${releases[@]}"
for release in "$@"; do
	[[ -n "${release_name[$release]:-}" ]] || { echo "make: packages are made for Debian ${releases[*]}, not $release." >&2; exit 1; }
done
need_root
toolchain=$(swift_toolchain)

# The version that the programs name. What is no release goes behind the one that it came after.
version=$(sed -n 's/.*static let version = "\(.*\)".*/\1/p' Sources/SessionLog/Offramp.swift)
epoch=$(git log -1 --format=%ct)
changed=$(git status --porcelain)
tail=+deb
if [[ -n "$changed" || "$(git describe --tags --exact-match 2> /dev/null || true)" != "v$version" ]]; then
	tail=+git$(TZ=UTC git log -1 --date=format-local:%Y%m%d%H%M%S --format=%cd).$(git rev-parse --short=9 HEAD)${changed:+.changed}.deb
fi

made=$PWD/.build/dist/packages
mkdir -p "$made"
for release in "$@"; do
	folder=$PWD/.build/dist/debian$release
	make_folder "$folder" "${release_name[$release]}" "${build_packages[$release]}"
	echo "== Debian $release: bringing its folder up to date, building, packing"
	# The tar ball has libraries of it.
	renew_folder "$folder" "${release_name[$release]}"
	put_sources "$folder"
	also=
	[[ $release != 12 ]] || also=tar
	folders_environment="SOURCE_DATE_EPOCH=$epoch" enter "$folder" "$toolchain" \
		/offramp/Packaging/pack.sh "$release" "$version$tail$release" /offramp/.build/packages $also
	rm -rf "${made:?}/debian$release"
	mkdir "$made/debian$release"
	cp "$folder/system/offramp/.build/packages/"*.deb "$made/debian$release/"
	[[ -z "$also" ]] || { rm -f "$made"/*.tar.xz; cp "$folder/system/offramp/.build/packages/"*.tar.xz "$made/"; }
done
echo
(cd "$made" && find . -type f -printf '%P\n' | sort | while read -r file; do
	printf '%9d KiB  .build/dist/packages/%s\n' $(($(stat --format=%s "$file") / 1024)) "$file"
done)

#!/usr/bin/env bash
# Builds the programs and makes packages of them, in a folder of the Debian release that they are for; dist.sh starts it there.
#
#     pack.sh RELEASE VERSION FOLDER [tar]    # with "tar" the tar ball for other systems, too
#
# SOURCE_DATE_EPOCH is the moment that files are of. Nothing is written outside .build and FOLDER.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
release=$1 version=$2 made=$3 with=${4:-}
packaging=$PWD/Packaging
stage=$PWD/.build/dist
day=$(date --utc --date="@$SOURCE_DATE_EPOCH" +%Y-%m-%d)
architecture=$(dpkg --print-architecture)
programs=(offramp offramp-join)
maintainer="The maintainers of Offramp <maintainers@offramp.invalid>"
umask 022

# Swift's runtime within. What the loader fills in can't be written to later: the linker that comes with Swift sees to that, Debian
# 13's doesn't.
options=(--configuration release --static-swift-stdlib -Xswiftc -use-ld=lld -Xlinker -z -Xlinker relro -Xlinker -z -Xlinker now)
for program in "${programs[@]}"; do swift build "${options[@]}" --product "$program"; done
built=$(swift build "${options[@]}" --show-bin-path)

rm -rf "$stage" "$made"
mkdir -p "$stage" "$made"

# What both packages and the tar ball have of a program, under a folder as /usr.
put_program() {
	local program=$1 usr=$2
	install -D --mode=0755 "$built/$program" "$usr/bin/$program"
	strip --remove-section=.comment --remove-section=.note "$usr/bin/$program"
	# Only the toolchain's own folder stands there, where nothing is.
	patchelf --remove-rpath "$usr/bin/$program"
	python3 -B "$packaging/man-pages.py" "$built/$program" "$day" "$usr/share/man/man1"
	mkdir -p "$usr/share/bash-completion/completions" "$usr/share/zsh/vendor-completions" "$usr/share/fish/vendor_completions.d"
	# It is read by a shell, and isn't run.
	"$built/$program" --generate-completion-script bash | sed '1{/^#!/d}' > "$usr/share/bash-completion/completions/$program"
	"$built/$program" --generate-completion-script zsh > "$usr/share/zsh/vendor-completions/_$program"
	"$built/$program" --generate-completion-script fish > "$usr/share/fish/vendor_completions.d/$program.fish"
}

put_exercise() {
	mkdir -p "$2/share/offramp/exercises"
	cp -r "exercises/$1" "$2/share/offramp/exercises/"
}

put_pages() {
	local folder=$1
	mkdir -p "$folder"
	cp README.md SECURITY.md docs/*.md docs/asyncapi.yaml "$folder/"
	cp -r docs/schemas "$folder/"
}

put_copyright() {
	mkdir -p "$1"
	"$packaging/copyright.sh" .build/checkouts "$(dirname "$(dirname "$(command -v swift)")")/share/swift/LICENSE.txt" > "$1/copyright"
}

# Every file gets one moment and a mode that says only whether it is run.
settle() {
	find "$1" -type d -exec chmod 0755 {} +
	find "$1" -type f -perm /0100 -exec chmod 0755 {} +
	find "$1" -type f ! -perm /0100 -exec chmod 0644 {} +
	find "$1" -exec touch --no-dereference --date="@$SOURCE_DATE_EPOCH" {} +
}

# What a program of a package needs, as Debian names it.
needed_by() {
	mkdir -p "$stage/shlibdeps/debian"
	printf 'Source: offramp\n\nPackage: offramp\nArchitecture: any\n' > "$stage/shlibdeps/debian/control"
	(cd "$stage/shlibdeps" && dpkg-shlibdeps -O "$1" 2> /dev/null) | sed -n 's/^shlibs:Depends=//p'
}

# package NAME DEPENDS [FIELD]…: makes a package of what stands in its stage.
package() {
	local name=$1 depends=$2 root=$stage/$1
	shift 2
	local documents=$root/usr/share/doc/$name
	install -D --mode=0644 "$packaging/debian/lintian-overrides" "$root/usr/share/lintian/overrides/$name"
	put_copyright "$documents"
	printf '%s (%s) unstable; urgency=medium\n\n  * Built for Debian %s. What changed is told in %s.\n\n -- %s  %s\n' \
		offramp "$version" "$release" "CHANGELOG.md of Offramp" "$maintainer" \
		"$(LC_ALL=C date --utc --date="@$SOURCE_DATE_EPOCH" --rfc-email)" | gzip -9n > "$documents/changelog.gz"
	find "$root/usr/share/man" -name '*.1' -exec gzip -9n {} +
	mkdir -p "$root/DEBIAN"
	for script in postinst prerm postrm; do
		[[ ! -f "$packaging/debian/$name.$script" ]] || install --mode=0755 "$packaging/debian/$name.$script" "$root/DEBIAN/$script"
	done
	[[ ! -d "$root/etc" ]] || (cd "$root" && find etc -type f -printf '/%p\n' | sort) > "$root/DEBIAN/conffiles"
	{
		printf 'Package: %s\nSource: offramp\nVersion: %s\nArchitecture: %s\nMaintainer: %s\n' \
			"$name" "$version" "$architecture" "$maintainer"
		printf 'Installed-Size: %s\n' "$(du -k --apparent-size --summarize --exclude=DEBIAN "$root" | cut -f 1)"
		printf 'Depends: %s\n' "$depends"
		[[ $# -eq 0 ]] || printf '%s\n' "$@"
		printf 'Section: net\nPriority: optional\n'
		cat "$packaging/debian/$name.description"
	} > "$root/DEBIAN/control"
	(cd "$root" && find . -type f ! -path './DEBIAN/*' -printf '%P\0' | sort -z | xargs -0 md5sum) > "$root/DEBIAN/md5sums"
	settle "$root"
	dpkg-deb --root-owner-group -Zxz --build "$root" "$made/${name}_${version}_$architecture.deb" > /dev/null
}

pack_join() {
	local root=$stage/offramp-join
	put_program offramp-join "$root/usr"
	put_exercise harbour-hours "$root/usr"
	package offramp-join "$(needed_by "$root/usr/bin/offramp-join")"
}

pack_offramp() {
	local root=$stage/offramp
	local documents=$root/usr/share/doc/offramp
	put_program offramp "$root/usr"
	for exercise in exercises/*/; do
		[[ "$(basename "$exercise")" == harbour-hours ]] || put_exercise "$(basename "$exercise")" "$root/usr"
	done
	put_pages "$documents"
	cp CHANGELOG.md "$documents/"
	cp "$packaging/debian/offramp.README.Debian" "$documents/README.Debian"
	install -D --mode=0644 "$packaging/debian/offramp.service" "$root/usr/lib/systemd/system/offramp.service"
	install -D --mode=0644 "$packaging/debian/offramp.sysusers" "$root/usr/lib/sysusers.d/offramp.conf"
	install -D --mode=0644 "$packaging/debian/offramp.default" "$root/etc/default/offramp"
	# libwebsockets loads its plugin by name, so that dpkg-shlibdeps doesn't find it.
	package offramp "$(needed_by "$root/usr/bin/offramp"), libwebsockets-evlib-ev, offramp-join (= $version), systemd | systemd-sysusers"
}

# The libraries that a program needs beside glibc's, which are the system's: a path a line.
libraries_of() {
	ldd "$@" | sed -n 's/.* => \(\/[^ ]*\) .*/\1/p' | sort -u |
		grep -v -E '/(libc|libm|libdl|libpthread|librt|libresolv|libutil|ld-linux[^/]*)\.so'
}

pack_tar() {
	local name=offramp-$(sed -E 's/\.?\+?deb[0-9]+$//' <<< "$version")-linux-$(uname -m)
	local root=$stage/$name library owner
	for program in "${programs[@]}"; do put_program "$program" "$root"; done
	for exercise in exercises/*/; do put_exercise "$(basename "$exercise")" "$root"; done
	put_pages "$root/share/doc/offramp"
	put_copyright "$root/share/doc/offramp"
	cp LICENSE "$packaging/README.tar.md" CHANGELOG.md "$root/"
	mv "$root/README.tar.md" "$root/README.md"
	mkdir -p "$root/lib" "$root/share/doc/libraries"
	while read -r library; do
		install --mode=0644 "$(realpath "$library")" "$root/lib/$(basename "$library")"
		patchelf --set-rpath '$ORIGIN' "$root/lib/$(basename "$library")"
		owner=$(dpkg-query --search "$(realpath "$library")" 2> /dev/null || dpkg-query --search "/usr$(realpath "$library")" 2> /dev/null ||
			dpkg-query --search "$(realpath "$library" | sed 's/^\/usr//')")
		owner=${owner%%:*}
		cp "/usr/share/doc/$owner/copyright" "$root/share/doc/libraries/$owner.copyright"
		dpkg-query --show --showformat='${source:Package} ${source:Version}\n' "$owner" >> "$root/share/doc/libraries/sources.new"
	done < <(libraries_of "${programs[@]/#/$built/}")
	sort -u "$root/share/doc/libraries/sources.new" > "$root/share/doc/libraries/sources"
	rm "$root/share/doc/libraries/sources.new"
	cp -r /usr/share/common-licenses "$root/share/doc/libraries/common-licenses"
	for program in "${programs[@]}"; do patchelf --set-rpath '$ORIGIN/../lib' "$root/bin/$program"; done
	settle "$root"
	tar --create --sort=name --owner=0 --group=0 --numeric-owner --format=gnu --directory "$stage" "$name" |
		xz --threads=1 -6 > "$made/$name.tar.xz"
}

pack_join
pack_offramp
[[ "$with" != tar ]] || pack_tar

# Folders of a Debian release: made by debootstrap, and entered with the Swift of this machine mounted at its place. Read by
# scripts with `.`; needs root. Mounts are of a name space of their own, and gone with it.

debian_mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
debian_security_mirror=${DEBIAN_SECURITY_MIRROR:-http://deb.debian.org/debian-security}

# Says why and ends, unless this is root.
need_root() {
	[[ $EUID -eq 0 ]] || { echo "make: a folder of a Debian is made, and entered, by root alone. Run this as root." >&2; exit 1; }
}

# Prints where the toolchain stands.
swift_toolchain() {
	local resources toolchain
	resources=$(swift -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')
	toolchain=${resources%/usr/lib/swift}
	[[ -x "$toolchain/usr/bin/swift" ]] || { echo "make: no Swift was found at $toolchain." >&2; exit 1; }
	echo "$toolchain"
}

# make_folder FOLDER RELEASE [PACKAGES]: fills FOLDER/system, unless that was done with the same packages.
make_folder() {
	local folder=$1 release=$2 packages=${3:-}
	[[ -f "$folder/made" && "$(cat "$folder/made")" == "$release $packages" ]] && return
	echo "Making Debian $release in $folder"
	rm -rf "$folder"
	mkdir -p "$folder"
	debootstrap --variant=minbase ${packages:+--include="$packages"} "$release" "$folder/system" "$debian_mirror" \
		> "$folder/debootstrap.log" || { tail -n 5 "$folder/debootstrap.log" >&2; exit 1; }
	echo "$release $packages" > "$folder/made"
}

# renew_folder FOLDER RELEASE: brings what is installed there up to date, repairs of Debian's security team among it.
renew_folder() {
	local folder=$1 release=$2
	cp /etc/resolv.conf "$folder/system/etc/resolv.conf"
	printf 'deb %s %s main\n' "$debian_mirror" "$release" "$debian_mirror" "$release-updates" \
		"$debian_security_mirror" "$release-security" > "$folder/system/etc/apt/sources.list"
	enter "$folder" "" bash -euo pipefail -c 'apt-get update; DEBIAN_FRONTEND=noninteractive apt-get upgrade --yes' \
		&> "$folder/renewed.log" || { tail -n 20 "$folder/renewed.log" >&2; exit 1; }
}

# Puts the sources into FOLDER/system/offramp as they stand, with what isn't committed yet, and the packages that they need.
# What was built there stays.
put_sources() {
	local project=$1/system/offramp
	mkdir -p "$project"
	find "$project" -mindepth 1 -maxdepth 1 ! -name .build -exec rm -rf {} +
	git ls-files --cached --others --exclude-standard -z |
		tar --create --null --files-from=- --ignore-failed-read | tar --extract --directory "$project"
	swift package --package-path "$project" resolve
}

# enter FOLDER TOOLCHAIN COMMAND…: runs a command there, with an environment of its own and no input. An empty TOOLCHAIN mounts
# none. What $folders_environment names is in the environment, too.
enter() {
	local folder=$1 toolchain=$2
	shift 2
	[[ -z "$toolchain" ]] || mkdir -p "$folder/system$toolchain"
	unshare --mount --pid --fork --kill-child --propagation private bash -euo pipefail -s -- \
		"$folder/system" "$toolchain" "${folders_environment:-LANG=C.UTF-8}" "$@" <<'ENTER'
root=$1 toolchain=$2 environment=$3
shift 3
[[ -z "$toolchain" ]] || mount --bind -o ro "$toolchain" "$root$toolchain"
mount --types proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount --types tmpfs -o mode=1777 tmpfs "$root/tmp"
[[ -e "$root/dev/pts/ptmx" ]] || mount --types devpts -o newinstance,ptmxmode=0666 devpts "$root/dev/pts"
exec chroot "$root" /usr/bin/env --ignore-environment --default-signal=INT HOME=/home LANG=C.UTF-8 TERM=xterm-256color CI=true \
	"$environment" PATH="${toolchain:+$toolchain/usr/bin:}/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin" \
	"$@" < /dev/null
ENTER
}

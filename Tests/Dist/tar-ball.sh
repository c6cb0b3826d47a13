#!/usr/bin/env bash
# Unpacks the tar ball where none of its libraries is installed, and plays from it; then beside Debian's own libwebsockets with its
# plugin, which is of another version in other releases. test.sh starts it in a fresh Debian.
set -euo pipefail

. /offered/checks.sh
export DEBIAN_FRONTEND=noninteractive

useradd --create-home guest
mkdir /games
# xz isn't in the smallest Debian; whoever unpacks has it.
command -v xz > /dev/null || { apt-get update && apt-get install --yes --no-install-recommends xz-utils; } &> /dev/null
tar --extract --file /offered/*.tar.xz --directory /games
root=$(echo /games/*)
[[ -z "$(find / -xdev -path /games -prune -o -name 'libwebsockets*' -print -quit)" ]] || fail "a libwebsockets is installed here"
needs_no_swift "$root/bin/offramp" "$root/bin/offramp-join"
needed=$(ldd "$root/bin/offramp" "$root/bin/offramp-join")
for library in libwebsockets libev libncursesw libtinfo libssl libcrypto; do
	grep --quiet "$library.*=> $root/" <<< "$needed" || fail "$library isn't that of the tar ball"
done
for library in "$root"/lib/*; do
	[[ -z "$(ldd "$library" | grep "not found" || true)" ]] || fail "$library lacks something"
done
grep --quiet libwebsockets "$root/share/doc/libraries/sources" || fail "whose the libraries are isn't said"
holds "its libraries: $(cd "$root/lib" && echo *)"
plays "$root/bin/offramp"
practises "$root/bin/offramp-join"
status=0
serves_and_joins "$root/bin/offramp" > /tmp/polls || status=$?
cat /tmp/polls
[[ $status -eq 10 ]] || fail "the server doesn't say that it polls"
ln -s "$root/bin/offramp" /usr/local/bin/offramp
[[ "$(offramp --version)" == "$("$root/bin/offramp" --version)" ]] || fail "by a link"
plays offramp
holds "by a link, too"

{ apt-get update && apt-get install --yes --no-install-recommends libwebsockets-evlib-ev; } &> /tmp/apt.log || fail "$(cat /tmp/apt.log)"
plays "$root/bin/offramp"
status=0
serves_and_joins "$root/bin/offramp" > /tmp/polls || status=$?
[[ $status -eq 10 ]] || fail "it took a plugin that isn't its library's"
holds "beside Debian's own libwebsockets and its plugin, too: $(dpkg-query --show libwebsockets-evlib-ev)"

# What the tests of packages share. Read by them with `.`, as root, in a folder of a Debian that is theirs alone.

# Says what failed, and ends.
fail() {
	echo "FAILED: $*" >&2
	exit 1
}

# A check's name, when it holds.
holds() { echo "  $*"; }

# as USER COMMAND…: runs a command as a person would, in that person's home.
as() {
	local user=$1
	shift
	runuser --user "$user" -- env --chdir="$(getent passwd "$user" | cut -d : -f 6)" HOME="$(getent passwd "$user" | cut -d : -f 6)" "$@"
}

# shows FILE TEXT: waits at most 20 seconds until a file holds a text.
shows() {
	local file=$1 text=$2 turn
	for ((turn = 0; turn < 200; turn++)); do
		! grep --quiet --fixed-strings -- "$text" "$file" || return 0
		sleep 0.1
	done
	cat "$file" >&2
	fail "“$text” was not printed within 20 seconds"
}

# code_of FILE SEAT: the command on a seat's slip, without the name.
slip_of() {
	sed -n "/($2)\$/,/offramp-join/s/^ *\([^ ]*offramp-join [^ ]* [^ ]*\) --name.*/\1/p" "$1" | head -n 1
}

# plays OFFRAMP: lets an exercise be played by itself.
plays() {
	local said
	said=$(as guest "$1" demo off-ramp-2022 --quiet 2>&1) || { echo "$said" >&2; fail "the demo"; }
	grep --quiet "The log verifies: " <<< "$said" || { echo "$said" >&2; fail "the demo's log"; }
	holds "the demo plays: $(grep "The log verifies" <<< "$said")"
}

# practises OFFRAMP-JOIN: offers something against a rule in practice.
practises() {
	local said
	said=$(printf 'start\noffer line: night_hours=all_night\nquit\n' | as guest "$1" --practice --plain --seed 1 2>&1) ||
		{ echo "$said" >&2; fail "practice"; }
	grep --quiet "Refused: This package lets the cranes work all night" <<< "$said" || { echo "$said" >&2; fail "practice"; }
	holds "practice, by the exercise that came with it"
}

# serves_and_joins OFFRAMP: starts a server as staff do, joins it as a player does, and ends it.
serves_and_joins() {
	local said=/tmp/served joined words server status=0
	: > "$said"
	chmod 0666 "$said"
	as guest "$1" up harbour-hours --new --port 0 > "$said" 2>&1 &
	server=$!
	shows "$said" "Serving on"
	words=$(slip_of "$said" port-1)
	[[ -n "$words" ]] || { cat "$said" >&2; fail "there is no slip for port-1"; }
	joined=$(printf 'brief\nquit\n' | as guest $words --name Ada --plain 2>&1) || { echo "$joined" >&2; fail "$words"; }
	grep --quiet "You are Ada: Port of Merrow" <<< "$joined" || { echo "$joined" >&2; fail "$words"; }
	kill -TERM "$(server_under "$server")"
	wait "$server" || status=$?
	[[ $status -eq 0 ]] || { cat "$said" >&2; fail "the server ended with $status"; }
	holds "a server starts, is joined by the command on a slip, and ends: ${words%% *}"
	! grep "libwebsockets has no libev" "$said" || return 10
}

# server_under PID: the program below a shell of `runuser`.
server_under() {
	local child=$1 next
	while next=$(cat "/proc/$child/task/$child/children") && [[ -n "${next// /}" ]]; do child=${next%% *}; done
	echo "$child"
}

# No program may need a library of Swift, or one that isn't there.
needs_no_swift() {
	local needed
	needed=$(ldd "$@")
	! grep -E "swift|Foundation|not found" <<< "$needed" || fail "libraries"
	[[ ! -e /opt/swift && ! -e /usr/lib/swift ]] || fail "there is a Swift here"
	holds "no library of Swift is needed"
}

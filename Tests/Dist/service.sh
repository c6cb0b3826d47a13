#!/usr/bin/env bash
# Runs the service of the packages under systemd, as they left it; test.sh boots a Debian with it.
set -euo pipefail

. /offered/checks.sh

# staff COMMAND…: as the page on operating says.
staff() { as offramp offramp "$@" --data /var/lib/offramp; }

told() { journalctl --unit=offramp.service --output=cat --no-pager > /tmp/journal; }

# serving COUNT: waits until the service has said so often that it serves.
serving() {
	local turn
	for ((turn = 0; turn < 200; turn++)); do
		told
		[[ $(grep --count "Serving on 127.0.0.1:7316" /tmp/journal) -lt $1 ]] || return 0
		sleep 0.1
	done
	cat /tmp/journal >&2
	systemctl status --no-pager offramp.service >&2 || true
	fail "the service doesn't serve"
}

[[ "$(systemctl is-active offramp || true)" == inactive ]] || fail "the service runs, and nobody started it"
# As root, who is not the one that it should be.
offramp session open harbour-hours --name root --data /var/lib/offramp &> /tmp/slips || fail "$(cat /tmp/slips)"
[[ "$(stat --format=%U /var/lib/offramp/root.jsonl)" == root ]] || fail "a session of root's isn't"
systemctl start offramp
serving 1
! grep "libwebsockets has no libev" /tmp/journal || fail "libev's plugin isn't used"
server=$(systemctl show --property=MainPID --value offramp)
grep --quiet "^NoNewPrivs:.1" "/proc/$server/status" && grep --quiet "^CapEff:.0*$" "/proc/$server/status" || fail "privileges"
[[ "$(stat --format=%U "/proc/$server")" == offramp ]] || fail "it runs as $(stat --format=%U "/proc/$server")"
holds "systemd starts it, as its own user and without privileges"

staff session list > /tmp/list
grep --quiet "^kept .*not_started" /tmp/list || fail "the session that was opened before is gone: $(cat /tmp/list)"
grep --quiet "^root .*not_started" /tmp/list || fail "the session that root opened isn't served: $(cat /tmp/list)"
staff session open harbour-hours --name second > /tmp/slips
words=$(slip_of /tmp/slips port-1)
[[ "$words" == "offramp-join 127.0.0.1:7316 "* ]] || fail "$(cat /tmp/slips)"
printf 'brief\nquit\n' | as guest $words --name Ada --plain > /tmp/joined 2>&1 || { cat /tmp/joined >&2; fail "$words"; }
grep --quiet "You are Ada: Port of Merrow" /tmp/joined || fail "$(cat /tmp/joined)"
said=$(as guest offramp session list --data /var/lib/offramp 2>&1) && fail "a stranger was told of sessions: $said"
holds "staff open a session while it runs, a player joins it, others see nothing"

kill -KILL "$server"
serving 2
echo 'OFFRAMP_OPTIONS="--places 2000"' > /etc/default/offramp
systemctl restart offramp
serving 3
[[ "$(tr '\0' ' ' < "/proc/$(systemctl show --property=MainPID --value offramp)/cmdline")" == *"--places 2000 " ]] || fail "options"
staff session list > /tmp/list
[[ $(wc -l < /tmp/list) -eq 3 ]] || fail "sessions are missing: $(cat /tmp/list)"
holds "killed, it comes back; restarted, it takes up its options; its sessions go on"

apt-get remove --yes offramp &> /tmp/apt.log || fail "$(cat /tmp/apt.log)"
! pidof offramp || fail "it runs on after the package went"
[[ -s /var/lib/offramp/kept.jsonl && -s /var/lib/offramp/second.jsonl ]] || fail "sessions went with the package"
told
grep --quiet "^Stopping" /tmp/journal || fail "it wasn't ended in order"
holds "removing the package ends it in order, and leaves the sessions"
touch /offered/passed

#!/usr/bin/env bash
# Installs the packages, uses them and removes them; test.sh starts it in a fresh Debian.
set -euo pipefail

. /offered/checks.sh
export DEBIAN_FRONTEND=noninteractive

# installed PACKAGE…: from files, with what they need from the mirror.
installed() {
	apt-get install --yes --no-install-recommends "$@" &> /tmp/apt.log || { tail -n 20 /tmp/apt.log >&2; fail "installing $*"; }
}

apt-get update &> /tmp/apt.log || { cat /tmp/apt.log >&2; fail "apt-get update"; }
useradd --create-home guest
dpkg --get-selections | sort > /tmp/before

# The players' package alone.
installed /offered/offramp-join_*.deb
! dpkg-query --status offramp &> /dev/null || fail "the client's package brought the server"
[[ "$(offramp-join --version)" == "$(dpkg-query --show --showformat='${Version}' offramp-join | sed 's/[+].*//')" ]] || fail "versions differ"
needs_no_swift /usr/bin/offramp-join
practises offramp-join

# The server's.
installed /offered/offramp_*.deb man-db mandoc
needs_no_swift /usr/bin/offramp
plays offramp
status=0
serves_and_joins offramp || status=$?
[[ $status -eq 0 ]] || fail "libev's plugin isn't used"
holds "it waits by libev"
said=$(as guest offramp up nowhere 2>&1) && fail "an exercise that isn't there was found"
[[ "$said" == *"/usr/share/offramp/exercises has dark-plateau, harbour-hours, off-ramp-2022"* ]] || fail "$said"
holds "an exercise is found by its name, and what isn't there is refused with what is"

# Pages and completions.
pages=0
for page in /usr/share/man/man1/offramp*.1.gz; do
	said=$(LC_ALL=C.UTF-8 MANROFFSEQ= MANWIDTH=80 man --warnings --local-file --troff-device=utf8 --ditroff "$page" 2>&1 > /dev/null)
	[[ -z "$said" ]] || fail "$page: $said"
	said=$(zcat "$page" | mandoc -T lint -W warning) || fail "$page: $said"
	for heading in NAME SYNOPSIS DESCRIPTION "SEE ALSO"; do
		zcat "$page" | grep --quiet "^.SH $heading" || fail "$page has no $heading"
	done
	pages=$((pages + 1))
done
[[ $pages -gt 20 ]] || fail "$pages manual pages"
# Into a file: a reader that has enough ends man by a signal.
as guest man offramp > /tmp/page 2> /dev/null || fail "man offramp"
grep --quiet "Runs negotiation exercises" /tmp/page || fail "man offramp"
holds "$pages manual pages are well formed"
for program in offramp offramp-join; do
	bash -n "/usr/share/bash-completion/completions/$program"
	[[ -s "/usr/share/zsh/vendor-completions/_$program" && -s "/usr/share/fish/vendor_completions.d/$program.fish" ]] || fail "completions"
done
found=$(bash -c '. /usr/share/bash-completion/completions/offramp; COMP_WORDS=(offramp se); COMP_CWORD=1; COMP_LINE="offramp se"; COMP_POINT=10
	_offramp offramp se offramp &> /dev/null; printf "%s " "${COMPREPLY[@]}"')
[[ "$found" == *serve* && "$found" == *session* ]] || fail "completions of “se”: $found"
holds "completions are read, and complete"

# The service: neither started nor enabled, in order, and for its own user alone.
[[ "$(systemctl is-enabled offramp 2>&1 || true)" == disabled ]] || fail "the service is enabled"
# It ends with 0 where a setting is misspelt, and prints a line; so it must print nothing.
said=$(systemd-analyze verify --recursive-errors=no offramp.service 2>&1) || fail "systemd-analyze: $said"
[[ -z "$said" ]] || fail "systemd-analyze: $said"
cp /usr/lib/systemd/system/offramp.service /tmp/misspelt.service
sed -i 's/^ProtectSystem=/ProtectSytem=/' /tmp/misspelt.service
! systemd-analyze verify --recursive-errors=no /tmp/misspelt.service &> /dev/null || fail "a misspelt setting passes"
exposure=$(systemd-analyze security --offline=yes offramp.service 2> /dev/null | sed -n 's/.*exposure level for offramp.service: //p')
holds "systemd takes the unit; its exposure: $exposure"
[[ "$(stat --format='%U %a' /var/lib/offramp)" == "offramp 700" ]] || fail "/var/lib/offramp: $(stat --format='%U %a' /var/lib/offramp)"
as offramp offramp session open harbour-hours --name kept --data /var/lib/offramp &> /tmp/slips || fail "$(cat /tmp/slips)"
log=/var/lib/offramp/kept.jsonl
[[ "$(stat --format='%U %a' "$log")" == "offramp 600" ]] || fail "$log: $(stat --format='%U %a' "$log")"
said=$(as guest offramp session list --data /var/lib/offramp 2>&1) && fail "a stranger was told of sessions"
holds "staff open a session as the service's user, others see nothing"

# Removing leaves sessions alone; purging, too.
for way in remove purge; do
	apt-get "$way" --yes offramp &> /tmp/apt.log || { cat /tmp/apt.log >&2; fail "apt-get $way"; }
	[[ -s "$log" ]] || fail "$way took $log away"
done
[[ ! -e /usr/bin/offramp && ! -e /etc/default/offramp && ! -e /usr/share/offramp/exercises/off-ramp-2022 ]] || fail "purging left files"
practises offramp-join
apt-get purge --yes offramp-join &> /tmp/apt.log
[[ ! -e /usr/share/offramp ]] || fail "purging left $(find /usr/share/offramp)"
holds "removed and purged, sessions are kept and nothing else"
installed /offered/*.deb
as offramp offramp verify "$log" &> /dev/null || fail "the kept session doesn't verify"
holds "installed again, the kept session verifies"

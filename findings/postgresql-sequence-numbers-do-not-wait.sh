#!/usr/bin/env bash
# Expected: with synchronous replication, a number that nextval has given to a client is known to the standby, or the
#           client waits.
# Happens: only every 33rd call waits, the one that writes the next 32 numbers ahead. While it hangs, the other 32 are
#          given to others at once; the standby, promoted then, gives the same numbers again.
# Versions: PostgreSQL 15.18 (Debian 12).
# Offramp: a number is not told before the row that has it is committed; entries are counted in the log, not by a
#          sequence.
set -euo pipefail
export LC_ALL=C.UTF-8 PYTHONWARNINGS=ignore
folder=$(mktemp -d)
changed=0
trap 'rm -rf "$folder"' EXIT

# Compares what a program printed, its argument, with what was seen before, standard input; shows it, or both.
same() {
    local before
    before=$(cat)
    printf '%s\n' "$1"
    [[ $1 == "$before" ]] && return
    changed=1
    printf '\nThis has changed. Before it was:\n%s\n' "$before"
}

# The last line of a finding.
end() {
    ((changed == 0)) && printf '\nAs before.\n'
    exit "$changed"
}

programs=/usr/lib/postgresql/15/bin
if [[ ! -x $programs/postgres ]]; then
    (cd "$folder" && apt-get download postgresql-15 postgresql-client-15 libpq5 > log 2>&1)
    for package in "$folder"/*.deb; do dpkg -x "$package" "$folder/debian"; done
    programs=$folder/debian$programs
    export LD_LIBRARY_PATH=$folder/debian/usr/lib/$(uname -m)-linux-gnu
    chmod 755 "$folder"
fi
seen=15.18
"$programs/postgres" --version
[[ $("$programs/postgres" --version) == *" $seen "* ]] || echo "It was seen with $seen."
echo
user=postgres
id "$user" > /dev/null 2>&1 || user=nobody
started=()
trap 'for id in "${started[@]}"; do kill -INT "$id" 2> /dev/null && wait "$id" || true; done; rm -rf "$folder"' EXIT

# Becomes a program of PostgreSQL, not as root, which they refuse.
become() {
    local program=$programs/$1
    shift
    ((EUID != 0)) || exec setpriv --reuid "$user" --regid "$(id -gn "$user")" --clear-groups nice "$program" "$@"
    exec nice "$program" "$@"
}

# Starts a server on a folder of data and waits until it answers; its number is the port that its socket is named by.
serve() {
    (become postgres -D "$1" -k "$folder" -p "$2" -c listen_addresses= -c fsync=off) < /dev/null >> "$folder/log" 2>&1 &
    started+=($!)
    until "$programs/pg_isready" --quiet -h "$folder" -p "$2"; do sleep 0.1; done
}

# Statements, each by itself, in one session of the first server, or of the one whose port is in `port`.
sql() {
    local each=()
    for statement; do each+=(-c "$statement"); done
    "$programs/psql" -h "$folder" -p "${port:-6543}" -U postgres -qAt "${each[@]}" 2>&1
}

# Whether a command ends within some seconds.
within() {
    local seconds=$1
    shift
    "$@" > "$folder/answer" 2>&1 &
    local id=$!
    for ((step = 0; step < seconds * 10; step++)); do
        kill -0 "$id" 2> /dev/null || break
        sleep 0.1
    done
    if kill -0 "$id" 2> /dev/null; then
        kill "$id"
        wait "$id" 2> /dev/null || true
        echo "still waits after $seconds s"
    else
        wait "$id" || true
        echo "done$(sed '/^$/d; s/^/, /' "$folder/answer")"
    fi
}

# Changes a setting of the first server.
set_to() {
    sql "alter system set $1 = '$2'" "select pg_reload_conf()" > /dev/null
    until [[ $(sql "show $1") == "$2" ]]; do sleep 0.1; done
}

[[ $EUID -ne 0 ]] || chown "$user" "$folder"
(become initdb -D "$folder/first" -A trust -U postgres) < /dev/null >> "$folder/log" 2>&1
serve "$folder/first" 6543


sql "create sequence number" > /dev/null
(become pg_basebackup -h "$folder" -p 6543 -U postgres -D "$folder/second" --write-recovery-conf --checkpoint=fast)
set_to synchronous_standby_names second

said=$(
    echo "the standby is down"
    echo "nextval on the primary: $(within 2 sql "select nextval('number')")"
    echo "nextval: $(within 2 sql "select nextval('number')")"
    echo "nextval 31 times: $(within 2 sql "select max(nextval('number')) from generate_series(1, 31)")"
    echo "nextval: $(within 2 sql "select nextval('number')")"
)
kill -INT "${started[0]}"
wait "${started[0]}" || true
serve "$folder/second" 6544
port=6544
said+=$(
    printf '\nthe primary is gone, the standby comes up and is promoted\n'
    sql "select pg_promote()" > /dev/null
    for call in 1 2 3; do
        echo "nextval there: $(sql "select nextval('number')")"
    done
)
same "$said" <<'END'
the standby is down
nextval on the primary: still waits after 2 s
nextval: done, 2
nextval 31 times: done, 33
nextval: still waits after 2 s
the primary is gone, the standby comes up and is promoted
nextval there: 1
nextval there: 2
nextval there: 3
END
end

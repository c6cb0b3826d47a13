#!/usr/bin/env bash
# Expected: where a commit waits for its synchronous standby, others' NOTIFY goes on, above all in another database, and
#           with synchronous_commit off.
# Happens: if that commit has a NOTIFY, every NOTIFY of the cluster waits with it, in each database and with
#          synchronous_commit off: the lock that puts notifications in order is held until the standby has answered.
#          statement_timeout doesn't end that wait; lock_timeout does, at the commit, and takes the row along. Writes
#          without NOTIFY go on.
# Versions: PostgreSQL 15.18 (Debian 12).
# Offramp: a store with a synchronous standby says what is new without NOTIFY, or after the commit, in a transaction of
#          its own.
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


sql "create table entry (number int)" "create database other" > /dev/null
set_to synchronous_standby_names gone
sql "begin; insert into entry values (1); notify news; commit" > /dev/null &
until [[ $(sql "select count(*) from pg_stat_activity where wait_event = 'SyncRep'") == 1 ]]; do sleep 0.1; done

in_other() { PGDATABASE=other sql "set synchronous_commit = off" "notify news"; }
said=$(
    off="set synchronous_commit = off"
    echo "a commit with a row and a NOTIFY waits for a standby that is away"
    echo "write, synchronous_commit off: $(within 3 sql "$off" "insert into entry values (2)")"
    echo "NOTIFY: $(within 3 sql "notify news")"
    echo "NOTIFY, synchronous_commit off: $(within 3 sql "$off" "notify news")"
    echo "NOTIFY in another database, synchronous_commit off: $(within 3 in_other)"
    echo "the same, statement_timeout 500 ms: $(within 3 sql "$off" "set statement_timeout = 500" "notify news")"
    echo "the same, lock_timeout 500 ms: $(within 3 sql "$off" "set lock_timeout = 500" "notify news")"
    both="begin; insert into entry values (3); notify news; commit"
    echo "row and NOTIFY, lock_timeout 500 ms: $(within 3 sql "$off" "set lock_timeout = 500" "$both")"
    echo "rows that others see: $(sql "select number from entry order by 1" | tr '\n' ' ')"
)
set_to synchronous_standby_names ''
same "$said" <<'END'
a commit with a row and a NOTIFY waits for a standby that is away
write, synchronous_commit off: done
NOTIFY: still waits after 3 s
NOTIFY, synchronous_commit off: still waits after 3 s
NOTIFY in another database, synchronous_commit off: still waits after 3 s
the same, statement_timeout 500 ms: still waits after 3 s
the same, lock_timeout 500 ms: done, ERROR:  canceling statement due to lock timeout
row and NOTIFY, lock_timeout 500 ms: done, ERROR:  canceling statement due to lock timeout
rows that others see: 2 
END
end

#!/usr/bin/env bash
# Expected: synchronous_standby_names '*' is met by any pg_receivewal, which reports every 10 s: a commit waits that
#           long at most.
# Happens: without a slot and --synchronous it streams, stands in pg_stat_replication as async for ever, and no commit
#          ends. With a slot it is called sync, and a commit at level on waits all the same, until its segment of 16 MB
#          is full or switched. With --synchronous a commit ends at once, but never at level remote_apply.
# Versions: PostgreSQL 15.18 (Debian 12).
# Offramp: the page on the store names --synchronous and --slot together; "sync" in pg_stat_replication is no sign that
#          commits end.
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


sql "create table entry (number int)" "select pg_create_physical_replication_slot('slot')" > /dev/null
set_to synchronous_standby_names '*'

insert_at() { sql "set synchronous_commit = $1" "insert into entry values (1)"; }

# Lets pg_receivewal run with some options, and says how a commit of each level fares.
receive() {
    local place
    place=$(mktemp -d "$folder/wal.XXXX")
    [[ $EUID -ne 0 ]] || chown postgres "$place"
    (become pg_receivewal --no-loop -h "$folder" -p 6543 -U postgres -D "$place" "$@") 2> /dev/null &
    local id=$!
    until [[ $(sql "select state from pg_stat_replication") == streaming ]]; do sleep 0.1; done
    sleep 1
    echo "pg_receivewal${*:+ $*}: $(sql "select sync_state from pg_stat_replication")"
    for level in on remote_apply; do
        echo "    a commit at level $level: $(within 13 insert_at "$level")"
    done
    (sleep 1 && sql "select pg_switch_wal()" > /dev/null) &
    echo "    a commit at level on, then pg_switch_wal(): $(within 13 insert_at on)"
    kill -INT "$id"
    wait "$id" || true
    sql "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'" > /dev/null
    until [[ $(sql "select count(*) from pg_stat_replication") == 0 ]]; do sleep 0.1; done
}

said=$(
    receive
    receive --slot slot
    receive --slot slot --synchronous
)
same "$said" <<'END'
pg_receivewal: async
    a commit at level on: still waits after 13 s
    a commit at level remote_apply: still waits after 13 s
    a commit at level on, then pg_switch_wal(): still waits after 13 s
pg_receivewal --slot slot: sync
    a commit at level on: still waits after 13 s
    a commit at level remote_apply: still waits after 13 s
    a commit at level on, then pg_switch_wal(): done
pg_receivewal --slot slot --synchronous: sync
    a commit at level on: done
    a commit at level remote_apply: still waits after 13 s
    a commit at level on, then pg_switch_wal(): done
END
end

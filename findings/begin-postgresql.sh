# What findings about PostgreSQL begin with, after begin.sh; read by `source`, not run.
#
# A server of Debian 12's postgresql-15 in the finding's folder, on a socket there and no port, ended with the finding.

programs=/usr/lib/postgresql/15/bin
[[ -x $programs/postgres ]] || { echo "This needs Debian 12's postgresql-15." >&2; exit 2; }
"$programs/postgres" --version
echo
started=()
trap 'for id in "${started[@]}"; do kill -INT "$id" 2> /dev/null && wait "$id" || true; done; rm -rf "$folder"' EXIT

# Becomes a program of PostgreSQL, not as root, which they refuse.
become() {
    local program=$programs/$1
    shift
    ((EUID != 0)) || exec setpriv --reuid postgres --regid postgres --clear-groups nice "$program" "$@"
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

[[ $EUID -ne 0 ]] || chown postgres "$folder"
(become initdb -D "$folder/first" -A trust -U postgres) < /dev/null >> "$folder/log" 2>&1
serve "$folder/first" 6543

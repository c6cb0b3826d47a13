#!/usr/bin/env bash
# Expected: synchronous_standby_names '*' is met by any pg_receivewal, which reports every 10 s: a commit waits that
#           long at most.
# Happens: without a slot and --synchronous it streams, stands in pg_stat_replication as async for ever, and no commit
#          ends. With a slot it is called sync, and a commit at level on waits all the same, until its segment of 16 MB
#          is full or switched. With --synchronous a commit ends at once, but never at level remote_apply.
# Versions: PostgreSQL 15.18 (Debian 12).
# Offramp: the page on the store names --synchronous and --slot together; "sync" in pg_stat_replication is no sign that
#          commits end.
source "$(dirname "$0")/begin.sh"
source "$(dirname "$0")/begin-postgresql.sh"

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

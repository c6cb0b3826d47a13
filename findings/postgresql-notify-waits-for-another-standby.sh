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
source "$(dirname "$0")/begin.sh"
source "$(dirname "$0")/begin-postgresql.sh"

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

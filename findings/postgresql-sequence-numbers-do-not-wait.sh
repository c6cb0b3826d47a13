#!/usr/bin/env bash
# Expected: with synchronous replication, a number that nextval has given to a client is known to the standby, or the
#           client waits.
# Happens: only every 33rd call waits, the one that writes the next 32 numbers ahead. While it hangs, the other 32 are
#          given to others at once; the standby, promoted then, gives the same numbers again.
# Versions: PostgreSQL 15.18 (Debian 12).
# Offramp: a number is not told before the row that has it is committed; entries are counted in the log, not by a
#          sequence.
source "$(dirname "$0")/begin.sh"
source "$(dirname "$0")/begin-postgresql.sh"

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

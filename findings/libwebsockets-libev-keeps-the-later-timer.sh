#!/usr/bin/env bash
# Expected: a timer (lws_sul) that is set for 0.3 s fires after 0.3 s, whatever event loop libwebsockets runs in.
# Happens: with its libev loop, where one for later was set before and the loop has begun to wait for that, the nearer one fires
#          only when anything else wakes the loop, at the latest with the later one. With poll it is in time.
# Versions: libwebsockets 4.1.6-3, its libev plugin (libwebsockets-evlib-ev 4.1.6-3), libev 4.33-1 (Debian 12).
# Offramp: timers of its own are libev's own where it waits by libev, and the loop is woken once a second for those that
#          libwebsockets keeps (handshakes, closing).
set -euo pipefail
export LC_ALL=C.UTF-8
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

packages=(libwebsockets-dev=4.1.6-3 libwebsockets17=4.1.6-3 libwebsockets-evlib-ev=4.1.6-3 libev-dev=1:4.33-1 libev4=1:4.33-1)
for package in "${packages[@]}"; do
    [[ $(dpkg-query -W -f='${Version}' "${package%%=*}" 2> /dev/null || true) == "${package#*=}" ]] ||
        missing+=("$package")
done
if [[ -n ${missing[*]:-} ]]; then
    apt-get install --yes --no-install-recommends "${missing[@]}" > "$folder/log" 2>&1 || {
        cat "$folder/log" >&2
        exit 2
    }
fi

cat > "$folder/timers.c" << 'EOF'
#include <ev.h>
#include <libwebsockets.h>
#include <stdio.h>
#include <string.h>

static lws_sorted_usec_list_t later, nearer;
static lws_usec_t set;
static struct lws_context *context;
static int done;

static void fired_nearer(lws_sorted_usec_list_t *sul) {
    lws_usec_t took = lws_now_usecs() - set;
    printf("set for 0.3 s, fired %s\n", took < 600000 ? "in time" : took < 2000000 ? "with the later one" : "even later");
    done = 1;
}

static void fired_later(lws_sorted_usec_list_t *sul) { }

static int callback(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length) { return 0; }

int main(int count, char **words) {
    struct lws_protocols protocols[] = {{"any", callback, 0, 4096}, {0}};
    struct lws_context_creation_info info;
    struct ev_loop *loop = count > 1 ? ev_loop_new(EVFLAG_AUTO) : NULL;
    void *loops[1] = {loop};
    lws_set_log_level(0, NULL);
    memset(&info, 0, sizeof info);
    info.port = CONTEXT_PORT_NO_LISTEN;
    info.protocols = protocols;
    if (loop) {
        info.options = LWS_SERVER_OPTION_LIBEV;
        info.foreign_loops = loops;
    }
    context = lws_create_context(&info);
    if (!context) return 2;
    lws_sul_schedule(context, 0, &later, fired_later, 1500000);
    /* The loop learns of the later timer, and begins to wait for it. */
    lws_cancel_service(context);
    for (int turn = 0; turn < 3; turn++) {
        if (loop) ev_run(loop, EVRUN_NOWAIT); else if (turn == 0) lws_service(context, 0);
    }
    set = lws_now_usecs();
    lws_sul_schedule(context, 0, &nearer, fired_nearer, 300000);
    while (!done) { if (loop) ev_run(loop, EVRUN_ONCE); else lws_service(context, 0); }
    lws_context_destroy(context);
    return 0;
}
EOF
cc -o "$folder/timers" "$folder/timers.c" -lwebsockets -lev
printf 'libwebsockets %s, libev %s\n\n' "$(dpkg-query -W -f='${Version}' libwebsockets17)" "$(dpkg-query -W -f='${Version}' libev4)"
same "poll:  $(timeout 20 "$folder/timers")
libev: $(timeout 20 "$folder/timers" libev)" << 'EOF'
poll:  set for 0.3 s, fired in time
libev: set for 0.3 s, fired with the later one
EOF
end

#!/usr/bin/env bash
# Expected: `while (!done) lws_service(context, 0);` ends when a timer (lws_sul) has set `done`: the call in which it fired returns.
# Happens: timers fire at the beginning of a call, which then waits for the next event, as long as until the next timer, before it
#          returns. With lws_cancel_service in the timer's callback it returns at once.
# Versions: libwebsockets 4.1.6-3 (Debian 12), its own poll loop.
# Offramp: a client that was stopped while it dialled ended 10 or 30 seconds late; its timers end the wait of their turn now.
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

packages=(libwebsockets-dev=4.1.6-3 libwebsockets17=4.1.6-3)
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
#include <libwebsockets.h>
#include <stdio.h>
#include <string.h>

static lws_sorted_usec_list_t first, second;
static struct lws_context *context;
static int done, cancels;

static void fired_first(lws_sorted_usec_list_t *sul) {
    done = 1;
    if (cancels) lws_cancel_service(context);
}

static void fired_second(lws_sorted_usec_list_t *sul) { }

static int callback(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length) { return 0; }

int main(int count, char **words) {
    struct lws_protocols protocols[] = {{"any", callback, 0, 4096}, {0}};
    struct lws_context_creation_info info;
    lws_usec_t start;
    cancels = count > 1;
    lws_set_log_level(0, NULL);
    memset(&info, 0, sizeof info);
    info.port = CONTEXT_PORT_NO_LISTEN;
    info.protocols = protocols;
    context = lws_create_context(&info);
    if (!context) return 2;
    start = lws_now_usecs();
    lws_sul_schedule(context, 0, &first, fired_first, 300000);
    lws_sul_schedule(context, 0, &second, fired_second, 2500000);
    while (!done) lws_service(context, 0);
    printf("the loop ended %s\n", lws_now_usecs() - start < 1500000 ? "with the timer" : "with the next timer");
    lws_context_destroy(context);
    return 0;
}
EOF
cc -o "$folder/timers" "$folder/timers.c" -lwebsockets
printf 'libwebsockets %s\n\n' "$(dpkg-query -W -f='${Version}' libwebsockets17)"
same "the callback sets done:                         $(timeout 20 "$folder/timers")
the callback sets done and cancels the service: $(timeout 20 "$folder/timers" cancel)" << 'EOF'
the callback sets done:                         the loop ended with the next timer
the callback sets done and cancels the service: the loop ended with the timer
EOF
end

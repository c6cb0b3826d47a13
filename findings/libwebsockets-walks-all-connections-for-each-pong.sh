#!/usr/bin/env bash
# Expected: with the keep-alive that libwebsockets has for each connection, and in its libev loop, what a pong costs doesn't
#          depend on how many other connections are open and at rest.
# Happens: each pong sets its connection's keep-alive timer anew, in one sorted list of all, which is walked from the front to the
#          end: beside 6,000 connections a pong costs many times what it costs beside 200. Where no policy is given the library
#          has that timer, too (300 s); only a policy that hangs up after 0 s, with a ping after more than 0, sets none, and a pong
#          costs much the same. A pong without payload, moreover, is told to nobody.
# Versions: libwebsockets 4.1.6-3, its libev plugin (libwebsockets-evlib-ev 4.1.6-3), libev 4.33-1 (Debian 12).
# Offramp: the server pings by a calendar of its own, looked at once a second, and asks the system when a connection was heard last.
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
ulimit -n 14000

cat > "$folder/pongs.c" << 'EOF'
#include <arpa/inet.h>
#include <ev.h>
#include <libwebsockets.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PONGS = 4000 };
static int pongs, isOver;
static double began;

static double cpu(void) {
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    return used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
}

/* Each pong that is told is answered, so that the client sends the next one after it. */
static int callback(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length) {
    unsigned char answer[LWS_PRE + 1] = {0};
    switch (reason) {
    case LWS_CALLBACK_RECEIVE_PONG:
        pongs++;
        lws_callback_on_writable(wsi);
        break;
    case LWS_CALLBACK_RECEIVE: isOver = 1; break;
    case LWS_CALLBACK_SERVER_WRITEABLE:
        if (pongs == 2) began = cpu();
        answer[LWS_PRE] = 'a';
        return lws_write(wsi, answer + LWS_PRE, 1, LWS_WRITE_TEXT) == 1 ? 0 : -1;
    default: break;
    }
    return 0;
}

static int dial(int port) {
    static const char request[] = "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: any\r\n\r\n";
    struct sockaddr_in address = {AF_INET, htons((unsigned short)port), {htonl(INADDR_LOOPBACK)}};
    char answer[1024];
    int made = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(made, (struct sockaddr *)&address, sizeof address) || write(made, request, sizeof request - 1) < 0) exit(3);
    if (read(made, answer, sizeof answer) < 12 || memcmp(answer, "HTTP/1.1 101", 12)) exit(3);
    return made;
}

static void play(int port, int idle) {
    unsigned char message[] = {0x81, 0x81, 0, 0, 0, 0, 'm'}, answer[16];
    unsigned char full[] = {0x8a, 0x81, 0, 0, 0, 0, 'p'}, empty[] = {0x8a, 0x80, 0, 0, 0, 0};
    for (int i = 0; i < idle; i++) dial(port);
    int speaker = dial(port);
    if (write(speaker, empty, sizeof empty) < 0 || write(speaker, empty, sizeof empty) < 0) exit(3);
    for (int i = 0; i < PONGS; i++) {
        if (write(speaker, full, sizeof full) < 0 || read(speaker, answer, sizeof answer) <= 0) exit(3);
    }
    if (write(speaker, message, sizeof message) < 0) exit(3);
    pause();
}

int main(int count, char **words) {
    static const lws_retry_bo_t usual = {.secs_since_valid_ping = 20, .secs_since_valid_hangup = 30};
    static const lws_retry_bo_t none = {.secs_since_valid_ping = 1, .secs_since_valid_hangup = 0};
    struct lws_protocols protocols[] = {{"any", callback, 0, 1024}, {0}};
    struct ev_loop *loop = ev_loop_new(EVFLAG_AUTO);
    void *loops[1] = {loop};
    struct lws_context_creation_info info = {.port = 0, .iface = "127.0.0.1", .protocols = protocols, .foreign_loops = loops};
    if (count < 3) return 2;
    lws_set_log_level(0, NULL);
    info.options = LWS_SERVER_OPTION_LIBEV | LWS_SERVER_OPTION_DISABLE_IPV6;
    info.retry_and_idle_policy = !strcmp(words[2], "usual") ? &usual : !strcmp(words[2], "none") ? &none : NULL;
    struct lws_context *context = lws_create_context(&info);
    if (!context) return 2;
    int port = lws_get_vhost_listen_port(lws_get_vhost_by_name(context, "default"));
    pid_t client = fork();
    if (!client) play(port, atoi(words[1]));
    while (!isOver) ev_run(loop, EVRUN_ONCE);
    printf("%.2f %d\n", (cpu() - began) / PONGS * 1e6, pongs);
    kill(client, SIGKILL);
    waitpid(client, NULL, 0);
    return 0;
}
EOF
cc -include signal.h -o "$folder/pongs" "$folder/pongs.c" -lwebsockets -lev

# Whether a pong costs more than 2.5 times as much beside 6,000 connections as beside 200.
growth() {
    local few many
    few=$(timeout 60 "$folder/pongs" 200 "$1")
    many=$(timeout 60 "$folder/pongs" 6000 "$1")
    printf '%s: us a pong beside 200: %s, beside 6000: %s\n' "$1" "${few% *}" "${many% *}" >&2
    awk -v few="${few% *}" -v many="${many% *}" 'BEGIN { print (many > few * 2.5) ? "grows" : "stays" }'
}

printf 'libwebsockets %s, libev %s\n\n' "$(dpkg-query -W -f='${Version}' libwebsockets17)" "$(dpkg-query -W -f='${Version}' libev4)"
same "ping after 20 s, hang up after 30:   $(growth usual)
no policy given:                     $(growth unset)
ping after 1 s, hang up after 0:     $(growth none)
of 4002 pongs, 2 of them empty, told: $(timeout 60 "$folder/pongs" 1 usual | cut -d ' ' -f 2)" << 'EOF'
ping after 20 s, hang up after 30:   grows
no policy given:                     grows
ping after 1 s, hang up after 0:     stays
of 4002 pongs, 2 of them empty, told: 4000
EOF
end

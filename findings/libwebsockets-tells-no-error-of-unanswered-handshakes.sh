#!/usr/bin/env bash
# Expected: a client's connection that doesn't come about ends in LWS_CALLBACK_CLIENT_CONNECTION_ERROR.
# Happens: where somebody takes the connection and does not answer the handshake, or half of it, the library's time-out tells
#          LWS_CALLBACK_CLOSED_CLIENT_HTTP and LWS_CALLBACK_WSI_DESTROY alone. Where nobody listens, it is the error. Where the
#          host's name can't be found, lws_client_connect_via_info gives NULL, and no callback comes.
# Versions: libwebsockets 4.1.6-3 (Debian 12), its own poll loop.
# Offramp: a client tried no more once a server's machine slept for a minute; all three are failures that are tried again now.
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

cat > "$folder/handshakes.c" << 'EOF'
#include <arpa/inet.h>
#include <libwebsockets.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

static int done;

static int callback(struct lws *wsi, enum lws_callback_reasons reason, void *user, void *in, size_t length) {
    switch (reason) {
    case LWS_CALLBACK_CLIENT_CONNECTION_ERROR: printf(" error"); break;
    case LWS_CALLBACK_CLOSED_CLIENT_HTTP: printf(" closed-client-http"); break;
    case LWS_CALLBACK_CLIENT_ESTABLISHED: printf(" established"); break;
    case LWS_CALLBACK_WSI_DESTROY:
        printf(" destroyed");
        done = 1;
        lws_cancel_service(lws_get_context(wsi)); // or the call waits on, as another finding shows
        break;
    default: break;
    }
    return 0;
}

// Takes connections and says nothing, or half an answer, in a process of its own.
static int listener(const char *answer, int listens) {
    int one = socket(AF_INET, SOCK_STREAM, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    char room[4096];
    if (bind(one, (struct sockaddr *)&address, size) || getsockname(one, (struct sockaddr *)&address, &size)) _exit(2);
    if (!listens) close(one);
    else {
        listen(one, 8);
        if (!fork()) {
            int taken = accept(one, NULL, NULL);
            if (*answer && read(taken, room, sizeof room) > 0) write(taken, answer, strlen(answer));
            sleep(10);
            _exit(0);
        }
    }
    return ntohs(address.sin_port);
}

// In a process of its own, so that no context meets another's remains.
static void dial(const char *name, const char *host, int port) {
    struct lws_protocols protocols[] = {{"any", callback, 0, 4096}, {0}};
    struct lws_context_creation_info info;
    struct lws_client_connect_info to;
    struct lws_context *context;
    lws_usec_t end = lws_now_usecs() + 15000000;
    pid_t child = fork();
    if (child) {
        waitpid(child, NULL, 0);
        return;
    }
    memset(&info, 0, sizeof info);
    info.port = CONTEXT_PORT_NO_LISTEN;
    info.protocols = protocols;
    info.timeout_secs = info.connect_timeout_secs = 2;
    context = lws_create_context(&info);
    memset(&to, 0, sizeof to);
    to.context = context;
    to.address = to.host = host;
    to.port = port;
    to.path = "/";
    to.protocol = "any";
    to.ietf_version_or_minus_one = -1;
    done = 0;
    printf("%s:", name);
    if (!lws_client_connect_via_info(&to)) printf(" null");
    else while (!done && lws_now_usecs() < end) lws_service(context, 0);
    printf("\n");
    _exit(0);
}

int main(void) {
    lws_set_log_level(0, NULL);
    setvbuf(stdout, NULL, _IONBF, 0);
    dial("nobody listens", "127.0.0.1", listener("", 0));
    dial("nobody answers", "127.0.0.1", listener("", 1));
    dial("half an answer", "127.0.0.1", listener("HTTP/1.1 101 Switching Pro", 1));
    dial("no such host", "no.such.host.invalid", 80);
    return 0;
}
EOF
cc -o "$folder/handshakes" "$folder/handshakes.c" -lwebsockets
printf 'libwebsockets %s\n\n' "$(dpkg-query -W -f='${Version}' libwebsockets17)"
same "$(timeout 60 "$folder/handshakes" 2> /dev/null)" << 'EOF'
nobody listens: error destroyed
nobody answers: closed-client-http destroyed
half an answer: closed-client-http destroyed
no such host: null
EOF
end

// NATS with JetStream, as a peer: rooms are subjects of one stream. Whoever listens to a room has its message, and the sender
// the stream's word that it is stored; stored, and not synced: NATS 2.9 syncs every two minutes.
#define _GNU_SOURCE
#include "load.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What a subscription is of, in the protocol's numbers for them.
enum { NEWS = 1, ANSWERS = 2, STREAM = 3 };

void nats_join(struct connection *connection, int room) {
    char text[256];
    int count = snprintf(text, sizeof text, "CONNECT {\"verbose\":false}\r\nSUB room.%d %d\r\nSUB told.%d.%d.* %d\r\nPING\r\n",
        room, NEWS, room, connection->seat, ANSWERS);
    queue(connection, text, (size_t)count);
}

void nats_start(struct connection *connection) {
    static const char stream[] = "{\"name\":\"rooms\",\"subjects\":[\"room.*\"],\"retention\":\"limits\",\"storage\":\"file\","
        "\"max_consumers\":-1,\"max_msgs\":-1,\"max_bytes\":-1,\"num_replicas\":1}";
    char text[512];
    int count = snprintf(text, sizeof text, "SUB made %d\r\nPUB $JS.API.STREAM.CREATE.rooms made %zu\r\n%s\r\n", STREAM,
        sizeof stream - 1, stream);
    queue(connection, text, (size_t)count);
}

void nats_give(struct connection *connection, int room, unsigned long id, const char *text, size_t count) {
    char head[128];
    int size = snprintf(head, sizeof head, "PUB room.%d told.%d.%d.%lu %zu\r\n", room, room, connection->seat, id, count);
    queue(connection, head, (size_t)size);
    queue(connection, text, count);
    queue(connection, "\r\n", 2);
}

// `MSG subject subscription [reply] size`, and then so many bytes. Answers whether all of them are there.
static bool take_message(struct connection *from, const char *line, const char *payload, const char *end, size_t *size) {
    char subject[64], third[64], fourth[64];
    int kind, words = sscanf(line, "MSG %63s %d %63s %63s", subject, &kind, third, fourth);
    if (words < 3) refuse("not understood", line, (size_t)(payload - line));
    *size = strtoul(words == 4 ? fourth : third, NULL, 10) + 2;
    if ((size_t)(end - payload) < *size) return false;
    switch (kind) {
    case NEWS: take_news(from, payload, *size - 2); break;
    case ANSWERS:
        if (memmem(payload, *size, "\"error\"", 7)) refuse("refused", payload, *size);
        take_answer(from, strtoul(strrchr(subject, '.') + 1, NULL, 10), *size - 2);
        break;
    case STREAM:
        if (memmem(payload, *size, "\"error\"", 7)) refuse("refused", payload, *size);
        take_started();
        break;
    }
    return true;
}

size_t nats_take(struct connection *from, const char *bytes, size_t count) {
    const char *at = bytes, *end = bytes + count, *stop;
    char line[256];
    while ((stop = memchr(at, '\n', (size_t)(end - at)))) {
        const char *next = stop + 1;
        size_t size = 0;
        if (!strncmp(at, "MSG ", 4)) {
            snprintf(line, sizeof line, "%.*s", (int)(stop - at), at);
            if (!take_message(from, line, next, end, &size)) break;
        } else if (!strncmp(at, "PONG", 4)) {
            take_joined(from, 4);
        } else if (!strncmp(at, "PING", 4)) {
            queue(from, "PONG\r\n", 6);
        } else if (!strncmp(at, "-ERR", 4)) {
            refuse("refused", at, (size_t)(stop - at));
        }
        at = next + size;
    }
    return (size_t)(at - bytes);
}

// What the load's two ways of speaking share: WebSockets with Offramp's requests, and NATS.
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct connection {
    int socket, seat;
    struct room *room;
    bool isOpen, isJoined;
    char *cut, *out; // of a frame that isn't whole yet; what is to be sent
    size_t cutCount, outCount, outCapacity;
};

void queue(struct connection *to, const void *bytes, size_t count);
void take_joined(struct connection *from, size_t count);
void take_started(void);
void take_news(struct connection *from, const char *text, size_t count);
void take_answer(struct connection *from, unsigned long id, size_t count);
void refuse(const char *what, const char *text, size_t count) __attribute__((noreturn));

void nats_join(struct connection *connection, int room);
void nats_start(struct connection *connection);
void nats_give(struct connection *connection, int room, unsigned long id, const char *text, size_t count);
size_t nats_take(struct connection *from, const char *bytes, size_t count);

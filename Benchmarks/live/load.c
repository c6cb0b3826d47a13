// The load: joins the seats of rooms, gives commands, and measures until everybody in the room has been told.
//
//     load --codes FILE [--port N] [--rooms N] [--in-flight N | --rate N] [--command say|offer] [--seconds N] [--warm N]
//          [--seats N] [--offer MEMBERS] [--idle N] [--start] [--server-pid N] [--nats [--news BYTES]]
//
// Each line of FILE is a room: the codes of five seats (four heads and control), or of so many as `--seats` says, the four heads
// first and control last, and behind them the one that watchers share. A command counts when all seats have its news and the sender its answer. `--in-flight` keeps so many in each room;
// `--rate` gives so many a second over all rooms, however late the server is, and a command's time runs from when it was due.
// With neither, nobody acts.
// `--offer` has what stands in an offer beside its note, for another exercise than Off-ramp 2022.
// `--idle` joins so many watchers to the last room of FILE, in which nobody acts. `--start` lets control begin play first.
// `--nats` speaks to a NATS server in place of Offramp's protocol, with messages of so many bytes (nats.c).
// It prints one line of JSON, and ends by itself.
#define _GNU_SOURCE
#include "load.h"
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

enum { SEATS_MAX = 60, SENDERS = 4, CODE_MAX = 32, ROOMS_MAX = 4096, SLOTS_MAX = 256, READ_MAX = 1 << 20, REQUEST_BYTES = 300 };
enum { JOINING_MAX = 32, START_ID = 2 };

// A command under way. `told` has a bit for each seat that has the news, and the highest one for the answer.
static const uint64_t ANSWERED = 1ull << 63;
struct slot { uint64_t sinceUs, told; uint32_t serial; bool isUsed; };
struct room { char codes[SEATS_MAX + 1][CODE_MAX]; struct connection *seats[SEATS_MAX]; struct slot *slots; unsigned given; };
static struct room *rooms;
static int seatCount = 5, roomCount, playing, inFlight, idleCount, port = 7416, joined, joining, started;
static bool isOffer, isNATS;
static size_t newsSize = 650;
static double ratePerSecond, seconds = 3, warmSeconds = 0.5;
static pid_t serverPID;
static int poller;
static uint64_t endUs;
static struct connection **dirty;
static int dirtyCount;

// What is counted between the end of warming up and the end.
static bool isMeasuring;
static uint64_t bytesReceived, newsBytes, newsCount, answerBytes, answerCount, joinBytes, commandCount, lateCount;
static uint32_t *latencies;
static size_t latencyCapacity;

static void fail(const char *what) { fprintf(stderr, "load: %s: %s\n", what, strerror(errno)); exit(1); }
void refuse(const char *what, const char *text, size_t count) {
    fprintf(stderr, "load: %s: %.*s\n", what, (int)(count < 400 ? count : 400), text);
    exit(1);
}

static uint64_t micros(clockid_t clock) {
    struct timespec now;
    clock_gettime(clock, &now);
    return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

// CPU time of the server, all its threads together.
static uint64_t server_micros(void) {
    clockid_t clock;
    return serverPID && !clock_getcpuclockid(serverPID, &clock) ? micros(clock) : 0;
}

// MARK: Sending

void queue(struct connection *to, const void *bytes, size_t count) {
    if (!to->outCount) dirty[dirtyCount++] = to;
    if (to->outCount + count > to->outCapacity) {
        to->outCapacity = (to->outCount + count) * 2;
        to->out = realloc(to->out, to->outCapacity);
        if (!to->out) fail("memory");
    }
    memcpy(to->out + to->outCount, bytes, count);
    to->outCount += count;
}

// A masked frame whose mask is zero: what RFC 6455 demands of clients, without the work.
static void send_frame(struct connection *to, int opcode, const char *payload, size_t count) {
    unsigned char head[8] = {(unsigned char)(0x80 | opcode), (unsigned char)(0x80 | count)};
    size_t size = 6;
    if (count > 125) {
        head[1] = 0x80 | 126;
        head[2] = (unsigned char)(count >> 8);
        head[3] = (unsigned char)count;
        size = 8;
    }
    queue(to, head, size);
    queue(to, payload, count);
}

static void flush(void) {
    for (int i = 0; i < dirtyCount; i++) {
        struct connection *to = dirty[i];
        if (send(to->socket, to->out, to->outCount, MSG_NOSIGNAL) != (ssize_t)to->outCount) fail("sending");
        to->outCount = 0;
    }
    dirtyCount = 0;
}

static const char *offer = "\"public\":true,\"terms\":[{\"issue\":\"forces\",\"option\":\"ceasefire\"},{\"issue\":\"relief_us\","
    "\"option\":\"phased\"},{\"issue\":\"guarantees\",\"option\":\"consultation\"}],\"to\":[\"us\",\"russia\",\"europe\"]";

// The marker that stands in a text, or in an offer's note, comes back in the news, and says whose they are.
static void give(struct room *room, int number, uint64_t sinceUs) {
    struct slot *slot = &room->slots[number];
    uint32_t serial = ++slot->serial;
    *slot = (struct slot){.sinceUs = sinceUs, .serial = serial, .isUsed = true};
    unsigned long id = ((unsigned long)serial << 8) | (unsigned long)number;
    // The third head, Ukraine's, puts offers forward; in talk the four heads take turns.
    int seat = isOffer ? 2 : (int)(room->given++ % SENDERS);
    char request[8192];
    int count;
    if (isNATS) {
        count = snprintf(request, sizeof request, "~%02x%08x ", (unsigned)number, serial);
        memset(request + count, 'x', newsSize - (size_t)count);
        return nats_give(room->seats[seat], (int)(room - rooms), id, request, newsSize);
    }
    if (isOffer) {
        count = snprintf(request, sizeof request, "{\"jsonrpc\":\"2.0\",\"id\":%lu,\"method\":\"offer.putForward\",\"params\":{"
            "\"key\":\"c%lu\",\"offer\":{\"note\":\"~%02x%08x\",%s}}}", id, id, (unsigned)number, serial, offer);
        if (count >= (int)sizeof request) refuse("too long", offer, strlen(offer));
    } else {
        count = snprintf(request, sizeof request, "{\"jsonrpc\":\"2.0\",\"id\":%lu,\"method\":\"words.say\",\"params\":{"
            "\"key\":\"c%lu\",\"to\":{\"plenary\":{}},\"text\":\"~%02x%08x ", id, id, (unsigned)number, serial);
        memset(request + count, 'x', (size_t)(REQUEST_BYTES - 3 - count));
        memcpy(request + REQUEST_BYTES - 3, "\"}}", 3);
        count = REQUEST_BYTES;
    }
    send_frame(room->seats[seat], 1, request, (size_t)count);
}

// MARK: Receiving

static void finish(struct room *room, struct slot *slot) {
    uint64_t now = micros(CLOCK_MONOTONIC);
    slot->isUsed = false;
    if (isMeasuring) {
        if (commandCount == latencyCapacity) {
            latencyCapacity = latencyCapacity ? latencyCapacity * 2 : 1 << 16;
            latencies = realloc(latencies, latencyCapacity * sizeof *latencies);
            if (!latencies) fail("memory");
        }
        latencies[commandCount++] = (uint32_t)(now - slot->sinceUs);
    }
    if (inFlight && now < endUs) give(room, (int)(slot - room->slots), now);
}

static void mark(struct room *room, unsigned number, uint32_t serial, uint64_t bit) {
    struct slot *slot = &room->slots[number % SLOTS_MAX];
    if (!slot->isUsed || slot->serial != serial) return;
    slot->told |= bit;
    if (slot->told == (ANSWERED | ((1ull << seatCount) - 1))) finish(room, slot);
}

static bool read_marker(const char *at, const char *end, unsigned *number, uint32_t *serial) {
    char digits[11] = {0};
    if (end - at < 11) return false;
    memcpy(digits, at + 1, 10);
    unsigned long long all = strtoull(digits, NULL, 16);
    *number = (unsigned)(all >> 32);
    *serial = (uint32_t)all;
    return true;
}

// A frame of news may name an earlier offer besides the new one, so every marker in it is looked at.
void take_news(struct connection *from, const char *text, size_t count) {
    const char *end = text + count;
    unsigned number, last = SLOTS_MAX;
    uint32_t serial;
    bool isMarked = false;
    for (const char *at = text; (at = memchr(at, '~', (size_t)(end - at))); at++) {
        if (!read_marker(at, end, &number, &serial)) break;
        if (number == last) continue;
        last = number;
        isMarked = true;
        mark(from->room, number, serial, 1ull << from->seat);
    }
    if (!isMarked || !isMeasuring) return;
    newsBytes += count;
    newsCount++;
}

void take_joined(struct connection *from, size_t count) {
    from->isJoined = true;
    joinBytes += count;
    joined++;
    joining--;
}

void take_started(void) { started++; }

void take_answer(struct connection *from, unsigned long id, size_t count) {
    if (isMeasuring) {
        answerBytes += count;
        answerCount++;
    }
    mark(from->room, id & 255, (uint32_t)(id >> 8), ANSWERED);
}

static void take_text(struct connection *from, const char *text, size_t count) {
    static const char answer[] = "{\"id\":";
    if (count > 8 && !memcmp(text, "{\"error\"", 8)) refuse("refused", text, count);
    bool isAnswer = count > sizeof answer && !memcmp(text, answer, sizeof answer - 1);
    if (!isAnswer) return take_news(from, text, count);
    if (!from->isJoined) return take_joined(from, count);
    unsigned long id = strtoul(text + sizeof answer - 1, NULL, 10);
    if (id == START_ID) return take_started();
    take_answer(from, id, count);
}

static void take_frame(struct connection *from, int opcode, const char *payload, size_t count) {
    switch (opcode) {
    case 1: return take_text(from, payload, count);
    case 8: return refuse("the server closes", payload + (count > 2 ? 2 : 0), count > 2 ? count - 2 : 0);
    case 9: return send_frame(from, 10, payload, count);
    default: return;
    }
}

// How many bytes of the front were whole frames.
static size_t take_frames(struct connection *from, const char *bytes, size_t count) {
    size_t at = 0;
    while (count - at >= 2) {
        const unsigned char *head = (const unsigned char *)bytes + at;
        size_t size = head[1] & 127, start = size == 126 ? 4 : size == 127 ? 10 : 2;
        if (count - at < start) break;
        if (start == 4) size = (size_t)head[2] << 8 | head[3];
        if (start == 10) {
            size = 0;
            for (int i = 2; i < 10; i++) size = size << 8 | head[i];
        }
        if (count - at - start < size) break;
        take_frame(from, head[0] & 15, bytes + at + start, size);
        at += start + size;
    }
    return at;
}

static void ask_to_join(struct connection *connection) {
    char request[256];
    int count = snprintf(request, sizeof request, "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"session.join\",\"params\":{"
        "\"code\":\"%s\",\"name\":\"P%d\"}}", connection->room->codes[connection->seat], connection->seat);
    send_frame(connection, 1, request, (size_t)count);
}

static void receive(struct connection *from) {
    static char bytes[READ_MAX];
    if (from->cutCount) memcpy(bytes, from->cut, from->cutCount);
    ssize_t got = recv(from->socket, bytes + from->cutCount, READ_MAX - from->cutCount, MSG_DONTWAIT);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) fail(from->isJoined ? "a connection ended" : "a connection ended before it joined");
    if (isMeasuring) bytesReceived += (size_t)got;
    size_t count = from->cutCount + (size_t)got, taken = 0;
    if (isNATS) {
        taken = nats_take(from, bytes, count);
    } else if (!from->isOpen) {
        char *end = memmem(bytes, count, "\r\n\r\n", 4);
        if (end) {
            if (memcmp(bytes, "HTTP/1.1 101", 12)) refuse("handshake", bytes, count);
            taken = (size_t)(end + 4 - bytes);
            from->isOpen = true;
            ask_to_join(from);
        }
    }
    if (from->isOpen) taken += take_frames(from, bytes + taken, count - taken);
    from->cutCount = count - taken;
    if (!from->cutCount && !from->cut) return;
    free(from->cut);
    from->cut = from->cutCount ? malloc(from->cutCount) : NULL;
    if (from->cutCount) memcpy(from->cut, bytes + taken, from->cutCount);
}

static void turn(uint64_t waitUs) {
    struct epoll_event events[1024];
    struct timespec wait = {(time_t)(waitUs / 1000000), (long)(waitUs % 1000000) * 1000};
    int count = epoll_pwait2(poller, events, 1024, &wait, NULL);
    if (count < 0 && errno != EINTR) fail("epoll");
    for (int i = 0; i < count; i++) receive(events[i].data.ptr);
    flush();
}

// MARK: Joining

static void join(struct room *room, int seat) {
    static const char request[] = "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
        "Sec-WebSocket-Protocol: offramp.v1\r\n\r\n";
    struct connection *connection = calloc(1, sizeof *connection);
    if (!connection) fail("memory");
    connection->room = room;
    connection->seat = seat;
    if (seat < seatCount) room->seats[seat] = connection;
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    to.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    connection->socket = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (connection->socket < 0 || connect(connection->socket, (struct sockaddr *)&to, sizeof to)) fail("connecting");
    int one = 1;
    setsockopt(connection->socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    if (isNATS) nats_join(connection, (int)(room - rooms));
    else queue(connection, request, sizeof request - 1);
    flush();
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = connection};
    if (epoll_ctl(poller, EPOLL_CTL_ADD, connection->socket, &event)) fail("epoll");
    // A server takes only so many from one address that haven't joined.
    for (joining++; joining >= JOINING_MAX;) turn(1000000);
}

static void read_codes(const char *path) {
    char line[(SEATS_MAX + 1) * CODE_MAX];
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    rooms = calloc(ROOMS_MAX, sizeof *rooms);
    while (roomCount < ROOMS_MAX && fgets(line, sizeof line, file)) {
        int count = 0;
        for (char *code = strtok(line, " \n"); code && count <= seatCount; code = strtok(NULL, " \n"))
            snprintf(rooms[roomCount].codes[count++], CODE_MAX, "%s", code);
        if (count != seatCount + 1) refuse("a room needs a code for each seat and one more", path, strlen(path));
        rooms[roomCount++].slots = calloc(SLOTS_MAX, sizeof(struct slot));
    }
    fclose(file);
}

static void settle(uint64_t us) {
    for (uint64_t until = micros(CLOCK_MONOTONIC) + us; micros(CLOCK_MONOTONIC) < until;) turn(10000);
}

static void join_all(bool isToStart) {
    int all = playing * seatCount + idleCount;
    dirty = calloc((size_t)all + 1, sizeof *dirty);
    for (int i = 0; i < playing; i++)
        for (int seat = 0; seat < seatCount; seat++) join(&rooms[i], seat);
    for (int i = 0; i < idleCount; i++) join(&rooms[roomCount - 1], seatCount);
    while (joined < all) turn(1000000);
    static const char start[] = "{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"control.start\",\"params\":{\"key\":\"start\"}}";
    int toStart = !isToStart ? 0 : isNATS ? 1 : playing;
    for (int i = 0; i < toStart; i++) {
        if (isNATS) nats_start(rooms[i].seats[seatCount - 1]);
        else send_frame(rooms[i].seats[seatCount - 1], 1, start, sizeof start - 1);
    }
    flush();
    while (started < toStart) turn(1000000);
    settle(300000);
}

// MARK: The run

static int free_slot(struct room *room) {
    for (int i = 0; i < SLOTS_MAX; i++)
        if (!room->slots[i].isUsed) return i;
    return -1;
}

// Gives all that is due by now; where a room has no slot left, what is due waits, and its time runs.
static uint64_t give_due(uint64_t startUs, uint64_t given) {
    uint64_t now = micros(CLOCK_MONOTONIC);
    for (;; given++) {
        uint64_t dueUs = startUs + (uint64_t)((double)given * 1e6 / ratePerSecond);
        if (dueUs > now || dueUs >= endUs) return given;
        struct room *room = &rooms[given % (uint64_t)playing];
        int slot = free_slot(room);
        if (slot < 0) {
            lateCount++;
            return given;
        }
        give(room, slot, dueUs);
    }
}

static void run_until(uint64_t us, uint64_t startUs, uint64_t *given) {
    for (uint64_t now; (now = micros(CLOCK_MONOTONIC)) < us;) {
        uint64_t waitUs = us - now;
        if (ratePerSecond > 0) {
            *given = give_due(startUs, *given);
            flush();
            uint64_t dueUs = startUs + (uint64_t)((double)*given * 1e6 / ratePerSecond);
            now = micros(CLOCK_MONOTONIC);
            waitUs = dueUs > now && dueUs < us ? dueUs - now : 100;
        }
        turn(waitUs);
    }
}

static int ascending(const void *a, const void *b) {
    uint32_t left = *(const uint32_t *)a, right = *(const uint32_t *)b;
    return (left > right) - (left < right);
}

static void run(void) {
    uint64_t startUs = micros(CLOCK_MONOTONIC), given = 0;
    uint64_t measureUs = startUs + (uint64_t)(warmSeconds * 1e6);
    endUs = measureUs + (uint64_t)(seconds * 1e6);
    for (int i = 0; i < playing; i++)
        for (int slot = 0; slot < inFlight; slot++) give(&rooms[i], slot, micros(CLOCK_MONOTONIC));
    flush();
    run_until(measureUs, startUs, &given);
    isMeasuring = true;
    uint64_t ownUs = micros(CLOCK_PROCESS_CPUTIME_ID), serverUs = server_micros(), fromUs = micros(CLOCK_MONOTONIC);
    run_until(endUs, startUs, &given);
    isMeasuring = false;
    double took = (double)(micros(CLOCK_MONOTONIC) - fromUs);
    ownUs = micros(CLOCK_PROCESS_CPUTIME_ID) - ownUs;
    serverUs = server_micros() - serverUs;
    qsort(latencies, commandCount, sizeof *latencies, ascending);
    double commands = commandCount ? (double)commandCount : 1;
    printf("{\"commands\":%llu,\"perSecond\":%.1f,\"p50\":%u,\"p99\":%u,\"bytesPerSeat\":%.1f,\"newsBytes\":%.1f,"
        "\"answerBytes\":%.1f,\"joinBytes\":%.0f,\"generatorShare\":%.4f,\"serverShare\":%.4f,\"serverMicros\":%.2f,"
        "\"late\":%llu}\n", (unsigned long long)commandCount, (double)commandCount * 1e6 / took,
        commandCount ? latencies[commandCount / 2] : 0, commandCount ? latencies[commandCount * 99 / 100] : 0,
        (double)bytesReceived / seatCount / commands, newsCount ? (double)newsBytes / (double)newsCount : 0,
        answerCount ? (double)answerBytes / (double)answerCount : 0, joined ? (double)joinBytes / joined : 0,
        (double)ownUs / took, (double)serverUs / took, (double)serverUs / commands, (unsigned long long)lateCount);
}

int main(int count, char **arguments) {
    const char *codes = NULL;
    bool isToStart = false;
    for (int i = 1; i < count; i++) {
        const char *name = arguments[i], *given = i + 1 < count ? arguments[i + 1] : "";
        if (!strcmp(name, "--start")) { isToStart = true; continue; }
        if (!strcmp(name, "--nats")) { isNATS = true; continue; }
        i++;
        if (!strcmp(name, "--codes")) codes = given;
        else if (!strcmp(name, "--port")) port = atoi(given);
        else if (!strcmp(name, "--rooms")) playing = atoi(given);
        else if (!strcmp(name, "--in-flight")) inFlight = atoi(given);
        else if (!strcmp(name, "--rate")) ratePerSecond = atof(given);
        else if (!strcmp(name, "--command")) isOffer = !strcmp(given, "offer");
        else if (!strcmp(name, "--seconds")) seconds = atof(given);
        else if (!strcmp(name, "--warm")) warmSeconds = atof(given);
        else if (!strcmp(name, "--news")) newsSize = strtoul(given, NULL, 10);
        else if (!strcmp(name, "--seats")) seatCount = atoi(given);
        else if (!strcmp(name, "--offer")) offer = given;
        else if (!strcmp(name, "--idle")) idleCount = atoi(given);
        else if (!strcmp(name, "--server-pid")) serverPID = (pid_t)atoi(given);
        else { fprintf(stderr, "load: %s is not known.\n", name); return 2; }
    }
    if (!codes || newsSize < 16 || newsSize > 8192 || seatCount <= SENDERS || seatCount > SEATS_MAX) return 2;
    if (inFlight < 0 || inFlight > SLOTS_MAX || (inFlight && ratePerSecond > 0)) return 2;
    // It ends, where a server says nothing any more, too.
    alarm((unsigned)(seconds + warmSeconds) + 240);
    // So that a command is given when it is due, and not 50 µs later.
    prctl(PR_SET_TIMERSLACK, 1);
    read_codes(codes);
    if (!playing || playing > roomCount) playing = roomCount;
    poller = epoll_create1(EPOLL_CLOEXEC);
    join_all(isToStart);
    run();
    return 0;
}

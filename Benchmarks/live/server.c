// The C server of the same work as Offramp's, and without its rules: what a command costs at least on this machine.
//
//     server --codes FILE --data FOLDER [--port N] [--news BYTES] [--answer BYTES] [--line BYTES] [--file-each-room] [--poll]
//
// Each line of FILE is a room: the codes of its seats, and last the one that idle watchers share. A `words.say` becomes a
// line in the room's log, chained by SHA-256, made durable by a thread, and only then five news and the sender's answer.
// Any other request is answered and forgotten.
//
// All rooms' lines go to one file, so that one sync serves all that wait: nothing that keeps a promise is quicker.
// `--file-each-room` has a file and a sync for each room.
//
// Bytes. Offramp at f278165 and at 0.9, one `words.say` of 300 bytes to the plenary in Off-ramp 2022 among five seats whose
// people have names of two letters: news 649 to 653 bytes to each seat, answer 67, log line 788 to 790 with its end. Those
// are the defaults; the harness measures them anew in each build, and gives what it found.
#define _GNU_SOURCE
#include <libwebsockets.h>
#include <openssl/sha.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum { SEATS_MAX = 16, CODE_MAX = 32, ROOMS_MAX = 4096, FRAME_MAX = 8192, LINE_MAX_BYTES = 8192 };

struct bytes { char *at; size_t count, capacity; };

// What waits for the disk: who asked in which room, and the frames, one for the room and one for who asked.
struct held { struct member *sender; struct room *room; uint64_t line; size_t news, answer; };

struct member { struct lws *socket; struct room *room; struct member *next; struct bytes in, out; };

struct room {
    struct member *members;
    char codes[SEATS_MAX][CODE_MAX];
    int codeCount, file;
    uint64_t number;
    char previous[65];
    struct bytes unwritten; // under `mutex`
};

static struct room rooms[ROOMS_MAX];
static int roomCount;
static size_t newsBytes = 650, answerBytes = 67, lineBytes = 789;
static struct lws_context *context;

// The gate: what is held back, in order of lines, and its frames one behind the other.
static struct bytes heldItems, heldFrames;
static size_t heldFrom, framesFrom;
static uint64_t linesAppended;

static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t isDirty = PTHREAD_COND_INITIALIZER;
static uint64_t linesWaiting, linesDurable; // both under `mutex`

static void fail(const char *what) { perror(what); exit(1); }

static char *room_for(struct bytes *bytes, size_t count) {
    if (bytes->count + count > bytes->capacity) {
        bytes->capacity = (bytes->count + count) * 2;
        bytes->at = realloc(bytes->at, bytes->capacity);
        if (!bytes->at) fail("memory");
    }
    char *at = bytes->at + bytes->count;
    bytes->count += count;
    return at;
}

static void append(struct bytes *bytes, const void *from, size_t count) { memcpy(room_for(bytes, count), from, count); }

// MARK: The disk's thread

static void write_whole(int file, struct bytes *bytes) {
    for (size_t from = 0; from < bytes->count;) {
        ssize_t count = write(file, bytes->at + from, bytes->count - from);
        if (count < 0) fail("write");
        from += (size_t)count;
    }
    bytes->count = 0;
}

// All that came while the disk was busy is written and synced at once. With one file for all rooms that is one sync.
static void *make_durable(void *unused) {
    (void)unused;
    static struct bytes taken[ROOMS_MAX];
    for (;;) {
        pthread_mutex_lock(&mutex);
        while (linesWaiting == linesDurable) pthread_cond_wait(&isDirty, &mutex);
        uint64_t reaching = linesWaiting;
        for (int i = 0; i < roomCount; i++) {
            struct bytes swap = taken[i];
            taken[i] = rooms[i].unwritten;
            rooms[i].unwritten = swap;
        }
        pthread_mutex_unlock(&mutex);
        int synced = -1;
        for (int i = 0; i < roomCount; i++) {
            bool isLast = i + 1 == roomCount || rooms[i + 1].file != rooms[i].file;
            if (taken[i].count) {
                write_whole(rooms[i].file, &taken[i]);
                synced = i;
            }
            if (isLast && synced >= 0 && rooms[synced].file == rooms[i].file && fdatasync(rooms[i].file)) fail("sync");
        }
        pthread_mutex_lock(&mutex);
        linesDurable = reaching;
        pthread_mutex_unlock(&mutex);
        lws_cancel_service(context);
    }
    return NULL;
}

// MARK: Lines and frames

// Fills up to `size` with a member of that length, so that bytes are as many as Offramp's.
static size_t padded(char *at, size_t count, size_t size, const char *end) {
    size_t ending = strlen(end);
    for (; count + ending < size; count++) at[count] = 'x';
    memcpy(at + count, end, ending);
    return count + ending;
}

static void append_line(struct room *room, const char *text, int textCount, uint64_t time) {
    char line[LINE_MAX_BYTES + 128];
    unsigned char digest[32];
    int count = snprintf(line, LINE_MAX_BYTES, "{\"command\":{\"say\":{\"text\":\"%.*s\",\"to\":{\"plenary\":{}}}},"
        "\"number\":%llu,\"previous\":\"%s\",\"timeMs\":%llu,\"events\":\"", textCount, text,
        (unsigned long long)room->number, room->previous, (unsigned long long)time);
    // Behind it come the hash's name and its 64 digits.
    size_t size = padded(line, (size_t)count, lineBytes - 76, "\"");
    SHA256((unsigned char *)line, size, digest);
    for (int i = 0; i < 32; i++) {
        room->previous[i * 2] = "0123456789abcdef"[digest[i] >> 4];
        room->previous[i * 2 + 1] = "0123456789abcdef"[digest[i] & 15];
    }
    size += (size_t)snprintf(line + size, 128, ",\"hash\":\"%s\"}\n", room->previous);
    pthread_mutex_lock(&mutex);
    append(&room->unwritten, line, size);
    bool wasClean = linesWaiting++ == linesDurable;
    if (wasClean) pthread_cond_signal(&isDirty);
    pthread_mutex_unlock(&mutex);
    linesAppended++;
}

// Frames are written by hand, so that many go in one `send`: no mask, no extension.
static size_t frame(struct bytes *to, const char *payload, size_t count) {
    char head[10] = {(char)0x81, (char)count};
    size_t size = 2;
    if (count > 125) {
        head[1] = 126;
        head[2] = (char)(count >> 8);
        head[3] = (char)count;
        size = 4;
    }
    append(to, head, size);
    append(to, payload, count);
    return size + count;
}

static void say(struct member *sender, const char *id, const char *text, int textCount) {
    struct timespec now;
    clock_gettime(CLOCK_REALTIME, &now);
    uint64_t time = (uint64_t)now.tv_sec * 1000 + (uint64_t)now.tv_nsec / 1000000;
    struct room *room = sender->room;
    char payload[FRAME_MAX];
    room->number++;
    append_line(room, text, textCount, time);
    struct held held = {.sender = sender, .room = room, .line = linesAppended};
    size_t count = (size_t)snprintf(payload, sizeof payload, "{\"jsonrpc\":\"2.0\",\"method\":\"news\",\"params\":{"
        "\"number\":%llu,\"time\":%llu,\"text\":\"%.*s\",\"updates\":\"", (unsigned long long)room->number,
        (unsigned long long)time, textCount, text);
    held.news = frame(&heldFrames, payload, padded(payload, count, newsBytes, "\"}}"));
    count = (size_t)snprintf(payload, sizeof payload, "{\"id\":%.*s,\"jsonrpc\":\"2.0\",\"result\":{\"through\":%llu,\"r\":\"",
        (int)strcspn(id, ",}"), id, (unsigned long long)room->number);
    held.answer = frame(&heldFrames, payload, padded(payload, count, answerBytes, "\"}}"));
    append(&heldItems, &held, sizeof held);
}

static void queue(struct member *member, const char *frames, size_t count) {
    bool isFirst = !member->out.count;
    if (isFirst) room_for(&member->out, LWS_PRE);
    append(&member->out, frames, count);
    // What stands there already was asked for, and goes in the same `send`.
    if (isFirst) lws_callback_on_writable(member->socket);
}

static void release(void) {
    pthread_mutex_lock(&mutex);
    uint64_t durable = linesDurable;
    pthread_mutex_unlock(&mutex);
    for (; heldFrom < heldItems.count; heldFrom += sizeof(struct held)) {
        struct held held;
        memcpy(&held, heldItems.at + heldFrom, sizeof held);
        if (held.line > durable) break;
        const char *frames = heldFrames.at + framesFrom;
        for (struct member *member = held.room->members; member; member = member->next) {
            bool isSender = member == held.sender;
            queue(member, frames, held.news + (isSender ? held.answer : 0));
        }
        framesFrom += held.news + held.answer;
    }
    // Once nothing is held the buffers begin anew, and long before they would grow without end.
    bool isToMove = heldFrom == heldItems.count || framesFrom > 1 << 22;
    if (!isToMove) return;
    memmove(heldItems.at, heldItems.at + heldFrom, heldItems.count -= heldFrom);
    memmove(heldFrames.at, heldFrames.at + framesFrom, heldFrames.count -= framesFrom);
    heldFrom = framesFrom = 0;
}

// MARK: Connections

static void join(struct member *member, const char *id, const char *code) {
    char answer[128];
    for (int i = 0; i < roomCount && !member->room; i++)
        for (int j = 0; j < rooms[i].codeCount; j++)
            if (!strncmp(code, rooms[i].codes[j], strlen(rooms[i].codes[j]))) member->room = &rooms[i];
    if (!member->room) return;
    member->next = member->room->members;
    member->room->members = member;
    size_t count = (size_t)snprintf(answer, sizeof answer, "{\"id\":%.*s,\"jsonrpc\":\"2.0\",\"result\":{}}",
        (int)strcspn(id, ",}"), id);
    struct bytes framed = {0};
    frame(&framed, answer, count);
    queue(member, framed.at, framed.count);
    free(framed.at);
}

static void leave(struct member *member) {
    struct member **at = member->room ? &member->room->members : NULL;
    while (at && *at && *at != member) at = &(*at)->next;
    if (at && *at) *at = member->next;
    free(member->in.at);
    free(member->out.at);
    member->in = member->out = (struct bytes){0};
}

// The first of what a request says under a name. The text of a message has no quotation mark in this measurement.
static const char *value(const char *request, size_t count, const char *name) {
    const char *at = memmem(request, count, name, strlen(name));
    return at ? at + strlen(name) : NULL;
}

static void take(struct member *member, const char *request, size_t count) {
    const char *id = value(request, count, "\"id\":"), *text = value(request, count, "\"text\":\"");
    const char *code = value(request, count, "\"code\":\"");
    if (!id) return;
    if (!member->room && code) return join(member, id, code);
    if (!member->room) return;
    const char *end = text ? memchr(text, '"', count - (size_t)(text - request)) : NULL;
    say(member, id, end ? text : "", end ? (int)(end - text) : 0);
}

static int write_out(struct member *member) {
    struct bytes *out = &member->out;
    if (!out->count) return 0;
    int count = (int)(out->count - LWS_PRE);
    int written = lws_write(member->socket, (unsigned char *)out->at + LWS_PRE, (size_t)count, LWS_WRITE_HTTP);
    out->count = 0;
    return written < 0 ? -1 : 0;
}

static int handle(struct lws *socket, enum lws_callback_reasons reason, void *user, void *in, size_t count) {
    struct member *member = user;
    switch (reason) {
    case LWS_CALLBACK_ESTABLISHED:
        *member = (struct member){.socket = socket};
        break;
    case LWS_CALLBACK_RECEIVE: {
        // A request mostly comes whole, and is then read where it lies; where a read ends it may be cut.
        bool isWhole = !lws_remaining_packet_payload(socket);
        if (isWhole && !member->in.count) {
            take(member, in, count);
            break;
        }
        append(&member->in, in, count);
        if (!isWhole) break;
        take(member, member->in.at, member->in.count);
        member->in.count = 0;
        break;
    }
    case LWS_CALLBACK_SERVER_WRITEABLE: return write_out(member);
    case LWS_CALLBACK_EVENT_WAIT_CANCELLED: release(); break;
    case LWS_CALLBACK_CLOSED: leave(member); break;
    default: break;
    }
    return 0;
}

// MARK: The start

static void read_rooms(const char *path, const char *folder, bool isFileEach) {
    char line[SEATS_MAX * CODE_MAX], name[4096];
    FILE *file = fopen(path, "r");
    if (!file) fail(path);
    while (roomCount < ROOMS_MAX && fgets(line, sizeof line, file)) {
        struct room *room = &rooms[roomCount];
        for (char *code = strtok(line, " \n"); code && room->codeCount < SEATS_MAX; code = strtok(NULL, " \n"))
            snprintf(room->codes[room->codeCount++], CODE_MAX, "%s", code);
        snprintf(name, sizeof name, "%s/%d.jsonl", folder, roomCount);
        room->file = !isFileEach && roomCount ? rooms[0].file : open(name, O_CREAT | O_WRONLY | O_APPEND | O_CLOEXEC, 0600);
        if (room->file < 0) fail(name);
        memset(room->previous, '0', 64);
        roomCount++;
    }
    fclose(file);
}

int main(int count, char **arguments) {
    const char *codes = NULL, *data = NULL;
    bool isFileEach = false, isPoll = false;
    int port = 7416;
    for (int i = 1; i < count; i++) {
        const char *name = arguments[i], *given = i + 1 < count ? arguments[i + 1] : "";
        if (!strcmp(name, "--file-each-room")) { isFileEach = true; continue; }
        if (!strcmp(name, "--poll")) { isPoll = true; continue; }
        i++;
        if (!strcmp(name, "--codes")) codes = given;
        else if (!strcmp(name, "--data")) data = given;
        else if (!strcmp(name, "--port")) port = atoi(given);
        else if (!strcmp(name, "--news")) newsBytes = strtoul(given, NULL, 10);
        else if (!strcmp(name, "--answer")) answerBytes = strtoul(given, NULL, 10);
        else if (!strcmp(name, "--line")) lineBytes = strtoul(given, NULL, 10);
        else { fprintf(stderr, "%s is not known.\n", name); return 2; }
    }
    if (!codes || !data || newsBytes > FRAME_MAX - 8 || answerBytes > FRAME_MAX - 8 || lineBytes > LINE_MAX_BYTES) return 2;
    read_rooms(codes, data, isFileEach);
    lws_set_log_level(LLL_ERR, NULL);
    static const struct lws_protocols protocols[] = {
        {"http", handle, sizeof(struct member), 16384, 0, NULL, 0},
        {"offramp.v1", handle, sizeof(struct member), 16384, 0, NULL, 0},
        {NULL, NULL, 0, 0, 0, NULL, 0},
    };
    static const lws_retry_bo_t keepAlive = {.secs_since_valid_ping = 20, .secs_since_valid_hangup = 30};
    struct lws_context_creation_info info = {
        .port = port, .iface = "127.0.0.1", .protocols = protocols, .pt_serv_buf_size = 1 << 20,
        .retry_and_idle_policy = &keepAlive,
        .options = LWS_SERVER_OPTION_VALIDATE_UTF8 | LWS_SERVER_OPTION_DISABLE_IPV6 | (isPoll ? 0 : LWS_SERVER_OPTION_LIBEV),
    };
    context = lws_create_context(&info);
    if (!context && !isPoll) {
        fprintf(stderr, "libev's loop is missing (libwebsockets-evlib-ev); it is poll's.\n");
        info.options &= ~(uint64_t)LWS_SERVER_OPTION_LIBEV;
        context = lws_create_context(&info);
    }
    if (!context) return 1;
    pthread_t thread;
    if (pthread_create(&thread, NULL, make_durable, NULL)) return 1;
    while (lws_service(context, 0) >= 0) {}
    return 1;
}

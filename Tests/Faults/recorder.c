// Loaded into a server (LD_PRELOAD): records, in one order, what is done to the files of a folder and what leaves by
// sockets, and plants faults. It knows nothing of which files there are.
//
//     OFFRAMP_RECORD    the file that the record is appended to; it lies outside of the folder
//     OFFRAMP_FOLDER    the folder
//     OFFRAMP_PLANT     late-sync PATTERN | no-sync PATTERN | swap PATTERN PATTERN, of files' names
//
// A write, a change of names or a send and its record are one step under one lock, so the record's order is the true
// one. A sync isn't: it is recorded as it begins and again as it has ended, and meanwhile others write and send. It
// covers what was written before it began, and counts once it has ended. After SIGUSR2 the server ends by SIGKILL where
// it would next sync a file: what was written for that sync stays unsynced.
//
// Calls of the kernel are made directly, so that nothing here is recorded itself.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <fnmatch.h>
#include <limits.h>
#include <linux/falloc.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

// Tests/Faults/record.py has the same list.
enum kind { START = 1, OPEN, WRITE, SYNC_BEGIN, SYNC_END, RENAME, UNLINK, MKDIR, TRUNCATE, SEND, UNKNOWN };
// Of a write: the file was open for synchronous writes, so it was durable when it returned.
enum { WRITE_IS_DURABLE = 1 };
enum { PIECES_MAX = 1024, HELD_MAX = 64, LATE_MICROSECONDS = 200000, RECORD_DESCRIPTOR_MIN = 900 };

// Before every record. `file` is an inode: of files, folders and sockets alike.
struct head { uint32_t kind, count; uint64_t file; int64_t first, second; };

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int recordDescriptor = -1;
static char folder[PATH_MAX];
static size_t folderCount;
static int64_t syncCount;
static volatile sig_atomic_t isDying;
static enum { NONE, LATE_SYNC, NO_SYNC, SWAP } plant;
static char pattern[NAME_MAX + 1], otherPattern[NAME_MAX + 1];
static struct { int descriptor; uint64_t file; } held[HELD_MAX];
static int heldCount;

static void die_at_sync(int signal) { (void)signal; isDying = 1; }

__attribute__((constructor)) static void begin(void) {
    const char *record = getenv("OFFRAMP_RECORD"), *root = getenv("OFFRAMP_FOLDER");
    const char *planted = getenv("OFFRAMP_PLANT");
    if (!record || !root || !realpath(root, folder)) return;
    folderCount = strlen(folder);
    char name[16] = "";
    if (planted && sscanf(planted, "%15s %255s %255s", name, pattern, otherPattern) >= 2)
        plant = !strcmp(name, "late-sync") ? LATE_SYNC
            : !strcmp(name, "no-sync") ? NO_SYNC
            : !strcmp(name, "swap") ? SWAP : NONE;
    if (planted && plant == NONE) abort();
    int opened = (int)syscall(SYS_openat, AT_FDCWD, record, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (opened < 0) abort();
    recordDescriptor = (int)syscall(SYS_fcntl, opened, F_DUPFD_CLOEXEC, RECORD_DESCRIPTOR_MIN);
    if (recordDescriptor < 0) recordDescriptor = opened;
    else syscall(SYS_close, opened);
    signal(SIGUSR2, die_at_sync);
    sigset_t mine;
    sigemptyset(&mine);
    sigaddset(&mine, SIGUSR2);
    pthread_sigmask(SIG_UNBLOCK, &mine, NULL);
    struct head head = {START, 0, 0, getpid(), 0};
    if (syscall(SYS_write, recordDescriptor, &head, sizeof head) != sizeof head) abort();
}

// MARK: Recording

// With the lock held. A record that can't be written makes everything after it worthless.
static void note_pieces(
    enum kind kind, uint64_t file, int64_t first, int64_t second, const struct iovec *pieces, int count, size_t bytes) {
    struct head head = {kind, (uint32_t)bytes, file, first, second};
    struct iovec all[PIECES_MAX + 1] = {{&head, sizeof head}};
    size_t left = bytes;
    int used = 1;
    for (int i = 0; i < count && left; i++) {
        size_t size = pieces[i].iov_len < left ? pieces[i].iov_len : left;
        all[used++] = (struct iovec){pieces[i].iov_base, size};
        left -= size;
    }
    if (left || syscall(SYS_writev, recordDescriptor, all, used) != (ssize_t)(sizeof head + bytes)) abort();
}

static void note(enum kind kind, uint64_t file, int64_t first, int64_t second, const void *bytes, size_t count) {
    struct iovec piece = {(void *)bytes, count};
    note_pieces(kind, file, first, second, &piece, 1, count);
}

// A path as the folder has it; false for what lies outside. The folder itself is the empty path.
static bool is_inside(const char *whole, char *inside) {
    if (strncmp(whole, folder, folderCount) || (whole[folderCount] && whole[folderCount] != '/')) return false;
    strcpy(inside, whole + folderCount + (whole[folderCount] ? 1 : 0));
    return true;
}

static bool locate_descriptor(int descriptor, char *inside) {
    char link[64], whole[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
    ssize_t count = syscall(SYS_readlinkat, AT_FDCWD, link, whole, sizeof whole - 1);
    if (count <= 0) return false;
    whole[count] = 0;
    return is_inside(whole, inside);
}

static bool locate_path(int base, const char *path, char *inside) {
    char whole[PATH_MAX], parent[PATH_MAX];
    if (recordDescriptor < 0 || !path) return false;
    if (path[0] == '/' || base == AT_FDCWD) {
        if (strlen(path) >= sizeof whole) return false;
        strcpy(whole, path);
    } else {
        snprintf(parent, sizeof parent, "/proc/self/fd/%d", base);
        if (snprintf(whole, sizeof whole, "%s/%s", parent, path) >= (int)sizeof whole) return false;
    }
    char *slash = strrchr(whole, '/');
    const char *name = slash ? slash + 1 : whole;
    char last[NAME_MAX + 1];
    if (strlen(name) > NAME_MAX || !*name || !strcmp(name, ".") || !strcmp(name, "..")) return false;
    strcpy(last, name);
    if (slash) slash[slash == whole ? 1 : 0] = 0;
    if (!realpath(slash ? whole : ".", parent) || strlen(parent) + strlen(last) + 2 > PATH_MAX) return false;
    strcat(strcat(parent, "/"), last);
    return is_inside(parent, inside);
}

// What a descriptor is to the record: nothing, a file or folder of the folder's, or a socket that others may listen at.
enum what { NOTHING, DATA, SOCKET };
static enum what look(int descriptor, uint64_t *file, char *inside) {
    struct stat status;
    if (recordDescriptor < 0 || descriptor == recordDescriptor || fstat(descriptor, &status)) return NOTHING;
    *file = status.st_ino;
    if (S_ISSOCK(status.st_mode)) {
        struct sockaddr_storage address;
        socklen_t size = sizeof address;
        if (syscall(SYS_getsockname, descriptor, &address, &size)) return NOTHING;
        int family = address.ss_family;
        return family == AF_INET || family == AF_INET6 || family == AF_UNIX ? SOCKET : NOTHING;
    }
    if (!S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode)) return NOTHING;
    return locate_descriptor(descriptor, inside) ? DATA : NOTHING;
}

// MARK: Syncs, and the faults that are planted in them

static long sync_kernel(int descriptor, bool isDataOnly) {
    return syscall(isDataOnly ? SYS_fdatasync : SYS_fsync, descriptor);
}

static int sync_recorded(int descriptor, bool isDataOnly, uint64_t file) {
    pthread_mutex_lock(&lock);
    int64_t ticket = ++syncCount;
    note(SYNC_BEGIN, file, ticket, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    int result = (int)sync_kernel(descriptor, isDataOnly), cause = errno;
    pthread_mutex_lock(&lock);
    note(SYNC_END, file, ticket, result, NULL, 0);
    pthread_mutex_unlock(&lock);
    errno = cause;
    return result;
}

static void sync_held(int descriptor) {
    struct stat status;
    if (!fstat(descriptor, &status)) sync_recorded(descriptor, false, status.st_ino);
    syscall(SYS_close, descriptor);
}

static void *sync_late(void *descriptor) {
    usleep(LATE_MICROSECONDS);
    sync_held((int)(intptr_t)descriptor);
    return NULL;
}

static bool is_like(const char *inside, const char *sought) {
    const char *slash = strrchr(inside, '/');
    return !fnmatch(sought, slash ? slash + 1 : inside, 0);
}

// Makes a sync that a plant forbids look done; what becomes of it is the plant's affair.
static bool is_planted(int descriptor, uint64_t file, const char *inside) {
    if (plant == NONE || !is_like(inside, pattern)) return false;
    if (plant == NO_SYNC) return true;
    int copy = (int)syscall(SYS_fcntl, descriptor, F_DUPFD_CLOEXEC, 0);
    if (copy < 0) abort();
    if (plant == LATE_SYNC) {
        pthread_t thread;
        if (pthread_create(&thread, NULL, sync_late, (void *)(intptr_t)copy)) abort();
        pthread_detach(thread);
        return true;
    }
    pthread_mutex_lock(&lock);
    bool isHeld = false;
    for (int i = 0; i < heldCount; i++) isHeld |= held[i].file == file;
    if (!isHeld && heldCount == HELD_MAX) abort();
    if (!isHeld) held[heldCount].file = file, held[heldCount++].descriptor = copy;
    pthread_mutex_unlock(&lock);
    if (isHeld) syscall(SYS_close, copy);
    return true;
}

// After a sync or a change of names of the other file: now the held syncs happen, in the wrong order.
static void let_go(const char *inside) {
    if (plant != SWAP || !is_like(inside, otherPattern)) return;
    int mine[HELD_MAX], count;
    pthread_mutex_lock(&lock);
    count = heldCount;
    for (int i = 0; i < count; i++) mine[i] = held[i].descriptor;
    heldCount = 0;
    pthread_mutex_unlock(&lock);
    for (int i = 0; i < count; i++) sync_held(mine[i]);
}

static int sync_any(int descriptor, bool isDataOnly) {
    uint64_t file;
    char inside[PATH_MAX];
    if (look(descriptor, &file, inside) != DATA) return (int)sync_kernel(descriptor, isDataOnly);
    if (isDying && *inside) {
        pthread_mutex_lock(&lock);
        kill(getpid(), SIGKILL);
        pause();
    }
    if (is_planted(descriptor, file, inside)) return 0;
    int result = sync_recorded(descriptor, isDataOnly, file);
    let_go(inside);
    return result;
}

int fsync(int descriptor) { return sync_any(descriptor, false); }
int fdatasync(int descriptor) { return sync_any(descriptor, true); }
// Promises nothing: it flushes no cache of the disk, and no size.
int sync_file_range(int descriptor, off_t offset, off_t count, unsigned flags) {
    return (int)syscall(SYS_sync_file_range, descriptor, offset, count, flags);
}

// Of all files: recorded as of file 0.
static int sync_whole(long call, int descriptor) {
    if (recordDescriptor < 0) return (int)syscall(call, descriptor);
    pthread_mutex_lock(&lock);
    int64_t ticket = ++syncCount;
    note(SYNC_BEGIN, 0, ticket, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    int result = (int)syscall(call, descriptor);
    pthread_mutex_lock(&lock);
    note(SYNC_END, 0, ticket, result, NULL, 0);
    pthread_mutex_unlock(&lock);
    return result;
}

int syncfs(int descriptor) { return sync_whole(SYS_syncfs, descriptor); }
void sync(void) { sync_whole(SYS_sync, 0); }

// MARK: Writes and sends

// Makes a call that takes pieces, and records what it took.
static ssize_t transfer(
    int descriptor, const struct iovec *pieces, int count, off_t offset, bool isPlaced, const struct msghdr *message,
    int flags) {
    uint64_t file;
    char inside[PATH_MAX];
    enum what what = look(descriptor, &file, inside);
    if (what != NOTHING) pthread_mutex_lock(&lock);
    ssize_t taken = message ? syscall(SYS_sendmsg, descriptor, message, flags)
        : isPlaced ? syscall(SYS_pwritev2, descriptor, pieces, (long)count, offset, 0L, (long)flags)
        : syscall(SYS_writev, descriptor, pieces, count);
    int cause = errno;
    if (what == SOCKET && taken > 0) note_pieces(SEND, file, 0, 0, pieces, count, (size_t)taken);
    if (what == DATA && taken > 0) {
        int modes = (int)syscall(SYS_fcntl, descriptor, F_GETFL);
        off_t at = offset;
        // Linux appends a placed write, too, where the file is open for appending.
        if (isPlaced && modes & O_APPEND) at = lseek(descriptor, 0, SEEK_END) - taken;
        if (!isPlaced) at = (off_t)syscall(SYS_lseek, descriptor, 0, SEEK_CUR) - taken;
        bool isDurable = modes & O_DSYNC || (isPlaced && flags & (RWF_DSYNC | RWF_SYNC));
        note_pieces(WRITE, file, at, isDurable ? WRITE_IS_DURABLE : 0, pieces, count, (size_t)taken);
    }
    if (what != NOTHING) pthread_mutex_unlock(&lock);
    errno = cause;
    return taken;
}

ssize_t writev(int descriptor, const struct iovec *pieces, int count) {
    return transfer(descriptor, pieces, count, 0, false, NULL, 0);
}
ssize_t write(int descriptor, const void *bytes, size_t count) {
    struct iovec piece = {(void *)bytes, count};
    return writev(descriptor, &piece, 1);
}
ssize_t pwritev2(int descriptor, const struct iovec *pieces, int count, off_t offset, int flags) {
    return transfer(descriptor, pieces, count, offset, true, NULL, flags);
}
ssize_t pwritev(int descriptor, const struct iovec *pieces, int count, off_t offset) {
    return pwritev2(descriptor, pieces, count, offset, 0);
}
ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
    struct iovec piece = {(void *)bytes, count};
    return pwritev2(descriptor, &piece, 1, offset, 0);
}
ssize_t sendmsg(int descriptor, const struct msghdr *message, int flags) {
    return transfer(descriptor, message->msg_iov, (int)message->msg_iovlen, 0, false, message, flags);
}
ssize_t sendto(
    int descriptor, const void *bytes, size_t count, int flags, const struct sockaddr *address, socklen_t size) {
    struct iovec piece = {(void *)bytes, count};
    struct msghdr message = {.msg_name = (void *)address, .msg_namelen = size, .msg_iov = &piece, .msg_iovlen = 1};
    return sendmsg(descriptor, &message, flags);
}
ssize_t send(int descriptor, const void *bytes, size_t count, int flags) {
    return sendto(descriptor, bytes, count, flags, NULL, 0);
}

// MARK: Sizes and names

static void note_unknown(const char *call) {
    pthread_mutex_lock(&lock);
    note(UNKNOWN, 0, 0, 0, call, strlen(call));
    pthread_mutex_unlock(&lock);
}

static int open_any(int base, const char *path, int flags, mode_t mode) {
    char inside[PATH_MAX];
    bool isChange = flags & (O_CREAT | O_TRUNC) && locate_path(base, path, inside);
    if (!isChange) return (int)syscall(SYS_openat, base, path, flags, mode);
    pthread_mutex_lock(&lock);
    bool isThere = !syscall(SYS_faccessat, base, path, F_OK);
    int opened = (int)syscall(SYS_openat, base, path, flags, mode), cause = errno;
    struct stat status;
    if (opened >= 0 && (!isThere || flags & O_TRUNC) && !fstat(opened, &status) && S_ISREG(status.st_mode))
        note(OPEN, status.st_ino, !isThere, !!(flags & O_TRUNC), inside, strlen(inside));
    pthread_mutex_unlock(&lock);
    if (flags & O_TMPFILE & ~O_DIRECTORY) note_unknown("O_TMPFILE");
    errno = cause;
    return opened;
}

#define TAKE_MODE \
    mode_t mode = 0; \
    if (flags & (O_CREAT | O_TMPFILE)) { \
        va_list rest; \
        va_start(rest, flags); \
        mode = va_arg(rest, mode_t); \
        va_end(rest); \
    }

int open(const char *path, int flags, ...) { TAKE_MODE return open_any(AT_FDCWD, path, flags, mode); }
int openat(int base, const char *path, int flags, ...) { TAKE_MODE return open_any(base, path, flags, mode); }
int creat(const char *path, mode_t mode) { return open_any(AT_FDCWD, path, O_CREAT | O_WRONLY | O_TRUNC, mode); }

int ftruncate(int descriptor, off_t size) {
    uint64_t file;
    char inside[PATH_MAX];
    if (look(descriptor, &file, inside) != DATA) return (int)syscall(SYS_ftruncate, descriptor, size);
    pthread_mutex_lock(&lock);
    int result = (int)syscall(SYS_ftruncate, descriptor, size), cause = errno;
    if (!result) note(TRUNCATE, file, size, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    if (!result) let_go(inside);
    errno = cause;
    return result;
}

int truncate(const char *path, off_t size) {
    int opened = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CLOEXEC);
    if (opened < 0) return -1;
    int result = ftruncate(opened, size), cause = errno;
    syscall(SYS_close, opened);
    errno = cause;
    return result;
}

// Room that is set aside reads as zeros: recorded as a change of the size. Other modes aren't understood.
int fallocate(int descriptor, int mode, off_t offset, off_t count) {
    uint64_t file;
    char inside[PATH_MAX];
    if (look(descriptor, &file, inside) != DATA) return (int)syscall(SYS_fallocate, descriptor, mode, offset, count);
    pthread_mutex_lock(&lock);
    struct stat status = {0};
    int result = (int)syscall(SYS_fallocate, descriptor, mode, offset, count), cause = errno;
    if (!result && !fstat(descriptor, &status)) note(TRUNCATE, file, status.st_size, 0, NULL, 0);
    pthread_mutex_unlock(&lock);
    if (mode & ~FALLOC_FL_KEEP_SIZE) note_unknown("fallocate");
    errno = cause;
    return result;
}

int posix_fallocate(int descriptor, off_t offset, off_t count) {
    return fallocate(descriptor, 0, offset, count) ? errno : 0;
}

int renameat2(int oldBase, const char *oldPath, int newBase, const char *newPath, unsigned flags) {
    char paths[PATH_MAX * 2], *second;
    bool isInside = locate_path(oldBase, oldPath, paths);
    second = paths + (isInside ? strlen(paths) + 1 : 0);
    bool isWhole = locate_path(newBase, newPath, second) && isInside;
    if (!isWhole) {
        if (isInside != isWhole) note_unknown("rename across the folder's edge");
        return (int)syscall(SYS_renameat2, oldBase, oldPath, newBase, newPath, flags);
    }
    pthread_mutex_lock(&lock);
    int result = (int)syscall(SYS_renameat2, oldBase, oldPath, newBase, newPath, flags), cause = errno;
    if (!result) note(RENAME, 0, 0, 0, paths, (size_t)(second - paths) + strlen(second));
    pthread_mutex_unlock(&lock);
    if (!result) let_go(paths), let_go(second);
    if (flags & ~1u) note_unknown("renameat2");
    errno = cause;
    return result;
}

int renameat(int oldBase, const char *oldPath, int newBase, const char *newPath) {
    return renameat2(oldBase, oldPath, newBase, newPath, 0);
}
int rename(const char *oldPath, const char *newPath) { return renameat2(AT_FDCWD, oldPath, AT_FDCWD, newPath, 0); }

int unlinkat(int base, const char *path, int flags) {
    char inside[PATH_MAX];
    if (!locate_path(base, path, inside)) return (int)syscall(SYS_unlinkat, base, path, flags);
    pthread_mutex_lock(&lock);
    int result = (int)syscall(SYS_unlinkat, base, path, flags), cause = errno;
    if (!result) note(UNLINK, 0, 0, 0, inside, strlen(inside));
    pthread_mutex_unlock(&lock);
    if (!result) let_go(inside);
    errno = cause;
    return result;
}

int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }

int mkdirat(int base, const char *path, mode_t mode) {
    char inside[PATH_MAX];
    if (!locate_path(base, path, inside)) return (int)syscall(SYS_mkdirat, base, path, mode);
    pthread_mutex_lock(&lock);
    int result = (int)syscall(SYS_mkdirat, base, path, mode), cause = errno;
    struct stat status;
    if (!result && !fstatat(base, path, &status, 0)) note(MKDIR, status.st_ino, 0, 0, inside, strlen(inside));
    pthread_mutex_unlock(&lock);
    errno = cause;
    return result;
}

int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }

// MARK: What isn't understood, so that nobody takes a record for whole that isn't

int linkat(int oldBase, const char *oldPath, int newBase, const char *newPath, int flags) {
    char inside[PATH_MAX];
    if (locate_path(newBase, newPath, inside)) note_unknown("link");
    return (int)syscall(SYS_linkat, oldBase, oldPath, newBase, newPath, flags);
}

int link(const char *oldPath, const char *newPath) { return linkat(AT_FDCWD, oldPath, AT_FDCWD, newPath, 0); }

void *mmap(void *address, size_t count, int protection, int flags, int descriptor, off_t offset) {
    uint64_t file;
    char inside[PATH_MAX];
    if (descriptor >= 0 && flags & MAP_SHARED && protection & PROT_WRITE && look(descriptor, &file, inside) == DATA)
        note_unknown("mmap, shared and writable");
    return (void *)syscall(SYS_mmap, address, count, (long)protection, (long)flags, (long)descriptor, offset);
}

ssize_t sendfile(int output, int input, off_t *offset, size_t count) {
    uint64_t file;
    char inside[PATH_MAX];
    if (look(output, &file, inside) != NOTHING) note_unknown("sendfile");
    return syscall(SYS_sendfile, output, input, offset, count);
}

ssize_t copy_file_range(int input, off_t *inputOffset, int output, off_t *outputOffset, size_t count, unsigned flags) {
    uint64_t file;
    char inside[PATH_MAX];
    if (look(output, &file, inside) != NOTHING) note_unknown("copy_file_range");
    return syscall(SYS_copy_file_range, input, inputOffset, output, outputOffset, count, flags);
}

// Programs that were built for large files call these; where long has 64 bits they are the same.
int open64(const char *, int, ...) __attribute__((alias("open")));
int openat64(int, const char *, int, ...) __attribute__((alias("openat")));
int creat64(const char *, mode_t) __attribute__((alias("creat")));
ssize_t pwrite64(int, const void *, size_t, off_t) __attribute__((alias("pwrite")));
ssize_t pwritev64(int, const struct iovec *, int, off_t) __attribute__((alias("pwritev")));
ssize_t pwritev64v2(int, const struct iovec *, int, off_t, int) __attribute__((alias("pwritev2")));
int ftruncate64(int, off_t) __attribute__((alias("ftruncate")));
int truncate64(const char *, off_t) __attribute__((alias("truncate")));
int fallocate64(int, int, off_t, off_t) __attribute__((alias("fallocate")));
int posix_fallocate64(int, off_t, off_t) __attribute__((alias("posix_fallocate")));

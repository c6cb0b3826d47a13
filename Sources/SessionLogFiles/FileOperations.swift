import Glibc

/// The calls that can lose a log when they fail, and the clocks; tests put failures in their place.
///
/// Every call gives what the system call gives, or the negated `errno`.
public struct FileOperations: Sendable {
    /// Appends bytes to a file; may take fewer than it was given.
    public var write: @Sendable (_ file: Int32, UnsafeRawBufferPointer) -> Int
    /// Writes bytes at an offset.
    public var writeAt: @Sendable (_ file: Int32, UnsafeRawBufferPointer, _ offset: Int) -> Int
    /// Makes a file's contents durable.
    public var syncData: @Sendable (_ file: Int32) -> Int
    /// Makes a file or a folder durable with all that is known of it.
    public var sync: @Sendable (_ file: Int32) -> Int
    /// Cuts a file.
    public var truncate: @Sendable (_ file: Int32, _ byteCount: Int) -> Int
    /// Gives a file another name.
    public var rename: @Sendable (_ path: String, _ newPath: String) -> Int
    /// The wall clock: UTC, in milliseconds since 1970.
    public var utcMs: @Sendable () -> Int
    /// A clock that no setting of the wall clock moves, in milliseconds.
    public var monotonicMs: @Sendable () -> Int

    /// The operating system's own.
    public static let system = FileOperations(
        write: { outcome(Glibc.write($0, $1.baseAddress, $1.count)) },
        writeAt: { outcome(pwrite($0, $1.baseAddress, $1.count, off_t($2))) },
        syncData: { outcome(Int(fdatasync($0))) },
        sync: { outcome(Int(fsync($0))) },
        truncate: { outcome(Int(ftruncate($0, off_t($1)))) },
        rename: { outcome(Int(Glibc.rename($0, $1))) },
        utcMs: { milliseconds(CLOCK_REALTIME) },
        monotonicMs: { milliseconds(CLOCK_MONOTONIC) })

    private static func outcome(_ result: Int) -> Int {
        result < 0 ? -Int(errno) : result
    }

    private static func milliseconds(_ clock: clockid_t) -> Int {
        var time = timespec()
        clock_gettime(clock, &time)
        return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
    }
}

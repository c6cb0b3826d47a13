import Glibc
package import SystemPackage
import Threads

/// The calls that can lose a log when they fail, and the clocks; tests put failures in their place.
///
/// Each makes one call of the system, and throws what it failed by.
package struct FileOperations: Sendable {
    /// Appends bytes to a file; may take fewer than it was given, and says how many.
    package var write: @Sendable (FileDescriptor, UnsafeRawBufferPointer) throws(Errno) -> Int
    /// Writes bytes at an offset; as `write`.
    package var writeAt: @Sendable (FileDescriptor, UnsafeRawBufferPointer, _ offset: Int) throws(Errno) -> Int
    /// Makes a file's contents durable.
    package var syncData: @Sendable (FileDescriptor) throws(Errno) -> Void
    /// Makes a file or a folder durable with all that is known of it.
    package var sync: @Sendable (FileDescriptor) throws(Errno) -> Void
    /// Cuts a file.
    package var truncate: @Sendable (FileDescriptor, _ byteCount: Int) throws(Errno) -> Void
    /// Gives a file another name.
    package var rename: @Sendable (_ path: String, _ newPath: String) throws(Errno) -> Void
    /// Takes a file's name out of its folder.
    package var remove: @Sendable (_ path: String) throws(Errno) -> Void
    /// The wall clock: UTC, in milliseconds since 1970.
    package var utcMs: @Sendable () -> Int
    /// A clock that no setting of the wall clock moves, in milliseconds.
    package var monotonicMs: @Sendable () -> Int

    /// The operating system's own.
    package static let system = FileOperations(
        write: { (file, bytes) throws(Errno) in
            try Errno.checked(Glibc.write(file.rawValue, bytes.baseAddress, bytes.count))
        },
        writeAt: { (file, bytes, offset) throws(Errno) in
            try Errno.checked(pwrite(file.rawValue, bytes.baseAddress, bytes.count, off_t(offset)))
        },
        syncData: { (file) throws(Errno) in try Errno.checked(fdatasync(file.rawValue)) },
        sync: { (file) throws(Errno) in try Errno.checked(fsync(file.rawValue)) },
        truncate: { (file, byteCount) throws(Errno) in try Errno.checked(ftruncate(file.rawValue, off_t(byteCount))) },
        rename: { (path, newPath) throws(Errno) in try Errno.checked(Glibc.rename(path, newPath)) },
        remove: { (path) throws(Errno) in try Errno.checked(unlink(path)) },
        utcMs: { SystemClock.utcMs },
        monotonicMs: { SystemClock.monotonicMs })
}

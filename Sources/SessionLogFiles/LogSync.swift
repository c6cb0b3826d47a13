/// What one group of lines cost on its way to the disk.
package struct LogSync: Hashable, Sendable {
    /// Lines that were written and synced together.
    package let lineCount: Int
    /// Their bytes, line ends included.
    package let byteCount: Int
    /// Writing and syncing them, in microseconds of the monotonic clock.
    package let microseconds: Int
}

/// What one group of lines cost on its way to the disk.
public struct LogSync: Hashable, Sendable {
    /// Lines that were written and synced together.
    public let lineCount: Int
    /// Their bytes, line ends included.
    public let byteCount: Int
    /// Writing and syncing them, in microseconds of the monotonic clock.
    public let microseconds: Int
}

import CLibWebSockets

/// How this process keeps the memory that messages lie in.
package enum ProcessMemory {
    /// From this size on a buffer goes back to the system as soon as it is freed.
    private static let largeBufferBytes: Int32 = 32 * 1024

    /// Lets large buffers go back to the system when they are freed. To be called once, before any thread starts.
    ///
    /// The view that answers a join is some 50 KiB. Left to the allocator's own choice, what lies between two of them keeps
    /// the freed pages: 18 KiB a connection instead of 6, measured with 240 that had joined.
    package static func returnLargeBuffers() { clws_return_buffers(largeBufferBytes) }

    /// Gives pages back to the system on which nothing lies any more, between those that are in use. Takes a millisecond or so
    /// for each 100 MiB.
    static func giveBack() { clws_trim() }
}
